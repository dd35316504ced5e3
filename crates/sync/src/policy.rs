//! How fields are merged, and which belong together. A table that is not named here is merged field by field, the later
//! value staying, so that a new table or field needs no line.

use std::collections::BTreeMap;

/// What happens when two wrote a field without knowing of one another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Policy {
    /// The later value stays; the other is kept in the row's history.
    #[default]
    Later,
    /// The later value stays for now, and both authors are asked.
    Review,
    /// A list: what either added is in it, what either took out is not.
    Set,
}

/// The policies of one table.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Rows are never changed, only followed by others.
    pub append: bool,
    /// Policies other than [`Policy::Later`].
    pub fields: BTreeMap<&'static str, Policy>,
    /// Fields that mean nothing apart: one write wins all of them.
    pub units: Vec<&'static [&'static str]>,
    /// The fields that name the same thing when all of them agree, such as the numbers of a company.
    pub key: &'static [&'static str],
    /// The field whose value is the row's scope, if it has one of its own.
    pub scope: Option<&'static str>,
}

/// The policies of all tables.
#[derive(Debug, Clone, Default)]
pub struct Policies(pub BTreeMap<&'static str, Table>);

impl Policies {
    /// Those of a table.
    pub fn of(&self, entity: &str) -> Table {
        self.0.get(entity).cloned().unwrap_or_default()
    }
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
}
