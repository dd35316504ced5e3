//! Stories of several laptops and one server: what was written on one is seen on the other, and nothing is lost on the way.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "shared/laptops.rs"]
mod laptops;
#[path = "shared/moved.rs"]
mod moved;
#[path = "shared/put_back.rs"]
mod put_back;
#[cfg(unix)]
#[path = "shared/real.rs"]
mod real;
#[path = "shared/sealed.rs"]
mod sealed;
#[path = "shared/signed.rs"]
mod signed;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::{Value, json};
use tests::hub::{FIRST, Hub};
use tests::{PASSPHRASE, Vault, pages};

/// A laptop with its switch.
struct Laptop {
    vault: Vault,
    on: Arc<AtomicBool>,
}

impl std::ops::Deref for Laptop {
    type Target = Vault;
    fn deref(&self) -> &Vault {
        &self.vault
    }
}

impl Laptop {
    #[track_caller]
    fn goes(&self) {
        self.office.exchange().unwrap();
    }

    fn offline(&self) {
        self.on.store(false, Ordering::SeqCst);
    }

    #[track_caller]
    fn comes_back(&self) {
        self.on.store(true, Ordering::SeqCst);
        self.goes();
    }

    fn state(&self) -> Value {
        self.call("shared_state", Value::Null)
    }

    fn names(&self) -> Vec<String> {
        let ask = json!({"offset": 0, "limit": 500, "sort": null, "filters": [], "text": ""});
        let rows = self.call("students", ask)["rows"].as_array().unwrap().clone();
        rows.iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    }
}

/// The school with its first laptop, Hanne's.
fn school() -> (Hub, Laptop) {
    let hub = Hub::default();
    hub.0.lock().unwrap().shelf.epoch = "first".to_owned();
    let (line, on) = hub.wire();
    let vault = Vault::on_line(line).begun();
    (hub, Laptop { vault, on })
}

fn connected() -> (Hub, Laptop) {
    let (hub, hanne) = school();
    hanne.confirmed("shared_connect", json!({"address": "svend.skolen.dk", "code": FIRST}));
    hanne.goes();
    (hub, hanne)
}

/// A colleague comes with a laptop of their own.
fn comes(hub: &Hub, hanne: &Laptop, name: &str, roles: Value, sites: Value) -> Laptop {
    let ask = json!({"name": name, "roles": roles, "sites": sites, "passphrase": "en anden sætning"});
    let id = hanne.confirmed("add_colleague", ask)["id"].clone();
    hanne.goes();
    joins(hub, hanne.confirmed("shared_invite", json!({"id": id}))["code"].clone())
}

/// A laptop comes in with a code.
fn joins(hub: &Hub, code: Value) -> Laptop {
    let (line, on) = hub.wire();
    let vault = Vault::on_line(line);
    let shared = json!({"address": "svend.skolen.dk", "code": code});
    let ask = json!({"school": "", "name": "", "passphrase": PASSPHRASE, "shared": shared});
    let shown = vault.call("first_run_begin", ask);
    vault.call("first_run_finish", json!({"typed": shown["code"]}));
    let laptop = Laptop { vault, on };
    laptop.goes();
    laptop
}

fn bent(hub: &Hub, hanne: &Laptop) -> Laptop {
    comes(hub, hanne, "Bent Lund", json!(["konsulent", "center", "administrator"]), json!([]))
}

/// An assessment in which all four criteria are met, for one reason.
fn judged(reason: &str) -> Value {
    let met = json!({"mark": "met", "reason": reason, "evidence": []});
    json!({
        "criteria": {"suited": met, "mobile_place": met, "mobile_trade": met, "active": met},
        "actions": [],
        "participants": {"instructor": "Ib Sø", "consultant": "", "contact_teacher": "", "student": ""},
        "student_words": "",
    })
}

#[test]
fn without_a_server_nothing_is_kept_for_one() {
    let vault = Vault::new();
    vault.student("Nora Holm", "TØM-GF2-26a");
    assert_eq!(vault.call("shared_state", Value::Null)["connected"], json!(false));
    assert!(vault.office.exchange().is_err());
}

