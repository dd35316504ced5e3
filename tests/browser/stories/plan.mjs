// Training plans: the matrix by keyboard alone, goals by touch alone, and every dialog before axe.
import assert from 'node:assert/strict';
import { judge } from './screens.mjs';

export const stories = [
  {
    name: 'a plan is mended by keyboard alone: arrows, Space, G, only holes, and the focus is never lost',
    async tell({ page, call, visit }) {
      const { student, plan } = await found(call, (one) => one.holes > 1 && one.columns.some(({ taken }) => taken));
      await visit(`/students/${student}/plan`);
      await page.locator('[data-cell]').first().waitFor();
      const keys = page.keyboard;
      const fresh = async () => call('student_plan', { id: student });
      const row = async (id) => (await fresh()).rows.find(({ goal }) => goal.id === id);
      const at = plan.rows.findIndex(({ cover }) => cover === 'hole');
      const col = plan.columns.findIndex(({ taken }) => taken);

      await into(page, '[data-cell="0:0"]');
      for (let step = 0; step < at; step++) await keys.press('ArrowDown');
      for (let step = 0; step < col; step++) await keys.press('ArrowRight');
      await focused(page, `${at}:${col}`);
      await keys.press('Space');
      await until(async () => (await row(plan.rows[at].goal.id)).cover === 'once');
      await page.getByRole('button', { name: /: Planlagt$/ }).first().waitFor();
      await keys.press('Control+z');
      await until(async () => (await row(plan.rows[at].goal.id)).cover === 'hole');

      await focused(page, `${at}:${col}`);
      await keys.press('g');
      await page.getByRole('dialog', { name: 'Mål nået' }).waitFor();
      await keys.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await until(async () => (await row(plan.rows[at].goal.id)).reached !== null);
      await focused(page, `${at}:${col}`);

      await into(page, 'input:checked');
      await keys.press('ArrowRight');
      await until(async () => (await page.locator('tbody tr').count()) === plan.holes - 1);
      await into(page, '[data-cell]');
      await keys.press('Control+Home');
      for (let step = 0; step < col; step++) await keys.press('ArrowRight');
      for (let left = plan.holes - 1; left > 0; left--) {
        await until(async () => (await page.locator('tbody tr').count()) === left);
        await until(() => page.evaluate(() => document.activeElement?.matches('[data-cell]')));
        await keys.press('Space');
      }
      await page.getByText('Ingen huller: alle mål er planlagt eller nået.').waitFor();
      await until(() => page.evaluate(() => document.activeElement?.matches('input:checked')));
      assert.equal((await fresh()).holes, 0);
    },
  },
  {
    name: 'a period is made with many goals, a follow-up is held, and the plan is seen on paper',
    async tell({ page, call, visit }) {
      const { student, plan } = await found(call, (one) => one.rows.length > 4 && !one.columns.some(({ taken }) => taken));
      await visit(`/students/${student}/plan`);
      await page.locator('[data-cell]').first().waitFor();
      const keys = page.keyboard;
      await keys.press('n');
      const dialog = page.getByRole('dialog', { name: 'Ny periode' });
      await dialog.getByLabel('Værksted', { exact: true }).selectOption({ index: 1 });
      await dialog.getByRole('button', { name: /^Vælg de \d+, der ikke er planlagt/ }).click();
      await judge(page, 'a new period');
      await keys.press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
      await until(async () => (await call('student_plan', { id: student })).holes === 0);

      await page.getByRole('button', { name: 'Ny opfølgning' }).click();
      const talk = page.getByRole('dialog', { name: 'Ny opfølgning' });
      await talk.getByText('Holdt', { exact: true }).click();
      await talk.getByLabel('Hvad blev der sagt?').fill('Planen passer.');
      await judge(page, 'a follow-up');
      await keys.press('Control+Enter');
      await talk.waitFor({ state: 'detached' });
      await page.getByText('Planen passer.').waitFor();

      await page.getByRole('button', { name: /^Evaluér/ }).first().click();
      const said = page.getByRole('dialog', { name: 'Evaluering af perioden' });
      await said.getByLabel('Hvordan er perioden gået?').fill('God begyndelse.');
      await judge(page, 'an evaluation');
      await keys.press('Control+Enter');
      await said.waitFor({ state: 'detached' });
      await page.getByText('God begyndelse.').waitFor();

      await keys.press('Control+Shift+p');
      await page.getByRole('dialog', { name: `Oplæringsplan: ${plan.student.name}` }).locator('img').first().waitFor();
      await keys.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'an education without goals gets them from the clipboard, read before they are kept',
    async tell({ page, call, visit }) {
      const { student, plan } = await found(call, (one) => one.rows.length === 0);
      await visit(`/students/${student}/plan`);
      await page.getByRole('button', { name: 'Skriv mål' }).click();
      const dialog = page.getByRole('dialog', { name: `Skriv mål: ${plan.student.education_name}` });
      await page.evaluate(() => navigator.clipboard.writeText('1\tBetjener en kunde\n2\tPrissætter en vare\n'));
      await dialog.getByRole('button', { name: 'Hent fra udklipsholderen' }).click();
      await dialog.getByRole('heading', { name: '2 mål tilføjes eller rettes' }).waitFor();
      for (const theme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme: theme });
        await judge(page, `pasted goals, ${theme}`);
      }
      await page.keyboard.press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('rowheader', { name: /Prissætter en vare/ }).waitFor();
      assert.equal((await call('student_plan', { id: student })).rows.length, 2);
    },
  },
  {
    name: 'a finger notes a goal reached in the workshop view, takes it back, and all targets are large',
    touch: true,
    size: { width: 1024, height: 768 },
    async tell({ page, call, visit }) {
      const open = (one) => one.rows.some(({ planned, reached }) => !reached && planned.some((key) => isNow(one, key)));
      const { student, plan } = await found(call, open);
      const { goal } = plan.rows.find(
        ({ planned, reached }) => !reached && planned.some((key) => isNow(plan, key)),
      );
      await visit(`/workshop/floor/${student}`);
      await page.getByRole('button', { name: 'Mål', exact: true }).tap();
      await page.getByRole('heading', { level: 1, name: `Mål: ${plan.student.name}` }).waitFor();
      await page.getByRole('heading', { level: 2, name: /^I denne periode/ }).waitFor();
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('dialog[open] button')]
          .map((target) => target.getBoundingClientRect())
          .filter((box) => box.height < 44 || box.width < 44),
      );
      assert.deepEqual(small, []);
      const button = page.getByRole('button', { name: new RegExp(`^${goal.code} ${goal.name}`) });
      await button.tap();
      await page.getByRole('button', { name: new RegExp(`${goal.name}.*Nået i dag`), pressed: true }).waitFor();
      const reached = async () =>
        (await call('student_plan', { id: student })).rows.find((row) => row.goal.id === goal.id).reached;
      assert.ok(isNow(plan, (await reached()).period), 'it was reached in the period of today');
      await button.tap();
      await page.getByRole('button', { name: 'Fortryd', exact: true }).tap();
      await until(async () => (await reached()) === null);
      await page.getByRole('button', { name: 'Tilbage til eleven' }).tap();
      await page.getByRole('heading', { level: 1, name: plan.student.name }).waitFor();
    },
  },
  {
    name: 'the matrix scrolls within itself on a narrow window and the goals stay',
    size: { width: 640, height: 720 },
    async tell({ page, call, visit }) {
      const { student } = await found(call, (one) => one.columns.length > 2 && one.rows.length > 3);
      await visit(`/students/${student}/plan`);
      const last = page.locator('tbody tr').first().locator('[data-cell]').last();
      await last.waitFor();
      await last.focus();
      const { x } = await page.getByRole('rowheader').first().boundingBox();
      const frame = await page.getByRole('grid', { name: 'Mål og steder' }).locator('..').boundingBox();
      assert.ok(Math.abs(x - frame.x) < 4, 'the goals stand at the edge of what scrolls');
      const over = await page.evaluate(() => document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth);
      assert.ok(over <= 0, `the page is ${over} pixels too wide`);
      const cell = await last.boundingBox();
      assert.ok(cell.x + cell.width <= 640, 'the cell with the focus is in view');
    },
  },
];

/** The first enrolled student whose plan is such a one. */
async function found(call, fits) {
  for (const { student } of (await call('enrolments')).rows) {
    const plan = await call('student_plan', { id: student });
    if (fits(plan)) return { student, plan };
  }
  return assert.fail(`the sample school has no such plan: ${fits}`);
}

const isNow = (plan, key) => plan.columns.some((column) => column.key === key && column.taken && column.now);

/** Goes on with Tab until the focus is on what is wanted. */
async function into(page, selector) {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  // The other way round: what is wanted may stand before.
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Shift+Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail(`Tab never comes to ${selector}`);
}

const focused = (page, cell) =>
  page.waitForFunction((wanted) => document.activeElement?.getAttribute('data-cell') === wanted, cell);

async function until(holds) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`never came true: ${holds}`);
}
