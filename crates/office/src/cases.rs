//! Cases: a student's warnings, hearings, decisions and complaints, and what follows from them.
//!
//! Everything here is a fact. A correction is a newer row that supersedes the one before, a withdrawal too, and all of
//! them stay readable. Rules only warn: what is decided, people decide.

mod advice;
mod complaints;
mod decisions;
mod due;
mod hearings;
pub(crate) mod moments;
mod next;
mod page;
mod standing;
pub(crate) mod versions;
mod warnings;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::letters::{self, Letter};
use crate::record::{self, ById};
use crate::students::Student;
use crate::write::{Label, Tx};
use crate::{Desk, Error, Result};

pub use advice::{CaseAdvice, CaseDraft, of_draft};
pub use complaints::{Complaint, ComplaintPut, put as put_complaint};
pub use decisions::{Decision, DecisionPut, put as put_decision};
pub use due::{TodayCases, today};
pub use hearings::{Hearing, HearingPut, put as put_hearing};
pub use page::{CasePage, page};
pub use warnings::{StudentWarning, WarningPut, WarningStep, put as put_warning};

pub(crate) use complaints::Stage as ComplaintStage;
pub(crate) use decisions::Kind as DecisionKind;

use versions::{Chain, Version};

/// How something reached the student: handed over, e-Boks, mail, letter, another way.
const WAYS: &[&str] = &["", "hand", "eboks", "mail", "letter", "other"];
/// The most letters of what is told or reasoned.
const LONGEST: usize = 8_000;

/// Everything noted of one student, as it stands and as it stood.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) warnings: Vec<Chain<StudentWarning>>,
    pub(crate) hearings: Vec<Chain<Hearing>>,
    pub(crate) decisions: Vec<Chain<Decision>>,
    pub(crate) complaints: Vec<Chain<Complaint>>,
    pub(crate) letters: Vec<Chain<Letter>>,
}

/// Names a fact that is withdrawn.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CaseWithdrawal {
    of: CaseTable,
    id: String,
}

/// What kind of fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum CaseTable {
    /// A warning.
    Warning,
    /// A hearing.
    Hearing,
    /// A decision.
    Decision,
    /// A step of a complaint.
    Complaint,
    /// A letter.
    Letter,
}

impl Case {
    /// Reads the case of a student.
    pub(crate) fn of(conn: &Connection, student: &str) -> Result<Self> {
        let of = |table: &str| format!("select * from {table} where student = ?1 order by id");
        let complaints =
            "select c.* from complaint c join decision d on d.id = c.decision where d.student = ?1 order by c.id";
        Ok(Self {
            warnings: versions::chains(record::rows(conn, &of("warning"), [student])?),
            hearings: versions::chains(record::rows(conn, &of("hearing"), [student])?),
            decisions: versions::chains(record::rows(conn, &of("decision"), [student])?),
            complaints: versions::chains(record::rows(conn, complaints, [student])?),
            letters: versions::chains(letters::of(conn, student)?),
        })
    }

    /// The same without one fact: what a correction of it is held against.
    fn without(mut self, id: &str) -> Self {
        self.warnings.retain(|chain| chain.now.id != id);
        self.hearings.retain(|chain| chain.now.id != id);
        self.decisions.retain(|chain| chain.now.id != id);
        self.complaints.retain(|chain| chain.now.id != id);
        self
    }

    /// The warnings that count, the newest last.
    pub(crate) fn warned(&self) -> Vec<&StudentWarning> {
        versions::counting(&self.warnings).into_iter().map(|chain| &chain.now).collect()
    }

    /// The decisions that count, the newest last.
    fn decided(&self) -> Vec<&Chain<Decision>> {
        versions::counting(&self.decisions)
    }

    /// What was noted of a complaint about a decision, in any of its versions, in the order it happened.
    fn complaint(&self, decision: &Chain<Decision>) -> Vec<&Complaint> {
        let about = |step: &&Chain<Complaint>| decision.ids().any(|id| id == step.now.decision);
        versions::counting(&self.complaints).into_iter().filter(about).map(|chain| &chain.now).collect()
    }
}

