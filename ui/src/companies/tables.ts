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
