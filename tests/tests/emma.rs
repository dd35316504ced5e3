//! Stories of EMMA: people decide, the program shows what is known, and a signature stays what it was.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tests::{PASSPHRASE, Vault};

const CRITERIA: [&str; 4] = ["suited", "mobile_place", "mobile_trade", "active"];

/// A GF2 student with a job café, a profile, a wish and a talk behind them.
fn student(vault: &Vault) -> String {
    let id = vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call("set_student", json!({"id": id, "field": "reach_km", "value": "40"}));
    for (day, mark) in [("2026-11-04", "present"), ("2026-11-11", "absent"), ("2026-11-18", "absent")] {
        attend(vault, &id, day, mark);
    }
    vault.call("set_preparation", json!({"student": id, "kind": "cv", "done_on": "2026-11-10"}));
    note(vault, &id, "Ringede selv til tre tømrere");
    id
}

fn attend(vault: &Vault, student: &str, day: &str, mark: &str) -> String {
    let session = vault.call("put_cafe_session", json!({"held_on": day}))["id"].clone();
    vault.call("mark_attendance", json!({"session": session, "student": student, "mark": mark}));
    session.as_str().unwrap().to_owned()
}

fn note(vault: &Vault, student: &str, body: &str) -> String {
    let ask = json!({"student": student, "kind": "call", "happened_on": "2026-11-20", "body": body});
    vault.call("add_note", ask)["id"].as_str().unwrap().to_owned()
}

fn start(vault: &Vault, student: &str) -> String {
    vault.call("emma_start", json!({"student": student, "occasion": "gf2"}))["id"].as_str().unwrap().to_owned()
}

fn open(vault: &Vault, id: &str) -> Value {
    vault.call("emma_open", json!({"id": id}))
}

/// Content that can be signed.
fn content() -> Value {
    let met = json!({"mark": "met", "reason": "Møder og arbejder", "evidence": []});
    let mut content = json!({
        "criteria": {},
        "actions": [{"what": "Fem ansøgninger", "due_on": "2026-12-01"}, {"what": "Tænk over flytning", "due_on": null}],
        "participants": {"instructor": "Ib Sø", "consultant": "", "contact_teacher": "", "student": "Åse Ørum"},
        "student_words": "Jeg vil gerne til Aars",
    });
    for criterion in CRITERIA {
        content["criteria"][criterion] = met.clone();
    }
    content["criteria"]["active"] = json!({"mark": "not_met", "reason": "To udeblivelser", "evidence": []});
    content
}

fn save(vault: &Vault, id: &str, content: &Value) {
    vault.call("emma_save", json!({"id": id, "held_on": "2026-11-22", "occasion": "gf2", "content": content}));
}

/// Picks every fact of a source for a criterion.
fn pick(page: &Value, content: &mut Value, criterion: &str, source: &str) {
    let keys = page["draft"]["facts"].as_array().unwrap().iter().filter(|fact| fact["source"] == source);
    content["criteria"][criterion]["evidence"] = keys.map(|fact| fact["key"].clone()).collect();
}

/// A sealed assessment of the student, with its attendance and notes as evidence.
fn sealed(vault: &Vault, student: &str) -> String {
    let id = start(vault, student);
    let mut content = content();
    let page = open(vault, &id);
    pick(&page, &mut content, "active", "attendance");
    pick(&page, &mut content, "suited", "note");
    save(vault, &id, &content);
    vault.call("emma_seal", json!({"id": id}));
    id
}

fn count(facts: &Value, what: &str) -> Option<String> {
    let fact = facts.as_array().unwrap().iter().find(|fact| fact["source"] == "count" && fact["what"] == what)?;
    Some(fact["text"].as_str().unwrap().to_owned())
}