#[test]
fn what_a_vault_held_before_goes_to_the_server_and_a_colleague_begins_with_all_of_it() {
    let (hub, hanne) = school();
    let nora = hanne.student("Nora Holm", "TØM-GF2-26a");
    hanne.call("add_note", json!({"student": nora, "kind": "call", "happened_on": "2026-11-20", "body": "Ringet"}));
    hanne.confirmed("shared_connect", json!({"address": "svend.skolen.dk", "code": FIRST}));
    let adopting = hanne.state()["adopting"].clone();
    assert!(adopting["done"] == 0 && adopting["of"].as_u64().unwrap() > 2, "{adopting}");
    hanne.goes();
    let state = hanne.state();
    assert_eq!(
        (&state["waiting"], &state["adopting"], &state["refused"]),
        (&json!(0), &Value::Null, &json!(0)),
        "{state}"
    );
    let bent = bent(&hub, &hanne);
    assert_eq!(bent.names(), ["Nora Holm"]);
    let page = bent.call("student_page", json!({"id": nora}));
    assert_eq!(page["student"]["hold"], json!("TØM-GF2-26a"));
    let me = bent.call("me", Value::Null);
    assert_eq!(
        (&me["name"], &bent.call("vault_status", Value::Null)["school"]),
        (&json!("Bent Lund"), &json!("Skolen"))
    );
    bent.sound();
}

#[test]
fn what_one_writes_the_other_sees_and_the_history_says_who() {
    let (hub, hanne) = connected();
    let bent = bent(&hub, &hanne);
    let nora = hanne.student("Nora Holm", "TØM-GF2-26a");
    assert_eq!(hanne.state()["waiting"], json!(1));
    hanne.goes();
    bent.goes();
    assert_eq!(bent.names(), ["Nora Holm"]);
    bent.call("set_student", json!({"id": nora, "field": "phone", "value": "12345678"}));
    bent.goes();
    hanne.goes();
    assert_eq!(hanne.call("student_page", json!({"id": nora}))["student"]["phone"], json!("12345678"));
    let history = hanne.call("history", json!({"of": "student", "record": nora}));
    assert_eq!(history[0]["by"], json!("Bent Lund"), "{history}");
    assert_eq!(bent.call("search", json!({"text": "nora"}))["hits"].as_array().unwrap().len(), 1);
}

fn set(laptop: &Vault, id: &str, field: &str, value: &str) {
    laptop.call("set_student", json!({"id": id, "field": field, "value": value}));
}

fn field(laptop: &Vault, id: &str, field: &str) -> Value {
    laptop.call("student_page", json!({"id": id}))["student"][field].clone()
}

/// Whether words lie anywhere in the laptop's file, also where nothing reads them.
fn lies_in(laptop: &Vault, words: &str) -> bool {
    laptop.call("lock", Value::Null);
    let lies = pages::holds(&pages::decrypted(&laptop.folder, PASSPHRASE), words);
    laptop.call("unlock", json!({"passphrase": PASSPHRASE}));
    lies
}

/// Hanne and Bent, who both know Nora.
fn both() -> (Hub, Laptop, Laptop, String) {
    let (hub, hanne) = connected();
    let bent = bent(&hub, &hanne);
    let nora = hanne.student("Nora Holm", "TØM-GF2-26a");
    hanne.goes();
    bent.goes();
    (hub, hanne, bent, nora)
}

