//! What the window is shown of an import: what was guessed, and rows with what would become of them.

use std::collections::BTreeMap;

use rusqlite::Connection;
use sheets::Cells;

use super::answers::{
    CellLine, ColumnCounts, FieldOption, Opened, Rehearsal, RowLine, RowsAsk, RowsPage, SheetColumn, ValueMeaning,
};
use super::fields::{Group, ImportKind, Reads, Store, WEEK};
use super::mapping::{self, Mapping};
use super::outcome::Outcome;
use super::plan::{Planner, Status};
use super::resolve::Resolved;
use super::rows::{File, Row};
use super::value::{self, Problem};
use super::{Import, Work};
use crate::{Desk, Error, Result, text};

const SAMPLES: usize = 3;
/// Rows looked at for samples: a column filled later than that is hardly filled.
const SAMPLED_ROWS: usize = 500;
/// Rows named in a warning about the file.
const NAMED_ROWS: usize = 20;
const MEANINGS: usize = 100;

/// What a file turned out to be.
pub fn opened(import: &Import, work: &Work) -> Result<Opened> {
    let (sheet, mapping) = (&work.sheet, &work.mapping);
    let cells = &sheet.cells;
    let word = |value: serde_json::Value| value.as_str().map(str::to_owned);
    let header_line = cells.line(mapping.header);
    let rows = cells.rows().saturating_sub(mapping.header + 1) as u32;
    let needs = mapping.kind.needs();
    let option =
        |name: &str| FieldOption { field: name.to_owned(), needed: needs.iter().any(|set| set.contains(&name)) };
    let mut fields: Vec<FieldOption> = mapping.kind.fields().iter().map(|field| option(field.name)).collect();
    if mapping.kind == ImportKind::Attendance {
        fields.push(option(WEEK.name));
    }
    Ok(Opened {
        import: import.id.clone(),
        file: import.name.clone(),
        format: word(serde_json::to_value(sheet.format)?).unwrap_or_default(),
        encoding: sheet.encoding.map(serde_json::to_value).transpose()?.and_then(word),
        separator: sheet.separator.map(String::from),
        sheets: sheet.sheet_names.clone(),
        sheet: sheet.sheet as u32,
        header_line,
        rows,
        kind: mapping.kind,
        remembered: mapping.remembered,
        columns: columns(cells, mapping),
        fields,
        missing: mapping.missing().into_iter().map(str::to_owned).collect(),
        options: mapping.options.clone(),
        values: meanings(work),
        warnings: warnings(work),
    })
}

fn columns(cells: &Cells, mapping: &Mapping) -> Vec<SheetColumn> {
    let headings = mapping::headings(cells, mapping.header);
    let weeks: Vec<usize> = (0..headings.len()).filter(|column| mapping.columns[*column] == Some(WEEK.name)).collect();
    let days: BTreeMap<usize, _> = weeks.iter().copied().zip(mapping.days(cells, &weeks)).collect();
    let column = |(column, heading): (usize, String)| SheetColumn {
        column: column as u32,
        heading,
        samples: samples(cells, mapping, column),
        field: mapping.columns[column].map(str::to_owned),
        day: days.get(&column).copied().flatten(),
    };
    headings.into_iter().enumerate().map(column).collect()
}

/// The first values that differ. Whatever has ten digits may be a CPR number, whichever column it stands in.
fn samples(cells: &Cells, mapping: &Mapping, column: usize) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for row in (mapping.header + 1..cells.rows()).take(SAMPLED_ROWS) {
        let cell: String = cells.cell(row, column).trim().chars().take(60).collect();
        let cell = if mapping.columns[column] == Some("p_number") { cell } else { masked(&cell) };
        if !cell.is_empty() && !found.contains(&cell) {
            found.push(cell);
            if found.len() == SAMPLES {
                break;
            }
        }
    }
    found
}

/// A CPR number without its last four digits; other text as it is.
pub fn masked(text: &str) -> String {
    let digits: String = text.chars().filter(|letter| !matches!(letter, '-' | ' ')).collect();
    let number = digits.len() == text.len() || text.matches('-').count() == 1;
    if number && (9..=10).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        let kept = digits.len() - 4;
        return format!("{}-••••", &digits[..kept]);
    }
    text.to_owned()
}

/// The texts of the columns whose texts stand for something.
fn meanings(work: &Work) -> Vec<ValueMeaning> {
    let (cells, mapping) = (&work.sheet.cells, &work.mapping);
    let wanted = match mapping.kind {
        ImportKind::Attendance => WEEK.name,
        ImportKind::Agreements => "type",
        _ => return Vec::new(),
    };
    let columns: Vec<usize> =
        (0..mapping.columns.len()).filter(|column| mapping.columns[*column] == Some(wanted)).collect();
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for row in mapping.header + 1..cells.rows() {
        for column in &columns {
            let cell = cells.cell(row, *column).trim();
            if !cell.is_empty()
                && cell.len() <= 60
                && (counts.len() < MEANINGS || counts.contains_key(&text::fold(cell)))
            {
                *counts.entry(text::fold(cell)).or_default() += 1;
            }
        }
    }
    let means = |text: &str| {
        let said = mapping.options.values.get(text).cloned();
        said.or_else(|| match mapping.kind {
            ImportKind::Attendance => value::usual_mark(text).map(str::to_owned),
            _ => work.types.get(text).cloned(),
        })
    };
    counts.into_iter().map(|(text, count)| ValueMeaning { means: means(&text), text, count }).collect()
}

