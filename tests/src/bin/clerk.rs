//! Somebody at a laptop of a school with a server: `clerk DIR SEED YEARS OWN ROLE`. Writes at random, goes to the server now and
//! then, and says each value that was kept, until it is killed. Its clock is so many years off. `OWN` is the company that
//! nobody else writes of; a `teacher` only adds notes, because what others' students held may leave them at any time.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::io::Write;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use chrono::Utc;
use office::{Clock, Error, Office, Setup};
use serde_json::{Value, json};
use tests::soak::Dice;

/// What stands in the way of somebody whom others write for as well; whatever else is refused ends the program.
type Said = Result<(), Error>;

struct Clerk {
    office: Office,
    clock: Clock,
    dice: Dice,
    seed: u64,
    count: u64,
    own: String,
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [folder, seed, years, own, role] = args.as_slice() else {
        eprintln!("clerk DIR SEED YEARS OWN ROLE");
        return ExitCode::from(2);
    };
    let (seed, years): (u64, i64) = (seed.parse().unwrap(), years.parse().unwrap());
    #[expect(clippy::disallowed_methods, reason = "a laptop has a clock, and this one's is wrong")]
    let clock = Clock::standing_at(Utc::now() + chrono::Duration::days(365 * years));
    let setup = Setup { clock: clock.clone(), line: courier::line(), ..tests::bare(folder.as_ref()) };
    let office = Office::new(setup);
    let mut clerk = Clerk { office, clock, dice: Dice::new(seed), seed, count: 0, own: own.clone() };
    if let Err(error) = clerk.unlock(folder).and_then(|()| clerk.work(role == "teacher")) {
        eprintln!("{folder}: {error}");
    }
    ExitCode::from(3)
}

impl Clerk {
    fn unlock(&self, folder: &str) -> Said {
        let keys = vault::Keys::read(&std::path::Path::new(folder).join("keys.json")).unwrap();
        let user = keys.users().next().unwrap().0.to_owned();
        self.call("unlock", json!({"user": user, "passphrase": tests::PASSPHRASE})).map(drop)
    }

    fn work(&mut self, teacher: bool) -> Said {
        let mut last = Instant::now();
        loop {
            let now = Instant::now();
            self.clock.forward(chrono::Duration::from_std(now - std::mem::replace(&mut last, now)).unwrap());
            match if teacher { self.note() } else { self.act() } {
                // A colleague took it away or signed it meanwhile.
                Ok(()) | Err(Error::Missing { .. } | Error::Conflict { .. } | Error::Invalid { .. }) => {}
                Err(error) => return Err(error),
            }
            if self.dice.below(100) < 25 {
                // It may come to nothing: that is what the network is for.
                drop(self.office.exchange());
            }
            std::thread::sleep(Duration::from_millis(self.dice.below(60)));
        }
    }

    fn act(&mut self) -> Said {
        match self.dice.below(100) {
            0..30 => self.set_student(),
            30..45 => self.set_company(),
            45..52 => self.add_company(),
            52..58 => self.add_student(),
            58..66 => self.add_contact(),
            66..74 => self.note(),
            74..78 => self.archive(),
            78..84 => self.pause(),
            84..90 => self.move_student(),
            _ => self.assess(),
        }
    }

    fn call(&self, name: &str, arg: Value) -> Result<Value, Error> {
        Ok(serde_json::from_str(&self.office.call(name, &arg.to_string())?).unwrap())
    }

    /// A word that nobody has written before, which a phone number, a name and a note can be.
    fn word(&mut self) -> String {
        self.count += 1;
        format!("{:05}{:05}", self.seed, self.count)
    }

    fn some(&mut self, list: &str) -> Result<String, Error> {
        let page = self.call(list, json!({"limit": 500}))?;
        let others = page["rows"].as_array().unwrap().iter().filter(|row| !is_owned(row));
        let ids: Vec<&str> = others.filter_map(|row| row["id"].as_str()).collect();
        if ids.is_empty() { Err(Error::missing(list)) } else { Ok((*self.dice.of(&ids)).to_owned()) }
    }

