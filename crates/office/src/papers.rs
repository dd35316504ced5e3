//! Papers: what the office hands out, as a preview in the window and as a PDF.
//!
//! A kind of paper is a function from records to blocks, in a file of its own
//! under `papers/`. How blocks look is known in `crates/print` alone.

mod access;
mod cafe;
mod emma;
mod facts;
mod letter;
mod log;
pub mod logo;
mod many;
mod pack;
mod placement;
mod plan;
mod soft_skills;
mod spoken;
mod visits;

use std::sync::OnceLock;
use std::sync::atomic::AtomicBool;

use chrono::NaiveDate;
use print::{Block, Language, Paper, Press, Printed};
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cpr::Cpr;
use crate::rights::{Right, authorize};
use crate::words::{PaperLanguage, Words};
use crate::{Desk, Error, FileHandle, Result, record};

pub use access::{AccessAsk, make as make_access};
pub use many::{PapersAsk, cancel, make};
pub use pack::folder::{CaseFolderAsk, make as make_folder};
pub use pack::{CasePackAsk, PackAudience};
pub use spoken::SpokenLine;

/// The most pages that are shown before a paper is saved; the file has them all.
const SHOWN: usize = 30;

/// Which paper.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PaperOf {
    /// An assessment, as it was signed or as a draft.
    Emma {
        /// The assessment.
        id: String,
    },
    /// A student's own evidence.
    StudentLog {
        /// The student.
        id: String,
        /// For whom; the student's own has everything.
        #[serde(default)]
        audience: Option<PackAudience>,
    },
    /// A student's training plan.
    Plan {
        /// The student.
        id: String,
    },
    /// A whole case.
    CasePack(CasePackAsk),
    /// The attendance list of a job café.
    Cafe {
        /// The session.
        id: String,
    },
    /// The agreement on a placement (VFU).
    Placement {
        /// The placement.
        id: String,
    },
    /// A student's Soft Skills CV: what they chose to show.
    SoftSkills {
        /// The student.
        id: String,
    },
    /// An empty sheet for the conversation about it.
    SoftSheet {
        /// The student.
        id: String,
    },
    /// A letter as it was made.
    Letter {
        /// The letter.
        id: String,
    },
    /// What to know of each company before a day's visits.
    Visits {
        /// The day.
        day: NaiveDate,
        /// The companies, in the order of the tour.
        companies: Vec<String>,
    },
}

/// Asks to see a paper.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperAsk {
    paper: PaperOf,
    language: PaperLanguage,
    /// With the student's CPR number, which is noted as a look. Only on papers about one student.
    #[serde(default)]
    with_cpr: bool,
    /// On a letter: the address also of a student whose address is protected, which is noted as a look.
    #[serde(default)]
    with_address: bool,
}

/// A paper before it is saved.
#[derive(Debug, Serialize, TS)]
pub struct PaperPreview {
    title: String,
    /// The PDF, for `save_file`.
    file: FileHandle,
    /// How many pages it has.
    total: u32,
    /// The first of them as pictures (SVG).
    pages: Vec<String>,
    /// What it says, for a voice.
    spoken: Vec<SpokenLine>,
    /// A CPR number could be on it.
    cpr_known: bool,
    /// A protected address could be on it.
    address_known: bool,
}

/// The papers under way.
#[derive(Default)]
pub struct Work {
    pub(crate) stop: AtomicBool,
}

/// What a kind of paper makes of its records.
struct Made {
    title: String,
    /// The file's name without its ending.
    name: String,
    /// Across every page.
    mark: String,
    wide: bool,
    /// The student it is about, when it is about one.
    student: Option<String>,
    blocks: Vec<Block>,
}

/// What every kind of paper works with.
struct Desktop<'a> {
    desk: &'a Desk,
    words: &'a Words,
    with_cpr: bool,
    with_address: bool,
}

/// Shows a paper, and holds it as a PDF to be saved.
pub fn preview(desk: &Desk, ask: PaperAsk) -> Result<PaperPreview> {
    let words = Words::of(language(desk, &ask.paper, ask.language)?)?;
    let desktop = Desktop { desk, words, with_cpr: ask.with_cpr, with_address: ask.with_address };
    let made = desktop.make(&ask.paper)?;
    let address_known = match &ask.paper {
        PaperOf::Letter { id } => letter::hides_address(desk, id)?,
        _ => false,
    };
    let cpr_known = match &made.student {
        Some(student) if authorize(desk.actor(), Right::SeeCpr).is_ok() => {
            desk.read(|conn| knows_cpr(conn, student))?
        }
        _ => false,
    };
    if let Some(student) = &made.student {
        desk.look("print", "student", student)?;
    }
    let name = format!("{}.pdf", made.name);
    let paper = desktop.paper(made)?;
    let printed = set(press()?, &paper)?;
    let pdf = pdf(&printed)?;
    Ok(PaperPreview {
        spoken: spoken::lines(&paper),
        total: u32::try_from(printed.pages()).unwrap_or(u32::MAX),
        pages: printed.pictures(SHOWN),
        title: paper.title,
        file: desk.hold_file(name, pdf),
        cpr_known,
        address_known,
    })
}

