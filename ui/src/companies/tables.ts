/** The tables that a company's page reads. */
export const TABLES = [
  'company',
  'workplace',
  'contact',
  'approval',
  'education',
  'agreement',
  'agreement_type',
  'student',
  'task',
  'note',
];
