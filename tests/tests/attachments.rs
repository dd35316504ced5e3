//! Stories of files: kept encrypted, opened and wiped, set aside and back; and files that are not what they say.

#[path = "attachments/backed_up.rs"]
mod backed_up;
#[path = "attachments/made.rs"]
mod made;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use made::{Zip, bomb_of_pixels, docx, jpeg, jpeg_with_a_past, png};
use office::Error;
use serde_json::{Value, json};
use tests::{PASSPHRASE, Vault};

const LETTER: &[u8] = b"%PDF-1.7\n1 0 obj\nHemmeligt brev om Bo\nendobj\n%%EOF\n";

fn add(vault: &Vault, of: &str, record: &str, name: &str, bytes: impl Into<Vec<u8>>) -> Result<String, Error> {
    let file = vault.offer(name, bytes).file;
    let added = vault.ask("add_attachment", json!({"of": of, "record": record, "file": file}))?;
    Ok(added["id"].as_str().unwrap().to_owned())
}

fn reason(vault: &Vault, student: &str, name: &str, bytes: impl Into<Vec<u8>>) -> String {
    match add(vault, "student", student, name, bytes) {
        Err(Error::Invalid { field, reason, .. }) if field == "file" => reason,
        other => panic!("{name}: {other:?}"),
    }
}

fn files(vault: &Vault, of: &str, record: &str) -> Vec<Value> {
    vault.call("attachments", json!({"of": of, "record": record})).as_array().unwrap().clone()
}

fn stored(vault: &Vault) -> Vec<PathBuf> {
    let found = fs::read_dir(vault.folder.join("attachments"));
    found.map_or_else(|_| Vec::new(), |found| found.map(|file| file.unwrap().path()).collect())
}

fn copy(vault: &Vault, id: &str) -> Vec<u8> {
    let made = vault.call("copy_attachment", json!({"id": id}));
    vault.office.made_file(made["file"].as_str().unwrap()).unwrap().1.to_vec()
}

#[test]
fn a_file_is_kept_encrypted_and_comes_out_as_it_went_in_also_after_a_restart() {
    let mut vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    let id = add(&vault, "student", &bo, "Brev.pdf", LETTER).unwrap();
    let line = &files(&vault, "student", &bo)[0];
    assert_eq!((&line["name"], &line["kind"], &line["by"]), (&json!("Brev.pdf"), &json!("pdf"), &json!("Hanne Dam")));
    assert_eq!(line["size"], LETTER.len());
    let all = stored(&vault);
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].file_name().unwrap().len(), 32, "a random name tells nothing");
    let bytes = fs::read(&all[0]).unwrap();
    assert!(!bytes.windows(9).any(|part| part == b"Hemmeligt"));
    vault.restart();
    assert_eq!(copy(&vault, &id), LETTER);
    vault.sound();
}

#[test]
fn a_file_belongs_to_one_record_and_is_seen_nowhere_else() {
    let vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    let firm = vault.company("Tagfirmaet");
    add(&vault, "student", &bo, "a.pdf", LETTER).unwrap();
    add(&vault, "case", &bo, "b.pdf", LETTER).unwrap();
    add(&vault, "company", &firm, "c.pdf", LETTER).unwrap();
    for (of, record, name) in [("student", &bo, "a.pdf"), ("case", &bo, "b.pdf"), ("company", &firm, "c.pdf")] {
        let names: Vec<_> = files(&vault, of, record).iter().map(|file| file["name"].clone()).collect();
        assert_eq!(names, [json!(name)], "{of}");
    }
    assert_eq!(files(&vault, "student", ""), [] as [Value; 0], "nobody's files are everybody's");
    assert_eq!(add(&vault, "company", &bo, "d.pdf", LETTER), Err(Error::Missing { what: "company".into() }));
    assert_eq!(stored(&vault).len(), 3, "what was refused leaves nothing");
    vault.sound();
}

