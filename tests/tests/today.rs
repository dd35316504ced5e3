//! Stories of the start screen: what needs somebody now, and nothing else.

use proptest::prelude::*;
use serde_json::{Value, json};
use tests::Vault;

fn set(vault: &Vault, student: &str, field: &str, value: &str) {
    vault.call("set_student", json!({"id": student, "field": field, "value": value}));
}

/// A GF2 student whose last day is `ends_on`.
fn gf2(vault: &Vault, name: &str, ends_on: &str) -> String {
    let id = vault.student(name, "TØM-GF2-26a");
    set(vault, &id, "ends_on", ends_on);
    id
}

fn seekers(vault: &Vault) -> Value {
    vault.call("today_seekers", Value::Null)
}

/// The values of a field in the rows of a list.
fn each(list: &Value, field: &str) -> Vec<String> {
    let rows = list["rows"].as_array().unwrap();
    assert_eq!(json!(rows.len()), list["total"]);
    rows.iter().map(|row| row[field].as_str().unwrap().to_owned()).collect()
}

fn session(vault: &Vault, day: &str, at: &str) -> String {
    vault.call("put_cafe_session", json!({"held_on": day, "starts_at": at}))["id"].as_str().unwrap().to_owned()
}

fn mark(vault: &Vault, session: &str, student: &str, mark: &str) {
    vault.call("mark_attendance", json!({"session": session, "student": student, "mark": mark}));
}

fn agree(vault: &Vault, student: &str) {
    let company = vault.company("Smed & Søn");
    let ask = json!({"student": student, "company": company, "type": "almindelig", "starts_on": "2026-11-01"});
    vault.call("put_agreement", ask);
}

fn missing(vault: &Vault) -> String {
    seekers(vault)["gf2"]["rows"][0]["missing"].as_str().unwrap().to_owned()
}

#[test]
fn tasks_stand_under_overdue_today_and_this_week_until_they_are_done() {
    let vault = Vault::new();
    let student = vault.student("Åse", "TØM-GF2-26a");
    set(&vault, &student, "protected", "true");
    // From Sunday to Tuesday, so that the week has days left.
    vault.clock.forward(chrono::Duration::days(2));
    let task = |what: &str, due_on: Value| {
        vault.call("add_task", json!({"student": student, "what": what, "due_on": due_on}))["id"].clone()
    };
    let late = task("Ring igen", json!("2026-11-20"));
    task("Send CV", json!("2026-11-24"));
    task("Besøg", json!("2026-11-29"));
    task("Næste uge", json!("2026-11-30"));
    task("En dag", Value::Null);
    let today = vault.call("today", Value::Null);
    assert_eq!((&today["day"], &today["week"]), (&json!("2026-11-24"), &json!(48)));
    assert_eq!(each(&today["overdue"], "what"), ["Ring igen"]);
    assert_eq!(each(&today["today"], "what"), ["Send CV"]);
    assert_eq!(each(&today["this_week"], "what"), ["Besøg"]);
    assert_eq!(today["overdue"]["rows"][0]["student_name"], "Åse");
    assert_eq!(today["overdue"]["rows"][0]["protected"], true);

    vault.call("finish_task", json!({"id": late, "done": true}));
    assert_eq!(vault.call("today", Value::Null)["overdue"]["total"], 0);
    vault.call("undo", Value::Null);
    assert_eq!(vault.call("today", Value::Null)["overdue"]["total"], 1);
    vault.call("finish_task", json!({"id": late, "done": true}));
    vault.call("finish_task", json!({"id": late, "done": false}));
    assert_eq!(vault.call("today", Value::Null)["overdue"]["total"], 1);
    vault.call("archive_student", json!({"id": student, "archived": true}));
    assert_eq!(vault.call("today", Value::Null)["overdue"]["total"], 0);
}

