//! Writes without pause into a vault and says every write that was answered, until it is killed: `scribe DIR [N]`, or until
//! it has written N students. What is refused is said on the other channel, and ends it: with 3, never with a panic.
//!
//! `scribe plain DIR LEVEL N` writes into a bare table in a database of its own instead, with a level of `synchronous`: so
//! that a test can show that it would notice lost writes.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::io::Write;
use std::process::ExitCode;

use office::{Error, Office};
use serde_json::{Value, json};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let most = args.last().and_then(|number| number.parse().ok()).unwrap_or(u64::MAX);
    if args[0] == "plain" {
        plain(&args[1], &args[2], most);
        return ExitCode::SUCCESS;
    }
    let office = Office::new(tests::bare(args[0].as_ref()));
    let Err(error) = write(&office, most) else { return ExitCode::SUCCESS };
    eprintln!("refused: {error}");
    // What cannot be written can still be read, when the vault came open at all.
    if let Err(error) = office.call("students", "{}")
        && error != Error::Locked
    {
        eprintln!("unread: {error}");
    }
    ExitCode::from(3)
}

fn write(office: &Office, most: u64) -> Result<(), Error> {
    let call = |name: &str, arg: Value| -> Result<Value, Error> {
        Ok(serde_json::from_str(&office.call(name, &arg.to_string())?).unwrap())
    };
    call("unlock", json!({"passphrase": tests::PASSPHRASE}))?;
    let session = call("put_cafe_session", json!({"held_on": "2026-11-25"}))?["id"].clone();
    for number in 0..most {
        let student = call("add_student", json!({"name": format!("Elev {number}"), "part": "GF2"}))?["id"].clone();
        call("mark_attendance", json!({"session": session, "student": student, "mark": "late"}))?;
        if number % 7 == 0 {
            call("undo", Value::Null)?;
            call("redo", Value::Null)?;
        }
        // Said only after the answer: from here on it may not be lost.
        say(student.as_str().unwrap());
    }
    Ok(())
}

fn plain(folder: &str, level: &str, most: u64) {
    let conn = rusqlite::Connection::open(std::path::Path::new(folder).join("svend.db")).unwrap();
    let setup =
        format!("pragma journal_mode = wal; pragma synchronous = {level}; create table if not exists t (id text)");
    conn.execute_batch(&setup).unwrap();
    for number in 0..most {
        let id = format!("nr {number}");
        conn.execute("insert into t values (?1)", [&id]).unwrap();
        say(&id);
    }
}

fn say(id: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "{id}").unwrap();
    out.flush().unwrap();
}
