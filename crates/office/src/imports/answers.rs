//! What the window asks of an import, and what it is shown.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::ImportKind;
use super::mapping::Options;
use super::outcome::{Counts, Show};
use super::plan::Status;
use super::rows::Choice;
use super::value::Problem;

/// Opens an offered file.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenAsk {
    /// The handle of the offered file.
    pub file: String,
    /// The kind of list; guessed when absent.
    #[serde(default)]
    pub kind: Option<ImportKind>,
    /// The sheet, counted from 0.
    #[serde(default)]
    pub sheet: Option<u32>,
    /// How a CSV file's text is written; guessed when absent.
    #[ts(type = "'utf8' | 'utf8_bom' | 'utf16_le' | 'utf16_be' | 'windows1252' | null")]
    #[serde(default)]
    pub encoding: Option<String>,
    /// What stands between the cells of a CSV row; guessed when absent.
    #[serde(default)]
    pub separator: Option<String>,
}

/// Names an import.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportId {
    /// Its id, which is the file's handle.
    pub import: String,
}

/// What a file turned out to be, and how its columns are read.
#[derive(Debug, Serialize, TS)]
pub struct Opened {
    /// The import.
    pub import: String,
    /// The file's name.
    pub file: String,
    /// `csv`, `xlsx` or `ods`.
    pub format: String,
    /// As in [`OpenAsk`]; only CSV has one.
    pub encoding: Option<String>,
    /// Only CSV has one.
    pub separator: Option<String>,
    /// The visible sheets.
    pub sheets: Vec<String>,
    /// Which of them is read.
    pub sheet: u32,
    /// The number of the row of headings.
    pub header_line: u32,
    /// Rows below the headings.
    pub rows: u32,
    /// The kind of list.
    pub kind: ImportKind,
    /// The columns were read as the last time.
    pub remembered: bool,
    /// The columns.
    pub columns: Vec<SheetColumn>,
    /// What a column can be.
    pub fields: Vec<FieldOption>,
    /// Fields that still need a column before the rehearsal.
    pub missing: Vec<String>,
    /// What else can be decided.
    pub options: Options,
    /// Texts that stand for a mark or a kind of agreement.
    pub values: Vec<ValueMeaning>,
    /// What the user should look at.
    pub warnings: Vec<Problem>,
}

/// A column of the file.
#[derive(Debug, Serialize, TS)]
pub struct SheetColumn {
    /// Counted from 0.
    pub column: u32,
    /// Its heading.
    pub heading: String,
    /// The first values, CPR numbers masked.
    pub samples: Vec<String>,
    /// What it is; none when it is left out.
    pub field: Option<String>,
    /// The day of a week's column.
    pub day: Option<NaiveDate>,
}

/// What a column can be.
#[derive(Debug, Serialize, TS)]
pub struct FieldOption {
    /// A key of `texts/` after `import-field-`.
    pub field: String,
    /// The list is of no use without it.
    pub needed: bool,
}

/// A text of the file and what it means.
#[derive(Debug, Serialize, TS)]
pub struct ValueMeaning {
    /// The text, folded, as `Options::values` names it.
    pub text: String,
    /// How often.
    pub count: u32,
    /// A mark or a kind of agreement; empty for nothing; none while unknown.
    pub means: Option<String>,
}

/// Changes how a file is read; what is absent stays.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MapAsk {
    /// The import.
    pub import: String,
    /// Another kind of list: the columns are guessed anew.
    #[serde(default)]
    pub kind: Option<ImportKind>,
    /// Another sheet, counted from 0: everything is guessed anew.
    #[serde(default)]
    pub sheet: Option<u32>,
    /// The number of the row of headings.
    #[serde(default)]
    pub header_line: Option<u32>,
    /// What these columns are.
    #[serde(default)]
    pub columns: Option<Vec<ColumnField>>,
    /// What else was decided.
    #[serde(default)]
    pub options: Option<Options>,
}

/// What a column is.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ColumnField {
    /// Counted from 0.
    pub column: u32,
    /// A field; none leaves the column out.
    pub field: Option<String>,
}

/// What the import would do. Nothing is written.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Rehearsal {
    /// Rows below the headings.
    pub total: u32,
    /// Rows that would write something.
    pub writes: u32,
    /// Rows that have at least one cell of a kind.
    pub rows: Counts,
    /// Cells.
    pub cells: Counts,
    /// Cells, column by column.
    pub columns: Vec<ColumnCounts>,
}

/// The cells of a column.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct ColumnCounts {
    /// Counted from 0.
    pub column: u32,
    /// How many of each.
    pub counts: Counts,
}

/// Asks for rows of a rehearsal.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RowsAsk {
    /// The import.
    pub import: String,
    /// Rows to skip.
    #[serde(default)]
    pub offset: u32,
    /// Rows wanted; at most 200.
    #[serde(default)]
    pub limit: u32,
    /// Which rows.
    #[serde(default)]
    pub show: Show,
}

/// Rows of a rehearsal.
#[derive(Debug, Serialize, TS)]
pub struct RowsPage {
    /// Rows of this kind.
    pub total: u32,
    /// The rows asked for.
    pub rows: Vec<RowLine>,
}

/// A row and what would become of it.
#[derive(Debug, Serialize, TS)]
pub struct RowLine {
    /// What to call it in a command.
    pub row: u32,
    /// Its number in the file.
    pub line: u32,
    /// The strongest of its cells.
    pub status: Status,
    /// The user left it out.
    pub skipped: bool,
    /// The person is protected.
    pub protected: bool,
    /// What is wrong or doubtful.
    pub problems: Vec<Problem>,
    /// Its cells, those that are read.
    pub cells: Vec<CellLine>,
}

/// A cell and what would become of it.
#[derive(Debug, Serialize, TS)]
pub struct CellLine {
    /// Counted from 0.
    pub column: u32,
    /// None when it is empty or its row stays out.
    pub status: Option<Status>,
    /// What the file says, or what the user put in its place. A CPR number is masked.
    pub file: String,
    /// What the office has.
    pub ours: String,
    /// The user changed the text.
    pub mended: bool,
    /// What the user decided.
    pub choice: Option<Choice>,
}

/// Mends a cell, decides about one, or leaves a row out.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FixAsk {
    /// The import.
    pub import: String,
    /// The row; none for every row where the column is bad or in conflict.
    #[serde(default)]
    pub row: Option<u32>,
    /// The column; none for the row as a whole.
    #[serde(default)]
    pub column: Option<u32>,
    /// A new text.
    #[serde(default)]
    pub value: Option<String>,
    /// `take` the file's value or `keep` the office's; a bad cell that is kept is left out. Without a column, `take`
    /// accepts a row that is too short or too long.
    #[serde(default)]
    pub choice: Option<Choice>,
    /// Leave the row out, or take it in again.
    #[serde(default)]
    pub skip: Option<bool>,
}

/// An import that stands.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct PastImport {
    /// The step to take back.
    pub step: i64,
    /// When.
    pub at: String,
    /// Who.
    pub by: String,
    /// A key of `texts/`.
    pub label: String,
    /// What the label names, as JSON.
    pub args: String,
}
