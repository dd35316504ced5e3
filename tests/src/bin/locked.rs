//! Opens a vault, works in it as a day would, locks it, says `locked` and waits: for searching what its memory still
//! holds. `locked DIR`, with the passphrase and what is planted on its standard input.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::fs::File;
use std::io::{BufRead, BufReader};

use office::Office;
use serde_json::{Value, json};

/// As in the program itself: what is freed is wiped.
#[cfg(target_os = "linux")]
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() {
    work();
    println!("locked");
    let mut end = String::new();
    std::io::stdin().read_line(&mut end).unwrap();
}

fn work() {
    // The standard input's own buffer would keep what it read for as long as the process lives.
    let mut input = BufReader::new(File::open("/dev/stdin").unwrap());
    let mut planted = String::new();
    input.read_line(&mut planted).unwrap();
    drop(input);
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