#[test]
fn evidence_is_offered_as_counts_and_facts_and_nothing_is_picked() {
    let vault = Vault::new();
    let student = student(&vault);
    let page = open(&vault, &start(&vault, &student));
    let facts = &page["draft"]["facts"];
    assert_eq!(count(facts, "cafe_absent").as_deref(), Some("2"));
    assert_eq!(count(facts, "cafe_present").as_deref(), Some("1"));
    assert_eq!(count(facts, "preparations").as_deref(), Some("1"));
    for criterion in CRITERIA {
        assert_eq!(page["draft"]["content"]["criteria"][criterion], json!({"mark": "", "reason": "", "evidence": []}));
    }
    let offers = page["draft"]["criteria"].as_array().unwrap();
    assert!(offers.iter().all(|offer| !offer["wording"].as_str().unwrap().is_empty()));
    let offered = |at: usize| offers[at]["offered"].as_array().unwrap().clone();
    assert!(offered(1).contains(&json!("student:reach_km")));
    assert!(!offered(3).contains(&json!("student:reach_km")));
    assert!(offered(3).contains(&json!("count:cafe_absent")));
    assert!(page.to_string().find("score").is_none());
}

#[test]
fn an_euv1_student_is_not_assessed() {
    let vault = Vault::new();
    let student = student(&vault);
    vault.call("set_student", json!({"id": student, "field": "kind", "value": "EUV1"}));
    let refused = vault.refusal("emma_start", json!({"student": student, "occasion": "gf2"}));
    assert_eq!(refused, ("student".to_owned(), "emma-euv1".to_owned()));
}

#[test]
fn a_signature_needs_four_decisions_their_reasons_and_somebody_who_took_part() {
    let vault = Vault::new();
    let id = start(&vault, &student(&vault));
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut content = content();
        change(&mut content);
        save(&vault, &id, &content);
        vault.refusal("emma_seal", json!({"id": id}))
    };
    let said = |field: &str, reason: &str| (field.to_owned(), reason.to_owned());
    let mark = |criterion: &'static str, mark: &'static str| {
        move |content: &mut Value| content["criteria"][criterion] = json!({"mark": mark, "reason": "", "evidence": []})
    };
    assert_eq!(refused(&mark("mobile_place", "")), said("mobile_place.mark", "emma-mark-missing"));
    assert_eq!(refused(&mark("mobile_trade", "partly")), said("mobile_trade.mark", "emma-mark-partly"));
    assert_eq!(refused(&mark("suited", "not_met")), said("suited.reason", "emma-reason-missing"));
    assert_eq!(refused(&|c| c["actions"][0]["what"] = json!(" ")), said("actions", "emma-action-empty"));
    assert_eq!(refused(&|c| c["participants"] = json!({})), said("participants", "emma-participants-missing"));
    assert_eq!(open(&vault, &id)["sealed"], Value::Null);
    save(&vault, &id, &content());
    vault.call("emma_seal", json!({"id": id}));
    vault.sound();
}

#[test]
fn a_signature_freezes_content_wording_and_evidence_as_known_that_day() {
    let vault = Vault::new();
    let student = student(&vault);
    let id = sealed(&vault, &student);
    let before = open(&vault, &id)["sealed"].clone();
    let document = &before["document"];
    assert_eq!(document["criteria"][3]["evidence"].as_array().unwrap().len(), 3);
    assert_eq!(document["criteria"][0]["evidence"][0]["text"], "Ringede selv til tre tømrere");
    assert_eq!(count(&document["counts"], "cafe_absent").as_deref(), Some("2"));
    assert_eq!((&document["signed_by"], &document["student"]["hold"]), (&json!("Hanne Dam"), &json!("TØM-GF2-26a")));

    vault.clock.forward(chrono::Duration::days(10));
    vault.call("set_student", json!({"id": student, "field": "name", "value": "Åse Nygaard"}));
    vault.call("set_student", json!({"id": student, "field": "hold", "value": "TØM-GF2-26b"}));
    attend(&vault, &student, "2026-12-02", "absent");
    vault
        .call("emma_set_wording", json!({"criterion": "active", "valid_from": "2022-01-01", "body": "Helt andre ord"}));
    let after = open(&vault, &id);
    assert_eq!(after["sealed"]["document"], *document);
    assert_eq!(after["sealed"]["hash"], before["hash"]);
    assert_eq!(after["student"]["name"], "Åse Nygaard");
    assert_eq!(vault.call("emma_verify", json!({"id": id}))["intact"], true);
}

