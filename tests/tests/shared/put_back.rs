//! A server that was put back to a backup gets back what any laptop had, and nobody loses anything in silence.

use serde_json::{Value, json};
use sync::hub::Shelf;
use tests::Vault;
use tests::hub::{FIRST, Hub};

use crate::{Laptop, both, comes, connected, field, set};

/// The server goes back, and whoever runs it says so.
fn put_back(hub: &Hub, backup: Shelf) {
    hub.0.lock().unwrap().shelf = Shelf { epoch: "second".to_owned(), ..backup };
}

fn backup(hub: &Hub) -> Shelf {
    hub.0.lock().unwrap().shelf.clone()
}

fn everybody_goes(laptops: [&Laptop; 2]) {
    for laptop in [laptops, laptops].concat() {
        laptop.goes();
    }
}

#[test]
fn a_server_that_was_put_back_to_a_backup_is_told_what_it_forgot() {
    let (hub, hanne, bent, nora) = both();
    let backup = backup(&hub);
    set(&hanne, &nora, "phone", "11111111");
    let iben = hanne.student("Iben Friis", "TØM-GF2-26a");
    hanne.goes();
    bent.goes();
    set(&bent, &iben, "phone", "33333333");
    bent.goes();
    put_back(&hub, backup);
    // Bent was the last to have everything, and is the first to come.
    everybody_goes([&bent, &hanne]);
    for laptop in [&hanne, &bent] {
        assert_eq!(
            [field(laptop, &nora, "phone"), field(laptop, &iben, "phone")],
            [json!("11111111"), json!("33333333")]
        );
        assert_eq!(laptop.state()["waiting"], json!(0));
    }
    assert_eq!(hub.row(&format!("student/{iben}")).unwrap().text("phone"), Some("33333333"));
}

#[test]
fn what_was_written_before_a_newer_change_of_the_same_record_comes_back_as_well() {
    let (hub, hanne, bent, nora) = both();
    bent.offline();
    set(&bent, &nora, "phone", "11111111");
    hanne.clock.forward(chrono::Duration::hours(1));
    set(&hanne, &nora, "note", "Vil til Odense");
    hanne.goes();
    let backup = backup(&hub);
    bent.comes_back();
    bent.goes();
    put_back(&hub, backup);
    everybody_goes([&bent, &hanne]);
    for laptop in [&hanne, &bent] {
        let seen = ["phone", "note"].map(|name| field(laptop, &nora, name));
        assert_eq!(seen, [json!("11111111"), json!("Vil til Odense")]);
        assert_eq!(laptop.state()["conflicts"], json!(0));
    }
}

#[test]
fn a_server_that_forgot_nothing_is_told_nothing() {
    let hub = Hub::default();
    hub.0.lock().unwrap().shelf.epoch = "first".to_owned();
    let (line, on) = hub.wire();
    let sample = Laptop { vault: Vault::on_line(line), on };
    sample.office.make_sample(5).unwrap();
    sample.confirm("eksempelskole");
    sample.call("shared_connect", json!({"address": "http://localhost:8443", "code": FIRST}));
    while !sample.state()["adopting"].is_null() || sample.state()["waiting"] != json!(0) {
        sample.goes();
    }
    let backup = backup(&hub);
    assert!(backup.rows.len() > 200);
    put_back(&hub, backup.clone());
    sample.goes();
    sample.goes();
    assert_eq!(sample.state()["waiting"], json!(0));
    let told: Vec<_> = hub
        .0
        .lock()
        .unwrap()
        .shelf
        .rows
        .iter()
        .filter(|(id, row)| backup.rows.get(*id) != Some(*row))
        .map(|(id, _)| id.clone())
        .collect();
    assert_eq!(told, Vec::<String>::new());
}

#[test]
fn what_was_taken_away_since_the_backup_stays_away() {
    let (hub, hanne, bent, _) = both();
    let lund = hanne.call("add_company", json!({"name": "Lund Byg", "cvr": ""}))["id"].clone();
    everybody_goes([&hanne, &bent]);
    let backup = backup(&hub);
    hanne.call("undo", Value::Null);
    everybody_goes([&hanne, &bent]);
    put_back(&hub, backup);
    everybody_goes([&hanne, &bent]);
    let row = hub.row(&format!("company/{}", lund.as_str().unwrap())).unwrap();
    assert!(row.removed(), "{row:?}");
    let ask = json!({"offset": 0, "limit": 500, "sort": null, "filters": [], "text": "Lund"});
    for laptop in [&hanne, &bent] {
        assert_eq!(laptop.call("companies", ask.clone())["total"], json!(0));
    }
}

#[test]
fn a_server_that_was_put_back_without_a_word_is_found_out_by_its_numbers() {
    let (hub, hanne, bent, nora) = both();
    let backup = backup(&hub);
    set(&hanne, &nora, "phone", "11111111");
    everybody_goes([&hanne, &bent]);
    hub.0.lock().unwrap().shelf = backup;
    everybody_goes([&bent, &hanne]);
    assert_eq!([&hanne, &bent].map(|laptop| field(laptop, &nora, "phone")), [json!("11111111"), json!("11111111")]);
    assert_eq!(hub.row(&format!("student/{nora}")).unwrap().text("phone"), Some("11111111"));
}

#[test]
fn what_was_written_at_the_site_to_which_a_student_had_just_moved_is_shown_when_the_server_has_them_elsewhere_again() {
    let (hub, hanne) = connected();
    let nora = hanne.student("Nora Holm", "TØM-GF2-26a");
    let bent = comes(&hub, &hanne, "Bent Lund", json!(["konsulent"]), json!(["Syd"]));
    let move_to = |site: &str| {
        hanne.call("set_student", json!({"id": nora, "field": "site", "value": site}));
        hanne.goes();
        bent.goes();
    };
    move_to("Syd");
    move_to("Nord");
    assert_eq!(bent.names(), Vec::<String>::new());
    let backup = backup(&hub);
    move_to("Syd");
    set(&bent, &nora, "phone", "11111111");
    bent.goes();
    put_back(&hub, backup);
    bent.goes();
    bent.goes();
    assert_eq!(bent.names(), Vec::<String>::new());
    let told = bent.call("refused_changes", Value::Null).to_string();
    assert!(told.contains("11111111"), "{told}");
    bent.sound();
}
