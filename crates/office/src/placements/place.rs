//! Where at the company a placement is, and whether it may train there. VFU needs an approved company; an approval for VFU
//! only is enough, one for FGU only is not.
//!
//! Source: TEC's handbook of skoleoplæring (an approved company); the codes of an approval are rows of `limit_code`.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Placement;
use crate::Result;
use crate::record;

/// A workplace to choose.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct PlacementPlace {
    id: String,
    number: String,
    name: String,
    address: String,
    town: String,
    /// Approved in the education on the first day.
    approved: bool,
    /// Where the placement is when nobody chooses.
    #[serde(default)]
    usual: bool,
}

/// The workplaces of a company.
pub fn places(conn: &Connection, company: &str, education: &str, day: NaiveDate) -> Result<Vec<PlacementPlace>> {
    let sql = "select w.id, w.number, w.name, w.address, w.town, exists (
            select 1 from approval a where a.workplace = w.id and a.education = ?2 and a.archived_on is null
                and (a.expires_on is null or a.expires_on >= ?3)
                and not (a.limits <> '' and exists (select 1 from limit_code l where l.kind = 'only_fgu'
                                                    and instr(a.limits, l.id)))) as approved
        from workplace w where w.company = ?1 and w.archived_on is null order by w.number, w.id";
    let mut places: Vec<PlacementPlace> = record::rows(conn, sql, (company, education, day.to_string()))?;
    let only = places.len() == 1;
    let approved = places.iter().filter(|place| place.approved).count();
    for place in &mut places {
        place.usual = only || (approved == 1 && place.approved);
    }
    Ok(places)
}

/// At the company's only workplace, else at the only one that is approved; empty when neither tells.
pub fn usual(conn: &Connection, placement: &Placement, education: &str) -> Result<String> {
    let found = places(conn, &placement.company, education, placement.starts_on)?;
    Ok(found.into_iter().find(|place| place.usual).map(|place| place.id).unwrap_or_default())
}

/// Whether the placement's workplace may train in the education, or any of the company's where none is known.
pub fn is_approved(conn: &Connection, placement: &Placement, education: &str) -> Result<bool> {
    let found = places(conn, &placement.company, education, placement.starts_on)?;
    let here = |place: &&PlacementPlace| placement.workplace.is_empty() || place.id == placement.workplace;
    Ok(found.iter().filter(here).any(|place| place.approved))
}
