import { expect, it } from 'vitest';
import { match } from './route.svelte';

it('a path gives the values of its names', () => {
  expect(match('/students/:id', '/students/0192')).toEqual({ id: '0192' });
  expect(match('/students/:id', '/students')).toBeNull();
  expect(match('/students', '/students')).toEqual({});
  expect(match('/', '/')).toEqual({});
});
