//! Long imports: they say how far they are, can be stopped, keep nobody waiting, and a lock ends them.

use std::sync::atomic::{AtomicBool, Ordering};

use office::{Error, Event};
use serde_json::{Value, json};
use tests::bench::plain_vault;
use tests::{PASSPHRASE, Vault};

use crate::files::{commit, rehearse, total};

fn many(rows: usize) -> String {
    let mut text = String::from("Elevnr;Elevnavn;CPR-nr.;Hold;By\r\n");
    for row in 0..rows {
        text += &format!(
            "{row};Elev {row} Østergård;{:02}{:02}06-{:04};TØM-GF2-26a;Aars\r\n",
            61 + row % 28,
            1 + row % 12,
            row % 10_000
        );
    }
    text
}

#[test]
fn a_long_import_says_how_far_it_is_and_a_stop_keeps_nothing() {
    let vault = Vault::new();
    let (opened, _) = rehearse(&vault, "elever.csv", many(12_000));
    let before = vault.call("undo_state", Value::Null);
    let office = vault.office.clone();
    let import = opened["import"].clone();
    vault.events.lock().unwrap().clear();
    let answer = std::thread::scope(|scope| {
        let work = scope.spawn(|| office.call("import_commit", &json!({"import": import}).to_string()));
        loop {
            let heard = vault
                .events
                .lock()
                .unwrap()
                .iter()
                .any(|event| matches!(event, Event::Progress { done, .. } if *done > 0));
            if heard || work.is_finished() {
                break;
            }
            std::thread::yield_now();
        }
        vault.call("import_cancel", json!({"import": import}));
        work.join().unwrap()
    });
    assert_eq!(answer, Err(Error::Cancelled));
    assert_eq!(total(&vault, "students"), 0);
    assert_eq!(vault.call("undo_state", Value::Null), before);
    vault.sound();
    assert_eq!(commit(&vault, &opened)["written"], 12_000, "it can be carried out afterwards all the same");
}

#[test]
fn a_list_answers_while_an_import_is_carried_out() {
    let vault = Vault::new();
    vault.student("Åse Ørum", "TØM-GF2-26a");
    let (opened, _) = rehearse(&vault, "elever.csv", many(12_000));
    let office = vault.office.clone();
    let import = opened["import"].clone();
    let done = AtomicBool::new(false);
    let meanwhile = std::thread::scope(|scope| {
        scope.spawn(|| {
            office.call("import_commit", &json!({"import": import}).to_string()).unwrap();
            done.store(true, Ordering::SeqCst);
        });
        let mut answers = 0;
        while !done.load(Ordering::SeqCst) {
            let rows = total(&vault, "students");
            assert!(rows == 1 || rows == 12_001, "{rows}: half an import was seen");
            answers += u32::from(rows == 1 && !done.load(Ordering::SeqCst));
        }
        answers
    });
    assert!(meanwhile > 0, "no list was answered meanwhile");
}

#[test]
fn a_large_import_leaves_every_index_as_it_was() {
    let vault = Vault::new();
    let indexes = || {
        let conn = plain_vault(&vault.folder, PASSPHRASE);
        let mut select = conn.prepare("select name || ': ' || sql from sqlite_schema where sql is not null").unwrap();
        let all: rusqlite::Result<std::collections::BTreeSet<String>> =
            select.query_map([], |row| row.get(0)).unwrap().collect();
        all.unwrap()
    };
    let before = indexes();
    let (opened, _) = rehearse(&vault, "elever.csv", many(3_000));
    commit(&vault, &opened);
    assert_eq!(indexes(), before);
    vault.call("undo", Value::Null);
    assert_eq!((total(&vault, "students"), indexes()), (0, before));
    vault.sound();
}

#[test]
fn a_lock_ends_the_import_and_forgets_the_file() {
    let mut vault = Vault::new();
    let (opened, _) = rehearse(&vault, "elever.csv", many(10));
    vault.restart();
    let gone = vault.ask("import_commit", json!({"import": opened["import"]}));
    assert_eq!(gone, Err(Error::Missing { what: "import".to_owned() }));
    assert_eq!(total(&vault, "students"), 0);
}

#[test]
fn an_import_put_away_is_gone() {
    let vault = Vault::new();
    let (opened, _) = rehearse(&vault, "elever.csv", many(10));
    vault.call("import_cancel", json!({"import": opened["import"]}));
    assert!(vault.ask("import_rehearse", json!({"import": opened["import"]})).is_err());
}
