// How the shared server looks in states that take a story or a mishap to reach: the answers are put in the core's place.
import assert from 'node:assert/strict';
import { judge } from './screens.mjs';

const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();

const LEVEL = {
  connected: true,
  address: 'https://svend.midtjysk-erhvervsskole.dk',
  school: 'Midtjysk Erhvervsskole',
  colleague: 'Kim Eksempel',
  waiting: 0,
  refused: 0,
  conflicts: 0,
  adopting: null,
  synced_at: ago(1),
  fault: '',
  fault_since: null,
  busy: false,
  coming: null,
};

/** What each says on the chip. */
const STATES = [
  [{}, 'synkroniseret'],
  [{ waiting: 3 }, '3 ændringer venter'],
  [{ coming: { done: 12_300, of: 0 }, busy: true, synced_at: null }, 'henter skolens data: 12.300'],
  [{ coming: { done: 12_300, of: 48_000 }, busy: true, synced_at: null }, 'henter skolens data: 25 %'],
  [
    { adopting: { done: 2_000, of: 9_400 }, busy: true, waiting: 500, synced_at: null },
    'lægger skolens data på serveren',
  ],
  [{ waiting: 12, fault: 'nobody', fault_since: ago(90) }, 'uden forbindelse'],
  [{ waiting: 3, synced_at: ago(25) }, 'intet er sendt i 10 minutter'],
  [{ fault: 'copied', fault_since: ago(200), waiting: 14, conflicts: 2 }, 'adgangen er spærret'],
  [{ fault: 'brake', fault_since: ago(2) }, 'venter på et ja'],
];

const LONG = 'Anne-Sofie Margrethe Elisabeth von Wedell-Neergaard-Christophersen af Store Restrup';

const conflict = (id, some = {}) => ({
  id,
  table: 'student',
  record: 'a',
  name: LONG,
  page: 'student/a',
  field: 'note',
  stands: 'Ring til far først. Kan starte 1. februar, hvis værkstedet er klar.',
  stands_by: 'Kim Eksempel',
  other: 'Mor har ringet: vil hellere vente til august.',
  other_by: LONG,
  other_at: ago(300),
  ...some,
});

const CONFLICTS = [
  conflict('1'),
  conflict('2', { field: 'seeking', stands: 'paused', other: 'stopped' }),
  conflict('3', {
    record: 'b',
    name: 'Bo Dal',
    field: 'left_on',
    stands: null,
    other: '2026-12-01',
  }),
  conflict('4', {
    table: 'approval',
    record: 'c',
    name: 'Jensens VVS',
    page: 'company/c',
    field: 'places',
  }),
  conflict('5', { record: 'd', stands: 'x'.repeat(400) }),
];

const REFUSED = [
  {
    id: 1,
    table: 'note',
    name: 'Bo Dal',
    page: 'student/b',
    verdict: 'forbidden',
    fields: ['student', 'body', 'kind', 'happened_on'],
    values: ['b', 'Talte om bolig.\nVil ringes op fredag.', 'call', '2026-11-26'],
    at: ago(40),
  },
  {
    id: 2,
    table: 'warning',
    name: '',
    page: '',
    verdict: 'erased',
    fields: [],
    values: [],
    at: ago(4_000),
  },
];

const laptop = (laptop, some = {}) => ({
  laptop,
  colleague: LONG,
  name: 'MES-PC-0417',
  seen_on: '2026-11-26',
  own: false,
  out: '',
  wiped_on: null,
  unconfirmed: 0,
  ...some,
});

const LAPTOPS = [
  laptop('1', { colleague: 'Kim Eksempel', own: true }),
  laptop('2', { unconfirmed: 2 }),
  laptop('3', { colleague: 'Bo Dal', out: 'reuse' }),
  laptop('4', { colleague: 'Bo Dal', out: 'wipe' }),
  laptop('5', { colleague: 'Bo Dal', out: 'wipe', wiped_on: '2026-11-25' }),
];

