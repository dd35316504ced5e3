//! Each kind of field and its rule, said slowly: what of a typed text is kept.

use chrono::{Datelike, NaiveDate};
use serde_json::json;
use unicode_normalization::UnicodeNormalization;

use super::{Field, School};

/// Every kind.
pub fn fields() -> Vec<Field> {
    vec![
        Field {
            table: "cpr",
            column: "number",
            named: &["cpr"],
            ask: |school, text| ("set_cpr", json!({"id": school.student, "number": text})),
            keeps: |text| digits(&without(text, &[' ', '-', '\u{a0}']), 10),
            right: "[0-3][0-9][01][0-9][0-9]{2}-?[0-9]{4}",
        },
        student("born_on", day, "(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]|20[0-9]{2}-02-29"),
        student("email", email, "[a-zæ.]{1,8}@[a-z]{1,6}\\.(dk|com)"),
        student("phone", phone, "(\\+45 ?|0045|\\+)?[0-9]{2} ?[0-9]{3,13}"),
        student("postcode", |text| digits(&line(text, 200)?, 4), "[0-9]{4}"),
        student("name", |text| some(line(text, 200)?), "[A-ZÆØÅ][a-zéåa\u{30a}]{1,9} [A-ZÆØÅ][a-z]{1,9}"),
        student("hold", |text| line(text, 200), "[A-ZØ]{3}-GF2-26[a-d]"),
        student("kind", |text| Some(line(text, 200)?.to_uppercase()), "eud|EUX|euv[1-3]"),
        student("note", |text| words(text, 4_000), "[A-Zæøå a-z\n\t.]{0,400}"),
        student("reach_km", kilometres, "[0-9]{1,4}( ?km)?"),
        company("cvr", |text| digits(&without(&line(text, 200)?, &[' ']), 8), "[0-9]{8}|[0-9]{2} [0-9]{2} [0-9]{4}"),
        company(
            "branch",
            |text| digits(&without(&line(text, 200)?, &['.', ' ']), 6),
            "[0-9]{2}\\.?[0-9]{2}\\.?[0-9]{2}",
        ),
        company("approach_basis", |text| words(text, 1_000), "[a-zæøå \n]{0,400}"),
        company("note", |text| words(text, 4_000), "[a-zæøå \n]{0,400}"),
        contact("phone", phone, "(\\+45)?[0-9]{8}"),
        contact("email", email, "[a-z]{1,8}@[a-z]{1,6}\\.dk"),
        contact("name", |text| some(line(text, 120)?), "[A-ZÆØÅ][a-z]{1,9}"),
        workplace("number", |text| digits(&blankless(text), 10), "1[0-9]{9}"),
        workplace("postcode", |text| digits(text.trim(), 4), "[0-9]{4}"),
        Field {
            table: "approval",
            column: "approved",
            // A number that is none at all, or below zero, never leaves the window.
            named: &["approved", "argument"],
            ask: |school, text| {
                let number: serde_json::Value = serde_json::from_str(text).unwrap_or(json!(text));
                ("put_approval", approval(school, &number))
            },
            keeps: |text| {
                let number: serde_json::Value = serde_json::from_str(text).ok()?;
                number.as_u64().filter(|number| *number <= 999).map(|number| number.to_string())
            },
            right: "[0-9]{1,4}",
        },
        Field {
            table: "cafe_session",
            column: "starts_at",
            named: &["starts_at"],
            ask: |school, text| ("put_cafe_session", session(school, text, "2026-11-23")),
            keeps: time,
            right: "[0-2]?[0-9][:.]?[0-5][0-9]",
        },
        Field {
            table: "cafe_session",
            column: "held_on",
            named: &["held_on", "argument"],
            ask: |school, text| ("put_cafe_session", session(school, "", text)),
            keeps: |text| text.parse::<NaiveDate>().ok().filter(|day| (1990..=2100).contains(&day.year())).map(iso),
            right: "20[0-9]{2}-[01][0-9]-[0-3][0-9]",
        },
        Field {
            table: "setting",
            column: "karens_days",
            named: &["karens_days"],
            ask: |_, text| ("set_setting", json!({"id": "karens_days", "value": text})),
            keeps: |text| Some(line(text, 200)?.parse().ok().filter(|days: &u32| *days <= 120)?.to_string()),
            right: "[0-9]{1,3}",
        },
    ]
}

/// A column of the student, the company, the contact or the workplace.
macro_rules! record {
    ($name:ident, $($column:literal => $ask:expr),*) => {
        fn $name(column: &'static str, keeps: fn(&str) -> Option<String>, right: &'static str) -> Field {
            match column {
                $($column => Field { table: stringify!($name), column: $column, named: &[$column], ask: $ask, keeps, right },)*
                other => panic!("no field {other}"),
            }
        }
    };
}

macro_rules! set {
    ($command:literal, $of:ident, $column:literal) => {
        |school: &School, text: &str| ($command, json!({"id": school.$of, "field": $column, "value": text}))
    };
}

