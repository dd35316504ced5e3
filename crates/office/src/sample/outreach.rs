//! What the companies of the fictive school demand, promise and offer, and whom they were shown.

use chrono::Datelike;

use super::{Dice, Made, USER, names};
use crate::Result;
use crate::agreements::Agreement;
use crate::clock::derived_id;
use crate::introductions::Introduction;
use crate::notes::{DEMAND, Note};
use crate::openings::{Opening, Posting};
use crate::promises::Promise;
use crate::record;
use crate::students::Education;

/// A student who may be put forward: the id and the education.
type Seeker = (String, String);

impl Made<'_, '_> {
    /// A few of each, spread over the companies. The dice are its own, so that nothing before it changes with it.
    pub(super) fn outreach(&mut self) -> Result<()> {
        self.dice = Dice(0x0f72_6561_6368);
        let unplaced = "select s.id, s.education from student s where s.kind <> 'EUV1' and s.part in ('GF2', 'SKO')
                        and not exists (select 1 from agreement a where a.student = s.id) order by s.number";
        let seekers: Vec<Seeker> = record::rows(self.tx.conn(), unplaced, [])?;
        for at in 0..self.companies.len() {
            let (company, trade) = self.companies[at].clone();
            let education = Education::id_of(names::EDUCATIONS[trade].0);
            if self.dice.chance(25) {
                self.demand(&company, &education)?;
            }
            if self.dice.chance(20) {
                self.promise(&company, &education)?;
            }
            if self.dice.chance(20) {
                self.opening(&company, &education, &seekers)?;
            }
        }
        self.ended(&seekers)
    }

    fn demand(&mut self, company: &str, education: &str) -> Result<()> {
        let day = self.ago(150);
        let education = if self.dice.chance(80) { education.to_owned() } else { String::new() };
        self.tx.create(&Note {
            id: derived_id(&["sample", "demand", company]),
            company: company.to_owned(),
            kind: DEMAND.to_owned(),
            education,
            happened_on: day,
            body: self.dice.pick(names::DEMANDS).to_owned(),
            by: USER.to_owned(),
            at: format!("{day}T12:00:00.000Z"),
            ..Note::default()
        })
    }

    fn promise(&mut self, company: &str, education: &str) -> Result<()> {
        let due_in = self.dice.roll(300) as i64 - 14;
        let by_month = self.dice.chance(70);
        let due_on = self.days(due_in);
        let noted_on = self.ago(90);
        self.tx.create(&Promise {
            id: derived_id(&["sample", "promise", company]),
            company: company.to_owned(),
            education: education.to_owned(),
            number: 1 + self.dice.roll(2) as u32,
            due_on: if by_month { due_on.with_day(1).unwrap_or(due_on) } else { due_on },
            by_month,
            noted_on,
            ..Promise::default()
        })
    }

    /// An opening, passed on to a few seekers of the trade, of whom some were put forward.
    fn opening(&mut self, company: &str, education: &str, seekers: &[Seeker]) -> Result<()> {
        let (starts_in, closes_in) = (20 + self.dice.roll(200) as i64, 5 + self.dice.roll(40) as i64);
        let opening = Opening {
            id: derived_id(&["sample", "opening", company]),
            company: company.to_owned(),
            education: education.to_owned(),
            number: 1,
            starts_on: Some(self.days(starts_in)),
            licence: self.dice.pick(&["", "", "B"]).to_owned(),
            demands: self.dice.pick(names::DEMANDS).to_owned(),
            source: self.dice.pick(&["visit", "call", "portal", "event"]).to_owned(),
            noted_on: self.ago(30),
            closes_on: self.dice.chance(50).then(|| self.days(closes_in)),
            ..Opening::default()
        };
        self.tx.create(&opening)?;
        let fitting: Vec<&Seeker> = seekers.iter().filter(|(_, trade)| trade == education).collect();
        for number in 0..self.dice.roll(4).min(fitting.len()) {
            let student = &fitting[(self.dice.roll(fitting.len()) + number) % fitting.len()].0;
            let id = derived_id(&["posting", &opening.id, student]);
            if record::find::<Posting>(self.tx.conn(), &id)?.is_some() {
                continue;
            }
            let passed_on = self.ago(20);
            let by = USER.to_owned();
            self.tx.create(&Posting { id, opening: opening.id.clone(), student: student.clone(), passed_on, by })?;
            if self.dice.chance(50) {
                self.introduction(&opening, student)?;
            }
        }
        Ok(())
    }

    fn introduction(&mut self, opening: &Opening, student: &str) -> Result<()> {
        let introduced_on = self.ago(18);
        let (outcome, refusal) =
            self.dice.pick(&[("pending", ""), ("pending", ""), ("interview", ""), ("no", "koerekort")]);
        let fact = |number: &str, outcome: &str, refusal: &str, supersedes: String| Introduction {
            id: derived_id(&["sample", "introduction", &opening.id, student, number]),
            student: student.to_owned(),
            company: opening.company.clone(),
            opening: opening.id.clone(),
            introduced_on,
            outcome: outcome.to_owned(),
            outcome_on: introduced_on,
            refusal: refusal.to_owned(),
            by: USER.to_owned(),
            at: format!("{introduced_on}T12:00:00.000Z"),
            supersedes,
            ..Introduction::default()
        };
        let first = fact("1", "pending", "", String::new());
        self.tx.create(&first)?;
        if outcome != "pending" {
            self.tx.create(&fact("2", outcome, refusal, first.id))?;
        }
        Ok(())
    }

    /// Short agreements that ended lately, so that their companies are asked for another apprentice.
    fn ended(&mut self, seekers: &[Seeker]) -> Result<()> {
        for number in 0..4.min(seekers.len()) {
            let (student, education) = seekers[seekers.len() - 1 - number].clone();
            let Some((company, _)) =
                self.companies.iter().find(|(_, trade)| Education::id_of(names::EDUCATIONS[*trade].0) == education)
            else {
                continue;
            };
            let company = company.clone();
            let over = self.ago(60);
            self.tx.create(&Agreement {
                id: derived_id(&["sample", "ended", &student]),
                student,
                company,
                r#type: "kort-aftale".to_owned(),
                education,
                starts_on: Some(self.days(-200)),
                ends_on: Some(over),
                signed_on: Some(self.days(-210)),
                ..Agreement::default()
            })?;
        }
        Ok(())
    }
}
