// Aftaler: registered with five fields, warned about while they are typed, drawn as a timeline, changed by an addendum.
import assert from 'node:assert/strict';
import { importEducation } from './companies.mjs';
import { judge } from './screens.mjs';

export const stories = [
  {
    name: 'an agreement asks where when a company has two workplaces, and warns of one that is not approved',
    vault: 'new',
    async tell({ page, call, visit }) {
      const { student, company } = await pair(call);
      const place = async (name, number) => {
        const fields = { number, name, address: '', postcode: '', town: 'Aars', phone: '' };
        return (await call('put_workplace', { id: null, company, fields })).id;
      };
      const [shop, yard] = [await place('Butikken', '1000000017'), await place('Værkstedet', '1000000025')];
      await importEducation(call, page);
      const education = (await call('student_choices')).educations[0].id;
      await call('set_student', { id: student, field: 'education', value: education });
      await call('put_approval', {
        id: null,
        workplace: yard,
        education,
        approved: 2,
        in_use: 0,
        counted_on: null,
        expires_on: null,
        kind: 'full',
        limits: [],
      });
      await visit(`/students/${student}`);
      await page.getByRole('button', { name: 'Ny aftale' }).first().click();
      const dialog = page.getByRole('dialog', { name: 'Ny aftale' });
      await dialog.getByRole('combobox', { name: 'Virksomhed' }).fill('Smed');
      await page.getByRole('listbox', { name: 'Virksomhed' }).getByRole('option').first().click();
      const where = dialog.getByLabel('Arbejdssted');
      await where.waitFor();
      assert.equal(await where.inputValue(), yard, 'the one that is approved is chosen');
      await dialog.getByRole('textbox', { name: 'Starter' }).fill('07-01-2030');
      await where.selectOption(shop);
      await dialog.getByText('Arbejdsstedet har ingen gyldig godkendelse til Smed').waitFor();
      await judge(page, 'the form with two workplaces');
      await where.selectOption(yard);
      await dialog
        .getByText('Arbejdsstedet har ingen gyldig godkendelse til Smed')
        .waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
      const { rows } = await call('agreements', {});
      const { agreement } = await call('agreement_page', { id: rows[0].id });
      assert.equal(agreement.workplace, yard);
    },
  },
  {
    name: 'a second kort aftale is warned of with its source, and saved only with a reason that is kept',
    vault: 'new',
    async tell({ page, call, visit }) {
      const { student, company } = await pair(call);
      const ask = {
        student,
        company,
        type: 'kort-aftale',
        starts_on: '2024-01-08',
        ends_on: '2024-12-31',
      };
      await call('put_agreement', ask);
      await visit(`/students/${student}`);
      await page.getByRole('button', { name: 'Ny aftale' }).first().click();
      const dialog = page.getByRole('dialog', { name: 'Ny aftale' });
      await dialog.getByRole('combobox', { name: 'Virksomhed' }).fill('Smed');
      await page.getByRole('listbox', { name: 'Virksomhed' }).getByRole('option').first().click();
      await dialog.getByLabel('Aftaletype').selectOption('kort-aftale');
      await dialog.getByRole('textbox', { name: 'Starter' }).fill('07-01-2030');
      await dialog.getByRole('textbox', { name: 'Slutter' }).fill('31-12-2030');
      await dialog
        .getByText('Eleven har allerede en aftale af typen “Kort aftale” med virksomheden')
        .waitFor();
      await dialog.getByText(/^Kilde: .*TEC/).waitFor();
      await judge(page, 'the form with a warning');
      await page.keyboard.press('Control+Enter');
      await dialog.getByText('Skriv, hvorfor reglen kan fraviges').waitFor();
      await dialog
        .getByLabel('Begrundelse for at gå ud over reglen')
        .fill('Fagligt udvalg har givet dispensation');
      await page.keyboard.press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
      // The new one stands first, once the list has both.
      const change = page.getByRole('button', { name: 'Ret aftalen med Smed & Søn' });
      await change.nth(1).waitFor();
      await change.first().click();
      await page.getByText('Regel fraveget: Fagligt udvalg har givet dispensation').waitFor();
    },
  },
  {
    name: 'the timeline says where the student is, as a picture and as a table, also on a narrow screen',
    vault: 'new',
    async tell({ page, call, visit }) {
      const { student, company } = await pair(call);
      await call('put_agreement', {
        student,
        company,
        type: 'almindelig',
        starts_on: '2024-01-08',
        ends_on: '2030-01-07',
        signed_on: '2024-01-02',
        stage: 'registered',
      });
      await call('put_pause', {
        id: null,
        student,
        starts_on: '2024-03-01',
        ends_on: '2024-04-30',
        reason: 'Orlov',
        archived: false,
      });
      await visit(`/students/${student}`);
      const picture = page.getByRole('img', {
        name: 'Lige nu: I oplæring hos Smed & Søn (Almindelig)',
      });
      await picture.waitFor();
      await page.getByText('Vis som tabel').click();
      const pause = page.getByRole('row', {
        name: /^01-03-2024 30-04-2024 Pause i aftalen/,
      });
      await pause.getByRole('cell', { name: '61' }).waitFor();
      // Three months from 8 January, and the 61 days of the pause.
      await page.getByRole('cell', { name: 'Prøvetid sluttede 07-06-2024' }).waitFor();
      await judge(page, 'the timeline as a table');
      await page.setViewportSize({ width: 320, height: 720 });
      const over = await picture.evaluate((box) => box.scrollWidth - box.clientWidth);
      assert.equal(over, 0, 'six years fit on 320 pixels');
    },
  },
  {
    name: 'an addendum moves the last day, the agreement comes back, and one undo takes it away',
    vault: 'new',
    async tell({ page, call, visit }) {
      const { student, company } = await pair(call);
      const kept = {
        student,
        company,
        type: 'almindelig',
        starts_on: '2026-01-05',
        ends_on: '2028-01-04',
      };
      const { id } = await call('put_agreement', kept);
      await visit(`/students/${student}`);
      await page.getByRole('button', { name: 'Ret aftalen med Smed & Søn' }).click();
      await page.getByRole('button', { name: 'Nyt tillæg' }).click();
      const dialog = page.getByRole('dialog', { name: 'Nyt tillæg' });
      await dialog.getByRole('textbox', { name: 'Ny slutdato' }).fill('30-06-2028');
      await dialog.getByRole('textbox', { name: 'Gælder fra' }).fill('01-02-2027');
      await dialog.getByRole('textbox', { name: 'Årsag' }).fill('Orlov');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Slutter 30-06-2028 i stedet for 04-01-2028', { exact: true }).waitFor();
      await judge(page, 'an agreement with an addendum');
      assert.equal((await call('agreement_page', { id })).agreement.ends_on, '2028-06-30');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+z');
      await page.getByText('05-01-2026 til 04-01-2028').first().waitFor();
      await page.keyboard.press('Control+y');
      await page.getByText('Vis som tabel').click();
      await page.getByRole('cell', { name: 'Tillæg: Slutter 30-06-2028 i stedet for 04-01-2028' }).waitFor();
    },
  },
  {
    name: 'a placement and a pause are kept on the student’s page, and set aside again',
    vault: 'new',
    async tell({ page, call, visit }) {
      const { student } = await pair(call);
      await visit(`/students/${student}`);
      await page.getByRole('button', { name: 'Tilføj pause' }).click();
      const pause = page.getByRole('dialog', { name: 'Pause' });
      await pause.getByText('Få ord. Skriv ikke helbredsoplysninger.').waitFor();
      await judge(page, 'a pause');
      await pause.getByRole('textbox', { name: 'Første dag' }).fill('02-11-2026');
      await page.keyboard.press('Control+Enter');
      await pause.waitFor({ state: 'detached' });
      await page.getByText('Pause 02-11-2026 til …').waitFor();
      await page.getByRole('button', { name: 'Ny VFU' }).first().click();
      const dialog = page.getByRole('dialog', { name: 'Ny VFU' });
      await dialog.getByText('Grundforløb', { exact: true }).click();
      await dialog.getByRole('combobox', { name: 'Virksomhed' }).fill('Smed');
      await page.getByRole('listbox', { name: 'Virksomhed' }).getByRole('option').first().click();
      await dialog.getByRole('textbox', { name: 'Første dag' }).fill('16-11-2026');
      await dialog.getByRole('textbox', { name: 'Sidste dag' }).fill('27-11-2026');
      await page.keyboard.press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('VFU hos Smed & Søn 16-11-2026 til 27-11-2026').waitFor();
      await page.getByRole('button', { name: /^Ret: VFU hos Smed/ }).click();
      await page.getByRole('dialog', { name: 'VFU for Bo Berg' }).getByRole('button', { name: 'Arkivér' }).click();
      await page.getByText('VFU hos Smed & Søn 16-11-2026').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'the rules of a type and the school periods of a hold are kept under Settings',
    vault: 'new',
    async tell({ page, call, visit }) {
      await pair(call);
      await visit('/settings');
      await page.getByRole('button', { name: 'Ret Kort aftale' }).click();
      await judge(page, 'the rules of a type');
      await page.getByLabel('Højst pr. elev og virksomhed').fill('12');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Skriv et helt tal fra 1 til 9').first().waitFor();
      await page.getByLabel('Højst pr. elev og virksomhed').fill('2');
      await page.keyboard.press('Control+Enter');
      await page.getByText('højst 2 pr. elev og virksomhed').waitFor();
      await page.getByRole('button', { name: 'Ny skoleperiode' }).click();
      const dialog = page.getByRole('dialog', { name: 'Ny skoleperiode' });
      await dialog.getByRole('combobox', { name: 'Hold' }).fill('TØM');
      await page.getByRole('option', { name: 'TØM-H1-26a' }).click();
      await dialog.getByRole('textbox', { name: 'Periode' }).fill('H1');
      await dialog.getByRole('textbox', { name: 'Første dag' }).fill('01-02-2027');
      await dialog.getByRole('textbox', { name: 'Sidste dag' }).fill('05-03-2027');
      await judge(page, 'a school period');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: 'Ret TØM-H1-26a: H1' }).waitFor();
      assert.equal((await call('school_periods')).length, 1);
    },
  },
];

async function pair(call) {
  const { id: student } = await call('add_student', {
    name: 'Bo Berg',
    hold: 'TØM-H1-26a',
    part: 'H1',
    kind: 'EUD',
  });
  const { id: company } = await call('add_company', {
    name: 'Smed & Søn',
    cvr: '',
  });
  return { student, company };
}
