//! A list of what is tried against SQL, in every text of every command that reads: it finds what it says to the letter, or
//! nothing, as any word does that nobody has written.

use std::collections::BTreeSet;

use office::{COMMANDS, Error, Right, fold, search_words};
use serde_json::{Value, json};
use tests::Vault;
use tests::rows::Rows;
use tests::said::Said;
use tests::shapes::{Fill, Shapes};
use tests::soak::{Dice, Soak};

#[path = "injection/payloads.rs"]
mod payloads;
#[path = "injection/source.rs"]
mod source;

use payloads::PAYLOADS;

const SAMPLE: &str = "eksempelskole";

/// What nobody has written anywhere.
const NOBODY: &str = "qzxvwk";

/// Reads though it needs more than the right to see.
const READS_TOO: &[&str] = &[
    "student_looks",
    "emma_list",
    "emma_open",
    "case_page",
    "case_advice",
    "letter_offers",
    "letter_draft",
    "check_letters",
];

/// Takes seconds in a debug build.
const SLOW: &[&str] = &["check_office", "papers_make", "paper_preview", "cancel_papers"];

/// Looks for words: what a payload finds there is held against a search in memory, or it may find something.
const BY_WORDS: &[&str] = &["search", "students", "companies", "named_in_line", "towns"];

/// One text is the payload, or `NOBODY`; all others are right.
struct One<'a> {
    /// Which text, counted from 0.
    which: usize,
    with: &'a str,
    texts: usize,
    ids: &'a [String],
}

impl Fill for One<'_> {
    fn text(&mut self, _: &mut Dice, name: &str) -> String {
        let is_it = self.texts == self.which;
        self.texts += 1;
        if is_it {
            return self.with.to_owned();
        }
        let is_day = name.ends_with("_on") || ["on", "day", "from", "until", "happened_on"].contains(&name);
        match name {
            "column" => "name".into(),
            _ if is_day => "2026-11-22".into(),
            _ if name.ends_with("_at") => "10:00".into(),
            _ => self.ids[self.texts % self.ids.len()].clone(),
        }
    }

    fn number(&mut self, _: &mut Dice, _: &str) -> Value {
        json!(3)
    }
}

fn school() -> (Vault, Rows) {
    let vault = Vault::none();
    vault.office.make_sample(30).unwrap();
    let rows = Rows::of(&vault, SAMPLE);
    (vault, rows)
}

/// The answer or the error, of which nothing is left but the kind when it was no JSON for the command.
fn told(vault: &Vault, command: &str, ask: &Value) -> Result<Value, Error> {
    vault.ask(command, ask.clone()).map_err(|error| match error {
        Error::Invalid { field, reason, .. } if reason == "malformed" => Error::invalid(field, &reason),
        error => error,
    })
}

/// Whether the answers differ only where one says the payload and the other says `NOBODY`.
fn alike(came: &Value, nobody: &Value, payload: &str) -> bool {
    match (came, nobody) {
        (Value::String(came), Value::String(nobody)) => *came == nobody.replace(NOBODY, payload.trim()),
        (Value::Array(came), Value::Array(nobody)) => {
            came.len() == nobody.len() && came.iter().zip(nobody).all(|(came, nobody)| alike(came, nobody, payload))
        }
        (Value::Object(came), Value::Object(nobody)) => {
            let same = |(name, value)| came.get(name).is_some_and(|came| alike(came, value, payload));
            came.len() == nobody.len() && nobody.iter().all(same)
        }
        (came, nobody) => came == nobody,
    }
}

/// The same of what two calls came to.
fn as_nobody(came: &Result<Value, Error>, nobody: &Result<Value, Error>, payload: &str) -> bool {
    match (came, nobody) {
        (Ok(came), Ok(nobody)) => alike(came, nobody, payload),
        // A word that has not the form of the field: a payload may have it by chance, as three digits are a time.
        (_, Err(Error::Invalid { reason, .. })) if reason != "malformed" => true,
        // What no text can hold, and what no letter has a field for.
        (Err(Error::Invalid { reason, .. }), _) if reason == "nul" => payload.contains('\0'),
        (Err(Error::Invalid { reason, .. }), _) if reason.starts_with("letter-") => payload.contains('{'),
        (Err(came), Err(nobody)) => alike(&json!(came), &json!(nobody), payload),
        _ => false,
    }
}

