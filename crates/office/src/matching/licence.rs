//! Driving licences, as people type them.

use std::collections::BTreeSet;

use crate::text;

/// What a typed licence says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Licence {
    /// These classes.
    Has(BTreeSet<String>),
    /// None.
    Nothing,
    /// Nothing is typed, or nothing that can be told from it: "in April".
    Unknown,
}

const CLASSES: [&str; 16] =
    ["AM", "A1", "A2", "A", "B1", "B", "C1", "C", "D1", "D", "BE", "C1E", "CE", "D1E", "DE", "T"];
const YES: [&str; 5] = ["ja", "yes", "har", "bil", "bilkort"];
const NO: [&str; 7] = ["nej", "no", "ingen", "intet", "ikke", "none", "mangler"];
const UNDER_WAY: [&str; 10] =
    ["gang", "under", "vej", "snart", "tager", "paabegyndt", "koeretimer", "maaske", "learning", "soon"];

impl Licence {
    /// Reads what was typed. A yes without a class is a car's; what is only under way is not known.
    pub fn read(typed: &str) -> Self {
        let folded = text::fold(typed);
        let words: Vec<&str> =
            folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let says = |some: &[&str]| words.iter().any(|word| some.contains(word));
        if says(&UNDER_WAY) {
            return Self::Unknown;
        }
        if says(&NO) {
            return Self::Nothing;
        }
        let upper = words.iter().map(|word| word.to_uppercase());
        let mut classes: BTreeSet<String> = upper.filter(|word| CLASSES.contains(&word.as_str())).collect();
        if classes.is_empty() && says(&YES) {
            classes.insert("B".to_owned());
        }
        if classes.is_empty() { Self::Unknown } else { Self::Has(classes) }
    }

    /// Whether they may drive what `required` asks for; `None` when it cannot be told.
    pub fn covers(&self, required: &str) -> Option<bool> {
        let classes = match self {
            Self::Unknown => return None,
            Self::Nothing => return Some(false),
            Self::Has(classes) => classes,
        };
        match Self::read(required) {
            Self::Has(asked) => Some(asked.iter().all(|asked| classes.iter().any(|class| includes(class, asked)))),
            // "A licence" that names no class is a car's.
            Self::Nothing | Self::Unknown => Some(classes.iter().any(|class| includes(class, "B"))),
        }
    }
}

/// A class with which one may also drive the other: lorries and buses need a car's licence first.
fn includes(class: &str, asked: &str) -> bool {
    let car = |class: &str| class.starts_with(['B', 'C', 'D']) && class != "B1";
    // CE holds C, and C holds C1.
    let plain = class.trim_end_matches('E');
    class == asked
        || plain == asked
        || asked.strip_suffix('1') == Some(plain)
        || (asked == "B" && car(class))
        || (asked == "AM" && class != "T")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_is_read_as_people_type_it() {
        let covers = |typed: &str, required: &str| Licence::read(typed).covers(required);
        for typed in ["B", "b", "Ja", "Ja, B", "B+E", "C", "Bil", "Kørekort: B", "AM, B"] {
            assert_eq!(covers(typed, "B"), Some(true), "{typed}");
        }
        for typed in ["Nej", "Ingen", "AM", "Har ikke", "A1", "T"] {
            assert_eq!(covers(typed, "B"), Some(false), "{typed}");
        }
        for typed in ["", "?", "I gang", "Under uddannelse (B)", "På vej", "Måske"] {
            assert_eq!(covers(typed, "B"), None, "{typed}");
        }
        assert_eq!((covers("B", "C"), covers("CE", "C"), covers("B", "AM")), (Some(false), Some(true), Some(true)));
        assert_eq!(covers("B", "ja"), Some(true));
    }
}
