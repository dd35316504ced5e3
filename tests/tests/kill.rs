//! The program is killed while it writes, over and over: what was answered is there, and the records hang together.

use std::io::Read;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use tests::soak::Soak;
use tests::{PASSPHRASE, Vault};

fn locked() -> Vault {
    let vault = Vault::new();
    vault.call("lock", Value::Null);
    vault
}

fn whole(vault: &Vault, answered: u64) {
    vault.call("unlock", json!({"passphrase": PASSPHRASE}));
    vault.sound();
    assert!(vault.call("students", json!({"limit": 1}))["total"].as_u64().unwrap() >= answered);
}

#[test]
fn kills_lose_no_answered_write() {
    let soak = Soak::of("T1 kill -9 under writes", "5,000 kills, 0 answered writes lost", 300, 5000);
    let (mut vault, mut kills, mut answered, mut before) = (locked(), 0, 0, 0);
    for kill in soak.rounds() {
        // Every lock makes a backup of all there is: a vault that only grew would soon be killed in nothing else.
        if kill % 50 == 49 {
            whole(&vault, answered - before);
            (vault, before) = (locked(), answered);
        }
        let mut scribe =
            Command::new(env!("CARGO_BIN_EXE_scribe")).arg(&vault.folder).stdout(Stdio::piped()).spawn().unwrap();
        // Spread over start, unlock, first write and the middle of many; the same spread on every run.
        std::thread::sleep(Duration::from_millis(20 + (kill * 37) % 130));
        scribe.kill().unwrap();
        let mut said = String::new();
        scribe.stdout.take().unwrap().read_to_string(&mut said).unwrap();
        scribe.wait().unwrap();
        let complete = said.rfind('\n').map_or("", |end| &said[..end]);
        vault.call("unlock", json!({"passphrase": PASSPHRASE}));
        for id in complete.lines() {
            let page = vault.call("student_page", json!({"id": id}));
            assert_eq!(page["attendance"][0]["mark"], "late", "after kill {kill}");
            answered += 1;
        }
        if kill % 10 == 9 {
            vault.sound();
        }
        vault.call("lock", Value::Null);
        kills += 1;
    }
    whole(&vault, answered - before);
    assert!(answered > kills, "the scribe was killed before it wrote: {answered} answers");
    soak.reached(&format!("{kills} kills, {answered} answered students with their mark, 0 lost"));
}
