//! Changes the key of a vault over and over, until it is killed: `locksmith DIR`. A colleague comes, writes, and leaves.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::io::Write;

use office::Office;
use serde_json::{Value, json};

fn main() {
    let office = Office::new(tests::bare(std::env::args().nth(1).unwrap().as_ref()));
    let call = |name: &str, arg: Value| -> Value {
        serde_json::from_str(&office.call(name, &arg.to_string()).unwrap()).unwrap()
    };
    let first = call("vault_status", Value::Null)["people"].as_array().unwrap().clone();
    let first = first.iter().find(|one| one["name"] == "Hanne Dam").unwrap()["id"].clone();
    call("unlock", json!({"user": first, "passphrase": tests::PASSPHRASE}));
    let mut out = std::io::stdout();
    for number in 0.. {
        office.confirm(tests::PASSPHRASE).unwrap();
        let name = format!("Vikar {}-{number}", std::process::id());
        let ask = json!({"name": name, "roles": ["center"], "sites": [], "passphrase": "en vikars sætning"});
        let colleague = call("add_colleague", ask)["id"].clone();
        let student = call("add_student", json!({"name": format!("Elev {number}"), "part": "GF2"}))["id"].clone();
        writeln!(out, "{}", student.as_str().unwrap()).unwrap();
        out.flush().unwrap();
        call("end_colleague", json!({"id": colleague}));
    }
}
