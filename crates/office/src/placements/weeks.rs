//! The limits of VFU, dated: so many weeks at a company and in all, from a day on, for each kind by itself.
//!
//! Source: TEC's handbook of skoleoplæring and the ministry say three weeks at a company and six in all; one school has
//! two. For the basic course no source sets any, so that the school's own stand there.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::known_kind;
use crate::record::{self, record};
use crate::{Desk, Error, Result, clock, text};

/// The most weeks that make sense as a limit.
const MOST: u32 = 104;

/// So many weeks of a kind, from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlacementLimit {
    pub(crate) id: String,
    #[ts(type = "Placement['kind']")]
    pub(crate) kind: String,
    /// No limit when absent.
    pub(crate) weeks_per_company: Option<u32>,
    pub(crate) weeks_in_all: Option<u32>,
    /// Where it stands.
    pub(crate) source: String,
    pub(crate) valid_from: NaiveDate,
    /// Who set it; empty for what a new vault starts with.
    pub(crate) by: String,
}
record!(PlacementLimit, "placement_limit");

/// Limits from a day on; those before stay for the placements that begin before.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlacementLimitSet {
    #[ts(type = "Placement['kind']")]
    kind: String,
    weeks_per_company: Option<u32>,
    weeks_in_all: Option<u32>,
    #[serde(default)]
    source: String,
    valid_from: NaiveDate,
}

/// Every limit, the newest of each kind first.
pub fn all(desk: &Desk, (): ()) -> Result<Vec<PlacementLimit>> {
    let sql = "select * from placement_limit order by kind desc, valid_from desc, by = ''";
    desk.read(|conn| record::rows(conn, sql, []))
}

/// Sets the limits of a kind from a day on.
pub fn set(desk: &Desk, ask: PlacementLimitSet) -> Result<()> {
    known_kind(&ask.kind)?;
    clock::sane("valid_from", ask.valid_from)?;
    for (field, weeks) in [("weeks_per_company", ask.weeks_per_company), ("weeks_in_all", ask.weeks_in_all)] {
        if weeks.is_some_and(|weeks| !(1..=MOST).contains(&weeks)) {
            return Err(Error::invalid(field, "number-outside").with("least", 1).with("most", MOST));
        }
    }
    let source = text::clean_line("source", &ask.source, 200)?;
    desk.write("step-placement-limit", |tx| {
        let PlacementLimitSet { kind, weeks_per_company, weeks_in_all, valid_from, .. } = ask;
        let id = clock::derived_id(&["placement_limit", &kind, &valid_from.to_string()]);
        let by = desk.actor().name.clone();
        tx.put(&PlacementLimit { id, kind, weeks_per_company, weeks_in_all, source, valid_from, by }).map(drop)
    })
}

/// The limits of a kind for what begins on the day.
pub fn in_force(conn: &Connection, kind: &str, day: NaiveDate) -> Result<Option<PlacementLimit>> {
    let sql = "select * from placement_limit where kind = ?1 and valid_from <= ?2
               order by valid_from desc, by = '' limit 1";
    Ok(record::rows(conn, sql, (kind, day.to_string()))?.pop())
}
