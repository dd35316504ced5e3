//! One student's plan: goals against places, what came of each, and what the records know beside it.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cover::{self, Cover};
use super::facts::{self, GoalReached, PlanEvaluation, PlanFollowUp};
use super::goals::{self, PlanGoal};
use super::periods::{self, PlanPeriod};
use super::places::{self, Place};
use crate::cases::versions::{Chain, chains};
use crate::enrolments;
use crate::record::{self, ById};
use crate::students::Student;
use crate::timeline::Days;
use crate::{Desk, Result};

/// A student's plan.
#[derive(Debug, Serialize, TS)]
pub struct PlanPage {
    /// The day it is seen from.
    pub today: NaiveDate,
    /// Whose it is.
    pub student: PlanStudent,
    /// The goals, in the school's order.
    pub rows: Vec<PlanRow>,
    /// Periods of the plan, and places of the timeline that are not in it yet, in the order of time.
    pub columns: Vec<PlanColumn>,
    /// Those not held first, by day; then the newest.
    pub follow_ups: Vec<PlanFollowUpEntry>,
    /// The newest first.
    pub evaluations: Vec<PlanEvaluationEntry>,
    /// How many goals are reached; a count, not a verdict.
    pub reached: u32,
    /// How many are planned nowhere.
    pub holes: u32,
    /// How many are planned at two places or more.
    pub doubles: u32,
    /// Names to choose who is responsible from.
    pub instructors: Vec<String>,
    /// Who sits at the desk.
    pub actor: String,
}

/// Whose plan it is.
#[derive(Debug, Serialize, TS)]
pub struct PlanStudent {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// Name and address protection.
    pub protected: bool,
    /// The class.
    pub hold: String,
    /// The education that is trained: of the newest enrolment, else the student's own.
    pub education: String,
    /// Its name.
    pub education_name: String,
    /// The first day of the newest enrolment.
    pub starts_on: Option<NaiveDate>,
}

/// A goal, where it is planned and whether it is reached.
#[derive(Debug, Serialize, TS)]
pub struct PlanRow {
    /// The goal.
    pub goal: PlanGoal,
    /// How it is covered.
    pub cover: Cover,
    /// The periods it is planned in, in the order of time.
    pub planned: Vec<String>,
    /// That it was reached, as it stands.
    pub reached: Option<GoalReached>,
    /// Where that was: the place of the period, else the words.
    pub reached_at: String,
    /// What was noted before, the newest first: corrected, or no longer so.
    pub earlier: Vec<GoalReached>,
}

/// Some days at a place.
#[derive(Debug, Serialize, TS)]
pub struct PlanColumn {
    /// The period, or the place as `take_plan_place` is told of it.
    pub key: String,
    /// Whether it is in the plan.
    pub taken: bool,
    /// The period; of a place that is not in the plan, what it would be.
    pub period: PlanPeriod,
    /// The workshop, the company, or the name of the school period.
    pub place_name: String,
    /// The kind of agreement; empty without one.
    pub type_name: String,
    /// Today lies in it.
    pub now: bool,
    /// The key of the place it was taken from, when its days are others now.
    pub moved: Option<PlanMoved>,
    /// It was taken from an agreement or a placement that is no more.
    pub gone: bool,
}

/// The days a place has now.
#[derive(Debug, Serialize, TS)]
pub struct PlanMoved {
    key: String,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
}

/// A follow-up as it stands, and what it was before.
#[derive(Debug, Serialize, TS)]
pub struct PlanFollowUpEntry {
    /// As it stands.
    pub now: PlanFollowUp,
    /// The newest first.
    pub earlier: Vec<PlanFollowUp>,
}

/// An evaluation as it stands, and what it was before.
#[derive(Debug, Serialize, TS)]
pub struct PlanEvaluationEntry {
    /// As it stands.
    pub now: PlanEvaluation,
    /// The newest first.
    pub earlier: Vec<PlanEvaluation>,
}

/// A plan in a line.
#[derive(Debug, Serialize, TS)]
pub struct PlanSummary {
    periods: u32,
    goals: u32,
    reached: u32,
    holes: u32,
    /// The day of the next follow-up, or of the one that is overdue.
    follow_up_on: Option<NaiveDate>,
}

