//! What an import would do: for every record of the file its cells, each new, changed, kept, in conflict or the same.
//!
//! A plan is made when it is looked at and again when it is carried out; none is kept. The rows about one thing are
//! merged first, so that the order in which they stand decides once and for all.

use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use ts_rs::TS;

use super::fields::{Group, ImportKind, Merge, Mode, Part, Store, To};
use super::names;
use super::origin::{Log, Origin};
use super::people::NONE;
use super::resolve::Resolved;
use super::rows::{Choice, File, Row};
use crate::cafes::Attendance;
use crate::companies::cvr_checks;
use crate::{Result, clock, text};

/// What would become of a cell. The later, the more it deserves a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// The office has it so.
    Same,
    /// The office keeps its own; the file says nothing new.
    Kept,
    /// Nothing stood there.
    New,
    /// Something else stood there, from a file.
    Changed,
    /// The office's own differs, and the file has something new to say.
    Conflict,
    /// It cannot be read.
    Bad,
}

/// A cell of a record.
#[derive(Debug)]
pub struct Cell<'a> {
    pub slot: usize,
    /// The row whose word counts.
    pub row: u32,
    pub column: &'static str,
    pub store: Store,
    pub value: Cow<'a, str>,
    pub ours: String,
    pub status: Status,
    /// The user prefers what the office has, and is not asked again.
    pub turned_down: bool,
}

/// A record of the file.
#[derive(Debug)]
pub struct Plan<'a> {
    pub part: Part,
    pub id: Box<str>,
    pub is_new: bool,
    pub cells: Vec<Cell<'a>>,
}

/// Values by slot, each with the row it comes from.
type Merged<'a> = Vec<Option<(u32, Cow<'a, str>)>>;

/// Makes plans of a file.
pub struct Planner<'a, 'b> {
    pub file: &'b File<'a>,
    pub resolved: &'b Resolved,
    tos: Vec<(usize, To)>,
    selects: HashMap<&'static str, String>,
    /// Plans of what several rows are about.
    shared: HashMap<(Group, u32), Rc<Vec<Plan<'a>>>>,
    spare: Row<'a>,
}

/// Where the seekers' facts come from; part of a fact's id.
pub const PORTAL: &str = "laerepladsen.dk";

impl<'a, 'b> Planner<'a, 'b> {
    pub fn new(file: &'b File<'a>, resolved: &'b Resolved) -> Self {
        let mut tos: Vec<(usize, To)> = Vec::new();
        let filled =
            |slot: &usize| file.layout.sources.iter().any(|source| source.slot == *slot || source.shows.contains(slot));
        for (slot, field) in file.layout.slots.iter().enumerate().filter(|(slot, _)| filled(slot)) {
            tos.extend(field.to.iter().map(|to| (slot, *to)));
        }
        let mut selects = HashMap::new();
        for part in file.mapping.kind.groups().iter().flat_map(|group| group.parts()) {
            let columns: Vec<_> = tos.iter().filter(|(_, to)| to.part == *part).map(|(_, to)| to.column).collect();
            if !columns.is_empty() {
                let columns = if *part == Part::Mark { "mark".to_owned() } else { columns.join(", ") };
                selects.insert(part.table(), format!("select {columns} from {} where id = ?1", part.table()));
            }
        }
        Self { file, resolved, tos, selects, shared: HashMap::new(), spare: Row::default() }
    }

