// T15: what somebody wrote to have it run is shown as it was written, in every field, on every screen, and runs nowhere.
// SVEND_PAYLOADS=600 tells the long form; without it sixty are taken from everywhere in the list.
import assert from 'node:assert/strict';
import { payloads, some } from '../payloads.mjs';

const wanted = Number(process.env.SVEND_PAYLOADS ?? 60);
const plain = (text) => text.replaceAll(/\s+/g, ' ').trim();

export const stories = [
  {
    name: `${wanted} hostile texts in every field run nowhere, send nothing, and are shown as they were written`,
    async tell(world) {
      assert.ok(payloads().length >= 500, `${payloads().length}`);
      const { page, visit } = world;
      page.on('dialog', (dialog) => {
        world.troubles.push(`a dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      // A window that stands open would ask anew after each of some thousand writes.
      const address = page.url();
      await page.goto('about:blank');
      const ground = await groundOf(world.call);
      const planted = [];
      for (const text of some(wanted)) planted.push({ text, ...(await plant(world.call, ground, text)) });
      await page.goto(address);
      await page.locator('main h1').waitFor();
      // A letter may refuse (in its words a brace asks for a field), and short fields what is long.
      const refused = planted.flatMap(({ refused }) =>
        refused.filter((name) => !/letter|too-long/.test(name)),
      );
      assert.deepEqual(refused, []);

      for (const { text, student, company } of planted) {
        await shown(world, `/students/${student}`, text);
        await shown(world, `/companies/${company}`, text);
      }
      for (const { student, agreement } of planted.slice(-12)) {
        for (const part of ['case', 'plan', 'log', 'soft-skills', 'match']) {
          await visit(`/students/${student}/${part}`);
          await quiet(world, part);
        }
        assert.ok(agreement);
      }
      for (const screen of SCREENS) {
        await visit(screen);
        await quiet(world, screen);
        // Down a list row by row, so that each is drawn, and its preview beside it.
        for (const key of ['End', 'Home', 'Space']) await page.keyboard.press(key);
        await quiet(world, screen);
      }
      await visit('/settings');
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        await quiet(world, 'settings');
      }
      // In the search, in a box that offers what fits, and in what can be taken back.
      await visit('/students');
      for (const { text } of planted.slice(-20)) {
        await page.keyboard.press('Control+k');
        await page.locator('dialog[open] [role=combobox]').fill(text);
        await quiet(world, 'search');
        await page.keyboard.press('Escape');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });
      }
    },
  },
];

const SCREENS = [
  '/',
  '/students',
  '/companies',
  '/openings',
  '/sleeping',
  '/demands',
  '/applications',
  '/agreements',
  '/cafes',
  '/calendar',
  '/visits',
  '/emma',
  '/match',
  '/workshop',
  '/workshop/enrolled',
  '/workshop/vfu',
  '/imports',
];

/** The page of a record has the text as its title, and so not as anything else. */
async function shown(world, path, text) {
  await world.visit(path);
  const title = world.page.locator('main h1');
  await world.page.waitForFunction(
    (said) => document.querySelector('main h1')?.textContent.replaceAll(/\s+/g, ' ').includes(said),
    plain(text),
  );
  assert.ok(plain(await title.textContent()).includes(plain(text)));
  await quiet(world, `${path} ${text}`);
}

/** Nothing ran, nothing was stopped by the content policy, nothing was sent; `troubles` holds what the browser said. */
async function quiet({ page, troubles }, where) {
  await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => setTimeout(go, 20))));
  assert.equal(await page.evaluate(() => window.__xss ?? 0), 0, where);
  assert.deepEqual(troubles, [], where);
  assert.equal(
    await page.locator('main script, main iframe, main object, main embed, main base').count(),
    0,
    where,
  );
}

async function groundOf(call) {
  const { day } = await call('today');
  const [workshop] = await call('workshops', { day });
  const kinds = await call('observation_kinds');
  const types = await call('agreement_types');
  const choices = await call('student_choices');
  const { rows } = await call('students', {
    offset: 0,
    limit: 1,
    sort: null,
    filters: [],
    text: '',
  });
  const { student } = await call('student_page', { id: rows[0].id });
  const areas = (await call('soft_skills', { id: student.id })).areas;
  return {
    day,
    workshop: workshop.id,
    about: kinds[0].id,
    type: types[0].id,
    education: student.education,
    choices,
    areas,
  };
}

/** The text in every field of a student, a company, and what they have to do with each other. */
async function plant(call, { day, workshop, about, type, education, areas }, text) {
  const refused = [];
  // Some fields are short; what is cut off is no payload, and what fits is.
  const short = text.length > 40 ? '<svg onload=window.__xss=1>' : text;
  const give = async (name, arg) => {
    try {
      return await call(name, arg);
    } catch (error) {
      // What has a form of its own (an address, a number) may refuse; the text is then nowhere.
      assert.ok(String(error).includes('"kind":"invalid"'), `${name}: ${error}`);
      refused.push(`${name} ${error}`);
      return {};
    }
  };
  const { id: student } = await call('add_student', {
    name: text,
    hold: text,
    education,
    part: 'GF2',
    kind: 'EUD',
  });
  const words = [
    'number',
    'site',
    'teacher',
    'owner',
    'address',
    'town',
    'country',
    'licence',
    'transport',
    'moves',
    'wishes',
    'note',
  ];
  for (const field of words) await give('set_student', { id: student, field, value: text });
  const { id: company } = await call('add_company', { name: text, cvr: '' });
  for (const field of ['address', 'town', 'branch_text', 'approach_basis', 'note'])
    await give('set_company', { id: company, field, value: text });
  await give('put_contact', {
    id: null,
    company,
    name: text,
    title: text,
    phone: '',
    email: '',
    archived: false,
  });
  const next = { what: text, due_on: day };
  const note = {
    kind: 'call',
    education: '',
    happened_on: day,
    body: text,
    supersedes: null,
    next,
  };
  await give('add_note', { ...note, student, company });
  await give('add_task', { student, company: '', what: text, due_on: day });
  await give('add_task', { student: '', company, what: text, due_on: null });
  const step = {
    stage: 'sent',
    happened_on: day,
    contact: text,
    said: text,
    refusal: '',
  };
  await give('add_application', {
    student,
    company,
    channel: 'mail',
    note: text,
    education,
    step,
  });
  const { id: agreement } = await give('put_agreement', {
    id: null,
    student,
    company,
    workplace: '',
    type,
    starts_on: day,
    ends_on: null,
    signed_on: null,
    annulled_on: null,
    ended_on: null,
    ended_reason: '',
    no_fault: null,
    note: text,
    stage: '',
    stage_on: null,
    signing: '',
    second_company: '',
    second_from: null,
    replaces: '',
    reason: text,
  });
  await give('put_pause', {
    id: null,
    student,
    starts_on: day,
    ends_on: day,
    reason: text,
    archived: false,
  });
  await give('add_observation', {
    student,
    workshop,
    seen_on: day,
    about,
    body: text,
    supersedes: null,
  });
  await give('put_appointment', {
    id: null,
    kind: 'other',
    what: text,
    company,
    student,
    held_on: day,
    starts_at: '',
    ends_at: '',
    place: text,
    who: text,
    note: text,
  });
  await give('add_promise', {
    company,
    workplace: '',
    education,
    number: 1,
    due_on: day,
    by_month: false,
    said_by: text,
    said: text,
  });
  await give('put_opening', {
    id: null,
    company,
    workplace: '',
    education,
    number: 1,
    starts_on: null,
    licence: short,
    demands: text,
    source: 'visit',
    promise: '',
    closes_on: null,
  });
  await give('put_warning', {
    student,
    step: 'mundtlig',
    given_on: day,
    reason: text,
    expects: text,
    until_on: null,
    delivered_on: null,
    delivered_how: '',
    supersedes: '',
  });
  const answers = areas.slice(0, 1).map(({ id }) => ({ area: id, step: '', words: text }));
  await give('add_soft_round', {
    student,
    respondent: 'other',
    held_on: day,
    said_by: text,
    answers,
  });
  await give('put_plan_period', {
    id: null,
    student,
    starts_on: day,
    ends_on: null,
    place: 'school',
    workshop: '',
    company: '',
    name: short,
    responsible: text,
    goals: null,
  });
  await give('put_workshop', {
    id: null,
    name: text,
    educations: [],
    room: text,
    site: text,
  });
  await give('put_cafe_session', {
    id: null,
    held_on: day,
    starts_at: '',
    ends_at: '',
    room: text,
    series: text,
    holds: [],
    part: '',
    repeat_until: null,
  });
  for (const list of ['observation_kind', 'soft_area', 'soft_step', 'refusal_code'])
    await give('put_code', {
      list,
      id: null,
      name: text,
      code: '',
      kind: '',
      number: null,
      wording: text,
    });
  await give('put_letter_wording', {
    template: null,
    kind: 'own',
    step: '',
    name: text,
    language: 'da',
    valid_from: day,
    subject: text,
    body: text,
  });
  await give('set_setting', { id: 'school', value: text });
  return { student, company, agreement: agreement ?? 'none', refused };
}
