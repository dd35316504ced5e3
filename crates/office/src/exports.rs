//! A list that leaves the house as a file: what for is asked, and noted for everybody in it.

use serde::Deserialize;
use sheets::{Holds, Table};
use ts_rs::TS;

use crate::record::TABLES;
use crate::{Desk, Error, FileHandle, Result, text};

/// The most rows a file takes. More than a school has; less than would fill the memory.
const LONGEST: usize = 50_000;
/// The most columns.
const WIDEST: usize = 60;

/// What the file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A meeting at the school.
    Meeting,
    /// Following up on students or companies outside the program.
    FollowUp,
    /// Counting and reporting.
    Report,
    /// Something else, said in words.
    Other,
}

impl Purpose {
    /// As the log and the texts call it.
    fn word(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::FollowUp => "follow-up",
            Self::Report => "report",
            Self::Other => "other",
        }
    }
}

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ListForm {
    /// Excel.
    Xlsx,
    /// Semicolons.
    Csv,
}

/// A column of the file.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListColumn {
    title: String,
    kind: ColumnKind,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ColumnKind {
    /// Words.
    Text,
    /// Days.
    Day,
    /// Counts.
    Number,
}

/// A list as it stands on the screen: its columns in their order, its rows as they are sorted and narrowed.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListFile {
    /// The table its rows are records of.
    of: String,
    /// The file's name, without its ending.
    name: String,
    form: ListForm,
    purpose: Purpose,
    /// In words; must be there for `other`.
    reason: String,
    head: Vec<ListColumn>,
    /// The cells of each row: days as `2026-11-25`, numbers in digits, all else as the screen says it.
    rows: Vec<Vec<String>>,
    /// The record of each row.
    ids: Vec<String>,
}

/// Makes a file of a list. Everybody in it is noted as exported before the file is there.
pub fn make(desk: &Desk, ask: ListFile) -> Result<FileHandle> {
    let name = text::clean_line("name", &ask.name, 100)?;
    let reason = text::clean_line("reason", &ask.reason, 200)?;
    if ask.purpose == Purpose::Other && reason.is_empty() {
        return Err(Error::invalid("reason", "export-reason-empty"));
    }
    let of = TABLES.iter().find(|table| **table == ask.of).ok_or_else(|| Error::invalid("of", "malformed"))?;
    if ask.rows.len() > LONGEST {
        return Err(Error::invalid("rows", "export-too-long").with("most", LONGEST));
    }
    let named = !name.is_empty() && (1..=WIDEST).contains(&ask.head.len());
    let whole = named && ask.ids.len() == ask.rows.len();
    if !whole || ask.rows.iter().any(|row| row.len() != ask.head.len()) {
        return Err(Error::invalid("rows", "malformed"));
    }
    let holds = |kind| match kind {
        ColumnKind::Text => Holds::Text,
        ColumnKind::Day => Holds::Day,
        ColumnKind::Number => Holds::Number,
    };
    let head = ask.head.into_iter().map(|column| (column.title, holds(column.kind))).collect();
    let table = Table { name: name.clone(), head, rows: ask.rows };
    let unmade = |error: String| Error::bug(format!("the file was not made: {error}"));
    let (ending, bytes) = match ask.form {
        ListForm::Xlsx => ("xlsx", table.xlsx().map_err(|error| unmade(error.to_string()))?),
        ListForm::Csv => ("csv", table.csv().map_err(|error| unmade(error.to_string()))?),
    };
    desk.handed_out(of, &ask.ids, ask.purpose.word())?;
    Ok(desk.hold_file(format!("{name}.{ending}"), bytes))
}
