//! Why somebody fits or does not: facts with their values. The sentences stand in `texts/`.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::rules::Limit;

/// One fact about a seeker and a workplace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "key", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields are named as in the records they come from")]
pub enum Reason {
    /// An EUV1 student, who has no training in a company.
    NeverSeeks,
    /// None of the trades they would take is approved or offered here.
    EducationMissing,
    /// Offered, but the workplace has no approval in the education.
    ApprovalMissing { education: String },
    /// The approval has run out.
    ApprovalExpired { education: String, expired_on: NaiveDate },
    /// All approved places are in use.
    ApprovalFull { education: String },
    /// A limitation under which no agreement can be made.
    ApprovalBars { education: String, code: String, limit: Limit },

    /// The trade they fit in: the student's own, or another they would take.
    Education { education: String, own: bool },
    /// The workplace offers a place.
    Opening { id: String, number: u32, starts_on: Option<NaiveDate> },
    /// Approved places that are free.
    FreePlaces { education: String, free: i32 },
    /// Not farther than they travel; `usual` when they have not said how far.
    Near { km: u32, approximate: bool, reach_km: u32, usual: bool },
    /// How the seeker gets about.
    Transport { typed: String },
    /// The licence that is asked for is there.
    LicenceThere { required: String, typed: String },
    /// They can start on the day.
    StartMeets { starts_on: NaiveDate, ready_from: NaiveDate },
    /// What else is asked for, for a person to judge.
    Demands { typed: String },
    /// A place was promised, for a day or a month.
    Promised { number: u32, due_on: Option<NaiveDate>, by_month: bool },
    /// It is far, but they will move.
    Moves,

    /// Farther than they travel.
    Far { km: u32, approximate: bool, reach_km: u32, usual: bool },
    /// The distance is not known, because one of the two has no postcode that can be found.
    DistanceUnknown { seeker: bool, workplace: bool },
    /// It is far, and they will not move.
    Stays,
    /// It is far, and they have not said whether they will move.
    MovesUnknown,
    /// The licence that is asked for is not there.
    LicenceMissing { required: String, typed: String },
    /// A licence is asked for, and what is typed at the student does not tell.
    LicenceUnknown { required: String, typed: String },
    /// It starts before they can.
    StartTooEarly { starts_on: NaiveDate, ready_from: NaiveDate },
    /// The approval ends before they could start.
    ApprovalEnds { education: String, expires_on: NaiveDate },
    /// A limitation of the approval that an agreement must keep to.
    Limited { code: String, limit: Limit },
    /// They have applied there.
    Applied { on: Option<NaiveDate> },
    /// They have been put forward there.
    Introduced { on: Option<NaiveDate> },
    /// The workplace never had an apprentice.
    NeverApprentice,
    /// Nobody of the office has talked with them.
    NeverContacted,
    /// Nobody has talked with them for long.
    Silent { days: i64, since: NaiveDate },
    /// Protected against advertising: an approach needs a basis.
    NoAdvertising,
}

impl Reason {
    /// True of the company whoever goes there.
    pub(super) fn of_company(&self) -> bool {
        matches!(
            self,
            Self::FreePlaces { .. }
                | Self::Limited { .. }
                | Self::NeverApprentice
                | Self::NeverContacted
                | Self::Silent { .. }
                | Self::NoAdvertising
        )
    }
}
