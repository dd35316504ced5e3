//! Where the code names the keys of `texts/`: whole, or put together from pieces.

use std::collections::{BTreeMap, BTreeSet};

use crate::tree::{Source, sources};
use crate::{Result, rust_source, ui_source};

/// What the code says that could be, or become, a key.
#[derive(Debug, Default)]
pub struct Uses {
    /// Quoted words.
    literals: BTreeSet<String>,
    /// Keys with holes: the texts between the holes.
    patterns: BTreeSet<Vec<String>>,
    /// What may fill a hole: quoted words and names, as keys write them.
    words: BTreeSet<String>,
    /// Keys asked for by name, and the file that asks. Giving a reason asks for its sentence.
    asked: BTreeMap<String, String>,
}

impl Uses {
    /// Listens to the whole tree.
    pub fn read() -> Result<Self> {
        let mut uses = Self::default();
        for place in ["crates", "src-tauri/src"] {
            for file in sources(place, &["rs"])? {
                uses.hear_rust(&file)?;
            }
        }
        for file in sources("crates", &["sql"])? {
            uses.hear_words(ui_source::quoted_words(&file.text));
        }
        for file in sources("ui/src", &["ts", "svelte"])?.iter().filter(|file| !file.path.ends_with(".test.ts")) {
            uses.hear_ui(file);
        }
        Ok(uses)
    }

    /// Takes in a Rust file.
    pub fn hear_rust(&mut self, file: &Source) -> Result {
        let said = rust_source::read(file)?;
        for (_, text) in &said.literals {
            let pieces = holes(text);
            if pieces.len() > 1 {
                self.hear_pattern(pieces);
            } else {
                self.hear_words([text.as_str()]);
            }
        }
        self.words.extend(said.names.iter().map(|name| kebab(name)));
        for (function, reason) in said.calls.iter().filter(|(_, last)| last.chars().all(is_key)) {
            let kind = match function.as_str() {
                "invalid" | "conflict" => "reason",
                "vault" => "vault",
                _ => continue,
            };
            self.asked.insert(format!("{kind}-{reason}"), file.path.clone());
        }
        Ok(())
    }

    /// Takes in a file of the interface.
    pub fn hear_ui(&mut self, file: &Source) {
        let code = ui_source::without_comments(&file.text);
        self.hear_words(ui_source::quoted_words(&code));
        for pieces in ui_source::templates(&code) {
            self.hear_pattern(pieces);
        }
        for name in ["t(", "hasText("] {
            let keys = ui_source::first_arguments(&code, name);
            self.asked.extend(keys.into_iter().map(|key| (key.to_owned(), file.path.clone())));
        }
        // The fields of the generated types and of local objects fill holes as well.
        let fields = code.match_indices(':').filter_map(|(at, _)| {
            let before = code[..at].trim_end_matches('?');
            before.rsplit(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').next()
        });
        self.words.extend(fields.filter(|name| !name.is_empty()).map(kebab));
    }

    /// Whether the code names this key.
    pub fn names(&self, key: &str) -> bool {
        self.literals.contains(key) || self.patterns.iter().any(|pieces| self.fits(key, pieces))
    }

    /// Keys that the code asks for by name, each with a file that asks.
    pub fn asked(&self) -> impl Iterator<Item = (&str, &str)> {
        self.asked.iter().map(|(key, file)| (key.as_str(), file.as_str()))
    }

    fn hear_words<'a>(&mut self, words: impl IntoIterator<Item = &'a str>) {
        for word in words {
            self.literals.insert(word.to_owned());
            self.words.insert(kebab(word));
        }
    }

    /// A pattern that starts with a hole would fit every key.
    fn hear_pattern(&mut self, pieces: Vec<String>) {
        let pieces: Vec<String> = pieces.iter().map(|piece| piece.replace('_', "-")).collect();
        let first = pieces.first().map(String::as_str).unwrap_or_default();
        if pieces.len() > 1 && first.ends_with('-') && pieces.iter().all(|piece| piece.chars().all(is_key)) {
            self.patterns.insert(pieces);
        }
    }

    /// Whether the key is these pieces with a known word in every hole.
    fn fits(&self, key: &str, pieces: &[String]) -> bool {
        let Some((first, rest)) = pieces.split_first() else {
            return key.is_empty();
        };
        let Some(key) = key.strip_prefix(first.as_str()) else {
            return false;
        };
        if rest.is_empty() {
            return key.is_empty();
        }
        let ends = (1..=key.len()).filter(|end| key.is_char_boundary(*end));
        let mut split = ends.map(|end| key.split_at(end));
        split.any(|(word, after)| self.is_known(word) && self.fits(after, rest))
    }

    /// Whether a word stands in the code, or can be put together there itself. Every pattern starts with a text of its
    /// own, so each step down looks at a shorter word.
    fn is_known(&self, word: &str) -> bool {
        self.words.contains(word) || self.patterns.iter().any(|pieces| self.fits(word, pieces))
    }
}

/// `BirthDate`, `birthDate` and `birth_date` as a key writes them: `birth-date`.
fn kebab(name: &str) -> String {
    let mut key = String::with_capacity(name.len() + 4);
    let mut before_was_small = false;
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && before_was_small {
            key.push('-');
        }
        before_was_small = letter.is_ascii_lowercase() || letter.is_ascii_digit();
        key.push(if letter == '_' { '-' } else { letter.to_ascii_lowercase() });
    }
    key
}

/// The texts between the `{…}` of a format string.
fn holes(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut inside = false;
    for letter in text.chars() {
        match letter {
            '{' => {
                inside = true;
                pieces.push(String::new());
            }
            '}' => inside = false,
            _ if inside => {}
            _ => {
                if let Some(piece) = pieces.last_mut() {
                    piece.push(letter);
                }
            }
        }
    }
    pieces
}

fn is_key(letter: char) -> bool {
    letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(rust: &str, ui: &str) -> Uses {
        let mut uses = Uses::default();
        uses.hear_rust(&Source { path: "a.rs".to_owned(), text: rust.to_owned() }).unwrap();
        uses.hear_ui(&Source { path: "A.svelte".to_owned(), text: ui.to_owned() });
        uses
    }

    #[test]
    fn a_key_put_together_counts_when_its_ending_is_a_word_somewhere() {
        let uses = of("enum Mark { NotMet }", "t(`mark-${mark}-short`)");
        assert!(uses.names("mark-not-met-short"));
        assert!(!uses.names("mark-perhaps-short"));
        assert!(!uses.names("mark-not-met"));
    }

    #[test]
    fn a_hole_may_be_filled_by_what_is_put_together_itself() {
        let uses = of("fn a() { [\"late\"].map(|mark| format!(\"cafe_{mark}\")) }", "t(`count-${textKey(what)}`)");
        assert!(uses.names("count-cafe-late"));
        assert!(!uses.names("count-cafe-early"));
    }

    #[test]
    fn a_reason_named_in_rust_fills_a_hole_in_the_interface() {
        let uses = of("fn a() { Error::conflict(\"disk-full\") }", "t(`reason-${error.reason ?? ''}`)");
        assert!(uses.names("reason-disk-full"));
    }

    #[test]
    fn giving_a_reason_asks_for_its_sentence() {
        let uses = of("fn a() { Err(Error::vault(\"newer\")) }", "");
        assert_eq!(uses.asked().collect::<Vec<_>>(), [("vault-newer", "a.rs")]);
    }

    #[test]
    fn a_template_that_starts_with_a_hole_makes_nothing_count_as_used() {
        assert!(!of("enum A { Title }", "t(`${noun}-title`)").names("students-title"));
    }
}
