// Choices for a field that names a student, a company or an education.
import { call } from './call';
import { folded } from './folded';
import type { PageAsk } from './pages.svelte';

interface Found {
  value: string;
  label: string;
  note?: string;
  isProtected?: boolean;
}

/** Before anything is typed, the first of the list stand there, so that the field is never empty. */
const FIRST: PageAsk = {
  offset: 0,
  limit: 8,
  sort: { column: 'name', down: false },
  filters: [],
  text: '',
  known: null,
};

export async function findStudents(typed: string): Promise<Found[]> {
  if (typed !== '')
    return (await hits(typed, 'student')).map(({ id, ...found }) => ({ value: id, ...found }));
  const seekers: PageAsk = { ...FIRST, filters: [{ column: 'status', values: ['seeking'] }] };
  const { rows } = await call('students', seekers);
  return rows.map((row) => ({
    value: row.id,
    label: row.name,
    note: row.hold,
    isProtected: row.protected,
  }));
}

export async function findCompanies(typed: string): Promise<Found[]> {
  if (typed !== '')
    return (await hits(typed, 'company')).map(({ id, ...found }) => ({ value: id, ...found }));
  const { rows } = await call('companies', FIRST);
  return rows.map((row) => ({ value: row.id, label: row.name, note: row.town }));
}

/** Both kinds; the value is `student:` or `company:` and the id. */
export async function findAnybody(typed: string): Promise<Found[]> {
  if (typed === '') return [];
  return (await hits(typed)).map(({ kind, id, ...found }) => ({ value: `${kind}:${id}`, ...found }));
}

export async function findEducations(typed: string): Promise<Found[]> {
  const { educations } = await call('student_choices');
  const fits = ({ name }: { name: string }) => folded(name).includes(folded(typed));
  return educations.filter(fits).map(({ id, name }) => ({ value: id, label: name }));
}

async function hits(text: string, kind?: 'student' | 'company') {
  const found = (await call('search', { text })).hits.filter((hit) => !kind || hit.kind === kind);
  // The index knows no order: whoever types a first name means it before a middle name.
  const begins = (title: string) => (folded(title).startsWith(folded(text)) ? 0 : 1);
  found.sort((one, other) => begins(one.title) - begins(other.title));
  return found.map((hit) => ({
    kind: hit.kind,
    id: hit.id,
    label: hit.title,
    note: hit.subtitle,
    isProtected: hit.protected,
  }));
}
