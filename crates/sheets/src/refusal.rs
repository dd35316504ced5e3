//! Why a file was not read: a reason the caller puts into words, with the place where it is known.

use serde::{Deserialize, Serialize};

use crate::Looks;

/// Why a file was not read. Rows are numbered as the user sees them; columns count from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Refusal {
    /// Nothing in it, or only blank rows.
    Empty,
    /// The file is larger than is read.
    TooBig {
        /// Size of the file.
        bytes: u64,
        /// Largest size read.
        limit: u64,
    },
    /// Something else than a sheet, whatever its name says.
    NotASheet {
        /// What it looks like.
        looks: Looks,
    },
    /// Opens only with a password.
    PasswordProtected,
    /// No visible sheet with cells, or not the one asked for.
    NoSheet,
    /// Inflates far beyond what a sheet does, or has far more parts.
    Bomb,
    /// Declares a document type, which spreadsheets never do and attacks need.
    Doctype,
    /// More rows than a sheet has.
    TooManyRows {
        /// Most rows read.
        limit: u32,
    },
    /// A cell far out to the right.
    TooManyColumns {
        /// Row of the cell.
        row: u32,
        /// Column of the cell.
        column: u32,
        /// Most columns read.
        limit: u32,
    },
    /// More cells than are read.
    TooManyCells {
        /// Most cells read.
        limit: u64,
    },
    /// More text than is read, over all cells.
    TooMuchText {
        /// Most bytes of text read.
        limit: u64,
    },
    /// A cell with more characters than Excel allows.
    CellTooLong {
        /// Row of the cell.
        row: u32,
        /// Column of the cell.
        column: u32,
        /// Most characters read.
        limit: u32,
    },
    /// A NUL character inside a cell.
    Nul {
        /// Row of the cell.
        row: u32,
        /// Column of the cell.
        column: u32,
    },
    /// A quotation mark that opens a cell and is not closed where the cell should end.
    BadQuotes {
        /// Row where the mark stands.
        row: u32,
        /// Column where the mark stands.
        column: u32,
    },
    /// A workbook that is broken inside.
    Damaged,
    /// Took longer than is waited for.
    TimedOut {
        /// How long was waited.
        seconds: u64,
    },
    /// Wanted more memory than the child may have.
    OutOfMemory,
    /// The child could not be started, or ended without an answer.
    ReaderDied,
    /// The user stopped it.
    Cancelled,
}

impl Refusal {
    /// The reason in one word, the same as in JSON.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooBig { .. } => "too_big",
            Self::NotASheet { .. } => "not_a_sheet",
            Self::PasswordProtected => "password_protected",
            Self::NoSheet => "no_sheet",
            Self::Bomb => "bomb",
            Self::Doctype => "doctype",
            Self::TooManyRows { .. } => "too_many_rows",
            Self::TooManyColumns { .. } => "too_many_columns",
            Self::TooManyCells { .. } => "too_many_cells",
            Self::TooMuchText { .. } => "too_much_text",
            Self::CellTooLong { .. } => "cell_too_long",
            Self::Nul { .. } => "nul",
            Self::BadQuotes { .. } => "bad_quotes",
            Self::Damaged => "damaged",
            Self::TimedOut { .. } => "timed_out",
            Self::OutOfMemory => "out_of_memory",
            Self::ReaderDied => "reader_died",
            Self::Cancelled => "cancelled",
        }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Refusal {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_the_reason_in_json() {
        for refusal in [
            Refusal::Empty,
            Refusal::NotASheet { looks: Looks::Pdf },
            Refusal::CellTooLong { row: 2, column: 3, limit: 4 },
            Refusal::TimedOut { seconds: 30 },
        ] {
            let json = serde_json::to_value(&refusal).unwrap();
            assert_eq!(json["reason"], refusal.code());
            assert_eq!(serde_json::from_value::<Refusal>(json).unwrap(), refusal);
        }
    }
}
