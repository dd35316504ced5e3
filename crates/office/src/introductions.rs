//! Introductions: a student put forward to a company by the office, and what came of it.
//!
//! An introduction is a fact. What came of it is a newer one that supersedes it, and so is a correction.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agreements::Agreement;
use crate::applications::RefusalCode;
use crate::companies::Company;
use crate::matching::{Tried, TriedHow};
use crate::openings::Opening;
use crate::record::{self, ById, record};
use crate::students::{self, Student};
use crate::write::{Label, Tx};
use crate::{Desk, Error, Result, clock, promises, settings, text};

/// Waiting for an answer, samtale, prøve, aftale, nej tak.
const OUTCOMES: &[&str] = &["pending", "interview", "trial", "agreement", "no"];

/// A student was put forward to a company, as far as it came.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Introduction {
    pub(crate) id: String,
    pub(crate) student: String,
    pub(crate) company: String,
    /// For which opening; empty for none.
    pub(crate) opening: String,
    pub(crate) introduced_on: NaiveDate,
    /// One of [`OUTCOMES`].
    pub(crate) outcome: String,
    pub(crate) outcome_on: NaiveDate,
    /// A row of `refusal_code`, when it came to nothing.
    pub(crate) refusal: String,
    pub(crate) said: String,
    pub(crate) by: String,
    pub(crate) at: String,
    /// The introduction as it stood before; empty for none.
    pub(crate) supersedes: String,
}
record!(Introduction, "introduction");

/// An introduction in a list.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct IntroductionLine {
    pub(crate) id: String,
    student: String,
    student_name: String,
    protected: bool,
    hold: String,
    company: String,
    pub(crate) company_name: String,
    opening: String,
    pub(crate) introduced_on: NaiveDate,
    #[ts(type = "'pending' | 'interview' | 'trial' | 'agreement' | 'no'")]
    pub(crate) outcome: String,
    pub(crate) outcome_on: NaiveDate,
    refusal: String,
    pub(crate) refusal_name: String,
    pub(crate) said: String,
    pub(crate) by: String,
}

impl IntroductionLine {
    /// As a match knows it.
    pub(crate) fn tried(self) -> Tried {
        Tried { company: self.company, how: TriedHow::Introduced, on: Some(self.introduced_on) }
    }
}

/// Whose introductions: a student's, a company's, or both.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IntroductionsAsk {
    #[serde(default)]
    student: String,
    #[serde(default)]
    company: String,
}

/// Students put forward to a company.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewIntroductions {
    students: Vec<String>,
    company: String,
    #[serde(default)]
    opening: String,
    introduced_on: NaiveDate,
    #[serde(default)]
    said: String,
}

/// What came of an introduction.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IntroductionOutcome {
    id: String,
    #[ts(type = "IntroductionLine['outcome']")]
    outcome: String,
    outcome_on: NaiveDate,
    #[serde(default)]
    refusal: String,
    #[serde(default)]
    said: String,
}

/// The most students put forward at once.
const MOST: usize = 50;

/// The condition that no newer fact stands in the place of introduction `i`.
pub(crate) const STANDING: &str = "not exists (select 1 from introduction later where later.supersedes = i.id)";

/// The introductions that stand, the newest first.
pub fn list(desk: &Desk, ask: IntroductionsAsk) -> Result<Vec<IntroductionLine>> {
    if ask.student.is_empty() && ask.company.is_empty() {
        return Err(Error::invalid("student", "note-about-nobody"));
    }
    desk.read(|conn| of(conn, &ask.student, &ask.company))
}

/// The introductions of a student at a company; an empty id stands for anybody.
pub(crate) fn of(conn: &Connection, student: &str, company: &str) -> Result<Vec<IntroductionLine>> {
    let by = if student.is_empty() { "i.company = ?2 and ?1 = ''" } else { "i.student = ?1 and ?2 in ('', i.company)" };
    let sql = format!(
        "select i.id, i.student, s.name as student_name, s.protected, s.hold, i.company, c.name as company_name, i.opening,
                i.introduced_on, i.outcome, i.outcome_on, i.refusal, coalesce(r.name, '') as refusal_name, i.said, i.by
         from introduction i join student s on s.id = i.student join company c on c.id = i.company
         left join refusal_code r on r.id = i.refusal
         where {by} and s.archived_on is null and {STANDING} order by i.introduced_on desc, i.id desc limit 200"
    );
    record::rows(conn, &sql, [student, company])
}

