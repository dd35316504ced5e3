//! The calendar: what happens on the days from one to another, wherever it is kept.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{self, Page};
use crate::{Desk, Error, Result};

/// The most days of one question: more than a quarter is no longer a calendar.
const LONGEST: u64 = 100;
/// The most entries of one answer: more than anybody reads.
const MOST: u32 = 2_000;

/// Some days, the first and the last among them.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Span {
    pub(crate) from: NaiveDate,
    pub(crate) until: NaiveDate,
}

/// What happens on some days.
#[derive(Debug, Serialize, TS)]
pub struct Calendar {
    /// In the order of the days and of each day.
    entries: Vec<CalendarEntry>,
    /// There is more than could be answered.
    cut: bool,
}

/// Something that happens on a day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CalendarEntry {
    /// The record; of several the first.
    pub(crate) id: String,
    #[ts(
        type = "'visit' | 'meeting' | 'other' | 'task' | 'cafe' | 'agreement_starts' | 'agreement_ends' | 'class_ends'"
    )]
    pub(crate) kind: String,
    pub(crate) held_on: NaiveDate,
    /// `10:15`; empty for the whole day.
    pub(crate) starts_at: String,
    pub(crate) ends_at: String,
    /// In words; the series of a job café, the classes that end with commas between them.
    pub(crate) what: String,
    /// Where; the room of a job café, the part of the education that classes end.
    pub(crate) place: String,
    pub(crate) who: String,
    #[ts(type = "'planned' | 'done' | 'cancelled'")]
    pub(crate) state: String,
    /// How many agreements or students; 1 for all else. Of more than one nobody is named.
    pub(crate) count: u32,
    pub(crate) company: String,
    pub(crate) company_name: String,
    pub(crate) student: String,
    pub(crate) student_name: String,
    pub(crate) protected: bool,
}

/// Which agreements of a day are meant.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgreementsAsk {
    day: NaiveDate,
    /// Those that end; else those that begin.
    end: bool,
}

/// An agreement behind a count of the calendar.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct AgreementOfDay {
    id: String,
    student: String,
    student_name: String,
    protected: bool,
    company: String,
    company_name: String,
}

/// What happens on some days.
pub fn calendar(desk: &Desk, ask: Span) -> Result<Calendar> {
    let mut entries = desk.read(|conn| entries(conn, ask, "", MOST + 1))?;
    let cut = entries.len() > MOST as usize;
    entries.truncate(MOST as usize);
    Ok(Calendar { entries, cut })
}

/// The first agreements that begin or end on a day, by the student's name, and how many there are.
pub fn agreements(desk: &Desk, ask: AgreementsAsk) -> Result<Page<AgreementOfDay>> {
    let day = if ask.end { "coalesce(a.ended_on, a.ends_on)" } else { "a.starts_on" };
    let standing = format!("a.archived_on is null and {day} = ?1 and a.annulled_on is null");
    let rows = format!(
        "select a.id, a.student, s.name as student_name, s.protected, a.company, c.name as company_name
         from agreement a join student s on s.id = a.student join company c on c.id = a.company
         where {standing} order by danish(s.name), a.id limit 500"
    );
    let day = ask.day.to_string();
    desk.read(|conn| {
        let total = record::value(conn, &format!("select count(*) from agreement a where {standing}"), [&day])?;
        Ok(Page { total, rows: record::rows(conn, &rows, [&day])? })
    })
}

/// All the appointments and job cafés of the days, however much else happens on them.
pub(crate) fn appointments(conn: &Connection, span: Span) -> Result<Vec<CalendarEntry>> {
    entries(conn, span, r#"["visit","meeting","other","cafe"]"#, u32::MAX)
}

/// The first entries of the days: of these kinds, a JSON list, or of all when it is empty.
fn entries(conn: &Connection, span: Span, kinds: &str, most: u32) -> Result<Vec<CalendarEntry>> {
    let last = span.from.checked_add_days(Days::new(LONGEST)).unwrap_or(span.from);
    if span.until < span.from || span.until > last {
        return Err(Error::invalid("until", "calendar-span"));
    }
    let asked = (span.from.to_string(), span.until.to_string(), most, kinds);
    record::rows(conn, include_str!("../queries/calendar.sql"), asked)
}
