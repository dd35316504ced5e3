//! Stories of the lock: what is under way ends, what lay in the clear is gone, and nobody has to press a key for it.

use std::sync::mpsc;
use std::time::{Duration, Instant, SystemTime};

use office::{Error, Event};
use serde_json::{Value, json};
use tests::{PASSPHRASE, Vault};

const SECOND: Duration = Duration::from_secs(1);
const YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// The two clocks of a computer, moved by hand.
struct Clocks {
    now: Instant,
    wall: SystemTime,
}

impl Clocks {
    fn new() -> Self {
        Self { now: Instant::now(), wall: SystemTime::UNIX_EPOCH + 57 * YEAR }
    }

    /// Looks every five seconds for so long; says when it locked.
    fn look(&mut self, vault: &Vault, so_long: Duration) -> Vec<u64> {
        let (mut locked, mut passed) = (Vec::new(), Duration::ZERO);
        while passed < so_long {
            passed += 5 * SECOND;
            (self.now, self.wall) = (self.now + 5 * SECOND, self.wall + 5 * SECOND);
            if vault.office.watch(self.now, self.wall).unwrap() {
                locked.push(passed.as_secs());
            }
        }
        locked
    }
}

fn unlock(vault: &Vault, clocks: &Clocks) {
    vault.call("unlock", json!({"passphrase": PASSPHRASE}));
    vault.office.used(clocks.now);
}

#[test]
fn an_office_that_nobody_uses_locks_after_the_school_s_minutes_whatever_its_page_asks() {
    let vault = Vault::new();
    let mut clocks = Clocks::new();
    vault.call("set_setting", json!({"id": "idle_minutes", "value": "2"}));
    vault.office.used(clocks.now);
    assert_eq!(clocks.look(&vault, 110 * SECOND), [] as [u64; 0]);
    // A page that refreshes itself is nobody at the screen.
    vault.call("today_training", Value::Null);
    assert_eq!(clocks.look(&vault, 60 * SECOND), [10]);
    assert_eq!(vault.ask("students", json!({})), Err(Error::Locked));
}

#[test]
fn whoever_is_at_the_screen_keeps_it_open() {
    let vault = Vault::new();
    let mut clocks = Clocks::new();
    vault.office.used(clocks.now);
    for _ in 0..20 {
        assert_eq!(clocks.look(&vault, 500 * SECOND), [] as [u64; 0]);
        vault.office.used(clocks.now);
    }
}

#[test]
fn a_computer_that_slept_is_locked_as_it_wakes_whichever_of_its_clocks_went_on() {
    for (slept, told) in [(0, 3600), (3600, 3600)] {
        let vault = Vault::new();
        let mut clocks = Clocks::new();
        vault.office.used(clocks.now);
        clocks.look(&vault, 30 * SECOND);
        (clocks.now, clocks.wall) = (clocks.now + slept * SECOND, clocks.wall + told * SECOND);
        assert_eq!(clocks.look(&vault, 300 * SECOND), [5]);
    }
}

#[test]
fn a_clock_set_ten_years_on_or_back_locks_once_and_keeps_nothing_open() {
    for on in [true, false] {
        let vault = Vault::new();
        let mut clocks = Clocks::new();
        vault.office.used(clocks.now);
        clocks.look(&vault, 30 * SECOND);
        clocks.wall = if on { clocks.wall + 10 * YEAR } else { clocks.wall - 10 * YEAR };
        assert_eq!(clocks.look(&vault, 60 * SECOND), [5]);
        unlock(&vault, &clocks);
        assert_eq!(clocks.look(&vault, 590 * SECOND), [] as [u64; 0], "one leap, one lock");
        assert_eq!(clocks.look(&vault, 60 * SECOND), [10], "and ten minutes are ten minutes");
    }
}

#[test]
fn a_clock_that_is_put_right_by_some_seconds_locks_nothing() {
    let vault = Vault::new();
    let mut clocks = Clocks::new();
    vault.office.used(clocks.now);
    for seconds in [2, 20, 50] {
        clocks.look(&vault, 30 * SECOND);
        clocks.wall -= seconds * SECOND;
        assert_eq!(clocks.look(&vault, 30 * SECOND), [] as [u64; 0]);
    }
}

#[test]
fn a_lock_waits_until_the_file_is_closed_and_ends_what_is_under_way_as_locked() {
    let vault = Vault::none();
    vault.office.make_sample(3_000).unwrap();
    let office = vault.office.clone();
    let (begun, first) = mpsc::channel();
    let asking = std::thread::spawn(move || {
        loop {
            begun.send(()).ok();
            if let Err(error) = office.call("match_overview", "null").and_then(|_| office.call("check_office", "null"))
            {
                break error;
            }
        }
    });
    first.recv().unwrap();
    std::thread::sleep(Duration::from_millis(50));
    vault.call("lock", Value::Null);
    assert_eq!(asking.join().unwrap(), Error::Locked);
    assert_eq!(vault.events.lock().unwrap().last(), Some(&Event::Locked), "nothing is heard of it afterwards");
    // The last connection takes the log file with it.
    assert!(!vault.folder.join("svend.db-wal").exists());
}

#[test]
fn an_import_under_a_lock_keeps_nothing() {
    let mut vault = Vault::new();
    let rows: String = (0..20_000).map(|n| format!("{n};Elev {n};TØM-GF2-26a;Grundforløb 2\n")).collect();
    let file = vault.offer("elever.csv", format!("Elevnr;Elevnavn;Hold;Uddannelsesdel\n{rows}")).file;
    let opened = vault.call("import_open", json!({"file": file}));
    let import = opened["import"].clone();
    vault.call("import_rehearse", json!({"import": import}));
    let office = vault.office.clone();
    let work = std::thread::spawn(move || office.call("import_commit", &json!({"import": import}).to_string()));
    while !work.is_finished() {
        let heard =
            vault.events.lock().unwrap().iter().any(|event| matches!(event, Event::Progress { done, .. } if *done > 0));
        if heard {
            break;
        }
        std::thread::yield_now();
    }
    vault.call("lock", Value::Null);
    assert_eq!(work.join().unwrap(), Err(Error::Locked));
    vault.restart();
    let total = vault.call("students", json!({}))["total"].as_u64();
    assert!(total == Some(0) || total == Some(20_000), "all or nothing: {total:?}");
    vault.sound();
}
