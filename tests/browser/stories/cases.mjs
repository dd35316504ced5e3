// A student's case: from the first warning to an admission after a complaint, and nothing that was said is lost.
import assert from 'node:assert/strict';
import { judge } from './screens.mjs';

const BO = { name: 'Bo Lind', hold: 'TØM-SKO-26a', part: 'SKO', kind: 'EUD' };

export const stories = [
  {
    name: 'a case goes from a warning to an admission after a complaint by keyboard alone',
    vault: 'new',
    async tell({ page, call, visit }) {
      const keys = page.keyboard;
      const { id } = await call('add_student', BO);
      await visit(`/students/${id}`);
      await keys.press('s');
      await page.getByRole('heading', { level: 1, name: `Sag: ${BO.name}` }).waitFor();

      await act(page, 'n', `Advarsel til ${BO.name}`);
      await tabTo(page, 'Begrundelse');
      await keys.type('Kom for sent tre gange');
      await tabTo(page, 'Det skal ændres');
      await keys.type('Møder til tiden');
      await save(page);
      await shown(page, 'Mundtlig advarsel');

      await act(page, 'p', `Partshøring af ${BO.name}`);
      await keys.type('Påtænkt afslag');
      await tabTo(page, 'Oplysninger, eleven høres om');
      await keys.type('Ingen ansøgninger siden august');
      await save(page);
      await shown(page, 'Partshøring: Påtænkt afslag');

      await act(page, 'n', `Svar fra ${BO.name}`);
      await tabTo(page, 'Elevens svar');
      await keys.type('Jeg søger selv');
      await save(page);
      await page.getByText('Jeg søger selv').waitFor();

      // What is missing is said beside what is written, and saving goes on all the same.
      await act(page, 'n', `Afgørelse om ${BO.name}`);
      await tabTo(page, 'Begrundelse');
      await keys.type('Aktivt søgende er ikke opfyldt');
      const advice = page.getByRole('dialog').getByText('Eleven er ikke vejledt om at klage');
      await advice.waitFor();
      await tabTo(page, 'Klagevejledning er givet');
      await keys.press('Space');
      await advice.waitFor({ state: 'detached' });
      await page.getByRole('dialog').getByText('Ingen underskrevet EMMA-vurdering').waitFor();
      await save(page);
      await shown(page, 'Afgørelse: Ikke optaget');
      await page.getByText('Ikke kommet frem endnu').waitFor();

      await act(page, 'n', `Afgørelsen er kommet frem til ${BO.name}`);
      await save(page);
      await page.getByText(/^Klagefrist: .*7 dage/).waitFor();

      await act(page, 'n', `Klage fra ${BO.name}`);
      await save(page);
      await shown(page, 'Klage: Modtaget');
      await act(page, 'n', `Klage fra ${BO.name}`);
      await keys.press('ArrowDown');
      await save(page);
      await shown(page, 'Klage: Omgjort');

      // The next decision is there to be kept.
      await act(page, 'n', `Afgørelse om ${BO.name}`);
      await save(page);
      await shown(page, 'Afgørelse: Optaget');
      const { entries } = await call('case_page', { id });
      const reasons = entries.find(({ fact }) => fact.row.kind === 'admitted').fact.row.reasons;
      assert.match(reasons, /^Afgørelsen af \d\d-\d\d-\d{4} er omgjort\. Eleven optages\.$/);

      await keys.press('Control+z');
      await page.getByRole('heading', { level: 3, name: 'Afgørelse: Optaget' }).waitFor({ state: 'detached' });
      await shown(page, 'Afgørelse: Ikke optaget');
    },
  },
  {
    name: 'a case with a correction, and all its dialogs, have nothing for axe in both themes and no English',
    vault: 'new',
    async tell({ page, call, visit }) {
      const { id } = await call('add_student', BO);
      await full(call, id);
      await visit(`/students/${id}/case`);
      await shown(page, '2. skriftlig advarsel');
      await page.getByText('En tidligere udgave').first().click();
      const struck = page.locator('s').filter({ hasText: 'Kom for sent' });
      await struck.waitFor();
      for (const theme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme: theme });
        await judge(page, `a case, ${theme}`);
        for (const [key, title] of Object.entries({
          a: `Advarsel til ${BO.name}`,
          p: `Partshøring af ${BO.name}`,
          f: `Afgørelse om ${BO.name}`,
          k: `Klage fra ${BO.name}`,
          n: `Klage fra ${BO.name}`,
        })) {
          await act(page, key, title);
          await judge(page, `the dialog of ${key}, ${theme}`);
          await page.keyboard.press('Escape');
          await page.getByRole('dialog').waitFor({ state: 'detached' });
        }
      }
      // Withdrawn, it is struck out and still there.
      await page.getByRole('button', { name: /^Træk 2\. skriftlig advarsel/ }).click();
      await page.locator('h3 s').filter({ hasText: '2. skriftlig advarsel' }).waitFor();
      await visit('/today');
      await page.getByRole('link', { name: /Bo Lind/ }).first().click();
      await page.getByRole('heading', { level: 1, name: `Sag: ${BO.name}` }).waitFor();
    },
  },
];

/** A key, and the dialog it opens. */
async function act(page, key, title) {
  await page.keyboard.press(key);
  await page.getByRole('dialog', { name: title }).waitFor();
}

async function save(page) {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

const shown = (page, head) => page.getByRole('heading', { level: 3, name: head, exact: true }).waitFor();

/** Tab, until the field of this name has the focus. */
async function tabTo(page, label) {
  // An optional field says so behind its name.
  const field = page.getByRole('dialog').getByLabel(new RegExp(`^${label}`));
  await field.waitFor();
  for (let presses = 0; presses < 30; presses++) {
    if (await field.evaluate((here) => here === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${label}.`);
}

/** A case with something of everything, one of them corrected; a complaint waits for its answer. */
async function full(call, student) {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' });
  const delivered = { delivered_on: today, delivered_how: 'eboks' };
  const warning = {
    student,
    step: 'skriftlig-2',
    given_on: today,
    reason: 'Kom for sent',
    expects: '',
    until_on: null,
    delivered_on: null,
  };
  const { id } = await call('put_warning', warning);
  await call('put_warning', { ...warning, ...delivered, reason: 'Udeblev to gange', supersedes: id });
  const hearing = { about: 'Påtænkt afslag', facts: 'Ingen ansøgninger', sent_on: today, answer_by: today };
  await call('put_hearing', { ...hearing, ...delivered, student, answered_on: null });
  const decision = { kind: 'not_admitted', decided_on: today, reasons: 'Søger ikke', guidance: false };
  const decided = await call('put_decision', { ...decision, ...delivered, student });
  await call('put_complaint', { decision: decided.id, stage: 'received', happened_on: today });
}
