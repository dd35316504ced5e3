//! Stories of a case: warnings, hearings, decisions and complaints, each a fact that stays readable.

#[path = "cases/history.rs"]
mod history;
#[path = "cases/rules.rs"]
mod rules;

use serde_json::{Value, json};
use tests::Vault;

/// Sunday 22 November 2026 is today.
fn bo(vault: &Vault) -> String {
    vault.student("Bo Lind", "TØM-SKO-26a")
}

fn warning(student: &str, step: &str, given_on: &str) -> Value {
    json!({"student": student, "step": step, "given_on": given_on, "reason": "Kommer for sent",
           "expects": "Møder til tiden", "until_on": null, "delivered_on": null, "delivered_how": "", "supersedes": ""})
}

fn hearing(student: &str, sent_on: &str) -> Value {
    json!({"student": student, "about": "Påtænkt udmeldelse", "facts": "Fire udeblivelser", "sent_on": sent_on,
           "delivered_on": sent_on, "delivered_how": "eboks", "answer_by": null, "answered_on": null, "answer": "",
           "supersedes": ""})
}

fn decision(student: &str, kind: &str, decided_on: &str) -> Value {
    json!({"student": student, "kind": kind, "decided_on": decided_on, "reasons": "Aktivt søgende er ikke opfyldt",
           "assessment": "", "guidance": true, "delivered_on": null, "delivered_how": "", "decided_by": "",
           "supersedes": ""})
}

fn complaint(decision: &str, stage: &str, happened_on: &str) -> Value {
    json!({"decision": decision, "stage": stage, "happened_on": happened_on, "said": "", "supersedes": ""})
}

/// The same with some fields set.
fn with(mut ask: Value, more: &Value) -> Value {
    ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    ask
}

fn kept(vault: &Vault, command: &str, ask: Value) -> String {
    vault.call(command, ask)["id"].as_str().unwrap().to_owned()
}

fn page(vault: &Vault, student: &str) -> Value {
    vault.call("case_page", json!({"id": student}))
}

/// The entries of a kind, the newest first.
fn entries(page: &Value, of: &str) -> Vec<Value> {
    page["entries"].as_array().unwrap().iter().filter(|entry| entry["fact"]["of"] == of).cloned().collect()
}

/// What is next, in words.
fn next(vault: &Vault, student: &str) -> Vec<String> {
    let page = page(vault, student);
    page["next"].as_array().unwrap().iter().map(|next| next["act"].as_str().unwrap().to_owned()).collect()
}

fn rules(advice: &Value) -> Vec<&str> {
    advice.as_array().unwrap().iter().map(|one| one["rule"].as_str().unwrap()).collect()
}

/// (kind, day) of everything Today asks for.
fn due(vault: &Vault) -> Vec<(String, String)> {
    let found = vault.call("today_cases", Value::Null);
    let of = |line: &Value| (line["kind"].as_str().unwrap().to_owned(), line["on"].as_str().unwrap().to_owned());
    found["due"]["rows"].as_array().unwrap().iter().map(of).collect()
}

/// A decision against Bo that reached him on its day.
fn refused(vault: &Vault, student: &str, on: &str) -> String {
    let ask = with(decision(student, "not_admitted", on), &json!({"delivered_on": on, "delivered_how": "eboks"}));
    kept(vault, "put_decision", ask)
}

#[test]
fn a_case_goes_from_the_first_warning_to_a_complaint_that_is_reversed_and_an_admission() {
    let vault = Vault::new();
    let bo = bo(&vault);
    assert_eq!(next(&vault, &bo), ["warn"]);
    kept(&vault, "put_warning", warning(&bo, "mundtlig", "2026-10-01"));
    kept(&vault, "put_warning", warning(&bo, "skriftlig-1", "2026-10-20"));
    assert_eq!(next(&vault, &bo), ["warn", "hear"]);

    let heard = kept(&vault, "put_hearing", hearing(&bo, "2026-11-02"));
    assert_eq!(entries(&page(&vault, &bo), "hearing")[0]["fact"]["row"]["answer_by"], "2026-11-09");
    assert_eq!(next(&vault, &bo), ["answer", "decide"]);
    let answer = json!({"answered_on": "2026-11-05", "answer": "Jeg søger selv", "answer_by": "2026-11-09", "supersedes": heard});
    kept(&vault, "put_hearing", with(hearing(&bo, "2026-11-02"), &answer));
    assert_eq!(next(&vault, &bo), ["decide"]);

    let decided = kept(&vault, "put_decision", decision(&bo, "not_admitted", "2026-11-12"));
    assert_eq!(next(&vault, &bo), ["deliver"]);
    assert_eq!(due(&vault), [("delivery".to_owned(), "2026-11-12".to_owned())]);
    let delivered = json!({"delivered_on": "2026-11-16", "delivered_how": "hand", "supersedes": decided});
    let decided = kept(&vault, "put_decision", with(decision(&bo, "not_admitted", "2026-11-12"), &delivered));
    assert_eq!(entries(&page(&vault, &bo), "decision")[0]["complaint_until"], "2026-11-23");
    assert_eq!(due(&vault), [("complaint".to_owned(), "2026-11-23".to_owned())]);
    assert_eq!(next(&vault, &bo), ["complain"]);

    kept(&vault, "put_complaint", complaint(&decided, "received", "2026-11-18"));
    assert_eq!((next(&vault, &bo), due(&vault)[0].0.as_str()), (vec!["settle".to_owned()], "settle"));
    kept(&vault, "put_complaint", complaint(&decided, "reversed", "2026-11-20"));
    assert_eq!((next(&vault, &bo), due(&vault)[0].0.as_str()), (vec!["admit".to_owned()], "admit"));
    let admitted = with(decision(&bo, "admitted", "2026-11-20"), &json!({"delivered_on": "2026-11-20"}));
    kept(&vault, "put_decision", admitted);
    assert_eq!((next(&vault, &bo), due(&vault)), (vec!["warn".to_owned(), "hear".to_owned()], vec![]));
    vault.sound();
}

