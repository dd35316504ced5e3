//! The contact log: what was said or seen. A fact: a correction is a newer note that supersedes it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::companies::Company;
use crate::record::{self, ById, record};
use crate::students::Student;
use crate::tasks::{self, Task};
use crate::write::{Label, Tx};
use crate::{Desk, Error, Result, clock, placements, students, text};

/// A note about a student, a company, or a student at a company.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Note {
    /// The id.
    pub id: String,
    /// The student; empty for none.
    pub student: String,
    /// The company; empty for none.
    pub company: String,
    /// One of [`KINDS`].
    #[ts(type = "'call' | 'visit' | 'mail' | 'meeting' | 'note' | 'demand'")]
    pub kind: String,
    /// The education a demand is about; empty when it holds for all.
    pub education: String,
    /// The day it happened.
    pub happened_on: NaiveDate,
    /// What was said or seen. The student may read it.
    pub body: String,
    /// Who wrote it.
    pub by: String,
    /// When it was written.
    pub at: String,
    /// The note it corrects; empty for none.
    pub supersedes: String,
    /// The placement (VFU) it is of; empty for none.
    pub placement: String,
}
record!(Note, "note");

/// A call, a visit, a mail, a meeting, something worth remembering, or what a company demands and expects.
pub const KINDS: &[&str] = &["call", "visit", "mail", "meeting", "note", DEMAND];
/// What a company demands and expects of an apprentice (krav og forventninger). The teachers read it, so it names no student.
pub const DEMAND: &str = "demand";

/// A new note, and the next step that came of it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewNote {
    #[serde(default)]
    student: String,
    #[serde(default)]
    company: String,
    #[ts(type = "Note['kind']")]
    kind: String,
    #[serde(default)]
    education: String,
    happened_on: NaiveDate,
    body: String,
    /// The note it corrects.
    #[serde(default)]
    supersedes: Option<String>,
    #[serde(default)]
    next: Option<NextStep>,
    /// The placement (VFU) it is of.
    #[serde(default)]
    #[ts(optional)]
    placement: Option<String>,
}

/// What is to be done next, and by when.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    what: String,
    due_on: Option<NaiveDate>,
}

/// One note, whole: what a correction starts from.
pub fn one(desk: &Desk, ask: ById) -> Result<Note> {
    desk.read(|conn| record::get(conn, &ask.id))
}

impl NewNote {
    /// What is said of a visit to a company.
    pub(crate) fn of_visit(company: &str, happened_on: NaiveDate, body: String, next: Option<NextStep>) -> Self {
        let (kind, company) = ("visit".to_owned(), company.to_owned());
        Self {
            student: String::new(),
            company,
            kind,
            happened_on,
            body,
            supersedes: None,
            next,
            education: String::new(),
            placement: None,
        }
    }

    /// The same, of a visit to a student who is placed there (VFU); nothing else when `placement` is empty.
    pub(crate) fn of_placement(self, student: &str, placement: &str) -> Self {
        if placement.is_empty() {
            return self;
        }
        Self { student: student.to_owned(), placement: Some(placement.to_owned()), ..self }
    }
}

/// Keeps a note, and its next step as a task in the same act.
pub fn add(desk: &Desk, ask: NewNote) -> Result<ById> {
    let note = checked(desk, ask)?;
    desk.write("step-note", |tx| {
        let (id, name) = keep(tx, note)?;
        tx.rename(Label::from("step-note").with("name", name))?;
        Ok(ById { id })
    })
}

/// The note with its words made fit to keep.
pub(crate) fn checked(desk: &Desk, mut ask: NewNote) -> Result<NewNote> {
    ask.body = text::clean("body", &ask.body, 4_000)?;
    if ask.body.is_empty() {
        return Err(Error::invalid("body", "note-empty"));
    }
    if !KINDS.contains(&ask.kind.as_str()) {
        return Err(Error::invalid("kind", "note-kind"));
    }
    if ask.happened_on > desk.clock().today() {
        return Err(Error::invalid("happened_on", "date-in-future"));
    }
    clock::sane("happened_on", ask.happened_on)?;
    if ask.kind == DEMAND && !ask.student.is_empty() {
        return Err(Error::invalid("kind", "demand-of-student"));
    }
    if let Some(next) = &mut ask.next {
        next.what = tasks::what("next", &next.what)?;
        clock::sane("due_on", next.due_on)?;
    }
    Ok(ask)
}

/// Keeps a checked note and its next step in a write that is open: the note's id, and whom it is about.
pub(crate) fn keep(tx: &mut Tx<'_>, note: NewNote) -> Result<(String, String)> {
    let desk = tx.desk();
    let name = whom(tx, &note.student, &note.company)?;
    students::education_known(tx.conn(), &note.education)?;
    let next = note.next;
    let mut note = Note {
        id: desk.clock().id(),
        student: note.student,
        company: note.company,
        education: if note.kind == DEMAND { note.education } else { String::new() },
        kind: note.kind,
        happened_on: note.happened_on,
        body: note.body,
        by: desk.actor().name.clone(),
        at: tx.at().to_owned(),
        supersedes: note.supersedes.unwrap_or_default(),
        placement: note.placement.unwrap_or_default(),
    };
    if let Some(corrected) = correctable(tx, &note)? {
        note.placement = corrected.placement;
    }
    placements::of_visit(tx.conn(), &note.placement, &note.student)?;
    tx.create(&note)?;
    if let Some(next) = next {
        tx.create(&Task {
            id: desk.clock().id(),
            student: note.student,
            company: note.company,
            what: next.what,
            due_on: next.due_on,
            owner: desk.actor().name.clone(),
            source: note.id.clone(),
            done_on: None,
        })?;
    }
    Ok((note.id, name))
}

/// The name of the student, else of the company; one of them must be there.
pub(crate) fn whom(tx: &Tx<'_>, student: &str, company: &str) -> Result<String> {
    let mut name = None;
    if !company.is_empty() {
        let known: Option<Company> = record::find(tx.conn(), company)?;
        name = Some(known.ok_or_else(|| Error::invalid("company", "company-missing"))?.name);
    }
    if !student.is_empty() {
        let known: Option<Student> = record::find(tx.conn(), student)?;
        name = Some(known.ok_or_else(|| Error::invalid("student", "student-missing"))?.name);
    }
    name.ok_or_else(|| Error::invalid("student", "note-about-nobody"))
}

/// The note it corrects, if it corrects one: about the same people, and corrected by no other.
fn correctable(tx: &Tx<'_>, note: &Note) -> Result<Option<Note>> {
    if note.supersedes.is_empty() {
        return Ok(None);
    }
    let known: Option<Note> = record::find(tx.conn(), &note.supersedes)?;
    let same = |known: &Note| (&known.student, &known.company) == (&note.student, &note.company);
    let known = known.filter(same).ok_or_else(|| Error::invalid("supersedes", "note-supersedes"))?;
    let corrected = "select exists (select 1 from note where supersedes = ?1)";
    if record::value(tx.conn(), corrected, [&note.supersedes])? {
        return Err(Error::conflict("note-superseded"));
    }
    Ok(Some(known))
}
