// Stories of a match: where a student could go, and what a longer way would give.
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
];