    fn set_student(&mut self) -> Said {
        let (id, word) = (self.some("students")?, self.word());
        let field = *self.dice.of(&["phone", "note", "email", "wishes", "address", "town"]);
        let value = if field == "email" { format!("{word}@skolen.dk") } else { word };
        self.call("set_student", json!({"id": id, "field": field, "value": value}))?;
        say("student", &id, field, &value);
        Ok(())
    }

    fn set_company(&mut self) -> Said {
        let id = if self.dice.below(2) == 0 { self.own.clone() } else { self.some("companies")? };
        let (field, value) = (*self.dice.of(&["phone", "note", "address"]), self.word());
        self.call("set_company", json!({"id": id, "field": field, "value": value}))?;
        say("company", &id, field, &value);
        Ok(())
    }

    fn add_company(&mut self) -> Said {
        let name = self.word();
        let id = self.call("add_company", json!({"name": name}))?;
        say("company", id["id"].as_str().unwrap(), "name", &name);
        Ok(())
    }

    fn add_student(&mut self) -> Said {
        let name = self.word();
        let id =
            self.call("add_student", json!({"name": name, "hold": "TØM-GF2-26a", "part": "GF2", "kind": "EUD"}))?;
        say("student", id["id"].as_str().unwrap(), "name", &name);
        Ok(())
    }

    fn add_contact(&mut self) -> Said {
        let (company, name) = (self.some("companies")?, self.word());
        let id = self.call("put_contact", json!({"id": null, "company": company, "name": name}))?;
        say("contact", id["id"].as_str().unwrap(), "name", &name);
        Ok(())
    }

    fn note(&mut self) -> Said {
        let (student, body) = (self.some("students")?, self.word());
        let day = self.clock.today();
        let id =
            self.call("add_note", json!({"student": student, "kind": "call", "happened_on": day, "body": body}))?;
        say("note", id["id"].as_str().unwrap(), "body", &body);
        Ok(())
    }

    fn archive(&mut self) -> Said {
        let (list, command) = *self.dice.of(&[("students", "archive_student"), ("companies", "archive_company")]);
        let id = self.some(list)?;
        self.call(command, json!({"id": id, "archived": true}))?;
        say(command.trim_start_matches("archive_"), &id, "archived_on", &self.clock.today().to_string());
        Ok(())
    }

    fn pause(&mut self) -> Said {
        let (id, reason) = (self.some("students")?, self.word());
        let day = self.clock.today();
        self.call("set_seeking", json!({"id": id, "seeking": "paused", "reason": reason, "since": day}))?;
        say("student", &id, "seeking_reason", &reason);
        Ok(())
    }

    fn move_student(&mut self) -> Said {
        let (id, teacher) = (self.some("students")?, *self.dice.of(&["Mette Krogh", "Ib Sø"]));
        self.call("set_student", json!({"id": id, "field": "teacher", "value": teacher})).map(drop)
    }

    fn assess(&mut self) -> Said {
        let student = self.some("students")?;
        let day = self.clock.today();
        let id = self.call("emma_start", json!({"student": student, "occasion": "gf2"}))?["id"].clone();
        let met = json!({"mark": "met", "reason": self.word(), "evidence": []});
        let content = json!({
            "criteria": {"suited": met, "mobile_place": met, "mobile_trade": met, "active": met},
            "actions": [],
            "participants": {"instructor": "Ib Sø", "consultant": "", "contact_teacher": "", "student": ""},
            "student_words": "",
        });
        self.call("emma_save", json!({"id": id, "held_on": day, "occasion": "gf2", "content": content}))?;
        let sealed = self.call("emma_seal", json!({"id": id}))?;
        say("assessment", id.as_str().unwrap(), "hash", sealed["hash"].as_str().unwrap());
        Ok(())
    }
}

fn is_owned(row: &Value) -> bool {
    row["name"].as_str().is_some_and(|name| name.starts_with("Egen "))
}

/// Said only after the answer: from here on it may not be lost.
fn say(table: &str, id: &str, field: &str, value: &str) {
    let mut out = std::io::stdout();
    let told = json!({"row": format!("{table}/{id}"), "field": field, "value": value});
    writeln!(out, "{told}").unwrap();
    out.flush().unwrap();
}
