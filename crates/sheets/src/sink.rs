//! Where the child puts the cells it reads: it holds the limits and sends full frames on.

use std::io::Write;

use crate::cells::{Kind, flags};
use crate::frames::{self, Answer, RowBatch};
use crate::{Limits, Refusal};

const BATCH_TEXT: usize = 256 << 10;
const BATCH_CELLS: usize = 64 << 10;

/// Takes a row cell by cell and sends rows on in batches.
pub(crate) struct Sink<'a, W> {
    out: W,
    limits: &'a Limits,
    batch: RowBatch,
    line: u32,
    column: u32,
    row_text: usize,
    row_cells: usize,
    is_blank: bool,
    sent_rows: u64,
    cells: u64,
    text: u64,
}

impl<'a, W: Write> Sink<'a, W> {
    pub fn new(out: W, limits: &'a Limits) -> Self {
        Self {
            out,
            limits,
            batch: RowBatch::default(),
            line: 0,
            column: 0,
            row_text: 0,
            row_cells: 0,
            is_blank: true,
            sent_rows: 0,
            cells: 0,
            text: 0,
        }
    }

    pub fn limits(&self) -> &Limits {
        self.limits
    }

    /// Starts the row the user sees as number `line`.
    pub fn start_row(&mut self, line: u32) -> Result<(), Refusal> {
        if line > self.limits.rows {
            return Err(Refusal::TooManyRows { limit: self.limits.rows });
        }
        self.line = line;
        self.column = 0;
        self.row_text = self.batch.text.len();
        self.row_cells = self.batch.cells.len();
        self.is_blank = true;
        Ok(())
    }

    /// The next cell of the row.
    pub fn cell(&mut self, text: &[u8], kind: Kind, formula: bool) -> Result<(), Refusal> {
        self.column += 1;
        let (row, column, limits) = (self.line, self.column, self.limits);
        if column > limits.columns {
            return Err(Refusal::TooManyColumns { row, column, limit: limits.columns });
        }
        if text.len() > limits.cell as usize && chars(text) > limits.cell as usize {
            return Err(Refusal::CellTooLong { row, column, limit: limits.cell });
        }
        if text.contains(&0) {
            return Err(Refusal::Nul { row, column });
        }
        self.is_blank = self.is_blank && !formula && text.iter().all(|byte| *byte <= b' ');
        self.batch.text.extend_from_slice(text);
        self.batch.cells.push((text.len() as u32) << 4 | flags(kind, formula));
        Ok(())
    }

    /// Empty cells up to, not including, this column (counted from 0).
    pub fn skip_to(&mut self, column: u32) -> Result<(), Refusal> {
        if column >= self.limits.columns {
            let limit = self.limits.columns;
            return Err(Refusal::TooManyColumns { row: self.line, column: column + 1, limit });
        }
        while self.column < column {
            self.cell(b"", Kind::Text, false)?;
        }
        Ok(())
    }

    /// Keeps the row unless it is blank.
    pub fn end_row(&mut self) -> Result<(), Refusal> {
        if self.is_blank {
            self.batch.text.truncate(self.row_text);
            self.batch.cells.truncate(self.row_cells);
            return Ok(());
        }
        self.cells += u64::from(self.column);
        self.text += (self.batch.text.len() - self.row_text) as u64;
        if self.cells > self.limits.cells {
            return Err(Refusal::TooManyCells { limit: self.limits.cells });
        }
        if self.text > self.limits.text {
            return Err(Refusal::TooMuchText { limit: self.limits.text });
        }
        self.batch.rows.push((self.line, self.column));
        if self.batch.text.len() > BATCH_TEXT || self.batch.cells.len() > BATCH_CELLS {
            self.send()?;
        }
        Ok(())
    }

    /// Rows kept so far.
    pub fn rows(&self) -> u64 {
        self.sent_rows + self.batch.rows.len() as u64
    }

    /// Sends what is left and the last word.
    pub fn finish(mut self, answer: &Answer) -> Result<(), Refusal> {
        if matches!(answer, Answer::Read(_)) {
            self.send()?;
        }
        frames::write_answer(&mut self.out, answer).map_err(|_| Refusal::ReaderDied)
    }

    fn send(&mut self) -> Result<(), Refusal> {
        self.sent_rows += self.batch.rows.len() as u64;
        frames::write_rows(&mut self.out, &self.batch).map_err(|_| Refusal::ReaderDied)?;
        self.batch.clear();
        Ok(())
    }
}

fn chars(text: &[u8]) -> usize {
    text.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}
