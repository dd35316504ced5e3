//! Job cafés: the sessions and the series they come in. Who is on a sheet is in `cafe_sheet`.

use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cafe_sheet::expected_sql;
use crate::record::{self, ById, record};
use crate::write::Tx;
use crate::{Desk, Error, Result, clock, text};

/// A job café on a day.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct CafeSession {
    /// The id.
    pub id: String,
    /// The day.
    pub held_on: Option<NaiveDate>,
    /// `10:15`, or empty.
    pub starts_at: String,
    /// `11:45`, or empty.
    pub ends_at: String,
    /// Where.
    pub room: String,
    /// The series it belongs to.
    pub series: String,
    /// The classes, as a JSON list; none means every class of `part`.
    pub holds: String,
    /// The part of the education it is for, when no classes are named.
    pub part: String,
    /// When the sheet was closed.
    pub closed_at: Option<String>,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(CafeSession, "cafe_session");

/// A student at a session.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Attendance {
    /// Derived from session and student, so that two laptops that mark the same agree.
    pub id: String,
    /// The session.
    pub session: String,
    /// The student.
    pub student: String,
    /// One of [`MARKS`], or empty when a mark was taken away.
    pub mark: String,
    /// What was done, as a JSON list of activities.
    pub did: String,
    /// A remark.
    pub note: String,
    /// Who marked.
    pub by: String,
    /// When.
    pub at: String,
}
record!(Attendance, "attendance");

impl Attendance {
    /// The id of a student's attendance at a session.
    pub fn id_of(session: &str, student: &str) -> String {
        clock::derived_id(&["attendance", session, student])
    }
}

/// The sessions of some days.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SessionsAsk {
    from: NaiveDate,
    until: NaiveDate,
}

/// A session in the list.
#[derive(Debug, Serialize, TS)]
pub struct SessionLine {
    id: String,
    held_on: NaiveDate,
    starts_at: String,
    ends_at: String,
    room: String,
    series: String,
    holds: Vec<String>,
    part: String,
    closed_at: Option<String>,
    expected: u32,
    marked: u32,
    present: u32,
}

/// A session, new or changed (`id` is set); `repeat_until` makes one a week until that day.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SessionPut {
    id: Option<String>,
    held_on: NaiveDate,
    #[serde(default)]
    starts_at: String,
    #[serde(default)]
    ends_at: String,
    #[serde(default)]
    room: String,
    #[serde(default)]
    series: String,
    #[serde(default)]
    holds: Vec<String>,
    #[serde(default)]
    part: String,
    repeat_until: Option<NaiveDate>,
}

/// Closes a sheet, or opens it again.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CloseAsk {
    id: String,
    closed: bool,
}

/// The sessions from one day to another, by day.
pub fn sessions(desk: &Desk, ask: SessionsAsk) -> Result<Vec<SessionLine>> {
    desk.read(|conn| {
        let sql = "select * from cafe_session where held_on between ?1 and ?2 and archived_on is null
                   order by held_on, starts_at, id limit 400";
        let sessions: Vec<CafeSession> = record::rows(conn, sql, (ask.from.to_string(), ask.until.to_string()))?;
        sessions.into_iter().map(|session| line(conn, session)).collect()
    })
}

/// The next session from `day` on, with how many are expected.
pub fn next(conn: &Connection, day: NaiveDate) -> Result<Option<SessionLine>> {
    let sql = "select * from cafe_session where held_on >= ?1 and archived_on is null and closed_at is null
               order by held_on, starts_at, id limit 1";
    let session: Option<CafeSession> = record::rows(conn, sql, [day.to_string()])?.pop();
    session.map(|session| line(conn, session)).transpose()
}

/// A session that still takes marks.
pub fn open_session(tx: &Tx<'_>, id: &str) -> Result<CafeSession> {
    let session: CafeSession = tx.get(id)?;
    if session.closed_at.is_some() { Err(Error::conflict("cafe-closed")) } else { Ok(session) }
}

