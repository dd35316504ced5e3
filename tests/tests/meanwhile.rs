//! Stories of a second press, a second window, and records that were set aside while somebody was still writing.

use office::Error;
use serde_json::{Value, json};
use tests::Vault;

/// An education, a company approved in it, and another company.
fn school(vault: &Vault) -> (String, String, String) {
    let text = "CVR-nr.;P-nummer;Virksomhed;Postnr.;Uddannelse;Godkendt antal;Antal i brug\r\n\
                10000009;1000000001;Kilde;9600;Smed;4;1\r\n";
    let file = vault.offer("virksomheder.csv", text).file;
    vault.call("import_open", json!({"file": file, "kind": "companies"}));
    vault.call("import_rehearse", json!({"import": file}));
    vault.call("import_commit", json!({"import": file}));
    let smed = vault.call("student_choices", Value::Null)["educations"][0]["id"].as_str().unwrap().to_owned();
    let kilde = vault.call("companies", json!({}))["rows"][0]["id"].as_str().unwrap().to_owned();
    (smed, kilde, vault.company("Bæk"))
}

fn opening(company: &str, education: &str) -> Value {
    json!({"company": company, "education": education, "number": 1, "source": "visit"})
}

fn promise(company: &str) -> Value {
    json!({"company": company, "number": 1, "due_on": "2027-08-01", "by_month": true})
}

fn introduce(students: &[&str], company: &str) -> Value {
    json!({"students": students, "company": company, "introduced_on": "2026-11-20"})
}

fn archive(vault: &Vault, noun: &str, id: &str) {
    vault.call(&format!("archive_{noun}"), json!({"id": id, "archived": true}));
}

#[track_caller]
fn conflict(vault: &Vault, name: &str, ask: Value, expected: &str) {
    match vault.ask(name, ask) {
        Err(Error::Conflict { reason }) => assert_eq!(reason, expected),
        other => panic!("{name} answered {other:?}"),
    }
}

fn said(field: &str, reason: &str) -> (String, String) {
    (field.to_owned(), reason.to_owned())
}

