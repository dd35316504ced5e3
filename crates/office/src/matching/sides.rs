//! The two sides of a match, as they are filled from the office's records.

use chrono::NaiveDate;

/// A student who is looking for a place.
#[derive(Debug, Clone, Default)]
pub struct Seeker {
    /// The student.
    pub id: String,
    /// Given names before family name.
    pub name: String,
    /// The education.
    pub education: String,
    /// Other trades they would take, those the basic course opens among them; dearest first.
    pub other_educations: Vec<String>,
    /// EUD, EUX, EUV1, EUV2, EUV3.
    pub kind: String,
    /// Driving licence, as typed.
    pub licence: String,
    /// How they get about, as typed.
    pub transport: String,
    /// Four digits.
    pub postcode: String,
    /// How far they will travel; `None` when they have not said.
    pub reach_km: Option<u32>,
    /// Whether they will move; `None` when they have not said.
    pub moves: Option<bool>,
    /// The first day they can start.
    pub ready_from: Option<NaiveDate>,
    /// Where they have been put forward or have applied.
    pub tried: Vec<Tried>,
}

impl Seeker {
    /// The trades they would take, dearest first.
    pub(super) fn trades(&self) -> impl Iterator<Item = &str> {
        let all = std::iter::once(&self.education).chain(&self.other_educations);
        all.map(String::as_str).filter(|trade| !trade.is_empty())
    }

    /// EUV1 has no training in a company.
    pub(super) fn never_seeks(&self) -> bool {
        self.kind == "EUV1"
    }
}

/// A company where a seeker is known already.
#[derive(Debug, Clone)]
pub struct Tried {
    /// The company.
    pub company: String,
    /// How.
    pub how: TriedHow,
    /// The day.
    pub on: Option<NaiveDate>,
}

/// How a seeker came to be known at a company.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TriedHow {
    /// By an application.
    Applied,
    /// The office put them forward.
    Introduced,
}

/// A place of work, with what is known of it.
#[derive(Debug, Clone, Default)]
pub struct Workplace {
    /// The workplace.
    pub id: String,
    /// Its company.
    pub company: String,
    /// What it is called.
    pub name: String,
    /// Four digits.
    pub postcode: String,
    /// What it may train in.
    pub approvals: Vec<Approval>,
    /// Places it offers now.
    pub openings: Vec<Opening>,
    /// Places it has promised for later.
    pub promises: Vec<Promise>,
    /// The last day an apprentice started there; `None` when there never was one.
    pub last_apprentice_on: Option<NaiveDate>,
    /// The last day somebody of the office talked with them.
    pub last_contact_on: Option<NaiveDate>,
    /// Protected against advertising (CVR-loven § 19).
    pub no_advertising: bool,
}

impl Workplace {
    /// The workplace as one education sees it.
    pub fn in_education(mut self, education: &str) -> Self {
        self.approvals.retain(|approval| approval.education == education);
        self.openings.retain(|opening| opening.education == education);
        self.promises.retain(|promise| promise.education.is_empty() || promise.education == education);
        self
    }

    /// The workplace as one opening sees it: no other opening, no other trade. `None` when it has no such opening.
    pub fn only(&self, opening: &str) -> Option<Self> {
        let opening = self.openings.iter().find(|held| held.id == opening)?.clone();
        let mut seen = self.clone();
        seen.approvals.retain(|approval| approval.education == opening.education);
        seen.promises.retain(|promise| promise.education == opening.education);
        seen.openings = vec![opening];
        Some(seen)
    }
}

/// An approval to train in an education.
#[derive(Debug, Clone, Default)]
pub struct Approval {
    /// The education.
    pub education: String,
    /// Places that can still be taken under it; none or less when it is full.
    pub free: i32,
    /// Its last day.
    pub expires_on: Option<NaiveDate>,
    /// Codes of its limitations.
    pub limits: Vec<String>,
}

/// A place a company offers.
#[derive(Debug, Clone, Default)]
pub struct Opening {
    /// The id.
    pub id: String,
    /// The education.
    pub education: String,
    /// How many places are left; an opening without any is not one.
    pub number: u32,
    /// The first day.
    pub starts_on: Option<NaiveDate>,
    /// The class of driving licence they ask for, such as `B`; empty when they ask for none.
    pub licence_required: String,
    /// What else they ask for, as typed.
    pub demands: String,
}

/// A place a company has said it will have.
#[derive(Debug, Clone, Default)]
pub struct Promise {
    /// The education; empty when they did not say.
    pub education: String,
    /// How many places.
    pub number: u32,
    /// When it is to come.
    pub due_on: Option<NaiveDate>,
    /// Only the month was said.
    pub by_month: bool,
}
