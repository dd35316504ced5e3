//! Who is where, day by day: one truth made of agreements, their addenda and endings, pauses, school periods, placements
//! and enrolments in skoleoplæring. Facts in, days out: no SQL, no clock.
//!
//! All days are calendar days and all intervals closed: a first and a last day, both in it. An interval without a last
//! day goes on.
//!
//! - An agreement runs from its first day to its last as agreed now, at most to the day before it ended early or another
//!   replaced it. One that ended on or before its first day never ran.
//! - Of agreements that run on the same day, the one that began last counts (of equals, the greater id).
//! - A change (an addendum, the second company of a kombinationsaftale) holds from its day; of one day, the last noted.
//! - Under an agreement a pause comes before a school period, and both before training. A kind of agreement without
//!   school periods goes on through them.
//! - Without one, a placement (VFU) comes before everything. In skoleoplæring a pause comes before a school period, and
//!   both before the workshop. Of two enrolments the one that began last counts. Outside both a pause is nothing.

mod probation;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// From a day to a day, both in it; without a last day it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// The first.
    pub from: NaiveDate,
    /// The last.
    pub until: Option<NaiveDate>,
}

/// What is known of a student.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// Agreements that were not annulled.
    pub agreements: Vec<Agreed>,
    /// Absences.
    pub pauses: Vec<Days>,
    /// School periods of their hold.
    pub school: Vec<School>,
    /// Placements without an agreement (VFU).
    pub placements: Vec<Placed>,
    /// Enrolments in skoleoplæring.
    pub enrolments: Vec<Enrolled>,
}

/// An agreement, as far as it says where somebody is.
#[derive(Debug, Clone)]
pub struct Agreed {
    /// Its id.
    pub id: String,
    /// The company it begins at.
    pub company: String,
    /// The kind it begins as.
    pub r#type: String,
    /// Whether it was signed.
    pub signed: bool,
    /// First and last day as agreed now.
    pub days: Days,
    /// The first day it no longer ran, when it ended before its time.
    pub ended_on: Option<NaiveDate>,
    /// The agreement it takes over from; empty for none.
    pub replaces: String,
    /// What changes from a day on, in the order it was noted.
    pub changes: Vec<Change>,
}

/// What is another from a day on.
#[derive(Debug, Clone)]
pub struct Change {
    /// The first day.
    pub from: NaiveDate,
    /// What changes.
    pub to: To,
}

/// A new company or kind, by id.
#[derive(Debug, Clone)]
pub enum To {
    /// The company.
    Company(String),
    /// The kind.
    Type(String),
}

/// A school period.
#[derive(Debug, Clone)]
pub struct School {
    /// Such as H1.
    pub name: String,
    /// When.
    pub days: Days,
}

/// A placement.
#[derive(Debug, Clone)]
pub struct Placed {
    /// Its id, which breaks ties.
    pub id: String,
    /// Where.
    pub company: String,
    /// When.
    pub days: Days,
}

/// An enrolment.
#[derive(Debug, Clone)]
pub struct Enrolled {
    /// Its id, which breaks ties.
    pub id: String,
    /// The workshop's name; empty when none is chosen.
    pub workshop: String,
    /// When.
    pub days: Days,
}

/// The rules of the trade that days depend on; values of the school.
#[derive(Debug, Clone)]
pub struct Rules {
    /// Months of training that are a probation.
    pub probation_months: u32,
    /// Months of absence up to which the probation goes on.
    pub absence_months: u32,
    /// Kinds of agreement without school periods: part of skoleoplæring.
    pub without_school: BTreeSet<String>,
}

/// What the days between two are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// In the company.
    Training,
    /// At school.
    School,
    /// At a company without an agreement.
    Placement,
    /// In the school's workshop (skoleoplæring).
    Workshop,
    /// Absent.
    Pause,
}

/// Days on end of one kind, at one company, under one agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Segment {
    /// First day.
    pub from: NaiveDate,
    /// Last day; none when it goes on.
    pub until: Option<NaiveDate>,
    /// What they are.
    pub kind: Kind,
    /// The agreement; empty without one.
    pub agreement: String,
    /// Whether that was signed; so is everything without one.
    pub signed: bool,
    /// The company; empty at school without an agreement.
    pub company: String,
    /// The kind of agreement; empty without one.
    pub r#type: String,
    /// The name of the school period or the workshop; empty outside both.
    pub name: String,
}

