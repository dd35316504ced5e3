//! How many of each fact there are. A count is shown beside what the school expects; nothing follows from it.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use super::evidence::{Fact, Source};
use crate::applications::ANSWERS;

/// The counts among `facts`, the day of the newest beside each. A month is the one up to `on`.
/// Of `preparations` steps some are done.
pub(super) fn of(facts: &[Fact], on: NaiveDate, preparations: usize) -> Vec<Fact> {
    let of = |source: Source| facts.iter().filter(move |fact| fact.source == source).collect::<Vec<_>>();
    let mut counts = Vec::new();
    let marks = of(Source::Attendance);
    for mark in if marks.is_empty() { &[] } else { crate::cafe_sheet::MARKS } {
        counts.push(count(&format!("cafe_{mark}"), &marks, &|fact| fact.what == *mark));
    }
    let checks = of(Source::Profile);
    if !checks.is_empty() {
        counts.push(count("profile_visible", &checks, &|fact| fact.what == "visible"));
    }
    // The portal counts for itself: its newest number is the number.
    let applications = checks.iter().find_map(|check| Some((check.on, check.details.get("applications")?)));
    if let Some((on, number)) = applications {
        counts.push(Fact::new(Source::Count, "", on, "applications", number));
    }
    counts.extend(applied(&of(Source::Application), on));
    let offers = of(Source::Offer);
    if !offers.is_empty() {
        counts.push(count("offers_refused", &offers, &|fact| fact.what == "refused"));
    }
    let steps = of(Source::Preparation);
    let newest = steps.iter().filter_map(|step| step.on).max();
    let of_all = Some(preparations);
    counts.push(Fact::new(Source::Count, "", newest, "preparations", steps.len()).with("of", of_all));
    let talks: Vec<_> = of(Source::Note).into_iter().filter(|note| note.what != "note").collect();
    counts.push(count("contacts", &talks, &|_| true));
    let agreements = of(Source::Agreement);
    if !agreements.is_empty() {
        counts.push(count("agreements_lost", &agreements, &|fact| fact.what != "agreed"));
        counts.push(count("agreements_lost_without_fault", &agreements, &|fact| {
            fact.details.get("fault").is_some_and(|f| f == "no")
        }));
    }
    counts
}

fn count(what: &str, among: &[&Fact], which: &dyn Fn(&Fact) -> bool) -> Fact {
    let matching: Vec<_> = among.iter().filter(|fact| which(fact)).collect();
    let newest = matching.iter().filter_map(|fact| fact.on).max();
    Fact::new(Source::Count, "", newest, what, matching.len()).with("of", Some(among.len()))
}

/// What was sent, how much of it in the last month, how many answered and asked to see them, in which trades and towns.
fn applied(steps: &[&Fact], on: NaiveDate) -> Vec<Fact> {
    let which =
        |wanted: &dyn Fn(&Fact) -> bool| -> Vec<&Fact> { steps.iter().copied().filter(|step| wanted(step)).collect() };
    let different = |steps: &[&Fact], detail: &str| -> BTreeSet<String> {
        steps.iter().filter_map(|step| step.details.get(detail)).cloned().collect()
    };
    let answered = which(&|step| ANSWERS.contains(&step.what.as_str()));
    // Who was answered had sent something, whether or not that was noted.
    let sent = which(&|step| step.what == "sent" || ANSWERS.contains(&step.what.as_str()));
    if sent.is_empty() {
        return Vec::new();
    }
    let month = on.checked_sub_months(Months::new(1)).unwrap_or(NaiveDate::MIN);
    let lately = which(&|step| step.what == "sent" && step.on.is_some_and(|day| day > month && day <= on));
    let seen = which(&|step| ["interview", "trial"].contains(&step.what.as_str()));
    let counted = |what: &str, of: &[&Fact], detail: &str| {
        let newest = of.iter().filter_map(|step| step.on).max();
        Fact::new(Source::Count, "", newest, what, different(of, detail).len())
    };
    let named = |what: &str, detail: &str| {
        let names = different(&sent, detail).into_iter().collect::<Vec<_>>().join(", ");
        counted(what, &sent, detail).with("names", Some(names))
    };
    vec![
        counted("answers", &answered, "application").with("of", Some(different(&sent, "application").len())),
        counted("sent", &sent, "application"),
        counted("sent_month", &lately, "application"),
        counted("interviews", &seen, "application"),
        named("areas", "town"),
        named("trades", "education"),
    ]
}
