//! The facts of a case as data: the same tables as JSON and as CSV that a spreadsheet opens and runs nothing of.

use serde::Serialize;
use serde_json::{Map, Value};

use super::CaseFile;
use crate::agreements::Agreement;
use crate::cases::versions::Chain;
use crate::emma::Assessment;
use crate::enrolments::Enrolment;
use crate::placements::Placement;
use crate::record::{self, Record};
use crate::workshops::marks::WorkshopMark;
use crate::{Desk, Error, Result};

/// A table as its two files.
pub struct DataFile {
    /// The name of both, without an ending.
    pub name: &'static str,
    /// As JSON.
    pub json: Vec<u8>,
    /// As CSV.
    pub csv: Vec<u8>,
}

/// A table: the name of its files, and its rows.
type Table = (&'static str, Vec<Map<String, Value>>);

/// Who noted something, in any table.
const NOTED_BY: [&str; 2] = ["by", "instructor"];

/// The columns that stand first, in their order.
const FIRST: [&str; 16] = [
    "number",
    "on",
    "given_on",
    "sent_on",
    "decided_on",
    "happened_on",
    "made_on",
    "held_on",
    "starts_on",
    "ends_on",
    "kind",
    "step",
    "stage",
    "what",
    "name",
    "details",
];

/// The tables of a case that hold anything. `names` are the files of the attachments.
pub fn files(desk: &Desk, file: &CaseFile, names: &[String]) -> Result<Vec<DataFile>> {
    let mut tables = vec![
        ("forloeb", chronology(file)),
        ("advarsler", versions(&file.case.warnings)?),
        ("partshoeringer", versions(&file.case.hearings)?),
        ("afgoerelser", versions(&file.case.decisions)?),
        ("klager", versions(&file.case.complaints)?),
        ("breve", versions(&file.case.letters)?),
        ("bilag", attachments(file, names)),
    ];
    tables.extend(kept(desk, file)?);
    let days = ["given_on", "sent_on", "decided_on", "happened_on", "made_on", "held_on", "starts_on"];
    let mut files = Vec::new();
    for (name, mut rows) in tables {
        // What has no day of its own, or none yet, belongs to every day.
        rows.retain(|row| {
            let day = days.iter().find_map(|column| row.get(*column)?.as_str()?.parse().ok());
            name == "bilag" || day.is_none_or(|day| file.ask.holds(day))
        });
        if !file.ask.audience.names_staff() {
            for column in NOTED_BY {
                rows.iter_mut().for_each(|row| drop(row.remove(column)));
            }
        }
        if !rows.is_empty() {
            files.push(DataFile { name, json: serde_json::to_vec_pretty(&rows)?, csv: csv(&rows)? });
        }
    }
    Ok(files)
}

fn chronology(file: &CaseFile) -> Vec<Map<String, Value>> {
    let row = |line: &super::Line| {
        let text = |text: &str| Value::from(text);
        Map::from_iter([
            ("on".to_owned(), Value::from(line.on.to_string())),
            ("kind".to_owned(), text(line.kind)),
            ("what".to_owned(), text(&line.title)),
            ("details".to_owned(), text(&line.more)),
            ("by".to_owned(), text(&line.by)),
            ("withdrawn".to_owned(), Value::from(line.withdrawn)),
            ("id".to_owned(), text(&line.record)),
        ])
    };
    file.lines.iter().map(row).collect()
}

fn attachments(file: &CaseFile, names: &[String]) -> Vec<Map<String, Value>> {
    let row = |(one, name): (&super::Attachment, &String)| {
        Map::from_iter([
            ("number".to_owned(), Value::from(one.number)),
            ("name".to_owned(), Value::from(one.name.as_str())),
            ("on".to_owned(), Value::from(one.on.to_string())),
            ("file".to_owned(), Value::from(name.as_str())),
        ])
    };
    file.attachments.iter().zip(names).map(row).collect()
}

/// Every version of some facts, as they are kept.
fn versions<T: Record>(chains: &[Chain<T>]) -> Result<Vec<Map<String, Value>>> {
    rows(chains.iter().flat_map(|chain| std::iter::once(&chain.now).chain(&chain.earlier)))
}

/// What else is kept of the student: assessments as they were signed, enrolments, placements, agreements, workshop days.
fn kept(desk: &Desk, file: &CaseFile) -> Result<Vec<Table>> {
    let id = &file.student.id;
    desk.read(|conn| {
        let sealed = "select * from assessment where student = ?1 and sealed_at is not null order by held_on, id";
        let sealed: Vec<Assessment> = record::rows(conn, sealed, [id])?;
        let mut assessments = rows(&sealed)?;
        // The draft is what was signed, once more.
        assessments.iter_mut().for_each(|row| drop(row.remove("content")));
        let of = |table: &str| format!("select * from {table} where student = ?1 and archived_on is null order by id");
        let enrolments: Vec<Enrolment> = record::rows(conn, &of("enrolment"), [id])?;
        let placements: Vec<Placement> = record::rows(conn, &of("placement"), [id])?;
        let agreements: Vec<Agreement> = record::rows(conn, &of("agreement"), [id])?;
        let marks = "select * from workshop_mark where student = ?1 and mark <> '' order by held_on";
        let marks: Vec<WorkshopMark> = record::rows(conn, marks, [id])?;
        let (mut placements, mut agreements) = (rows(&placements)?, rows(&agreements)?);
        for row in placements.iter_mut().chain(&mut agreements) {
            let company = row.get("company").and_then(Value::as_str).unwrap_or_default().to_owned();
            row.insert("company_name".to_owned(), record::name(conn, "company", &company)?.into());
        }
        Ok(vec![
            ("vurderinger", assessments),
            ("optagelser", rows(&enrolments)?),
            ("vfu", placements),
            ("aftaler", agreements),
            ("vaerksted", rows(&marks)?),
        ])
    })
}

fn rows<'a, T: Serialize + 'a>(all: impl IntoIterator<Item = &'a T>) -> Result<Vec<Map<String, Value>>> {
    let row = |one: &T| match serde_json::to_value(one)? {
        Value::Object(row) => Ok(row),
        _ => Err(Error::bug("a record is no object")),
    };
    all.into_iter().map(row).collect()
}

/// Semicolons and a byte order mark, as a Danish spreadsheet expects.
fn csv(rows: &[Map<String, Value>]) -> Result<Vec<u8>> {
    let mut columns: Vec<&str> = Vec::new();
    for name in rows.iter().flat_map(Map::keys) {
        if !columns.contains(&name.as_str()) {
            columns.push(name);
        }
    }
    // What a reader looks for first.
    columns.sort_by_key(|column| FIRST.iter().position(|first| first == column).unwrap_or(FIRST.len()));
    let broken = |_| Error::bug("csv");
    let mut out = csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    out.write_record(&columns).map_err(broken)?;
    for row in rows {
        out.write_record(columns.iter().map(|column| cell(row.get(*column)))).map_err(broken)?;
    }
    let bytes = out.into_inner().map_err(|_| Error::bug("csv"))?;
    Ok([b"\xef\xbb\xbf".as_slice(), &bytes].concat())
}

/// A cell that a spreadsheet shows and never computes: what begins like a formula gets an apostrophe before it.
fn cell(value: Option<&Value>) -> String {
    let text = match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => return other.to_string(),
    };
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn row(value: &str) -> Map<String, Value> {
        Map::from_iter([("a".to_owned(), json!(value)), ("b".to_owned(), json!(7)), ("c".to_owned(), Value::Null)])
    }

    #[test]
    fn a_cell_that_begins_like_a_formula_is_shown_and_never_run() {
        for wild in ["=1+1", "+4512345678", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(cell(Some(&json!(wild))), format!("'{wild}"));
        }
        let told = String::from_utf8(csv(&[row("Bo; \"Lind\"\nto linjer")]).unwrap()).unwrap();
        assert_eq!(told, "\u{feff}a;b;c\r\n\"Bo; \"\"Lind\"\"\nto linjer\";7;\r\n");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(texts in prop::collection::vec("[ -~æøå\n\";=+@]{0,12}", 1..6)) {
            let bytes = csv(&texts.iter().map(|text| row(text)).collect::<Vec<_>>()).unwrap();
            let mut read = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
            let found: Vec<String> = read.records().map(|row| row.unwrap()[0].to_owned()).collect();
            let tame = |text: &String| text.strip_prefix('\'').map_or(text.clone(), str::to_owned);
            let expected: Vec<String> = texts.iter().map(|text| cell(Some(&json!(text)))).collect();
            prop_assert_eq!(&found, &expected);
            prop_assert!(found.iter().all(|text| !text.starts_with(['=', '+', '-', '@'])));
            prop_assert!(texts.iter().zip(&found).all(|(text, found)| text == found || *text == tame(found)));
        }
    }
}
