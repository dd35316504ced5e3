// Every screen, in both themes: nothing for axe to find, no English, no text key without a text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { AXE } from '../world.mjs';
import { englishIn, nakedKeysIn } from '../words.mjs';

const axe = readFileSync(AXE, 'utf8');

/** Every screen of the open program, with a record behind those that show one. */
const SCREENS = {
  today: () => '/',
  students: () => '/students',
  match: async ({ call }) => `/students/${(await first(call, 'students')).id}/match`,
  student: async ({ call }) => `/students/${(await first(call, 'students')).id}`,
  'the log of a student': async ({ call }) => `/students/${await introduced(call)}/log`,
  'the case of a student': async ({ call }) => `/students/${await complained(call)}/case`,
  'the Soft Skills CV of a student': async ({ call }) => `/students/${await spokenOf(call)}/soft-skills`,
  companies: () => '/companies',
  company: async ({ call }) => `/companies/${(await first(call, 'openings')).company}`,
  openings: () => '/openings',
  'the match of everybody': () => '/match',
  'the match of an opening': async ({ call }) => `/match/opening/${(await first(call, 'openings')).id}`,
  'sleeping approvals': () => '/sleeping',
  demands: () => '/demands',
  'companies that may be one': async ({ call }) => {
    for (const name of ['Smed & Søn', 'Smed og Søn', 'SMED & SØN ApS'])
      await call('add_company', { name, cvr: '' });
    return '/companies/duplicates';
  },
  applications: () => '/applications',
  agreements: () => '/agreements',
  cafes: () => '/cafes',
  'a sheet': async ({ call }) => `/cafes/${(await session(call)).id}`,
  'the screen of a job café': async ({ call }) => `/cafes/${(await session(call)).id}/screen`,
  calendar: () => '/calendar',
  'the week of the calendar': async ({ call }) => {
    await call('preference_set', { key: 'calendar.view', value: '"week"' });
    return '/calendar';
  },
  'a tour': () => '/visits',
  'a visit pack': async ({ call }) => `/visits/${await visitDay(call)}`,
  emma: () => '/emma',
  'an assessment': async ({ call }) => {
    const { id: student } = await first(call, 'students');
    return `/emma/${(await call('emma_start', { student, occasion: 'gf2' })).id}`;
  },
  workshops: () => '/workshop',
  'the enrolled': () => '/workshop/enrolled',
  'every VFU': () => '/workshop/vfu',
  'a VFU': async ({ call }) => `/workshop/vfu/${(await evaluated(call)).id}`,
  'a sheet of a workshop': async ({ call }) => `/workshop/${(await workshops(call))[0].id}/${await day(call)}`,
  'the workshop view': async ({ call }) => {
    await chooseGroup(call);
    return '/workshop/floor';
  },
  'a student alone in the workshop view': async ({ call }) =>
    `/workshop/floor/${(await call('enrolments')).rows[0].student}`,
  'a student in skoleoplæring': async ({ call }) =>
    `/students/${(await call('enrolments')).rows[0].student}`,
  'a training plan': async ({ call }) => `/students/${await planned(call)}/plan`,
  'goals in the workshop view': async ({ call }) => `/workshop/floor/${await planned(call)}/goals`,
  imports: () => '/imports',
  'what is to settle': () => '/inbox',
  'what is due to be erased': () => '/retention',
  settings: () => '/settings',
  'a page that does not exist': () => '/nowhere',
};

/** What opens over a screen. */
const OVERLAYS = {
  'the search box': { keys: 'Control+k', type: 'and' },
  'what can be made new': { keys: 'Control+n' },
  'help and keys': { keys: 'F1' },
  'a contact on one line': {
    keys: 'Control+Shift+l',
    type: 'ring i morgen: hej',
  },
};

const outside = {
  name: 'welcome, first run and the lock have nothing for axe and no English',
  vault: 'none',
  async tell({ page, call }) {
    for (const theme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme: theme });
      await page.getByRole('heading', { name: 'Velkommen til Svend' }).waitFor();
      await judge(page, `welcome, ${theme}`);
      await page.getByRole('button', { name: 'Start med din skole' }).click();
      await judge(page, `who, ${theme}`);
      await page.reload();
    }
    await call('first_run_sample');
    await call('lock');
    await page.reload();
    await page.getByLabel('Adgangssætning', { exact: true }).waitFor();
    for (const theme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme: theme });
      await judge(page, `the lock, ${theme}`);
    }
  },
};

