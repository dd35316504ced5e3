//! Where at the company an agreement is: its workplaces, and whether one of them may train in the education.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Agreement;
use crate::record;
use crate::students::Student;
use crate::{Desk, Result, capacity};

/// For which agreement: a known one, or a new one of the student.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlacesAsk {
    company: String,
    student: String,
    /// Empty for a new one.
    #[serde(default)]
    agreement: String,
}

/// A workplace to choose.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct AgreementPlace {
    id: String,
    number: String,
    name: String,
    address: String,
    town: String,
    /// What can still be taken there in the education; absent when it is not approved today.
    free: Option<u32>,
    /// Where the agreement is when nobody chooses.
    #[serde(default)]
    usual: bool,
}

/// The workplaces of the company, as the form of an agreement offers them.
pub fn choices(desk: &Desk, ask: PlacesAsk) -> Result<Vec<AgreementPlace>> {
    let today = desk.clock().today();
    desk.read(|conn| {
        let known: Option<Agreement> = record::find(conn, &ask.agreement)?;
        let student: Option<Student> = record::find(conn, &ask.student)?;
        let education = known.map(|known| known.education).or(student.map(|student| student.education));
        places(conn, &ask.company, &education.unwrap_or_default(), today)
    })
}

/// Where an agreement is when nobody chooses: at the company's only workplace, else at the only one that is approved in
/// the education; empty when neither tells.
pub(super) fn usual(conn: &Connection, agreement: &Agreement, today: NaiveDate) -> Result<String> {
    let found = places(conn, &agreement.company, &agreement.education, today)?;
    Ok(found.into_iter().find(|place| place.usual).map(|place| place.id).unwrap_or_default())
}

/// The name of the education that the agreement's workplace may not train in on its first day; none when it may, or
/// when one of the two is not known.
pub(super) fn unapproved(conn: &Connection, agreement: &Agreement, today: NaiveDate) -> Result<Option<String>> {
    let day = agreement.starts_on.unwrap_or(today);
    let sql = format!(
        "select e.name from education e where e.id = ?1 and ?2 <> '' and not exists (
            select 1 from ({}) p where p.education = e.id and p.usable)",
        capacity::approvals(day, "w.id = ?2")
    );
    let found: Option<(String,)> = record::rows(conn, &sql, [&agreement.education, &agreement.workplace])?.pop();
    Ok(found.map(|(name,)| name))
}

fn places(conn: &Connection, company: &str, education: &str, today: NaiveDate) -> Result<Vec<AgreementPlace>> {
    let sql = format!(
        "select w.id, w.number, w.name, w.address, w.town, p.free from workplace w
            left join ({}) p on p.workplace = w.id and p.education = ?2 and p.usable
         where w.company = ?1 and w.archived_on is null order by w.number, w.id",
        capacity::approvals(today, "w.company = ?1")
    );
    let mut places: Vec<AgreementPlace> = record::rows(conn, &sql, [company, education])?;
    let only = places.len() == 1;
    let approved = places.iter().filter(|place| place.free.is_some()).count();
    for place in &mut places {
        place.usual = only || (approved == 1 && place.free.is_some());
    }
    Ok(places)
}
