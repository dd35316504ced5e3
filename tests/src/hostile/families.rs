//! Families of files: one wrong thing in every place where it can be. Each ends in rows or a reason, and most may end in
//! either: what matters is that the reader says which.

use super::zips::{Book, book, ods, table_of};
use super::{Expect, Hostile, export, good_export, student_with};
use crate::odd;

pub(super) fn files() -> Vec<Hostile> {
    let mut files = cut_off();
    files.extend(parts());
    files.extend(names_of_parts());
    files.extend(doctypes());
    files.extend(polyglots());
    files.extend(separators());
    files.extend(bytes());
    files.extend(words());
    files.extend(cells());
    files.extend(open_cells());
    files
}

fn ends(name: String, file_name: &'static str, bytes: impl Into<Vec<u8>>) -> Hostile {
    Hostile { name, file_name, bytes: bytes.into(), expect: Expect::Ends }
}

/// Where the structures of a zip begin.
fn structures(bytes: &[u8]) -> Vec<usize> {
    let marks: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"];
    (0..bytes.len()).filter(|at| marks.iter().any(|mark| bytes[*at..].starts_with(mark))).collect()
}

fn cut_off() -> Vec<Hostile> {
    let mut files = Vec::new();
    let containers =
        [("a workbook", "elever.xlsx", book().zip()), ("OpenDocument", "elever.ods", ods(&table_of("1"), ""))];
    for (what, file_name, bytes) in &containers {
        for (number, at) in structures(bytes).into_iter().enumerate().skip(1) {
            files.push(ends(format!("{what} without its structures from the {number}th on"), file_name, &bytes[..at]));
            let inside = (at + 9).min(bytes.len() - 1);
            files.push(ends(format!("{what} that ends inside its {number}th structure"), file_name, &bytes[..inside]));
        }
    }
    let text = good_export();
    for eighth in 1..8 {
        let at = text.len() * eighth / 8;
        files.push(ends(format!("{eighth} eighths of an export"), "elever.csv", &text.as_bytes()[..at]));
    }
    files
}

/// Every part of a workbook gone, empty, noise, in another encoding, or far larger than it is packed.
fn parts() -> Vec<Hostile> {
    let mut files = Vec::new();
    let noise: String = (0..2_000_u32).filter_map(|n| char::from_u32(n.wrapping_mul(2_654_435_761) % 0xD000)).collect();
    for name in book().names() {
        let with = |text: &str| book().part(&name, text).zip();
        files.push(ends(format!("a workbook without {name}"), "elever.xlsx", book().without(&name).zip()));
        files.push(ends(format!("a workbook whose {name} is empty"), "elever.xlsx", with("")));
        files.push(ends(format!("a workbook whose {name} is noise"), "elever.xlsx", with(&noise)));
        files.push(ends(format!("a workbook whose {name} never closes"), "elever.xlsx", with(&"<a>".repeat(20_000))));
        let attributes: String = (0..5_000).map(|number| format!(" a{number}=\"x\"")).collect();
        files.push(ends(
            format!("a workbook whose {name} is one long tag"),
            "elever.xlsx",
            with(&format!("<a{attributes}/>")),
        ));
        files.push(Hostile {
            expect: Expect::Refused("bomb"),
            ..ends(format!("a workbook whose {name} is a bomb"), "elever.xlsx", with(&" ".repeat(2 << 20)))
        });
    }
    files
}

