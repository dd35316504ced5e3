//! Makes backups, restores or migrates until it is killed, and says each one that was answered: `copyist DIR MODE [BACKUP]`.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::io::Write;
use std::time::Duration;

use office::{Clock, Error, Office, Setup};
use serde_json::{Value, json};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let office = Office::new(Setup {
        // The day of the stories, so that none of their backups has had its time.
        clock: Clock::standing_at("2026-11-22T12:30:00Z".parse().unwrap()),
        ..tests::bare(args[0].as_ref())
    });
    let ask = |name: &str, arg: Value| -> Result<Value, Error> {
        office.call(name, &arg.to_string()).map(|answer| serde_json::from_str(&answer).unwrap())
    };
    let say = |line: &str| {
        let mut out = std::io::stdout();
        writeln!(out, "{line}").unwrap();
        out.flush().unwrap();
    };
    let unlock = || ask("unlock", json!({"passphrase": tests::PASSPHRASE})).unwrap();
    match args[1].as_str() {
        "backup" => {
            unlock();
            for number in 0.. {
                ask("add_student", json!({"name": format!("Elev {number}"), "part": "GF2"})).unwrap();
                ask("make_backup", Value::Null).unwrap();
                say("backup");
            }
        }
        "restore" => {
            let back = json!({"backup": args[2], "folder": null, "passphrase": ""});
            unlock();
            loop {
                office.confirm(tests::PASSPHRASE).unwrap();
                ask("restore_backup", back.clone()).unwrap();
                unlock();
                say("restored");
                ask("add_student", json!({"name": "En til", "part": "GF2"})).unwrap();
            }
        }
        "migrate" => {
            unlock();
            say("migrated");
            std::thread::sleep(Duration::from_secs(60));
        }
        // One backup, and how it went.
        "once" => {
            unlock();
            say(&format!("{:?}", ask("make_backup", Value::Null)));
        }
        // Some acts, each said with the number of the last; then the head has had time to follow.
        _ => {
            unlock();
            for number in 0..40 {
                ask("add_student", json!({"name": format!("Elev {number}"), "part": "GF2"})).unwrap();
            }
            std::thread::sleep(Duration::from_secs(7));
            say("written");
            std::thread::sleep(Duration::from_secs(60));
        }
    }
}
