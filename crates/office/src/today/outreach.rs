//! Outreach on the start screen: promises that are to come, companies to ask for another apprentice, and how many wait
//! behind the lists.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

use crate::host_again::{self, HostAgainLine};
use crate::promises::{self, PromiseLine};
use crate::record::{self, Page};
use crate::{Desk, Result, companies, introductions, seekers, settings, sleeping};

/// The most rows of each list.
const LONGEST: usize = 100;

/// What the start screen shows of the companies.
#[derive(Debug, Serialize, TS)]
pub struct TodayOutreach {
    promises: Page<PromiseLine>,
    /// Weeks before a promise is to come that it stands here, as the school has set it.
    promise_warning_weeks: u32,
    again: Page<HostAgainLine>,
    /// Companies that nobody has spoken with within the school's rhythm.
    silent: u32,
    /// Companies whose approval sleeps.
    sleeping: u32,
    /// Seekers who were not put forward to any company for long.
    unproposed: u32,
}

/// What waits at the companies.
pub fn outreach(desk: &Desk, (): ()) -> Result<TodayOutreach> {
    let day = desk.clock().today();
    desk.read(|conn| {
        Ok(TodayOutreach {
            promises: promises::due(conn, day, LONGEST)?,
            promise_warning_weeks: settings::number(conn, "promise_warning_weeks")?,
            again: host_again::waiting(conn, day, LONGEST)?,
            silent: silent(conn, day)?,
            sleeping: sleeping::page(conn, day)?.total,
            unproposed: unproposed(conn, day)?,
        })
    })
}

fn silent(conn: &Connection, day: NaiveDate) -> Result<u32> {
    let silent = companies::silent(conn, day)?;
    record::value(conn, &format!("select count(*) from company c where c.archived_on is null and {silent}"), [])
}

fn unproposed(conn: &Connection, day: NaiveDate) -> Result<u32> {
    let (status, unproposed) = (seekers::status_of_all_sql(conn, day)?, introductions::unproposed(conn, day)?);
    let sql =
        format!("select count(*) from student s where s.archived_on is null and {status} = 'seeking' and {unproposed}");
    record::value(conn, &sql, [])
}
