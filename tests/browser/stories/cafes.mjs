// Wednesday's job café: the sheet by keyboard alone, and by touch.
import assert from 'node:assert/strict';

const MARK = {
  none: 'intet mærke',
  present: 'Til stede',
  late: 'For sent',
  absent: 'Fravær',
  placed: 'Læreplads',
};

export const stories = [
  {
    name: 'a job café is run by keyboard alone: 0 for all, letters to a name, digits for the exceptions, Ctrl+Enter',
    async tell(world) {
      const { page, call } = world;
      const { session, rows } = await openSheet(world);
      const keys = page.keyboard;
      await keys.press('0');
      await until(async () => (await marks(call, session)).every((mark) => mark === 'present'));

      const late = rows[3];
      await keys.type(late.name.slice(0, 8).toLowerCase());
      await focused(page, late.name);
      await keys.press('2');
      await markIs(page, late.name, MARK.late);
      // The digit went on to the next row.
      await focused(page, rows[4].name);
      await keys.press('3');
      await markIs(page, rows[4].name, MARK.absent);

      await keys.press('ArrowRight');
      await keys.press('Space');
      await keys.press('Home');
      await keys.press('Enter');
      await keys.type('Ringede selv og meldte afbud');
      await keys.press('Enter');
      await until(
        async () => (await row(call, session, rows[5].student)).note === 'Ringede selv og meldte afbud',
      );
      assert.equal((await row(call, session, rows[5].student)).did.length, 1);

      await keys.press('3');
      await markIs(page, rows[5].name, MARK.absent);
      await keys.press('Control+z');
      await markIs(page, rows[5].name, MARK.present);

      await keys.press('Control+Enter');
      await page
        .getByText(/^Afsluttet /)
        .first()
        .waitFor();
      const kept = await call('cafe_sheet', { id: session });
      assert.ok(kept.session.closed_at, 'the sheet is closed');
      assert.equal(kept.rows.filter(({ mark }) => mark === 'late').length, 1);
      assert.equal(kept.rows.filter(({ mark }) => mark === 'absent').length, 1);
    },
  },
  {
    name: 'a new job café is made in its dialog, and its sheet comes up',
    async tell({ page, visit }) {
      await visit('/cafes');
      await page.getByRole('button', { name: 'Ny jobcafé' }).click();
      const dialog = page.getByRole('dialog', { name: 'Ny jobcafé' });
      await dialog.waitFor();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('status').getByText('Jobcaféen er oprettet').waitFor();
      await page.getByRole('button', { name: 'Afslut ark' }).waitFor();
    },
  },
  {
    name: 'a finger marks the sheet: each tap goes on to the next mark and is saved',
    touch: true,
    size: { width: 1024, height: 768 },
    async tell(world) {
      const { page, call } = world;
      const { session, rows } = await openSheet(world);
      const cell = (mark) => page.getByRole('button', { name: `${rows[0].name}: ${mark}`, exact: true });
      await cell(MARK.none).tap();
      await cell(MARK.present).tap();
      await cell(MARK.late).tap();
      await cell(MARK.absent).waitFor();
      await until(async () => (await row(call, session, rows[0].student)).mark === 'absent');
      await page.getByRole('button', { name: 'Resten til stede' }).tap();
      await until(async () => !(await marks(call, session)).includes(''));
      assert.equal((await row(call, session, rows[0].student)).mark, 'absent');
    },
  },
  {
    name: 'a place found at the job café starts the agreement',
    async tell(world) {
      const { page } = world;
      const { rows } = await openSheet(world);
      await page.keyboard.press('4');
      await page.getByText(`${rows[0].name} har fundet en læreplads.`).waitFor();
      await page.keyboard.press('Control+Shift+a');
      await page
        .getByRole('dialog')
        .or(page.locator('main h1').filter({ hasText: /aftale/i }))
        .first()
        .waitFor();
    },
  },
];

/** The next sheet that is not marked yet. */
async function openSheet({ page, call, visit }) {
  const sessions = await call('cafe_sessions', { from: '2020-01-01', until: '2099-12-31' });
  const open = sessions.find((line) => line.expected > 6 && line.marked === 0 && !line.closed_at);
  assert.ok(open, 'the sample school has a job café to come');
  const { rows } = await call('cafe_sheet', { id: open.id });
  await visit(`/cafes/${open.id}`);
  await page.getByRole('button', { name: `${rows[0].name}: ${MARK.none}`, exact: true }).waitFor();
  return { session: open.id, rows };
}

const row = async (call, id, student) =>
  (await call('cafe_sheet', { id })).rows.find((candidate) => candidate.student === student);

const marks = async (call, id) => (await call('cafe_sheet', { id })).rows.map(({ mark }) => mark);

const markIs = (page, name, mark) =>
  page.getByRole('button', { name: `${name}: ${mark}`, exact: true }).waitFor();

const focused = (page, name) =>
  page.waitForFunction(
    (wanted) => document.activeElement?.getAttribute('aria-label')?.startsWith(`${wanted}:`),
    name,
  );

async function until(holds) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`never came true: ${holds}`);
}
