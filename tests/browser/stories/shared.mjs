// A school with a shared server: two vaults on two computers, the real server, and no network now and then.
import assert from 'node:assert/strict';
import { openServer } from '../server.mjs';
import { PASSPHRASE, confirm, openWorld } from '../world.mjs';

const THEIRS = 'seks blå heste løber';
const NORA = {
  name: 'Nora Thomsen',
  hold: 'TØM-GF2-26a',
  part: 'GF2',
  kind: 'EUD',
};

export const stories = [
  {
    name: 'a school connects to its server: mistakes are told at their fields, what it has goes up, and parting leaves it here',
    vault: 'new',
    async tell({ page, call, visit }) {
      const server = await openServer();
      try {
        await call('add_student', NORA);
        await visit('/settings/shared');
        const section = page.getByRole('region', { name: 'Delt server' });
        await section.locator('h2:focus').waitFor();
        await section.getByRole('button', { name: 'Forbind' }).click();
        await section.getByText('Skriv serverens adresse').waitFor();
        await section.getByLabel('Serverens adresse').fill('http://127.0.0.1:9');
        await section.getByLabel('Kode', { exact: true }).fill('proeveskolen.AAAAA-AAAAA-AAAAA-AAAAA');
        await page.keyboard.press('Enter');
        await confirm(page, PASSPHRASE);
        await section.getByText('Ingen server svarer på adressen').waitFor();
        await section.locator('input:focus').fill(server.address);
        await page.keyboard.press('Enter');
        await section.getByText('Koden er ukendt, brugt eller for gammel').waitFor();
        await section.locator('input:focus').fill(server.code);
        await page.keyboard.press('Enter');
        await section.getByText('Alt er på plads').waitFor();
        await section.getByText('Hanne Dam', { exact: true }).waitFor();
        await chip(page).getByText('Gemt på denne pc').waitFor();
        await chip(page).getByText('synkroniseret').waitFor();

        // The inbox is a command away, and empty.
        await page.keyboard.press('Control+k');
        await page.locator('dialog input:focus').waitFor();
        await page.keyboard.type('til afgørelse');
        await page.keyboard.press('Enter');
        await page.getByText('Intet at afgøre').waitFor();

        await visit('/settings/shared');
        await section.getByRole('button', { name: 'Afbryd forbindelsen' }).press('Enter');
        const dialog = page.getByRole('dialog', {
          name: 'Afbryd forbindelsen til serveren?',
        });
        await dialog.getByText('Alt, der er her nu, bliver på denne pc').waitFor();
        await dialog.getByRole('button', { name: 'Afbryd forbindelsen' }).click();
        await section.getByRole('button', { name: 'Forbind' }).waitFor();
        await chip(page).waitFor({ state: 'detached' });
        assert.equal((await call('students', {})).total, 1);
      } finally {
        await server.close();
      }
    },
  },
  {
    name: 'a colleague comes in with a code; both change one student without a network, and one says what holds for both',
    vault: 'new',
    async tell(mine) {
      const { page, call, visit } = mine;
      const server = await openServer();
      const theirs = await openWorld(page.context().browser(), {
        vault: 'none',
      });
      try {
        const { id } = await call('add_student', NORA);
        await connect(mine, server);
        await letIn(mine);
        const { address, code } = await invite(mine);
        await theirs.page.getByRole('button', { name: 'Skolen har allerede Svend' }).press('Enter');
        await join(theirs, address, 'proeveskolen.AAAAA-AAAAA-AAAAA-AAAAA');
        // Back at the field that can be mended.
        await theirs.page.getByRole('main').getByText('Koden er ukendt, brugt eller for gammel').waitFor();
        await join(theirs, address, code);
        await theirs.page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
        await chip(theirs.page).getByText('synkroniseret').waitFor();
        await theirs.visit('/students');
        await theirs.page.getByText('Nora Thomsen').first().waitFor();
        await level(mine);

        await server.stop();
        await call('set_student', {
          id,
          field: 'note',
          value: 'Ring til far først',
        });
        await theirs.call('set_student', {
          id,
          field: 'note',
          value: 'Ring til mor først',
        });
        for (const one of [mine, theirs]) {
          await chip(one.page).getByText('uden forbindelse').waitFor();
          await chip(one.page).getByText('1 ændring venter').waitFor();
          // Offline is a state of every day: no red, no alarm.
          assert.equal(await chip(one.page).locator('[data-tone]').count(), 0);
        }
        await chip(page).getByRole('button').press('Enter');
        await page.getByRole('dialog', { name: 'Delt server' }).getByText('Arbejd bare videre').waitFor();
        await page.keyboard.press('Escape');

        await server.start();
        await level(mine);
        await level(theirs);
        await level(mine);
        for (const one of [mine, theirs]) await chip(one.page).getByText('1 skal afgøres').waitFor();
        await visit('/');
        await page.getByText('1 ændring skal afgøres').waitFor();
        await page.getByRole('button', { name: 'Afgør', exact: true }).click();
        await page.getByRole('heading', { level: 3, name: 'Nora Thomsen' }).waitFor();
        for (const said of [
          'Ring til far først',
          'Ring til mor først',
          'Bemærkning',
          'Ida Krogh',
          'Hanne Dam',
        ])
          await page.getByRole('main').getByText(said).first().waitFor();
        const before = await note(mine, id);
        assert.equal(await note(theirs, id), before, 'the same value stands on both');

        // By keyboard: down from the heading to the first, and its letter.
        await page.keyboard.press('ArrowDown');
        await page.locator('[data-item]:focus').waitFor();
        await page.keyboard.press('a');
        await page.getByText('Intet at afgøre').waitFor();
        const after = await note(mine, id);
        assert.notEqual(after, before);
        // Settling is an act like any other.
        await page.keyboard.press('Control+z');
        await page.getByRole('button', { name: 'Brug den anden' }).waitFor();
        assert.equal(await note(mine, id), before);
        await page.getByRole('button', { name: 'Brug den anden' }).click();
        await page.getByText('Intet at afgøre').waitFor();
        await level(mine);
        await theirs.visit('/inbox');
        await level(theirs);
        await theirs.page.getByText('Intet at afgøre').waitFor();
        assert.equal(await note(theirs, id), after);
        assert.deepEqual(theirs.troubles, []);

        // Her computer is lost: it is turned out, and where Svend is opened on it, nothing of the school is left.
        await visit('/settings/shared');
        const section = page.getByRole('region', { name: 'Delt server' });
        await section.getByText('Denne pc', { exact: true }).waitFor();
        await section.getByRole('button', { name: 'Tag ud…' }).press('Enter');
        await page.getByRole('dialog').getByText('Alt, hvad Svend har gemt på den').waitFor();
        await page.getByRole('dialog').getByRole('button', { name: 'Tag ud og slet' }).click();
        await section.getByText('Taget ud, har ikke meldt sig').waitFor();
        await theirs.page.getByText('Denne pc er taget ud af Prøveskolen').waitFor();
        await theirs.page.getByRole('button', { name: 'Skolen har allerede Svend' }).waitFor();
      } finally {
        await theirs.close();
        await server.close();
      }
    },
  },
];