record!(student,
    "born_on" => set!("set_student", student, "born_on"),
    "email" => set!("set_student", student, "email"),
    "phone" => set!("set_student", student, "phone"),
    "postcode" => set!("set_student", student, "postcode"),
    "name" => set!("set_student", student, "name"),
    "hold" => set!("set_student", student, "hold"),
    "kind" => set!("set_student", student, "kind"),
    "note" => set!("set_student", student, "note"),
    "reach_km" => set!("set_student", student, "reach_km"));
record!(company,
    "cvr" => set!("set_company", company, "cvr"),
    "branch" => set!("set_company", company, "branch"),
    "approach_basis" => set!("set_company", company, "approach_basis"),
    "note" => set!("set_company", company, "note"));
record!(contact,
    "phone" => |school, text| ("put_contact", json!({"id": school.contact, "company": school.company, "name": "Ib", "phone": text})),
    "email" => |school, text| ("put_contact", json!({"id": school.contact, "company": school.company, "name": "Ib", "email": text})),
    "name" => |school, text| ("put_contact", json!({"id": school.contact, "company": school.company, "name": text})));
record!(workplace,
    "number" => |school, text| ("put_workplace", place(school, text, "")),
    "postcode" => |school, text| ("put_workplace", place(school, "", text)));

fn place(school: &School, number: &str, postcode: &str) -> serde_json::Value {
    let fields = json!({"number": number, "name": "", "address": "", "postcode": postcode, "town": "", "phone": ""});
    json!({"id": school.workplace, "company": school.company, "fields": fields})
}

fn approval(school: &School, approved: &serde_json::Value) -> serde_json::Value {
    let education = school.vault.call("student_choices", json!(null))["educations"][0]["id"].clone();
    json!({"id": school.approval, "workplace": school.workplace, "education": education, "approved": approved,
           "in_use": 0, "counted_on": null, "expires_on": null, "kind": "full", "limits": []})
}

fn session(school: &School, starts_at: &str, held_on: &str) -> serde_json::Value {
    json!({"id": school.session, "held_on": held_on, "starts_at": starts_at, "ends_at": "", "room": "", "series": "",
           "holds": [], "part": "", "repeat_until": null})
}

fn without(text: &str, signs: &[char]) -> String {
    text.replace(signs, "")
}

fn blankless(text: &str) -> String {
    text.replace(char::is_whitespace, "")
}

/// So many digits, or nothing at all.
fn digits(text: &str, many: usize) -> Option<String> {
    let fits = text.is_empty() || text.len() == many && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.to_owned())
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// Words without what nobody sees, composed, no blanks around.
fn words(text: &str, longest: usize) -> Option<String> {
    let unseen = |letter: char| {
        letter.is_control() && !"\n\t".contains(letter)
            || ('\u{200b}'..='\u{200f}').contains(&letter)
            || ('\u{202a}'..='\u{202e}').contains(&letter)
            || ('\u{2060}'..='\u{2069}').contains(&letter)
            || letter == '\u{feff}'
    };
    let kept = text.replace(unseen, "").nfc().collect::<String>().trim().to_owned();
    (!text.contains('\0') && kept.chars().count() <= longest).then_some(kept)
}

/// The same on one line.
fn line(text: &str, longest: usize) -> Option<String> {
    let spaced = text.replace(char::is_whitespace, " ");
    let mut kept = words(&spaced, usize::MAX)?;
    while kept.contains("  ") {
        kept = kept.replace("  ", " ");
    }
    (kept.chars().count() <= longest).then_some(kept)
}

fn email(text: &str) -> Option<String> {
    let kept = line(text, 200)?;
    let parts: Vec<_> = kept.split('@').collect();
    let fits = kept.is_empty()
        || parts.len() == 2 && !parts[0].is_empty() && parts[1].contains('.') && !kept.contains(char::is_whitespace);
    fits.then_some(kept)
}

/// Digits, a Danish number without the country's.
fn phone(text: &str) -> Option<String> {
    let typed = without(&line(text, 200)?, &[' ', '-', '.', '(', ')', '/']);
    let number = typed.strip_prefix("+45").or_else(|| typed.strip_prefix("0045")).unwrap_or(&typed);
    let bare = number.strip_prefix('+').unwrap_or(number);
    let fits = (5..=15).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_digit());
    (typed.is_empty() || fits).then(|| number.to_owned())
}

fn iso(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

fn day(text: &str) -> Option<String> {
    let kept = line(text, 200)?;
    if kept.is_empty() {
        return Some(kept);
    }
    let day = NaiveDate::parse_from_str(&kept, "%Y-%m-%d").ok()?;
    (1900..=2100).contains(&day.year()).then(|| iso(day))
}

fn kilometres(text: &str) -> Option<String> {
    let kept = line(text, 200)?;
    if kept.is_empty() {
        return Some(kept);
    }
    let km: u32 = kept.trim_end_matches("km").trim().parse().ok()?;
    (km <= 1_000).then(|| km.to_string())
}

/// Three or four digits, however they are parted.
fn time(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if text.trim().is_empty() {
        return Some(String::new());
    }
    let number: u32 = digits.parse().ok().filter(|_| (3..=4).contains(&digits.len()))?;
    (number / 100 < 24 && number % 100 < 60).then(|| format!("{:02}:{:02}", number / 100, number % 100))
}
