//! Stories of applications: what was sent to whom, what they said, and what came of it.

use proptest::prelude::*;
use serde_json::{Value, json};
use tests::Vault;

fn apply(vault: &Vault, student: &str, company: &str, stage: &str, on: &str) -> String {
    let step = json!({"stage": stage, "happened_on": on});
    let ask = json!({"student": student, "company": company, "channel": "mail", "step": step});
    vault.call("add_application", ask)["id"].as_str().unwrap().to_owned()
}

fn advance(vault: &Vault, id: &str, stage: &str, on: &str, said: &str) {
    let step = json!({"stage": stage, "happened_on": on, "said": said});
    vault.call("move_application", json!({"id": id, "step": step}));
}

fn one(vault: &Vault, id: &str) -> Value {
    vault.call("application_page", json!({"id": id}))
}

fn steps(vault: &Vault, id: &str) -> Vec<Value> {
    one(vault, id)["steps"].as_array().unwrap().clone()
}

#[test]
fn an_answer_on_the_phone_is_kept_with_its_day_and_its_words() {
    let vault = Vault::new();
    let (bo, smed) = (vault.student("Bo", "TØM-GF2-26a"), vault.company("Smed & Søn"));
    let id = apply(&vault, &bo, &smed, "sent", "2026-11-02");
    advance(&vault, &id, "interview", "2026-11-09", "Mester ringede, kom tirsdag kl. 7");
    let page = one(&vault, &id);
    let application = &page["application"];
    assert_eq!(
        (&application["stage"], &application["sent_on"], &application["answered_on"]),
        (&json!("interview"), &json!("2026-11-02"), &json!("2026-11-09"))
    );
    let lines = vault.call("applications", json!({"filters": [{"column": "stage", "values": ["interview"]}]}));
    assert_eq!((&lines["total"], &lines["rows"][0]["said"]), (&json!(1), &json!("Mester ringede, kom tirsdag kl. 7")));
    let page = vault.call("student_page", json!({"id": bo}));
    assert_eq!(page["timeline"][0]["kind"], "application_interview");
    vault.sound();
}

#[test]
fn a_correction_supersedes_a_step_and_the_application_stands_where_it_says() {
    let vault = Vault::new();
    let (bo, smed) = (vault.student("Bo", "TØM-GF2-26a"), vault.company("Smed & Søn"));
    let id = apply(&vault, &bo, &smed, "sent", "2026-11-02");
    advance(&vault, &id, "refused", "2026-11-09", "");
    let wrong = steps(&vault, &id)[0]["id"].clone();
    let right = json!({"stage": "interview", "happened_on": "2026-11-10"});
    vault.call("move_application", json!({"id": id, "step": right, "supersedes": wrong}));
    assert_eq!(one(&vault, &id)["application"]["stage"], "interview");
    assert_eq!(steps(&vault, &id).len(), 3);
    let again = vault.ask("move_application", json!({"id": id, "step": right, "supersedes": wrong}));
    assert_eq!(again, Err(office::Error::conflict("application-step-superseded")));
    vault.call("undo", Value::Null);
    assert_eq!(one(&vault, &id)["application"]["stage"], "refused");
    vault.sound();
}

#[test]
fn a_signed_agreement_moves_the_application_in_the_same_act_and_the_same_undo() {
    let vault = Vault::new();
    let (bo, smed) = (vault.student("Bo", "TØM-GF2-26a"), vault.company("Smed & Søn"));
    let (open, refused) =
        (apply(&vault, &bo, &smed, "sent", "2026-11-02"), apply(&vault, &bo, &smed, "refused", "2026-10-01"));
    let elsewhere = apply(&vault, &bo, &vault.company("Tømrer A/S"), "sent", "2026-11-02");
    let mut agreement = json!({"student": bo, "company": smed, "type": "almindelig", "starts_on": "2027-01-01"});
    vault.call("put_agreement", agreement.clone());
    assert_eq!(one(&vault, &open)["application"]["stage"], "sent");
    vault.call("undo", Value::Null);
    agreement["signed_on"] = json!("2026-11-20");
    vault.call("put_agreement", agreement);
    let stage = |id: &str| one(&vault, id)["application"]["stage"].clone();
    assert_eq!(
        (stage(&open), stage(&refused), stage(&elsewhere)),
        (json!("agreement"), json!("refused"), json!("sent"))
    );
    vault.call("undo", Value::Null);
    assert_eq!((stage(&open), steps(&vault, &open).len()), (json!("sent"), 1));
    vault.sound();
}

