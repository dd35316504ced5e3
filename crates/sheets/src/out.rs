//! Tables out, as xlsx or CSV, in a form that no spreadsheet runs as a formula; and CSV cells back again.

use std::borrow::Cow;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, XlsxError};

/// The most letters Excel takes in a cell.
const LONGEST_CELL: usize = 32_767;

/// A table that leaves the house.
pub struct Table {
    /// What the sheet is called.
    pub name: String,
    /// The titles of the columns, and what stands in them.
    pub head: Vec<(String, Holds)>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<String>>,
}

/// What the cells of a column are. A cell that is not what its column holds is text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Text, never a formula.
    Text,
    /// `2026-11-25`.
    Day,
    /// A number in digits.
    Number,
}

impl Table {
    /// As a workbook of one sheet. No cell is a formula.
    pub fn xlsx(&self) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.set_name(sheet_name(&self.name))?;
        let bold = Format::new().set_bold();
        let danish = Format::new().set_num_format("dd-mm-yyyy");
        for (column, (title, _)) in (0..).zip(&self.head) {
            sheet.write_string_with_format(0, column, cut(title, LONGEST_CELL), &bold)?;
        }
        for (line, row) in (1..).zip(&self.rows) {
            for ((column, (_, holds)), cell) in (0..).zip(&self.head).zip(row).filter(|(_, cell)| !cell.is_empty()) {
                let day = ExcelDateTime::parse_from_str(cell).ok().filter(|_| *holds == Holds::Day);
                let number = cell.parse::<u32>().ok().filter(|_| *holds == Holds::Number);
                match (day, number) {
                    (Some(day), _) => sheet.write_datetime_with_format(line, column, &day, &danish)?,
                    (None, Some(number)) => sheet.write_number(line, column, number)?,
                    (None, None) => sheet.write_string(line, column, cut(cell, LONGEST_CELL))?,
                };
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        if let Some(last) = self.head.len().checked_sub(1) {
            sheet.autofilter(0, 0, u32::try_from(self.rows.len()).unwrap_or(u32::MAX), last as u16)?;
        }
        sheet.autofit();
        book.save_to_buffer()
    }

    /// As CSV the way a Danish Excel opens it: UTF-8 with its mark, semicolons, safe cells.
    pub fn csv(&self) -> Result<Vec<u8>, csv::Error> {
        let mut out = csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(csv::Terminator::CRLF)
            .from_writer(b"\xEF\xBB\xBF".to_vec());
        out.write_record(self.head.iter().map(|(title, _)| csv_safe(title).into_owned()))?;
        for row in &self.rows {
            out.write_record(row.iter().map(|cell| csv_safe(cell).into_owned()))?;
        }
        out.into_inner().map_err(|error| csv::Error::from(error.into_error()))
    }
}

/// Excel takes 31 letters, and some it does not take at all.
fn sheet_name(name: &str) -> String {
    let plain: String = name.chars().filter(|letter| !"[]:*?/\\'".contains(*letter) && !letter.is_control()).collect();
    let short = cut(plain.trim(), 31);
    if short.is_empty() { "1".to_owned() } else { short.to_owned() }
}

/// The beginning of a text that has so many letters as Excel counts them: those past the first plane are two.
fn cut(text: &str, most: usize) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > most
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// The cell with an apostrophe before what Excel would take for a formula.
pub fn csv_safe(cell: &str) -> Cow<'_, str> {
    if is_live(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// The cell as it was before [`csv_safe`]: `'+45 48 48 90 00` is a telephone number again.
pub fn csv_plain(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_live(rest) => rest,
        _ => cell,
    }
}

/// Apostrophes already there are looked through, so that going out and in again loses nothing.
fn is_live(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\0'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn telephone_numbers_and_dashes_survive_and_names_keep_their_apostrophe() {
        assert_eq!(csv_safe("+45 48489000"), "'+45 48489000");
        assert_eq!(csv_plain("'-"), "-");
        assert_eq!(csv_plain("'t Hooft"), "'t Hooft");
        assert_eq!(csv_safe("Åse"), "Åse");
    }

    proptest! {
        #[test]
        fn what_goes_out_comes_back_and_never_starts_a_formula(cell in "['=+@\t\r\0a-]{0,6}|\\PC*") {
            let out = csv_safe(&cell);
            prop_assert_eq!(csv_plain(&out), cell.as_str());
            prop_assert!(!out.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']));
        }
    }
}
