// A list as a file: asked what for, saved as it stands, and refused without a purpose.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { confirm } from '../world.mjs';
import { judge } from './screens.mjs';

export const stories = [
  {
    name: 'a list is saved as a file once it is said what for, and names nobody protected',
    async tell({ page, call, visit }) {
      const keys = page.keyboard;
      await visit('/students?view=all');
      await page.getByRole('grid').waitFor();
      await keys.press('Control+Shift+E');
      const dialog = page.getByRole('dialog', { name: 'Eksportér Elever' });
      await dialog.waitFor();
      await judge(page, 'the export of a list');
      await keys.press('Control+Enter');
      await dialog.getByText('Vælg, hvad filen skal bruges til.').waitFor();
      await dialog.getByRole('combobox', { name: 'Formål' }).selectOption({ label: 'Andet' });
      await keys.press('Control+Enter');
      await dialog
        .getByText('Skriv med få ord, hvad filen skal bruges til.')
        .waitFor();
      await dialog.getByLabel('Uddyb formålet').fill('Møde med forstanderen');
      await dialog.getByText('CSV').click();
      await keys.press('Control+Enter');
      const [download] = await Promise.all([page.waitForEvent('download'), confirm(page)]);
      assert.equal(download.suggestedFilename(), 'Elever.csv');
      const text = await readFile(await download.path(), 'utf8');
      const lines = text.trim().split('\r\n');
      assert.match(lines[0], /^\ufeff?Navn;Hold;Uddannelse;/);
      const all = await call('students', { limit: 1 });
      assert.equal(lines.length - 1, all.total);
      // Nobody protected is named in a file that leaves the house.
      const { rows } = await call('students', { limit: 500 });
      const sheltered = rows.filter((row) => row.protected);
      assert.ok(sheltered.length > 0);
      for (const { name } of sheltered)
        assert.ok(!text.includes(name), `${name} is protected`);
      assert.equal(text.split('Beskyttet navn').length - 1, sheltered.length);
      await dialog.waitFor({ state: 'detached' });
    },
  },
];
