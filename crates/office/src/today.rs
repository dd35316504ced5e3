//! I dag: what needs somebody now. Each list is short and says how long it really is.

mod gf2;
mod misses;
mod outreach;
mod placements;
mod training;

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
pub use misses::{MissesLine, of as misses_of};
pub use outreach::{TodayOutreach, outreach};
pub use placements::{TodayPlacements, placements};
pub use training::{TodayTraining, training};

/// The most rows of a list: more than anybody reads, and still a small answer at a school of many thousands.
const LONGEST: usize = 500;
/// The most tasks of one part of the week: they are asked before anything else can be painted.
const TASKS: usize = 50;

/// What the start screen shows first: what is to be done.
#[derive(Debug, Serialize, TS)]
pub struct Today {
    day: NaiveDate,
    /// The ISO week.
    week: u32,
    overdue: Page<DueTask>,
    today: Page<DueTask>,
    /// After today, until Sunday.
    this_week: Page<DueTask>,
}

/// What the start screen shows beside it: who needs somebody. A school of many thousands takes a moment to look through.
#[derive(Debug, Serialize, TS)]
pub struct TodaySeekers {
    drafts: Page<OpenDraft>,
    next_cafe: Option<SessionLine>,
    emma_due: Page<EmmaDue>,
    /// Days between two assessments, as the school has set it.
    emma_interval_days: u32,
    misses: Page<MissesLine>,
    gf2: Page<Gf2Line>,
    /// Weeks before the end of GF2 from which a student without a place is called out, as the school has set it.
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

/// What is to be done.
pub fn today(desk: &Desk, (): ()) -> Result<Today> {
    let day = desk.clock().today();
    let sunday = day + Days::new(u64::from(6 - day.weekday().num_days_from_monday()));
    desk.read(|conn| {
        Ok(Today {
            day,
            week: day.iso_week().week(),
            overdue: tasks::due(conn, None, day - Days::new(1), TASKS)?,
            today: tasks::due(conn, Some(day), day, TASKS)?,
            this_week: tasks::due(conn, Some(day + Days::new(1)), sunday, TASKS)?,
        })
    })
}

/// Who needs somebody.
pub fn seekers(desk: &Desk, (): ()) -> Result<TodaySeekers> {
    let day = desk.clock().today();
    desk.read(|conn| {
        Ok(TodaySeekers {
            drafts: drafts(conn, &desk.actor().id)?,
            next_cafe: cafes::next(conn, day)?,
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
        "select s.id, s.part, s.ends_on, {last} as last_held_on from student s
         where (s.part = 'GF2' and s.ends_on between '{day}' and '{last_weeks}' or s.part = 'SKO')
           and s.seeking = 'seeking' and {seeking} and coalesce({last}, '') < '{before}'"
    );
    let order = "last_held_on is not null, last_held_on, ends_on, id";
    let sql = format!(
        "select d.id as student, s.name, s.protected, s.hold, case d.part when 'GF2' then 'gf2' else 'training' end as occasion,
                d.ends_on, d.last_held_on,
                coalesce((select a.id from assessment a
                          where a.student = d.id and a.sealed_at is null and a.archived_on is null limit 1), '') as draft
         from (select * from ({due}) order by {order} limit {LONGEST}) d join student s on s.id = d.id
         order by d.last_held_on is not null, d.last_held_on, d.ends_on, danish(s.name), d.id"
    );
    let rows: Vec<EmmaDue> = record::rows(conn, &sql, [])?;
    let total = if rows.len() < LONGEST {
        u32::try_from(rows.len()).unwrap_or(u32::MAX)
    } else {
        record::value(conn, &format!("select count(*) from ({due})"), [])?
    };
    Ok(Page { total, rows })
}

/// The condition that student `s` may look for a place on the day and has none. EUV1 students never do.
fn seeking(conn: &Connection, day: NaiveDate) -> Result<String> {
    let placed = agreements::has_place(conn, "s.id", &format!("'{day}'"))?;
    Ok(format!(
        "s.archived_on is null and s.kind <> 'EUV1' and (s.left_on is null or s.left_on > '{day}') and not {placed}"
    ))
}
