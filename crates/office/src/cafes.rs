//! Job cafés: sessions, the roster that derives itself, and the sheet.
//!
//! Who is on the roster is not kept anywhere: it is the session's students who
//! have no læreplads on that day, never EUV1 (no training in a company), and
//! whoever was marked. So it empties itself as agreements arrive, and history stays.

use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{self, ById, record};
use crate::students::Student;
use crate::{Desk, Error, Result, agreements, clock, text};

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

/// Present, late, absent, absent with leave, found a place.
pub const MARKS: &[&str] = &["present", "late", "absent", "excused", "placed"];

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

/// A session's sheet.
#[derive(Debug, Serialize, TS)]
pub struct Sheet {
    session: CafeSession,
    holds: Vec<String>,
    activities: Vec<Activity>,
    rows: Vec<SheetRow>,
    /// The session before this one in the list and the one after.
    previous: Option<String>,
    next: Option<String>,
}

/// What can be done at a job café; the school's own list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Activity {
    id: String,
    name: String,
    position: i64,
    archived_on: Option<NaiveDate>,
}
record!(Activity, "cafe_activity");

/// A student on the sheet.
#[derive(Debug, Serialize, TS)]
pub struct SheetRow {
    student: String,
    name: String,
    protected: bool,
    hold: String,
    education: String,
    #[ts(type = "'' | 'present' | 'late' | 'absent' | 'excused' | 'placed'")]
    mark: String,
    did: Vec<String>,
    note: String,
    /// The marks of the sessions before, newest first, at most four.
    before: Vec<String>,
    /// No longer expected: has found a place since, or left. The mark stays.
    released: bool,
}

/// A mark.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MarkAsk {
    session: String,
    student: String,
    /// One of present, late, absent, excused, placed; empty takes the mark away; absent keeps what is there.
    mark: Option<String>,
    did: Option<Vec<String>>,
    note: Option<String>,
}

/// Closes a sheet, or opens it again.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CloseAsk {
    id: String,
    closed: bool,
}