/// Opens a student's plan. The look is logged before it is shown.
pub fn page(desk: &Desk, ask: ById) -> Result<PlanPage> {
    let (today, actor) = (desk.clock().today(), desk.actor().name.clone());
    let page = desk.read(|conn| read(conn, &ask.id, today, actor))?;
    desk.look("page", "student", &ask.id)?;
    Ok(page)
}

/// The plan, filled from the records.
fn read(conn: &Connection, id: &str, today: NaiveDate, actor: String) -> Result<PlanPage> {
    let student: Student = record::get(conn, id)?;
    let (education, starts_on) = trained(conn, &student)?;
    let kept = periods::of(conn, id)?;
    let columns = columns(conn, &student, &kept, today)?;
    let rows = rows(conn, id, &education, &kept)?;
    let count = |which: &dyn Fn(&PlanRow) -> bool| {
        u32::try_from(rows.iter().filter(|row| which(row)).count()).unwrap_or(u32::MAX)
    };
    let mut follow_ups = chains(facts::of::<PlanFollowUp>(conn, id)?);
    follow_ups.sort_by_key(|chain| {
        let Chain { now, .. } = chain;
        let done = now.held_on.is_some() || now.withdrawn;
        let day = now.held_on.unwrap_or(now.due_on).signed_duration_since(today).num_days();
        (done, if done { -day } else { day })
    });
    let mut evaluations = chains(facts::of::<PlanEvaluation>(conn, id)?);
    evaluations.sort_by(|a, b| (b.now.held_on, &b.now.id).cmp(&(a.now.held_on, &a.now.id)));
    Ok(PlanPage {
        today,
        reached: count(&|row| row.reached.is_some()),
        holes: count(&|row| row.cover == Cover::Hole),
        doubles: count(&|row| row.cover == Cover::Double),
        rows,
        columns,
        follow_ups: follow_ups.into_iter().map(|Chain { now, earlier }| PlanFollowUpEntry { now, earlier }).collect(),
        evaluations: evaluations
            .into_iter()
            .map(|Chain { now, earlier }| PlanEvaluationEntry { now, earlier })
            .collect(),
        instructors: enrolments::instructors(conn)?,
        actor,
        student: PlanStudent {
            education_name: record::name(conn, "education", &education)?,
            education,
            id: student.id,
            name: student.name,
            protected: student.protected,
            hold: student.hold,
            starts_on,
        },
    })
}

/// The plan of a student in a line.
pub fn summary(conn: &Connection, student: &Student) -> Result<PlanSummary> {
    let (education, _) = trained(conn, student)?;
    let kept = periods::of(conn, &student.id)?;
    let rows = rows(conn, &student.id, &education, &kept)?;
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let next =
        "select min(f.due_on) from plan_follow_up f where f.student = ?1 and f.held_on is null and f.withdrawn = 0
                and not exists (select 1 from plan_follow_up later where later.supersedes = f.id)";
    let next: Option<String> = record::value(conn, next, [&student.id])?;
    Ok(PlanSummary {
        periods: number(kept.len()),
        goals: number(rows.len()),
        reached: number(rows.iter().filter(|row| row.reached.is_some()).count()),
        holes: number(rows.iter().filter(|row| row.cover == Cover::Hole).count()),
        follow_up_on: next.and_then(|day| day.parse().ok()),
    })
}

/// The education that is trained, and since when.
fn trained(conn: &Connection, student: &Student) -> Result<(String, Option<NaiveDate>)> {
    #[derive(Deserialize)]
    struct Newest {
        education: String,
        starts_on: Option<NaiveDate>,
    }
    let sql = "select education, starts_on from enrolment where student = ?1 and archived_on is null
               order by starts_on is null desc, starts_on desc, id desc limit 1";
    let newest: Option<Newest> = record::rows(conn, sql, [&student.id])?.pop();
    Ok(match newest {
        Some(Newest { education, starts_on }) if !education.is_empty() => (education, starts_on),
        Some(Newest { starts_on, .. }) => (student.education.clone(), starts_on),
        None => (student.education.clone(), None),
    })
}

