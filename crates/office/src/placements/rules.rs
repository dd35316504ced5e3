//! What about a placement somebody should look at before it is saved. Facts in, warnings out: no SQL, no clock.
//!
//! A warning decides nothing. Only passing a limit of weeks takes a written reason, and only when saving adds to what
//! was counted before.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::Placement;
use super::limits::{self, Spell, Used, WEEK};
use super::weeks::PlacementLimit;
use crate::timeline::{self, Days, Facts};

/// What may be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlacementRule {
    /// More weeks at the company than the limit.
    WeeksPerCompany,
    /// More weeks of the kind in all than the limit.
    WeeksInAll,
    /// The workplace is not approved in the education on the first day.
    Unapproved,
    /// An agreement of the student runs in the same days.
    UnderAgreement,
    /// The student has a signed agreement that begins later.
    AgreementAhead,
    /// Another placement of the student lies in the same days.
    Overlap,
    /// A school period of the hold lies in the same days.
    SchoolPeriod,
    /// Of skoleoplæring: some of its days lie outside the enrolment.
    NotEnrolled,
    /// EUV1 has no training at a company.
    Euv1,
    /// On the basic course: nobody has noted with whom it was agreed.
    NotAgreed,
}

/// A rule that the placement meets, with what its sentence names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlacementWarning {
    /// The rule.
    pub rule: PlacementRule,
    /// Whether saving takes a reason in writing.
    pub needs_reason: bool,
    /// Where the rule stands, as the limit's row says; empty when the rule's text says it.
    pub source: String,
    /// What the sentence names.
    pub args: BTreeMap<&'static str, String>,
}

/// What is known around a placement.
pub struct Around<'a> {
    /// What it is called where it is.
    pub company_name: &'a str,
    /// The limits of its kind on its first day.
    pub limit: Option<&'a PlacementLimit>,
    /// As it was kept; none for a new one, or one that was set aside.
    pub kept: Option<&'a Placement>,
    /// The student's other placements, with the names of their companies.
    pub others: &'a [(Placement, String)],
    /// The student's agreements, school periods and the rest.
    pub facts: &'a Facts,
    /// What companies of agreements are called, by id.
    pub names: &'a BTreeMap<String, String>,
    /// What a kind of agreement is.
    pub rules: &'a timeline::Rules,
    /// The student's enrolments in skoleoplæring.
    pub enrolled: &'a [Days],
    /// The education that its workplace is not approved in.
    pub unapproved: Option<&'a str>,
    /// The student is EUV1.
    pub euv1: bool,
}

impl PlacementRule {
    /// Its name in the file and in texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::WeeksPerCompany => "weeks_per_company",
            Self::WeeksInAll => "weeks_in_all",
            Self::Unapproved => "unapproved",
            Self::UnderAgreement => "under_agreement",
            Self::AgreementAhead => "agreement_ahead",
            Self::Overlap => "overlap",
            Self::SchoolPeriod => "school_period",
            Self::NotEnrolled => "not_enrolled",
            Self::Euv1 => "euv1",
            Self::NotAgreed => "not_agreed",
        }
    }
}

/// The warnings, the gravest first. One that is set aside has none.
pub fn warnings(placement: &Placement, around: &Around<'_>) -> Vec<PlacementWarning> {
    if placement.archived_on.is_some() {
        return Vec::new();
    }
    let [here, all] = weeks(placement, around);
    let found = [
        here,
        all,
        around.euv1.then(|| of(PlacementRule::Euv1)),
        around.unapproved.map(|name| of(PlacementRule::Unapproved).with("education", name)),
        under_agreement(placement, around),
        overlap(placement, around),
        school_period(placement, around),
        not_enrolled(placement, around),
        (placement.kind == "gf" && placement.agreed_with.is_empty()).then(|| of(PlacementRule::NotAgreed)),
    ];
    found.into_iter().flatten().collect()
}

/// School days of the student's placements of this kind, with this one as it stands in `placement`.
pub fn used(placement: &Placement, others: &[(Placement, String)]) -> Used {
    limits::used(&spells(placement, others, Some(placement)), &placement.company)
}

