//! How long what is kept: who is due, what holds it back, and that a clock that is set wrong erases nothing.

use std::collections::BTreeSet;

use chrono::{Duration, Months, NaiveDate};
use office::Error;
use serde_json::{Value, json};
use tests::bench::plain_vault;
use tests::{PASSPHRASE, Vault};

fn due(vault: &Vault) -> BTreeSet<(String, String)> {
    let state = vault.call("retention", Value::Null);
    let lines = state["due"].as_array().unwrap();
    let told = |line: &Value, field: &str| line[field].as_str().unwrap().to_owned();
    lines.iter().map(|line| (told(line, "category"), told(line, "name"))).collect()
}

fn rule(vault: &Vault, category: &str, months: Option<u32>) {
    let ask =
        json!({"category": category, "months": months, "source": "Skolens slettepolitik", "valid_from": "2020-01-01"});
    vault.call("set_retention_rule", ask);
}

fn only(vault: &Vault, category: &str, months: u32) {
    for other in ["student", "case", "attendance", "observation", "contact_log", "log"] {
        rule(vault, other, None);
    }
    rule(vault, category, Some(months));
}

#[test]
fn a_student_is_due_exactly_the_months_after_the_last_that_happened_to_them() {
    let vault = Vault::new();
    let mut left: Vec<(String, NaiveDate)> = Vec::new();
    let first: NaiveDate = "2024-01-29".parse().unwrap();
    for at in 0..40_i64 {
        let name = format!("Elev {at:02}");
        let student = vault.student(&name, "TØM-GF2-26a");
        let day = first + Duration::days(at * 26);
        vault.call("set_student", json!({"id": student, "field": "left_on", "value": day.to_string()}));
        left.push((name, day));
    }
    vault.student("Er her endnu", "TØM-GF2-26a");
    let today: NaiveDate = "2026-11-22".parse().unwrap();
    for months in [1, 2, 6, 12, 24, 33, 36] {
        only(&vault, "student", months);
        let expected: BTreeSet<_> = left
            .iter()
            .filter(|(_, day)| *day + Months::new(months) <= today && *day <= today - Months::new(months))
            .map(|(name, _)| ("student".to_owned(), name.clone()))
            .collect();
        assert_eq!(due(&vault), expected, "{months}");
    }
    only(&vault, "student", 12);
    rule(&vault, "student", None);
    assert!(due(&vault).is_empty());
}

#[test]
fn whoever_left_and_has_an_agreement_that_runs_is_not_due() {
    let vault = Vault::new();
    let company = vault.company("Sønderås Tømrer ApS");
    let bo = vault.student("Bo Lind", "TØM-GF2-26a");
    vault.call("set_student", json!({"id": bo, "field": "left_on", "value": "2020-01-01"}));
    only(&vault, "student", 12);
    assert_eq!(due(&vault).len(), 1);
    let conn = plain_vault(&vault.folder, tests::PASSPHRASE);
    let sql = "insert into agreement (id, student, company, starts_on, ends_on) values ('a', ?1, ?2, '2020-01-01', ?3)";
    conn.execute(sql, (&bo, &company, "2026-06-30")).unwrap();
    assert!(due(&vault).is_empty());
    conn.execute("update agreement set ends_on = '2025-06-30'", []).unwrap();
    assert_eq!(due(&vault).len(), 1);
    conn.execute("update agreement set ends_on = null", []).unwrap();
    assert!(due(&vault).is_empty());
}

