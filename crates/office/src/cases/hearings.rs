//! Partshøring: what a student was told before something was decided against them, and what they answered.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::versions::version;
use crate::record::{ById, record};
use crate::{Desk, Error, Result, settings, text};

/// A hearing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Hearing {
    pub(crate) id: String,
    pub(crate) student: String,
    /// What is thought of deciding.
    pub(crate) about: String,
    /// What was laid before the student.
    pub(crate) facts: String,
    pub(crate) sent_on: NaiveDate,
    pub(crate) delivered_on: Option<NaiveDate>,
    #[ts(type = "StudentWarning['delivered_how']")]
    pub(crate) delivered_how: String,
    pub(crate) answer_by: NaiveDate,
    pub(crate) answered_on: Option<NaiveDate>,
    pub(crate) answer: String,
    pub(crate) withdrawn: bool,
    pub(crate) by: String,
    pub(crate) at: String,
    /// The hearing as it stood before; empty for none.
    pub(crate) supersedes: String,
}
record!(Hearing, "hearing");
version!(Hearing, sent_on);

/// A hearing, new, answered or corrected (`supersedes` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HearingPut {
    pub(super) student: String,
    about: String,
    facts: String,
    pub(super) sent_on: NaiveDate,
    pub(super) delivered_on: Option<NaiveDate>,
    #[serde(default)]
    #[ts(type = "StudentWarning['delivered_how']")]
    delivered_how: String,
    /// As many days as the school gives, when absent.
    pub(super) answer_by: Option<NaiveDate>,
    answered_on: Option<NaiveDate>,
    #[serde(default)]
    answer: String,
    #[serde(default)]
    pub(super) supersedes: String,
}

impl HearingPut {
    /// The day from which the student knew of it, as far as it is known.
    pub(super) fn known_on(&self) -> NaiveDate {
        self.delivered_on.unwrap_or(self.sent_on)
    }
}

/// Notes a hearing, its answer, or a correction.
pub fn put(desk: &Desk, ask: HearingPut) -> Result<ById> {
    super::been(desk, "sent_on", ask.sent_on)?;
    let about = text::clean_line("about", &ask.about, 200)?;
    if about.is_empty() {
        return Err(Error::invalid("about", "hearing-about-missing"));
    }
    let facts = super::written("facts", &ask.facts, "hearing-facts-missing")?;
    let answer = text::clean("answer", &ask.answer, super::LONGEST)?;
    let known_on = ask.known_on();
    let delivered_how = super::delivery(desk, ask.sent_on, ask.delivered_on, ask.delivered_how)?;
    if let Some(answered_on) = ask.answered_on {
        super::been(desk, "answered_on", answered_on)?;
        if answered_on < ask.sent_on {
            return Err(Error::invalid("answered_on", "answered-before"));
        }
    } else if !answer.is_empty() {
        return Err(Error::invalid("answered_on", "answered-when"));
    }
    desk.write("step-hearing", |tx| {
        let student = super::student(tx.conn(), &ask.student)?;
        let old = super::corrected(tx.conn(), &ask.supersedes, &student.id, |old: &Hearing| &old.student)?;
        let days = Days::new(settings::number(tx.conn(), "hearing_days")?.into());
        let answer_by = ask.answer_by.unwrap_or(known_on + days);
        if answer_by < ask.sent_on {
            return Err(Error::invalid("answer_by", "answer-by-before"));
        }
        let answered = ask.answered_on.is_some() && old.as_ref().is_some_and(|old| old.answered_on.is_none());
        let row = Hearing {
            id: desk.clock().id(),
            student: student.id.clone(),
            about,
            facts,
            sent_on: ask.sent_on,
            delivered_on: ask.delivered_on,
            delivered_how,
            answer_by,
            answered_on: ask.answered_on,
            answer,
            withdrawn: false,
            by: desk.actor().name.clone(),
            at: tx.at().to_owned(),
            supersedes: ask.supersedes,
        };
        tx.create(&row)?;
        let label = match old {
            None => "step-hearing",
            Some(_) if answered => "step-hearing-answered",
            Some(_) => "step-hearing-corrected",
        };
        super::named(tx, label, &student.id)?;
        Ok(ById { id: row.id })
    })
}
