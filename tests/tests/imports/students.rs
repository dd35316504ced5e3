//! The study administration's students.

use serde_json::{Value, json};
use tests::Vault;

use crate::files::{Z425, commit, cpr, import, reasons, rehearse, shown, student, total, windows, z425};

#[test]
fn a_school_export_goes_in_with_three_calls_and_again_changes_nothing() {
    let vault = Vault::new();
    let bytes = z425(&[
        ("300101", "Zahra Bech-Nielsen", "640910-6995", "TØM-GF2-26a"),
        ("300102", "Pedersen,  Åse", "", "TØM-GF2-26a"),
        ("300103", "Oscar Tobias Andersen ", "220806", "TØM-GF2-26c"),
    ]);
    let (opened, sums) = rehearse(&vault, "elever.csv", bytes.clone());
    assert_eq!(
        (&opened["kind"], &opened["encoding"], &opened["separator"]),
        (&json!("students"), &json!("windows1252"), &json!(";"))
    );
    assert_eq!((&opened["missing"], &opened["header_line"], &sums["rows"]["new"]), (&json!([]), &json!(1), &json!(3)));
    assert_eq!(total(&vault, "students"), 0, "nothing is written before the user says so");
    let receipt = commit(&vault, &opened);
    assert_eq!((&receipt["written"], &receipt["bad"]), (&json!(3), &json!(0)));
    let aase = student(&vault, "Åse Pedersen");
    assert_eq!(
        (&aase["number"], &aase["phone"], &aase["hold"]),
        (&json!("300102"), &json!("2012300102"), &json!("TØM-GF2-26a"))
    );
    assert_eq!(
        (&aase["starts_on"], &aase["part"], &aase["protected"]),
        (&json!("2026-08-03"), &json!("GF2"), &json!(false))
    );
    assert_eq!(student(&vault, "Oscar")["born_on"], "2006-08-22");
    let before = vault.call("undo_state", Value::Null);
    let again = import(&vault, "elever.csv", bytes);
    assert_eq!((&again["step"], &again["unchanged"], &again["tables"]), (&Value::Null, &json!(3), &json!([])));
    assert_eq!(vault.call("undo_state", Value::Null), before, "no step");
    vault.sound();
}

#[test]
fn a_cpr_with_a_lost_zero_still_finds_its_student() {
    let vault = Vault::new();
    import(&vault, "elever.csv", z425(&[("300101", "Mohammed Andersen", "051104-9580", "TØM-GF2-26a")]));
    let short = "CPR;Navn;By\r\n511049580;Mohammed Andersen;Hobro\r\n";
    let receipt = import(&vault, "liste.csv", short);
    assert_eq!((total(&vault, "students"), &receipt["written"]), (1, &json!(1)));
    assert_eq!(student(&vault, "Mohammed")["town"], "Hobro");
    assert_eq!(cpr(&vault, "Mohammed").as_deref(), Some("0511049580"));
}

#[test]
fn a_fictive_cpr_tells_the_birth_date_and_is_never_refused() {
    let vault = Vault::new();
    let receipt = import(
        &vault,
        "elever.csv",
        z425(&[
            ("300101", "Zahra Bech", "640910-6995", "TØM-GF2-26a"),
            ("300102", "Yusuf Madsen", "0403354406", "TØM-GF2-26a"),
            ("300103", "Ida Krog", "999999-9999", "TØM-GF2-26a"),
        ]),
    );
    assert_eq!(receipt["bad"], 0);
    assert_eq!(student(&vault, "Zahra")["born_on"], "2010-09-04");
    assert_eq!(student(&vault, "Yusuf")["born_on"], Value::Null, "a birth date ahead of us is none");
    assert_eq!(cpr(&vault, "Ida").as_deref(), Some("9999999999"));
}

#[test]
fn six_digits_are_a_birth_date_by_which_the_whole_number_later_finds_its_student() {
    let vault = Vault::new();
    import(&vault, "elever.csv", z425(&[("300101", "Oscar Tobias Andersen", "220806", "TØM-GF2-26a")]));
    assert_eq!(cpr(&vault, "Oscar"), None);
    let receipt = import(&vault, "liste.csv", "CPR-nr.;Elevnavn\r\n820806-8355;Andersen, Oscar Tobias\r\n");
    assert_eq!((total(&vault, "students"), &receipt["written"]), (1, &json!(1)));
    assert_eq!(cpr(&vault, "Oscar").as_deref(), Some("8208068355"));
}

