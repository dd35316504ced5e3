//! What each column of a file is: guessed from its heading, corrected by the user, remembered for the next time.

use std::collections::BTreeMap;

use chrono::{NaiveDate, Weekday};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sheets::{Cells, Sheet};
use ts_rs::TS;

use super::fields::{Field, ImportKind, Reads, WEEK};
use super::weeks::{self, Head, Rule};
use super::{dates, value};
use crate::record::{self, record};
use crate::{Result, clock, text};

/// How a source's columns were read the last time.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ImportSource {
    /// Derived from kind and header row.
    pub id: String,
    /// One of [`ImportKind`].
    pub kind: String,
    /// A [`Remembered`], as JSON.
    pub mapping: String,
    /// When.
    pub used_at: String,
}
record!(ImportSource, "import_source");

/// The part of a mapping that holds for the next file of the source too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Remembered {
    /// Heading and field.
    columns: Vec<(String, String)>,
    options: Options,
}

/// What the user can decide besides the columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Options {
    /// Seekers: the day of the extract.
    pub checked_on: Option<NaiveDate>,
    /// Seekers: take in students the office does not know.
    pub create_unknown: bool,
    /// Companies: the day the places in use were counted. Absent: the day of the import, for the numbers that are new.
    pub counted_on: Option<NaiveDate>,
    /// Attendance: the year of the first week.
    pub year: Option<i32>,
    /// Attendance: the day of the week, Monday is 1.
    pub weekday: u8,
    /// Attendance: the weeks are Excel's own, not ISO weeks.
    pub us_weeks: bool,
    /// Attendance: what the sessions are called.
    pub series: String,
    /// Attendance: keep the remarks as notes.
    pub remarks: bool,
    /// What a text means, by folded text: a mark, or a kind of agreement. Empty means nothing.
    pub values: BTreeMap<String, String>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            checked_on: None,
            create_unknown: false,
            counted_on: None,
            year: None,
            // Job cafés are held on Wednesdays in the practice the program is made from.
            weekday: 3,
            us_weeks: false,
            series: String::new(),
            remarks: false,
            values: BTreeMap::new(),
        }
    }
}

/// How a file is read.
#[derive(Debug, Clone)]
pub struct Mapping {
    pub kind: ImportKind,
    /// The row of headings, counted from 0 among the rows that hold anything.
    pub header: usize,
    /// The field of each column.
    pub columns: Vec<Option<&'static str>>,
    pub options: Options,
    /// Taken over from the last time.
    pub remembered: bool,
}

/// A column that is read.
pub struct Source {
    pub column: usize,
    pub field: &'static Field,
    /// Where the value is put.
    pub slot: usize,
    /// The slots whose fate the cell shows: its own, or the whole name of a given name, the birth date of a CPR, and the
    /// day of a count.
    pub shows: [usize; 2],
}

/// The columns that are read, and the day of each week's.
pub struct Layout {
    pub sources: Vec<Source>,
    /// The field of each slot: those of the kind, then the weeks.
    pub slots: Vec<&'static Field>,
    /// The days of the weeks' slots.
    pub days: Vec<NaiveDate>,
    /// Weeks that the year does not have.
    pub no_such_week: Vec<usize>,
}

/// A heading as it is compared: folded, letters and digits only.
pub fn label(heading: &str) -> String {
    text::fold(heading).chars().filter(char::is_ascii_alphanumeric).collect()
}

impl Mapping {
    /// The mapping that fits the sheet best, or the one of the last time.
    pub fn guess(
        conn: &Connection,
        sheet: &Sheet,
        file_name: &str,
        kind: Option<ImportKind>,
        today: NaiveDate,
    ) -> Result<Self> {
        let known = |cell: &str| {
            let label = label(cell);
            weeks::week(cell).is_some()
                || ImportKind::ALL.iter().any(|kind| kind.fields().iter().any(|f| f.labels.contains(&label.as_str())))
        };
        let header = sheets::header_row(&sheet.cells, &known);
        let headings = headings(&sheet.cells, header);
        let asked = kind.map_or_else(|| ImportKind::ALL.to_vec(), |kind| vec![kind]);
        let mut last: Option<(ImportKind, ImportSource)> = None;
        for kind in asked {
            let source: Option<ImportSource> = record::find(conn, &source_id(kind, &headings))?;
            let newer = |source: &ImportSource| last.as_ref().is_none_or(|(_, last)| source.used_at > last.used_at);
            if let Some(source) = source.filter(newer) {
                last = Some((kind, source));
            }
        }
        let kind = kind.or(last.as_ref().map(|(kind, _)| *kind)).unwrap_or_else(|| guess_kind(&headings));
        let mut mapping = Self::fresh(sheet, file_name, kind, header, today);
        if let Some((_, source)) = last {
            mapping.take_over(&source, &headings);
        }
        Ok(mapping)
    }

