//! Stories of visit packs: whom it is time to visit, what lies in the pack, and what comes of the tour.

use serde_json::{Value, json};
use tests::Vault;

/// Companies with a workplace each, brought in as an office would: name, postcode, approved, in use.
fn companies(vault: &Vault, rows: &[(&str, &str, u32, u32)]) -> Vec<String> {
    let mut text =
        String::from("CVR-nr.;P-nummer;Virksomhed;Adresse;Postnr.;By;Uddannelse;Godkendt antal;Antal i brug\r\n");
    for (at, (name, postcode, approved, used)) in rows.iter().enumerate() {
        text += &format!("1000000{at};100000000{at};{name};Vej 1;{postcode};By;Smed;{approved};{used}\r\n");
    }
    let file = vault.offer("virksomheder.csv", text).file;
    vault.call("import_open", json!({"file": file, "kind": "companies"}));
    vault.call("import_rehearse", json!({"import": file}));
    vault.call("import_commit", json!({"import": file}));
    let known = vault.call("companies", json!({}))["rows"].as_array().unwrap().clone();
    let id = |name: &str| known.iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned();
    rows.iter().map(|row| id(row.0)).collect()
}

fn seeker(vault: &Vault, name: &str) -> String {
    let id = vault.student(name, "SMED-GF2-26a");
    let smed = vault.call("student_choices", Value::Null)["educations"][0]["id"].clone();
    vault.call("set_student", json!({"id": id, "field": "education", "value": smed}));
    id
}

fn talked(vault: &Vault, company: &str, day: &str) {
    vault.call("add_note", json!({"company": company, "kind": "call", "happened_on": day, "body": "Ringede"}));
}

fn due(vault: &Vault, area: Value) -> Vec<Value> {
    let ask = json!({"area": area, "start": "9600", "day": "2026-11-26"});
    vault.call("visit_candidates", ask)["stops"].as_array().unwrap().clone()
}

fn names(stops: &[Value]) -> Vec<&str> {
    stops.iter().map(|stop| stop["name"].as_str().unwrap()).collect()
}

#[test]
fn a_company_is_due_when_it_was_silent_for_long_has_something_open_or_could_take_a_seeker() {
    let vault = Vault::new();
    let ids = companies(
        &vault,
        &[("Tavs", "9600", 1, 1), ("Lovet", "9600", 1, 1), ("Ledig", "9600", 2, 1), ("Frisk", "9600", 1, 1)],
    );
    for id in &ids[1..] {
        talked(&vault, id, "2026-11-20");
    }
    vault.call("add_task", json!({"company": ids[1], "what": "Send papirer", "due_on": "2026-11-30"}));
    let all = json!({"by": "postcodes", "from": "9000", "until": "9999"});
    assert_eq!(names(&due(&vault, all.clone())), ["Lovet", "Tavs"], "nobody seeks, so a free place is no reason");
    seeker(&vault, "Bo");
    let stops = due(&vault, all);
    assert_eq!(names(&stops), ["Lovet", "Ledig", "Tavs"]);
    assert_eq!((&stops[0]["tasks"], &stops[0]["task_due_on"]), (&json!(1), &json!("2026-11-30")));
    assert_eq!((&stops[1]["free"], &stops[1]["silent"]), (&json!(1), &json!(false)));
    assert_eq!(stops[2]["silent"], json!(true));
}

#[test]
fn a_company_is_silent_after_the_days_the_school_has_set_for_contact_with_companies() {
    let vault = Vault::new();
    let ids = companies(&vault, &[("Smed", "9600", 1, 1)]);
    talked(&vault, &ids[0], "2026-08-01");
    let all = json!({"by": "postcodes", "from": "9000", "until": "9999"});
    assert_eq!(due(&vault, all.clone()), [] as [Value; 0], "117 days are no long time when 180 are");
    vault.call("set_setting", json!({"id": "company_rhythm_days", "value": "117"}));
    assert_eq!(due(&vault, all.clone()), [] as [Value; 0]);
    vault.call("set_setting", json!({"id": "company_rhythm_days", "value": "116"}));
    assert_eq!(due(&vault, all)[0]["silent"], json!(true));
}