/// Puts students forward to a company: one act.
pub fn add(desk: &Desk, ask: NewIntroductions) -> Result<()> {
    let said = text::clean("said", &ask.said, 4_000)?;
    been(desk, "introduced_on", ask.introduced_on)?;
    if ask.students.is_empty() || ask.students.len() > MOST {
        return Err(Error::invalid("students", "student-missing"));
    }
    desk.write("step-introduction", |tx| {
        let company = promises::standing(tx, &ask.company)?;
        let opening: Option<Opening> = record::find(tx.conn(), &ask.opening)?;
        if !ask.opening.is_empty() && opening.is_none_or(|known| known.company != company.id) {
            return Err(Error::invalid("opening", "opening-missing"));
        }
        let mut count = 0;
        for (at, id) in ask.students.iter().enumerate() {
            if ask.students[..at].contains(id) {
                continue;
            }
            count += 1;
            let student = students::standing(tx.conn(), id)?;
            if student.kind == "EUV1" {
                return Err(Error::invalid("students", "application-euv1"));
            }
            tx.create(&Introduction {
                id: desk.clock().id(),
                student: student.id,
                company: company.id.clone(),
                opening: ask.opening.clone(),
                introduced_on: ask.introduced_on,
                outcome: "pending".to_owned(),
                outcome_on: ask.introduced_on,
                said: said.clone(),
                by: desk.actor().name.clone(),
                at: tx.at().to_owned(),
                ..Introduction::default()
            })?;
        }
        tx.rename(Label::from("step-introduction").with("count", count).with("company", company.name))
    })
}

/// Notes what came of an introduction, or corrects what was noted.
pub fn outcome(desk: &Desk, ask: IntroductionOutcome) -> Result<ById> {
    if !OUTCOMES.contains(&ask.outcome.as_str()) {
        return Err(Error::invalid("outcome", "introduction-outcome"));
    }
    been(desk, "outcome_on", ask.outcome_on)?;
    let said = text::clean("said", &ask.said, 4_000)?;
    desk.write("step-introduction-outcome", |tx| {
        let before: Introduction = tx.get(&ask.id)?;
        if ask.outcome_on < before.introduced_on {
            return Err(Error::invalid("outcome_on", "introduction-outcome-early"));
        }
        let refusal = if ask.outcome == "no" { ask.refusal } else { String::new() };
        if !refusal.is_empty() && record::find::<RefusalCode>(tx.conn(), &refusal)?.is_none() {
            return Err(Error::invalid("refusal", "refusal-unknown"));
        }
        let (outcome, outcome_on) = (ask.outcome, ask.outcome_on);
        let id = supersede(tx, Introduction { outcome, outcome_on, refusal, said, ..before.clone() })?;
        let (student, company) = (tx.get::<Student>(&before.student)?, tx.get::<Company>(&before.company)?);
        tx.rename(Label::from("step-introduction-outcome").with("name", student.name).with("company", company.name))?;
        Ok(ById { id })
    })
}

/// A signed agreement is what came of the introductions to that company, in the same act.
pub fn agreed(tx: &mut Tx<'_>, agreement: &Agreement) -> Result<()> {
    let stands = agreement.annulled_on.is_none() && agreement.archived_on.is_none();
    let Some(signed_on) = agreement.signed_on.filter(|_| stands) else { return Ok(()) };
    let sql = format!(
        "select * from introduction i where i.student = ?1 and i.company = ?2
            and i.outcome in ('pending', 'interview', 'trial') and {STANDING}"
    );
    let open: Vec<Introduction> = record::rows(tx.conn(), &sql, [&agreement.student, &agreement.company])?;
    for before in open {
        let outcome_on = signed_on.max(before.outcome_on);
        supersede(tx, Introduction { outcome: "agreement".to_owned(), outcome_on, said: String::new(), ..before })?;
    }
    Ok(())
}

/// The SQL of whether student `s` was not put forward to any company for the school's days. Who has not been here or
/// looking for so long is not waiting yet.
pub fn unproposed(conn: &Connection, day: NaiveDate) -> Result<String> {
    let since = day - Days::new(u64::from(settings::number(conn, "unproposed_days")?));
    Ok(format!(
        "(coalesce((select max(i.introduced_on) from introduction i where i.student = s.id), s.seeking_since,
                       s.starts_on, '') < '{since}')"
    ))
}

/// Keeps `now` in the place of the introduction it still has the id of.
fn supersede(tx: &mut Tx<'_>, now: Introduction) -> Result<String> {
    let sql = "select exists (select 1 from introduction where supersedes = ?1)";
    if record::value(tx.conn(), sql, [&now.id])? {
        return Err(Error::conflict("introduction-superseded"));
    }
    let desk = tx.desk();
    let (id, by, at) = (desk.clock().id(), desk.actor().name.clone(), tx.at().to_owned());
    tx.create(&Introduction { supersedes: now.id.clone(), id: id.clone(), by, at, ..now })?;
    Ok(id)
}

/// A day that has been.
fn been(desk: &Desk, field: &str, day: NaiveDate) -> Result<()> {
    if day > desk.clock().today() {
        return Err(Error::invalid(field, "date-in-future"));
    }
    clock::sane(field, day)
}
