// The kinds of list that an import knows, and where each can be seen afterwards.
import type { ImportKind } from '$lib/api';

export const KINDS: readonly ImportKind[] = ['students', 'seekers', 'companies', 'agreements', 'attendance'];

export const LISTS: Record<ImportKind, { path: string; label: string }> = {
  students: { path: '/students', label: 'import-see-students' },
  seekers: { path: '/students', label: 'import-see-students' },
  companies: { path: '/companies', label: 'import-see-companies' },
  agreements: { path: '/agreements', label: 'import-see-agreements' },
  attendance: { path: '/cafes', label: 'import-see-cafes' },
};