impl Desktop<'_> {
    fn make(&self, paper: &PaperOf) -> Result<Made> {
        match paper {
            PaperOf::Emma { id } => emma::make(self, id),
            PaperOf::Plan { id } => plan::make(self, id),
            PaperOf::StudentLog { id, audience } => log::make(self, id, *audience),
            PaperOf::CasePack(ask) => pack::make(self, ask),
            PaperOf::Cafe { id } => cafe::make(self, id),
            PaperOf::Placement { id } => placement::make(self, id),
            PaperOf::SoftSkills { id } => soft_skills::make(self, id),
            PaperOf::SoftSheet { id } => soft_skills::sheet(self, id),
            PaperOf::Letter { id } => letter::make(self, id),
            PaperOf::Visits { day, companies } => visits::make(self, *day, companies),
        }
    }

    /// Head and foot round the blocks.
    fn paper(&self, made: Made) -> Result<Paper> {
        let (words, desk) = (self.words, self.desk);
        let today = desk.clock().today();
        let school: String = desk.read(|conn| {
            record::value(conn, "select coalesce((select value from setting where id = 'school'), '')", [])
        })?;
        // A letter says itself when and by whom.
        let letter = matches!(made.blocks.first(), Some(Block::Address { .. }));
        let printed = [("day", words.day(today).into()), ("name", desk.actor().name.as_str().into())];
        Ok(Paper {
            title: made.title,
            language: match words.language() {
                PaperLanguage::Da => Language::Da,
                PaperLanguage::En => Language::En,
            },
            logo: logo::kept(desk)?,
            logo_says: words.with("paper-logo", [("school", school.as_str().into())]),
            school,
            made_on: today,
            note: if letter { String::new() } else { words.with("paper-made", printed) },
            mark: made.mark,
            foot: words.with("paper-foot", [("page", "{page}".into()), ("pages", "{pages}".into())]),
            wide: made.wide,
            blocks: made.blocks,
        })
    }

    /// The CPR number when the paper was asked for with it: the look is noted before it is read.
    fn cpr(&self, student: &str) -> Result<Option<String>> {
        if !self.with_cpr {
            return Ok(None);
        }
        authorize(self.desk.actor(), Right::SeeCpr)?;
        if !self.desk.read(|conn| knows_cpr(conn, student))? {
            return Ok(None);
        }
        self.desk.look("reveal", "cpr", student)?;
        let Cpr { number, .. } = self.desk.read(|conn| record::get(conn, student))?;
        Ok(Some(match number.split_at_checked(6) {
            Some((born, serial)) => format!("{born}-{serial}"),
            None => number,
        }))
    }

    /// How a paper about a student is called: a file lies in folders that many see, so it does not name who is sheltered.
    fn named(&self, what: &str, name: &str, is_protected: bool, id: &str) -> String {
        let tail = id.get(id.len().saturating_sub(4)..).unwrap_or_default();
        let sheltered = || format!("{} {tail}", self.words.say("paper-sheltered"));
        file_name(&format!("{what} {}", if is_protected { sheltered() } else { name.to_owned() }))
    }
}

/// A letter is printed in the language it was written in, whoever looks at it.
fn language(desk: &Desk, paper: &PaperOf, asked: PaperLanguage) -> Result<PaperLanguage> {
    match paper {
        PaperOf::Letter { id } => letter::language(desk, id),
        _ => Ok(asked),
    }
}

/// The press, set up when the first paper is made: reading its fonts takes longer than setting a page.
fn press() -> Result<&'static Press> {
    static KEPT: OnceLock<Press> = OnceLock::new();
    if let Some(press) = KEPT.get() {
        return Ok(press);
    }
    let press = Press::new().map_err(|_| Error::bug("the press"))?;
    Ok(KEPT.get_or_init(|| press))
}

/// What Typst says of a paper may quote it, so it goes no further.
fn set(press: &Press, paper: &Paper) -> Result<Printed> {
    press.print(paper).map_err(|_| Error::bug("a paper could not be set"))
}

fn pdf(printed: &Printed) -> Result<Vec<u8>> {
    printed.pdf().map_err(|_| Error::bug("a paper is no accessible PDF"))
}

fn knows_cpr(conn: &Connection, student: &str) -> Result<bool> {
    let mut select = conn.prepare_cached("select 1 from cpr where id = ?1")?;
    Ok(select.query_row([student], |_| Ok(())).optional()?.is_some())
}

/// Without what a file system takes for something else.
fn file_name(name: &str) -> String {
    name.chars().map(|letter| if r#"/\:*?"<>|"#.contains(letter) { '-' } else { letter }).take(120).collect()
}