#[test]
fn a_complaint_that_is_upheld_is_forwarded_at_once_and_today_says_so_until_it_is() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let decided = refused(&vault, &bo, "2026-11-10");
    for (stage, on) in [("received", "2026-11-12"), ("upheld", "2026-11-17")] {
        kept(&vault, "put_complaint", complaint(&decided, stage, on));
    }
    assert_eq!(due(&vault), [("forward".to_owned(), "2026-11-17".to_owned())]);
    let upheld = &entries(&page(&vault, &bo), "complaint")[0];
    assert_eq!(rules(&upheld["advice"]), ["forward_at_once"]);
    kept(&vault, "put_complaint", complaint(&decided, "forwarded", "2026-11-18"));
    assert_eq!((due(&vault), next(&vault, &bo)), (vec![], vec!["outcome".to_owned()]));
    let upheld = &entries(&page(&vault, &bo), "complaint")[1];
    assert_eq!(rules(&upheld["advice"]), Vec::<&str>::new());
    kept(&vault, "put_complaint", complaint(&decided, "outcome_reversed", "2026-11-21"));
    assert_eq!(next(&vault, &bo), ["admit"]);
    vault.sound();
}

#[test]
fn today_shows_a_hearing_and_a_warning_when_their_days_are_near_and_until_somebody_looked() {
    let vault = Vault::new();
    let (bo, eva) = (bo(&vault), vault.student("Eva Krog", "TØM-SKO-26a"));
    kept(&vault, "put_hearing", with(hearing(&bo, "2026-11-20"), &json!({"answer_by": "2026-12-15"})));
    kept(&vault, "put_warning", with(warning(&eva, "mundtlig", "2026-11-10"), &json!({"until_on": "2026-11-30"})));
    assert_eq!(due(&vault), []);
    vault.clock.forward(chrono::Duration::days(1));
    assert_eq!(due(&vault), [("warning".to_owned(), "2026-11-30".to_owned())]);
    vault.clock.forward(chrono::Duration::days(15));
    assert_eq!(due(&vault)[0], ("hearing".to_owned(), "2026-12-15".to_owned()));
    // A talk on the day or after it is a look at what was to change.
    let talk = json!({"student": eva, "kind": "meeting", "happened_on": "2026-12-01", "body": "Det går bedre"});
    vault.call("add_note", talk);
    assert_eq!(due(&vault), [("hearing".to_owned(), "2026-12-15".to_owned())]);
    vault.call("archive_student", json!({"id": bo, "archived": true}));
    assert_eq!(due(&vault), []);
}

#[test]
fn the_student_s_page_and_timeline_tell_what_stands_in_the_case() {
    let vault = Vault::new();
    let bo = bo(&vault);
    kept(&vault, "put_warning", warning(&bo, "mundtlig", "2026-10-01"));
    kept(&vault, "put_hearing", hearing(&bo, "2026-11-02"));
    let decided = refused(&vault, &bo, "2026-11-10");
    kept(&vault, "put_complaint", complaint(&decided, "received", "2026-11-12"));
    let timeline = vault.call("student_page", json!({"id": bo}))["timeline"].clone();
    let told: Vec<_> = timeline
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| (entry["kind"].as_str().unwrap(), entry["what"].as_str().unwrap()))
        .collect();
    assert_eq!(
        told,
        [("complaint", "received"), ("decision", "not_admitted"), ("hearing", ""), ("warning", "Mundtlig advarsel")]
    );
}

