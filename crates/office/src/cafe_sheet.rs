//! A job café's sheet: the roster that derives itself, and the marks.
//!
//! Who is on the roster is not kept anywhere: it is the session's students who
//! have no læreplads on that day, never EUV1 (no training in a company), and
//! whoever was marked. So it empties itself as agreements arrive, and history stays.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cafes::{Attendance, CafeSession, holds};
use crate::record::{self, ById, record};
use crate::students::Student;
use crate::{Desk, Error, Result, agreements, cafes, text};

/// Present, late, absent, absent with leave, found a place.
pub const MARKS: &[&str] = &["present", "late", "absent", "excused", "placed"];

/// A session's sheet.
#[derive(Debug, Serialize, TS)]
pub struct Sheet {
    pub(crate) session: CafeSession,
    pub(crate) holds: Vec<String>,
    pub(crate) activities: Vec<Activity>,
    pub(crate) rows: Vec<SheetRow>,
    /// Those who have found a place since the sheet was made, and have no mark on it.
    pub(crate) gone: Vec<GoneRow>,
    /// The session before this one in the list and the one after.
    pub(crate) previous: Option<String>,
    pub(crate) next: Option<String>,
}

/// What can be done at a job café; the school's own list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Activity {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) position: i64,
    pub(crate) archived_on: Option<NaiveDate>,
}
record!(Activity, "cafe_activity");

/// A student on the sheet.
#[derive(Debug, Serialize, TS)]
pub struct SheetRow {
    pub(crate) student: String,
    pub(crate) name: String,
    pub(crate) protected: bool,
    pub(crate) hold: String,
    pub(crate) education: String,
    #[ts(type = "'' | 'present' | 'late' | 'absent' | 'excused' | 'placed'")]
    pub(crate) mark: String,
    pub(crate) did: Vec<String>,
    pub(crate) note: String,
    /// The marks of the sessions before, newest first, at most four.
    pub(crate) before: Vec<String>,
    /// No longer expected: has found a place since, or left. The mark stays.
    pub(crate) released: bool,
    /// For one who has found a place: the day from which the agreement counts.
    pub(crate) placed_from: Option<NaiveDate>,
}

/// A student whose agreement has taken them off the sheet.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct GoneRow {
    pub(crate) student: String,
    pub(crate) name: String,
    pub(crate) protected: bool,
    /// The day from which the agreement counts.
    pub(crate) placed_from: NaiveDate,
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

/// A row of the screen on the wall: name and trade, nothing else. A protected name is not shown.
#[derive(Debug, Serialize, TS)]
pub struct ScreenLine {
    name: String,
    education: String,
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
            Ok(conn
                .prepare_cached(&sql)?
                .query_map((day, &session.starts_at, &session.id), |row| row.get(0))?
                .next()
                .transpose()?)
        };
        Ok(Sheet {
            rows: roster(conn, &session)?,
            gone: gone(conn, &session)?,
            activities: record::rows(
                conn,
                "select * from cafe_activity where archived_on is null order by position",
                [],
            )?,
            previous: neighbour("before")?,
            next: neighbour("after")?,
            holds,
            session,
        })
    })
}

/// Keeps one mark, at once. The sheet of a closed session takes none until it is opened again.
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
        cafes::open_session(tx, &ask.session)?;
        let known: Option<Attendance> = record::find(tx.conn(), &id)?;
        let mut attendance = match known {
            Some(attendance) => attendance,
            None => {
                tx.get::<Student>(&ask.student)?;
                Attendance {
                    id,
                    session: ask.session,
                    student: ask.student,
                    did: "[]".to_owned(),
                    ..Attendance::default()
                }
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
        let session = cafes::open_session(tx, &ask.id)?;
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

/// The session as the class may see it on the wall.
pub fn screen(desk: &Desk, ask: ById) -> Result<Vec<ScreenLine>> {
    desk.read(|conn| {
        let session: CafeSession = record::get(conn, &ask.id)?;
        let rows = roster(conn, &session)?.into_iter().filter(|row| !row.released);
        Ok(rows
            .map(|row| ScreenLine {
                name: if row.protected { String::new() } else { row.name },
                education: row.education,
            })
            .collect())
    })
}

/// The students of a session in Danish order: those without a place on that day, and those who were marked.
pub fn roster(conn: &Connection, session: &CafeSession) -> Result<Vec<SheetRow>> {
    let day = session.held_on.map(|day| day.to_string()).unwrap_or_default();
    let expected = expected_sql(conn, session)?;
    let placed_from = agreements::placed_from(conn, "s.id", "?1")?;
    let sql = format!(
        "select s.id as student, s.name, s.protected, s.hold, coalesce(e.name, '') as education, coalesce(a.mark, '') as mark,
                coalesce(a.did, '[]') as did, coalesce(a.note, '') as note, not ({expected}) as released, {placed_from} as placed_from,
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
            before: row
                .get::<_, Option<String>>("before")?
                .unwrap_or_default()
                .split(',')
                .filter(|m| !m.is_empty())
                .map(str::to_owned)
                .collect(),
            released: row.get("released")?,
            placed_from: row.get::<_, Option<String>>("placed_from")?.and_then(|day| day.parse().ok()),
        });
    }
    Ok(roster)
}

/// Those who stood on the sheet when it was made, and whose agreement was written down since.
fn gone(conn: &Connection, session: &CafeSession) -> Result<Vec<GoneRow>> {
    let day = session.held_on.map(|day| day.to_string()).unwrap_or_default();
    let placed_from = agreements::placed_from(conn, "s.id", "?1")?;
    let sql = format!(
        "select s.id as student, s.name, s.protected, {placed_from} as placed_from from student s
         where {} and {placed_from} is not null
           and not exists (select 1 from attendance a where a.session = ?2 and a.student = s.id and a.mark <> '')
           and exists (select 1 from agreement g join change c on c.record = g.id and c.of = 'agreement'
                       where g.student = s.id and c.step > (select min(step) from change where record = ?2 and of = 'cafe_session'))
         order by danish(s.name), s.id",
        of_session_sql(session)?
    );
    record::rows(conn, &sql, (&day, &session.id, &session.holds, &session.part))
}

/// Whether the student `s` is expected: ?1 the day, ?3 the holds, ?4 the part.
pub fn expected_sql(conn: &Connection, session: &CafeSession) -> Result<String> {
    Ok(format!("{} and not {}", of_session_sql(session)?, agreements::has_place(conn, "s.id", "?1")?))
}

/// Whether the student `s` is one of the session's, whether or not they have a place.
fn of_session_sql(session: &CafeSession) -> Result<String> {
    let group = if holds(session)?.is_empty() { "s.part = ?4" } else { "s.hold in (select value from json_each(?3))" };
    Ok(format!(
        "{group} and ?3 is not null and ?4 is not null and s.kind <> 'EUV1' and s.archived_on is null
         and (s.starts_on is null or s.starts_on <= ?1) and (s.ends_on is null or s.ends_on >= ?1)
         and (s.left_on is null or s.left_on > ?1)"
    ))
}
