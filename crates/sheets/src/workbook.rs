//! xlsx and ods into rows. xlsx is streamed and never laid out as a whole: two cells in opposite
//! corners would ask for half a terabyte.

use std::io::{Cursor, Write};

use calamine::{DataType, Ods, OdsError, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use crate::sink::Sink;
use crate::{Kind, Refusal, dates};

/// The visible sheets and the one that was read.
pub(crate) struct Found {
    pub sheet_names: Vec<String>,
    pub sheet: usize,
}

pub(crate) fn read_xlsx<W: Write>(
    bytes: &[u8],
    asked: Option<usize>,
    sink: &mut Sink<'_, W>,
) -> Result<Found, Refusal> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(xlsx_refusal)?;
    let sheet_names = visible(book.sheets_metadata());
    read_sheet(sheet_names, asked, sink, |name, sink| xlsx_rows(&mut book, name, sink))
}

pub(crate) fn read_ods<W: Write>(bytes: &[u8], asked: Option<usize>, sink: &mut Sink<'_, W>) -> Result<Found, Refusal> {
    let refusal = |error| ods_refusal(error, sink.limits().cells);
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(refusal)?;
    let sheet_names = visible(book.sheets_metadata());
    read_sheet(sheet_names, asked, sink, |name, sink| ods_rows(&mut book, name, sink))
}

fn visible(sheets: &[calamine::Sheet]) -> Vec<String> {
    sheets
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect()
}

/// The sheet asked for, or the first that holds anything.
fn read_sheet<W: Write>(
    sheet_names: Vec<String>,
    asked: Option<usize>,
    sink: &mut Sink<'_, W>,
    mut rows: impl FnMut(&str, &mut Sink<'_, W>) -> Result<(), Refusal>,
) -> Result<Found, Refusal> {
    if sheet_names.is_empty() {
        return Err(Refusal::NoSheet);
    }
    let candidates = asked.map_or(0..sheet_names.len(), |sheet| sheet..sheet + 1);
    for sheet in candidates {
        rows(sheet_names.get(sheet).ok_or(Refusal::NoSheet)?, sink)?;
        if sink.rows() > 0 {
            return Ok(Found { sheet_names, sheet });
        }
    }
    Err(Refusal::Empty)
}

fn xlsx_rows<W: Write>(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, sink: &mut Sink<'_, W>) -> Result<(), Refusal> {
    let mut reader = book.worksheet_cells_reader(name).map_err(xlsx_refusal)?;
    let mut text = String::new();
    let mut open = None;
    let mut free_column = 0;
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(xlsx_refusal)? {
        let formula = cell.formula.is_some();
        let kind = write_cell(&cell.value, formula, &mut text);
        if text.is_empty() && !formula {
            continue;
        }
        let (row, column) = cell.pos;
        match open {
            Some(current) if row == current && column >= free_column => {}
            Some(current) if row <= current => return Err(Refusal::Damaged),
            _ => {
                if open.is_some() {
                    sink.end_row()?;
                }
                sink.start_row(row.saturating_add(1))?;
                open = Some(row);
            }
        }
        sink.skip_to(column)?;
        sink.cell(text.as_bytes(), kind, formula)?;
        free_column = column + 1;
    }
    if open.is_some() {
        sink.end_row()?;
    }
    Ok(())
}

fn ods_rows<W: Write>(book: &mut Ods<Cursor<&[u8]>>, name: &str, sink: &mut Sink<'_, W>) -> Result<(), Refusal> {
    let refusal = |error| ods_refusal(error, sink.limits().cells);
    let cells = book.worksheet_range(name).map_err(refusal)?;
    let formulas = book.worksheet_formula(name).map_err(refusal)?;
    let Some((first_row, first_column)) = cells.start() else { return Ok(()) };
    let mut text = String::new();
    for (row, values) in (first_row..).zip(cells.rows()) {
        if values.iter().all(DataType::is_empty) {
            continue;
        }
        sink.start_row(row.saturating_add(1))?;
        for (column, value) in (first_column..).zip(values) {
            let formula = formulas.get_value((row, column)).is_some_and(|formula| !formula.is_empty());
            let kind = write_cell(value, formula, &mut text);
            if !text.is_empty() || formula {
                sink.skip_to(column)?;
                sink.cell(text.as_bytes(), kind, formula)?;
            }
        }
        sink.end_row()?;
    }
    Ok(())
}

/// The value as text, and what it was.
fn write_cell(value: &impl DataType, formula: bool, text: &mut String) -> Kind {
    text.clear();
    if let Some(string) = value.get_string() {
        text.push_str(string);
        // OpenDocument has failed calculations as text.
        let failed = formula && (string.starts_with('#') || string.starts_with("Err:"));
        return if failed { Kind::Error } else { Kind::Text };
    }
    if let Some(moment) = value.get_datetime() {
        let Some((iso, kind)) = dates::serial(&moment) else {
            return write_number(moment.as_f64(), text);
        };
        text.push_str(&iso);
        return kind;
    }
    if let Some(number) = value.get_float() {
        return write_number(number, text);
    }
    if let Some(number) = value.get_int() {
        text.push_str(&number.to_string());
        return Kind::Number;
    }
    if let Some(truth) = value.get_bool() {
        text.push_str(if truth { "true" } else { "false" });
        return Kind::Bool;
    }
    if let Some(error) = value.get_error() {
        text.push_str(&error.to_string());
        return Kind::Error;
    }
    if let Some(string) = value.get_datetime_iso() {
        let iso = dates::iso(string);
        text.push_str(iso.as_deref().unwrap_or(string));
        return if iso.is_some() { Kind::Date } else { Kind::Text };
    }
    if let Some(string) = value.get_duration_iso() {
        let seconds = value.as_duration().and_then(|duration| u64::try_from(duration.num_seconds()).ok());
        text.push_str(&seconds.map_or_else(|| string.to_owned(), dates::clock));
        return if seconds.is_some() { Kind::Time } else { Kind::Text };
    }
    Kind::Text
}

/// `7` rather than `7.0`, and the shortest digits that mean the same number otherwise.
fn write_number(number: f64, text: &mut String) -> Kind {
    if !number.is_finite() {
        text.push_str("#NUM!");
        return Kind::Error;
    }
    // Adding zero turns -0 into 0.
    text.push_str(&(number + 0.0).to_string());
    Kind::Number
}

fn xlsx_refusal(error: XlsxError) -> Refusal {
    match error {
        XlsxError::Password => Refusal::PasswordProtected,
        XlsxError::NotAWorksheet(_) => Refusal::NoSheet,
        _ => Refusal::Damaged,
    }
}

fn ods_refusal(error: OdsError, cells: u64) -> Refusal {
    match error {
        OdsError::Password => Refusal::PasswordProtected,
        OdsError::CellLimitExceeded { .. } => Refusal::TooManyCells { limit: cells },
        _ => Refusal::Damaged,
    }
}
