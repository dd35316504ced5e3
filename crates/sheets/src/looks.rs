//! What a file is, from its first bytes: names lie, and a picture renamed `.csv` should be called a
//! picture.

use serde::{Deserialize, Serialize};

/// What a file that is no sheet looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Looks {
    /// Excel from before 2007; saving as xlsx cures it.
    Xls,
    /// Excel's binary workbook; saving as xlsx cures it.
    Xlsb,
    /// A web page or table, as some systems call their "Excel" export.
    Html,
    /// XML, among it Excel 2003's.
    Xml,
    /// JSON.
    Json,
    /// A text document.
    Document,
    /// A slide show.
    Slides,
    /// Apple Numbers.
    Numbers,
    /// PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A packed archive.
    Archive,
    /// A program.
    Program,
    /// A database.
    Database,
    /// None of these, and not text either.
    Binary,
}

/// The way a file has to be read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Container {
    Zip,
    Text,
    Locked,
    Other(Looks),
}

pub(crate) fn container(bytes: &[u8]) -> Container {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Container::Zip;
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return ole(bytes);
    }
    magic(bytes).or_else(|| markup(bytes)).map_or_else(
        || if is_binary(bytes) { Container::Other(Looks::Binary) } else { Container::Text },
        Container::Other,
    )
}

/// The old compound files of Office; the names of their streams stand in UTF-16.
fn ole(bytes: &[u8]) -> Container {
    if holds_name(bytes, "EncryptedPackage") || holds_name(bytes, "EncryptionInfo") {
        return Container::Locked;
    }
    Container::Other(if holds_name(bytes, "WordDocument") {
        Looks::Document
    } else if holds_name(bytes, "PowerPoint Document") {
        Looks::Slides
    } else if holds_name(bytes, "Workbook") || holds_name(bytes, "Book") {
        Looks::Xls
    } else {
        Looks::Binary
    })
}

fn holds_name(bytes: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    // Directory entries are 128 bytes long and stand on such a boundary.
    bytes.chunks(128).any(|entry| entry.starts_with(&wide) && entry[wide.len()..].first() == Some(&0))
}

fn magic(bytes: &[u8]) -> Option<Looks> {
    const STARTS: &[(&[u8], Looks)] = &[
        (b"\x89PNG", Looks::Picture),
        (b"\xFF\xD8\xFF", Looks::Picture),
        (b"GIF8", Looks::Picture),
        (b"II*\0", Looks::Picture),
        (b"MM\0*", Looks::Picture),
        (b"%PDF", Looks::Pdf),
        (b"\x7FELF", Looks::Program),
        (b"\xCA\xFE\xBA\xBE", Looks::Program),
        (b"\xCF\xFA\xED\xFE", Looks::Program),
        (b"#!/", Looks::Program),
        (b"\x1F\x8B", Looks::Archive),
        (b"7z\xBC\xAF\x27\x1C", Looks::Archive),
        (b"Rar!\x1A\x07", Looks::Archive),
        (b"BZh9", Looks::Archive),
        (b"\xFD7zXZ\0", Looks::Archive),
        (b"\x28\xB5\x2F\xFD", Looks::Archive),
        (b"{\\rtf", Looks::Document),
        (b"SQLite format 3\0", Looks::Database),
        (b"\0\x01\0\0Standard ", Looks::Database),
        // Excel 2 to 4 wrote their records without a container.
        (b"\x09\0\x04\0", Looks::Xls),
        (b"\x09\x02\x06\0", Looks::Xls),
        (b"\x09\x04\x06\0", Looks::Xls),
        (b"\x09\x08\x10\0", Looks::Xls),
    ];
    if let Some((_, looks)) = STARTS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Some(*looks);
    }
    let head = &bytes[..bytes.len().min(64)];
    let with_nul = head.contains(&0);
    // These letters could start a text too, but no text goes on with NUL.
    match head {
        [b'M', b'Z', ..] if with_nul => Some(Looks::Program),
        [b'B', b'M', ..] if with_nul => Some(Looks::Picture),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Looks::Picture),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(Looks::Picture),
        _ => None,
    }
}

fn markup(bytes: &[u8]) -> Option<Looks> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let head = bytes[..bytes.len().min(2048)].to_ascii_lowercase();
    let starts = |start: &[u8]| head.starts_with(start);
    let holds = |part: &[u8]| head.windows(part.len()).any(|at| at == part);
    if starts(b"<?xml") || starts(b"<!--") {
        return Some(if holds(b"<html") || holds(b"<table") && !holds(b"<workbook") {
            Looks::Html
        } else {
            Looks::Xml
        });
    }
    const TAGS: &[&[u8]] = &[b"<html", b"<!doctype", b"<table", b"<head", b"<meta", b"<body", b"<div"];
    if TAGS.iter().any(|tag| starts(tag)) {
        return Some(Looks::Html);
    }
    (starts(b"{\"") || starts(b"[{")).then_some(Looks::Json)
}

/// Text has next to no control characters. UTF-16 has NUL in every other place and is let through.
fn is_binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(8192)];
    if crate::decode::wide_guess(head).is_some() {
        return false;
    }
    let control = |byte: &&u8| matches!(byte, 0..=8 | 14..=26 | 28..=31);
    let count = head.iter().filter(control).count();
    count > 4 && count * 50 > head.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say_whatever_its_name() {
        let looks = |bytes: &[u8]| container(bytes);
        assert_eq!(looks(b"\x89PNG\r\n\x1a\n\0\0"), Container::Other(Looks::Picture));
        assert_eq!(looks(b" <table><tr><td>Elevnr"), Container::Other(Looks::Html));
        assert_eq!(looks(b"MZ\x90\0\x03\0\0\0"), Container::Other(Looks::Program));
        assert_eq!(looks(b"MZ;Elevnr"), Container::Text);
        assert_eq!(looks("Elevnr;Elevnavn\n".as_bytes()), Container::Text);
        assert_eq!(looks(b"PK\x03\x04"), Container::Zip);
    }
}
