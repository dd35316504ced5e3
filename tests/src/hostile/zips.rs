//! The workbooks' containers: how a small one is written by hand, and how they go wrong.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{COLUMNS, Hostile, imports, refused, student};

/// A workbook of one sheet, as its parts.
pub(super) struct Book(Vec<(String, Vec<u8>)>);

const SHEET: &str = "xl/worksheets/sheet1.xml";
const WORKBOOK: &str = "xl/workbook.xml";
const RELATIONS: &str = "xl/_rels/workbook.xml.rels";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

impl Book {
    pub fn with_rows(rows: &str) -> Self {
        Self(Vec::new())
            .part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>")
            .part("_rels/.rels", &format!("<Relationships><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"))
            .part(RELATIONS, &format!("<Relationships><Relationship Id=\"rId1\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"))
            .part("xl/styles.xml", &format!("<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"[h]:mm\"/></numFmts><cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"))
            .part(SHEET, &format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>"))
            .sheets("<sheet name=\"Elever\" sheetId=\"1\" r:id=\"rId1\"/>")
    }

    pub fn part(mut self, name: &str, text: &str) -> Self {
        self = self.without(name);
        self.0.push((name.to_owned(), text.as_bytes().to_vec()));
        self
    }

    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|(part, _)| part != name);
        self
    }

    pub fn sheets(self, sheets: &str) -> Self {
        self.part(
            WORKBOOK,
            &format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><workbookPr/><sheets>{sheets}</sheets></workbook>"
            ),
        )
    }

    pub fn counted_from_1904(self) -> Self {
        self.changed(WORKBOOK, "<workbookPr/>", "<workbookPr date1904=\"1\"/>")
    }

    pub fn relation_kind(self, kind: &str) -> Self {
        self.changed(RELATIONS, "/worksheet\"", &format!("/{kind}\""))
    }

    pub fn before_rows(self, xml: &str) -> Self {
        self.changed(SHEET, "<sheetData>", &format!("{xml}<sheetData>"))
    }

    pub fn after_rows(self, xml: &str) -> Self {
        self.changed(SHEET, "</sheetData>", &format!("</sheetData>{xml}"))
    }

    pub fn names(&self) -> Vec<String> {
        self.0.iter().map(|(name, _)| name.clone()).collect()
    }

    pub fn zip(self) -> Vec<u8> {
        zip_of(&self.0, CompressionMethod::Deflated)
    }

    fn changed(self, name: &str, from: &str, to: &str) -> Self {
        let (_, bytes) = self.0.iter().find(|(part, _)| part == name).expect("a part of the book");
        let text = String::from_utf8_lossy(bytes).replace(from, to);
        self.part(name, &text)
    }
}

/// A cell with its text in it.
pub(super) fn cell(reference: &str, text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    format!("<c r=\"{reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
}

/// The student export as the rows of a sheet.
pub(super) fn sheet_of(students: &[Vec<String>]) -> String {
    let header: Vec<String> = COLUMNS.iter().map(|name| (*name).to_owned()).collect();
    std::iter::once(&header)
        .chain(students)
        .zip(1..)
        .map(|(row, line)| {
            let cells = row.iter().zip('A'..).filter(|(text, _)| !text.is_empty());
            let cells: String = cells.map(|(text, column)| cell(&format!("{column}{line}"), text)).collect();
            format!("<row r=\"{line}\">{cells}</row>")
        })
        .collect()
}

fn zip_of<N: AsRef<str>, B: AsRef<[u8]>>(parts: &[(N, B)], method: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = SimpleFileOptions::default().compression_method(method);
        zip.start_file(name.as_ref(), options).expect("a part in memory");
        zip.write_all(bytes.as_ref()).expect("a part in memory");
    }
    zip.finish().expect("a zip in memory").into_inner()
}

pub(super) fn book() -> Book {
    Book::with_rows(&sheet_of(&[student(0), student(1)]))
}

fn stored(book: Book) -> Vec<u8> {
    zip_of(&book.0, CompressionMethod::Stored)
}

pub(super) fn files() -> Vec<Hostile> {
    let mut files = bombs();
    files.extend(damaged());
    files.extend(other_containers());
    files.extend(open_document());
    files
}

