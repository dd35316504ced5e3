// A new school, from the first start to the first unlock.
import assert from 'node:assert/strict';
import { PASSPHRASE } from '../world.mjs';

export const stories = [
  {
    name: 'a locked window is at rest: it asks for nothing until somebody unlocks it',
    async tell({ page, call, visit }) {
      await visit('/students');
      await page.getByRole('gridcell').first().waitFor();
      await page.getByRole('button', { name: 'Lås' }).click();
      await page.getByLabel('Adgangssætning', { exact: true }).waitFor();
      let asked = 0;
      page.on('request', () => asked++);
      // Time enough for a window that asks without end to ask many times.
      for (let turn = 0; turn < 50; turn++) await call('vault_status');
      assert.ok(asked <= 5, `${asked} requests of a window at rest`);
    },
  },
  {
    name: 'a school is made by keyboard alone, and opens again with its passphrase after a lock',
    vault: 'none',
    async tell({ page }) {
      const keys = page.keyboard;
      await page.getByRole('heading', { name: 'Velkommen til Svend' }).waitFor();
      await page.getByRole('button', { name: 'Start med din skole' }).focus();
      await keys.press('Enter');
      await page.getByLabel('Skolens navn').waitFor();
      // The field has the focus already.
      await keys.type('Prøveskolen');
      await keys.press('Tab');
      await keys.type('Hanne Dam');
      await keys.press('Enter');
      await page.getByLabel('Adgangssætning', { exact: true }).waitFor();
      await keys.type(PASSPHRASE);
      await keys.press('Tab');
      await keys.type('noget helt andet');
      await keys.press('Enter');
      await page.getByRole('main').getByText('De to adgangssætninger er ikke ens').waitFor();
      await keys.press('Control+a');
      await keys.type(PASSPHRASE);
      await keys.press('Enter');

      const groups = page.locator('[aria-label="Gendannelseskode"] span');
      await groups.first().waitFor();
      const code = await groups.allTextContents();
      assert.equal(code.length, 8, 'the recovery code has eight groups');
      await page.getByLabel('De to sidste grupper').focus();
      await keys.type('AAAA-AAAA');
      await keys.press('Enter');
      await page.getByRole('main').getByText('Det er ikke kodens to sidste grupper').waitFor();
      await keys.press('Control+a');
      await keys.type(code.slice(-2).join(' ').toLowerCase());
      await keys.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();

      await keys.press('Control+l');
      await page.getByRole('heading', { name: 'Prøveskolen' }).waitFor();
      await keys.type('en forkert adgangssætning');
      await keys.press('Enter');
      await page.getByRole('main').getByText('Adgangssætningen er ikke rigtig').waitFor();
      await keys.press('Control+a');
      await keys.type(PASSPHRASE);
      await keys.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
    },
  },
  {
    name: 'a forgotten passphrase is replaced with the recovery code',
    vault: 'none',
    async tell({ page, call }) {
      const { code } = await call('first_run_begin', {
        school: 'Prøveskolen',
        name: 'Hanne Dam',
        passphrase: PASSPHRASE,
      });
      await call('first_run_finish', { typed: code.split('-').slice(-2).join('-') });
      await call('lock');
      await page.reload();
      await page.getByRole('button', { name: 'Brug gendannelseskode' }).click();
      await page.getByLabel('Gendannelseskode').fill(code);
      await page.getByLabel('Ny adgangssætning').fill('seks blå heste løber');
      await page.getByLabel('Adgangssætning igen').fill('seks blå heste løber');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
      await call('lock');
      await page.getByLabel('Adgangssætning', { exact: true }).fill('seks blå heste løber');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
    },
  },
  {
    name: 'the sample school wears a yellow band and goes away with one click',
    async tell({ page }) {
      const band = page.getByText('Eksempelskole: alle personer og virksomheder er opdigtede.');
      await band.waitFor();
      await page.getByRole('button', { name: 'Fjern eksempelskolen' }).click();
      await page.getByRole('heading', { name: 'Velkommen til Svend' }).waitFor();
      assert.equal(await band.count(), 0);
    },
  },
];
