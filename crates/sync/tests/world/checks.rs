//! What has to be true of every history.

use std::collections::BTreeMap;

use serde_json::Value;
use sync::feed;
use sync::hub::Shelf;
use sync::row::Row;
use wire::Seen;

use super::World;

/// What a laptop had: where it was seen, row, field and value.
type Had = (String, String, String, Value);

/// A value as the history keeps it.
fn said(value: &Value) -> String {
    value.to_string()
}

impl World {
    /// A laptop shows what was written on it until that has come back, was refused, or was erased.
    pub fn own_writes_are_seen(&mut self) {
        let Self { sites, shelf, policies, found, .. } = self;
        for (number, site) in sites.iter_mut().enumerate() {
            let laptop = &site.laptop;
            site.own.retain(|(row, field), value| {
                let refused = laptop.problems.iter().any(|problem| problem.op.set.get(field) == Some(value));
                if field == "team" || value.is_number() || shelf.erased.contains(row) || refused {
                    return false;
                }
                let seen = laptop.view(row, policies).and_then(|fields| fields.get(field).cloned());
                if seen.as_ref() != Some(value) {
                    found.push(format!("I5 laptop {number} does not show its own {row} {field}"));
                    return false;
                }
                true
            });
        }
    }

    /// Everybody says and hears everything, until there is nothing more.
    pub fn quiet(&mut self) {
        for _ in 0..400 {
            let mut busy = false;
            for site in 0..self.sites.len() {
                busy |= self.push(site, false);
                busy |= self.pull(site, false);
            }
            if !busy {
                return;
            }
        }
        self.found.push("I10 it does not come to rest".to_owned());
    }

    /// Everybody has what the server has, nothing waits, and nobody keeps what was erased.
    pub fn level(&mut self) {
        let (shelf, found) = (&self.shelf, &mut self.found);
        for (number, site) in self.sites.iter().enumerate() {
            let mine: BTreeMap<String, (String, Seen)> = shelf
                .rows
                .iter()
                .filter(|(_, row)| site.scopes.contains(&row.scope))
                .map(|(id, row)| (id.clone(), (row.scope.clone(), row.seen())))
                .collect();
            if site.laptop.mirror != mine {
                found.push(format!("I1 laptop {number} does not have what the server has"));
            }
            if site.laptop.pending.iter().any(|pending| !pending.op.set.is_empty()) {
                found.push(format!("I10 something never leaves laptop {number}"));
            }
            let told = serde_json::to_string(&site.laptop).unwrap();
            if shelf.erased.iter().any(|row| told.contains(&format!("{row}|"))) {
                found.push(format!("I4 laptop {number} keeps what was erased"));
            }
        }
    }

    /// Whether somebody is about to write over a value that they know or wrote themselves, or to move the row, perhaps out
    /// of the sight of whoever has it: then nobody may say it again.
    fn going(&self, row: &str, field: &str, value: &Value, rev: u64) -> bool {
        self.sites.iter().any(|site| {
            let own = site.wrote.iter().any(|(wrote, _)| wrote.row == row && wrote.value == *value);
            let over = |op: &wire::Op| {
                let over = op.set.contains_key(field) && (own || op.base >= rev);
                op.row == row && (over || op.set.contains_key("team"))
            };
            site.laptop.pending.iter().any(|pending| over(&pending.op))
        })
    }

    /// What laptops have of the server's as it is now, and nobody is about to write over.
    pub fn had(&self) -> Vec<Had> {
        let mut had = Vec::new();
        for site in &self.sites {
            for (row, (scope, seen)) in &site.laptop.mirror {
                let stands = self.shelf.rows.get(row).is_some_and(|kept| kept.rev == seen.rev);
                if stands && site.scopes.contains(scope) && wire::table(row) == "r" {
                    let written = seen.fields.iter().filter(|(field, value)| {
                        *field != "team" && value.is_string() && !self.going(row, field, value, seen.rev)
                    });
                    had.extend(
                        written.map(|(field, value)| (scope.clone(), row.clone(), field.clone(), value.clone())),
                    );
                }
            }
        }
        had
    }

