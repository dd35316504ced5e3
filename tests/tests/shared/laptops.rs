//! Stories of laptops themselves: turned out, locked out, and with a token that has had its time.

use std::time::{Instant, SystemTime};

use serde_json::{Value, json};

use tests::Vault;
use tests::hub::{FIRST, Hub};

use crate::{both, comes, connected, field, set};

#[test]
fn a_laptop_that_was_turned_out_keeps_nothing_of_the_school_here_or_in_its_second_place_and_says_so() {
    let (hub, hanne, mut bent, nora) = both();
    let second = tempfile::tempdir().unwrap();
    let folder = bent.office.offer_folder(second.path().to_owned()).folder;
    bent.confirmed("set_backup_place", json!({ "folder": folder }));
    bent.call("make_backup", Value::Null);
    std::fs::write(second.path().join("madplan.txt"), "mandag: fisk").unwrap();
    set(&bent, &nora, "phone", "11111111");
    let laptops = hanne.call("shared_laptops", Value::Null);
    let of_bent = &laptops[1];
    assert_eq!(
        (&of_bent["colleague"], &of_bent["own"], &of_bent["out"]),
        (&json!("Bent Lund"), &json!(false), &json!(""))
    );
    hanne.confirmed("shared_turn_out", json!({"laptop": of_bent["laptop"]}));
    assert_eq!(hanne.call("shared_laptops", Value::Null)[1]["out"], json!("wipe"));
    assert_eq!(bent.office.exchange(), Err("wipe".to_owned()));
    assert!(bent.ask("students", Value::Null).is_err(), "nothing is shown from then on");
    assert!(vault::Keys::read(&bent.folder.join("keys.json")).is_err(), "nothing opens it, whatever happens next");
    let status = bent.call("vault_status", Value::Null);
    assert_eq!(status["state"], json!("none"));
    assert_eq!(status["turned_out"], json!({"school": "Skolen", "at": bent.clock.now(), "unsent": 1}));
    assert!(!bent.folder.exists());
    let left: Vec<_> = std::fs::read_dir(second.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["madplan.txt"], "what is not Svend's stays");
    bent.offline();
    let tell = |bent: &crate::Laptop, now| _ = bent.office.watch(now, SystemTime::UNIX_EPOCH).unwrap();
    let now = Instant::now();
    tell(&bent, now);
    assert_eq!(hanne.call("shared_laptops", Value::Null)[1]["wiped_on"], Value::Null);
    bent.on.store(true, std::sync::atomic::Ordering::SeqCst);
    tell(&bent, now + std::time::Duration::from_secs(61));
    assert_eq!(hanne.call("shared_laptops", Value::Null)[1]["wiped_on"], json!("2026-11-22"));
    assert_eq!(hub.0.lock().unwrap().wiped.len(), 1);
    // Another school may begin here, and is left alone.
    bent.vault = bent.vault.begun();
    bent.student("Iben Friis", "TØM-GF2-26a");
    tell(&bent, now + std::time::Duration::from_secs(200));
    bent.vault.restart();
    assert_eq!(bent.names(), ["Iben Friis"]);
    assert_eq!(bent.call("vault_status", Value::Null)["turned_out"], Value::Null);
}

#[test]
fn the_invented_people_of_the_sample_school_go_to_no_school_s_server_but_to_one_on_this_computer() {
    let hub = Hub::default();
    let sample = Vault::on_line(hub.wire().0);
    sample.office.make_sample(5).unwrap();
    let connect = |address: &str| {
        sample.confirm("eksempelskole");
        sample.ask("shared_connect", json!({"address": address, "code": FIRST}))
    };
    assert_eq!(connect("svend.skolen.dk"), Err(office::Error::conflict("shared-sample")));
    assert_eq!(sample.call("shared_state", Value::Null)["connected"], json!(false));
    connect("http://127.0.0.1:4711").unwrap();
    assert_eq!(sample.call("shared_state", Value::Null)["connected"], json!(true));
}

#[test]
fn a_token_that_has_had_its_time_is_exchanged_for_another() {
    let (hub, hanne) = connected();
    hanne.clock.forward(chrono::Duration::days(31));
    hanne.goes();
    hub.0.lock().unwrap().devices.remove("device-1").unwrap();
    hanne.goes();
    hanne.clock.forward(chrono::Duration::days(29));
    hanne.goes();
    let kept = hub.0.lock().unwrap();
    assert_eq!(kept.devices.keys().collect::<Vec<_>>(), ["device-1+"], "and not sooner than in a month again");
}

#[test]
fn a_new_token_that_was_never_good_gives_way_to_the_one_before() {
    let (hub, hanne) = connected();
    hub.0.lock().unwrap().voids = true;
    hanne.clock.forward(chrono::Duration::days(31));
    hanne.goes();
    assert!(!hub.0.lock().unwrap().voids, "a token was offered");
    hanne.goes();
    hanne.clock.forward(chrono::Duration::days(31));
    hanne.goes();
    hub.0.lock().unwrap().devices.remove("device-1").unwrap();
    hanne.goes();
    // Once it was good, there is no way back.
    hub.0.lock().unwrap().devices.clear();
    assert_eq!(hanne.office.exchange(), Err("stranger".to_owned()));
}

#[test]
fn a_laptop_that_was_locked_out_comes_in_again_with_a_new_code_and_with_what_it_had_to_say() {
    let (hub, hanne, bent, nora) = both();
    set(&bent, &nora, "phone", "11111111");
    hub.0.lock().unwrap().locked.insert("device-2".to_owned());
    assert_eq!(bent.office.exchange(), Err("copied".to_owned()));
    set(&bent, &nora, "email", "nora@mail.dk");
    let invite = |id: &Value| hanne.confirmed("shared_invite", json!({ "id": id }))["code"].clone();
    let lis = comes(&hub, &hanne, "Lis Vang", json!(["konsulent"]), json!([])).call("me", Value::Null)["id"].clone();
    let other = bent.ask("shared_rejoin", json!({"code": invite(&lis)})).unwrap_err();
    assert!(other.to_string().contains("shared-other-colleague"), "{other}");
    bent.call("shared_rejoin", json!({"code": invite(&bent.call("me", Value::Null)["id"])}));
    bent.goes();
    hanne.goes();
    for laptop in [&hanne, &bent] {
        assert_eq!(
            ["phone", "email"].map(|name| field(laptop, &nora, name)),
            [json!("11111111"), json!("nora@mail.dk")]
        );
        let state = laptop.state();
        assert_eq!(
            (&state["waiting"], &state["conflicts"], &state["fault"]),
            (&json!(0), &json!(0), &json!("")),
            "{state}"
        );
    }
    bent.sound();
}

#[test]
fn when_everything_was_level_last_is_known_after_a_restart_without_a_network() {
    let (_, mut hanne) = connected();
    let level = hanne.state()["synced_at"].clone();
    assert!(level.is_string());
    hanne.offline();
    hanne.clock.forward(chrono::Duration::hours(14));
    hanne.vault.restart();
    assert_eq!(hanne.state()["synced_at"], level);
}
