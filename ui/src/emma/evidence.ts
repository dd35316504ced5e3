/** The tables whose changes may change what is offered as evidence, or what became known later. */
export const EVIDENCE = [
  'application',
  'application_step',
  'attendance',
  'agreement',
  'emma_expectation',
  'emma_wording',
  'introduction',
  'note',
  'place_offer',
  'preparation',
  'profile_check',
  'student',
  'observation',
  'goal_reached',
  'warning',
  'workshop_mark',
];
