//! Erasing for good: nothing of a person is left in any page of the file, and nobody else loses anything.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use office::kept::tables;
use office::{Error, fold};
use rusqlite::Connection;
use serde_json::{Value, json};
use tests::bench::plain_vault;
use tests::pages::{decrypted, holds};
use tests::{PASSPHRASE, Vault};

use crate::planting::plant;

const NAME: &str = "Qvintiliæn Zyxøbye";
const FIRST: &str = "Xerxæs Qwøllemand";

fn plain(vault: &Vault) -> Connection {
    plain_vault(&vault.folder, PASSPHRASE)
}

fn rows(conn: &Connection) -> BTreeMap<&'static str, i64> {
    let all = office::kept::REFERENCES.iter().flat_map(|(child, _, parent)| [*child, *parent]);
    all.map(|table| (table, conn.query_row(&format!("select count(*) from {table}"), [], |row| row.get(0)).unwrap()))
        .collect()
}

/// Words of the search index stand there folded, and their first letters may be those of the word before.
fn folded_tails(name: &str) -> Vec<String> {
    fold(name).split_whitespace().map(|word| word.chars().skip(3).collect()).collect()
}

/// A student whose name was another before, with something in every table, beside one who stays.
fn school() -> (Vault, String, Vec<String>) {
    let mut vault = Vault::new();
    let company = vault.company("Sønderås Tømrer ApS");
    let stays = vault.student("Bo Lind", "TØM-GF2-26a");
    let goes = vault.student(FIRST, "TØM-GF2-26a");
    vault.call("set_student", json!({"id": goes, "field": "name", "value": NAME}));
    let mut words = vec![NAME.to_owned(), FIRST.to_owned()];
    for field in ["number", "site", "left_reason", "teacher", "owner", "address", "town", "country", "wishes", "note"] {
        for version in ["før", "nu"] {
            let word = format!("{version}¤{field}¤plantet");
            if vault.ask("set_student", json!({"id": goes, "field": field, "value": word})).is_ok() {
                words.push(word);
            }
        }
    }
    vault.call("set_cpr", json!({"id": goes, "number": "6409106995"}));
    vault.call("set_cpr", json!({"id": goes, "number": "640910-6987"}));
    words.extend(["6409106995".to_owned(), "6409106987".to_owned()]);
    vault.call(
        "add_note",
        json!({"student": goes, "kind": "call", "happened_on": "2026-11-20", "body": "Sagde¤i¤telefonen"}),
    );
    words.push("Sagde¤i¤telefonen".to_owned());
    for student in [&stays, &goes] {
        vault.call(
            "add_application",
            json!({"student": student, "company": company, "step": {"stage": "sent", "happened_on": "2026-11-10"}}),
        );
    }
    vault.call(
        "add_introductions",
        json!({"students": [stays, goes], "company": company, "introduced_on": "2026-11-11", "said": "Til¤begge"}),
    );
    vault.call("search", json!({"text": "xerx"}));
    vault.call("undo", Value::Null);
    vault.call("redo", Value::Null);
    vault.call("lock", Value::Null);
    // The number was removed from the column before the row was planted there.
    let conn = plain(&vault);
    conn.execute("delete from cpr where id = ?1", [&goes]).unwrap();
    drop(conn);
    words.extend(plant(&vault, &goes, &[]));
    vault.restart();
    (vault, goes, words)
}

#[track_caller]
fn nothing_left(folder: &Path, words: &[String]) {
    let bytes = decrypted(folder, PASSPHRASE);
    let left: Vec<_> = words.iter().filter(|word| holds(&bytes, word)).collect();
    assert!(left.is_empty(), "{left:?}");
    for name in [NAME, FIRST] {
        for tail in folded_tails(name) {
            assert!(!holds(&bytes, &tail), "{tail}");
        }
    }
}

