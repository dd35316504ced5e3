//! Carrying an import out: one act, one undo, all of it or nothing.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use super::fields::{Group, Part};
use super::mapping::ImportSource;
use super::origin;
use super::outcome::Outcome;
use super::plan::{self, PORTAL, Plan, Planner, Status};
use super::resolve::Resolved;
use super::rows::{File, Row};
use crate::cafes::CafeSession;
use crate::record::{self, record};
use crate::write::{Label, Tx};
use crate::{Result, clock};

/// A file's value the user turned down, so that the same file asks only once.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ImportRefused {
    /// Derived from record and column.
    pub id: String,
    /// The record.
    pub record: String,
    /// The column.
    pub column: String,
    /// The value; of a CPR number only a digest.
    pub value: String,
}
record!(ImportRefused, "import_refused");

/// What an import did.
#[derive(Debug, Default, Serialize, TS)]
pub struct Receipt {
    /// The step to take back with `undo_step`; none when nothing changed.
    pub step: Option<i64>,
    /// The file.
    pub file: String,
    /// Rows of the file.
    pub rows: u32,
    /// Rows that changed something.
    pub written: u32,
    /// Rows that said nothing new.
    pub unchanged: u32,
    /// Rows the user left out.
    pub skipped: u32,
    /// Rows that could not be written.
    pub bad: u32,
    /// The first of them, with the reason.
    pub left_out: Vec<LeftOut>,
    /// What was written where.
    pub tables: Vec<TableCount>,
}

/// A row that could not be written.
#[derive(Debug, Serialize, TS)]
pub struct LeftOut {
    /// Its number in the file.
    pub line: u32,
    /// The heading of the column, when it is one.
    pub heading: Option<String>,
    /// A key of `texts/` after `reason-`.
    pub reason: String,
    /// What the sentence names.
    pub args: BTreeMap<String, String>,
}

/// Records written to a table.
#[derive(Debug, Serialize, TS)]
pub struct TableCount {
    /// The table.
    pub table: String,
    /// New records.
    pub created: u32,
    /// Known records with new values.
    pub changed: u32,
}

/// Rows named in the receipt.
const LONGEST: usize = 200;

/// What is written of a record, by column.
type Cells = Vec<(&'static str, Value)>;

struct Writer<'a, 'b, 'c> {
    tx: &'b mut Tx<'c>,
    file: &'b File<'a>,
    resolved: &'b Resolved,
    counts: BTreeMap<&'static str, (u32, u32)>,
    sessions: HashSet<usize>,
}

/// Writes every row of the file that can be written. `tick` hears of every row and may stop it.
pub fn write(
    tx: &mut Tx<'_>,
    name: &str,
    file: &File<'_>,
    resolved: &Resolved,
    tick: &mut dyn FnMut(u32) -> Result<()>,
) -> Result<Receipt> {
    for group in file.mapping.kind.groups() {
        let new = file.rows().filter(|row| resolved.brings(*group, *row)).count();
        group.parts().iter().try_for_each(|part| tx.expect(part.table(), new))?;
    }
    let mut receipt = Receipt { file: name.to_owned(), rows: file.rows().len() as u32, ..Receipt::default() };
    let mut planner = Planner::new(file, resolved);
    let mut writer = Writer { tx, file, resolved, counts: BTreeMap::new(), sessions: HashSet::new() };
    let mut done: HashSet<(Group, u32)> = HashSet::new();
    let mut row = Row::default();
    for at in file.rows() {
        tick(at)?;
        let outcome = planner.outcome(writer.tx.conn(), at, &mut row)?;
        if outcome.is_out() {
            leave_out(&mut receipt, file, at, &outcome);
            continue;
        }
        let mut wrote = false;
        for (group, plans) in &outcome.plans {
            let target = resolved.target(*group, at);
            let shared = *group == Group::Education || resolved.members(*group, target).is_some();
            if shared && !done.insert((*group, target)) {
                continue;
            }
            for plan in plans.iter() {
                wrote |= writer.plan(plan, at)?;
            }
        }
        *(if wrote { &mut receipt.written } else { &mut receipt.unchanged }) += 1;
    }
    let counts = writer.counts;
    if tx.step().is_some() {
        remember(tx, file)?;
        tx.rename(Label::from("step-import").with("file", name).with("rows", receipt.written))?;
    }
    receipt.step = tx.step();
    receipt.tables = counts
        .into_iter()
        .map(|(table, (created, changed))| TableCount { table: table.to_owned(), created, changed })
        .collect();
    Ok(receipt)
}

fn leave_out(receipt: &mut Receipt, file: &File<'_>, at: u32, outcome: &Outcome<'_>) {
    if outcome.skipped {
        receipt.skipped += 1;
        return;
    }
    receipt.bad += 1;
    let Some(problem) =
        outcome.problems.iter().find(|problem| problem.bad).filter(|_| receipt.left_out.len() < LONGEST)
    else {
        return;
    };
    receipt.left_out.push(LeftOut {
        line: file.cells.line(at as usize),
        heading: problem.column.map(|column| file.cells.cell(file.mapping.header, column as usize).trim().to_owned()),
        reason: problem.reason.clone(),
        args: problem.args.clone(),
    });
}

