//! What a file is, from its bytes: a short list is taken, everything else is refused by name. What a name ends with has to
//! agree, because it decides which program opens the file.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::{Error, Result};

/// The kinds that are taken: what it is called in a row, the endings its name may have, the first for one without.
const KINDS: &[(&str, &[&str])] = &[
    ("pdf", &["pdf"]),
    ("png", &["png"]),
    ("jpeg", &["jpg", "jpeg"]),
    ("docx", &["docx"]),
    ("xlsx", &["xlsx"]),
    ("odt", &["odt"]),
    ("ods", &["ods"]),
    ("text", &["txt", "csv"]),
    ("eml", &["eml"]),
];

/// The parts of an office file that hold a program: macros, controls, whatever was packed into a page.
const ACTIVE: [&str; 7] =
    ["vbaproject", "vbadata", "activex/", "macrosheets/", "embeddings/oleobject", "basic/", "scripts/"];

/// Says what kind a file is and under which name it is kept.
pub fn kind(name: &str, bytes: &[u8]) -> Result<(&'static str, String)> {
    if bytes.is_empty() {
        return Err(refused("attachment-empty"));
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).filter(|ending| known_shape(ending));
    let kind = match magic(bytes) {
        Some(kind) => kind?,
        None => text(bytes, ending.as_deref())?,
    };
    let (kind, endings) = KINDS.iter().find(|(known, _)| *known == kind).ok_or_else(|| refused("attachment-kind"))?;
    match ending {
        Some(ending) if endings.contains(&ending.as_str()) => Ok((kind, name.to_owned())),
        Some(ending) => Err(refused("attachment-ending").with("ending", ending).with("kind", endings[0])),
        None => Ok((kind, format!("{}.{}", name.trim_end_matches('.'), endings[0]))),
    }
}

/// What stands behind the last dot is an ending when it could be one: "Brev nr. 2" has none.
fn known_shape(ending: &str) -> bool {
    (1..=8).contains(&ending.len())
        && ending.chars().all(char::is_alphanumeric)
        && !ending.chars().all(|c| c.is_ascii_digit())
}

fn refused(reason: &str) -> Error {
    Error::invalid("file", reason)
}

/// By the first bytes; none for what could be a text.
fn magic(bytes: &[u8]) -> Option<Result<&'static str>> {
    let starts = |start: &[u8]| bytes.starts_with(start);
    if starts(b"%PDF-") {
        // Bytes behind the end are how a file is two things at once.
        let tail = &bytes[bytes.len().saturating_sub(2048)..];
        return Some(if holds(tail, b"%%EOF") { Ok("pdf") } else { Err(refused("attachment-damaged")) });
    }
    if starts(b"\x89PNG\r\n\x1a\n") {
        return Some(Ok("png"));
    }
    if starts(b"\xFF\xD8\xFF") {
        return Some(Ok("jpeg"));
    }
    if starts(b"PK") {
        return Some(packed(bytes));
    }
    let nul = bytes[..bytes.len().min(64)].contains(&0);
    let program = (starts(b"MZ") && nul) || starts(b"\x7FELF") || starts(b"#!") || starts(b"\xCA\xFE\xBA\xBE");
    program.then(|| Err(refused("attachment-program")))
}

/// An office file is a zip with certain parts. Any other zip is refused: nobody knows what is in it.
fn packed(bytes: &[u8]) -> Result<&'static str> {
    let damaged = || refused("attachment-damaged");
    if !ends_with_its_directory(bytes) {
        return Err(damaged());
    }
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let names = zip.file_names().map(|name| Ok(name.map_err(|_| damaged())?.replace('\\', "/").to_lowercase()));
    let names = names.collect::<Result<Vec<_>>>()?;
    let has = |name: &str| names.iter().any(|entry| entry == name);
    let active =
        names.iter().any(|name| ACTIVE.iter().any(|part| name.starts_with(part) || name.contains(&format!("/{part}"))));
    let kind = if has("word/document.xml") {
        Some("docx")
    } else if has("xl/workbook.xml") {
        Some("xlsx")
    } else if has("content.xml") {
        match part(&mut zip, "mimetype")?.as_slice() {
            b"application/vnd.oasis.opendocument.text" => Some("odt"),
            b"application/vnd.oasis.opendocument.spreadsheet" => Some("ods"),
            _ => None,
        }
    } else {
        None
    };
    let kind = kind.ok_or_else(|| refused("attachment-archive"))?;
    // A file with macros renamed to one without still says so inside.
    let says = if has("[content_types].xml") { part(&mut zip, "[Content_Types].xml")? } else { Vec::new() };
    if active || holds(&says.to_ascii_lowercase(), b"macroenabled") {
        return Err(refused("attachment-macros"));
    }
    Ok(kind)
}

/// The end of a zip is its directory and a remark of known length: nothing may hang behind it.
fn ends_with_its_directory(bytes: &[u8]) -> bool {
    let Some(at) = bytes.windows(4).rposition(|four| four == b"PK\x05\x06") else { return false };
    let remark = bytes.get(at + 20..at + 22).map(|two| usize::from(u16::from_le_bytes([two[0], two[1]])));
    remark.is_some_and(|remark| at + 22 + remark == bytes.len())
}

fn part(zip: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Vec<u8>> {
    let damaged = || refused("attachment-damaged");
    let mut inside = Vec::new();
    // A list of parts is some kilobytes; a bomb is cut off here.
    let most = 1 << 20;
    zip.by_name(name).map_err(|_| damaged())?.take(most).read_to_end(&mut inside).map_err(|_| damaged())?;
    Ok(inside)
}

/// A text, or a mail, which is a text that begins with its heads.
fn text(bytes: &[u8], ending: Option<&str>) -> Result<&'static str> {
    let wide = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    let strange = |byte: &&u8| matches!(byte, 0..=8 | 14..=26 | 28..=31);
    if bytes.iter().any(|byte| strange(&byte)) && !wide {
        return Err(refused("attachment-kind"));
    }
    let narrow: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).take(4096).collect();
    let head = String::from_utf8_lossy(&narrow).to_lowercase();
    let head =
        head.trim_start_matches(|letter: char| letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{fffd}'));
    if head.starts_with('<')
        || ["<script", "<html", "<svg", "<!doctype"].iter().any(|tag| head.contains(tag)) && ending != Some("eml")
    {
        return Err(refused("attachment-web"));
    }
    if ending != Some("eml") {
        return Ok("text");
    }
    let is_head = |line: &str| {
        line.split_once(':').is_some_and(|(name, _)| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
    };
    if head.lines().next().is_some_and(is_head) { Ok("eml") } else { Err(refused("attachment-damaged")) }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|at| at == part)
}