#[test]
fn gf2_students_without_a_place_stand_by_weeks_left_and_nobody_else_does() {
    let vault = Vault::new();
    gf2(&vault, "Om tre uger", "2026-12-14");
    gf2(&vault, "Om en uge", "2026-12-01");
    vault.student("Uden slutdato", "TØM-GF2-26a");
    gf2(&vault, "Forbi", "2026-11-20");
    agree(&vault, &gf2(&vault, "Med læreplads", "2026-12-01"));
    for (name, field, value) in [("EUV1", "kind", "EUV1"), ("Ude", "left_on", "2026-11-22")] {
        set(&vault, &gf2(&vault, name, "2026-12-01"), field, value);
    }
    let away = gf2(&vault, "Arkiveret", "2026-12-01");
    vault.call("archive_student", json!({"id": away, "archived": true}));
    let stopped = gf2(&vault, "Søger ikke", "2026-12-01");
    vault.call("set_seeking", json!({"id": stopped, "seeking": "stopped", "reason": "Flytter"}));

    let list = seekers(&vault)["gf2"].clone();
    assert_eq!(each(&list, "name"), ["Forbi", "Om en uge", "Om tre uger", "Uden slutdato"]);
    let weeks: Vec<_> = list["rows"].as_array().unwrap().iter().map(|row| row["weeks_left"].clone()).collect();
    assert_eq!(weeks, [json!(-1), json!(1), json!(3), Value::Null]);
    let filters = json!([{"column": "part", "values": ["GF2"]}, {"column": "status", "values": ["seeking", "paused"]}]);
    assert_eq!(vault.call("students", json!({"filters": filters}))["total"], list["total"]);
}

#[test]
fn the_next_missing_step_follows_the_order_in_which_they_are_taken() {
    let vault = Vault::new();
    let student = gf2(&vault, "Åse", "2026-12-14");
    let kinds =
        ["profile_created", "profile_visible", "cv", "application_text", "candeno", "soft_skills_cv", "info_meeting"];
    for kind in kinds {
        assert_eq!(missing(&vault), kind);
        vault.call("set_preparation", json!({"student": student, "kind": kind, "done_on": "2026-11-20"}));
    }
    assert_eq!(missing(&vault), "applications");
    vault.call("set_preparation", json!({"student": student, "kind": "cv", "done_on": null}));
    assert_eq!(missing(&vault), "cv");
}

#[test]
fn a_student_is_flagged_after_misses_in_a_row_and_leave_neither_counts_nor_breaks() {
    let vault = Vault::new();
    let sessions: Vec<_> =
        ["2026-11-04", "2026-11-11", "2026-11-18"].iter().map(|day| session(&vault, day, "")).collect();
    let student = |name: &str, marks: [&str; 3]| {
        let id = vault.student(name, "TØM-GF2-26a");
        for (session, given) in sessions.iter().zip(marks) {
            mark(&vault, session, &id, given);
        }
        id
    };
    student("To i træk", ["present", "absent", "absent"]);
    let three = student("Tre i træk", ["absent", "absent", "absent"]);
    student("Lovlig imellem", ["absent", "excused", "absent"]);
    student("Lovlig til sidst", ["absent", "absent", "excused"]);
    student("Kom imellem", ["absent", "late", "absent"]);
    student("Kom til sidst", ["absent", "absent", "present"]);
    student("Én gang", ["present", "excused", "absent"]);
    agree(&vault, &student("Med læreplads", ["absent", "absent", "absent"]));
    let list = seekers(&vault)["misses"].clone();
    assert_eq!(each(&list, "name"), ["Tre i træk", "Lovlig imellem", "To i træk", "Lovlig til sidst"]);
    assert_eq!((&list["rows"][0]["misses"], &list["rows"][3]["last_on"]), (&json!(3), &json!("2026-11-11")));

    vault.call("set_setting", json!({"id": "cafe_misses_flag", "value": "3"}));
    assert_eq!(each(&seekers(&vault)["misses"], "student"), [three.as_str()]);
    mark(&vault, &session(&vault, "2026-11-19", ""), &three, "present");
    assert_eq!(seekers(&vault)["misses"]["total"], 0);
}