/// What the user should know about the file as a whole.
fn warnings(work: &Work) -> Vec<Problem> {
    let (sheet, mapping) = (&work.sheet, &work.mapping);
    let mut found = Vec::new();
    let lines = |lines: &mut dyn Iterator<Item = u32>| {
        lines.take(NAMED_ROWS).map(|line| line.to_string()).collect::<Vec<_>>().join(", ")
    };
    if !sheet.doubtful.is_empty() {
        let named = lines(&mut sheet.doubtful.iter().copied());
        found.push(Problem::warning("file-letters").with("lines", named).with("count", sheet.doubtful.len()));
    }
    if let Some(charset) = &sheet.maybe_charset {
        found.push(Problem::warning("file-charset").with("charset", charset));
    }
    let header = sheet.cells.line(mapping.header);
    let ragged: Vec<u32> = sheet.ragged.iter().map(|row| row.line).filter(|line| *line > header).collect();
    if !ragged.is_empty() {
        found.push(
            Problem::warning("file-ragged")
                .with("lines", lines(&mut ragged.iter().copied()))
                .with("count", ragged.len()),
        );
    }
    for column in mapping.layout(&sheet.cells).no_such_week {
        let heading = sheet.cells.cell(mapping.header, column).trim();
        found.push(
            Problem::warning("no-such-week")
                .with("heading", heading)
                .with("year", mapping.options.year.unwrap_or_default())
                .at(column),
        );
    }
    found
}

/// Sums with a place for every column that is read.
pub fn empty_sums(file: &File<'_>) -> Rehearsal {
    let columns = file
        .layout
        .sources
        .iter()
        .map(|source| ColumnCounts { column: source.column as u32, ..ColumnCounts::default() });
    Rehearsal { total: file.rows().len() as u32, columns: columns.collect(), ..Rehearsal::default() }
}

/// A page of the rehearsal's rows.
pub fn rows(conn: &Connection, desk: &Desk, work: &Work, ask: &RowsAsk) -> Result<RowsPage> {
    let rehearsed = work.rehearsed.as_ref().ok_or_else(|| Error::conflict("import-not-rehearsed"))?;
    let file = work.file(desk.clock().today());
    let limit = if ask.limit == 0 { 100 } else { ask.limit.min(200) };
    let shown = file.rows().zip(&rehearsed.flags).filter(|(_, flags)| ask.show.shows(**flags)).map(|(row, _)| row);
    let mut planner = Planner::new(&file, &rehearsed.resolved);
    let mut rows = Vec::new();
    let mut row = Row::default();
    for at in shown.skip(ask.offset as usize).take(limit as usize) {
        let outcome = planner.outcome(conn, at, &mut row)?;
        rows.push(line(&file, &rehearsed.resolved, at, &row, outcome));
    }
    let total = file.rows().zip(&rehearsed.flags).filter(|(_, flags)| ask.show.shows(**flags)).count() as u32;
    Ok(RowsPage { total, rows })
}

fn line(file: &File<'_>, resolved: &Resolved, at: u32, row: &Row<'_>, outcome: Outcome<'_>) -> RowLine {
    let status = if outcome.is_out() {
        Status::Bad
    } else {
        outcome.cells.iter().flatten().copied().max().unwrap_or(Status::Same)
    };
    let mut cells = Vec::new();
    for (source, status) in file.layout.sources.iter().zip(&outcome.cells) {
        let (text, _) = file.text(at, source.column);
        let plans = outcome.plans.iter().flat_map(|(_, plans)| plans.iter()).flat_map(|plan| &plan.cells);
        let own = plans.filter(|cell| source.shows.contains(&cell.slot)).max_by_key(|cell| cell.status);
        let ours = own.map_or("", |cell| {
            if cell.store == Store::Education { resolved.educations.name(&cell.ours) } else { &cell.ours }
        });
        let is_cpr = source.field.reads == Reads::Cpr;
        // A number that must be mended must be seen.
        let hidden = is_cpr && *status != Some(Status::Bad);
        cells.push(CellLine {
            column: source.column as u32,
            status: *status,
            file: if hidden { masked(text.trim()) } else { text.to_owned() },
            ours: if is_cpr { masked(ours) } else { ours.to_owned() },
            mended: file.edits.texts.contains_key(&(at, source.column as u32)),
            choice: file.edits.choices.get(&(at, source.column as u32)).copied(),
        });
    }
    let known = resolved.people.is_protected(resolved.target(Group::Student, at));
    let protected = known
        || file
            .layout
            .sources
            .iter()
            .any(|source| source.field.name == "protected" && row.get(Some(source.slot)) == "1");
    RowLine {
        row: at,
        line: file.cells.line(at as usize),
        status,
        skipped: outcome.skipped,
        protected,
        problems: outcome.problems,
        cells,
    }
}
