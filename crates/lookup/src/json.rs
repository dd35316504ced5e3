//! Reading values that a register writes now as a text, now as a number, now not at all.

use serde_json::Value;

/// A text on one line; a number as it is written; nothing for anything else.
pub fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// Digits, and nothing when they are not so many. A number has lost its first noughts.
pub fn digits(value: &Value, length: usize) -> String {
    let typed: String = text(value).chars().filter(|letter| !matches!(letter, '.' | ' ')).collect();
    let fits = !typed.is_empty() && typed.len() <= length && typed.bytes().all(|byte| byte.is_ascii_digit());
    if fits { format!("{typed:0>length$}") } else { String::new() }
}
