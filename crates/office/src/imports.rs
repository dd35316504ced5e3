//! Imports: a file is opened, its columns are understood, every row is rehearsed, and then it goes in as one act.
//!
//! An import under way lives in memory, at most two, and ends with the lock. Nothing of it is written before
//! [`commit`], and a plan is never kept: what a row would do is worked out when it is shown and again when it is done.

mod answers;
mod commit;
mod dates;
mod educations;
mod fields;
mod firms;
mod job;
mod mapping;
mod names;
mod origin;
mod outcome;
mod people;
mod plan;
mod resolve;
mod rows;
mod show;
mod value;
mod weeks;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;
use sheets::Sheet;

pub use answers::{FixAsk, ImportId, MapAsk, OpenAsk, Opened, PastImport, Rehearsal, RowsAsk, RowsPage};
pub use commit::Receipt;

use fields::WEEK;
use job::{Job, read};
use mapping::Mapping;
use outcome::Show;
use plan::{Planner, Status};
use resolve::Resolved;
use rows::{Choice, Edits, File, Row};

use crate::write::{Kind, Label};
use crate::{Desk, Error, Result, agreements, backups, record, step, text};

/// A file under import.
pub struct Import {
    id: String,
    name: String,
    /// The user wants what is under way to end.
    stop: AtomicBool,
    /// Something is under way.
    busy: AtomicBool,
    work: Mutex<Option<Work>>,
}

/// What is known of the file so far.
struct Work {
    sheet: Sheet,
    mapping: Mapping,
    edits: Edits,
    types: HashMap<String, String>,
    rehearsed: Option<Rehearsed>,
}

/// The last rehearsal, in a few bytes a row.
struct Rehearsed {
    resolved: Resolved,
    flags: Vec<u8>,
}

/// Imports under way at the same time: one, and one for second thoughts.
const MOST: usize = 2;

/// Reads an offered file and guesses what it is.
pub fn open(desk: &Desk, ask: OpenAsk) -> Result<Opened> {
    let (name, bytes) = desk.file(&ask.file)?;
    let import = Arc::new(Import {
        id: ask.file.clone(),
        name,
        stop: AtomicBool::new(false),
        busy: AtomicBool::new(false),
        work: Mutex::new(None),
    });
    {
        let mut imports = desk.imports.lock().unwrap_or_else(PoisonError::into_inner);
        imports.retain(|known| known.id != import.id);
        if imports.len() >= MOST {
            imports.remove(0);
        }
        imports.push(import.clone());
    }
    let opened = import.job(desk, |job| {
        let sheet = read(desk, job, &bytes, &ask)?;
        let mut work = import.lock();
        let work = work.insert(desk.read(|conn| Work::new(conn, desk, &import.name, sheet, ask.kind))?);
        show::opened(&import, work)
    });
    if opened.is_err() {
        desk.imports.lock().unwrap_or_else(PoisonError::into_inner).retain(|known| known.id != import.id);
    }
    opened
}

/// Changes how the file is read.
pub fn map(desk: &Desk, ask: MapAsk) -> Result<Opened> {
    let import = find(desk, &ask.import)?;
    if let Some(sheet) = ask.sheet {
        return open(
            desk,
            OpenAsk { file: ask.import, kind: ask.kind, sheet: Some(sheet), encoding: None, separator: None },
        );
    }
    let mut guard = import.lock();
    let work = guard.as_mut().ok_or_else(|| Error::missing("import"))?;
    let today = desk.clock().today();
    let mut mapping = work.mapping.clone();
    if ask.kind.is_some() || ask.header_line.is_some() {
        let line = |line: u32| (0..work.sheet.cells.rows()).find(|row| work.sheet.cells.line(*row) == line);
        let header = match ask.header_line {
            Some(asked) => line(asked).ok_or_else(|| Error::invalid("header_line", "no-such-row"))?,
            None => mapping.header,
        };
        mapping = Mapping::fresh(&work.sheet, &import.name, ask.kind.unwrap_or(mapping.kind), header, today);
    }
    for column in ask.columns.unwrap_or_default() {
        let field = match column.field.as_deref() {
            None | Some("") => None,
            Some(name) => Some(mapping.field(name).ok_or_else(|| Error::invalid("field", "no-such-field"))?.name),
        };
        let place = column.column as usize;
        if place >= mapping.columns.len() {
            return Err(Error::invalid("column", "no-such-column"));
        }
        // A field comes from one column, a week from its own.
        if field.is_some_and(|name| name != WEEK.name) {
            mapping.columns.iter_mut().filter(|other| **other == field).for_each(|other| *other = None);
        }
        mapping.columns[place] = field;
    }
    if let Some(mut options) = ask.options {
        options.series = text::clean_line("series", &options.series, 80)?;
        if !(1..=7).contains(&options.weekday) {
            return Err(Error::invalid("weekday", "number-outside").with("least", 1).with("most", 7));
        }
        if options.counted_on.is_some_and(|day| day > today) {
            return Err(Error::invalid("counted_on", "date-in-future"));
        }
        mapping.options = options;
    }
    work.mapping = mapping;
    work.rehearsed = None;
    show::opened(&import, work)
}

