//! Everything the school holds about one student, for them to see (indsigt): one paper that can be read, the same as data,
//! their assessments and letters, and who has looked, without names.

mod holding;
mod shown;

use std::sync::atomic::Ordering;

use print::{Block, Column, Item};
use serde::Deserialize;
use ts_rs::TS;

use super::many::{Folder, tell};
use super::{Desktop, Made, PackAudience, PaperOf, language, pdf, press, set};
use crate::audit::Entry;
use crate::rights::{Right, authorize};
use crate::words::{PaperLanguage, Words, as_key, dotted};
use crate::{Desk, Error, FileHandle, Result, attachments};

use holding::{Group, Holding};

/// Asks for what is held about a student.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AccessAsk {
    student: String,
    language: PaperLanguage,
}

/// Makes the folder and holds it as one zip file to be saved; stopped, it keeps nothing.
pub fn make(desk: &Desk, ask: AccessAsk) -> Result<FileHandle> {
    authorize(desk.actor(), Right::Assess)?;
    desk.papers.stop.store(false, Ordering::SeqCst);
    let words = Words::of(ask.language)?;
    let desktop = Desktop { desk, words, with_cpr: false, with_address: true };
    let holding = desk.read(|conn| Holding::of(conn, &ask.student))?;
    desk.note(&Entry {
        action: "export",
        of: "access",
        record: &ask.student,
        purpose: "access",
        amount: Some(holding.records()),
        ..Entry::default()
    })?;
    let papers = papers(&holding);
    let files = holding.group("attachment").map(Group::ids).unwrap_or_default();
    let total = papers.len() + files.len() + 1;
    let going = |done: usize| {
        tell(desk, done, total);
        if desk.papers.stop.load(Ordering::Relaxed) || desk.stopped() { Err(Error::Cancelled) } else { Ok(()) }
    };
    going(0)?;
    let press = press()?;
    let mut folder = Folder::new();
    let made = of_holding(&desktop, &holding)?;
    let name = made.name.clone();
    folder.put(&name, "pdf", &pdf(&set(press, &desktop.paper(made)?)?)?)?;
    for (done, paper) in papers.iter().enumerate() {
        going(done + 1)?;
        let spoken = language(desk, paper, ask.language)?;
        let desktop = Desktop { words: Words::of(spoken)?, ..desktop };
        let made = desktop.make(paper)?;
        let name = format!("{}/{:02} {}", words.say("pack-folder-attachments"), done + 1, made.name);
        folder.put(&name, "pdf", &pdf(&set(press, &desktop.paper(made)?)?)?)?;
    }
    for (done, id) in files.iter().enumerate() {
        going(papers.len() + done + 1)?;
        match attachments::content(desk, id) {
            Ok((name, bytes)) => {
                let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, "bin"));
                folder.put(&format!("{}/{stem}", words.say("access-files")), ending, &bytes)?;
            }
            Err(error @ (Error::Locked | Error::Cancelled | Error::Denied)) => return Err(error),
            // One that the disk has lost is in the list with its name, and the inspection tells of it.
            Err(_) => {}
        }
    }
    for group in &holding.groups {
        folder.put(&format!("data/{}", group.table), "json", &serde_json::to_vec_pretty(&group.rows)?)?;
    }
    folder.put("data/historik", "json", &serde_json::to_vec_pretty(&holding.history)?)?;
    folder.put("data/opslag", "json", &serde_json::to_vec_pretty(&holding.looks)?)?;
    tell(desk, total, total);
    Ok(desk.hold_file(format!("{name}.zip"), folder.close()?))
}

/// What is added as a paper of its own.
fn papers(holding: &Holding) -> Vec<PaperOf> {
    let ids = |table: &str| holding.group(table).map(Group::ids).unwrap_or_default();
    let id = holding.student.id.clone();
    let assessments = ids("assessment").into_iter().map(|id| PaperOf::Emma { id });
    let letters = ids("letter").into_iter().map(|id| PaperOf::Letter { id });
    let log = PaperOf::StudentLog { id, audience: Some(PackAudience::Student) };
    let logged = ["application", "introduction", "posting"].iter().any(|table| holding.group(table).is_some());
    assessments.chain(letters).chain(logged.then_some(log)).collect()
}

fn of_holding(desktop: &Desktop, holding: &Holding) -> Result<Made> {
    let (words, student) = (desktop.words, &holding.student);
    let mut blocks = vec![
        Block::paragraph(words.say("access-text")),
        Block::heading(words.say("pack-contents")),
        Block::Contents,
        Block::PageBreak,
    ];
    for group in &holding.groups {
        blocks.push(Block::heading(words.say(&format!("access-table-{}", as_key(group.table)))));
        blocks.extend(desktop.desk.read(|conn| {
            let shown = |row| shown::cells(conn, words, group.table, row);
            let rows = group.rows.iter().map(shown).collect::<Result<Vec<_>>>()?;
            Ok(of_rows(words, rows))
        })?);
    }
    blocks.push(Block::heading(words.say("access-looks")));
    blocks.push(Block::note(words.say("access-looks-text")));
    let columns = vec![Column::new(words.say("access-when"), 0), Column::new(words.say("access-what"), 1)];
    let rows = holding
        .looks
        .iter()
        .map(|look| vec![words.moment(&look.at), said(words, &look.action, &look.of, &look.purpose)]);
    blocks.push(Block::Table { columns, rows: rows.collect() });
    Ok(Made {
        title: words.with("access-title", [("name", student.name.as_str().into())]),
        name: desktop.named(&words.say("access-file"), &student.name, student.protected, &student.id),
        mark: String::new(),
        wide: false,
        student: Some(student.id.clone()),
        blocks,
    })
}

/// One record as facts; many as points, each with what is known of it.
fn of_rows(words: &Words, mut rows: Vec<Vec<(String, String)>>) -> Vec<Block> {
    if let [one] = rows.as_mut_slice() {
        return vec![Block::Facts { rows: std::mem::take(one) }];
    }
    let label = |(label, value): &(String, String)| {
        words.with("access-pair", [("label", label.as_str().into()), ("value", value.as_str().into())])
    };
    let items = rows.iter().map(|cells| match cells.split_first() {
        Some((first, more)) => Item::new(label(first), dotted(more.iter().map(label))),
        None => Item::new(words.say("access-empty"), ""),
    });
    vec![Block::List { items: items.collect() }]
}

/// A look in words.
fn said(words: &Words, action: &str, of: &str, purpose: &str) -> String {
    let what = words.say(&format!("look-{}", as_key(action)));
    let known = |key: String| Some(words.say(&key)).filter(|said| *said != key).unwrap_or_default();
    let purpose = if purpose.is_empty() { String::new() } else { known(format!("look-purpose-{}", as_key(purpose))) };
    dotted([what, known(format!("look-of-{}", as_key(of))), purpose])
}