/// The probation of a student at an employer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Probation {
    /// The employer.
    pub company: String,
    /// The agreement it began under.
    pub agreement: String,
    /// The first day of training there.
    pub from: NaiveDate,
    /// The last day of the probation; none when the training that is known ends first.
    pub until: Option<NaiveDate>,
}

/// How many days of a kind lie behind, today included, and how many are known to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Amount {
    /// Of this kind.
    pub kind: Kind,
    /// Up to today.
    pub done: i64,
    /// After today; days without a known end are not counted.
    pub ahead: i64,
}

/// The whole of it, in the order of the days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Timeline {
    /// What the days are; between segments there is nothing.
    pub segments: Vec<Segment>,
    /// Which of them today lies in.
    pub now: Option<usize>,
    /// Probations, one for each employer.
    pub probations: Vec<Probation>,
    /// Days by kind; only kinds that there are.
    pub amounts: Vec<Amount>,
}

/// The timeline of a student on the day `today`.
pub fn timeline(facts: &Facts, rules: &Rules, today: NaiveDate) -> Timeline {
    let stretches = stretches(facts, rules);
    let mut segments: Vec<Segment> = Vec::new();
    for stretch in &stretches {
        let Some(next) = stretch.segment() else { continue };
        match segments.last_mut() {
            Some(last) if last.until.and_then(|day| day.succ_opt()) == Some(next.from) && last.goes_on_as(&next) => {
                last.until = next.until;
            }
            _ => segments.push(next),
        }
    }
    Timeline {
        now: segments.iter().position(|one| one.from <= today && one.until.is_none_or(|until| until >= today)),
        probations: probation::probations(&stretches, rules),
        amounts: amounts(&segments, today),
        segments,
    }
}

/// Days on end on which nothing changes.
struct Stretch<'a> {
    days: Days,
    run: Option<&'a Agreed>,
    company: &'a str,
    r#type: &'a str,
    school: Option<&'a School>,
    /// Whether an absence that lies here is longer than the probation bears.
    absence: Option<bool>,
    placement: Option<&'a Placed>,
    enrolment: Option<&'a Enrolled>,
}

impl Days {
    fn has(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| until >= day)
    }
}