    /// A mapping by the names of the columns alone.
    pub fn fresh(sheet: &Sheet, file_name: &str, kind: ImportKind, header: usize, today: NaiveDate) -> Self {
        let headings = headings(&sheet.cells, header);
        let columns = guess_columns(kind, &headings);
        let mut options = Options { series: series(sheet, file_name), ..Options::default() };
        let titled = title_day(&sheet.cells, header);
        options.checked_on = titled.or(Some(today));
        options.counted_on = titled.filter(|day| *day <= today);
        let filled = |column: &usize| {
            (header + 1..sheet.cells.rows()).any(|row| !sheet.cells.cell(row, *column).trim().is_empty())
        };
        let heads: Vec<Head> = (0..columns.len())
            .filter(|column| columns[*column] == Some(WEEK.name))
            .filter(filled)
            .filter_map(|column| weeks::head(&headings[column]))
            .collect();
        options.year = (!heads.is_empty()).then(|| weeks::guess_year(&heads, today, Weekday::Wed));
        Self { kind, header, columns, options, remembered: false }
    }

    /// Takes over what the user decided for this source before.
    fn take_over(&mut self, source: &ImportSource, headings: &[String]) {
        let Ok(last) = serde_json::from_str::<Remembered>(&source.mapping) else { return };
        for (column, heading) in headings.iter().enumerate() {
            if let Some((_, name)) = last.columns.iter().find(|(known, _)| *known == label(heading)) {
                self.columns[column] = self.field(name).map(|field| field.name);
            }
        }
        // The day, the year and the name of the sheet are this file's own.
        let Options { checked_on, counted_on, year, series, .. } = self.options.clone();
        self.options = Options { checked_on, counted_on, year, series, ..last.options };
        self.remembered = true;
    }

    /// The record that remembers this mapping.
    pub fn source(&self, cells: &Cells, at: &str) -> Result<ImportSource> {
        let headings = headings(cells, self.header);
        let columns = headings
            .iter()
            .zip(&self.columns)
            .filter(|(heading, _)| !heading.is_empty() && weeks::head(heading).is_none())
            .map(|(heading, field)| (label(heading), field.unwrap_or_default().to_owned()))
            .collect();
        let own = Options { series: String::new(), ..self.options.clone() };
        let options = Options { checked_on: None, counted_on: None, year: None, ..own };
        Ok(ImportSource {
            id: source_id(self.kind, &headings),
            kind: self.kind.word().to_owned(),
            mapping: serde_json::to_string(&Remembered { columns, options })?,
            used_at: at.to_owned(),
        })
    }