#[test]
fn a_better_name_is_not_worsened_by_one_that_lost_its_letters() {
    let vault = Vault::new();
    import(&vault, "utf8.csv", "Elevnr;Elevnavn;Hold\r\n1;Łukasz Kılıç;TØM-GF2-26a\r\n");
    let worse = windows("Elevnr;Elevnavn;Hold;By\r\n1;Łukasz Kılıç;TØM-GF2-26a;Aars\r\n");
    let (opened, sums) = rehearse(&vault, "ansi.csv", worse);
    assert_eq!(sums["cells"]["changed"], 0);
    commit(&vault, &opened);
    let kept = student(&vault, "Kilic");
    assert_eq!((&kept["name"], &kept["town"]), (&json!("Łukasz Kılıç"), &json!("Aars")));
    import(&vault, "nummerløs.csv", windows("Elevnavn;Hold;Kontaktlærer\r\nKılıç, Łukasz;TØM-GF2-26a;Birgit Sand\r\n"));
    assert_eq!(student(&vault, "Kilic")["teacher"], "Birgit Sand", "found by name and hold in spite of the letters");
}

#[test]
fn the_same_student_twice_in_a_file_becomes_one_and_the_last_row_counts() {
    let vault = Vault::new();
    let mut twice = String::from_utf8_lossy(&z425(&[])).into_owned();
    let row = |cpr: &str, site: &str, phone: &str| {
        format!(
            "300101;Clara Madsen;{cpr};21;;;1625;Tømrer;H1;TØM-H1-26c;{site};Åse Lund;{phone};c@elev.example.dk;EUX;04-05-2026;21-09-2026;Markedsvej 1;7800;Skive;Nej;DK\r\n"
        )
    };
    twice.clear();
    twice += Z425;
    twice += &row("0901066965", "Hobro", "58927669");
    twice += &row("090106", "Aars", "55502257");
    let (opened, _) = rehearse(&vault, "elever.csv", windows(&twice));
    let warned = shown(&vault, &opened, "warning");
    assert_eq!(warned.iter().map(|row| reasons(row).join(" ")).collect::<Vec<_>>(), ["row-twice", "row-twice"]);
    assert_eq!(warned[0]["problems"][0]["args"]["line"], "3", "the row names the other");
    commit(&vault, &opened);
    let clara = student(&vault, "Clara");
    assert_eq!((&clara["site"], &clara["phone"]), (&json!("Aars"), &json!("55502257")));
    assert_eq!(cpr(&vault, "Clara").as_deref(), Some("0901066965"), "the more complete number counts");
    assert_eq!(import(&vault, "elever.csv", windows(&twice))["step"], Value::Null);
}

#[test]
fn two_students_of_one_name_stay_two() {
    let vault = Vault::new();
    let bytes = z425(&[
        ("300112", "Jakub Andersen", "8009068195", "TØM-GF2-26b"),
        ("301337", "Jakub Andersen", "061009-8035", "TØM-GF2-26b"),
        ("303157", "Jakub Andersen", "", "TØM-GF2-26b"),
    ]);
    import(&vault, "elever.csv", bytes.clone());
    assert_eq!(total(&vault, "students"), 3);
    assert_eq!(import(&vault, "elever.csv", bytes)["step"], Value::Null);
    let (opened, sums) = rehearse(&vault, "navne.csv", windows("Elevnavn;Hold\r\nJakub Andersen;TØM-GF2-26b\r\n"));
    assert_eq!(sums["rows"]["bad"], 1, "a name that could be any of three is not guessed at");
    assert_eq!(reasons(&shown(&vault, &opened, "bad")[0]), ["student-ambiguous"]);
}

#[test]
fn a_guess_by_name_and_hold_is_shown_as_one() {
    let vault = Vault::new();
    vault.student("Åse Pedersen", "TØM-GF2-26a");
    let (opened, _) = rehearse(&vault, "elever.csv", z425(&[("300102", "Pedersen, Åse", "", "TØM-GF2-26a")]));
    assert_eq!(reasons(&shown(&vault, &opened, "warning")[0]), ["student-guessed"]);
    commit(&vault, &opened);
    assert_eq!(total(&vault, "students"), 1);
    assert_eq!(student(&vault, "Åse")["number"], "300102");
}

