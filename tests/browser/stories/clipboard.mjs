// What is copied from the window: a CPR number goes again by itself, whether a button or a hand copied it.
import assert from 'node:assert/strict';

export const stories = [
  {
    name: 'a copied CPR number is gone from the clipboard after half a minute, unless something else stands there',
    vault: 'new',
    async tell({ page, call, visit }) {
      const { id } = await call('add_student', {
        name: 'Bo Berg',
        hold: 'TØM-GF2-26a',
        education: '',
        part: 'GF2',
        kind: 'EUD',
      });
      await call('set_cpr', { id, number: '640910-6995' });
      await visit(`/students/${id}`);
      await page.clock.install();
      const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
      const halfAMinute = () => page.clock.fastForward(31_000);

      const reveal = async () => {
        await page.getByRole('button', { name: 'Vis', exact: true }).click();
        await page.getByText('640910-6995').waitFor();
      };
      await reveal();
      await page.getByRole('button', { name: 'Kopiér', exact: true }).click();
      await page.getByText('CPR-nummeret er kopieret.').last().waitFor();
      assert.equal(await clipboard(), '6409106995');
      await halfAMinute();
      await until(async () => (await clipboard()) === '');

      // By hand, from the screen.
      await reveal();
      await page.getByText('640910-6995').selectText();
      await page.keyboard.press('Control+c');
      await until(async () => (await clipboard()) === '640910-6995');
      await halfAMinute();
      await until(async () => (await clipboard()) === '');

      // What was copied since is the user's own.
      await reveal();
      await page.getByRole('button', { name: 'Kopiér', exact: true }).click();
      await until(async () => (await clipboard()) === '6409106995');
      await page.evaluate(() => navigator.clipboard.writeText('noget andet'));
      await halfAMinute();
      await page.waitForTimeout(200);
      assert.equal(await clipboard(), 'noget andet');
    },
  },
];

async function until(isSo) {
  for (let turn = 0; turn < 100; turn++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail('it never came');
}
