//! Stories of letters: what a school words itself, what fits a case as it stands, and what was sent stays what it was.

#[path = "letters/made.rs"]
mod made;
#[path = "letters/wordings.rs"]
mod wordings;

use serde_json::{Value, json};
use tests::bench::plain_vault;
use tests::{PASSPHRASE, Vault};

/// Sunday 22 November 2026 is today.
fn bo(vault: &Vault) -> String {
    vault.student("Bo Lind", "TØM-SKO-26a")
}

fn kept(vault: &Vault, command: &str, ask: Value) -> String {
    vault.call(command, ask)["id"].as_str().unwrap().to_owned()
}

fn warning(vault: &Vault, student: &str, step: &str) -> String {
    let ask = json!({"student": student, "step": step, "given_on": "2026-11-20", "reason": "Kom for sent tre gange",
        "expects": "Møder til tiden", "until_on": "2026-12-04", "delivered_on": null, "supersedes": ""});
    kept(vault, "put_warning", ask)
}

fn decision(vault: &Vault, student: &str, kind: &str, more: Value) -> String {
    let mut ask = json!({"student": student, "kind": kind, "decided_on": "2026-11-20", "guidance": true,
        "reasons": "Aktivt søgende er ikke opfyldt", "delivered_on": null});
    ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    kept(vault, "put_decision", ask)
}

fn offers(vault: &Vault, student: &str) -> Vec<Value> {
    let found = vault.call("letter_offers", json!({"student": student, "language": "da"}));
    found["offers"].as_array().unwrap().clone()
}

/// The templates that are offered, in their order.
fn offered(vault: &Vault, student: &str) -> Vec<String> {
    offers(vault, student).iter().map(|offer| offer["template"].as_str().unwrap().to_owned()).collect()
}

fn draft(vault: &Vault, student: &str, template: &str, more: Value) -> Value {
    let offer = offers(vault, student).into_iter().find(|offer| offer["template"] == template).unwrap();
    vault.call(
        "letter_draft",
        json!({"student": student, "template": template, "language": "da", "about": offer["about"], "more": more}),
    )
}

/// Makes the letter of an offer, as it reads when nothing of it is changed.
fn make(vault: &Vault, student: &str, template: &str, more: Value) -> String {
    let offer = offers(vault, student).into_iter().find(|offer| offer["template"] == template).unwrap();
    let draft = draft(vault, student, template, more);
    let ask = json!({"student": student, "template": template, "language": "da", "about": offer["about"],
        "subject": draft["subject"], "body": draft["body"]});
    kept(vault, "put_letter", ask)
}

#[test]
fn only_the_letters_that_fit_the_case_are_offered_from_the_first_warning_to_the_answer_to_a_complaint() {
    let vault = Vault::new();
    let bo = bo(&vault);
    let always = ["summons-emma", "summons-info", "plain"];
    let with = |first: &[&str]| -> Vec<String> { first.iter().chain(&always).map(|one| (*one).to_owned()).collect() };
    assert_eq!(offered(&vault, &bo), always);

    let warned = warning(&vault, &bo, "mundtlig");
    assert_eq!(offered(&vault, &bo), with(&["warning-oral", "warning"]));
    let row = json!({"student": bo, "step": "mundtlig", "given_on": "2026-11-20", "reason": "Kom for sent",
        "until_on": null, "delivered_on": "2026-11-20", "delivered_how": "hand", "supersedes": warned});
    kept(&vault, "put_warning", row);
    assert_eq!(offered(&vault, &bo), always);

    let hearing = json!({"student": bo, "about": "Udmeldelse", "facts": "Fire udeblivelser", "sent_on": "2026-11-19",
        "delivered_on": null, "answer_by": "2026-11-26", "answered_on": null, "supersedes": ""});
    let heard = kept(&vault, "put_hearing", hearing.clone());
    assert_eq!(offered(&vault, &bo), with(&["hearing"]));
    let mut answered = hearing;
    answered["answered_on"] = json!("2026-11-20");
    answered["supersedes"] = json!(heard);
    kept(&vault, "put_hearing", answered);
    assert_eq!(offered(&vault, &bo), always);

    let decided = decision(&vault, &bo, "discharged", json!({"delivered_on": "2026-11-20"}));
    assert_eq!(offered(&vault, &bo), with(&["decision-discharged"]));
    let complaint =
        |stage: &str| json!({"decision": decided, "stage": stage, "happened_on": "2026-11-21", "said": "Fordi"});
    kept(&vault, "put_complaint", complaint("received"));
    assert_eq!(offered(&vault, &bo), always);
    kept(&vault, "put_complaint", complaint("upheld"));
    assert_eq!(offered(&vault, &bo), with(&["complaint-upheld"]));
    let answer = draft(&vault, &bo, "complaint-upheld", json!({}));
    assert_eq!(answer["missing"], json!([]), "{answer}");
    let body = answer["body"].as_str().unwrap();
    for said in
        ["21-11-2026", "afgørelsen af 20-11-2026 (Udmeldt)", "Fordi", "straks sendt videre til det faglige udvalg"]
    {
        assert!(body.contains(said), "{said}\n{body}");
    }
    kept(&vault, "put_complaint", complaint("forwarded"));
    kept(&vault, "put_complaint", complaint("outcome_upheld"));
    assert_eq!(offered(&vault, &bo), always);
    vault.sound();
}