const chip = (page) => page.locator('header .chip');

async function connect({ page, visit }, server) {
  await visit('/settings/shared');
  const section = page.getByRole('region', { name: 'Delt server' });
  await section.getByLabel('Serverens adresse').fill(server.address);
  await section.getByLabel('Kode', { exact: true }).fill(server.code);
  await page.keyboard.press('Enter');
  await confirm(page, PASSPHRASE);
  await section.getByText('Alt er på plads').waitFor();
}

/** Ida gets a place in this vault, so that a computer of her own can be hers. */
async function letIn({ page, call, visit }) {
  const ida = {
    name: 'Ida Krogh',
    roles: ['konsulent'],
    sites: [],
    passphrase: THEIRS,
  };
  await call('add_colleague', ida);
  await visit('/settings/shared');
  await page.getByRole('button', { name: 'Invitér til egen pc Ida Krogh' }).waitFor();
  await level({ page, call });
}

async function invite({ page }) {
  await page.getByRole('button', { name: 'Invitér til egen pc Ida Krogh' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Egen pc til Ida Krogh' });
  await dialog.getByRole('button', { name: 'Lav kode' }).click();
  await dialog.getByText('Koden gælder i 7 dage').waitFor();
  const [address, code] = await dialog.locator('dd').allTextContents();
  await page.keyboard.press('Escape');
  return { address, code };
}

/** The second way in of the assistant, by keyboard alone. */
async function join({ page }, address, code) {
  const keys = page.keyboard;
  await page.getByLabel('Serverens adresse').selectText();
  await keys.type(address);
  // Past the ways in: the code is the first of them.
  await keys.press('Tab');
  await keys.press('Tab');
  await keys.type(code);
  await keys.press('Enter');
  await page.getByLabel('Adgangssætning', { exact: true }).waitFor();
  await keys.type(THEIRS);
  await keys.press('Tab');
  await keys.type(THEIRS);
  await keys.press('Enter');
  const groups = page.locator('[aria-label="Gendannelseskode"] span');
  await groups.first().waitFor();
  const shown = await groups.allTextContents();
  await page.getByLabel('De to sidste grupper').fill(shown.slice(-2).join('-'));
  await keys.press('Enter');
}

/** Asks the server now, and waits until nothing waits. */
async function level({ page, call }) {
  const asked = new Date().toISOString();
  await chip(page).getByRole('button').press('Enter');
  await page.getByRole('button', { name: 'Synkronisér nu' }).first().press('Enter');
  await page.keyboard.press('Escape');
  for (let turn = 0; turn < 100; turn++) {
    const { synced_at, waiting, fault } = await call('shared_state');
    if (synced_at > asked && waiting === 0 && fault === '') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Not level: ${JSON.stringify(await call('shared_state'))}`);
}

async function note({ call }, id) {
  const page = await call('student_page', { id });
  return page.student.note;
}