#[test]
fn an_assessment_is_due_late_in_gf2_and_when_the_last_one_is_too_long_ago() {
    let vault = Vault::new();
    let soon = gf2(&vault, "Snart færdig", "2026-12-14");
    gf2(&vault, "Lige begyndt", "2027-03-20");
    let training = vault.student("I skoleoplæring", "TØM-SKO-26a");
    agree(&vault, &gf2(&vault, "Med læreplads", "2026-12-14"));
    let due = |vault: &Vault| each(&seekers(vault)["emma_due"], "name");
    assert_eq!(due(&vault), ["I skoleoplæring", "Snart færdig"]);

    for student in [&soon, &training] {
        let id = vault.call("emma_start", json!({"student": student, "occasion": "gf2"}))["id"].clone();
        let list = seekers(&vault)["emma_due"].clone();
        let row = list["rows"].as_array().unwrap().iter().find(|row| row["student"] == json!(student)).unwrap();
        assert_eq!(row["draft"], id);
        let met = json!({"mark": "met", "reason": "", "evidence": []});
        let criteria = json!({"suited": met, "mobile_place": met, "mobile_trade": met, "active": met});
        let content = json!({"criteria": criteria, "participants": {"instructor": "Ib"}});
        vault.call("emma_save", json!({"id": id, "held_on": "2026-11-22", "occasion": "gf2", "content": content}));
        vault.call("emma_seal", json!({"id": id}));
    }
    assert_eq!(due(&vault), Vec::<String>::new());
    vault.clock.forward(chrono::Duration::days(90));
    assert_eq!(due(&vault), ["Lige begyndt"]);
    vault.clock.forward(chrono::Duration::days(1));
    let again = seekers(&vault)["emma_due"].clone();
    assert_eq!(each(&again, "name"), ["Lige begyndt", "I skoleoplæring"]);
    assert_eq!(
        (&again["rows"][1]["last_held_on"], &again["rows"][1]["occasion"]),
        (&json!("2026-11-22"), &json!("training"))
    );
}

#[test]
fn the_next_job_cafe_stands_with_how_many_are_expected() {
    let vault = Vault::new();
    assert_eq!(seekers(&vault)["next_cafe"], Value::Null);
    gf2(&vault, "Åse", "2026-12-14");
    agree(&vault, &gf2(&vault, "Bo", "2026-12-14"));
    session(&vault, "2026-11-18", "10:15");
    session(&vault, "2026-12-02", "10:15");
    session(&vault, "2026-11-25", "10:15");
    let next = seekers(&vault)["next_cafe"].clone();
    assert_eq!((&next["held_on"], &next["expected"]), (&json!("2026-11-25"), &json!(1)));
}

#[test]
fn a_long_list_of_tasks_is_cut_and_says_how_long_it_is() {
    let vault = Vault::new();
    for number in 0..60 {
        vault.call("add_task", json!({"what": format!("Opgave {number}"), "due_on": "2026-11-22"}));
    }
    let today = vault.call("today", Value::Null)["today"].clone();
    assert_eq!((today["rows"].as_array().unwrap().len(), &today["total"]), (50, &json!(60)));
}

const MARKS: [&str; 6] = ["", "present", "late", "absent", "excused", "placed"];

/// The rule said slowly: the newest first, leave and no mark passed over, absences counted until something else.
fn oracle(newest_first: &[&str]) -> u64 {
    let mut misses = 0;
    for mark in newest_first {
        match *mark {
            "" | "excused" => {}
            "absent" => misses += 1,
            _ => break,
        }
    }
    misses
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn whoever_the_rule_names_is_flagged_and_nobody_else(
        // Each session's day and hour, in the order they were made, which is not their order in time.
        order in Just((0..7_usize).collect::<Vec<_>>()).prop_shuffle(),
        marks in prop::collection::vec(prop::collection::vec(0..MARKS.len(), 7), 6),
        least in 1..4_u64,
    ) {
        let vault = Vault::new();
        let day = |at: usize| format!("2026-11-{:02}", 2 + at / 2);
        let hour = |at: usize| if at.is_multiple_of(2) { "" } else { "10:15" };
        let mut sessions = vec![String::new(); 7];
        for at in order {
            sessions[at] = session(&vault, &day(at), hour(at));
        }
        vault.call("set_setting", json!({"id": "cafe_misses_flag", "value": least.to_string()}));
        let mut expected = Vec::new();
        for (number, marks) in marks.iter().enumerate() {
            let student = vault.student(&format!("Elev {number}"), "TØM-GF2-26a");
            for (session, given) in sessions.iter().zip(marks).filter(|(_, given)| **given > 0) {
                mark(&vault, session, &student, MARKS[*given]);
            }
            let misses = oracle(&marks.iter().rev().map(|given| MARKS[*given]).collect::<Vec<_>>());
            if misses >= least {
                expected.push((student, misses));
            }
        }
        let list = seekers(&vault)["misses"].clone();
        let mut found: Vec<_> = list["rows"].as_array().unwrap().iter()
            .map(|row| (row["student"].as_str().unwrap().to_owned(), row["misses"].as_u64().unwrap())).collect();
        expected.sort();
        found.sort();
        prop_assert_eq!(found, expected);
    }
}
