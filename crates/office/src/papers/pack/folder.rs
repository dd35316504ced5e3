//! A case as a folder: the pack, each attachment as its own PDF, and the same facts as data.

use std::sync::atomic::Ordering;

use serde::Deserialize;
use ts_rs::TS;

use super::{CaseFile, CasePackAsk, data};
use crate::papers::many::{Folder, tell};
use crate::papers::{Desktop, file_name, language, pdf, press, set};
use crate::words::{PaperLanguage, Words};
use crate::{Desk, Error, FileHandle, Result};

/// Asks for the folder of a case.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CaseFolderAsk {
    case: CasePackAsk,
    language: PaperLanguage,
    #[serde(default)]
    with_cpr: bool,
}

/// Makes the folder and holds it as one zip file to be saved; stopped, it keeps nothing.
pub fn make(desk: &Desk, ask: CaseFolderAsk) -> Result<FileHandle> {
    desk.papers.stop.store(false, Ordering::SeqCst);
    let words = Words::of(ask.language)?;
    let desktop = Desktop { desk, words, with_cpr: ask.with_cpr, with_address: false };
    let press = press()?;
    let file = CaseFile::read(&desktop, &ask.case)?;
    let total = file.attachments.len() + 1;
    let going = |done: usize| {
        tell(desk, done, total);
        if desk.papers.stop.load(Ordering::Relaxed) || desk.stopped() { Err(Error::Cancelled) } else { Ok(()) }
    };
    going(0)?;
    let mut folder = Folder::new();
    let made = super::of_file(&desktop, &file)?;
    let name = made.name.clone();
    folder.put(&name, "pdf", &pdf(&set(press, &desktop.paper(made)?)?)?)?;
    let mut names = Vec::new();
    for (done, one) in file.attachments.iter().enumerate() {
        going(done + 1)?;
        let spoken = language(desk, &one.paper, ask.language)?;
        let desktop = Desktop { words: Words::of(spoken)?, ..desktop };
        let printed = pdf(&set(press, &desktop.paper(desktop.make(&one.paper)?)?)?)?;
        let name = file_name(&format!("{:02} {}", one.number, one.name.replace(": ", ", ")));
        folder.put(&format!("{}/{name}", words.say("pack-folder-attachments")), "pdf", &printed)?;
        names.push(format!("{name}.pdf"));
    }
    for table in data::files(desk, &file, &names)? {
        folder.put(&format!("data/{}", table.name), "json", &table.json)?;
        folder.put(&format!("data/{}", table.name), "csv", &table.csv)?;
    }
    folder.put("README", "txt", readme(desk, &file)?.as_bytes())?;
    tell(desk, total, total);
    Ok(desk.hold_file(format!("{name}.zip"), folder.close()?))
}

/// What the folder holds, in Danish, for whoever opens it years later in any program.
fn readme(desk: &Desk, file: &CaseFile) -> Result<String> {
    let words = Words::of(PaperLanguage::Da)?;
    let told = [
        ("name", file.student.name.as_str().into()),
        ("day", words.day(desk.clock().today()).into()),
        ("by", desk.actor().name.as_str().into()),
        ("whom", words.say(&format!("pack-for-{}", file.ask.audience.word())).into()),
        ("period", super::period(words, &file.ask).into()),
    ];
    Ok(format!("\u{feff}{}\n", words.with("pack-readme", told)).replace('\n', "\r\n"))
}