    /// The plans of a row's records in one group; of what several rows are about, the plans for all of them.
    pub fn plans(&mut self, conn: &Connection, group: Group, row: u32, read: &Row<'a>) -> Result<Rc<Vec<Plan<'a>>>> {
        let target = self.resolved.target(group, row);
        if target == NONE {
            return Ok(Rc::default());
        }
        if let Some(known) = self.shared.get(&(group, target)) {
            return Ok(known.clone());
        }
        let members = self.resolved.members(group, target);
        let merged = match members {
            Some(members) => self.merge(members)?,
            None => read.values.iter().map(|value| value.clone().map(|value| (row, value))).collect(),
        };
        let plans = Rc::new(self.group(conn, group, target, &merged)?);
        if members.is_some() || group == Group::Education {
            // What many rows share is remembered, but not without end.
            if self.shared.len() > 2_000 {
                self.shared.clear();
            }
            self.shared.insert((group, target), plans.clone());
        }
        Ok(plans)
    }

    /// The values of several rows as one: bad rows have no say.
    fn merge(&mut self, members: &[u32]) -> Result<Merged<'a>> {
        let mut merged: Merged<'a> = vec![None; self.file.layout.slots.len()];
        let mut row = std::mem::take(&mut self.spare);
        for member in members {
            self.file.read(*member, &mut row);
            if row.is_bad() || self.resolved.verdicts(*member).iter().any(|verdict| verdict.bad) {
                continue;
            }
            for (slot, value) in row.values.iter_mut().enumerate() {
                let Some(value) = value.take() else { continue };
                let wins = match &merged[slot] {
                    None => true,
                    Some((_, known)) if *known == value => false,
                    Some((_, known)) => match self.file.layout.slots[slot].merge {
                        Merge::First => false,
                        Merge::Last => !(names::has_lost(&value) && names::same_but_lost(&value, known)),
                        Merge::Latest => value > *known,
                        Merge::Longest => value.len() >= known.len(),
                        Merge::Checked => cvr_checks(&value) || !cvr_checks(known),
                    },
                };
                if wins {
                    merged[slot] = Some((*member, value));
                }
            }
        }
        self.spare = row;
        Ok(merged)
    }

    fn group(&self, conn: &Connection, group: Group, target: u32, merged: &Merged<'a>) -> Result<Vec<Plan<'a>>> {
        let (id, is_new) = (self.resolved.id(group, target), self.resolved.is_new(group, target));
        let options = &self.file.mapping.options;
        let mut plans = Vec::new();
        for part in group.parts() {
            match part {
                Part::Education => plans.push(self.education(conn, target)?),
                Part::Company if self.resolved.firms.was_merged(target) => {}
                Part::Check if self.file.mapping.kind == ImportKind::Seekers => {
                    let Some(day) = options.checked_on else { continue };
                    let check = clock::derived_id(&["profile_check", id, &day.to_string(), PORTAL]);
                    plans.extend(self.record(conn, *part, check, false, merged)?);
                }
                Part::Mark => {
                    let first = self.file.layout.slots.len() - self.file.layout.days.len();
                    for (slot, value) in merged.iter().enumerate().skip(first) {
                        let Some((row, value)) = value else { continue };
                        let mark = Attendance::id_of(&self.resolved.sessions[slot - first].id, id);
                        let mut one: Merged<'a> = vec![None; merged.len()];
                        one[slot] = Some((*row, value.clone()));
                        plans.extend(self.record(conn, *part, mark, false, &one)?);
                    }
                }
                Part::Note => {
                    let remark = self.file.layout.slots.iter().position(|field| field.name == "remark");
                    if let Some((_, body)) = remark.and_then(|slot| merged[slot].as_ref()).filter(|_| options.remarks) {
                        let note =
                            clock::derived_id(&["import-note", id, &text::fold(&options.series), &text::fold(body)]);
                        plans.extend(self.record(conn, *part, note, false, merged)?);
                    }
                }
                _ => plans.extend(self.record(conn, *part, id.to_owned(), is_new, merged)?),
            }
        }
        Ok(plans)
    }

    /// The plan of one record; none when the file says nothing about it and it is no record the file brings.
    fn record(
        &self,
        conn: &Connection,
        part: Part,
        id: String,
        is_new: bool,
        merged: &Merged<'a>,
    ) -> Result<Option<Plan<'a>>> {
        let tos = self.tos.iter().filter(|(_, to)| to.part == part);
        let has_value = tos.clone().any(|(slot, _)| merged[*slot].is_some());
        // A part that a new record stands on is made also when the row says nothing more of it.
        let stands_alone = matches!(
            part,
            Part::Student | Part::Company | Part::Workplace | Part::Approval | Part::Contact | Part::Agreement
        );
        let is_made = is_new && stands_alone;
        if !has_value && !is_made {
            return Ok(None);
        }
        // The CPR of a new student is new; facts, marks and remarks stand under ids of their own.
        let ours = if is_new { None } else { self.ours(conn, part, &id)? };
        let is_new = ours.is_none();
        let mut log = None;
        let mut cells = Vec::new();
        for (at, (slot, to)) in tos.enumerate() {
            let Some((row, value)) = &merged[*slot] else { continue };
            let Some(value) = self.stored(conn, to, value, &id) else { continue };
            let at = if part == Part::Mark { 0 } else { at };
            let ours = ours.as_ref().map_or_else(String::new, |ours| ours[at].clone());
            let mut cell = Cell {
                slot: *slot,
                row: *row,
                column: to.column,
                store: to.store,
                value,
                ours,
                status: Status::New,
                turned_down: false,
            };
            if !is_new {
                cell.status = self.judge(conn, part, &id, to, &cell, &mut log)?;
            }
            self.decide(&mut cell, is_new);
            cells.push(cell);
        }
        if part == Part::Approval && self.file.mapping.counts_on_one_day() {
            self.count(&mut cells);
        }
        if part == Part::Cpr && cells.is_empty() {
            return Ok(None);
        }
        Ok(Some(Plan { part, id: id.into(), is_new, cells }))
    }

