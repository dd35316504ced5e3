// People's data: who has looked, everything as one folder, held back, and erased for good.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { confirm } from '../world.mjs';
import { judge } from './screens.mjs';

/** A choice of the menu on a student's page. */
async function choose(page, label) {
  await page.getByRole('button', { name: 'Mere' }).click();
  await page.getByRole('menuitem', { name: label }).click();
}

export const stories = [
  {
    name: 'a student is looked up, taken out whole, held back and erased for good',
    async tell({ page, call, visit }) {
      const keys = page.keyboard;
      const { rows } = await call('students', { limit: 1 });
      const { id, name } = rows[0];
      await visit(`/students/${id}`);
      await page.getByRole('heading', { level: 1, name }).waitFor();

      await choose(page, 'Hvem har set?');
      const looks = page.getByRole('dialog', { name: `Hvem har set ${name}?` });
      await looks.getByRole('cell', { name: 'Så · Elevens side' }).first().waitFor();
      await judge(page, 'who has looked at a student');
      await keys.press('Escape');

      await choose(page, 'Indsigt');
      const access = page.getByRole('dialog', { name: `Indsigt: ${name}` });
      await access.waitFor();
      await judge(page, 'access');
      await keys.press('Control+Enter');
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: 30_000 }),
        confirm(page),
      ]);
      assert.match(download.suggestedFilename(), /^Indsigt .+\.zip$/);
      assert.equal((await readFile(await download.path())).subarray(0, 2).toString(), 'PK');
      await page.getByRole('dialog').waitFor({ state: 'detached' });

      await choose(page, 'Tilbagehold fra sletning…');
      const hold = page.getByRole('dialog', { name: `Tilbagehold ${name} fra sletning` });
      await hold.getByLabel('Hvorfor?').fill('Sag ved Tvistighedsnævnet');
      await judge(page, 'holding a student back');
      await keys.press('Control+Enter');
      await hold.waitFor({ state: 'detached' });
      await choose(page, 'Slet eleven…');
      const erase = page.getByRole('dialog', { name: `Slet ${name} for altid` });
      await erase.getByText('Kan ikke slettes nu').waitFor();
      assert.equal(await erase.getByRole('button', { name: 'Slet for altid' }).count(), 0);
      await keys.press('Escape');
      await choose(page, 'Tilbagehold fra sletning…');
      await hold.getByRole('button', { name: 'Ophæv' }).press('Enter');
      await hold.getByText(/^Ophævet/).waitFor();
      await hold.locator('ul:focus').waitFor();
      await keys.press('Escape');

      await choose(page, 'Slet eleven…');
      await erase.getByLabel('Skriv navnet for at bekræfte').fill('En anden');
      await keys.press('Enter');
      await erase.getByText('Skriv navnet, præcis som det står på siden').waitFor();
      await judge(page, 'erasing a student');
      await erase.getByLabel('Skriv navnet for at bekræfte').fill(name);
      await keys.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Elever' }).waitFor({ timeout: 20_000 });
      assert.deepEqual((await call('check_office')).findings, []);
      const gone = await call('student_page', { id }).catch(String);
      assert.match(gone, /missing/);
    },
  },
  {
    name: 'what is due is chosen and erased by the rules of the school',
    async tell({ page, call, visit }) {
      const keys = page.keyboard;
      const ids = (await call('students', { limit: 3 })).rows.map(({ id }) => id);
      for (const id of ids) await call('set_student', { id, field: 'left_on', value: '2015-06-30' });
      for (const category of ['student', 'case', 'observation'])
        await call('set_retention_rule', { category, months: 60, source: 'Skolen', valid_from: '2020-01-01' });
      await visit('/settings');
      const again = page.getByRole('button', { name: 'Undersøg loggen' });
      await again.click();
      await page.getByText('Loggen er hel.').first().waitFor();
      await judge(page, 'the settings with the log and the rules of keeping');
      await page.getByRole('button', { name: 'Gennemgå, hvad der kan slettes' }).click();
      await page.getByRole('heading', { level: 1, name: 'Opbevaring og sletning' }).waitFor();
      const { due } = await call('retention');
      if (due.length === 0) return;
      await page.getByRole('checkbox', { name: 'Vælg alle, der må slettes' }).check();
      await judge(page, 'what is due to be erased');
      await page.getByRole('button', { name: 'Slet det valgte…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Slet for altid' });
      const lines = due.filter(({ held }) => held.length === 0).length;
      await dialog.getByLabel('Skriv antallet af linjer for at bekræfte').fill(String(lines));
      await keys.press('Enter');
      await confirm(page);
      await dialog.waitFor({ state: 'detached', timeout: 20_000 });
      await page.locator('h1:focus').waitFor();
      assert.deepEqual((await call('check_office')).findings, []);
    },
  },
];
