//! Each rule by its name: what warns, what is refused, and that nothing else stops anybody.

use serde_json::{Value, json};
use tests::Vault;

use crate::{bo, complaint, decision, entries, hearing, kept, page, refused, rules, warning, with};

fn advice(vault: &Vault, of: &str, put: &Value) -> Value {
    vault.call("case_advice", json!({"of": of, "put": put}))
}

#[track_caller]
fn refusal(vault: &Vault, command: &str, ask: Value, field: &str, reason: &str) {
    assert_eq!(vault.refusal(command, ask), (field.to_owned(), reason.to_owned()));
}

#[track_caller]
fn conflict(vault: &Vault, command: &str, ask: Value, reason: &str) {
    match vault.ask(command, ask) {
        Err(office::Error::Conflict { reason: why }) => assert_eq!(why, reason),
        other => panic!("{command} answered {other:?}"),
    }
}

#[test]
fn step_skipped_a_serious_case_may_pass_over_a_step_and_is_told_which() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let serious = warning(&bo, "skriftlig-2", "2026-11-10");
    let found = advice(&vault, "warning", &serious);
    assert_eq!(rules(&found), ["step_skipped"]);
    assert_eq!(found[0]["args"]["steps"], "Mundtlig advarsel, 1. skriftlig advarsel");
    kept(&vault, "put_warning", serious.clone());
    kept(&vault, "put_warning", warning(&bo, "mundtlig", "2026-11-01"));
    let found = advice(&vault, "warning", &warning(&bo, "skriftlig-2", "2026-11-12"));
    assert_eq!(rules(&found), ["step_again", "step_skipped"]);
    assert_eq!(found[1]["args"]["steps"], "1. skriftlig advarsel");
    // Of a discharge the same is said, up to the step that is the decision.
    let found = advice(&vault, "decision", &decision(&bo, "discharged", "2026-11-20"));
    assert!(rules(&found).contains(&"step_skipped"), "{found}");
}

#[test]
fn step_again_and_a_correction_is_not_held_against_itself() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let id = kept(&vault, "put_warning", warning(&bo, "mundtlig", "2026-11-01"));
    let again = warning(&bo, "mundtlig", "2026-11-10");
    assert_eq!(rules(&advice(&vault, "warning", &again)), ["step_again"]);
    let same = with(again, &json!({"supersedes": id}));
    assert_eq!(rules(&advice(&vault, "warning", &same)), Vec::<&str>::new());
}

#[test]
fn nothing_expected_a_warning_says_what_has_to_change() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let silent = with(warning(&bo, "mundtlig", "2026-11-01"), &json!({"expects": " "}));
    assert_eq!(rules(&advice(&vault, "warning", &silent)), ["nothing_expected"]);
    kept(&vault, "put_warning", silent);
}

#[test]
fn short_hearing_less_time_to_answer_than_the_school_gives() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let short = with(hearing(&bo, "2026-11-10"), &json!({"answer_by": "2026-11-16"}));
    assert_eq!(rules(&advice(&vault, "hearing", &short)), ["short_hearing"]);
    let enough = with(hearing(&bo, "2026-11-10"), &json!({"answer_by": "2026-11-17"}));
    assert_eq!(rules(&advice(&vault, "hearing", &enough)), Vec::<&str>::new());
    vault.call("set_setting", json!({"id": "hearing_days", "value": "14"}));
    let found = advice(&vault, "hearing", &enough);
    assert_eq!((rules(&found), &found[0]["args"]["days"]), (vec!["short_hearing"], &json!("14")));
    kept(&vault, "put_hearing", hearing(&bo, "2026-11-10"));
    assert_eq!(entries(&page(&vault, &bo), "hearing")[0]["fact"]["row"]["answer_by"], "2026-11-24");
}

#[test]
fn not_heard_a_decision_against_the_student_is_heard_first() {
    let vault = Vault::new();
    let bo = bo(&vault);
    for kind in ["not_admitted", "discharged"] {
        assert!(rules(&advice(&vault, "decision", &decision(&bo, kind, "2026-11-20"))).contains(&"not_heard"));
    }
    let admitted = decision(&bo, "admitted", "2026-11-20");
    assert_eq!(rules(&advice(&vault, "decision", &admitted)), Vec::<&str>::new());
    kept(&vault, "put_hearing", hearing(&bo, "2026-11-02"));
    let ask = decision(&bo, "not_admitted", "2026-11-20");
    assert!(!rules(&advice(&vault, "decision", &ask)).contains(&"not_heard"));
    // A hearing counts once: the next decision takes its own.
    kept(&vault, "put_decision", decision(&bo, "not_admitted", "2026-11-12"));
    assert!(rules(&advice(&vault, "decision", &ask)).contains(&"not_heard"));
}

