// Choices for a field that names a student or a company.
import type { ListAsk } from './api';
import { call } from './call';
import { t } from './texts.svelte';

interface Found {
  value: string;
  label: string;
  note?: string;
}

/** Before anything is typed, the first of the list stand there, so that the field is never empty. */
const FIRST: ListAsk = { offset: 0, limit: 8, sort: null, filters: [], text: '' };

export async function findStudents(typed: string): Promise<Found[]> {
  if (typed !== '') return (await hits(typed, 'student')).map(({ id, ...found }) => ({ value: id, ...found }));
  const { rows } = await call('students', { ...FIRST, filters: [{ column: 'status', values: ['seeking'] }] });
  return rows.map((row) => ({
    value: row.id,
    label: row.name,
    note: row.protected ? t('palette-protected') : row.hold,
  }));
}

export async function findCompanies(typed: string): Promise<Found[]> {
  if (typed !== '') return (await hits(typed, 'company')).map(({ id, ...found }) => ({ value: id, ...found }));
  const { rows } = await call('companies', FIRST);
  return rows.map((row) => ({ value: row.id, label: row.name, note: row.town }));
}

/** Both kinds; the value is `student:` or `company:` and the id. */
export async function findAnybody(typed: string): Promise<Found[]> {
  if (typed === '') return [];
  return (await hits(typed)).map(({ kind, id, ...found }) => ({ value: `${kind}:${id}`, ...found }));
}

async function hits(text: string, kind?: 'student' | 'company') {
  const found = (await call('search', { text })).hits.filter((hit) => !kind || hit.kind === kind);
  return found.map((hit) => ({
    kind: hit.kind,
    id: hit.id,
    label: hit.title,
    note: hit.protected ? t('palette-protected') : hit.subtitle,
  }));
}