#[test]
fn after_an_erasure_no_word_of_the_student_is_left_in_any_page_of_the_file() {
    let (vault, goes, words) = school();
    vault.call("lock", Value::Null);
    let before = decrypted(&vault.folder, PASSPHRASE);
    let missing: Vec<_> = words.iter().filter(|word| !holds(&before, word)).collect();
    assert!(missing.is_empty(), "the search finds what is there: {missing:?}");
    assert!(folded_tails(NAME).iter().all(|tail| holds(&before, tail)));
    plain(&vault).execute_batch("update legal_hold set ended_on = null").unwrap();
    vault.call("unlock", json!({"passphrase": PASSPHRASE}));
    let counted = rows(&plain(&vault));
    let preview = vault.confirmed("erasure_preview", json!({"id": goes}));
    assert_eq!(preview["name"], NAME);
    let counts: BTreeMap<String, i64> = preview["counts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|count| (count["table"].as_str().unwrap().to_owned(), count["count"].as_i64().unwrap()))
        .collect();
    assert_eq!(counts.len(), tables().len(), "{counts:?}");
    vault.confirm(PASSPHRASE);
    assert_eq!(
        vault.ask("erase_student", json!({"id": goes, "typed": NAME})),
        Err(Error::Conflict { reason: "erasure-held".into() })
    );
    plain(&vault).execute_batch("update legal_hold set ended_on = '2026-11-01'").unwrap();
    vault.confirm(PASSPHRASE);
    assert_eq!(
        vault.refusal("erase_student", json!({"id": goes, "typed": "Bo Lind"})),
        ("typed".into(), "erasure-name".into())
    );
    vault.confirmed("erase_student", json!({"id": goes, "typed": NAME.to_uppercase()}));

    nothing_left(&vault.folder, &words);
    vault.call("lock", Value::Null);
    nothing_left(&vault.folder, &words);
    vault.call("unlock", json!({"passphrase": PASSPHRASE}));
    // Everybody else has everything: each table lost what was counted, and no more.
    let left = rows(&plain(&vault));
    for (table, count) in counted {
        assert_eq!(left[table], count - counts.get(table).copied().unwrap_or_default(), "{table}");
    }
    assert!(matches!(vault.ask("student_page", json!({"id": goes})), Err(Error::Missing { .. })));
    assert_eq!(vault.call("search", json!({"text": "xerx"}))["hits"], json!([]));
    assert_eq!(vault.call("students", json!({}))["rows"][0]["name"], "Bo Lind");
    vault.sound();
    for file in fs::read_dir(&vault.folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()) {
        let bytes = fs::read(&file).unwrap();
        assert!(!holds(&bytes, "Zyx") && !holds(&bytes, "plantet"), "{}", file.display());
    }
}

#[test]
fn what_was_done_to_two_can_still_be_taken_back_for_the_one_who_stays() {
    let vault = Vault::new();
    let company = vault.company("Sønderås Tømrer ApS");
    let (bo, aase) = (vault.student("Bo Lind", "TØM-GF2-26a"), vault.student("Åse Ørum", "TØM-GF2-26a"));
    let ask = json!({"students": [bo, aase], "company": company, "introduced_on": "2026-11-11", "said": ""});
    vault.call("add_introductions", ask);
    let step = vault.call("undo_state", Value::Null)["undo"]["id"].clone();
    vault.confirmed("erase_student", json!({"id": aase, "typed": "Åse Ørum"}));
    // An erasure is no act that can be taken back, and neither is an act that was about the erased one alone.
    let state = vault.call("undo_state", Value::Null);
    assert_eq!((&state["undo"]["id"], &state["redo"]), (&step, &Value::Null));
    vault.call("undo", Value::Null);
    assert_eq!(vault.call("introductions", json!({"student": bo, "company": ""})), json!([]));
    vault.sound();
    vault.call("undo", Value::Null);
    vault.call("undo", Value::Null);
    assert_eq!(vault.call("undo_state", Value::Null)["undo"], Value::Null);
    vault.sound();
}

#[test]
fn a_signed_assessment_goes_with_its_student_and_stays_otherwise() {
    let vault = Vault::none();
    vault.office.make_sample(60).unwrap();
    let lines = vault.call("emma_list", json!({"limit": 200}))["rows"].as_array().unwrap().clone();
    let sealed = lines.iter().find(|line| line["state"] == "sealed").unwrap();
    let conn = plain_vault(&vault.folder, "eksempelskole");
    let ask = (sealed["id"].as_str().unwrap(),);
    assert!(conn.execute("delete from assessment where id = ?1", ask).is_err());
    let student = sealed["student"].clone();
    let name = vault.call("student_page", json!({"id": student}))["student"]["name"].clone();
    vault.confirm("eksempelskole");
    let held = vault.call("erasure_preview", json!({"id": student}))["held"].clone();
    if held == json!([]) {
        vault.call("erase_student", json!({"id": student, "typed": name}));
        assert!(matches!(vault.ask("emma_open", json!({"id": sealed["id"]})), Err(Error::Missing { .. })));
    }
    vault.sound();
}

fn copy_of(vault: &Vault) -> Vec<u8> {
    vault.call("lock", Value::Null);
    let conn = plain(vault);
    conn.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(())).unwrap();
    drop(conn);
    let copy = fs::read(vault.folder.join("svend.db")).unwrap();
    vault.call("unlock", json!({"passphrase": PASSPHRASE}));
    copy
}