export const stories = [
  outside,
  ...Object.entries(SCREENS).map(([screen, path]) => ({
    name: `the screen ${screen} has nothing for axe, in both themes, and no English`,
    async tell(world) {
      await world.visit(await path(world));
      const missing = await world.page.getByRole('heading', { level: 1, name: 'Siden findes ikke.' }).count();
      assert.equal(missing, screen === 'a page that does not exist' ? 1 : 0, `${screen} is a screen`);
      for (const theme of ['light', 'dark']) {
        await world.page.emulateMedia({ colorScheme: theme });
        await judge(world.page, `${screen}, ${theme}`);
      }
    },
  })),
  {
    name: 'the boxes over a screen have nothing for axe, in both themes, and no English',
    async tell({ page, visit }) {
      for (const theme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme: theme });
        for (const [box, { keys, type }] of Object.entries(OVERLAYS)) {
          await visit('/students');
          await page.keyboard.press(keys);
          await page.locator('dialog[open]').waitFor();
          if (type) await page.keyboard.type(type, { delay: 20 });
          await judge(page, `${box}, ${theme}`);
          await page.keyboard.press('Escape');
          await page.locator('dialog[open]').waitFor({ state: 'detached' });
        }
      }
    },
  },
  {
    name: 'at twice the size every screen still fits without scrolling sideways',
    size: { width: 640, height: 360 },
    async tell(world) {
      for (const [screen, path] of Object.entries(SCREENS)) {
        await world.visit(await path(world));
        await world.page.waitForTimeout(150);
        const over = await world.page.evaluate(() =>
          Math.max(
            ...[document.documentElement, ...document.querySelectorAll('main')].map(
              (box) => box.scrollWidth - box.clientWidth,
            ),
          ),
        );
        assert.ok(over <= 0, `${screen} is ${over} pixels too wide`);
      }
    },
  },
];

export async function judge(page, where) {
  // Queries answer and fades end before anything is judged, also where the browser is short of time.
  await page.waitForTimeout(250);
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  await page.evaluate(`${axe};0`);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  const faults = found.violations.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact}): ${nodes.map(({ html }) => html.slice(0, 160)).join('\n    ')}`,
  );
  assert.deepEqual(faults, [], `axe on ${where}`);
  assert.deepEqual(await englishIn(page), [], `English on ${where}`);
  assert.deepEqual(await nakedKeysIn(page), [], `keys without a text on ${where}`);
}

const first = async (call, list) =>
  (await call(list, { offset: 0, limit: 1, sort: null, filters: [], text: '' })).rows[0];

/** A student whom the office has put forward. */
async function introduced(call) {
  const { rows } = await call('openings', {
    offset: 0,
    limit: 100,
    sort: null,
    filters: [],
    text: '',
  });
  for (const { company } of rows) {
    const [line] = await call('introductions', { student: '', company });
    if (line) return line.student;
  }
  throw new Error('the sample school has put nobody forward');
}

/** A student of the sample school whose case has come to a complaint or a warning. */
const complained = async (call) => (await call('today_cases')).due.rows[0].student;
const day = async (call) => (await call('today')).day;

const workshops = async (call) => call('workshops', { day: await day(call) });

const chooseGroup = async (call) => {
  const [{ id }] = await workshops(call);
  const value = JSON.stringify({ workshop: id, instructor: null });
  await call('preference_set', { key: 'workshop.group', value });
};

/** A student whose Soft Skills CV all three have spoken of. */
async function spokenOf(call) {
  const sort = { column: 'number', down: false };
  const { rows } = await call('students', { offset: 0, limit: 40, sort, filters: [], text: '' });
  for (const { id } of rows)
    if ((await call('soft_skills', { id })).rounds.filter(({ stands }) => stands).length === 3) return id;
  throw new Error('the sample school has no whole Soft Skills CV');
}

const evaluated = async (call) =>
  (await call('placements', { student: '', company: '' })).rows.find(({ evaluations }) => evaluations === 3);

/** A student whose plan trains a goal at two places. */
async function planned(call) {
  for (const { student } of (await call('enrolments')).rows)
    if ((await call('student_plan', { id: student })).doubles > 0) return student;
  throw new Error('the sample school covers nothing twice');
}

const session = async (call) =>
  (await call('cafe_sessions', { from: '2020-01-01', until: '2099-12-31' })).find(
    (line) => line.expected > 6,
  );

/** The day of the sample's tour. */
const visitDay = async (call) => {
  const days = Array.from({ length: 30 }, (_, at) => new Date(Date.now() + (at - 10) * 86_400_000));
  const [from, until] = [days[0], days.at(-1)].map((day) => day.toISOString().slice(0, 10));
  const { entries } = await call('calendar', { from, until });
  return entries.find(({ kind, state }) => kind === 'visit' && state === 'planned').held_on;
};
