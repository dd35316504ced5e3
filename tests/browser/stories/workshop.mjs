// The instructor's day: the sheet by keyboard alone, and the workshop view by touch alone.
import assert from 'node:assert/strict';

export const stories = [
  {
    name: 'a workshop is marked by keyboard alone: 0, letters, digits, Shift+O for what was seen, Ctrl+Enter',
    async tell(world) {
      const { page, call, visit } = world;
      const { workshop, day, rows } = await busiest(call);
      await visit(`/workshop/${workshop}/${day}`);
      await cell(page, rows[0].name, 'intet mærke').waitFor();
      const keys = page.keyboard;
      await keys.press('0');
      await until(async () => (await sheet(call, workshop, day)).every(({ mark }) => mark === 'present'));

      const late = rows[2];
      await keys.type(late.name.slice(0, 9).toLowerCase());
      await focused(page, late.name);
      await keys.press('2');
      await cell(page, late.name, 'For sent').waitFor();
      // The digit went on to the next row; back to say when they came.
      await focused(page, rows[3].name);
      await keys.press('ArrowUp');
      await keys.press('ArrowRight');
      await keys.press('Space');
      await keys.type('0820');
      await keys.press('Enter');
      await until(async () => (await row(call, workshop, day, late.student)).arrived_at === '08:20');

      // Whoever knows the digit presses it before the kinds have come.
      await page.route('**/call/observation_kinds', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        await route.continue();
      });
      await keys.press('Shift+O');
      await page.getByRole('dialog', { name: `Observation om ${late.name}` }).waitFor();
      await keys.press('2');
      await page.getByRole('button', { name: 'Mødestabilitet', pressed: true }).waitFor();
      await keys.type('Kom 20 minutter for sent; bussen var aflyst.');
      await keys.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const { observations } = await call('student_training', { id: late.student });
      assert.equal(observations[0].body, 'Kom 20 minutter for sent; bussen var aflyst.');
      assert.equal(observations[0].about, 'modestabilitet');

      await keys.press('Home');
      await focused(page, late.name);
      await keys.press('3');
      await cell(page, late.name, 'Fravær').waitFor();
      await keys.press('Control+z');
      await cell(page, late.name, 'For sent').waitFor();
      await keys.press('Control+Enter');
      await page.getByRole('heading', { level: 1, name: 'Værksted', exact: true }).waitFor();
    },
  },
  {
    name: 'a finger does the day in the workshop view: mark, undo, observe, and show a student their own screen alone',
    touch: true,
    size: { width: 1024, height: 768 },
    async tell(world) {
      const { page, call, visit } = world;
      const { workshop, name, instructor, day, rows } = await busiest(call);
      await visit('/workshop');
      await page.getByRole('button', { name: 'Værkstedsvisning' }).tap();
      await page.getByRole('button', { name: `${name} · ${instructor}` }).tap();
      const mine = rows.filter((one) => one.instructor === instructor);
      const [first, second] = mine;
      assert.ok(await behindDialog(page), 'navigation is out of reach');
      await large(page);

      await cell(page, first.name, 'intet mærke').tap();
      await cell(page, first.name, 'Til stede').tap();
      await cell(page, first.name, 'For sent').waitFor();
      await until(async () => (await row(call, workshop, day, first.student)).mark === 'late');
      await page.getByRole('button', { name: 'Fortryd', exact: true }).tap();
      await cell(page, first.name, 'Til stede').waitFor();
      await page.getByRole('button', { name: /^Resten til stede/ }).tap();
      await until(async () => (await row(call, workshop, day, second.student)).mark === 'present');

      await page.getByRole('button', { name: `Observation om ${first.name}` }).tap();
      await page.getByRole('button', { name: 'Samarbejde' }).tap();
      await page.getByLabel('Hvad så du?').fill('Hjalp den nye i gang.');
      await page.getByRole('button', { name: 'Gem observationen' }).tap();
      await page.getByRole('dialog', { name: `Observation om ${first.name}` }).waitFor({ state: 'detached' });

      await page.getByRole('link', { name: first.name }).tap();
      await page.getByRole('heading', { level: 1, name: first.name }).waitFor();
      await page.getByText('Hjalp den nye i gang.').waitFor();
      const shown = await page.locator('body').innerText();
      for (const other of rows.filter((one) => one.student !== first.student))
        assert.ok(!shown.includes(other.name), `${other.name} is not on the screen of ${first.name}`);
      await large(page);
      await page.getByRole('button', { name: 'Tilbage til gruppen' }).tap();
      await page.getByRole('button', { name: 'Luk visningen' }).tap();
      await page.getByRole('heading', { level: 1, name: 'Værksted', exact: true }).waitFor();
      assert.ok(!(await behindDialog(page)), 'navigation is back');
    },
  },
  {
    name: 'an enrolment is made from the student, says what it lacks, and puts the student on the sheet',
    async tell({ page, call, visit }) {
      const { workshop, name, day } = await busiest(call);
      const added = await call('add_student', {
        name: 'Ditte Prøvesen',
        hold: 'TØM-SKO-26z',
        part: 'SKO',
        kind: 'EUD',
      });
      await visit(`/students/${added.id}`);
      await page.getByRole('button', { name: 'Optag elev', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Optag Ditte Prøvesen i skoleoplæring' });
      await dialog.getByRole('textbox', { name: 'Første dag i skoleoplæring' }).fill(danish(day));
      await dialog.getByLabel('Værksted').selectOption({ label: name });
      await page.keyboard.press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('I skoleoplæring', { exact: true }).waitFor();
      await page.getByText('Skoleaftale mangler').waitFor();
      assert.ok(await row(call, workshop, day, added.id), 'the student stands on the sheet');
    },
  },
];

/** The workshop and instructor with the most to mark today. */
async function busiest(call) {
  const { day } = await call('today');
  const groups = (await call('workshops', { day })).flatMap(({ id, name, groups }) =>
    groups.map((group) => ({ workshop: id, name, ...group })),
  );
  const [most] = groups.toSorted((one, other) => other.expected - one.expected);
  const rows = await sheet(call, most.workshop, day);
  assert.ok(rows.length > 4, 'the sample school has a workshop to mark');
  return { ...most, day, rows };
}

const sheet = async (call, workshop, day) =>
  (await call('workshop_sheet', { workshop, day, instructor: null })).rows;

const row = async (call, workshop, day, student) =>
  (await sheet(call, workshop, day)).find((candidate) => candidate.student === student);

const cell = (page, name, mark) => page.getByRole('button', { name: `${name}: ${mark}`, exact: true });

const danish = (day) => day.split('-').reverse().join('-');

const focused = (page, name) =>
  page.waitForFunction(
    (wanted) => document.activeElement?.getAttribute('aria-label')?.startsWith(`${wanted}:`),
    name,
  );

/** Whether a finger that aims at the navigation meets the dialog over it. */
const behindDialog = (page) =>
  page.evaluate(() => {
    const { x, y, width, height } = document.querySelector('nav a').getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2).closest('dialog[open]') !== null;
  });

/** Everything that can be pressed is large enough for a finger. */
async function large(page) {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('dialog[open] :is(button, a, summary)')]
      .map((target) => ({ name: target.textContent.trim(), box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && (box.height < 44 || box.width < 44))
      .map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`),
  );
  assert.deepEqual(small, []);
}

async function until(holds) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`never came true: ${holds}`);
}
