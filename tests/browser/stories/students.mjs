// The list of students and what leads to it: arrows, peek, page, edit, undo, search, the privacy eye.
import assert from 'node:assert/strict';

export const stories = [
  {
    name: 'the figure of GF2 on Today opens exactly that list, Back leads to Today, and an address can narrow it',
    async tell({ page, visit }) {
      const figure = page.getByRole('link', { name: /^GF2 uden læreplads/ });
      const count = /[\d.]+$/.exec((await figure.innerText()).trim())[0];
      await figure.click();
      await page.getByText(`${count} rækker`, { exact: true }).waitFor();
      await page.getByRole('tab', { name: /^GF2 uden læreplads/, selected: true }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
      await visit('/students?view=seeking&part=SKO');
      for (const chip of ['Status: Søger', 'Del: SKO']) await page.getByText(chip, { exact: true }).waitFor();
      await page.getByRole('grid').getByText('SKO', { exact: true }).first().waitFor();
      await focusIn(page, '[role=grid]');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Elever' }).waitFor({ state: 'detached' });
      await page.goBack();
      await page.getByText('Del: SKO', { exact: true }).waitFor();
    },
  },
  {
    name: 'a protected person is seen to be one in every list that has the name',
    async tell({ page, call, visit }) {
      const ask = { offset: 0, limit: 500, sort: { column: 'name', down: false }, filters: [], text: '' };
      const { id, name } = (await call('students', ask)).rows.find((row) => row.protected);
      await call('emma_start', { student: id, occasion: 'gf2' });
      await page.reload();
      const badge = (place) =>
        place
          .filter({ hasText: name })
          .getByText(/^Beskyttet/)
          .first();
      await badge(page.locator('main li')).waitFor();
      await visit('/emma');
      await badge(page.locator('main li')).waitFor();
      await page.getByRole('tab', { name: 'Alle vurderinger' }).click();
      await badge(page.getByRole('row')).waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type(name, { delay: 5 });
      await badge(page.getByRole('option')).waitFor();
    },
  },
  {
    name: 'the list of students is worked by keyboard: arrows, Space beside it, Enter to the page, F2 to edit, Ctrl+Z',
    async tell({ page, call, visit }) {
      await visit('/students');
      const keys = page.keyboard;
      await focusIn(page, '[role=grid]');
      await keys.press('ArrowDown');
      await keys.press('ArrowDown');
      const name = await nameAtFocus(page);
      await keys.press('Space');
      const peek = page.getByRole('complementary', { name: `Ved siden af listen: ${name}` });
      await peek.waitFor();
      await keys.press('ArrowDown');
      const next = await nameAtFocus(page);
      assert.notEqual(next, name);
      await page.getByRole('complementary', { name: `Ved siden af listen: ${next}` }).waitFor();
      await keys.press('Enter');
      await page.getByRole('heading', { level: 1, name: next }).waitFor();

      const id = new URL(page.url()).hash.split('/').pop();
      const before = (await call('student_page', { id })).student.hold;
      await page.getByRole('button', { name: /^Rediger Hold:/ }).focus();
      await keys.press('F2');
      await keys.press('Control+a');
      await keys.type('PRV-GF2-26x');
      await keys.press('Enter');
      await page.getByRole('button', { name: /^Rediger Hold: PRV-GF2-26x/ }).waitFor();
      assert.equal((await call('student_page', { id })).student.hold, 'PRV-GF2-26x');
      await keys.press('Control+z');
      await page.getByRole('button', { name: new RegExp(`^Rediger Hold: ${before}`) }).waitFor();
      assert.equal((await call('student_page', { id })).student.hold, before);
      await keys.press('Control+y');
      await page.getByRole('button', { name: /^Rediger Hold: PRV-GF2-26x/ }).waitFor();
    },
  },
  {
    name: 'a student is found with Ctrl+K, three letters and Enter',
    async tell({ page, call }) {
      await page.locator('main h1').waitFor();
      const [hit] = (await call('search', { text: 'and' })).hits;
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').waitFor();
      await page.keyboard.type('and');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: hit.title }).waitFor();
    },
  },
  {
    name: 'a new student is made from anywhere with Ctrl+N and can be undone',
    async tell({ page, call, visit }) {
      await visit('/settings');
      const total = await everybody(call);
      await page.keyboard.press('Control+n');
      await page.getByRole('dialog').getByRole('combobox').waitFor();
      await page.keyboard.type('elev');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByLabel('Navn').waitFor();
      await page.keyboard.type('Åse Prøve Ørum');
      await page.keyboard.press('Tab');
      await page.keyboard.type('PRV-GF2-26x');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      assert.equal(await everybody(call), total + 1);
      await page.keyboard.press('Control+z');
      await page
        .getByText(/^Fortrudt/)
        .first()
        .waitFor();
      assert.equal(await everybody(call), total);
    },
  },
  {
    name: 'rows are chosen with Shift and arrows and copied as a table with headings',
    async tell({ page, visit }) {
      await visit('/students');
      await focusIn(page, '[role=grid]');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Shift+ArrowDown');
      await page.getByText('3 valgt').waitFor();
      await page.keyboard.press('Control+c');
      await page.getByText('3 rækker er kopieret.').first().waitFor();
      const lines = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split('\n');
      assert.equal(lines.length, 4);
      assert.match(lines[0], /^Navn\t/);
    },
  },
  {
    name: 'the privacy eye masks personal data on the screen',
    async tell({ page, call, visit }) {
      const { rows } = await call('students', {
        offset: 0,
        limit: 1,
        sort: { column: 'name', down: false },
        filters: [],
        text: '',
      });
      const { student } = await call('student_page', { id: rows[0].id });
      assert.ok(student.phone, 'the sample student has a phone');
      await visit(`/students/${student.id}`);
      const phone = page.locator('main').getByText(student.phone).first();
      await phone.waitFor();
      await page.keyboard.press('Control+Shift+h');
      await page.getByText('Personoplysninger er skjult.').first().waitFor();
      assert.equal(await page.locator('main').getByText(student.phone).count(), 0);
      await page.keyboard.press('Control+Shift+h');
      await phone.waitFor();
    },
  },
  {
    name: 'F1 lists the keys of the screen, and Esc leads back to where one was',
    async tell({ page, visit }) {
      await visit('/students');
      await focusIn(page, '[role=grid]');
      await page.keyboard.press('F1');
      const help = page.getByRole('dialog', { name: 'Hjælp og taster' });
      await help.getByText('Vis ved siden af').waitFor();
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'detached' });
      await focusIn(page, '[role=grid]');
    },
  },
];

const focusIn = (page, selector) =>
  page.waitForFunction((within) => document.activeElement?.closest(within) !== null, selector);

// Without the badge of a protected name.
const nameAtFocus = (page) =>
  page.evaluate(() =>
    document.activeElement
      .closest('[role=row]')
      .querySelector('[role=gridcell].first')
      .textContent.trim()
      .replace(/\s*Beskyttet$/, ''),
  );

const everybody = async (call) =>
  (await call('students', { offset: 0, limit: 1, sort: null, filters: [], text: '' })).total;