#[test]
fn who_missed_the_job_cafe_twice_is_called_to_it_and_who_can_never_train_at_the_school_is_not_called_at_all() {
    let vault = Vault::new();
    let eva = vault.student("Eva Krog", "TØM-GF2-26a");
    let miss = |day: &str, mark: &str| {
        let session = kept(&vault, "put_cafe_session", json!({"held_on": day}));
        vault.call("mark_attendance", json!({"session": session, "student": eva, "mark": mark, "did": [], "note": ""}));
    };
    miss("2026-11-04", "present");
    miss("2026-11-11", "absent");
    assert!(!offered(&vault, &eva).contains(&"summons-cafe".to_owned()));
    // A miss with leave breaks nothing.
    miss("2026-11-14", "excused");
    miss("2026-11-18", "absent");
    let more = json!({"day": "2026-11-25", "time": "10.15", "place": "B104"});
    let called = draft(&vault, &eva, "summons-cafe", more);
    assert_eq!((&called["missing"], &called["asks_meeting"]), (&json!([]), &json!(true)));
    let body = called["body"].as_str().unwrap();
    assert!(body.contains("2 gange i træk") && body.contains("senest den 18-11-2026"), "{body}");
    assert!(body.contains("Tid: 25-11-2026 kl. 10:15\nSted: B104"), "{body}");

    let ask = json!({"name": "Ib Voksen", "hold": "TØM-GF2-26a", "part": "GF2", "kind": "EUV1"});
    let never = kept(&vault, "add_student", ask);
    assert_eq!(offered(&vault, &never), ["plain"]);
}

#[test]
fn a_decision_letter_guides_to_complain_by_the_last_day_once_it_is_said_when_it_is_handed_over() {
    let vault = Vault::new();
    let bo = bo(&vault);
    decision(&vault, &bo, "not_admitted", json!({}));
    let before = draft(&vault, &bo, "decision-not-admitted", json!({}));
    // The student has no education and nobody knows the day: both are said before the letter is made.
    assert_eq!(before["missing"], json!(["elev.uddannelse", "klage.frist"]));
    assert_eq!(before["asks_delivery"], true);
    let plain = plain_vault(&vault.folder, PASSPHRASE);
    plain.execute("insert into education (id, name) values ('toemrer', 'Tømrer')", []).unwrap();
    vault.call("set_student", json!({"id": bo, "field": "education", "value": "toemrer"}));
    let after = draft(&vault, &bo, "decision-not-admitted", json!({"delivered_on": "2026-11-23"}));
    assert_eq!(after["missing"], json!([]));
    let body = after["body"].as_str().unwrap();
    for said in
        ["Aktivt søgende er ikke opfyldt", "7 dage fra den dag", "senest den 30-11-2026", "§§ 22–24", "§ 66 c", "§ 25"]
    {
        assert!(body.contains(said), "{said}\n{body}");
    }
}
