//! Files as the trade's systems write them, of people who do not exist; and the few calls that bring one in.

use std::io::Write;

use serde_json::{Value, json};
use tests::Vault;
use zip::write::SimpleFileOptions;

/// Opens and rehearses a file.
#[track_caller]
pub fn rehearse(vault: &Vault, name: &str, bytes: impl Into<Vec<u8>>) -> (Value, Value) {
    let file = vault.offer(name, bytes);
    let opened = vault.call("import_open", json!({"file": file.file}));
    let sums = vault.call("import_rehearse", json!({"import": opened["import"]}));
    (opened, sums)
}

/// Brings a file in; answers with the receipt.
#[track_caller]
pub fn import(vault: &Vault, name: &str, bytes: impl Into<Vec<u8>>) -> Value {
    let (opened, _) = rehearse(vault, name, bytes);
    commit(vault, &opened)
}

/// Carries an opened import out.
#[track_caller]
pub fn commit(vault: &Vault, opened: &Value) -> Value {
    vault.call("import_commit", json!({"import": opened["import"]}))
}

/// The rows of a rehearsal that are of a kind.
#[track_caller]
pub fn shown(vault: &Vault, opened: &Value, show: &str) -> Vec<Value> {
    let page = vault.call("import_rows", json!({"import": opened["import"], "show": show, "limit": 200}));
    page["rows"].as_array().unwrap().clone()
}

/// The reasons a row names.
pub fn reasons(row: &Value) -> Vec<String> {
    row["problems"].as_array().unwrap().iter().map(|problem| problem["reason"].as_str().unwrap().to_owned()).collect()
}

/// The only student of this name, whole.
#[track_caller]
pub fn student(vault: &Vault, name: &str) -> Value {
    let found = vault.call("students", json!({"text": name}));
    assert_eq!(found["total"], 1, "{name}: {found}");
    vault.call("student_page", json!({"id": found["rows"][0]["id"]}))["student"].clone()
}

/// A student's CPR number.
pub fn cpr(vault: &Vault, name: &str) -> Option<String> {
    let id = student(vault, name)["id"].clone();
    vault.ask("reveal_cpr", json!({"id": id})).ok().map(|cpr| cpr["number"].as_str().unwrap().to_owned())
}

pub fn total(vault: &Vault, list: &str) -> u64 {
    vault.call(list, json!({"limit": 1}))["total"].as_u64().unwrap()
}

/// Rows separated by semicolons, in the encoding of an older Danish system: what it does not have becomes `?`.
pub fn windows(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(letter as u32).unwrap_or(b'?')).collect()
}

pub const Z425: &str = "Elevnr;Elevnavn;CPR-nr.;Alder;Afgangsdato;Afgangsårsag;CØSA;Uddannelse;Skoleforløb;Hold;Afdeling;\
    Kontaktlærer;Mobil;E-mail;Elevtype;Startdato;Slutdato;Adresse;Postnr.;By;Navnebeskyttet;Land\r\n";

/// A study administration's export of some students: number, name, CPR, hold.
pub fn z425(students: &[(&str, &str, &str, &str)]) -> Vec<u8> {
    let mut text = Z425.to_owned();
    for (number, name, cpr, hold) in students {
        text += &format!(
            "{number};{name};{cpr};17;;;1625;Tømrer;GF2;{hold};Aars;Birgit Sand;+45 2012{number} ;e{number}@elev.example.dk;EUD;\
             03-08-2026;21-12-2026;Ågade 3, 1. th;9600;Aars;Nej;DK\r\n"
        );
    }
    windows(&text)
}

/// A cell of a workbook.
pub enum Cell {
    Text(&'static str),
    Number(f64),
    /// Days since 1900, shown as a date with its time.
    Moment(f64),
    Empty,
}

/// A workbook of one sheet.
pub fn xlsx(sheet: &str, rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut body = String::new();
    for (row, cells) in (1..).zip(rows) {
        body += &format!("<row r=\"{row}\">");
        for (column, cell) in ('A'..).zip(cells) {
            body += &match cell {
                Cell::Text(text) => format!("<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"),
                Cell::Number(number) => format!("<c r=\"{column}{row}\"><v>{number}</v></c>"),
                Cell::Moment(days) => format!("<c r=\"{column}{row}\" s=\"1\"><v>{days}</v></c>"),
                Cell::Empty => String::new(),
            };
        }
        body += "</row>";
    }
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{kind}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{kind}.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{kind}.styles+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"{sheet}\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{office}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/styles.xml",
            format!(
                "<styleSheet xmlns=\"{main}\"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", format!("<worksheet xmlns=\"{main}\"><sheetData>{body}</sheetData></worksheet>")),
    ];
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
