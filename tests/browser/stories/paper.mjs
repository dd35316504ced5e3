// A list on paper: the weekly list of those who seek.
import assert from 'node:assert/strict';

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
];