#[test]
fn a_promise_that_is_still_to_come_is_a_reason_to_visit_and_lies_in_the_pack() {
    let vault = Vault::new();
    let ids = companies(&vault, &[("Lovet", "9600", 1, 1), ("Frisk", "9600", 1, 1)]);
    for id in &ids {
        talked(&vault, id, "2026-11-20");
    }
    let promise = |number: u32, month: &str| {
        let ask =
            json!({"company": ids[0], "number": number, "due_on": month, "by_month": true, "said": "Vi tager en"});
        vault.call("add_promise", ask)["id"].clone()
    };
    let (later, first) = (promise(2, "2027-08-01"), promise(1, "2027-01-01"));
    let all = json!({"by": "postcodes", "from": "9000", "until": "9999"});
    let stops = due(&vault, all.clone());
    assert_eq!((names(&stops), &stops[0]["promised"]), (vec!["Lovet"], &json!(3)));
    let promised = |at: usize| {
        let pages = vault.call("visit_pages", json!({"companies": ids}));
        let lines = pages[at]["promises"].as_array().unwrap().clone();
        lines.iter().map(|line| line["id"].clone()).collect::<Vec<_>>()
    };
    assert_eq!((promised(0), promised(1)), (vec![first.clone(), later.clone()], vec![]));
    vault.call("end_promise", json!({"id": later, "ended_as": "lapsed", "reason": "Ordrerne udeblev"}));
    assert_eq!((&due(&vault, all.clone())[0]["promised"], promised(0)), (&json!(1), vec![first.clone()]));
    vault.call("end_promise", json!({"id": first, "ended_as": "kept"}));
    assert_eq!((due(&vault, all), promised(0)), (vec![], vec![]), "nothing is left to visit for");
}

#[test]
fn an_area_is_a_span_of_postcodes_or_a_town_and_what_lies_round_it() {
    let vault = Vault::new();
    companies(&vault, &[("Aars", "9600", 1, 1), ("Hobro", "9500", 1, 1), ("Skagen", "9990", 1, 1)]);
    let span = json!({"by": "postcodes", "from": "9500", "until": "9600"});
    assert_eq!(names(&due(&vault, span)), ["Hobro", "Aars"], "aa sorts as å");
    assert_eq!(names(&due(&vault, json!({"by": "near", "postcode": "9600", "km": 10}))), ["Aars"]);
    assert_eq!(names(&due(&vault, json!({"by": "near", "postcode": "9600", "km": 400}))).len(), 3);
    for (area, start, field, reason) in [
        (json!({"by": "postcodes", "from": "9600", "until": "9500"}), "9600", "until", "postcodes-turned"),
        (json!({"by": "postcodes", "from": "+960", "until": "9999"}), "9600", "from", "not-a-postcode"),
        (json!({"by": "near", "postcode": "", "km": 10}), "9600", "postcode", "not-a-postcode"),
        (json!({"by": "near", "postcode": "9600", "km": 10}), "3900", "start", "not-a-postcode"),
    ] {
        let ask = json!({"area": area, "start": start, "day": "2026-11-26"});
        assert_eq!(vault.refusal("visit_candidates", ask), (field.to_owned(), reason.to_owned()));
    }
    assert_eq!(vault.call("towns", json!({"text": "aarh"}))[0]["town"], "Aarhus C");
    assert_eq!(vault.call("towns", json!({"text": "9600"}))[0]["town"], "Aars");
}

#[test]
fn a_company_is_visited_at_its_nearest_door() {
    let vault = Vault::new();
    let ids = companies(&vault, &[("Kæden", "9600", 1, 1)]);
    vault.call("set_company", json!({"id": ids[0], "field": "postcode", "value": "1100"}));
    let stops = due(&vault, json!({"by": "postcodes", "from": "1000", "until": "9999"}));
    assert_eq!((stops.len(), &stops[0]["postcode"]), (1, &json!("9600")));
}

#[test]
fn a_route_goes_to_the_nearest_that_is_left_and_can_be_measured_as_it_is() {
    let vault = Vault::new();
    let stops = json!([{"company": "a", "postcode": "9990"}, {"company": "b", "postcode": "9500"}, {"company": "c", "postcode": "9000"}]);
    let order = |keep: bool| {
        let legs = vault.call("visit_route", json!({"start": "9600", "stops": stops, "keep_order": keep}));
        legs.as_array().unwrap().iter().map(|leg| leg["company"].as_str().unwrap().to_owned()).collect::<String>()
    };
    assert_eq!((order(false), order(true)), ("bca".to_owned(), "abc".to_owned()));
}

