//! Natural keys: which row was the first to bear one. Kept as hashes, because an index takes no text of any length.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use sha2::{Digest, Sha256};
use sync::hub::Shelf;
use sync::policy::Policies;
use wire::Op;

use crate::refusal::Refusal;
use crate::store::Desk;

/// The most combinations of values that are looked up for one row: more than anybody writes by hand.
const COMBINATIONS: usize = 64;

/// A key: its table and its values.
pub type Key = (String, Vec<String>);

/// Puts on the shelf who bears the keys that rows may come to have by operations.
pub async fn load<'a>(
    desk: &Desk,
    policies: &Policies,
    shelf: &mut Shelf,
    ops: impl Iterator<Item = &'a Op>,
) -> Result<(), Refusal> {
    let keys: BTreeMap<String, Key> = possible(policies, shelf, ops).into_iter().map(|key| (hash(&key), key)).collect();
    if keys.is_empty() {
        return Ok(());
    }
    // Its kind is in the hash too; it is named because the index begins with it.
    let kinds: BTreeSet<&str> = keys.values().map(|(kind, _)| kind.as_str()).collect();
    let kinds: Vec<&str> = kinds.into_iter().collect();
    let hashes: Vec<&str> = keys.keys().map(String::as_str).collect();
    let sql = "select kind, key, row_id from natural_key where school_id = $1 and kind = any($2) and key = any($3)";
    for row in desk.query(sql, &[&desk.school, &kinds, &hashes]).await? {
        let (kind, hash): (String, &str) = (row.get(0), row.get(1));
        if let Some((_, values)) = keys.get(hash) {
            shelf.keys.insert((kind, values.clone()), row.get(2));
        }
    }
    Ok(())
}

/// The hash under which a key is kept.
pub fn hash((table, values): &Key) -> String {
    let mut sum = Sha256::new();
    for value in std::iter::once(table).chain(values) {
        sum.update((value.len() as u64).to_be_bytes());
        sum.update(value.as_bytes());
    }
    hex::encode(sum.finalize())
}

/// The keys that rows may come to bear: of each field what stands there and what is set.
fn possible<'a>(policies: &Policies, shelf: &Shelf, ops: impl Iterator<Item = &'a Op>) -> BTreeSet<Key> {
    let mut found: BTreeMap<&str, Vec<BTreeSet<String>>> = BTreeMap::new();
    for op in ops {
        let key = policies.tables.get(op.table()).map(|table| table.key).unwrap_or_default();
        if !key.iter().any(|field| op.set.contains_key(*field)) {
            continue;
        }
        // What is said of a row that was made part of another is said of that one.
        let rows = std::iter::successors(Some(op.row.clone()), |row| {
            let into = shelf.rows.get(row)?.merged_into()?;
            Some(format!("{}/{into}", op.table()))
        });
        let rows: Vec<String> = rows.take(8).collect();
        let values = found.entry(op.row.as_str()).or_insert_with(|| vec![BTreeSet::new(); key.len()]);
        for (field, values) in key.iter().zip(values) {
            let kept = rows.iter().filter_map(|row| shelf.rows.get(row)?.text(field));
            values.extend(kept.chain(op.set.get(*field).and_then(Value::as_str)).map(str::to_owned));
        }
    }
    let mut keys = BTreeSet::new();
    for (row, fields) in found {
        let mut whole: Vec<Vec<String>> = vec![Vec::new()];
        for values in fields {
            let longer = |key: &Vec<String>| {
                let key = key.clone();
                values.iter().map(move |value| [key.clone(), vec![value.clone()]].concat()).collect::<Vec<_>>()
            };
            whole = whole.iter().flat_map(longer).take(COMBINATIONS).collect();
        }
        keys.extend(whole.into_iter().map(|values| (wire::table(row).to_owned(), values)));
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_values_never_hash_like_one_that_is_both() {
        let key =
            |values: &[&str]| hash(&("company".to_owned(), values.iter().map(|value| (*value).to_owned()).collect()));
        assert_ne!(key(&["12", "3"]), key(&["1", "23"]));
        assert_ne!(key(&["12", ""]), key(&["12"]));
    }
}
