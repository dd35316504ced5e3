//! The fields a template can name, each with the Danish word it goes by and a made-up value to be shown with.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::LetterKind;
use crate::words::PaperLanguage;
use crate::{Desk, Result};

/// One line a field: its key (group and word), its name in a template, a sample in Danish and in English.
const FIELDS: &str = include_str!("fields.tsv");

/// A field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// By what the program knows it.
    pub key: &'static str,
    /// As it stands in a template, between braces.
    pub name: &'static str,
    /// Made-up values in Danish and in English.
    samples: [&'static str; 2],
}

/// A field as the editor offers it.
#[derive(Debug, Serialize, TS)]
pub struct LetterField {
    name: String,
    /// What it says on the sample person.
    sample: String,
}

/// Of which kind of letter.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterFieldsAsk {
    kind: LetterKind,
    language: PaperLanguage,
}

impl Field {
    /// The fields that letters of a kind can name, in the order of the list.
    pub fn of(kind: LetterKind) -> impl Iterator<Item = Self> {
        FIELDS.lines().filter_map(Self::read).filter(move |field| kind.has(field.group()))
    }

    /// What it says of the sample person.
    pub fn sample(self, language: PaperLanguage) -> &'static str {
        self.samples[usize::from(language == PaperLanguage::En)]
    }

    fn group(self) -> &'static str {
        self.key.split_once('.').map_or("", |(group, _)| group)
    }

    fn read(line: &'static str) -> Option<Self> {
        let mut parts = line.split('\t');
        Some(Self { key: parts.next()?, name: parts.next()?, samples: [parts.next()?, parts.next()?] })
    }
}

/// The fields of a kind of letter.
pub fn fields(_: &Desk, ask: LetterFieldsAsk) -> Result<Vec<LetterField>> {
    let shown =
        |field: Field| LetterField { name: field.name.to_owned(), sample: field.sample(ask.language).to_owned() };
    Ok(Field::of(ask.kind).map(shown).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_is_a_field_of_its_own_with_a_sample() {
        let read: Vec<Field> = FIELDS.lines().filter_map(Field::read).collect();
        assert_eq!(read.len(), FIELDS.lines().count());
        for (at, field) in read.iter().enumerate() {
            assert!(field.samples.iter().all(|sample| !sample.is_empty()), "{}", field.key);
            assert!(read[..at].iter().all(|other| other.name != field.name && other.key != field.key), "{}", field.key);
            assert!(LetterKind::ALL.iter().any(|kind| kind.has(field.group())), "{}", field.key);
        }
    }
}
