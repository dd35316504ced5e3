//! I dag: what needs somebody now. Each list is short and says how long it really is.

mod gf2;
mod misses;

use chrono::{Datelike, Days, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cafes::{self, SessionLine};
use crate::emma::Occasion;
use crate::record::{self, Page};
use crate::tasks::{self, DueTask};
use crate::{Desk, Result, agreements, settings};

pub use gf2::Gf2Line;
pub use misses::MissesLine;

/// The most rows of a list; the page behind it shows them all.
const LONGEST: u32 = 50;

/// Everything the start screen shows.
#[derive(Debug, Serialize, TS)]
pub struct Today {
    day: NaiveDate,
    /// The ISO week.
    week: u32,
    overdue: Page<DueTask>,
    today: Page<DueTask>,
    /// After today, until Sunday.
    this_week: Page<DueTask>,
    next_cafe: Option<SessionLine>,
    drafts: Page<OpenDraft>,
    emma_due: Page<EmmaDue>,
    /// Days between two assessments, as the school has set it.
    emma_interval_days: u32,
    misses: Page<MissesLine>,
    gf2: Page<Gf2Line>,
    /// Weeks before the end of GF2 from which a student without a place is called out.
    gf2_warning_weeks: u32,
}

/// An assessment that the actor began and has not signed.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct OpenDraft {
    id: String,
    student: String,
    student_name: String,
    protected: bool,
    held_on: NaiveDate,
    occasion: Occasion,
}

/// A student whose next assessment is due.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct EmmaDue {
    student: String,
    name: String,
    protected: bool,
    hold: String,
    /// What the assessment would be for.
    occasion: Occasion,
    ends_on: Option<NaiveDate>,
    /// The last sealed one; none yet when absent.
    last_held_on: Option<NaiveDate>,
    /// The draft that is open already; empty for none.
    draft: String,
}

/// What needs somebody now.
pub fn today(desk: &Desk, (): ()) -> Result<Today> {
    let day = desk.clock().today();
    let sunday = day + Days::new(u64::from(6 - day.weekday().num_days_from_monday()));
    desk.read(|conn| {
        Ok(Today {
            day,
            week: day.iso_week().week(),
            overdue: tasks::due(conn, None, day - Days::new(1), LONGEST)?,
            today: tasks::due(conn, Some(day), day, LONGEST)?,
            this_week: tasks::due(conn, Some(day + Days::new(1)), sunday, LONGEST)?,
            next_cafe: cafes::next(conn, day)?,
            drafts: drafts(conn, &desk.actor().id)?,
            emma_due: emma_due(conn, day)?,
            emma_interval_days: settings::number(conn, "emma_interval_days")?,
            misses: misses::page(conn, day, LONGEST)?,
            gf2: gf2::page(conn, day, LONGEST)?,
            gf2_warning_weeks: settings::number(conn, "gf2_warning_weeks")?,
        })
    })
}

fn drafts(conn: &Connection, actor: &str) -> Result<Page<OpenDraft>> {
    let standing = "a.by = ?1 and a.sealed_at is null and a.archived_on is null";
    let rows = format!(
        "select a.id, a.student, s.name as student_name, s.protected, a.held_on, a.occasion
         from assessment a join student s on s.id = a.student where {standing} order by a.held_on, a.id limit {LONGEST}"
    );
    let total = record::value(conn, &format!("select count(*) from assessment a where {standing}"), [actor])?;
    Ok(Page { total, rows: record::rows(conn, &rows, [actor])? })
}

/// Seekers in the last weeks of GF2, and students in skoleoplæring, whose last assessment is too long ago.
fn emma_due(conn: &Connection, day: NaiveDate) -> Result<Page<EmmaDue>> {
    let weeks = settings::number(conn, "gf2_warning_weeks")?;
    let interval = settings::number(conn, "emma_interval_days")?;
    let last_weeks = day + Days::new(u64::from(weeks) * 7);
    let before = day - Days::new(u64::from(interval));
    let seeking = seeking(conn, day)?;
    let last = "(select max(a.held_on) from assessment a where a.student = s.id and a.sealed_at is not null)";
    let due = format!(
        "from student s where (s.part = 'GF2' and s.ends_on between '{day}' and '{last_weeks}' or s.part = 'SKO')
           and s.seeking = 'seeking' and {seeking} and coalesce({last}, '') < '{before}'"
    );
    let rows = format!(
        "select s.id as student, s.name, s.protected, s.hold, case s.part when 'GF2' then 'gf2' else 'training' end as occasion,
                s.ends_on, {last} as last_held_on,
                coalesce((select a.id from assessment a
                          where a.student = s.id and a.sealed_at is null and a.archived_on is null limit 1), '') as draft
         {due} order by last_held_on is not null, last_held_on, s.ends_on, s.id limit {LONGEST}"
    );
    let total = record::value(conn, &format!("select count(*) {due}"), [])?;
    Ok(Page { total, rows: record::rows(conn, &rows, [])? })
}

/// The condition that student `s` may look for a place on the day and has none. EUV1 students never do.
fn seeking(conn: &Connection, day: NaiveDate) -> Result<String> {
    let placed = agreements::has_place(conn, "s.id", &format!("'{day}'"))?;
    Ok(format!(
        "s.archived_on is null and s.kind <> 'EUV1' and (s.left_on is null or s.left_on > '{day}')
         and (s.starts_on is null or s.starts_on <= '{day}') and not {placed}"
    ))
}
