// The Soft Skills CV: filled in by keyboard and by finger, shown as the student chooses, and gone when the school does without.
import assert from 'node:assert/strict';
import { judge } from './screens.mjs';

export const stories = [
  {
    name: 'the Soft Skills CV is filled in by keyboard alone, shown as the student chooses, and set as a PDF',
    vault: 'new',
    async tell({ page, call, visit }) {
      const id = await bo(call);
      await visit(`/students/${id}`);
      const keys = page.keyboard;
      await keys.press('Control+k');
      await keys.type('soft', { delay: 20 });
      await page.getByRole('option', { name: 'Soft Skills CV' }).waitFor();
      await keys.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Soft Skills CV: Bo Berg' }).waitFor();
      await judge(page, 'an empty Soft Skills CV');
      await keys.press('n');
      const dialog = page.getByRole('dialog', { name: 'Bo Berg: min egen runde' });
      await dialog.waitFor();
      await keys.press('Control+Enter');
      await dialog.getByText('Vælg et trin, eller skriv lidt om mindst ét område').waitFor();
      await page.getByRole('button', { name: 'Ikke vigtigt' }).first().focus();
      await keys.press('Tab');
      await keys.press('Tab');
      await keys.press('Space');
      await page.getByRole('button', { name: 'Prøver', pressed: true }).waitFor();
      await dialog.getByRole('textbox', { name: 'Ord om Sociale normer' }).focus();
      await keys.type('Jeg siger godmorgen');
      for (const theme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme: theme });
        await judge(page, `a round, ${theme}`);
      }
      await keys.press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Jeg siger godmorgen').waitFor();
      await page.getByRole('checkbox', { name: 'Vis på CV: Sociale normer, Eleven' }).focus();
      await keys.press('Space');
      await until(async () => (await call('soft_skills', { id })).rounds[0].answers[0].shown);
      for (const theme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme: theme });
        await judge(page, `a Soft Skills CV, ${theme}`);
      }
      await keys.press('Control+Shift+p');
      await page.getByRole('dialog', { name: 'Soft Skills CV: Bo Berg' }).waitFor();
      await keys.press('Escape');
      const { preparations } = await call('student_page', { id });
      assert.ok(preparations.find(({ kind }) => kind === 'soft_skills_cv').done_on);
    },
  },
  {
    name: 'a finger fills in the student’s own round on the tablet, alone on the screen',
    touch: true,
    size: { width: 1024, height: 768 },
    async tell({ page, call, visit }) {
      const { student, name } = (await call('enrolments')).rows.find(({ state }) => state === 'running');
      await visit(`/workshop/floor/${student}`);
      await page.getByRole('button', { name: 'Mit Soft Skills CV' }).tap();
      const dialog = page.getByRole('dialog', { name: `${name}: min egen runde` });
      await dialog.getByRole('button', { name: 'I gang' }).first().tap();
      await dialog.getByRole('button', { name: 'Godt på vej' }).nth(1).tap();
      await judge(page, 'a round on the tablet');
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('dialog[open] .steps button')]
          .map((target) => target.getBoundingClientRect())
          .filter(({ height, width }) => height < 44 || width < 44).length,
      );
      assert.equal(small, 0, 'every step is large enough for a finger');
      await dialog.getByRole('button', { name: 'Gem runden' }).tap();
      await dialog.waitFor({ state: 'detached' });
      const { rounds } = await call('soft_skills', { id: student });
      assert.deepEqual(
        rounds[0].answers.map(({ step }) => step),
        ['i-gang', 'godt-paa-vej'],
      );
      await page.getByRole('heading', { level: 1, name }).waitFor();
    },
  },
  {
    name: 'a school that does without the Soft Skills CV sees nothing of it',
    vault: 'new',
    async tell({ page, call, visit }) {
      const id = await bo(call);
      await visit('/settings');
      await page.getByRole('button', { name: 'Ret Robusthed' }).click();
      await judge(page, 'an area of the Soft Skills CV');
      await page.keyboard.press('Escape');
      await page.getByRole('checkbox', { name: 'Brug Soft Skills CV' }).uncheck();
      await until(async () => !(await call('settings')).soft_skills);
      await visit(`/students/${id}`);
      await page.getByRole('heading', { name: 'Forberedelse' }).waitFor();
      assert.equal(await page.getByText('Soft Skills CV').count(), 0);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('soft skills', { delay: 20 });
      await page.waitForTimeout(200);
      assert.equal(await page.getByRole('option', { name: 'Soft Skills CV' }).count(), 0);
    },
  },
];

const bo = async (call) =>
  (await call('add_student', { name: 'Bo Berg', hold: 'TØM-GF2-26a', part: 'GF2', kind: 'EUD' })).id;

async function until(holds) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`never came true: ${holds}`);
}
