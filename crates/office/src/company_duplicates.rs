//! Companies that may be one: a standing list of suggestions. Nothing is merged by itself, and who was told apart stays so.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clock::derived_id;
use crate::companies::Company;
use crate::record::{self, Page, record};
use crate::write::Label;
use crate::{Desk, Error, Result, text};

/// Pairs shown; the rest is counted.
const SHOWN: usize = 200;
/// Forms a company is registered in: they do not tell two apart.
const FORMS: &[&str] = &["aps", "a/s", "as", "i/s", "is", "k/s", "ks", "p/s", "ps", "ivs", "amba", "a.m.b.a"];

/// Two companies that look like one and are not, as somebody stated.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ToldApart {
    /// Derived from the two.
    pub id: String,
    /// The one of the smaller id.
    pub one: String,
    /// The other.
    pub other: String,
    /// Who said so.
    pub by: String,
    /// When.
    pub at: String,
}
record!(ToldApart, "told_apart");

/// Two companies that may be one.
#[derive(Debug, Serialize, TS)]
pub struct DuplicatePair {
    /// What they share.
    #[ts(type = "'cvr' | 'phone' | 'name'")]
    why: &'static str,
    one: DuplicateSide,
    other: DuplicateSide,
}

/// One of the two.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DuplicateSide {
    id: String,
    name: String,
    cvr: String,
    phone: String,
    address: String,
    town: String,
    agreements: u32,
}

/// Two companies that are not the same.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ApartAsk {
    one: String,
    other: String,
}

/// The suggestions, those of the surest sign first.
pub fn list(desk: &Desk, (): ()) -> Result<Page<DuplicatePair>> {
    let (companies, apart) = desk.read(|conn| {
        let sql = "select c.id, c.name, c.cvr, c.phone, c.address, c.town,
                          (select count(*) from agreement g where g.company = c.id and g.archived_on is null) as agreements
                   from company c where c.archived_on is null order by c.id";
        let companies: Vec<DuplicateSide> = record::rows(conn, sql, [])?;
        let apart: Vec<(String, String)> = record::rows(conn, "select one, other from told_apart", [])?;
        Ok((companies, apart.into_iter().collect::<HashSet<_>>()))
    })?;
    let pairs = pairs(&companies, &apart);
    let shown = pairs.iter().take(SHOWN).map(|(why, one, other)| DuplicatePair {
        why,
        one: companies[*one].clone(),
        other: companies[*other].clone(),
    });
    Ok(Page { total: u32::try_from(pairs.len()).unwrap_or(u32::MAX), rows: shown.collect() })
}

/// Remembers that two companies are not the same.
pub fn tell_apart(desk: &Desk, ask: ApartAsk) -> Result<()> {
    if ask.one == ask.other {
        return Err(Error::invalid("other", "told-apart-same"));
    }
    desk.write("step-told-apart", |tx| {
        let (one, other) = if ask.one < ask.other { (ask.one, ask.other) } else { (ask.other, ask.one) };
        let (first, second): (Company, Company) = (tx.get(&one)?, tx.get(&other)?);
        let id = derived_id(&["told_apart", &one, &other]);
        if record::find::<ToldApart>(tx.conn(), &id)?.is_none() {
            let (by, at) = (desk.actor().name.clone(), tx.at().to_owned());
            tx.create(&ToldApart { id, one, other, by, at })?;
        }
        tx.rename(Label::from("step-told-apart").with("name", first.name).with("other", second.name))
    })
}

/// Each company beside the first of its namesakes it was not told apart from. So many that share one name are as many
/// suggestions, not the square of it, and the list is empty only when each was told apart from all before it.
fn pairs(companies: &[DuplicateSide], apart: &HashSet<(String, String)>) -> Vec<(&'static str, usize, usize)> {
    let (mut found, mut seen) = (Vec::new(), HashSet::new());
    for why in ["cvr", "phone", "name"] {
        let mut firsts: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, company) in companies.iter().enumerate() {
            let sign = match why {
                "cvr" => company.cvr.clone(),
                "phone" => company.phone.clone(),
                _ => bare(&company.name),
            };
            if sign.is_empty() {
                continue;
            }
            let firsts = firsts.entry(sign).or_default();
            let told = |first: usize| apart.contains(&(companies[first].id.clone(), company.id.clone()));
            match firsts.iter().copied().find(|first| !told(*first)) {
                None => firsts.push(at),
                Some(first) if seen.insert((first, at)) => found.push((why, first, at)),
                Some(_) => {}
            }
        }
    }
    found
}

/// A name as it tells companies apart: folded, without the form and without signs.
fn bare(name: &str) -> String {
    let folded = text::fold(name);
    let words = folded.split_whitespace().map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    let words = words.filter(|word| !FORMS.contains(word));
    words
        .map(|word| word.replace(|letter: char| !letter.is_alphanumeric(), ""))
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn company(at: usize, name: &str, phone: &str) -> DuplicateSide {
        DuplicateSide {
            id: format!("{at:04}"),
            name: name.to_owned(),
            cvr: String::new(),
            phone: phone.to_owned(),
            address: String::new(),
            town: String::new(),
            agreements: 0,
        }
    }

    #[test]
    fn the_form_and_the_signs_of_a_name_do_not_tell_two_apart() {
        for same in ["Smed & Søn ApS", "SMED SØN A/S", "Smed&Søn", "smed  soen, i/s."] {
            assert_eq!(bare(same), "smedsoen", "{same}");
        }
        assert_ne!(bare("Smedens Søn"), bare("Smed & Søn"));
        assert_eq!(bare("ApS"), "");
    }

    #[test]
    fn two_thousand_of_one_name_are_as_many_suggestions_and_not_the_square_of_it() {
        let companies: Vec<_> = (0..2_000).map(|at| company(at, "Smed & Søn ApS", "")).collect();
        assert_eq!(pairs(&companies, &HashSet::new()).len(), 1_999);
    }

    proptest! {
        /// Said slowly: every two of one name or phone that nobody told apart.
        #[test]
        fn only_pairs_that_share_a_sign_are_suggested_and_none_only_when_all_were_told_apart(
            drawn in proptest::collection::vec((0..4usize, 0..3usize), 0..12),
            told in proptest::collection::hash_set((0..12usize, 0..12usize), 0..60),
        ) {
            let (names, phones) = (["Smed", "Smed ApS", "Maler", ""], ["", "1", "2"]);
            let companies: Vec<_> =
                drawn.iter().enumerate().map(|(at, (name, phone))| company(at, names[*name], phones[*phone])).collect();
            let id = |at: usize| format!("{at:04}");
            let apart: HashSet<_> = told.iter().filter(|(a, b)| a < b).map(|(a, b)| (id(*a), id(*b))).collect();
            let same = |a: &str, b: &str| !a.is_empty() && a == b;
            let mut slow = HashSet::new();
            for (at, other) in companies.iter().enumerate() {
                for (first, one) in companies[..at].iter().enumerate() {
                    let alike = same(&bare(&one.name), &bare(&other.name)) || same(&one.phone, &other.phone);
                    if alike && !apart.contains(&(one.id.clone(), other.id.clone())) {
                        slow.insert((first, at));
                    }
                }
            }
            let found: Vec<_> = pairs(&companies, &apart).into_iter().map(|(_, one, other)| (one, other)).collect();
            prop_assert!(found.iter().all(|pair| slow.contains(pair)));
            prop_assert_eq!(found.is_empty(), slow.is_empty());
            prop_assert_eq!(found.iter().collect::<HashSet<_>>().len(), found.len());
        }
    }
}
