// A list goes in: picked, rehearsed, mended, written, taken back.
import assert from 'node:assert/strict';
import { judge } from './screens.mjs';

const HEAD = 'Elevnr;Elevnavn;CPR-nr.;Hold;Uddannelse;Skoleforløb;Startdato;Slutdato;Mobil';
const ROWS = [
  '1001;Østen Zeuthen;010108-1234;TØM-GF2-26a;Tømrer;GF2;03-08-2026;18-12-2026;20 30 40 50',
  '1002;Aagaard, Åse;;TØM-GF2-26a;Tømrer;GF2;03-08-2026;18-12-2026;',
  '1003;Zenia Bæk;;TØM-GF2-26a;Tømrer;GF2;03-08-2026;31-02-2026;',
  '1004;Ægir Holm;;MUR-GF2-26a;Murer;GF2;03-08-2026;18-12-2026;',
  '1005;Anna Ærø;;MUR-GF2-26a;Murer;GF2;03-08-2026;18-12-2026;',
];
const BAD_DAY = 'Slutdato, række 4';

export const stories = [
  {
    name: 'a student list in Windows-1252 is picked, checked, mended in its cell, imported, sorted in Danish and undone, by keyboard alone',
    vault: 'new',
    async tell({ page, call, visit }) {
      const keys = page.keyboard;
      await visit('/imports');
      await pick(page, 'elever.csv', cp1252([HEAD, ...ROWS].join('\r\n')));

      // Everything was guessed, so the check is there; it opens where something needs the user.
      const mend = page.getByLabel(BAD_DAY);
      await mend.waitFor();
      await page.getByText(/Windows-1252 · semikolon · overskrifter i række 1/).waitFor();
      assert.equal(await page.getByRole('tab', { selected: true }).innerText(), 'Fejl1');
      await page.getByText('1 række med fejl bliver udeladt').waitFor();
      await page.getByRole('button', { name: 'Importér 4 rækker' }).waitFor();
      assert.equal(await everybody(call), 0, 'nothing is written before the user says so');

      await tabTo(
        page,
        (label) => document.activeElement?.labels?.[0]?.textContent.trim() === label,
        BAD_DAY,
      );
      await keys.press('Control+a');
      await keys.type('19-12-2026');
      await keys.press('Enter');
      await page.getByRole('button', { name: 'Importér 5 rækker' }).waitFor();
      await keys.press('Control+Enter');
      await page.getByText('5 rækker er importeret.').waitFor();

      await tabTo(page, (name) => document.activeElement?.textContent.trim() === name, 'Se elever');
      await keys.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Elever' }).waitFor();
      await page.getByRole('tab', { name: /^Alle/ }).click();
      await page.locator('[role=gridcell].first >> nth=4').waitFor();
      assert.deepEqual(await page.locator('[role=gridcell].first').allInnerTexts(), [
        'Anna Ærø',
        'Zenia Bæk',
        'Ægir Holm',
        'Østen Zeuthen',
        'Åse Aagaard',
      ]);

      await visit('/imports');
      await page.getByText('elever.csv').first().waitFor();
      await tabTo(
        page,
        (name) => document.activeElement?.textContent.trim().startsWith(name),
        'Fortryd import',
      );
      await keys.press('Enter');
      await page.getByText('Der er ikke importeret noget endnu.').waitFor();
      assert.equal(await everybody(call), 0);
    },
  },
  {
    name: 'the same file again has nothing to say, and what was edited by hand since stays',
    vault: 'new',
    async tell({ page, call, visit }) {
      const good = [HEAD, ...ROWS.filter((row) => !row.includes('31-02'))].join('\n');
      await visit('/imports');
      await pick(page, 'elever.csv', Buffer.from(good));
      await page.getByRole('button', { name: 'Importér 4 rækker' }).click();
      await page.getByText('4 rækker er importeret.').waitFor();
      await page.getByRole('button', { name: 'Importér en fil til' }).waitFor();

      const { rows } = await call('students', {
        offset: 0,
        limit: 10,
        sort: null,
        filters: [],
        text: 'anna',
      });
      await call('set_student', { id: rows[0].id, field: 'hold', value: 'MUR-GF2-26b' });

      await visit('/students');
      await visit('/imports');
      await page.getByRole('button', { name: 'Importér en fil til' }).waitFor();
      await pick(page, 'elever.csv', Buffer.from(good), 'Importér en fil til');
      await page.getByText('Filen siger ikke noget nyt.').waitFor();
      await page.getByRole('tab', { name: /^Beholdt/ }).click();
      await page.getByText('MUR-GF2-26b').waitFor();

      // The next file is one button away. In it the source has changed its mind as well: now the user decides.
      await pick(
        page,
        'elever.csv',
        Buffer.from(good.replace('1005;Anna Ærø;;MUR-GF2-26a', '1005;Anna Ærø;;MUR-GF2-26c')),
        'Importér en fil til',
      );
      await page.getByRole('tab', { name: /^Konflikter/, selected: true }).waitFor();
      await page.getByRole('button', { name: /^Filens/ }).click();
      await page.getByRole('button', { name: 'Importér 1 række' }).click();
      await page.getByText('1 række er importeret.').waitFor();
      const after = await call('students', { offset: 0, limit: 10, sort: null, filters: [], text: 'anna' });
      assert.equal(after.rows[0].hold, 'MUR-GF2-26c');
    },
  },
  {
    name: 'a file that cannot be read is refused with a sentence that says the cure',
    vault: 'new',
    async tell({ page, visit }) {
      await visit('/imports');
      await pick(page, 'elever.csv', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'));
      await page.getByText('elever.csv kan ikke læses').waitFor();
      const alert = page.getByRole('alert');
      assert.match(await alert.innerText(), /billede/i);
      await judge(page, 'a refused file');
      await pick(page, 'tom.csv', Buffer.from(''));
      await page.getByText('tom.csv kan ikke læses').waitFor();
    },
  },
  {
    name: 'columns that were guessed wrong are set right, and the source is remembered',
    vault: 'new',
    async tell({ page, visit }) {
      const odd = ['Nr;Hvem;Hold', '1;Anna Ærø;MUR', '2;Åse Aagaard;MUR'].join('\n');
      // A choice that takes its time is waited for by the check that follows at once.
      await page.route('**/call/import_map', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      });
      await visit('/imports');
      await pick(page, 'liste.csv', Buffer.from(odd));
      await page.getByText(/^Vælg en kolonne til: /).waitFor();
      await page.getByLabel('Listen er').selectOption('students');
      await page.getByLabel('Hvem læses som').selectOption('name');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: 'Importér 2 rækker' }).click();
      await page.getByText('2 rækker er importeret.').waitFor();
      await pick(page, 'liste.csv', Buffer.from(odd.replace('Anna', 'Hanna')), 'Importér en fil til');
      await page.getByRole('tab', { name: /^Alle/ }).waitFor();
      await page.getByRole('button', { name: 'Ret kolonner' }).click();
      await page.getByText('Som sidste gang, du importerede denne liste.').waitFor();
    },
  },
  {
    name: 'every step of an import has nothing for axe, in both themes, and no English',
    vault: 'new',
    async tell({ page, visit }) {
      await visit('/imports');
      await pick(page, 'elever.csv', cp1252([HEAD, ...ROWS].join('\n')));
      await page.getByRole('button', { name: 'Ret kolonner' }).waitFor();
      await inBothThemes(page, 'the check');
      await page.getByRole('tab', { name: /^Alle/ }).click();
      await inBothThemes(page, 'all rows');
      await page.getByRole('button', { name: 'Ret kolonner' }).click();
      await page.getByRole('heading', { name: 'Kolonner' }).waitFor();
      await inBothThemes(page, 'the columns');
      await page.getByRole('button', { name: 'Kontrollér' }).click();
      await page.getByRole('button', { name: 'Importér 4 rækker' }).click();
      await page.getByText('4 rækker er importeret.').waitFor();
      await inBothThemes(page, 'the receipt');
    },
  },
  {
    name: 'a file dropped on the window is read like one that was picked',
    vault: 'new',
    async tell({ page, visit }) {
      await visit('/imports');
      await drop(page, [HEAD, ...ROWS].join('\n'));
      await page.getByRole('button', { name: 'Importér 4 rækker' }).waitFor();
    },
  },
  {
    name: 'a file dropped on another screen opens its import, but not from behind a dialog',
    vault: 'new',
    async tell({ page, visit }) {
      await visit('/students');
      await page.getByRole('button', { name: 'Ny elev' }).click();
      await page.getByLabel('Navn', { exact: true }).fill('Karen Blixen');
      await drop(page, [HEAD, ...ROWS].join('\n'));
      await page.getByText('Luk vinduet i forgrunden').first().waitFor();
      assert.equal(await page.getByLabel('Navn', { exact: true }).inputValue(), 'Karen Blixen');
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      await drop(page, [HEAD, ...ROWS].join('\n'));
      await page.getByRole('button', { name: 'Importér 4 rækker' }).waitFor();
      assert.match(page.url(), /#\/imports$/);
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Elever' }).waitFor();
    },
  },
];

async function drop(page, text) {
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'elever.csv'));
    return transfer;
  }, text);
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}

async function pick(page, name, buffer, button = 'Vælg fil…') {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).press('Enter'),
  ]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer });
}

/** Presses Tab until `there` holds in the page. */
async function tabTo(page, there, arg) {
  for (let presses = 0; presses < 80; presses++) {
    if (await page.evaluate(there, arg)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never led to ${arg}`);
}

async function inBothThemes(page, where) {
  for (const theme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: theme });
    await judge(page, `${where}, ${theme}`);
  }
}

/** The bytes an older Danish program writes: every letter used here is one byte, the same as in Latin 1. */
const cp1252 = (text) => Buffer.from(text, 'latin1');

const everybody = async (call) =>
  (await call('students', { offset: 0, limit: 1, sort: null, filters: [], text: '' })).total;
