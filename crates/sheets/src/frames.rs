//! What goes over the pipes: an order and the file to the child, batches of rows and one answer
//! back. The parent believes no length and no text that it has not checked.

use std::io::{self, Read, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::cells::{Cells, TEXT_MAX};
use crate::{Ask, Encoding, Format, Limits, Refusal};

/// What the child is to do with the bytes that follow.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Order {
    pub ask: Ask,
    pub limits: Limits,
}

/// The child's last word.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Answer {
    Read(About),
    Refused(Refusal),
}

/// Everything about the sheet but its rows.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct About {
    pub format: Format,
    pub encoding: Option<Encoding>,
    pub separator: Option<char>,
    pub sheet_names: Vec<String>,
    pub sheet: usize,
    pub doubtful: Vec<u32>,
    pub maybe_charset: Option<String>,
}

/// Rows on their way: `(line, cells)` a row, `length << 4 | flags` a cell, and the text of all.
#[derive(Debug, Default)]
pub(crate) struct RowBatch {
    pub rows: Vec<(u32, u32)>,
    pub cells: Vec<u32>,
    pub text: Vec<u8>,
}

impl RowBatch {
    pub fn clear(&mut self) {
        self.rows.clear();
        self.cells.clear();
        self.text.clear();
    }
}

pub(crate) enum Frame {
    Rows(Vec<u8>),
    Answer(Answer),
}

const ROWS: u8 = b'R';
const ANSWER: u8 = b'A';
/// The order and the answer are JSON of a few lines; an answer may name many sheets.
const JSON_MAX: u32 = 16 << 20;
const ROWS_MAX: u32 = 256 << 20;

pub(crate) fn write_order(out: &mut impl Write, order: &impl Serialize) -> io::Result<()> {
    let json = serde_json::to_vec(order)?;
    out.write_all(&(json.len() as u32).to_le_bytes())?;
    out.write_all(&json)
}

pub(crate) fn read_order<T: DeserializeOwned>(input: &mut impl Read) -> io::Result<T> {
    let length = read_u32(input)?;
    Ok(serde_json::from_slice(&read_exactly(input, length, JSON_MAX)?)?)
}

pub(crate) fn write_rows(out: &mut impl Write, batch: &RowBatch) -> io::Result<()> {
    let payload = 12 + 8 * batch.rows.len() + 4 * batch.cells.len() + batch.text.len();
    let mut frame = Vec::with_capacity(5 + payload);
    frame.push(ROWS);
    let mut put = |number: usize| frame.extend_from_slice(&(number as u32).to_le_bytes());
    put(payload);
    put(batch.rows.len());
    put(batch.cells.len());
    put(batch.text.len());
    for (line, cells) in &batch.rows {
        put(*line as usize);
        put(*cells as usize);
    }
    for cell in &batch.cells {
        put(*cell as usize);
    }
    frame.extend_from_slice(&batch.text);
    out.write_all(&frame)?;
    out.flush()
}

pub(crate) fn write_answer(out: &mut impl Write, answer: &Answer) -> io::Result<()> {
    let json = serde_json::to_vec(answer)?;
    let mut frame = vec![ANSWER];
    frame.extend_from_slice(&(json.len() as u32).to_le_bytes());
    frame.extend_from_slice(&json);
    out.write_all(&frame)?;
    out.flush()
}

pub(crate) fn read_frame(input: &mut impl Read) -> io::Result<Frame> {
    let mut tag = [0];
    input.read_exact(&mut tag)?;
    let length = read_u32(input)?;
    match tag[0] {
        ROWS => Ok(Frame::Rows(read_exactly(input, length, ROWS_MAX)?)),
        ANSWER => {
            let json = read_exactly(input, length, JSON_MAX)?;
            Ok(Frame::Answer(serde_json::from_slice(&json)?))
        }
        _ => Err(io::ErrorKind::InvalidData.into()),
    }
}