#[test]
fn a_file_is_set_aside_taken_back_and_undone_like_everything_else() {
    let vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    let id = add(&vault, "student", &bo, "Brev.pdf", LETTER).unwrap();
    vault.call("archive_attachment", json!({"id": id, "archived": true}));
    assert_eq!(files(&vault, "student", &bo)[0]["archived_on"], "2026-11-22");
    vault.call("undo", Value::Null);
    assert_eq!(files(&vault, "student", &bo)[0]["archived_on"], Value::Null);
    vault.call("undo", Value::Null);
    assert!(files(&vault, "student", &bo).is_empty());
    vault.call("redo", Value::Null);
    assert_eq!(copy(&vault, &id), LETTER, "the adding itself comes back whole");
    let told = vault.call("history", json!({"of": "attachment", "record": id})).to_string();
    let removed = told.contains("\"field\":\"key\",\"before\":null,\"after\":null,\"unshown\":true");
    assert!(removed || !told.contains("\"field\":\"key\""), "the history shows no key: {told}");
    vault.sound();
}

#[test]
fn an_open_file_lies_in_the_clear_until_the_lock_and_no_longer() {
    let mut vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    let id = add(&vault, "student", &bo, "Brev til Bo.pdf", LETTER).unwrap();
    vault.call("open_attachment", json!({"id": id}));
    let shown = vault.opened.lock().unwrap()[0].clone();
    assert_eq!(fs::read(&shown).unwrap(), LETTER);
    assert_eq!(shown.file_name().unwrap(), "Brev til Bo.pdf");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&shown), 0o400, "what is changed there would be lost, so it cannot be");
        assert_eq!(mode(shown.parent().unwrap()), 0o700);
    }
    vault.call("lock", Value::Null);
    assert!(!vault.folder.join("open").exists());
    // A program that was killed leaves it behind; the next start takes it away before anybody unlocks.
    fs::create_dir_all(shown.parent().unwrap()).unwrap();
    fs::write(&shown, LETTER).unwrap();
    vault.restart();
    assert!(!shown.exists());
}

