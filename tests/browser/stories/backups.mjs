// Backups as a leader meets them: one by hand, a second place, the way back, and a vault that does not open.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PASSPHRASE, confirm } from '../world.mjs';

export const stories = [
  {
    name: 'a backup is made, kept in a second place, and restored with a look at what is lost',
    vault: 'new',
    second: true,
    async tell({ page, call, visit }) {
      await visit('/settings');
      const section = page.getByRole('region', { name: 'Sikkerhedskopier' });
      await section.getByText('Der er endnu ingen sikkerhedskopi').waitFor();
      await section.getByRole('button', { name: 'Tag sikkerhedskopi nu' }).press('Enter');
      await section.getByText('Seneste kontrollerede kopi').waitFor();
      // The keyboard stands where it stood, after the button gave way to how far it is.
      await section.locator('button:focus', { hasText: 'Tag sikkerhedskopi nu' }).waitFor();
      await section.getByRole('button', { name: 'Vælg mappe' }).click();
      await section.getByText('Kopier lægges også i').waitFor();
      await section.getByText(/på denne computer og i svend-second/).first().waitFor();

      await call('add_student', { name: 'Nora Thomsen', hold: 'TØM-GF2-26a', part: 'GF2', kind: 'EUD' });
      await section.getByText('Der er arbejdet siden').waitFor();
      await section.getByRole('button', { name: /^Gendan\d|^Gendan \d/ }).first().click();
      // Already the look at what would be lost takes the passphrase again.
      await confirm(page, PASSPHRASE);
      const dialog = page.getByRole('dialog', { name: 'Gendan en sikkerhedskopi' });
      await dialog.getByText('1 handling går tabt').waitFor();
      await dialog.getByText('Nora Thomsen').waitFor();
      await dialog.getByRole('button', { name: 'Gendan' }).click();

      await page.getByLabel('Adgangssætning', { exact: true }).fill(PASSPHRASE);
      await page.keyboard.press('Enter');
      await page.getByRole('navigation', { name: 'Hovedmenu' }).waitFor();
      const { total } = await call('students', {});
      assert.equal(total, 0);
    },
  },
  {
    name: 'a damaged file is told of without a word of working on, and leads to the backups',
    vault: 'new',
    async tell({ page }) {
      const damaged = { unclean: true, missing: null, log_rewritten: false, head_unreadable: false, damaged: true };
      await page.route('**/call/start_findings', (route) => route.fulfill({ json: damaged }));
      await page.reload();
      const dialog = page.getByRole('dialog', { name: 'Noget mangler måske' });
      await dialog.getByText('Databasefilen er beskadiget').waitFor();
      assert.equal(await dialog.getByText('arbejd videre og skriv det igen').count(), 0);
      await page.keyboard.press('Enter');
      await page.locator('h2:focus', { hasText: 'Sikkerhedskopier' }).waitFor();
    },
  },
  {
    name: 'a damaged vault offers its newest backup, and the passphrase opens it',
    vault: 'new',
    async tell({ page, call, folder }) {
      await call('add_student', { name: 'Nora Thomsen', hold: 'TØM-GF2-26a', part: 'GF2', kind: 'EUD' });
      await call('lock');
      const database = join(folder, 'svend.db');
      const bytes = await readFile(database);
      bytes[100] ^= 1;
      await writeFile(database, bytes);
      await page.getByLabel('Adgangssætning', { exact: true }).fill(PASSPHRASE);
      await page.keyboard.press('Enter');
      await page.getByText(/Den nyeste kopi er fra .* · 1 elev/).waitFor();
      await page.getByLabel('Adgangssætning', { exact: true }).fill(PASSPHRASE);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
      assert.equal((await call('students', {})).total, 1);
    },
  },
];