impl Segment {
    fn goes_on_as(&self, next: &Self) -> bool {
        (self.kind, &self.agreement, &self.company, &self.r#type, &self.name)
            == (next.kind, &next.agreement, &next.company, &next.r#type, &next.name)
    }
}

impl Stretch<'_> {
    fn segment(&self) -> Option<Segment> {
        let bound = self.run.is_some() || (self.enrolment.is_some() && self.placement.is_none());
        let (kind, name) = match (self.run, self.placement, self.school, self.enrolment) {
            _ if bound && self.absence.is_some() => (Kind::Pause, ""),
            (None, Some(_), ..) => (Kind::Placement, ""),
            (_, _, Some(school), _) => (Kind::School, school.name.as_str()),
            (Some(_), ..) => (Kind::Training, ""),
            (None, None, None, Some(enrolled)) => (Kind::Workshop, enrolled.workshop.as_str()),
            (None, None, None, None) => return None,
        };
        Some(Segment {
            from: self.days.from,
            until: self.days.until,
            kind,
            agreement: self.run.map_or(String::new(), |run| run.id.clone()),
            signed: self.run.is_none_or(|run| run.signed),
            company: self.company.to_owned(),
            r#type: self.r#type.to_owned(),
            name: name.to_owned(),
        })
    }
}

/// Cuts time wherever a fact begins or ends, and says what holds between two cuts.
fn stretches<'a>(facts: &'a Facts, rules: &Rules) -> Vec<Stretch<'a>> {
    let runs: Vec<(&Agreed, Days)> = facts.agreements.iter().filter_map(|one| Some((one, runs(one, facts)?))).collect();
    let absences = absences(&facts.pauses);
    let spans = runs.iter().map(|(_, days)| *days).chain(absences.iter().copied());
    let spans = spans.chain(facts.school.iter().map(|one| one.days)).chain(facts.placements.iter().map(|one| one.days));
    let spans = spans.chain(facts.enrolments.iter().map(|one| one.days));
    let mut cuts: Vec<NaiveDate> =
        spans.flat_map(|days| [Some(days.from), days.until.and_then(|day| day.succ_opt())]).flatten().collect();
    cuts.extend(runs.iter().flat_map(|(run, _)| run.changes.iter().map(|change| change.from)));
    cuts.sort_unstable();
    cuts.dedup();
    let stretch = |(at, from): (usize, &NaiveDate)| {
        let days = Days { from: *from, until: cuts.get(at + 1).and_then(|next| next.pred_opt()) };
        let run = runs.iter().filter(|(_, days)| days.has(*from)).max_by_key(|(run, days)| (days.from, &run.id));
        let run = run.map(|(run, _)| *run);
        let placed = facts.placements.iter().filter(|one| one.days.has(*from));
        let placement = placed.max_by_key(|one| (one.days.from, &one.id)).filter(|_| run.is_none());
        let (company, r#type) = run.map_or(("", ""), |run| (run.company_on(*from), run.type_on(*from)));
        let taught = run.is_none() || !rules.without_school.contains(r#type);
        let enrolled = facts.enrolments.iter().filter(|one| one.days.has(*from));
        let school = facts.school.iter().filter(|one| one.days.has(*from)).max_by_key(|one| one.days.from);
        Stretch {
            days,
            run,
            company: placement.map_or(company, |one| &one.company),
            r#type,
            school: school.filter(|_| taught),
            absence: absences.iter().find(|one| one.has(*from)).map(|one| probation::is_long(one, rules)),
            placement,
            enrolment: enrolled.max_by_key(|one| (one.days.from, &one.id)),
        }
    };
    cuts.iter().enumerate().map(stretch).collect()
}

/// The days an agreement ran or will run; none when it never came into force.
pub fn runs(one: &Agreed, facts: &Facts) -> Option<Days> {
    let begins = |other: &Agreed| other.ended_on.is_none_or(|ended_on| ended_on > other.days.from);
    let successors = facts.agreements.iter().filter(|other| other.replaces == one.id && begins(other));
    let ends = one.ended_on.into_iter().chain(successors.map(|other| other.days.from));
    let until = ends.filter_map(|day| day.pred_opt()).chain(one.days.until).min();
    let from = one.days.from;
    until.is_none_or(|until| until >= from).then_some(Days { from, until })
}

/// Absences that overlap or follow one another without a day between are one.
fn absences(pauses: &[Days]) -> Vec<Days> {
    let mut sorted = pauses.to_vec();
    sorted.sort_unstable_by_key(|days| days.from);
    let mut whole: Vec<Days> = Vec::new();
    for days in sorted {
        match whole.last_mut() {
            Some(last) if last.until.is_none_or(|until| until.succ_opt() >= Some(days.from)) => {
                last.until = last.until.zip(days.until).map(|(one, other)| one.max(other));
            }
            _ => whole.push(days),
        }
    }
    whole
}

impl Agreed {
    fn company_on(&self, day: NaiveDate) -> &str {
        self.changed(day, |to| if let To::Company(id) = to { Some(id) } else { None }).unwrap_or(&self.company)
    }

    fn type_on(&self, day: NaiveDate) -> &str {
        self.changed(day, |to| if let To::Type(id) = to { Some(id) } else { None }).unwrap_or(&self.r#type)
    }

    fn changed<'a>(&'a self, day: NaiveDate, of: impl Fn(&'a To) -> Option<&'a String>) -> Option<&'a str> {
        let changes = self.changes.iter().filter(|change| change.from <= day);
        changes
            .filter_map(|change| Some((change.from, of(&change.to)?)))
            .max_by_key(|(from, _)| *from)
            .map(|(_, id)| id.as_str())
    }
}

fn amounts(segments: &[Segment], today: NaiveDate) -> Vec<Amount> {
    let length = |from: NaiveDate, until: NaiveDate| (until - from).num_days().max(-1) + 1;
    let tomorrow = today.succ_opt().unwrap_or(today);
    let kinds: BTreeSet<Kind> = segments.iter().map(|one| one.kind).collect();
    let amount = |kind| {
        let of_kind = || segments.iter().filter(move |one| one.kind == kind);
        let done = of_kind().map(|one| length(one.from, one.until.unwrap_or(today).min(today))).sum();
        let ahead = of_kind().filter_map(|one| Some(length(one.from.max(tomorrow), one.until?))).sum();
        Amount { kind, done, ahead }
    };
    kinds.into_iter().map(amount).collect()
}
