/** The tables that a company's page reads. */
export const TABLES = [
  'company',
  'company_trade',
  'workplace',
  'contact',
  'approval',
  'limit_code',
  'education',
  'agreement',
  'agreement_type',
  'student',
  'task',
  'note',
];

/** The tables that the timelines of a company's students are made of. */
export const PATH_TABLES = [
  'student',
  'agreement',
  'agreement_type',
  'addendum',
  'dispensation',
  'pause',
  'school_period',
  'placement',
  'enrolment',
  'workshop',
  'company',
  'setting',
];
