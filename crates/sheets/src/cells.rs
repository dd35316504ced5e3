//! The cells of a sheet in little more room than their text: one string, four bytes a cell.

use serde::{Deserialize, Serialize};

/// What a cell held in the file, before it became text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Text, or nothing; everything in a CSV file.
    Text,
    /// A number: `7`, `7.25`.
    Number,
    /// A date or a moment: `2026-11-04`, `2026-11-04T17:48`.
    Date,
    /// A time of day or a duration: `17:48`.
    Time,
    /// `true` or `false`.
    Bool,
    /// A calculation that failed: `#REF!`.
    Error,
}

/// Rows of text cells. A row keeps as many cells as it has; beyond them, and beyond the last row,
/// everything reads as empty.
#[derive(Debug, Default, Clone)]
pub struct Cells {
    text: String,
    /// Where each cell ends in `text`, and its flags in the four low bits.
    ends: Vec<u32>,
    rows: Vec<Row>,
    columns: usize,
}

#[derive(Debug, Clone, Copy)]
struct Row {
    line: u32,
    /// Index of the cell after the last one, in `ends`.
    end: u32,
}

/// Ends fit in 28 bits, so that four are left for the flags.
pub(crate) const TEXT_MAX: usize = (1 << 28) - 1;
const FLAG_BITS: u32 = 4;
const KIND_MASK: u32 = 0b0111;
const FORMULA: u32 = 0b1000;

/// The flags of a cell in the child's answer and in the store.
pub(crate) fn flags(kind: Kind, formula: bool) -> u32 {
    kind as u32 | if formula { FORMULA } else { 0 }
}

impl Cells {
    /// The rows that hold anything; blank rows of the source are not among them.
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// Cells of the widest row.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// Cells of this row.
    pub fn width(&self, row: usize) -> usize {
        let (start, end) = self.span(row);
        end - start
    }

    /// The cell's text, kept as it was, spaces included; empty where the row has ended.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let Some(at) = self.at(row, column) else { return "" };
        let start = if at == 0 { 0 } else { self.ends[at - 1] >> FLAG_BITS };
        &self.text[start as usize..(self.ends[at] >> FLAG_BITS) as usize]
    }

    /// The cells of this row.
    pub fn row(&self, row: usize) -> impl Iterator<Item = &str> {
        (0..self.width(row)).map(move |column| self.cell(row, column))
    }

    /// What the cell held in the file.
    pub fn kind(&self, row: usize, column: usize) -> Kind {
        match self.flags(row, column) & KIND_MASK {
            1 => Kind::Number,
            2 => Kind::Date,
            3 => Kind::Time,
            4 => Kind::Bool,
            5 => Kind::Error,
            _ => Kind::Text,
        }
    }

    /// Whether the cell was calculated; its text is the result saved with the file.
    pub fn is_formula(&self, row: usize, column: usize) -> bool {
        self.flags(row, column) & FORMULA != 0
    }

    /// The row's number as Excel shows it, blank rows counted; 0 where there is no such row.
    pub fn line(&self, row: usize) -> u32 {
        self.rows.get(row).map_or(0, |row| row.line)
    }

    /// Adds a row of plain text, for callers that make rows themselves.
    pub fn push<'a>(&mut self, line: u32, cells: impl IntoIterator<Item = &'a str>) {
        for cell in cells {
            self.text.push_str(cell);
            self.ends.push((self.text.len() as u32) << FLAG_BITS | flags(Kind::Text, false));
        }
        self.close_row(line);
    }

    /// Bytes held in memory.
    pub fn bytes(&self) -> usize {
        self.text.capacity() + 4 * self.ends.capacity() + 8 * self.rows.capacity()
    }

    pub(crate) fn text_len(&self) -> usize {
        self.text.len()
    }

    pub(crate) fn cell_count(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn push_text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Adds a cell that ends at `end` in the text already pushed.
    pub(crate) fn push_end(&mut self, end: usize, flags: u32) {
        self.ends.push((end as u32) << FLAG_BITS | flags & 0b1111);
    }

    pub(crate) fn is_boundary(&self, at: usize) -> bool {
        self.text.is_char_boundary(at)
    }

    pub(crate) fn close_row(&mut self, line: u32) {
        let start = self.rows.last().map_or(0, |row| row.end as usize);
        self.columns = self.columns.max(self.ends.len() - start);
        self.rows.push(Row { line, end: self.ends.len() as u32 });
    }

    pub(crate) fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.rows.shrink_to_fit();
    }

    fn span(&self, row: usize) -> (usize, usize) {
        let end = |row: usize| self.rows.get(row).map_or(0, |row| row.end as usize);
        if row >= self.rows.len() { (0, 0) } else { (row.checked_sub(1).map_or(0, end), end(row)) }
    }

    fn at(&self, row: usize, column: usize) -> Option<usize> {
        let (start, end) = self.span(row);
        (column < end - start).then_some(start + column)
    }

    fn flags(&self, row: usize, column: usize) -> u32 {
        self.at(row, column).map_or(0, |at| self.ends[at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_row_reads_as_empty_where_it_has_ended() {
        let mut cells = Cells::default();
        cells.push(1, ["a", "", "ø"]);
        cells.push(4, ["b"]);
        assert_eq!((cells.rows(), cells.columns(), cells.width(1)), (2, 3, 1));
        assert_eq!(cells.row(0).collect::<Vec<_>>(), ["a", "", "ø"]);
        assert_eq!((cells.cell(1, 0), cells.cell(1, 2), cells.line(1)), ("b", "", 4));
    }
}
