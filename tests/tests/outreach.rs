//! Stories of promises, openings and introductions.

#[path = "outreach/again.rs"]
mod again;

use serde_json::{Value, json};
use tests::Vault;

/// Educations and an approved workplace at "Kilde", brought in as an office would.
fn school(vault: &Vault) -> School {
    let text = "CVR-nr.;P-nummer;Virksomhed;Postnr.;Uddannelse;Godkendt antal;Antal i brug\r\n\
                10000009;1000000001;Kilde;9600;Smed;2;0\r\n10000009;1000000001;Kilde;9600;Tømrer;1;1\r\n";
    let file = vault.offer("virksomheder.csv", text).file;
    vault.call("import_open", json!({"file": file, "kind": "companies"}));
    vault.call("import_rehearse", json!({"import": file}));
    vault.call("import_commit", json!({"import": file}));
    let known = vault.call("student_choices", Value::Null)["educations"].clone();
    let id = |name: &str| {
        known.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
    };
    let kilde = vault.call("companies", json!({}))["rows"][0]["id"].as_str().unwrap().to_owned();
    School { smed: id("Smed"), tomrer: id("Tømrer"), kilde }
}

struct School {
    smed: String,
    tomrer: String,
    kilde: String,
}

fn smed(vault: &Vault, school: &School, name: &str) -> String {
    let id = vault.student(name, "SMED-GF2-26a");
    vault.call("set_student", json!({"id": id, "field": "education", "value": school.smed}));
    id
}

fn promise(vault: &Vault, company: &str, education: &str, number: u32, due_on: &str) -> String {
    let ask =
        json!({"company": company, "education": education, "number": number, "due_on": due_on, "by_month": false});
    vault.call("add_promise", ask)["id"].as_str().unwrap().to_owned()
}

fn opening(vault: &Vault, school: &School) -> String {
    let ask = json!({"company": school.kilde, "education": school.smed, "number": 1, "starts_on": "2027-08-01",
                     "licence": "B", "demands": "Svejsecertifikat", "source": "visit"});
    vault.call("put_opening", ask)["id"].as_str().unwrap().to_owned()
}

fn agree(vault: &Vault, student: &str, company: &str, more: Value) -> String {
    let mut ask = json!({"student": student, "company": company, "type": "almindelig", "starts_on": "2026-12-01",
                         "signed_on": "2026-11-20"});
    ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    vault.call("put_agreement", ask)["id"].as_str().unwrap().to_owned()
}

/// (left, state) of each promise of the company, in its order.
fn promises(vault: &Vault, company: &str) -> Vec<(u64, String)> {
    let found = vault.call("promises", json!({"id": company}));
    let of = |line: &Value| (line["left"].as_u64().unwrap(), line["state"].as_str().unwrap().to_owned());
    found.as_array().unwrap().iter().map(of).collect()
}

fn openings(vault: &Vault) -> Vec<(u64, String)> {
    let found = vault.call("openings", json!({}))["rows"].clone();
    let of = |line: &Value| (line["left"].as_u64().unwrap(), line["state"].as_str().unwrap().to_owned());
    found.as_array().unwrap().iter().map(of).collect()
}

fn introduce(vault: &Vault, students: &[&str], company: &str, opening: &str) {
    let ask = json!({"students": students, "company": company, "opening": opening, "introduced_on": "2026-11-10"});
    vault.call("add_introductions", ask);
}

fn introductions(vault: &Vault, student: &str) -> Vec<Value> {
    vault.call("introductions", json!({"student": student})).as_array().unwrap().clone()
}

#[test]
fn a_promise_comes_back_in_time_and_stays_until_it_is_kept_or_lapses() {
    let vault = Vault::new();
    let school = school(&vault);
    promise(&vault, &school.kilde, "", 1, "2027-08-01");
    let near = promise(&vault, &school.kilde, &school.smed, 1, "2027-01-17");
    let today = || vault.call("today_outreach", Value::Null)["promises"].clone();
    assert_eq!((&today()["total"], &today()["rows"][0]["id"]), (&json!(1), &json!(near)));
    vault.clock.forward(chrono::Duration::days(100));
    assert_eq!(today()["total"], 1, "a promise that is late still stands there");
    let lapsed = |reason: &str| json!({"id": near, "ended_as": "lapsed", "reason": reason});
    assert_eq!(vault.refusal("end_promise", lapsed(" ")), ("reason".into(), "promise-reason-missing".into()));
    vault.call("end_promise", lapsed("Ordrerne blev væk"));
    assert_eq!(today()["total"], 0);
    vault.call("undo", Value::Null);
    assert_eq!(today()["total"], 1);
    vault.sound();
}

