//! The rule of three against a slow oracle that remembers everything.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};
use tests::Vault;

use crate::files::{commit, rehearse};

const FIELDS: [(&str, &str); 3] = [("town", "By"), ("teacher", "Kontaktlærer"), ("address", "Adresse")];

#[derive(Debug, Clone)]
enum Act {
    /// A file with these rows: student and values by field; an empty text says nothing.
    Import(Vec<(usize, [String; 3])>),
    Hand(usize, usize, String),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let value = prop::sample::select(vec!["", "a", "b", "c"]).prop_map(str::to_owned);
    let row = (0..4_usize, [value.clone(), value.clone(), value.clone()]);
    let act = prop_oneof![
        2 => prop::collection::vec(row, 1..6).prop_map(Act::Import),
        3 => (0..4_usize, 0..3_usize, value).prop_map(|(student, field, value)| Act::Hand(student, field, value)),
    ];
    prop::collection::vec(act, 1..14)
}

/// A cell's story: what stands there, whether a person wrote it last, what the last file left, what was turned down.
#[derive(Debug, Clone, Default)]
struct Cell {
    now: String,
    by_hand: bool,
    base: Option<String>,
    refused: Option<String>,
}

impl Cell {
    fn status(&self, file: &str) -> &'static str {
        if self.now == file {
            "same"
        } else if self.refused.as_deref() == Some(file) {
            "kept"
        } else if self.by_hand {
            if self.base.as_deref() == Some(file) { "kept" } else { "conflict" }
        } else if self.now.is_empty() {
            "new"
        } else {
            "changed"
        }
    }

    fn import(&mut self, file: &str) {
        match self.status(file) {
            "new" | "changed" => {
                self.now = file.to_owned();
                self.by_hand = false;
            }
            "conflict" => self.refused = Some(file.to_owned()),
            _ => {}
        }
    }

    fn hand(&mut self, value: &str) {
        if self.now == value {
            return;
        }
        if !self.by_hand {
            self.base = Some(self.now.clone());
            self.by_hand = true;
        }
        self.now = value.to_owned();
    }
}

/// The rows of one student as one: the last word on each field, and the first row that says it.
fn merged(rows: &[(usize, [String; 3])]) -> BTreeMap<(usize, usize), (usize, String)> {
    let mut all: BTreeMap<(usize, usize), (usize, String)> = BTreeMap::new();
    for (at, (student, values)) in rows.iter().enumerate() {
        for (field, value) in values.iter().enumerate().filter(|(_, value)| !value.is_empty()) {
            let known = all.get(&(*student, field));
            if known.is_none_or(|(_, known)| known != value) {
                all.insert((*student, field), (at, value.clone()));
            }
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn every_cell_is_what_a_patient_reader_of_its_history_would_call_it(acts in acts()) {
        let vault = Vault::new();
        let mut cells: BTreeMap<(usize, usize), Cell> = BTreeMap::new();
        let mut ids: BTreeMap<usize, Value> = BTreeMap::new();
        for act in acts {
            match act {
                Act::Hand(student, field, value) => {
                    let Some(id) = ids.get(&student) else { continue };
                    vault.call("set_student", json!({"id": id, "field": FIELDS[field].0, "value": value}));
                    cells.entry((student, field)).or_default().hand(&value);
                }
                Act::Import(rows) => {
                    let mut text = format!("Elevnr;Elevnavn;{};{};{}\r\n", FIELDS[0].1, FIELDS[1].1, FIELDS[2].1);
                    for (student, values) in &rows {
                        text += &format!("{student};Elev {student};{}\r\n", values.join(";"));
                    }
                    let (opened, _) = rehearse(&vault, "elever.csv", text.clone());
                    let page = vault.call("import_rows", json!({"import": opened["import"]}));
                    for ((student, field), (at, value)) in merged(&rows) {
                        let cell = cells.entry((student, field)).or_default();
                        let shown = &page["rows"][at]["cells"][field + 2]["status"];
                        prop_assert_eq!(shown, cell.status(&value), "student {} field {} file {:?}: {:?}", student, field, value, cell);
                        cell.import(&value);
                    }
                    commit(&vault, &opened);
                    for (student, _) in &rows {
                        let found = vault.call("students", json!({"filters": [{"column": "number", "values": [student.to_string()]}]}));
                        ids.insert(*student, found["rows"][0]["id"].clone());
                    }
                    let (opened, _) = rehearse(&vault, "elever.csv", text);
                    prop_assert_eq!(&commit(&vault, &opened)["step"], &Value::Null, "the same file again changed something");
                }
            }
            for ((student, field), cell) in &cells {
                let page = vault.call("student_page", json!({"id": ids[student]}));
                prop_assert_eq!(&page["student"][FIELDS[*field].0], &json!(cell.now));
            }
        }
        vault.sound();
    }
}
