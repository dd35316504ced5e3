//! Whatever stands in a file or a line, reading it ends, and what is read lies within its bounds.

use chrono::{Datelike, NaiveDate};
use office::Error;
use proptest::prelude::*;
use serde_json::{Value, json};
use tests::Vault;
use tests::odd;
use tests::said::Said;
use tests::soak::Soak;

#[path = "bad_inputs/chance.rs"]
mod chance;

use chance::runner;

/// A cell: right, odd, or anything.
fn cell() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(odd::TEXTS.iter().chain(odd::DAYS).copied().collect::<Vec<_>>());
    prop_oneof![
        "[A-ZÆØÅ][a-zæøå]{0,8}",
        "[0-9]{1,10}",
        "[0-3]?[0-9][-./][01]?[0-9][-./](19|20)?[0-9]{2}",
        odd.prop_map(str::to_owned),
        any::<String>(),
    ]
}

const HEADINGS: &[&str] = &[
    "Elevnr",
    "Elevnavn",
    "CPR-nr.",
    "Hold",
    "Uddannelse",
    "Startdato",
    "Slutdato",
    "E-mail",
    "Mobil",
    "Virksomhed",
    "CVR-nr.",
    "P-nummer",
    "Uge 40",
    "Noget andet",
    "",
    "Elevnavn",
];

const KINDS: &[&str] = &["students", "seekers", "companies", "agreements", "attendance"];

const NAMES: &[&str] = &["Åse Ørum", "Bo", "Bo Dal", "Anne-Marie O'Neill", "李明", "\"Jønne\" Holm"];

/// An import of any text, taken as any list, its columns mapped to any fields.
#[test]
fn any_text_as_any_list_with_any_columns_is_read_or_refused_with_a_sentence() {
    let soak = Soak::of("T9 any CSV, any list, any columns", "24 processor hours a target, 0 crashes", 1, 500);
    let (vault, said) = (Vault::new(), Said::default());
    let separator = prop::sample::select(vec![";", ",", "\t", "|", " "]);
    let line = prop::sample::select(vec!["\r\n", "\n", "\r"]);
    let rows = prop::collection::vec(prop::collection::vec(cell(), 0..7), 0..6);
    let headings = prop::collection::vec(prop::sample::select(HEADINGS), 1..7);
    let mapped = prop::collection::vec((0..8_usize, any::<prop::sample::Index>()), 0..6);
    let any_text = (headings, rows, separator, line, prop::sample::select(KINDS), mapped);
    let each = if soak.is_short() { 60 } else { 100 };
    let mut files = 0;
    for round in soak.rounds() {
        let done = runner(each, round).run(&any_text, |(headings, rows, separator, line, kind, mapped)| {
            let rows = rows.iter().map(|row| row.join(separator));
            let text: Vec<String> = std::iter::once(headings.join(separator)).chain(rows).collect();
            let file = vault.offer("liste.csv", text.join(line)).file;
            let told = |step: &str, came: Result<Value, Error>| -> Result<Option<Value>, TestCaseError> {
                match came {
                    Ok(answer) => Ok(Some(answer)),
                    Err(error @ Error::Invalid { .. }) if said.wrong_with(&error).is_none() => Ok(None),
                    Err(error) => Err(TestCaseError::fail(format!("{step}: {error}"))),
                }
            };
            let Some(opened) = told("open", vault.ask("import_open", json!({"file": file, "kind": kind})))? else {
                return Ok(());
            };
            let fields: Vec<Value> =
                opened["fields"].as_array().unwrap().iter().map(|field| field["field"].clone()).collect();
            let columns: Vec<Value> = mapped
                .iter()
                .map(|(column, field)| json!({"column": column, "field": fields[field.index(fields.len())]}))
                .collect();
            if !columns.is_empty() {
                told("map", vault.ask("import_map", json!({"import": opened["import"], "columns": columns})))?;
            }
            let import = json!({"import": opened["import"]});
            let known = told("rehearse", vault.ask("import_rehearse", import.clone()))?;
            if known.is_some() {
                told(
                    "rows",
                    vault.ask("import_rows", json!({"import": opened["import"], "show": "bad", "limit": 200})),
                )?;
            }
            told("commit", vault.ask("import_commit", import)).map(drop)
        });
        done.unwrap();
        files += u64::from(each);
    }
    vault.sound();
    soak.reached(&format!("{files} files, 0 panics, each read or refused with a sentence"));
}

