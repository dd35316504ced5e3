//! What an assessor writes: a judgement for each of the four criteria, what was agreed, and who took part.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Error, Result, text};

/// The four criteria. The order of the two mobilities differs between schools, so they have names and no numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// Egnet.
    Suited,
    /// Geografisk mobil.
    MobilePlace,
    /// Fagligt mobil.
    MobileTrade,
    /// Aktivt søgende.
    Active,
}

impl Criterion {
    /// All four, in the order of the letters.
    pub const ALL: [Self; 4] = [Self::Suited, Self::MobilePlace, Self::MobileTrade, Self::Active];

    /// As it is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Suited => "suited",
            Self::MobilePlace => "mobile_place",
            Self::MobileTrade => "mobile_trade",
            Self::Active => "active",
        }
    }
}

/// Where in the education an assessment is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// Activity during GF2.
    Gf2,
    /// Admission to skoleoplæring.
    Admission,
    /// Underway in skoleoplæring.
    Training,
}

impl Occasion {
    /// As it is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Gf2 => "gf2",
            Self::Admission => "admission",
            Self::Training => "training",
        }
    }
}

/// A mark. A decision is met or not met; `partly` helps while the assessment is a draft.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Not marked yet.
    #[default]
    #[serde(rename = "")]
    Open,
    /// Opfyldt.
    Met,
    /// Delvist.
    Partly,
    /// Ikke opfyldt.
    NotMet,
}

/// What the assessor writes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct EmmaContent {
    /// The judgements.
    pub criteria: Judgements,
    /// What was agreed.
    pub actions: Vec<AgreedAction>,
    /// Who took part.
    pub participants: Participants,
    /// The student's own words.
    pub student_words: String,
}

/// A judgement for each criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Judgements {
    suited: Judgement,
    mobile_place: Judgement,
    mobile_trade: Judgement,
    active: Judgement,
}

impl Judgements {
    /// The judgement of a criterion.
    pub fn of(&self, criterion: Criterion) -> &Judgement {
        match criterion {
            Criterion::Suited => &self.suited,
            Criterion::MobilePlace => &self.mobile_place,
            Criterion::MobileTrade => &self.mobile_trade,
            Criterion::Active => &self.active,
        }
    }

    pub(super) fn of_mut(&mut self, criterion: Criterion) -> &mut Judgement {
        match criterion {
            Criterion::Suited => &mut self.suited,
            Criterion::MobilePlace => &mut self.mobile_place,
            Criterion::MobileTrade => &mut self.mobile_trade,
            Criterion::Active => &mut self.active,
        }
    }

    fn each(&mut self) -> [(Criterion, &mut Judgement); 4] {
        [
            (Criterion::Suited, &mut self.suited),
            (Criterion::MobilePlace, &mut self.mobile_place),
            (Criterion::MobileTrade, &mut self.mobile_trade),
            (Criterion::Active, &mut self.active),
        ]
    }
}

/// A criterion's mark, the reasons for it, and the facts picked for it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Judgement {
    /// The mark.
    pub mark: Mark,
    /// Why.
    pub reason: String,
    /// The keys of the facts the assessor picked.
    pub evidence: Vec<String>,
}

/// Something that was agreed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct AgreedAction {
    /// What.
    pub what: String,
    /// By when; a date makes a task of it.
    pub due_on: Option<NaiveDate>,
}

/// Who took part, by name; empty where nobody did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Participants {
    /// The instructor.
    pub instructor: String,
    /// The workplace consultant.
    pub consultant: String,
    /// The contact teacher.
    pub contact_teacher: String,
    /// The student.
    pub student: String,
}

/// The content with its texts made fit to keep.
pub(super) fn fit(mut content: EmmaContent) -> Result<EmmaContent> {
    for (criterion, judgement) in content.criteria.each() {
        let field = format!("{}.reason", criterion.word());
        judgement.reason = text::clean(&field, &judgement.reason, 8_000)?;
        let picked: BTreeSet<_> = judgement.evidence.drain(..).filter(|key| key.len() <= 100).collect();
        judgement.evidence = picked.into_iter().take(500).collect();
    }
    if content.actions.len() > 40 {
        return Err(Error::invalid("actions", "too-long").with("longest", 40));
    }
    for action in &mut content.actions {
        action.what = text::clean_line("actions", &action.what, 300)?;
    }
    let names = &mut content.participants;
    for name in [&mut names.instructor, &mut names.consultant, &mut names.contact_teacher, &mut names.student] {
        *name = text::clean_line("participants", name, 120)?;
    }
    content.student_words = text::clean("student_words", &content.student_words, 8_000)?;
    Ok(content)
}