#[test]
fn a_pack_names_who_fits_and_nobody_who_is_protected() {
    let vault = Vault::new();
    let ids = companies(&vault, &[("Ledig", "9600", 2, 1), ("Fuld", "9600", 1, 1)]);
    seeker(&vault, "Bo Dam");
    let ida = seeker(&vault, "Ida Krogh");
    vault.call("set_student", json!({"id": ida, "field": "protected", "value": "true"}));
    let pages = vault.call("visit_pages", json!({"companies": [ids[1], ids[0]]}));
    assert_eq!((&pages[0]["page"]["company"]["name"], &pages[0]["seekers"]), (&json!("Fuld"), &json!([])));
    let fitting = pages[1]["seekers"].as_array().unwrap();
    let named: Vec<_> = fitting.iter().map(|one| (one["name"].as_str().unwrap(), one["protected"].clone())).collect();
    assert_eq!(named, [("Bo Dam", json!(false)), ("", json!(true))]);
    let said: Vec<_> =
        ["reasons", "missing"].iter().flat_map(|part| fitting[0]["fit"][part].as_array().unwrap()).collect();
    assert!(said.iter().any(|reason| reason["key"] == "education"));
    assert!(
        said.iter().all(|reason| reason["key"] != "never_contacted"),
        "that is the company's, and its page says it"
    );
}

#[test]
fn a_tour_is_planned_in_one_act_and_what_came_of_it_is_kept_in_another() {
    let vault = Vault::new();
    let ids = companies(&vault, &[("Anden", "9500", 1, 1), ("Første", "9600", 1, 1)]);
    let plan = json!({"day": "2026-11-22", "stops": [{"company": ids[1], "place": "Vej 1, 9600 Aars"}, {"company": ids[0], "place": ""}]});
    vault.call("plan_visits", plan.clone());
    let day = json!({"from": "2026-11-22", "until": "2026-11-22"});
    let visits = vault.call("calendar", day.clone())["entries"].clone();
    let order: Vec<_> = visits.as_array().unwrap().iter().map(|entry| entry["company_name"].clone()).collect();
    assert_eq!(order, ["Første", "Anden"]);
    assert_eq!(vault.call("undo", Value::Null)["step"]["label"], "step-visits-planned");
    assert_eq!(vault.call("calendar", day.clone())["entries"], json!([]));
    vault.call("redo", Value::Null);
    let log =
        |at: usize, next: Value| json!({"appointment": visits[at]["id"], "body": "Vil tage en i august", "next": next});
    let next = json!({"what": "Send CV", "due_on": "2026-12-04"});
    vault.call("log_visits", json!({"visits": [log(0, next), log(1, Value::Null)]}));
    let page = vault.call("company_page", json!({"id": ids[1]}));
    assert_eq!(
        (&page["notes"][0]["kind"], &page["notes"][0]["body"]),
        (&json!("visit"), &json!("Vil tage en i august"))
    );
    assert_eq!((&page["tasks"][0]["what"], &page["contacted_on"]), (&json!("Send CV"), &json!("2026-11-22")));
    assert_eq!(vault.call("calendar", day.clone())["entries"][1]["state"], "done");
    vault.call("undo", Value::Null);
    assert_eq!(vault.call("company_page", json!({"id": ids[0]}))["notes"], json!([]));
    assert_eq!(vault.call("calendar", day)["entries"][1]["state"], "planned");
    vault.sound();
}

#[test]
fn a_tour_that_cannot_be_kept_whole_is_not_kept_at_all() {
    let vault = Vault::new();
    let ids = companies(&vault, &[("Smed", "9600", 1, 1)]);
    let plan = |stops: Value| json!({"day": "2026-11-26", "stops": stops});
    assert_eq!(vault.refusal("plan_visits", plan(json!([]))).1, "visits-none");
    let half = json!([{"company": ids[0], "place": ""}, {"company": "x", "place": ""}]);
    assert_eq!(vault.refusal("plan_visits", plan(half)).1, "company-missing");
    let endless = json!(vec![json!({"company": ids[0], "place": ""}); 31]);
    assert_eq!(vault.refusal("plan_visits", plan(endless)), ("stops".to_owned(), "visits-many".to_owned()));
    let day = json!({"from": "2026-11-26", "until": "2026-11-26"});
    assert_eq!(vault.call("calendar", day.clone())["entries"], json!([]));
    vault.call("plan_visits", plan(json!([{"company": ids[0], "place": ""}])));
    let id = vault.call("calendar", day)["entries"][0]["id"].clone();
    let log = json!({"visits": [{"appointment": id, "body": "Var der", "next": null}]});
    assert_eq!(vault.refusal("log_visits", log), ("happened_on".to_owned(), "date-in-future".to_owned()));
}
