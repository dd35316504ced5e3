// Stories of a match: where a student could go, and what a longer way would give.
import assert from 'node:assert/strict';

export const stories = [
  {
    name: 'a match says why, the slider says what a longer way gives, and an application is sent from it',
    async tell({ page, call, visit }) {
      const ask = { limit: 200, filters: [{ column: 'status', values: ['seeking'] }] };
      const seekers = (await call('students', ask)).rows.filter((row) => !row.protected);
      let chosen;
      for (const { id } of seekers) {
        await call('set_student', { id, field: 'reach_km', value: '10' });
        const { what_if, rows } = await call('student_match', { student: id });
        if (what_if.counts.at(-1).more > 0 && rows[0].fit.must.length === 0) {
          chosen = { id, more: what_if.counts.at(-1).more, company: rows[0].company_name };
          break;
        }
      }
      await visit(`/students/${chosen.id}`);
      await page.getByRole('button', { name: 'Find match' }).click();
      await page.getByRole('heading', { level: 1, name: /^Match for/ }).waitFor();
      await page.getByLabel('Rækkevidde').focus();
      await page.keyboard.press('End');
      await page.getByText(`+${chosen.more} i forhold til 10 km`).waitFor();
      await page.getByRole('button', { name: `Ny ansøgning til ${chosen.company}` }).click();
      await page.keyboard.press('Control+Enter');
      await page
        .getByText(/^Har søgt her/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'three students are put forward with Ctrl+K, "match", Space three times and Ctrl+Enter, and one undo takes them back',
    async tell({ page, call, visit }) {
      const keys = page.keyboard;
      await visit('/students');
      await keys.press('Control+k');
      await page.getByRole('combobox').waitFor();
      await keys.type('match');
      await page.getByRole('option', { name: /Match/ }).first().waitFor();
      await keys.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Match' }).waitFor();
      await page.locator('main [data-item]').first().waitFor();
      await page.getByText(/^\d+ søgende$/).first().waitFor();
      await keys.press('ArrowDown');
      await keys.press('Enter');
      await page.getByRole('heading', { level: 1, name: /^Elever til/ }).waitFor();
      await page.locator('input[type=checkbox]:focus').waitFor();
      const opening = new URL(page.url()).hash.split('/').at(-1);
      const { company, rows } = await call('opening_match', { opening });
      const before = (await call('introductions', { company })).length;
      for (let student = 0; student < 3; student++) await keys.press('Space');
      await keys.press('Control+Enter');
      await page.getByText(/^3 elever er foreslået til/).first().waitFor();
      const after = await call('introductions', { company });
      assert.equal(after.length, before + 3);
      for (const { student } of rows.slice(0, 3)) assert.ok(after.some((one) => one.student === student));
      await keys.press('Control+z');
      await page.getByText(/^Fortrudt/).first().waitFor();
      assert.equal((await call('introductions', { company })).length, before);
    },
  },
  {
    name: 'an approval says how many seekers are within reach, and opens the list of exactly those',
    async tell({ page, call, visit }) {
      const { calls } = await call('match_overview');
      let chosen;
      for (const { company } of calls.rows) {
        const reach = await call('company_reach', { id: company });
        const first = reach.find((one) => one.seekers > 0);
        if (first) {
          chosen = { company, ...first };
          break;
        }
      }
      const shown = `${chosen.seekers} søgende inden for rækkevidde`;
      await visit(`/companies/${chosen.company}`);
      await page
        .getByRole('link', { name: `${chosen.education}: ${shown}` })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: /^Elever til/ }).waitFor();
      await page.getByText(shown).first().waitFor();
      assert.match(decodeURIComponent(page.url()), new RegExp(`${chosen.workplace}/${chosen.education}$`));
    },
  },
];
