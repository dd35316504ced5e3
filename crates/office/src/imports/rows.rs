//! One row of a file, read: its values by slot, and what is wrong with it.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sheets::{Cells, Kind};
use ts_rs::TS;

use super::fields::{ImportKind, Reads};
use super::mapping::{Layout, Mapping};
use super::value::{self, Problem, Reading};
use crate::cpr;

/// What the user decided about a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Choice {
    /// The file's value.
    Take,
    /// What the office has.
    Keep,
}

/// What the user changed in the file, which itself stays as it is.
#[derive(Debug, Default)]
pub struct Edits {
    /// New texts by row and column.
    pub texts: HashMap<(u32, u32), String>,
    pub choices: HashMap<(u32, u32), Choice>,
    /// Rows left out.
    pub skipped: BTreeSet<u32>,
    /// Rows of another length than the headings, taken as they are.
    pub accepted: BTreeSet<u32>,
}

/// A file under import: its cells and how they are read.
pub struct File<'a> {
    pub cells: &'a Cells,
    pub mapping: &'a Mapping,
    pub layout: Layout,
    pub edits: &'a Edits,
    pub types: &'a HashMap<String, String>,
    pub today: NaiveDate,
    /// Rows shorter than the headings are damaged; not when most are, or in a workbook.
    pub length_counts: bool,
    slots: Slots,
}

/// Where the values lie that tell what a row is about.
#[derive(Debug, Clone, Copy, Default)]
pub struct Slots {
    pub name: Option<usize>,
    pub given: Option<usize>,
    pub family: Option<usize>,
    pub cpr: Option<usize>,
    pub born: Option<usize>,
    pub number: Option<usize>,
    pub hold: Option<usize>,
    pub education: Option<usize>,
    pub code: Option<usize>,
    pub starts: Option<usize>,
    pub ends: Option<usize>,
    pub cvr: Option<usize>,
    pub company: Option<usize>,
    pub p_number: Option<usize>,
    pub contact: Option<usize>,
    pub kind: Option<usize>,
    pub in_use: Option<usize>,
    pub counted: Option<usize>,
}

/// A row's values by slot, and its problems.
#[derive(Debug, Default)]
pub struct Row<'a> {
    pub values: Vec<Option<Cow<'a, str>>>,
    pub problems: Vec<Problem>,
}

impl<'a> Row<'a> {
    /// The value in a slot; empty when there is none.
    pub fn get(&self, slot: Option<usize>) -> &str {
        slot.and_then(|slot| self.values.get(slot)).and_then(Option::as_deref).unwrap_or_default()
    }

    /// Whether the row cannot be written as it is.
    pub fn is_bad(&self) -> bool {
        self.problems.iter().any(|problem| problem.bad)
    }
}

impl<'a> File<'a> {
    pub fn new(
        cells: &'a Cells,
        mapping: &'a Mapping,
        edits: &'a Edits,
        types: &'a HashMap<String, String>,
        today: NaiveDate,
        is_csv: bool,
    ) -> Self {
        let layout = mapping.layout(cells);
        let slot = |name: &str| mapping.kind.fields().iter().position(|field| field.name == name);
        let slots = Slots {
            name: slot("name"),
            given: slot("given"),
            family: slot("family"),
            cpr: slot("cpr"),
            born: slot("born_on"),
            number: slot("number"),
            hold: slot("hold"),
            education: slot("education"),
            code: slot("code"),
            starts: slot("starts_on"),
            ends: slot("ends_on"),
            cvr: slot("cvr"),
            company: slot("company"),
            p_number: slot("p_number"),
            contact: slot("contact"),
            kind: slot("type"),
            in_use: slot("in_use"),
            counted: slot("counted_on"),
        };
        let first = mapping.header + 1;
        let wide = cells.width(mapping.header);
        let short = (first..cells.rows()).filter(|row| cells.width(*row) < wide).count();
        let length_counts = is_csv && short * 2 <= cells.rows().saturating_sub(first);
        Self { cells, mapping, layout, edits, types, today, length_counts, slots }
    }

    /// Where the identifying values lie.
    pub fn slots(&self) -> Slots {
        self.slots
    }

    /// The rows below the headings.
    pub fn rows(&self) -> std::ops::Range<u32> {
        let first = (self.mapping.header + 1).min(self.cells.rows());
        first as u32..self.cells.rows() as u32
    }

    /// The text of a cell as the user left it, and what it held.
    pub fn text(&self, row: u32, column: usize) -> (&'a str, Kind) {
        if !self.edits.texts.is_empty()
            && let Some(text) = self.edits.texts.get(&(row, column as u32))
        {
            return (text, Kind::Text);
        }
        (self.cells.cell(row as usize, column), self.cells.kind(row as usize, column))
    }