#[test]
fn a_hold_and_an_open_complaint_keep_a_student_whatever_the_rule_says() {
    let vault = Vault::new();
    let bo = vault.student("Bo Lind", "TØM-SKO-26a");
    vault.call("set_student", json!({"id": bo, "field": "left_on", "value": "2020-01-01"}));
    only(&vault, "student", 12);
    let line = || vault.call("retention", Value::Null)["due"][0].clone();
    let run = json!({"lines": [{"category": "student", "whose": bo}], "log": false, "typed": "1"});
    let held = Err(Error::Conflict { reason: "erasure-held".into() });
    assert_eq!(vault.refusal("put_legal_hold", json!({"student": bo, "reason": " "})).1, "hold-reason");
    let hold = vault.call("put_legal_hold", json!({"student": bo, "reason": "Sag ved Tvistighedsnævnet"}));
    assert_eq!(line()["held"], json!(["hold"]));
    vault.confirm(PASSPHRASE);
    assert_eq!(vault.ask("run_retention", run.clone()), held);
    vault.call("end_legal_hold", json!({"id": hold["id"]}));
    assert_eq!(line()["held"], json!([]));
    let decision = json!({"student": bo, "kind": "not_admitted", "decided_on": "2026-11-01", "reasons": "Fordi", "assessment": "",
        "guidance": true, "delivered_on": "2026-11-02", "delivered_how": "hand", "decided_by": "Hanne Dam", "supersedes": ""});
    let decision = vault.call("put_decision", decision)["id"].clone();
    let complaint = |stage: &str, day: &str| {
        vault.call(
            "put_complaint",
            json!({"decision": decision, "stage": stage, "happened_on": day, "said": "", "supersedes": ""}),
        );
    };
    complaint("received", "2026-11-05");
    assert_eq!(line()["held"], json!(["complaint"]));
    complaint("upheld", "2026-11-06");
    complaint("forwarded", "2026-11-07");
    assert_eq!(line()["held"], json!(["complaint"]));
    vault.confirm(PASSPHRASE);
    assert_eq!(vault.ask("run_retention", run.clone()), held);
    complaint("outcome_upheld", "2026-11-20");
    assert_eq!(line()["held"], json!([]));
    vault.confirmed("run_retention", run);
    assert!(matches!(vault.ask("student_page", json!({"id": bo})), Err(Error::Missing { .. })));
    vault.sound();
}

#[test]
fn nothing_goes_without_being_chosen_and_counted_by_somebody() {
    let vault = Vault::new();
    let (bo, aase) = (vault.student("Bo Lind", "TØM-GF2-26a"), vault.student("Åse Ørum", "TØM-GF2-26a"));
    for student in [&bo, &aase] {
        vault.call("set_student", json!({"id": student, "field": "left_on", "value": "2020-01-01"}));
    }
    let here = vault.student("Er her", "TØM-GF2-26a");
    only(&vault, "student", 12);
    let line = |student: &str| json!({"category": "student", "whose": student});
    let run = |lines: Value, typed: &str| json!({"lines": lines, "log": false, "typed": typed});
    vault.confirm(PASSPHRASE);
    assert_eq!(vault.refusal("run_retention", run(json!([line(&bo)]), "2")).1, "retention-typed");
    let not_due = Err(Error::Conflict { reason: "retention-not-due".into() });
    vault.confirm(PASSPHRASE);
    assert_eq!(vault.ask("run_retention", run(json!([line(&bo), line(&here)]), "2")), not_due);
    // All or nothing: the one that was due is still there.
    vault.call("student_page", json!({"id": bo}));
    vault.confirmed("run_retention", run(json!([line(&bo)]), "1"));
    assert!(vault.ask("student_page", json!({"id": bo})).is_err());
    vault.call("student_page", json!({"id": aase}));
    vault.sound();
}

