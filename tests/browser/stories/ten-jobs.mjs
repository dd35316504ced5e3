// What the frequent jobs cost: each is done once with the mouse and once by keyboard alone, and the hand counts.
import assert from 'node:assert/strict';
import { keyboard, mouse } from '../hand.mjs';

export const stories = [
  {
    name: 'finding a student costs two clicks, or Ctrl+K, letters and Enter',
    async tell({ page, call, visit }) {
      const student = await seeker(call);
      const found = () => page.getByRole('heading', { level: 1, name: student.name }).waitFor();
      const offer = page.getByRole('option', { name: student.name }).first();
      await visit('/settings');
      const hand = mouse(page);
      await hand.click(page.getByRole('button', { name: /^Søg eller udfør/ }));
      await hand.write(student.name);
      await hand.click(offer);
      await found();
      assert.equal(hand.clicks, 2);

      await visit('/settings');
      const keys = keyboard(page);
      await keys.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').waitFor();
      await keys.write(student.name);
      await offer.waitFor();
      await keys.press('Enter');
      await found();
    },
  },
  {
    name: 'logging a call costs two clicks, or Ctrl+Shift+L, a line and Ctrl+Enter',
    async tell({ page, call, visit }) {
      const { id, name } = await plain(call);
      const line = (said) => `ringede til ${name}: ${said}`;
      const kept = async (said) => {
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        assert.equal((await call('company_page', { id })).notes[0].body, said);
      };
      const understood = (said) =>
        page
          .getByRole('list', { name: 'Sådan er linjen forstået' })
          .getByRole('button', { name: said })
          .waitFor();
      await visit('/');
      const hand = mouse(page);
      await hand.click(page.getByRole('button', { name: 'Log kontakt' }));
      await hand.write(line('de vil gerne se to ansøgninger'));
      await understood('de vil gerne se to ansøgninger');
      await hand.click(page.getByRole('button', { name: 'Gem', exact: true }));
      await kept('de vil gerne se to ansøgninger');
      assert.ok(hand.clicks <= 3, `${hand.clicks} clicks`);

      const keys = keyboard(page);
      await keys.press('Control+Shift+l');
      await page.getByLabel('Skriv det på én linje').waitFor();
      await keys.write(line('de tager en i august'));
      await understood('de tager en i august');
      await keys.press('Control+Enter');
      await kept('de tager en i august');
    },
  },
  {
    name: 'an application costs three clicks, or N, the company and Ctrl+Enter',
    async tell({ page, call, visit }) {
      const student = await seeker(call);
      const { name } = await plain(call);
      const count = async () => (await call('applications', ask())).total;
      const before = await count();
      await visit(`/students/${student.id}`);
      const hand = mouse(page);
      await hand.click(page.getByRole('button', { name: 'Ny ansøgning' }).first());
      const box = page.getByRole('dialog', { name: `Ansøgning for ${student.name}` });
      await box.waitFor();
      await hand.write(name);
      await hand.click(page.getByRole('option', { name }).first());
      await hand.click(box.getByRole('button', { name: 'Gem', exact: true }));
      await box.waitFor({ state: 'detached' });
      assert.equal(await count(), before + 1);
      assert.equal(hand.clicks, 3);

      const keys = keyboard(page);
      await keys.press('n');
      await box.waitFor();
      await keys.write(name);
      await page.getByRole('option', { name }).first().waitFor();
      await keys.press('Control+Enter');
      await box.waitFor({ state: 'detached' });
      assert.equal(await count(), before + 2);
      assert.deepEqual(keys.pressed, ['n', `"${name}"`, 'Control+Enter']);
    },
  },
  {
    name: 'moving an application costs two clicks to the stage that follows, or M and the first letter of any',
    async tell({ page, call, visit }) {
      const { rows } = await call('applications', ask([{ column: 'stage', values: ['sent'] }]));
      const { id, student_name, company_name } = rows.find((row) => !row.protected);
      const stage = async () => (await call('application_page', { id })).application.stage;
      const card = page
        .locator('.card', { hasText: student_name })
        .filter({ hasText: company_name })
        .first();
      const box = page.getByRole('dialog');
      await visit('/applications');
      const hand = mouse(page);
      await hand.click(card);
      await hand.click(box.getByRole('button', { name: 'Gem', exact: true }));
      await box.waitFor({ state: 'detached' });
      assert.equal(await stage(), 'interview');
      assert.equal(hand.clicks, 2);

      await card.focus();
      const keys = keyboard(page);
      await keys.press('m');
      await box.waitFor();
      await keys.press('p');
      await box.waitFor({ state: 'detached' });
      assert.equal(await stage(), 'trial');
    },
  },
  {
    name: 'suggesting three students to a company costs five clicks, or Ctrl+K "match", Space three times and Ctrl+Enter',
    async tell({ page, call, visit }) {
      const company = (await call('match_overview', null)).calls.rows[0].company;
      const count = async () => (await call('introductions', { company })).length;
      const before = await count();
      const title = page.getByRole('heading', { level: 1, name: /^Elever til/ });
      const proposed = page.getByText(/^3 elever er foreslået til/).first();
      await visit(`/companies/${company}`);
      const hand = mouse(page);
      await hand.click(page.getByRole('button', { name: 'Find match' }));
      await title.waitFor();
      for (const at of [0, 1, 2]) await hand.click(page.getByRole('checkbox').nth(at));
      await hand.click(page.getByRole('button', { name: /^Foreslå/ }));
      await proposed.waitFor();
      assert.equal(await count(), before + 3);
      assert.equal(hand.clicks, 5);

      await visit(`/companies/${company}`);
      await page.getByRole('button', { name: 'Find match' }).waitFor();
      const keys = keyboard(page);
      await keys.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').waitFor();
      await keys.write('match');
      await keys.press('Enter');
      await title.waitFor();
      await page.locator('input[type=checkbox]:focus').waitFor();
      await keys.press('Space', 'Space', 'Space', 'Control+Enter');
      await proposed.waitFor();
      const presses = ['Control+k', '"match"', 'Enter', 'Space', 'Space', 'Space', 'Control+Enter'];
      assert.deepEqual(keys.pressed, presses);
      assert.equal(await count(), before + 6);
    },
  },
  {
    name: 'planning a visit costs two clicks, or B, the day and Enter',
    async tell({ page, call, visit }) {
      const { id, name } = await plain(call);
      const box = page.getByRole('dialog', { name: `Planlæg besøg hos ${name}` });
      const planned = (day) => page.getByRole('button', { name: new RegExp(`^Besøg · ${day}`) }).waitFor();
      await visit(`/companies/${id}`);
      const hand = mouse(page);
      await hand.click(page.getByRole('button', { name: 'Planlæg besøg' }));
      await box.waitFor();
      await hand.write('u53 tor');
      await hand.click(box.getByRole('button', { name: 'Planlæg besøg' }));
      await planned('tor 31-12-2026');
      assert.ok(hand.clicks <= 3, `${hand.clicks} clicks`);

      const keys = keyboard(page);
      await keys.press('b');
      await box.waitFor();
      await keys.write('u53 ons');
      await keys.press('Enter');
      await planned('ons 30-12-2026');
      assert.deepEqual(keys.pressed, ['b', '"u53 ons"', 'Enter']);
    },
  },
  {
    name: 'registering an agreement costs five clicks, or Ctrl+N "aftale" and its fields',
    async tell({ page, call, visit }) {
      const [student, other] = await seekers(call);
      const company = await plain(call);
      const box = page.getByRole('dialog', { name: 'Ny aftale' });
      const starts = async ({ id }) => (await call('student_page', { id })).agreements[0]?.starts_on;
      await visit(`/students/${student.id}`);
      const hand = mouse(page);
      await hand.click(page.getByRole('button', { name: 'Ny aftale' }).first());
      await box.waitFor();
      await hand.write(company.name);
      await hand.click(page.getByRole('option', { name: company.name }).first());
      await hand.click(box.getByRole('textbox', { name: 'Starter' }));
      await hand.write('1/12');
      await hand.click(box.getByRole('button', { name: 'Gem aftale', exact: true }));
      await closes(box);
      assert.match(await starts(student), /-12-01$/);
      assert.ok(hand.clicks <= 5, `${hand.clicks} clicks`);

      await visit('/');
      const keys = keyboard(page);
      await keys.press('Control+n');
      await page.getByRole('combobox').waitFor();
      await keys.write('aftale');
      await keys.press('Enter');
      await box.waitFor();
      for (const { name } of [other, company]) {
        await keys.write(name);
        await page.getByRole('option', { name }).first().waitFor();
        await keys.press('Tab');
      }
      await keys.press('Tab');
      await keys.write('1/12');
      await keys.press('Control+Enter');
      await closes(box);
      assert.match(await starts(other), /-12-01$/);
      assert.equal(keys.pressed.filter((key) => key.startsWith('"')).length, 4, 'three of the fields are written');
    },
  },
  {
    name: 'the weekly list on paper costs two clicks, or Ctrl+2 and Ctrl+P',
    async tell({ page, visit }) {
      await page.evaluate(() => (window.print = () => (window.printed = (window.printed ?? 0) + 1)));
      const printed = (times) => page.waitForFunction((times) => window.printed === times, times);
      await visit('/');
      const hand = mouse(page);
      await hand.click(page.getByRole('link', { name: /^GF2 uden læreplads/ }));
      await hand.click(page.getByRole('button', { name: 'Udskriv listen' }));
      await printed(1);
      assert.equal(hand.clicks, 2);

      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await visit('/');
      const keys = keyboard(page);
      await keys.press('Control+2');
      await page.getByRole('gridcell').first().waitFor();
      await keys.press('Control+p');
      await printed(2);
      assert.equal(keys.pressed.length, 2);
    },
  },
];

const ask = (filters = []) => ({ offset: 0, limit: 400, sort: null, filters, text: '' });

async function seekers(call) {
  const { rows } = await call('students', ask([{ column: 'status', values: ['seeking'] }]));
  return rows.filter((row) => !row.protected);
}

const seeker = async (call) => (await seekers(call))[0];

/** Waits until a dialog has closed; one that does not says why. */
async function closes(box) {
  await box.waitFor({ state: 'detached' }).catch(async () => {
    throw new Error(`the dialog stays: ${await box.innerText()}`);
  });
}

/** A company at one place whose whole name no other name begins with. */
async function plain(call) {
  for (const row of (await call('companies', ask())).rows) {
    const { sure } = await call('named_in_line', { line: row.name });
    const places = await call('agreement_places', { company: row.id, student: '', agreement: '' });
    if (sure && places.length < 2) return row;
  }
  throw new Error('every name of the sample school begins another');
}
