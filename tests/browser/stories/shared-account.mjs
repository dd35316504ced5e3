// A school whose colleagues come in with accounts of their own: the real server, and a provider whose page a browser opens.
import assert from 'node:assert/strict';
import { openProvider } from '../provider.mjs';
import { openServer } from '../server.mjs';
import { PASSPHRASE, confirm, openWorld } from '../world.mjs';

const SCHOOL = 'proeveskolen';
const THEIRS = 'seks blå heste løber';

export const stories = [
  {
    name: 'a colleague comes in with the account of the school, by keyboard, and whoever is nobody there is told so',
    vault: 'new',
    async tell(mine) {
      const { page, call, visit } = mine;
      const [server, provider] = [await openServer(), await openProvider()];
      const theirs = await openWorld(page.context().browser(), { vault: 'none' });
      try {
        await server.admin('school', 'sign-in', SCHOOL, provider.issuer, 'svend');
        await visit('/settings/shared');
        await byCode(mine, server);
        const ida = { name: 'Ida Krogh', roles: ['konsulent'], sites: [], passphrase: THEIRS };
        const { id } = await call('add_colleague', ida);
        await known(server, 'Ida Krogh');

        const { keyboard: keys } = theirs.page;
        const main = theirs.page.getByRole('main');
        await theirs.page.getByRole('button', { name: 'Skolen har allerede Svend' }).press('Enter');
        await theirs.page.locator('input:focus').fill(server.address);
        await keys.press('Tab');
        await theirs.page.locator('input[type=radio]:focus').waitFor();
        await keys.press('ArrowRight');
        await keys.press('Tab');
        await keys.type('  Proeveskole ');
        await keys.press('Enter');
        await main.getByText('Serveren kender ingen skole af det navn').first().waitFor();
        await theirs.page.locator('input:focus').fill(SCHOOL);

        // Thought better of here.
        await keys.press('Enter');
        await theirs.opened();
        await theirs.page.getByText('Log ind i browseren').first().waitFor();
        await keys.press('Tab');
        await theirs.page.locator('button:focus', { hasText: 'Afbryd' }).waitFor();
        await keys.press('Enter');
        await theirs.page.getByRole('progressbar').waitFor({ state: 'detached' });
        // The keyboard is where one can go on.
        assert.equal(await theirs.page.locator('input:focus').inputValue(), SCHOOL);

        const submit = theirs.page.getByRole('button', { name: 'Log ind med skolens konto' });
        // Thought better of there.
        await submit.press('Enter');
        await signIn(theirs, '');
        await main.getByText('Login blev afbrudt i browseren').first().waitFor();
        // Good at the school, and nobody in Svend yet.
        await submit.press('Enter');
        await signIn(theirs, 'ida');
        await main.getByText('Din konto er ikke knyttet til en kollega').first().waitFor();

        await server.admin('sign-in', SCHOOL, id, 'ida@skolen.dk');
        await submit.press('Enter');
        await signIn(theirs, 'ida');
        await theirs.page.getByText('Du er logget ind som Ida Krogh').first().waitFor();
        await begin(theirs);
        await theirs.page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
        const { colleague, connected } = await theirs.call('shared_state');
        assert.deepEqual({ colleague, connected }, { colleague: 'Ida Krogh', connected: true });
        assert.deepEqual(theirs.troubles, []);
      } finally {
        await theirs.close();
        provider.close();
        await server.close();
      }
    },
  },
  {
    name: 'a vault that has parted from its server comes back with an account, and says when the sign-in is down',
    vault: 'new',
    async tell(mine) {
      const { page, call, visit } = mine;
      const [server, provider] = [await openServer(), await openProvider()];
      try {
        await server.admin('school', 'sign-in', SCHOOL, provider.issuer, 'svend');
        await visit('/settings/shared');
        await byCode(mine, server);
        const line = await known(server, 'Hanne Dam');
        await server.admin('sign-in', SCHOOL, line[0], 'hanne');
        await call('shared_part');

        const section = page.getByRole('region', { name: 'Delt server' });
        await section.getByLabel('Serverens adresse').fill(server.address);
        await section.getByText('Med skolens konto').click();
        await section.getByLabel('Skolens korte navn').fill(SCHOOL);
        await page.keyboard.press('Enter');
        await signIn(mine, 'hanne');
        await section.getByText('Alt er på plads').waitFor();

        await call('shared_part');
        provider.close();
        await section.getByLabel('Serverens adresse').fill(server.address);
        await section.getByText('Med skolens konto').click();
        await section.getByLabel('Skolens korte navn').fill(SCHOOL);
        await page.keyboard.press('Enter');
        // What the provider said of itself holds for an hour, so the page is opened, and nobody is behind it.
        await mine.opened();
        await section.getByRole('button', { name: 'Afbryd', exact: true }).click();
        await section.getByRole('progressbar').waitFor({ state: 'detached' });
        await server.admin('school', 'sign-in', SCHOOL, 'http://127.0.0.1:9', 'svend');
        await section.getByRole('button', { name: 'Log ind med skolens konto' }).press('Enter');
        await section.getByText('Skolens login svarer ikke').waitFor();
      } finally {
        provider.close();
        await server.close();
      }
    },
  },
];

/** The system's browser: a page of its own, in which somebody signs in or says no. */
async function signIn({ page, opened }, account) {
  const browser = await page.context().newPage();
  await browser.goto(await opened());
  await browser.getByLabel('Konto').fill(account);
  await browser.keyboard.press('Enter');
  await browser.getByText('Du kan lukke denne side').waitFor();
  await browser.getByText('You can close this page').waitFor();
  await browser.close();
}

async function byCode({ page }, server) {
  const section = page.getByRole('region', { name: 'Delt server' });
  await section.getByLabel('Serverens adresse').fill(server.address);
  await section.getByLabel('Kode', { exact: true }).fill(server.code);
  await page.keyboard.press('Enter');
  await confirm(page, PASSPHRASE);
  await section.getByText('Alt er på plads').waitFor();
}

/** Waits until the server knows a colleague: their id, name and account. */
async function known(server, name) {
  for (let turn = 0; turn < 100; turn++) {
    const lines = (await server.admin('sign-in', SCHOOL)).trim().split('\n');
    const line = lines.map((one) => one.split('\t')).find((one) => one[1] === name);
    if (line) return line;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} does not come to the server.`);
}

/** The rest of the assistant. */
async function begin({ page }) {
  const keys = page.keyboard;
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