    /// The day of a count goes with its number: one that the office keeps keeps its day, unless the user chose the day.
    fn count(&self, cells: &mut [Cell<'a>]) {
        let in_use = cells.iter().find(|cell| cell.column == "in_use").map(|cell| cell.status);
        let stays = match in_use {
            Some(Status::Same) => self.file.mapping.options.counted_on.is_none(),
            other => matches!(other, Some(Status::Kept | Status::Conflict)),
        };
        for cell in cells.iter_mut().filter(|cell| cell.column == "counted_on" && stays && !cell.ours.is_empty()) {
            (cell.status, cell.turned_down) = (Status::Same, false);
        }
    }

    /// The value as it is kept there; none when it does not belong there.
    fn stored(&self, conn: &Connection, to: &To, value: &Cow<'a, str>, id: &str) -> Option<Cow<'a, str>> {
        match (to.part, to.column) {
            // Six digits are a birth date, and are kept as one.
            (Part::Cpr, _) if value.len() != 10 => None,
            (Part::Student, "wishes") => {
                let sql = "select e.name from student s join education e on e.id = s.education where s.id = ?1";
                let own: Option<String> =
                    conn.prepare_cached(sql).ok()?.query_row([id], |row| row.get(0)).optional().ok()?;
                own.is_none_or(|own| text::fold(&own) != text::fold(value)).then(|| value.clone())
            }
            _ if to.store == Store::Education => Some(Cow::Owned(self.resolved.educations.id(value).to_owned())),
            _ => Some(value.clone()),
        }
    }

    fn judge(
        &self,
        conn: &Connection,
        part: Part,
        id: &str,
        to: &To,
        cell: &Cell<'a>,
        log: &mut Option<Log>,
    ) -> Result<Status> {
        let (value, ours) = (cell.value.as_ref(), cell.ours.as_str());
        let is_empty = ours.is_empty();
        if value == ours || (names::has_lost(value) && names::same_but_lost(value, ours)) {
            return Ok(Status::Same);
        }
        match to.mode {
            Mode::Create => return Ok(Status::Same),
            Mode::Fill if !is_empty => return Ok(Status::Same),
            Mode::Repair if !(names::has_lost(ours) && names::same_but_lost(value, ours)) => return Ok(Status::Same),
            _ => {}
        }
        let key = (id.to_owned(), to.column.to_owned());
        if self.resolved.refused.get(&key).is_some_and(|refused| *refused == remembered(part, id, value)) {
            return Ok(Status::Kept);
        }
        if (part, to.column) == (Part::Company, "cvr") && cvr_checks(ours) && !cvr_checks(value) {
            return Ok(Status::Kept);
        }
        let changed = if is_empty { Status::New } else { Status::Changed };
        // A CPR number of ten digits is never replaced unasked, nor a number that is another student's given out twice.
        if part == Part::Cpr && !is_empty {
            return Ok(Status::Conflict);
        }
        if (part, to.column) == (Part::Student, "number") {
            let other = self.resolved.people.numbered(value);
            if other.is_some_and(|other| self.resolved.people.id(other) != id) {
                return Ok(Status::Conflict);
            }
        }
        if log.is_none() {
            *log = Some(Log::of(conn, part.table(), id)?);
        }
        let origin = log.as_ref().map_or(Origin::Untouched, |log| log.origin(to.column, is_empty));
        Ok(match origin {
            Origin::File | Origin::Untouched => changed,
            Origin::Hand(Some(base)) if base == value => Status::Kept,
            Origin::Hand(_) => Status::Conflict,
        })
    }

    /// What the user said about the cell.
    fn decide(&self, cell: &mut Cell<'a>, is_new: bool) {
        match self.file.choice(cell.row, cell.slot) {
            Some(Choice::Take) if matches!(cell.status, Status::Conflict | Status::Kept) => {
                cell.status = Status::Changed
            }
            Some(Choice::Keep) if matches!(cell.status, Status::Conflict | Status::Changed | Status::New) => {
                cell.status = Status::Kept;
                cell.turned_down = !is_new;
            }
            _ => {}
        }
        cell.turned_down |= cell.status == Status::Conflict;
    }

    fn education(&self, conn: &Connection, target: u32) -> Result<Plan<'a>> {
        let education = self.resolved.educations.get(target);
        let mut cells = Vec::new();
        if let Some(slot) = self.file.slots().code.filter(|_| !education.code.is_empty()) {
            let ours = if education.is_new { None } else { self.ours(conn, Part::Education, &education.id)? };
            let ours = ours.and_then(|mut ours| ours.pop()).unwrap_or_default();
            let to = To { part: Part::Education, column: "code", store: Store::Text, mode: Mode::Write };
            let value = Cow::Owned(education.code.clone());
            let mut cell = Cell {
                slot,
                row: education.row,
                column: "code",
                store: Store::Text,
                value,
                ours,
                status: Status::New,
                turned_down: false,
            };
            if !education.is_new {
                cell.status = self.judge(conn, Part::Education, &education.id, &to, &cell, &mut None)?;
            }
            self.decide(&mut cell, education.is_new);
            cells.push(cell);
        }
        Ok(Plan { part: Part::Education, id: education.id.as_str().into(), is_new: education.is_new, cells })
    }

    /// The record's cells as they are now, in the order of the part's columns.
    fn ours(&self, conn: &Connection, part: Part, id: &str) -> Result<Option<Vec<String>>> {
        let Some(sql) = self.selects.get(part.table()) else { return Ok(None) };
        let mut select = conn.prepare_cached(sql)?;
        let columns = select.column_count();
        let row = select.query_row([id], |row| {
            (0..columns)
                .map(|at| {
                    Ok(match row.get_ref(at)? {
                        rusqlite::types::ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                        rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                        _ => String::new(),
                    })
                })
                .collect::<rusqlite::Result<Vec<_>>>()
        });
        Ok(row.optional()?)
    }
}

/// A turned-down value as it is remembered. A CPR number is not written down where others may read.
pub fn remembered(part: Part, record: &str, value: &str) -> String {
    use sha2::Digest;
    if part != Part::Cpr {
        return value.to_owned();
    }
    hex::encode(sha2::Sha256::digest(format!("{record}\u{1f}{value}").as_bytes()))
}
