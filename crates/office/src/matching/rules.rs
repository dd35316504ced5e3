//! The school's values of a match, and what the codes on an approval mean.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::{Error, Result};

/// What the trade's codes mean by default. The lists are the trade committees', and change.
const LIMITS: &str = include_str!("../../data/limits.csv");

/// What a school decides about its matches.
#[derive(Debug, Clone)]
pub struct Rules {
    /// How far a seeker travels who has not said.
    pub reach_km: u32,
    /// Distances within one band are alike: they are taken from town to town and are no finer than that.
    pub band_km: u32,
    /// After so many days without a contact a company has been silent for long.
    pub silent_days: i64,
    /// What each limitation code means.
    pub limits: BTreeMap<String, Limit>,
}

impl Rules {
    /// The values a school starts with.
    pub fn usual() -> Result<Self> {
        let limits: Option<_> = LIMITS.lines().skip(1).map(limit).collect();
        let limits = limits.ok_or_else(|| Error::invalid("limits", "malformed"))?;
        Ok(Self { reach_km: 30, band_km: 5, silent_days: 90, limits })
    }

    /// What a code means; a code nobody has explained says so.
    pub(super) fn limit(&self, code: &str) -> Limit {
        self.limits.get(code).copied().unwrap_or(Limit::Unknown)
    }

    /// The band of a distance.
    pub(super) fn band(&self, km: u32) -> u32 {
        km / self.band_km.max(1)
    }
}

/// What a limitation of an approval says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Limit {
    /// Only for VFU: no agreement can be made.
    OnlyVfu,
    /// Only for students of FGU: no agreement can be made.
    OnlyFgu,
    /// At most so many months of an apprenticeship.
    Months {
        /// Months.
        most: u32,
    },
    /// At most half of an apprenticeship.
    Half,
    /// So many new apprentices a year.
    AYear {
        /// Apprentices.
        most: u32,
    },
    /// So many years from one apprentice to the next.
    YearsBetween {
        /// Years.
        least: u32,
    },
    /// For one apprentice who is known already.
    OneRelation,
    /// It counts together with another approval. A matter of counting, so nothing a seeker meets.
    Overlap,
    /// A code nobody has explained.
    Unknown,
}

impl Limit {
    /// No agreement can be made under it.
    pub fn bars(self) -> bool {
        matches!(self, Self::OnlyVfu | Self::OnlyFgu)
    }
}

fn limit(line: &str) -> Option<(String, Limit)> {
    let mut cells = line.split(';');
    let (code, kind, number) = (cells.next()?, cells.next()?, cells.next()?.parse());
    let limit = match (kind, number) {
        ("only_vfu", _) => Limit::OnlyVfu,
        ("only_fgu", _) => Limit::OnlyFgu,
        ("months", Ok(most)) => Limit::Months { most },
        ("half", _) => Limit::Half,
        ("a_year", Ok(most)) => Limit::AYear { most },
        ("years_between", Ok(least)) => Limit::YearsBetween { least },
        ("one_relation", _) => Limit::OneRelation,
        ("overlap", _) => Limit::Overlap,
        _ => return None,
    };
    Some((code.to_owned(), limit))
}