#[test]
fn what_became_known_later_stands_only_under_since_then() {
    let vault = Vault::new();
    let student = student(&vault);
    let id = sealed(&vault, &student);
    assert_eq!(open(&vault, &id)["sealed"]["since"], json!([]));
    // A mark for a day before the assessment, which nobody had entered then.
    attend(&vault, &student, "2026-10-28", "excused");
    note(&vault, &student, "Var syg i november");
    vault.call("set_student", json!({"id": student, "field": "reach_km", "value": "80"}));
    vault.call("set_student", json!({"id": student, "field": "phone", "value": "12345678"}));
    let page = open(&vault, &id);
    let since: BTreeSet<_> =
        page["sealed"]["since"].as_array().unwrap().iter().map(|f| f["what"].as_str().unwrap()).collect();
    assert_eq!(since, BTreeSet::from(["excused", "call", "reach_km"]));
    assert!(!page["sealed"]["document"].to_string().contains("Var syg"));
}

#[test]
fn a_sealed_assessment_is_not_edited_set_aside_undone_or_done_again() {
    let vault = Vault::new();
    let student = student(&vault);
    let id = sealed(&vault, &student);
    let before = open(&vault, &id);
    let refused = |name: &str, arg: Value| match vault.ask(name, arg) {
        Err(error) => assert_eq!(error, signed_already()),
        Ok(answer) => panic!("{name} answered {answer}"),
    };
    refused("emma_save", json!({"id": id, "held_on": "2026-11-22", "occasion": "gf2", "content": content()}));
    refused("emma_seal", json!({"id": id}));
    refused("emma_set_aside", json!({"id": id}));
    while vault.call("undo_state", Value::Null)["undo"] != Value::Null {
        vault.call("undo", Value::Null);
        let now = open(&vault, &id);
        assert_eq!(now["sealed"]["document"], before["sealed"]["document"]);
        assert_eq!(now["sealed"]["hash"], before["sealed"]["hash"]);
    }
    while vault.call("undo_state", Value::Null)["redo"] != Value::Null {
        vault.call("redo", Value::Null);
    }
    assert_eq!(open(&vault, &id)["sealed"]["document"], before["sealed"]["document"]);
    assert_eq!(vault.call("emma_verify", json!({"id": id}))["intact"], true);
}

fn signed_already() -> office::Error {
    office::Error::Conflict { reason: "sealed".to_owned() }
}

#[test]
fn a_correction_supersedes_and_both_stay_readable() {
    let vault = Vault::new();
    let student = student(&vault);
    let first = sealed(&vault, &student);
    vault.clock.forward(chrono::Duration::days(3));
    let ask = json!({"student": student, "occasion": "gf2", "supersedes": first});
    let second = vault.call("emma_start", ask.clone())["id"].as_str().unwrap().to_owned();
    let mut page = open(&vault, &second);
    assert_eq!(page["held_on"], "2026-11-22");
    assert_eq!(page["draft"]["content"]["criteria"]["active"]["reason"], "To udeblivelser");
    assert_eq!(page["beside"][0]["id"], json!(first));
    page["draft"]["content"]["criteria"]["active"] =
        json!({"mark": "met", "reason": "Fejl i fremmødet", "evidence": []});
    save(&vault, &second, &page["draft"]["content"]);
    vault.call("emma_seal", json!({"id": second}));

    let (old, new) = (open(&vault, &first), open(&vault, &second));
    assert_eq!((&old["superseded_by"], &new["supersedes"]), (&json!(second), &json!(first)));
    assert_eq!(old["sealed"]["document"]["criteria"][3]["mark"], "not_met");
    assert_eq!(new["sealed"]["document"]["criteria"][3]["mark"], "met");
    assert_eq!(new["sealed"]["document"]["supersedes_hash"], old["sealed"]["hash"]);
    let list = vault.call("emma_list", json!({"filters": [{"column": "student", "values": [student]}]}));
    let states: BTreeSet<_> =
        list["rows"].as_array().unwrap().iter().map(|line| line["state"].as_str().unwrap()).collect();
    assert_eq!(states, BTreeSet::from(["sealed", "superseded"]));
    // Agreed once, to be done once.
    let tasks = vault.call("student_page", json!({"id": student}))["tasks"].clone();
    assert_eq!(tasks.as_array().unwrap().len(), 1, "{tasks}");
    assert!(
        matches!(vault.ask("emma_start", ask), Err(office::Error::Conflict { reason }) if reason == "emma-superseded")
    );
    vault.sound();
}

