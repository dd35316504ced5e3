//! Periods of a plan: when, where, with whom, and which goals are to be trained there.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::goals::PlanGoal;
use super::places;
use crate::companies::Company;
use crate::record::{self, ArchiveAsk, ById, record};
use crate::timeline::Days;
use crate::workshops::Workshop;
use crate::write::Tx;
use crate::{Desk, Error, Result, clock, text};

/// From a day to a day at one place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanPeriod {
    /// Its id.
    pub id: String,
    /// Whose plan it is.
    pub student: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; none while nobody knows.
    pub ends_on: Option<NaiveDate>,
    /// The school's workshop, a company, VFU, or a school period.
    #[ts(type = "'workshop' | 'company' | 'vfu' | 'school'")]
    pub place: String,
    /// The workshop; empty elsewhere.
    pub workshop: String,
    /// The company; empty at the school.
    pub company: String,
    /// The agreement it was taken from; empty for none.
    pub agreement: String,
    /// The placement it was taken from; empty for none.
    pub placement: String,
    /// A school period's name.
    pub name: String,
    /// Who answers for it, by name.
    pub responsible: String,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(PlanPeriod, "plan_period");

/// A goal that is to be trained in a period.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PlannedGoal {
    /// Derived from period and goal.
    pub id: String,
    /// The period.
    pub period: String,
    /// The goal.
    pub goal: String,
    /// Not planned there any more.
    pub archived_on: Option<NaiveDate>,
}
record!(PlannedGoal, "planned_goal");

impl PlannedGoal {
    /// The id of a goal in a period.
    pub fn id_of(period: &str, goal: &str) -> String {
        clock::derived_id(&["planned_goal", period, goal])
    }
}

impl PlanPeriod {
    /// When it is.
    pub fn days(&self) -> Days {
        Days { from: self.starts_on, until: self.ends_on }
    }
}

/// A period, new or changed (`id` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanPeriodPut {
    id: Option<String>,
    student: String,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
    #[ts(type = "PlanPeriod['place']")]
    place: String,
    #[serde(default)]
    workshop: String,
    #[serde(default)]
    company: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    responsible: String,
    /// What is trained there; stays as it is when absent.
    goals: Option<Vec<String>>,
}

/// Takes a place of the student's timeline into the plan, with its days.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanPlaceTake {
    student: String,
    /// The place, as the plan's page names it.
    key: String,
}

/// Plans goals in a period, or plans them there no more.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlannedGoalsSet {
    period: String,
    goals: Vec<String>,
    planned: bool,
}

/// Keeps a period, new or changed.
pub fn put(desk: &Desk, ask: PlanPeriodPut) -> Result<ById> {
    let name = text::clean_line("name", &ask.name, 40)?;
    let responsible = text::clean_line("responsible", &ask.responsible, 80)?;
    clock::sane("starts_on", ask.starts_on)?;
    clock::sane("ends_on", ask.ends_on)?;
    if ask.ends_on.is_some_and(|until| until < ask.starts_on) {
        return Err(Error::invalid("ends_on", "period-ends-before-start"));
    }
    desk.write("step-plan-period", |tx| {
        let student = super::student(tx.conn(), &ask.student)?;
        let known = match &ask.id {
            Some(id) => tx.get::<PlanPeriod>(id)?,
            None => PlanPeriod { id: desk.clock().id(), student: student.id.clone(), ..PlanPeriod::default() },
        };
        if known.student != student.id {
            return Err(Error::invalid("student", "plan-period-of-another"));
        }
        let (workshop, company) = somewhere(tx.conn(), &ask)?;
        // What it was taken from is kept while the place is the same.
        let same = known.place == ask.place && known.company == company;
        let taken = |from: String| if same { from } else { String::new() };
        let period = PlanPeriod {
            starts_on: ask.starts_on,
            ends_on: ask.ends_on,
            workshop,
            company,
            agreement: taken(known.agreement),
            placement: taken(known.placement),
            name: if ask.place == "school" { name } else { String::new() },
            place: ask.place,
            responsible,
            ..known
        };
        tx.put(&period)?;
        if let Some(goals) = &ask.goals {
            for planned in planned(tx.conn(), &period.id)?.iter().filter(|one| !goals.contains(&one.goal)) {
                plan(tx, &period.id, &planned.goal, false)?;
            }
            goals.iter().try_for_each(|goal| plan(tx, &period.id, goal, true))?;
        }
        super::named(tx, "step-plan-period", &student)?;
        Ok(ById { id: period.id })
    })
}

