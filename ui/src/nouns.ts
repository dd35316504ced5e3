// Where the nouns come together: the screen for each path, and what can be done from anywhere.
import type { Component } from 'svelte';
import type { Command } from '$lib/keys';
import Agreements from './agreements/Agreements.svelte';
import Cafes from './cafes/Cafes.svelte';
import CafeScreen from './cafes/CafeScreen.svelte';
import CafeSheet from './cafes/CafeSheet.svelte';
import { cafeCommands } from './cafes/commands';
import Companies from './companies/Companies.svelte';
import Emma from './emma/Emma.svelte';
import Imports from './imports/Imports.svelte';
import Settings from './settings/Settings.svelte';
import Students from './students/Students.svelte';
import Today from './today/Today.svelte';

interface Route {
  path: string;
  /** Gets the `:names` of the path as props. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each screen declares its own names
  screen: Component<any>;
}

export const routes: readonly Route[] = [
  { path: '/', screen: Today },
  { path: '/students', screen: Students },
  { path: '/companies', screen: Companies },
  { path: '/agreements', screen: Agreements },
  { path: '/cafes', screen: Cafes },
  { path: '/cafes/:id', screen: CafeSheet },
  { path: '/cafes/:id/screen', screen: CafeScreen },
  { path: '/emma', screen: Emma },
  { path: '/imports', screen: Imports },
  { path: '/settings', screen: Settings },
];

/** Commands of the nouns that work on every screen, such as making a student. */
export const commands: readonly Command[] = [...cafeCommands];
