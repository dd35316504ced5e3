//! Stories of the calendar: what is planned, what else happens on a day, and what leaves the house as a file.

use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime, Event, EventLike, EventStatus};
use proptest::prelude::*;
use serde_json::{Value, json};
use tests::Vault;

fn put(vault: &Vault, ask: Value) -> String {
    vault.call("put_appointment", ask)["id"].as_str().unwrap().to_owned()
}

fn visit(vault: &Vault, company: &str, day: &str) -> String {
    put(vault, json!({"kind": "visit", "company": company, "held_on": day}))
}

fn entries(vault: &Vault, from: &str, until: &str) -> Vec<Value> {
    vault.call("calendar", json!({"from": from, "until": until}))["entries"].as_array().unwrap().clone()
}

fn kinds(entries: &[Value]) -> Vec<&str> {
    entries.iter().map(|entry| entry["kind"].as_str().unwrap()).collect()
}

/// The events of the file that a window would save.
fn file(vault: &Vault, ask: Value) -> (String, Vec<Event>) {
    let mut whole = json!({
        "days": {"from": "2026-11-01", "until": "2026-12-31"}, "student_names": false, "name": "Kalender",
        "words": {"visit": "Besøg", "meeting": "Møde", "other": "Aftale", "cafe": "Jobcafé", "student": "elev"},
    });
    whole.as_object_mut().unwrap().extend(ask.as_object().unwrap().clone());
    let handle = vault.call("calendar_file", whole);
    let (name, bytes) = vault.office.made_file(handle["file"].as_str().unwrap()).unwrap();
    assert_eq!(name, "Kalender.ics");
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    assert!(text.ends_with("\r\n") && text.lines().all(|line| line.len() <= 75), "{text}");
    let calendar: Calendar = text.parse().unwrap();
    let event = |part: &CalendarComponent| part.as_event().cloned();
    (text, calendar.components.iter().filter_map(event).collect())
}

#[test]
fn a_visit_planned_for_a_day_stands_on_it_with_the_company_and_its_address() {
    let vault = Vault::new();
    let smed = vault.company("Smed & Søn");
    for (field, value) in [("address", "Vej 1"), ("postcode", "9600"), ("town", "Aars")] {
        vault.call("set_company", json!({"id": smed, "field": field, "value": value}));
    }
    visit(&vault, &smed, "2026-11-26");
    let day = entries(&vault, "2026-11-26", "2026-11-26");
    assert_eq!(kinds(&day), ["visit"]);
    assert_eq!(
        (&day[0]["company_name"], &day[0]["place"], &day[0]["who"], &day[0]["state"]),
        (&json!("Smed & Søn"), &json!("Vej 1, 9600 Aars"), &json!("Hanne Dam"), &json!("planned"))
    );
    assert_eq!(vault.call("planned_appointments", json!({"id": smed}))[0]["held_on"], "2026-11-26");
    assert_eq!(vault.call("undo", Value::Null)["step"]["label"], "step-appointment-added");
    assert_eq!(entries(&vault, "2026-11-01", "2026-12-01"), Vec::<Value>::new());
    vault.sound();
}