#[test]
fn a_warning_is_evidence_for_suited_and_active_and_picked_by_nobody_but_the_assessor() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let id = kept(&vault, "put_warning", warning(&bo, "skriftlig-1", "2026-11-02"));
    refused(&vault, &bo, "2026-11-10");
    let draft = vault.call("emma_start", json!({"student": bo, "occasion": "training"}));
    let draft = vault.call("emma_open", draft)["draft"].clone();
    let facts = draft["facts"].as_array().unwrap();
    let fact = facts.iter().find(|fact| fact["source"] == "warning").unwrap();
    assert_eq!((&fact["text"], &fact["record"]), (&json!("1. skriftlig advarsel"), &json!(id)));
    assert!(!facts.iter().any(|fact| fact["source"] == "decision"));
    for offer in draft["criteria"].as_array().unwrap() {
        let offered = offer["offered"].as_array().unwrap().contains(&fact["key"]);
        assert_eq!(offered, ["suited", "active"].contains(&offer["criterion"].as_str().unwrap()), "{offer}");
        let criterion = offer["criterion"].as_str().unwrap();
        let judged = &draft["content"]["criteria"][criterion];
        assert_eq!((&judged["mark"], &judged["evidence"]), (&json!(""), &json!([])));
    }
    // A warning that was withdrawn is no evidence any more.
    vault.call("withdraw_case_fact", json!({"of": "warning", "id": id}));
    let draft = vault.call("emma_start", json!({"student": bo, "occasion": "training"}));
    let facts = vault.call("emma_open", draft)["draft"]["facts"].clone();
    assert!(!facts.as_array().unwrap().iter().any(|fact| fact["source"] == "warning"));
}

#[test]
fn the_ladder_is_the_school_s_own_list_and_a_given_step_stays_what_it_was() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let ladder = |vault: &Vault| -> Vec<String> {
        let page = page(vault, &bo);
        page["ladder"].as_array().unwrap().iter().map(|step| step["name"].as_str().unwrap().to_owned()).collect()
    };
    let usual = ["Mundtlig advarsel", "1. skriftlig advarsel", "2. skriftlig advarsel", "Udmeldelse"];
    assert_eq!(ladder(&vault), usual);
    let put = |id: Option<&str>, name: &str, kind: &str| json!({"list": "warning_step", "id": id, "name": name, "kind": kind, "number": null});
    vault.call("put_code", put(None, "3. skriftlig advarsel", "written"));
    vault.call("archive_code", json!({"list": "warning_step", "id": "skriftlig-2", "archived": true}));
    assert_eq!(ladder(&vault), ["Mundtlig advarsel", "1. skriftlig advarsel", "Udmeldelse", "3. skriftlig advarsel"]);
    kept(&vault, "put_warning", warning(&bo, "mundtlig", "2026-11-02"));
    let refused = vault.refusal("put_code", put(Some("mundtlig"), "Samtale", "written"));
    assert_eq!(refused, ("kind".to_owned(), "warning-step-given".to_owned()));
    vault.call("put_code", put(Some("mundtlig"), "Samtale", "oral"));
    assert_eq!(page(&vault, &bo)["steps"]["mundtlig"], "Samtale");
    assert_eq!(page(&vault, &bo)["steps"]["skriftlig-2"], "2. skriftlig advarsel");
    let unknown = vault.refusal("put_code", put(None, "Noget", "loud"));
    assert_eq!(unknown, ("kind".to_owned(), "warning-step-kind".to_owned()));
    vault.sound();
}

#[test]
fn the_sample_school_has_students_on_the_ladder_and_two_who_complained() {
    let vault = Vault::none();
    vault.call("first_run_sample", Value::Null);
    vault.sound();
    let found = vault.call("today_cases", Value::Null);
    assert!(found["due"]["total"].as_u64().unwrap() > 0, "{found}");
    let all = vault.call("students", json!({"limit": 500}));
    let pages = all["rows"].as_array().unwrap().iter().enumerate().map(|(at, row)| {
        // So many people one after the other take the passphrase again.
        if at % 50 == 0 {
            vault.confirm("eksempelskole");
        }
        page(&vault, row["id"].as_str().unwrap())
    });
    let cases: Vec<Value> = pages
        .filter(|page| page["entries"].as_array().unwrap().iter().any(|entry| entry["fact"]["of"] != "assessment"))
        .collect();
    let with = |of: &str| cases.iter().filter(|page| !entries(page, of).is_empty()).count();
    assert_eq!((with("warning"), with("hearing"), with("complaint")), (3, 2, 2));
    let stages = |stage: &str| {
        cases.iter().flat_map(|page| entries(page, "complaint")).any(|entry| entry["fact"]["row"]["stage"] == stage)
    };
    assert!(stages("forwarded") && stages("reversed"));
}
