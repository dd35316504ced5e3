//! Every hostile file through the reader: a refusal with its reason, or its rows.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use sheets::{Ask, Limits, Reader, Refusal, Sheet};
use tests::hostile::{self, Expect};
use tests::soak::Soak;

fn read(bytes: &[u8]) -> Result<Sheet, Refusal> {
    let reader = Reader { program: env!("CARGO_BIN_EXE_bridge").into(), args: vec!["read-sheet".into()] };
    sheets::read(&reader, bytes, &Ask::default(), &Limits::default(), &mut |_| ControlFlow::Continue(()))
}

/// Reasons that tell of the reader, not of the file.
const UNTOLD: &[&str] = &["reader_died", "timed_out", "cancelled"];

fn holds(sheet: &Sheet, text: &str) -> bool {
    let columns = 0..sheet.cells.columns();
    (0..sheet.cells.rows()).any(|row| columns.clone().any(|column| sheet.cells.cell(row, column).contains(text)))
}

#[test]
fn a_hostile_picture_is_made_anew_or_refused() {
    let reader = Reader { program: env!("CARGO_BIN_EXE_bridge").into(), args: vec!["read-sheet".into()] };
    let pictures = hostile::pictures();
    let mut wrong = Vec::new();
    for (name, kind, bytes) in &pictures {
        match sheets::clean_image(&reader, *kind, bytes, &sheets::ImageLimits::default()) {
            Err(refusal) if UNTOLD.contains(&refusal.code()) => wrong.push(format!("{name}: {refusal:?}")),
            // What was behind the end is gone.
            Ok(clean) if clean.ends_with(b"MZ\x90\0") || clean.ends_with(b"PK\x03\x04") => wrong.push(name.clone()),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(pictures.len() >= 50, "{}", pictures.len());
}

#[test]
fn every_hostile_file_is_refused_with_its_reason_or_read_whole() {
    let mut wrong = Vec::new();
    for file in hostile::all() {
        let came = read(&file.bytes);
        let right = match (&came, &file.expect) {
            (Err(refusal), Expect::Refused(code)) => refusal.code() == *code,
            (Err(refusal), Expect::Ends) => !UNTOLD.contains(&refusal.code()),
            // Whatever an entity named was not read.
            (Ok(sheet), Expect::Ends) => !holds(sheet, "root:") && !holds(sheet, "[fonts]"),
            (Ok(sheet), Expect::Imports { rows, bad_rows }) => {
                let lines: BTreeSet<u32> = (0..sheet.cells.rows()).map(|row| sheet.cells.line(row)).collect();
                sheet.cells.rows() == *rows && bad_rows.iter().all(|line| lines.contains(line))
            }
            _ => false,
        };
        if !right {
            let came = came.map(|sheet| format!("{} rows", sheet.cells.rows()));
            wrong.push(format!("{}: {came:?}, expected {:?}", file.name, file.expect));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_collection_is_large_and_its_names_tell_the_files_apart() {
    let files = hostile::all();
    let names: BTreeSet<_> = files.iter().map(|file| (&file.name, file.file_name)).collect();
    assert_eq!(names.len(), files.len());
    let distinct: BTreeSet<_> = files.iter().map(|file| &file.bytes).collect();
    assert!(distinct.len() >= 300, "{} distinct of {}", distinct.len(), files.len());
    let soak = Soak::of("T10 hostile files", "300 files, each a reason or rows", 1, 1);
    soak.reached(&format!(
        "{} files, {} distinct, and {} pictures",
        files.len(),
        distinct.len(),
        hostile::pictures().len()
    ));
}

#[test]
fn danish_letters_survive_every_encoding_and_what_was_guessed_is_marked() {
    for file in hostile::all() {
        let Ok(sheet) = read(&file.bytes) else { continue };
        let name = sheet.cells.cell(1, 1);
        match file.name.as_str() {
            "Windows-1252" | "UTF-16 without a mark" | "UTF-16 from the other end" | "carriage returns only" => {
                assert_eq!(name, "Åse Kjærgård 0", "{}", file.name);
                assert!(sheet.doubtful.is_empty() && sheet.maybe_charset.is_none(), "{}", file.name);
            }
            "half Windows-1252, half UTF-8" | "UTF-8 that breaks off inside a letter" => {
                assert_eq!(name, "Åse Kjærgård 0", "{}", file.name);
                assert!(!sheet.doubtful.is_empty(), "{}", file.name);
            }
            "an old Mac's letters" => assert_eq!(sheet.maybe_charset.as_deref(), Some("macintosh")),
            _ => {}
        }
    }
}

#[test]
fn a_bent_byte_anywhere_still_ends_in_rows_or_a_reason() {
    let mut seed = 1_u64;
    let mut random = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    for file in hostile::all() {
        if file.bytes.is_empty() || file.bytes.len() > 10_000 || file.expect == Expect::Ends {
            continue;
        }
        let mut bytes = file.bytes;
        for _ in 0..3 {
            let at = random(bytes.len());
            bytes[at] = random(256) as u8;
            if let Err(refusal) = read(&bytes) {
                assert!(!matches!(refusal.code(), "reader_died" | "timed_out"), "{}: {refusal:?}", file.name);
            }
        }
    }
}
