// What an agreement's form starts with.
import type { Agreement, AgreementPage, AgreementPut, AgreementType } from '$lib/api';
import { call } from '$lib/call';

/** An agreement as a form holds it: an empty text is a day or an answer that is not known. */
export interface Values {
  student: string;
  company: string;
  /** Empty: where it is when nobody chooses. */
  workplace: string;
  type: string;
  starts_on: string;
  ends_on: string;
  signed_on: string;
  annulled_on: string;
  ended_on: string;
  ended_reason: string;
  no_fault: '' | 'yes' | 'no';
  stage: Agreement['stage'];
  stage_on: string;
  signing: Agreement['signing'];
  second_company: string;
  second_from: string;
  replaces: string;
  note: string;
  /** Why a rule is passed over. */
  reason: string;
}

export interface Start {
  /** The agreement that is changed; null for a new one. */
  page: AgreementPage | null;
  values: Values;
  studentName: string;
  companyName: string;
  types: AgreementType[];
}

interface Known {
  student: string;
  company: string;
  agreement: string;
}

export const STAGES = ['draft', 'company', 'student', 'guardian', 'school', 'registered'] as const;
export const SIGNINGS = ['digital', 'outside', 'paper'] as const;

export async function startOf({ student, company, agreement }: Known): Promise<Start> {
  const [types, page, person, employer] = await Promise.all([
    call('agreement_types'),
    agreement ? call('agreement_page', { id: agreement }) : null,
    student && !agreement ? call('student_page', { id: student }) : null,
    company && !agreement ? call('company_page', { id: company }) : null,
  ]);
  const kept = page?.agreement;
  return {
    page,
    studentName: page?.student_name ?? person?.student.name ?? '',
    companyName: page?.company_name ?? employer?.company.name ?? '',
    types,
    values: {
      student: kept?.student ?? student,
      company: kept?.company ?? company,
      workplace: kept?.workplace ?? '',
      type: kept?.type ?? types[0]?.id ?? '',
      starts_on: kept?.starts_on ?? '',
      ends_on: kept?.ends_on ?? '',
      signed_on: kept?.signed_on ?? '',
      annulled_on: kept?.annulled_on ?? '',
      ended_on: kept?.ended_on ?? '',
      ended_reason: kept?.ended_reason ?? '',
      no_fault: kept?.no_fault === true ? 'yes' : kept?.no_fault === false ? 'no' : '',
      stage: kept?.stage ?? '',
      stage_on: kept?.stage_on ?? '',
      signing: kept?.signing ?? '',
      second_company: kept?.second_company ?? '',
      second_from: kept?.second_from ?? '',
      replaces: kept?.replaces ?? '',
      note: kept?.note ?? '',
      reason: '',
    },
  };
}

/** The form's values as the core takes them. */
export function asPut(id: string, values: Values): AgreementPut {
  return {
    ...values,
    id: id || null,
    starts_on: values.starts_on || null,
    ends_on: values.ends_on || null,
    signed_on: values.signed_on || null,
    annulled_on: values.annulled_on || null,
    ended_on: values.ended_on || null,
    stage_on: values.stage_on || null,
    second_from: values.second_from || null,
    no_fault: values.no_fault === '' ? null : values.no_fault === 'yes',
  };
}