fn put_back(vault: &mut Vault, copy: &[u8]) {
    vault.call("lock", Value::Null);
    for beside in ["svend.db-wal", "svend.db-shm"] {
        drop(fs::remove_file(vault.folder.join(beside)));
    }
    fs::write(vault.folder.join("svend.db"), copy).unwrap();
    vault.restart();
}

#[test]
fn an_older_copy_that_is_put_back_loses_again_what_was_erased_since() {
    let mut vault = Vault::new();
    let bo = vault.student("Bo Lind", "TØM-GF2-26a");
    let goes = vault.student(NAME, "TØM-GF2-26a");
    let company = vault.company("Sønderås Tømrer ApS");
    let contact = vault
        .call("put_contact", json!({"id": null, "company": company, "name": FIRST, "phone": "11223344"}))["id"]
        .clone();
    vault.call(
        "add_note",
        json!({"student": goes, "kind": "call", "happened_on": "2026-11-20", "body": "Sagde¤i¤telefonen"}),
    );
    let copy = copy_of(&vault);
    vault.confirmed("erase_student", json!({"id": goes, "typed": NAME}));
    vault.confirmed("erase_contact", json!({"id": contact, "typed": FIRST}));
    let listed = fs::read_to_string(vault.folder.join("erasures.json")).unwrap();
    assert!(listed.contains(&goes) && !listed.contains("Qvint"), "{listed}");
    put_back(&mut vault, &copy);
    assert!(matches!(vault.ask("student_page", json!({"id": goes})), Err(Error::Missing { .. })));
    vault.call("student_page", json!({"id": bo}));
    vault.call("lock", Value::Null);
    nothing_left(
        &vault.folder,
        &[NAME.to_owned(), FIRST.to_owned(), "Sagde¤i¤telefonen".to_owned(), "11223344".to_owned()],
    );
    vault.call("unlock", json!({"passphrase": PASSPHRASE}));
    vault.sound();
    // The list is as it was, and says so again after another copy.
    put_back(&mut vault, &copy);
    assert!(matches!(vault.ask("student_page", json!({"id": goes})), Err(Error::Missing { .. })));
    vault.sound();
}

