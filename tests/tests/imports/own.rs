//! What stays of the office's own: edits by hand, conflicts asked about once, undo.

use serde_json::{Value, json};
use tests::Vault;

use crate::files::{commit, cpr, import, rehearse, shown, student, total};

fn list(phone: &str, town: &str) -> String {
    format!("Elevnr;Elevnavn;Mobil;By\r\n7;Åse Ørum;{phone};{town}\r\n")
}

fn set(vault: &Vault, field: &str, value: &str) {
    let id = student(vault, "Åse")["id"].clone();
    vault.call("set_student", json!({"id": id, "field": field, "value": value}));
}

#[test]
fn what_was_edited_by_hand_is_kept_while_the_file_says_nothing_new() {
    let vault = Vault::new();
    import(&vault, "a.csv", list("11111111", "Aars"));
    set(&vault, "phone", "22222222");
    let (opened, sums) = rehearse(&vault, "a.csv", list("11111111", "Hobro"));
    assert_eq!(
        (&sums["cells"]["kept"], &sums["cells"]["changed"], &sums["cells"]["conflict"]),
        (&json!(1), &json!(1), &json!(0))
    );
    commit(&vault, &opened);
    let aase = student(&vault, "Åse");
    assert_eq!((&aase["phone"], &aase["town"]), (&json!("22222222"), &json!("Hobro")));
}

#[test]
fn a_conflict_is_asked_about_once() {
    let vault = Vault::new();
    import(&vault, "a.csv", list("11111111", "Aars"));
    set(&vault, "phone", "22222222");
    let newer = list("33333333", "Aars");
    let (opened, sums) = rehearse(&vault, "b.csv", newer.clone());
    assert_eq!(sums["cells"]["conflict"], 1);
    let row = &shown(&vault, &opened, "conflict")[0];
    assert_eq!((&row["cells"][2]["file"], &row["cells"][2]["ours"]), (&json!("33333333"), &json!("22222222")));
    commit(&vault, &opened);
    assert_eq!(student(&vault, "Åse")["phone"], "22222222", "the office's own stays unless the user says otherwise");
    let (opened, sums) = rehearse(&vault, "b.csv", newer);
    assert_eq!((&sums["cells"]["conflict"], &sums["cells"]["kept"]), (&json!(0), &json!(1)));
    assert_eq!(commit(&vault, &opened)["step"], Value::Null);
    let (_, sums) = rehearse(&vault, "c.csv", list("44444444", "Aars"));
    assert_eq!(sums["cells"]["conflict"], 1, "another value is another question");
}

#[test]
fn the_user_may_take_the_files_value() {
    let vault = Vault::new();
    import(&vault, "a.csv", list("11111111", "Aars"));
    set(&vault, "phone", "22222222");
    let (opened, _) = rehearse(&vault, "b.csv", list("33333333", "Aars"));
    let row = shown(&vault, &opened, "conflict")[0]["row"].clone();
    let sums = vault.call("import_fix", json!({"import": opened["import"], "row": row, "column": 2, "choice": "take"}));
    assert_eq!((&sums["cells"]["conflict"], &sums["cells"]["changed"]), (&json!(0), &json!(1)));
    commit(&vault, &opened);
    assert_eq!(student(&vault, "Åse")["phone"], "33333333");
}

#[test]
fn what_was_emptied_by_hand_is_not_filled_again_unasked() {
    let vault = Vault::new();
    import(&vault, "a.csv", list("11111111", "Aars"));
    set(&vault, "phone", "");
    assert_eq!(import(&vault, "a.csv", list("11111111", "Aars"))["step"], Value::Null);
    assert_eq!(student(&vault, "Åse")["phone"], "");
}

#[test]
fn a_cell_the_file_leaves_empty_clears_nothing() {
    let vault = Vault::new();
    import(&vault, "a.csv", list("11111111", "Aars"));
    assert_eq!(import(&vault, "a.csv", list("", ""))["step"], Value::Null);
    assert_eq!(student(&vault, "Åse")["phone"], "11111111");
}

#[test]
fn a_student_typed_by_hand_is_filled_and_what_was_typed_is_asked_about() {
    let vault = Vault::new();
    vault.student("Åse Ørum", "TØM-GF2-26a");
    let (_, sums) = rehearse(&vault, "a.csv", "Elevnavn;Hold;Skoleforløb;By\r\nÅse Ørum;TØM-GF2-26a;H1;Aars\r\n");
    assert_eq!((&sums["cells"]["new"], &sums["cells"]["conflict"]), (&json!(1), &json!(1)));
}

#[test]
fn another_cpr_is_never_taken_silently_and_is_asked_about_once() {
    let vault = Vault::new();
    let list = |cpr: &str| format!("Elevnr;Elevnavn;CPR-nr.\r\n7;Åse Ørum;{cpr}\r\n");
    import(&vault, "a.csv", list("6409106995"));
    let (opened, sums) = rehearse(&vault, "b.csv", list("6409106987"));
    assert_eq!(sums["cells"]["conflict"], 1);
    commit(&vault, &opened);
    assert_eq!(cpr(&vault, "Åse").as_deref(), Some("6409106995"));
    assert_eq!(import(&vault, "b.csv", list("6409106987"))["step"], Value::Null);
}

#[test]
fn an_import_is_one_undo_also_next_week_and_leaves_what_was_built_on() {
    let mut vault = Vault::new();
    let receipt =
        import(&vault, "a.csv", "Elevnr;Elevnavn;By\r\n7;Åse Ørum;Aars\r\n8;Bo Krog;Hobro\r\n9;Ida Sø;Nibe\r\n");
    vault.clock.forward(chrono::Duration::days(7));
    vault.restart();
    let aase = student(&vault, "Åse")["id"].clone();
    vault.call("set_preparation", json!({"student": aase, "kind": "cv", "done_on": "2026-11-25"}));
    let past = vault.call("import_history", Value::Null);
    assert_eq!((&past[0]["step"], &past[0]["label"]), (&receipt["step"], &json!("step-import")));
    let args: Value = serde_json::from_str(past[0]["args"].as_str().unwrap()).unwrap();
    assert_eq!(args, json!({"file": "a.csv", "rows": 3}));
    let undone = vault.call("undo_step", json!({"step": receipt["step"]}));
    assert_eq!(undone["kept"], 1, "the student somebody worked with");
    assert_eq!(total(&vault, "students"), 1);
    assert_eq!(vault.call("import_history", Value::Null), json!([]));
    vault.sound();
    vault.call("undo", Value::Null);
    assert!(
        import(&vault, "a.csv", "Elevnr;Elevnavn;By\r\n8;Bo Krog;Hobro\r\n")["step"].is_i64(),
        "what was taken back comes in again"
    );
}

#[test]
fn a_step_taken_back_does_not_count_as_an_edit() {
    let vault = Vault::new();
    import(&vault, "a.csv", list("11111111", "Aars"));
    set(&vault, "phone", "22222222");
    vault.call("undo", Value::Null);
    let (_, sums) = rehearse(&vault, "b.csv", list("33333333", "Aars"));
    assert_eq!((&sums["cells"]["changed"], &sums["cells"]["conflict"]), (&json!(1), &json!(0)));
}
