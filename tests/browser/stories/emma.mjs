// An EMMA assessment: marked by keyboard, signed, found again unchanged.
import assert from 'node:assert/strict';

const VERIFY = 'Kontrollér';
const INTACT = 'Uændret siden underskriften';

export const stories = [
  {
    name: 'an EMMA assessment is made by keyboard alone, sealed, and found intact after a reload',
    async tell({ page, call, visit }) {
      const keys = page.keyboard;
      const student = await seeker(call);
      await visit(`/emma/new/${student.id}`);
      await page.getByRole('button', { name: 'Begynd vurderingen' }).waitFor();
      await keys.press('Enter');
      await page.getByRole('heading', { level: 1, name: `EMMA: ${student.name}` }).waitFor();
      const id = new URL(page.url()).hash.split('/').pop();

      // Each digit marks and goes on to the next criterion.
      await page.waitForFunction(() => document.activeElement?.closest('#emma-suited-mark'));
      for (const key of ['1', '1', '1', '3']) {
        await keys.press(key);
        await page.waitForTimeout(60);
      }

      // What is missing is said, and the first of it has the focus.
      await keys.press('Control+Enter');
      await page.getByRole('heading', { name: 'Før du kan afslutte' }).waitFor();
      await page.waitForFunction(() => document.activeElement?.closest('#emma-missing'));
      await keys.press('Enter');
      await page.waitForFunction(() => document.activeElement?.closest('#emma-active-reason'));
      await keys.type('Har ikke sendt ansøgninger siden august, heller ikke efter to samtaler.');
      await page.locator('#emma-participants input').first().focus();
      await keys.type('Niels Instruktør');
      await page.getByText(/^Gemt kl\. /).waitFor();
      const draft = (await call('emma_open', { id })).draft.content;
      assert.deepEqual(
        Object.values(draft.criteria).map(({ mark }) => mark),
        ['met', 'met', 'met', 'not_met'],
      );

      await keys.press('Control+Enter');
      await page.getByRole('dialog').waitFor();
      // A signature is not taken from keys that are still held down: the question is read first.
      await page.waitForTimeout(500);
      await keys.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByText('Har ikke sendt ansøgninger siden august').waitFor();

      await page.reload();
      await page.getByRole('heading', { level: 1, name: `EMMA: ${student.name}` }).waitFor();
      await page.getByText('Har ikke sendt ansøgninger siden august').waitFor();
      assert.equal((await call('emma_verify', { id })).intact, true);
      await page.getByRole('button', { name: VERIFY }).focus();
      await keys.press('Enter');
      await page.getByRole('main').getByText(INTACT).first().waitFor();
    },
  },
  {
    name: 'what is written in a draft is there after the window was closed in the middle of a word',
    async tell({ page, call, visit }) {
      const student = await seeker(call);
      const { id } = await call('emma_start', { student: student.id, occasion: 'gf2' });
      await visit(`/emma/${id}`);
      await page.locator('#emma-suited-reason textarea').fill('Kommer til tiden og rydder op efter s');
      await page.getByText(/^Gemt kl\. /).waitFor();
      await page.reload();
      const reason = page.locator('#emma-suited-reason textarea');
      await reason.waitFor();
      assert.equal(await reason.inputValue(), 'Kommer til tiden og rydder op efter s');
    },
  },
  {
    name: 'two assessments by two assessors are reconciled: both stand beside, no mark is taken over, and both stay readable',
    async tell({ page, call, visit }) {
      const { rows } = await call('emma_list', { limit: 50, filters: [{ column: 'state', values: ['sealed'] }] });
      const one = rows.find((row) => row.role === 'instructor' && !row.protected);
      await visit(`/emma/${one.id}`);
      await page.getByText(`${one.assessor}, instruktør`).waitFor();
      await page.getByRole('button', { name: /^Afstem med/ }).click();
      await page.getByText(', i fællesskab').waitFor();
      const beside = page.getByRole('region', { name: 'Egnet' }).getByText(/^\d\d-\d\d-\d{4} · /);
      assert.equal(await beside.count(), 2);
      assert.equal(await page.getByRole('radio', { checked: true }).count(), 1, 'only the occasion is chosen');
      const id = new URL(page.url()).hash.split('/').at(-1);
      const { draft, held_on, supersedes, reconciles } = await call('emma_open', { id });
      const content = structuredClone(draft.content);
      for (const judgement of Object.values(content.criteria)) judgement.mark = 'met';
      await call('emma_save', { id, held_on, occasion: one.occasion, content });
      await call('emma_seal', { id });
      for (const old of [supersedes, reconciles]) {
        await visit(`/emma/${old}`);
        await page.locator('.superseded a').waitFor();
        assert.equal((await call('emma_verify', { id: old })).intact, true);
      }
    },
  },
];

async function seeker(call) {
  const ask = {
    offset: 0,
    limit: 50,
    sort: { column: 'name', down: false },
    filters: [{ column: 'status', values: ['seeking'] }],
    text: '',
  };
  for (const row of (await call('students', ask)).rows)
    if ((await call('student_page', { id: row.id })).assessments.length === 0) return row;
  throw new Error('The sample school has a seeker without an assessment.');
}
