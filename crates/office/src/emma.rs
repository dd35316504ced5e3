//! EMMA: assessments of a student by four criteria, on the school's own judgement. Nothing here scores.
//!
//! An assessment is a draft until it is signed. The signature makes a document
//! of it (`seal`), and from then on nothing in it changes: a correction is a
//! new assessment that supersedes it, and both stay readable.

mod content;
mod evidence;
mod page;
mod seal;
mod wording;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::list::{self, Column, Computed, List};
use crate::record::{self, ById, ListAsk, Page, record};
use crate::students::Student;
use crate::write::Label;
use crate::{Desk, Error, Result};

pub use content::{AgreedAction, Criterion, EmmaContent, Mark, Occasion, Participants};
pub use page::{EmmaPage, open};
pub use seal::{EmmaSealed, EmmaVerified, broken_seals, seal, verify};
pub use wording::{Wording, WordingSet, default_wordings, set_wording, wordings};

/// An assessment's row.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Assessment {
    pub(crate) id: String,
    pub(crate) student: String,
    pub(crate) held_on: NaiveDate,
    pub(crate) occasion: Occasion,
    pub(crate) content: String,
    pub(crate) sealed: Option<String>,
    pub(crate) hash: Option<String>,
    pub(crate) sealed_at: Option<String>,
    pub(crate) sealed_by: Option<String>,
    pub(crate) supersedes: String,
    pub(crate) by: String,
    pub(crate) archived_on: Option<NaiveDate>,
}
record!(Assessment, "assessment");

/// Begins an assessment.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EmmaStart {
    student: String,
    occasion: Occasion,
    /// The sealed assessment that this one corrects.
    #[serde(default)]
    supersedes: Option<String>,
}

/// The whole of a draft as it stands now.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EmmaSave {
    id: String,
    held_on: NaiveDate,
    occasion: Occasion,
    content: EmmaContent,
}

/// An assessment in the list.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct EmmaLine {
    id: String,
    student: String,
    student_name: String,
    protected: bool,
    hold: String,
    held_on: NaiveDate,
    occasion: Occasion,
    #[ts(type = "'draft' | 'sealed' | 'superseded'")]
    state: String,
    /// Who wrote it.
    by: String,
    sealed_at: Option<String>,
    /// The assessment it corrects; empty for none.
    supersedes: String,
}

const STATE: &str = "case when a.sealed_at is null then 'draft'
    when exists (select 1 from assessment b where b.supersedes = a.id and b.sealed_at is not null) then 'superseded' else 'sealed' end";

const WHO: &str = "join student s on s.id = a.student left join colleague c on c.id = a.by";

const LIST: List = List {
    select: "",
    of: "assessment a",
    key: "a.rowid",
    joins: WHO,
    asked: WHO,
    standing: "a.archived_on is null",
    columns: &[
        Column { name: "student_name", order: "danish(s.name)", value: "s.name" },
        Column { name: "student", order: "a.student", value: "a.student" },
        Column { name: "hold", order: "s.hold", value: "s.hold" },
        Column { name: "held_on", order: "a.held_on", value: "a.held_on" },
        Column { name: "occasion", order: "a.occasion", value: "a.occasion" },
        Column { name: "by", order: "danish(coalesce(c.name, ''))", value: "c.name" },
        Column { name: "sealed_at", order: "a.sealed_at", value: "a.sealed_at" },
    ],
    walk: None,
    search: Some("s.row in (select rowid from student_search where student_search match ?1)"),
};

/// A page of the assessments.
pub fn list(desk: &Desk, ask: ListAsk) -> Result<Page<EmmaLine>> {
    let select = format!(
        "select a.id, a.student, s.name as student_name, s.protected, s.hold, a.held_on, a.occasion, {STATE} as state,
                coalesce(c.name, '') as by, a.sealed_at, a.supersedes"
    );
    let computed = [Computed { name: "state", some: STATE.to_owned(), all: STATE.to_owned() }];
    desk.read(|conn| list::page_with(conn, &LIST, &ask, "held_on", &select, &computed))
}

