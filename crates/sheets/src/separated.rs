//! Text with separators into rows. The separator is guessed from the first records; quotation marks
//! that do not close are refused rather than swallowing the rest of the file.

use std::io::Write;

use csv::ByteRecord;

use crate::decode::{Decoded, with_line_feeds};
use crate::sink::Sink;
use crate::{Kind, Refusal};

const WINDOW: usize = 64 << 10;
const RECORDS: usize = 50;
const DOUBTFUL_ROWS: usize = 100;
/// Parts nothing: no text a person wrote holds it.
const NO_SEPARATOR: u8 = 0x1F;

/// What was found out on the way.
#[derive(Debug, PartialEq)]
pub(crate) struct Found {
    pub separator: Option<char>,
    pub doubtful: Vec<u32>,
}

pub(crate) fn read<W: Write>(decoded: &Decoded, asked: Option<char>, sink: &mut Sink<'_, W>) -> Result<Found, Refusal> {
    let whole = with_line_feeds(&decoded.text);
    let (named, text) = named_separator(&whole);
    let skipped = whole.len() - text.len();
    let (separator, usual) = choose(window(text), asked.and_then(usable), named);
    let delimiter = separator.unwrap_or(NO_SEPARATOR);

    let mut doubts = decoded.doubts.iter().map(|at| at.saturating_sub(skipped)).peekable();
    let mut doubtful = Vec::new();
    let mut lines = Lines { bytes: text.as_bytes(), line: 1 };
    let mut reader = parser(delimiter).from_reader(text.as_bytes());
    let mut record = ByteRecord::new();
    let mut last = None;
    while reader.read_byte_record(&mut record).map_err(|_| Refusal::Damaged)? {
        let start = record.position().map_or(0, |position| position.byte() as usize);
        let line = lines.next(start);
        last = Some((start, line));
        sink.start_row(line)?;
        for (column, cell) in (1..).zip(&record) {
            if swallowed_a_row(cell, delimiter, usual) {
                return Err(Refusal::BadQuotes { row: line, column });
            }
            sink.cell(cell, Kind::Text, false)?;
        }
        sink.end_row()?;
        let end = reader.position().byte() as usize;
        while doubts.next_if(|at| *at < end).is_some() {
            if doubtful.last() != Some(&line) && doubtful.len() < DOUBTFUL_ROWS {
                doubtful.push(line);
            }
        }
    }
    if let Some((start, row)) = last
        && let Some(column) = open_quote(&text.as_bytes()[start..], delimiter)
    {
        return Err(Refusal::BadQuotes { row, column });
    }
    Ok(Found { separator: separator.map(char::from), doubtful })
}

fn parser(delimiter: u8) -> csv::ReaderBuilder {
    let mut builder = csv::ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(delimiter).buffer_capacity(1 << 16);
    builder
}

fn usable(separator: char) -> Option<u8> {
    u8::try_from(separator).ok().filter(|byte| byte.is_ascii() && !matches!(byte, b'"' | b'\r' | b'\n' | 0))
}

/// Excel's own `sep=;` line, which Excel does not show or count, and what comes after it.
fn named_separator(text: &str) -> (Option<u8>, &str) {
    let line = text.lines().next().unwrap_or_default();
    let bare = line.trim_matches('"').to_ascii_lowercase();
    let mut name = bare.strip_prefix("sep=").unwrap_or_default().chars();
    match (name.next().and_then(usable), name.next()) {
        (Some(byte), None) => {
            let rest = text[line.len()..].trim_start_matches('\r');
            (Some(byte), rest.strip_prefix('\n').unwrap_or(rest))
        }
        _ => (None, text),
    }
}

/// Whole lines from the start.
fn window(text: &str) -> &str {
    if text.len() <= WINDOW {
        return text;
    }
    let head = &text[..text.floor_char_boundary(WINDOW)];
    head.rfind('\n').map_or(head, |end| &head[..=end])
}

/// The user's word counts; the file's own only when it parts anything.
fn choose(window: &str, asked: Option<u8>, named: Option<u8>) -> (Option<u8>, usize) {
    for (byte, at_least) in [(asked, 1), (named, 2)] {
        if let Some(byte) = byte
            && let width = usual_width(window, byte).0
            && width >= at_least
        {
            return (Some(byte), width);
        }
    }
    guess(window)
}

