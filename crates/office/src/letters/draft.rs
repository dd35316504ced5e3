//! A letter before it is made: the wording in force, filled in, with what is missing.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::template::{self, Piece};
use super::wordings::{self, LetterWording};
use super::{LetterAbout, values};
use crate::cases::Decision;
use crate::students::Student;
use crate::words::{PaperLanguage, Words};
use crate::{Desk, Error, Result, cafes, clock, record, text};

/// Asks for a letter to a student.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterAsk {
    student: String,
    template: String,
    language: PaperLanguage,
    #[serde(default)]
    about: LetterAbout,
    #[serde(default)]
    more: LetterMore,
}

/// What no record knows yet and the wording names.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct LetterMore {
    /// The day a decision is to reach the student.
    pub(super) delivered_on: Option<NaiveDate>,
    /// When and where somebody is called to.
    pub(super) day: Option<NaiveDate>,
    pub(super) time: String,
    pub(super) place: String,
}

/// The letter as far as it can be written.
#[derive(Debug, Serialize, TS)]
pub struct LetterDraft {
    subject: String,
    /// What is missing stands in its braces.
    body: String,
    /// The fields that have no value.
    missing: Vec<String>,
    /// The wording tells the last day to complain of a decision that has not reached the student.
    asks_delivery: bool,
    /// The wording tells when and where.
    asks_meeting: bool,
}

impl LetterMore {
    /// Times as the calendar takes them.
    pub(super) fn fit(mut self) -> Result<Self> {
        clock::sane("day", self.day)?;
        clock::sane("delivered_on", self.delivered_on)?;
        self.time = cafes::time("time", &self.time)?;
        self.place = text::clean_line("place", &self.place, 200)?;
        Ok(self)
    }
}

/// Fills in the wording in force.
pub fn draft(desk: &Desk, ask: LetterAsk) -> Result<LetterDraft> {
    let (words, more) = (Words::of(ask.language)?, ask.more.fit()?);
    desk.read(|conn| {
        let student: Student =
            record::find(conn, &ask.student)?.ok_or_else(|| Error::invalid("student", "student-missing"))?;
        let wording = wordings::in_force(conn, &ask.template, ask.language, desk.clock().today())?;
        ask.about.check(conn, &student.id, wording.kind)?;
        of(conn, desk, words, &student, &wording, &ask.about, &more)
    })
}

/// The draft of a wording for one student.
pub(super) fn of(
    conn: &Connection,
    desk: &Desk,
    words: &Words,
    student: &Student,
    wording: &LetterWording,
    about: &LetterAbout,
    more: &LetterMore,
) -> Result<LetterDraft> {
    let values = values::of(conn, desk, words, student, wording.kind, about, more)?;
    let subject = template::read("subject", wording.kind, &wording.subject)?;
    let body = template::read("body", wording.kind, &wording.body)?;
    let names = |group: &str| {
        let of = |piece: &Piece<'_>| matches!(piece, Piece::Field(field) if field.key.starts_with(group));
        subject.iter().chain(&body).any(of)
    };
    let undelivered = match about.decision.as_str() {
        "" => false,
        id => record::get::<Decision>(conn, id)?.delivered_on.is_none(),
    };
    let (asks_delivery, asks_meeting) = (undelivered && names("appeal.until"), names("summons."));
    let (subject, body) = (template::fill(&subject, &values), template::fill(&body, &values));
    let mut missing = subject.missing;
    missing.extend(body.missing.into_iter().filter(|name| !missing.contains(name)).collect::<Vec<_>>());
    Ok(LetterDraft {
        subject: subject.text,
        body: body.text,
        missing: missing.into_iter().map(str::to_owned).collect(),
        asks_delivery,
        asks_meeting,
    })
}

impl LetterDraft {
    /// Subject and body.
    pub(super) fn words(&self) -> (&str, &str) {
        (&self.subject, &self.body)
    }

    /// Whether it tells when and where.
    pub(super) fn asks_meeting(&self) -> bool {
        self.asks_meeting
    }

    /// What it lacks.
    pub(super) fn missing(&self) -> &[String] {
        &self.missing
    }
}