#[test]
fn a_day_shows_all_that_happens_on_it_and_counts_what_happens_to_many() {
    let vault = Vault::new();
    let smed = vault.company("Smed & Søn");
    let students = ["Bo", "Ida", "Åse"].map(|name| vault.student(name, "TØM-GF2-26a"));
    for (student, starts_on) in students.iter().zip(["2026-11-26", "2026-11-26", "2026-11-27"]) {
        vault.call("set_student", json!({"id": student, "field": "ends_on", "value": "2026-11-26"}));
        let agreement = json!({"student": student, "company": smed, "type": "almindelig", "starts_on": starts_on});
        vault.call("put_agreement", agreement);
    }
    vault.call("add_task", json!({"company": smed, "what": "Ring om prøvetid", "due_on": "2026-11-26"}));
    vault.call("put_cafe_session", json!({"held_on": "2026-11-26", "starts_at": "10:15", "series": "Jobcafé torsdag"}));
    put(
        &vault,
        json!({"kind": "meeting", "student": students[0], "what": "Samtale", "held_on": "2026-11-26", "starts_at": "9.00", "ends_at": "930"}),
    );
    let days = entries(&vault, "2026-11-26", "2026-11-27");
    assert_eq!(kinds(&days), ["agreement_starts", "class_ends", "task", "meeting", "cafe", "agreement_starts"]);
    assert_eq!((&days[0]["count"], &days[0]["student_name"]), (&json!(2), &json!("")), "of many nobody is named");
    assert_eq!(
        (&days[1]["what"], &days[1]["place"], &days[1]["count"]),
        (&json!("TØM-GF2-26a"), &json!("GF2"), &json!(3))
    );
    assert_eq!((&days[3]["starts_at"], &days[3]["ends_at"]), (&json!("09:00"), &json!("09:30")));
    assert_eq!((&days[5]["count"], &days[5]["student_name"]), (&json!(1), &json!("Åse")));
    vault.call("archive_company", json!({"id": smed, "archived": true}));
    assert!(!kinds(&entries(&vault, "2026-11-26", "2026-11-27")).contains(&"task"), "nobody's follow-up is due");
}

#[test]
fn an_appointment_is_held_called_off_and_taken_up_again_and_only_a_past_one_was_held() {
    let vault = Vault::new();
    let smed = vault.company("Smed & Søn");
    let (past, coming) = (visit(&vault, &smed, "2026-11-20"), visit(&vault, &smed, "2026-11-26"));
    let state = |id: &str| {
        let all = entries(&vault, "2026-11-01", "2026-12-01");
        all.iter().find(|entry| entry["id"] == id).unwrap()["state"].clone()
    };
    vault.call("mark_appointment", json!({"id": past, "state": "done"}));
    vault.call("mark_appointment", json!({"id": coming, "state": "cancelled"}));
    assert_eq!((state(&past), state(&coming)), (json!("done"), json!("cancelled")));
    assert_eq!(vault.call("planned_appointments", json!({"id": smed})), json!([]));
    vault.call("mark_appointment", json!({"id": coming, "state": "planned"}));
    assert_eq!(state(&coming), "planned");
    let refused = vault.refusal("mark_appointment", json!({"id": coming, "state": "done"}));
    assert_eq!(refused, ("state".to_owned(), "appointment-not-yet".to_owned()));
    vault.call("archive_appointment", json!({"id": coming, "archived": true}));
    assert_eq!(entries(&vault, "2026-11-26", "2026-11-26"), Vec::<Value>::new());
    vault.sound();
}

#[test]
fn what_cannot_be_planned_is_refused_by_name() {
    let vault = Vault::new();
    let smed = vault.company("Smed & Søn");
    let with = |more: Value| {
        let mut ask = json!({"kind": "visit", "company": smed, "held_on": "2026-11-26"});
        ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        ask
    };
    for (ask, field, reason) in [
        (with(json!({"kind": "party"})), "kind", "appointment-kind"),
        (with(json!({"company": ""})), "what", "appointment-about-nothing"),
        (with(json!({"company": "x"})), "company", "company-missing"),
        (with(json!({"student": "x"})), "student", "student-missing"),
        (with(json!({"starts_at": "25:00"})), "starts_at", "not-a-time"),
        (with(json!({"starts_at": "10:00", "ends_at": "10:00"})), "ends_at", "ends-before-start"),
        (with(json!({"held_on": "1826-11-26"})), "held_on", "date-outside"),
        (with(json!({"place": "\u{0}"})), "place", "nul"),
        (with(json!({"what": "x".repeat(201)})), "what", "too-long"),
    ] {
        assert_eq!(vault.refusal("put_appointment", ask), (field.to_owned(), reason.to_owned()));
    }
    for (from, until) in [("2026-11-26", "2026-11-25"), ("2026-01-01", "2026-12-31")] {
        let refused = vault.refusal("calendar", json!({"from": from, "until": until}));
        assert_eq!(refused, ("until".to_owned(), "calendar-span".to_owned()));
    }
}

