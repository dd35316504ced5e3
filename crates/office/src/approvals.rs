//! Approvals: what a workplace may train in, how many at a time, and within which limits.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clock::derived_id;
use crate::codes::LimitCode;
use crate::companies::Company;
use crate::record::{self, ArchiveAsk, ById, record};
use crate::students::Education;
use crate::workplaces::Workplace;
use crate::write::{Label, Tx};
use crate::{Desk, Error, Result};

/// In full, limited in time or number, for one named student, or on conditions.
pub const KINDS: &[&str] = &["full", "limited", "named", "conditional"];
/// No workplace trains more in one education.
const MOST: u32 = 999;

/// A workplace's approval to train in an education.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Approval {
    /// Derived from workplace and education.
    pub id: String,
    /// The workplace.
    pub workplace: String,
    /// The education.
    pub education: String,
    /// Places approved.
    pub approved: u32,
    /// Places in use, as the register says.
    pub in_use: u32,
    /// The day it said so; unknown when absent.
    pub counted_on: Option<NaiveDate>,
    /// Last day of the approval.
    pub expires_on: Option<NaiveDate>,
    /// One of [`KINDS`].
    pub kind: String,
    /// Limitation codes, rows of `limit_code`, with blanks between them.
    pub limits: String,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(Approval, "approval");

impl Default for Approval {
    fn default() -> Self {
        Self {
            id: String::new(),
            workplace: String::new(),
            education: String::new(),
            approved: 0,
            in_use: 0,
            counted_on: None,
            expires_on: None,
            kind: "full".to_owned(),
            limits: String::new(),
            archived_on: None,
        }
    }
}

impl Approval {
    /// The id of the approval of this workplace in this education.
    pub fn id_of(workplace: &str, education: &str) -> String {
        derived_id(&["approval", workplace, education])
    }
}

/// An approval, new or changed (`id` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ApprovalPut {
    id: Option<String>,
    workplace: String,
    education: String,
    approved: u32,
    in_use: u32,
    counted_on: Option<NaiveDate>,
    expires_on: Option<NaiveDate>,
    #[ts(type = "'full' | 'limited' | 'named' | 'conditional'")]
    kind: String,
    limits: Vec<String>,
}

/// Keeps an approval, new or changed.
pub fn put(desk: &Desk, ask: ApprovalPut) -> Result<ById> {
    for (field, number) in [("approved", ask.approved), ("in_use", ask.in_use)] {
        if number > MOST {
            return Err(Error::invalid(field, "number-outside").with("least", 0).with("most", MOST));
        }
    }
    if ask.counted_on.is_some_and(|day| day > desk.clock().today()) {
        return Err(Error::invalid("counted_on", "date-in-future"));
    }
    if !KINDS.contains(&ask.kind.as_str()) {
        return Err(Error::invalid("kind", "approval-kind"));
    }
    desk.write("step-approval", |tx| {
        let workplace: Workplace =
            record::find(tx.conn(), &ask.workplace)?.ok_or_else(|| Error::invalid("workplace", "workplace-missing"))?;
        let education: Education =
            record::find(tx.conn(), &ask.education)?.ok_or_else(|| Error::invalid("education", "education-missing"))?;
        let id = Approval::id_of(&workplace.id, &education.id);
        let there = record::find::<Approval>(tx.conn(), &id)?.is_some_and(|approval| approval.archived_on.is_none());
        if there && ask.id.as_ref() != Some(&id) {
            return Err(Error::invalid("education", "approval-there"));
        }
        for code in &ask.limits {
            record::find::<LimitCode>(tx.conn(), code)?.ok_or_else(|| Error::invalid("limits", "limit-unknown"))?;
        }
        tx.put(&Approval {
            id: id.clone(),
            workplace: workplace.id.clone(),
            education: education.id,
            approved: ask.approved,
            in_use: ask.in_use,
            counted_on: ask.counted_on,
            expires_on: ask.expires_on,
            kind: ask.kind,
            limits: ask.limits.join(" "),
            archived_on: None,
        })?;
        name_step(tx, "step-approval", &workplace, &education.name)?;
        Ok(ById { id })
    })
}

/// Sets an approval aside, or takes it back.
pub fn archive(desk: &Desk, ask: ArchiveAsk) -> Result<()> {
    let label = if ask.archived { "step-approval-archived" } else { "step-approval-back" };
    desk.write(label, |tx| {
        let mut approval: Approval = tx.get(&ask.id)?;
        approval.archived_on = ask.archived.then(|| desk.clock().today());
        tx.put(&approval)?;
        let education: Education = tx.get(&approval.education)?;
        let workplace: Workplace = tx.get(&approval.workplace)?;
        name_step(tx, label, &workplace, &education.name)
    })
}

fn name_step(tx: &mut Tx<'_>, label: &'static str, workplace: &Workplace, education: &str) -> Result<()> {
    let company: Company = tx.get(&workplace.company)?;
    tx.rename(Label::from(label).with("education", education).with("company", company.name))
}