#[test]
fn attendance_observations_cases_and_silent_companies_go_by_themselves_and_stay_gone() {
    let mut vault = Vault::new();
    let bo = vault.student("Bo Lind", "TØM-SKO-26a");
    let company = vault.company("Sønderås Tømrer ApS");
    let session = |day: &str| vault.call("put_cafe_session", json!({"held_on": day}))["id"].clone();
    let (old, new) = (session("2020-09-02"), session("2026-11-18"));
    for session in [&old, &new] {
        vault.call(
            "mark_attendance",
            json!({"session": session, "student": bo, "mark": "absent", "did": [], "note": "Kom ikke"}),
        );
    }
    vault.call(
        "add_observation",
        json!({"student": bo, "seen_on": "2020-10-12", "about": "modestabilitet", "body": "Kom kl. 9"}),
    );
    vault.call(
        "add_note",
        json!({"company": company, "kind": "call", "happened_on": "2020-11-20", "body": "Ingen plads"}),
    );
    for category in ["attendance", "observation", "contact_log", "case"] {
        rule(&vault, category, Some(24));
    }
    let told = |category: &str, name: &str| (category.to_owned(), name.to_owned());
    assert_eq!(
        due(&vault),
        BTreeSet::from([told("attendance", "Bo Lind"), told("contact_log", "Sønderås Tømrer ApS")])
    );
    let copy = {
        vault.call("lock", Value::Null);
        let copy = std::fs::read(vault.folder.join("svend.db")).unwrap();
        let log = std::fs::read(vault.folder.join("svend.db-wal")).unwrap_or_default();
        vault.restart();
        (copy, log)
    };
    let lines = json!([{"category": "attendance", "whose": bo}, {"category": "contact_log", "whose": company}]);
    let ran = vault.confirmed("run_retention", json!({"lines": lines, "log": false, "typed": "2"}));
    assert_eq!(ran, json!({"records": 2, "log": 0}));
    let marks = |vault: &Vault| vault.call("student_page", json!({"id": bo}))["attendance"].as_array().unwrap().len();
    assert_eq!(marks(&vault), 1);
    assert!(due(&vault).is_empty());
    vault.sound();
    // The observation waits until the student has left.
    vault.call("set_student", json!({"id": bo, "field": "left_on", "value": "2024-01-01"}));
    assert_eq!(due(&vault), BTreeSet::from([told("observation", "Bo Lind")]));
    vault.call("lock", Value::Null);
    std::fs::write(vault.folder.join("svend.db"), &copy.0).unwrap();
    std::fs::write(vault.folder.join("svend.db-wal"), &copy.1).unwrap();
    drop(std::fs::remove_file(vault.folder.join("svend.db-shm")));
    vault.restart();
    assert_eq!(marks(&vault), 1);
    assert!(!vault.call("company_page", json!({"id": company})).to_string().contains("Ingen plads"));
    vault.sound();
}

#[test]
fn a_clock_that_jumps_ten_years_makes_nobody_due_until_somebody_confirms_the_day() {
    let mut vault = Vault::new();
    let bo = vault.student("Bo Lind", "TØM-GF2-26a");
    vault.call("set_student", json!({"id": bo, "field": "left_on", "value": "2026-11-01"}));
    let run = json!({"lines": [{"category": "student", "whose": bo}], "log": true, "typed": "1"});
    let years = Duration::days(3_653);
    let halted = Err(Error::Conflict { reason: "retention-clock".into() });
    // While the vault is open, and again after a restart.
    vault.clock.forward(years);
    for _ in 0..2 {
        let state = vault.call("retention", Value::Null);
        assert_eq!(
            (state["clock"]["before"].as_str(), &state["due"], &state["log"]),
            (Some("2026-11-22"), &json!([]), &json!(0))
        );
        vault.confirm(PASSPHRASE);
        assert_eq!(vault.ask("run_retention", run.clone()), halted);
        vault.restart();
    }
    // Back again: nobody is due, whether or not the day was confirmed.
    vault.clock.forward(-years);
    vault.restart();
    vault.confirmed("confirm_clock", Value::Null);
    assert!(due(&vault).is_empty());
    vault.confirm(PASSPHRASE);
    assert_eq!(vault.ask("run_retention", run.clone()), Err(Error::Conflict { reason: "retention-not-due".into() }));
    vault.clock.forward(-years);
    vault.restart();
    assert!(due(&vault).is_empty());
    // The right time again is a jump too.
    vault.clock.forward(years);
    vault.restart();
    assert!(vault.call("retention", Value::Null)["clock"].is_object());
    vault.confirmed("confirm_clock", Value::Null);
    assert!(vault.call("retention", Value::Null)["clock"].is_null());
    vault.clock.forward(Duration::days(6));
    vault.restart();
    assert!(vault.call("retention", Value::Null)["clock"].is_null());
    vault.call("student_page", json!({"id": bo}));
    // Ten years that really went by, confirmed.
    vault.clock.forward(years);
    vault.restart();
    vault.confirmed("confirm_clock", Value::Null);
    vault.confirmed("run_retention", run);
    assert!(vault.ask("student_page", json!({"id": bo})).is_err());
}

