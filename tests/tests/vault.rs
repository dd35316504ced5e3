//! Stories of the vault: first run, lock and unlock, the printed code, and files that are not what they should be.

use std::fs;

use office::{Clock, Error, Event, Office, Setup};
use serde_json::{Value, json};
use tests::{PASSPHRASE, Vault};

fn state(vault: &Vault) -> (String, String) {
    let status = vault.call("vault_status", Value::Null);
    (status["state"].as_str().unwrap_or_default().to_owned(), status["reason"].as_str().unwrap_or_default().to_owned())
}

fn begin(vault: &Vault) -> String {
    let ask = json!({"school": "Skolen", "name": "Hanne Dam", "passphrase": PASSPHRASE});
    vault.call("first_run_begin", ask)["code"].as_str().unwrap().to_owned()
}

#[test]
fn nothing_is_made_until_the_recovery_code_is_confirmed() {
    let vault = Vault::none();
    let code = begin(&vault);
    assert!(!vault.folder.exists());
    assert_eq!(
        vault.refusal("first_run_finish", json!({"typed": "AAAA AAAA"})),
        ("typed".into(), "code-differs".into())
    );
    assert!(!vault.folder.exists());
    vault.call("first_run_finish", json!({"typed": code[30..].to_lowercase().replace('-', " ")}));
    assert_eq!(state(&vault).0, "open");
}

#[test]
fn a_short_passphrase_and_an_empty_name_are_refused_by_name() {
    let vault = Vault::none();
    let ask =
        |school: &str, name: &str, passphrase: &str| json!({"school": school, "name": name, "passphrase": passphrase});
    assert_eq!(vault.refusal("first_run_begin", ask(" ", "H", PASSPHRASE)).1, "school-empty");
    assert_eq!(vault.refusal("first_run_begin", ask("S", "", PASSPHRASE)).1, "name-empty");
    assert_eq!(vault.refusal("first_run_begin", ask("S", "H", "kort")).1, "passphrase-short");
}

