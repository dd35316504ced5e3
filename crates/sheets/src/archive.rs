//! A look through the zip of a workbook before anything parses it: how many parts, how much they
//! really inflate to, and that no part declares a document type.

use std::io::{BufReader, Cursor, Read};

use quick_xml::events::Event;
use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use crate::{Format, Limits, Looks, Refusal};

/// Small parts may compress well without being a bomb.
const RATIO_FROM: u64 = 1 << 20;

type Part<'a, 'b> = ZipFile<'a, Cursor<&'b [u8]>>;

pub(crate) fn check(bytes: &[u8], limits: &Limits) -> Result<Format, Refusal> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(refusal)?;
    if zip.len() > limits.entries {
        return Err(Refusal::Bomb);
    }
    let mut names = Vec::with_capacity(zip.len());
    let mut inflated = 0;
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).map_err(refusal)?;
        names.push(part.name().map_err(refusal)?.replace('\\', "/").to_ascii_lowercase());
        inflated += inflate(&mut part, limits, inflated)?;
    }
    let format = format(&names)?;
    for (index, name) in names.iter().enumerate() {
        if name.ends_with(".xml") || name.ends_with(".rels") {
            let part = zip.by_index(index).map_err(refusal)?;
            // calamine waits for the end of a table for ever when content.xml breaks off in it.
            read_xml(part, name == "content.xml")?;
        }
    }
    Ok(format)
}

fn inflate(part: &mut Part<'_, '_>, limits: &Limits, before: u64) -> Result<u64, Refusal> {
    let packed = part.compressed_size().max(1);
    let mut buffer = vec![0; 1 << 16];
    let mut inflated = 0;
    loop {
        let got = part.read(&mut buffer).map_err(|_| Refusal::Damaged)?;
        if got == 0 {
            return Ok(inflated);
        }
        inflated += got as u64;
        let too_dense = inflated > RATIO_FROM && inflated / packed > limits.ratio;
        if too_dense || before + inflated > limits.inflated {
            return Err(Refusal::Bomb);
        }
    }
}

fn format(names: &[String]) -> Result<Format, Refusal> {
    let has = |name: &str| names.iter().any(|entry| entry == name);
    let under = |folder: &str| names.iter().any(|entry| entry.starts_with(folder));
    let other = |looks| Err(Refusal::NotASheet { looks });
    if has("xl/workbook.bin") {
        other(Looks::Xlsb)
    } else if has("[content_types].xml") && under("word/") {
        other(Looks::Document)
    } else if has("[content_types].xml") && under("ppt/") {
        other(Looks::Slides)
    } else if has("[content_types].xml") || under("xl/") {
        Ok(Format::Xlsx)
    } else if has("mimetype") && has("content.xml") {
        Ok(Format::Ods)
    } else if under("index/") && names.iter().any(|entry| entry.ends_with(".iwa")) {
        other(Looks::Numbers)
    } else {
        other(Looks::Archive)
    }
}

/// Reads the part up to its first element, or whole: no document type, and what opens closes.
fn read_xml(part: Part<'_, '_>, whole: bool) -> Result<(), Refusal> {
    let mut xml = quick_xml::Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    let mut open = 0_u64;
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer) {
            Ok(Event::DocType(_)) => return Err(Refusal::Doctype),
            Ok(Event::Start(_) | Event::Empty(_)) if !whole => return Ok(()),
            Ok(Event::Start(_)) => open += 1,
            Ok(Event::End(_)) => open = open.saturating_sub(1),
            Ok(Event::Eof) if open == 0 => return Ok(()),
            Ok(Event::Eof) | Err(_) => return Err(Refusal::Damaged),
            Ok(_) => {}
        }
    }
}

fn refusal(error: ZipError) -> Refusal {
    match error {
        ZipError::UnsupportedArchive(why) if why == ZipError::PASSWORD_REQUIRED => Refusal::PasswordProtected,
        ZipError::InvalidPassword => Refusal::PasswordProtected,
        _ => Refusal::Damaged,
    }
}
