//! Stories of companies and of the agreements with them.

#[path = "companies/merge.rs"]
mod merge;

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

fn page(vault: &Vault, company: &str) -> Value {
    vault.call("company_page", json!({"id": company}))
}

#[test]
fn the_basis_for_approaching_a_protected_company_stands_beside_its_protection() {
    let vault = Vault::new();
    let smed = vault.company("Smed & Søn");
    let facts = [
        ("no_advertising", "true", "true"),
        ("approach_basis", "Har selv bedt os ringe", "\"Har selv bedt os ringe\""),
        ("branch", "25.11.00", "\"251100\""),
        ("branch_text", "Fremstilling af metalkonstruktioner", "\"Fremstilling af metalkonstruktioner\""),
        ("branch_scheme", "DB25", "\"DB25\""),
    ];
    for (field, value, kept) in facts {
        vault.call("set_company", json!({"id": smed, "field": field, "value": value}));
        assert_eq!(page(&vault, &smed)["company"][field].to_string(), kept);
    }
    let wrong = json!({"id": smed, "field": "branch", "value": "2511"});
    assert_eq!(vault.refusal("set_company", wrong), ("branch".into(), "branch-digits".into()));
    vault.sound();
}

#[test]
fn a_p_number_is_one_workplace_and_an_archived_one_gives_it_free() {
    let vault = Vault::new();
    let smed = vault.company("Smed & Søn");
    let ask = |number: &str| {
        let fields = json!({"number": number, "name": "Værkstedet", "address": "", "postcode": "9600", "town": "Aars", "phone": ""});
        json!({"id": null, "company": smed, "fields": fields})
    };
    let first = vault.call("put_workplace", ask("1 234 567 890"))["id"].clone();
    assert_eq!(page(&vault, &smed)["workplaces"][0]["number"], "1234567890");
    assert_eq!(vault.refusal("put_workplace", ask("1234567890")), ("number".into(), "p-number-taken".into()));
    assert_eq!(vault.refusal("put_workplace", ask("123")), ("number".into(), "p-number-digits".into()));
    vault.call("archive_workplace", json!({"id": first, "archived": true}));
    vault.call("put_workplace", ask("1234567890"));
    let back = json!({"id": first, "archived": false});
    assert_eq!(vault.refusal("archive_workplace", back), ("number".into(), "p-number-taken".into()));
    assert_eq!(page(&vault, &smed)["workplaces"].as_array().unwrap().len(), 1);
    vault.sound();
}

#[test]
fn a_code_is_added_renamed_moved_and_set_aside_and_what_has_it_keeps_it() {
    let vault = Vault::new();
    let list = json!({"list": "limit_code"});
    let ids = || -> Vec<String> {
        let codes = vault.call("codes", list.clone());
        codes.as_array().unwrap().iter().map(|code| code["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!((ids().len(), ids()[0].as_str()), (14, "1096"));
    let ask = |code: &str, kind: &str, number: Value| json!({"list": "limit_code", "id": null, "code": code, "name": "Ny", "kind": kind, "number": number});
    assert_eq!(vault.refusal("put_code", ask("12", "half", Value::Null)), ("code".into(), "code-digits".into()));
    assert_eq!(vault.refusal("put_code", ask("1230", "half", Value::Null)), ("code".into(), "code-there".into()));
    assert_eq!(
        vault.refusal("put_code", ask("1236", "months", Value::Null)),
        ("number".into(), "number-outside".into())
    );
    assert_eq!(vault.refusal("put_code", ask("1236", "often", Value::Null)), ("kind".into(), "limit-kind".into()));
    vault.call("put_code", ask("1236", "months", json!(36)));
    assert_eq!(ids().last().unwrap(), "1236");
    vault.call("move_code", json!({"list": "limit_code", "id": "1236", "up": true}));
    assert_eq!(ids()[13..], ["1236", "1421"]);
    vault.call("archive_code", json!({"list": "limit_code", "id": "1096", "archived": true}));
    assert_eq!(ids().last().unwrap(), "1096");
    vault.call("undo", Value::Null);
    assert_eq!(ids()[0], "1096");
    let refusal = json!({"list": "refusal_code", "id": "andet", "name": "Noget andet", "number": null});
    vault.call("put_code", refusal);
    let names = vault.call("refusal_codes", Value::Null);
    assert!(names.as_array().unwrap().iter().any(|code| code["name"] == "Noget andet"));
    vault.sound();
}

fn pairs(vault: &Vault) -> Vec<(String, String, String)> {
    let found = vault.call("company_duplicates", Value::Null);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let rows = found["rows"].as_array().unwrap().iter();
    rows.map(|row| (text(&row["why"]), text(&row["one"]["id"]), text(&row["other"]["id"]))).collect()
}

#[test]
fn companies_that_look_alike_are_suggested_until_somebody_tells_them_apart() {
    let vault = Vault::new();
    let (one, other) = (vault.company("Smed & Søn ApS"), vault.company("SMED SØN A/S"));
    vault.company("Smedens Søn");
    assert_eq!(pairs(&vault), [("name".to_owned(), one.clone(), other.clone())]);
    for id in [&one, &other] {
        vault.call("set_company", json!({"id": id, "field": "phone", "value": "98 62 12 34"}));
    }
    assert_eq!(pairs(&vault), [("phone".to_owned(), one.clone(), other.clone())], "once, by the surest sign");
    vault.call("tell_companies_apart", json!({"one": other, "other": one}));
    assert!(pairs(&vault).is_empty());
    vault.call("undo", Value::Null);
    vault.call("archive_company", json!({"id": other, "archived": true}));
    assert!(pairs(&vault).is_empty(), "what is set aside is in nobody's way");
    vault.sound();
}