/// Keeps a session, or a series of weekly ones.
pub fn put_session(desk: &Desk, ask: SessionPut) -> Result<ById> {
    let (starts_at, ends_at) = (time("starts_at", &ask.starts_at)?, time("ends_at", &ask.ends_at)?);
    if !ends_at.is_empty() && ends_at < starts_at {
        return Err(Error::invalid("ends_at", "ends-before-start"));
    }
    if !(1990..=2100).contains(&ask.held_on.year()) {
        return Err(Error::invalid("held_on", "date-outside"));
    }
    let last = ask.repeat_until.unwrap_or(ask.held_on);
    if last < ask.held_on || last > ask.held_on + chrono::Days::new(366) {
        return Err(Error::invalid("repeat_until", "repeat-outside"));
    }
    let holds: Vec<_> = ask.holds.iter().map(|hold| text::clean_line("holds", hold, 60)).collect::<Result<_>>()?;
    let part = text::clean_line("part", &ask.part, 20)?;
    let session = CafeSession {
        starts_at,
        ends_at,
        room: text::clean_line("room", &ask.room, 60)?,
        series: text::clean_line("series", &ask.series, 80)?,
        holds: serde_json::to_string(&holds)?,
        part: if part.is_empty() { "GF2".to_owned() } else { part },
        ..CafeSession::default()
    };
    desk.write(if ask.id.is_some() { "step-cafe-changed" } else { "step-cafe-added" }, |tx| {
        if let Some(id) = ask.id {
            let known: CafeSession = tx.get(&id)?;
            let changed =
                CafeSession { held_on: Some(ask.held_on), closed_at: known.closed_at, id: id.clone(), ..session };
            tx.put(&changed)?;
            return Ok(ById { id });
        }
        let mut first = None;
        let weeks = std::iter::successors(Some(ask.held_on), |day| day.checked_add_days(chrono::Days::new(7)));
        for day in weeks.take_while(|day| *day <= last) {
            let session = CafeSession { id: desk.clock().id(), held_on: Some(day), ..session.clone() };
            tx.create(&session)?;
            first.get_or_insert(session.id);
        }
        Ok(ById { id: first.unwrap_or_default() })
    })
}

/// Closes a sheet, or opens it again.
pub fn close(desk: &Desk, ask: CloseAsk) -> Result<()> {
    desk.write(if ask.closed { "step-cafe-closed" } else { "step-cafe-reopened" }, |tx| {
        let mut session: CafeSession = tx.get(&ask.id)?;
        session.closed_at = ask.closed.then(|| tx.at().to_owned());
        tx.put(&session).map(drop)
    })
}

fn line(conn: &Connection, session: CafeSession) -> Result<SessionLine> {
    let expected = expected_sql(conn, &session)?;
    let day = session.held_on.unwrap_or_default();
    let count = format!("select count(*) from student s where {expected} and ?2 is not null");
    let marks = "select count(*) from attendance where session = ?1 and mark <> '' and (?2 = '' or mark in ('present', 'late', 'placed'))";
    Ok(SessionLine {
        expected: record::value(conn, &count, (day.to_string(), &session.id, &session.holds, &session.part))?,
        marked: record::value(conn, marks, (&session.id, ""))?,
        present: record::value(conn, marks, (&session.id, "there"))?,
        holds: holds(&session)?,
        held_on: day,
        id: session.id,
        starts_at: session.starts_at,
        ends_at: session.ends_at,
        room: session.room,
        series: session.series,
        part: session.part,
        closed_at: session.closed_at,
    })
}

/// The classes a session names; none means every class of its part.
pub fn holds(session: &CafeSession) -> Result<Vec<String>> {
    Ok(serde_json::from_str(&session.holds)?)
}

/// A time of day as `10:15`; `1015` and `10.15` are taken too; empty is none.
pub(crate) fn time(field: &str, typed: &str) -> Result<String> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    if typed.trim().is_empty() {
        return Ok(String::new());
    }
    let digits = if digits.len() == 3 { format!("0{digits}") } else { digits };
    let (hour, minute) = (digits.get(..2), digits.get(2..4));
    match (hour.and_then(|h| h.parse::<u8>().ok()), minute.and_then(|m| m.parse::<u8>().ok())) {
        (Some(hour @ 0..=23), Some(minute @ 0..=59)) if digits.len() == 4 => Ok(format!("{hour:02}:{minute:02}")),
        _ => Err(Error::invalid(field, "not-a-time")),
    }
}
