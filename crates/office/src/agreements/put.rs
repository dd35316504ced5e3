//! Keeping an agreement, new or changed.

use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use super::{Agreement, AgreementType, follow, place, warnings};
use crate::companies::Company;
use crate::record::{self, ById};
use crate::students::Student;
use crate::write::{Label, Tx};
use crate::{Desk, Error, Result, addenda, clock, promises, text};

/// Kladde, hos virksomhed, hos elev, hos værge, hos skole, registreret: in the order of the digital agreement.
const STAGES: &[&str] = &["", "draft", "company", "student", "guardian", "school", "registered"];
/// Digitally on lærepladsen.dk, signed outside it, on paper.
const SIGNINGS: &[&str] = &["", "digital", "outside", "paper"];

/// A new agreement, or new values of a known one (`id` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgreementPut {
    pub(super) id: Option<String>,
    pub(super) student: String,
    company: String,
    /// Empty: where it is when nobody chooses.
    #[serde(default)]
    workplace: String,
    r#type: String,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    signed_on: Option<NaiveDate>,
    annulled_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    #[serde(default)]
    ended_reason: String,
    no_fault: Option<bool>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    #[ts(type = "Agreement['stage']")]
    stage: String,
    #[serde(default)]
    stage_on: Option<NaiveDate>,
    #[serde(default)]
    #[ts(type = "Agreement['signing']")]
    signing: String,
    #[serde(default)]
    second_company: String,
    #[serde(default)]
    second_from: Option<NaiveDate>,
    #[serde(default)]
    replaces: String,
    /// Why a rule is passed over that takes a dispensation.
    #[serde(default)]
    reason: String,
}

/// Keeps an agreement, new or changed.
pub fn put(desk: &Desk, mut ask: AgreementPut) -> Result<ById> {
    ask.fit()?;
    let label = if ask.id.is_some() { "step-agreement-changed" } else { "step-agreement-added" };
    desk.write(label, |tx| {
        let (student, company) = parties(tx, &ask)?;
        let known = match &ask.id {
            Some(id) => tx.get::<Agreement>(id)?,
            None => Agreement { id: desk.clock().id(), education: student.education, ..Agreement::default() },
        };
        if known.ends_on != ask.ends_on && addenda::tells_last_day(tx.conn(), &known.id)? {
            return Err(Error::invalid("ends_on", "agreement-ends-by-addendum"));
        }
        let mut agreement = ask.over(known);
        if !agreement.stage.is_empty() {
            agreement.stage_on = agreement.stage_on.or_else(|| Some(desk.clock().today()));
        }
        if agreement.workplace.is_empty() {
            agreement.workplace = place::usual(tx.conn(), &agreement, desk.clock().today())?;
        }
        tx.put(&agreement)?;
        warnings::pass(tx, &agreement, &ask.reason)?;
        follow(tx, &agreement)?;
        tx.rename(Label::from(label).with("name", student.name).with("company", company.name))?;
        Ok(ById { id: agreement.id })
    })
}

impl AgreementPut {
    /// What can be said of it before the records are asked.
    fn fit(&mut self) -> Result<()> {
        self.note = text::clean("note", &self.note, 4_000)?;
        self.ended_reason = text::clean_line("ended_reason", &self.ended_reason, 200)?;
        if self.starts_on.is_none() {
            return Err(Error::invalid("starts_on", "agreement-start-missing"));
        }
        let days = [
            ("starts_on", self.starts_on),
            ("ends_on", self.ends_on),
            ("signed_on", self.signed_on),
            ("annulled_on", self.annulled_on),
            ("ended_on", self.ended_on),
            ("stage_on", self.stage_on),
            ("second_from", self.second_from),
        ];
        for (field, day) in days {
            clock::sane(field, day)?;
        }
        if self.ends_on.is_some() && self.ends_on < self.starts_on {
            return Err(Error::invalid("ends_on", "agreement-ends-before-start"));
        }
        if !STAGES.contains(&self.stage.as_str()) || !SIGNINGS.contains(&self.signing.as_str()) {
            return Err(Error::invalid("stage", "agreement-stage-unknown"));
        }
        if !self.second_company.is_empty() && self.second_from <= self.starts_on {
            return Err(Error::invalid("second_from", "agreement-second-from"));
        }
        Ok(())
    }

    /// Its values over those of a known agreement.
    pub(super) fn over(&self, known: Agreement) -> Agreement {
        let ask = self;
        Agreement {
            student: ask.student.clone(),
            company: ask.company.clone(),
            workplace: ask.workplace.clone(),
            r#type: ask.r#type.clone(),
            starts_on: ask.starts_on,
            ends_on: ask.ends_on,
            signed_on: ask.signed_on,
            annulled_on: ask.annulled_on,
            ended_on: ask.ended_on,
            ended_reason: ask.ended_reason.clone(),
            no_fault: ask.no_fault,
            note: ask.note.clone(),
            stage: ask.stage.clone(),
            stage_on: ask.stage_on.filter(|_| !ask.stage.is_empty()),
            signing: ask.signing.clone(),
            second_company: ask.second_company.clone(),
            second_from: ask.second_from.filter(|_| !ask.second_company.is_empty()),
            replaces: ask.replaces.clone(),
            ..known
        }
    }
}

/// The student and the company; everybody and everything named must be there.
fn parties(tx: &Tx<'_>, ask: &AgreementPut) -> Result<(Student, Company)> {
    let student: Option<Student> = record::find(tx.conn(), &ask.student)?;
    let student = student.ok_or_else(|| Error::invalid("student", "student-missing"))?;
    let company: Option<Company> = record::find(tx.conn(), &ask.company)?;
    let company = company.ok_or_else(|| Error::invalid("company", "company-missing"))?;
    if record::find::<AgreementType>(tx.conn(), &ask.r#type)?.is_none() {
        return Err(Error::invalid("type", "agreement-type-missing"));
    }
    promises::workplace_of(tx, &ask.workplace, &company)?;
    let second: Option<Company> = record::find(tx.conn(), &ask.second_company)?;
    if !ask.second_company.is_empty() && second.is_none_or(|second| second.id == company.id) {
        return Err(Error::invalid("second_company", "agreement-second-company"));
    }
    let replaced: Option<Agreement> = record::find(tx.conn(), &ask.replaces)?;
    let fits = |old: Agreement| old.student == student.id && Some(&old.id) != ask.id.as_ref();
    if !ask.replaces.is_empty() && !replaced.is_some_and(fits) {
        return Err(Error::invalid("replaces", "agreement-replaces"));
    }
    Ok((student, company))
}