/// An agreement at the company that ended a month ago.
fn ended(vault: &Vault, company: &str, education: &str) -> String {
    let student = vault.student("Bo Dam", "SMED-GF2-26a");
    vault.call("set_student", json!({"id": student, "field": "education", "value": education}));
    let ask = json!({"student": student, "company": company, "type": "almindelig", "starts_on": "2025-01-01",
                     "ends_on": "2026-10-31", "signed_on": "2024-12-01"});
    vault.call("put_agreement", ask)["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_company_that_was_set_aside_takes_nothing_new_that_no_list_would_show() {
    let vault = Vault::new();
    let (smed, kilde, _) = school(&vault);
    let bo = vault.student("Bo Dam", "SMED-GF2-26a");
    vault.call("add_introductions", introduce(&[&bo], &kilde));
    let agreement = ended(&vault, &kilde, &smed);
    let waiting = vault.call("introductions", json!({"student": bo}))[0]["id"].clone();
    archive(&vault, "company", &kilde);
    for (name, ask) in [
        ("add_promise", promise(&kilde)),
        ("put_opening", opening(&kilde, &smed)),
        ("add_introductions", introduce(&[&bo], &kilde)),
        ("plan_visits", json!({"day": "2026-11-26", "stops": [{"company": kilde, "place": ""}]})),
        ("answer_host_again", json!({"agreement": agreement, "answer": "yes"})),
    ] {
        assert_eq!(vault.refusal(name, ask), said("company", "company-archived"), "{name}");
    }
    // What was begun before can be brought to its end.
    let answer = json!({"id": waiting, "outcome": "no", "outcome_on": "2026-11-22"});
    vault.call("introduction_outcome", answer);
    vault.sound();
}

#[test]
fn a_student_who_was_set_aside_is_not_put_forward_or_told() {
    let vault = Vault::new();
    let (smed, kilde, _) = school(&vault);
    let (bo, ida) = (vault.student("Bo Dam", "SMED-GF2-26a"), vault.student("Ida Krogh", "SMED-GF2-26a"));
    let place = vault.call("put_opening", opening(&kilde, &smed))["id"].clone();
    archive(&vault, "student", &ida);
    let refused = said("students", "student-archived");
    assert_eq!(vault.refusal("add_introductions", introduce(&[&bo, &ida], &kilde)), refused);
    assert_eq!(vault.refusal("pass_on_opening", json!({"opening": place, "students": [bo, ida]})), refused);
    assert_eq!(vault.call("introductions", json!({"company": kilde})), json!([]), "nothing is kept by halves");
    vault.call("archive_student", json!({"id": ida, "archived": false}));
    vault.call("add_introductions", introduce(&[&bo, &ida], &kilde));
    assert_eq!(vault.call("already_ours", json!({"id": kilde}))["introductions"], 2);
    archive(&vault, "student", &ida);
    assert_eq!(vault.call("already_ours", json!({"id": kilde}))["introductions"], 1, "the list shows one");
}

#[test]
fn a_student_who_is_named_twice_is_put_forward_once() {
    let vault = Vault::new();
    let (_, kilde, _) = school(&vault);
    let bo = vault.student("Bo Dam", "SMED-GF2-26a");
    vault.call("add_introductions", introduce(&[&bo, &bo], &kilde));
    assert_eq!(vault.call("introductions", json!({"company": kilde})).as_array().unwrap().len(), 1);
    let args = vault.call("undo_state", Value::Null)["undo"]["args"].clone();
    assert!(args.as_str().unwrap().contains("\"count\":1"), "{args}");
}

#[test]
fn a_company_that_has_answered_is_not_made_to_offer_a_second_place() {
    let vault = Vault::new();
    let (smed, kilde, _) = school(&vault);
    let agreement = ended(&vault, &kilde, &smed);
    let answer =
        |answer: &str| json!({"agreement": agreement, "answer": answer, "reason": "Travlt", "ask_on": "2026-11-23"});
    vault.call("answer_host_again", answer("later"));
    vault.call("answer_host_again", answer("yes"));
    conflict(&vault, "answer_host_again", answer("yes"), "host-again-answered");
    conflict(&vault, "answer_host_again", answer("no"), "host-again-answered");
    assert_eq!(vault.call("openings", json!({}))["total"], 1);
    vault.call("undo", Value::Null);
    vault.call("answer_host_again", answer("no"));
    vault.sound();
}

#[test]
fn a_promise_that_has_ended_does_not_end_another_way_under_an_open_dialog() {
    let vault = Vault::new();
    let (smed, kilde, _) = school(&vault);
    let id = vault.call("add_promise", promise(&kilde))["id"].clone();
    let mut place = opening(&kilde, &smed);
    place["promise"] = id.clone();
    vault.call("put_opening", place);
    let lapse = json!({"id": id, "ended_as": "lapsed", "reason": "Ordrerne blev væk"});
    conflict(&vault, "end_promise", lapse.clone(), "promise-ended");
    vault.call("end_promise", json!({"id": id, "ended_as": "", "reason": "Alligevel"}));
    let line = vault.call("promises", json!({"id": kilde}))[0].clone();
    assert_eq!(
        (&line["state"], &line["reason"]),
        (&json!("open"), &json!("")),
        "what stands has not ended for a reason"
    );
    vault.call("end_promise", lapse);
}

#[test]
fn an_opening_stays_with_its_company() {
    let vault = Vault::new();
    let (smed, kilde, baek) = school(&vault);
    let id = vault.call("put_opening", opening(&kilde, &smed))["id"].clone();
    let mut moved = opening(&baek, &smed);
    moved["id"] = id;
    assert_eq!(vault.refusal("put_opening", moved), said("company", "company-other"));
}

#[test]
fn what_belongs_to_one_company_is_not_changed_as_another_ones() {
    let vault = Vault::new();
    let (_, kilde, baek) = school(&vault);
    let fields = json!({"number": "", "name": "Lager", "address": "", "postcode": "", "town": "", "phone": ""});
    for (name, ask) in [
        ("put_contact", json!({"id": null, "company": kilde, "name": "Mester"})),
        ("put_workplace", json!({"id": null, "company": kilde, "fields": fields})),
    ] {
        let mut other = ask.clone();
        other["id"] = vault.call(name, ask)["id"].clone();
        other["company"] = json!(baek);
        assert!(matches!(vault.ask(name, other), Err(Error::Missing { .. })), "{name}");
    }
}

#[test]
fn a_tour_that_is_planned_twice_gives_no_company_two_visits_that_day() {
    let vault = Vault::new();
    let (_, kilde, baek) = school(&vault);
    let plan = |companies: &[&str]| {
        let stops: Vec<_> = companies.iter().map(|id| json!({"company": id, "place": ""})).collect();
        json!({"day": "2026-11-26", "stops": stops})
    };
    vault.call("plan_visits", plan(&[&kilde]));
    assert_eq!(vault.refusal("plan_visits", plan(&[&baek, &kilde])), said("stops", "visits-planned-already"));
    assert_eq!(vault.refusal("plan_visits", plan(&[&baek, &baek])), said("stops", "visits-planned-already"));
    let day = json!({"from": "2026-11-26", "until": "2026-11-26"});
    let visits = vault.call("calendar", day.clone())["entries"].clone();
    assert_eq!(visits.as_array().unwrap().len(), 1);
    vault.call("mark_appointment", json!({"id": visits[0]["id"], "state": "cancelled"}));
    vault.call("plan_visits", plan(&[&kilde, &baek]));
}

#[test]
fn a_day_with_more_visits_than_one_tour_has_its_pack_all_the_same() {
    let vault = Vault::new();
    let companies: Vec<String> = (0..40).map(|at| vault.company(&format!("Firma {at}"))).collect();
    assert_eq!(vault.call("visit_pages", json!({"companies": companies})).as_array().unwrap().len(), 40);
}

#[test]
fn a_pack_leaves_out_what_was_corrected_and_the_words_about_a_protected_student() {
    let vault = Vault::new();
    let (_, kilde, _) = school(&vault);
    let ida = vault.student("Ida Krogh", "SMED-GF2-26a");
    vault.call("set_student", json!({"id": ida, "field": "protected", "value": "true"}));
    let note = |body: &str, more: Value| {
        let mut ask = json!({"company": kilde, "kind": "call", "happened_on": "2026-11-20", "body": body});
        ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        vault.call("add_note", ask)["id"].clone()
    };
    let wrong = note("Vil have to", json!({}));
    note("Vil have en", json!({"supersedes": wrong}));
    note("Ida Krogh møder tirsdag", json!({"student": ida, "next": {"what": "Ring til Ida", "due_on": null}}));
    vault.call("add_task", json!({"company": kilde, "what": "Send folder"}));
    let page = vault.call("visit_pages", json!({"companies": [kilde]}))[0]["page"].clone();
    let words = |of: &str, field: &str| {
        page[of].as_array().unwrap().iter().map(|one| one[field].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        (words("notes", "body"), words("tasks", "what")),
        (vec!["Vil have en".into()], vec!["Send folder".into()])
    );
    let whole = vault.call("company_page", json!({"id": kilde}));
    assert_eq!((whole["notes"].as_array().unwrap().len(), whole["tasks"].as_array().unwrap().len()), (3, 2));
}

#[test]
fn an_appointment_that_is_moved_ahead_was_not_held_yet() {
    let vault = Vault::new();
    let (_, kilde, _) = school(&vault);
    let visit = |id: Value, day: &str| json!({"id": id, "kind": "visit", "company": kilde, "held_on": day});
    let id = vault.call("put_appointment", visit(Value::Null, "2026-11-20"))["id"].clone();
    vault.call("mark_appointment", json!({"id": id, "state": "done"}));
    let done_on = || vault.call("appointment_page", json!({"id": id}))["appointment"]["done_on"].clone();
    vault.call("put_appointment", visit(id.clone(), "2026-11-19"));
    assert_eq!(done_on(), "2026-11-19");
    vault.call("put_appointment", visit(id.clone(), "2026-11-26"));
    assert_eq!(done_on(), Value::Null);
}

#[test]
fn an_end_without_a_beginning_is_no_time() {
    let vault = Vault::new();
    let ask = json!({"kind": "other", "what": "Messe", "held_on": "2026-11-26", "ends_at": "10:00"});
    assert_eq!(vault.refusal("put_appointment", ask), said("starts_at", "start-missing"));
}

#[test]
fn a_day_outside_every_calendar_is_refused_wherever_one_is_written() {
    let vault = Vault::new();
    let (smed, kilde, _) = school(&vault);
    let agreement = ended(&vault, &kilde, &smed);
    let note = json!({"company": kilde, "kind": "call", "happened_on": "2026-11-20", "body": "Ord"});
    let with = |mut ask: Value, field: &str, value: Value| {
        ask[field] = value;
        ask
    };
    for (name, ask, field) in [
        ("add_task", json!({"what": "Ring", "due_on": "0026-11-30"}), "due_on"),
        ("add_note", with(note, "next", json!({"what": "Ring", "due_on": "0026-11-30"})), "due_on"),
        ("answer_host_again", json!({"agreement": agreement, "answer": "later", "ask_on": "2226-11-30"}), "ask_on"),
        ("answer_host_again", json!({"agreement": agreement, "answer": "yes", "starts_on": "0026-11-30"}), "starts_on"),
    ] {
        assert_eq!(vault.refusal(name, ask), said(field, "date-outside"), "{name}");
    }
}

#[test]
fn no_appointment_is_left_out_of_a_calendar_file_because_of_all_else_that_happens() {
    let vault = Vault::new();
    for _ in 0..2_001 {
        vault.call("add_task", json!({"what": "Ring", "due_on": "2026-11-23"}));
    }
    vault.call("put_appointment", json!({"kind": "other", "what": "Messe", "held_on": "2026-11-30"}));
    let words = json!({"visit": "Besøg", "meeting": "Møde", "other": "Aftale", "cafe": "Jobcafé", "student": "elev"});
    let days = json!({"from": "2026-11-01", "until": "2026-12-31"});
    let ask = json!({"days": days, "student_names": false, "name": "Kalender", "words": words});
    let handle = vault.call("calendar_file", ask);
    let (_, bytes) = vault.office.made_file(handle["file"].as_str().unwrap()).unwrap();
    assert!(String::from_utf8(bytes.to_vec()).unwrap().contains("SUMMARY:Aftale: Messe"));
}

#[test]
fn every_list_is_ordered_by_each_of_its_columns() {
    let vault = Vault::none();
    vault.call("first_run_sample", Value::Null);
    let lists: [(&str, &[&str]); 3] = [
        (
            "agreements",
            &[
                "student_name",
                "hold",
                "company_name",
                "type_name",
                "starts_on",
                "ends_on",
                "signed_on",
                "state",
                "stage",
            ],
        ),
        ("openings", &["company_name", "town", "education", "starts_on", "closes_on", "noted_on", "source"]),
        ("emma_list", &["student_name", "hold", "held_on", "occasion", "by", "assessor", "sealed_at"]),
    ];
    for (list, columns) in lists {
        for (column, down) in columns.iter().flat_map(|column| [(column, false), (column, true)]) {
            let answer = vault.ask(list, json!({"sort": {"column": column, "down": down}}));
            assert!(answer.is_ok(), "{list} by {column}: {answer:?}");
        }
    }
}

#[test]
fn a_value_for_no_field_is_told_so_whatever_it_holds() {
    let vault = Vault::new();
    let (student, company) = (vault.student("Bo Dal", "TØM-GF2-26a"), vault.company("Tagfirmaet"));
    for (command, id) in [("set_student", student), ("set_company", company)] {
        let answer = vault.ask(command, json!({"id": id, "field": "", "value": "\0"}));
        assert_eq!(answer, Err(Error::Missing { what: "field".into() }), "{command}");
    }
}