#[test]
fn a_day_in_a_file_is_a_day_of_the_calendar_or_pointed_at() {
    let soak = Soak::of("T9 days in files", "0 days out of range", 1, 200);
    let vault = Vault::new();
    let days = prop_oneof![
        3 => "[0-3]?[0-9][-./][01]?[0-9][-./](19|20)[0-9]{2}( [0-2][0-9]:[0-5][0-9])?",
        1 => "[0-9]{1,5}[-./][0-9]{1,5}[-./][0-9]{1,5}",
        1 => "29[-./]0?2[-./](19|20)[0-9]{2}",
        1 => "[-+]?[0-9]{1,12}",
        1 => prop::sample::select(odd::DAYS).prop_map(str::to_owned),
        1 => "[^;\"\r\n\0]{0,12}",
    ];
    let mut read = 0;
    for round in soak.rounds() {
        let done = runner(6, round).run(&prop::collection::vec(days.clone(), 30), |days| {
            let mut text = "Elevnr;Elevnavn;Startdato\r\n".to_owned();
            for (at, day) in days.iter().enumerate() {
                text += &format!("{};Bo Dal {at};{day}\r\n", 5_000 + at);
            }
            let file = vault.offer("elever.csv", text).file;
            let Ok(opened) = vault.ask("import_open", json!({"file": file, "kind": "students"})) else { return Ok(()) };
            vault.call("import_rehearse", json!({"import": opened["import"]}));
            vault.call("import_commit", json!({"import": opened["import"]}));
            Ok(())
        });
        done.unwrap();
        for student in vault.call("students", json!({"limit": 500}))["rows"].as_array().unwrap() {
            let page = vault.call("student_page", json!({"id": student["id"]}));
            let Some(day) = page["student"]["starts_on"].as_str() else { continue };
            let day: NaiveDate = day.parse().unwrap();
            assert!((1900..=2100).contains(&day.year()), "{day}");
            read += 1;
        }
    }
    assert!(read > 0);
    vault.sound();
    soak.reached(&format!("{read} days read, each from 1900 to 2100"));
}

#[test]
fn a_quick_line_names_words_that_stand_in_it() {
    let soak = Soak::of("T9 quick lines", "0 panics, every answer within the line", 1, 200);
    let vault = Vault::new();
    for name in NAMES {
        vault.student(name, "TØM-GF2-26a");
    }
    vault.company("Bo & Co. A/S");
    let word = prop_oneof![
        prop::sample::select(NAMES).prop_map(str::to_owned),
        "[a-zæøå]{1,6}",
        "(ring|møde|besøg) (i morgen|mandag|[0-3]?[0-9]/[01]?[0-9])",
        cell(),
    ];
    let lines = prop::collection::vec(word, 0..6).prop_map(|words| words.join(" "));
    let each = if soak.is_short() { 80 } else { 250 };
    let mut asked = 0;
    for round in soak.rounds() {
        let done = runner(each, round).run(&lines, |line| {
            let named = vault.call("named_in_line", json!({"line": line}));
            let words = line.split_whitespace().count() as u64;
            let (skipped, taken) = (named["skipped"].as_u64().unwrap(), named["taken"].as_u64().unwrap());
            let hits = named["hits"].as_array().unwrap();
            prop_assert!(skipped + taken <= words, "{:?}: {}", line, named);
            prop_assert_eq!(taken == 0, hits.is_empty());
            prop_assert!(hits.len() <= 8);
            prop_assert!(!hits.is_empty() || named["sure"] == false);
            Ok(())
        });
        done.unwrap();
        asked += u64::from(each);
    }
    soak.reached(&format!("{asked} lines, 0 panics, each answer within its line"));
}