#[test]
fn an_assessor_is_offered_each_answer_and_the_count_of_them() {
    let vault = Vault::new();
    let bo = vault.student("Bo", "TØM-GF2-26a");
    for (company, answered) in [("Smed & Søn", true), ("Tømrer A/S", false)] {
        let id = apply(&vault, &bo, &vault.company(company), "sent", "2026-11-02");
        if answered {
            advance(&vault, &id, "refused", "2026-11-09", "Har ingen plads i år");
        }
    }
    let id = vault.call("emma_start", json!({"student": bo, "occasion": "gf2"}))["id"].clone();
    let facts = vault.call("emma_open", json!({"id": id}))["draft"]["facts"].as_array().unwrap().clone();
    let said = facts.iter().filter(|fact| fact["details"]["said"] == "Har ingen plads i år").count();
    assert_eq!(said, 1);
    let answers = facts.iter().find(|fact| fact["what"] == "answers").unwrap();
    assert_eq!((&answers["text"], &answers["details"]["of"]), (&json!("1"), &json!("2")));
}

#[test]
fn what_cannot_be_is_refused_by_name_and_nothing_is_kept() {
    let vault = Vault::new();
    let (bo, smed) = (vault.student("Bo", "TØM-GF2-26a"), vault.company("Smed & Søn"));
    let senior = vault.student("Senior", "TØM-GF2-26a");
    vault.call("set_student", json!({"id": senior, "field": "kind", "value": "EUV1"}));
    let step = |stage: &str, on: &str| json!({"stage": stage, "happened_on": on});
    let refusals = [
        (json!({"student": "x", "company": smed, "step": step("sent", "2026-11-02")}), ("student", "student-missing")),
        (json!({"student": bo, "company": "x", "step": step("sent", "2026-11-02")}), ("company", "company-missing")),
        (
            json!({"student": senior, "company": smed, "step": step("sent", "2026-11-02")}),
            ("student", "application-euv1"),
        ),
        (json!({"student": bo, "company": smed, "step": step("maybe", "2026-11-02")}), ("stage", "stage-unknown")),
        (
            json!({"student": bo, "company": smed, "step": step("sent", "2026-11-23")}),
            ("happened_on", "date-in-future"),
        ),
        (
            json!({"student": bo, "company": smed, "channel": "due", "step": step("sent", "2026-11-02")}),
            ("channel", "channel-unknown"),
        ),
        (
            json!({"student": bo, "company": smed, "step": {"stage": "refused", "happened_on": "2026-11-02", "refusal": "x"}}),
            ("refusal", "refusal-unknown"),
        ),
    ];
    for (ask, (field, reason)) in refusals {
        assert_eq!(vault.refusal("add_application", ask), (field.to_owned(), reason.to_owned()));
    }
    assert_eq!(vault.call("applications", json!({}))["total"], 0);
}

const STAGES: [&str; 7] = ["wish", "sent", "interview", "trial", "agreement", "refused", "withdrawn"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// Said slowly: sort the steps by day and by the order they were noted, and look.
    #[test]
    fn an_application_stands_where_its_newest_day_says(noted in prop::collection::vec((0..7_usize, 1..23_u32), 1..7)) {
        let vault = Vault::new();
        let (bo, smed) = (vault.student("Bo", "TØM-GF2-26a"), vault.company("Smed & Søn"));
        let day = |day: u32| format!("2026-11-{day:02}");
        let id = apply(&vault, &bo, &smed, STAGES[noted[0].0], &day(noted[0].1));
        for (stage, on) in &noted[1..] {
            advance(&vault, &id, STAGES[*stage], &day(*on), "");
        }
        let mut by_day = noted.clone();
        by_day.sort_by_key(|(_, on)| *on);
        let (stage, on) = by_day[by_day.len() - 1];
        let first = |which: &dyn Fn(usize) -> bool| by_day.iter().find(|(stage, _)| which(*stage)).map(|(_, on)| day(*on));
        let application = one(&vault, &id)["application"].clone();
        prop_assert_eq!(&application["stage"], &json!(STAGES[stage]));
        prop_assert_eq!(&application["stage_on"], &json!(day(on)));
        prop_assert_eq!(&application["sent_on"], &json!(first(&|stage| stage != 0 && stage != 6)));
        prop_assert_eq!(&application["answered_on"], &json!(first(&|stage| (2..=5).contains(&stage))));
        vault.sound();
    }
}
