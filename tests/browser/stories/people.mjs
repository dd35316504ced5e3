// Several people on one vault: let in, unlocking by name, and leaving.
import assert from 'node:assert/strict';
import { PASSPHRASE, confirm } from '../world.mjs';

const THEIRS = 'seks blå heste løber';

export const stories = [
  {
    name: 'a colleague is let in, unlocks by name, sees their own students, and leaves',
    vault: 'new',
    async tell({ page, call, visit }) {
      await call('add_student', { name: 'Åse Ørum', hold: 'TØM-GF2-26a', part: 'GF2', kind: 'EUD' });
      const { id } = await call('add_student', { name: 'Bo Dal', hold: 'TØM-GF2-26a', part: 'GF2', kind: 'EUD' });
      await call('set_student', { id, field: 'teacher', value: 'Ida Krogh' });
      await visit('/settings');
      const section = page.getByRole('region', { name: 'Kolleger' });
      await section.getByText('Hanne Dam (dig)').waitFor();
      await section.getByRole('button', { name: 'Tilføj kollega' }).click();
      const dialog = page.locator('dialog[open]').first();
      await dialog.getByLabel('Navn').fill('Ida Krogh');
      await dialog.getByLabel('Kontaktlærer').check();
      await dialog.getByLabel('Kollegaens adgangssætning').fill(THEIRS);
      await dialog.getByLabel('Adgangssætning igen').fill(THEIRS);
      await page.keyboard.press('Control+Enter');
      // What the shell asks in a window of its own, the bridge asks in the page.
      const prompt = page.locator('dialog.confirm');
      await prompt.getByLabel('Skriv din adgangssætning igen').fill('noget forkert');
      await page.keyboard.press('Enter');
      await prompt.getByText('Adgangssætningen er ikke rigtig').waitFor();
      await confirm(page, PASSPHRASE);
      await section.getByRole('button', { name: 'Ret Ida Krogh' }).waitFor();
      // The row is there before the dialog has its answer, and behind a dialog no key of the frame counts.
      await dialog.waitFor({ state: 'detached' });

      await page.keyboard.press('Control+l');
      await page.getByLabel('Hvem er du?').waitFor();
      await page.getByLabel('Hvem er du?').selectOption({ label: 'Ida Krogh' });
      await page.getByLabel('Adgangssætning', { exact: true }).fill(THEIRS);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
      await visit('/students');
      await page.getByText('Bo Dal').first().waitFor();
      assert.equal(await page.getByText('Åse Ørum').count(), 0, 'a student of somebody else');
      await visit('/settings');
      await page.getByText('En administrator kan lukke kolleger ind').waitFor();
      await page.getByText('Kun ledere og administratorer kan rette her.').first().waitFor();
      assert.equal(await page.getByLabel('Udeblivelser i træk fra jobcafé').isDisabled(), true);
      for (const name of ['Undersøg loggen', 'Tag sikkerhedskopi nu', 'Ny aftaletype'])
        assert.equal(await page.getByRole('button', { name }).count(), 0, name);
      for (const name of ['EMMA', 'Import'])
        assert.equal(await page.getByRole('link', { name }).count(), 0, name);
      await visit(`/students/${id}`);
      await page.getByRole('button', { name: 'Mere', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Historik' }).waitFor();
      for (const name of ['Hvem har set?', 'Indsigt', 'Tilbagehold fra sletning…', 'Slet eleven…'])
        assert.equal(await page.getByRole('menuitem', { name }).count(), 0, name);
      await page.keyboard.press('Escape');

      await page.keyboard.press('Control+l');
      const who = page.getByLabel('Hvem er du?');
      await who.waitFor();
      assert.equal(await who.locator('option').first().textContent(), 'Ida Krogh', 'who unlocked last stands first');
      await who.selectOption({ label: 'Hanne Dam' });
      await page.getByLabel('Adgangssætning', { exact: true }).fill(PASSPHRASE);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
      await visit('/settings');
      await section.getByRole('button', { name: 'Ret Ida Krogh' }).click();
      await page.getByRole('button', { name: 'Fjern adgang…' }).click();
      await page.getByRole('heading', { name: 'Ida Krogh stopper' }).waitFor();
      // Nobody is locked out by an Enter too many.
      await page.locator('button:focus', { hasText: 'Annullér' }).waitFor();
      await page.keyboard.press('Control+Enter');
      await confirm(page, PASSPHRASE);
      await section.getByRole('button', { name: 'Ret Ida Krogh' }).waitFor({ state: 'detached' });
      // The name goes when it is written; the dialog, when the key has changed as well.
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+l');
      await page.getByText('Hej Hanne Dam').waitFor();
    },
  },
];
