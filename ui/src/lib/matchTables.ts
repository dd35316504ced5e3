// What a match is made of: whatever changes there is asked about anew.
export const MATCH_TABLES = [
  'student',
  'company',
  'workplace',
  'approval',
  'education',
  'application',
  'agreement',
  'note',
  'opening',
  'place_taken',
  'promise',
  'introduction',
  'limit_code',
  'setting',
];