/// Takes a place into the plan. One that is there already only gets the days it has now.
pub fn take(desk: &Desk, ask: PlanPlaceTake) -> Result<ById> {
    desk.write("step-plan-period", |tx| {
        let student = super::student(tx.conn(), &ask.student)?;
        let found = places::of(tx.conn(), &student, desk.clock().today())?.into_iter().find(|one| one.key == ask.key);
        let found = found.ok_or_else(|| Error::conflict("plan-place-gone"))?;
        let known = of(tx.conn(), &student.id)?.into_iter().find(|period| found.is(period));
        let period = match known {
            Some(known) => PlanPeriod { starts_on: found.days.from, ends_on: found.days.until, ..known },
            None => found.period(desk.clock().id(), &student.id),
        };
        tx.put(&period)?;
        super::named(tx, "step-plan-period", &student)?;
        Ok(ById { id: period.id })
    })
}

/// Sets a period aside, or takes it back. What was reached in it stays reached.
pub fn archive(desk: &Desk, ask: ArchiveAsk) -> Result<()> {
    let label = if ask.archived { "step-plan-period-archived" } else { "step-plan-period-back" };
    desk.write(label, |tx| {
        let mut period: PlanPeriod = tx.get(&ask.id)?;
        period.archived_on = ask.archived.then(|| desk.clock().today());
        tx.put(&period)?;
        let student = super::student(tx.conn(), &period.student)?;
        super::named(tx, label, &student)
    })
}

/// Plans goals in a period, or plans them there no more: one act.
pub fn set_planned(desk: &Desk, ask: PlannedGoalsSet) -> Result<()> {
    let label = if ask.planned { "step-plan-planned" } else { "step-plan-unplanned" };
    desk.write(label, |tx| {
        let period: PlanPeriod = tx.get(&ask.period)?;
        if period.archived_on.is_some() {
            return Err(Error::missing("plan_period"));
        }
        ask.goals.iter().try_for_each(|goal| plan(tx, &period.id, goal, ask.planned))?;
        let student = super::student(tx.conn(), &period.student)?;
        super::named(tx, label, &student)
    })
}

/// The periods of a student's plan.
pub fn of(conn: &Connection, student: &str) -> Result<Vec<PlanPeriod>> {
    let sql = "select * from plan_period where student = ?1 and archived_on is null order by starts_on, id";
    record::rows(conn, sql, [student])
}

/// What is planned in a period.
fn planned(conn: &Connection, period: &str) -> Result<Vec<PlannedGoal>> {
    record::rows(conn, "select * from planned_goal where period = ?1 and archived_on is null", [period])
}

/// Plans one goal in a period, or no more.
fn plan(tx: &mut Tx<'_>, period: &str, goal: &str, is_planned: bool) -> Result<()> {
    let id = PlannedGoal::id_of(period, goal);
    let known: Option<PlannedGoal> = record::find(tx.conn(), &id)?;
    if known.as_ref().is_some_and(|known| known.archived_on.is_none()) == is_planned {
        return Ok(());
    }
    if record::find::<PlanGoal>(tx.conn(), goal)?.is_none() {
        return Err(Error::invalid("goals", "plan-goal-missing"));
    }
    let archived_on = (!is_planned).then(|| tx.desk().clock().today());
    tx.put(&PlannedGoal { id, period: period.to_owned(), goal: goal.to_owned(), archived_on }).map(drop)
}

/// The workshop and the company of a place; one of them must be there unless it is a school period.
fn somewhere(conn: &Connection, ask: &PlanPeriodPut) -> Result<(String, String)> {
    match ask.place.as_str() {
        "workshop" => {
            let workshop: Option<Workshop> = record::find(conn, &ask.workshop)?;
            let workshop = workshop.ok_or_else(|| Error::invalid("workshop", "plan-workshop-missing"))?;
            Ok((workshop.id, String::new()))
        }
        "company" | "vfu" => {
            let company: Option<Company> = record::find(conn, &ask.company)?;
            let company = company.ok_or_else(|| Error::invalid("company", "company-missing"))?;
            Ok((String::new(), company.id))
        }
        "school" => Ok((String::new(), String::new())),
        _ => Err(Error::invalid("place", "plan-place-unknown")),
    }
}
