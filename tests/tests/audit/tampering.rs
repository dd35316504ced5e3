//! What somebody with the key could do to the log, and that an end of it which was kept elsewhere tells.

use office::log::{AuditFaultKind, Head, head, verify};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use rusqlite::Connection;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::{lived_in, plain};

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