/// A row of the screen on the wall: name and trade, nothing else. A protected name is not shown.
#[derive(Debug, Serialize, TS)]
pub struct ScreenLine {
    name: String,
    education: String,
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
            let changed = CafeSession { held_on: Some(ask.held_on), closed_at: known.closed_at, id: id.clone(), ..session };
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

/// A session's sheet: the derived roster and the marks so far.
pub fn sheet(desk: &Desk, ask: ById) -> Result<Sheet> {
    desk.read(|conn| {
        let session: CafeSession = record::get(conn, &ask.id)?;
        let holds = holds(&session)?;
        let neighbour = |order: &str| -> Result<Option<String>> {
            let (sign, direction) = if order == "before" { ("<", "desc") } else { (">", "asc") };
            let sql = format!(
                "select id from cafe_session where archived_on is null and (held_on, starts_at, id) {sign} (?1, ?2, ?3)
                 order by held_on {direction}, starts_at {direction}, id {direction} limit 1"
            );
            let day = session.held_on.map(|day| day.to_string());
            Ok(conn.prepare_cached(&sql)?.query_map((day, &session.starts_at, &session.id), |row| row.get(0))?.next().transpose()?)
        };
        Ok(Sheet {
            rows: roster(conn, &session)?,
            activities: record::rows(conn, "select * from cafe_activity where archived_on is null order by position", [])?,
            previous: neighbour("before")?,
            next: neighbour("after")?,
            holds,
            session,
        })
    })
}

/// Keeps one mark, at once.
pub fn mark(desk: &Desk, ask: MarkAsk) -> Result<()> {
    if let Some(mark) = &ask.mark
        && !mark.is_empty()
        && !MARKS.contains(&mark.as_str())
    {
        return Err(Error::invalid("mark", "mark-unknown"));
    }
    let note = ask.note.as_deref().map(|note| text::clean_line("note", note, 300)).transpose()?;
    desk.write("step-attendance", |tx| {
        let id = Attendance::id_of(&ask.session, &ask.student);
        let known: Option<Attendance> = record::find(tx.conn(), &id)?;
        let mut attendance = match known {
            Some(attendance) => attendance,
            None => {
                tx.get::<CafeSession>(&ask.session)?;
                tx.get::<Student>(&ask.student)?;
                Attendance { id, session: ask.session, student: ask.student, did: "[]".to_owned(), ..Attendance::default() }
            }
        };
        let before = attendance.clone();
        if let Some(mark) = ask.mark {
            attendance.mark = mark;
        }
        if let Some(did) = &ask.did {
            attendance.did = serde_json::to_string(did)?;
        }
        if let Some(note) = note {
            attendance.note = note;
        }
        if (&attendance.mark, &attendance.did, &attendance.note) == (&before.mark, &before.did, &before.note) {
            return Ok(());
        }
        attendance.by.clone_from(&desk.actor().name);
        attendance.at = tx.at().to_owned();
        tx.put(&attendance).map(drop)
    })
}

/// Marks everybody present who is expected and has no mark yet: one act.
pub fn mark_rest_present(desk: &Desk, ask: ById) -> Result<()> {
    desk.write("step-attendance-rest", |tx| {
        let session: CafeSession = tx.get(&ask.id)?;
        for row in roster(tx.conn(), &session)?.into_iter().filter(|row| row.mark.is_empty() && !row.released) {
            tx.put(&Attendance {
                id: Attendance::id_of(&session.id, &row.student),
                session: session.id.clone(),
                student: row.student,
                mark: "present".to_owned(),
                did: serde_json::to_string(&row.did)?,
                note: row.note,
                by: desk.actor().name.clone(),
                at: tx.at().to_owned(),
            })?;
        }
        Ok(())
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

/// The session as the class may see it on the wall.
pub fn screen(desk: &Desk, ask: ById) -> Result<Vec<ScreenLine>> {
    desk.read(|conn| {
        let session: CafeSession = record::get(conn, &ask.id)?;
        let rows = roster(conn, &session)?.into_iter().filter(|row| !row.released);
        Ok(rows.map(|row| ScreenLine { name: if row.protected { String::new() } else { row.name }, education: row.education }).collect())
    })
}

/// The students of a session in Danish order: those without a place on that day, and those who were marked.
pub fn roster(conn: &Connection, session: &CafeSession) -> Result<Vec<SheetRow>> {
    let day = session.held_on.map(|day| day.to_string()).unwrap_or_default();
    let expected = expected_sql(conn, session)?;
    let sql = format!(
        "select s.id as student, s.name, s.protected, s.hold, coalesce(e.name, '') as education, coalesce(a.mark, '') as mark,
                coalesce(a.did, '[]') as did, coalesce(a.note, '') as note, not ({expected}) as released,
                (select group_concat(mark) from (select x.mark from attendance x join cafe_session c on c.id = x.session
                    where x.student = s.id and x.mark <> '' and c.held_on < ?1 order by c.held_on desc limit 4)) as before
         from student s left join education e on e.id = s.education left join attendance a on a.session = ?2 and a.student = s.id
         where s.id in (select id from student s where {expected} union select student from attendance where session = ?2 and mark <> '')
         order by danish(s.name), s.id"
    );
    let mut select = conn.prepare_cached(&sql)?;
    let mut rows = select.query((&day, &session.id, &session.holds, &session.part))?;
    let mut roster = Vec::new();
    while let Some(row) = rows.next()? {
        roster.push(SheetRow {
            student: row.get("student")?,
            name: row.get("name")?,
            protected: row.get("protected")?,
            hold: row.get("hold")?,
            education: row.get("education")?,
            mark: row.get("mark")?,
            did: serde_json::from_str(&row.get::<_, String>("did")?)?,
            note: row.get("note")?,
            before: row.get::<_, Option<String>>("before")?.unwrap_or_default().split(',').filter(|m| !m.is_empty()).map(str::to_owned).collect(),
            released: row.get("released")?,
        });
    }
    Ok(roster)
}

/// Whether the student `s` is expected: ?1 the day, ?3 the holds, ?4 the part.
fn expected_sql(conn: &Connection, session: &CafeSession) -> Result<String> {
    let placed = agreements::has_place(conn, "s.id", "?1")?;
    let group = if holds(session)?.is_empty() { "s.part = ?4" } else { "s.hold in (select value from json_each(?3))" };
    Ok(format!(
        "{group} and ?3 is not null and ?4 is not null and s.kind <> 'EUV1' and s.archived_on is null
         and (s.starts_on is null or s.starts_on <= ?1) and (s.ends_on is null or s.ends_on >= ?1)
         and (s.left_on is null or s.left_on > ?1) and not {placed}"
    ))
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

fn holds(session: &CafeSession) -> Result<Vec<String>> {
    Ok(serde_json::from_str(&session.holds)?)
}

/// A time of day as `10:15`; `1015` and `10.15` are taken too; empty is none.
fn time(field: &str, typed: &str) -> Result<String> {
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
