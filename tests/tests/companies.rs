//! Stories of companies and of the agreements with them.

use serde_json::{Value, json};
use tests::Vault;

fn names(vault: &Vault) -> Vec<Value> {
    let rows = vault.call("companies", json!({}))["rows"].clone();
    rows.as_array().unwrap().iter().map(|row| row["name"].clone()).collect()
}

fn agreement(vault: &Vault, student: &str, company: &str, more: Value) -> String {
    let mut ask = json!({"student": student, "company": company, "type": "almindelig"});
    ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    vault.call("put_agreement", ask)["id"].as_str().unwrap().to_owned()
}

#[test]
fn an_archived_company_is_in_no_list_and_comes_back_unless_another_has_its_cvr_by_then() {
    let vault = Vault::new();
    let smed = vault.company("Smed & Søn");
    vault.call("set_company", json!({"id": smed, "field": "cvr", "value": "10000009"}));
    vault.call("archive_company", json!({"id": smed, "archived": true}));
    assert_eq!(names(&vault), Vec::<Value>::new());
    assert_eq!(vault.call("search", json!({"text": "smed"}))["hits"], json!([]));
    let heir = vault.call("add_company", json!({"name": "Smedens arving", "cvr": "10000009"}))["id"].clone();
    let back = json!({"id": smed, "archived": false});
    assert_eq!(vault.refusal("archive_company", back.clone()), ("cvr".into(), "cvr-taken".into()));
    vault.call("archive_company", json!({"id": heir, "archived": true}));
    vault.call("archive_company", back);
    assert_eq!(names(&vault), [json!("Smed & Søn")]);
    vault.sound();
}

#[test]
fn an_agreement_registered_by_mistake_is_archived_and_the_student_looks_again() {
    let vault = Vault::new();
    let (bo, smed) = (vault.student("Bo", "TØM-GF2-26a"), vault.company("Smed & Søn"));
    let id = agreement(&vault, &bo, &smed, json!({"starts_on": "2026-11-01", "signed_on": "2026-10-01"}));
    let status = || vault.call("students", json!({}))["rows"][0]["status"].clone();
    assert_eq!(status(), "placed");
    vault.call("archive_agreement", json!({"id": id, "archived": true}));
    assert_eq!(status(), "seeking");
    assert_eq!(vault.call("agreements", json!({}))["total"], 0);
    vault.call("undo", Value::Null);
    assert_eq!(status(), "placed");
    vault.sound();
}

#[test]
fn agreements_are_filtered_by_how_they_stand_today() {
    let vault = Vault::new();
    let smed = vault.company("Smed & Søn");
    let kept = [
        ("unsigned", json!({"starts_on": "2026-12-01"})),
        ("coming", json!({"starts_on": "2026-12-01", "signed_on": "2026-11-01"})),
        ("running", json!({"starts_on": "2026-11-22", "ends_on": "2026-11-22"})),
        ("over", json!({"starts_on": "2026-01-01", "ends_on": "2026-11-21"})),
        ("ended", json!({"starts_on": "2026-01-01", "ended_on": "2026-11-22"})),
        ("annulled", json!({"starts_on": "2026-12-01", "annulled_on": "2026-11-22"})),
    ];
    for (state, dates) in &kept {
        let student = vault.student(state, "TØM-GF2-26a");
        agreement(&vault, &student, &smed, dates.clone());
    }
    for (state, _) in &kept {
        let found = vault.call("agreements", json!({"filters": [{"column": "state", "values": [state]}]}));
        assert_eq!((&found["total"], &found["rows"][0]["student_name"]), (&json!(1), &json!(state)), "{found}");
    }
}