/// Takes a fact out of the count: it stays readable, and a correction brings it back.
pub fn withdraw(desk: &Desk, ask: CaseWithdrawal) -> Result<ById> {
    desk.write("step-case-withdrawn", |tx| {
        let (id, student) = match ask.of {
            CaseTable::Warning => {
                let row: StudentWarning = withdrawing(tx, &ask.id)?;
                tx.create(&row)?;
                (row.id, row.student)
            }
            CaseTable::Hearing => {
                let row: Hearing = withdrawing(tx, &ask.id)?;
                tx.create(&row)?;
                (row.id, row.student)
            }
            CaseTable::Decision => {
                let row: Decision = withdrawing(tx, &ask.id)?;
                decisions::not_complained_about(tx.conn(), &row)?;
                tx.create(&row)?;
                (row.id, row.student)
            }
            CaseTable::Complaint => {
                let row: Complaint = withdrawing(tx, &ask.id)?;
                let decision: Decision = tx.get(&row.decision)?;
                complaints::in_order(&Case::of(tx.conn(), &decision.student)?, &decision, &row)?;
                tx.create(&row)?;
                (row.id, decision.student)
            }
            CaseTable::Letter => {
                let row: Letter = withdrawing(tx, &ask.id)?;
                tx.create(&row)?;
                (row.id, row.student)
            }
        };
        named(tx, "step-case-withdrawn", &student)?;
        Ok(ById { id })
    })
}

/// The newer row that withdraws the standing one.
pub(crate) fn withdrawing<T: Version>(tx: &Tx<'_>, id: &str) -> Result<T> {
    let old: T = versions::standing(tx.conn(), id)?;
    let desk = tx.desk();
    Ok(old.withdrawn_as(desk.clock().id(), desk.actor().name.clone(), tx.at().to_owned()))
}

/// Names the step after the student; a correction says that it is one.
fn named(tx: &mut Tx<'_>, label: &'static str, student: &str) -> Result<()> {
    let student: Student = tx.get(student)?;
    tx.rename(Label::from(label).with("name", student.name))
}

/// A student who is there.
fn student(conn: &Connection, id: &str) -> Result<Student> {
    record::find(conn, id)?.ok_or_else(|| Error::invalid("student", "student-missing"))
}

/// The standing fact that is corrected, if one is. It is of the same student.
pub(crate) fn corrected<T: Version>(
    conn: &Connection,
    id: &str,
    of: &str,
    owner: impl Fn(&T) -> &str,
) -> Result<Option<T>> {
    if id.is_empty() {
        return Ok(None);
    }
    let old: T = versions::standing(conn, id)?;
    if owner(&old) == of { Ok(Some(old)) } else { Err(Error::invalid("supersedes", "case-other")) }
}

/// A day that has been.
pub(crate) fn been(desk: &Desk, field: &str, day: NaiveDate) -> Result<()> {
    crate::students::date(field, &day.to_string())?;
    if day > desk.clock().today() { Err(Error::invalid(field, "date-in-future")) } else { Ok(()) }
}

/// The day and the way something reached the student: never before it was made.
fn delivery(desk: &Desk, made_on: NaiveDate, on: Option<NaiveDate>, how: String) -> Result<String> {
    let Some(on) = on else { return Ok(String::new()) };
    been(desk, "delivered_on", on)?;
    if on < made_on {
        return Err(Error::invalid("delivered_on", "delivered-before"));
    }
    if WAYS.contains(&how.as_str()) { Ok(how) } else { Err(Error::invalid("delivered_how", "delivered-how")) }
}

/// What must be written.
fn written(field: &str, text: &str, reason: &str) -> Result<String> {
    let text = crate::text::clean(field, text, LONGEST)?;
    if text.is_empty() { Err(Error::invalid(field, reason)) } else { Ok(text) }
}
