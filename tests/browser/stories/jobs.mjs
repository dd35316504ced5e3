// The remaining daily jobs, each by keyboard alone: log a contact, finish a task, keep an agreement, move about.
import assert from 'node:assert/strict';

export const stories = [
  {
    name: 'a call is logged from anywhere: Ctrl+Shift+L, the name, the text, Ctrl+Enter',
    async tell({ page, call, visit }) {
      const keys = page.keyboard;
      await visit('/settings');
      await keys.press('Control+Shift+l');
      await page.getByRole('dialog', { name: 'Log kontakt' }).waitFor();
      await keys.type('and');
      const option = page.getByRole('dialog').getByRole('option').first();
      await option.waitFor();
      const chosen = (await option.innerText()).split('\n')[0].trim();
      await keys.press('Enter');
      await tabTo(page, 'Hvad blev der sagt?');
      await keys.type('Ringede om prøvetid, ringer igen i uge 49');
      await keys.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByText(`Kontakten med ${chosen} er gemt.`).first().waitFor();
      await keys.press('Control+z');
      await page
        .getByText(/^Fortrudt/)
        .first()
        .waitFor();
      assert.equal((await call('undo_state')).undo, null);
    },
  },
  {
    name: 'the figure of GF2 on Today opens exactly the list behind it, and Back does not open it again',
    async tell({ page, visit }) {
      await visit('/today');
      const figure = page.getByRole('link', { name: /^GF2 uden læreplads/ });
      const count = (await figure.innerText()).match(/\d+$/)[0];
      await figure.focus();
      await page.keyboard.press('Enter');
      const tab = page.getByRole('tab', {
        name: /^GF2 uden læreplads/,
        selected: true,
      });
      await tab.waitFor();
      await page
        .getByRole('grid')
        .and(page.locator(`[aria-rowcount="${Number(count) + 1}"]`))
        .waitFor();
      await page.getByRole('tab', { name: /^Alle/ }).click();
      await page.getByRole('link', { name: 'Virksomheder' }).click();
      await page.goBack();
      await page.getByRole('tab', { name: /^Alle/, selected: true }).waitFor();
    },
  },
  {
    name: 'a follow-up on Today is finished with Ctrl+Enter, and the keyboard stays with the next one',
    async tell({ page, call, visit }) {
      const { rows } = await call('students', {
        offset: 0,
        limit: 2,
        sort: null,
        filters: [],
        text: '',
      });
      for (const [index, what] of ['Ring til mester', 'Send ansøgning'].entries())
        await call('add_task', {
          student: rows[index].id,
          company: '',
          what,
          due_on: '2026-01-0' + (index + 1),
        });
      await visit('/today');
      const first = page.locator('a', { hasText: 'Ring til mester' });
      await first.waitFor();
      await first.focus();
      await page.keyboard.press('Control+Enter');
      await first.waitFor({ state: 'detached' });
      await page.waitForFunction(() => document.activeElement?.textContent.includes('Send ansøgning'));
    },
  },
  {
    name: 'an application is added with N on the student, and moved with M and the first letter of the stage',
    async tell({ page, call, visit }) {
      const keys = page.keyboard;
      const before = await total(call, 'applications');
      const seekers = {
        ...ask({ column: 'name', down: false }),
        filters: [{ column: 'status', values: ['seeking'] }],
      };
      const [student] = (await call('students', seekers)).rows;
      const [company] = (await call('companies', ask({ column: 'name', down: false }))).rows;
      await visit(`/students/${student.id}`);
      await page.getByRole('heading', { level: 1, name: student.name }).waitFor();
      await keys.press('n');
      await page.getByRole('dialog', { name: `Ansøgning for ${student.name}` }).waitFor();
      await choose(page, 'Virksomhed', company.name);
      await keys.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      assert.equal(await total(call, 'applications'), before + 1);
      await visit('/applications');
      const card = page.locator('.card', { hasText: student.name }).filter({ hasText: company.name }).first();
      await card.waitFor();
      await card.focus();
      await keys.press('m');
      await page.getByRole('dialog').waitFor();
      await keys.press('p');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const trial = { ...ask(null), limit: 50, filters: [{ column: 'student', values: [student.id] }] };
      const { rows } = await call('applications', trial);
      assert.ok(rows.some((row) => row.company === company.id && row.stage === 'trial'));
      await keys.press('Control+z');
      await page
        .getByText(/^Fortrudt/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'an agreement is kept with Ctrl+N, three letters of the student, three of the company and a date',
    async tell({ page, call, visit }) {
      const keys = page.keyboard;
      const before = await total(call, 'agreements');
      const [company] = (await call('companies', ask({ column: 'name', down: false }))).rows;
      const seekers = {
        ...ask({ column: 'name', down: false }),
        filters: [{ column: 'status', values: ['seeking'] }],
      };
      const [student] = (await call('students', seekers)).rows;
      await visit('/companies');
      await keys.press('Control+n');
      await page.getByRole('combobox').waitFor();
      await keys.type('aftale');
      await keys.press('Enter');
      await page.getByRole('dialog', { name: 'Ny aftale' }).waitFor();
      await choose(page, 'Elev', student.name);
      await choose(page, 'Virksomhed', company.name);
      await tabTo(page, 'Starter');
      await keys.type('1/12');
      await keys.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      assert.equal(await total(call, 'agreements'), before + 1);
      const { agreements } = await call('student_page', { id: student.id });
      assert.match(agreements[0].starts_on, /-12-01$/);
    },
  },
  {
    name: 'Ctrl+1 to Ctrl+9 lead to every area, F6 round the window, Alt+Left back',
    async tell({ page }) {
      const areas = [
        'I dag',
        'Elever',
        'Virksomheder',
        'Ansøgninger',
        'Match',
        'Aftaler',
        'Jobcafé',
        'Kalender',
        'EMMA',
      ];
      for (const [index, area] of areas.entries()) {
        await page.keyboard.press(`Control+${index + 1}`);
        await page.getByRole('heading', { level: 1, name: area }).waitFor();
      }
      await page.keyboard.press('Alt+ArrowLeft');
      await page.getByRole('heading', { level: 1, name: 'Kalender' }).waitFor();
      const panes = new Set();
      for (let press = 0; press < 4; press++) {
        await page.keyboard.press('F6');
        panes.add(
          await page.evaluate(() => document.activeElement.closest('[data-pane]')?.tagName ?? 'nothing'),
        );
      }
      assert.ok(panes.has('MAIN') && panes.has('NAV') && !panes.has('nothing'), [...panes].join(', '));
    },
  },
  {
    name: 'after the idle time the window locks and shows no name any more',
    async tell({ page, call, visit }) {
      await call('set_setting', { id: 'idle_minutes', value: '2' });
      await page.clock.install();
      await page.reload();
      await visit('/students');
      await page.locator('[role=gridcell].first').first().waitFor();
      const name = await page.locator('[role=gridcell].first').first().innerText();
      await page.clock.fastForward('02:30');
      await page.getByLabel('Adgangssætning', { exact: true }).waitFor();
      assert.equal(await page.getByText(name).count(), 0);
      assert.equal((await call('vault_status')).state, 'locked');
    },
  },
];

const ask = (sort) => ({ offset: 0, limit: 1, sort, filters: [], text: '' });

const total = async (call, list) => (await call(list, ask(null))).total;

/** Types the first letters into a field that searches, and takes what is offered first. */
async function choose(page, label, name) {
  await tabTo(page, label);
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Presses Tab until the field with this label has the focus. */
async function tabTo(page, label) {
  for (let presses = 0; presses < 40; presses++) {
    const here = await page.evaluate(() => document.activeElement?.labels?.[0]?.textContent.trim() ?? '');
    if (here.startsWith(label)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never led to ${label}`);
}
