//! What the school expects, dated: so many answers at the start, so many applications a month. A number beside a
//! count, for the assessor to weigh; nothing follows from it.
//!
//! Source: schools set such numbers themselves, and for a student the instructor does. No law sets one, so a new
//! vault has none.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Occasion;
use crate::clock::{self, derived_id};
use crate::record::{self, record};
use crate::rights::{Right, authorize};
use crate::students::Student;
use crate::write::Label;
use crate::{Desk, Error, Result};

/// The counts that something can be expected of, in the order they are offered.
pub const COUNTS: &[&str] = &["answers", "sent", "sent_month", "interviews", "areas", "trades", "contacts"];
const MOST: u32 = 999;

/// How many of something are expected from a day on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Expectation {
    pub(crate) id: String,
    /// Whom it is for; empty when it is the school's.
    pub(crate) student: String,
    pub(crate) count: String,
    /// On which occasion; empty for every one.
    #[ts(type = "'' | 'gf2' | 'admission' | 'training'")]
    pub(crate) occasion: String,
    /// Null when nothing is expected any more.
    pub(crate) number: Option<u32>,
    pub(crate) valid_from: NaiveDate,
    /// Who set it.
    pub(crate) by: String,
}
record!(Expectation, "emma_expectation");

/// What is expected on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Expected {
    pub(crate) count: String,
    pub(crate) number: u32,
    /// Since when.
    from: NaiveDate,
    /// Whether it was set for this student, not for the school.
    own: bool,
    by: String,
}

/// Whose expectations: a student's, or the school's when none is named.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExpectationsAsk {
    student: String,
}

/// A number from a day on; the one before it stays for the days before.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExpectationSet {
    student: String,
    count: String,
    #[ts(type = "Expectation['occasion']")]
    occasion: String,
    number: Option<u32>,
    valid_from: NaiveDate,
}

/// Every expectation of the school or of one student, the newest of each count first.
pub fn expectations(desk: &Desk, ask: ExpectationsAsk) -> Result<Vec<Expectation>> {
    desk.read(|conn| {
        let sql = "select * from emma_expectation where student = ?1 order by valid_from desc, occasion";
        let mut all: Vec<Expectation> = record::rows(conn, sql, [&ask.student])?;
        all.sort_by_key(|one| COUNTS.iter().position(|count| *count == one.count));
        Ok(all)
    })
}

/// Expects something from a day on. Sealed assessments keep what was expected when they were signed.
pub fn set_expectation(desk: &Desk, ask: ExpectationSet) -> Result<()> {
    if !COUNTS.contains(&ask.count.as_str()) {
        return Err(Error::invalid("count", "emma-count-unknown"));
    }
    if !["", "gf2", "admission", "training"].contains(&ask.occasion.as_str()) {
        return Err(Error::invalid("occasion", "emma-occasion-unknown"));
    }
    if ask.number.is_some_and(|number| number > MOST) {
        return Err(Error::invalid("number", "number-outside").with("least", 0).with("most", MOST));
    }
    clock::sane("valid_from", ask.valid_from)?;
    if ask.student.is_empty() {
        // A student's number is the assessors'; the school's is whoever keeps the settings'.
        authorize(desk.actor(), Right::Manage)?;
    }
    desk.write("step-emma-expectation", |tx| {
        if !ask.student.is_empty() {
            let student: Student = tx.get(&ask.student)?;
            tx.rename(Label::from("step-emma-expectation-of").with("name", student.name))?;
        }
        let day = ask.valid_from.to_string();
        let id = derived_id(&["emma_expectation", &ask.student, &ask.count, &ask.occasion, &day]);
        let by = desk.actor().name.clone();
        let ExpectationSet { student, count, occasion, number, valid_from } = ask;
        tx.put(&Expectation { id, student, count, occasion, number, valid_from, by }).map(drop)
    })
}

/// What is expected of a student on a day and occasion: their own before the school's, the occasion's before that of
/// every one, the newest before older ones.
pub(super) fn in_force(conn: &Connection, student: &str, occasion: Occasion, day: NaiveDate) -> Result<Vec<Expected>> {
    let sql = "select * from emma_expectation where student in ('', ?1) and occasion in ('', ?2) and valid_from <= ?3
               order by student <> '' desc, occasion <> '' desc, valid_from desc";
    let known: Vec<Expectation> = record::rows(conn, sql, (student, occasion.word(), day.to_string()))?;
    let expected = |count: &&str| {
        let found = known.iter().find(|one| one.count == **count)?;
        let (count, own, by) = (found.count.clone(), !found.student.is_empty(), found.by.clone());
        Some(Expected { count, number: found.number?, from: found.valid_from, own, by })
    };
    Ok(COUNTS.iter().filter_map(expected).collect())
}
