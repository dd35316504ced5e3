//! The program is killed while it writes, three hundred times: what was answered is there, and the records hang together.

use std::io::Read;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use tests::{PASSPHRASE, Vault};

const KILLS: u64 = 300;

#[test]
fn three_hundred_kills_lose_no_answered_write() {
    let vault = Vault::new();
    vault.call("lock", Value::Null);
    let mut answered: Vec<String> = Vec::new();
    for kill in 0..KILLS {
        let mut scribe =
            Command::new(env!("CARGO_BIN_EXE_scribe")).arg(&vault.folder).stdout(Stdio::piped()).spawn().unwrap();
        // Spread over start, unlock, first write and the middle of many; the same spread on every run.
        std::thread::sleep(Duration::from_millis(20 + (kill * 37) % 130));
        scribe.kill().unwrap();
        let mut said = String::new();
        scribe.stdout.take().unwrap().read_to_string(&mut said).unwrap();
        scribe.wait().unwrap();
        let whole = said.rfind('\n').map_or("", |end| &said[..end]);
        let now: Vec<_> = whole.lines().map(str::to_owned).collect();
        vault.call("unlock", json!({"passphrase": PASSPHRASE}));
        for id in &now {
            let page = vault.call("student_page", json!({"id": id}));
            assert_eq!(page["attendance"][0]["mark"], "late", "after kill {kill}");
        }
        answered.extend(now);
        if kill % 10 == 9 {
            vault.sound();
        }
        vault.call("lock", Value::Null);
    }
    vault.call("unlock", json!({"passphrase": PASSPHRASE}));
    vault.sound();
    let there = vault.call("students", json!({"limit": 1}))["total"].as_u64().unwrap();
    assert!(there >= answered.len() as u64);
    assert!(answered.len() as u64 > KILLS, "the scribe was killed before it wrote: {} answers", answered.len());
}