/// Parts that would lie elsewhere if anybody unpacked them. Nobody does.
fn names_of_parts() -> Vec<Hostile> {
    let names = [
        "../../../../etc/cron.d/x",
        "..\\..\\..\\Windows\\x.dll",
        "/etc/passwd",
        "C:\\Windows\\x.exe",
        "\\\\server\\share\\x",
        "xl/worksheets/../../../x",
        "xl/../xl/workbook.xml",
        "XL/WORKBOOK.XML",
        "xl//workbook.xml",
        "./xl/workbook.xml",
        "xl/worksheets/sheet1.xml/",
        "CON",
        "nul.txt",
        "a:b",
        "\u{202e}lmx.x",
        "xl/vbaProject.bin",
        "xl/externalLinks/externalLink1.xml",
        "customUI/customUI.xml",
    ];
    let long = "x/".repeat(20_000);
    let names = names.iter().map(|name| (*name).to_owned()).chain([long]);
    names
        .map(|name| {
            let short: String = name.chars().take(60).collect();
            ends(format!("a workbook with a part called {short}"), "elever.xlsx", book().part(&name, "<x/>").zip())
        })
        .collect()
}

fn doctypes() -> Vec<Hostile> {
    let payloads = [
        ("a file", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"),
        ("a file of Windows", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///c:/windows/win.ini\">]>"),
        ("an address", "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:9/x\">]>"),
        ("a public name", "<!DOCTYPE x PUBLIC \"-//X//EN\" \"http://127.0.0.1:9/x.dtd\">"),
        ("a parameter", "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>"),
        ("itself", "<!DOCTYPE x [<!ENTITY a \"&e;\"><!ENTITY e \"&a;\">]>"),
    ];
    let mut files = Vec::new();
    for (what, doctype) in payloads {
        for name in book().names() {
            let text = format!("<?xml version=\"1.0\"?>{doctype}<sst><si><t>&e;</t></si></sst>");
            files.push(ends(
                format!("an entity that means {what}, in {name}"),
                "elever.xlsx",
                book().part(&name, &text).zip(),
            ));
        }
        let text = format!("{doctype}{}", table_of("&e;"));
        files.push(ends(format!("OpenDocument with an entity that means {what}"), "elever.ods", ods(&text, "")));
    }
    files
}

/// An export that is something else too.
fn polyglots() -> Vec<Hostile> {
    let heads: [(&str, &[u8]); 16] = [
        ("a PDF", b"%PDF-1.7\n"),
        ("a picture", b"\x89PNG\r\n\x1a\n"),
        ("a photograph", b"\xFF\xD8\xFF\xE0"),
        ("a moving picture", b"GIF89a;"),
        ("a program", b"MZ\x90\0"),
        ("a program for Linux", b"\x7FELF"),
        ("a class", b"\xCA\xFE\xBA\xBE"),
        ("a zip", b"PK\x03\x04"),
        ("a rar", b"Rar!\x1a\x07"),
        ("a 7z", b"7z\xBC\xAF\x27\x1C"),
        ("a script", b"#!/bin/sh\nexit\n"),
        ("a web page", b"<!doctype html><script>alert(1)</script>\n"),
        ("a drawing", b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>\n"),
        ("a letter", b"{\\rtf1 "),
        ("a shortcut", b"L\0\0\0\x01\x14\x02\0"),
        ("a calculation", b"ID;PWXL;N;E\r\n"),
    ];
    let text = good_export().into_bytes();
    let mut files: Vec<_> = heads
        .iter()
        .map(|(what, head)| ends(format!("an export that begins as {what}"), "elever.csv", [head, &text[..]].concat()))
        .collect();
    let zip = book().zip();
    files.push(ends("an export with a workbook behind it".into(), "elever.csv", [&text[..], &zip].concat()));
    files.push(ends("a workbook with an export behind it".into(), "elever.xlsx", [&zip[..], &text].concat()));
    files.push(ends("two workbooks, one behind the other".into(), "elever.xlsx", [&zip[..], &zip].concat()));
    files.push(ends("a workbook with noughts before it".into(), "elever.xlsx", [&[0; 512], &zip[..]].concat()));
    files
}

fn separators() -> Vec<Hostile> {
    let text = good_export();
    let others = ["\t", "|", ":", "^", "~", "\u{1f}", "\u{a7}", ";;", "; ", "\";\"", "';'", "\u{ff1b}"];
    let lines = ["\u{2028}", "\u{b}", "\u{c}", "\u{85}", "\r\r\n", "\n\r", "\u{1e}"];
    let separated =
        others.iter().map(|by| ends(format!("cells parted by {by:?}"), "elever.csv", text.replace(';', by)));
    let lined = lines.iter().map(|by| ends(format!("rows parted by {by:?}"), "elever.csv", text.replace("\r\n", by)));
    separated.chain(lined).collect()
}

/// Letters that are none.
fn bytes() -> Vec<Hostile> {
    let some: [(&str, &[u8]); 16] = [
        ("an overlong slash", b"\xC0\xAF"),
        ("an overlong NUL", b"\xC0\x80"),
        ("half a pair", b"\xED\xA0\x80"),
        ("a letter of five bytes", b"\xF8\x88\x80\x80\x80"),
        ("a letter beyond all", b"\xF4\x90\x80\x80"),
        ("what goes on without a beginning", b"\x80\xBF"),
        ("a beginning that does not go on", b"\xE2\x82"),
        ("a mark in the middle", b"\xEF\xBB\xBF"),
        ("another mark in the middle", b"\xFE\xFF"),
        ("the end of a file, as it was", b"\x1A"),
        ("a step back", b"\x08\x08\x08"),
        ("colours of a terminal", b"\x1B[31m\x1B]0;x\x07"),
        ("letters of Windows only", b"\x80\x8E\x9F"),
        ("bytes that Windows lacks", b"\x81\x8D\x8F\x90\x9D"),
        ("Shift-JIS", b"\x83\x47\x83\x8A"),
        ("UTF-7", b"+ADw-script+AD4-"),
    ];
    let text = good_export();
    let (before, after) = text.split_once("Aars").unwrap();
    let mut files = Vec::new();
    for (what, bytes) in some {
        files.push(ends(
            format!("{what} in a cell"),
            "elever.csv",
            [before.as_bytes(), bytes, after.as_bytes()].concat(),
        ));
        files.push(ends(format!("{what} at the start"), "elever.csv", [bytes, text.as_bytes()].concat()));
    }
    let lonely: Vec<u16> =
        text.encode_utf16().flat_map(|unit| if unit == 0x3b { vec![0xD800, unit] } else { vec![unit] }).collect();
    let lonely: Vec<u8> = [0xFEFF].iter().chain(&lonely).flat_map(|unit| unit.to_le_bytes()).collect();
    files.push(ends("UTF-16 with half pairs".into(), "elever.csv", lonely));
    files
}

/// What somebody might be called, and where they might live.
fn words() -> Vec<Hostile> {
    let formulas = [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "\t=1",
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://x\",\"y\")",
        "=WEBSERVICE(\"http://x\")",
        "=IMPORTXML(\"http://x\",\"//a\")",
        "=DDE(\"cmd\",\"/C calc\",\"\")",
        "%0A=1",
        "＝1+1",
        "\u{200b}=1+1",
        "{=1}",
    ];
    let longer = ["Å".repeat(32_767), "\"\"".repeat(3_000), "a\u{300}".repeat(5_000)];
    let texts = odd::TEXTS.iter().chain(odd::DAYS).chain(&formulas).map(|text| (*text).to_owned()).chain(longer);
    let mut seen = std::collections::BTreeSet::new();
    texts
        .filter(|text| seen.insert(text.clone()))
        .map(|text| {
            let short: String = text.chars().take(40).collect();
            let row =
                student_with(0, &[("Elevnavn", &text), ("CPR-nr.", &text), ("Startdato", &text), ("Postnr.", &text)]);
            ends(format!("a student called {short:?}"), "elever.csv", export(&[row]))
        })
        .collect()
}

fn cells() -> Vec<Hostile> {
    let some = [
        "<c r=\"A2\" t=\"b\"><v>2</v></c>",
        "<c r=\"A2\" t=\"d\"><v>2026-02-30</v></c>",
        "<c r=\"A2\" t=\"s\"><v>-1</v></c>",
        "<c r=\"A2\" t=\"s\"><v>99999999999999999999</v></c>",
        "<c r=\"A2\" s=\"4294967295\"><v>1</v></c>",
        "<c r=\"A2\" s=\"-1\"><v>1</v></c>",
        "<c r=\"a2\"><v>1</v></c>",
        "<c r=\"A02\"><v>1</v></c>",
        "<c r=\"2A\"><v>1</v></c>",
        "<c r=\"$A$2\"><v>1</v></c>",
        "<c r=\"\"><v>1</v></c>",
        "<c r=\"A18446744073709551617\"><v>1</v></c>",
        "<c r=\"A2\"><v></v></c>",
        "<c r=\"A2\"><v>1</v><v>2</v></c>",
        "<c r=\"A2\"><v>&#0;</v></c>",
        "<c r=\"A2\"><v>&#xD800;</v></c>",
        "<c r=\"A2\"><v>&#99999999999;</v></c>",
        "<c r=\"A2\"><v><![CDATA[1]]></v></c>",
        "<c r=\"A2\" t=\"inlineStr\"><is><r><t>x</t></r><r><t>y</t></r></is></c>",
        "<c r=\"A2\" t=\"inlineStr\"/>",
        "<c r=\"A2\" s=\"1\"><v>1e300</v></c>",
        "<c r=\"A2\" s=\"1\"><v>-1e300</v></c>",
        "<c r=\"A2\" s=\"2\"><v>2958466</v></c>",
        "<c r=\"A2\" s=\"3\"><v>1e18</v></c>",
        "<c r=\"A2\"><f t=\"shared\" si=\"0\" ref=\"A1:XFD1048576\">A1</f><v>1</v></c>",
        "<c r=\"A2\"><f t=\"array\" ref=\"A1:XFD1048576\">A1</f><v>1</v></c>",
    ];
    let sheet =
        |cell: &str| format!("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Elevnavn</v></c></row><row r=\"2\">{cell}</row>");
    some.iter()
        .map(|cell| ends(format!("the cell {cell}"), "elever.xlsx", Book::with_rows(&sheet(cell)).zip()))
        .collect()
}

fn open_cells() -> Vec<Hostile> {
    let some = [
        "<table:table-cell table:number-columns-repeated=\"0\" office:value-type=\"float\" office:value=\"1\"/>",
        "<table:table-cell table:number-columns-repeated=\"-1\" office:value-type=\"float\" office:value=\"1\"/>",
        "<table:table-cell table:number-columns-repeated=\"x\" office:value-type=\"float\" office:value=\"1\"/>",
        "<table:table-cell office:value-type=\"float\" office:value=\"NaN\"/>",
        "<table:table-cell office:value-type=\"float\" office:value=\"1e999\"/>",
        "<table:table-cell office:value-type=\"float\"/>",
        "<table:table-cell office:value-type=\"date\" office:date-value=\"+999999-01-01\"/>",
        "<table:table-cell office:value-type=\"time\" office:time-value=\"PT99999999999H\"/>",
        "<table:table-cell office:value-type=\"æ\"/>",
        "<table:table-cell table:formula=\"of:=WEBSERVICE(&quot;http://x&quot;)\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>",
        "<table:table-cell table:number-rows-spanned=\"4294967296\"/><table:covered-table-cell table:number-columns-repeated=\"9999999\"/>",
        "<table:table-cell><table:table><table:table-row/></table:table></table:table-cell>",
        "<table:table-cell office:value-type=\"string\"><text:p><text:s text:c=\"4000000000\"/></text:p></table:table-cell>",
        "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>x</text:p></office:annotation></table:table-cell>",
    ];
    let table = |cell: &str| {
        format!("<table:table table:name=\"Elever\"><table:table-row>{cell}</table:table-row></table:table>")
    };
    some.iter()
        .map(|cell| {
            let short: String = cell.chars().skip(18).take(90).collect();
            ends(format!("the OpenDocument cell {short}"), "elever.ods", ods(&table(cell), ""))
        })
        .collect()
}
