//! Values that somebody sends who means harm, or whose hand slipped.

use serde_json::{Value, json};

use crate::soak::Dice;

/// Texts for any field.
pub const TEXTS: &[&str] = &[
    "",
    " ",
    "\0",
    "a\0b",
    "\u{202e}gpj.exe",
    "\u{200f}\u{200e}\u{2066}",
    "\u{feff}",
    "a\u{30a}a\u{30a}",
    "Z\u{351}\u{36b}\u{343}\u{36a}\u{302}\u{36b}a\u{348}lgo",
    "👩‍👩‍👧‍👦",
    "\u{1f1e9}\u{1f1f0}",
    "１２３４５６７８",
    "٣٤",
    "../../etc/passwd",
    "..\\..\\windows\\win.ini",
    "C:\\Windows\\System32\\config",
    "\\\\server\\share\\x",
    "/dev/zero",
    "file:///etc/passwd",
    "CON",
    "a\r\nb",
    "\u{7}\u{1b}[31m",
    "\u{fffd}\u{ffff}\u{10ffff}",
    "'; drop table student; --",
    "\" or \"\"=\"",
    "%_\\",
    "=HYPERLINK(\"http://x\")",
    "<script>alert(1)</script>",
    "{student.navn}",
    "{{7*7}}",
    "{",
    "#let x = 1",
    "$(id)",
    "null",
    "NaN",
    "-1",
    "1e999",
    "0x10",
    "true",
    "[]",
    "Åse Ørum",
    "Bo",
    "name@school.dk",
    "a@b",
    "+45 12 34 56 78",
    "12345678",
    "10000009",
    "1000000001",
    "0101901234",
    "310290-1234",
    "9620",
    "GF2",
    "EUD",
    "EUV1",
];

/// Days, and what looks like them.
pub const DAYS: &[&str] = &[
    "2026-11-22",
    "2026-12-01",
    "2027-01-31",
    "2024-02-29",
    "2026-02-29",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "0000-01-01",
    "0001-01-01",
    "1900-01-01",
    "2100-12-31",
    "9999-12-31",
    "10000-01-01",
    "+262142-12-31",
    "-262143-01-01",
    "+999999-01-01",
    "22-11-2026",
    "2026-11-22T11:00:00Z",
    "2026-11-22 ",
    "today",
];

/// Times, and what looks like them.
pub const TIMES: &[&str] =
    &["08:00", "23:59", "24:00", "00:00", "12:60", "8", "8.30", "12:30:61", "-1:00", "99:99", "kl. 10"];

/// Numbers of every size.
pub fn number(dice: &mut Dice) -> Value {
    let some = [
        json!(0),
        json!(1),
        json!(2),
        json!(37),
        json!(200),
        json!(-1),
        json!(u32::MAX),
        json!(i32::MIN),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(0.5),
        json!(-0.0),
        json!(1e308),
        json!(9_007_199_254_740_993_u64),
    ];
    // Small ones mostly, which get furthest.
    if dice.below(3) > 0 { json!(dice.below(60)) } else { dice.of(&some).clone() }
}

/// A text, now and then a very long one.
pub fn text(dice: &mut Dice) -> String {
    match dice.below(400) {
        0 => "å".repeat(500_000),
        1..=4 => "x".repeat(dice.below(70_000) as usize),
        _ => (*dice.of(TEXTS)).to_owned(),
    }
}

/// JSON that is none, or that no command has asked for.
pub fn raw(dice: &mut Dice) -> String {
    match dice.below(16) {
        0 => String::new(),
        1 => "{".into(),
        2 => "[".repeat(100_000),
        3 => "{\"a\":".repeat(200) + "1" + &"}".repeat(200),
        4 => r#"{"id": "\ud800"}"#.into(),
        5 => r#"{"text": "\udc00\ud800"}"#.into(),
        6 => r#"{"id": "a", "id": "b"}"#.into(),
        7 => "\u{feff}null".into(),
        8 => "null null".into(),
        9 => "1e99999".into(),
        10 => "'single'".into(),
        11 => r#"{"id": "a",}"#.into(),
        12 => "[]".into(),
        13 => "true".into(),
        14 => r#""text""#.into(),
        _ => "{}".into(),
    }
}

/// The value with something done to it that makes it another shape: a field away, one more, one of another kind.
pub fn bent(value: &mut Value, dice: &mut Dice) {
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            let names: Vec<String> = fields.keys().cloned().collect();
            let name = dice.of(&names);
            match dice.below(5) {
                0 => drop(fields.remove(name)),
                1 => drop(fields.insert("__proto__".into(), json!({"a": 1}))),
                2 => drop(fields.insert(text(dice), Value::Null)),
                _ => {
                    if let Some(field) = fields.get_mut(name) {
                        bent(field, dice);
                    }
                }
            }
        }
        Value::Array(rows) if !rows.is_empty() && dice.below(3) > 0 => {
            let at = dice.below(rows.len() as u64) as usize;
            bent(&mut rows[at], dice);
        }
        Value::Array(rows) if !rows.is_empty() => {
            let row = rows[0].clone();
            rows.extend(std::iter::repeat_n(row, dice.below(3_000) as usize));
        }
        other => {
            let strange = [Value::Null, json!(true), json!([]), json!({}), json!([[[]]]), json!({"kind": "x"})];
            *other = match dice.below(3) {
                0 => number(dice),
                1 => json!(text(dice)),
                _ => dice.of(&strange).clone(),
            };
        }
    }
}
