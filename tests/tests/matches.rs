//! Stories of a match as a consultant sees it: where a student could go, from what the office knows.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use chrono::Duration;
use office::{Error, Event, Office, Setup};
use serde_json::{Value, json};
use tests::{PASSPHRASE, Vault};

/// A company with a workplace of the postcode that may train carpenters, brought in as an office would.
fn companies(vault: &Vault, rows: &[(&str, &str, u32, u32)]) {
    let mut text =
        String::from("CVR-nr.;P-nummer;Virksomhed;Adresse;Postnr.;By;Uddannelse;Godkendt antal;Antal i brug\r\n");
    for (at, (name, postcode, approved, used)) in rows.iter().enumerate() {
        text += &format!("1000000{at};100000000{at};{name};Vej 1;{postcode};By;Smed;{approved};{used}\r\n");
    }
    let file = vault.offer("virksomheder.csv", text).file;
    vault.call("import_open", json!({"file": file, "kind": "companies"}));
    vault.call("import_rehearse", json!({"import": file}));
    vault.call("import_commit", json!({"import": file}));
}

fn seeker(vault: &Vault, postcode: &str) -> String {
    let bo = vault.student("Bo Dam", "SMED-GF2-26a");
    let smed = vault.call("student_choices", Value::Null)["educations"][0]["id"].clone();
    for (field, value) in [("education", smed.as_str().unwrap()), ("postcode", postcode), ("reach_km", "30")] {
        vault.call("set_student", json!({"id": bo, "field": field, "value": value}));
    }
    bo
}

fn keys(reasons: &Value) -> Vec<&str> {
    reasons.as_array().unwrap().iter().map(|reason| reason["key"].as_str().unwrap()).collect()
}

#[test]
fn near_places_come_first_full_ones_last_and_nobody_is_hidden() {
    let vault = Vault::new();
    companies(&vault, &[("Fuld Smedje", "9600", 1, 1), ("Langt Borte", "1000", 2, 0), ("Nabosmeden", "9600", 2, 1)]);
    let found = vault.call("student_match", json!({"student": seeker(&vault, "9600")}));
    let rows = found["rows"].as_array().unwrap();
    let names: Vec<_> = rows.iter().map(|row| row["company_name"].as_str().unwrap()).collect();
    assert_eq!((names, &found["total"]), (vec!["Nabosmeden", "Langt Borte", "Fuld Smedje"], &json!(3)));
    assert_eq!(keys(&rows[0]["fit"]["reasons"]), ["education", "free_places", "near"]);
    assert_eq!(keys(&rows[2]["fit"]["must"]), ["approval_full"]);
    assert!(rows.iter().all(|row| row["fit"].get("order").is_none()), "no score leaves the core");
}

#[test]
fn a_longer_way_shows_how_many_more_it_gives() {
    let vault = Vault::new();
    companies(&vault, &[("Langt Borte", "1000", 2, 0), ("Nabosmeden", "9600", 2, 1)]);
    let bo = seeker(&vault, "9600");
    let found = vault.call("student_match", json!({"student": bo}))["what_if"].clone();
    assert_eq!((&found["reach_km"], &found["now"], &found["all"]), (&json!(30), &json!(1), &json!(2)));
    let wider = vault.call("student_match", json!({"student": bo, "reach_km": 400}));
    assert!(keys(&wider["rows"][1]["fit"]["reasons"]).contains(&"near"), "{wider}");
    assert_eq!(wider["what_if"], found, "it is counted from what the student said");
}

#[test]
fn where_a_protected_student_lives_is_told_by_no_distance() {
    let vault = Vault::new();
    companies(&vault, &[("Nabosmeden", "9600", 2, 1)]);
    let bo = seeker(&vault, "9600");
    vault.call("set_student", json!({"id": bo, "field": "protected", "value": "true"}));
    let row = vault.call("student_match", json!({"student": bo}))["rows"][0]["fit"].clone();
    assert_eq!((&row["km"], keys(&row["missing"])[0]), (&Value::Null, "distance_unknown"));
}

#[test]
fn a_company_the_student_has_written_to_says_so() {
    let vault = Vault::new();
    companies(&vault, &[("Nabosmeden", "9600", 2, 1)]);
    let bo = seeker(&vault, "9600");
    let company = vault.call("companies", json!({}))["rows"][0]["id"].clone();
    let step = json!({"stage": "sent", "happened_on": "2026-11-02"});
    vault.call("add_application", json!({"student": bo, "company": company, "channel": "mail", "step": step}));
    let row = vault.call("student_match", json!({"student": bo}))["rows"][0]["fit"].clone();
    assert!(keys(&row["missing"]).contains(&"applied"), "{row}");
}

