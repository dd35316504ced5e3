// Files of a record: picked, dropped, refused with a reason, set aside and taken back, by keyboard too.
import assert from 'node:assert/strict';
import { judge } from './screens.mjs';

const LETTER = '%PDF-1.7\nBrev\n%%EOF\n';

export const stories = [
  {
    name: 'files are picked, dropped, refused with a reason, removed and brought back, by keyboard too',
    vault: 'new',
    async tell({ page, call, visit }) {
      const { id } = await call('add_student', {
        name: 'Bo Berg',
        hold: 'TØM-GF2-26a',
        education: '',
        part: 'GF2',
        kind: 'EUD',
      });
      await visit(`/students/${id}`);
      const files = page.locator('[data-files]');
      await files.getByText('Der er ingen filer endnu.').waitFor();
      await judge(page, 'a student without files');

      const choosing = page.waitForEvent('filechooser');
      await files.getByRole('button', { name: 'Tilføj fil…' }).focus();
      await page.keyboard.press('Enter');
      await (await choosing).setFiles({ name: 'Aftale.pdf', mimeType: '', buffer: Buffer.from(LETTER) });
      await files.getByRole('button', { name: 'Aftale.pdf', exact: true }).waitFor();

      await hold(page);
      await files.getByText('Slip filen for at gemme den i Filer').waitFor();
      await drop(page, [
        ['side.html', '<html><script>x()</script>'],
        ['Brev til Bo om tilbudt plads hos Tagfirmaet i Aars, rettet udgave.txt', 'Hej Bo'],
      ]);
      await files.getByText('Websider og tegninger med kode').waitFor();
      await files.getByRole('button', { name: /^Brev til Bo/ }).waitFor();
      assert.equal(await files.getByText('Slip filen').count(), 0);
      for (const theme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme: theme });
        await judge(page, `files, ${theme}`);
      }
      await files.getByRole('button', { name: 'Skjul beskeden om side.html' }).click();

      // A list asks whether it is a list to bring in or a file to keep.
      await drop(page, [['elever.csv', 'Elevnr;Elevnavn\n1;Ida\n']]);
      const which = page.getByRole('dialog', { name: 'Hvad er det for en fil?' });
      await which.waitFor();
      await judge(page, 'which of the two');
      await page.keyboard.press('Enter');
      await files.getByRole('button', { name: 'elever.csv', exact: true }).waitFor();
      await drop(page, [['elever.csv', 'Elevnr;Elevnavn\n1;Ida\n']]);
      await which.getByRole('button', { name: 'Importér rækkerne' }).click();
      await page.waitForURL(/#\/imports/);

      await visit(`/students/${id}`);
      await files.getByRole('button', { name: 'Mere om Aftale.pdf' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('[role=menuitem]:focus').waitFor();
      await page.keyboard.press('f');
      await page.keyboard.press('Enter');
      // The line took the menu with it; the keyboard stays among the files.
      await files.locator('button:focus').waitFor();
      await files.getByRole('button', { name: '1 fjernet fil' }).click();
      await files.getByRole('button', { name: 'Mere om Aftale.pdf' }).click();
      await page.getByRole('menuitem', { name: 'Hent frem' }).click();
      await files.getByRole('button', { name: '1 fjernet fil' }).waitFor({ state: 'detached' });
      await page.keyboard.press('Control+z');
      await files.getByRole('button', { name: '1 fjernet fil' }).waitFor();
      const lines = await call('attachments', { of: 'student', record: id });
      assert.equal(lines.length, 3);
    },
  },
];

/** A file is held over the window. */
const hold = (page) =>
  page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'x.txt'));
    document.body.dispatchEvent(new DragEvent('dragenter', { dataTransfer: data, bubbles: true }));
  });

/** Files fall on the window. */
const drop = (page, given) =>
  page.evaluate((given) => {
    const data = new DataTransfer();
    for (const [name, text] of given) data.items.add(new File([text], name));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  }, given);
