//! Bytes that were changed, logs that were cut, disks that are full: nothing passes for what it is not.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use tests::soak::{Dice, Soak};
use tests::{PASSPHRASE, Vault};

use super::{made, names, newest, of, unlock};

#[test]
fn a_changed_byte_or_a_cut_anywhere_in_a_backup_is_found() {
    let vault = Vault::new();
    vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call("make_backup", Value::Null);
    let backup = newest(&vault);
    let folder = made(&vault).join(&backup);
    let soak = Soak::of("T6 changed bytes in a backup", "10,000 changes, all found", 240, 10_000);
    let (mut dice, mut harms) = (Dice::new(7), 0);
    for number in soak.rounds() {
        let file = *dice.of(&["svend.db", "keys.json", "backup.json", "files.json"]);
        let path = folder.join(file);
        let whole = fs::read(&path).unwrap();
        let at = dice.below(whole.len() as u64) as usize;
        let mut bytes = whole.clone();
        match number % 4 {
            0 => bytes.truncate(at),
            1 => bytes[at..(at + 512).min(whole.len())].iter_mut().for_each(|byte| *byte = !*byte),
            _ => bytes[at] ^= 1 << dice.below(8),
        }
        fs::write(&path, bytes).unwrap();
        vault.confirm(PASSPHRASE);
        assert!(vault.ask("restore_preview", of(&backup)).is_err(), "{file}, byte {at}, harm {number}");
        fs::write(&path, whole).unwrap();
        harms += 1;
    }
    soak.reached(&format!("{harms} changes and cuts in its four files, all found"));
    vault.confirmed("restore_preview", of(&backup));
    vault.confirm(PASSPHRASE);
    assert!(vault.ask("restore_backup", of("svend-2026")).is_err());
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for name in names(from).into_iter().filter(|name| from.join(name).is_file()) {
        fs::copy(from.join(&name), to.join(&name)).unwrap();
    }
}

/// A vault whose program was killed while its log held forty acts that the head has seen.
fn killed_with_a_log() -> Vault {
    let vault = Vault::new();
    vault.call("lock", Value::Null);
    let mut copyist = Command::new(env!("CARGO_BIN_EXE_copyist"))
        .arg(&vault.folder)
        .arg("write")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = [0; 8];
    copyist.stdout.as_mut().unwrap().read_exact(&mut said).unwrap();
    copyist.kill().unwrap();
    copyist.wait().unwrap();
    vault
}

#[test]
fn acts_lost_with_a_damaged_log_are_told_and_then_accepted() {
    let vault = killed_with_a_log();
    let log = vault.folder.join("svend.db-wal");
    let whole = fs::read(&log).unwrap();
    let pristine = tempfile::tempdir().unwrap();
    copy(&vault.folder, pristine.path());
    let again = || copy(pristine.path(), &vault.folder);

    unlock(&vault);
    let found = vault.call("start_findings", Value::Null);
    assert_eq!((&found["unclean"], &found["missing"]), (&json!(true), &Value::Null));
    let all = vault.call("students", json!({}))["total"].as_u64().unwrap();
    assert_eq!(all, 40);
    vault.call("lock", Value::Null);

    let soak = Soak::of("T6 flipped bits in a live log", "no act is lost in silence", 200, 10_000);
    let (mut flips, mut lost, mut told, mut refused, mut dice) = (0, 0, 0, 0, Dice::new(11));
    for flip in soak.rounds() {
        flips += 1;
        again();
        let mut bytes = whole.clone();
        let at = dice.below(bytes.len() as u64) as usize;
        bytes[at] ^= 1 << dice.below(8);
        fs::write(&log, bytes).unwrap();
        if vault.ask("unlock", json!({"passphrase": PASSPHRASE})).is_err() {
            refused += 1;
            continue;
        }
        let there = vault.call("students", json!({}))["total"].as_u64().unwrap();
        let missing = vault.call("start_findings", Value::Null)["missing"].clone();
        if there < all {
            lost += 1;
            assert!(missing["steps"].as_u64() >= Some(all - there), "flip {flip} lost acts in silence");
            told += 1;
        } else {
            assert_eq!(missing, Value::Null, "flip {flip} lost nothing");
        }
        vault.call("accept_start", Value::Null);
        assert_eq!(vault.call("start_findings", Value::Null)["missing"], Value::Null);
        vault.call("lock", Value::Null);
        drop(fs::remove_dir_all(made(&vault)));
    }
    assert!(lost > 0 && lost == told);
    soak.reached(&format!("{flips} flips: {lost} shortened the log, each told, {refused} refused at the door"));
}

#[test]
fn a_head_that_was_changed_is_told() {
    let vault = Vault::new();
    vault.call("lock", Value::Null);
    let head = vault.folder.join("head.json");
    let text = fs::read_to_string(&head).unwrap();
    fs::write(&head, text.replacen("\"step\":", "\"step\":1", 1)).unwrap();
    unlock(&vault);
    assert_eq!(vault.call("start_findings", Value::Null)["head_unreadable"], true);
    // It stays as evidence until somebody has seen it.
    vault.call("lock", Value::Null);
    unlock(&vault);
    assert_eq!(vault.call("start_findings", Value::Null)["head_unreadable"], true);
    vault.call("accept_start", Value::Null);
    vault.call("lock", Value::Null);
    unlock(&vault);
    assert_eq!(vault.call("start_findings", Value::Null)["head_unreadable"], false);
}

#[test]
fn a_database_put_back_by_hand_is_behind_its_head() {
    let vault = Vault::new();
    vault.call("lock", Value::Null);
    let earlier = fs::read(vault.folder.join("svend.db")).unwrap();
    unlock(&vault);
    vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.student("Bo Dam", "TØM-GF2-26a");
    vault.call("lock", Value::Null);
    fs::write(vault.folder.join("svend.db"), earlier).unwrap();
    unlock(&vault);
    assert_eq!(vault.call("start_findings", Value::Null)["missing"]["steps"], 2);
}

/// A limit on the size of files is a full disk that needs no disk.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_no_half_backup_and_says_so() {
    let vault = Vault::new();
    for number in 0..20 {
        vault.student(&format!("Elev {number}"), "TØM-GF2-26a");
    }
    vault.call("make_backup", Value::Null);
    vault.call("lock", Value::Null);
    let whole = names(&made(&vault));
    let size = fs::metadata(vault.folder.join("svend.db")).unwrap().len();
    for tenth in 2..9 {
        // The log of the open vault needs its room; the copy does not get it.
        let script = format!("trap '' XFSZ; ulimit -f {}; exec \"$0\" \"$1\" once", size * tenth / 10 / 512);
        let told = Command::new("sh")
            .args(["-c", &script, env!("CARGO_BIN_EXE_copyist")])
            .arg(&vault.folder)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&told.stdout).into_owned();
        assert!(said.contains("disk-f"), "{tenth}: {said} {}", String::from_utf8_lossy(&told.stderr));
        assert_eq!(names(&made(&vault)), whole, "at {tenth} tenths");
    }
    unlock(&vault);
    vault.sound();
    vault.student("Den sidste", "TØM-GF2-26a");
    vault.call("make_backup", Value::Null);
    assert_eq!(names(&made(&vault)).len(), whole.len() + 1);
}
