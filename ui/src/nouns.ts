// Where the nouns come together: the screen for each path, and what can be done from anywhere.
import type { Component } from 'svelte';
import type { Command } from '$lib/keys';
import Agreements from './agreements/Agreements.svelte';
import { commands as agreementCommands } from './agreements/commands';
import NewAgreement from './agreements/NewAgreement.svelte';
import Applications from './applications/Applications.svelte';
import { commands as applicationCommands } from './applications/commands';
import Cafes from './cafes/Cafes.svelte';
import CafeScreen from './cafes/CafeScreen.svelte';
import CafeSheet from './cafes/CafeSheet.svelte';
import { cafeCommands } from './cafes/commands';
import { commands as companyCommands } from './companies/commands';
import Companies from './companies/Companies.svelte';
import Company from './companies/Company.svelte';
import { emmaCommands } from './emma/commands';
import Emma from './emma/Emma.svelte';
import EmmaAssessment from './emma/EmmaAssessment.svelte';
import StartEmma from './emma/StartEmma.svelte';
import { importCommands, importDropped } from './imports/commands';
import Imports from './imports/Imports.svelte';
import { commands as noteCommands } from './notes/commands';
import Settings from './settings/Settings.svelte';
import { commands as studentCommands } from './students/commands';
import Student from './students/Student.svelte';
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
  { path: '/today', screen: Today },
  { path: '/students', screen: Students },
  { path: '/students/:id', screen: Student },
  { path: '/companies', screen: Companies },
  { path: '/companies/:id', screen: Company },
  { path: '/applications', screen: Applications },
  { path: '/agreements', screen: Agreements },
  { path: '/agreements/new/:student', screen: NewAgreement },
  { path: '/cafes', screen: Cafes },
  { path: '/cafes/:id', screen: CafeSheet },
  { path: '/cafes/:id/screen', screen: CafeScreen },
  { path: '/emma', screen: Emma },
  { path: '/emma/new/:student', screen: StartEmma },
  { path: '/emma/:id', screen: EmmaAssessment },
  { path: '/imports', screen: Imports },
  { path: '/settings', screen: Settings },
];

/** Commands of the nouns that work on every screen, such as making a student. */
export const commands: readonly Command[] = [
  ...noteCommands,
  ...studentCommands,
  ...companyCommands,
  ...applicationCommands,
  ...agreementCommands,
  ...cafeCommands,
  ...emmaCommands,
  ...importCommands,
];

/** What a file dropped on the window is for. */
export const dropped = importDropped;
