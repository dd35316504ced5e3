// Paper: the weekly list of those who seek, and PDFs with their preview.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { judge } from './screens.mjs';

export const stories = [
  {
    name: 'a list is printed whole, as it is narrowed, in two steps from anywhere, and names nobody protected',
    async tell({ page, call }) {
      await page.evaluate(() => (window.print = () => (window.printed = true)));
      const filters = [{ column: 'status', values: ['seeking'] }];
      const ask = {
        offset: 0,
        limit: 500,
        sort: { column: 'name', down: false },
        filters,
        text: '',
        known: null,
      };
      const { total, rows } = await call('students', ask);
      const sheltered = rows.filter((row) => row.protected);
      assert.ok(sheltered.length > 0);
      await page.keyboard.press('Control+2');
      await page.getByRole('grid', { name: 'Elever' }).getByRole('gridcell').first().waitFor();
      await page.keyboard.press('Control+p');
      await page.waitForFunction(() => window.printed);
      const paper = page.locator('.printed-page');
      assert.match(await paper.locator('p').first().textContent(), new RegExp(`^Status: Søger · ${total} rækker`));
      const names = await paper.locator('tbody td:first-child').allTextContents();
      assert.equal(names.length, total);
      assert.equal(names.filter((name) => name.trim() === 'Beskyttet navn').length, sheltered.length);
      assert.equal(await paper.evaluate((section) => getComputedStyle(section).display), 'none');
      await page.emulateMedia({ media: 'print' });
      assert.equal(await paper.isVisible(), true);
      assert.equal(await page.locator('nav').isVisible(), false);
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await paper.waitFor({ state: 'detached' });
    },
  },
  {
    name: 'a signed assessment is seen as it will stand on paper and saved as a PDF, by keyboard alone',
    async tell({ page, call, visit }) {
      const [line] = (await sealed(call)).rows;
      await visit(`/emma/${line.id}`);
      const title = `EMMA: ${line.student_name}`;
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.keyboard.press('Control+Shift+P');
      const dialog = page.getByRole('dialog', { name: title });
      const picture = dialog.locator('img').first();
      await picture.waitFor();
      await page.waitForFunction(() => document.querySelector('dialog img').naturalHeight > 500);
      // A voice hears what the pictures show.
      for (const heading of ['Egnet', 'Aktivt søgende', 'Aftaler'])
        await dialog.getByRole('heading', { name: heading, exact: true }).waitFor({ state: 'attached' });
      await judge(page, 'the preview of a paper');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.keyboard.press('Control+Enter'),
      ]);
      assert.match(download.suggestedFilename(), /^EMMA \d{4}-\d\d-\d\d .+\.pdf$/);
      assert.equal((await readFile(await download.path())).subarray(0, 5).toString(), '%PDF-');
      await dialog.waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Shift+P');
      await picture.waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    },
  },
  {
    name: 'twenty assessments are saved in one act from the list',
    async tell({ page, call, visit }) {
      const ask = { offset: 0, limit: 20, sort: { column: 'name', down: false }, filters: [], text: '' };
      const filters = [{ column: 'status', values: ['seeking'] }];
      for (const { id } of (await call('students', { ...ask, filters })).rows)
        await call('emma_start', { student: id, occasion: 'gf2' });
      await visit('/emma');
      await page.getByRole('tab', { name: 'Alle vurderinger' }).click();
      const grid = page.getByRole('grid', { name: 'Alle vurderinger' });
      await grid.getByRole('gridcell').first().click();
      for (let row = 1; row < 20; row++) {
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Space');
      }
      await page.getByText('20 valgt').waitFor();
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('p')]);
      assert.match(download.suggestedFilename(), /^PDF-filer .+\.zip$/);
      const bytes = await readFile(await download.path());
      // The end of a zip file says how much is in it.
      assert.equal(bytes.readUInt16LE(bytes.length - 12), 20);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'the school chooses its logo, sees it, and takes it away again',
    async tell({ page, call, visit }) {
      await visit('/settings');
      const logo = page.getByRole('group', { name: 'Skolens logo' });
      const choose = async (name, content) => {
        const [chooser] = await Promise.all([
          page.waitForEvent('filechooser'),
          logo.getByRole('button', { name: /^Vælg/ }).click(),
        ]);
        await chooser.setFiles({ name, mimeType: 'image/svg+xml', buffer: Buffer.from(content) });
      };
      await choose('logo.svg', 'ikke et billede');
      await logo.getByText('Filen kan ikke bruges som logo').waitFor();
      const square = '<rect width="40" height="20" fill="teal"/>';
      await choose('logo.svg', `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${square}</svg>`);
      await page.waitForFunction(() => document.querySelector('main img')?.naturalWidth === 40);
      assert.equal((await call('school_logo')).mime, 'image/svg+xml');
      await logo.getByRole('button', { name: 'Fjern' }).click();
      await logo.getByRole('img').waitFor({ state: 'detached' });
      assert.equal(await call('school_logo'), null);
    },
  },
];

const sealed = (call) =>
  call('emma_list', {
    offset: 0,
    limit: 50,
    sort: { column: 'held_on', down: true },
    filters: [{ column: 'state', values: ['sealed'] }],
    text: '',
    known: null,
  });
