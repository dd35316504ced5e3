//! The letters that are offered to a student, filled from the records.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fitting::{Fit, State, fitting};
use super::{Letter, LetterAbout, LetterKind, wordings};
use crate::cases::Case;
use crate::cases::versions::{self, Chain};
use crate::students::Student;
use crate::words::PaperLanguage;
use crate::{Desk, Result, record, settings, today};

/// Whose letters, and in which language.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterOffersAsk {
    student: String,
    language: PaperLanguage,
}

/// What can be written to a student now.
#[derive(Debug, Serialize, TS)]
pub struct LetterOffers {
    name: String,
    protected: bool,
    /// The most pressing first.
    offers: Vec<LetterOffer>,
    /// What is planned with the student, the next first.
    appointments: Vec<LetterAppointment>,
    /// What the school calls each step of the ladder.
    steps: BTreeMap<String, String>,
}

/// A letter that fits.
#[derive(Debug, Serialize, TS)]
pub struct LetterOffer {
    template: String,
    kind: LetterKind,
    name: String,
    about: LetterAbout,
    /// The day of what it is about.
    on: Option<NaiveDate>,
    /// The day such a letter about the same was made; none yet when absent.
    made_on: Option<NaiveDate>,
}

/// A planned appointment.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct LetterAppointment {
    id: String,
    what: String,
    held_on: NaiveDate,
    starts_at: String,
    place: String,
}

/// The letters that fit a student's case as it stands today.
pub fn offers(desk: &Desk, ask: LetterOffersAsk) -> Result<LetterOffers> {
    let day = desk.clock().today();
    desk.read(|conn| {
        let student: Student = record::get(conn, &ask.student)?;
        let case = Case::of(conn, &student.id)?;
        let wordings = wordings::all(conn, ask.language, day)?;
        let letters = versions::chains(super::of(conn, &student.id)?);
        let mut offers = Vec::new();
        for fit in fitting(&state(conn, &case, &student, day)?) {
            // A wording for the step goes before one for every step.
            let mut fitting: Vec<_> = wordings
                .iter()
                .filter(|one| one.kind == fit.kind && (one.step.is_empty() || one.step == fit.step))
                .collect();
            fitting.sort_by_key(|one| one.step.is_empty());
            let made = made_on(conn, &letters, &fit)?;
            for wording in fitting {
                offers.push(LetterOffer {
                    template: wording.template.clone(),
                    kind: wording.kind,
                    name: wording.name.clone(),
                    on: on(conn, &fit)?,
                    about: fit.about.clone(),
                    made_on: made,
                });
            }
        }
        Ok(LetterOffers {
            offers,
            appointments: record::rows(conn, APPOINTMENTS, [student.id.as_str(), &day.to_string()])?,
            steps: record::rows(conn, "select id, name from warning_step", [])?.into_iter().collect(),
            name: student.name,
            protected: student.protected,
        })
    })
}

fn state(conn: &Connection, case: &Case, student: &Student, day: NaiveDate) -> Result<State> {
    let informed = "select exists (select 1 from preparation where student = ?1 and kind = 'info_meeting' and done_on is not null)
                    or exists (select 1 from enrolment where student = ?1 and info_meeting_on is not null and archived_on is null)";
    let (misses, _) = today::misses_of(conn, &student.id)?;
    Ok(State {
        can_train: student.kind != "EUV1" && student.left_on.is_none_or(|left| left > day),
        misses: misses >= settings::number(conn, "cafe_misses_flag")?,
        informed: record::value(conn, informed, [&student.id])?,
        ..case.standing()
    })
}

/// The day of what a letter is about.
fn on(conn: &Connection, fit: &Fit) -> Result<Option<NaiveDate>> {
    let (sql, id) = match fit.kind.about() {
        "warning" => ("select given_on from warning where id = ?1", &fit.about.warning),
        "hearing" => ("select sent_on from hearing where id = ?1", &fit.about.hearing),
        "decision" => ("select decided_on from decision where id = ?1", &fit.about.decision),
        "complaint" => ("select happened_on from complaint where id = ?1", &fit.about.complaint),
        _ => return Ok(None),
    };
    let day: String = record::value(conn, sql, [id])?;
    Ok(day.parse().ok())
}

/// The day such a letter was made about the same, also before that was corrected or delivered.
fn made_on(conn: &Connection, letters: &[Chain<Letter>], fit: &Fit) -> Result<Option<NaiveDate>> {
    let about = |about: &LetterAbout| match fit.kind.about() {
        "warning" => ("warning", about.warning.clone()),
        "hearing" => ("hearing", about.hearing.clone()),
        "decision" => ("decision", about.decision.clone()),
        "complaint" => ("complaint", about.complaint.clone()),
        _ => ("", String::new()),
    };
    let (table, wanted) = about(&fit.about);
    if table.is_empty() {
        return Ok(None);
    }
    let first = format!(
        "with recursive version (id, before) as (
            select id, supersedes from {table} where id = ?1
            union all select t.id, t.supersedes from {table} t join version v on t.id = v.before)
         select coalesce((select id from version where before = ''), '')"
    );
    let first = |id: &str| -> Result<String> { record::value(conn, &first, [id]) };
    let wanted = first(&wanted)?;
    let mut made = None;
    for letter in letters.iter().map(|chain| &chain.now).filter(|letter| !letter.withdrawn && letter.kind == fit.kind) {
        if first(&about(&letter.about()).1)? == wanted {
            made = made.max(Some(letter.made_on));
        }
    }
    Ok(made)
}

const APPOINTMENTS: &str = "select id, what, held_on, starts_at, place from appointment
    where student = ?1 and held_on >= ?2 and done_on is null and cancelled_on is null and archived_on is null
    order by held_on, starts_at, id limit 20";