export const stories = [
  {
    name: 'every state of the shared server is told in words, in both themes, and fits the smallest window',
    async tell({ page, visit }) {
      let state = LEVEL;
      await page.route('**/call/shared_state', (route) => route.fulfill({ json: state }));
      for (const [some, word] of STATES) {
        state = { ...LEVEL, ...some };
        await page.reload();
        await page.locator('.chip').getByText(word).waitFor();
        await fits(page);
        await page.locator('.chip button').press('Enter');
        await page.getByRole('dialog', { name: 'Delt server' }).waitFor();
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme });
          await judge(page, `the chip that says ${word}, ${colorScheme}`);
        }
        await page.keyboard.press('Escape');
        await page.locator('.chip button:focus').waitFor();
      }
      state = { ...LEVEL, conflicts: 1, waiting: 3 };
      await page.setViewportSize({ width: 640, height: 360 });
      await page.reload();
      await page.locator('.chip').waitFor();
      await fits(page);
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.route('**/call/shared_laptops', (route) => route.fulfill({ json: LAPTOPS }));
      await visit('/settings/shared');
      await page.getByText(LEVEL.school).waitFor();
      await page.getByText('Slettet 25-11-2026').waitFor();
      await judge(page, 'the settings of a connected school');
      state = { ...LEVEL, fault: 'copied', fault_since: ago(200), waiting: 14 };
      await page.reload();
      await page.getByLabel('Ny kode').waitFor();
      await judge(page, 'the settings of a computer that was locked out');
    },
  },
  {
    name: 'what met and what was refused is read, walked by the arrow keys and copied',
    async tell({ page, visit }) {
      await page.route('**/call/conflicts', (route) => route.fulfill({ json: CONFLICTS }));
      await page.route('**/call/refused_changes', (route) => route.fulfill({ json: REFUSED }));
      await visit('/inbox');
      await page.getByText('Din rolle giver ikke lov').waitFor();
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        await judge(page, `the inbox, ${colorScheme}`);
      }
      assert.equal(
        await page.getByRole('heading', { level: 3, name: LONG }).count(),
        2,
        'two records of hers',
      );
      assert.equal(await page.getByText('På pause').count(), 1, 'a code in words');
      assert.equal(await page.getByText('01-12-2026').count(), 1, 'a day as days are written');
      await page.getByRole('heading', { level: 1 }).focus();
      for (let press = 0; press < 6; press++) await page.keyboard.press('ArrowDown');
      await page.locator('button:focus', { hasText: 'Set' }).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('Værdierne er kopieret.').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(copied, /Tekst\tTalte om bolig\. Vil ringes op fredag\./);
      await page.setViewportSize({ width: 640, height: 360 });
      await fits(page);
    },
  },
  {
    name: 'whoever waits for the school to come is not asked to import it once more',
    vault: 'new',
    async tell({ page, visit }) {
      let state = { ...LEVEL, synced_at: null, busy: true, coming: { done: 2_000, of: 9_400 } };
      await page.route('**/call/shared_state', (route) => route.fulfill({ json: state }));
      await page.reload();
      for (const path of ['/', '/students', '/companies']) {
        await visit(path);
        await page.getByText('Skolens data er på vej').waitFor();
        assert.equal(
          await page
            .getByRole('main')
            .getByRole('button', { name: /^Importér/ })
            .count(),
          0,
          path,
        );
      }
      state = LEVEL;
      await page.reload();
      await page.getByRole('button', { name: 'Importér virksomheder' }).waitFor();
    },
  },
  {
    name: 'the way into a school that has a server has nothing for axe and no English, and back leads back',
    vault: 'none',
    async tell({ page }) {
      await page.getByRole('button', { name: 'Skolen har allerede Svend' }).click();
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        await judge(page, `the server, ${colorScheme}`);
      }
      await page.keyboard.press('Enter');
      await page.getByRole('main').getByText('Skriv serverens adresse').waitFor();
      await page.getByRole('button', { name: 'Tilbage' }).click();
      await page.getByRole('heading', { name: 'Velkommen til Svend' }).waitFor();
    },
  },
];

async function fits(page) {
  const over = await page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('main, header[data-pane]')].map(
        (box) => box.scrollWidth - box.clientWidth,
      ),
    ),
  );
  assert.ok(over <= 0, `${over} pixels too wide`);
}