#[test]
fn a_signed_agreement_keeps_one_promised_place_and_undo_brings_it_back() {
    let vault = Vault::new();
    let school = school(&vault);
    promise(&vault, &school.kilde, "", 1, "2027-01-01");
    promise(&vault, &school.kilde, &school.smed, 2, "2027-08-01");
    promise(&vault, &school.kilde, &school.tomrer, 1, "2026-12-01");
    let (bo, eva) = (smed(&vault, &school, "Bo"), smed(&vault, &school, "Eva"));
    let open = |left: u64| (left, "open".to_owned());
    // An unsigned one keeps nothing.
    let id = agree(&vault, &bo, &school.kilde, json!({"signed_on": null}));
    assert_eq!(promises(&vault, &school.kilde), [open(1), open(1), open(2)]);
    let signed = json!({"id": id, "signed_on": "2026-11-20"});
    agree(&vault, &bo, &school.kilde, signed.clone());
    assert_eq!(
        promises(&vault, &school.kilde),
        [open(1), open(1), open(1)],
        "the promise of the education comes first"
    );
    // Changed and saved again it takes no second place.
    agree(&vault, &bo, &school.kilde, json!({"id": id, "note": "Rettet"}));
    assert_eq!(promises(&vault, &school.kilde), [open(1), open(1), open(1)]);
    agree(&vault, &eva, &school.kilde, json!({}));
    let kept = (0, "kept".to_owned());
    assert_eq!(promises(&vault, &school.kilde), [open(1), open(1), kept.clone()]);
    vault.call("undo", Value::Null);
    assert_eq!(promises(&vault, &school.kilde), [open(1), open(1), open(1)]);
    vault.call("redo", Value::Null);
    assert_eq!(promises(&vault, &school.kilde)[2], kept);
    // Annulled, it never came into force: the place is still to come.
    agree(&vault, &bo, &school.kilde, json!({"id": id, "annulled_on": "2026-11-22"}));
    assert_eq!(promises(&vault, &school.kilde), [open(1), open(1), open(1)]);
    vault.sound();
}

#[test]
fn an_opening_made_of_a_promise_keeps_it_in_the_same_act() {
    let vault = Vault::new();
    let school = school(&vault);
    let id = promise(&vault, &school.kilde, &school.smed, 1, "2027-08-01");
    let ask =
        json!({"company": school.kilde, "education": school.smed, "number": 1, "source": "promise", "promise": id});
    vault.call("put_opening", ask.clone());
    assert_eq!(promises(&vault, &school.kilde), [(1, "kept".to_owned())]);
    assert_eq!(vault.refusal("put_opening", ask), ("promise".into(), "promise-missing".into()));
    vault.call("undo", Value::Null);
    assert_eq!((promises(&vault, &school.kilde), openings(&vault)), (vec![(1, "open".to_owned())], vec![]));
    vault.sound();
}

#[test]
fn an_opening_of_one_place_leaves_the_others_of_the_promise_to_come() {
    let vault = Vault::new();
    let school = school(&vault);
    let id = promise(&vault, &school.kilde, &school.smed, 3, "2027-08-01");
    let ask = |number: u32| json!({"company": school.kilde, "education": school.smed, "number": number, "source": "promise", "promise": id});
    vault.call("put_opening", ask(1));
    assert_eq!(promises(&vault, &school.kilde), [(2, "open".to_owned())]);
    vault.call("put_opening", ask(2));
    assert_eq!(promises(&vault, &school.kilde), [(2, "kept".to_owned())]);
    vault.sound();
}

