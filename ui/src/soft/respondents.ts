// The three who are asked, in the order they stand side by side.
export const RESPONDENTS = ['student', 'school', 'other'] as const;

export const SOFT_TABLES = ['soft_area', 'soft_step', 'soft_round', 'soft_answer', 'student', 'setting'];