#[test]
fn a_file_keeps_the_hours_of_summer_and_winter_and_knows_its_events_again() {
    let vault = Vault::new();
    let id = put(
        &vault,
        json!({"kind": "other", "what": "Messe", "held_on": "2026-12-01", "starts_at": "10:15", "ends_at": "11:45", "place": "Hallen"}),
    );
    let summer =
        put(&vault, json!({"kind": "other", "what": "Sommerfest", "held_on": "2026-07-01", "starts_at": "10:15"}));
    let (first, events) = file(&vault, json!({"appointment": id}));
    assert_eq!((events.len(), events[0].get_uid()), (1, Some(format!("{id}@svend").as_str())));
    assert_eq!(events[0].get_location(), Some("Hallen"));
    assert_eq!((first.contains("DTSTART:20261201T091500Z"), first.contains("DTEND:20261201T104500Z")), (true, true));
    assert!(file(&vault, json!({"appointment": summer})).0.contains("DTSTART:20260701T081500Z"));
    vault.call("mark_appointment", json!({"id": id, "state": "cancelled"}));
    let again = &file(&vault, json!({"appointment": id})).1[0];
    assert_eq!((again.get_uid(), again.get_status()), (events[0].get_uid(), Some(EventStatus::Cancelled)));
}

#[test]
fn no_student_is_named_in_a_file_unless_the_user_says_so_and_a_protected_one_never() {
    let vault = Vault::new();
    let (bo, ida) = (vault.student("Bo Dam", "TØM-GF2-26a"), vault.student("Ida Krogh", "TØM-GF2-26a"));
    vault.call("set_student", json!({"id": ida, "field": "protected", "value": "true"}));
    for student in [&bo, &ida] {
        let what = "Samtale om Bo Dam og Ida Krogh";
        put(
            &vault,
            json!({"kind": "meeting", "student": student, "what": what, "held_on": "2026-11-26", "note": "Hemmeligt"}),
        );
    }
    let quiet = file(&vault, json!({})).0;
    assert!(!quiet.contains("Bo") && !quiet.contains("Ida") && !quiet.contains("Hemmeligt"), "{quiet}");
    let (_, named) = file(&vault, json!({"student_names": true}));
    let mut titles: Vec<_> = named.iter().map(|event| event.get_summary().unwrap()).collect();
    titles.sort_unstable();
    assert_eq!(titles, ["Møde: Bo Dam · Samtale om Bo Dam og Ida Krogh", "Møde: elev"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// Whatever is typed comes back when another program reads the file, however its lines were folded.
    #[test]
    fn a_file_says_what_was_typed(what in "[a-zæøåÆØÅ0-9 ,;:\\\\\"'&<>·€😀-]{1,180}", place in "[^\\x00-\\x1f\\u{7f}-\\u{9f}]{0,90}") {
        let vault = Vault::new();
        let ask = json!({"kind": "other", "what": what, "place": place, "held_on": "2026-11-26"});
        let Ok(kept) = vault.ask("put_appointment", ask) else { return Ok(()) };
        let kept = vault.call("appointment_page", kept)["appointment"].clone();
        let (_, events) = file(&vault, json!({}));
        prop_assert_eq!(events[0].get_summary().unwrap(), format!("Aftale: {}", kept["what"].as_str().unwrap()));
        prop_assert_eq!(events[0].get_location().unwrap_or_default(), kept["place"].as_str().unwrap());
        prop_assert_eq!(events[0].get_start(), Some(DatePerhapsTime::Date("2026-11-26".parse().unwrap())));
    }
}