fn spells(of: &Placement, others: &[(Placement, String)], and: Option<&Placement>) -> Vec<Spell> {
    let alike = others.iter().map(|(other, _)| other).filter(|other| other.id != of.id);
    let spell = |one: &Placement| Spell { company: one.company.clone(), from: one.starts_on, until: one.ends_on };
    alike.chain(and).filter(|one| one.kind == of.kind).map(spell).collect()
}

/// Source: the limit's own row.
fn weeks(placement: &Placement, around: &Around<'_>) -> [Option<PlacementWarning>; 2] {
    let now = used(placement, around.others);
    let before = limits::used(&spells(placement, around.others, around.kept), &placement.company);
    let warning = |rule, most: Option<u32>, now: u32, before: u32| {
        let most = most.filter(|most| now > most * WEEK)?;
        let source = around.limit.map(|limit| limit.source.clone()).unwrap_or_default();
        let found = PlacementWarning { needs_reason: now > before, source, ..of(rule) };
        let found = found.with("company", around.company_name).with("most", &most.to_string());
        Some(found.with("weeks", &(now / WEEK).to_string()).with("days", &(now % WEEK).to_string()))
    };
    let most = |which: fn(&PlacementLimit) -> Option<u32>| around.limit.and_then(which);
    [
        warning(PlacementRule::WeeksPerCompany, most(|limit| limit.weeks_per_company), now.here, before.here),
        warning(PlacementRule::WeeksInAll, most(|limit| limit.weeks_in_all), now.all, before.all),
    ]
}

/// One that runs in the same days, else one that was signed and begins after them.
fn under_agreement(placement: &Placement, around: &Around<'_>) -> Option<PlacementWarning> {
    let agreements = &around.facts.agreements;
    let running = agreements.iter().filter_map(|one| Some((one, timeline::runs(one, around.facts)?)));
    let running: Vec<_> = running.collect();
    let found = |rule, (one, days): &(&timeline::Agreed, Days)| {
        let company = around.names.get(&one.company).map(String::as_str).unwrap_or_default();
        of(rule).with("company", company).with("starts_on", &days.from.to_string())
    };
    if let Some(one) = running.iter().find(|(_, days)| meets(placement, *days)) {
        return Some(found(PlacementRule::UnderAgreement, one));
    }
    let ahead = running.iter().find(|(one, days)| {
        one.signed && days.from > placement.ends_on && !around.rules.without_school.contains(&one.r#type)
    });
    ahead.map(|one| found(PlacementRule::AgreementAhead, one))
}

fn overlap(placement: &Placement, around: &Around<'_>) -> Option<PlacementWarning> {
    let days = |other: &Placement| Days { from: other.starts_on, until: Some(other.ends_on) };
    let mut others = around.others.iter().filter(|(other, _)| other.id != placement.id);
    let (other, company) = others.find(|(other, _)| meets(placement, days(other)))?;
    Some(of(PlacementRule::Overlap).with("company", company).with("starts_on", &other.starts_on.to_string()))
}

fn school_period(placement: &Placement, around: &Around<'_>) -> Option<PlacementWarning> {
    let period = around.facts.school.iter().find(|period| meets(placement, period.days))?;
    Some(of(PlacementRule::SchoolPeriod).with("name", &period.name))
}

/// Only school days count, so that an enrolment that ends on a Friday covers a placement until the Sunday.
fn not_enrolled(placement: &Placement, around: &Around<'_>) -> Option<PlacementWarning> {
    if placement.kind != "sko" {
        return None;
    }
    let (from, until) = (placement.starts_on, placement.ends_on);
    let within = |days: &Days| (days.from.max(from), days.until.map_or(until, |last| last.min(until)));
    let covered = limits::school_days(around.enrolled.iter().map(within));
    (covered < limits::school_days([(from, until)])).then(|| of(PlacementRule::NotEnrolled))
}

fn meets(placement: &Placement, days: Days) -> bool {
    days.from <= placement.ends_on && days.until.is_none_or(|until| placement.starts_on <= until)
}

fn of(rule: PlacementRule) -> PlacementWarning {
    PlacementWarning { rule, needs_reason: false, source: String::new(), args: BTreeMap::new() }
}

impl PlacementWarning {
    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.args.insert(name, value.to_owned());
        self
    }
}
