// An appointment as its form holds it.
import type { AppointmentPut } from '$lib/api';
import { call } from '$lib/call';

export type Values = Omit<AppointmentPut, 'id'>;

export interface Start {
  /** The appointment that is changed; empty for a new one. */
  id: string;
  state: 'planned' | 'done' | 'cancelled';
  values: Values;
  companyName: string;
  studentName: string;
}

/** A visit of which nothing is known yet. */
export const BLANK: Values = {
  kind: 'visit',
  what: '',
  company: '',
  student: '',
  held_on: '',
  starts_at: '',
  ends_at: '',
  place: '',
  who: '',
  note: '',
};

export async function startOf(id: string, day: string): Promise<Start> {
  if (!id)
    return {
      id,
      state: 'planned',
      values: { ...BLANK, kind: 'meeting', held_on: day },
      companyName: '',
      studentName: '',
    };
  const { appointment, company_name, student_name } = await call('appointment_page', { id });
  const { kind, what, company, student, held_on, starts_at, ends_at, place, who, note } = appointment;
  return {
    id,
    state: appointment.cancelled_on ? 'cancelled' : appointment.done_on ? 'done' : 'planned',
    values: { kind, what, company, student, held_on, starts_at, ends_at, place, who, note },
    companyName: company_name,
    studentName: student_name,
  };
}