#[test]
fn the_assessment_before_stands_beside_the_new_one() {
    let vault = Vault::new();
    let student = student(&vault);
    let first = sealed(&vault, &student);
    vault.clock.forward(chrono::Duration::days(90));
    let page = open(&vault, &start(&vault, &student));
    assert_eq!(page["beside"][0]["id"], json!(first));
    assert_eq!(page["beside"][0]["document"]["student_words"], "Jeg vil gerne til Aars");
    assert_eq!(page["draft"]["content"]["student_words"], "");
}

#[test]
fn a_student_has_one_open_draft_which_survives_lock_and_restart() {
    let mut vault = Vault::new();
    let student = student(&vault);
    let id = start(&vault, &student);
    let mut half = content();
    half["criteria"]["active"] = json!({"mark": "partly", "reason": "Vi taler", "evidence": []});
    save(&vault, &id, &half);
    assert_eq!(start(&vault, &student), id);
    vault.call("lock", Value::Null);
    assert_eq!(vault.ask("emma_open", json!({"id": id})), Err(office::Error::Locked));
    vault.call("unlock", json!({"passphrase": PASSPHRASE}));
    assert_eq!(open(&vault, &id)["draft"]["content"], half);
    vault.restart();
    assert_eq!(open(&vault, &id)["draft"]["content"], half);
    assert_eq!(vault.call("today_seekers", Value::Null)["drafts"]["rows"][0]["id"], json!(id));
    vault.call("emma_set_aside", json!({"id": id}));
    assert_eq!(vault.call("today_seekers", Value::Null)["drafts"]["total"], 0);
    assert_ne!(start(&vault, &student), id);
}

#[test]
fn typing_in_a_draft_is_one_step_to_take_back() {
    let vault = Vault::new();
    let id = start(&vault, &student(&vault));
    let started = open(&vault, &id)["draft"]["content"].clone();
    let mut content = content();
    for words in ["J", "Je", "Jeg", "Jeg vil"] {
        content["student_words"] = json!(words);
        save(&vault, &id, &content);
        vault.clock.forward(chrono::Duration::seconds(2));
    }
    assert_eq!(vault.call("undo_state", Value::Null)["undo"]["label"], "step-emma-draft");
    vault.call("undo", Value::Null);
    assert_eq!(open(&vault, &id)["draft"]["content"], started);
    vault.call("redo", Value::Null);
    assert_eq!(open(&vault, &id)["draft"]["content"]["student_words"], "Jeg vil");
}

#[test]
fn evidence_that_was_taken_back_cannot_be_signed_for() {
    let vault = Vault::new();
    let student = student(&vault);
    let id = start(&vault, &student);
    let session = attend(&vault, &student, "2026-11-19", "late");
    let mut content = content();
    pick(&open(&vault, &id), &mut content, "active", "attendance");
    save(&vault, &id, &content);
    vault.call("mark_attendance", json!({"session": session, "student": student, "mark": ""}));
    let refusal = vault.refusal("emma_seal", json!({"id": id}));
    assert_eq!(refusal, ("active.evidence".to_owned(), "emma-evidence-gone".to_owned()));
}

