//! Opens a vault, works in it as a day would, locks it, says `locked` and waits: for searching what its memory still
//! holds. `locked DIR`, with the passphrase and what is planted on its standard input.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::io::BufRead;

use office::Office;
use serde_json::{Value, json};

/// As in the program itself: what is freed is wiped.
#[cfg(target_os = "linux")]
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() {
    let mut input = std::io::stdin().lock();
    work(&mut input);
    println!("locked");
    let mut end = String::new();
    input.read_line(&mut end).unwrap();
}

fn work(input: &mut impl BufRead) {
    let mut planted = String::new();
    input.read_line(&mut planted).unwrap();
    let planted: Value = serde_json::from_str(&planted).unwrap();
    let office = Office::new(tests::bare(std::env::args().nth(1).unwrap().as_ref()));
    let call = |name: &str, arg: Value| -> Value {
        serde_json::from_str(&office.call(name, &arg.to_string()).unwrap()).unwrap()
    };
    call("unlock", json!({"passphrase": planted["passphrase"]}));
    let student = call("add_student", json!({"name": "Bo Dal", "part": "GF2"}))["id"].clone();
    call("set_cpr", json!({"id": student, "number": planted["cpr"]}));
    call("set_student", json!({"id": student, "field": "note", "value": planted["note"]}));
    call("reveal_cpr", json!({"id": student}));
    call("students", json!({}));
    call("student_page", json!({"id": student}));
    let text = planted["note"].as_str().unwrap().as_bytes().to_vec();
    let file = office.offer_file("note.txt".to_owned(), text).unwrap().file;
    let added = call("add_attachment", json!({"of": "student", "record": student, "file": file}));
    call("open_attachment", json!({"id": added["id"]}));
    call("copy_attachment", json!({"id": added["id"]}));
    call("lock", Value::Null);
}