fn bombs() -> Vec<Hostile> {
    let noughts = vec![0; 2 << 20];
    let flat = zip_of(&[("xl/media/image1.png", &noughts)], CompressionMethod::Deflated);
    let with = |name: &str, bytes: Vec<u8>| {
        let mut book = book();
        book.0.push((name.to_owned(), bytes));
        book.zip()
    };
    let mut many = book();
    many.0.extend((0..300).map(|number| (format!("xl/media/image{number}.png"), vec![b'x'])));
    let slip = ["../../../../etc/passwd", "/etc/passwd", "..\\..\\Windows\\win.ini", "C:\\autoexec.bat"];
    let mut slipping = book();
    slipping.0.extend(slip.map(|name| (name.to_owned(), b"x".to_vec())));
    vec![
        refused(
            "two megabytes out of two thousand bytes",
            "elever.xlsx",
            with("xl/media/image1.png", noughts.clone()),
            "bomb",
        ),
        imports(
            "a bomb inside a part, which nobody opens",
            "elever.xlsx",
            with("xl/embeddings/bombe.zip", flat),
            3,
            &[],
        ),
        refused("three hundred parts", "elever.xlsx", many.zip(), "bomb"),
        refused("a hundred parts that are the same bytes", "elever.xlsx", overlapping(100), "bomb"),
        imports("names that lead out of the folder", "elever.xlsx", slipping.zip(), 3, &[]),
    ]
}

/// A zip whose list names the same packed bytes over and over.
fn overlapping(times: usize) -> Vec<u8> {
    let one = zip_of(&[("xl/a000.xml", vec![b' '; 2 << 20])], CompressionMethod::Deflated);
    let list = find(&one, b"PK\x01\x02");
    let end = find(&one, b"PK\x05\x06");
    let (entry, tail) = (&one[list..end], &one[end..]);
    let mut zip = one[..list].to_vec();
    for number in 0..times {
        let mut entry = entry.to_vec();
        entry[46..57].copy_from_slice(format!("xl/a{number:03}.xml").as_bytes());
        zip.extend(entry);
    }
    let mut tail = tail.to_vec();
    tail[8..10].copy_from_slice(&(times as u16).to_le_bytes());
    tail[10..12].copy_from_slice(&(times as u16).to_le_bytes());
    tail[12..16].copy_from_slice(&((entry.len() * times) as u32).to_le_bytes());
    zip.extend(tail);
    zip
}

fn find(bytes: &[u8], part: &[u8]) -> usize {
    bytes.windows(part.len()).position(|window| window == part).expect("a part of the zip")
}

fn damaged() -> Vec<Hostile> {
    let sound = book().zip();
    let half = sound[..sound.len() / 2].to_vec();
    let no_list = sound[..find(&sound, b"PK\x01\x02")].to_vec();
    let mut wrong_sum = stored(book());
    let at = find(&wrong_sum, b"Birgit");
    wrong_sum[at] = b'b';
    let mut locked = stored(book());
    for at in 0..locked.len() - 9 {
        if locked[at..].starts_with(b"PK\x03\x04") {
            locked[at + 6] |= 1;
        } else if locked[at..].starts_with(b"PK\x01\x02") {
            locked[at + 8] |= 1;
        }
    }
    let mut method = stored(book());
    for at in 0..method.len() - 11 {
        if method[at..].starts_with(b"PK\x03\x04") {
            method[at + 8] = 99;
        } else if method[at..].starts_with(b"PK\x01\x02") {
            method[at + 10] = 98;
        }
    }
    vec![
        refused("half a workbook", "elever.xlsx", half, "damaged"),
        refused("a workbook without its list of parts", "elever.xlsx", no_list, "damaged"),
        refused("a part that does not add up", "elever.xlsx", wrong_sum, "damaged"),
        refused("parts behind a password", "elever.xlsx", locked, "password_protected"),
        refused("parts packed in a way nobody knows", "elever.xlsx", method, "damaged"),
        refused("an empty zip", "elever.xlsx", zip_of::<&str, &[u8]>(&[], CompressionMethod::Stored), "not_a_sheet"),
        imports("a workbook called CSV", "elever.csv", sound, 3, &[]),
    ]
}