#[test]
fn a_list_of_erasures_that_somebody_else_wrote_erases_nobody_and_is_told() {
    let mut vault = Vault::new();
    let bo = vault.student("Bo Lind", "TØM-GF2-26a");
    let goes = vault.student(NAME, "TØM-GF2-26a");
    vault.confirmed("erase_student", json!({"id": goes, "typed": NAME}));
    let path = vault.folder.join("erasures.json");
    let ours = fs::read_to_string(&path).unwrap();
    fs::write(&path, ours.replace(&goes, &bo)).unwrap();
    vault.restart();
    vault.call("student_page", json!({"id": bo}));
    let found = vault.call("check_office", Value::Null)["findings"].clone();
    assert_eq!(found, json!([{"kind": "erasures", "place": "erased", "count": 1}]));
    // One that is missing is written again.
    fs::remove_file(&path).unwrap();
    vault.restart();
    assert_eq!(fs::read_to_string(&path).unwrap(), ours);
    vault.sound();
}

#[test]
fn a_contact_person_loses_name_phone_and_mail_and_the_company_keeps_what_was_agreed() {
    let vault = Vault::new();
    let company = vault.company("Sønderås Tømrer ApS");
    let bo = vault.student("Bo Lind", "TØM-GF2-26a");
    let ask = json!({"id": null, "company": company, "name": FIRST, "title": "Mester¤plantet", "phone": "11223344", "email": "xerxes@plantet.dk"});
    let contact = vault.call("put_contact", ask)["id"].clone();
    vault.call("put_contact", json!({"id": contact, "company": company, "name": FIRST, "phone": "55667788"}));
    let body = format!("Talte med {FIRST}, som tager én til august");
    vault.call("add_note", json!({"company": company, "kind": "call", "happened_on": "2026-11-20", "body": body}));
    vault.call(
        "add_application",
        json!({"student": bo, "company": company,
        "step": {"stage": "sent", "happened_on": "2026-11-10", "contact": FIRST}}),
    );
    let preview = vault.confirmed("contact_erasure_preview", json!({"id": contact}));
    assert_eq!(
        preview["counts"],
        json!([{"table": "contact", "count": 1}, {"table": "application_step", "count": 1}, {"table": "note", "count": 1}])
    );
    vault.confirmed("erase_contact", json!({"id": contact, "typed": FIRST}));
    let page = vault.call("company_page", json!({"id": company})).to_string();
    assert!(page.contains("Talte med [slettet], som tager én til august"), "{page}");
    assert!(!page.contains("Xerx") && !page.contains("11223344"), "{page}");
    vault.call("lock", Value::Null);
    let words = [FIRST, "Mester¤plantet", "11223344", "55667788", "xerxes@plantet.dk"].map(str::to_owned);
    nothing_left(&vault.folder, &words);
    vault.call("unlock", json!({"passphrase": PASSPHRASE}));
    while vault.call("undo_state", Value::Null)["undo"] != Value::Null {
        vault.call("undo", Value::Null);
    }
    assert!(!vault.call("company_page", json!({"id": company})).to_string().contains("Xerx"));
    vault.sound();
}

#[test]
fn only_an_administrator_erases() {
    let mut vault = Vault::new();
    let bo = vault.student("Bo Lind", "TØM-GF2-26a");
    plain(&vault).execute("update colleague set roles = '[\"konsulent\",\"center\",\"leder\"]'", []).unwrap();
    vault.restart();
    let ask = json!({"id": bo, "typed": "Bo Lind"});
    vault.confirm(PASSPHRASE);
    assert_eq!(vault.ask("erase_student", ask.clone()), Err(Error::Denied));
    vault.confirm(PASSPHRASE);
    assert_eq!(vault.ask("erasure_preview", json!({"id": bo})), Err(Error::Denied));
    vault.confirm(PASSPHRASE);
    assert_eq!(vault.ask("erase_contact", ask), Err(Error::Denied));
    vault.confirm(PASSPHRASE);
    assert_eq!(vault.ask("run_retention", json!({"lines": [], "log": false, "typed": "0"})), Err(Error::Denied));
    vault.call("student_looks", json!({"id": bo}));
}
