//! Skoleoplæring on Today: workshops that nobody has marked, enrolments that lack something, what the plans ask for.

use chrono::Datelike;
use serde::Serialize;
use ts_rs::TS;

use crate::enrolments::page::{EnrolmentLine, lacking};
use crate::plan::{self, FollowUpDue, Returning};
use crate::record::{self, Page};
use crate::workshops::{Workshop, roster};
use crate::{Desk, Result, settings, timelines};

/// What needs somebody in skoleoplæring.
#[derive(Debug, Serialize, TS)]
pub struct TodayTraining {
    unmarked: Vec<UnmarkedLine>,
    lacking: Page<EnrolmentLine>,
    follow_ups: Page<FollowUpDue>,
    returning: Vec<Returning>,
    /// So many days before a follow-up, and before somebody comes back, they stand here.
    plan_notice_days: u32,
    plan_return_days: u32,
}

/// A workshop of today where marks are missing.
#[derive(Debug, Serialize, TS)]
pub struct UnmarkedLine {
    workshop: String,
    name: String,
    room: String,
    expected: u32,
    marked: u32,
}

/// Workshops are called out on working days, once the school's hour has come.
pub fn training(desk: &Desk, (): ()) -> Result<TodayTraining> {
    let today = desk.clock().today();
    let hour = desk.clock().hour();
    desk.read(|conn| {
        let late = today.weekday().num_days_from_monday() < 5 && hour >= settings::number(conn, "workshop_hour")?;
        let mut unmarked = Vec::new();
        if late {
            let rules = timelines::rules(conn)?;
            let sql = "select * from workshop where archived_on is null order by danish(name), id";
            let workshops: Vec<Workshop> = record::rows(conn, sql, [])?;
            for workshop in workshops {
                let groups = roster::groups(conn, &workshop.id, today, &rules)?;
                let (expected, marked) = groups.iter().fold((0, 0), |(e, m), one| (e + one.expected, m + one.marked));
                if marked < expected {
                    let Workshop { id, name, room, .. } = workshop;
                    unmarked.push(UnmarkedLine { workshop: id, name, room, expected, marked });
                }
            }
        }
        Ok(TodayTraining {
            unmarked,
            lacking: lacking(conn, today, super::LONGEST)?,
            follow_ups: plan::follow_ups(conn, today, super::LONGEST)?,
            returning: plan::returning(conn, today)?,
            plan_notice_days: settings::number(conn, "plan_notice_days")?,
            plan_return_days: settings::number(conn, "plan_return_days")?,
        })
    })
}