#[test]
fn two_who_were_offline_keep_both_what_they_wrote_and_are_asked_where_it_matters() {
    let (_, hanne, bent, nora) = both();
    hanne.offline();
    bent.offline();
    set(&hanne, &nora, "phone", "11111111");
    set(&hanne, &nora, "note", "Vil til Odense");
    hanne.clock.forward(chrono::Duration::minutes(5));
    bent.clock.forward(chrono::Duration::minutes(10));
    set(&bent, &nora, "email", "nora@mail.dk");
    set(&bent, &nora, "note", "Vil til Aarhus");
    assert_eq!(bent.office.exchange(), Err("nobody".to_owned()));
    assert_eq!(bent.state()["waiting"], json!(2));
    bent.comes_back();
    hanne.comes_back();
    bent.goes();
    for laptop in [&hanne, &bent] {
        let seen = ["phone", "email", "note"].map(|name| field(laptop, &nora, name));
        assert_eq!(seen, [json!("11111111"), json!("nora@mail.dk"), json!("Vil til Aarhus")]);
        let inbox = laptop.call("conflicts", Value::Null);
        let line = &inbox[0];
        assert_eq!(inbox.as_array().unwrap().len(), 1, "{inbox}");
        let told = ["name", "field", "stands", "stands_by", "other", "other_by"].map(|name| line[name].clone());
        let words = ["Nora Holm", "note", "Vil til Aarhus", "Bent Lund", "Vil til Odense", "Hanne Dam"];
        assert_eq!(told, words.map(|word| json!(word)));
        assert_eq!(line["page"], json!(format!("student/{nora}")));
    }
    let line = hanne.call("conflicts", Value::Null)[0]["id"].clone();
    hanne.call("settle_conflict", json!({"id": line, "take": "other"}));
    hanne.goes();
    bent.goes();
    for laptop in [&hanne, &bent] {
        assert_eq!(field(laptop, &nora, "note"), json!("Vil til Odense"));
        assert_eq!(laptop.state()["conflicts"], json!(0));
    }
    hanne.call("undo", Value::Null);
    hanne.call("settle_conflict", json!({"id": line, "take": "both"}));
    hanne.goes();
    bent.goes();
    assert_eq!(field(&bent, &nora, "note"), json!("Vil til Aarhus\n\nVil til Odense"));
    hanne.sound();
}

#[test]
fn an_undo_goes_to_the_others_as_well() {
    let (_, hanne, bent, nora) = both();
    set(&hanne, &nora, "phone", "11111111");
    hanne.goes();
    bent.goes();
    hanne.call("undo", Value::Null);
    let iben = hanne.student("Iben Friis", "TØM-GF2-26a");
    hanne.goes();
    bent.goes();
    assert_eq!((field(&bent, &nora, "phone"), bent.names().len()), (json!(""), 2));
    hanne.call("undo", Value::Null);
    hanne.goes();
    bent.goes();
    assert_eq!(bent.names(), ["Nora Holm"]);
    hanne.call("redo", Value::Null);
    hanne.goes();
    bent.goes();
    assert_eq!(bent.names(), ["Iben Friis", "Nora Holm"]);
    assert_eq!(field(&bent, &iben, "hold"), json!("TØM-GF2-26a"));
    bent.sound();
}

#[test]
fn what_comes_from_others_is_no_act_that_undo_takes_back() {
    let (_, hanne, bent, nora) = both();
    set(&bent, &nora, "email", "nora@mail.dk");
    set(&hanne, &nora, "phone", "11111111");
    hanne.goes();
    bent.goes();
    bent.call("undo", Value::Null);
    assert_eq!([field(&bent, &nora, "phone"), field(&bent, &nora, "email")], [json!("11111111"), json!("")]);
    assert!(bent.ask("undo", Value::Null).is_err());
}

#[test]
fn a_colleague_of_one_site_gets_its_students_alone_and_loses_them_when_they_move() {
    let (hub, hanne, _, nora) = both();
    set(&hanne, &nora, "site", "Glostrup");
    hanne.call("add_note", json!({"student": nora, "kind": "call", "happened_on": "2026-11-20", "body": "Hemmelig"}));
    hanne.goes();
    let lis = comes(&hub, &hanne, "Lis Vang", json!(["konsulent"]), json!(["Hvidovre"]));
    assert!(lis.names().is_empty());
    set(&hanne, &nora, "site", "Hvidovre");
    hanne.goes();
    lis.goes();
    assert_eq!(lis.names(), ["Nora Holm"]);
    set(&lis, &nora, "phone", "22222222");
    set(&hanne, &nora, "site", "Glostrup");
    hanne.goes();
    lis.goes();
    assert!(lis.names().is_empty());
    // What she wrote of her without knowing is told, and nothing of Nora lies on her laptop any more.
    let refused = lis.call("refused_changes", Value::Null);
    assert_eq!((&refused[0]["verdict"], &refused[0]["values"]), (&json!("forbidden"), &json!(["22222222"])));
    assert_eq!(field(&hanne, &nora, "phone"), json!(""));
    lis.call("refused_change_seen", json!({"id": refused[0]["id"]}));
    assert_eq!(lis.state()["refused"], json!(0));
    assert!(!lies_in(&lis, "Hemmelig") && !lies_in(&lis, "Nora Holm"));
}

