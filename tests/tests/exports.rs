//! Stories of lists that leave the house: what is in the file, what for, and that nothing in it is a formula.

use std::ops::ControlFlow;

use office::Error;
use proptest::prelude::*;
use serde_json::{Value, json};
use sheets::{Ask, Cells, Holds, Kind, Limits, Table};
use tests::{PASSPHRASE, Vault};

/// What a spreadsheet would run, and what only looks so.
const LIVE: [&str; 8] =
    ["=HYPERLINK(\"http://x\")", "+45 48 48 90 00", "-1+1", "@SUM(A1)", "\tx", "\rx", "'t Hooft", "=1"];

fn ask(id: &str) -> Value {
    json!({"of": "student", "name": "Elever", "form": "xlsx", "purpose": "meeting", "reason": "", "ids": [id],
           "head": [{"title": "Navn", "kind": "text"}, {"title": "Slut", "kind": "day"}, {"title": "Prøver", "kind": "number"}],
           "rows": [["Åse Ørum", "2026-12-18", "3"]]})
}

/// A vault whose user has typed the passphrase a moment ago.
fn confirmed() -> Vault {
    let vault = Vault::new();
    vault.confirm(PASSPHRASE);
    vault
}

fn with(mut ask: Value, field: &str, value: Value) -> Value {
    ask[field] = value;
    ask
}

/// A file as the child process reads it that reads a school's own files.
fn read(bytes: &[u8]) -> Cells {
    let goes_on = &mut |_| ControlFlow::Continue(());
    sheets::read(&tests::sheet_reader(), bytes, &Ask::default(), &Limits::default(), goes_on).unwrap().cells
}

fn row(cells: &Cells, row: usize) -> Vec<&str> {
    cells.row(row).collect()
}

#[test]
fn a_list_goes_to_excel_with_days_that_are_days_and_numbers_that_are_numbers() {
    let vault = confirmed();
    let id = vault.student("Åse Ørum", "TØM-GF2-26a");
    let made = vault.call("make_list_file", ask(&id));
    assert_eq!(made["name"], "Elever.xlsx");
    let cells = read(&vault.office.made_file(made["file"].as_str().unwrap()).unwrap().1);
    assert_eq!(row(&cells, 0), ["Navn", "Slut", "Prøver"]);
    assert_eq!(row(&cells, 1), ["Åse Ørum", "2026-12-18", "3"]);
    assert_eq!([cells.kind(1, 1), cells.kind(1, 2)], [Kind::Date, Kind::Number]);
}

#[test]
fn a_list_does_not_leave_the_house_before_the_passphrase_was_typed_again() {
    let vault = Vault::new();
    let id = vault.student("Åse Ørum", "TØM-GF2-26a");
    assert_eq!(vault.ask("make_list_file", ask(&id)), Err(Error::StepUp));
}

#[test]
fn what_the_file_is_for_must_be_said_and_something_else_in_words() {
    let vault = confirmed();
    let id = vault.student("Åse Ørum", "TØM-GF2-26a");
    let other = with(ask(&id), "purpose", "other".into());
    assert_eq!(vault.refusal("make_list_file", other.clone()), ("reason".into(), "export-reason-empty".into()));
    vault.call("make_list_file", with(other, "reason", "Møde med forstanderen".into()));
    assert_eq!(vault.refusal("make_list_file", with(ask(&id), "purpose", "".into())).1, "malformed");
}

#[test]
fn a_file_that_does_not_hang_together_is_refused() {
    let vault = confirmed();
    let id = vault.student("Åse Ørum", "TØM-GF2-26a");
    for (field, value) in [
        ("ids", json!([])),
        ("rows", json!([["for få"]])),
        ("head", json!([])),
        ("of", json!("sqlite_schema")),
        ("name", json!("")),
    ] {
        vault.refusal("make_list_file", with(ask(&id), field, value));
    }
    let long = with(ask(&id), "rows", vec![["a", "", ""]; 50_001].into());
    assert_eq!(vault.refusal("make_list_file", long).1, "export-too-long");
}

#[test]
fn no_cell_of_either_file_is_a_formula_and_each_says_what_it_said() {
    let rows: Vec<_> = LIVE.iter().map(|cell| vec![(*cell).to_owned(), "x".to_owned()]).collect();
    let head = vec![("=Navn".to_owned(), Holds::Text), ("Slut".to_owned(), Holds::Day)];
    let table = Table { name: "[Elever]: *uge*".to_owned(), head, rows };
    let csv = String::from_utf8(table.csv().unwrap()).unwrap();
    for line in csv.trim_start_matches('\u{feff}').split("\r\n") {
        assert!(!line.trim_start_matches('"').starts_with(['=', '+', '-', '@', '\t', '\r']), "{line:?}");
    }
    let cells = read(&table.xlsx().unwrap());
    for (at, cell) in LIVE.iter().enumerate().filter(|(_, cell)| !cell.contains(['\r', '\t'])) {
        assert!(!cells.is_formula(at + 1, 0));
        assert_eq!(cells.cell(at + 1, 0), *cell);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn whatever_stands_in_a_list_makes_a_file(
        name in "\\PC{0,40}",
        rows in prop::collection::vec(prop::collection::vec("['=+@\\t\r\0a0-9-]{0,12}|\\PC{0,30}", 3..=3), 0..20),
    ) {
        let head = [Holds::Text, Holds::Day, Holds::Number].map(|holds| (name.clone(), holds)).to_vec();
        let table = Table { name, head, rows };
        table.xlsx().unwrap();
        table.csv().unwrap();
    }
}
