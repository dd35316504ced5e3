//! The power goes while the program writes: whatever was answered is there when it comes back, and the records hang together.
#![cfg(target_os = "linux")]

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use office::Office;
use serde_json::{Value, json};
use tests::power::{Disk, Event, record};
use tests::soak::{Dice, Soak};
use tests::{PASSPHRASE, Vault};

fn scribe() -> Command {
    Command::new(env!("CARGO_BIN_EXE_scribe"))
}

/// At random moments of the recording, `look` sees the folder as the loss may have left it, and what had been said. How
/// many moments there were.
fn losses(start: &Disk, events: &[Event], soak: &Soak, mut look: impl FnMut(&Path, &[String])) -> u64 {
    let mut dice = Dice::new(1);
    let mut rounds = soak.rounds();
    let mut lost = 0;
    let place = tempfile::tempdir().unwrap();
    loop {
        // The moments in their order, so that the recording is played once for all of them.
        let mut moments: Vec<_> =
            rounds.by_ref().take(250).map(|_| dice.below(events.len() as u64 + 1) as usize).collect();
        if moments.is_empty() {
            return lost;
        }
        moments.sort_unstable();
        let (mut disk, mut said, mut at) = (start.clone(), Vec::new(), 0);
        for moment in moments {
            for event in &events[at..moment] {
                disk.take(event);
                if let Event::Said(id) = event {
                    said.push(id.clone());
                }
            }
            at = moment;
            let state = place.path().join("vault");
            disk.lose(&state, &mut dice);
            look(&state, &said);
            fs::remove_dir_all(&state).unwrap();
            lost += 1;
        }
    }
}

#[test]
fn a_power_loss_at_any_moment_loses_no_answered_write() {
    let soak = Soak::of(
        "T2 power loss, torn sectors",
        "20,000 states, 0 answered writes lost, and a control without syncs loses some",
        250,
        20_000,
    );
    let vault = Vault::new();
    vault.call("lock", Value::Null);
    let start = Disk::of(&vault.folder);
    let events = record(&vault.folder, scribe().arg(&vault.folder).arg("120"));
    let answered = events.iter().filter(|event| matches!(event, Event::Said(_))).count();
    assert_eq!(answered, 120);
    let mut unsound = 0;
    let mut state_number = 0;
    let states = losses(&start, &events, &soak, |folder, said| {
        let office = Office::new(tests::bare(folder));
        let call = |name: &str, arg: Value| -> Value {
            serde_json::from_str(&office.call(name, &arg.to_string()).unwrap()).unwrap()
        };
        call("unlock", json!({"passphrase": PASSPHRASE}));
        let there = call("students", json!({"limit": 500}))["rows"].clone();
        let there: HashSet<&str> = there.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
        for id in said {
            assert!(there.contains(id.as_str()), "an answered student is lost");
        }
        if let Some(last) = said.last() {
            assert_eq!(call("student_page", json!({"id": last}))["attendance"][0]["mark"], "late");
        }
        if state_number % 10 == 0 {
            unsound += usize::from(call("check_office", Value::Null)["findings"] != json!([]));
        }
        state_number += 1;
    });
    assert_eq!(unsound, 0);
    let lost = [("full", false), ("normal", true)].map(|(level, loses)| {
        let lost = control(level);
        assert_eq!(lost > 0, loses, "{level} lost answers in {lost} states");
        lost
    });
    soak.reached(&format!(
        "{states} states, 0 lost; control NORMAL lost answers in {} of 300, FULL in {}",
        lost[1], lost[0]
    ));
}

/// In how many of three hundred states a bare table has lost what was said.
fn control(level: &str) -> u64 {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("plain");
    fs::create_dir(&place).unwrap();
    let plain = |most: &str| {
        let mut scribe = scribe();
        scribe.args(["plain", place.to_str().unwrap(), level, most]);
        scribe
    };
    assert!(plain("0").status().unwrap().success());
    let start = Disk::of(&place);
    let soak = Soak::of("", "", 300, 300);
    let events = record(&place, &mut plain("150"));
    let mut lost = 0;
    losses(&start, &events, &soak, |state, said| {
        let Ok(conn) = rusqlite::Connection::open(state.join("svend.db")) else { return };
        let there = conn.query_row("select count(*) from t", [], |row| row.get::<_, i64>(0)).unwrap_or_default();
        lost += u64::from(there < said.len() as i64);
    });
    lost
}
