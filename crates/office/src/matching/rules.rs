//! The school's values of a match, and what the codes on an approval mean.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

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
    /// The values a school starts with, with what its codes mean.
    pub fn usual(limits: BTreeMap<String, Limit>) -> Self {
        Self { reach_km: 30, band_km: 5, silent_days: 90, limits }
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
    /// A code whose meaning is only in its name, or that nobody has explained.
    Unknown,
}

impl Limit {
    /// The limit of a kind; `None` when the kind is unknown, or counts and has no number.
    pub fn of(kind: &str, number: Option<u32>) -> Option<Self> {
        Some(match (kind, number) {
            ("overlap", _) => Self::Overlap,
            ("only_vfu", _) => Self::OnlyVfu,
            ("only_fgu", _) => Self::OnlyFgu,
            ("months", Some(most)) => Self::Months { most },
            ("half", _) => Self::Half,
            ("a_year", Some(most)) => Self::AYear { most },
            ("years_between", Some(least)) => Self::YearsBetween { least },
            ("one_relation", _) => Self::OneRelation,
            ("other", _) => Self::Unknown,
            _ => return None,
        })
    }

    /// No agreement can be made under it.
    pub fn bars(self) -> bool {
        matches!(self, Self::OnlyVfu | Self::OnlyFgu)
    }
}
