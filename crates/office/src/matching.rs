//! Who could go where: how a seeker and a workplace fit each other, and why.
//!
//! A fit is facts with reasons, never a score. Nobody is hidden: whoever fails a must stands last, with the reason. The
//! order of a list is [`Order`], compared field by field, then the Danish name, then the id.

mod field;
mod fit;
mod licence;
mod matrix;
mod reason;
mod rules;
mod sides;
mod standing;
mod trade;

use chrono::NaiveDate;

pub use field::{Field, ReachCount, Suited, WhatIf, is_within_reach, seekers_for};
pub use fit::{Fit, Musts, Order, fit};
pub use licence::Licence;
pub use matrix::{CompanySide, Matrix, SeekerSide, WorkplaceSide};
pub use reason::Reason;
pub use rules::{Limit, Rules};
pub use sides::{Approval, Opening, Promise, Seeker, Tried, TriedHow, Workplace};
pub use standing::Standing;

use crate::places::Places;

/// What every fit of one question is seen against.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// The school's values.
    pub rules: &'a Rules,
    /// Where postcodes lie.
    pub places: &'a Places,
    /// The day.
    pub today: NaiveDate,
}

impl Ground<'_> {
    /// How far a seeker travels: as they said, else as the school takes for usual.
    fn reach(&self, seeker: &Seeker) -> u32 {
        seeker.reach_km.unwrap_or(self.rules.reach_km)
    }
}
