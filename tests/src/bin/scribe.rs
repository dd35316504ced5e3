//! Writes without pause into a vault and says every write that was answered, until it is killed: `scribe DIR`.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::io::Write;

use office::{Clock, Cost, Office, Setup};
use serde_json::{Value, json};

fn main() {
    let office = Office::new(Setup {
        folder: std::env::args().nth(1).unwrap().into(),
        clock: Clock::system(),
        sheet_reader: tests::sheet_reader(),
        register: tests::nobody(),
        cost: Some(Cost { memory: 64, passes: 1 }),
        on_event: Box::new(|_| ()),
    });
    let call = |name: &str, arg: Value| -> Value {
        serde_json::from_str(&office.call(name, &arg.to_string()).unwrap()).unwrap()
    };
    call("unlock", json!({"passphrase": tests::PASSPHRASE}));
    let session = call("put_cafe_session", json!({"held_on": "2026-11-25"}))["id"].clone();
    let mut out = std::io::stdout();
    for number in 0.. {
        let student = call("add_student", json!({"name": format!("Elev {number}"), "part": "GF2"}))["id"].clone();
        call("mark_attendance", json!({"session": session, "student": student, "mark": "late"}));
        if number % 7 == 0 {
            call("undo", Value::Null);
            call("redo", Value::Null);
        }
        // Said only after the answer: from here on it may not be lost.
        writeln!(out, "{}", student.as_str().unwrap()).unwrap();
        out.flush().unwrap();
    }
}