/// An opening for smiths at a company.
fn opening(vault: &Vault, company: &Value) -> String {
    let smed = vault.call("student_choices", Value::Null)["educations"][0]["id"].clone();
    let ask = json!({"company": company, "education": smed, "number": 3, "source": "call"});
    vault.call("put_opening", ask)["id"].as_str().unwrap().to_owned()
}

fn smiths(vault: &Vault, people: &[(&str, &str)]) -> Vec<String> {
    let smed = vault.call("student_choices", Value::Null)["educations"][0]["id"].clone();
    let added = people.iter().map(|(name, postcode)| {
        let id = vault.student(name, "SMED-GF2-26a");
        for (field, value) in [("education", smed.as_str().unwrap()), ("postcode", postcode), ("reach_km", "30")] {
            vault.call("set_student", json!({"id": id, "field": field, "value": value}));
        }
        id
    });
    added.collect()
}

fn first_company(vault: &Vault) -> Value {
    vault.call("companies", json!({}))["rows"][0]["id"].clone()
}

fn names(found: &Value) -> Vec<&str> {
    found["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect()
}

#[test]
fn an_opening_lists_the_seekers_the_nearest_first_and_hides_nobody() {
    let vault = Vault::new();
    companies(&vault, &[("Nabosmeden", "9600", 2, 1)]);
    smiths(&vault, &[("Ida Borg", "1000"), ("Bo Dam", "9600")]);
    vault.student("Eva Lund", "FRI-GF2-26a");
    let opening = opening(&vault, &first_company(&vault));
    let found = vault.call("opening_match", json!({"opening": opening}));
    assert_eq!(names(&found), ["Bo Dam", "Ida Borg", "Eva Lund"]);
    assert_eq!((&found["total"], &found["within_reach"]), (&json!(3), &json!(1)));
    assert_eq!(keys(&found["rows"][0]["fit"]["reasons"]), ["education", "opening", "near"]);
    assert_eq!(keys(&found["rows"][2]["fit"]["must"]), ["education_missing"]);
    assert_eq!(keys(&found["about"]), ["free_places", "never_apprentice", "never_contacted"]);
    let near = vault.call("opening_match", json!({"opening": opening, "within_reach": true}));
    assert_eq!((names(&near), &near["total"]), (vec!["Bo Dam"], &json!(3)));
}

#[test]
fn where_a_protected_seeker_lives_tells_no_company() {
    let vault = Vault::new();
    companies(&vault, &[("Nabosmeden", "9600", 2, 1)]);
    let bo = &smiths(&vault, &[("Bo Dam", "9600")])[0];
    vault.call("set_student", json!({"id": bo, "field": "protected", "value": "true"}));
    let found = vault.call("opening_match", json!({"company": first_company(&vault)}));
    let row = &found["rows"][0];
    assert_eq!((&row["protected"], &row["fit"]["km"], &found["within_reach"]), (&json!(true), &Value::Null, &json!(0)));
    let calls = vault.call("match_overview", Value::Null)["calls"].clone();
    assert_eq!(calls["total"], json!(0), "nor does a count");
}

#[test]
fn a_company_without_a_workplace_lists_everybody_with_what_is_missing() {
    let vault = Vault::new();
    companies(&vault, &[("Nabosmeden", "9600", 2, 1)]);
    smiths(&vault, &[("Bo Dam", "9600")]);
    let bare = vault.company("Kun et navn");
    let found = vault.call("opening_match", json!({"company": bare}));
    assert_eq!((names(&found), &found["within_reach"]), (vec!["Bo Dam"], &json!(0)));
    assert_eq!(keys(&found["rows"][0]["fit"]["must"]), ["education_missing"]);
    assert_eq!(found["educations"], json!([]));
}

#[test]
fn a_company_is_seen_in_one_of_its_educations_when_that_is_asked() {
    let vault = Vault::new();
    companies(&vault, &[("Nabosmeden", "9600", 2, 1)]);
    smiths(&vault, &[("Bo Dam", "9600")]);
    let ask = |education: &str| json!({"company": first_company(&vault), "education": education});
    assert_eq!(vault.call("opening_match", ask("Smed"))["within_reach"], json!(1));
    let other = vault.call("opening_match", ask("Tømrer"));
    assert_eq!((&other["within_reach"], &other["educations"]), (&json!(0), &json!(["Smed"])));
}

#[test]
fn each_approval_says_how_many_seekers_are_within_reach_and_the_list_behind_is_as_long() {
    let vault = Vault::new();
    companies(&vault, &[("Nabosmeden", "9600", 2, 1)]);
    smiths(&vault, &[("Bo Dam", "9600"), ("Ida Borg", "1000"), ("Eva Lund", "9600")]);
    let company = first_company(&vault);
    let smed = vault.call("student_choices", Value::Null)["educations"][0]["id"].clone();
    let fields =
        json!({"number": "", "name": "Værkstedet", "address": "", "postcode": "1000", "town": "", "phone": ""});
    let second = vault.call("put_workplace", json!({"id": null, "company": company, "fields": fields}))["id"].clone();
    let reach = || vault.call("company_reach", json!({"id": company})).as_array().unwrap().clone();
    assert_eq!(reach().len(), 1, "a workplace that may train nobody says nothing");
    let approval = json!({"id": null, "workplace": second, "education": smed, "approved": 1, "in_use": 0,
                          "counted_on": null, "expires_on": null, "kind": "full", "limits": []});
    vault.call("put_approval", approval);
    let found = reach();
    let mut counts: Vec<_> =
        found.iter().map(|one| (one["workplace"] == second, one["seekers"].as_u64().unwrap())).collect();
    counts.sort_unstable();
    assert_eq!(counts, [(false, 2), (true, 1)]);
    for one in found {
        let ask = json!({"company": company, "workplace": one["workplace"], "education": one["education"]});
        assert_eq!(vault.call("opening_match", ask)["within_reach"], one["seekers"], "{one}");
    }
    let elsewhere = json!({"company": company, "workplace": "nowhere"});
    assert!(matches!(vault.ask("opening_match", elsewhere), Err(Error::Missing { .. })));
    assert_eq!(vault.call("company_reach", json!({"id": vault.company("Kun et navn")})), json!([]));
}

#[test]
fn an_opening_that_is_over_has_no_match() {
    let vault = Vault::new();
    companies(&vault, &[("Nabosmeden", "9600", 2, 1)]);
    let opening = opening(&vault, &first_company(&vault));
    vault.call("end_opening", json!({"id": opening, "ended_as": "withdrawn"}));
    for ask in [json!({"opening": opening}), json!({"opening": "nowhere"}), json!({"company": "nowhere"}), json!({})] {
        assert!(matches!(vault.ask("opening_match", ask), Err(Error::Missing { .. })));
    }
}

#[test]
fn three_put_forward_from_a_match_are_one_act_and_say_so_in_the_list() {
    let vault = Vault::new();
    companies(&vault, &[("Nabosmeden", "9600", 2, 1)]);
    let students = smiths(&vault, &[("Bo Dam", "9600"), ("Ida Borg", "9600"), ("Eva Lund", "9600")]);
    let company = first_company(&vault);
    let opening = opening(&vault, &company);
    let ask = json!({"students": students, "company": company, "opening": opening, "introduced_on": "2026-11-22"});
    vault.call("add_introductions", ask);
    let introduced = || {
        let found = vault.call("opening_match", json!({"opening": opening}));
        let rows = found["rows"].as_array().unwrap().clone();
        rows.iter().filter(|row| keys(&row["fit"]["missing"]).contains(&"introduced")).count()
    };
    assert_eq!(introduced(), 3);
    vault.call("undo", Value::Null);
    assert_eq!(introduced(), 0, "one undo takes all three back");
}

#[test]
fn the_next_calls_are_where_most_could_come_and_of_equals_the_longest_silent() {
    let vault = Vault::new();
    let rows = [("A", "9600", 1, 0), ("B", "9600", 1, 0), ("C", "9600", 1, 1), ("D", "1000", 1, 0)];
    companies(&vault, &rows);
    smiths(&vault, &[("Bo Dam", "9600"), ("Ida Borg", "9600")]);
    let listed = vault.call("companies", json!({}))["rows"].clone();
    let note = json!({"company": listed[0]["id"], "body": "Ringede", "happened_on": "2026-11-02", "kind": "call"});
    vault.call("add_note", note);
    let opening = opening(&vault, &listed[3]["id"]);
    let found = vault.call("match_overview", Value::Null);
    let calls = found["calls"]["rows"].as_array().unwrap();
    let names: Vec<_> = calls.iter().map(|call| call["company_name"].as_str().unwrap()).collect();
    assert_eq!(names, ["B", "A"], "C is full and D too far for everybody");
    assert!(calls.iter().all(|call| call["seekers"] == json!(2)));
    assert_eq!(found["openings"], json!([{"opening": opening, "seekers": 0}]));
}

#[test]
fn a_company_that_only_has_promised_a_place_is_among_the_next_calls_of_those_it_could_take() {
    let vault = Vault::new();
    companies(&vault, &[("A", "9600", 1, 0), ("B", "9600", 1, 1)]);
    smiths(&vault, &[("Bo Dam", "9600"), ("Ida Borg", "9600")]);
    let smed = vault.call("student_choices", Value::Null)["educations"][0]["id"].clone();
    let full = vault.call("companies", json!({}))["rows"][1]["id"].clone();
    // One that is no more to the office than a name, a town and a word.
    let bare = vault.company("C");
    vault.call("set_company", json!({"id": bare, "field": "postcode", "value": "9600"}));
    let calls = || vault.call("match_overview", Value::Null)["calls"]["rows"].as_array().unwrap().clone();
    let named = |calls: &[Value]| -> Vec<String> {
        calls.iter().map(|call| call["company_name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(named(&calls()), ["A"]);
    for (company, number) in [(&full, 2), (&json!(bare), 1)] {
        let promise =
            json!({"company": company, "education": smed, "number": number, "due_on": "2027-08-01", "by_month": true});
        vault.call("add_promise", promise);
    }
    let found = calls();
    assert_eq!(named(&found), ["A", "B", "C"]);
    let facts =
        |call: &Value| json!([call["free"], call["promised"], call["promised_on"], call["by_month"], call["seekers"]]);
    assert_eq!(facts(&found[1]), json!([0, 2, "2027-08-01", true, 2]));
    assert_eq!(facts(&found[2]), json!([0, 1, "2027-08-01", true, 2]));
    for company in [&full, &json!(bare)] {
        let list = vault.call("opening_match", json!({"company": company}));
        assert_eq!((&list["within_reach"], &list["educations"]), (&json!(2), &json!(["Smed"])));
        assert!(keys(&list["rows"][0]["fit"]["reasons"]).contains(&"promised"), "{list}");
    }
    vault.call("undo", Value::Null);
    assert_eq!(named(&calls()), ["A", "B"]);
}

#[test]
fn every_figure_of_the_overview_is_the_length_of_the_list_behind_it() {
    let vault = Vault::none();
    vault.call("first_run_sample", Value::Null);
    let found = vault.call("match_overview", Value::Null);
    let (openings, calls) = (found["openings"].as_array().unwrap(), found["calls"]["rows"].as_array().unwrap());
    assert!(!openings.is_empty() && !calls.is_empty(), "{found}");
    for opening in openings {
        let list = vault.call("opening_match", json!({"opening": opening["opening"]}));
        assert_eq!(list["within_reach"], opening["seekers"], "{opening}");
    }
    for line in calls {
        let list = vault.call("opening_match", json!({"company": line["company"]}));
        assert_eq!(list["within_reach"], line["seekers"], "{line}");
    }
}

#[test]
fn the_overview_is_counted_anew_only_when_something_happened() {
    let vault = Vault::new();
    companies(&vault, &[("Nabosmeden", "9600", 2, 1)]);
    smiths(&vault, &[("Bo Dam", "9600")]);
    let counted = || {
        vault.events.lock().unwrap().clear();
        let found = vault.call("match_overview", Value::Null);
        let heard = vault.events.lock().unwrap();
        let progress = |event: &Event| matches!(event, Event::Progress { job, .. } if job == "match");
        (found, heard.iter().any(progress))
    };
    let (first, work) = counted();
    assert!(work);
    assert_eq!(counted(), (first, false), "nothing happened");
    smiths(&vault, &[("Ida Borg", "9600")]);
    let (second, work) = counted();
    assert!(work);
    assert_eq!(second["calls"]["rows"][0]["seekers"], json!(2));
    vault.clock.forward(Duration::days(1));
    assert!(counted().1, "another day is another count");
}

#[test]
fn a_count_that_is_stopped_answers_cancelled_and_can_be_asked_for_again() {
    let vault = Vault::new();
    companies(&vault, &[("Nabosmeden", "9600", 2, 1)]);
    smiths(&vault, &[("Bo Dam", "9600")]);
    vault.call("lock", Value::Null);
    let stopping: Arc<OnceLock<Arc<Office>>> = Arc::default();
    let (told, once) = (stopping.clone(), AtomicBool::new(true));
    let office = Arc::new(Office::new(Setup {
        clock: vault.clock.clone(),
        on_event: Box::new(move |event| {
            if matches!(event, Event::Progress { .. }) && once.swap(false, Ordering::SeqCst) {
                told.get().unwrap().call("cancel_match", "null").unwrap();
            }
        }),
        ..tests::bare(&vault.folder)
    }));
    stopping.set(office.clone()).ok().unwrap();
    office.call("unlock", &json!({"passphrase": PASSPHRASE}).to_string()).unwrap();
    assert_eq!(office.call("match_overview", "null"), Err(Error::Cancelled));
    let found: Value = serde_json::from_str(&office.call("match_overview", "null").unwrap()).unwrap();
    assert_eq!(found["calls"]["total"], json!(1));
}
