//! Whatever a colleague pasted becomes text that can be set: PDF/UA has no room for a sign without a picture.

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// After so many letters without a gap a word may be broken anywhere, so that an address does not leave its column.
const LONGEST: usize = 30;
/// Where a word may be broken; it is seen only there.
const SOFT_HYPHEN: char = '\u{ad}';

/// Goes through every text of a paper. `has` tells for which letters there is a picture.
pub fn readable(value: &mut Value, has: &dyn Fn(char) -> bool) {
    match value {
        Value::String(text) => *text = settable(text, has, LONGEST),
        Value::Array(values) => values.iter_mut().for_each(|value| readable(value, has)),
        Value::Object(fields) => {
            let code = fields.get("kind").is_some_and(|kind| kind == "code");
            for (name, value) in fields {
                match value {
                    // Signs that are compared one by one are not broken up.
                    Value::String(text) if code && name == "text" => *text = settable(text, has, usize::MAX),
                    value => readable(value, has),
                }
            }
        }
        _ => {}
    }
}

fn settable(text: &str, has: &dyn Fn(char) -> bool, longest: usize) -> String {
    let mut made = String::with_capacity(text.len() + 8);
    let mut run = 0;
    for letter in text.replace("\r\n", "\n").nfc() {
        let letter = match letter {
            '\n' => '\n',
            _ if letter.is_whitespace() => ' ',
            _ if letter.is_control() || is_combining_mark(letter) || is_unseen(letter) => continue,
            _ if has(letter) => letter,
            _ => '?',
        };
        run = if letter.is_whitespace() { 0 } else { run + 1 };
        if run > longest {
            made.push(SOFT_HYPHEN);
            run = 1;
        }
        made.push(letter);
    }
    made
}

/// What only says how others stand, and what means something to one font alone (private use).
fn is_unseen(letter: char) -> bool {
    matches!(letter,
        SOFT_HYPHEN | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{f0000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str) -> String {
        settable(text, &|letter| letter.is_ascii() || "æøå".contains(letter), LONGEST)
    }

    #[test]
    fn a_sign_without_a_picture_becomes_a_question_mark_and_an_unseen_one_goes() {
        assert_eq!(set("a\u{30a}r e\u{316}t"), "år et");
        assert_eq!(set("Blåbær 🫐\u{7}\u{e000} ja\r\nnej\tså"), "Blåbær ? ja\nnej så");
    }

    #[test]
    fn only_a_very_long_word_may_be_broken_anywhere() {
        assert_eq!(set("erhvervsuddannelse"), "erhvervsuddannelse");
        assert_eq!(set(&"a".repeat(31)), format!("{}\u{ad}a", "a".repeat(30)));
    }
}
