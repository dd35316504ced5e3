// A whole case: chosen for whom and of which days, seen as it will stand on paper, and saved as a folder.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { judge } from './screens.mjs';

export const stories = [
  {
    name: 'a case is shown as one paper and saved as a folder by keyboard alone',
    async tell({ page, call, visit }) {
      const keys = page.keyboard;
      const { student, name } = (await call('today_cases')).due.rows[0];
      await visit(`/students/${student}/case`);
      await page.getByRole('heading', { level: 1, name: `Sag: ${name}` }).waitFor();
      await keys.press('Control+Shift+P');
      const dialog = page.getByRole('dialog', { name: `Sagsmappe: ${name}` });
      await dialog.waitFor();
      // The arrows choose for whom; what that leaves out is said at once.
      await keys.press('ArrowLeft');
      await dialog.getByText('Uden navne på kontaktpersoner i virksomheder.').waitFor();
      await judge(page, 'the choices of a case pack');
      await keys.press('Control+Enter');
      const paper = page.getByRole('dialog', { name: `Sagen om ${name}` });
      await paper.locator('img').first().waitFor({ timeout: 20_000 });
      for (const heading of ['Forløb', 'Advarsler', 'Bilag'])
        await paper.getByRole('heading', { name: heading, exact: true }).waitFor({ state: 'attached' });
      await keys.press('Escape');
      await paper.waitFor({ state: 'detached' });
      await keys.press('Control+Shift+P');
      await dialog.waitFor();
      const save = dialog.getByRole('button', { name: 'Gem som mappe' });
      for (let presses = 0; presses < 20; presses++) {
        if (await save.evaluate((here) => here === document.activeElement)) break;
        await keys.press('Tab');
      }
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: 30_000 }),
        keys.press('Enter'),
      ]);
      assert.match(download.suggestedFilename(), /^Sag .+\.zip$/);
      assert.equal((await readFile(await download.path())).subarray(0, 2).toString(), 'PK');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  },
];
