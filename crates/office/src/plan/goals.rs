//! Goals of an education (oplæringsmål): the school's own list, written, pasted, ordered and set aside.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::paste;
use crate::record::{self, ArchiveAsk, ById, record};
use crate::students::{self, Education};
use crate::write::Label;
use crate::{Desk, Error, Result, text};

/// A goal of an education.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanGoal {
    /// Its id.
    pub id: String,
    /// The education.
    pub education: String,
    /// As the school numbers it; may be empty.
    pub code: String,
    /// What is to be mastered.
    pub name: String,
    /// Its place in the list.
    pub position: i64,
    /// Set aside: offered no more, kept where it is planned or reached.
    pub archived_on: Option<NaiveDate>,
}
record!(PlanGoal, "plan_goal");

/// Names an education.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanGoalsAsk {
    education: String,
}

/// A goal, new or changed (`id` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanGoalPut {
    id: Option<String>,
    education: String,
    code: String,
    name: String,
}

/// Moves a goal one place.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanGoalMove {
    id: String,
    up: bool,
}

/// Many goals as text.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanGoalsPaste {
    education: String,
    text: String,
    /// Only says what would come of it.
    rehearse: bool,
}

/// What comes of a pasted line.
#[derive(Debug, Serialize, TS)]
pub struct PastedGoal {
    code: String,
    name: String,
    /// Already there, or there under the number with other words.
    #[ts(type = "'new' | 'changed' | 'known'")]
    state: &'static str,
}

/// The goals of an education in the school's order, those set aside last.
pub fn list(desk: &Desk, ask: PlanGoalsAsk) -> Result<Vec<PlanGoal>> {
    let sql = "select * from plan_goal where education = ?1 order by archived_on is not null, position, id";
    desk.read(|conn| record::rows(conn, sql, [&ask.education]))
}

/// Keeps a goal, new or changed.
pub fn put(desk: &Desk, ask: PlanGoalPut) -> Result<ById> {
    let code = text::clean_line("code", &ask.code, paste::CODE)?;
    let name = text::clean_line("name", &ask.name, paste::NAME)?;
    if name.is_empty() {
        return Err(Error::invalid("name", "plan-goal-empty"));
    }
    desk.write(Label::from("step-plan-goal").with("name", name.as_str()), |tx| {
        let known = match &ask.id {
            Some(id) => tx.get::<PlanGoal>(id)?,
            None => blank(tx.conn(), desk.clock().id(), ask.education)?,
        };
        let standing = standing(tx.conn(), &known.education)?;
        if !code.is_empty() && standing.iter().any(|other| other.id != known.id && other.code == code) {
            return Err(Error::invalid("code", "plan-goal-there").with("code", &code));
        }
        let goal = PlanGoal { code, name, ..known };
        tx.put(&goal)?;
        Ok(ById { id: goal.id })
    })
}

/// Takes many goals in one act: new ones come last, a known number gets its words, what is there stays.
pub fn paste(desk: &Desk, ask: PlanGoalsPaste) -> Result<Vec<PastedGoal>> {
    let lines = paste::read(&ask.text)?;
    if ask.rehearse {
        return desk.read(|conn| {
            known_education(conn, &ask.education)?;
            Ok(outcomes(&standing(conn, &ask.education)?, lines)?.into_iter().map(|(line, _)| line).collect())
        });
    }
    desk.write("step-plan-goals", |tx| {
        let education = known_education(tx.conn(), &ask.education)?;
        let known = standing(tx.conn(), &education.id)?;
        let mut last = blank(tx.conn(), String::new(), education.id.clone())?.position;
        let mut answer = Vec::new();
        for (line, old) in outcomes(&known, lines)? {
            let goal = match old {
                Some(old) => PlanGoal { name: line.name.clone(), ..old.clone() },
                None => {
                    let goal = PlanGoal {
                        id: desk.clock().id(),
                        education: education.id.clone(),
                        code: line.code.clone(),
                        name: line.name.clone(),
                        position: last,
                        archived_on: None,
                    };
                    last += 1;
                    goal
                }
            };
            tx.put(&goal)?;
            answer.push(line);
        }
        tx.rename(Label::from("step-plan-goals").with("name", education.name))?;
        Ok(answer)
    })
}

/// Moves a goal past its neighbour.
pub fn shift(desk: &Desk, ask: PlanGoalMove) -> Result<()> {
    desk.write("step-plan-goal-order", |tx| {
        let goal: PlanGoal = tx.get(&ask.id)?;
        let mut order = standing(tx.conn(), &goal.education)?;
        let at = order.iter().position(|one| one.id == goal.id).ok_or_else(|| Error::missing("plan_goal"))?;
        let to = if ask.up { at.saturating_sub(1) } else { (at + 1).min(order.len() - 1) };
        order.swap(at, to);
        for (position, goal) in (1..).zip(order) {
            tx.put(&PlanGoal { position, ..goal })?;
        }
        Ok(())
    })
}

/// Sets a goal aside, or takes it back.
pub fn archive(desk: &Desk, ask: ArchiveAsk) -> Result<()> {
    let label = if ask.archived { "step-plan-goal-archived" } else { "step-plan-goal-back" };
    desk.write(label, |tx| {
        let mut goal: PlanGoal = tx.get(&ask.id)?;
        goal.archived_on = ask.archived.then(|| desk.clock().today());
        tx.put(&goal)?;
        tx.rename(Label::from(label).with("name", goal.name))
    })
}

/// The goals of an education that are offered, in the school's order.
pub fn standing(conn: &Connection, education: &str) -> Result<Vec<PlanGoal>> {
    let sql = "select * from plan_goal where education = ?1 and archived_on is null order by position, id";
    record::rows(conn, sql, [education])
}

/// What each line is to the goals that stand. A number twice in one paste would leave the first unsaid.
fn outcomes(known: &[PlanGoal], lines: Vec<paste::Pasted>) -> Result<Vec<(PastedGoal, Option<&PlanGoal>)>> {
    let mut seen = BTreeMap::new();
    let mut outcomes = Vec::new();
    for paste::Pasted { code, name } in lines {
        let key = if code.is_empty() { (String::new(), name.clone()) } else { (code.clone(), String::new()) };
        if seen.insert(key, ()).is_some() {
            let twice = if code.is_empty() { &name } else { &code };
            return Err(Error::invalid("text", "plan-paste-twice").with("what", twice));
        }
        let same = |goal: &&PlanGoal| {
            if code.is_empty() { goal.name == name } else { goal.code == code }
        };
        let old = known.iter().find(same);
        let state = match old {
            None => "new",
            Some(old) if old.name == name => "known",
            Some(_) => "changed",
        };
        outcomes.push((PastedGoal { code, name, state }, old));
    }
    Ok(outcomes)
}

/// A goal without words at the end of an education's list.
fn blank(conn: &Connection, id: String, education: String) -> Result<PlanGoal> {
    known_education(conn, &education)?;
    let last = "select coalesce(max(position), 0) + 1 from plan_goal where education = ?1";
    let position = record::value(conn, last, [&education])?;
    Ok(PlanGoal { id, education, code: String::new(), name: String::new(), position, archived_on: None })
}

fn known_education(conn: &Connection, id: &str) -> Result<Education> {
    students::education_known(conn, id)?;
    record::find(conn, id)?.ok_or_else(|| Error::invalid("education", "education-missing"))
}
