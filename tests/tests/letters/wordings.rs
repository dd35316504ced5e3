//! How a school words its letters: dated, refused when a field does not exist, and Svend's own to go back to.

use chrono::Duration;
use office::Error;
use serde_json::{Value, json};
use tests::Vault;

use super::{bo, draft, kept, make, offered, warning};

fn line(vault: &Vault, template: &str) -> Value {
    let all = vault.call("letter_templates", Value::Null);
    let of = |line: &&Value| line["now"]["template"] == template && line["now"]["language"] == "da";
    all.as_array().unwrap().iter().find(of).unwrap_or_else(|| panic!("{template}")).clone()
}

fn wording(template: Value, valid_from: &str, body: &str) -> Value {
    json!({"template": template, "kind": "warning", "step": "", "name": "Advarsel", "language": "da",
           "valid_from": valid_from, "subject": "Advarsel", "body": body})
}

#[test]
fn a_wording_holds_from_its_day_and_a_letter_keeps_the_words_it_was_made_with() {
    let mut vault = Vault::new();
    let bo = bo(&vault);
    warning(&vault, &bo, "skriftlig-1");
    let old = make(&vault, &bo, "warning", json!({}));
    vault.call("put_letter_wording", wording(json!("warning"), "2026-12-01", "Nyt: {advarsel.begrundelse}"));
    assert!(draft(&vault, &bo, "warning", json!({}))["body"].as_str().unwrap().starts_with("Kære Bo"));
    assert_eq!(line(&vault, "warning")["others"][0]["valid_from"], "2026-12-01");
    vault.clock.forward(Duration::days(9));
    vault.restart();
    assert_eq!(draft(&vault, &bo, "warning", json!({}))["body"], "Nyt: Kom for sent tre gange");
    let new = make(&vault, &bo, "warning", json!({}));
    let page = vault.call("case_page", json!({"id": bo}));
    let of = |id: &str| {
        let entries = page["entries"].as_array().unwrap();
        entries.iter().find(|entry| entry["fact"]["row"]["id"] == *id).unwrap()["fact"]["row"].clone()
    };
    assert!(of(&old)["body"].as_str().unwrap().starts_with("Kære Bo"));
    let version = line(&vault, "warning")["now"]["id"].clone();
    assert_eq!((&of(&old)["version"], &of(&new)["version"]), (&json!(""), &version));
    // A wording that a letter was made with stays; changed on its own day it becomes another.
    vault.call("put_letter_wording", wording(json!("warning"), "2026-12-01", "Igen: {elev.navn}"));
    let now = line(&vault, "warning");
    assert_ne!(now["now"]["id"], version);
    assert_eq!(now["others"][0]["id"], version);
    // Without a letter, the same day is put right in its place.
    let unused = now["now"]["id"].clone();
    vault.call("put_letter_wording", wording(json!("warning"), "2026-12-01", "Rettet: {elev.navn}"));
    assert_eq!(
        (&line(&vault, "warning")["now"]["id"], &line(&vault, "warning")["now"]["body"]),
        (&unused, &json!("Rettet: {elev.navn}"))
    );
    // Svend's own is always there to go back to.
    let svend = line(&vault, "warning")["svend"].clone();
    vault.call("put_letter_wording", wording(json!("warning"), "2026-12-02", svend["body"].as_str().unwrap()));
    assert_eq!(svend["id"], "");
    vault.sound();
}

#[test]
fn an_unknown_field_is_refused_with_its_name_and_those_that_exist() {
    let vault = Vault::new();
    let ask = wording(json!("warning"), "2026-11-22", "Kære {elev.navn}, du er {elev.alder} år");
    let Err(Error::Invalid { field, reason, args }) = vault.ask("put_letter_wording", ask) else { panic!() };
    assert_eq!(
        (field.as_str(), reason.as_str(), args["name"].as_str()),
        ("body", "letter-field-unknown", "elev.alder")
    );
    assert!(args["known"].contains("elev.fornavn, ") && args["known"].contains("advarsel.frist"), "{args:?}");
    let refused = |body: &str| vault.refusal("put_letter_wording", wording(json!("warning"), "2026-11-22", body));
    for body in ["{", "}", "{{elev.navn}}", "{elev.\nnavn}", "a {b"] {
        assert_eq!(refused(body), ("body".to_owned(), "letter-brace".to_owned()), "{body}");
    }
    assert_eq!(refused("{klage.frist}").1, "letter-field-unknown");
    assert_eq!(refused(&"{elev.navn}".repeat(100_000)).1, "too-long");
    assert_eq!(refused("").1, "letter-empty");
    let mut subject = wording(json!("warning"), "2026-11-22", "Hej");
    subject["subject"] = json!("Til {hvem}");
    assert_eq!(vault.refusal("put_letter_wording", subject).0, "subject");
    // The preview reads the same way, on somebody made up.
    let shown = |body: &str| {
        vault.ask("letter_wording_shown", json!({"kind": "warning", "language": "da", "subject": "x", "body": body}))
    };
    assert_eq!(shown("Kære {elev.fornavn}").unwrap()["body"], "Kære Anna");
    assert!(shown("{elev.alder}").is_err());
    let fields = vault.call("letter_fields", json!({"kind": "hearing", "language": "da"}));
    let names: Vec<&str> = fields.as_array().unwrap().iter().map(|field| field["name"].as_str().unwrap()).collect();
    assert!(names.contains(&"høring.svarfrist") && !names.contains(&"advarsel.frist"), "{names:?}");
}

#[test]
fn a_school_makes_letters_of_its_own_that_are_offered_where_they_belong_and_sets_them_aside() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let mut own = wording(Value::Null, "2026-11-22", "Kære {elev.fornavn}, husk skabsnøglen");
    own["kind"] = json!("own");
    own["name"] = json!("Skabsnøgle");
    let template = kept(&vault, "put_letter_wording", own);
    assert!(offered(&vault, &bo).contains(&template));
    make(&vault, &bo, &template, json!({}));
    // One for a step of the ladder stands before the one for all of them.
    let mut step = wording(Value::Null, "2026-11-22", "Anden advarsel til {elev.navn}");
    step["step"] = json!("skriftlig-2");
    let second = kept(&vault, "put_letter_wording", step.clone());
    warning(&vault, &bo, "skriftlig-2");
    assert_eq!(offered(&vault, &bo)[..3], ["warning-written-2".to_owned(), second.clone(), "warning".to_owned()]);
    step["step"] = json!("findes-ikke");
    assert_eq!(vault.refusal("put_letter_wording", step).1, "warning-step-missing");
    for archived in [true, false] {
        vault.call("archive_letter_template", json!({"template": template, "archived": archived}));
        assert_eq!(offered(&vault, &bo).contains(&template), !archived);
    }
    assert!(vault.ask("archive_letter_template", json!({"template": "warning", "archived": true})).is_err());
    // A wording for next year is listed before it holds, and not offered yet.
    let mut later = wording(Value::Null, "2027-01-01", "Senere");
    later["kind"] = json!("own");
    let later = kept(&vault, "put_letter_wording", later);
    assert_eq!(line(&vault, &later)["now"]["valid_from"], "2027-01-01");
    assert!(!offered(&vault, &bo).contains(&later));
    vault.sound();
}
