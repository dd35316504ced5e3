//! Two seals of one assessment: the second holds nothing up.

use serde_json::{Value, json};

use crate::{Laptop, both, joins, judged};

#[test]
fn who_signs_the_same_on_two_computers_is_told_of_the_second_and_both_show_the_first() {
    let (hub, hanne, bent, nora) = both();
    let id = bent.call("emma_start", json!({"student": nora, "occasion": "gf2"}))["id"].clone();
    let save = |laptop: &Laptop, reason: &str| {
        let content = judged(reason);
        laptop.call("emma_save", json!({"id": id, "held_on": "2026-11-22", "occasion": "gf2", "content": content}));
    };
    save(&bent, "Møder");
    bent.goes();
    let me = bent.call("me", Value::Null)["id"].clone();
    hanne.goes();
    let other = joins(&hub, hanne.confirmed("shared_invite", json!({"id": me}))["code"].clone());
    other.offline();
    bent.offline();
    save(&other, "Møder hver dag");
    other.call("emma_seal", json!({"id": id}));
    bent.call("emma_seal", json!({"id": id}));
    bent.comes_back();
    other.comes_back();
    other.goes();
    hanne.goes();
    let hash = |laptop: &Laptop| laptop.call("emma_verify", json!({"id": id}))["hash"].clone();
    for laptop in [&hanne, &other] {
        let verified = laptop.call("emma_verify", json!({"id": id}));
        assert_eq!((&verified["intact"], &verified["hash"]), (&json!(true), &hash(&bent)), "{verified}");
    }
    let refused = other.call("refused_changes", Value::Null);
    assert!(refused.to_string().contains("Møder hver dag"), "what came too late is not lost: {refused}");
    assert_eq!(other.state()["waiting"], json!(0));
    other.sound();
}
