//! Names: in one order, and the same in spite of letters that a register lost.
//!
//! An export in an older encoding writes `?` for every letter it does not have, so
//! `?ukasz` and `Łukasz` are one person.

use std::borrow::Cow;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use crate::text;

/// Given names before the family name: `Pedersen, Åse` is `Åse Pedersen`.
pub fn person(name: Cow<'_, str>) -> Cow<'_, str> {
    match name.split_once(',') {
        Some((family, given)) if !given.contains(',') && !given.trim().is_empty() => {
            Cow::Owned(format!("{} {}", given.trim(), family.trim()).trim().to_owned())
        }
        _ => name,
    }
}

/// Whether letters were lost on the way.
pub fn has_lost(name: &str) -> bool {
    name.contains('?')
}

/// Whether two folded texts are the same when a `?` may be any one letter.
pub fn same(left: &str, right: &str) -> bool {
    let (mut left, mut right) = (left.chars(), right.chars());
    loop {
        match (left.next(), right.next()) {
            (None, None) => return true,
            (Some(a), Some(b)) if a == b || (a == '?' && b != ' ') || (b == '?' && a != ' ') => {}
            _ => return false,
        }
    }
}

/// Whether two texts are the same but for lost letters, which at least one of them has.
pub fn same_but_lost(left: &str, right: &str) -> bool {
    (has_lost(left) || has_lost(right)) && same(&text::fold(left), &text::fold(right))
}

/// Whether two folded names have a word in common.
pub fn share_a_word(left: &str, right: &str) -> bool {
    left.split([' ', '-']).any(|word| right.split([' ', '-']).any(|other| same(word, other)))
}

/// A number for a text.
pub fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// A number for the lengths of a folded name's words, which lost letters leave as they are.
pub fn shape(folded: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    for word in folded.split(' ') {
        word.chars().count().hash(&mut hasher);
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_comes_in_two_orders() {
        assert_eq!(person("Pedersen, Åse".into()), "Åse Pedersen");
        assert_eq!(person("Christensen Jensen, ?ukasz Laura".into()), "?ukasz Laura Christensen Jensen");
        assert_eq!(person("Åse Pedersen".into()), "Åse Pedersen");
        assert_eq!(person("Pedersen,".into()), "Pedersen,");
    }

    #[test]
    fn a_lost_letter_may_be_any_one_letter() {
        assert!(same_but_lost("K?l?ç Bech-Nielsen", "Kılıç Bech-Nielsen"));
        assert!(same_but_lost("?ukasz", "Łukasz"));
        assert!(!same_but_lost("?kasz", "Łukasz"));
        assert!(!same_but_lost("Lukasz", "Łukasz"));
        assert_eq!(shape("k?l?c bech"), shape("kilic bech"));
    }
}
