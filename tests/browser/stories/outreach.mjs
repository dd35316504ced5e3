// Stories of talking with companies: a contact on one line, promises, openings, introductions, and what the teachers read.
import assert from 'node:assert/strict';

const ask = (more = {}) => ({
  offset: 0,
  limit: 400,
  sort: null,
  filters: [],
  text: '',
  ...more,
});

/** A company whose whole name no other name begins with. */
async function company(call) {
  const { rows } = await call('companies', ask());
  for (const row of rows) if ((await call('named_in_line', { line: row.name })).sure) return row;
  throw new Error('every name of the sample school begins another');
}

const seeker = async (call) =>
  (await call('students', ask({ filters: [{ column: 'status', values: ['seeking'] }] }))).rows.find(
    (row) => !row.protected,
  );

export const stories = [
  {
    name: 'a visit is logged on one line: company, day, words and next step are understood, and Ctrl+Enter keeps them',
    async tell({ page, call, visit }) {
      const { id, name } = await company(call);
      await visit('/settings');
      await page.keyboard.press('Control+Shift+l');
      await page.getByLabel('Skriv det på én linje').waitFor();
      await page.keyboard.type(`besøg ${name} i dag: vil gerne have en i august, ring +14`);
      const chips = page.getByRole('list', {
        name: 'Sådan er linjen forstået',
      });
      await chips.getByRole('button', { name: 'vil gerne have en i august' }).waitFor();
      await page.getByRole('complementary', { name: 'Har vi dem allerede?' }).waitFor();
      assert.equal(await page.getByLabel('Hvad blev der sagt?').count(), 0, 'nothing is said twice');
      await chips.getByRole('button', { name: 'Besøg' }).click();
      await page.waitForFunction(() => document.activeElement?.type === 'radio');
      await page.keyboard.press('Control+Enter');
      await page.getByText(`Kontakten med ${name} er gemt.`).first().waitFor();
      const { notes, tasks } = await call('company_page', { id });
      assert.deepEqual([notes[0].kind, notes[0].body], ['visit', 'vil gerne have en i august']);
      assert.ok(tasks.some((task) => task.what === 'Ring' && task.due_on));
    },
  },
  {
    name: 'a name that fits several is chosen with the arrow keys, and a plan without words is a step and no note',
    async tell({ page, call, visit }) {
      // An answer that takes its time comes after the arrow key: what is pointed at stays pointed at.
      await page.route('**/call/named_in_line', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      });
      await visit('/');
      await page.keyboard.press('Control+Shift+l');
      await page.keyboard.type('ring a');
      const second = page.getByRole('option').nth(1);
      await second.waitFor();
      const chosen = (await second.innerText()).split('\n')[0].trim();
      await page.keyboard.type(' fredag');
      await page.keyboard.press('ArrowDown');
      const chips = page.getByRole('list', { name: 'Sådan er linjen forstået' });
      await chips.getByRole('button').nth(1).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: chosen }).waitFor();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const { undo } = await call('undo_state');
      assert.deepEqual([undo.label, JSON.parse(undo.args).what], ['step-task', 'Ring']);
    },
  },
  {
    name: 'a note that was put right stays readable, struck out, beside its correction',
    async tell({ page, call, visit }) {
      const { id } = await company(call);
      const today = new Date().toLocaleDateString('sv-SE', {
        timeZone: 'Europe/Copenhagen',
      });
      await call('add_note', {
        company: id,
        kind: 'call',
        happened_on: today,
        body: 'Har plads til to',
        next: null,
      });
      await visit(`/companies/${id}`);
      await page
        .getByRole('button', { name: /^Ret notatet fra/ })
        .first()
        .click();
      const box = page.getByRole('dialog', { name: 'Ret notat' });
      await box.getByLabel('Hvad blev der sagt?').fill('Har plads til tre');
      await page.keyboard.press('Control+Enter');
      await box.waitFor({ state: 'detached' });
      await page.getByText('Har plads til tre').first().waitFor();
      await page.locator('s', { hasText: 'Har plads til to' }).waitFor();
    },
  },
  {
    name: 'a promise is noted, becomes an opening, and a student is put forward for it',
    async tell({ page, call, visit }) {
      const { id, name } = await company(call);
      const student = await seeker(call);
      await visit(`/companies/${id}`);
      await page.getByRole('button', { name: 'Nyt løfte' }).click();
      const promise = page.getByRole('dialog', { name: `Løfte fra ${name}` });
      await promise.getByLabel('Hvornår', { exact: true }).fill('+30');
      await promise.getByLabel('Uddannelse').selectOption({ index: 1 });
      await promise.getByLabel('Hvem lovede det?').fill('Mester');
      await page.keyboard.press('Control+Enter');
      await promise.waitFor({ state: 'detached' });
      await visit('/');
      await page.getByRole('heading', { name: /^Løfter, der nærmer sig/ }).waitFor();
      await visit(`/companies/${id}`);
      await page.getByRole('button', { name: 'Er ledig nu' }).last().click();
      const opening = page.getByRole('dialog', {
        name: `Ledig plads hos ${name}`,
      });
      await opening.waitFor();
      await page.waitForFunction(() => document.querySelector('dialog select')?.value !== '');
      await page.keyboard.press('Control+Enter');
      await opening.waitFor({ state: 'detached' });
      const kept = (await call('promises', { id })).filter((one) => one.said_by === 'Mester');
      assert.deepEqual(
        kept.map((one) => one.state),
        ['kept'],
      );
      await page.getByRole('button', { name: 'Foreslå', exact: true }).first().click();
      const introduce = page.getByRole('dialog', {
        name: `Foreslå til ${name}`,
      });
      await introduce.getByRole('combobox', { name: 'Elever' }).fill(student.name);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await introduce.getByRole('list', { name: 'Valgte elever' }).waitFor();
      await page.keyboard.press('Control+Enter');
      await introduce.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: `Notér svar om ${student.name}` }).click();
      await page.getByRole('dialog').getByText('Nej', { exact: true }).click();
      await page.getByLabel('Årsag').selectOption({ label: 'Mangler kørekort' });
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const [line] = await call('introductions', {
        student: student.id,
        company: id,
      });
      assert.deepEqual([line.outcome, line.refusal_name], ['no', 'Mangler kørekort']);
      await visit(`/students/${student.id}/log`);
      await page.getByRole('cell', { name: 'Foreslået: Nej' }).waitFor();
    },
  },
  {
    name: 'a former host who will have another one becomes an opening with one press',
    async tell({ page, call, visit }) {
      await visit('/');
      const question = page.getByRole('group', { name: /^Svar fra / }).first();
      await question.waitFor();
      const before = (await call('openings', ask())).total;
      await question.getByRole('button', { name: 'Ja' }).click();
      await page
        .getByText(/vil have en igen\. Pladsen står som ledig\./)
        .first()
        .waitFor();
      assert.equal((await call('openings', ask())).total, before + 1);
      await page
        .getByRole('group', { name: /^Svar fra / })
        .first()
        .getByRole('button', { name: 'Nej' })
        .click();
      await page.getByLabel('Årsag').fill('Går på pension');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      assert.equal((await call('undo_state')).undo.label, 'step-host-again');
    },
  },
  {
    name: 'the digest for the teachers goes by trade and period, on the screen as on paper, and names no student',
    async tell({ page, visit }) {
      await visit('/demands');
      const companies = page.locator('main article');
      await companies.first().waitFor();
      const all = await companies.count();
      await page.getByLabel('Uddannelse').selectOption({ label: 'Tømrer' });
      await page.waitForFunction((all) => document.querySelectorAll('main article').length < all, all);
      const shown = await companies.count();
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('.printed-page article:visible').count(), shown);
      assert.equal(await page.locator('main:visible').count(), 0);
    },
  },
  {
    name: 'the log of a protected student is printed without the name',
    async tell({ page, call, visit }) {
      const { id, name } = await seeker(call);
      const at = (await company(call)).id;
      await call('add_introductions', { students: [id], company: at, introduced_on: '2026-01-05' });
      await visit(`/students/${id}/log`);
      const paper = page.locator('.printed-page');
      await paper.getByText(name).first().waitFor({ state: 'attached' });
      await call('set_student', { id, field: 'protected', value: 'true' });
      await paper.getByText('Beskyttet navn').waitFor({ state: 'attached' });
      assert.equal(await paper.getByText(name).count(), 0);
    },
  },
  {
    name: 'the figures of outreach on Today open exactly the lists behind them',
    async tell({ page, call, visit }) {
      const found = await call('today_outreach');
      for (const [label, count] of [
        ['Virksomheder, der trænger til kontakt', found.silent],
        ['Søgende, der ikke er foreslået længe', found.unproposed],
      ]) {
        await visit('/');
        await page.getByRole('link', { name: label }).click();
        await page
          .getByRole('grid')
          .and(page.locator(`[aria-rowcount="${count + 1}"]`))
          .waitFor();
      }
      await visit('/');
      await page.getByRole('link', { name: 'Sovende godkendelser' }).click();
      await page.getByRole('heading', { level: 1, name: 'Sovende godkendelser' }).waitFor();
      await page.waitForFunction(
        (count) => document.querySelectorAll('main li').length === count,
        found.sleeping,
      );
    },
  },
];