#[test]
fn a_student_may_be_chosen_whole_and_by_the_line() {
    let vault = Vault::new();
    let bo = vault.student("Bo Lind", "TØM-SKO-26a");
    let seen = json!({"student": bo, "seen_on": "2019-10-12", "about": "modestabilitet", "body": "Kom kl. 9"});
    vault.call("add_observation", seen);
    vault.call("set_student", json!({"id": bo, "field": "left_on", "value": "2020-01-01"}));
    assert_eq!(due(&vault).len(), 2);
    let lines = json!([{"category": "student", "whose": bo}, {"category": "observation", "whose": bo}]);
    vault.confirmed("run_retention", json!({"lines": lines, "log": false, "typed": "2"}));
    assert!(vault.ask("student_page", json!({"id": bo})).is_err());
    vault.sound();
}

#[test]
fn a_rule_that_makes_no_sense_is_refused_by_its_field() {
    let vault = Vault::new();
    let ask = |category: &str, months: Value, source: &str, from: &str| json!({"category": category, "months": months, "source": source, "valid_from": from});
    let refused = |ask: Value| vault.refusal("set_retention_rule", ask);
    assert_eq!(refused(ask("student", json!(0), "x", "2026-01-01")), ("months".into(), "number-outside".into()));
    assert_eq!(refused(ask("student", json!(1_201), "x", "2026-01-01")).1, "number-outside");
    assert_eq!(refused(ask("student", json!(-1), "x", "2026-01-01")).0, "argument");
    assert_eq!(
        refused(ask("student", json!(12), " \u{a0}\n", "2026-01-01")),
        ("source".into(), "retention-source".into())
    );
    assert_eq!(refused(ask("student", json!(12), "x", "0026-01-01")).0, "valid_from");
    assert!(refused(ask("student", json!(12), &"x".repeat(1 << 20), "2026-01-01")).1.contains("long"));
    assert!(matches!(
        vault.ask("set_retention_rule", ask("sealed'; drop table student", json!(12), "x", "2026-01-01")),
        Err(Error::Missing { .. })
    ));
    let line = json!({"lines": [{"category": "student' or 1=1", "whose": "%"}], "log": false, "typed": "1"});
    vault.confirm(PASSPHRASE);
    assert!(matches!(vault.ask("run_retention", line), Err(Error::Missing { .. })));
    let nobody = json!({"id": "' or 1=1 --", "typed": ""});
    vault.confirm(PASSPHRASE);
    assert!(matches!(vault.ask("erase_student", nobody.clone()), Err(Error::Missing { .. })));
    vault.confirm(PASSPHRASE);
    assert!(matches!(vault.ask("erase_contact", nobody), Err(Error::Missing { .. })));
    // A later rule takes the place of an earlier one from its day on, and not before.
    rule(&vault, "student", Some(24));
    vault.call("set_retention_rule", ask("student", json!(6), "Ny politik", "2027-01-01"));
    let months = || vault.call("retention", Value::Null)["rules"][0]["months"].clone();
    assert_eq!(months(), 24);
    vault.clock.forward(Duration::days(60));
    assert_eq!(months(), 6);
}
