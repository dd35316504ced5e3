//! The counters of the scopes. Numbers are given while a counter's row is locked, and it stays locked until the commit: so
//! no number becomes visible before a smaller one, which a sequence does not promise.

use std::collections::BTreeMap;

use crate::refusal::Refusal;
use crate::rows::{signed, unsigned};
use crate::store::Desk;

/// Moves counters on by so many steps each, and says where each was before.
pub async fn bump(desk: &Desk, steps: &BTreeMap<&str, u64>) -> Result<BTreeMap<String, u64>, Refusal> {
    let mut bases = BTreeMap::new();
    let mut left = steps.clone();
    loop {
        let scopes: Vec<&str> = left.keys().copied().collect();
        let counts: Vec<i64> = left.values().copied().map(signed).collect();
        let found = desk.query(include_str!("../queries/bump.sql"), &[&desk.school, &scopes, &counts]).await?;
        bases.extend(found.into_iter().map(|row| (row.get::<_, String>(0), unsigned(row.get(1)))));
        left.retain(|scope, _| !bases.contains_key(*scope));
        if left.is_empty() {
            return Ok(bases);
        }
        // The first time that something is in a scope.
        let new: Vec<&str> = left.keys().copied().collect();
        let made =
            "insert into scope (school_id, id) select $1, unnest($2::text[]) on conflict (school_id, id) do nothing";
        desk.run(made, &[&desk.school, &new]).await?;
    }
}
