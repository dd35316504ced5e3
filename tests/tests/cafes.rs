//! Stories of the job café: the roster derives itself, marks are kept at once, history stays.

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Value, json};
use tests::Vault;

fn session(vault: &Vault, day: &str, holds: &[&str]) -> String {
    vault.call("put_cafe_session", json!({"held_on": day, "holds": holds}))["id"].as_str().unwrap().to_owned()
}

fn names(vault: &Vault, session: &str) -> Vec<String> {
    let sheet = vault.call("cafe_sheet", json!({"id": session}));
    sheet["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

fn agree(vault: &Vault, student: &str, fields: Value) -> String {
    let company = vault.company("Smed & Søn");
    let mut ask = json!({"student": student, "company": company, "type": "almindelig", "starts_on": "2027-01-01"});
    ask.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    vault.call("put_agreement", ask)["id"].as_str().unwrap().to_owned()
}

fn mark(vault: &Vault, session: &str, student: &str, mark: &str) {
    vault.call("mark_attendance", json!({"session": session, "student": student, "mark": mark}));
}

#[test]
fn the_roster_is_the_hold_in_danish_order_without_euv1() {
    let vault = Vault::new();
    for name in ["Ålborg Ask", "Zita", "Ærø", "Aage", "Østen", "Bo"] {
        vault.student(name, "TØM-GF2-26a");
    }
    vault.student("Anden", "MUR-GF2-26a");
    let senior = vault.student("Senior", "TØM-GF2-26a");
    vault.call("set_student", json!({"id": senior, "field": "kind", "value": "EUV1"}));
    let session = session(&vault, "2026-11-25", &["TØM-GF2-26a"]);
    assert_eq!(names(&vault, &session), ["Bo", "Zita", "Ærø", "Østen", "Aage", "Ålborg Ask"]);
}

#[test]
fn an_agreement_empties_the_rosters_from_the_day_it_is_concluded_and_history_stays() {
    let vault = Vault::new();
    let bo = vault.student("Bo", "TØM-GF2-26a");
    let (before, after) = (session(&vault, "2026-11-18", &[]), session(&vault, "2026-11-25", &[]));
    mark(&vault, &before, &bo, "present");
    agree(&vault, &bo, json!({"signed_on": "2026-11-20"}));
    assert_eq!(names(&vault, &before), ["Bo"]);
    assert!(names(&vault, &after).is_empty());
    let sheet = vault.call("cafe_sheet", json!({"id": before}));
    assert_eq!((&sheet["rows"][0]["mark"], &sheet["rows"][0]["released"]), (&json!("present"), &json!(false)));
    vault.call("undo", Value::Null);
    assert_eq!(names(&vault, &after), ["Bo"]);
}

#[test]
fn the_school_decides_whether_the_signature_or_the_first_day_counts() {
    let vault = Vault::new();
    let bo = vault.student("Bo", "TØM-GF2-26a");
    let session = session(&vault, "2026-11-25", &[]);
    agree(&vault, &bo, json!({"signed_on": "2026-11-20"}));
    assert!(names(&vault, &session).is_empty());
    vault.call("set_setting", json!({"id": "cafe_release", "value": "starts"}));
    assert_eq!(names(&vault, &session), ["Bo"]);
}

#[test]
fn a_mark_stays_visible_when_the_student_is_released_afterwards() {
    let vault = Vault::new();
    let bo = vault.student("Bo", "TØM-GF2-26a");
    let session = session(&vault, "2026-11-25", &[]);
    mark(&vault, &session, &bo, "placed");
    agree(&vault, &bo, json!({"signed_on": "2026-11-25"}));
    let sheet = vault.call("cafe_sheet", json!({"id": session}));
    assert_eq!((&sheet["rows"][0]["mark"], &sheet["rows"][0]["released"]), (&json!("placed"), &json!(true)));
    assert_eq!((&sheet["rows"][0]["placed_from"], &sheet["gone"]), (&json!("2026-11-25"), &json!([])));
}

#[test]
fn whoever_an_agreement_has_taken_off_the_sheet_since_it_was_made_is_named_with_the_day() {
    let vault = Vault::new();
    let ids: Vec<_> = ["Bo", "Eva", "Ida"].iter().map(|name| vault.student(name, "TØM-GF2-26a")).collect();
    agree(&vault, &ids[0], json!({"signed_on": "2026-11-10"}));
    let session = session(&vault, "2026-11-25", &[]);
    let sheet = || vault.call("cafe_sheet", json!({"id": session}));
    assert_eq!(sheet()["gone"], json!([]), "Bo had a place before");
    agree(&vault, &ids[1], json!({"signed_on": "2026-11-20"}));
    let found = sheet();
    assert_eq!(names(&vault, &session), ["Ida"]);
    let gone: Vec<_> =
        found["gone"].as_array().unwrap().iter().map(|row| (&row["name"], &row["placed_from"])).collect();
    assert_eq!(gone, [(&json!("Eva"), &json!("2026-11-20"))]);
    assert_eq!((&found["rows"][0]["released"], &found["rows"][0]["placed_from"]), (&json!(false), &Value::Null));
    vault.call("undo", Value::Null);
    assert_eq!((names(&vault, &session).len(), sheet()["gone"].clone()), (2, json!([])));
}

#[test]
fn everybody_without_a_mark_is_marked_present_in_one_act_and_one_undo() {
    let vault = Vault::new();
    let ids: Vec<_> = ["Bo", "Eva", "Ida"].iter().map(|name| vault.student(name, "TØM-GF2-26a")).collect();
    let session = session(&vault, "2026-11-25", &[]);
    mark(&vault, &session, &ids[1], "absent");
    vault.call("mark_rest_present", json!({"id": session}));
    let marks = |vault: &Vault| {
        let sheet = vault.call("cafe_sheet", json!({"id": session}));
        sheet["rows"].as_array().unwrap().iter().map(|row| row["mark"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(marks(&vault), ["present", "absent", "present"]);
    vault.call("undo", Value::Null);
    assert_eq!(marks(&vault), ["", "absent", ""]);
}

#[test]
fn a_closed_sheet_takes_no_marks_until_it_is_opened_again() {
    let vault = Vault::new();
    let bo = vault.student("Bo", "TØM-GF2-26a");
    let session = session(&vault, "2026-11-25", &[]);
    vault.call("close_cafe_session", json!({"id": session, "closed": true}));
    let closed = Err(office::Error::conflict("cafe-closed"));
    assert_eq!(vault.ask("mark_attendance", json!({"session": session, "student": bo, "mark": "present"})), closed);
    assert_eq!(vault.ask("mark_rest_present", json!({"id": session})), closed);
    vault.call("close_cafe_session", json!({"id": session, "closed": false}));
    mark(&vault, &session, &bo, "present");
    assert_eq!(vault.call("cafe_sheet", json!({"id": session}))["rows"][0]["mark"], "present");
}

#[test]
fn the_wall_shows_name_and_trade_and_hides_a_protected_name() {
    let vault = Vault::new();
    let bo = vault.student("Bo", "TØM-GF2-26a");
    vault.student("Eva", "TØM-GF2-26a");
    vault.call("set_student", json!({"id": bo, "field": "protected", "value": "true"}));
    let session = session(&vault, "2026-11-25", &[]);
    assert_eq!(
        vault.call("cafe_screen", json!({"id": session})),
        json!([{"name": "", "education": ""}, {"name": "Eva", "education": ""}])
    );
}

#[test]
fn a_series_is_one_session_a_week_and_one_undo() {
    let vault = Vault::new();
    vault.call("put_cafe_session", json!({"held_on": "2026-12-16", "starts_at": "1015", "repeat_until": "2027-01-13"}));
    let list = |vault: &Vault| vault.call("cafe_sessions", json!({"from": "2026-12-01", "until": "2027-02-01"}));
    let days: Vec<_> = list(&vault).as_array().unwrap().iter().map(|s| s["held_on"].clone()).collect();
    // 2026 has a week 53.
    assert_eq!(days, ["2026-12-16", "2026-12-23", "2026-12-30", "2027-01-06", "2027-01-13"]);
    assert_eq!(list(&vault)[0]["starts_at"], "10:15");
    vault.call("undo", Value::Null);
    assert_eq!(list(&vault), json!([]));
}

#[test]
fn a_strange_mark_time_or_day_is_refused_by_name() {
    let vault = Vault::new();
    let bo = vault.student("Bo", "TØM-GF2-26a");
    let session = session(&vault, "2026-11-25", &[]);
    let ask = json!({"session": session, "student": bo, "mark": "syg"});
    assert_eq!(vault.refusal("mark_attendance", ask), ("mark".into(), "mark-unknown".into()));
    let ask = json!({"held_on": "2026-11-25", "starts_at": "25:00"});
    assert_eq!(vault.refusal("put_cafe_session", ask), ("starts_at".into(), "not-a-time".into()));
    let ask = json!({"held_on": "2026-11-25", "repeat_until": "2036-11-25"});
    assert_eq!(vault.refusal("put_cafe_session", ask), ("repeat_until".into(), "repeat-outside".into()));
}

fn day(offset: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 1).unwrap() + chrono::Duration::days(offset)
}

#[derive(Debug, Clone)]
struct Facts {
    signed: Option<i64>,
    starts: i64,
    ends: Option<i64>,
    annulled: Option<i64>,
    ended: Option<i64>,
}

fn facts() -> impl Strategy<Value = Facts> {
    let maybe = || prop::option::of(0..40_i64);
    (maybe(), 0..20_i64, prop::option::of(20..60_i64), maybe(), prop::option::of(20..40_i64))
        .prop_map(|(signed, starts, ends, annulled, ended)| Facts { signed, starts, ends, annulled, ended })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// Against an oracle that asks every agreement about every single day.
    #[test]
    fn the_roster_of_any_day_is_who_has_no_agreement_that_day(agreements in prop::collection::vec(facts(), 0..3), held in 0..45_i64) {
        let vault = Vault::new();
        let bo = vault.student("Bo", "TØM-GF2-26a");
        for facts in &agreements {
            let on = |offset: Option<i64>| offset.map(|offset| day(offset).to_string());
            agree(&vault, &bo, json!({"signed_on": on(facts.signed), "starts_on": day(facts.starts).to_string(), "ends_on": on(facts.ends),
                "annulled_on": on(facts.annulled), "ended_on": on(facts.ended)}));
        }
        let session = session(&vault, &day(held).to_string(), &[]);
        let has_place = agreements.iter().any(|facts| {
            let from = facts.signed.unwrap_or(facts.starts);
            (from..60).take_while(|d| facts.ends.is_none_or(|last| *d <= last) && facts.ended.is_none_or(|end| *d < end)
                && facts.annulled.is_none_or(|end| *d < end)).any(|d| d == held)
        });
        prop_assert_eq!(names(&vault, &session).is_empty(), has_place);
    }
}
