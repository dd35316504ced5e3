// What an enrolment's form begins with.
import type { Enrolment } from '$lib/api';

type Start = Pick<Enrolment, 'education' | 'info_meeting_on' | 'karens_until'>;

export function enrolmentStart(known: Enrolment | null, start: Start) {
  const from = known ?? start;
  const fault = known?.no_fault;
  return {
    education: from.education,
    info_meeting_on: from.info_meeting_on ?? '',
    karens_until: from.karens_until ?? '',
    applied_on: known?.applied_on ?? '',
    school_agreement_on: known?.school_agreement_on ?? '',
    starts_on: known?.starts_on ?? '',
    ends_on: known?.ends_on ?? '',
    ended_reason: known?.ended_reason ?? '',
    no_fault: fault === null || fault === undefined ? '' : fault ? 'yes' : 'no',
    workshop: known?.workshop ?? '',
    instructor: known?.instructor ?? '',
  };
}
