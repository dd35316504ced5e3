//! What came of a plan: goals reached, follow-ups, evaluations. Facts, each with who noted it; a correction supersedes.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::goals::PlanGoal;
use super::periods::PlanPeriod;
use crate::cases::versions::{self, Version, version};
use crate::cases::{been, corrected, withdrawing};
use crate::record::{self, ById, record};
use crate::write::Tx;
use crate::{Desk, Error, Result, clock, text};

/// The most letters of what is said or agreed.
const LONGEST: usize = 4_000;

/// That a goal was reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GoalReached {
    /// Its id.
    pub id: String,
    /// Who reached it.
    pub student: String,
    /// The goal.
    pub goal: String,
    /// In which period of the plan; empty when in none.
    pub period: String,
    /// Where, in words; empty when the period says it.
    pub place: String,
    /// The day.
    pub reached_on: NaiveDate,
    /// Who says so, by name.
    pub seen_by: String,
    /// A remark the student may read.
    pub note: String,
    /// It holds no more.
    pub withdrawn: bool,
    /// Who noted it.
    pub by: String,
    /// When.
    pub at: String,
    /// The fact as it stood before; empty for none.
    pub supersedes: String,
}
record!(GoalReached, "goal_reached");
version!(GoalReached, reached_on);

/// A talk about the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanFollowUp {
    /// Its id.
    pub id: String,
    /// Whose plan.
    pub student: String,
    /// Of which period; empty for the plan as a whole.
    pub period: String,
    /// The day it is meant for.
    pub due_on: NaiveDate,
    /// The day it was held.
    pub held_on: Option<NaiveDate>,
    /// What was said.
    pub said: String,
    /// What was agreed.
    pub agreed: String,
    /// It is not to be held, or holds no more.
    pub withdrawn: bool,
    /// Who noted it.
    pub by: String,
    /// When.
    pub at: String,
    /// The fact as it stood before; empty for none.
    pub supersedes: String,
}
record!(PlanFollowUp, "plan_follow_up");
version!(PlanFollowUp, due_on);

/// What somebody says of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanEvaluation {
    /// Its id.
    pub id: String,
    /// Whose plan.
    pub student: String,
    /// The period.
    pub period: String,
    /// The day.
    pub held_on: NaiveDate,
    /// The words.
    pub body: String,
    /// It holds no more.
    pub withdrawn: bool,
    /// Who noted it.
    pub by: String,
    /// When.
    pub at: String,
    /// The fact as it stood before; empty for none.
    pub supersedes: String,
}
record!(PlanEvaluation, "plan_evaluation");
version!(PlanEvaluation, held_on);

/// A goal reached, or the correction of one (`supersedes` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GoalReachedPut {
    student: String,
    goal: String,
    #[serde(default)]
    period: String,
    #[serde(default)]
    place: String,
    reached_on: NaiveDate,
    /// Whoever sits at the desk when it is empty.
    #[serde(default)]
    seen_by: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    supersedes: String,
}

/// A follow-up that is planned, was held, or is corrected (`supersedes` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanFollowUpPut {
    student: String,
    #[serde(default)]
    period: String,
    due_on: NaiveDate,
    held_on: Option<NaiveDate>,
    #[serde(default)]
    said: String,
    #[serde(default)]
    agreed: String,
    /// The day of the next one, planned in the same act.
    next_on: Option<NaiveDate>,
    #[serde(default)]
    supersedes: String,
}

/// An evaluation, or the correction of one (`supersedes` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanEvaluationPut {
    student: String,
    period: String,
    held_on: NaiveDate,
    body: String,
    #[serde(default)]
    supersedes: String,
}

/// What kind of fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlanFact {
    /// A goal reached.
    Reached,
    /// A follow-up.
    FollowUp,
    /// An evaluation.
    Evaluation,
}

/// Names a fact that holds no more.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanFactWithdrawal {
    of: PlanFact,
    id: String,
}

