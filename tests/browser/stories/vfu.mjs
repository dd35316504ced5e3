// VFU: agreed by keyboard with the weeks in sight, visited, said of by three, and on paper.
import assert from 'node:assert/strict';
import { judge } from './screens.mjs';

export const stories = [
  {
    name: 'VFU is agreed by keyboard alone: Ctrl+K, the weeks used, a limit passed with a reason',
    vault: 'new',
    async tell({ page, call }) {
      const { student } = await pair(call);
      const keys = page.keyboard;
      await page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
      await keys.press('Control+k');
      await keys.type('ny vfu', { delay: 20 });
      await page.getByRole('option', { name: 'Ny VFU' }).waitFor();
      await keys.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Ny VFU' });
      await dialog.waitFor();
      await judge(page, 'an empty VFU');
      await keys.type('Bo Berg', { delay: 20 });
      await keys.press('Enter');
      await keys.press('Tab');
      await keys.type('Smed', { delay: 20 });
      await keys.press('Enter');
      // Past the kind, which the student's part has not said, to the days.
      await dialog.getByRole('textbox', { name: 'Første dag' }).focus();
      await keys.type('16-11-2026');
      await keys.press('Tab');
      await dialog.getByRole('textbox', { name: 'Sidste dag' }).focus();
      await keys.type('11-12-2026');
      await keys.press('Tab');
      await dialog.getByText('4 af 6 uger brugt · 4 af 3 hos Smed & Søn').waitFor();
      await dialog.getByText('4 uger hos Smed & Søn er mere end grænsen på 3 uger.', { exact: false }).waitFor();
      await dialog.getByText('Nogle af dagene ligger uden for', { exact: false }).waitFor();
      for (const theme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme: theme });
        await judge(page, `a VFU past its limit, ${theme}`);
      }
      await keys.press('Control+Enter');
      await dialog.getByText('Skriv, hvorfor reglen kan fraviges').waitFor();
      // The keyboard stands in the field that has to be mended.
      await keys.type('Opgaven varer en uge mere');
      await keys.press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
      const { rows } = await call('placements', { student, company: '' });
      assert.deepEqual([rows.length, rows[0].passed, rows[0].school_days], [1, true, 20]);
      await keys.press('Control+z');
      await until(async () => (await call('placements', { student, company: '' })).total === 0);
      await keys.press('Control+k');
      await keys.type('vfu', { delay: 20 });
      await page.getByRole('option', { name: 'VFU-listen' }).click();
      await page.getByText('Ingen VFU endnu.', { exact: false }).waitFor();
      await judge(page, 'no VFU at all');
    },
  },
  {
    name: 'a visit during VFU is planned and written up, and a yes of the company opens a place in one press',
    async tell({ page, call, visit }) {
      const { rows } = await call('placements', { student: '', company: '' });
      const one = rows.find(({ state, visit_on, visited_on }) => state === 'running' && !visit_on && !visited_on);
      await visit(`/workshop/vfu/${one.id}`);
      await judge(page, 'a placement that runs');
      await page.getByRole('button', { name: 'Planlæg besøg' }).click();
      await page.getByRole('textbox', { name: 'Dag' }).fill(danish((await call('today')).day));
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /^Skriv, hvad der kom ud af det/ }).click();
      const dialog = page.getByRole('dialog', { name: /^Besøget/ });
      await judge(page, 'what came of a visit');
      await page.keyboard.type('Alt går som aftalt.');
      await page.keyboard.press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Alt går som aftalt.').waitFor();
      const { visits, notes } = await call('placement_page', { id: one.id });
      assert.deepEqual([visits[0].state, notes[0].body], ['done', 'Alt går som aftalt.']);

      await page.getByRole('button', { name: 'Skriv Virksomheden' }).click();
      const said = page.getByRole('dialog', { name: 'Virksomhedens evaluering' });
      await judge(page, 'an evaluation');
      await page.keyboard.press('Control+Enter');
      await said.getByText('Skriv, hvad der gik godt, eller hvad det næste er').waitFor();
      await page.keyboard.type('Møder til tiden');
      await said.getByText('Ja', { exact: true }).click();
      await page.keyboard.press('Control+Enter');
      await said.waitFor({ state: 'detached' });
      const openings = async () => (await call('openings', LIST)).total;
      const before = await openings();
      await page.getByRole('button', { name: 'Opret ledig plads' }).dblclick();
      await until(async () => (await openings()) === before + 1);
      await page.getByRole('button', { name: 'Opret ledig plads' }).waitFor({ state: 'detached' });
      for (const theme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme: theme });
        await judge(page, `a placement that was said of, ${theme}`);
      }
      await page.getByRole('button', { name: 'PDF' }).first().click();
      await page.getByRole('dialog', { name: `VFU-aftale: ${one.student_name}` }).waitFor();
    },
  },
  {
    name: 'the school sets how many weeks of VFU there may be, from a day on',
    vault: 'new',
    async tell({ page, call, visit }) {
      await visit('/settings');
      await page.getByRole('button', { name: 'Ret VFU i skoleoplæring' }).click();
      const dialog = page.getByRole('dialog', { name: 'Grænser: VFU i skoleoplæring' });
      await judge(page, 'the limits of VFU');
      await dialog.getByRole('textbox', { name: 'Uger hos én virksomhed' }).fill('2');
      await page.keyboard.press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('2 uger hos én virksomhed · 6 uger i alt').waitFor();
      const limits = await call('placement_limits');
      assert.deepEqual(limits.map(({ kind }) => kind).sort(), ['gf', 'sko', 'sko']);
    },
  },
];

const LIST = { offset: 0, limit: 1, sort: null, filters: [], text: '' };

async function pair(call) {
  const { id: student } = await call('add_student', {
    name: 'Bo Berg',
    hold: 'TØM-SKO-26a',
    part: 'SKO',
    kind: 'EUD',
  });
  const { id: company } = await call('add_company', { name: 'Smed & Søn', cvr: '' });
  return { student, company };
}

const danish = (day) => day.split('-').reverse().join('-');

async function until(holds) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`never came true: ${holds}`);
}