#[test]
fn hearing_open_a_decision_waits_for_the_answer_or_its_last_day() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let id = kept(&vault, "put_hearing", hearing(&bo, "2026-11-10"));
    let on = |day: &str| {
        let found = advice(&vault, "decision", &decision(&bo, "not_admitted", day));
        rules(&found).contains(&"hearing_open")
    };
    assert_eq!((on("2026-11-17"), on("2026-11-18")), (true, false));
    let answer = json!({"answered_on": "2026-11-12", "answer": "Nej", "supersedes": id});
    kept(&vault, "put_hearing", with(hearing(&bo, "2026-11-10"), &answer));
    assert_eq!((on("2026-11-11"), on("2026-11-12")), (true, false));
}

#[test]
fn no_criterion_reasons_a_decision_rests_on_a_signed_assessment_that_says_what_is_not_met() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let sealed = |active: &str, corrects: Option<&str>| {
        let ask = json!({"student": bo, "occasion": "training", "supersedes": corrects});
        let id = kept(&vault, "emma_start", ask);
        let met = json!({"mark": "met", "reason": "", "evidence": []});
        let content = json!({"criteria": {"suited": met, "mobile_place": met, "mobile_trade": met,
            "active": {"mark": active, "reason": "Ingen svar", "evidence": []}}, "actions": [], "student_words": "",
            "participants": {"instructor": "Ib", "consultant": "", "contact_teacher": "", "student": ""}});
        let save = json!({"id": id, "held_on": "2026-11-20", "occasion": "training", "content": content});
        vault.call("emma_save", save);
        vault.call("emma_seal", json!({"id": id}));
        id
    };
    let says = |assessment: &str| {
        let ask = with(decision(&bo, "not_admitted", "2026-11-20"), &json!({"assessment": assessment}));
        let found = advice(&vault, "decision", &ask);
        rules(&found).into_iter().filter(|rule| *rule != "not_heard").map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(says(""), ["no_criterion_reasons"]);
    let all_met = sealed("met", None);
    assert_eq!(says(&all_met), ["no_criterion_reasons"]);
    let not_met = sealed("not_met", None);
    assert_eq!(says(&not_met), Vec::<String>::new());
    // assessment_corrected
    let corrected = sealed("not_met", Some(&not_met));
    assert_eq!((says(&not_met), says(&corrected)), (vec!["assessment_corrected".to_owned()], vec![]));
    let eva = vault.student("Eva Krog", "TØM-SKO-26a");
    let others = with(decision(&eva, "not_admitted", "2026-11-20"), &json!({"assessment": corrected}));
    refusal(&vault, "put_decision", others, "assessment", "decision-assessment");
}

#[test]
fn no_guidance_the_student_is_told_how_to_complain() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let ask = with(decision(&bo, "not_admitted", "2026-11-20"), &json!({"guidance": false}));
    let found = advice(&vault, "decision", &ask);
    let guidance = found.as_array().unwrap().iter().find(|one| one["rule"] == "no_guidance").unwrap();
    assert_eq!(guidance["args"]["days"], "7");
    kept(&vault, "put_decision", ask);
}

#[test]
fn karens_an_admission_from_gf2_says_when_training_may_begin() {
    let vault = Vault::new();
    let eva = vault.student("Eva Krog", "TØM-GF2-26a");
    vault.call("set_student", json!({"id": eva, "field": "ends_on", "value": "2026-12-18"}));
    let found = advice(&vault, "decision", &decision(&eva, "admitted", "2026-11-20"));
    assert_eq!((rules(&found), &found[0]["args"]["from"]), (vec!["karens"], &json!("2027-01-17")));
    vault.call("set_setting", json!({"id": "karens_days", "value": "0"}));
    let found = advice(&vault, "decision", &decision(&eva, "admitted", "2026-11-20"));
    assert_eq!(found[0]["args"]["from"], "2026-12-18");
}

#[test]
fn late_complaint_is_noted_and_told() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let decided = refused(&vault, &bo, "2026-11-10");
    assert_eq!(rules(&advice(&vault, "complaint", &complaint(&decided, "received", "2026-11-17"))), Vec::<&str>::new());
    let late = complaint(&decided, "received", "2026-11-18");
    let found = advice(&vault, "complaint", &late);
    assert_eq!((rules(&found), &found[0]["args"]["until"]), (vec!["late_complaint"], &json!("2026-11-17")));
    kept(&vault, "put_complaint", late);
    assert_eq!(rules(&entries(&page(&vault, &bo), "complaint")[0]["advice"]), ["late_complaint"]);
}

