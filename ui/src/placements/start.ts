// What a placement's form starts with.
import type { Dispensation, Placement } from '$lib/api';
import { call } from '$lib/call';

export type Values = Omit<Placement, 'id' | 'archived_on'> & {
  archived: boolean;
  /** Why a limit is passed. */
  reason: string;
};

export interface Start {
  /** The placement that is changed; empty for a new one. */
  id: string;
  values: Values;
  studentName: string;
  companyName: string;
  dispensations: readonly Dispensation[];
}

interface Known {
  placement: string;
  student: string;
  company: string;
  companyName: string;
}

export async function startOf({ placement, student, company, companyName }: Known): Promise<Start> {
  if (placement) {
    const {
      placement: kept,
      student_name,
      company_name,
      dispensations,
    } = await call('placement_page', {
      id: placement,
    });
    const { id, archived_on, ...values } = kept;
    return {
      id,
      values: { ...values, archived: archived_on !== null, reason: '' },
      studentName: student_name,
      companyName: company_name,
      dispensations,
    };
  }
  const person = student ? (await call('student_page', { id: student })).student : null;
  return {
    id: '',
    values: {
      student,
      company,
      // Only whoever is on the basic course can have the one, and mostly has it.
      kind: person?.part.startsWith('GF') ? 'gf' : 'sko',
      starts_on: '',
      ends_on: '',
      workplace: '',
      contact: '',
      responsible: '',
      agreed_with: '',
      purpose: '',
      hours: '',
      archived: false,
      reason: '',
    },
    studentName: person?.name ?? '',
    companyName,
    dispensations: [],
  };
}
