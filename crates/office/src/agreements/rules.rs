//! What about an agreement somebody should look at before it is saved. Facts in, warnings out: no SQL, no clock.
//!
//! A warning decides nothing. Only "so many for each student and company" needs a written reason to be passed over,
//! because a second one takes a dispensation.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Months, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::Agreement;
use super::kinds::AgreementType;
use crate::timeline::{self, Days, Facts};

/// What may be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The student has as many of the kind with the company as the kind allows.
    MostPerPair,
    /// lærepladsen.dk takes no signature after the first day.
    LateDigital,
    /// Somebody under age signs together with a guardian, after themselves.
    Guardian,
    /// Another agreement of the student runs in the same days.
    Overlap,
    /// It ends before the probation does.
    EndsInProbation,
    /// The kind is only made under transitional rules.
    Transitional,
    /// The plan of who trains when is missing: the second company.
    SecondCompany,
    /// A kind without school periods lies over one.
    SchoolPeriod,
    /// A kind that takes a school period has none of those that are known.
    NoSchoolPeriod,
    /// The workplace is not approved in the education on the first day.
    Unapproved,
}

/// A rule that the agreement meets, with what its sentence names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Warning {
    /// The rule.
    pub rule: Rule,
    /// Whether saving takes a reason in writing.
    pub needs_reason: bool,
    /// Where the rule stands, as the kind's row says; empty when the rule's text says it.
    pub source: String,
    /// What the sentence names.
    pub args: BTreeMap<&'static str, String>,
}

/// What is known around an agreement.
pub struct Around<'a> {
    /// Its kind.
    pub kind: &'a AgreementType,
    /// The student's birthday.
    pub born_on: Option<NaiveDate>,
    /// The student's other agreements that were neither annulled nor set aside, with the names of their companies.
    pub others: &'a [(Agreement, String)],
    /// Those of the student's agreements for which a dispensation from `most_per_pair` is kept, by their ids.
    pub dispensed: &'a BTreeSet<String>,
    /// The student's facts, this agreement among them.
    pub facts: &'a Facts,
    /// What probation is.
    pub rules: &'a timeline::Rules,
    /// The education that its workplace is not approved in on its first day.
    pub unapproved: Option<&'a str>,
    /// Years from which a student signs alone.
    pub of_age: u32,
    /// The day it is.
    pub today: NaiveDate,
}

impl Rule {
    /// Its name in the file and in texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::MostPerPair => "most_per_pair",
            Self::LateDigital => "late_digital",
            Self::Guardian => "guardian",
            Self::Overlap => "overlap",
            Self::EndsInProbation => "ends_in_probation",
            Self::Transitional => "transitional",
            Self::SecondCompany => "second_company",
            Self::SchoolPeriod => "school_period",
            Self::NoSchoolPeriod => "no_school_period",
            Self::Unapproved => "unapproved",
        }
    }
}

/// The warnings, the gravest first. One that was annulled or set aside has none.
pub fn warnings(agreement: &Agreement, around: &Around<'_>) -> Vec<Warning> {
    if agreement.annulled_on.is_some() || agreement.archived_on.is_some() {
        return Vec::new();
    }
    let found = [
        most_per_pair(agreement, around),
        overlap(agreement, around),
        late_digital(agreement, around),
        guardian(agreement, around),
        ends_in_probation(agreement, around),
        school_period(agreement, around),
        no_school_period(agreement, around),
        unapproved(around),
        around.kind.transitional.then(|| of_kind(Rule::Transitional, around)),
        (around.kind.two_companies && agreement.second_company.is_empty())
            .then(|| of_kind(Rule::SecondCompany, around)),
    ];
    found.into_iter().flatten().collect()
}

