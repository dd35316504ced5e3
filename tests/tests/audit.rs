//! Stories of the log: what stands in it, what does not, and that nobody changes it without it telling.

#[path = "audit/tampering.rs"]
mod tampering;

use office::Error;
use office::log::{head, verify};
use rusqlite::Connection;
use rusqlite::types::Value as Cell;
use serde_json::{Value, json};
use tests::bench::plain_vault;
use tests::{PASSPHRASE, Vault};

fn plain(vault: &Vault) -> Connection {
    plain_vault(&vault.folder, PASSPHRASE)
}

/// Action, kind and outcome of each row, the oldest first.
fn rows(vault: &Vault) -> Vec<String> {
    let conn = plain(vault);
    let mut select = conn.prepare("select action || ' ' || of || ' ' || outcome from audit order by n").unwrap();
    select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn count(vault: &Vault, row: &str) -> usize {
    rows(vault).iter().filter(|found| *found == row).count()
}

/// A vault in which something of every kind has happened.
fn lived_in() -> Vault {
    let mut vault = Vault::new();
    let bo = vault.student("Bo Lind", "TØM-GF2-26a");
    vault.call("set_cpr", json!({"id": bo, "number": "6409106995"}));
    for day in 0..12 {
        vault.clock.forward(chrono::Duration::minutes(11));
        vault.call("student_page", json!({"id": bo}));
        vault.call(
            "add_note",
            json!({"student": bo, "kind": "call", "happened_on": "2026-11-02", "body": format!("Nr. {day}")}),
        );
        vault.call("students", json!({"text": "bo"}));
        vault.call("reveal_cpr", json!({"id": bo}));
    }
    vault.restart();
    vault.call("undo", Value::Null);
    vault.call("lock", Value::Null);
    vault
}

#[test]
fn a_page_and_a_list_are_one_look_in_ten_minutes_and_a_number_is_one_each_time() {
    let vault = Vault::new();
    let bo = vault.student("Bo Lind", "TØM-GF2-26a");
    vault.call("set_cpr", json!({"id": bo, "number": "6409106995"}));
    for _ in 0..3 {
        vault.call("student_page", json!({"id": bo}));
        vault.call("students", json!({}));
        vault.call("reveal_cpr", json!({"id": bo}));
    }
    assert_eq!(count(&vault, "page student done"), 1);
    assert_eq!(count(&vault, "list student done"), 1);
    assert_eq!(count(&vault, "reveal cpr done"), 3);
    vault.clock.forward(chrono::Duration::minutes(11));
    vault.call("student_page", json!({"id": bo}));
    vault.call("students", json!({}));
    assert_eq!((count(&vault, "page student done"), count(&vault, "list student done")), (2, 2));
    vault.sound();
}

#[test]
fn a_search_is_noted_with_its_hits_and_never_with_its_words() {
    let vault = Vault::new();
    vault.student("Zenobia Quist", "TØM-GF2-26a");
    vault.student("Zacharias Lind", "TØM-GF2-26a");
    vault.call("search", json!({"text": "zen"}));
    vault.call("students", json!({"text": "z"}));
    let conn = plain(&vault);
    let sql = "select amount from audit where action = 'search' and of = ?1";
    assert_eq!(conn.query_row(sql, ["all"], |row| row.get::<_, i64>(0)).unwrap(), 1);
    assert_eq!(conn.query_row(sql, ["student"], |row| row.get::<_, i64>(0)).unwrap(), 2);
    let all = rows(&vault).join("\n");
    assert!(!all.to_lowercase().contains("zen"), "{all}");
}

#[test]
fn nothing_in_the_log_is_a_name_a_number_or_a_value() {
    let vault = lived_in();
    let conn = plain(&vault);
    let mut select = conn.prepare("select * from audit").unwrap();
    let columns = select.column_count();
    let mut found = select.query([]).unwrap();
    while let Some(row) = found.next().unwrap() {
        for at in 0..columns {
            if let Cell::Text(text) = row.get(at).unwrap() {
                for planted in ["Bo", "Lind", "Hanne", "640910", "Nr. ", "TØM"] {
                    assert!(!text.contains(planted), "{text}");
                }
            }
        }
    }
}

#[test]
fn unlocks_locks_and_every_passphrase_that_did_not_fit_are_noted() {
    let mut vault = Vault::new();
    vault.call("lock", Value::Null);
    for _ in 0..3 {
        assert_eq!(vault.refusal("unlock", json!({"passphrase": "fire graa katte"})).1, "wrong-passphrase");
    }
    vault.restart();
    let told = rows(&vault);
    assert_eq!(
        told,
        ["changes step done", "unlock vault done", "lock vault done", "unlock vault failed", "unlock vault done"]
    );
    let failed = "select amount from audit where outcome = 'failed'";
    assert_eq!(plain(&vault).query_row(failed, [], |row| row.get::<_, i64>(0)).unwrap(), 3);
    vault.restart();
    assert_eq!(count(&vault, "unlock vault failed"), 1);
}

#[test]
fn a_refused_command_is_noted() {
    let mut vault = Vault::new();
    let bo = vault.student("Bo Lind", "TØM-GF2-26a");
    let conn = plain(&vault);
    conn.execute("update colleague set roles = '[\"kontaktlaerer\"]'", []).unwrap();
    drop(conn);
    vault.restart();
    assert_eq!(vault.ask("reveal_cpr", json!({"id": bo})), Err(Error::Denied));
    assert_eq!(vault.ask("student_looks", json!({"id": bo})), Err(Error::Denied));
    assert_eq!(count(&vault, "failed reveal_cpr denied"), 1);
    assert_eq!(count(&vault, "failed student_looks denied"), 1);
}

#[test]
fn every_act_stands_in_the_log_at_the_latest_with_the_lock() {
    let vault = lived_in();
    let conn = plain(&vault);
    let told: (i64, i64) = conn
        .query_row("select (select max(id) from step), (select max(upto) from audit)", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    assert_eq!(told.0, told.1);
    assert!(verify(&conn, None).unwrap().faults.is_empty());
}

#[test]
fn saving_on_while_it_is_typed_and_undoing_leave_the_log_whole() {
    let mut vault = Vault::new();
    let bo = vault.student("Bo Lind", "TØM-GF2-26a");
    let id = vault.call("emma_start", json!({"student": bo, "occasion": "gf2"}))["id"].clone();
    let participants = json!({"instructor": "", "consultant": "", "contact_teacher": "", "student": ""});
    for minute in 0..6 {
        let unmarked = json!({"mark": "", "reason": format!("{minute}"), "evidence": []});
        let criteria =
            json!({"suited": unmarked, "mobile_place": unmarked, "mobile_trade": unmarked, "active": unmarked});
        let content = json!({"criteria": criteria, "actions": [], "participants": participants, "student_words": ""});
        vault.call("emma_save", json!({"id": id, "held_on": "2026-11-22", "occasion": "gf2", "content": content}));
        vault.clock.forward(chrono::Duration::minutes(3));
        vault.call("student_page", json!({"id": bo}));
    }
    vault.call("undo", Value::Null);
    vault.call("redo", Value::Null);
    vault.sound();
    vault.restart();
    vault.sound();
}

#[test]
fn who_saw_a_student_is_told_by_name_and_also_what_of_theirs() {
    let vault = Vault::new();
    let bo = vault.student("Bo Lind", "TØM-GF2-26a");
    let other = vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call("set_cpr", json!({"id": bo, "number": "6409106995"}));
    vault.call("student_page", json!({"id": bo}));
    vault.call("student_page", json!({"id": other}));
    vault.clock.forward(chrono::Duration::minutes(1));
    vault.call("reveal_cpr", json!({"id": bo}));
    let looks = vault.call("student_looks", json!({"id": bo}));
    let told: Vec<_> = looks
        .as_array()
        .unwrap()
        .iter()
        .map(|look| (look["action"].as_str().unwrap(), look["by"].as_str().unwrap()))
        .collect();
    assert_eq!(told, [("reveal", "Hanne Dam"), ("page", "Hanne Dam")]);
}

#[test]
fn looks_of_before_the_chain_come_into_it_once() {
    let mut vault = Vault::new();
    let bo = vault.student("Bo Lind", "TØM-GF2-26a");
    vault.call("lock", Value::Null);
    let conn = plain(&vault);
    conn.execute_batch(
        "drop trigger audit_kept; drop trigger audit_stays; delete from audit; delete from audit_cut;
         create table look (id integer primary key, at text not null, by text not null, action text not null, of text not null, record text not null) strict;
         create trigger audit_stays before update on audit begin select raise(abort, 'audit'); end;",
    )
    .unwrap();
    let sql =
        "insert into look (at, by, action, of, record) values ('2026-10-01T08:00:00.000Z', 'u', 'page', 'student', ?1)";
    conn.execute(sql, [&bo]).unwrap();
    drop(conn);
    vault.restart();
    assert_eq!(rows(&vault)[0], "page student done");
    vault.sound();
    vault.restart();
    assert_eq!(vault.call("student_looks", json!({"id": bo})).as_array().unwrap().len(), 1);
    vault.sound();
}

#[test]
fn the_program_itself_cannot_change_the_log() {
    let vault = lived_in();
    let conn = plain(&vault);
    for sql in [
        "update audit set by = 'x' where n = 3",
        "delete from audit where n = 3",
        "delete from audit where n = (select max(n) from audit)",
        "delete from audit",
    ] {
        assert!(conn.execute(sql, []).is_err(), "{sql}");
    }
}

#[test]
fn the_inspection_and_the_settings_say_when_the_log_was_changed() {
    let vault = lived_in();
    let conn = plain(&vault);
    conn.execute_batch("drop trigger audit_stays; update audit set by = 'somebody' where n = 4").unwrap();
    drop(conn);
    vault.call("unlock", json!({"passphrase": PASSPHRASE}));
    let state = vault.call("audit_state", Value::Null);
    assert_eq!(state["faults"], json!([{"kind": "edited", "n": 4}]));
    assert_eq!(
        vault.call("check_office", Value::Null)["findings"],
        json!([{"kind": "audit", "place": "edited", "count": 1}])
    );
}

#[test]
fn old_rows_of_the_log_go_only_by_its_rule_and_the_log_says_where_it_begins() {
    let vault = lived_in();
    vault.call("unlock", json!({"passphrase": PASSPHRASE}));
    let before = vault.call("audit_state", Value::Null);
    vault.clock.forward(chrono::Duration::days(800));
    assert!(vault.call("retention", Value::Null)["clock"].is_object());
    vault.confirmed("confirm_clock", Value::Null);
    let due = vault.call("retention", Value::Null)["log"].as_u64().unwrap();
    assert!(due > 30, "{due}");
    let anchor = head(&plain(&vault)).unwrap();
    assert_eq!(
        vault.confirmed("run_retention", json!({"lines": [], "log": true, "typed": "0"}))["log"].as_u64().unwrap(),
        due
    );
    let after = vault.call("audit_state", Value::Null);
    assert!(after["rows"].as_u64() < before["rows"].as_u64(), "{before} {after}");
    assert_eq!(after["faults"], json!([]));
    assert!(verify(&plain(&vault), Some(&anchor)).unwrap().faults.is_empty());
    vault.sound();
    assert_eq!(count(&vault, "cut audit done"), 1);
}