#[test]
fn complaint_days_are_those_in_force_when_the_decision_was_made_and_run_from_its_delivery() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let decided = kept(&vault, "put_decision", decision(&bo, "not_admitted", "2026-11-10"));
    vault.call("set_setting", json!({"id": "complaint_days", "value": "14"}));
    let delivered = json!({"delivered_on": "2026-11-20", "delivered_how": "letter", "supersedes": decided});
    kept(&vault, "put_decision", with(decision(&bo, "not_admitted", "2026-11-10"), &delivered));
    let until = |at: usize| entries(&page(&vault, &bo), "decision")[at]["complaint_until"].clone();
    assert_eq!(until(0), "2026-11-27");
    refused(&vault, &bo, "2026-11-21");
    assert_eq!((until(0), until(1)), (json!("2026-12-05"), json!("2026-11-27")));
}

#[test]
fn what_cannot_be_is_refused_by_name() {
    let vault = Vault::new();
    let (bo, eva) = (bo(&vault), vault.student("Eva Krog", "TØM-SKO-26a"));
    let early = json!({"delivered_on": "2026-11-09"});
    refusal(
        &vault,
        "put_decision",
        with(decision(&bo, "not_admitted", "2026-11-10"), &early),
        "delivered_on",
        "delivered-before",
    );
    refusal(
        &vault,
        "put_warning",
        with(warning(&bo, "mundtlig", "2026-11-10"), &early),
        "delivered_on",
        "delivered-before",
    );
    refusal(&vault, "put_hearing", with(hearing(&bo, "2026-11-10"), &early), "delivered_on", "delivered-before");
    let unreasoned = with(decision(&bo, "not_admitted", "2026-11-10"), &json!({"reasons": " "}));
    refusal(&vault, "put_decision", unreasoned, "reasons", "decision-reasons-missing");
    let unreasoned = with(warning(&bo, "mundtlig", "2026-11-10"), &json!({"reason": ""}));
    refusal(&vault, "put_warning", unreasoned, "reason", "warning-reason-missing");
    refusal(&vault, "put_warning", warning(&bo, "udmeldelse", "2026-11-10"), "step", "warning-step-decision");
    refusal(&vault, "put_warning", warning(&bo, "mundtlig", "2026-11-23"), "given_on", "date-in-future");
    let nothing = with(hearing(&bo, "2026-11-10"), &json!({"facts": ""}));
    refusal(&vault, "put_hearing", nothing, "facts", "hearing-facts-missing");
    let when = with(hearing(&bo, "2026-11-10"), &json!({"answer": "Nej"}));
    refusal(&vault, "put_hearing", when, "answered_on", "answered-when");

    let of_eva = kept(&vault, "put_warning", warning(&eva, "mundtlig", "2026-11-10"));
    let of_bo = with(warning(&bo, "mundtlig", "2026-11-10"), &json!({"supersedes": of_eva}));
    refusal(&vault, "put_warning", of_bo, "supersedes", "case-other");
    let corrected = with(warning(&eva, "mundtlig", "2026-11-11"), &json!({"supersedes": of_eva}));
    kept(&vault, "put_warning", corrected.clone());
    conflict(&vault, "put_warning", corrected, "case-superseded");

    let decided = refused(&vault, &bo, "2026-11-10");
    refusal(&vault, "put_complaint", complaint(&decided, "upheld", "2026-11-12"), "stage", "complaint-order");
    refusal(&vault, "put_complaint", complaint(&decided, "received", "2026-11-09"), "happened_on", "complaint-before");
    let received = kept(&vault, "put_complaint", complaint(&decided, "received", "2026-11-12"));
    refusal(&vault, "put_complaint", complaint(&decided, "received", "2026-11-12"), "stage", "complaint-order");
    kept(&vault, "put_complaint", complaint(&decided, "upheld", "2026-11-13"));
    refusal(&vault, "put_complaint", complaint(&decided, "reversed", "2026-11-13"), "stage", "complaint-order");
    refusal(&vault, "withdraw_case_fact", json!({"of": "complaint", "id": received}), "stage", "complaint-order");
    // What is complained about neither goes nor becomes something else.
    conflict(&vault, "withdraw_case_fact", json!({"of": "decision", "id": decided}), "decision-complained");
    let admitted = with(decision(&bo, "admitted", "2026-11-10"), &json!({"supersedes": decided}));
    conflict(&vault, "put_decision", admitted, "decision-complained");
    let admitted = kept(&vault, "put_decision", decision(&eva, "admitted", "2026-11-10"));
    refusal(&vault, "put_complaint", complaint(&admitted, "received", "2026-11-12"), "decision", "complaint-admission");
    vault.sound();
}

#[test]
fn a_case_is_seen_and_kept_by_those_who_assess_and_by_nobody_else() {
    let of_a_case = |name: &str| {
        name.starts_with("case_")
            || name.ends_with("_case_fact")
            || name == "today_cases"
            || ["put_warning", "put_hearing", "put_decision", "put_complaint"].contains(&name)
    };
    let rights: Vec<String> =
        office::COMMANDS.iter().filter(|(name, _)| of_a_case(name)).map(|(_, right)| format!("{right:?}")).collect();
    assert_eq!(rights, vec!["Some(Assess)"; 8]);
}
