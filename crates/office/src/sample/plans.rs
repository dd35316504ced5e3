//! Training plans of the fictive school: most hold, one has holes, one covers twice, one follow-up is overdue.

use chrono::{Days, NaiveDate};

use super::goals::{GOALS, SAID, TALKS};
use super::training::is_weekend;
use super::{Dice, Made, USER};
use crate::Result;
use crate::clock::derived_id;
use crate::placements::Placement;
use crate::plan::facts::{GoalReached, PlanEvaluation, PlanFollowUp};
use crate::plan::goals::PlanGoal;
use crate::plan::periods::{PlanPeriod, PlannedGoal};
use crate::record;
use crate::students::{Education, Student};

/// Every so many has no plan yet.
const WITHOUT: usize = 11;
/// Whose plan has holes, who trains goals at two places, and whose follow-up is overdue.
const HOLES: usize = 2;
const TWICE: usize = 3;
const OVERDUE: usize = 4;

impl Made<'_, '_> {
    pub(super) fn goals(&mut self) -> Result<()> {
        for (education, goals) in GOALS {
            let education = Education::id_of(education);
            for (position, (code, name)) in (1..).zip(*goals) {
                self.tx.create(&PlanGoal {
                    id: derived_id(&["sample", "goal", &education, code]),
                    education: education.clone(),
                    code: (*code).to_owned(),
                    name: (*name).to_owned(),
                    position,
                    archived_on: None,
                })?;
            }
        }
        Ok(())
    }

    pub(super) fn plan(&mut self, at: usize, student: &Student, workshop: &str, instructor: &str) -> Result<()> {
        if at % WITHOUT == WITHOUT - 1 {
            return Ok(());
        }
        let mut dice = Dice(0x706c_616e + at as u64);
        let goals = crate::plan::goals::standing(self.tx.conn(), &student.education)?;
        let goals: Vec<String> = goals.into_iter().map(|goal| goal.id).collect();
        let planned = if at == HOLES { goals.len().saturating_sub(3) } else { goals.len() };
        let (first, second) = goals[..planned].split_at(planned / 2);
        let starts_on = student.starts_on.unwrap_or(self.today);
        let middle = starts_on + Days::new(8 * 7);
        let here = |name: &str, from: NaiveDate, until: NaiveDate| PlanPeriod {
            id: derived_id(&["sample", "plan", &student.id, name]),
            student: student.id.clone(),
            starts_on: from,
            ends_on: Some(until),
            place: "workshop".to_owned(),
            workshop: workshop.to_owned(),
            responsible: instructor.to_owned(),
            ..PlanPeriod::default()
        };
        let begun = here("first", starts_on, middle - Days::new(1));
        let then = here("second", middle, middle + Days::new(18 * 7));
        self.period(&begun, first)?;
        self.period(&then, second)?;
        self.away(at, student, second)?;
        for goal in first {
            let (is_reached, ago) = (dice.chance(70), dice.roll(30) as u64 + 1);
            let reached_on = self.working_day(ago);
            if !is_reached || reached_on < starts_on {
                continue;
            }
            self.tx.create(&GoalReached {
                id: derived_id(&["sample", "reached", &student.id, goal]),
                student: student.id.clone(),
                goal: goal.clone(),
                period: if reached_on < middle { begun.id.clone() } else { then.id.clone() },
                place: String::new(),
                reached_on,
                seen_by: instructor.to_owned(),
                note: String::new(),
                withdrawn: false,
                by: USER.to_owned(),
                at: format!("{reached_on}T11:00:00.000Z"),
                supersedes: String::new(),
            })?;
        }
        self.talks(at, student, &mut dice)?;
        if middle <= self.today {
            let held_on = self.working_day(1).min(middle);
            self.tx.create(&PlanEvaluation {
                id: derived_id(&["sample", "evaluation", &student.id]),
                student: student.id.clone(),
                period: begun.id,
                held_on,
                body: dice.pick(SAID).to_owned(),
                withdrawn: false,
                by: instructor.to_owned(),
                at: format!("{held_on}T12:00:00.000Z"),
                supersedes: String::new(),
            })?;
        }
        Ok(())
    }

    /// What was placed already is in the plan; one plans goals there that the workshop trains too.
    fn away(&mut self, at: usize, student: &Student, goals: &[String]) -> Result<()> {
        let sql = "select * from placement where student = ?1 order by starts_on";
        let placement: Option<Placement> = record::rows(self.tx.conn(), sql, [&student.id])?.into_iter().next();
        let (company, placement, from, until) = match placement {
            Some(one) => (one.company, one.id, one.starts_on, one.ends_on),
            None if at == TWICE => {
                let company = self.companies.first().map(|(id, _)| id.clone()).unwrap_or_default();
                (company, String::new(), self.days(10), self.days(24))
            }
            None => return Ok(()),
        };
        let period = PlanPeriod {
            id: derived_id(&["sample", "plan", &student.id, "vfu"]),
            student: student.id.clone(),
            starts_on: from,
            ends_on: Some(until),
            place: "vfu".to_owned(),
            company,
            placement,
            ..PlanPeriod::default()
        };
        self.period(&period, if at == TWICE { goals.get(..2).unwrap_or_default() } else { &[] })
    }

    fn period(&mut self, period: &PlanPeriod, goals: &[String]) -> Result<()> {
        self.tx.create(period)?;
        for goal in goals {
            let id = PlannedGoal::id_of(&period.id, goal);
            let (period, goal) = (period.id.clone(), goal.clone());
            self.tx.create(&PlannedGoal { id, period, goal, archived_on: None })?;
        }
        Ok(())
    }

    /// A day so far ahead, or the Monday after it.
    fn workday(&self, ahead: i64) -> NaiveDate {
        (ahead..).map(|days| self.days(days)).find(|day| !is_weekend(*day)).unwrap_or(self.today)
    }

    /// One follow-up that was held, and the next.
    fn talks(&mut self, at: usize, student: &Student, dice: &mut Dice) -> Result<()> {
        let held_on = self.working_day(20 + dice.roll(15) as u64);
        let due_on = if at == OVERDUE { self.working_day(6) } else { self.workday(3 + dice.roll(40) as i64) };
        let (said, agreed) = dice.pick(TALKS);
        let talk = |name: &str, due_on: NaiveDate, held_on: Option<NaiveDate>| PlanFollowUp {
            id: derived_id(&["sample", "follow-up", &student.id, name]),
            student: student.id.clone(),
            period: String::new(),
            due_on,
            held_on,
            said: if held_on.is_some() { said.to_owned() } else { String::new() },
            agreed: if held_on.is_some() { agreed.to_owned() } else { String::new() },
            withdrawn: false,
            by: USER.to_owned(),
            at: format!("{}T13:00:00.000Z", held_on.unwrap_or(due_on).min(self.today)),
            supersedes: String::new(),
        };
        let talks = [talk("held", held_on, Some(held_on)), talk("next", due_on, None)];
        talks.iter().try_for_each(|talk| self.tx.create(talk))
    }
}
