//! Stories of coming back: on another computer, with the printed code, and to a day when things were otherwise.

use chrono::Duration;
use office::Error;
use serde_json::{Value, json};
use tests::{PASSPHRASE, Vault};

use super::{newest, of, students, unlock};

#[test]
fn a_lost_laptop_comes_back_on_a_new_one_from_the_second_place() {
    let lost = Vault::new();
    let share = tempfile::tempdir().unwrap();
    let handle = lost.office.offer_folder(share.path().to_owned());
    lost.call("set_backup_place", json!({"folder": handle.folder}));
    lost.student("Åse Ørum", "TØM-GF2-26a");
    lost.call("lock", Value::Null);

    let new = Vault::none();
    let handle = new.office.offer_folder(share.path().to_owned());
    let found = new.call("picked_backups", json!({"folder": handle.folder}));
    new.call("rescue", json!({"backup": found[0]["backup"], "folder": handle.folder, "passphrase": PASSPHRASE}));
    assert_eq!(students(&new), 1);
    new.sound();
}

#[test]
fn the_printed_code_alone_brings_a_backup_back_and_leaves_the_passphrase_to_be_set_at_the_door() {
    let lost = Vault::none();
    let ask = json!({"school": "Skolen", "name": "Hanne Dam", "passphrase": PASSPHRASE});
    let code = lost.call("first_run_begin", ask)["code"].clone();
    lost.call("first_run_finish", json!({"typed": code}));
    let share = tempfile::tempdir().unwrap();
    let handle = lost.office.offer_folder(share.path().to_owned());
    lost.call("set_backup_place", json!({"folder": handle.folder}));
    lost.student("Åse Ørum", "TØM-GF2-26a");
    lost.call("lock", Value::Null);

    let new = Vault::none();
    let handle = new.office.offer_folder(share.path().to_owned());
    let backup = new.call("picked_backups", json!({"folder": handle.folder}))[0]["backup"].clone();
    let rescue =
        |typed: &Value| new.ask("rescue", json!({"backup": backup, "folder": handle.folder, "passphrase": typed}));
    let another = json!("0000-0000-0000-0000-0000-0000-0000-0000");
    assert!(matches!(rescue(&another), Err(Error::Invalid { field, .. }) if field == "passphrase"));
    rescue(&code).unwrap();
    assert_eq!(new.call("vault_status", Value::Null)["state"], "locked");
    new.call("unlock_with_code", json!({"code": code, "passphrase": "ny lang sætning"}));
    assert_eq!(students(&new), 1);
    new.sound();
}

#[test]
fn a_colleague_who_was_let_in_after_the_backup_still_gets_in_and_may_do_nothing_until_told() {
    let vault = Vault::new();
    vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call("make_backup", Value::Null);
    let backup = newest(&vault);
    let ask = json!({"name": "Bo Dal", "roles": ["center"], "sites": [], "passphrase": "seks blå heste løber"});
    let bo = vault.confirmed("add_colleague", ask)["id"].clone();
    vault.confirmed("restore_backup", of(&backup));
    let unlock_bo = || vault.ask("unlock", json!({"user": bo, "passphrase": "seks blå heste løber"}));
    assert!(matches!(unlock_bo(), Err(Error::Invalid { field, .. }) if field == "user"));
    vault.unlock_first(PASSPHRASE);
    let listed = vault.call("colleagues", Value::Null);
    let known = listed.as_array().unwrap().iter().find(|one| one["id"] == bo).unwrap();
    assert_eq!((&known["name"], &known["roles"]), (&json!("Bo Dal"), &json!([])));
    vault.call("lock", Value::Null);
    unlock_bo().unwrap();
    assert_eq!(vault.ask("students", json!({})), Err(Error::Denied));
    vault.call("lock", Value::Null);
    vault.unlock_first(PASSPHRASE);
    vault.confirmed("set_colleague", json!({"id": bo, "name": "Bo Dal", "roles": ["center"], "sites": []}));
    vault.call("lock", Value::Null);
    unlock_bo().unwrap();
    assert_eq!(students(&vault), 1);
    vault.sound();
}

#[test]
fn what_a_restore_set_aside_grows_no_older_than_a_backup() {
    let vault = Vault::new();
    vault.call("make_backup", Value::Null);
    vault.confirmed("restore_backup", of(&newest(&vault)));
    unlock(&vault);
    for (later, aside) in [(1, 1), (88, 1), (1, 0)] {
        vault.clock.forward(Duration::days(later));
        vault.call("make_backup", Value::Null);
        assert_eq!(vault.call("backups", Value::Null)["aside"], aside);
    }
    vault.sound();
}