#[test]
fn a_payload_reads_as_any_word_that_nobody_has_written() {
    let soak = Soak::of("T16 payloads in every text of what reads", "0 differing results", 1, 40);
    let (vault, mut rows) = school();
    let (shapes, said) = (Shapes::default(), Said::default());
    let ids =
        [rows.ids("student", 1), rows.ids("company", 1), rows.ids("agreement", 1), rows.ids("workplace", 1)].concat();
    let reads = COMMANDS.iter().filter(|(name, right)| {
        (*right == Some(Right::See) || READS_TOO.contains(name)) && !SLOW.contains(name) && !BY_WORDS.contains(name)
    });
    let reads: Vec<_> = reads.map(|(name, _)| *name).collect();
    let (mut calls, mut places, mut wrong) = (0, BTreeSet::new(), Vec::new());
    for round in soak.rounds() {
        for (at, command) in reads.iter().enumerate() {
            let shape = shapes.of(command).0;
            // The same dice give the same argument, but for the one text.
            let make = |which: usize, with: &str, seed: u64| {
                let mut fill = One { which, with, texts: 0, ids: &ids };
                (shapes.make(shape, &mut Dice::new(seed), &mut fill), fill.texts)
            };
            for seed in [round * 1_000 + 1, round * 1_000 + 2, round * 1_000 + 3] {
                for which in 0..make(usize::MAX, "", seed).1 {
                    places.insert((*command, which));
                    let nobody = told(&vault, command, &make(which, NOBODY, seed).0);
                    // The short form tries each payload somewhere, and each place with some.
                    let step = if soak.is_short() { 5 } else { 1 };
                    for payload in PAYLOADS.iter().skip((at + which) % step).step_by(step) {
                        let ask = make(which, payload, seed).0;
                        calls += 1;
                        let came = told(&vault, command, &ask);
                        let untold = came.as_ref().err().and_then(|error| said.wrong_with(error));
                        // Of some nothing is left but a word that somebody has: then it finds what that word alone finds.
                        let read = as_nobody(&came, &nobody, payload) || {
                            let words = search_words(payload).unwrap_or_default().replace(['"', '*'], "");
                            as_nobody(&came, &told(&vault, command, &make(which, &words, seed).0), payload)
                        };
                        if !read || untold.is_some() {
                            wrong.push(format!("{command} {ask}\n  {came:?} {untold:?}\n  {nobody:?}"));
                        }
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
    assert_eq!(rows.changed(), Vec::<String>::new());
    vault.sound();
    let payloads = PAYLOADS.len();
    soak.reached(&format!(
        "{payloads} payloads in {} texts of {} commands, {calls} calls, 0 differ",
        places.len(),
        reads.len()
    ));
}

/// Whether every word of the question begins a word of the record.
fn finds(question: &str, record: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        fold(text)
            .split(|letter: char| letter.is_ascii() && !letter.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let there = words(record);
    words(question).iter().all(|word| there.iter().any(|known| known.starts_with(word)))
}

#[test]
fn a_payload_that_somebody_is_called_is_found_to_the_letter() {
    let soak = Soak::of("T16 payloads as names, filters and words", "0 differing results", 1, 1);
    let (vault, _) = school();
    let kept: Vec<_> = PAYLOADS.iter().filter(|payload| !payload.contains('\0')).collect();
    for payload in &kept {
        let id = vault.student("Bo", "X-GF2-26a");
        for field in ["name", "hold", "teacher"] {
            vault.call("set_student", json!({"id": id, "field": field, "value": payload}));
        }
        vault.company(payload);
    }
    let all = |list: &str| vault.call(list, json!({"limit": 500}))["rows"].as_array().unwrap().clone();
    let (students, companies) = (all("students"), all("companies"));
    let named =
        |rows: &[Value], payload: &str, column: &str| rows.iter().filter(|row| row[column] == json!(payload)).count();
    let said = |row: &Value, columns: &[&str]| {
        columns.iter().map(|column| row[*column].as_str().unwrap()).collect::<Vec<_>>().join(" ")
    };
    for payload in &kept {
        assert_eq!((named(&students, payload, "name"), named(&companies, payload, "name")), (1, 1), "{payload}");
        for (list, rows, column) in
            [("students", &students, "hold"), ("students", &students, "teacher"), ("companies", &companies, "name")]
        {
            let ask = json!({"limit": 500, "filters": [{"column": column, "values": [payload]}]});
            let came = vault.ask(list, ask);
            // Not every column is one to filter by.
            let Ok(came) = came else { continue };
            assert_eq!(came["total"], named(rows, payload, column), "{list}.{column} {payload}");
            assert!(came["rows"].as_array().unwrap().iter().all(|row| row[column] == json!(payload)), "{payload}");
        }
        for (list, rows, columns) in
            [("students", &students, ["name", "number", "hold"]), ("companies", &companies, ["name", "cvr", "town"])]
        {
            let ids = |rows: Vec<&Value>| rows.iter().map(|row| row["id"].to_string()).collect::<BTreeSet<_>>();
            let came = vault.call(list, json!({"limit": 500, "text": payload}));
            let oracle = rows.iter().filter(|row| finds(payload, &said(row, &columns))).collect();
            assert_eq!(ids(came["rows"].as_array().unwrap().iter().collect()), ids(oracle), "{list} {payload}");
        }
        let sorted = json!({"sort": {"column": payload, "down": false}});
        assert_eq!(vault.ask("students", sorted), Err(Error::Missing { what: "column".into() }), "{payload}");
        vault.call("search", json!({"text": payload}));
    }
    vault.sound();
    soak.reached(&format!("{} payloads, each found to the letter by name, filter and word", kept.len()));
}

#[test]
fn the_list_is_long_and_names_nothing_twice() {
    assert_eq!(PAYLOADS.iter().collect::<BTreeSet<_>>().len(), PAYLOADS.len());
    assert!(PAYLOADS.len() >= 60, "{}", PAYLOADS.len());
}
