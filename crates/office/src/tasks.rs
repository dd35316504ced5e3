//! What is to be done: follow-ups of talks, agreed actions of assessments, and whatever else one notes down.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{self, ById, Page, record};
use crate::write::Label;
use crate::{Desk, Error, Result, clock, notes, text};

/// Something to do.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Task {
    /// The id.
    pub id: String,
    /// The student it is about; empty for none.
    pub student: String,
    /// The company it is about; empty for none.
    pub company: String,
    /// What.
    pub what: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// Who does it.
    pub owner: String,
    /// The note or assessment it came from; empty for none.
    pub source: String,
    /// The day it was done.
    pub done_on: Option<NaiveDate>,
}
record!(Task, "task");

/// A new task.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewTask {
    #[serde(default)]
    student: String,
    #[serde(default)]
    company: String,
    what: String,
    due_on: Option<NaiveDate>,
}

/// Whether a task is done.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TaskDone {
    id: String,
    done: bool,
}

/// An open task that is due, and whom it is about.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct DueTask {
    id: String,
    what: String,
    due_on: NaiveDate,
    owner: String,
    student: String,
    student_name: String,
    protected: bool,
    company: String,
    company_name: String,
}

/// Notes something down to do.
pub fn add(desk: &Desk, ask: NewTask) -> Result<ById> {
    let what = what("what", &ask.what)?;
    clock::sane("due_on", ask.due_on)?;
    desk.write(Label::from("step-task").with("what", what.as_str()), |tx| {
        if !(ask.student.is_empty() && ask.company.is_empty()) {
            notes::whom(tx, &ask.student, &ask.company)?;
        }
        let task = Task {
            id: desk.clock().id(),
            student: ask.student,
            company: ask.company,
            what,
            due_on: ask.due_on,
            owner: desk.actor().name.clone(),
            ..Task::default()
        };
        tx.create(&task)?;
        Ok(ById { id: task.id })
    })
}

/// Ticks a task off, or takes the tick away.
pub fn finish(desk: &Desk, ask: TaskDone) -> Result<()> {
    let label = if ask.done { "step-task-done" } else { "step-task-again" };
    desk.write(label, |tx| {
        let mut task: Task = tx.get(&ask.id)?;
        let today = Some(desk.clock().today());
        task.done_on = if ask.done { task.done_on.or(today) } else { None };
        tx.put(&task)?;
        tx.rename(Label::from(label).with("what", task.what))
    })
}

/// The first open tasks that are due from one day to another, and how many there are; none of who is archived.
pub fn due(conn: &Connection, from: Option<NaiveDate>, until: NaiveDate, limit: usize) -> Result<Page<DueTask>> {
    let from = from.map(|day| day.to_string()).unwrap_or_default();
    let days = (from, until.to_string());
    let standing = "k.done_on is null and k.due_on between ?1 and ?2
        and k.student not in (select id from main.student indexed by student_archived where archived_on is not null)
        and k.company not in (select id from company indexed by company_archived where archived_on is not null)";
    let rows = format!(
        "select k.id, k.what, k.due_on, k.owner, k.student, coalesce(s.name, '') as student_name,
                coalesce(s.protected, 0) as protected, k.company, coalesce(c.name, '') as company_name
         from (select id as at from task k where {standing} order by due_on, id limit {limit}) first
         join task k on k.id = first.at left join student s on s.id = k.student left join company c on c.id = k.company
         order by k.due_on, k.id"
    );
    let total = record::value(conn, &format!("select count(*) from task k where {standing}"), (&days.0, &days.1))?;
    Ok(Page { total, rows: record::rows(conn, &rows, (&days.0, &days.1))? })
}

/// A task's words, made fit to keep.
pub(crate) fn what(field: &str, typed: &str) -> Result<String> {
    let what = text::clean_line(field, typed, 300)?;
    if what.is_empty() { Err(Error::invalid(field, "task-empty")) } else { Ok(what) }
}
