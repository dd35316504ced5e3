//! The disk is full, or says no: what was answered stays, what is refused is refused whole, and it goes on when there is room.
#![cfg(target_os = "linux")]

use std::collections::HashSet;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tests::soak::Soak;
use tests::{PASSPHRASE, Vault};

/// Writes into the vault while a call of the system answers with an error: `when` as strace counts, `7+` from the seventh on.
fn refused(vault: &Vault, calls: &str, error: &str, when: &str) -> Output {
    let fault = format!("inject={calls}:error={error}:when={when}");
    let mut strace = Command::new("strace");
    strace.args(["-f", "-o", "/dev/null", "-e", &format!("trace={calls}"), "-e", &fault]);
    strace.arg(env!("CARGO_BIN_EXE_scribe")).arg(&vault.folder).arg("20");
    strace.stdout(Stdio::piped()).output().expect("strace is installed by `cargo xtask test`")
}

/// Everything that was said is there, and the vault takes a new student again. How much was said.
#[track_caller]
fn whole(vault: &Vault, came: &Output, when: &str) -> usize {
    let (said, complaint) = (String::from_utf8_lossy(&came.stdout), String::from_utf8_lossy(&came.stderr));
    assert!(matches!(came.status.code(), Some(0 | 3)), "{when}: {complaint}");
    assert!(!complaint.contains("panicked") && !complaint.contains("unread"), "{when}: {complaint}");
    vault.call("unlock", json!({"passphrase": PASSPHRASE}));
    let there = vault.call("students", json!({"limit": 500, "sort": {"column": "name", "down": false}}));
    let mut there: Vec<Value> = there["rows"].as_array().unwrap().clone();
    let total = vault.call("students", json!({"limit": 1}))["total"].as_u64().unwrap();
    while (there.len() as u64) < total {
        let more = vault.call("students", json!({"limit": 500, "offset": there.len()}));
        there.extend(more["rows"].as_array().unwrap().clone());
    }
    let there: HashSet<&str> = there.iter().map(|row| row["id"].as_str().unwrap()).collect();
    for id in said.lines() {
        assert!(there.contains(id), "{when}: an answered student is lost");
    }
    vault.student("Efter fejlen", "TØM-GF2-26a");
    said.lines().count()
}

#[test]
fn a_disk_that_is_full_from_any_moment_on_loses_no_answered_write() {
    let soak = Soak::of("T4 disk full", "500 fill points, 0 lost, a clean error, and it goes on", 25, 500);
    let mut vault = Vault::new();
    let (mut points, mut answered) = (0, 0);
    for point in soak.rounds() {
        // A vault of its own now and then, so that the list stays short.
        if point % 50 == 49 {
            vault = Vault::new();
        }
        vault.call("lock", Value::Null);
        let when = format!("{}+", 1 + point * 7 % 400);
        let came = refused(&vault, "pwrite64,ftruncate", "ENOSPC", &when);
        answered += whole(&vault, &came, &when);
        if point % 10 == 0 {
            vault.sound();
        }
        points += 1;
    }
    vault.sound();
    soak.reached(&format!("{points} fill points, {answered} answered students, 0 lost, every refusal an error"));
}

#[test]
fn an_error_of_the_disk_at_any_call_loses_no_answered_write() {
    let soak = Soak::of(
        "T5 I/O error at every n-th call",
        "n = 1…1,000 of the writes and of the reads, no panic, nothing lost",
        25,
        2000,
    );
    let mut vault = Vault::new();
    let (mut calls, mut answered) = (0, 0);
    for call in soak.rounds() {
        if call % 50 == 49 {
            vault = Vault::new();
        }
        vault.call("lock", Value::Null);
        // Twenty-five spread over the first hundreds when there are few rounds, every one when there are many. Of the reads,
        // the first few are those that start the program.
        let nth = 1 + if soak.is_short() { call * 13 } else { call };
        let (calls_of, when) = match nth % 2 {
            0 => ("pwrite64,fdatasync,fsync,ftruncate", nth / 2),
            _ => ("pread64", 8 + nth / 2),
        };
        let when = when.to_string();
        let came = refused(&vault, calls_of, "EIO", &when);
        answered += whole(&vault, &came, &when);
        if call % 10 == 0 {
            vault.sound();
        }
        calls += 1;
    }
    vault.sound();
    soak.reached(&format!("{calls} calls failed, every other a read, {answered} answered students, 0 lost, 0 panics"));
}
