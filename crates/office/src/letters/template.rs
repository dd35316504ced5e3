//! A template: words with fields in braces, such as `{elev.navn}`. Nothing else means anything, and nothing is guessed.

use std::collections::BTreeMap;

use super::LetterKind;
use super::fields::Field;
use crate::{Error, Result};

/// The most letters of a name that are told back to whoever wrote it.
const SHOWN: usize = 40;

/// A part of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words as they stand.
    Words(&'a str),
    /// A field to be filled in.
    Field(Field),
}

/// What stands in for each field, by its key. A field that is not there, or says nothing, is missing.
pub type Values = BTreeMap<&'static str, String>;

/// A template with its fields filled in.
#[derive(Debug, PartialEq, Eq)]
pub struct Filled {
    /// What is missing stands there as it did, in its braces.
    pub text: String,
    /// The names of the fields that have no value, each once, in their order.
    pub missing: Vec<&'static str>,
}

/// Reads a template. A field that letters of the kind do not have is refused with its name and those there are, and so is
/// a brace that is no field's: `field` names what was typed in.
pub fn read<'a>(field: &str, kind: LetterKind, text: &'a str) -> Result<Vec<Piece<'a>>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        let inside = brace.strip_prefix('{').ok_or_else(|| Error::invalid(field, "letter-brace"))?;
        let end = inside.find(['{', '}', '\n']).filter(|end| inside[*end..].starts_with('}'));
        let name = inside[..end.ok_or_else(|| Error::invalid(field, "letter-brace"))?].trim();
        let known = Field::of(kind).find(|known| known.name == name.to_lowercase());
        let known = known.ok_or_else(|| {
            let there: Vec<_> = Field::of(kind).map(|known| known.name).collect();
            let shown: String = name.chars().take(SHOWN).collect();
            Error::invalid(field, "letter-field-unknown").with("name", shown).with("known", there.join(", "))
        })?;
        if !before.is_empty() {
            pieces.push(Piece::Words(before));
        }
        pieces.push(Piece::Field(known));
        rest = &inside[end.unwrap_or_default() + 1..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    Ok(pieces)
}

/// Fills in what is known.
pub fn fill(pieces: &[Piece<'_>], values: &Values) -> Filled {
    let mut filled = Filled { text: String::new(), missing: Vec::new() };
    for piece in pieces {
        match piece {
            Piece::Words(words) => filled.text += words,
            Piece::Field(field) => match values.get(field.key).filter(|value| !value.is_empty()) {
                Some(value) => filled.text += value,
                None => {
                    filled.text += &format!("{{{}}}", field.name);
                    if !filled.missing.contains(&field.name) {
                        filled.missing.push(field.name);
                    }
                }
            },
        }
    }
    filled
}

/// The first field that still stands in words that are to be sent, by its name. Somebody's own braces are left alone.
pub fn left(words: &str) -> Option<&'static str> {
    let names = || LetterKind::ALL.into_iter().flat_map(Field::of).map(|field| field.name);
    words.split('{').skip(1).find_map(|after| {
        let name = after.split_once('}')?.0.trim().to_lowercase();
        names().find(|known| *known == name)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const KIND: LetterKind = LetterKind::Warning;

    fn reason(text: &str) -> String {
        match read("body", KIND, text) {
            Err(Error::Invalid { field, reason, .. }) => format!("{field} {reason}"),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn a_field_is_named_between_braces_however_it_is_spaced_and_written() {
        let values = Values::from([("general.first", "Åse".to_owned())]);
        let filled = |text: &str| fill(&read("body", KIND, text).unwrap(), &values);
        assert_eq!(filled("Kære {elev.fornavn}!\n").text, "Kære Åse!\n");
        assert_eq!(filled("{ Elev.Fornavn }{elev.fornavn}").text, "ÅseÅse");
        let missing = filled("{advarsel.frist} og {advarsel.frist}, {elev.navn}");
        assert_eq!(missing.text, "{advarsel.frist} og {advarsel.frist}, {elev.navn}");
        assert_eq!(missing.missing, ["advarsel.frist", "elev.navn"]);
        // What was filled in is not read again.
        let tricky = Values::from([("general.first", "{elev.navn}".to_owned())]);
        assert_eq!(fill(&read("body", KIND, "{elev.fornavn}").unwrap(), &tricky).text, "{elev.navn}");
    }

    #[test]
    fn an_unknown_field_is_named_with_those_that_exist() {
        let Err(Error::Invalid { args, .. }) = read("body", KIND, "Hej {elev.alder}") else { panic!() };
        assert_eq!(args["name"], "elev.alder");
        assert!(args["known"].contains("advarsel.frist") && !args["known"].contains("klage.frist"), "{args:?}");
        // Another kind's field is unknown here.
        assert_eq!(reason("{klage.frist}"), "body letter-field-unknown");
        assert_eq!(reason("{}"), "body letter-field-unknown");
    }

    #[test]
    fn braces_that_belong_to_no_field_are_refused_and_huge_texts_are_read_at_once() {
        for text in ["{", "}", "a } b", "{elev.navn", "{{elev.navn}}", "{elev.{navn}}", "{elev.\nnavn}", "{elev.navn}}"]
        {
            assert_eq!(reason(text), "body letter-brace", "{text}");
        }
        let megabyte = "æ{elev.navn}\n".repeat(80_000);
        assert_eq!(read("body", KIND, &megabyte).unwrap().len(), 160_001);
        assert_eq!(reason(&"{".repeat(1 << 20)), "body letter-brace");
        let long = format!("{{{}}}", "x".repeat(1 << 20));
        let Err(Error::Invalid { args, .. }) = read("body", KIND, &long) else { panic!() };
        assert_eq!(args["name"].len(), SHOWN);
    }

    #[test]
    fn a_field_that_was_left_is_found_and_somebodys_braces_are_not() {
        assert_eq!(left("Senest { Klage.Frist }"), Some("klage.frist"));
        assert_eq!(left("en {klamme} og } og {"), None);
    }

    proptest! {
        #[test]
        fn whatever_is_read_says_what_it_said(text in "[ -~æøå\n{}]{0,60}") {
            if let Ok(pieces) = read("body", KIND, &text) {
                let filled = fill(&pieces, &Values::new());
                let plain = |text: &str| text.to_lowercase().replace(' ', "");
                prop_assert_eq!(plain(&filled.text), plain(&text));
            }
        }

        #[test]
        fn words_and_fields_in_any_order_are_told_apart(parts in prop::collection::vec((0..8_usize, "[a-zø .\n]{0,9}"), 0..20)) {
            let fields: Vec<Field> = Field::of(KIND).collect();
            let values: Values = fields.iter().map(|field| (field.key, format!("<{}>", field.key))).collect();
            let (mut text, mut expected) = (String::new(), String::new());
            for (at, words) in &parts {
                let field = fields[at % fields.len()];
                text += &format!("{words}{{{}}}", field.name);
                expected += &format!("{words}<{}>", field.key);
            }
            prop_assert_eq!(fill(&read("body", KIND, &text).unwrap(), &values).text, expected);
        }
    }
}
