//! What becomes of one row of a file, cell by cell, and the sums of it over all rows.

use std::rc::Rc;

use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

use super::fields::{Group, ImportKind};
use super::plan::{Plan, Planner, Status};
use super::rows::Row;
use super::value::Problem;
use crate::Result;

/// A row and what would become of it.
pub struct Outcome<'a> {
    pub problems: Vec<Problem>,
    pub skipped: bool,
    /// The plans of its records, group by group.
    pub plans: Vec<(Group, Rc<Vec<Plan<'a>>>)>,
    /// The status of each source's cell; none where the cell is empty or says nothing.
    pub cells: Vec<Option<Status>>,
}

impl Outcome<'_> {
    /// Whether the row stays out of the office.
    pub fn is_out(&self) -> bool {
        self.skipped || self.problems.iter().any(|problem| problem.bad)
    }

    /// The marks of the row, for counting and filtering.
    pub fn flags(&self) -> u8 {
        let mut flags = 0;
        if self.skipped {
            return Show::Skipped.flag();
        }
        if self.is_out() {
            return Show::Bad.flag();
        }
        for status in self.cells.iter().flatten() {
            flags |= match status {
                Status::Same => 0,
                Status::Kept => Show::Kept.flag(),
                Status::New => Show::New.flag(),
                Status::Changed => Show::Changed.flag(),
                Status::Conflict => Show::Conflict.flag(),
                Status::Bad => Show::Bad.flag(),
            };
        }
        if self.problems.is_empty() { flags } else { flags | Show::Warning.flag() }
    }
}

/// Which rows to show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Show {
    /// Every row.
    #[default]
    All,
    /// Rows with a cell that fills an empty one.
    New,
    /// Rows with a cell that replaces a value.
    Changed,
    /// Rows with a cell where the office's own stays.
    Kept,
    /// Rows with a cell the user must decide.
    Conflict,
    /// Rows that cannot be written.
    Bad,
    /// Rows worth a look.
    Warning,
    /// Rows the user left out.
    Skipped,
    /// Rows that say nothing new.
    Same,
}

impl Show {
    /// The mark of such rows; 0 for those without one.
    pub fn flag(self) -> u8 {
        match self {
            Self::All | Self::Same => 0,
            Self::New => 1,
            Self::Changed => 2,
            Self::Kept => 4,
            Self::Conflict => 8,
            Self::Bad => 16,
            Self::Warning => 32,
            Self::Skipped => 64,
        }
    }

    /// Whether a row with these marks is shown.
    pub fn shows(self, flags: u8) -> bool {
        match self {
            Self::All => true,
            Self::Same => flags & !Self::Warning.flag() == 0,
            _ => flags & self.flag() != 0,
        }
    }
}

/// How many of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Counts {
    /// Fill an empty cell.
    pub new: u32,
    /// Replace a value.
    pub changed: u32,
    /// The office's own stays.
    pub kept: u32,
    /// The user must decide.
    pub conflict: u32,
    /// Cannot be read.
    pub bad: u32,
    /// Say nothing new.
    pub same: u32,
    /// Worth a look.
    pub warning: u32,
    /// Left out by the user.
    pub skipped: u32,
}

impl Counts {
    /// Counts a row by its marks.
    pub fn row(&mut self, flags: u8) {
        for (show, count) in [
            (Show::New, &mut self.new),
            (Show::Changed, &mut self.changed),
            (Show::Kept, &mut self.kept),
            (Show::Conflict, &mut self.conflict),
            (Show::Bad, &mut self.bad),
            (Show::Warning, &mut self.warning),
            (Show::Skipped, &mut self.skipped),
            (Show::Same, &mut self.same),
        ] {
            *count += u32::from(show.shows(flags));
        }
    }

    /// Counts a cell.
    pub fn cell(&mut self, status: Status) {
        *match status {
            Status::Same => &mut self.same,
            Status::Kept => &mut self.kept,
            Status::New => &mut self.new,
            Status::Changed => &mut self.changed,
            Status::Conflict => &mut self.conflict,
            Status::Bad => &mut self.bad,
        } += 1;
    }
}

impl<'a> Planner<'a, '_> {
    /// What becomes of a row; `row` is filled with what it says.
    pub fn outcome(&mut self, conn: &Connection, at: u32, row: &mut Row<'a>) -> Result<Outcome<'a>> {
        self.file.read(at, row);
        let mut problems = std::mem::take(&mut row.problems);
        problems.extend_from_slice(self.resolved.verdicts(at));
        let skipped = self.file.edits.skipped.contains(&at);
        let mut outcome =
            Outcome { problems, skipped, plans: Vec::new(), cells: vec![None; self.file.layout.sources.len()] };
        if outcome.is_out() {
            for (source, cell) in self.file.layout.sources.iter().zip(&mut outcome.cells) {
                let bad = |problem: &Problem| problem.bad && problem.column == Some(source.column as u32);
                *cell = outcome.problems.iter().any(bad).then_some(Status::Bad);
            }
            return Ok(outcome);
        }
        for group in self.file.mapping.kind.groups() {
            outcome.plans.push((*group, self.plans(conn, *group, at, row)?));
            self.warn_of_twins(*group, at, &mut outcome.problems);
        }
        for (source, status) in self.file.layout.sources.iter().zip(&mut outcome.cells) {
            if row.values[source.slot].is_none() {
                continue;
            }
            let cells = outcome.plans.iter().flat_map(|(_, plans)| plans.iter()).flat_map(|plan| &plan.cells);
            let own = cells
                .filter(|cell| source.shows.contains(&cell.slot))
                .map(|cell| if cell.row == at { cell.status } else { Status::Same });
            *status = Some(own.max().unwrap_or(Status::Same));
        }
        Ok(outcome)
    }

    /// The same thing on several rows is worth a look where a list should name it once.
    fn warn_of_twins(&self, group: Group, at: u32, problems: &mut Vec<Problem>) {
        let once = match self.file.mapping.kind {
            ImportKind::Companies => Group::Approval,
            ImportKind::Agreements => Group::Agreement,
            _ => Group::Student,
        };
        let members = self.resolved.members(group, self.resolved.target(group, at)).filter(|_| group == once);
        if let Some(other) = members.and_then(|members| members.iter().find(|member| **member != at)) {
            problems.push(Problem::warning("row-twice").with("line", self.file.cells.line(*other as usize)));
        }
    }
}
