//! Warnings: a step of the school's ladder that a student was told of, why, and what has to change by when.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::versions::version;
use crate::record::{self, ById, record};
use crate::{Desk, Error, Result};

/// A step of the ladder; the school's own list.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct WarningStep {
    /// Its id.
    pub id: String,
    /// What the school calls it.
    pub name: String,
    /// `oral`, `written` or `decision`: the last is not a warning any more.
    pub kind: String,
    /// Its place in the ladder.
    pub position: i64,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(WarningStep, "warning_step");

impl WarningStep {
    /// What a step can be.
    pub const KINDS: &[&str] = &["oral", "written", "decision"];
}

/// A warning.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StudentWarning {
    pub(crate) id: String,
    pub(crate) student: String,
    /// A row of `warning_step`.
    pub(crate) step: String,
    pub(crate) given_on: NaiveDate,
    pub(crate) reason: String,
    /// What has to change.
    pub(crate) expects: String,
    pub(crate) until_on: Option<NaiveDate>,
    pub(crate) delivered_on: Option<NaiveDate>,
    #[ts(type = "'' | 'hand' | 'eboks' | 'mail' | 'letter' | 'other'")]
    pub(crate) delivered_how: String,
    pub(crate) withdrawn: bool,
    pub(crate) by: String,
    pub(crate) at: String,
    /// The warning as it stood before; empty for none.
    pub(crate) supersedes: String,
}
record!(StudentWarning, "warning");
version!(StudentWarning, given_on);

/// A warning, new or corrected (`supersedes` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WarningPut {
    pub(super) student: String,
    pub(super) step: String,
    pub(super) given_on: NaiveDate,
    reason: String,
    #[serde(default)]
    pub(super) expects: String,
    until_on: Option<NaiveDate>,
    delivered_on: Option<NaiveDate>,
    #[serde(default)]
    #[ts(type = "StudentWarning['delivered_how']")]
    delivered_how: String,
    #[serde(default)]
    pub(super) supersedes: String,
}

/// Notes a warning or a correction of one.
pub fn put(desk: &Desk, ask: WarningPut) -> Result<ById> {
    super::been(desk, "given_on", ask.given_on)?;
    if ask.until_on.is_some_and(|until| until < ask.given_on) {
        return Err(Error::invalid("until_on", "warning-until"));
    }
    let reason = super::written("reason", &ask.reason, "warning-reason-missing")?;
    let expects = crate::text::clean("expects", &ask.expects, super::LONGEST)?;
    let delivered_how = super::delivery(desk, ask.given_on, ask.delivered_on, ask.delivered_how)?;
    desk.write("step-warning", |tx| {
        let student = super::student(tx.conn(), &ask.student)?;
        let old = super::corrected(tx.conn(), &ask.supersedes, &student.id, |old: &StudentWarning| &old.student)?;
        let step: WarningStep =
            record::find(tx.conn(), &ask.step)?.ok_or_else(|| Error::invalid("step", "warning-step-missing"))?;
        if step.kind == "decision" {
            return Err(Error::invalid("step", "warning-step-decision"));
        }
        let row = StudentWarning {
            id: desk.clock().id(),
            student: student.id.clone(),
            step: step.id,
            given_on: ask.given_on,
            reason,
            expects,
            until_on: ask.until_on,
            delivered_on: ask.delivered_on,
            delivered_how,
            withdrawn: false,
            by: desk.actor().name.clone(),
            at: tx.at().to_owned(),
            supersedes: ask.supersedes,
        };
        tx.create(&row)?;
        super::named(tx, if old.is_some() { "step-warning-corrected" } else { "step-warning" }, &student.id)?;
        Ok(ById { id: row.id })
    })
}

/// The ladder in the school's order, without the steps that are set aside.
pub(super) fn ladder(conn: &Connection) -> Result<Vec<WarningStep>> {
    record::rows(conn, "select * from warning_step where archived_on is null order by position, id", [])
}
