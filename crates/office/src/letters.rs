//! Letters: what the school tells a student in writing, from a template it words itself.
//!
//! A letter is a fact as it was made: its words stand in it, and later wordings leave them alone. A correction is a newer
//! row that supersedes. Making one delivers nothing: when and how it reached the student is an act of the case.

mod draft;
mod fields;
pub mod fitting;
mod kinds;
mod many;
mod offers;
mod template;
mod values;
mod wordings;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cases::versions::{self, version};
use crate::record::{self, ById, record};
use crate::students::Student;
use crate::words::{PaperLanguage, Words};
use crate::write::{Label, Tx};
use crate::{Desk, Error, Result, text};

pub use draft::{LetterAsk, LetterDraft, LetterMore, draft};
pub use fields::{LetterField, LetterFieldsAsk, fields};
pub use kinds::LetterKind;
pub use many::{LettersAsk, LettersChecked, LettersMade, check as check_many, make as make_many};
pub use offers::{LetterOffers, LetterOffersAsk, offers};
pub use wordings::{
    LetterTemplateLine, LetterWording, LetterWordingPut, TemplateArchive, WordingShown, archive, list,
    put as put_wording, show,
};

/// The most letters of a subject and of a body.
const LONGEST_SUBJECT: usize = 200;
const LONGEST: usize = 20_000;

/// A letter that was made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Letter {
    pub(crate) id: String,
    pub(crate) student: String,
    pub(crate) kind: LetterKind,
    /// What it is about, where it is about something of the case or the calendar; empty for none.
    pub(crate) warning: String,
    pub(crate) hearing: String,
    pub(crate) decision: String,
    pub(crate) complaint: String,
    pub(crate) appointment: String,
    pub(crate) template: String,
    /// The wording of the school it was made with; empty for Svend's own.
    pub(crate) version: String,
    /// What the template was called.
    pub(crate) name: String,
    pub(crate) language: PaperLanguage,
    pub(crate) subject: String,
    /// As it was sent.
    pub(crate) body: String,
    pub(crate) made_on: NaiveDate,
    pub(crate) withdrawn: bool,
    pub(crate) by: String,
    pub(crate) at: String,
    /// The letter as it stood before; empty for none.
    pub(crate) supersedes: String,
}
record!(Letter, "letter");
version!(Letter, made_on);

/// What a letter is about: at most one of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct LetterAbout {
    /// A warning.
    pub warning: String,
    /// A hearing.
    pub hearing: String,
    /// A decision.
    pub decision: String,
    /// A step of a complaint.
    pub complaint: String,
    /// An appointment.
    pub appointment: String,
}

/// A letter, new or corrected (`supersedes` is set: then only its words change).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterPut {
    student: String,
    template: String,
    language: PaperLanguage,
    #[serde(default)]
    about: LetterAbout,
    subject: String,
    body: String,
    #[serde(default)]
    supersedes: String,
}

/// Keeps a letter as it is sent. A field nobody filled in is refused: nothing of it is ever silently empty.
pub fn put(desk: &Desk, ask: LetterPut) -> Result<ById> {
    let (subject, body) = words(&ask.subject, &ask.body)?;
    desk.write("step-letter", |tx| {
        let student: Student =
            record::find(tx.conn(), &ask.student)?.ok_or_else(|| Error::invalid("student", "student-missing"))?;
        let row = if ask.supersedes.is_empty() {
            let wording = wordings::in_force(tx.conn(), &ask.template, ask.language, desk.clock().today())?;
            ask.about.check(tx.conn(), &student.id, wording.kind)?;
            new(tx, &student.id, &wording, ask.about, subject, body)
        } else {
            let old: Letter = versions::standing(tx.conn(), &ask.supersedes)?;
            if old.student != student.id {
                return Err(Error::invalid("supersedes", "case-other"));
            }
            let (id, by, at) = (desk.clock().id(), desk.actor().name.clone(), tx.at().to_owned());
            let made_on = desk.clock().today();
            Letter { id, by, at, made_on, subject, body, withdrawn: false, supersedes: ask.supersedes, ..old }
        };
        tx.create(&row)?;
        let label = if row.supersedes.is_empty() { "step-letter" } else { "step-letter-corrected" };
        tx.rename(Label::from(label).with("name", student.name).with("letter", row.name))?;
        Ok(ById { id: row.id })
    })
}

