//! Access: everything the school holds about a student is in the package, and no colleague who noted it or looked.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use office::Error;
use office::kept::tables;
use serde_json::{Value, json};
use tests::bench::plain_vault;
use tests::pdf::Pdf;
use tests::{PASSPHRASE, Vault};
use zip::ZipArchive;

use crate::planting::{plant, planted};

/// Rows of these are read in full by the papers beside the one of the package, so that they are made as a user makes them.
const REAL: &[&str] =
    &["student", "cpr", "assessment", "letter", "application", "application_step", "introduction", "posting"];

fn package(vault: &Vault, student: &str) -> BTreeMap<String, Vec<u8>> {
    let handle = vault.confirmed("make_access_package", json!({"student": student, "language": "da"}));
    let (name, bytes) = vault.office.made_file(handle["file"].as_str().unwrap()).unwrap();
    assert!(name.starts_with("Indsigt") && name.ends_with(".zip"), "{name}");
    let mut zip = ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// A student of whom everything is known. With words of their own in every table there is no assessment, because the paper
/// of one reads dates where those words stand.
fn school(with_words: bool) -> (Vault, String, Vec<String>) {
    let vault = Vault::new();
    let company = vault.company("Sønderås Tømrer ApS");
    let bo = vault.student("Bo Lind", "TØM-SKO-26a");
    let other = vault.student("Åse Ørum", "TØM-SKO-26a");
    vault.call("set_student", json!({"id": bo, "field": "note", "value": "Før rettelsen"}));
    vault.call("set_student", json!({"id": bo, "field": "note", "value": "Efter rettelsen"}));
    vault.call("set_cpr", json!({"id": bo, "number": "6409106995"}));
    if !with_words {
        vault.call("emma_start", json!({"student": bo, "occasion": "gf2"}));
    }
    let step =
        json!({"stage": "refused", "happened_on": "2026-11-10", "said": "Ingen plads i år", "contact": "Mester Jørn"});
    vault.call("add_application", json!({"student": bo, "company": company, "step": step}));
    vault.call(
        "add_introductions",
        json!({"students": [bo, other], "company": company, "introduced_on": "2026-11-11", "said": "Ring mandag"}),
    );
    vault.call(
        "add_note",
        json!({"student": other, "kind": "call", "happened_on": "2026-11-20", "body": "Om en anden"}),
    );
    vault.call("student_page", json!({"id": bo}));
    vault.call("reveal_cpr", json!({"id": bo}));
    let conn = plain_vault(&vault.folder, PASSPHRASE);
    conn.execute(
        "insert into posting (id, opening, student, passed_on, by) values ('p', '', ?1, '2026-11-12', 'Hanne Dam')",
        [&bo],
    )
    .unwrap();
    let letter = "insert into letter (id, student, kind, template, name, language, subject, body, made_on, by, at)
        values ('l', ?1, 'own', 't', 'Velkomst', 'da', 'Velkommen', 'Kære Bo, velkommen i værkstedet', '2026-11-12', 'Hanne Dam', '2026-11-12T08:00:00.000Z')";
    conn.execute(letter, [&bo]).unwrap();
    drop(conn);
    let words = if with_words { plant(&vault, &bo, REAL) } else { Vec::new() };
    (vault, bo, words)
}

#[test]
fn every_table_that_can_hold_something_of_a_student_is_in_the_package() {
    let (vault, bo, words) = school(true);
    let files = package(&vault, &bo);
    let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
    let all: String = files.iter().filter(|(name, _)| name.starts_with("data/")).map(|(name, _)| text(name)).collect();
    for table in tables().into_iter().filter(|table| *table != "assessment") {
        assert!(files.contains_key(&format!("data/{table}.json")), "{table}");
    }
    // Who noted it, and what opens a file and where it lies: its keys leave with nobody.
    let noted = ["by", "ended_by", "sealed_by", "key", "stored", "stored_sha256"];
    for word in words {
        let column = word.split('¤').nth(2).unwrap();
        assert_eq!(all.contains(&word), !noted.contains(&column), "{word}");
    }
    let paper = files.iter().find(|(name, _)| name.starts_with("Indsigt") && name.ends_with(".pdf")).unwrap();
    let pdf = Pdf::read(paper.1);
    for table in tables().into_iter().filter(|table| !REAL.contains(table)) {
        let column =
            ["body", "reason", "what", "note", "said", "answer", "purpose", "reasons", "rule", "words", "place"];
        let sql = "select count(*) from pragma_table_info(?1) where name = ?2 and type = 'TEXT'";
        let conn = plain_vault(&vault.folder, PASSPHRASE);
        let has = |column: &&str| conn.query_row(sql, [table, *column], |row| row.get::<_, i64>(0)).unwrap() > 0;
        if let Some(column) = column.iter().find(|column| has(column)).filter(|_| table != "place_taken") {
            assert!(pdf.says(&planted(table, column)) || column == &"answer", "{table}.{column}");
        }
    }
    assert!(!pdf.letters().contains("access-"), "{}", pdf.letters());
    for kept in ["6409106995", "Før rettelsen", "Efter rettelsen", "Ingen plads i år", "Ring mandag", "Kære Bo"] {
        assert!(all.contains(kept), "{kept}");
    }
    for not in ["Om en anden", "Åse Ørum", "Hanne Dam"] {
        assert!(!all.contains(not), "{not}");
    }
    let looks: Value = serde_json::from_str(&text("data/opslag.json")).unwrap();
    let actions: Vec<_> = looks.as_array().unwrap().iter().map(|look| look["action"].as_str().unwrap()).collect();
    assert!(actions.contains(&"reveal") && actions.contains(&"page"), "{actions:?}");
}

#[test]
fn the_paper_of_it_can_be_read_and_says_each_thing_in_words() {
    let (vault, bo, _) = school(false);
    let files = package(&vault, &bo);
    let (name, bytes) = files.iter().find(|(name, _)| name.starts_with("Indsigt") && name.ends_with(".pdf")).unwrap();
    let pdf = Pdf::read(bytes);
    assert!(name.contains("Bo Lind"));
    for said in [
        "Det har skolen om Bo Lind",
        "Stamoplysninger",
        "640910",
        "Ansøgninger",
        "Sønderås Tømrer ApS",
        "Afslag",
        "Ingen plads i år",
        "Hvornår nogen har set oplysningerne",
        "Fik vist",
        "TØM-SKO-26a",
    ] {
        assert!(pdf.says(said), "{said}");
    }
    assert!(!pdf.says("Hanne Dam så") && !pdf.letters().contains("access-"), "{}", pdf.letters());
    let papers: Vec<_> = files.keys().filter(|name| name.starts_with("bilag/")).collect();
    assert!(files.contains_key("data/assessment.json"));
    assert_eq!(papers.len(), 3, "{papers:?}");
}

#[test]
fn every_table_and_column_of_a_student_has_words_in_both_languages() {
    let vault = Vault::new();
    let conn = plain_vault(&vault.folder, PASSPHRASE);
    for language in ["da", "en"] {
        let path = format!("{}/../texts/{language}.ftl", env!("CARGO_MANIFEST_DIR"));
        let texts = std::fs::read_to_string(path).unwrap();
        let has = |key: String| texts.lines().any(|line| line.starts_with(&format!("{} =", key.replace('_', "-"))));
        for table in tables() {
            assert!(has(format!("access-table-{table}")), "{language}: {table}");
            let mut select = conn.prepare("select name from pragma_table_info(?1)").unwrap();
            for column in select.query_map([table], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap) {
                let left_out = [
                    "id",
                    "row",
                    "by",
                    "student",
                    "supersedes",
                    "position",
                    "hash",
                    "content",
                    "sealed",
                    "sealed_by",
                    "ended_by",
                    "template",
                    "record",
                    "round",
                    "application",
                    "appointment",
                    "assessment",
                    "decision",
                    "complaint",
                    "warning",
                    "hearing",
                    "agreement",
                    "placement",
                    "promise",
                    "replaces",
                    "reconciles",
                    "case_of",
                    "sha256",
                    "key",
                    "stored",
                    "stored_size",
                    "stored_sha256",
                ];
                assert!(
                    left_out.contains(&column.as_str()) || has(format!("access-field-{column}")),
                    "{language}: {table}.{column}"
                );
            }
        }
    }
}

#[test]
fn giving_access_is_noted_with_its_purpose_and_needs_its_rights() {
    let (mut vault, bo, _) = school(false);
    package(&vault, &bo);
    let conn = plain_vault(&vault.folder, PASSPHRASE);
    let sql = "select purpose || ' ' || outcome from audit where action = 'export' and of = 'access' and record = ?1";
    assert_eq!(conn.query_row(sql, [&bo], |row| row.get::<_, String>(0)).unwrap(), "access done");
    conn.execute("update colleague set roles = '[\"instruktor\"]'", []).unwrap();
    drop(conn);
    vault.restart();
    vault.confirm(PASSPHRASE);
    assert_eq!(vault.ask("make_access_package", json!({"student": bo, "language": "da"})), Err(Error::Denied));
}

#[test]
fn the_package_holds_the_files_themselves_and_one_that_the_disk_lost_keeps_nobody_from_the_rest() {
    let vault = Vault::new();
    let bo = vault.student("Bo Lind", "TØM-SKO-26a");
    for (name, of) in [("Brev.pdf", "student"), ("Svar.pdf", "case"), ("Væk.pdf", "student")] {
        let file = vault.offer(name, format!("%PDF-1.7\n{name}\n%%EOF\n")).file;
        vault.call("add_attachment", json!({"of": of, "record": bo, "file": file}));
    }
    let lost = tests::bench::plain_vault(&vault.folder, PASSPHRASE)
        .query_row("select stored from attachment where name = 'Væk.pdf'", [], |row| row.get::<_, String>(0))
        .unwrap();
    std::fs::remove_file(vault.folder.join("attachments").join(lost)).unwrap();
    let package = package(&vault, &bo);
    for name in ["Brev", "Svar"] {
        assert_eq!(package[&format!("Filer/{name}.pdf")], format!("%PDF-1.7\n{name}.pdf\n%%EOF\n").as_bytes());
    }
    assert!(!package.contains_key("Filer/Væk.pdf"));
    assert!(String::from_utf8_lossy(&package["data/attachment.json"]).contains("Væk.pdf"));
}
