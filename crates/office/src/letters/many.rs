//! One letter to many students: what each would lack is told before, and all are made in one act or none.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::draft::{self, LetterMore};
use super::wordings::{self, LetterWording};
use super::{Letter, LetterAbout, new, words};
use crate::record;
use crate::students::Student;
use crate::words::{PaperLanguage, Words};
use crate::write::{Label, Tx};
use crate::{Desk, Error, Result};

/// The most letters of one act.
const MOST: usize = 500;

/// A letter to each of some students.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LettersAsk {
    students: Vec<String>,
    template: String,
    language: PaperLanguage,
    #[serde(default)]
    more: LetterMore,
}

/// What the letters would lack.
#[derive(Debug, Serialize, TS)]
pub struct LettersChecked {
    /// The first letter, as it would read.
    subject: String,
    body: String,
    /// Whose letters lack something.
    lacking: Vec<LetterLacking>,
    /// The wording tells when and where.
    asks_meeting: bool,
}

/// A student whose letter lacks something.
#[derive(Debug, Serialize, TS)]
pub struct LetterLacking {
    student: String,
    name: String,
    protected: bool,
    /// The fields without a value.
    missing: Vec<String>,
}

/// The letters, in the order of the students.
#[derive(Debug, Serialize, TS)]
pub struct LettersMade {
    ids: Vec<String>,
}

/// Looks at the letters before they are made.
pub fn check(desk: &Desk, ask: LettersAsk) -> Result<LettersChecked> {
    let ask = fit(ask)?;
    let language = Words::of(ask.language)?;
    desk.read(|conn| {
        let wording = wordings::in_force(conn, &ask.template, ask.language, desk.clock().today())?;
        let mut checked =
            LettersChecked { subject: String::new(), body: String::new(), lacking: Vec::new(), asks_meeting: false };
        for (at, id) in ask.students.iter().enumerate() {
            let student: Student = record::get(conn, id)?;
            let draft = draft::of(conn, desk, language, &student, &wording, &LetterAbout::default(), &ask.more)?;
            if at == 0 {
                let (subject, body) = draft.words();
                (checked.subject, checked.body) = (subject.to_owned(), body.to_owned());
                checked.asks_meeting = draft.asks_meeting();
            }
            if !draft.missing().is_empty() {
                checked.lacking.push(LetterLacking {
                    student: student.id,
                    name: student.name,
                    protected: student.protected,
                    missing: draft.missing().to_vec(),
                });
            }
        }
        Ok(checked)
    })
}

/// Makes the letters. One that lacks something refuses them all: it is said beforehand whose.
pub fn make(desk: &Desk, ask: LettersAsk) -> Result<LettersMade> {
    let ask = fit(ask)?;
    let language = Words::of(ask.language)?;
    let label = || Label::from("step-letters").with("count", ask.students.len());
    desk.write(label(), |tx| {
        let wording = wordings::in_force(tx.conn(), &ask.template, ask.language, desk.clock().today())?;
        if wording.kind.about() != "appointment" {
            return Err(Error::invalid("template", "letter-about"));
        }
        let mut ids = Vec::with_capacity(ask.students.len());
        for student in &ask.students {
            let letter = compose(tx, language, student, &wording, LetterAbout::default(), &ask.more)?;
            tx.create(&letter)?;
            ids.push(letter.id);
        }
        Ok(LettersMade { ids })
    })
}

/// A letter as it reads when nobody changes a word of it.
pub(super) fn compose(
    tx: &Tx<'_>,
    language: &Words,
    id: &str,
    wording: &LetterWording,
    about: LetterAbout,
    more: &LetterMore,
) -> Result<Letter> {
    let student: Student = tx.get(id)?;
    let draft = draft::of(tx.conn(), tx.desk(), language, &student, wording, &about, more)?;
    if let Some(missing) = draft.missing().first() {
        return Err(Error::invalid("students", "letter-lacks").with("name", missing).with("student", student.name));
    }
    let (subject, body) = draft.words();
    let (subject, body) = words(subject, body)?;
    Ok(new(tx, &student.id, wording, about, subject, body))
}

/// Each student once, and not too many.
fn fit(mut ask: LettersAsk) -> Result<LettersAsk> {
    let mut seen = std::collections::BTreeSet::new();
    ask.students.retain(|student| seen.insert(student.clone()));
    if ask.students.is_empty() {
        return Err(Error::invalid("students", "letters-nobody"));
    }
    if ask.students.len() > MOST {
        return Err(Error::invalid("students", "papers-too-many").with("most", MOST));
    }
    ask.more = ask.more.fit()?;
    Ok(ask)
}
