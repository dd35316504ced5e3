//! Which rows hang on which: from a student down to all that is theirs, without looking through everything.

use std::collections::{BTreeMap, BTreeSet};

use crate::policy::Policies;
use crate::row::Row;

/// By each row those that hang on it.
#[derive(Debug)]
pub struct Below(BTreeMap<String, BTreeSet<String>>);

impl Below {
    /// Of rows.
    pub fn of(policies: &Policies, rows: &BTreeMap<String, Row>) -> Self {
        let mut below = Self(BTreeMap::new());
        for (id, row) in rows {
            below.put(policies, id, None, row);
        }
        below
    }

    /// A row came, or hangs on another one than before.
    pub fn put(&mut self, policies: &Policies, id: &str, before: Option<&Row>, after: &Row) {
        let old = before.and_then(|row| policies.parent(id, row));
        let new = policies.parent(id, after);
        if old == new {
            return;
        }
        if let Some(those) = old.and_then(|parent| self.0.get_mut(&parent)) {
            those.remove(id);
        }
        if let Some(parent) = new {
            self.0.entry(parent).or_default().insert(id.to_owned());
        }
    }

    /// These rows and everything that hangs on them, however far below.
    pub fn all(&self, tops: BTreeSet<String>) -> BTreeSet<String> {
        let mut ahead: Vec<String> = tops.iter().cloned().collect();
        let mut all = tops;
        while let Some(row) = ahead.pop() {
            for child in self.0.get(&row).into_iter().flatten() {
                if all.insert(child.clone()) {
                    ahead.push(child.clone());
                }
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::policy::Table;
    use crate::row::Cell;

    fn policies() -> Policies {
        let table = Table { parents: vec![("above", "r")], ..Table::default() };
        Policies { tables: BTreeMap::from([("r", table)]), scope: |_, _, _| String::new() }
    }

    /// A row that hangs on one of an earlier number, or on none.
    fn row(above: Option<usize>) -> Row {
        let value = above.map_or(json!(""), |above| json!(above.to_string()));
        let cell = Cell { value, rev: 1, hlc: wire::Hlc(0), by: Arc::default() };
        Row { cells: BTreeMap::from([("above".to_owned(), cell)]), ..Row::default() }
    }

    /// Whether a row hangs on another, found by going up from it.
    fn hangs(policies: &Policies, rows: &BTreeMap<String, Row>, id: &str, on: &str) -> bool {
        let up = std::iter::successors(Some(id.to_owned()), |id| policies.parent(id, rows.get(id)?));
        up.into_iter().any(|id| id == on)
    }

    proptest! {
        #[test]
        fn whatever_is_hung_elsewhere_and_how_often_the_way_down_finds_what_the_way_up_does(
            there in 0..10_usize,
            moves in proptest::collection::vec((1..20_usize, 0..20_usize), 0..60),
        ) {
            let policies = policies();
            let mut rows: BTreeMap<String, Row> = (0..there).map(|n| (format!("r/{n}"), row(n.checked_sub(1)))).collect();
            let mut below = Below::of(&policies, &rows);
            for (n, above) in moves {
                let (id, after) = (format!("r/{n}"), row((above < n).then_some(above)));
                below.put(&policies, &id, rows.get(&id), &after);
                rows.insert(id, after);
            }
            for top in rows.keys() {
                let found = below.all(BTreeSet::from([top.clone()]));
                let wanted = rows.keys().filter(|id| hangs(&policies, &rows, id, top)).cloned();
                prop_assert_eq!(found, wanted.collect::<BTreeSet<_>>());
            }
        }
    }
}
