//! Stories of two companies that turn out to be one.

use serde_json::{Value, json};
use tests::Vault;

use super::pairs;

/// What the page of a company counts.
fn counts(vault: &Vault, company: &str) -> Vec<usize> {
    let page = vault.call("company_page", json!({"id": company}));
    let of = |part: &str| page[part].as_array().unwrap().len();
    let mut counts: Vec<usize> =
        ["workplaces", "approvals", "contacts", "agreements", "tasks", "notes", "trades"].into_iter().map(of).collect();
    for list in ["promises", "introductions"] {
        let ask = if list == "promises" { json!({"id": company}) } else { json!({"company": company}) };
        counts.push(vault.call(list, ask).as_array().unwrap().len());
    }
    counts
}

fn import(vault: &Vault, text: &str) -> Value {
    let file = vault.offer("virksomheder.csv", text).file;
    vault.call("import_open", json!({"file": file, "kind": "companies"}));
    vault.call("import_rehearse", json!({"import": file}));
    vault.call("import_commit", json!({"import": file}))["step"].clone()
}

const FILE: &str = "CVR-nr.;P-nummer;Virksomhed;Telefon;Uddannelse;Godkendt antal;Antal i brug\r\n\
    10000009;1000000001;Smed & Søn ApS;98621234;Smed;2;0\r\n20000007;1000000002;SMED SØN A/S;98625678;Smed;1;0\r\n";

#[test]
fn two_companies_become_one_with_the_values_that_were_chosen_and_one_undo_parts_them() {
    let vault = Vault::new();
    import(&vault, FILE);
    let (_, keep, gone) = pairs(&vault).remove(0);
    let smed = vault.call("student_choices", Value::Null)["educations"][0]["id"].clone();
    let bo = vault.student("Bo Dam", "SMED-GF2-26a");
    vault.call("set_student", json!({"id": bo, "field": "education", "value": smed}));
    for company in [&keep, &gone] {
        vault.call("put_contact", json!({"id": null, "company": company, "name": "Åse"}));
        vault.call("add_task", json!({"student": "", "company": company, "what": "Ring", "due_on": null}));
        let note = json!({"company": company, "body": "Ringede", "happened_on": "2026-11-02", "kind": "call"});
        vault.call("add_note", note);
        let promise =
            json!({"company": company, "education": smed, "number": 1, "due_on": "2027-01-01", "by_month": false});
        vault.call("add_promise", promise);
        vault.call("set_company_trade", json!({"company": company, "education": smed, "works": true}));
    }
    let people = json!({"students": [bo], "company": gone, "opening": "", "introduced_on": "2026-11-20"});
    vault.call("add_introductions", people);
    let two = json!({"student": bo, "company": keep, "type": "kombinationsaftale", "starts_on": "2027-01-04",
                     "second_company": gone, "second_from": "2028-01-03"});
    let agreement = vault.call("put_agreement", two)["id"].clone();
    let third = vault.company("Smed og Søn");
    vault.call("tell_companies_apart", json!({"one": gone, "other": third}));
    let before = (counts(&vault, &keep), counts(&vault, &gone));

    let fields = json!([{"field": "phone", "value": "98625678"}, {"field": "cvr", "value": "20000007"}]);
    let merged = vault.call("merge_companies", json!({"keep": keep, "gone": gone, "fields": fields}));
    assert_eq!(merged["id"], json!(keep));
    assert_eq!(counts(&vault, &keep), [2, 2, 2, 1, 2, 2, 1, 2, 1]);
    assert_eq!(counts(&vault, &gone), [0, 0, 0, 0, 0, 0, 1, 0, 0], "the trade stays as a trace");
    let page = |id: &str| vault.call("company_page", json!({"id": id}))["company"].clone();
    let kept = page(&keep);
    assert_eq!(
        (&kept["name"], &kept["phone"], &kept["cvr"]),
        (&json!("Smed & Søn ApS"), &json!("98625678"), &json!("20000007"))
    );
    assert_eq!((&page(&gone)["merged_into"], &page(&gone)["archived_on"]), (&json!(keep), &json!("2026-11-22")));
    let agreed = vault.call("agreement_page", json!({"id": agreement}))["agreement"].clone();
    assert_eq!((&agreed["second_company"], &agreed["second_from"]), (&json!(""), &Value::Null));
    assert!(pairs(&vault).is_empty());
    assert_eq!(vault.call("companies", json!({}))["total"], 2);
    vault.sound();

    vault.call("undo", Value::Null);
    assert_eq!((counts(&vault, &keep), counts(&vault, &gone)), before);
    assert_eq!((&page(&keep)["cvr"], &page(&gone)["merged_into"]), (&json!("10000009"), &json!("")));
    vault.sound();
    vault.call("redo", Value::Null);
    assert_eq!(counts(&vault, &keep), [2, 2, 2, 1, 2, 2, 1, 2, 1]);
    vault.sound();
}

#[test]
fn a_file_that_names_both_finds_the_one_they_have_become_and_changes_nothing() {
    let vault = Vault::new();
    import(&vault, FILE);
    let (_, keep, gone) = pairs(&vault).remove(0);
    vault.call("merge_companies", json!({"keep": keep, "gone": gone, "fields": []}));
    assert_eq!(import(&vault, FILE), Value::Null);
    let more = FILE.replace("1000000002", "1000000003");
    assert!(import(&vault, &more).is_i64(), "a workplace of the old number is one of the company");
    assert_eq!(counts(&vault, &keep)[..2], [3, 3]);
    assert_eq!(vault.call("companies", json!({}))["total"], 1);
    vault.sound();
}

#[test]
fn a_company_is_not_merged_with_itself_nor_with_one_that_was_set_aside() {
    let vault = Vault::new();
    let (one, other) = (vault.company("Smed & Søn ApS"), vault.company("SMED SØN A/S"));
    let ask = |keep: &str, gone: &str| json!({"keep": keep, "gone": gone, "fields": []});
    assert_eq!(vault.refusal("merge_companies", ask(&one, &one)).0, "gone");
    vault.call("merge_companies", ask(&one, &other));
    assert_eq!(vault.refusal("merge_companies", ask(&one, &other)).0, "gone");
    vault.call("archive_company", json!({"id": other, "archived": false}));
    let back = vault.call("company_page", json!({"id": other}))["company"].clone();
    assert_eq!((&back["merged_into"], &back["archived_on"]), (&json!(""), &Value::Null));
}