/// Each one above the most takes a dispensation; once there are as many, nothing is left to say of any of them.
fn most_per_pair(agreement: &Agreement, around: &Around<'_>) -> Option<Warning> {
    let most = around.kind.most_per_pair?;
    let alike = |other: &Agreement| (&other.company, &other.r#type) == (&agreement.company, &agreement.r#type);
    let ran = |other: &Agreement| other.ended_on.is_none() || other.ended_on > other.starts_on;
    let others = around.others.iter().map(|(other, _)| other).filter(|other| alike(other) && ran(other));
    let there: Vec<&Agreement> = others.chain([agreement]).collect();
    let dispensed = there.iter().filter(|one| around.dispensed.contains(&one.id)).count();
    (there.len() > most as usize + dispensed)
        .then(|| Warning { needs_reason: true, ..of_kind(Rule::MostPerPair, around).with("most", most.to_string()) })
}

/// Source: the manual of lærepladsen.dk on digital agreements.
fn late_digital(agreement: &Agreement, around: &Around<'_>) -> Option<Warning> {
    let digital = match agreement.signing.as_str() {
        "digital" => true,
        // What is registered was signed somehow.
        "" => agreement.stage != "registered",
        _ => false,
    };
    let late = agreement.signed_on.unwrap_or(around.today) > agreement.starts_on?;
    (digital && late).then(|| of(Rule::LateDigital).with_day("starts_on", agreement.starts_on))
}

/// Source: walk-throughs of the form by 3F and Tekniq: signatures of the parties, and of a guardian under 18.
fn guardian(agreement: &Agreement, around: &Around<'_>) -> Option<Warning> {
    if matches!(agreement.stage.as_str(), "school" | "registered") {
        return None;
    }
    let of_age = around.born_on?.checked_add_months(Months::new(12 * around.of_age))?;
    let signs = agreement.signed_on.unwrap_or(around.today);
    (signs < of_age).then(|| of(Rule::Guardian).with("age", around.of_age.to_string()))
}

fn overlap(agreement: &Agreement, around: &Around<'_>) -> Option<Warning> {
    let here = days(agreement, around)?;
    let meets = |other: &Days| {
        let begins_in_time = other.until.is_none_or(|until| here.from <= until);
        begins_in_time && here.until.is_none_or(|until| other.from <= until)
    };
    let (other, company) = around.others.iter().find(|(other, _)| days(other, around).as_ref().is_some_and(meets))?;
    Some(of(Rule::Overlap).with("company", company.clone()).with_day("starts_on", other.starts_on))
}

/// Source: the trade committees' pages on prøvetid; see `timeline/probation.rs`.
fn ends_in_probation(agreement: &Agreement, around: &Around<'_>) -> Option<Warning> {
    let last = days(agreement, around)?.until?;
    let known = timeline::timeline(around.facts, around.rules, around.today);
    let probation = known.probations.into_iter().find(|probation| probation.company == agreement.company)?;
    let here = probation.until.is_none() && probation.from <= last;
    here.then(|| of(Rule::EndsInProbation).with("months", around.rules.probation_months.to_string()))
}

fn school_period(agreement: &Agreement, around: &Around<'_>) -> Option<Warning> {
    if around.kind.has_school_periods {
        return None;
    }
    let here = days(agreement, around)?;
    let meets = |days: &Days| {
        here.until.is_none_or(|until| days.from <= until) && days.until.is_none_or(|until| here.from <= until)
    };
    let period = around.facts.school.iter().find(|period| meets(&period.days))?;
    Some(of_kind(Rule::SchoolPeriod, around).with("name", period.name.clone()))
}

/// Which periods there will be is known only in part, so nothing is said while none is known.
fn no_school_period(agreement: &Agreement, around: &Around<'_>) -> Option<Warning> {
    if !around.kind.needs_school_period || around.facts.school.is_empty() {
        return None;
    }
    let here = days(agreement, around)?;
    let ends_in_time = |days: &Days| here.until.is_none_or(|until| days.until.is_some_and(|last| last <= until));
    let within = around.facts.school.iter().any(|period| here.from <= period.days.from && ends_in_time(&period.days));
    (!within).then(|| of_kind(Rule::NoSchoolPeriod, around))
}

/// Source: Uddannelsesnævnet on the approval of a lærested, which a workplace has education by education.
fn unapproved(around: &Around<'_>) -> Option<Warning> {
    around.unapproved.map(|education| of(Rule::Unapproved).with("education", education.to_owned()))
}

/// The days an agreement runs, addenda and endings counted.
fn days(agreement: &Agreement, around: &Around<'_>) -> Option<Days> {
    let agreed = around.facts.agreements.iter().find(|agreed| agreed.id == agreement.id)?;
    timeline::runs(agreed, around.facts)
}

fn of(rule: Rule) -> Warning {
    Warning { rule, needs_reason: false, source: String::new(), args: BTreeMap::new() }
}

/// A rule of the kind: its row says where it stands.
fn of_kind(rule: Rule, around: &Around<'_>) -> Warning {
    Warning { source: around.kind.source.clone(), ..of(rule) }.with("kind", around.kind.name.clone())
}

impl Warning {
    fn with(mut self, name: &'static str, value: String) -> Self {
        self.args.insert(name, value);
        self
    }

    fn with_day(self, name: &'static str, day: Option<NaiveDate>) -> Self {
        self.with(name, day.map_or(String::new(), |day| day.to_string()))
    }
}