/// A new letter of a wording.
fn new(tx: &Tx<'_>, student: &str, of: &LetterWording, about: LetterAbout, subject: String, body: String) -> Letter {
    let desk = tx.desk();
    Letter {
        id: desk.clock().id(),
        student: student.to_owned(),
        kind: of.kind,
        warning: about.warning,
        hearing: about.hearing,
        decision: about.decision,
        complaint: about.complaint,
        appointment: about.appointment,
        template: of.template.clone(),
        version: of.id.clone(),
        name: of.name.clone(),
        language: of.language,
        subject,
        body,
        made_on: desk.clock().today(),
        withdrawn: false,
        by: desk.actor().name.clone(),
        at: tx.at().to_owned(),
        supersedes: String::new(),
    }
}

/// Subject and body fit to be sent.
fn words(subject: &str, body: &str) -> Result<(String, String)> {
    let subject = text::clean_line("subject", subject, LONGEST_SUBJECT)?;
    let body = text::clean("body", body, LONGEST)?;
    for (field, words) in [("subject", &subject), ("body", &body)] {
        if words.is_empty() {
            return Err(Error::invalid(field, "letter-empty"));
        }
        if let Some(left) = template::left(words) {
            return Err(Error::invalid(field, "letter-field-left").with("name", left));
        }
    }
    Ok((subject, body))
}

impl Letter {
    /// What it is about.
    fn about(&self) -> LetterAbout {
        LetterAbout {
            warning: self.warning.clone(),
            hearing: self.hearing.clone(),
            decision: self.decision.clone(),
            complaint: self.complaint.clone(),
            appointment: self.appointment.clone(),
        }
    }
}

impl LetterAbout {
    /// It names at most one record, of this student, of the kind the letter is about.
    fn check(&self, conn: &Connection, student: &str, kind: LetterKind) -> Result<()> {
        let named = [
            ("warning", &self.warning, "select 1 from warning where id = ?1 and student = ?2"),
            ("hearing", &self.hearing, "select 1 from hearing where id = ?1 and student = ?2"),
            ("decision", &self.decision, "select 1 from decision where id = ?1 and student = ?2"),
            (
                "complaint",
                &self.complaint,
                "select 1 from complaint c join decision d on d.id = c.decision where c.id = ?1 and d.student = ?2",
            ),
            ("appointment", &self.appointment, "select 1 from appointment where id = ?1 and student = ?2"),
        ];
        let wanted = kind.about();
        let mut there = false;
        for (of, id, sql) in named.into_iter().filter(|(_, id, _)| !id.is_empty()) {
            let exists: bool = record::value(conn, &format!("select exists ({sql})"), [id.as_str(), student])?;
            if !exists || there || wanted != of {
                return Err(Error::invalid("about", "letter-about"));
            }
            there = true;
        }
        // An appointment may be told of in words alone.
        if there || ["", "appointment"].contains(&wanted) {
            Ok(())
        } else {
            Err(Error::invalid("about", "letter-about"))
        }
    }
}

/// A letter in Svend's own Danish words, as it was made on a day: for the fictive school.
pub(crate) fn sample(tx: &Tx<'_>, student: &str, template: &str, about: LetterAbout, on: NaiveDate) -> Result<Letter> {
    let wording = wordings::in_force(tx.conn(), template, PaperLanguage::Da, on)?;
    let words = Words::of(PaperLanguage::Da)?;
    let letter = many::compose(tx, words, student, &wording, about, &LetterMore::default())?;
    let id = crate::clock::derived_id(&["sample", "letter", student, template, &on.to_string()]);
    let at = format!("{on}T12:00:00.000Z");
    Ok(Letter { id, at, made_on: on, by: crate::sample::USER.to_owned(), ..letter })
}

/// The letters of a student, every version.
pub(crate) fn of(conn: &Connection, student: &str) -> Result<Vec<Letter>> {
    record::rows(conn, "select * from letter where student = ?1 order by id", [student])
}
