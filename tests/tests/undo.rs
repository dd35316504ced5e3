//! Stories of the one door: every act can be taken back, and what others did since stays.

use proptest::prelude::*;
use serde_json::{Value, json};
use tests::Vault;

fn name(vault: &Vault, id: &str) -> String {
    vault.call("student_page", json!({"id": id}))["student"]["name"].as_str().unwrap().to_owned()
}

fn set(vault: &Vault, id: &str, field: &str, value: &str) {
    vault.call("set_student", json!({"id": id, "field": field, "value": value}));
}

#[test]
fn an_act_that_changes_again_what_it_made_is_taken_back_whole() {
    let vault = Vault::new();
    let (bo, company) = (vault.student("Bo Lind", "TØM-GF2-26a"), vault.company("Sønderås Tømrer ApS"));
    let step = json!({"stage": "sent", "happened_on": "2026-11-10"});
    vault.call("add_application", json!({"student": bo, "company": company, "step": step}));
    let applications = || vault.call("applications", json!({}))["total"].clone();
    assert_eq!(vault.call("undo", Value::Null)["kept"], 0);
    assert_eq!(applications(), 0);
    vault.sound();
    vault.call("redo", Value::Null);
    assert_eq!(applications(), 1);
    vault.sound();
}

#[test]
fn an_act_is_taken_back_and_done_again_also_after_a_restart() {
    let mut vault = Vault::new();
    let id = vault.student("Åse", "TØM-GF2-26a");
    set(&vault, &id, "name", "Åse Ørum");
    vault.restart();
    assert_eq!(vault.call("undo_state", Value::Null)["undo"]["label"], "step-student-changed");
    vault.call("undo", Value::Null);
    assert_eq!(name(&vault, &id), "Åse");
    vault.restart();
    vault.call("redo", Value::Null);
    assert_eq!(name(&vault, &id), "Åse Ørum");
    vault.call("undo", Value::Null);
    vault.call("undo", Value::Null);
    assert_eq!(vault.call("students", json!({}))["total"], 0);
    vault.call("redo", Value::Null);
    vault.call("redo", Value::Null);
    assert_eq!(name(&vault, &id), "Åse Ørum");
    assert_eq!(vault.call("undo_state", Value::Null)["redo"], Value::Null);
    vault.sound();
}

#[test]
fn a_new_act_ends_what_could_be_done_again() {
    let vault = Vault::new();
    let id = vault.student("Åse", "TØM-GF2-26a");
    set(&vault, &id, "name", "Åse Ørum");
    vault.call("undo", Value::Null);
    set(&vault, &id, "phone", "12 34 56 78");
    assert_eq!(vault.call("undo_state", Value::Null)["redo"], Value::Null);
}

#[test]
fn undo_keeps_what_was_changed_meanwhile() {
    let vault = Vault::new();
    let id = vault.student("Åse", "TØM-GF2-26a");
    set(&vault, &id, "name", "Åse Ø");
    let step = vault.call("undo_state", Value::Null)["undo"]["id"].clone();
    set(&vault, &id, "name", "Åse Ørum");
    let undone = vault.call("undo_step", json!({"step": step}));
    assert_eq!(undone["kept"], 1);
    assert_eq!(name(&vault, &id), "Åse Ørum");
}

#[test]
fn a_student_something_was_built_on_is_not_taken_away() {
    let vault = Vault::new();
    let id = vault.student("Åse", "TØM-GF2-26a");
    let step = vault.call("undo_state", Value::Null)["undo"]["id"].clone();
    vault.call("set_preparation", json!({"student": id, "kind": "cv", "done_on": "2026-11-20"}));
    assert_eq!(vault.call("undo_step", json!({"step": step}))["kept"], 1);
    assert_eq!(name(&vault, &id), "Åse");
    vault.sound();
}

#[test]
fn an_act_that_changes_nothing_is_no_step() {
    let vault = Vault::new();
    let id = vault.student("Åse", "TØM-GF2-26a");
    let before = vault.call("undo_state", Value::Null);
    set(&vault, &id, "name", " Åse ");
    assert_eq!(vault.call("undo_state", Value::Null), before);
}

#[test]
fn a_refused_act_leaves_no_trace() {
    let vault = Vault::new();
    let id = vault.student("Åse", "TØM-GF2-26a");
    let before = vault.call("undo_state", Value::Null);
    assert_eq!(vault.refusal("set_student", json!({"id": id, "field": "postcode", "value": "96"})).0, "postcode");
    assert_eq!(vault.refusal("set_student", json!({"id": id, "field": "email", "value": "åse"})).1, "not-an-email");
    assert_eq!(
        vault.refusal("set_student", json!({"id": id, "field": "ends_on", "value": "2026-02-29"})).1,
        "not-a-date"
    );
    assert_eq!(vault.call("undo_state", Value::Null), before);
}

#[derive(Debug, Clone)]
enum Act {
    Add,
    Set(usize, &'static str, String),
    Undo,
    Redo,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        1 => Just(Act::Add),
        4 => (0..4_usize, prop::sample::select(vec!["name", "town", "teacher"]), "[a-c]").prop_map(|(s, f, v)| Act::Set(s, f, v)),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
    ];
    prop::collection::vec(act, 1..40)
}

/// Every student whole, in the order they were added.
fn everything(vault: &Vault) -> Value {
    let list = vault.call("students", json!({"limit": 500, "sort": {"column": "number", "down": false}}));
    let rows = list["rows"].as_array().unwrap();
    rows.iter().map(|row| vault.call("student_page", json!({"id": row["id"]}))["student"].clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Against a pile of pictures of the whole list: undo shows the one before, redo the one after.
    #[test]
    fn undo_and_redo_walk_the_same_way_as_a_pile_of_pictures(acts in acts()) {
        let vault = Vault::new();
        let (mut done, mut undone) = (vec![everything(&vault)], Vec::new());
        let mut students = Vec::new();
        for act in acts {
            match act {
                Act::Add => {
                    students.push(vault.student(&format!("Elev {}", students.len()), "TØM-GF2-26a"));
                    done.push(everything(&vault));
                    undone.clear();
                }
                Act::Set(at, field, value) => {
                    let Some(id) = students.get(at) else { continue };
                    // A student whose adding was undone is gone; a field that holds the value already is no act.
                    let Ok(page) = vault.ask("student_page", json!({"id": id})) else { continue };
                    if page["student"][field] == json!(value) {
                        continue;
                    }
                    set(&vault, id, field, &value);
                    done.push(everything(&vault));
                    undone.clear();
                }
                Act::Undo if done.len() > 1 => {
                    vault.call("undo", Value::Null);
                    undone.extend(done.pop());
                    prop_assert_eq!(&everything(&vault), &done[done.len() - 1]);
                }
                Act::Redo if !undone.is_empty() => {
                    vault.call("redo", Value::Null);
                    done.extend(undone.pop());
                    prop_assert_eq!(&everything(&vault), &done[done.len() - 1]);
                }
                Act::Undo | Act::Redo => {}
            }
        }
        vault.sound();
    }
}
