//! Stories of the log: what stands in it, what does not, and that nobody changes it without it telling.

use office::Error;
use office::log::{AuditFaultKind, Head, head, verify};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use rusqlite::Connection;
use rusqlite::types::Value as Cell;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
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
    let vault = Vault::new();
    let conn = plain(&vault);
    conn.execute("update colleague set roles = '[\"kontaktlaerer\"]'", []).unwrap();
    drop(conn);
    let mut vault = vault;
    vault.restart();
    let bo = vault.student("Bo Lind", "TØM-GF2-26a");
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

#[derive(Debug, Clone)]
enum Tampering {
    Edit { row: usize, column: usize, value: String },
    Delete { row: usize },
    Swap { one: usize, other: usize },
    Truncate { rows: usize },
    Behead { rows: usize },
    Insert { row: usize },
    RewriteAll { row: usize },
    Step { step: usize },
    Change { change: usize, gone: bool },
}

const COLUMNS: [&str; 9] = ["at", "by", "device", "action", "of", "record", "purpose", "outcome", "hash"];

fn tampering() -> impl Strategy<Value = Tampering> {
    let row = 0..200usize;
    prop_oneof![
        (row.clone(), 0..COLUMNS.len(), "[a-z0-9]{1,8}").prop_map(|(row, column, value)| Tampering::Edit {
            row,
            column,
            value
        }),
        row.clone().prop_map(|row| Tampering::Delete { row }),
        (row.clone(), row.clone()).prop_map(|(one, other)| Tampering::Swap { one, other }),
        (1..20usize).prop_map(|rows| Tampering::Truncate { rows }),
        (1..20usize).prop_map(|rows| Tampering::Behead { rows }),
        row.clone().prop_map(|row| Tampering::Insert { row }),
        row.clone().prop_map(|row| Tampering::RewriteAll { row }),
        row.clone().prop_map(|step| Tampering::Step { step }),
        (row, any::<bool>()).prop_map(|(change, gone)| Tampering::Change { change, gone }),
    ]
}

/// What somebody with the key could do to the file; says whether it changed anything.
fn tamper(conn: &Connection, what: &Tampering) -> bool {
    let rows: i64 = conn.query_row("select count(*) from audit", [], |row| row.get(0)).unwrap();
    let nth = |at: usize| at as i64 % rows + 1;
    match what {
        Tampering::Edit { row, column, value } => {
            let column = COLUMNS[*column];
            let sql = format!("update audit set {column} = ?2 where n = ?1 and {column} <> ?2");
            conn.execute(&sql, (nth(*row), value)).unwrap() == 1
        }
        Tampering::Delete { row } => conn.execute("delete from audit where n = ?1", [nth(*row)]).unwrap() == 1,
        Tampering::Swap { one, other } => {
            let (one, other) = (nth(*one), nth(*other));
            for (from, to) in [(one, -1), (other, one), (-1, other)] {
                conn.execute("update audit set n = ?2 where n = ?1", [from, to]).unwrap();
            }
            one != other
        }
        Tampering::Truncate { rows: many } => {
            conn.execute("delete from audit where n > ?1", [rows - *many as i64]).unwrap() > 0
        }
        Tampering::Behead { rows: many } => {
            let last = (*many as i64).min(rows - 1);
            let hash: String = conn.query_row("select hash from audit where n = ?1", [last], |row| row.get(0)).unwrap();
            conn.execute("insert into audit_cut (n, at, hash) values (?1, 'x', ?2)", (last, hash)).unwrap();
            conn.execute("delete from audit where n <= ?1", [last]).unwrap() > 0
        }
        Tampering::Insert { row } => {
            let at = nth(*row);
            for n in (at..=rows).rev() {
                conn.execute("update audit set n = n + 1 where n = ?1", [n]).unwrap();
            }
            let sql = "insert into audit select ?1, at, by, device, action, of, record, purpose, outcome, amount, since, upto, digest, hash
                       from audit where n = (select max(n) from audit)";
            conn.execute(sql, [at]).unwrap() == 1
        }
        Tampering::RewriteAll { row } => {
            let changed = conn.execute("update audit set by = 'somebody' where n = ?1", [nth(*row)]).unwrap() == 1;
            seal_again(conn);
            changed
        }
        Tampering::Step { step } => {
            let sql = "update step set by = by || 'x' where id = (select id from step order by id limit 1 offset ?1 % (select count(*) from step))";
            conn.execute(sql, [*step as i64]).unwrap() == 1
        }
        Tampering::Change { change, gone } => {
            let which = "(step, n) = (select step, n from change order by step, n limit 1 offset ?1 % (select count(*) from change))";
            let sql = if *gone {
                format!("delete from change where {which}")
            } else {
                format!("update change set record = record || 'x' where {which}")
            };
            conn.execute(&sql, [*change as i64]).unwrap() == 1
        }
    }
}