/// Notes that a goal was reached, or corrects it. The same noted twice is one.
pub fn reach(desk: &Desk, ask: GoalReachedPut) -> Result<ById> {
    been(desk, "reached_on", ask.reached_on)?;
    let place = text::clean_line("place", &ask.place, 120)?;
    let seen_by = text::clean_line("seen_by", &ask.seen_by, 80)?;
    let note = text::clean("note", &ask.note, LONGEST)?;
    desk.write("step-goal-reached", |tx| {
        let student = super::student(tx.conn(), &ask.student)?;
        let old = corrected(tx.conn(), &ask.supersedes, &student.id, |old: &GoalReached| &old.student)?;
        let goal: Option<PlanGoal> = record::find(tx.conn(), &ask.goal)?;
        let goal = goal.ok_or_else(|| Error::invalid("goal", "plan-goal-missing"))?;
        if old.as_ref().is_some_and(|old| old.goal != goal.id) {
            return Err(Error::invalid("goal", "plan-fact-of-another"));
        }
        own_period(tx.conn(), &ask.period, &student.id)?;
        let mut others =
            reached(tx.conn(), &student.id)?.into_iter().filter(|one| one.goal == goal.id && one.id != ask.supersedes);
        if let Some(known) = others.next_back() {
            return if old.is_none() && (known.reached_on, &known.period) == (ask.reached_on, &ask.period) {
                Ok(ById { id: known.id })
            } else {
                Err(Error::conflict("plan-reached-already"))
            };
        }
        let fact = GoalReached {
            id: desk.clock().id(),
            student: student.id.clone(),
            goal: goal.id,
            period: ask.period,
            place,
            reached_on: ask.reached_on,
            seen_by: if seen_by.is_empty() { desk.actor().name.clone() } else { seen_by },
            note,
            withdrawn: false,
            by: desk.actor().name.clone(),
            at: tx.at().to_owned(),
            supersedes: ask.supersedes,
        };
        tx.create(&fact)?;
        super::named(tx, if old.is_some() { "step-goal-corrected" } else { "step-goal-reached" }, &student)?;
        Ok(ById { id: fact.id })
    })
}

/// Plans a follow-up, notes what was said and agreed at one, or corrects it.
pub fn follow_up(desk: &Desk, ask: PlanFollowUpPut) -> Result<ById> {
    clock::sane("due_on", ask.due_on)?;
    clock::sane("next_on", ask.next_on)?;
    let said = text::clean("said", &ask.said, LONGEST)?;
    let agreed = text::clean("agreed", &ask.agreed, LONGEST)?;
    match ask.held_on {
        Some(held_on) => {
            been(desk, "held_on", held_on)?;
            if said.is_empty() {
                return Err(Error::invalid("said", "plan-follow-up-said"));
            }
            if ask.next_on.is_some_and(|next_on| next_on <= held_on) {
                return Err(Error::invalid("next_on", "plan-follow-up-next"));
            }
        }
        None if !said.is_empty() || !agreed.is_empty() => {
            return Err(Error::invalid("held_on", "plan-follow-up-held"));
        }
        None => {}
    }
    desk.write("step-plan-follow-up", |tx| {
        let student = super::student(tx.conn(), &ask.student)?;
        let old = corrected(tx.conn(), &ask.supersedes, &student.id, |old: &PlanFollowUp| &old.student)?;
        own_period(tx.conn(), &ask.period, &student.id)?;
        let fact = PlanFollowUp {
            id: desk.clock().id(),
            student: student.id.clone(),
            period: ask.period,
            due_on: ask.due_on,
            held_on: ask.held_on,
            said,
            agreed,
            withdrawn: false,
            by: desk.actor().name.clone(),
            at: tx.at().to_owned(),
            supersedes: ask.supersedes,
        };
        tx.create(&fact)?;
        if let Some(due_on) = ask.next_on {
            let (said, agreed, supersedes) = (String::new(), String::new(), String::new());
            let id = desk.clock().id();
            tx.create(&PlanFollowUp { id, due_on, held_on: None, said, agreed, supersedes, ..fact.clone() })?;
        }
        let label = match &old {
            Some(old) if old.held_on.is_some() => "step-plan-follow-up-corrected",
            _ if fact.held_on.is_some() => "step-plan-follow-up-held",
            _ => "step-plan-follow-up",
        };
        super::named(tx, label, &student)?;
        Ok(ById { id: fact.id })
    })
}

