//! The program is killed while it makes a backup, restores one or migrates: the old or the new is there and opens.

use std::io::Read;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;
use tests::Vault;
use tests::soak::Soak;

use super::{backups, made, names, newest, of, old, students, unlock};

fn kills(test: &'static str) -> Soak {
    Soak::of(test, "200 kills, the old or the new, never between", 20, 200)
}

fn locked() -> Vault {
    let vault = Vault::new();
    vault.call("lock", Value::Null);
    vault
}

/// Runs the copyist, kills it after a while, and says how much it had answered.
fn killed(vault: &Vault, args: &[&str], after: u64) -> usize {
    let mut copyist = Command::new(env!("CARGO_BIN_EXE_copyist"))
        .arg(&vault.folder)
        .args(args)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_millis(after));
    copyist.kill().unwrap();
    let mut said = String::new();
    copyist.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    copyist.wait().unwrap();
    said.matches('\n').count()
}

#[test]
fn a_kill_during_a_backup_leaves_whole_backups_and_nothing_else() {
    let soak = kills("T3 kills inside a backup");
    let (mut vault, mut kills, mut answered) = (locked(), 0, 0);
    for kill in soak.rounds() {
        kills += 1;
        // All that were made are read through every time.
        if kill % 20 == 0 {
            vault = locked();
        }
        answered += killed(&vault, &["backup"], 60 + (kill * 97) % 700);
        unlock(&vault);
        for row in backups(&vault) {
            // A preview proves every byte of it.
            vault.confirmed("restore_preview", of(row["backup"].as_str().unwrap()));
        }
        vault.call("make_backup", Value::Null);
        assert_eq!(names(&made(&vault)).len(), backups(&vault).len(), "after kill {kill}");
        vault.sound();
        vault.call("lock", Value::Null);
    }
    assert!(answered > 0, "the copyist was killed before it made a backup");
    soak.reached(&format!("{kills} kills, {answered} answers, every vault whole"));
}

#[test]
fn a_kill_during_a_restore_leaves_the_old_vault_or_the_new() {
    let soak = kills("T3 kills inside a restore");
    let vault = Vault::new();
    vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call("make_backup", Value::Null);
    let backup = newest(&vault);
    vault.student("Bo Dam", "TØM-GF2-26a");
    vault.call("lock", Value::Null);
    let (mut kills, mut answered) = (0, 0);
    for kill in soak.rounds() {
        kills += 1;
        answered += killed(&vault, &["restore", &backup], 80 + (kill * 61) % 900);
        unlock(&vault);
        // One student in the backup; two once another was added to it.
        assert!([1, 2].contains(&students(&vault).as_u64().unwrap()), "after kill {kill}");
        vault.sound();
        vault.confirmed("restore_preview", of(&backup));
        vault.call("lock", Value::Null);
        let left: Vec<_> = names(&vault.folder).into_iter().filter(|name| name.starts_with("restore")).collect();
        assert!(left.is_empty(), "{left:?} after kill {kill}");
    }
    assert!(answered > 0, "the copyist was killed before it restored");
    soak.reached(&format!("{kills} kills, {answered} answers, every vault whole"));
}

#[test]
fn a_kill_during_a_migration_leaves_the_old_file_or_the_new_and_a_backup_before_it() {
    let soak = kills("T3 kills inside a migration");
    let mut kills = 0;
    for kill in soak.rounds() {
        kills += 1;
        let vault = old::vault(30);
        killed(&vault, &["migrate"], 15 + (kill * 23) % 260);
        unlock(&vault);
        assert_eq!(students(&vault), 30, "after kill {kill}");
        let rows = backups(&vault);
        assert!(!rows.is_empty() && rows.iter().all(|row| row["why"] == "migration" && row["students"] == 30));
        vault.confirmed("restore_preview", of(rows[0]["backup"].as_str().unwrap()));
    }
    soak.reached(&format!("{kills} kills, every vault whole, with a backup from before"));
}