/// Works out what every row would do. Nothing is written.
pub fn rehearse(desk: &Desk, ask: ImportId) -> Result<Rehearsal> {
    let import = find(desk, &ask.import)?;
    import.job(desk, |job| {
        let mut guard = import.lock();
        let work = guard.as_mut().ok_or_else(|| Error::missing("import"))?;
        work.rehearse(desk, job)
    })
}

/// Shows rows of the rehearsal.
pub fn rows(desk: &Desk, ask: RowsAsk) -> Result<RowsPage> {
    let import = find(desk, &ask.import)?;
    let guard = import.lock();
    let work = guard.as_ref().ok_or_else(|| Error::missing("import"))?;
    desk.read(|conn| show::rows(conn, desk, work, &ask))
}

/// Mends a cell, decides about one, or leaves a row out; answers with the new sums.
pub fn fix(desk: &Desk, ask: FixAsk) -> Result<Rehearsal> {
    let import = find(desk, &ask.import)?;
    import.job(desk, |job| {
        let mut guard = import.lock();
        let work = guard.as_mut().ok_or_else(|| Error::missing("import"))?;
        if work.rehearsed.is_none() {
            work.rehearse(desk, job)?;
        }
        work.edit(desk, &ask)?;
        work.rehearse(desk, job)
    })
}

/// Carries the import out: one act, all of it or nothing.
pub fn commit(desk: &Desk, ask: ImportId) -> Result<Receipt> {
    let import = find(desk, &ask.import)?;
    let receipt = import.job(desk, |job| {
        let mut guard = import.lock();
        let work = guard.as_mut().ok_or_else(|| Error::missing("import"))?;
        work.must_be_mapped()?;
        let resolved = work.rehearsed.take().map(|rehearsed| rehearsed.resolved);
        let today = desk.clock().today();
        let label = Label::from("step-import").with("file", import.name.as_str());
        backups::make_if_changed(desk, "import")?;
        desk.write_as(Kind::Import, label, |tx| {
            let file = work.file(today);
            let total = file.rows().end;
            // What was found out at the rehearsal holds while nobody has written since.
            let resolved = match resolved {
                Some(resolved) if resolved.newest_step == step::newest(tx.conn())? => resolved,
                _ => Resolved::of(tx.conn(), desk.clock(), &file, &mut |_| job.go_on())?,
            };
            commit::write(tx, &import.name, &file, &resolved, &mut |row| job.at(row, total))
        })
    })?;
    desk.imports.lock().unwrap_or_else(PoisonError::into_inner).retain(|known| known.id != import.id);
    Ok(receipt)
}

/// Ends what is under way; an import at rest is put away.
pub fn cancel(desk: &Desk, ask: ImportId) -> Result<()> {
    let import = find(desk, &ask.import)?;
    import.stop.store(true, Ordering::SeqCst);
    if !import.busy.load(Ordering::SeqCst) {
        desk.imports.lock().unwrap_or_else(PoisonError::into_inner).retain(|known| known.id != import.id);
    }
    Ok(())
}

/// The imports that stand, newest first.
pub fn past(desk: &Desk, (): ()) -> Result<Vec<PastImport>> {
    let sql = "select s.id as step, s.at, coalesce(c.name, '') as by, s.label, s.args from step s
               left join colleague c on c.id = s.by
               where s.kind = 'import' and s.undone_by is null order by s.id desc limit 100";
    desk.read(|conn| record::rows(conn, sql, []))
}

fn find(desk: &Desk, id: &str) -> Result<Arc<Import>> {
    let imports = desk.imports.lock().unwrap_or_else(PoisonError::into_inner);
    imports.iter().find(|import| import.id == id).cloned().ok_or_else(|| Error::missing("import"))
}

impl Import {
    fn lock(&self) -> MutexGuard<'_, Option<Work>> {
        self.work.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn job<T>(&self, desk: &Desk, work: impl FnOnce(&Job<'_>) -> Result<T>) -> Result<T> {
        if self.busy.swap(true, Ordering::SeqCst) {
            return Err(Error::conflict("import-busy"));
        }
        self.stop.store(false, Ordering::SeqCst);
        let done = work(&Job { desk, import: self });
        self.busy.store(false, Ordering::SeqCst);
        done
    }
}

impl Work {
    fn new(conn: &Connection, desk: &Desk, name: &str, sheet: Sheet, kind: Option<fields::ImportKind>) -> Result<Self> {
        let mapping = Mapping::guess(conn, &sheet, name, kind, desk.clock().today())?;
        let known: Vec<agreements::AgreementType> =
            record::rows(conn, "select * from agreement_type where archived_on is null", [])?;
        let types = known.into_iter().map(|known| (text::fold(&known.name), known.id)).collect();
        Ok(Self { sheet, mapping, edits: Edits::default(), types, rehearsed: None })
    }

