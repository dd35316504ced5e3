// Letters: from a warning to its letter on paper and on to its delivery, one wording of the school, and many at once.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { judge } from './screens.mjs';

const BO = { name: 'Bo Lind', hold: 'TØM-SKO-26a', part: 'SKO', kind: 'EUD' };

export const stories = [
  {
    name: 'a warning becomes a letter that is changed, saved as a PDF and noted as delivered, by keyboard alone',
    vault: 'new',
    async tell({ page, call, visit }) {
      const keys = page.keyboard;
      const { id } = await call('add_student', BO);
      await call('put_warning', {
        student: id,
        step: 'skriftlig-1',
        given_on: today(),
        reason: 'Kom for sent tre gange',
        expects: 'Møder til tiden',
        until_on: null,
        delivered_on: null,
      });
      await visit(`/students/${id}/case`);
      await page.getByRole('heading', { level: 1, name: 'Sag: Bo Lind' }).waitFor();
      await keys.press('b');
      const dialog = page.getByRole('dialog', { name: 'Brev til Bo Lind' });
      await dialog.getByLabel('Brevets tekst').waitFor();
      // What the warning does not say is named before the letter is made, and it is refused until somebody says it.
      await dialog.getByText('{advarsel.frist}').first().waitFor();
      await judge(page, 'a letter');
      await keys.press('Control+Enter');
      await dialog.getByText('Feltet “advarsel.frist” er ikke udfyldt').waitFor();
      const body = dialog.getByLabel('Brevets tekst');
      assert.equal(await body.evaluate((here) => here === document.activeElement), true);
      const text = await body.inputValue();
      await keys.press('Control+a');
      await keys.insertText(text.replace('{advarsel.frist}', '4/12'));
      await dialog.getByText('Dette mangler').waitFor({ state: 'detached' });
      await keys.press('Control+Enter');
      const paper = page.getByRole('dialog', { name: '1. skriftlig advarsel' });
      await paper.locator('img').first().waitFor();
      await judge(page, 'the paper of a letter');
      const [download] = await Promise.all([page.waitForEvent('download'), keys.press('Control+Enter')]);
      assert.match(download.suggestedFilename(), /^1\. skriftlig advarsel \d{4}-\d\d-\d\d Bo Lind\.pdf$/);
      assert.equal((await readFile(await download.path())).subarray(0, 5).toString(), '%PDF-');
      // Saved, it leads on: when it arrived is the case's own act.
      await paper.getByRole('button', { name: 'Notér, at det er kommet frem' }).waitFor();
      await keys.press('Control+Enter');
      const delivery = page.getByRole('dialog', {
        name: 'Advarslen er kommet frem til Bo Lind',
      });
      await delivery.waitFor();
      await judge(page, 'the delivery of a warning');
      await keys.press('Control+Enter');
      await delivery.waitFor({ state: 'detached' });
      await page
        .getByText(/^Kommet frem:/)
        .first()
        .waitFor();
      await page.getByRole('heading', { level: 3, name: 'Brev: 1. skriftlig advarsel' }).waitFor();
      await judge(page, 'a case with a letter');
      // Delivered, its letter is offered no more.
      await keys.press('b');
      await dialog.getByLabel('Brevets tekst').waitFor();
      const offered = await dialog.getByLabel('Brev', { exact: true }).locator('option').allTextContents();
      assert.ok(!offered.some((name) => name.includes('advarsel')), offered.join(', '));
      await keys.press('Escape');
      await page.getByRole('button', { name: /^Ret Brev:/ }).click();
      const correct = page.getByRole('dialog', {
        name: 'Ret brevet til Bo Lind',
      });
      await correct.getByLabel('Overskrift').fill('Rettet advarsel');
      await keys.press('Control+Enter');
      await correct.waitFor({ state: 'detached' });
      await page.getByText('Rettet advarsel').first().waitFor();
    },
  },
  {
    name: 'the school words a letter with fields by keyboard, sees how it reads, and goes back to the old one',
    vault: 'new',
    async tell({ page, visit }) {
      const keys = page.keyboard;
      await visit('/settings');
      await page.getByRole('button', { name: 'Ret Partshøring' }).click();
      const dialog = page.getByRole('dialog', { name: 'Ordlyd: Partshøring' });
      await dialog.getByText('Kære Anna').waitFor();
      await judge(page, 'the wording of a letter');
      const body = dialog.getByLabel('Brevets tekst');
      await body.focus();
      await keys.press('Control+a');
      await keys.type('Hej ');
      // One stop of Tab; the arrows choose; Enter inserts and goes back to the words.
      await keys.press('Tab');
      for (let at = 0; at < 3; at++) await keys.press('ArrowRight');
      await keys.press('Enter');
      assert.equal(await body.inputValue(), 'Hej {elev.navn}');
      await keys.type('. Svar senest {høring.frist}');
      await dialog.getByText('Feltet “høring.frist” findes ikke').waitFor();
      await keys.press('Control+Enter');
      await dialog.locator('[aria-invalid="true"]').waitFor();
      await body.fill('Hej {elev.navn}. Svar senest {høring.svarfrist}.');
      await dialog.getByText('Hej Anna Eksempel Holm. Svar senest 27-11-2026.').waitFor();
      await keys.press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(/^Skolens ordlyd fra/).waitFor();
      await page.getByRole('button', { name: 'Ret Partshøring' }).click();
      await dialog.getByRole('button', { name: 'Brug Svends ordlyd' }).click();
      await dialog.getByText('Kære Anna').waitFor();
      await keys.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      // A letter of the school's own.
      await page.getByRole('button', { name: 'Nyt brev' }).click();
      const own = page.getByRole('dialog', { name: 'Nyt brev' });
      await judge(page, 'a new letter of the school');
      await own.getByRole('textbox', { name: 'Navn' }).fill('Skabsnøgle');
      await own.getByLabel('Overskrift').fill('Din nøgle');
      await own.getByLabel('Brevets tekst').fill('Kære {elev.fornavn}');
      await keys.press('Control+Enter');
      await own.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Ret Skabsnøgle' }).click();
      await page.getByRole('button', { name: 'Arkivér brevet' }).click();
      await page.getByText('Ét arkiveret brev').waitFor();
    },
  },
  {
    name: 'everybody who missed the job café is called to it from Today in one act, as a folder of letters',
    async tell({ page, call }) {
      const { misses } = await call('today_seekers');
      await page
        .getByRole('button', { name: /^Indkald (alle|eleven)/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog', {
        name: 'Brev til flere elever',
      });
      await dialog.getByText('Sådan ser det første brev ud').waitFor();
      await dialog.getByText(/mangler noget/).waitFor();
      await dialog.getByRole('textbox', { name: 'Dato' }).fill('i morgen');
      await dialog.getByLabel('Tid').fill('10.15');
      await dialog.getByLabel('Sted').fill('B104');
      await dialog.getByText(/mangler noget/).waitFor({ state: 'detached' });
      await judge(page, 'a letter to many');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.keyboard.press('Control+Enter'),
      ]);
      assert.match(download.suggestedFilename(), /^PDF-filer .+\.zip$/);
      const bytes = await readFile(await download.path());
      assert.equal(bytes.readUInt16LE(bytes.length - 12), misses.rows.length);
    },
  },
];

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' });