fn guess(window: &str) -> (Option<u8>, usize) {
    let mut best = (None, 1, 0.0);
    for byte in [b';', b'\t', b',', b'|'] {
        let (width, share) = usual_width(window, byte);
        let score = share * share * (width as f64).log2();
        if score > best.2 {
            best = (Some(byte), width, score);
        }
    }
    (best.0, best.1)
}

/// The most frequent number of cells, the larger of equals, and the share of rows that have it.
fn usual_width(window: &str, delimiter: u8) -> (usize, f64) {
    let mut widths = std::collections::BTreeMap::<usize, u32>::new();
    let mut reader = parser(delimiter).from_reader(window.as_bytes());
    let mut record = ByteRecord::new();
    let mut records = 0;
    while records < RECORDS && reader.read_byte_record(&mut record).unwrap_or(false) {
        records += 1;
        *widths.entry(record.len()).or_default() += 1;
    }
    let (width, count) = widths.into_iter().max_by_key(|(_, count)| *count).unwrap_or((1, 0));
    (width, f64::from(count) / records.max(1) as f64)
}

/// A cell over several lines with as many separators as a whole row: its quotation mark never
/// closed, and another one further down ended it.
fn swallowed_a_row(cell: &[u8], delimiter: u8, usual: usize) -> bool {
    cell.contains(&b'\n') && cell.iter().filter(|byte| **byte == delimiter).count() >= usual.saturating_sub(1).max(3)
}

/// The column whose quotation mark is still open at the end of the text.
fn open_quote(raw: &[u8], delimiter: u8) -> Option<u32> {
    #[derive(PartialEq)]
    enum At {
        Start,
        Plain,
        Quoted,
        Closing,
    }
    let (mut at, mut column) = (At::Start, 1);
    for &byte in raw {
        at = match (at, byte) {
            (At::Start | At::Closing, b'"') => At::Quoted,
            (At::Quoted, b'"') => At::Closing,
            (At::Quoted, _) => At::Quoted,
            (At::Start, b'\r' | b'\n') => At::Start,
            (_, byte) if byte == delimiter => {
                column += 1;
                At::Start
            }
            _ => At::Plain,
        };
    }
    (at == At::Quoted).then_some(column)
}

/// Row numbers as Excel counts them: a record is a row however many lines it takes, and a blank
/// line is a row too.
struct Lines<'a> {
    bytes: &'a [u8],
    line: u32,
}