#[test]
fn the_wording_in_force_is_the_one_of_the_day_it_was_held() {
    let vault = Vault::new();
    let id = start(&vault, &student(&vault));
    vault.call("emma_set_wording", json!({"criterion": "suited", "valid_from": "2026-11-10", "body": "De nye ord"}));
    let wording = |day: &str| {
        vault.call("emma_save", json!({"id": id, "held_on": day, "occasion": "gf2", "content": content()}));
        open(&vault, &id)["draft"]["criteria"][0]["wording"].clone()
    };
    assert_eq!(wording("2026-11-10"), "De nye ord");
    assert_ne!(wording("2026-11-09"), "De nye ord");
    let refusal =
        vault.refusal("emma_save", json!({"id": id, "held_on": "2026-11-23", "occasion": "gf2", "content": content()}));
    assert_eq!(refusal, ("held_on".to_owned(), "date-in-future".to_owned()));
    assert_eq!(vault.call("emma_wordings", Value::Null).as_array().unwrap().len(), 5);
}

#[test]
fn a_protected_student_is_marked_wherever_an_assessment_shows_them() {
    let vault = Vault::new();
    let student = student(&vault);
    vault.call("set_student", json!({"id": student, "field": "protected", "value": "true"}));
    vault.call("set_student", json!({"id": student, "field": "town", "value": "Aars"}));
    let page = open(&vault, &start(&vault, &student));
    assert_eq!(page["student"]["protected"], true);
    assert!(!page["draft"]["facts"].to_string().contains("student:town"));
    assert_eq!(vault.call("emma_list", json!({}))["rows"][0]["protected"], true);
    assert_eq!(vault.call("today_seekers", Value::Null)["drafts"]["rows"][0]["protected"], true);
}

/// Writes past every guard, as somebody with the key and a tool for SQLite could.
fn tamper(vault: &mut Vault, sql: &str) {
    vault.call("lock", Value::Null);
    let key = tests::data_key(&vault.folder, PASSPHRASE);
    let conn = rusqlite::Connection::open(vault.folder.join("svend.db")).unwrap();
    conn.execute_batch(&format!("pragma key = \"{}\"", key.as_sqlcipher().as_str())).unwrap();
    conn.execute_batch(&format!("drop trigger assessment_sealed; {sql}")).unwrap();
    drop(conn);
    vault.call("unlock", json!({"passphrase": PASSPHRASE}));
}

#[test]
fn a_changed_letter_of_a_sealed_document_is_found() {
    let mut vault = Vault::new();
    let student = student(&vault);
    let id = sealed(&vault, &student);
    vault.sound();
    tamper(&mut vault, "update assessment set sealed = replace(sealed, 'To udeblivelser', 'Tre udeblivelser')");
    let verified = vault.call("emma_verify", json!({"id": id}));
    assert_eq!(verified["intact"], false);
    assert_ne!(verified["hash"], verified["computed"]);
    assert_eq!(vault.call("check_office", Value::Null)["findings"][0]["kind"], "seal");
}

#[test]
fn a_document_exchanged_together_with_its_hash_is_found_too() {
    let mut vault = Vault::new();
    let (first, second) = (student(&vault), student(&vault));
    let (first, second) = (sealed(&vault, &first), sealed(&vault, &second));
    tamper(
        &mut vault,
        &format!(
            "update assessment set (sealed, hash) = (select sealed, hash from assessment where id = '{second}') where id = '{first}'"
        ),
    );
    assert_eq!(vault.call("emma_verify", json!({"id": first}))["intact"], false);
    assert_eq!(vault.call("emma_verify", json!({"id": second}))["intact"], true);
}
