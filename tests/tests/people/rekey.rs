//! The program is killed while the vault changes its key: it opens with the old one or the new one, and loses nothing.

use std::io::Read;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use tests::soak::Soak;
use tests::{PASSPHRASE, Vault};

#[test]
fn kills_while_the_key_changes_leave_the_old_or_the_new() {
    let soak = Soak::of("T3 kills inside a change of the key", "200 kills, the old or the new, never between", 20, 200);
    let vault = Vault::new();
    for number in 0..300 {
        vault.student(&format!("Elev {number}"), "TØM-GF2-26a");
    }
    vault.call("lock", Value::Null);
    let (mut kills, mut answered, mut changed, mut between) = (0, 0, 0, 0);
    let mut before = tests::data_key(&vault.folder, PASSPHRASE).as_sqlcipher();
    for kill in soak.rounds() {
        kills += 1;
        let mut smith =
            Command::new(env!("CARGO_BIN_EXE_locksmith")).arg(&vault.folder).stdout(Stdio::piped()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(40 + (kill * 53) % 260));
        smith.kill().unwrap();
        let mut said = String::new();
        smith.stdout.take().unwrap().read_to_string(&mut said).unwrap();
        smith.wait().unwrap();
        between += u32::from(vault::Keys::read(&vault.folder.join("keys.json")).unwrap().is_between());
        vault.unlock_first(PASSPHRASE);
        let whole = said.rfind('\n').map_or("", |end| &said[..end]);
        for id in whole.lines() {
            assert_eq!(vault.call("student_page", json!({"id": id}))["student"]["part"], "GF2", "after kill {kill}");
            answered += 1;
        }
        vault.sound();
        // Whatever was under way is at its end now: no second key, and nobody who left has a slot.
        let keys = vault::Keys::read(&vault.folder.join("keys.json")).unwrap();
        assert!(!keys.is_between(), "after kill {kill}");
        for colleague in vault.call("colleagues", Value::Null).as_array().unwrap() {
            let left = !colleague["left_on"].is_null();
            assert!(!(left && colleague["has_passphrase"] == true), "after kill {kill}: {colleague}");
        }
        vault.call("lock", Value::Null);
        let now = tests::data_key(&vault.folder, PASSPHRASE).as_sqlcipher();
        changed += u32::from(*now != *before);
        before = now;
    }
    assert!(answered > 0 && changed > 0, "killed before it began: {answered} answers, {changed} keys");
    soak.reached(&format!(
        "{kills} kills, {answered} answers, {changed} times another key, {between} times killed between two keys, 0 lost"
    ));
}
