//! How many seekers are within reach of each workplace of a company, education by education.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

use crate::matching::{Ground, Seeker, Workplace, is_within_reach};
use crate::places::Places;
use crate::record::ById;
use crate::{Desk, Result, matches, seekers};

/// Who could come to a workplace in one of the educations it may train in.
#[derive(Debug, Serialize, TS)]
pub struct WorkplaceReach {
    workplace: String,
    /// Its name.
    education: String,
    /// Seekers who fit and travel so far.
    seekers: u32,
}

/// The seekers of every approval of a company; the list behind each is its `opening_match`.
pub fn of_company(desk: &Desk, ask: ById) -> Result<Vec<WorkplaceReach>> {
    desk.read(|conn| read(conn, &ask.id, desk.clock().today()))
}

fn read(conn: &Connection, company: &str, today: NaiveDate) -> Result<Vec<WorkplaceReach>> {
    let (mut held, _) = matches::workplaces(conn, today, Some(company))?;
    let approved = held.iter().any(|held| !held.approvals.is_empty());
    if !approved {
        return Ok(Vec::new());
    }
    matches::with_offers(conn, &mut held, today)?;
    let (rules, places) = (matches::rules(conn)?, Places::built_in()?);
    let ground = Ground { rules: &rules, places: &places, today };
    let known = matches::educations(conn)?;
    let students = seekers::seeking(conn, today)?;
    let seekers: Vec<Seeker> = students.iter().map(|student| matches::profile(student, &known)).collect();
    let counted = |seen: &Workplace| seekers.iter().filter(|seeker| is_within_reach(seeker, seen, ground)).count();
    let of = |held: &Workplace| -> Vec<WorkplaceReach> {
        let educations = held.approvals.iter().map(|approval| approval.education.clone());
        let reach = |education: String| {
            let seekers = u32::try_from(counted(&held.clone().in_education(&education))).unwrap_or(u32::MAX);
            WorkplaceReach { workplace: held.id.clone(), education, seekers }
        };
        educations.map(reach).collect()
    };
    Ok(held.iter().flat_map(of).collect())
}