impl Lines<'_> {
    /// The number of the record that starts at this byte, or after the blank lines there.
    fn next(&mut self, mut at: usize) -> u32 {
        // The record before may have ended between the two halves of a line end.
        if at > 0 && self.bytes[at - 1] == b'\r' && self.bytes.get(at) == Some(&b'\n') {
            at += 1;
        }
        loop {
            match self.bytes[at..] {
                [b'\r', b'\n', ..] => at += 2,
                [b'\r' | b'\n', ..] => at += 1,
                _ => break,
            }
            self.line = self.line.saturating_add(1);
        }
        let line = self.line;
        self.line = self.line.saturating_add(1);
        line
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Cells, Encoding, Limits, frames};
    use proptest::prelude::*;

    fn read_text(text: &str, asked: Option<char>) -> Result<(Found, Cells), Refusal> {
        let decoded =
            Decoded { text: text.to_owned(), encoding: Encoding::Utf8, doubts: Vec::new(), maybe_charset: None };
        let limits = Limits::default();
        let mut out = Vec::new();
        let mut sink = Sink::new(&mut out, &limits);
        let found = read(&decoded, asked, &mut sink)?;
        sink.finish(&frames::Answer::Read(frames::About {
            format: crate::Format::Csv,
            encoding: None,
            separator: None,
            sheet_names: Vec::new(),
            sheet: 0,
            doubtful: Vec::new(),
            maybe_charset: None,
        }))?;
        let mut cells = Cells::default();
        let mut input = out.as_slice();
        while let Ok(frames::Frame::Rows(frame)) = frames::read_frame(&mut input) {
            frames::take_rows(&mut cells, &frame, &limits).unwrap();
        }
        Ok((found, cells))
    }

    fn rows(text: &str) -> (Option<char>, Vec<(u32, Vec<String>)>) {
        let (found, cells) = read_text(text, None).unwrap();
        let row = |row| (cells.line(row), cells.row(row).map(str::to_owned).collect());
        (found.separator, (0..cells.rows()).map(row).collect())
    }

    fn lines(text: &str) -> Vec<u32> {
        rows(text).1.into_iter().map(|(line, _)| line).collect()
    }

    #[test]
    fn the_separator_is_the_one_that_makes_even_rows() {
        let separator = |text| rows(text).0;
        assert_eq!(separator("Elevnr;Elevnavn;By\n1;Pedersen, Åse;Aars\n2;Holm, Bo;Hobro\n"), Some(';'));
        assert_eq!(separator("a,b,c\n1,2,3\n"), Some(','));
        assert_eq!(separator("a\tb\n1,5\t2,5\n"), Some('\t'));
        assert_eq!(separator("Navn\nÅse\nBo\n"), None);
        assert_eq!(separator("Hej.\nDet regner, ser du.\nKom nu.\n"), None);
    }

    #[test]
    fn rows_are_numbered_as_excel_does_it() {
        assert_eq!(lines("a;b\r\n\r\n1;2\r\n\r\n\r\n3;4\r\n"), [1, 3, 6]);
        assert_eq!(lines("a;b\n\"x\ny\";2\n3;4\n"), [1, 2, 3]);
        assert_eq!(lines("a;b\r\r1;2\r3;4"), [1, 3, 4]);
        assert_eq!(lines("a;b\n;;\n1;2\r3;4\r\n5;6"), [1, 3, 4, 5]);
        assert_eq!(lines("sep=;\r\na;b\r\n1;2\r\n"), [1, 2]);
    }

    #[test]
    fn quotes_hold_separators_and_line_breaks_and_stray_ones_are_kept() {
        let (_, rows) = rows("a;b;c\n\"x;y\";\"sagde \"\"hej\"\"\";\"to\nlinjer\"\n5\" rør;2;3\n");
        assert_eq!(rows[1].1, ["x;y", "sagde \"hej\"", "to\nlinjer"]);
        assert_eq!(rows[2].1[0], "5\" rør");
    }

    #[test]
    fn a_quote_that_never_closes_is_refused_at_its_row() {
        let open = read_text("a;b;c\n1;\"Åse;3\n4;5;6\n", None).unwrap_err();
        assert_eq!(open, Refusal::BadQuotes { row: 2, column: 2 });
        let closed_later = read_text("a;b;c;d\n1;\"Åse;3;4\n4;5;6;7\n8;\"x\";9;1\n", None).unwrap_err();
        assert_eq!(closed_later, Refusal::BadQuotes { row: 2, column: 2 });
        assert!(read_text("a;b\n1;rør 5\"", None).is_ok());
    }

    #[test]
    fn what_the_user_says_goes_before_the_guess_and_before_the_file() {
        let (found, cells) = read_text("sep=;\na,b;c\n", Some(',')).unwrap();
        assert_eq!((found.separator, cells.cell(0, 1)), (Some(','), "b;c"));
        assert_eq!(read_text("sep=|\na;b\n1;2\n", None).unwrap().0.separator, Some(';'));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_and_lines_rise(text in "[a-c;,\t\"\r\n ø\0]{0,60}") {
            if let Ok((_, cells)) = read_text(&text, None) {
                for row in 1..cells.rows() {
                    prop_assert!(cells.line(row - 1) < cells.line(row));
                }
            }
        }

        #[test]
        fn cells_come_back_as_they_were_written(table in prop::collection::vec(prop::collection::vec("[a-z;\" ø]{1,5}", 3..4), 1..9)) {
            let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let (_, cells) = read_text(&text, Some(';')).unwrap();
            let kept: Vec<_> = table.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).collect();
            prop_assert_eq!(cells.rows(), kept.len());
            for (row, expected) in kept.into_iter().enumerate() {
                prop_assert_eq!(&cells.row(row).collect::<Vec<_>>(), expected);
            }
        }
    }
}