    fn file(&self, today: chrono::NaiveDate) -> File<'_> {
        let is_csv = self.sheet.format == sheets::Format::Csv;
        File::new(&self.sheet.cells, &self.mapping, &self.edits, &self.types, today, is_csv)
    }

    fn must_be_mapped(&self) -> Result<()> {
        match self.mapping.missing().first() {
            Some(missing) => Err(Error::invalid("columns", "import-column-missing").with("field", missing)),
            None => Ok(()),
        }
    }

    fn rehearse(&mut self, desk: &Desk, job: &Job<'_>) -> Result<Rehearsal> {
        self.must_be_mapped()?;
        self.rehearsed = None;
        let file = self.file(desk.clock().today());
        let (first, total) = (file.rows().start, file.rows().end);
        let rehearsed = desk.read(|conn| {
            let resolved = Resolved::of(conn, desk.clock(), &file, &mut |row| job.at(row / 2, total))?;
            let mut planner = Planner::new(&file, &resolved);
            let mut sums = show::empty_sums(&file);
            let mut flags = Vec::with_capacity((total - first) as usize);
            let mut row = Row::default();
            for at in file.rows() {
                job.at(total / 2 + at / 2, total)?;
                let outcome = planner.outcome(conn, at, &mut row)?;
                flags.push(outcome.flags());
                sums.rows.row(outcome.flags());
                sums.writes += u32::from(outcome.flags() & (Show::New.flag() | Show::Changed.flag()) != 0);
                for (place, status) in outcome.cells.iter().enumerate() {
                    let Some(status) = status else { continue };
                    sums.cells.cell(*status);
                    sums.columns[place].counts.cell(*status);
                }
            }
            Ok((resolved, flags, sums))
        })?;
        let (resolved, flags, sums) = rehearsed;
        self.rehearsed = Some(Rehearsed { resolved, flags });
        Ok(sums)
    }

    fn edit(&mut self, desk: &Desk, ask: &FixAsk) -> Result<()> {
        let rows = self.file(desk.clock().today()).rows();
        let columns = self.mapping.columns.len() as u32;
        if ask.row.is_some_and(|row| !rows.contains(&row)) || ask.column.is_some_and(|column| column >= columns) {
            return Err(Error::missing("cell"));
        }
        match (ask.row, ask.column) {
            (Some(row), Some(column)) => {
                if let Some(value) = &ask.value {
                    if value.chars().count() > 4_000 || value.contains('\0') {
                        return Err(Error::invalid("value", "too-long").with("longest", 4_000));
                    }
                    if *value == self.sheet.cells.cell(row as usize, column as usize) {
                        self.edits.texts.remove(&(row, column));
                    } else {
                        self.edits.texts.insert((row, column), value.clone());
                    }
                } else {
                    self.edits.choose(row, column, ask.choice);
                }
            }
            (Some(row), None) => {
                if let Some(skip) = ask.skip {
                    if skip {
                        self.edits.skipped.insert(row)
                    } else {
                        self.edits.skipped.remove(&row)
                    };
                } else if ask.choice == Some(Choice::Take) {
                    self.edits.accepted.insert(row);
                } else {
                    self.edits.accepted.remove(&row);
                }
            }
            (None, Some(column)) => {
                for row in self.waiting(desk, column)? {
                    self.edits.choose(row, column, ask.choice);
                }
            }
            (None, None) => return Err(Error::missing("cell")),
        }
        Ok(())
    }

    /// The rows where this column is bad or waits for a decision.
    fn waiting(&self, desk: &Desk, column: u32) -> Result<Vec<u32>> {
        let Some(rehearsed) = &self.rehearsed else { return Ok(Vec::new()) };
        let file = self.file(desk.clock().today());
        let Some(place) = file.layout.sources.iter().position(|source| source.column as u32 == column) else {
            return Ok(Vec::new());
        };
        let mut planner = Planner::new(&file, &rehearsed.resolved);
        let mut row = Row::default();
        let mut waiting = Vec::new();
        desk.read(|conn| {
            for (at, flags) in file.rows().zip(&rehearsed.flags) {
                if !Show::Bad.shows(*flags) && !Show::Conflict.shows(*flags) {
                    continue;
                }
                let outcome = planner.outcome(conn, at, &mut row)?;
                if matches!(outcome.cells[place], Some(Status::Bad | Status::Conflict)) {
                    waiting.push(at);
                }
            }
            Ok(())
        })?;
        Ok(waiting)
    }
}