#[test]
fn a_bad_row_is_named_with_its_field_left_out_and_goes_in_when_it_is_mended() {
    let vault = Vault::new();
    let text = "Elevnr;Elevnavn;Startdato;E-mail\r\n1;Åse Ørum;29-02-2026;a@b.dk\r\n2;Bo Krog;26-02-2026;bo\r\n3;Ida Sø;1-3-2026;i@b.dk\r\n";
    let (opened, sums) = rehearse(&vault, "elever.csv", text);
    assert_eq!((&sums["rows"]["bad"], &sums["rows"]["new"]), (&json!(2), &json!(1)));
    let bad = shown(&vault, &opened, "bad");
    assert_eq!((&bad[0]["line"], &bad[0]["problems"][0]["column"]), (&json!(2), &json!(2)));
    assert_eq!(
        (reasons(&bad[0]), reasons(&bad[1])),
        (vec!["date-no-such-day".to_owned()], vec!["not-an-email".to_owned()])
    );
    let fix = |arg: Value| vault.call("import_fix", arg);
    let import = &opened["import"];
    assert_eq!(
        fix(json!({"import": import, "row": bad[0]["row"], "column": 2, "value": "28-02-2026"}))["rows"]["bad"],
        1
    );
    assert_eq!(
        fix(json!({"import": import, "row": null, "column": 3, "choice": "keep"}))["rows"]["bad"],
        0,
        "the field alone is left out"
    );
    assert_eq!(fix(json!({"import": import, "row": 3, "skip": true}))["rows"]["skipped"], 1);
    let receipt = commit(&vault, &opened);
    assert_eq!((&receipt["written"], &receipt["skipped"], &receipt["bad"]), (&json!(2), &json!(1), &json!(0)));
    assert_eq!(student(&vault, "Åse")["starts_on"], "2026-02-28");
    assert_eq!(student(&vault, "Bo")["email"], "");
}

#[test]
fn good_rows_go_in_without_the_bad_ones_and_the_receipt_says_which() {
    let vault = Vault::new();
    let receipt = import(&vault, "elever.csv", "Elevnr;Elevnavn;Slutdato\r\n1;Åse;31-11-2026\r\n2;Bo;30-11-2026\r\n");
    assert_eq!((&receipt["written"], &receipt["bad"]), (&json!(1), &json!(1)));
    let left_out = &receipt["left_out"][0];
    assert_eq!(
        (&left_out["line"], &left_out["heading"], &left_out["reason"]),
        (&json!(2), &json!("Slutdato"), &json!("date-no-such-day"))
    );
    assert_eq!(total(&vault, "students"), 1);
}

#[test]
fn the_columns_are_corrected_by_hand_and_remembered_for_the_next_file_of_the_source() {
    let vault = Vault::new();
    let text = |name: &str| format!("Liste over elever\r\n\r\nId;Person;Gruppe\r\n7;{name};TØM-GF2-26a\r\n");
    let file = vault.offer("liste.csv", text("Åse Ørum"));
    let opened = vault.call("import_open", json!({"file": file.file}));
    assert!(!opened["missing"].as_array().unwrap().is_empty());
    assert_eq!(vault.refusal("import_rehearse", json!({"import": file.file})).1, "import-column-missing");
    let columns =
        json!([{"column": 0, "field": "number"}, {"column": 1, "field": "name"}, {"column": 2, "field": "hold"}]);
    let mapped = vault
        .call("import_map", json!({"import": file.file, "kind": "students", "header_line": 3, "columns": columns}));
    assert_eq!(mapped["missing"], json!([]));
    commit(&vault, &opened);
    assert_eq!(student(&vault, "Åse")["hold"], "TØM-GF2-26a");
    let next = vault.offer("liste.csv", text("Bo Krog"));
    let opened = vault.call("import_open", json!({"file": next.file, "kind": "students"}));
    assert_eq!((&opened["remembered"], &opened["missing"]), (&json!(true), &json!([])));
}
