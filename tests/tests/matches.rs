//! Stories of a match as a consultant sees it: where a student could go, from what the office knows.

use serde_json::{Value, json};
use tests::Vault;

/// A company with a workplace of the postcode that may train carpenters, brought in as an office would.
fn companies(vault: &Vault, rows: &[(&str, &str, u32, u32)]) {
    let mut text =
        String::from("CVR-nr.;P-nummer;Virksomhed;Adresse;Postnr.;By;Uddannelse;Godkendt antal;Antal i brug\r\n");
    for (at, (name, postcode, approved, used)) in rows.iter().enumerate() {
        text += &format!("1000000{at};100000000{at};{name};Vej 1;{postcode};By;Smed;{approved};{used}\r\n");
    }
    let file = vault.offer("virksomheder.csv", text).file;
    vault.call("import_open", json!({"file": file, "kind": "companies"}));
    vault.call("import_rehearse", json!({"import": file}));
    vault.call("import_commit", json!({"import": file}));
}

fn seeker(vault: &Vault, postcode: &str) -> String {
    let bo = vault.student("Bo Dam", "SMED-GF2-26a");
    let smed = vault.call("student_choices", Value::Null)["educations"][0]["id"].clone();
    for (field, value) in [("education", smed.as_str().unwrap()), ("postcode", postcode), ("reach_km", "30")] {
        vault.call("set_student", json!({"id": bo, "field": field, "value": value}));
    }
    bo
}

fn keys(reasons: &Value) -> Vec<&str> {
    reasons.as_array().unwrap().iter().map(|reason| reason["key"].as_str().unwrap()).collect()
}

#[test]
fn near_places_come_first_full_ones_last_and_nobody_is_hidden() {
    let vault = Vault::new();
    companies(&vault, &[("Fuld Smedje", "9600", 1, 1), ("Langt Borte", "1000", 2, 0), ("Nabosmeden", "9600", 2, 1)]);
    let found = vault.call("student_match", json!({"student": seeker(&vault, "9600")}));
    let rows = found["rows"].as_array().unwrap();
    let names: Vec<_> = rows.iter().map(|row| row["company_name"].as_str().unwrap()).collect();
    assert_eq!((names, &found["total"]), (vec!["Nabosmeden", "Langt Borte", "Fuld Smedje"], &json!(3)));
    assert_eq!(keys(&rows[0]["fit"]["reasons"]), ["education", "free_places", "near"]);
    assert_eq!(keys(&rows[2]["fit"]["must"]), ["approval_full"]);
    assert!(rows.iter().all(|row| row["fit"].get("order").is_none()), "no score leaves the core");
}

#[test]
fn a_longer_way_shows_how_many_more_it_gives() {
    let vault = Vault::new();
    companies(&vault, &[("Langt Borte", "1000", 2, 0), ("Nabosmeden", "9600", 2, 1)]);
    let bo = seeker(&vault, "9600");
    let found = vault.call("student_match", json!({"student": bo}))["what_if"].clone();
    assert_eq!((&found["reach_km"], &found["now"], &found["all"]), (&json!(30), &json!(1), &json!(2)));
    let wider = vault.call("student_match", json!({"student": bo, "reach_km": 400}));
    assert!(keys(&wider["rows"][1]["fit"]["reasons"]).contains(&"near"), "{wider}");
    assert_eq!(wider["what_if"], found, "it is counted from what the student said");
}

#[test]
fn where_a_protected_student_lives_is_told_by_no_distance() {
    let vault = Vault::new();
    companies(&vault, &[("Nabosmeden", "9600", 2, 1)]);
    let bo = seeker(&vault, "9600");
    vault.call("set_student", json!({"id": bo, "field": "protected", "value": "true"}));
    let row = vault.call("student_match", json!({"student": bo}))["rows"][0]["fit"].clone();
    assert_eq!((&row["km"], keys(&row["missing"])[0]), (&Value::Null, "distance_unknown"));
}

#[test]
fn a_company_the_student_has_written_to_says_so() {
    let vault = Vault::new();
    companies(&vault, &[("Nabosmeden", "9600", 2, 1)]);
    let bo = seeker(&vault, "9600");
    let company = vault.call("companies", json!({}))["rows"][0]["id"].clone();
    let step = json!({"stage": "sent", "happened_on": "2026-11-02"});
    vault.call("add_application", json!({"student": bo, "company": company, "channel": "mail", "step": step}));
    let row = vault.call("student_match", json!({"student": bo}))["rows"][0]["fit"].clone();
    assert!(keys(&row["missing"]).contains(&"applied"), "{row}");
}
