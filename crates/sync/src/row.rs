//! A row as the server keeps it: each value with where it came from. Laptops are told the values.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;
use wire::{Hlc, MERGED_INTO, REMOVED, Seen};

/// Who wrote a value: a device, the place of the operation in its log, and who sat there.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Written {
    /// The device.
    pub device: String,
    /// The number of its operation.
    pub seq: u64,
    /// The colleague.
    pub person: String,
}

/// The value of a field and where it came from.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// What the field holds.
    pub value: Value,
    /// The revision of the row that set it.
    pub rev: u64,
    /// When, by the author's clock as the server believes it.
    pub hlc: Hlc,
    /// By whom. One operation writes many cells.
    pub by: Arc<Written>,
}

/// A row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// Who may see it.
    pub scope: String,
    /// Goes up by one with every operation that changed it.
    pub rev: u64,
    /// Its fields, also those that this program does not know.
    pub cells: BTreeMap<String, Cell>,
}

impl Row {
    /// A text that is not empty.
    pub fn text(&self, field: &str) -> Option<&str> {
        self.cells.get(field)?.value.as_str().filter(|text| !text.is_empty())
    }

    /// Whether it was taken away.
    pub fn removed(&self) -> bool {
        self.cells.get(REMOVED).is_some_and(|cell| cell.value == Value::Bool(true))
    }

    /// The id of the row that this one was made part of.
    pub fn merged_into(&self) -> Option<&str> {
        self.text(MERGED_INTO)
    }

    /// The newest moment of its fields.
    pub fn newest(&self) -> Hlc {
        self.cells.values().map(|cell| cell.hlc).max().unwrap_or_default()
    }

    /// Whose operation was the newest.
    pub fn author(&self) -> &str {
        self.cells.values().max_by_key(|cell| cell.rev).map_or("", |cell| &cell.by.person)
    }

    /// What laptops are told.
    pub fn seen(&self) -> Seen {
        Seen {
            rev: self.rev,
            hlc: self.newest(),
            by: self.author().to_owned(),
            fields: self.cells.iter().map(|(field, cell)| (field.clone(), cell.value.clone())).collect(),
        }
    }
}

/// Rows with what an act has done to them so far, before it is known whether it is taken.
pub struct Draft<'a> {
    kept: &'a BTreeMap<String, Row>,
    /// The rows that the act touched, as they became.
    pub touched: BTreeMap<String, Row>,
}

impl<'a> Draft<'a> {
    /// Nothing done yet.
    pub fn of(kept: &'a BTreeMap<String, Row>) -> Self {
        Self { kept, touched: BTreeMap::new() }
    }

    /// A row as it would be.
    pub fn get(&self, row: &str) -> Option<&Row> {
        self.touched.get(row).or_else(|| self.kept.get(row))
    }

    /// Those of a table.
    pub fn of_table(&self, table: &str) -> impl Iterator<Item = (&String, &Row)> {
        // Ids begin with the table and a stroke, after which the digit nought comes next.
        let those = format!("{table}/")..format!("{table}0");
        let kept = self.kept.range(those.clone()).filter(|(row, _)| !self.touched.contains_key(*row));
        kept.chain(self.touched.range(those))
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = (&String, &Row)> {
        self.kept.iter().filter(|(row, _)| !self.touched.contains_key(*row)).chain(&self.touched)
    }
}
