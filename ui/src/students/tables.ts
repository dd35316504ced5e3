/** The tables that a student's page reads. */
export const TABLES = [
  'student',
  'cpr',
  'education',
  'preparation',
  'profile_check',
  'agreement',
  'agreement_type',
  'company',
  'note',
  'task',
  'attendance',
  'cafe_session',
  'assessment',
  'warning',
  'warning_step',
  'hearing',
  'decision',
  'complaint',
  'letter',
  'introduction',
  'posting',
  'opening',
  'enrolment',
  'workshop',
  'observation',
  'observation_kind',
];

/** The tables that a student's timeline is made of. */
export const PATH_TABLES = [
  'student',
  'agreement',
  'agreement_type',
  'addendum',
  'dispensation',
  'pause',
  'school_period',
  'placement',
  'company',
  'setting',
];

/** The tables that a student's skoleoplæring is made of. */
export const TRAINING_TABLES = [
  ...PATH_TABLES,
  'enrolment',
  'workshop',
  'workshop_mark',
  'observation',
  'observation_kind',
  'assessment',
  'education',
];
