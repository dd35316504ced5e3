//! Two programs over one vault folder: the second is refused while the first has it open, and nothing is harmed.

use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use office::{Error, Office};
use serde_json::{Value, json};
use tests::soak::Soak;
use tests::{PASSPHRASE, Vault};

fn in_use() -> Error {
    Error::Vault { reason: "in-use".into() }
}

#[test]
fn a_second_program_waits_at_the_door_until_the_first_has_locked() {
    let vault = Vault::new();
    vault.student("Bo Dal", "TØM-GF2-26a");
    let second = Office::new(tests::bare(&vault.folder));
    let ask = |name: &str, arg: Value| second.call(name, &arg.to_string());
    let unlock = json!({"passphrase": PASSPHRASE});
    let status: Value = serde_json::from_str(&ask("vault_status", Value::Null).unwrap()).unwrap();
    assert_eq!((&status["state"], &status["reason"]), (&json!("broken"), &json!("in-use")));
    assert_eq!(ask("unlock", unlock.clone()), Err(in_use()));
    let code = json!({"code": "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA", "passphrase": PASSPHRASE});
    assert_eq!(ask("unlock_with_code", code), Err(in_use()));
    let backup = json!({"backup": "svend-1", "folder": null, "passphrase": PASSPHRASE});
    assert_eq!(ask("rescue", backup), Err(in_use()));
    vault.call("lock", Value::Null);
    ask("unlock", unlock.clone()).unwrap();
    assert_eq!(vault.ask("unlock", unlock.clone()), Err(in_use()));
    drop(second);
    vault.call("unlock", unlock);
    vault.sound();
}

#[test]
fn what_one_program_shows_in_the_clear_is_not_wiped_by_another_that_starts() {
    let vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    let file = vault.offer("Brev.pdf", *b"%PDF-1.7\nHej\n%%EOF\n").file;
    let id = vault.call("add_attachment", json!({"of": "student", "record": bo, "file": file}))["id"].clone();
    vault.call("open_attachment", json!({"id": id}));
    let shown = vault.opened.lock().unwrap()[0].clone();
    drop(Office::new(tests::bare(&vault.folder)));
    assert!(shown.exists());
}

/// What a scribe wrote, and what it was refused, after it has ended.
fn end(mut scribe: Child) -> (Vec<String>, String) {
    let (mut said, mut refused) = (String::new(), String::new());
    scribe.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    scribe.stderr.take().unwrap().read_to_string(&mut refused).unwrap();
    scribe.wait().unwrap();
    let whole = said.rfind('\n').map_or("", |end| &said[..end]);
    (whole.lines().map(str::to_owned).collect(), refused)
}

#[test]
fn of_four_programs_that_start_at_once_one_writes_and_three_are_refused() {
    let soak =
        Soak::of("T7 four programs over one vault", "0 damaged, one writes and the others are refused", 20, 2000);
    let vault = Vault::new();
    vault.call("lock", Value::Null);
    let (mut rounds, mut answered, mut refused) = (0, 0, 0);
    for round in soak.rounds() {
        let start = || {
            let mut scribe = Command::new(env!("CARGO_BIN_EXE_scribe"));
            scribe.arg(&vault.folder).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        };
        let mut scribes: Vec<_> = (0..4).map(|_| start()).collect();
        // The refused end by themselves; whoever writes does so until it is killed.
        let left = |scribes: &mut Vec<Child>| scribes.iter_mut().filter_map(|one| one.try_wait().unwrap()).count();
        while left(&mut scribes) < 3 {
            std::thread::sleep(Duration::from_millis(5));
        }
        std::thread::sleep(Duration::from_millis(round % 50));
        scribes.iter_mut().for_each(|scribe| scribe.kill().unwrap());
        let ends: Vec<_> = scribes.into_iter().map(end).collect();
        let kept_out = ends.iter().filter(|(said, why)| said.is_empty() && why.contains("in-use")).count();
        assert_eq!(kept_out, 3, "round {round}: {ends:?}");
        refused += kept_out;
        vault.call("unlock", json!({"passphrase": PASSPHRASE}));
        for id in ends.iter().flat_map(|(said, _)| said) {
            if answered % 50 == 0 {
                // So many people one after the other are asked about.
                vault.confirm(PASSPHRASE);
            }
            assert_eq!(vault.call("student_page", json!({"id": id}))["attendance"][0]["mark"], "late", "round {round}");
            answered += 1;
        }
        vault.sound();
        vault.call("lock", Value::Null);
        rounds += 1;
    }
    soak.reached(&format!(
        "{rounds} rounds, {refused} refused, {answered} answered students, 0 lost, each inspection clean"
    ));
}
