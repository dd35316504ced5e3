// Stories of an impatient hand and of a second window: double clicks, a key held down, and records that change while a
// dialog stands open.
import assert from 'node:assert/strict';

const ask = (more = {}) => ({
  offset: 0,
  limit: 400,
  sort: null,
  filters: [],
  text: '',
  ...more,
});
const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' });

const companies = async (call, limit) =>
  (await call('companies', ask({ limit, sort: { column: 'name', down: false } }))).rows;

const seeker = async (call) =>
  (await call('students', ask({ filters: [{ column: 'status', values: ['seeking'] }] }))).rows.find(
    (row) => !row.protected,
  );

/** Holds back the answers to a command until the story lets them go. */
async function held(page, name) {
  let go;
  const gone = new Promise((resolve) => (go = resolve));
  await page.route(`**/call/${name}`, async (route) => {
    await gone;
    await route.continue();
  });
  return go;
}

export const stories = [
  {
    name: 'a tour that is planned with a double click is planned once',
    async tell({ page, call, visit }) {
      await visit('/visits');
      for (const [label, town] of [
        ['By', '9500'],
        ['Turen starter i', '9600'],
      ]) {
        await page.getByRole('combobox', { name: label, exact: true }).fill(town);
        await page.getByRole('option').first().waitFor();
        await page.keyboard.press('Enter');
      }
      await page.getByLabel('Km i fugleflugt').fill('40');
      await page.getByRole('button', { name: 'Find virksomheder' }).click();
      await page
        .getByRole('button', { name: /^Tag .* ud af turen$/ })
        .first()
        .waitFor();
      let asked = 0;
      page.on('request', (request) => (asked += Number(request.url().endsWith('/call/plan_visits'))));
      const go = await held(page, 'plan_visits');
      await page.getByRole('button', { name: 'Planlæg turen' }).dblclick();
      go();
      await page.getByRole('heading', { level: 1, name: /^Besøgsmappe/ }).waitFor();
      assert.equal(asked, 1);
      assert.equal((await call('undo_state')).undo.label, 'step-visits-planned');
    },
  },
  {
    name: 'after a tour a next step without a word of the visit is not passed over, and a visit that came later has its line',
    async tell({ page, call, visit }) {
      const [first, second, third] = await companies(call, 3);
      const plan = (...stops) =>
        call('plan_visits', {
          day: today(),
          stops: stops.map(({ id }) => ({ company: id, place: '' })),
        });
      await plan(first, second);
      await visit(`/visits/${today()}`);
      await page.getByRole('tab', { name: 'Efter turen' }).click();
      const at = (name) => page.getByRole('group', { name, exact: true });
      await at(first.name).getByLabel('Hvad kom der ud af det?').fill('Vil tage en');
      await at(second.name)
        .getByLabel(/^Næste skridt/)
        .fill('Send ansøgninger');
      await page.getByRole('button', { name: 'Gem noterne' }).click();
      await at(second.name).getByText('Skriv, hvad der kom ud af besøget').waitFor();
      assert.equal(
        await at(second.name)
          .getByLabel(/^Næste skridt/)
          .inputValue(),
        'Send ansøgninger',
      );
      assert.notEqual((await call('undo_state')).undo.label, 'step-visits-logged');
      await plan(third);
      await at(third.name).getByLabel('Hvad kom der ud af det?').fill('Var ikke hjemme');
      await at(second.name).getByLabel('Hvad kom der ud af det?').fill('Ringer selv');
      await page.getByRole('button', { name: 'Gem noterne' }).click();
      await page.getByText('Alle besøg er noteret.').waitFor();
      assert.equal(JSON.parse((await call('undo_state')).undo.args).count, 3);
    },
  },
  {
    name: 'a double click on an appointment of the week opens that appointment',
    async tell({ page, call, visit }) {
      await call('put_appointment', {
        id: null,
        kind: 'other',
        what: 'Messe',
        held_on: today(),
      });
      await visit('/calendar');
      await page.getByRole('tab', { name: 'Uge', exact: true }).click();
      // The dialog is asked for and comes only after the second click.
      const go = await held(page, 'appointment_page');
      await page.getByRole('gridcell').getByRole('button', { name: 'Messe' }).dblclick();
      go();
      await page.getByRole('dialog', { name: 'Ret aftale' }).waitFor();
    },
  },
  {
    name: 'a double click on yes answers for one company, and a key that is held down does too',
    async tell({ page, call, visit }) {
      await visit('/');
      const yes = page.getByRole('group', { name: /^Svar fra / }).getByRole('button', { name: 'Ja' });
      await yes.nth(2).waitFor();
      const before = (await call('openings', ask())).total;
      const kept = async () => (await call('openings', ask())).total - before;
      let asked = 0;
      page.on('request', (request) => (asked += Number(request.url().endsWith('/call/answer_host_again'))));
      const first = await page
        .getByRole('group', { name: /^Svar fra / })
        .first()
        .getAttribute('aria-label');
      await yes.first().scrollIntoViewIfNeeded();
      const { x, y, width, height } = await yes.first().boundingBox();
      const at = [x + width / 2, y + height / 2];
      await page.mouse.click(...at);
      await page.waitForFunction(
        (label) => document.querySelector('[role=group][aria-label^="Svar fra"]')?.ariaLabel !== label,
        first,
      );
      // The second press of the same double click: the next company has moved up under the pointer.
      await page.mouse.down({ clickCount: 2 });
      await page.mouse.up({ clickCount: 2 });
      assert.deepEqual([asked, await kept()], [1, 1]);

      const go = await held(page, 'answer_host_again');
      await yes.first().focus();
      for (let press = 0; press < 3; press++) await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
      const answered = page.waitForResponse('**/call/answer_host_again');
      go();
      await answered;
      assert.deepEqual([asked, await kept()], [2, 2]);
    },
  },
  {
    name: 'a company that is archived while its dialog stands open is said to be so in the dialog',
    async tell({ page, call, visit }) {
      const [{ id, name }] = await companies(call, 1);
      await visit(`/companies/${id}`);
      await page.getByRole('button', { name: 'Nyt løfte' }).click();
      const dialog = page.getByRole('dialog', { name: `Løfte fra ${name}` });
      await dialog.getByLabel('Hvornår', { exact: true }).fill('30/2');
      await dialog
        .getByText(/^Skriv en dato som/)
        .first()
        .waitFor();
      await page.keyboard.press('Control+Enter');
      await dialog.getByLabel('Hvornår', { exact: true }).fill('+30');
      await dialog.getByLabel('Antal pladser').fill('2 pladser');
      await page.keyboard.press('Control+Enter');
      await dialog.getByText('Skriv et helt tal fra 1 til 99').waitFor();
      await dialog.getByLabel('Antal pladser').fill('2');
      await call('archive_company', { id, archived: true });
      await page.keyboard.press('Control+Enter');
      await dialog.getByText('Virksomheden er arkiveret.', { exact: false }).waitFor();
      await call('archive_company', { id, archived: false });
      await page.keyboard.press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
      assert.equal((await call('promises', { id })).find(({ number }) => number === 2).state, 'open');
    },
  },
  {
    name: 'a save that outlives its dialog does not close the one that was opened since',
    async tell({ page, call, visit }) {
      const [{ id, name }] = await companies(call, 1);
      await visit(`/companies/${id}`);
      await page.getByRole('button', { name: 'Nyt løfte' }).click();
      await page.getByRole('dialog').getByLabel('Hvornår', { exact: true }).fill('+30');
      const go = await held(page, 'add_promise');
      await page.keyboard.press('Control+Enter');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Shift+l');
      await page.getByRole('dialog').getByLabel('Skriv det på én linje').fill('i dag: vil tænke over det');
      go();
      await page.getByText('Løftet er gemt.').first().waitFor();
      const line = page.getByRole('dialog', { name }).getByLabel('Skriv det på én linje');
      assert.equal(await line.inputValue(), 'i dag: vil tænke over det');
    },
  },
  {
    name: 'what was typed about an appointment is kept when it is marked as held',
    async tell({ page, call, visit }) {
      const { id } = await call('put_appointment', {
        id: null,
        kind: 'other',
        what: 'Messe',
        held_on: today(),
      });
      await visit('/calendar');
      await page.getByRole('tabpanel').getByRole('button', { name: 'Messe' }).click();
      const dialog = page.getByRole('dialog', { name: 'Ret aftale' });
      await dialog.getByLabel(/^Bemærkning/).fill('Husk folderen');
      await dialog.getByRole('button', { name: 'Mere' }).click();
      await page.getByRole('menuitem', { name: 'Er afholdt' }).click();
      await dialog.waitFor({ state: 'detached' });
      const { appointment } = await call('appointment_page', { id });
      assert.deepEqual([appointment.note, appointment.done_on], ['Husk folderen', today()]);
    },
  },
  {
    name: 'an answer to an introduction is put right from what was noted',
    async tell({ page, call, visit }) {
      const [{ id }] = await companies(call, 1);
      const student = await seeker(call);
      await call('add_introductions', {
        students: [student.id],
        company: id,
        introduced_on: '2026-01-05',
      });
      const line = async () => (await call('introductions', { student: student.id, company: id }))[0];
      const refusal = (await call('refusal_codes'))[0].id;
      const answer = {
        outcome: 'no',
        outcome_on: '2026-01-07',
        refusal,
        said: 'Ingen ordrer',
      };
      await call('introduction_outcome', { id: (await line()).id, ...answer });
      await visit(`/companies/${id}`);
      await page.getByRole('button', { name: `Notér svar om ${student.name}` }).click();
      await page
        .getByRole('dialog')
        .getByLabel(/^Hvad blev der sagt/)
        .fill('Ingen ordrer i år');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const { outcome, outcome_on, refusal: kept, said } = await line();
      assert.deepEqual(
        { outcome, outcome_on, refusal: kept, said },
        { ...answer, said: 'Ingen ordrer i år' },
      );
    },
  },
  {
    name: 'a name written whole is saved by Ctrl+Enter also before its answer has come, and half a name is offered first',
    async tell({ page, call, visit }) {
      const student = await seeker(call);
      const { name } = (await companies(call, 400)).find((row) => row.name.split(' ').length > 2);
      const count = async () => (await call('applications', ask())).total;
      const before = await count();
      const box = page.getByRole('dialog', { name: `Ansøgning for ${student.name}` });
      const company = box.getByRole('combobox', { name: 'Virksomhed' });
      const save = async (typed) => {
        await page.keyboard.press('n');
        await company.waitFor();
        const go = await held(page, 'search');
        await page.keyboard.type(typed);
        await page.keyboard.press('Control+Enter');
        go();
      };
      await visit(`/students/${student.id}`);
      await save(name);
      await box.waitFor({ state: 'detached' });
      assert.equal(await count(), before + 1);

      await save(name.slice(0, 4));
      await page.getByRole('option', { name }).waitFor();
      assert.equal(await count(), before + 1);
      assert.equal(await box.getByText('Vælg').count(), 0);
      await page.keyboard.press('Control+Enter');
      await box.waitFor({ state: 'detached' });
      assert.equal(await count(), before + 2);
    },
  },
];