#[test]
fn what_was_written_is_there_after_a_lock_and_a_restart() {
    let mut vault = Vault::new();
    vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call("lock", Value::Null);
    assert_eq!(vault.ask("students", json!({})), Err(Error::Locked));
    assert!(vault.events.lock().unwrap().contains(&Event::Locked));
    vault.restart();
    assert_eq!(vault.call("students", json!({}))["rows"][0]["name"], "Åse Ørum");
    vault.sound();
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_changes_nothing() {
    let vault = Vault::new();
    vault.call("lock", Value::Null);
    let before = fs::read(vault.folder.join("keys.json")).unwrap();
    let refusal = vault.refusal("unlock", json!({"passphrase": "fire graa katte"}));
    assert_eq!(refusal, ("passphrase".into(), "wrong-passphrase".into()));
    assert_eq!(state(&vault).0, "locked");
    assert_eq!(fs::read(vault.folder.join("keys.json")).unwrap(), before);
}

#[test]
fn the_printed_code_opens_the_vault_and_sets_a_new_passphrase() {
    let vault = Vault::none();
    let code = begin(&vault);
    vault.call("first_run_finish", json!({"typed": &code}));
    vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call("lock", Value::Null);
    let wrong = format!("0000{}", &code[4..]);
    let ask = |code: &str, passphrase: &str| json!({"code": code, "passphrase": passphrase});
    assert_eq!(vault.refusal("unlock_with_code", ask("abc", "en ny sætning")).1, "code-form");
    if wrong != code {
        assert_eq!(vault.refusal("unlock_with_code", ask(&wrong, "en ny sætning")).1, "wrong-code");
    }
    vault.call("unlock_with_code", ask(&code, "en ny sætning"));
    assert_eq!(vault.call("students", json!({}))["total"], 1);
    vault.call("lock", Value::Null);
    assert_eq!(vault.refusal("unlock", json!({"passphrase": PASSPHRASE})).1, "wrong-passphrase");
    vault.call("unlock", json!({"passphrase": "en ny sætning"}));
}

#[test]
fn a_vault_that_cannot_be_opened_is_never_replaced() {
    for (broken, reason) in [("keys.json", "keys-missing"), ("svend.db", "missing")] {
        let vault = Vault::new();
        vault.call("lock", Value::Null);
        fs::rename(vault.folder.join(broken), vault.folder.join("aside")).unwrap();
        assert_eq!(state(&vault), ("broken".into(), reason.into()));
        let ask = json!({"school": "Skolen", "name": "Hanne", "passphrase": PASSPHRASE});
        assert_eq!(vault.ask("first_run_begin", ask), Err(Error::Vault { reason: "exists".into() }));
        assert_eq!(vault.ask("first_run_sample", Value::Null), Err(Error::Vault { reason: "exists".into() }));
        assert!(matches!(vault.ask("unlock", json!({"passphrase": PASSPHRASE})), Err(Error::Vault { .. })));
        assert!(!vault.folder.join(broken).exists());
    }
}

#[test]
fn a_damaged_database_is_told_from_a_wrong_passphrase_and_left_alone() {
    let vault = Vault::new();
    vault.call("lock", Value::Null);
    let path = vault.folder.join("svend.db");
    let mut bytes = fs::read(&path).unwrap();
    bytes[100] ^= 1;
    fs::write(&path, &bytes).unwrap();
    assert_eq!(vault.ask("unlock", json!({"passphrase": PASSPHRASE})), Err(Error::Vault { reason: "damaged".into() }));
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn the_fictive_school_is_made_and_removed_with_one_call_each_and_no_other_vault_can_be() {
    let vault = Vault::none();
    vault.call("first_run_sample", Value::Null);
    assert!(vault.call("students", json!({}))["total"].as_u64() > Some(100));
    vault.sound();
    vault.call("remove_sample", Value::Null);
    assert_eq!(state(&vault).0, "none");
    let real = Vault::new();
    assert_eq!(real.ask("remove_sample", Value::Null), Err(Error::Denied));
    assert_eq!(state(&real).0, "open");
}

#[test]
fn a_vault_folder_may_be_called_anything() {
    for name in ["skole.new", "skole.2026", "Skolen på Ålborgvej 1"] {
        let place = tempfile::tempdir().unwrap();
        let setup = Setup { cost: Some(vault::Cost::FLOOR), ..tests::bare(&place.path().join(name)) };
        Office::new(setup).make_sample(5).unwrap();
        let mut made: Vec<_> = fs::read_dir(place.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        made.sort();
        assert_eq!(made, [name, &format!("{name}.lock")]);
    }
}

#[test]
fn the_fictive_school_is_the_same_every_time() {
    let school = || {
        let vault = Vault::none();
        vault.office.make_sample(60).unwrap();
        vault.call("students", json!({"limit": 500}))
    };
    assert_eq!(school(), school());
}

#[test]
fn the_fictive_school_has_sealed_assessments_and_a_draft() {
    let vault = Vault::none();
    vault.office.make_sample(60).unwrap();
    let lines = vault.call("emma_list", json!({"limit": 50}))["rows"].as_array().unwrap().clone();
    assert_eq!(lines.iter().filter(|line| line["state"] == "draft").count(), 1);
    let sealed: Vec<_> = lines.iter().filter(|line| line["state"] == "sealed").collect();
    assert_eq!(sealed.iter().filter(|line| line["occasion"] == "gf2").count(), 4);
    assert!(sealed.iter().any(|line| line["occasion"] == "admission"));
    for line in sealed {
        assert_eq!(vault.call("emma_verify", json!({"id": line["id"]}))["intact"], true);
    }
    vault.sound();
}

#[test]
fn a_planted_cpr_number_stands_in_no_file() {
    let vault = Vault::new();
    let student = vault.student("Åse Ørum", "TØM-GF2-26a");
    vault.call("set_cpr", json!({"id": student, "number": "640910-6995"}));
    vault.call("set_student", json!({"id": student, "field": "note", "value": "nummeret er 6409106995"}));
    vault.call("reveal_cpr", json!({"id": student}));
    vault.call("undo", Value::Null);
    for folder in [vault.folder.as_path(), vault.folder.parent().unwrap()] {
        for file in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()) {
            let bytes = fs::read(&file).unwrap();
            for planted in ["6409106995", "640910-6995"] {
                let found = bytes.windows(planted.len()).any(|piece| piece == planted.as_bytes());
                assert!(!found, "{planted} stands in {}", file.display());
            }
        }
    }
}

#[test]
fn a_look_at_a_cpr_number_is_noted_and_a_missing_one_is_said() {
    let vault = Vault::new();
    let student = vault.student("Åse Ørum", "TØM-GF2-26a");
    assert!(matches!(vault.ask("reveal_cpr", json!({"id": student})), Err(Error::Missing { .. })));
    assert_eq!(vault.refusal("set_cpr", json!({"id": student, "number": "12345678"})).1, "cpr-digits");
    let kept = vault.call("set_cpr", json!({"id": student, "number": "640910-6995"}));
    assert_eq!(kept, json!({"checks": false, "dated": true}));
    assert_eq!(vault.call("reveal_cpr", json!({"id": student}))["number"], "6409106995");
    assert_eq!(vault.call("student_page", json!({"id": student}))["student"]["born_on"], "2010-09-04");
}

#[test]
fn a_standing_clock_gives_ids_in_their_order() {
    let clock = Clock::standing_at("2026-11-22T11:00:00Z".parse().unwrap());
    let ids: Vec<_> = (0..1000).map(|_| clock.id()).collect();
    assert!(ids.is_sorted());
}
