// What an agreement's form starts with.
import type { AgreementPut, AgreementType } from '$lib/api';
import { call } from '$lib/call';
import { CallError } from '$lib/errors';

/** An agreement as a form holds it: an empty text is a day or an answer that is not known. */
export interface Values {
  student: string;
  company: string;
  type: string;
  starts_on: string;
  ends_on: string;
  signed_on: string;
  annulled_on: string;
  ended_on: string;
  ended_reason: string;
  no_fault: '' | 'yes' | 'no';
  note: string;
}

export interface Start {
  /** The agreement that is changed; empty for a new one. */
  id: string;
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

export async function startOf({ student, company, agreement }: Known): Promise<Start> {
  const [types, page, employer] = await Promise.all([
    call('agreement_types'),
    student ? call('student_page', { id: student }) : null,
    company ? call('company_page', { id: company }) : null,
  ]);
  const kept = page?.agreements.find((one) => one.id === agreement);
  if (agreement && !kept) throw new CallError({ kind: 'missing' });
  return {
    id: kept?.id ?? '',
    studentName: page?.student.name ?? '',
    companyName: kept?.company_name ?? employer?.company.name ?? '',
    types,
    values: {
      student,
      company: kept?.company ?? company,
      type: kept?.type ?? types[0]?.id ?? '',
      starts_on: kept?.starts_on ?? '',
      ends_on: kept?.ends_on ?? '',
      signed_on: kept?.signed_on ?? '',
      annulled_on: kept?.annulled_on ?? '',
      ended_on: kept?.ended_on ?? '',
      ended_reason: kept?.ended_reason ?? '',
      no_fault: kept?.no_fault === true ? 'yes' : kept?.no_fault === false ? 'no' : '',
      note: kept?.note ?? '',
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
    no_fault: values.no_fault === '' ? null : values.no_fault === 'yes',
  };
}