/// Adds a batch to the cells; `None` when it does not hold what it says, or more than allowed.
pub(crate) fn take_rows(cells: &mut Cells, frame: &[u8], limits: &Limits) -> Option<()> {
    let mut numbers = Numbers(frame);
    let (rows, count, length) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let lines = numbers.split((rows as usize).checked_mul(8)?)?;
    let sizes = numbers.split((count as usize).checked_mul(4)?)?;
    let text = std::str::from_utf8(numbers.0).ok().filter(|text| text.len() == length as usize)?;

    let mut end = cells.text_len();
    let text_max = TEXT_MAX.min(usize::try_from(limits.text).unwrap_or(TEXT_MAX));
    if end + text.len() > text_max || (cells.cell_count() as u64) + u64::from(count) > limits.cells {
        return None;
    }
    cells.push_text(text);
    let mut sizes = Numbers(sizes);
    let mut lines = Numbers(lines);
    for _ in 0..rows {
        let (line, width) = (lines.next()?, lines.next()?);
        for _ in 0..width {
            let cell = sizes.next()?;
            end += (cell >> 4) as usize;
            if !cells.is_boundary(end) {
                return None;
            }
            cells.push_end(end, cell);
        }
        cells.close_row(line);
    }
    (sizes.0.is_empty() && end == cells.text_len()).then_some(())
}

struct Numbers<'a>(&'a [u8]);

impl<'a> Numbers<'a> {
    fn next(&mut self) -> Option<u32> {
        let (first, rest) = self.0.split_first_chunk::<4>()?;
        self.0 = rest;
        Some(u32::from_le_bytes(*first))
    }

    fn split(&mut self, at: usize) -> Option<&'a [u8]> {
        let (first, rest) = self.0.split_at_checked(at)?;
        self.0 = rest;
        Some(first)
    }
}

fn read_u32(input: &mut impl Read) -> io::Result<u32> {
    let mut bytes = [0; 4];
    input.read_exact(&mut bytes)?;
    Ok(u32::from_le_bytes(bytes))
}

fn read_exactly(input: &mut impl Read, length: u32, max: u32) -> io::Result<Vec<u8>> {
    if length > max {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = Vec::new();
    input.take(u64::from(length)).read_to_end(&mut bytes)?;
    if bytes.len() == length as usize { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cells::{Kind, flags};
    use proptest::prelude::*;

    fn one_batch(rows: &[Vec<String>]) -> Vec<u8> {
        let mut batch = RowBatch::default();
        for (line, row) in rows.iter().enumerate() {
            batch.rows.push((line as u32 + 1, row.len() as u32));
            for cell in row {
                batch.cells.push((cell.len() as u32) << 4 | flags(Kind::Text, false));
                batch.text.extend_from_slice(cell.as_bytes());
            }
        }
        let mut frame = Vec::new();
        write_rows(&mut frame, &batch).unwrap();
        frame.split_off(5)
    }

    proptest! {
        #[test]
        fn rows_arrive_as_they_were_sent(rows in prop::collection::vec(prop::collection::vec("\\PC{0,8}", 0..6), 0..20)) {
            let mut cells = Cells::default();
            prop_assert!(take_rows(&mut cells, &one_batch(&rows), &Limits::default()).is_some());
            prop_assert_eq!(cells.rows(), rows.len());
            for (at, row) in rows.iter().enumerate() {
                prop_assert_eq!(&cells.row(at).collect::<Vec<_>>(), row);
            }
        }

        #[test]
        fn a_lying_child_is_caught_and_never_believed(frame in prop::collection::vec(any::<u8>(), 0..200), at in 0usize..60, byte: u8) {
            let _ = take_rows(&mut Cells::default(), &frame, &Limits::default());
            let mut bent = one_batch(&[vec!["Åse".into(), "ø".into()], vec!["x".into()]]);
            let place = at % bent.len();
            bent[place] = byte;
            let mut cells = Cells::default();
            if take_rows(&mut cells, &bent, &Limits::default()).is_some() {
                for row in 0..cells.rows() {
                    let _ = cells.row(row).map(str::len).sum::<usize>();
                }
            }
        }
    }
}
