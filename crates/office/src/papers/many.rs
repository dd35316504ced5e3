//! Many papers at once: a folder of PDFs, one each.
//!
//! Not one long PDF: each is filed to the case of its own student, and one student's must never be sent with another's.

use std::collections::HashMap;
use std::io::{Cursor, Write};
use std::sync::atomic::Ordering;

use serde::Deserialize;
use ts_rs::TS;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Desktop, PaperOf, language, pdf, press, set};
use crate::words::{PaperLanguage, Words};
use crate::{Desk, Error, Event, FileHandle, Result};

/// The most papers of one act.
const MOST: usize = 2_000;

/// Asks for many papers.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PapersAsk {
    papers: Vec<PaperOf>,
    language: PaperLanguage,
    /// With CPR numbers, each noted as a look.
    #[serde(default)]
    with_cpr: bool,
}

/// Makes the papers and holds them as one zip file to be saved; stopped, it keeps nothing.
pub fn make(desk: &Desk, ask: PapersAsk) -> Result<FileHandle> {
    if ask.papers.is_empty() {
        return Err(Error::missing("paper"));
    }
    if ask.papers.len() > MOST {
        return Err(Error::invalid("papers", "papers-too-many").with("most", MOST));
    }
    desk.papers.stop.store(false, Ordering::SeqCst);
    let words = Words::of(ask.language)?;
    let desktop = Desktop { desk, words, with_cpr: ask.with_cpr, with_address: false };
    let press = press()?;
    let mut folder = Folder::new();
    let total = ask.papers.len();
    for (done, of) in ask.papers.iter().enumerate() {
        tell(desk, done, total);
        if desk.papers.stop.load(Ordering::Relaxed) || desk.stopped() {
            return Err(Error::Cancelled);
        }
        let language = language(desk, of, ask.language)?;
        let desktop = Desktop { words: Words::of(language)?, ..desktop };
        let made = desktop.make(of)?;
        let name = made.name.clone();
        folder.put(&name, "pdf", &pdf(&set(press, &desktop.paper(made)?)?)?)?;
    }
    tell(desk, total, total);
    let day = desk.clock().today().to_string();
    Ok(desk.hold_file(format!("{}.zip", words.with("paper-many-file", [("day", day.into())])), folder.close()?))
}

/// Ends the papers under way.
pub fn cancel(desk: &Desk, (): ()) -> Result<()> {
    desk.papers.stop.store(true, Ordering::SeqCst);
    Ok(())
}

pub(super) fn tell(desk: &Desk, done: usize, total: usize) {
    desk.tell(Event::Progress { job: "papers".to_owned(), done: done as u64, total: total as u64 });
}

/// A zip file in memory. What is in it is compressed already.
pub(super) struct Folder {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    names: HashMap<String, u32>,
}

impl Folder {
    pub(super) fn new() -> Self {
        Self { zip: ZipWriter::new(Cursor::default()), names: HashMap::new() }
    }

    /// Two papers of one name are told apart by a number.
    pub(super) fn put(&mut self, name: &str, ending: &str, bytes: &[u8]) -> Result<()> {
        let times = self.names.entry(format!("{}.{ending}", name.to_lowercase())).or_default();
        *times += 1;
        let name = if *times == 1 { format!("{name}.{ending}") } else { format!("{name} ({times}).{ending}") };
        let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        self.zip.start_file(name, stored).map_err(|_| Error::bug("zip"))?;
        self.zip.write_all(bytes).map_err(|_| Error::bug("zip"))
    }

    pub(super) fn close(self) -> Result<Vec<u8>> {
        Ok(self.zip.finish().map_err(|_| Error::bug("zip"))?.into_inner())
    }
}
