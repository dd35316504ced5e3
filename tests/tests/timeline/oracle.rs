//! The timeline said slowly: for each day by itself, without cutting time anywhere.

use chrono::{Datelike, NaiveDate};
use office::timeline::{Agreed, Days, Enrolled, Facts, Kind, Placed, Rules, School, To};

/// What a day is: its kind, the agreement, the company, the kind of agreement, the school period.
pub type Place = (Kind, String, String, String, String);

pub fn has(days: &Days, day: NaiveDate) -> bool {
    days.from <= day && days.until.is_none_or(|until| day <= until)
}

pub fn next(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap()
}

fn before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap()
}

fn runs(agreed: &Agreed, facts: &Facts, day: NaiveDate) -> bool {
    let replaced = facts.agreements.iter().any(|other| {
        other.replaces == agreed.id && other.days.from <= day && other.ended_on.is_none_or(|end| end > other.days.from)
    });
    has(&agreed.days, day) && agreed.ended_on.is_none_or(|end| day < end) && !replaced
}

fn latest<T>(all: &[T], fits: impl Fn(&T) -> bool, order: impl Fn(&T) -> (NaiveDate, String)) -> Option<&T> {
    let mut found: Option<&T> = None;
    for one in all.iter().filter(|one| fits(one)) {
        if found.is_none_or(|known| order(one) >= order(known)) {
            found = Some(one);
        }
    }
    found
}

/// The agreement, its company and its kind on a day.
fn under(facts: &Facts, day: NaiveDate) -> Option<(&Agreed, String, String)> {
    let agreed = latest(&facts.agreements, |one| runs(one, facts, day), |one| (one.days.from, one.id.clone()))?;
    let (mut company, mut kind) = (agreed.company.clone(), agreed.r#type.clone());
    let mut changes = agreed.changes.clone();
    changes.sort_by_key(|change| change.from);
    for change in changes.into_iter().filter(|change| change.from <= day) {
        match change.to {
            To::Company(id) => company = id,
            To::Type(id) => kind = id,
        }
    }
    Some((agreed, company, kind))
}

fn lesson(facts: &Facts, day: NaiveDate) -> Option<&School> {
    latest(&facts.school, |one| has(&one.days, day), |one| (one.days.from, String::new()))
}

fn absent(facts: &Facts, day: NaiveDate) -> bool {
    facts.pauses.iter().any(|pause| has(pause, day))
}

/// The same day so many months later; the last of the month where it has no such day.
pub fn months_later(day: NaiveDate, months: u32) -> NaiveDate {
    let month = |day: NaiveDate| day.year() * 12 + day.month0() as i32;
    let (wanted, mut there) = (month(day) + months as i32, day);
    while month(there) < wanted {
        there = next(there);
    }
    while there.day() < day.day() && month(next(there)) == wanted {
        there = next(there);
    }
    there
}

fn long_absent(facts: &Facts, rules: &Rules, day: NaiveDate) -> bool {
    if !absent(facts, day) {
        return false;
    }
    let mut first = day;
    while absent(facts, before(first)) {
        first = before(first);
    }
    let like = months_later(first, rules.absence_months);
    first.iter_days().take_while(|day| *day <= like).all(|day| absent(facts, day))
}

/// What the day is.
pub fn place(facts: &Facts, rules: &Rules, day: NaiveDate) -> Option<Place> {
    let no = String::new;
    let lesson = lesson(facts, day);
    if let Some((agreed, company, kind)) = under(facts, day) {
        let id = agreed.id.clone();
        let what = match lesson.filter(|_| !rules.without_school.contains(&kind)) {
            _ if absent(facts, day) => (Kind::Pause, no()),
            Some(school) => (Kind::School, school.name.clone()),
            None => (Kind::Training, no()),
        };
        return Some((what.0, id, company, kind, what.1));
    }
    let order = |one: &Placed| (one.days.from, one.id.clone());
    if let Some(placed) = latest(&facts.placements, |one| has(&one.days, day), order) {
        return Some((Kind::Placement, no(), placed.company.clone(), no(), no()));
    }
    let order = |one: &Enrolled| (one.days.from, one.id.clone());
    let enrolled = latest(&facts.enrolments, |one| has(&one.days, day), order);
    if enrolled.is_some() && absent(facts, day) {
        return Some((Kind::Pause, no(), no(), no(), no()));
    }
    let taught = lesson.map(|school| (Kind::School, no(), no(), no(), school.name.clone()));
    taught.or_else(|| enrolled.map(|one| (Kind::Workshop, no(), no(), no(), one.workshop.clone())))
}

/// The company whose probation the day counts for.
fn counts_for(facts: &Facts, rules: &Rules, day: NaiveDate) -> Option<String> {
    let (_, company, kind) = under(facts, day)?;
    let in_school_training = rules.without_school.contains(&kind);
    let counts = !in_school_training && lesson(facts, day).is_none() && !long_absent(facts, rules, day);
    counts.then_some(company)
}

/// First and last day of the probation at each company, as far as the days go.
pub fn probations(facts: &Facts, rules: &Rules, days: &[NaiveDate]) -> Vec<(String, NaiveDate, Option<NaiveDate>)> {
    let mut found: Vec<(String, NaiveDate, Option<NaiveDate>)> = Vec::new();
    let mut left: Vec<i64> = Vec::new();
    for day in days {
        let Some(company) = counts_for(facts, rules, *day) else { continue };
        let at = found.iter().position(|(known, ..)| *known == company).unwrap_or_else(|| {
            left.push((months_later(*day, rules.probation_months) - *day).num_days());
            found.push((company, *day, None));
            found.len() - 1
        });
        left[at] -= 1;
        if left[at] == 0 {
            found[at].2 = Some(*day);
        }
    }
    found
}
