//! A fact of the office as a person reads it, in the same words as in the window. It says what is known and weighs nothing.

use print::Item;

use crate::emma::{Expected, Fact, Source};
use crate::words::{Words, as_key, dotted};

/// A fact as a point of a list: its day and title, and what else is known of it.
pub fn item(words: &Words, fact: &Fact) -> Item {
    let (title, more) = parts(words, fact);
    let day = if fact.source == Source::Count { String::new() } else { words.day(fact.on) };
    Item::new(if day.is_empty() { title } else { format!("{day}  {title}") }, dotted(more))
}

/// A count, with what was expected of it that day.
pub fn counted(words: &Words, fact: &Fact, expected: &[Expected]) -> Item {
    let (title, mut more) = parts(words, fact);
    if let Some(wanted) = expected.iter().find(|one| one.count == fact.what) {
        more.insert(0, words.with("emma-expected", [("number", wanted.number.into())]));
    }
    Item::new(title, dotted(more))
}

/// What a fact says, and what else is known of it.
pub fn parts(words: &Words, fact: &Fact) -> (String, Vec<String>) {
    let detail = |name: &str| fact.details.get(name).cloned().unwrap_or_default();
    let named = |name: &str, key: &str| {
        let value = detail(name);
        if value.is_empty() { value } else { words.with(key, [("value", words.shown(&value).into())]) }
    };
    let what = as_key(&fact.what);
    let of_company = |key: String| words.with(&key, [("company", fact.text.as_str().into())]);
    let by = named("by", "emma-fact-by");
    match fact.source {
        Source::Attendance => {
            let mark = words.say(&format!("cafe-mark-{what}"));
            (words.with("emma-fact-attendance", [("mark", mark.into())]), vec![detail("did"), detail("note"), by])
        }
        Source::Profile => (
            words.say(&format!("emma-fact-profile-{what}")),
            vec![
                named("applications", "emma-fact-applications"),
                named("login_at", "emma-fact-login"),
                named("registered", "emma-fact-registered"),
            ],
        ),
        Source::Preparation => (words.say(&format!("emma-fact-prepared-{what}")), vec![detail("note"), by]),
        Source::Application => (
            of_company(format!("emma-fact-application-{what}")),
            vec![detail("said"), detail("refusal"), detail("contact"), by],
        ),
        Source::Introduction => (
            of_company(format!("emma-fact-introduction-{what}")),
            vec![named("introduced_on", "emma-fact-introduced-on"), detail("said"), detail("refusal"), by],
        ),
        Source::Offer => (
            of_company(format!("emma-fact-offer-{what}")),
            vec![
                named("offered_on", "emma-fact-offered-on"),
                named("answer_by", "emma-fact-answer-by"),
                named("km", "emma-fact-km"),
                detail("reason"),
                by,
            ],
        ),
        Source::Warning => (
            fact.text.clone(),
            vec![detail("reason"), named("expects", "emma-fact-expects"), named("until_on", "emma-fact-by-day"), by],
        ),
        Source::Agreement => {
            let fault = detail("fault");
            let fault =
                if fault.is_empty() { fault } else { words.say(&format!("emma-fact-fault-{}", as_key(&fault))) };
            (
                of_company(format!("emma-fact-agreement-{what}")),
                vec![
                    detail("type"),
                    named("starts_on", "emma-fact-from"),
                    named("ends_on", "emma-fact-until"),
                    detail("reason"),
                    fault,
                ],
            )
        }
        Source::Note => (fact.text.clone(), vec![words.say(&format!("emma-fact-note-{what}")), by]),
        Source::Workshop => {
            // As `2026-11`.
            let month = fact.what.split('-').rev().collect::<Vec<_>>().join("-");
            let days: i64 = fact.text.parse().unwrap_or_default();
            let marks = ["present", "late", "absent", "excused", "company"].map(|mark| {
                let number = detail(mark);
                if number.is_empty() {
                    number
                } else {
                    format!("{number} {}", words.say(&format!("workshop-mark-{mark}")))
                }
            });
            (words.with("emma-fact-workshop", [("month", month.into()), ("days", days.into())]), marks.to_vec())
        }
        Source::Goal => {
            let title = words.with("emma-fact-goal", [("goal", fact.text.as_str().into())]);
            (title, vec![detail("place"), detail("note"), by])
        }
        Source::Observation => (fact.text.clone(), vec![detail("about"), by]),
        Source::Placement => (
            of_company(format!("emma-fact-placement-{what}")),
            vec![named("until", "emma-fact-until"), detail("town"), detail("purpose")],
        ),
        Source::Evaluation => {
            let company = [("company", detail("company").into())];
            (
                fact.text.clone(),
                vec![words.with(&format!("emma-fact-evaluation-{what}"), company), detail("said_by"), by],
            )
        }
        Source::Student => {
            let value = match fact.what.as_str() {
                "seeking" => words.say(&format!("emma-fact-seeking-{}", as_key(&fact.text))),
                _ => fact.text.clone(),
            };
            (
                words.with(&format!("emma-fact-student-{what}"), [("value", value.into())]),
                vec![detail("reason"), named("since", "emma-fact-from")],
            )
        }
        Source::Count => {
            let count: i64 = fact.text.parse().unwrap_or_default();
            let of: i64 = detail("of").parse().unwrap_or(count);
            (
                words.with(&format!("emma-count-{what}"), [("count", count.into()), ("of", of.into())]),
                vec![detail("names")],
            )
        }
    }
}