/// The whole chain made anew, as somebody would who knows how it is made.
fn seal_again(conn: &Connection) {
    let mut before = String::new();
    let rows: i64 = conn.query_row("select max(n) from audit", [], |row| row.get(0)).unwrap();
    for n in 1..=rows {
        let sql = "select at, by, device, action, of, record, purpose, outcome, amount, since, upto, digest from audit where n = ?1";
        let row = conn
            .query_row(sql, [n], |row| {
                let text = |at| row.get::<_, String>(at);
                let number = |at| row.get::<_, Option<i64>>(at);
                Ok(json!([
                    n,
                    text(0)?,
                    text(1)?,
                    text(2)?,
                    text(3)?,
                    text(4)?,
                    text(5)?,
                    text(6)?,
                    text(7)?,
                    number(8)?,
                    number(9)?,
                    number(10)?,
                    text(11)?
                ]))
            })
            .unwrap();
        let mut sum = Sha256::new();
        sum.update(before.as_bytes());
        sum.update(row.to_string().as_bytes());
        before = sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        conn.execute("update audit set hash = ?2 where n = ?1", (n, &before)).unwrap();
    }
}

#[test]
fn every_tampering_is_found_by_whoever_knows_an_end_of_the_log() {
    let vault = lived_in();
    let conn = plain(&vault);
    let anchor = head(&conn).unwrap();
    assert!(anchor.n > 30, "{anchor:?}");
    assert!(verify(&conn, Some(&anchor)).unwrap().faults.is_empty());
    let tried = std::cell::Cell::new(0);
    TestRunner::new(Config { cases: 400, failure_persistence: None, ..Config::default() })
        .run(&tampering(), |what| {
            let tx = conn.unchecked_transaction().unwrap();
            tx.execute_batch("drop trigger audit_stays; drop trigger audit_kept").unwrap();
            let changed = tamper(&tx, &what);
            let found = verify(&tx, Some(&anchor)).unwrap().faults;
            tried.set(tried.get() + u32::from(changed));
            prop_assert_eq!(changed, !found.is_empty(), "{:?} {:?}", what, found);
            Ok(())
        })
        .unwrap();
    assert!(tried.get() > 300, "{}", tried.get());
    assert!(verify(&conn, Some(&anchor)).unwrap().faults.is_empty());
}

#[test]
fn a_log_that_was_cut_short_or_written_anew_is_only_told_by_an_end_kept_elsewhere() {
    let vault = lived_in();
    let conn = plain(&vault);
    let anchor = head(&conn).unwrap();
    for (what, kind) in [
        (Tampering::Truncate { rows: 3 }, AuditFaultKind::Shorter),
        (Tampering::RewriteAll { row: 5 }, AuditFaultKind::Rewritten),
    ] {
        let tx = conn.unchecked_transaction().unwrap();
        tx.execute_batch("drop trigger audit_stays; drop trigger audit_kept").unwrap();
        assert!(tamper(&tx, &what));
        assert!(verify(&tx, None).unwrap().faults.is_empty());
        assert_eq!(verify(&tx, Some(&anchor)).unwrap().faults[0].kind, kind);
    }
    // An end from long ago serves as well.
    let early: Head = conn
        .query_row("select n, hash from audit where n = 9", [], |row| Ok(Head { n: row.get(0)?, hash: row.get(1)? }))
        .unwrap();
    assert!(verify(&conn, Some(&early)).unwrap().faults.is_empty());
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
    vault.call("confirm_clock", Value::Null);
    let due = vault.call("retention", Value::Null)["log"].as_u64().unwrap();
    assert!(due > 30, "{due}");
    let anchor = head(&plain(&vault)).unwrap();
    assert_eq!(
        vault.call("run_retention", json!({"lines": [], "log": true, "typed": "0"}))["log"].as_u64().unwrap(),
        due
    );
    let after = vault.call("audit_state", Value::Null);
    assert!(after["rows"].as_u64() < before["rows"].as_u64(), "{before} {after}");
    assert_eq!(after["faults"], json!([]));
    assert!(verify(&plain(&vault), Some(&anchor)).unwrap().faults.is_empty());
    vault.sound();
    assert_eq!(count(&vault, "cut audit done"), 1);
}