    /// Reads a row into `into`, whose room is used again.
    pub fn read(&self, row: u32, into: &mut Row<'a>) {
        into.values.clear();
        into.values.resize(self.layout.slots.len(), None);
        into.problems.clear();
        if self.repeats_headings(row) {
            into.problems.push(Problem::bad("row-headings"));
            return;
        }
        self.judge_length(row, into);
        let reading = Reading { today: self.today, types: self.types, values: &self.mapping.options.values };
        for source in &self.layout.sources {
            let (text, kind) = self.text(row, source.column);
            if text.is_empty() {
                continue;
            }
            match value::read(source.field.reads, text, kind, &reading) {
                Ok((value, warning)) => {
                    into.values[source.slot] = value;
                    into.problems.extend(warning.map(|problem| problem.at(source.column)));
                }
                // A bad cell that the user left out is as if it were empty.
                Err(_) if self.edits.choices.get(&(row, source.column as u32)) == Some(&Choice::Keep) => {}
                Err(problem) => into.problems.push(problem.at(source.column)),
            }
        }
        self.compose(into);
        self.judge(into);
    }

    /// A name of given and family name; a birth date out of a CPR number; the day of a count.
    fn compose(&self, row: &mut Row<'a>) {
        let slots = self.slots;
        if let Some(name) = slots.name
            && row.values[name].is_none()
        {
            let whole = format!("{} {}", row.get(slots.given), row.get(slots.family));
            let whole = whole.trim();
            row.values[name] = (!whole.is_empty()).then(|| Cow::Owned(whole.to_owned()));
        }
        if let Some(born) = slots.born
            && row.values[born].is_none()
        {
            row.values[born] = cpr::birth_date(row.get(slots.cpr), self.today).map(|day| Cow::Owned(day.to_string()));
        }
        if let Some(counted) = slots.counted.filter(|_| self.mapping.counts_on_one_day()) {
            let day = self.mapping.options.counted_on.unwrap_or(self.today);
            row.values[counted] = (!row.get(slots.in_use).is_empty()).then(|| Cow::Owned(day.to_string()));
        }
    }

    /// What only the whole row tells.
    fn judge(&self, row: &mut Row<'a>) {
        let slots = self.slots;
        let (starts, ends) = (row.get(slots.starts), row.get(slots.ends));
        let has_start = !starts.is_empty();
        if has_start && !ends.is_empty() && ends < starts {
            let problem = Problem::bad("ends-before-start");
            row.problems.push(self.at(problem, slots.ends));
        }
        let named = !row.get(slots.name).is_empty();
        let missing = match self.mapping.kind {
            ImportKind::Students if !named => Some(("student-name-missing", slots.name)),
            ImportKind::Seekers | ImportKind::Agreements | ImportKind::Attendance
                if !named && row.get(slots.cpr).is_empty() && row.get(slots.number).is_empty() =>
            {
                Some(("student-not-named", slots.name))
            }
            ImportKind::Companies | ImportKind::Agreements
                if row.get(slots.company).is_empty() && row.get(slots.cvr).is_empty() =>
            {
                Some(("company-not-named", slots.company))
            }
            ImportKind::Agreements if row.get(slots.kind).is_empty() => Some(("agreement-type-missing", slots.kind)),
            ImportKind::Agreements if !has_start => Some(("agreement-start-missing", slots.starts)),
            _ => None,
        };
        // A cell that is there and cannot be read has said so already.
        if let Some((reason, slot)) = missing.filter(|_| !row.is_bad()) {
            row.problems.push(self.at(Problem::bad(reason), slot));
        }
    }

    /// The problem, at the column that fills the slot.
    pub fn at(&self, problem: Problem, slot: Option<usize>) -> Problem {
        let source = self.layout.sources.iter().find(|source| slot.is_some_and(|slot| source.shows.contains(&slot)));
        match source {
            Some(source) => problem.at(source.column),
            None => problem,
        }
    }

    /// The user's decision about the cell that fills a slot.
    pub fn choice(&self, row: u32, slot: usize) -> Option<Choice> {
        if self.edits.choices.is_empty() {
            return None;
        }
        let sources = self.layout.sources.iter().filter(|source| source.shows.contains(&slot));
        sources.filter_map(|source| self.edits.choices.get(&(row, source.column as u32))).next().copied()
    }

    /// A list printed page by page has its headings on every page.
    fn repeats_headings(&self, row: u32) -> bool {
        let header = self.mapping.header;
        let mut sources = self.layout.sources.iter().filter(|source| source.field.reads != Reads::Mark).peekable();
        sources.peek().is_some()
            && sources.all(|source| {
                let heading = self.cells.cell(header, source.column);
                !heading.is_empty() && heading == self.text(row, source.column).0
            })
    }

    fn judge_length(&self, row: u32, into: &mut Row<'a>) {
        if !self.length_counts || self.edits.accepted.contains(&row) {
            return;
        }
        let (wide, width) = (self.cells.width(self.mapping.header), self.cells.width(row as usize));
        if width < wide {
            into.problems.push(Problem::bad("row-short").with("cells", width).with("columns", wide));
        } else if (wide..width).any(|column| !self.cells.cell(row as usize, column).trim().is_empty()) {
            into.problems.push(Problem::bad("row-long").with("cells", width).with("columns", wide));
        }
    }
}

impl Edits {
    /// Notes what the user decided about a cell; nothing takes the decision back.
    pub fn choose(&mut self, row: u32, column: u32, choice: Option<Choice>) {
        match choice {
            Some(choice) => drop(self.choices.insert((row, column), choice)),
            None => drop(self.choices.remove(&(row, column))),
        }
    }
}
