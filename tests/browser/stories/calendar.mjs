// Stories of the calendar: a visit in three keys, a week by keyboard, a file for another calendar, and a tour from the
// search for companies to the notes of the evening.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { judge } from './screens.mjs';

const pictures = fileURLToPath(new URL('../../../target/browser/', import.meta.url));

export const stories = [
  {
    name: 'a visit is planned in three keys from the company and from the list, and stands in the agenda on its day',
    async tell({ page, call, visit }) {
      const [first, second] = await companies(call);
      await visit(`/companies/${first.id}`);
      await plan(page, first.name, 'u53 tor');
      await page.getByRole('button', { name: /^Besøg · tor 31-12-2026/ }).waitFor();
      await visit('/companies');
      await page.waitForFunction(() => document.activeElement?.closest('[role=grid]'));
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction((name) => document.activeElement?.textContent.includes(name), second.name);
      await plan(page, second.name, 'u53 tor');

      await visit('/calendar');
      await page.keyboard.press('PageDown');
      const day = page.getByRole('heading', {
        name: 'tor 31-12-2026 · uge 53',
      });
      while ((await day.count()) === 0) {
        await page.keyboard.press('PageDown');
        await page.waitForTimeout(100);
      }
      const planned = (name) => page.getByRole('tabpanel').getByRole('button', { name });
      for (const { name } of [first, second]) await planned(name).waitFor();
      await page.keyboard.press('Control+z');
      await planned(second.name).waitFor({ state: 'detached' });
      await planned(first.name).waitFor();
    },
  },
  {
    name: 'the week is walked by keyboard: days, weeks, T for today, Enter plans something on the day',
    async tell({ page, call, visit }) {
      await visit('/calendar');
      await page.getByRole('tab', { name: 'Uge', exact: true }).click();
      const grid = page.getByRole('grid', { name: /^Uge \d+, dag for dag$/ });
      await grid.waitFor();
      const now = grid.locator('[role=gridcell][aria-current=date]');
      await now.focus();
      const start = await now.getAttribute('data-day');
      for (let step = 1; step <= 7; step++) {
        await page.keyboard.press('ArrowRight');
        await focusedDay(page, later(start, step));
      }
      await page.keyboard.press('t');
      await now.waitFor();
      await page.keyboard.press('PageDown');
      await now.waitFor({ state: 'detached' });
      await grid.locator(`[data-day="${later(start, 7)}"]`).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Ny aftale' }).waitFor();
      await judge(page, 'a new appointment');
      await page.keyboard.type('Åbent hus');
      await page.keyboard.press('Control+Enter');
      await grid.getByRole('button', { name: 'Åbent hus' }).waitFor();
      const { entries } = await call('calendar', {
        from: later(start, 7),
        until: later(start, 7),
      });
      assert.equal(entries.find(({ what }) => what === 'Åbent hus').kind, 'meeting');
      await page.keyboard.press('Control+n');
      await page.getByRole('dialog', { name: 'Ny aftale' }).waitFor();
    },
  },
  {
    name: 'the school periods of the classes lie over the week, and classes that share one share its band',
    async tell({ page, call, visit }) {
      const [starts_on, ends_on] = [await day(page, 0), await day(page, 20)];
      const put = (hold, name) =>
        call('put_school_period', { id: null, hold, name, starts_on, ends_on, archived: false });
      for (const hold of ['MUR-H-25a', 'TØM-H-25a']) await put(hold, 'H2');
      for (const hold of ['a', 'b', 'c', 'd']) await put(hold, 'H3');
      await visit('/calendar');
      const agenda = page.getByRole('tabpanel');
      for (const band of ['H2: MUR-H-25a, TØM-H-25a', 'H3: 4 hold']) await agenda.getByText(band).first().waitFor();
      await judge(page, 'the agenda with school periods');
      await page.screenshot({ path: `${pictures}agenda-bands.png` });
      await page.getByRole('tab', { name: 'Uge', exact: true }).click();
      const bands = page.getByRole('gridcell', { name: /^H[23]: / });
      await bands.nth(1).waitFor();
      assert.deepEqual(await bands.allTextContents(), ['H2: MUR-H-25a, TØM-H-25a', 'H3: 4 hold']);
      await judge(page, 'the week with school periods');
      await page.screenshot({ path: `${pictures}week-bands.png` });
    },
  },
  {
    name: 'the visit of today stands on Today, which leads to the calendar, and its pack says what was promised',
    async tell({ page, call, visit }) {
      const today = await day(page, 0);
      const { company, name, approval } = await taken(call, today);
      const plan = (what) => call('put_appointment', { id: null, ...what, held_on: today });
      await plan({ kind: 'visit', company, starts_at: '09:30', ends_at: '10:30' });
      await plan({ kind: 'meeting', what: 'Lærermøde' });
      const { entries } = await call('calendar', { from: today, until: today });
      const { id: off } = entries.find(({ what }) => what === 'Lærermøde');
      await call('mark_appointment', { id: off, state: 'cancelled' });
      const promised = { company, number: 2, due_on: '2027-08-01', by_month: true, said: 'Vi tager to i august' };
      await call('add_promise', promised);

      await visit('/today');
      const block = page.getByRole('region', { name: /^I kalenderen i dag/ });
      await block.getByRole('link', { name: new RegExp(`^${name}.*09:30–10:30 · Besøg`) }).waitFor();
      assert.equal(await block.getByText('Lærermøde').count(), 0, 'called off');
      await judge(page, 'today with a visit');
      await page.screenshot({ path: `${pictures}today-appointments.png` });
      await block.getByRole('link', { name: /^I kalenderen i dag/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Kalender' }).waitFor();
      await visit(`/visits/${today}`);
      await page.getByText('Har lovet 2 pladser, august 2027').waitFor();
      await page.getByText('Vi tager to i august').waitFor();
      // The pack counts free places as the company's page does: an agreement concluded since the count takes one.
      await page.getByText(new RegExp(`^${approval.free} ledige? af ${approval.approved}$`)).waitFor();
      await page.screenshot({ path: `${pictures}pack-promise.png` });
    },
  },
  {
    name: 'an appointment is called off and taken up again, and saved as a file for another calendar',
    async tell({ page, call, visit }) {
      const today = await day(page, 0);
      await call('put_appointment', {
        kind: 'other',
        what: 'Messe',
        held_on: today,
        starts_at: '10:15',
      });
      await visit('/calendar');
      await page.getByRole('tabpanel').getByRole('button', { name: 'Messe' }).click();
      await more(page, 'Aflys');
      await page
        .getByRole('tabpanel')
        .getByRole('button', { name: /Messe.*Aflyst/ })
        .click();
      await more(page, 'Planlæg igen');
      await page.getByRole('tabpanel').getByRole('button', { name: 'Messe' }).click();
      await more(page, 'Gem som kalenderfil…');
      const saving = page.waitForEvent('download');
      await page.keyboard.press('Control+Enter');
      const file = await saving;
      assert.match(file.suggestedFilename(), /^Svend .* til .*\.ics$/);
      const text = await readFile(await file.path(), 'utf8');
      assert.match(text, /BEGIN:VEVENT\r\n[^]*SUMMARY:Andet: Messe\r\n/);
      await page.getByText('Kalenderfilen er gemt.').first().waitFor();
    },
  },
  {
    name: 'a tour of two companies is put together, printed with a page for each, and both visits are noted',
    async tell({ page, call, visit }) {
      await visit('/visits');
      await choose(page, 'By', '9500');
      await page.getByLabel('Km i fugleflugt').fill('40');
      await choose(page, 'Turen starter i', '9600');
      await page.getByRole('textbox', { name: 'Dag' }).fill('i dag');
      await page.getByRole('button', { name: 'Find virksomheder' }).click();
      const out = page.getByRole('button', { name: /^Tag .* ud af turen$/ });
      await out.nth(2).waitFor();
      while ((await out.count()) > 2) {
        const left = await out.count();
        await out.last().click();
        await out.nth(left - 1).waitFor({ state: 'detached' });
      }
      await judge(page, 'a tour of two companies');
      const [first, second] = await names(page);
      await page.getByRole('button', { name: `Flyt ${second} op` }).press('Enter');
      await page.waitForFunction((name) => document.querySelector('main ol a')?.textContent === name, second);
      assert.match(await page.evaluate(() => document.activeElement.textContent), /^ ?Flyt .* op ?$/);
      // Two companies may have one name.
      const id = (await page.locator('main ol a').first().getAttribute('href')).split('/').at(-1);
      await page.getByRole('button', { name: 'Planlæg turen' }).click();
      await page.getByRole('heading', { level: 1, name: /^Besøgsmappe/ }).waitFor();
      for (const [at, name] of [second, first].entries())
        await page.getByRole('heading', { level: 2, name: `${at + 1}. ${name}` }).waitFor();

      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      const sheets = page.locator('.printed-page article');
      assert.equal(await sheets.count(), 2);
      assert.equal(await page.locator('nav').isVisible(), false);
      await page.screenshot({
        path: `${pictures}visit-pack.png`,
        fullPage: true,
      });
      const paper = await page.evaluate(() =>
        [...document.querySelectorAll('.printed-page article')].map((one) => getComputedStyle(one).breakAfter),
      );
      assert.deepEqual(paper, ['page', 'page']);
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await page.emulateMedia({ media: 'screen' });

      await page.getByRole('tab', { name: 'Efter turen' }).click();
      await page.getByLabel('Hvad kom der ud af det?').first().waitFor();
      await judge(page, 'what came of a tour');
      for (const [at, said] of ['Vil tage en i august', 'Ringer selv i uge 50'].entries())
        await page.getByLabel('Hvad kom der ud af det?').nth(at).fill(said);
      await page
        .getByLabel(/^Næste skridt/)
        .first()
        .fill('Send to ansøgninger');
      await page
        .getByRole('textbox', { name: /^Hvornår/ })
        .first()
        .fill('+14');
      await page.getByRole('button', { name: 'Gem noterne' }).click();
      await page.getByText('2 besøg er noteret.').first().waitFor();
      await page.getByText('Alle besøg er noteret.').waitFor();
      const { notes, tasks } = await call('company_page', { id });
      assert.ok(notes.some(({ kind, body }) => kind === 'visit' && body === 'Vil tage en i august'));
      assert.ok(tasks.some(({ what }) => what === 'Send to ansøgninger'));
      await page.keyboard.press('Control+z');
      await page.getByLabel('Hvad kom der ud af det?').nth(1).waitFor();
    },
  },
];

const ALL = {
  offset: 0,
  limit: 2,
  sort: { column: 'name', down: false },
  filters: [],
  text: '',
};
const companies = async (call) => (await call('companies', ALL)).rows;

async function plan(page, name, when) {
  await page.getByText(name).first().waitFor();
  await page.keyboard.press('b');
  await page.getByRole('dialog', { name: `Planlæg besøg hos ${name}` }).waitFor();
  await page.keyboard.type(when);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText(`Besøg hos ${name} er planlagt: tor 31-12-2026 · uge 53.`).first().waitFor();
}

async function choose(page, label, typed) {
  await page.getByRole('combobox', { name: label, exact: true }).fill(typed);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

async function more(page, what) {
  await page.getByRole('dialog').getByRole('button', { name: 'Mere' }).click();
  await page.getByRole('menuitem', { name: what }).click();
}

const names = (page) => page.locator('main ol a').allTextContents();

const focusedDay = (page, day) =>
  page.waitForFunction((wanted) => document.activeElement?.dataset.day === wanted, day);

const later = (day, count) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

const day = (page, count) =>
  page.evaluate((count) => new Date(Date.now() + count * 86_400_000).toLocaleDateString('sv-SE'), count);

/** A company with one approval, under which somebody is taken today, after the places were counted. */
async function taken(call, today) {
  const every = { ...ALL, limit: 400 };
  const seeking = { ...every, filters: [{ column: 'status', values: ['seeking'] }] };
  const { rows: seekers } = await call('students', seeking);
  for (const { id: company, name } of (await call('companies', every)).rows) {
    const { approvals } = await call('company_page', { id: company });
    const trade = approvals.length === 1 && approvals[0].free > 0 && approvals[0].education_name;
    const seeker = seekers.find(({ education }) => education === trade);
    if (!seeker) continue;
    const agreed = { student: seeker.id, company, type: 'almindelig', stage: 'registered' };
    await call('put_agreement', { ...agreed, starts_on: today, ends_on: '2032-01-01', signed_on: today });
    const [approval] = (await call('company_page', { id: company })).approvals;
    assert.ok(approval.taken > approval.in_use, 'taken since the count');
    return { company, name, approval };
  }
  throw new Error('nobody can be taken in the sample school');
}