#[test]
fn whatever_leaves_the_vault_is_noted_before_it_leaves() {
    let vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    let id = add(&vault, "student", &bo, "Brev.pdf", LETTER).unwrap();
    vault.call("open_attachment", json!({"id": id}));
    copy(&vault, &id);
    let plain = tests::bench::plain_vault(&vault.folder, PASSPHRASE);
    let mut select =
        plain.prepare("select action from audit where of = 'attachment' and record = ?1 order by n").unwrap();
    let looks: Vec<String> = select.query_map([&id], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(looks, ["open", "export"]);
}

#[test]
fn what_a_file_is_stands_in_its_bytes_and_its_name_has_to_agree() {
    let vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    let ods = Zip::of(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<a/>")]);
    let odt = Zip::of(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")]);
    let xlsx = Zip::of(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", b"<a/>"),
        ("xl/printerSettings/printerSettings1.bin", b"x"),
    ]);
    let mail = b"Return-Path: <bo@skole.dk>\r\nSubject: Hej\r\n\r\n<html>Hej</html>".to_vec();
    for (name, bytes, kept, kind) in [
        ("Brev.PDF", LETTER.to_vec(), "Brev.PDF", "pdf"),
        ("skan", LETTER.to_vec(), "skan.pdf", "pdf"),
        ("Brev nr. 2", LETTER.to_vec(), "Brev nr. 2.pdf", "pdf"),
        ("foto.jpeg", jpeg(40, 20), "foto.jpeg", "jpeg"),
        ("foto.png", png(40, 20), "foto.png", "png"),
        ("aftale.docx", docx(&[]), "aftale.docx", "docx"),
        ("løn.xlsx", xlsx, "løn.xlsx", "xlsx"),
        ("a.odt", odt, "a.odt", "odt"),
        ("a.ods", ods, "a.ods", "ods"),
        ("noter.txt", "Åse ringer i morgen\n".into(), "noter.txt", "text"),
        ("noter.csv", b"navn;hold\n\xc5se;26a\n".to_vec(), "noter.csv", "text"),
        ("svar.eml", mail, "svar.eml", "eml"),
        ("../../010190-1234.pdf", LETTER.to_vec(), "cpr.pdf", "pdf"),
        ("brev\u{202e}\0.pdf", LETTER.to_vec(), "brev.pdf", "pdf"),
    ] {
        add(&vault, "student", &bo, name, bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
        let line = &files(&vault, "student", &bo)[0];
        assert_eq!((line["name"].as_str().unwrap(), line["kind"].as_str().unwrap()), (kept, kind));
    }
    vault.sound();
}

#[test]
fn every_hostile_file_is_refused_with_its_reason_and_leaves_nothing() {
    let vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    let macros =
        Zip::of(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<a/>"), ("word/vbaProject.bin", b"x")]);
    let says = b"<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>";
    let renamed = Zip::of(&[("[Content_Types].xml", says), ("word/document.xml", b"<a/>")]);
    let packed = Zip::of(&[
        ("word/document.xml", b"<a/>"),
        ("[Content_Types].xml", b"<Types/>"),
        ("word/embeddings/oleObject1.bin", b"MZ"),
    ]);
    let basic = Zip::of(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", b"<a/>"),
        ("Basic/Standard/Module1.xml", b"x"),
    ]);
    let archive = Zip::of(&[("brev.pdf", LETTER)]);
    let joined = |one: &[u8], other: &[u8]| [one, other].concat();
    let mut bent = png(30, 30);
    bent.truncate(60);
    for (name, bytes, why) in [
        ("tom.pdf", Vec::new(), "attachment-empty"),
        ("side.html", b"<html><script>alert(1)</script>".to_vec(), "attachment-web"),
        ("side.txt", b"  <!DOCTYPE html><p>hej".to_vec(), "attachment-web"),
        ("tegning.svg", b"<?xml version=\"1.0\"?><svg onload=\"x()\"/>".to_vec(), "attachment-web"),
        ("side.txt", "\u{feff}hej <svg/onload=alert(1)>".into(), "attachment-web"),
        ("spil.exe", b"MZ\x90\0\x03\0\0\0".to_vec(), "attachment-program"),
        ("brev.pdf", b"MZ\x90\0\x03\0\0\0".to_vec(), "attachment-program"),
        ("kør.sh", b"#!/bin/sh\nrm -rf ~\n".to_vec(), "attachment-program"),
        ("program", b"\x7FELF\x02\x01".to_vec(), "attachment-program"),
        ("kør.bat", b"del *.*\r\n".to_vec(), "attachment-ending"),
        ("kør.js", b"alert(1)".to_vec(), "attachment-ending"),
        ("genvej.url", b"[InternetShortcut]\r\nURL=https://x\r\n".to_vec(), "attachment-ending"),
        ("brev.pdf.exe", LETTER.to_vec(), "attachment-ending"),
        ("skan.png", LETTER.to_vec(), "attachment-ending"),
        ("brev.pdf", jpeg(5, 5), "attachment-ending"),
        ("brev.docm", docx(&[]), "attachment-ending"),
        ("makro.docm", macros.clone(), "attachment-macros"),
        ("makro.docx", macros, "attachment-macros"),
        ("makro.docx", renamed, "attachment-macros"),
        ("pakket.docx", packed, "attachment-macros"),
        ("basic.odt", basic, "attachment-macros"),
        ("alt.zip", archive.clone(), "attachment-archive"),
        ("alt.docx", archive.clone(), "attachment-archive"),
        ("bagpå.docx", joined(&docx(&[]), b"MZ\x90\0"), "attachment-damaged"),
        ("to.pdf", joined(LETTER, &archive.repeat(30)), "attachment-damaged"),
        ("halv.docx", docx(&[])[..40].to_vec(), "attachment-damaged"),
        ("halv.png", bent, "attachment-damaged"),
        ("intet.eml", b"bare en note".to_vec(), "attachment-damaged"),
        ("film.mp4", b"\0\0\0\x18ftypmp42\0\0\0\0".to_vec(), "attachment-kind"),
        ("lang.png", png(1, 100_000), "attachment-pixels"),
        ("bombe.png", bomb_of_pixels(60_000, 60_000), "attachment-pixels"),
        ("bombe.png", bomb_of_pixels(19_000, 19_000), "attachment-pixels"),
        ("stor.txt", vec![b'a'; (25 << 20) + 1], "attachment-too-large"),
    ] {
        assert_eq!(reason(&vault, &bo, name, bytes), why, "{name}");
    }
    assert!(stored(&vault).is_empty() && files(&vault, "student", &bo).is_empty());
    vault.sound();
}

#[test]
fn a_picture_is_made_anew_and_tells_no_longer_where_it_was_taken() {
    let vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    let past = jpeg_with_a_past(40, 20);
    for planted in [&b"55.4038 N"[..], b"PK\x03\x04 behind the end"] {
        assert!(past.windows(planted.len()).any(|part| part == planted));
    }
    let id = add(&vault, "student", &bo, "foto.jpg", past).unwrap();
    let kept = copy(&vault, &id);
    for planted in [&b"55.4038 N"[..], b"Exif", b"PK\x03\x04"] {
        assert!(!kept.windows(planted.len()).any(|part| part == planted), "{planted:?}");
    }
    // It lay on its side, and what said so is gone: so it was turned.
    let seen = image::load_from_memory(&kept).unwrap();
    assert_eq!((seen.width(), seen.height()), (20, 40));
}

#[test]
fn a_file_that_is_changed_cut_missing_or_another_s_does_not_open_and_the_inspection_says_so() {
    let vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    let one = add(&vault, "student", &bo, "a.pdf", LETTER).unwrap();
    let first = stored(&vault).pop().unwrap();
    let other = add(&vault, "student", &bo, "b.pdf", [LETTER, b"to\n%%EOF"].concat()).unwrap();
    let second = stored(&vault).into_iter().find(|path| *path != first).unwrap();
    let (whole, another) = (fs::read(&first).unwrap(), fs::read(&second).unwrap());
    let damaged = Err(Error::Conflict { reason: "attachment-damaged-here".into() });
    let finding = || vault.call("check_office", Value::Null)["findings"].clone();
    let said = |kind: &str| json!([{"kind": kind, "place": "attachments", "count": 1}]);
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    for bytes in [flipped, whole[..whole.len() - 1].to_vec(), [&whole[..], b"x"].concat(), another.clone()] {
        fs::write(&first, bytes).unwrap();
        assert_eq!(vault.ask("copy_attachment", json!({"id": one})), damaged);
        assert_eq!(finding(), said("attachment-damaged"));
    }
    fs::remove_file(&first).unwrap();
    assert_eq!(vault.ask("open_attachment", json!({"id": one})), damaged);
    assert_eq!(finding(), said("attachment-missing"));
    assert!(!vault.folder.join("open").exists(), "what did not open lies nowhere");
    copy(&vault, &other);
    fs::write(&first, whole).unwrap();
    vault.sound();
}

/// Makes a file on the disk so many days old.
fn age(file: &Path, days: u64) {
    #[expect(clippy::disallowed_methods, reason = "how old a file is, the disk's clock says")]
    let old = SystemTime::now() - Duration::from_secs(days * 24 * 60 * 60);
    fs::File::open(file).unwrap().set_modified(old).unwrap();
}

#[test]
fn the_files_of_an_erased_student_go_with_them_and_those_of_others_stay() {
    let vault = Vault::new();
    let (bo, ida) = (vault.student("Bo Dal", "TØM-GF2-26a"), vault.student("Ida Krogh", "TØM-GF2-26a"));
    add(&vault, "student", &bo, "a.pdf", LETTER).unwrap();
    add(&vault, "case", &bo, "b.pdf", LETTER).unwrap();
    add(&vault, "student", &ida, "c.pdf", LETTER).unwrap();
    vault.confirmed("erase_student", json!({"id": bo, "typed": "Bo Dal"}));
    assert_eq!(stored(&vault).len(), 1);
    assert_eq!(files(&vault, "student", &ida).len(), 1);
    vault.sound();
}

#[test]
fn whoever_sees_only_some_students_sweeps_away_no_file_of_the_others() {
    let vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    add(&vault, "student", &bo, "a.pdf", LETTER).unwrap();
    age(&stored(&vault)[0], 181);
    let theirs = "seks blå heste løber";
    let ask = json!({"name": "Gitte Vang", "roles": ["kontaktlaerer"], "sites": [], "passphrase": theirs});
    let gitte = vault.confirmed("add_colleague", ask)["id"].clone();
    vault.call("lock", Value::Null);
    vault.call("unlock", json!({"user": gitte, "passphrase": theirs}));
    assert_eq!(vault.call("students", json!({}))["total"], 0);
    assert_eq!(stored(&vault).len(), 1);
}

#[test]
fn what_no_row_names_is_swept_at_an_opening_once_no_backup_can_name_it() {
    let mut vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    add(&vault, "student", &bo, "a.pdf", LETTER).unwrap();
    add(&vault, "student", &bo, "b.pdf", LETTER).unwrap();
    vault.call("undo", Value::Null);
    let folder = vault.folder.join("attachments");
    fs::write(folder.join("0123456789abcdef0123456789abcdef"), "left by a crash").unwrap();
    fs::write(folder.join("fedcba9876543210fedcba9876543210.new"), "left by a crash").unwrap();
    fs::write(folder.join("11111111111111111111111111111111"), "on its way").unwrap();
    for file in stored(&vault).iter().filter(|path| !path.ends_with("11111111111111111111111111111111")) {
        age(file, 181);
    }
    vault.restart();
    assert_eq!(stored(&vault).len(), 3, "two files and the young one are left");
    vault.call("redo", Value::Null);
    assert_eq!(files(&vault, "student", &bo).len(), 2);
    vault.sound();
}

#[test]
fn there_is_room_for_so_much_and_a_word_when_it_is_used_up() {
    let vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    vault.call("set_setting", json!({"id": "attachments_mb", "value": "50"}));
    let line = "Åse ringer i morgen, siger hun.\n";
    let text = line.repeat((24 << 20) / line.len());
    for _ in 0..2 {
        add(&vault, "student", &bo, "log.txt", text.clone()).unwrap();
    }
    assert_eq!(reason(&vault, &bo, "log.txt", text), "attachment-room");
    assert_eq!(stored(&vault).len(), 2);
}

#[test]
fn a_company_that_is_merged_brings_its_files_along() {
    let vault = Vault::new();
    let (one, two) = (vault.company("Tagfirmaet"), vault.company("Tagfirmaet ApS"));
    let id = add(&vault, "company", &two, "a.pdf", LETTER).unwrap();
    vault.call("merge_companies", json!({"keep": one, "gone": two, "fields": []}));
    assert_eq!(files(&vault, "company", &one)[0]["id"], json!(id));
    assert_eq!(copy(&vault, &id), LETTER);
}

#[test]
fn a_locked_office_gives_no_file_and_takes_none() {
    let vault = Vault::new();
    let bo = vault.student("Bo Dal", "TØM-GF2-26a");
    let id = add(&vault, "student", &bo, "a.pdf", LETTER).unwrap();
    let file = vault.offer("b.pdf", LETTER).file;
    vault.call("lock", Value::Null);
    for (command, arg) in [
        ("open_attachment", json!({"id": id})),
        ("copy_attachment", json!({"id": id})),
        ("attachments", json!({"of": "student", "record": bo})),
        ("add_attachment", json!({"of": "student", "record": bo, "file": file})),
    ] {
        assert_eq!(vault.ask(command, arg), Err(Error::Locked), "{command}");
    }
}
