//! The kinds of letters, what each is about, and which fields it may name.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    /// Advarsel.
    Warning,
    /// Partshøring.
    Hearing,
    /// Afgørelse: optaget.
    DecisionAdmitted,
    /// Afgørelse: ikke optaget.
    DecisionNotAdmitted,
    /// Afgørelse: udmeldt.
    DecisionDischarged,
    /// Klage: fastholdt and forwarded.
    ComplaintUpheld,
    /// Klage: omgjort.
    ComplaintReversed,
    /// Indkaldelse to an EMMA talk.
    SummonsEmma,
    /// Indkaldelse to a job café after misses.
    SummonsCafe,
    /// Indkaldelse to the information meeting on skoleoplæring.
    SummonsInfo,
    /// The school's own.
    Own,
}

impl LetterKind {
    /// As it is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Hearing => "hearing",
            Self::DecisionAdmitted => "decision_admitted",
            Self::DecisionNotAdmitted => "decision_not_admitted",
            Self::DecisionDischarged => "decision_discharged",
            Self::ComplaintUpheld => "complaint_upheld",
            Self::ComplaintReversed => "complaint_reversed",
            Self::SummonsEmma => "summons_emma",
            Self::SummonsCafe => "summons_cafe",
            Self::SummonsInfo => "summons_info",
            Self::Own => "own",
        }
    }

    /// All kinds, in the order of the settings.
    pub const ALL: [Self; 11] = [
        Self::Warning,
        Self::Hearing,
        Self::DecisionAdmitted,
        Self::DecisionNotAdmitted,
        Self::DecisionDischarged,
        Self::ComplaintUpheld,
        Self::ComplaintReversed,
        Self::SummonsEmma,
        Self::SummonsCafe,
        Self::SummonsInfo,
        Self::Own,
    ];

    /// The table of the record it is about; empty when it is about the student alone.
    pub fn about(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Hearing => "hearing",
            Self::DecisionAdmitted | Self::DecisionNotAdmitted | Self::DecisionDischarged => "decision",
            Self::ComplaintUpheld | Self::ComplaintReversed => "complaint",
            Self::SummonsEmma | Self::SummonsCafe | Self::SummonsInfo | Self::Own => "appointment",
        }
    }

    /// Whether it may name a field of this group.
    pub fn has(self, group: &str) -> bool {
        let groups: &[&str] = match self.about() {
            "warning" => &["warning"],
            "hearing" => &["hearing"],
            "decision" => &["decision", "appeal"],
            "complaint" => &["decision", "complaint"],
            _ if self == Self::SummonsCafe => &["summons", "cafe"],
            _ => &["summons"],
        };
        group == "general" || groups.contains(&group)
    }
}
