//! Decisions: whether a student is admitted to skoleoplæring, is not, or is discharged, with the reasons in writing.
//!
//! A decision can be corrected and withdrawn like any fact. The days to complain are those in force when it was made, and
//! are counted from the day it reached the student, so the last day is never kept.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Case;
use super::versions::version;
use crate::emma::Assessment;
use crate::record::{self, ById, record};
use crate::{Desk, Error, Result, settings, text};

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "DecisionKind")]
pub enum Kind {
    /// Optaget.
    Admitted,
    /// Ikke optaget.
    NotAdmitted,
    /// Udmeldt.
    Discharged,
}

impl Kind {
    /// As it is stored.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Admitted => "admitted",
            Self::NotAdmitted => "not_admitted",
            Self::Discharged => "discharged",
        }
    }

    /// Whether it goes against the student.
    pub(crate) fn against(self) -> bool {
        self != Self::Admitted
    }
}

/// A decision.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Decision {
    pub(crate) id: String,
    pub(crate) student: String,
    pub(crate) kind: Kind,
    pub(crate) decided_on: NaiveDate,
    pub(crate) reasons: String,
    /// The assessment it rests on; empty for none.
    pub(crate) assessment: String,
    /// Whether the student was told how to complain.
    pub(crate) guidance: bool,
    pub(crate) delivered_on: Option<NaiveDate>,
    #[ts(type = "StudentWarning['delivered_how']")]
    pub(crate) delivered_how: String,
    /// Days to complain, as in force when it was made.
    pub(crate) complaint_days: u32,
    /// Who decided, by name.
    pub(crate) decided_by: String,
    pub(crate) withdrawn: bool,
    pub(crate) by: String,
    pub(crate) at: String,
    /// The decision as it stood before; empty for none.
    pub(crate) supersedes: String,
}
record!(Decision, "decision");
version!(Decision, decided_on);

impl Decision {
    /// The last day to complain, once it has reached the student.
    pub(super) fn complaint_until(&self) -> Option<NaiveDate> {
        self.delivered_on.and_then(|on| on.checked_add_days(Days::new(self.complaint_days.into())))
    }

    /// The same of a decision against the student; nobody complains of an admission.
    pub(crate) fn complain_until(&self) -> Option<NaiveDate> {
        self.complaint_until().filter(|_| self.kind.against())
    }
}

/// A decision, new, delivered or corrected (`supersedes` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DecisionPut {
    pub(super) student: String,
    pub(super) kind: Kind,
    pub(super) decided_on: NaiveDate,
    reasons: String,
    #[serde(default)]
    pub(super) assessment: String,
    #[serde(default)]
    pub(super) guidance: bool,
    delivered_on: Option<NaiveDate>,
    #[serde(default)]
    #[ts(type = "StudentWarning['delivered_how']")]
    delivered_how: String,
    /// The actor, when empty.
    #[serde(default)]
    decided_by: String,
    #[serde(default)]
    pub(super) supersedes: String,
}

/// Notes a decision, its delivery, or a correction.
pub fn put(desk: &Desk, ask: DecisionPut) -> Result<ById> {
    super::been(desk, "decided_on", ask.decided_on)?;
    let reasons = super::written("reasons", &ask.reasons, "decision-reasons-missing")?;
    let decided_by = text::clean_line("decided_by", &ask.decided_by, 120)?;
    let delivered_how = super::delivery(desk, ask.decided_on, ask.delivered_on, ask.delivered_how)?;
    desk.write("step-decision", |tx| {
        let student = super::student(tx.conn(), &ask.student)?;
        if student.kind == "EUV1" {
            return Err(Error::invalid("student", "emma-euv1"));
        }
        rests_on(tx.conn(), &ask.assessment, &student.id)?;
        let old = super::corrected(tx.conn(), &ask.supersedes, &student.id, |old: &Decision| &old.student)?;
        if let Some(old) = old.as_ref().filter(|old| old.kind != ask.kind) {
            not_complained_about(tx.conn(), old)?;
        }
        let delivered = ask.delivered_on.is_some() && old.as_ref().is_some_and(|old| old.delivered_on.is_none());
        let in_force = settings::number(tx.conn(), "complaint_days")?;
        let row = Decision {
            id: desk.clock().id(),
            student: student.id.clone(),
            kind: ask.kind,
            decided_on: ask.decided_on,
            reasons,
            assessment: ask.assessment,
            guidance: ask.guidance,
            delivered_on: ask.delivered_on,
            delivered_how,
            complaint_days: old.as_ref().map_or(in_force, |old| old.complaint_days),
            decided_by: if decided_by.is_empty() { desk.actor().name.clone() } else { decided_by },
            withdrawn: false,
            by: desk.actor().name.clone(),
            at: tx.at().to_owned(),
            supersedes: ask.supersedes,
        };
        tx.create(&row)?;
        let label = match old {
            None => "step-decision",
            Some(_) if delivered => "step-decision-delivered",
            Some(_) => "step-decision-corrected",
        };
        super::named(tx, label, &student.id)?;
        Ok(ById { id: row.id })
    })
}

/// A decision rests on a signed assessment of the same student, or on none.
fn rests_on(conn: &Connection, assessment: &str, student: &str) -> Result<()> {
    if assessment.is_empty() {
        return Ok(());
    }
    let found: Option<Assessment> = record::find(conn, assessment)?;
    let signed = found.is_some_and(|found| found.student == student && found.sealed_at.is_some());
    if signed { Ok(()) } else { Err(Error::invalid("assessment", "decision-assessment")) }
}

/// What somebody has complained about is not changed into something else.
pub(super) fn not_complained_about(conn: &Connection, decision: &Decision) -> Result<()> {
    let case = Case::of(conn, &decision.student)?;
    let about = |id: &str| id == decision.id || id == decision.supersedes;
    let complained = case.decisions.iter().any(|chain| chain.ids().any(about) && !case.complaint(chain).is_empty());
    if complained { Err(Error::conflict("decision-complained")) } else { Ok(()) }
}
