//! What plans ask for on Today: follow-ups, plans that are missing, and who comes back.

use chrono::Duration;
use serde_json::{Value, json};
use tests::Vault;

use super::{School, agree, list};

fn today(vault: &Vault) -> Value {
    vault.call("today_training", Value::Null)
}

#[test]
fn follow_ups_stand_on_today_so_many_days_before_and_the_overdue_first() {
    let school = School::begun();
    let vault = &school.vault;
    for due_on in ["2026-11-29", "2026-11-20", "2026-11-30"] {
        let ask = json!({"student": school.student, "due_on": due_on, "held_on": null, "next_on": null});
        vault.call("put_plan_follow_up", ask);
    }
    assert_eq!(list(&today(vault)["follow_ups"]["rows"], "due_on"), ["2026-11-20", "2026-11-29"]);
    vault.call("set_setting", json!({"id": "plan_notice_days", "value": "8"}));
    assert_eq!(today(vault)["follow_ups"]["total"], 3);
    let first = school.page()["follow_ups"][0]["now"]["id"].clone();
    let held = json!({"student": school.student, "due_on": "2026-11-20", "held_on": "2026-11-22", "said": "Holdt",
        "next_on": null, "supersedes": first});
    vault.call("put_plan_follow_up", held);
    assert_eq!(list(&today(vault)["follow_ups"]["rows"], "due_on"), ["2026-11-29", "2026-11-30"]);
    vault.call("archive_student", json!({"id": school.student, "archived": true}));
    assert_eq!(today(vault)["follow_ups"]["total"], 0);
}

#[test]
fn a_plan_is_waited_for_and_then_missing() {
    let school = School::begun();
    let vault = &school.vault;
    let standing = || {
        let page = vault.call("student_training", json!({"id": school.student}));
        page["enrolments"][0]["checklist"][5].clone()
    };
    assert_eq!(standing(), json!({"rule": "plan", "standing": "missing", "on": "2026-10-15"}));
    vault.call("set_setting", json!({"id": "plan_due_days", "value": "60"}));
    assert_eq!(standing(), json!({"rule": "plan", "standing": "waiting", "on": "2026-11-30"}));
    // A plan of an earlier time is not the plan of this enrolment.
    school.period("2026-01-05", Some("2026-09-30"), json!({}));
    assert_eq!(standing()["standing"], "waiting");
    let period = school.period("2026-10-01", None, json!({}));
    assert_eq!(standing()["standing"], "met");
    vault.call("archive_plan_period", json!({"id": period, "archived": true}));
    assert_eq!(standing()["standing"], "waiting");
}

#[test]
fn whoever_comes_back_from_a_company_is_told_of_with_the_next_period_of_the_plan() {
    let school = School::begun();
    let vault = &school.vault;
    agree(vault, &school.student, "2026-11-02", "2026-12-11");
    assert_eq!(today(vault)["returning"], json!([]));
    vault.clock.forward(Duration::days(6));
    let found = today(vault)["returning"].clone();
    assert_eq!(
        (&found[0]["back_on"], &found[0]["company"], &found[0]["next"]),
        (&json!("2026-12-12"), &json!("Smed & Søn"), &Value::Null)
    );
    school.period("2026-10-01", Some("2026-10-31"), json!({}));
    assert_eq!(today(vault)["returning"][0]["next"], Value::Null, "what is over is no next period");
    school.period("2026-12-14", None, json!({}));
    let next = json!({"place": "workshop", "place_name": "Byggeværkstedet", "starts_on": "2026-12-14"});
    assert_eq!(today(vault)["returning"][0]["next"], next);
    vault.call("set_setting", json!({"id": "plan_return_days", "value": "7"}));
    assert_eq!(today(vault)["returning"], json!([]));
}

#[test]
fn whoever_goes_on_to_school_to_another_company_or_out_of_skoleoplaering_does_not_come_back() {
    let school = School::begun();
    let vault = &school.vault;
    agree(vault, &school.student, "2026-11-02", "2026-11-27");
    let back = || today(vault)["returning"].as_array().unwrap().len();
    assert_eq!(back(), 1);
    let other = vault.company("Aars Byg");
    let ask = json!({"student": school.student, "company": other, "type": "delaftale", "starts_on": "2026-11-28",
        "ends_on": "2027-02-26", "signed_on": "2026-11-20"});
    let next = vault.call("put_agreement", ask)["id"].clone();
    assert_eq!(back(), 0, "another company");
    vault.call("archive_agreement", json!({"id": next, "archived": true}));
    assert_eq!(back(), 1);
    let period = json!({"id": null, "hold": "TØM-SKO-26a", "name": "H1", "starts_on": "2026-11-28",
        "ends_on": "2026-12-18", "archived": false});
    vault.call("put_school_period", period);
    assert_eq!(back(), 0, "a school period");
    vault.call("undo", Value::Null);
    vault.call("set_student", json!({"id": school.student, "field": "left_on", "value": "2026-11-28"}));
    assert_eq!(back(), 0, "left");
}
