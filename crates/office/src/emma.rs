//! EMMA: assessments of a student by four criteria, on the school's own judgement. Nothing here scores.
//!
//! An assessment is a draft until it is signed. The signature makes a document
//! of it (`seal`), and from then on nothing in it changes: a correction is a
//! new assessment that supersedes it, and both stay readable.

mod assessor;
mod content;
mod counts;
mod evidence;
mod expectation;
mod page;
mod placements;
mod seal;
mod wording;
mod workshop;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::list::{self, Column, Computed, List};
use crate::record::{self, ById, ListAsk, Page, record};
use crate::students::Student;
use crate::write::Label;
use crate::{Desk, Error, Result, text};

pub use assessor::{Capacity, SUPERSEDED};
pub use content::{AgreedAction, Criterion, EmmaContent, Mark, Occasion, Participants};
pub use evidence::{Fact, Source, facts};
pub use expectation::{Expectation, ExpectationSet, ExpectationsAsk, Expected, expectations, set_expectation};
pub use page::{EmmaDraft, EmmaPage, SealedAssessment, open};
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
    pub(crate) role: Capacity,
    /// Whose judgement it is, by name: two may share a laptop.
    pub(crate) assessor: String,
    /// Of a reconciled one: the other assessor's, superseded as well as `supersedes`.
    pub(crate) reconciles: String,
}
record!(Assessment, "assessment");

/// Begins an assessment.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EmmaStart {
    student: String,
    occasion: Occasion,
    /// The sealed assessment that this one corrects, or reconciles with `reconciles`.
    #[serde(default)]
    supersedes: Option<String>,
    /// Another assessor's sealed assessment of the same student.
    #[serde(default)]
    reconciles: Option<String>,
    /// In which capacity; a correction keeps that of what it corrects.
    #[serde(default)]
    role: Capacity,
    /// Whose judgement it is; nobody's name means the user's own.
    #[serde(default)]
    assessor: String,
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
    /// Whose judgement it is.
    assessor: String,
    role: Capacity,
    sealed_at: Option<String>,
    /// The assessment it corrects; empty for none.
    supersedes: String,
}

fn state() -> String {
    format!("case when a.sealed_at is null then 'draft' when {SUPERSEDED} then 'superseded' else 'sealed' end")
}

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
        Column { name: "assessor", order: "danish(a.assessor)", value: "a.assessor" },
        Column { name: "sealed_at", order: "a.sealed_at", value: "a.sealed_at" },
    ],
    walk: None,
    search: Some("s.row in (select rowid from student_search where student_search match ?1)"),
};

/// A page of the assessments.
pub fn list(desk: &Desk, ask: ListAsk) -> Result<Page<EmmaLine>> {
    let state = state();
    let select = format!(
        "select a.id, a.student, s.name as student_name, s.protected, s.hold, a.held_on, a.occasion, {state} as state,
                coalesce(c.name, '') as by, a.assessor, a.role, a.sealed_at, a.supersedes"
    );
    let computed = [Computed { name: "state", some: state.clone(), all: state }];
    desk.read(|conn| list::page_with(conn, &LIST, &ask, "held_on", &select, &computed))
}

/// Begins a draft, or finds the one that is already open: one for each student and assessor. An EUV1 student has no
/// training in a company and is not assessed.
pub fn start(desk: &Desk, ask: EmmaStart) -> Result<ById> {
    let named = text::clean_line("assessor", &ask.assessor, 120)?;
    desk.write("step-emma-started", |tx| {
        let student: Student = tx.get(&ask.student)?;
        if student.kind == "EUV1" {
            return Err(Error::invalid("student", "emma-euv1"));
        }
        let assessor = if named.is_empty() { desk.actor().name.clone() } else { named };
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
            supersedes: ask.supersedes.unwrap_or_default(),
            by: desk.actor().id.clone(),
            archived_on: None,
            role: ask.role,
            assessor,
            reconciles: ask.reconciles.unwrap_or_default(),
        };
        let replaced = assessor::replaced(tx.conn(), &draft)?;
        match &replaced[..] {
            [] => {}
            // A correction is of that assessment on that day by that assessor, until they say otherwise.
            [known] => {
                (draft.held_on, draft.occasion, draft.content) = (known.held_on, known.occasion, known.content.clone());
                (draft.role, draft.assessor) = (known.role, known.assessor.clone());
            }
            [one, other, ..] => {
                (draft.occasion, draft.role) = (one.occasion, Capacity::Joint);
                draft.content = serde_json::to_string(&assessor::reconciled(one, other)?)?;
            }
        }
        let sql = "select * from assessment where student = ?1 and by = ?2 and assessor = ?3 and sealed_at is null
                   and archived_on is null";
        let open: Option<Assessment> =
            record::rows(tx.conn(), sql, [&draft.student, &draft.by, &draft.assessor])?.pop();
        if let Some(open) = open {
            // A draft of something else is not quietly turned into a correction.
            let plain = draft.supersedes.is_empty() && draft.reconciles.is_empty();
            let same = plain || (&open.supersedes, &open.reconciles) == (&draft.supersedes, &draft.reconciles);
            return if same { Ok(ById { id: open.id }) } else { Err(Error::conflict("emma-draft-open")) };
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