/// Notes what somebody says of a period, or corrects it.
pub fn evaluate(desk: &Desk, ask: PlanEvaluationPut) -> Result<ById> {
    been(desk, "held_on", ask.held_on)?;
    let body = text::clean("body", &ask.body, LONGEST)?;
    if body.is_empty() {
        return Err(Error::invalid("body", "plan-evaluation-empty"));
    }
    desk.write("step-plan-evaluation", |tx| {
        let student = super::student(tx.conn(), &ask.student)?;
        let old = corrected(tx.conn(), &ask.supersedes, &student.id, |old: &PlanEvaluation| &old.student)?;
        if ask.period.is_empty() {
            return Err(Error::invalid("period", "plan-period-missing"));
        }
        own_period(tx.conn(), &ask.period, &student.id)?;
        let fact = PlanEvaluation {
            id: desk.clock().id(),
            student: student.id.clone(),
            period: ask.period,
            held_on: ask.held_on,
            body,
            withdrawn: false,
            by: desk.actor().name.clone(),
            at: tx.at().to_owned(),
            supersedes: ask.supersedes,
        };
        tx.create(&fact)?;
        let label = if old.is_some() { "step-plan-evaluation-corrected" } else { "step-plan-evaluation" };
        super::named(tx, label, &student)?;
        Ok(ById { id: fact.id })
    })
}

/// Says of a fact that it holds no more. It stays readable.
pub fn withdraw(desk: &Desk, ask: PlanFactWithdrawal) -> Result<ById> {
    desk.write("step-plan-withdrawn", |tx| {
        let (id, student) = match ask.of {
            PlanFact::Reached => {
                let row: GoalReached = over(tx, &ask.id)?;
                (row.id, row.student)
            }
            PlanFact::FollowUp => {
                let row: PlanFollowUp = over(tx, &ask.id)?;
                (row.id, row.student)
            }
            PlanFact::Evaluation => {
                let row: PlanEvaluation = over(tx, &ask.id)?;
                (row.id, row.student)
            }
        };
        let student = super::student(tx.conn(), &student)?;
        super::named(tx, "step-plan-withdrawn", &student)?;
        Ok(ById { id })
    })
}

/// What a student reached and what stands, by day.
pub fn reached(conn: &Connection, student: &str) -> Result<Vec<GoalReached>> {
    let rows = versions::chains(of::<GoalReached>(conn, student)?);
    Ok(versions::counting(&rows).into_iter().map(|chain| chain.now.clone()).collect())
}

/// Every version of the facts of one kind about a student.
pub(super) fn of<T: Version>(conn: &Connection, student: &str) -> Result<Vec<T>> {
    record::rows(conn, &format!("select * from {} where student = ?1 order by id", T::TABLE), [student])
}

/// The row that says of the standing one that it holds no more, kept; a second time is the same.
fn over<T: Version>(tx: &mut Tx<'_>, id: &str) -> Result<T> {
    let old: T = versions::standing(tx.conn(), id)?;
    if old.withdrawn() {
        return Ok(old);
    }
    let row: T = withdrawing(tx, id)?;
    tx.create(&row)?;
    Ok(row)
}

/// A period is of the student's own plan; none is fine.
fn own_period(conn: &Connection, id: &str, student: &str) -> Result<()> {
    let known: Option<PlanPeriod> = record::find(conn, id)?;
    if id.is_empty() || known.is_some_and(|period| period.student == student) {
        Ok(())
    } else {
        Err(Error::invalid("period", "plan-period-of-another"))
    }
}
