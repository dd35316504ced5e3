//! Stories of files in backups: they come back with their rows, go to the second place, and go when nothing names them.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::Duration;
use office::Error;
use serde_json::{Value, json};
use tests::{PASSPHRASE, Vault};

use super::{LETTER, add, age, copy, files, stored};

fn make_backup(vault: &Vault) -> String {
    vault.call("make_backup", Value::Null);
    vault.call("backups", Value::Null)["rows"][0]["backup"].as_str().unwrap().to_owned()
}

fn of(backup: &str) -> Value {
    json!({"backup": backup, "folder": null, "passphrase": ""})
}

fn backed_up(vault: &Vault) -> Vec<PathBuf> {
    within(&vault.folder.join("backups/files"))
}

fn within(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).map_or_else(|_| Vec::new(), |listed| listed.map(|file| file.unwrap().path()).collect())
}

fn damage(file: &Path) {
    let mut bytes = fs::read(file).unwrap();
    bytes[9] ^= 1;
    fs::write(file, bytes).unwrap();
}

#[test]
fn a_file_that_the_vault_lost_comes_back_with_a_restore() {
    for harm in [|file: &Path| fs::remove_file(file).unwrap(), damage] {
        let vault = Vault::new();
        let bo = vault.student("Bo Dal", "TØM-GF2-26a");
        let id = add(&vault, "student", &bo, "Brev.pdf", LETTER).unwrap();
        let backup = make_backup(&vault);
        harm(&stored(&vault)[0]);
        assert!(vault.ask("copy_attachment", json!({"id": id})).is_err());
        assert_eq!(vault.confirmed("restore_preview", of(&backup))["files_lost"], 0);
        vault.confirmed("restore_backup", of(&backup));
        vault.call("unlock", json!({"passphrase": PASSPHRASE}));
        assert_eq!(copy(&vault, &id), LETTER);
        vault.sound();
    }
}

#[test]
fn a_new_computer_gets_the_files_from_the_second_place() {
    let vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    let id = add(&vault, "student", &bo, "Brev.pdf", LETTER).unwrap();
    let stick = tempfile::tempdir().unwrap();
    let picked = vault.office.offer_folder(stick.path().to_owned());
    vault.call("set_backup_place", json!({"folder": picked.folder}));
    let backup = make_backup(&vault);
    assert_eq!(vault.call("drill_backup", Value::Null)["passed"], true);

    let new = Vault::none();
    let picked = new.office.offer_folder(stick.path().to_owned());
    new.call("rescue", json!({"backup": backup, "folder": picked.folder, "passphrase": PASSPHRASE}));
    assert_eq!(files(&new, "student", &bo)[0]["name"], "Brev.pdf");
    assert_eq!(copy(&new, &id), LETTER);
    new.sound();
}

#[test]
fn a_damaged_file_in_the_backup_is_found_by_the_drill_and_made_good_by_the_next_one_by_hand() {
    let vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    add(&vault, "student", &bo, "Brev.pdf", LETTER).unwrap();
    let backup = make_backup(&vault);
    damage(&backed_up(&vault)[0]);
    let drill = vault.call("drill_backup", Value::Null);
    assert_eq!((&drill["passed"], &drill["reason"]), (&json!(false), &json!("backup-files-lost")));
    assert_eq!(vault.confirmed("restore_preview", of(&backup))["files_lost"], 1);
    vault.clock.forward(Duration::minutes(1));
    make_backup(&vault);
    assert_eq!(vault.call("drill_backup", Value::Null)["passed"], true);
}

#[test]
fn a_file_that_the_vault_itself_has_lost_keeps_no_backup_from_being_made() {
    let vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    add(&vault, "student", &bo, "Brev.pdf", LETTER).unwrap();
    let whole = add(&vault, "student", &bo, "Svar.pdf", [LETTER, b" svar"].concat()).unwrap();
    damage(&stored(&vault)[0]);
    let readable = vault.ask("copy_attachment", json!({"id": whole})).is_ok();
    make_backup(&vault);
    assert_eq!(vault.call("backups", Value::Null)["trouble"], "");
    assert_eq!(backed_up(&vault).len(), 1);
    assert_eq!(vault.ask("copy_attachment", json!({"id": whole})).is_ok(), readable);
}

#[test]
fn files_stay_in_a_place_as_long_as_a_backup_there_names_them() {
    let vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    add(&vault, "student", &bo, "Brev.pdf", LETTER).unwrap();
    make_backup(&vault);
    vault.confirmed("erase_student", json!({"id": bo, "typed": "Bo Dal"}));
    assert!(stored(&vault).is_empty());
    make_backup(&vault);
    assert_eq!(backed_up(&vault).len(), 1, "the older backup has the row, and with it the file");
    vault.clock.forward(Duration::days(95));
    vault.student("Åse Ørum", "TØM-GF2-26a");
    make_backup(&vault);
    assert!(backed_up(&vault).is_empty(), "no backup is older than ninety days, and no file in one");
}

#[test]
fn a_list_of_files_that_somebody_changed_is_not_believed() {
    let vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    add(&vault, "student", &bo, "Brev.pdf", LETTER).unwrap();
    let backup = make_backup(&vault);
    let list = vault.folder.join("backups").join(&backup).join("files.json");
    let said = fs::read_to_string(&list).unwrap();
    let name = backed_up(&vault)[0].file_name().unwrap().to_str().unwrap().to_owned();
    fs::write(&list, said.replace(&name, "../../../../etc/passwd")).unwrap();
    vault.confirm(PASSPHRASE);
    assert_eq!(vault.ask("restore_preview", of(&backup)), Err(Error::Conflict { reason: "backup-damaged".into() }));
    vault.confirm(PASSPHRASE);
    assert_eq!(vault.ask("restore_backup", of(&backup)), Err(Error::Conflict { reason: "backup-damaged".into() }));
}

#[test]
fn a_file_whose_row_a_restore_took_away_waits_for_its_row_to_come_back() {
    let vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    vault.call("make_backup", Value::Null);
    let before = vault.call("backups", Value::Null)["rows"][0]["backup"].clone();
    add(&vault, "student", &bo, "a.pdf", LETTER).unwrap();
    let file = stored(&vault).remove(0);
    age(&file, 170);
    let back = |vault: &Vault, backup: &Value| {
        vault.confirmed("restore_backup", json!({"backup": backup, "folder": null, "passphrase": ""}));
        vault.call("unlock", json!({"passphrase": PASSPHRASE}));
    };
    back(&vault, &before);
    assert_eq!(files(&vault, "student", &bo).len(), 0);
    let after = vault.call("backups", Value::Null)["rows"].as_array().unwrap().clone();
    let after = after.iter().find(|row| row["why"] == "restore").unwrap()["backup"].clone();
    back(&vault, &after);
    assert_eq!(files(&vault, "student", &bo).len(), 1);
    vault.sound();
}
