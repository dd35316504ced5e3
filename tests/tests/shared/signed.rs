//! What somebody signs is as good on a colleague's laptop.

use serde_json::{Value, json};

use crate::{both, judged};

#[test]
fn an_assessment_that_comes_signed_is_whole_on_the_laptop_of_a_colleague() {
    let (_, hanne, bent, nora) = both();
    let id = hanne.call("emma_start", json!({"student": nora, "occasion": "gf2"}))["id"].clone();
    let content = judged("Møder");
    hanne.call("emma_save", json!({"id": id, "held_on": "2026-11-22", "occasion": "gf2", "content": content}));
    hanne.call("emma_seal", json!({"id": id}));
    hanne.goes();
    bent.goes();
    let verified = bent.call("emma_verify", json!({"id": id}));
    assert_eq!((&verified["intact"], &verified["hash"]), (&json!(true), &verified["computed"]), "{verified}");
    bent.sound();
    assert_eq!(bent.call("conflicts", Value::Null), json!([]));
}
