//! Stories of the contact log and of what becomes of a record.

use serde_json::{Value, json};
use tests::Vault;

fn note(student: &str, body: &str) -> Value {
    json!({"student": student, "kind": "call", "happened_on": "2026-11-20", "body": body})
}

fn with(mut ask: Value, field: &str, value: Value) -> Value {
    ask[field] = value;
    ask
}

#[test]
fn a_talk_and_its_next_step_are_one_act() {
    let vault = Vault::new();
    let student = vault.student("Åse", "TØM-GF2-26a");
    let next = json!({"what": "Ring igen", "due_on": "2026-11-22"});
    vault.call("add_note", with(note(&student, "Ville tænke over det"), "next", next));
    let page = vault.call("student_page", json!({"id": student}));
    assert_eq!(page["timeline"][0]["what"], "Ville tænke over det");
    assert_eq!(page["tasks"][0]["what"], "Ring igen");
    vault.call("undo", Value::Null);
    let page = vault.call("student_page", json!({"id": student}));
    assert_eq!((&page["timeline"], &page["tasks"]), (&json!([]), &json!([])));
    vault.sound();
}

#[test]
fn a_note_needs_words_a_kind_somebody_and_a_day_that_has_been() {
    let vault = Vault::new();
    let student = vault.student("Åse", "TØM-GF2-26a");
    let good = note(&student, "Ord");
    let refused = |field: &str, value: Value| vault.refusal("add_note", with(good.clone(), field, value));
    let said = |field: &str, reason: &str| (field.to_owned(), reason.to_owned());
    assert_eq!(refused("body", json!(" \n ")), said("body", "note-empty"));
    assert_eq!(refused("body", json!("x".repeat(4_001))), said("body", "too-long"));
    assert_eq!(refused("kind", json!("dream")), said("kind", "note-kind"));
    assert_eq!(refused("happened_on", json!("2026-11-23")), said("happened_on", "date-in-future"));
    assert_eq!(refused("student", json!("nobody")), said("student", "student-missing"));
    assert_eq!(refused("student", json!("")), said("student", "note-about-nobody"));
    assert_eq!(refused("next", json!({"what": " ", "due_on": null})), said("next", "task-empty"));
    assert_eq!(vault.refusal("add_task", json!({"what": ""})), said("what", "task-empty"));
}

#[test]
fn a_correction_takes_the_notes_place_and_the_note_stays() {
    let vault = Vault::new();
    let (student, other) = (vault.student("Åse", "TØM-GF2-26a"), vault.student("Bo", "TØM-GF2-26a"));
    let first = vault.call("add_note", note(&student, "Fire ansøgninger"))["id"].clone();
    let corrected = with(note(&student, "Fem ansøgninger"), "supersedes", first.clone());
    let elsewhere = vault.refusal("add_note", with(note(&other, "Fem"), "supersedes", first.clone()));
    assert_eq!(elsewhere, ("supersedes".to_owned(), "note-supersedes".to_owned()));
    vault.call("add_note", corrected.clone());
    let page = vault.call("student_page", json!({"id": student}));
    let seen: Vec<_> = page["timeline"].as_array().unwrap().iter().map(|it| (&it["what"], &it["corrected"])).collect();
    assert_eq!(seen, [(&json!("Fem ansøgninger"), &json!(false)), (&json!("Fire ansøgninger"), &json!(true))]);
    assert!(
        matches!(vault.ask("add_note", corrected), Err(office::Error::Conflict { reason }) if reason == "note-superseded")
    );
    assert_eq!(vault.call("history", json!({"of": "note", "record": first})).as_array().unwrap().len(), 1);
}

#[test]
fn history_says_who_changed_which_cell_and_what_was_taken_back() {
    let vault = Vault::new();
    let student = vault.student("Åse", "TØM-GF2-26a");
    vault.call("set_student", json!({"id": student, "field": "name", "value": "Åse Ørum"}));
    vault.call("set_student", json!({"id": student, "field": "town", "value": "Aars"}));
    vault.call("undo", Value::Null);
    let lines = vault.call("history", json!({"of": "student", "record": student}));
    let kinds: Vec<_> =
        lines.as_array().unwrap().iter().map(|line| (line["kind"].clone(), line["undone"].clone())).collect();
    let expected = [("undo", false), ("hand", true), ("hand", false), ("hand", false)];
    assert_eq!(kinds, expected.map(|(kind, undone)| (json!(kind), json!(undone))));
    let renamed = &lines[2];
    assert_eq!((&renamed["by"], &renamed["change"]), (&json!("Hanne Dam"), &json!("changed")));
    assert_eq!(renamed["cells"], json!([{"field": "name", "before": "Åse", "after": "Åse Ørum", "unshown": false}]));
    assert_eq!(lines[3]["change"], "created");
    assert_eq!(lines[1]["cells"][0]["before"], Value::Null);
}

#[test]
fn history_never_shows_a_cpr_number() {
    let vault = Vault::new();
    let student = vault.student("Åse", "TØM-GF2-26a");
    for number in ["7101065001", "7101065002", ""] {
        vault.call("set_cpr", json!({"id": student, "number": number}));
    }
    for of in ["cpr", "student"] {
        let lines = vault.call("history", json!({"of": of, "record": student}));
        assert!(lines.as_array().unwrap().len() > 1);
        assert!(!lines.to_string().contains("71010650"), "{lines}");
    }
    let changed = &vault.call("history", json!({"of": "cpr", "record": student}))[1];
    assert_eq!(changed["cells"], json!([{"field": "number", "before": null, "after": null, "unshown": true}]));
}
