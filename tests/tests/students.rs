//! Stories of the list of students: order, filters, search, status, protection.

use serde_json::{Value, json};
use tests::Vault;

fn names(page: &Value) -> Vec<&str> {
    page["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect()
}

#[test]
fn the_list_stands_in_danish_order_whichever_way_names_are_written() {
    let vault = Vault::new();
    for name in ["Østerbro", "Aalborg", "Zebra", "Ærø", "Ålborg", "Anna"] {
        vault.student(name, "TØM-GF2-26a");
    }
    let page = vault.call("students", json!({}));
    let order = names(&page);
    assert_eq!(order[..4], ["Anna", "Zebra", "Ærø", "Østerbro"]);
    let down = vault.call("students", json!({"sort": {"column": "name", "down": true}}));
    let reversed: Vec<_> = names(&down).into_iter().rev().collect();
    assert_eq!(reversed, order);
}

#[test]
fn what_a_search_finds_is_counted_without_those_who_are_set_aside() {
    let vault = Vault::new();
    for name in ["Anna Berg", "Anders Dal", "Bo Dam"] {
        vault.student(name, "TØM-GF2-26a");
    }
    let found = |filters: Value| {
        let page = vault.call("students", json!({"text": "an", "filters": filters}));
        (page["total"].clone(), page["rows"].as_array().unwrap().len())
    };
    assert_eq!(found(json!([])), (json!(2), 2));
    let anna = vault.call("students", json!({"text": "anna"}))["rows"][0]["id"].clone();
    vault.call("archive_student", json!({"id": anna, "archived": true}));
    assert_eq!(found(json!([])), (json!(1), 1));
    assert_eq!(found(json!([{"column": "status", "values": ["seeking"]}])), (json!(1), 1));
}

#[test]
fn a_search_finds_a_name_however_it_is_typed_and_a_hold() {
    let vault = Vault::new();
    vault.student("Åse Kılıç", "TØM-GF2-26a");
    vault.company("Ørums Bageri");
    for typed in ["aase", "Åse", "kil", "ÅS KI", "tøm gf2", "toem"] {
        assert_eq!(vault.call("search", json!({"text": typed}))["hits"][0]["title"], "Åse Kılıç", "{typed}");
        assert_eq!(vault.call("students", json!({"text": typed}))["total"], 1, "{typed}");
    }
    assert_eq!(vault.call("search", json!({"text": "oerum"}))["hits"][0]["kind"], "company");
    for typed in ["", "'", "\"*", "åse x", "* OR 1", "NEAR(a b)"] {
        assert_eq!(vault.call("search", json!({"text": typed}))["hits"], json!([]), "{typed}");
    }
}

#[test]
fn a_changed_name_is_found_by_the_new_one_and_an_undone_one_by_the_old() {
    let vault = Vault::new();
    let id = vault.student("Bo Berg", "TØM-GF2-26a");
    vault.call("set_student", json!({"id": id, "field": "name", "value": "Bo Dal"}));
    let hits = |text: &str| vault.call("search", json!({"text": text}))["hits"].as_array().unwrap().len();
    assert_eq!((hits("berg"), hits("dal")), (0, 1));
    vault.call("undo", Value::Null);
    assert_eq!((hits("berg"), hits("dal")), (1, 0));
    vault.sound();
}

#[test]
fn filters_hold_together_and_count_the_whole_list() {
    let vault = Vault::new();
    for (name, hold) in [("A", "TØM-GF2-26a"), ("B", "TØM-GF1-26a"), ("C", "MUR-GF2-26a")] {
        vault.student(name, hold);
    }
    let ask = json!({"limit": 1, "filters": [{"column": "part", "values": ["GF2"]}, {"column": "hold", "values": ["TØM-GF2-26a", "MUR-GF2-26a"]}]});
    let page = vault.call("students", ask);
    assert_eq!((page["total"].as_u64(), names(&page)), (Some(2), vec!["A"]));
    let unknown = json!({"filters": [{"column": "name; drop table student", "values": ["x"]}]});
    assert!(vault.ask("students", unknown).is_err());
    assert!(vault.ask("students", json!({"sort": {"column": "row", "down": false}})).is_err());
}

#[test]
fn who_seeks_follows_from_agreements_and_what_was_registered() {
    let vault = Vault::new();
    let bo = vault.student("Bo", "TØM-GF2-26a");
    let status = || vault.call("student_page", json!({"id": bo}))["status"].as_str().unwrap().to_owned();
    assert_eq!(status(), "seeking");
    assert_eq!(
        vault.refusal("set_seeking", json!({"id": bo, "seeking": "paused"})),
        ("reason".into(), "seeking-reason-missing".into())
    );
    vault.call("set_seeking", json!({"id": bo, "seeking": "paused", "reason": "Rejser til marts"}));
    assert_eq!(status(), "paused");
    let company = vault.company("Smed & Søn");
    let ask = json!({"student": bo, "company": company, "type": "almindelig", "starts_on": "2026-11-01"});
    vault.call("put_agreement", ask);
    assert_eq!(status(), "placed");
    vault.call("undo", Value::Null);
    vault.call("set_student", json!({"id": bo, "field": "kind", "value": "euv1"}));
    assert_eq!(status(), "never");
    assert_eq!(vault.refusal("set_seeking", json!({"id": bo, "seeking": "seeking"})).1, "seeking-euv1");
}

#[test]
fn an_agreement_without_a_beginning_or_with_an_end_before_it_is_refused() {
    let vault = Vault::new();
    let (bo, company) = (vault.student("Bo", "TØM-GF2-26a"), vault.company("Smed & Søn"));
    let ask = |starts: Value, ends: Value| json!({"student": bo, "company": company, "type": "almindelig", "starts_on": starts, "ends_on": ends});
    assert_eq!(vault.refusal("put_agreement", ask(Value::Null, Value::Null)).0, "starts_on");
    assert_eq!(
        vault.refusal("put_agreement", ask(json!("2026-11-02"), json!("2026-11-01"))).1,
        "agreement-ends-before-start"
    );
    vault.call("put_agreement", ask(json!("2026-11-02"), Value::Null));
    assert_eq!(vault.call("company_page", json!({"id": company}))["agreements"][0]["student_name"], "Bo");
    assert_eq!(vault.call("agreements", json!({"text": "smed"}))["total"], 1);
}

#[test]
fn a_company_number_that_fails_its_control_digit_is_kept_and_said() {
    let vault = Vault::new();
    let id = vault.company("Smed & Søn");
    vault.call("set_company", json!({"id": id, "field": "cvr", "value": "12345678"}));
    assert_eq!(vault.call("company_page", json!({"id": id}))["cvr_checks"], false);
    assert_eq!(vault.refusal("set_company", json!({"id": id, "field": "cvr", "value": "1234567"})).1, "cvr-digits");
    let other = vault.company("Anden");
    assert_eq!(vault.refusal("set_company", json!({"id": other, "field": "cvr", "value": "12345678"})).1, "cvr-taken");
}

#[test]
fn a_preparation_cannot_lie_in_the_future_and_shows_in_the_timeline() {
    let vault = Vault::new();
    let bo = vault.student("Bo", "TØM-GF2-26a");
    let ask = |day: &str| json!({"student": bo, "kind": "cv", "done_on": day});
    assert_eq!(vault.refusal("set_preparation", ask("2026-11-23")).1, "date-in-future");
    vault.call("set_preparation", ask("2026-11-22"));
    let page = vault.call("student_page", json!({"id": bo}));
    assert_eq!((&page["timeline"][0]["kind"], &page["timeline"][0]["what"]), (&json!("preparation"), &json!("cv")));
}

#[test]
fn every_command_answers_any_json_with_an_answer_or_an_error() {
    let vault = Vault::new();
    let odd = [
        Value::Null,
        json!({}),
        json!([]),
        json!("x"),
        json!(-1),
        json!({"id": "\u{0}"}),
        json!({"id": "' or 1=1 --"}),
        json!({"id": null}),
    ];
    for (name, _) in office::COMMANDS.iter().filter(|(name, _)| *name != "lock") {
        for arg in &odd {
            let _answered = vault.ask(name, arg.clone());
        }
        assert!(vault.office.call(name, "{").is_err(), "{name} took a broken argument");
    }
    vault.sound();
}
