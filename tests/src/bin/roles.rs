//! Two schools on a server, each with something of everything, and a laptop for each role in the first: `roles URL CODE OTHER`
//! says of each a line: the role, its token, its device and the word that only the other school's rows hold.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::collections::BTreeMap;

use courier::Courier;
use office::shared_line::{Enrol, Enrolled, Line, Person, Way};
use serde_json::{Value, json};
use sync::laptop::{Change, Laptop};
use wire::Pushed;

/// Words that no generated text holds by chance.
const WORDS: [&str; 2] = ["Lindorm", "Havfrue"];
const ROLES: [&str; 6] = ["konsulent", "center", "instruktor", "kontaktlaerer", "leder", "administrator"];

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [server, code, other] = args.as_slice() else { panic!("roles URL CODE OTHER") };
    let line = Courier::new().unwrap();
    let (admin, way) = school(&line, server, code, WORDS[0]);
    for role in ROLES {
        let code = line.invite(&way, role).unwrap();
        let enrolled = enrol(&line, server, &code, None);
        println!("{role}\t{}\t{}\t{}", enrolled.token, enrolled.device, WORDS[1]);
    }
    println!("first\t{}\t{}\t{}", admin.token, admin.device, WORDS[1]);
    let (stranger, _) = school(&line, server, other, WORDS[1]);
    println!("another school\t{}\t{}\t{}", stranger.token, stranger.device, WORDS[0]);
    println!("nobody\t\t\t{}", WORDS[0]);
}

fn enrol(line: &Courier, server: &str, code: &str, first: Option<Person>) -> Enrolled {
    line.enrol(server, &Enrol { code: code.to_owned(), name: "en bærbar".to_owned(), first }).unwrap()
}

/// Its first laptop, and rows that all hold the word.
fn school(line: &Courier, server: &str, code: &str, word: &str) -> (Enrolled, Way) {
    let roles = json!(["konsulent", "administrator"]).to_string();
    let first = Person { id: "first".to_owned(), name: word.to_owned(), roles, sites: "[]".to_owned() };
    let enrolled = enrol(line, server, code, Some(first));
    let way = Way { address: server.to_owned(), token: enrolled.token.clone() };
    let mut laptop = Laptop::new(&enrolled.device);
    let mut made = |row: &str, set: Value| {
        let set: BTreeMap<String, Value> = set.as_object().unwrap().clone().into_iter().collect();
        laptop.write(vec![Change { row: row.to_owned(), create: true, set }], 1);
    };
    for role in ROLES {
        made(&format!("colleague/{role}"), json!({"name": word, "roles": json!([role]).to_string(), "sites": "[]"}));
    }
    for number in 0..20 {
        let (id, note) = (number.to_string(), format!("{word} {number}"));
        let teacher = if number % 2 == 0 { word } else { "Ib Sø" };
        made(&format!("company/{id}"), json!({"id": id, "name": note}));
        made(&format!("student/{id}"), json!({"id": id, "name": note, "teacher": teacher}));
        made(&format!("cpr/{id}"), json!({"id": id, "number": note}));
        made(&format!("note/{id}"), json!({"id": id, "student": id, "body": note}));
        made(&format!("assessment/{id}"), json!({"id": id, "student": id, "content": note}));
    }
    let push = laptop.push(500).unwrap();
    let answer = line.push(&way, &push).unwrap();
    assert!(matches!(answer, Pushed::Taken { .. }), "{answer:?}");
    (enrolled, way)
}
