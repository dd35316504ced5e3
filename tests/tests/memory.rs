//! What a process still holds of a vault that it has locked: no key, no passphrase, and nothing that stood in it.
#![cfg(target_os = "linux")]

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use serde_json::json;
use tests::{PASSPHRASE, Vault, memory};

const CPR: &str = "6409106995";
const NOTE: &str = "Bedstemor er syg og bor i Zanzibar";

#[test]
fn a_process_that_locked_its_vault_holds_neither_key_nor_passphrase_nor_a_word_of_it_in_memory() {
    let vault = Vault::new();
    vault.call("lock", json!(null));
    let spelt = tests::data_key(&vault.folder, PASSPHRASE).as_sqlcipher();
    let hex = spelt.trim_start_matches("x'").trim_end_matches('\'').as_bytes().to_vec();
    let digit = |at: usize| char::from(hex[at]).to_digit(16).unwrap() as u8;
    let raw: Vec<u8> = (0..hex.len() / 2).map(|at| digit(2 * at) << 4 | digit(2 * at + 1)).collect();

    let mut child = Command::new(env!("CARGO_BIN_EXE_locked"))
        .arg(&vault.folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    writeln!(stdin, "{}", json!({"passphrase": PASSPHRASE, "cpr": CPR, "note": NOTE})).unwrap();
    let mut said = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
    assert_eq!(said, "locked\n");
    let planted = [
        ("raw key", &raw[..]),
        ("key in hex", &hex),
        ("passphrase", PASSPHRASE.as_bytes()),
        ("CPR", CPR.as_bytes()),
        ("note", NOTE.as_bytes()),
    ];
    let found: Vec<_> = planted.iter().map(|(what, bytes)| (*what, memory::count(child.id(), bytes))).collect();
    println!("{found:?}");
    drop(stdin);
    child.wait().unwrap();
    assert!(found.iter().all(|(_, times)| *times == 0), "{found:?}");
}

#[test]
fn a_search_of_memory_finds_what_is_there() {
    let mut child = Command::new("sh")
        .args(["-c", "x='Zanzibar ligger'\"i Afrika\"; echo klar; read y"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
    assert!(memory::count(child.id(), b"Zanzibar liggeri Afrika") > 0);
    drop(child.stdin.take());
    child.wait().unwrap();
}