fn other_containers() -> Vec<Hostile> {
    let zip = |names: &[&str]| {
        let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (*name, &b"<x/>"[..])).collect();
        zip_of(&parts, CompressionMethod::Deflated)
    };
    vec![
        refused("photographs in a zip", "elever.xlsx", zip(&["billede1.jpg", "billede2.jpg"]), "not_a_sheet"),
        refused("a Word document", "elever.xlsx", zip(&["[Content_Types].xml", "word/document.xml"]), "not_a_sheet"),
        refused("a slide show", "elever.xlsx", zip(&["[Content_Types].xml", "ppt/presentation.xml"]), "not_a_sheet"),
        refused("a binary workbook", "elever.xlsb", zip(&["[Content_Types].xml", "xl/workbook.bin"]), "not_a_sheet"),
        refused("an Apple workbook", "elever.numbers", zip(&["Index/Document.iwa"]), "not_a_sheet"),
    ]
}

const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";

pub(super) fn ods(table: &str, manifest: &str) -> Vec<u8> {
    let names = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
    let content = format!(
        "<office:document-content {names}><office:body><office:spreadsheet>{table}</office:spreadsheet></office:body></office:document-content>"
    );
    let manifest = format!(
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">{manifest}</manifest:manifest>"
    );
    let parts = [("mimetype", ODS), ("content.xml", &content), ("META-INF/manifest.xml", &manifest)];
    zip_of(&parts, CompressionMethod::Deflated)
}

/// A table of one cell with this text.
pub(super) fn table_of(text: &str) -> String {
    format!(
        "<table:table table:name=\"Elever\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell></table:table-row></table:table>"
    )
}

fn open_document() -> Vec<Hostile> {
    let table = |rows: &str| format!("<table:table table:name=\"Elever\">{rows}</table:table>");
    let text = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let header: String = COLUMNS.iter().map(|name| text(name)).collect();
    let repeated = |rows: u64, columns: u64| {
        format!(
            "<table:table-row table:number-rows-repeated=\"{rows}\"><table:table-cell table:number-columns-repeated=\"{columns}\" office:value-type=\"float\" office:value=\"7\"/></table:table-row>"
        )
    };
    let gap = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let values = "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-02-29\"/><table:table-cell office:value-type=\"time\" office:time-value=\"PT17H48M00S\"/><table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>";
    let broken = row(&text("Elevnr")) + "<table:table-row>";
    let encrypted = "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data></manifest:encryption-data></manifest:file-entry>";
    vec![
        imports(
            "OpenDocument with a date that does not exist",
            "elever.ods",
            ods(&table(&(row(&header) + &row(values))), ""),
            2,
            &[],
        ),
        refused(
            "sixteen thousand columns, a million times",
            "elever.ods",
            ods(&table(&(row(&header) + &repeated(1_048_576, 16_384))), ""),
            "too_many_cells",
        ),
        refused(
            "more columns than a number holds",
            "elever.ods",
            ods(&table(&repeated(1, u64::MAX)), ""),
            "too_many_columns",
        ),
        imports(
            "a million empty rows in between",
            "elever.ods",
            ods(&table(&(row(&text("Elevnr")) + gap + &row(&text("1")))), ""),
            2,
            &[],
        ),
        refused(
            "a table that does not end",
            "elever.ods",
            ods(&format!("<table:table table:name=\"Elever\">{broken}"), ""),
            "damaged",
        ),
        refused("OpenDocument behind a password", "elever.ods", ods(&table(""), encrypted), "password_protected"),
        refused("OpenDocument without a table", "elever.ods", ods("", ""), "no_sheet"),
        refused("an OpenDocument entity", "elever.ods", ods_with_doctype(&table(&row(&header))), "doctype"),
    ]
}

fn ods_with_doctype(table: &str) -> Vec<u8> {
    let content = format!("<!DOCTYPE x [<!ENTITY a \"b\">]><office:document-content>{table}</office:document-content>");
    zip_of(&[("mimetype", ODS), ("content.xml", &content)], CompressionMethod::Deflated)
}