    /// The field of this name in the mapping's kind.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        if name == WEEK.name && self.kind == ImportKind::Attendance {
            return Some(WEEK);
        }
        self.kind.fields().iter().find(|field| field.name == name)
    }

    /// The fields that still need a column, the first of each set.
    pub fn missing(&self) -> Vec<&'static str> {
        let has = |name: &&str| self.columns.iter().flatten().any(|column| column == name);
        self.kind.needs().iter().filter(|set| !set.iter().any(&has)).map(|set| set[0]).collect()
    }

    /// No column says when the places in use were counted, so one day holds for all of them.
    pub fn counts_on_one_day(&self) -> bool {
        self.kind == ImportKind::Companies && !self.columns.contains(&Some("counted_on"))
    }

    /// The columns that are read.
    pub fn layout(&self, cells: &Cells) -> Layout {
        let fields = self.kind.fields();
        let mut layout =
            Layout { sources: Vec::new(), slots: fields.iter().collect(), days: Vec::new(), no_such_week: Vec::new() };
        let slot_of = |name: &str| fields.iter().position(|field| field.name == name);
        for (column, name) in self.columns.iter().enumerate() {
            let Some(slot) = name.and_then(slot_of) else { continue };
            let field = &fields[slot];
            let whole = slot_of("name").filter(|_| matches!(field.reads, Reads::Given | Reads::Family));
            let born =
                slot_of("born_on").filter(|_| field.reads == Reads::Cpr && !self.columns.contains(&Some("born_on")));
            let counted = slot_of("counted_on").filter(|_| field.name == "in_use" && self.counts_on_one_day());
            let shown = whole.unwrap_or(slot);
            layout.sources.push(Source { column, field, slot, shows: [shown, born.or(counted).unwrap_or(shown)] });
        }
        let week_columns: Vec<usize> =
            (0..self.columns.len()).filter(|column| self.columns[*column] == Some(WEEK.name)).collect();
        for (column, day) in week_columns.iter().zip(self.days(cells, &week_columns)) {
            let Some(day) = day else {
                layout.no_such_week.push(*column);
                continue;
            };
            let slot = layout.slots.len();
            layout.slots.push(WEEK);
            layout.days.push(day);
            layout.sources.push(Source { column: *column, field: WEEK, slot, shows: [slot, slot] });
        }
        layout
    }

    /// The days of these columns.
    pub fn days(&self, cells: &Cells, columns: &[usize]) -> Vec<Option<NaiveDate>> {
        let heads: Vec<Option<Head>> =
            columns.iter().map(|column| weeks::head(cells.cell(self.header, *column))).collect();
        let weekday = Weekday::try_from(self.options.weekday.saturating_sub(1)).unwrap_or(Weekday::Wed);
        let rule = Rule { year: self.options.year.unwrap_or_default(), weekday, us: self.options.us_weeks };
        let mut days = weeks::days(&heads.iter().flatten().copied().collect::<Vec<_>>(), rule).into_iter();
        heads.iter().map(|head| head.and_then(|_| days.next().flatten())).collect()
    }
}

/// The headings, cleaned, as many as the sheet is wide.
pub fn headings(cells: &Cells, header: usize) -> Vec<String> {
    let heading = |column| value::line(cells.cell(header, column).trim(), 200).map(|line| line.into_owned());
    (0..cells.columns()).map(|column| heading(column).unwrap_or_default()).collect()
}

fn source_id(kind: ImportKind, headings: &[String]) -> String {
    let mut parts = vec!["import-source".to_owned(), kind.word().to_owned()];
    parts.extend(headings.iter().filter(|heading| weeks::head(heading).is_none()).map(|heading| label(heading)));
    clock::derived_id(&parts.iter().map(String::as_str).collect::<Vec<_>>())
}

fn guess_kind(headings: &[String]) -> ImportKind {
    let score = |kind: &ImportKind| {
        let columns = guess_columns(*kind, headings);
        let fits = kind.needs().iter().all(|set| set.iter().any(|name| columns.contains(&Some(*name))));
        (fits, columns.iter().flatten().count())
    };
    let mut best = ImportKind::Students;
    for kind in ImportKind::ALL {
        if score(&kind) > score(&best) {
            best = kind;
        }
    }
    best
}

fn guess_columns(kind: ImportKind, headings: &[String]) -> Vec<Option<&'static str>> {
    let mut columns = vec![None; headings.len()];
    let labels: Vec<String> = headings.iter().map(|heading| label(heading)).collect();
    for field in kind.fields() {
        // The first name in the field's list that a column goes by: the most telling stand first.
        let found = field.labels.iter().find_map(|name| labels.iter().position(|label| label == name));
        if let Some(column) = found.filter(|column| columns[*column].is_none()) {
            columns[column] = Some(field.name);
        }
    }
    if kind == ImportKind::Attendance {
        for (column, _) in headings.iter().enumerate().filter(|(_, heading)| weeks::head(heading).is_some()) {
            columns[column].get_or_insert(WEEK.name);
        }
    }
    columns
}

/// The day that stands in the titles above the headings.
fn title_day(cells: &Cells, header: usize) -> Option<NaiveDate> {
    (0..header)
        .find_map(|row| cells.row(row).find_map(|cell| cell.split_whitespace().find_map(|word| dates::date(word).ok())))
}

/// The sheet's name, or the file's without its ending.
fn series(sheet: &Sheet, file_name: &str) -> String {
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let name = sheet.sheet_names.get(sheet.sheet).map_or(stem, String::as_str);
    text::clean_line("series", &name.chars().take(80).collect::<String>(), 80).unwrap_or_default()
}