/// An agreement that the study administration lists as signed is registered there.
fn registered(cells: &mut Cells) {
    let signed = cells.iter().find(|(column, day)| *column == "signed_on" && day.is_string());
    if let Some(signed_on) = signed.map(|(_, day)| day.clone()) {
        set(cells, "stage", Value::from("registered"));
        set(cells, "stage_on", signed_on);
    }
}

/// Remembers how the source was read, when that is news.
fn remember(tx: &mut Tx<'_>, file: &File<'_>) -> Result<()> {
    let source = file.mapping.source(file.cells, tx.at())?;
    let known: Option<ImportSource> = record::find(tx.conn(), &source.id)?;
    if known.is_none_or(|known| known.mapping != source.mapping) {
        tx.put(&source)?;
    }
    Ok(())
}

/// Sets a cell; what the office says of a record comes before what the file says.
fn set(cells: &mut Cells, column: &'static str, value: Value) {
    match cells.iter_mut().find(|(known, _)| *known == column) {
        Some((_, known)) => *known = value,
        None => cells.push((column, value)),
    }
}

impl Writer<'_, '_, '_> {
    /// Carries out the plan of one record; says whether anything changed.
    fn plan(&mut self, plan: &Plan<'_>, row: u32) -> Result<bool> {
        for cell in plan.cells.iter().filter(|cell| cell.turned_down && !plan.is_new) {
            self.tx.put(&ImportRefused {
                id: clock::derived_id(&["import-refused", &plan.id, cell.column]),
                record: plan.id.to_string(),
                column: cell.column.to_owned(),
                value: plan::remembered(plan.part, &plan.id, &cell.value),
            })?;
        }
        let news = plan.cells.iter().filter(|cell| matches!(cell.status, Status::New | Status::Changed));
        let mut cells: Cells = news.map(|cell| (cell.column, origin::cell(&cell.value, cell.store))).collect();
        if plan.part == Part::Agreement {
            registered(&mut cells);
        }
        let table = plan.part.table();
        if plan.is_new {
            self.around(plan, row, &mut cells)?;
            cells.push(("id", Value::from(plan.id.as_ref())));
            self.tx.restore(table, &plan.id, cells.iter().map(|(name, value)| (name, value)))?;
            self.counts.entry(table).or_default().0 += 1;
            return Ok(true);
        }
        if cells.is_empty() {
            return Ok(false);
        }
        if plan.part == Part::Mark {
            self.signed(&mut cells);
        }
        let cells: Map<_, _> = cells.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let changed = self.tx.change(table, &plan.id, &cells)?;
        self.counts.entry(table).or_default().1 += u32::from(changed);
        Ok(changed)
    }

    /// What a new record holds besides the file's values: the records it belongs to, who and when.
    fn around(&mut self, plan: &Plan<'_>, row: u32, cells: &mut Cells) -> Result<()> {
        let of = |group: Group| Value::from(self.resolved.id(group, self.resolved.target(group, row)));
        let options = &self.file.mapping.options;
        let mut set = |column: &'static str, value: Value| set(cells, column, value);
        match plan.part {
            Part::Student | Part::Cpr | Part::Company => {}
            Part::Education => {
                let target = self.resolved.target(Group::Education, row);
                set("name", Value::from(self.resolved.educations.get(target).name.as_str()));
            }
            Part::Workplace | Part::Contact => set("company", of(Group::Company)),
            Part::Approval => set("workplace", of(Group::Workplace)),
            Part::Agreement => {
                set("student", of(Group::Student));
                set("company", of(Group::Company));
            }
            Part::Check => {
                set("student", of(Group::Student));
                set("checked_on", options.checked_on.map_or(Value::Null, |day| Value::from(day.to_string())));
                set("source", Value::from(PORTAL));
            }
            Part::Note => {
                let day = self
                    .file
                    .layout
                    .days
                    .iter()
                    .copied()
                    .filter(|day| *day <= self.file.today)
                    .max()
                    .unwrap_or(self.file.today);
                set("student", of(Group::Student));
                set("kind", Value::from("note"));
                set("happened_on", Value::from(day.to_string()));
                self.signed(cells);
            }
            Part::Mark => {
                let weeks = self.file.layout.slots.len() - self.file.layout.days.len();
                let session = plan.cells.first().map_or(0, |cell| cell.slot - weeks);
                set("student", of(Group::Student));
                set("session", Value::from(self.resolved.sessions[session].id.as_str()));
                self.signed(cells);
                self.session(session)?;
            }
        }
        Ok(())
    }

    /// Who and when.
    fn signed(&self, cells: &mut Cells) {
        set(cells, "by", Value::from(self.tx.desk().actor().name.as_str()));
        set(cells, "at", Value::from(self.tx.at()));
    }

    /// The session of a week, made with its first mark.
    fn session(&mut self, at: usize) -> Result<()> {
        let session = &self.resolved.sessions[at];
        if !session.is_new || !self.sessions.insert(at) {
            return Ok(());
        }
        let holds: Vec<&String> = self.resolved.holds.iter().collect();
        self.tx.create(&CafeSession {
            id: session.id.clone(),
            held_on: Some(session.day),
            series: self.file.mapping.options.series.clone(),
            holds: serde_json::to_string(&holds)?,
            part: "GF2".to_owned(),
            closed_at: (session.day < self.file.today).then(|| self.tx.at().to_owned()),
            ..CafeSession::default()
        })?;
        self.counts.entry("cafe_session").or_default().0 += 1;
        Ok(())
    }
}