#[test]
fn an_opening_is_passed_on_once_and_filled_by_an_agreement_of_its_education() {
    let vault = Vault::new();
    let school = school(&vault);
    let id = opening(&vault, &school);
    let (bo, eva) = (smed(&vault, &school, "Bo"), smed(&vault, &school, "Eva"));
    vault.call("pass_on_opening", json!({"opening": id, "students": [bo, eva]}));
    vault.clock.forward(chrono::Duration::days(1));
    vault.call("pass_on_opening", json!({"opening": id, "students": [bo]}));
    assert_eq!(vault.call("openings", json!({}))["rows"][0]["passed_on"], 2);
    let lines = vault.call("student_log", json!({"id": bo}))["lines"].clone();
    assert_eq!((&lines[0]["kind"], &lines[0]["on"]), (&json!("posting"), &json!("2026-11-22")));
    agree(&vault, &bo, &school.kilde, json!({}));
    assert_eq!(openings(&vault), [(0, "filled".to_owned())]);
    vault.call("undo", Value::Null);
    vault.call("end_opening", json!({"id": id, "ended_as": "withdrawn", "reason": "Sparerunde"}));
    assert_eq!(openings(&vault), [(1, "withdrawn".to_owned())]);
    agree(&vault, &bo, &school.kilde, json!({}));
    assert_eq!(openings(&vault), [(1, "withdrawn".to_owned())], "what was withdrawn is not filled");
    vault.sound();
}

#[test]
fn an_opening_closes_the_day_after_its_last_day() {
    let vault = Vault::new();
    let school = school(&vault);
    let ask = json!({"company": school.kilde, "education": school.smed, "number": 1, "source": "portal",
                     "closes_on": "2026-11-22"});
    vault.call("put_opening", ask);
    assert_eq!(openings(&vault), [(1, "open".to_owned())]);
    vault.clock.forward(chrono::Duration::days(1));
    assert_eq!(openings(&vault), [(1, "closed".to_owned())]);
}

