//! A student's day in the workshop: one mark a day, kept at once.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Workshop, roster};
use crate::record::{self, record};
use crate::students::{self, Student};
use crate::write::Label;
use crate::{Desk, Error, Result, cafes, clock, text, timelines};

/// Present, late, absent, absent with leave, at a company. Why somebody has leave is not kept.
pub const MARKS: &[&str] = &["present", "late", "absent", "excused", "company"];

/// A day in the workshop.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkshopMark {
    /// Derived from student and day, so that two laptops that mark the same agree.
    pub id: String,
    /// The student.
    pub student: String,
    /// The workshop they were marked in.
    pub workshop: String,
    /// The day.
    pub held_on: NaiveDate,
    /// One of [`MARKS`], or empty when a mark was taken away.
    pub mark: String,
    /// `08:20`, or empty.
    pub arrived_at: String,
    /// `13:00`, or empty.
    pub left_at: String,
    /// A remark the student may read.
    pub note: String,
    /// Who marked.
    pub by: String,
    /// When.
    pub at: String,
}
record!(WorkshopMark, "workshop_mark");

impl WorkshopMark {
    /// The id of a student's mark on a day.
    pub fn id_of(student: &str, day: NaiveDate) -> String {
        clock::derived_id(&["workshop_mark", student, &day.to_string()])
    }
}

/// A mark; what is absent stays as it is, an empty mark is taken away.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WorkshopMarkAsk {
    student: String,
    workshop: String,
    day: NaiveDate,
    mark: Option<String>,
    arrived_at: Option<String>,
    left_at: Option<String>,
    note: Option<String>,
}

/// Everybody of a group without a mark.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WorkshopRestAsk {
    workshop: String,
    day: NaiveDate,
    /// The group; every one when absent.
    instructor: Option<String>,
}

/// Keeps one mark, at once.
pub fn mark(desk: &Desk, ask: WorkshopMarkAsk) -> Result<()> {
    if ask.mark.as_ref().is_some_and(|mark| !mark.is_empty() && !MARKS.contains(&mark.as_str())) {
        return Err(Error::invalid("mark", "mark-unknown"));
    }
    students::date("day", &ask.day.to_string())?;
    let note = ask.note.as_deref().map(|note| text::clean_line("note", note, 300)).transpose()?;
    let arrived_at = ask.arrived_at.as_deref().map(|typed| cafes::time("arrived_at", typed)).transpose()?;
    let left_at = ask.left_at.as_deref().map(|typed| cafes::time("left_at", typed)).transpose()?;
    desk.write("step-workshop-mark", |tx| {
        let (student, workshop): (Student, Workshop) = (tx.get(&ask.student)?, tx.get(&ask.workshop)?);
        let id = WorkshopMark::id_of(&student.id, ask.day);
        let known: Option<WorkshopMark> = record::find(tx.conn(), &id)?;
        let before = known.clone().unwrap_or_default();
        let mut day = known.unwrap_or_else(|| WorkshopMark {
            id,
            student: student.id,
            held_on: ask.day,
            ..WorkshopMark::default()
        });
        day.mark = ask.mark.unwrap_or(day.mark);
        day.arrived_at = arrived_at.unwrap_or(day.arrived_at);
        day.left_at = left_at.unwrap_or(day.left_at);
        day.note = note.unwrap_or(day.note);
        if !day.arrived_at.is_empty() && !day.left_at.is_empty() && day.left_at < day.arrived_at {
            return Err(Error::invalid("left_at", "ends-before-start"));
        }
        let said =
            |one: &WorkshopMark| (one.mark.clone(), one.arrived_at.clone(), one.left_at.clone(), one.note.clone());
        if said(&day) == said(&before) {
            return Ok(());
        }
        day.workshop = workshop.id;
        day.by.clone_from(&desk.actor().name);
        day.at = tx.at().to_owned();
        tx.put(&day)?;
        tx.rename(Label::from("step-workshop-mark").with("name", student.name))
    })
}

/// Marks everybody present who is expected and has no mark yet: one act.
pub fn mark_rest(desk: &Desk, ask: WorkshopRestAsk) -> Result<()> {
    desk.write("step-workshop-rest", |tx| {
        let workshop: Workshop = tx.get(&ask.workshop)?;
        let rules = timelines::rules(tx.conn())?;
        let expected = roster::roster(tx.conn(), &workshop.id, ask.day, &rules)?;
        for one in expected.into_iter().filter(|one| one.away.is_none()) {
            if ask.instructor.as_ref().is_some_and(|instructor| *instructor != one.instructor) {
                continue;
            }
            let id = WorkshopMark::id_of(&one.student.id, ask.day);
            let known: Option<WorkshopMark> = record::find(tx.conn(), &id)?;
            if known.as_ref().is_some_and(|known| !known.mark.is_empty()) {
                continue;
            }
            tx.put(&WorkshopMark {
                id,
                student: one.student.id,
                workshop: workshop.id.clone(),
                held_on: ask.day,
                mark: "present".to_owned(),
                by: desk.actor().name.clone(),
                at: tx.at().to_owned(),
                ..known.unwrap_or_default()
            })?;
        }
        tx.rename(Label::from("step-workshop-rest").with("name", workshop.name))
    })
}