#[test]
fn an_erasure_reaches_the_server_and_every_laptop_and_what_was_on_its_way() {
    let (hub, hanne, bent, nora) = both();
    bent.offline();
    bent.call(
        "add_note",
        json!({"student": nora, "kind": "call", "happened_on": "2026-11-20", "body": "Zebrastribet"}),
    );
    hanne.call("add_note", json!({"student": nora, "kind": "call", "happened_on": "2026-11-20", "body": "Giraf"}));
    hanne.goes();
    assert!(hub.holds("Giraf"));
    hanne.confirmed("erase_student", json!({"id": nora, "typed": "Nora Holm"}));
    hanne.goes();
    assert!(!hub.holds("Nora Holm") && !hub.holds("Giraf"));
    bent.comes_back();
    bent.goes();
    assert!(bent.names().is_empty());
    assert!(!hub.holds("Zebrastribet"));
    assert_eq!(bent.call("refused_changes", Value::Null), json!([]));
    assert_eq!(hub.0.lock().unwrap().erased.len(), 2, "both have said that it is gone");
    assert_eq!(["Zebrastribet", "Giraf", "Nora Holm"].map(|words| lies_in(&bent, words)), [false; 3]);
}

#[test]
fn a_laptop_that_was_put_back_to_a_backup_loses_nothing_of_anybody() {
    let (_, hanne, bent, nora) = both();
    bent.call("make_backup", Value::Null);
    let backup = bent.call("backups", Value::Null)["rows"][0]["backup"].clone();
    set(&bent, &nora, "phone", "11111111");
    bent.goes();
    bent.confirmed("restore_backup", json!({"backup": backup, "folder": null, "passphrase": ""}));
    bent.call("unlock", json!({"passphrase": PASSPHRASE}));
    set(&bent, &nora, "email", "nora@mail.dk");
    bent.goes();
    hanne.goes();
    bent.goes();
    for laptop in [&hanne, &bent] {
        let seen = ["phone", "email"].map(|name| field(laptop, &nora, name));
        assert_eq!(seen, [json!("11111111"), json!("nora@mail.dk")]);
    }
    hanne.sound();
    bent.sound();
}

#[test]
fn what_was_refused_is_told_to_nobody_at_the_same_laptop_who_could_not_have_written_it() {
    let (hub, hanne, bent, nora) = both();
    set(&hanne, &nora, "teacher", "Mette Krogh");
    let ask = json!({"name": "Mette Krogh", "roles": ["kontaktlaerer"], "sites": [], "passphrase": "seks blå heste"});
    let mette = bent.confirmed("add_colleague", ask)["id"].clone();
    hanne.goes();
    bent.goes();
    bent.offline();
    bent.call("set_cpr", json!({"id": nora, "number": "640910-6995"}));
    // Bent is a leader by the time it arrives.
    let row = hub.row(&format!("colleague/{}", bent.call("me", Value::Null)["id"].as_str().unwrap())).unwrap();
    let ask =
        json!({"id": bent.call("me", Value::Null)["id"], "name": row.text("name"), "roles": ["leder"], "sites": []});
    hanne.confirmed("set_colleague", ask);
    hanne.goes();
    bent.comes_back();
    let told = bent.call("refused_changes", Value::Null).to_string();
    assert!(told.contains("6409106995"), "{told}");
    bent.call("lock", Value::Null);
    bent.call("unlock", json!({"user": mette, "passphrase": "seks blå heste"}));
    let told = bent.call("refused_changes", Value::Null).to_string();
    assert!(!told.contains("6409106995") && !told.contains("\"cpr\""), "{told}");
}
