//! What somebody types who errs, or means harm, into each kind of field: it is kept as the field's rule says, to the letter,
//! or refused at that field with a sentence, and then nothing was written.

use std::cell::RefCell;

use office::Error;
use proptest::prelude::*;
use serde_json::{Value, json};
use tests::odd;
use tests::rows::Rows;
use tests::said::Said;
use tests::soak::Soak;
use tests::{PASSPHRASE, Vault};

#[path = "bad_inputs/chance.rs"]
mod chance;
#[path = "bad_inputs/rules.rs"]
mod rules;

use chance::runner;

/// A vault with one of each record that has fields.
pub struct School {
    vault: Vault,
    student: String,
    company: String,
    contact: String,
    workplace: String,
    approval: String,
    session: String,
}

impl School {
    fn new() -> Self {
        let vault = Vault::new();
        let student = vault.student("Åse Ørum", "TØM-GF2-26a");
        let company = vault.company("Kilde");
        let added = |name: &str, ask: Value| vault.call(name, ask)["id"].as_str().unwrap().to_owned();
        let contact = added("put_contact", json!({"company": company, "name": "Ib"}));
        let fields = json!({"number": "", "name": "", "address": "", "postcode": "", "town": "", "phone": ""});
        let workplace = added("put_workplace", json!({"id": null, "company": company, "fields": fields}));
        let text = "Elevnavn;Uddannelse\r\nBo;Smed\r\n";
        let file = vault.offer("elever.csv", text).file;
        vault.call("import_open", json!({"file": file, "kind": "students"}));
        vault.call("import_rehearse", json!({"import": file}));
        vault.call("import_commit", json!({"import": file}));
        let education = vault.call("student_choices", Value::Null)["educations"][0]["id"].clone();
        let approval = json!({"id": null, "workplace": workplace, "education": education, "approved": 1, "in_use": 0,
                              "counted_on": null, "expires_on": null, "kind": "full", "limits": []});
        let approval = added("put_approval", approval);
        let session = json!({"id": null, "held_on": "2026-11-23", "starts_at": "", "ends_at": "", "room": "",
                             "series": "", "holds": [], "part": "", "repeat_until": null});
        let session = added("put_cafe_session", session);
        Self { vault, student, company, contact, workplace, approval, session }
    }

    /// The column as it stands.
    fn cell(&self, rows: &Rows, field: &Field) -> Option<String> {
        let id = match field.table {
            "student" | "cpr" => &self.student,
            "company" => &self.company,
            "contact" => &self.contact,
            "workplace" => &self.workplace,
            "approval" => &self.approval,
            "cafe_session" => &self.session,
            _ => field.column,
        };
        let column = if field.table == "setting" { "value" } else { field.column };
        rows.cell(field.table, column, id)
    }
}

/// A field, the command that takes it and its rule.
pub struct Field {
    /// `table.column`, which tells the fields apart.
    table: &'static str,
    column: &'static str,
    /// What a refusal names.
    named: &'static [&'static str],
    /// The command and its argument with this in the field.
    ask: fn(&School, &str) -> (&'static str, Value),
    /// What is kept of it; none when it is refused.
    keeps: fn(&str) -> Option<String>,
    /// What is right, as a regular expression.
    right: &'static str,
}

/// What is right, what is almost right, and what is not: the same changes for every kind.
fn typed(right: &'static str) -> impl Strategy<Value = String> {
    let right = proptest::string::string_regex(right).unwrap().boxed();
    let odd = prop::sample::select(odd::TEXTS.iter().chain(odd::DAYS).chain(odd::TIMES).copied().collect::<Vec<_>>());
    let sign = prop::sample::select(vec![
        "\0", "\u{202e}", "\u{200b}", "\u{30a}", " ", "\t", "\n", "\u{a0}", "\u{7}", "é", "👍", "'", "%", "٣", "１",
        "x", "9",
    ]);
    let with = (right.clone(), sign, any::<prop::sample::Index>()).prop_map(|(text, sign, at)| {
        let mut letters: Vec<String> = text.chars().map(String::from).collect();
        letters.insert(at.index(letters.len() + 1), sign.to_owned());
        letters.concat()
    });
    let without = (right.clone(), any::<prop::sample::Index>()).prop_map(|(text, at)| {
        let letters: Vec<char> = text.chars().collect();
        let gone = at.index(letters.len().max(1));
        letters.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, letter)| *letter).collect::<String>()
    });
    let other = (right.clone(), any::<prop::sample::Index>(), "[0-9a-zÆ]").prop_map(|(text, at, by)| {
        let letters: Vec<char> = text.chars().collect();
        let changed = at.index(letters.len().max(1));
        let by = by.chars().next().unwrap();
        letters.iter().enumerate().map(|(at, letter)| if at == changed { by } else { *letter }).collect::<String>()
    });
    let wide = right.clone().prop_map(|text| {
        let widened = |letter: char| letter.to_digit(10).and_then(|digit| char::from_u32(0xff10 + digit));
        text.chars().map(|letter| widened(letter).unwrap_or(letter)).collect::<String>()
    });
    prop_oneof![
        60 => right.clone(),
        40 => with,
        20 => without,
        20 => other,
        10 => right.clone().prop_map(|text| format!(" \u{a0}{text}\u{202c}\r\n")),
        10 => right.clone().prop_map(|text| format!("{text}{text}")),
        10 => wide,
        30 => odd.prop_map(str::to_owned),
        20 => any::<String>(),
        10 => (right, 150..5_000_usize).prop_map(|(text, times)| text.repeat(times)),
        1 => Just("9".repeat(1_000_000)),
    ]
}

