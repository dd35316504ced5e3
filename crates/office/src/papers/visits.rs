//! The pack of a day's visits: a page for each company. It is taken out of the house, so it names nobody protected.

use chrono::NaiveDate;
use print::{Block, Item};
use serde_json::Value;

use super::{Desktop, Made, file_name};
use crate::matching::{Fit, Reason};
use crate::visits::{self, PackAsk, VisitPage};
use crate::words::{Words, as_key, dotted};
use crate::{Error, Result};

/// The paper of a tour.
pub fn make(desktop: &Desktop, day: NaiveDate, companies: &[String]) -> Result<Made> {
    let words = desktop.words;
    let pages = visits::pages(desktop.desk, PackAsk { companies: companies.to_vec() })?;
    if pages.is_empty() {
        return Err(Error::missing("company"));
    }
    let today = desktop.desk.clock().today();
    let mut blocks = Vec::new();
    for (at, page) in pages.iter().enumerate() {
        if at > 0 {
            blocks.push(Block::PageBreak);
        }
        company(words, page, at + 1, today, &mut blocks)?;
    }
    Ok(Made {
        title: words.with("visits-pack-title", [("day", words.day_and_week(day).into())]),
        name: file_name(&words.with("paper-visits-file", [("day", day.to_string().into())])),
        mark: String::new(),
        wide: false,
        student: None,
        blocks,
    })
}

fn company(words: &Words, sheet: &VisitPage, at: usize, today: NaiveDate, blocks: &mut Vec<Block>) -> Result<()> {
    let page = &sheet.page;
    let company = &page.company;
    blocks.push(Block::heading(format!("{at}. {}", company.name)));
    let town = [company.postcode.as_str(), &company.town].join(" ").trim().to_owned();
    let address: Vec<String> = [company.address.clone(), town].into_iter().filter(|part| !part.is_empty()).collect();
    blocks.push(Block::paragraph(dotted([address.join(", "), company.phone.clone(), company.email.clone()])));
    if company.no_advertising {
        blocks.push(Block::Remark { title: String::new(), text: words.say("company-no-advertising") });
    }
    if !company.note.is_empty() {
        blocks.push(Block::paragraph(&company.note));
    }
    let mut list = |title: &str, items: Vec<Item>, none: &str| {
        blocks.push(Block::Heading { level: 3, text: words.say(title) });
        blocks.push(Block::list_or(items, words.say(none)));
    };
    let people = page.contacts.iter();
    let people = people.map(|contact| {
        Item::new(&contact.name, dotted([contact.title.clone(), contact.phone.clone(), contact.email.clone()]))
    });
    list("visits-people", people.collect(), "visits-no-people");
    let talks = page.notes.iter().take(3);
    let talks = talks.map(|note| {
        let kind = words.say(&format!("log-{}", as_key(&note.kind)));
        Item::new(&note.body, dotted([kind, words.day(note.happened_on), note.by.clone()]))
    });
    list("visits-last-talk", talks.collect(), "visits-no-talk");
    let tasks = page.tasks.iter().map(|task| Item::new(&task.what, words.day(task.due_on)));
    list("visits-open", tasks.chain(promised(words, sheet)).collect(), "visits-no-open");
    let approvals = page.approvals.iter().map(|approval| {
        let said = match approval.expires_on {
            Some(day) if day < today => words.with("visits-approval-expired", [("day", words.day(day).into())]),
            _ => {
                let numbers = [("free", approval.free.into()), ("approved", approval.approved.into())];
                words.with("visits-approval", numbers)
            }
        };
        Item::new(&approval.education_name, said)
    });
    list("visits-approvals", approvals.collect(), "visits-no-approvals");
    let there = page.agreements.iter().filter(|agreement| ["running", "coming"].contains(&agreement.state.as_str()));
    let there = there.map(|agreement| {
        let until = agreement.ends_on.map_or_else(|| "…".to_owned(), |day| words.day(day));
        let span = [("from", words.day(agreement.starts_on).into()), ("until", until.into())];
        Item::new(named(words, &agreement.student_name, agreement.protected), words.with("agreement-span", span))
    });
    list("visits-apprentices", there.collect(), "visits-no-apprentices");
    let mut fitting = Vec::new();
    for seeker in &sheet.seekers {
        let said = reasons(words, &seeker.fit)?;
        let name = named(words, &seeker.name, seeker.protected);
        fitting.push(Item::new(name, dotted([vec![seeker.hold.clone(), distance(words, &seeker.fit)], said].concat())));
    }
    list("visits-fitting", fitting, "visits-no-fitting");
    blocks.push(Block::Heading { level: 3, text: words.say("visits-own-notes") });
    blocks.push(Block::Lines { count: 6 });
    Ok(())
}

fn promised<'a>(words: &'a Words, sheet: &'a VisitPage) -> impl Iterator<Item = Item> + 'a {
    sheet.promises.iter().map(move |promise| {
        let when =
            if promise.by_month { promise.due_on.format("%m-%Y").to_string() } else { words.day(promise.due_on) };
        let by = match promise.said_by.as_str() {
            "" => String::new(),
            name => words.with("promise-by", [("name", name.into())]),
        };
        Item::new(
            words.with("visits-promise", [("count", promise.left.into()), ("when", when.into())]),
            dotted([promise.education_name.clone(), by, promise.said.clone()]),
        )
    })
}

fn named(words: &Words, name: &str, is_protected: bool) -> String {
    if is_protected { words.say("visits-sheltered-name") } else { name.to_owned() }
}

fn distance(words: &Words, fit: &Fit) -> String {
    match fit.km {
        Some((km, _)) => words.with("match-km", [("km", km.into())]),
        None => words.say("match-km-unknown"),
    }
}

fn reasons(words: &Words, fit: &Fit) -> Result<Vec<String>> {
    fit.reasons.iter().chain(&fit.missing).map(|reason| reason_text(words, reason)).collect()
}

/// A reason with its facts, by the names that it travels to the window with.
fn reason_text(words: &Words, reason: &Reason) -> Result<String> {
    let said = serde_json::to_value(reason)?;
    let Value::Object(facts) = &said else { return Ok(String::new()) };
    let mut args = fluent_bundle::FluentArgs::new();
    for (name, value) in facts.iter().filter(|(name, _)| *name != "key") {
        args.set(as_key(name), fact(words, value));
    }
    Ok(words.with_args(&format!("match-{}", as_key(said["key"].as_str().unwrap_or_default())), &args))
}

fn fact(words: &Words, value: &Value) -> fluent_bundle::FluentValue<'static> {
    match value {
        Value::Null => words.say("match-day-unknown").into(),
        Value::Number(number) => number.as_i64().unwrap_or_default().into(),
        Value::Object(limit) => {
            let mut args = fluent_bundle::FluentArgs::new();
            for (name, value) in limit.iter().filter(|(name, _)| *name != "kind") {
                args.set(name.clone(), value.as_i64().unwrap_or_default());
            }
            let kind = limit.get("kind").and_then(Value::as_str).unwrap_or_default();
            words.with_args(&format!("match-limit-{}", as_key(kind)), &args).into()
        }
        Value::String(text) => words.shown(text).into(),
        other => other.to_string().into(),
    }
}
