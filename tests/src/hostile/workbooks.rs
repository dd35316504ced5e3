//! Workbooks with sound zips: odd places, odd values, odd sheets.

use super::zips::{Book, cell, sheet_of};
use super::{Hostile, imports, refused, student, student_with};

pub(super) fn files() -> Vec<Hostile> {
    let mut files = places();
    files.extend(values());
    files.extend(sheets());
    files.extend(entities());
    files
}

fn rows(data: &str) -> Vec<u8> {
    Book::with_rows(data).zip()
}

fn places() -> Vec<Hostile> {
    let two = |reference: &str, row: &str| {
        rows(&format!("<row r=\"1\">{}</row><row r=\"{row}\">{}</row>", cell("A1", "Elevnr"), cell(reference, "x")))
    };
    let backwards = format!("<row r=\"5\">{}</row><row r=\"2\">{}</row>", cell("A5", "Elevnr"), cell("A2", "1"));
    let twice = format!("<row r=\"1\">{}{}</row>", cell("A1", "Elevnr"), cell("A1", "CPR-nr."));
    let without = "<row><c t=\"inlineStr\"><is><t>Elevnr</t></is></c></row><row><c><v>7</v></c></row>";
    let empty: String = (1..=2_000).map(|row| format!("<row r=\"{row}\"><c r=\"XFD{row}\" s=\"1\"/></row>")).collect();
    vec![
        refused("two cells in opposite corners", "elever.xlsx", two("XFD1048576", "1048576"), "too_many_columns"),
        imports("two cells at the ends of a column", "elever.xlsx", two("A1048576", "1048576"), 2, &[]),
        refused("a column that does not exist", "elever.xlsx", two("AAAAA2", "2"), "too_many_columns"),
        refused("a row that does not exist", "elever.xlsx", two("A2000000", "2000000"), "too_many_rows"),
        refused("row nought", "elever.xlsx", two("A0", "0"), "damaged"),
        refused("a place that is no place", "elever.xlsx", two("Æ1", "2"), "damaged"),
        refused("rows from the bottom up", "elever.xlsx", rows(&backwards), "damaged"),
        refused("one place filled twice", "elever.xlsx", rows(&twice), "damaged"),
        imports("cells that do not say where they are", "elever.xlsx", rows(without), 2, &[]),
        refused("formatted cells far out and nothing in them", "elever.xlsx", rows(&empty), "empty"),
    ]
}

fn values() -> Vec<Hostile> {
    // Styles of the book: 1 is a date, 2 a date with time, 3 a duration.
    let one = |cells: &str| rows(&format!("<row r=\"1\">{}</row><row r=\"2\">{cells}</row>", cell("A1", "Elevnavn")));
    let students = [student(0), student_with(1, &[("Elevnavn", "Åse\nKjærgård"), ("CPR-nr.", "")])];
    let many_lines = sheet_of(&students).replace("400001", "400001&#10;&#9;");
    let dates = "<c r=\"A2\" s=\"1\"><v>1</v></c><c r=\"B2\" s=\"1\"><v>60</v></c><c r=\"C2\" s=\"2\"><v>46330.74166666667</v></c>\
        <c r=\"D2\" s=\"1\"><v>-5</v></c><c r=\"E2\" s=\"1\"><v>99999999</v></c><c r=\"F2\" s=\"3\"><v>1.5</v></c>";
    let long = one(&cell("A2", &"Å".repeat(40_000)));
    vec![
        imports(
            "formulas with saved results",
            "elever.xlsx",
            one("<c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"B2\" t=\"str\"><f>A1&amp;\"x\"</f><v>x</v></c>"),
            2,
            &[],
        ),
        imports(
            "formulas without results",
            "elever.xlsx",
            one("<c r=\"A2\"><f>WEBSERVICE(\"http://example.invalid\")</f></c>"),
            2,
            &[],
        ),
        imports(
            "a formula that starts a program",
            "elever.xlsx",
            one("<c r=\"A2\" t=\"str\"><f>cmd|' /C calc'!A0</f><v>=cmd|' /C calc'!A0</v></c>"),
            2,
            &[],
        ),
        imports(
            "calculations that failed",
            "elever.xlsx",
            one("<c r=\"A2\" t=\"e\"><v>#REF!</v></c><c r=\"B2\" t=\"e\"><v>#DIV/0!</v></c>"),
            2,
            &[],
        ),
        refused(
            "an error that Excel does not know",
            "elever.xlsx",
            one("<c r=\"A2\" t=\"e\"><v>#ÆØÅ!</v></c>"),
            "damaged",
        ),
        imports("dates at and beyond the ends of the calendar", "elever.xlsx", one(dates), 2, &[]),
        imports(
            "dates counted from 1904",
            "elever.xlsx",
            Book::with_rows(&format!("<row r=\"1\">{dates}</row>").replace("2\" s", "1\" s")).counted_from_1904().zip(),
            1,
            &[],
        ),
        imports(
            "a CPR number as a fraction",
            "elever.xlsx",
            one("<c r=\"A2\"><v>1.1E9</v></c><c r=\"B2\"><v>511349580.0000001</v></c>"),
            2,
            &[],
        ),
        imports(
            "a number beyond all numbers",
            "elever.xlsx",
            one("<c r=\"A2\"><v>1e400</v></c><c r=\"B2\"><v>-1e-400</v></c><c r=\"C2\"><v>NaN</v></c>"),
            2,
            &[],
        ),
        imports("line breaks inside cells", "elever.xlsx", rows(&many_lines), 3, &[]),
        refused(
            "a NUL by Excel's own escape",
            "elever.xlsx",
            one("<c r=\"A2\" t=\"str\"><v>Åse_x0000_</v></c>"),
            "nul",
        ),
        refused("forty thousand letters in a cell", "elever.xlsx", long, "cell_too_long"),
        refused(
            "text that is not in the list of texts",
            "elever.xlsx",
            one("<c r=\"A2\" t=\"s\"><v>7</v></c>"),
            "damaged",
        ),
        refused(
            "a kind of cell that does not exist",
            "elever.xlsx",
            one("<c r=\"A2\" t=\"æ\"><v>7</v></c>"),
            "damaged",
        ),
        imports(
            "merged cells",
            "elever.xlsx",
            Book::with_rows(&sheet_of(&students))
                .after_rows("<mergeCells count=\"1\"><mergeCell ref=\"A1:V3\"/></mergeCells>")
                .zip(),
            3,
            &[],
        ),
    ]
}

