//! Files of strangers in, by a child process with limits: spreadsheets (CSV, xlsx, ods) as rows of text, and pictures
//! made anew. Tables out.
//!
//! [`read`] runs in the program and starts the child; [`child`] is the child's whole life. What a
//! file is, its encoding, separator and sheet are guessed from the bytes and can be said otherwise
//! with [`Ask`]. A file comes out as a [`Sheet`] or as a [`Refusal`] with a reason; nothing here
//! knows what the rows mean.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod archive;
mod cells;
mod child;
mod dates;
mod decode;
mod frames;
mod header;
mod image;
mod image_child;
mod looks;
mod out;
mod reader;
mod refusal;
mod separated;
mod sink;
mod workbook;

use serde::{Deserialize, Serialize};

pub use cells::{Cells, Kind};
pub use child::child;
pub use header::header_row;
pub use image::{ImageLimits, Picture, clean_image};
pub use image_child::image_child;
pub use looks::Looks;
pub use out::{Holds, Table, csv_plain, csv_safe};
pub use reader::{READ_IMAGE, Reader, read};
pub use refusal::Refusal;

/// The rows of one sheet, and what was guessed on the way to them.
#[derive(Debug)]
pub struct Sheet {
    /// What the bytes turned out to be.
    pub format: Format,
    /// How text was written; only CSV has one.
    pub encoding: Option<Encoding>,
    /// What stands between the cells of a CSV row; none when every row is one cell.
    pub separator: Option<char>,
    /// The visible sheets of the file, in their order; empty for CSV.
    pub sheet_names: Vec<String>,
    /// Which of them was read.
    pub sheet: usize,
    /// The rows that hold anything.
    pub cells: Cells,
    /// The first CSV rows with another number of cells than most rows have; titles above the
    /// header are among them.
    pub ragged: Vec<Ragged>,
    /// The first source rows holding bytes that do not belong in the encoding. They were read as
    /// well as they can be; the user should look at them.
    pub doubtful: Vec<u32>,
    /// Another character set that the text may be in ("macintosh", "ibm850", "windows-1250"), when
    /// Windows-1252 looks wrong.
    pub maybe_charset: Option<String>,
}

/// A row with more or fewer cells than most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ragged {
    /// Row number as the user sees it.
    pub line: u32,
    /// How many cells it has.
    pub cells: u32,
}

/// The kinds of file that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Text with separators.
    Csv,
    /// Excel 2007 and later, macros or not (macros are never run).
    Xlsx,
    /// OpenDocument, as LibreOffice writes it.
    Ods,
}

/// How the text of a CSV file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8 without a mark.
    Utf8,
    /// UTF-8 with the mark that Excel writes.
    Utf8Bom,
    /// UTF-16, low byte first ("Unicode text" of Excel).
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252, which older Danish exports use.
    Windows1252,
}

/// What the user has said about the file; `None` means guess.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// Index into `Sheet::sheet_names`.
    pub sheet: Option<usize>,
    /// How CSV text is written.
    pub encoding: Option<Encoding>,
    /// What stands between the cells of a CSV row; one ASCII character.
    pub separator: Option<char>,
}

/// How far a file may go before it is refused. The child holds them, in every build.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes of the file.
    pub input: u64,
    /// Bytes that the parts of a workbook inflate to, together.
    pub inflated: u64,
    /// Parts of a workbook.
    pub entries: usize,
    /// How many times its size a part may inflate to.
    pub ratio: u64,
    /// Cells that come out, the empty ones between others included.
    pub cells: u64,
    /// Rows, the empty ones included.
    pub rows: u32,
    /// Columns.
    pub columns: u32,
    /// Characters in one cell.
    pub cell: u32,
    /// Bytes of UTF-8 that come out, over all cells.
    pub text: u64,
    /// Bytes the child may take beyond what it has mapped when it starts.
    pub memory: u64,
    /// Seconds, of the clock and of the processor.
    pub seconds: u64,
}

const MIB: u64 = 1 << 20;

impl Default for Limits {
    fn default() -> Self {
        Self {
            input: 64 * MIB,
            inflated: 256 * MIB,
            entries: 200,
            ratio: 200,
            cells: 3_000_000,
            rows: 1_048_576,
            columns: 1_000,
            cell: 32_767,
            text: 128 * MIB,
            memory: 512 * MIB,
            seconds: 30,
        }
    }
}
