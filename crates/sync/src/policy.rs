//! How fields are merged, which belong together, and what a row hangs on. A table that is not named here is merged field
//! by field, the later value staying, so that a new table or field needs no line.

use std::collections::BTreeMap;

use serde_json::Value;
use wire::{Op, REMOVED};

use crate::row::{Draft, Row};

/// What happens when two wrote a field without knowing of one another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Policy {
    /// The later value stays; the other is kept in the row's history.
    #[default]
    Later,
    /// The later value stays for now, and both authors are asked.
    Review,
    /// A long text: as [`Policy::Review`], and both may be kept, one after the other.
    Text,
    /// A list: what either added is in it, what either took out is not.
    Set,
}

/// The policies of one table.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Rows are never changed, only followed by others.
    pub append: bool,
    /// The field that seals a row once it holds something. What seals a row stands over what others wrote meanwhile.
    pub seal: Option<&'static str>,
    /// Policies other than [`Policy::Later`].
    pub fields: BTreeMap<&'static str, Policy>,
    /// Fields that mean nothing apart: one write wins all of them.
    pub units: Vec<&'static [&'static str]>,
    /// The fields that name the same thing when all of them agree, such as the numbers of a company.
    pub key: &'static [&'static str],
    /// The fields that name another row, and its table. Of no table: the field holds `table/id`.
    pub names: Vec<(&'static str, &'static str)>,
    /// Those of them by which it is seen: the first that is not empty. A row that names none is everybody's.
    pub parents: Vec<(&'static str, &'static str)>,
    /// What its rows say decides where other rows are seen.
    pub moves: bool,
}

/// The policies of all tables.
#[derive(Debug, Clone)]
pub struct Policies {
    /// By the tables' names.
    pub tables: BTreeMap<&'static str, Table>,
    /// The scope of a row, by what it and its parents say.
    pub scope: fn(&Policies, &str, &Draft<'_>) -> String,
}

/// Of a table that is not named.
static PLAIN: Table = Table {
    append: false,
    seal: None,
    fields: BTreeMap::new(),
    units: Vec::new(),
    key: &[],
    names: Vec::new(),
    parents: Vec::new(),
    moves: false,
};

impl Policies {
    /// Those of a table.
    pub fn of(&self, table: &str) -> &Table {
        self.tables.get(table).unwrap_or(&PLAIN)
    }

    /// Whether rows of a table hang on no others and say nothing of where others are seen.
    pub fn stands_alone(&self, table: &str) -> bool {
        let table = self.of(table);
        table.parents.is_empty() && !table.moves
    }

    /// The row by which this one is seen.
    pub fn parent(&self, row: &str, kept: &Row) -> Option<String> {
        let table = self.tables.get(wire::table(row))?;
        table.parents.iter().find_map(|(field, table)| Some(named(table, kept.text(field)?)))
    }
}

/// The name of a row that a field of another one holds.
pub fn named(table: &str, held: &str) -> String {
    if table.is_empty() { held.to_owned() } else { format!("{table}/{held}") }
}

impl Table {
    /// How a field is merged.
    pub fn policy(&self, field: &str) -> Policy {
        self.fields.get(field).copied().unwrap_or_default()
    }

    /// The fields that are won or lost together with this one, itself among them.
    pub fn unit<'a>(&self, field: &'a str) -> Vec<&'a str>
    where
        'static: 'a,
    {
        match self.units.iter().find(|unit| unit.contains(&field)) {
            Some(unit) => unit.to_vec(),
            None => vec![field],
        }
    }

    /// Whether these values seal their row.
    pub fn seals(&self, set: &BTreeMap<String, Value>) -> bool {
        self.seal.and_then(|field| set.get(field)).is_some_and(|value| !value.is_null())
    }

    /// Whether an operation may not change this row any more. Of a row that is never changed, what it names may still be
    /// turned to the one that was made of it, and whoever wrote it may take it back.
    pub fn refuses(&self, row: &Row, op: &Op) -> bool {
        let sealed = self.seal.and_then(|field| row.cells.get(field)).is_some_and(|cell| !cell.value.is_null());
        let names = |field: &String| field == REMOVED || self.names.iter().any(|(name, _)| name == field);
        sealed || (self.append && !op.create && !op.set.keys().all(names))
    }
}