fn sheets() -> Vec<Hostile> {
    let students = sheet_of(&[student(0), student(1)]);
    let book = || Book::with_rows(&students);
    let sheet = "<sheet name=\"Elever\" sheetId=\"1\" r:id=\"rId1\"/>";
    let hidden = "<sheet name=\"Elever\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>";
    let very = "<sheet name=\"Elever\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/>";
    vec![
        imports(
            "a workbook with macros",
            "elever.xlsm",
            book().part("xl/vbaProject.bin", "\u{1}Sub Auto_Open()").zip(),
            3,
            &[],
        ),
        refused("no sheets", "elever.xlsx", book().sheets("").zip(), "no_sheet"),
        refused(
            "hidden sheets only",
            "elever.xlsx",
            book().sheets(&format!("{hidden}{}", very.replace("Elever", "Mere"))).zip(),
            "no_sheet",
        ),
        refused("a chart and no sheet", "elever.xlsx", book().relation_kind("chartsheet").zip(), "no_sheet"),
        refused(
            "a chart that says it is a sheet",
            "elever.xlsx",
            book().part("xl/worksheets/sheet1.xml", "<chartsheet><sheetViews></sheetViews></chartsheet>").zip(),
            "no_sheet",
        ),
        refused("a sheet without its part", "elever.xlsx", book().without("xl/worksheets/sheet1.xml").zip(), "damaged"),
        refused("a workbook without its part", "elever.xlsx", book().without("xl/workbook.xml").zip(), "no_sheet"),
        refused("parts without relations", "elever.xlsx", book().without("_rels/.rels").zip(), "damaged"),
        refused("an empty sheet", "elever.xlsx", rows(""), "empty"),
        refused(
            "a sheet that breaks off",
            "elever.xlsx",
            book().part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>7").zip(),
            "damaged",
        ),
        refused(
            "a sheet that is no XML",
            "elever.xlsx",
            book().part("xl/worksheets/sheet1.xml", "Elevnr;Elevnavn\r\n").zip(),
            "damaged",
        ),
        imports("two sheets of one name", "elever.xlsx", book().sheets(&format!("{sheet}{sheet}")).zip(), 3, &[]),
        imports(
            "elements ten thousand deep",
            "elever.xlsx",
            book().before_rows(&("<a>".repeat(10_000) + &"</a>".repeat(10_000))).zip(),
            3,
            &[],
        ),
    ]
}

fn entities() -> Vec<Hostile> {
    let laughs: String =
        (1..10).map(|level| format!("<!ENTITY l{level} \"{}\">", format!("&l{};", level - 1).repeat(10))).collect();
    let sheet =
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&l9;</v></c></row></sheetData></worksheet>";
    let book = || Book::with_rows("");
    let texts = |attributes: &str, items: &str| format!("<sst {attributes}>{items}</sst>");
    vec![
        refused(
            "a billion laughs",
            "elever.xlsx",
            book()
                .part("xl/worksheets/sheet1.xml", &format!("<!DOCTYPE x [<!ENTITY l0 \"ha\">{laughs}]>{sheet}"))
                .zip(),
            "doctype",
        ),
        refused(
            "an entity that reads a file",
            "elever.xlsx",
            book()
                .part(
                    "xl/sharedStrings.xml",
                    &format!(
                        "<!DOCTYPE x [<!ENTITY l9 SYSTEM \"file:///etc/passwd\">]>{}",
                        texts("", "<si><t>&l9;</t></si>")
                    ),
                )
                .zip(),
            "doctype",
        ),
        refused(
            "an entity that was never declared",
            "elever.xlsx",
            book().part("xl/worksheets/sheet1.xml", sheet).zip(),
            "damaged",
        ),
        refused(
            "four thousand million texts announced",
            "elever.xlsx",
            book().part("xl/sharedStrings.xml", &texts("uniqueCount=\"4000000000\"", "")).zip(),
            "out_of_memory",
        ),
        refused(
            "a text of four megabytes",
            "elever.xlsx",
            book().part("xl/sharedStrings.xml", &texts("", &format!("<si><t>{}</t></si>", "Å".repeat(2 << 20)))).zip(),
            "bomb",
        ),
    ]
}