/// The goals that are offered, and those that are not any more and were planned or reached.
fn rows(conn: &Connection, student: &str, education: &str, kept: &[PlanPeriod]) -> Result<Vec<PlanRow>> {
    let planned = "select n.goal, n.period from planned_goal n join plan_period p on p.id = n.period
                   where p.student = ?1 and p.archived_on is null and n.archived_on is null";
    let planned: Vec<(String, String)> = record::rows(conn, planned, [student])?;
    let noted = facts::of::<GoalReached>(conn, student)?;
    let stands = facts::reached(conn, student)?;
    let mut goals = goals::standing(conn, education)?;
    let used = planned.iter().map(|(goal, _)| goal).chain(stands.iter().map(|one| &one.goal));
    let mut others: Vec<PlanGoal> = Vec::new();
    for id in used {
        if goals.iter().chain(&others).all(|goal| goal.id != *id) {
            others.push(record::get(conn, id)?);
        }
    }
    others.sort_by(|a, b| (&a.education, a.position, &a.id).cmp(&(&b.education, b.position, &b.id)));
    goals.extend(others);
    let lines = cover::cover(&cover::Facts {
        goals: goals.iter().map(|goal| goal.id.clone()).collect(),
        columns: kept.iter().map(places::column).collect(),
        planned,
        reached: stands.iter().map(|one| one.goal.clone()).collect(),
    });
    let row = |(goal, line): (PlanGoal, cover::Line)| {
        let reached = stands.iter().rev().find(|one| one.goal == goal.id).cloned();
        let mut earlier: Vec<GoalReached> = noted.iter().filter(|one| one.goal == goal.id).cloned().collect();
        earlier.retain(|one| reached.as_ref().is_none_or(|now| now.id != one.id));
        earlier.reverse();
        let reached_at = match &reached {
            Some(one) if one.place.is_empty() && !one.period.is_empty() => {
                place_name(conn, &record::get(conn, &one.period)?)?
            }
            Some(one) => one.place.clone(),
            None => String::new(),
        };
        Ok(PlanRow { cover: line.cover, planned: line.columns, reached, reached_at, earlier, goal })
    };
    goals.into_iter().zip(lines).map(row).collect()
}

fn columns(conn: &Connection, student: &Student, kept: &[PlanPeriod], today: NaiveDate) -> Result<Vec<PlanColumn>> {
    let found = places::of(conn, student, today)?;
    let mut columns = Vec::new();
    for period in kept {
        let source = found.iter().find(|place| place.is(period));
        let linked = !period.agreement.is_empty() || !period.placement.is_empty();
        let moved = source.filter(|place| linked && place.days != period.days()).map(|place| PlanMoved {
            key: place.key.clone(),
            starts_on: place.days.from,
            ends_on: place.days.until,
        });
        let kind = source.map_or("", |place| &place.r#type);
        columns.push(PlanColumn {
            taken: true,
            moved,
            gone: linked && source.is_none(),
            ..column(conn, period.id.clone(), period.clone(), kind, today)?
        });
    }
    for place in found.into_iter().filter(|place| kept.iter().all(|period| !place.is(period))) {
        let Place { key, r#type, .. } = place.clone();
        columns.push(column(conn, key.clone(), place.period(key, &student.id), &r#type, today)?);
    }
    let days: Vec<cover::Column> = columns.iter().map(|one| places::column(&one.period)).collect();
    let order: Vec<&str> = cover::in_time(&days).into_iter().map(|one| one.id.as_str()).collect();
    columns.sort_by_key(|one| order.iter().position(|id| *id == one.period.id));
    Ok(columns)
}

fn column(conn: &Connection, key: String, period: PlanPeriod, kind: &str, today: NaiveDate) -> Result<PlanColumn> {
    let Days { from, until } = period.days();
    Ok(PlanColumn {
        key,
        taken: false,
        place_name: place_name(conn, &period)?,
        type_name: record::name(conn, "agreement_type", kind)?,
        now: from <= today && until.is_none_or(|until| until >= today),
        moved: None,
        gone: false,
        period,
    })
}

/// What the place of a period is called; a school period by its name.
pub(super) fn place_name(conn: &Connection, period: &PlanPeriod) -> Result<String> {
    match period.place.as_str() {
        "school" => Ok(period.name.clone()),
        "workshop" => record::name(conn, "workshop", &period.workshop),
        _ => record::name(conn, "company", &period.company),
    }
}