#[test]
fn what_came_of_an_introduction_is_a_newer_fact_and_a_signed_agreement_is_one() {
    let vault = Vault::new();
    let school = school(&vault);
    let (bo, eva) = (smed(&vault, &school, "Bo"), smed(&vault, &school, "Eva"));
    introduce(&vault, &[&bo, &eva], &school.kilde, &opening(&vault, &school));
    assert_eq!(vault.call("undo_state", Value::Null)["undo"]["label"], "step-introduction");
    let first = introductions(&vault, &bo)[0]["id"].clone();
    let outcome = |id: &Value, outcome: &str, on: &str| json!({"id": id, "outcome": outcome, "outcome_on": on, "refusal": "koerekort"});
    let early = outcome(&first, "no", "2026-11-09");
    assert_eq!(vault.refusal("introduction_outcome", early).1, "introduction-outcome-early");
    vault.call("introduction_outcome", outcome(&first, "no", "2026-11-15"));
    let line = introductions(&vault, &bo)[0].clone();
    assert_eq!((&line["outcome"], &line["refusal_name"]), (&json!("no"), &json!("Mangler kørekort")));
    let again = vault.ask("introduction_outcome", outcome(&first, "trial", "2026-11-16"));
    assert_eq!(again, Err(office::Error::conflict("introduction-superseded")));
    agree(&vault, &eva, &school.kilde, json!({}));
    agree(&vault, &bo, &school.kilde, json!({}));
    let stands = |student: &str| introductions(&vault, student)[0]["outcome"].clone();
    assert_eq!((stands(&eva), stands(&bo)), (json!("agreement"), json!("no")));
    let kinds: Vec<_> = vault.call("student_page", json!({"id": eva}))["timeline"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["kind"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(kinds, ["introduction_agreement", "agreement", "introduction"]);
    vault.sound();
}

#[test]
fn a_match_knows_the_openings_the_promises_and_whom_the_office_put_forward() {
    let vault = Vault::new();
    let school = school(&vault);
    let bo = smed(&vault, &school, "Bo");
    promise(&vault, &school.kilde, "", 1, "2027-08-01");
    introduce(&vault, &[&bo], &school.kilde, &opening(&vault, &school));
    let bare = vault.company("Uden arbejdssted");
    let ask = json!({"company": bare, "education": school.smed, "number": 1, "source": "call"});
    vault.call("put_opening", ask);
    let found = vault.call("student_match", json!({"student": bo}));
    let of = |name: &str| {
        let rows = found["rows"].as_array().unwrap();
        rows.iter().find(|row| row["company_name"] == name).unwrap()["fit"].clone()
    };
    let keys = |reasons: &Value| {
        reasons.as_array().unwrap().iter().map(|one| one["key"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let kilde = of("Kilde");
    assert_eq!(keys(&kilde["reasons"]), ["education", "opening", "demands", "free_places", "promised"]);
    assert!(keys(&kilde["missing"]).contains(&"introduced".to_owned()), "{kilde}");
    assert!(keys(&of("Uden arbejdssted")["reasons"]).contains(&"opening".to_owned()));
}

#[test]
fn nobody_is_asked_for_another_while_the_apprentice_goes_on_or_long_after() {
    let vault = Vault::new();
    let school = school(&vault);
    let (bo, eva) = (smed(&vault, &school, "Bo"), smed(&vault, &school, "Eva"));
    agree(&vault, &bo, &school.kilde, json!({"starts_on": "2025-01-01", "ends_on": "2026-11-21"}));
    agree(&vault, &bo, &school.kilde, json!({"starts_on": "2026-11-22"}));
    agree(&vault, &eva, &school.kilde, json!({"starts_on": "2020-01-01", "ends_on": "2024-01-01"}));
    assert_eq!(vault.call("today_outreach", Value::Null)["again"]["total"], 0);
}

#[test]
fn an_approval_sleeps_with_a_free_place_no_apprentice_and_a_seeker_within_reach() {
    let vault = Vault::new();
    let school = school(&vault);
    let bo = smed(&vault, &school, "Bo");
    let sleeping = || vault.call("sleeping_approvals", Value::Null)["rows"].clone();
    assert_eq!(sleeping(), json!([]), "where a seeker lives must be known");
    vault.call("set_student", json!({"id": bo, "field": "postcode", "value": "9600"}));
    let row = sleeping()[0].clone();
    assert_eq!(
        (&row["company_name"], &row["seekers"], &row["educations"]),
        (&json!("Kilde"), &json!(1), &json!(["Smed"]))
    );
    assert_eq!(vault.call("today_outreach", Value::Null)["sleeping"], 1);
    vault.call("set_student", json!({"id": bo, "field": "postcode", "value": "1000"}));
    assert_eq!(sleeping(), json!([]));
    vault.call("set_student", json!({"id": bo, "field": "reach_km", "value": "400"}));
    vault.call("set_student", json!({"id": bo, "field": "protected", "value": "true"}));
    assert_eq!(sleeping(), json!([]), "where a protected student lives tells no list");
    vault.call("set_student", json!({"id": bo, "field": "protected", "value": "false"}));
    assert_eq!(sleeping().as_array().unwrap().len(), 1);
    agree(&vault, &smed(&vault, &school, "Eva"), &school.kilde, json!({}));
    assert_eq!(sleeping(), json!([]), "an apprentice is to come");
}

#[test]
fn a_seeker_who_was_not_put_forward_for_long_is_called_out_until_somebody_does() {
    let vault = Vault::new();
    let school = school(&vault);
    let (bo, fresh) = (smed(&vault, &school, "Bo"), smed(&vault, &school, "Ny"));
    vault.call("set_student", json!({"id": fresh, "field": "starts_on", "value": "2026-11-16"}));
    let filters = json!([{"column": "status", "values": ["seeking"]}, {"column": "unproposed", "values": ["1"]}]);
    let waiting = || {
        let rows = vault.call("students", json!({"filters": filters}))["rows"].clone();
        rows.as_array().unwrap().iter().map(|row| row["id"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(waiting(), [json!(bo)]);
    assert_eq!(vault.call("today_outreach", Value::Null)["unproposed"], 1);
    introduce(&vault, &[&bo], &school.kilde, "");
    assert_eq!(waiting(), Vec::<Value>::new());
    vault.clock.forward(chrono::Duration::days(19));
    assert_eq!(waiting(), [json!(bo)], "the 31st day after");
}

#[test]
fn a_student_s_log_tells_each_answer_with_contact_day_and_words_and_each_introduction() {
    let vault = Vault::new();
    let school = school(&vault);
    let bo = smed(&vault, &school, "Bo");
    let step = json!({"stage": "sent", "happened_on": "2026-11-02"});
    let ask = json!({"student": bo, "company": school.kilde, "channel": "mail", "step": step});
    let id = vault.call("add_application", ask)["id"].clone();
    let said = json!({"stage": "refused", "happened_on": "2026-11-09", "contact": "Mester", "said": "Ikke i år",
                      "refusal": "ingen-plads"});
    vault.call("move_application", json!({"id": id, "step": said}));
    introduce(&vault, &[&bo], &school.kilde, "");
    let log = vault.call("student_log", json!({"id": bo}));
    assert_eq!((&log["sent"], &log["answered"]), (&json!(1), &json!(1)));
    let lines = log["lines"].as_array().unwrap();
    let kinds: Vec<_> =
        lines.iter().map(|line| (line["kind"].as_str().unwrap(), line["stage"].as_str().unwrap())).collect();
    assert_eq!(kinds, [("introduction", "pending"), ("application", "refused"), ("application", "sent")]);
    let answer = ["contact", "said", "refusal_name"].map(|field| lines[1][field].as_str().unwrap());
    assert_eq!(answer, ["Mester", "Ikke i år", "Har ingen plads nu"]);
}

#[test]
fn an_assessor_is_offered_each_introduction_and_how_it_ended() {
    let vault = Vault::new();
    let school = school(&vault);
    let bo = smed(&vault, &school, "Bo");
    introduce(&vault, &[&bo], &school.kilde, "");
    let first = introductions(&vault, &bo)[0]["id"].clone();
    let no = json!({"id": first, "outcome": "no", "outcome_on": "2026-11-15", "refusal": "koerekort"});
    vault.call("introduction_outcome", no);
    let id = vault.call("emma_start", json!({"student": bo, "occasion": "gf2"}))["id"].clone();
    let facts = vault.call("emma_open", json!({"id": id}))["draft"]["facts"].as_array().unwrap().clone();
    let known: Vec<_> = facts.iter().filter(|fact| fact["source"] == "introduction").collect();
    assert_eq!(known.len(), 1, "what was superseded is no second fact");
    assert_eq!((&known[0]["what"], &known[0]["text"]), (&json!("no"), &json!("Kilde")));
    assert_eq!(known[0]["details"]["refusal"], "Mangler kørekort");
}

#[test]
fn what_cannot_be_promised_offered_or_introduced_is_refused_by_name() {
    let vault = Vault::new();
    let school = school(&vault);
    let promise = |more: Value| {
        let mut ask = json!({"company": school.kilde, "number": 1, "due_on": "2027-08-01", "by_month": false});
        ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        vault.refusal("add_promise", ask)
    };
    let said = |field: &str, reason: &str| (field.to_owned(), reason.to_owned());
    assert_eq!(promise(json!({"company": "x"})), said("company", "company-missing"));
    assert_eq!(promise(json!({"number": 0})), said("number", "number-outside"));
    assert_eq!(promise(json!({"education": "x"})), said("education", "education-missing"));
    assert_eq!(promise(json!({"workplace": "x"})), said("workplace", "workplace-missing"));
    assert_eq!(promise(json!({"due_on": "2101-01-01"})), said("due_on", "date-outside"));
    let opening = |more: Value| {
        let mut ask = json!({"company": school.kilde, "education": school.smed, "number": 1, "source": "visit"});
        ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        vault.refusal("put_opening", ask)
    };
    assert_eq!(opening(json!({"education": ""})), said("education", "opening-education-missing"));
    assert_eq!(opening(json!({"source": "rumour"})), said("source", "opening-source"));
    assert_eq!(opening(json!({"number": 100})), said("number", "number-outside"));
    let senior = smed(&vault, &school, "Senior");
    vault.call("set_student", json!({"id": senior, "field": "kind", "value": "EUV1"}));
    let introduce = |students: Value, opening: &str, on: &str| {
        let ask = json!({"students": students, "company": school.kilde, "opening": opening, "introduced_on": on});
        vault.refusal("add_introductions", ask)
    };
    assert_eq!(introduce(json!([]), "", "2026-11-01"), said("students", "student-missing"));
    assert_eq!(introduce(json!([senior]), "", "2026-11-01"), said("students", "application-euv1"));
    assert_eq!(introduce(json!([senior]), "x", "2026-11-01"), said("opening", "opening-missing"));
    assert_eq!(introduce(json!([senior]), "", "2026-11-23"), said("introduced_on", "date-in-future"));
    assert_eq!(openings(&vault), vec![]);
    vault.sound();
}