    /// The server goes back to a copy; what was erased since is erased again before anybody comes.
    pub fn go_back(&mut self, copy: Shelf) {
        let erased = self.shelf.erased.difference(&copy.erased).cloned().collect();
        self.shelf = copy;
        self.shelf.epoch = "2".to_owned();
        feed::erase(&mut self.shelf, &erased);
        self.hidden.clear();
    }

    /// What a laptop had stands there again, is kept beside what stands, was refused and is shown, or went knowingly.
    pub fn still_there(&mut self, had: &[Had]) {
        let lost: Vec<Row> = self.lost().cloned().collect();
        let shown = |row: &String, value: &Value| {
            let refused = self.sites.iter().flat_map(|site| &site.laptop.problems);
            refused
                .into_iter()
                .any(|problem| problem.op.row == *row && problem.op.set.values().any(|said| said == value))
        };
        let mut found = Vec::new();
        for (scope, row, field, value) in had {
            // Moved meanwhile to where nobody who knew it sees it: nobody may say it again.
            let out_of_sight = self.shelf.rows.get(row).is_some_and(|kept| {
                !self.sites.iter().any(|site| site.scopes.contains(&kept.scope) && site.scopes.contains(scope))
            });
            let stands = self.shelf.rows.get(row).and_then(|kept| kept.cells.get(field));
            let stands = stands.is_some_and(|cell| cell.value == *value);
            let kept = lost.iter().any(|one| one.text("field") == Some(field) && one.cells["value"].value == *value);
            let known = self.replaced.contains(&(row.clone(), field.clone(), value.to_string()));
            if !stands && !out_of_sight && !kept && !known && !shown(row, value) && !self.shelf.erased.contains(row) {
                found.push(format!("I12 {row} {field} did not come back"));
            }
        }
        self.found.extend(found);
    }

    /// The checks at the end.
    pub fn checked(mut self) -> Vec<String> {
        self.level();
        let lost: Vec<Row> = self.lost().cloned().collect();
        let (shelf, found) = (&self.shelf, &mut self.found);
        let kept = format!("{:?}", shelf.rows);
        if shelf.erased.iter().any(|row| kept.contains(&format!("{row}|"))) {
            found.push("I4 the server keeps what was erased".to_owned());
        }
        let refused: Vec<String> =
            self.sites.iter().map(|site| serde_json::to_string(&site.laptop.problems).unwrap()).collect();
        for (wrote, gone) in self.sites.iter().flat_map(|site| &site.wrote) {
            let value = wrote.value.to_string();
            let taken = self.taken.contains_key(&(wrote.row.clone(), wrote.field.clone(), value.clone()));
            let accounted = taken || *gone || shelf.erased.contains(&wrote.row);
            if !accounted && !refused.iter().any(|problems| problems.contains(&value)) {
                found.push(format!("I2 {} {} was neither taken nor refused", wrote.row, wrote.field));
            }
        }
        for (key, times) in &self.taken {
            let (row, field, value) = key;
            if shelf.erased.contains(row) || field == "team" || !value.starts_with('"') {
                continue;
            }
            if *times > 1 {
                found.push(format!("I2 {row} {field} was taken {times} times"));
            }
            let there = shelf.rows.get(row).and_then(|row| row.cells.get(field));
            let stands = there.is_some_and(|cell| said(&cell.value) == *value);
            let is = |lost: &Row| lost.text("field") == Some(field) && said(&lost.cells["value"].value) == *value;
            let archived = || lost.iter().any(is);
            if !stands && !self.replaced.contains(key) && !archived() {
                found.push(format!("I3 {row} {field} is lost"));
            }
        }
        if let Some(own) = lost.iter().find(|lost| lost.text("author") == lost.text("stands_by")) {
            found.push(format!("I6 {:?} is at odds with itself", own.text("author")));
        }
        self.found
    }
}
