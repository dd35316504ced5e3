/** The tables that say who belongs in a workshop on a day, and how they came. */
export const ROSTER_TABLES = [
  'workshop',
  'workshop_mark',
  'enrolment',
  'observation',
  'student',
  'education',
  'agreement',
  'agreement_type',
  'addendum',
  'pause',
  'placement',
  'school_period',
  'company',
  'setting',
];

/** The tables that a student's skoleoplæring is made of. */
export const TRAINING_TABLES = [
  ...ROSTER_TABLES,
  'observation_kind',
  'assessment',
  'colleague',
  'plan_period',
];

/** The tables that a student's goals are made of. */
export const PLAN_TABLES = [...ROSTER_TABLES, 'plan_goal', 'plan_period', 'planned_goal', 'goal_reached'];
