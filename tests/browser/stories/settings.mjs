// Indstillinger: what the school decides, the wording of EMMA, the inspection, the language.
import assert from 'node:assert/strict';
import { englishIn } from '../words.mjs';

export const stories = [
  {
    name: 'a number outside its bounds is refused at its field, and one inside is kept and can be undone',
    async tell({ page, call, visit }) {
      await visit('/settings');
      const field = page.getByLabel('Udeblivelser i træk fra jobcafé');
      await field.fill('99');
      await field.press('Enter');
      await page.getByRole('main').getByText('Skriv et helt tal fra 1 til 10').waitFor();
      assert.equal(await value(call, 'cafe_misses_flag'), 2);
      await field.fill('3');
      await field.press('Enter');
      await page.getByRole('main').getByText('Skriv et helt tal').waitFor({ state: 'detached' });
      assert.equal(await value(call, 'cafe_misses_flag'), 3);
      await field.blur();
      await page.keyboard.press('Control+z');
      await page.waitForFunction((input) => input.value === '2', await field.elementHandle());
      assert.equal(await value(call, 'cafe_misses_flag'), 2);
    },
  },
  {
    name: 'the parts of the settings are reached by name, and the backups by their own address',
    async tell({ page, visit }) {
      await visit('/settings');
      await page.getByRole('navigation', { name: 'På denne side' }).getByRole('button', { name: 'Koder' }).press('Enter');
      await page.locator('h2:focus', { hasText: 'Koder' }).waitFor();
      await visit('/settings/backups');
      await page.locator('h2:focus', { hasText: 'Sikkerhedskopier' }).waitFor();
    },
  },
  {
    name: 'a new wording of a criterion holds from its day, and the old one can still be read',
    async tell({ page, call, visit }) {
      await visit('/settings');
      const before = (await call('emma_wordings')).find(({ criterion }) => criterion === 'active');
      await page.getByRole('button', { name: 'Ny ordlyd Aktivt søgende' }).click();
      await page.getByLabel('Ordlyd', { exact: true }).fill('Har sendt mindst to ansøgninger om ugen.');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Har sendt mindst to ansøgninger om ugen.').waitFor();
      await page.getByText('1 anden ordlyd').click();
      await page.getByText(before.body, { exact: true }).waitFor();
    },
  },
  {
    name: 'the inspection says in words that all is well',
    async tell({ page, visit }) {
      await visit('/settings');
      await page.getByRole('button', { name: 'Kør eftersyn' }).click();
      await page
        .getByRole('main')
        .getByText(/Alt er i orden\. [\d.]+ poster er set efter\./)
        .waitFor({ timeout: 30_000 });
    },
  },
  {
    name: 'the language changes at once, everywhere, and is remembered',
    async tell({ page, call, visit }) {
      await visit('/settings');
      await page.getByText('English', { exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
      await page.getByRole('link', { name: 'Students' }).waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
      assert.ok(
        (await englishIn(page)).length > 20,
        'the search for English words finds them where they are',
      );
      await page.getByText('Dansk', { exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Indstillinger' }).waitFor();
      const look = JSON.parse(await call('preference_get', { key: 'look' }));
      assert.equal(look.language, 'da');
    },
  },
  {
    name: 'the theme and the density chosen are there after a restart of the window',
    async tell({ page, visit }) {
      await visit('/settings');
      await page.getByText('Mørkt', { exact: true }).click();
      await page.getByText('Kompakt', { exact: true }).click();
      await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Indstillinger' }).waitFor();
      assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
      assert.equal(await page.locator('html').getAttribute('data-density'), 'compact');
    },
  },
  {
    name: 'single keys that are turned off do nothing in a list or on a board, and F1 says so',
    async tell({ page, visit }) {
      await visit('/settings');
      await page.getByRole('group', { name: 'Genveje på ét tegn' }).getByText('Fra', { exact: true }).click();
      await visit('/students');
      await page.waitForFunction(() => document.activeElement?.closest('[role=grid]'));
      await page.keyboard.press('l');
      await page.keyboard.press('ArrowDown');
      assert.equal(await page.locator('dialog[open]').count(), 0);
      await visit('/applications');
      await page.locator('[data-column]').first().focus();
      await page.keyboard.press('m');
      assert.equal(await page.locator('dialog[open]').count(), 0);
      await page.keyboard.press('F1');
      await page.getByText('Genveje på ét tegn er slået fra.').waitFor();
      assert.equal(await page.getByRole('dialog').getByText('M', { exact: true }).count(), 0);
    },
  },
];

const value = async (call, id) => (await call('settings')).numbers.find((one) => one.id === id).value;