/// Begins a draft, or finds the one that is already open: one for each student and assessor. An EUV1 student has no
/// training in a company and is not assessed.
pub fn start(desk: &Desk, ask: EmmaStart) -> Result<ById> {
    let supersedes = ask.supersedes.unwrap_or_default();
    desk.write("step-emma-started", |tx| {
        let student: Student = tx.get(&ask.student)?;
        if student.kind == "EUV1" {
            return Err(Error::invalid("student", "emma-euv1"));
        }
        let sql =
            "select * from assessment where student = ?1 and by = ?2 and sealed_at is null and archived_on is null";
        let open: Option<Assessment> = record::rows(tx.conn(), sql, [&student.id, &desk.actor().id])?.pop();
        if let Some(open) = open {
            // A draft of something else is not quietly turned into a correction.
            let same = supersedes.is_empty() || open.supersedes == supersedes;
            return if same { Ok(ById { id: open.id }) } else { Err(Error::conflict("emma-draft-open")) };
        }
        let mut draft = Assessment {
            id: desk.clock().id(),
            student: student.id,
            held_on: desk.clock().today(),
            occasion: ask.occasion,
            content: serde_json::to_string(&EmmaContent::default())?,
            sealed: None,
            hash: None,
            sealed_at: None,
            sealed_by: None,
            supersedes,
            by: desk.actor().id.clone(),
            archived_on: None,
        };
        if let Some(known) = superseded(tx.conn(), &draft)? {
            // A correction is of that assessment on that day, until the assessor says otherwise.
            (draft.held_on, draft.occasion, draft.content) = (known.held_on, known.occasion, known.content);
        }
        tx.create(&draft)?;
        tx.rename(Label::from("step-emma-started").with("name", student.name))?;
        Ok(ById { id: draft.id })
    })
}

/// Keeps the draft as it stands, finished or not.
pub fn save(desk: &Desk, ask: EmmaSave) -> Result<()> {
    let content = content::fit(ask.content)?;
    if ask.held_on > desk.clock().today() {
        return Err(Error::invalid("held_on", "date-in-future"));
    }
    desk.write_on("step-emma-draft", "assessment", &ask.id, |tx| {
        let mut draft = draft(tx.conn(), desk, &ask.id)?;
        draft.held_on = ask.held_on;
        draft.occasion = ask.occasion;
        draft.content = serde_json::to_string(&content)?;
        tx.put(&draft)?;
        let student: Student = tx.get(&draft.student)?;
        tx.rename(Label::from("step-emma-draft").with("name", student.name))
    })
}

/// Sets a draft aside that will not be finished. A sealed assessment stays.
pub fn set_aside(desk: &Desk, ask: ById) -> Result<()> {
    desk.write("step-emma-set-aside", |tx| {
        let mut draft = draft(tx.conn(), desk, &ask.id)?;
        draft.archived_on = Some(desk.clock().today());
        tx.put(&draft)?;
        let student: Student = tx.get(&draft.student)?;
        tx.rename(Label::from("step-emma-set-aside").with("name", student.name))
    })
}

/// Whether a criterion is not met in a signed assessment; its reason is there then.
pub(crate) fn has_unmet(assessment: &Assessment) -> bool {
    let content: EmmaContent = serde_json::from_str(&assessment.content).unwrap_or_default();
    assessment.sealed_at.is_some()
        && Criterion::ALL.iter().any(|criterion| content.criteria.of(*criterion).mark == Mark::NotMet)
}

/// The open draft with this id, if it is the actor's own.
fn draft(conn: &Connection, desk: &Desk, id: &str) -> Result<Assessment> {
    let draft: Assessment = record::get(conn, id)?;
    if draft.sealed_at.is_some() {
        return Err(Error::conflict("sealed"));
    }
    if draft.archived_on.is_some() {
        return Err(Error::missing("assessment"));
    }
    if draft.by == desk.actor().id { Ok(draft) } else { Err(Error::Denied) }
}

/// The assessment that `draft` corrects: sealed, of the same student, and not corrected yet.
fn superseded(conn: &Connection, draft: &Assessment) -> Result<Option<Assessment>> {
    if draft.supersedes.is_empty() {
        return Ok(None);
    }
    let known: Assessment = record::get(conn, &draft.supersedes)?;
    if known.student != draft.student || known.sealed_at.is_none() {
        return Err(Error::invalid("supersedes", "emma-supersedes"));
    }
    let sql = "select exists (select 1 from assessment where supersedes = ?1 and sealed_at is not null)";
    if record::value(conn, sql, [&known.id])? { Err(Error::conflict("emma-superseded")) } else { Ok(Some(known)) }
}
