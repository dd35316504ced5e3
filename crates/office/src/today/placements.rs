//! VFU on Today: placements past their middle without a visit, and those that are over without a word on how they went.

use serde::Serialize;
use ts_rs::TS;

use super::LONGEST;
use crate::placements::lines::{self, PlacementLine};
use crate::record::Page;
use crate::{Desk, Result};

/// What needs somebody in VFU.
#[derive(Debug, Serialize, TS)]
pub struct TodayPlacements {
    unvisited: Page<PlacementLine>,
    unevaluated: Page<PlacementLine>,
}

/// The placements of the day.
pub fn placements(desk: &Desk, (): ()) -> Result<TodayPlacements> {
    let today = desk.clock().today();
    desk.read(|conn| {
        Ok(TodayPlacements {
            unvisited: lines::unvisited(conn, today, LONGEST)?,
            unevaluated: lines::unevaluated(conn, today, LONGEST)?,
        })
    })
}
