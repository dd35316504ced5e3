// Where the nouns come together: the screen for each path, and what can be done from anywhere.
import type { Component } from 'svelte';
import type { Command } from '$lib/keys';
import { commands as agreementCommands } from './agreements/commands';
import { commands as applicationCommands } from './applications/commands';
import { cafeCommands } from './cafes/commands';
import { commands as calendarCommands } from './calendar/commands';
import './cases/commands';
import { commands as companyCommands } from './companies/commands';
import { emmaCommands } from './emma/commands';
import { importCommands, importDropped } from './imports/commands';
import { commands as letterCommands } from './letters/commands';
import { commands as noteCommands } from './notes/commands';
import { commands as outreachCommands } from './outreach/commands';
import { commands as placementCommands } from './placements/commands';
import './soft/commands';
import { commands as planCommands } from './plan/commands';
import { commands as settingsCommands } from './settings/commands';
import { commands as privacyCommands } from './privacy/commands';
import { commands as studentCommands } from './students/commands';
import Today from './today/Today.svelte';
import { commands as visitCommands } from './visits/commands';
import { commands as workshopCommands } from './workshop/commands';

/** A screen gets the `:names` of its path as props. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each screen declares its own names
type Screen = Promise<{ default: Component<any> }>;

interface Route {
  path: string;
  /** Today is in the first file that is read; the others come when they are asked for, or the program has nothing to do. */
  screen: () => Screen;
}

const today: Screen = Promise.resolve({ default: Today });

export const routes: readonly Route[] = [
  { path: '/', screen: () => today },
  { path: '/today', screen: () => today },
  { path: '/students', screen: () => import('./students/Students.svelte') },
  { path: '/students/:id', screen: () => import('./students/Student.svelte') },
  { path: '/students/:id/match', screen: () => import('./match/StudentMatch.svelte') },
  { path: '/students/:id/case', screen: () => import('./cases/Case.svelte') },
  { path: '/students/:id/soft-skills', screen: () => import('./soft/SoftSkills.svelte') },
  { path: '/students/:id/plan', screen: () => import('./plan/Plan.svelte') },
  { path: '/students/:id/log', screen: () => import('./outreach/StudentLog.svelte') },
  { path: '/companies', screen: () => import('./companies/Companies.svelte') },
  { path: '/companies/duplicates', screen: () => import('./companies/CompanyDuplicates.svelte') },
  { path: '/companies/:id', screen: () => import('./companies/Company.svelte') },
  { path: '/match', screen: () => import('./match/Match.svelte') },
  { path: '/match/:of/:id', screen: () => import('./match/OpeningMatch.svelte') },
  { path: '/match/:of/:id/:workplace/:education', screen: () => import('./match/OpeningMatch.svelte') },
  { path: '/openings', screen: () => import('./outreach/Openings.svelte') },
  { path: '/sleeping', screen: () => import('./outreach/Sleeping.svelte') },
  { path: '/demands', screen: () => import('./outreach/Demands.svelte') },
  { path: '/applications', screen: () => import('./applications/Applications.svelte') },
  { path: '/agreements', screen: () => import('./agreements/Agreements.svelte') },
  { path: '/agreements/new/:student', screen: () => import('./agreements/NewAgreement.svelte') },
  { path: '/cafes', screen: () => import('./cafes/Cafes.svelte') },
  { path: '/cafes/:id', screen: () => import('./cafes/CafeSheet.svelte') },
  { path: '/cafes/:id/screen', screen: () => import('./cafes/CafeScreen.svelte') },
  { path: '/calendar', screen: () => import('./calendar/Calendar.svelte') },
  { path: '/visits', screen: () => import('./visits/Visits.svelte') },
  { path: '/visits/:day', screen: () => import('./visits/VisitDay.svelte') },
  { path: '/emma', screen: () => import('./emma/Emma.svelte') },
  { path: '/emma/new/:student', screen: () => import('./emma/StartEmma.svelte') },
  { path: '/emma/:id', screen: () => import('./emma/EmmaAssessment.svelte') },
  { path: '/workshop', screen: () => import('./workshop/Workshop.svelte') },
  { path: '/workshop/floor', screen: () => import('./workshop/Floor.svelte') },
  { path: '/workshop/:begin', screen: () => import('./workshop/Workshop.svelte') },
  { path: '/workshop/floor/:student', screen: () => import('./workshop/FloorStudent.svelte') },
  { path: '/workshop/vfu/:id', screen: () => import('./placements/Placement.svelte') },
  { path: '/workshop/floor/:student/goals', screen: () => import('./workshop/FloorGoals.svelte') },
  { path: '/workshop/:id/:day', screen: () => import('./workshop/WorkshopSheet.svelte') },
  { path: '/inbox', screen: () => import('./inbox/Inbox.svelte') },
  { path: '/imports', screen: () => import('./imports/Imports.svelte') },
  { path: '/retention', screen: () => import('./privacy/Retention.svelte') },
  { path: '/settings', screen: () => import('./settings/Settings.svelte') },
  { path: '/settings/:part', screen: () => import('./settings/Settings.svelte') },
];

/** Commands of the nouns that work on every screen, such as making a student; Ctrl+N offers them in this order. */
export const commands: readonly Command[] = [
  ...noteCommands,
  ...studentCommands,
  ...companyCommands,
  ...applicationCommands,
  ...agreementCommands,
  ...placementCommands,
  ...outreachCommands,
  ...cafeCommands,
  ...calendarCommands,
  ...visitCommands,
  ...emmaCommands,
  ...letterCommands,
  ...workshopCommands,
  ...planCommands,
  ...importCommands,
  ...settingsCommands,
  ...privacyCommands,
];

/** What a file dropped on the window is for. */
export const dropped = importDropped;