/// The rounds of a soak, so many inputs each.
const EACH: u32 = 50;

#[test]
fn a_field_keeps_what_its_rule_says_or_refuses_it_and_writes_nothing() {
    let soak = Soak::of("T11 bad inputs for each kind of field", "10,000 a kind, 0 partial writes", 1, 200);
    let (school, said) = (School::new(), Said::default());
    let rows = RefCell::new(Rows::of(&school.vault, PASSPHRASE));
    let fields = rules::fields();
    let (kept, refused) = (RefCell::new(0_u64), RefCell::new(0_u64));
    for round in soak.rounds() {
        for (field, seed) in fields.iter().zip(round * 1_000..) {
            let found = runner(EACH, seed).run(&typed(field.right), |text| {
                let mut rows = rows.borrow_mut();
                rows.note();
                let before = school.cell(&rows, field);
                let (command, ask) = (field.ask)(&school, &text);
                let came = school.vault.ask(command, ask);
                match (&came, (field.keeps)(&text)) {
                    (Ok(_), Some(keeps)) => {
                        *kept.borrow_mut() += 1;
                        // A CPR number that is taken away has no row.
                        prop_assert_eq!(school.cell(&rows, field).unwrap_or_default(), keeps);
                    }
                    (Err(error @ Error::Invalid { field: named, .. }), None) => {
                        *refused.borrow_mut() += 1;
                        prop_assert!(field.named.contains(&named.as_str()), "{} says {}", command, error);
                        prop_assert_eq!(said.wrong_with(error), None);
                        prop_assert_eq!(rows.changed(), Vec::<String>::new());
                        prop_assert_eq!(school.cell(&rows, field), before);
                    }
                    (came, keeps) => prop_assert!(false, "{} answered {:?}, expected {:?}", command, came, keeps),
                }
                Ok(())
            });
            if let Err(error) = found {
                panic!("{}.{}: {:.600}", field.table, field.column, error.to_string());
            }
        }
    }
    school.vault.sound();
    let (kept, refused) = (kept.take(), refused.take());
    assert!(kept + refused >= u64::from(EACH) * fields.len() as u64, "{kept} and {refused}");
    let figures = format!("{} kinds of field, {kept} kept, {refused} refused", fields.len());
    soak.reached(&figures);
}

#[test]
fn a_passphrase_opens_the_vault_to_the_letter_or_is_refused() {
    let soak = Soak::of("T11 passphrases", "10,000, each opens and no other does", 1, 500);
    let (vault, said) = (Vault::new(), Said::default());
    let old = RefCell::new(PASSPHRASE.to_owned());
    for round in soak.rounds() {
        let found = runner(20, round).run(&typed("[a-zæøå]{3,6} [a-z ]{0,9}"), |text| {
            let ask = json!({"old": *old.borrow(), "passphrase": text});
            match vault.ask("set_own_passphrase", ask) {
                Ok(_) => {
                    prop_assert!(text.chars().count() >= 10);
                    prop_assert!(vault.office.confirm(&text).is_ok());
                    let longer = format!("{text}x");
                    prop_assert!(vault.office.confirm(&longer).is_err());
                    old.replace(text);
                }
                Err(error) => {
                    prop_assert!(matches!(&error, Error::Invalid { field, .. } if field == "passphrase"), "{}", error);
                    prop_assert!(text.chars().count() < 10, "{}", error);
                    prop_assert_eq!(said.wrong_with(&error), None);
                    prop_assert!(vault.office.confirm(&old.borrow()).is_ok());
                }
            }
            Ok(())
        });
        found.unwrap();
    }
    vault.call("lock", Value::Null);
    vault.unlock_first(&old.take());
    vault.sound();
    soak.reached("each kept one opened, to the letter");
}
