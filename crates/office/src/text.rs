//! Danish text: the order of a Danish list, and what a search ignores.

use std::cell::RefCell;

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::locale;
use unicode_normalization::UnicodeNormalization;

use crate::{Error, Result};

thread_local! {
    static DANISH: RefCell<Option<CollatorBorrowed<'static>>> = const { RefCell::new(None) };
}

/// The key by which `text` sorts in Danish: æ ø å last, aa as å. Compared byte by byte.
///
/// A key rather than a collation, because an index then computes it once a row
/// instead of twice a comparison (some twenty times faster to build).
pub fn danish(text: &str) -> Vec<u8> {
    DANISH.with_borrow_mut(|slot| {
        let collator = slot.get_or_insert_with(|| {
            // The data is compiled in; there is no Danish without it, and nothing to do at run time.
            #[allow(clippy::expect_used)]
            CollatorBorrowed::try_new(locale!("da").into(), CollatorOptions::default()).expect("Danish is compiled in")
        });
        let mut key = Vec::with_capacity(text.len() * 2 + 8);
        let Ok(()) = collator.write_sort_key_to(text, &mut key);
        key
    })
}

pub use trade::fold::fold;

/// The words of a search box as an FTS5 question: every word must begin some word. `None` when there is none.
pub fn search_words(typed: &str) -> Option<String> {
    let folded = fold(typed);
    let words: Vec<_> = folded
        .split(|letter: char| letter.is_ascii() && !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(8)
        .map(|word| format!("\"{word}\"*"))
        .collect();
    if words.is_empty() { None } else { Some(words.join(" ")) }
}

/// A person's words, made fit to keep: NFC, no control characters, no blanks around; at most `longest` letters.
pub fn clean(field: &str, text: &str, longest: usize) -> Result<String> {
    // A value is refused at the field it was meant for, and this one was meant for none.
    if field.is_empty() {
        return Err(Error::missing("field"));
    }
    if text.contains('\0') {
        return Err(Error::invalid(field, "nul"));
    }
    // What is taken away may have kept a letter from its accent.
    let kept: String = text
        .chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'))
        .filter(|letter| !is_invisible(*letter))
        .nfc()
        .collect();
    let kept = kept.trim();
    if kept.chars().count() > longest {
        return Err(Error::invalid(field, "too-long").with("longest", longest));
    }
    Ok(kept.to_owned())
}

/// As `clean`, on one line: blanks of any kind become one space.
pub fn clean_line(field: &str, text: &str, longest: usize) -> Result<String> {
    let is_seen = |letter: &char| letter.is_whitespace() || *letter == '\0' || !letter.is_control();
    let seen: String = text.chars().filter(|letter| is_seen(letter) && !is_invisible(*letter)).collect();
    clean(field, &seen.split_whitespace().collect::<Vec<_>>().join(" "), longest)
}

/// Letters that change how others look or stand without being seen: direction marks, zero widths.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_the_order_of_a_danish_list() {
        let mut names = ["Ålborg", "Zebra", "Aars", "Østerbro", "Ærø", "Aalborg", "Anna", "aben"];
        names.sort_by_key(|name| danish(name));
        assert_eq!(names[..5], ["aben", "Anna", "Zebra", "Ærø", "Østerbro"]);
        assert!(danish("Aars") > danish("Ålborg"), "aa sorts as å");
    }

    #[test]
    fn a_search_does_not_care_how_a_letter_is_written() {
        assert_eq!(fold("Åse ØRSTED Kılıç"), "aase oersted kilic");
        assert_eq!(fold("A\u{30a}se Łukasz André"), "aase lukasz andre");
        assert_eq!(search_words("  Åse-marie 'x"), Some("\"aase\"* \"marie\"* \"x\"*".to_owned()));
        assert_eq!(search_words("\" * ' "), None);
    }

    #[test]
    fn text_is_kept_without_what_cannot_be_seen() {
        assert_eq!(clean("name", " A\u{202e}b\u{7} ", 10).unwrap(), "Ab");
        assert_eq!(clean_line("name", "Nora  Nora\u{a0}Thomsen ", 40).unwrap(), "Nora Nora Thomsen");
        assert_eq!(clean_line("name", "Nora \u{200b} \u{7} A\u{200d}\u{30a}se", 40).unwrap(), "Nora Åse");
        assert!(clean("name", "a\0b", 10).is_err());
        assert!(clean("name", "abc", 2).is_err());
    }
}
