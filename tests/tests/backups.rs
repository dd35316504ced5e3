//! Stories of backups: made and proved, kept in two places, restored, and what happens when something goes wrong on the way.

#[path = "backups/back.rs"]
mod back;
#[path = "backups/harm.rs"]
mod harm;
#[path = "backups/kills.rs"]
mod kills;
#[path = "backups/old.rs"]
mod old;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::Duration;
use office::{Error, Event};
use serde_json::{Value, json};
use tests::{PASSPHRASE, Vault};

fn backups(vault: &Vault) -> Vec<Value> {
    vault.call("backups", Value::Null)["rows"].as_array().unwrap().clone()
}

fn newest(vault: &Vault) -> String {
    backups(vault)[0]["backup"].as_str().unwrap().to_owned()
}

fn of(backup: &str) -> Value {
    json!({"backup": backup, "folder": null, "passphrase": ""})
}

fn students(vault: &Vault) -> Value {
    vault.call("students", json!({}))["total"].clone()
}

fn unlock(vault: &Vault) {
    vault.call("unlock", json!({"passphrase": PASSPHRASE}));
}

/// What lies in a folder, by name.
fn names(folder: &Path) -> Vec<String> {
    let Ok(listed) = fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<_> = listed.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn made(vault: &Vault) -> PathBuf {
    vault.folder.join("backups")
}

#[test]
fn a_backup_by_hand_is_proved_counted_and_listed() {
    let vault = Vault::new();
    vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call("make_backup", Value::Null);
    let listed = vault.call("backups", Value::Null);
    let row = &listed["rows"][0];
    assert_eq!(
        (&row["students"], &row["why"], &row["here"], &row["there"]),
        (&json!(1), &json!("hand"), &json!(true), &json!(false))
    );
    assert_eq!((&listed["changed"], &listed["trouble"]), (&json!(false), &json!("")));
    let folder = made(&vault).join(newest(&vault));
    assert_eq!(names(&folder), ["backup.json", "files.json", "keys.json", "svend.db"]);
    assert_eq!(row["size"], fs::metadata(folder.join("svend.db")).unwrap().len());
    vault.student("Bo Dam", "TØM-GF2-26a");
    assert_eq!(vault.call("backups", Value::Null)["changed"], true);
    assert!(vault.events.lock().unwrap().contains(&Event::Changed { tables: vec!["backup".into()] }));
}

#[test]
fn locking_makes_a_backup_only_when_something_was_done() {
    let mut vault = Vault::new();
    vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.restart();
    assert_eq!(backups(&vault).len(), 1);
    assert_eq!(backups(&vault)[0]["why"], "lock");
    vault.restart();
    assert_eq!(backups(&vault).len(), 1);
}

#[test]
fn nothing_in_a_backup_can_be_read_without_the_key() {
    let vault = Vault::new();
    let student = vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call("set_cpr", json!({"id": student, "number": "640910-6995"}));
    vault.call("make_backup", Value::Null);
    let folder = made(&vault).join(newest(&vault));
    for file in names(&folder) {
        let bytes = fs::read(folder.join(file)).unwrap();
        for planted in ["6409106995", "Åse Ørum"] {
            assert!(!bytes.windows(planted.len()).any(|piece| piece == planted.as_bytes()));
        }
    }
}

#[test]
fn a_restore_says_what_will_be_lost_and_sets_the_present_aside() {
    let vault = Vault::new();
    vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call("make_backup", Value::Null);
    let first = newest(&vault);
    vault.clock.forward(Duration::hours(1));
    vault.student("Bo Dam", "TØM-GF2-26a");
    vault.company("Tømrer Holm");
    let preview = vault.confirmed("restore_preview", of(&first));
    assert_eq!((&preview["lost"], &preview["regained"], &preview["foreign"]), (&json!(2), &json!(0), &json!(false)));
    assert_eq!(preview["kinds"], json!([{"kind": "hand", "count": 2}]));
    assert_eq!(
        (&preview["acts"][0]["label"], &preview["acts"][0]["by"]),
        (&json!("step-company-added"), &json!("Hanne Dam"))
    );
    assert_eq!((&preview["backup"]["students"], &preview["students_now"]), (&json!(1), &json!(2)));
    assert_eq!((&preview["companies"], &preview["companies_now"]), (&json!(0), &json!(1)));

    vault.confirmed("restore_backup", of(&first));
    assert_eq!(vault.ask("students", json!({})), Err(Error::Locked));
    unlock(&vault);
    assert_eq!(students(&vault), 1);
    vault.sound();
    let aside: Vec<_> = names(&vault.folder).into_iter().filter(|name| name.ends_with(".aside")).collect();
    assert_eq!(aside.len(), 1);
    assert!(names(&vault.folder.join(&aside[0])).contains(&"svend.db".to_owned()));
    assert_eq!(vault.call("backups", Value::Null)["aside"], 1);
    // Restoring is not the end: what was lost is in the backup that was made on the way.
    let before = backups(&vault).into_iter().find(|row| row["why"] == "restore").unwrap();
    let before = before["backup"].as_str().unwrap();
    assert_eq!(vault.confirmed("restore_preview", of(before))["regained"], 2);
    vault.confirmed("restore_backup", of(before));
    unlock(&vault);
    assert_eq!(students(&vault), 2);
    assert_eq!(vault.call("start_findings", Value::Null)["missing"], Value::Null);
    vault.sound();
}

#[test]
fn a_history_that_went_another_way_since_is_told_from_one_that_only_went_on() {
    let vault = Vault::new();
    vault.call("make_backup", Value::Null);
    let first = newest(&vault);
    vault.clock.forward(Duration::minutes(1));
    vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call("make_backup", Value::Null);
    let second = newest(&vault);
    vault.clock.forward(Duration::minutes(1));
    vault.confirmed("restore_backup", of(&first));
    unlock(&vault);
    vault.clock.forward(Duration::minutes(1));
    vault.student("Bo Dam", "TØM-GF2-26a");
    vault.student("Carl Eg", "TØM-GF2-26a");
    let preview = vault.confirmed("restore_preview", of(&second));
    assert_eq!((&preview["lost"], &preview["regained"]), (&json!(2), &json!(1)));
}

#[test]
fn a_passphrase_that_was_changed_since_is_not_changed_back() {
    let vault = Vault::none();
    let ask = json!({"school": "Skolen", "name": "Hanne Dam", "passphrase": PASSPHRASE});
    let code = vault.call("first_run_begin", ask)["code"].clone();
    vault.call("first_run_finish", json!({"typed": code}));
    vault.call("make_backup", Value::Null);
    let first = newest(&vault);
    vault.call("lock", Value::Null);
    vault.call("unlock_with_code", json!({"code": code, "passphrase": "en helt ny sætning"}));
    vault.confirm("en helt ny sætning");
    vault.call("restore_backup", of(&first));
    assert_eq!(vault.refusal("unlock", json!({"passphrase": PASSPHRASE})).1, "wrong-passphrase");
    vault.call("unlock", json!({"passphrase": "en helt ny sætning"}));
}

#[test]
fn the_second_place_gets_what_is_made_and_catches_up_after_it_was_away() {
    let vault = Vault::new();
    let share = tempfile::tempdir().unwrap();
    let place = share.path().join("Fællesdrev");
    fs::create_dir(&place).unwrap();
    vault.call("make_backup", Value::Null);
    let handle = vault.office.offer_folder(place.clone());
    assert_eq!(handle.name, "Fællesdrev");
    vault.call("set_backup_place", json!({"folder": handle.folder}));
    assert_eq!(backups(&vault)[0]["there"], true);
    // A window never learns where it is.
    let listed = vault.call("backups", Value::Null);
    assert_eq!(listed["second"], json!({"name": "Fællesdrev", "reachable": true}));
    assert!(!listed.to_string().contains(&*share.path().to_string_lossy()));

    fs::rename(&place, share.path().join("væk")).unwrap();
    vault.clock.forward(Duration::minutes(1));
    vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call("make_backup", Value::Null);
    let listed = vault.call("backups", Value::Null);
    assert_eq!((&listed["trouble"], &listed["second"]["reachable"]), (&json!(""), &json!(false)));
    assert_eq!(listed["rows"][0]["there"], false);
    fs::rename(share.path().join("væk"), &place).unwrap();
    vault.clock.forward(Duration::minutes(1));
    vault.student("Bo Dam", "TØM-GF2-26a");
    vault.call("make_backup", Value::Null);
    assert!(backups(&vault).iter().all(|row| row["there"] == true && row["here"] == true));

    vault.call("set_backup_place", json!({"folder": null}));
    assert_eq!(vault.call("backups", Value::Null)["second"], Value::Null);
}

#[test]
fn a_folder_that_cannot_be_written_and_one_nobody_picked_are_refused() {
    let vault = Vault::new();
    let gone = vault.office.offer_folder(vault.folder.with_extension("gone"));
    assert_eq!(vault.refusal("set_backup_place", json!({"folder": gone.folder})).1, "backup-place-closed");
    let own = vault.office.offer_folder(vault.folder.join("backups"));
    assert_eq!(vault.refusal("set_backup_place", json!({"folder": own.folder})).1, "backup-place-own");
    assert!(matches!(vault.ask("set_backup_place", json!({"folder": "/tmp"})), Err(Error::Missing { .. })));
}

#[test]
fn old_backups_go_in_both_places_and_none_grows_older_than_ninety_days() {
    let vault = Vault::new();
    let place = tempfile::tempdir().unwrap();
    let handle = vault.office.offer_folder(place.path().to_owned());
    vault.call("set_backup_place", json!({"folder": handle.folder}));
    for number in 0..14 {
        vault.student(&format!("Elev {number}"), "TØM-GF2-26a");
        vault.call("make_backup", Value::Null);
        vault.clock.forward(Duration::days(9));
    }
    vault.student("Den sidste", "TØM-GF2-26a");
    vault.call("make_backup", Value::Null);
    let rows = backups(&vault);
    assert!(rows.iter().all(|row| row["here"] == row["there"]));
    let oldest: chrono::DateTime<chrono::Utc> = rows.last().unwrap()["at"].as_str().unwrap().parse().unwrap();
    assert!(vault.clock.moment() - oldest < Duration::days(90), "{oldest}");
    assert_eq!(rows.len(), names(&made(&vault)).len());
    assert!((9..=11).contains(&rows.len()), "{}", rows.len());
}

#[test]
fn a_damaged_vault_is_restored_with_the_passphrase_and_kept_aside() {
    let vault = Vault::new();
    vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call("lock", Value::Null);
    let database = vault.folder.join("svend.db");
    let mut damaged = fs::read(&database).unwrap();
    damaged[100] ^= 1;
    fs::write(&database, &damaged).unwrap();
    assert_eq!(vault.ask("unlock", json!({"passphrase": PASSPHRASE})), Err(Error::Vault { reason: "damaged".into() }));
    let state = vault.call("rescue_state", Value::Null);
    assert_eq!(state["backups"][0]["students"], 1);
    let backup = state["backups"][0]["backup"].as_str().unwrap().to_owned();
    let ask = |passphrase: &str| json!({"backup": backup, "folder": null, "passphrase": passphrase});
    assert_eq!(vault.refusal("rescue", ask("fire graa katte")).1, "wrong-passphrase");
    assert_eq!(fs::read(&database).unwrap(), damaged);
    vault.call("rescue", ask(PASSPHRASE));
    assert_eq!(students(&vault), 1);
    vault.sound();
    let aside = names(&vault.folder).into_iter().find(|name| name.ends_with(".aside")).unwrap();
    assert_eq!(fs::read(vault.folder.join(aside).join("svend.db")).unwrap(), damaged);
}

#[test]
fn a_vault_that_opens_cannot_be_restored_from_outside() {
    let vault = Vault::new();
    vault.call("make_backup", Value::Null);
    let ask = json!({"backup": newest(&vault), "folder": null, "passphrase": PASSPHRASE});
    assert_eq!(vault.ask("rescue", ask.clone()), Err(Error::Conflict { reason: "vault-open".into() }));
    vault.call("lock", Value::Null);
    assert_eq!(vault.ask("rescue", ask), Err(Error::Conflict { reason: "vault-sound".into() }));
}

#[test]
fn a_newer_vault_names_the_program_that_wrote_it() {
    let vault = Vault::new();
    vault.call("lock", Value::Null);
    let conn = old::connect(&vault.folder, PASSPHRASE);
    conn.pragma_update(None, "user_version", 999).unwrap();
    conn.execute("update preference set value = '9.4.1' where id = 'program-version'", []).unwrap();
    drop(conn);
    assert_eq!(vault.ask("unlock", json!({"passphrase": PASSPHRASE})), Err(Error::Vault { reason: "newer".into() }));
    assert_eq!(vault.call("rescue_state", Value::Null)["program"], "9.4.1");
}

#[test]
fn an_older_vault_is_backed_up_before_it_is_brought_up_to_date() {
    let vault = old::vault(25);
    unlock(&vault);
    assert_eq!(students(&vault), 25);
    let rows = backups(&vault);
    assert_eq!((rows.len(), &rows[0]["why"], &rows[0]["students"]), (1, &json!("migration"), &json!(25)));
    // Going back to it brings it up to date once more.
    vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.confirmed("restore_backup", of(rows[0]["backup"].as_str().unwrap()));
    unlock(&vault);
    assert_eq!(students(&vault), 25);
}

#[test]
fn a_migration_is_not_begun_without_a_backup() {
    let vault = old::vault(5);
    fs::write(made(&vault), "a file where the folder should be").unwrap();
    let before = fs::read(vault.folder.join("svend.db")).unwrap();
    assert!(vault.ask("unlock", json!({"passphrase": PASSPHRASE})).is_err());
    assert_eq!(fs::read(vault.folder.join("svend.db")).unwrap(), before);
    fs::remove_file(made(&vault)).unwrap();
    unlock(&vault);
    assert_eq!(students(&vault), 5);
}

#[test]
fn a_drill_restores_the_newest_backup_and_a_damaged_one_is_told_loudly() {
    let vault = Vault::none();
    vault.office.make_sample(60).unwrap();
    assert_eq!(vault.ask("drill_backup", Value::Null), Err(Error::Conflict { reason: "backup-none".into() }));
    vault.call("make_backup", Value::Null);
    let drill = vault.call("drill_backup", Value::Null);
    assert_eq!((&drill["passed"], &drill["there"]), (&json!(true), &json!(false)));
    assert!(drill["seals"].as_u64() > Some(3) && drill["rows"].as_u64() > Some(1000), "{drill}");
    assert_eq!(vault.call("backups", Value::Null)["drill"], drill);
    assert!(!names(&vault.folder).contains(&"drill.new".to_owned()));

    let database = made(&vault).join(newest(&vault)).join("svend.db");
    let mut bytes = fs::read(&database).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&database, bytes).unwrap();
    let drill = vault.call("drill_backup", Value::Null);
    assert_eq!((&drill["passed"], &drill["reason"]), (&json!(false), &json!("backup-damaged")));
}

#[test]
fn an_import_is_preceded_by_a_backup() {
    let vault = Vault::new();
    vault.student("Åse Ørum", "TØM-GF2-26a");
    let file = vault.offer("elever.csv", "Navn;Hold\nBo Dam;TØM-GF2-26a\n");
    let opened = vault.call("import_open", json!({"file": file.file}));
    let import = json!({"import": opened["import"]});
    vault.call("import_rehearse", import.clone());
    vault.call("import_commit", import);
    let rows = backups(&vault);
    assert_eq!((&rows[0]["why"], &rows[0]["students"]), (&json!("import"), &json!(1)));
}

#[test]
fn the_notes_of_the_program_are_closed_to_the_window() {
    let vault = Vault::new();
    for key in ["program-drill", "program-version"] {
        assert!(matches!(vault.ask("preference_get", json!({"key": key})), Err(Error::Missing { .. })));
        let set = json!({"key": key, "value": "x"});
        assert!(matches!(vault.ask("preference_set", set), Err(Error::Missing { .. })));
    }
}
