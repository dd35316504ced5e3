// Stories of a company: what it may train in, how it may be approached, and what the register says of it.
import assert from 'node:assert/strict';
import { judge } from './screens.mjs';

const list = { offset: 0, limit: 50, sort: { column: 'name', down: false }, filters: [], text: '' };

/** As cvrapi.dk answers. */
const SMED = {
  vat: 20000007,
  name: 'Smed & Søn ApS',
  address: 'Møllevej 12',
  zipcode: '9600',
  city: 'Aars',
  protected: true,
  phone: '98621234',
  industrycode: 251100,
  industrydesc: 'Fremstilling af metalkonstruktioner',
  productionunits: [
    { pno: '1000000009', name: 'Smed & Søn ApS', address: 'Møllevej 12', zipcode: '9600', city: 'Aars' },
    { pno: '1000000017', name: 'Værkstedet', address: 'Havnen 1', zipcode: '9500', city: 'Hobro' },
  ],
};

async function switchOn(call) {
  await call('set_register', {
    kind: 'cvrapi',
    contact: 'hanne@skolen.example.dk',
    user: '',
    password: null,
  });
}

export const stories = [
  {
    name: 'two companies that are one are merged value by value, and Ctrl+Z parts them',
    vault: 'new',
    async tell({ page, call, visit }) {
      const keys = page.keyboard;
      const one = (await call('add_company', { name: 'Smed & Søn ApS', cvr: '' })).id;
      const other = (await call('add_company', { name: 'SMED SØN A/S', cvr: '10000009' })).id;
      for (const [id, phone] of [
        [one, '98621234'],
        [other, '98625678'],
      ]) {
        await call('set_company', { id, field: 'phone', value: phone });
        await call('put_contact', { id: null, company: id, name: `Åse ${phone}` });
      }
      await visit('/companies/duplicates');
      await page.getByRole('button', { name: 'Slå sammen: Smed & Søn ApS og SMED SØN A/S' }).focus();
      await keys.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Slå to virksomheder sammen' });
      await dialog.getByRole('radio', { name: '98621234' }).waitFor();
      await judge(page, 'two companies side by side');
      // What fills a gap is chosen already.
      assert.equal(await dialog.getByRole('radio', { name: '10000009' }).isChecked(), true);
      await dialog.getByRole('radio', { name: '98625678' }).check();
      await keys.press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Ingen virksomheder ligner hinanden.').waitFor();
      const { company, contacts } = await call('company_page', { id: one });
      assert.deepEqual(
        [company.name, company.cvr, company.phone, contacts.length],
        ['Smed & Søn ApS', '10000009', '98625678', 2],
      );
      await visit(`/companies/${other}`);
      await page.getByRole('link', { name: 'Slået sammen med en anden: gå til den' }).click();
      await page.getByRole('heading', { level: 1, name: 'Smed & Søn ApS' }).waitFor();
      await page.getByText('Åse 98625678').waitFor();
      await keys.press('Control+z');
      await page.getByRole('main').getByText('Åse 98625678').waitFor({ state: 'detached' });
      assert.equal((await call('company_page', { id: other })).contacts.length, 1);
    },
  },
  {
    name: 'a workplace and its approval are added by keyboard, and the free places follow',
    vault: 'new',
    async tell({ page, call, visit }) {
      const keys = page.keyboard;
      const { id } = await call('add_company', { name: 'Smed & Søn', cvr: '' });
      await importEducation(call, page);
      await visit(`/companies/${id}`);
      await page.getByRole('button', { name: 'Tilføj arbejdssted' }).focus();
      await keys.press('Enter');
      await page.getByRole('dialog', { name: 'Nyt arbejdssted' }).waitFor();
      await keys.type('1000000017');
      await keys.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Tilføj godkendelse på Smed & Søn' }).focus();
      await keys.press('Enter');
      await page.getByRole('dialog', { name: 'Ny godkendelse' }).waitFor();
      await judge(page, 'the dialog of an approval');
      await keys.type('sme');
      await page.getByRole('option', { name: 'Smed' }).waitFor();
      await keys.press('Enter');
      await page.getByLabel('Godkendt til').fill('3');
      await page.getByLabel('I brug').fill('1');
      await keys.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByText('2 ledige pladser').waitFor();
      await page.getByRole('button', { name: 'Ret godkendelsen til Smed' }).click();
      await page.getByLabel('Kun VFU (1097)').check();
      await keys.press('Control+Enter');
      await page.getByText('0 ledige pladser').waitFor();
    },
  },
  {
    name: 'who calls a protected company reads the basis for it first',
    async tell({ page, call, visit }) {
      const { rows } = await call('companies', list);
      const { id, name } = rows.find((row) => row.no_advertising);
      await call('set_company', { id, field: 'approach_basis', value: 'Har selv bedt os ringe' });
      await visit(`/companies/${id}`);
      await page.getByText('Grundlag for kontakt: Har selv bedt os ringe', { exact: true }).waitFor();
      await visit('/settings');
      await page.keyboard.press('Control+Shift+l');
      await page.getByRole('dialog', { name: 'Log kontakt' }).waitFor();
      await page.keyboard.type(`ring ${name}`);
      await page.getByRole('dialog').getByText('Har selv bedt os ringe').waitFor();
    },
  },
  {
    name: 'an application is added with N on the company, and stands on its page',
    async tell({ page, call, visit }) {
      const [company] = (await call('companies', list)).rows;
      const seeking = { ...list, filters: [{ column: 'status', values: ['seeking'] }] };
      const student = (await call('students', seeking)).rows.find((row) => !row.protected);
      // An answer that takes its time comes after Enter: what was listed for the first letters is nobody's choice.
      await page.route('**/call/search', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      });
      await visit(`/companies/${company.id}`);
      await page.keyboard.press('n');
      await page.getByRole('dialog', { name: 'Ny ansøgning' }).waitFor();
      await page.keyboard.type(student.name.slice(0, 2));
      await page.getByRole('option').first().waitFor();
      await page.keyboard.type(student.name.slice(2));
      await page.keyboard.press('Enter');
      await page.waitForFunction((name) => document.activeElement?.value === name, student.name);
      await page.getByRole('option').first().waitFor({ state: 'hidden' });
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('region', { name: 'Ansøgninger' }).getByText(student.name).first().waitFor();
    },
  },
  {
    name: 'a company is looked up, what fills a gap is chosen already, and Ctrl+Enter keeps it as one act',
    register: () => SMED,
    async tell({ page, call, visit }) {
      await switchOn(call);
      const { id } = await call('add_company', { name: 'Smed & Søn', cvr: '20000007' });
      await visit(`/companies/${id}`);
      await page.getByRole('button', { name: 'Slå op i CVR' }).click();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog', { name: 'Fra registret: Smed & Søn ApS' }).waitFor();
      await judge(page, 'the answer of the register');
      assert.equal(await page.getByLabel('Navn', { exact: true }).isChecked(), false);
      assert.equal(await page.getByLabel('Adresse', { exact: true }).isChecked(), true);
      await page.getByLabel('1000000017').check();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const kept = await call('company_page', { id });
      assert.deepEqual(
        [kept.company.name, kept.company.address, kept.workplaces.map(({ number }) => number)],
        ['Smed & Søn', 'Møllevej 12', ['1000000017']],
      );
      await page.keyboard.press('Control+z');
      await page
        .getByText(/^Fortrudt/)
        .first()
        .waitFor();
      assert.deepEqual((await call('company_page', { id })).workplaces, []);
    },
  },
  {
    name: 'a register that is silent is left with Annullér, and one that knows nothing is said at the field',
    register: (path) => (path.includes('Ukendt') ? { error: 'NOT_FOUND' } : undefined),
    async tell({ page, call, visit }) {
      const [company] = (await call('companies', list)).rows;
      await visit(`/companies/${company.id}`);
      await page.getByRole('heading', { level: 1, name: company.name }).waitFor();
      assert.equal(await page.getByRole('button', { name: 'Slå op i CVR' }).count(), 0);
      await switchOn(call);
      await page.getByRole('button', { name: 'Slå op i CVR' }).click();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: 'Afbryd' }).click();
      await page.getByText('Spørger registret…').waitFor({ state: 'detached' });
      await page.getByLabel('CVR-nummer eller navn').fill('Ukendt');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Registret kender ingen virksomhed med det nummer eller navn').first().waitFor();
      await judge(page, 'a failed look-up');
    },
  },
];

/** An education comes with a list that names it. */
export async function importEducation(call, page) {
  const text =
    'CVR-nr.;P-nummer;Virksomhed;Uddannelse;Godkendt antal\r\n10000009;1000000009;Kilden;Smed;1\r\n';
  const { file } = await page.evaluate(
    async ([body, token]) =>
      (
        await fetch('/file?name=virksomheder.csv', {
          method: 'POST',
          headers: { 'x-svend-token': token },
          body,
        })
      ).json(),
    [text, await page.evaluate(() => sessionStorage.getItem('token'))],
  );
  await call('import_open', { file, kind: 'companies' });
  await call('import_rehearse', { import: file });
  await call('import_commit', { import: file });
}
