//! A student who moves to another circle stays as they were with whoever sees both.

use serde_json::json;

use crate::{both, field, set};

#[test]
fn a_student_who_gets_another_teacher_keeps_their_history_with_a_colleague_who_sees_them_all() {
    let (_, hanne, bent, nora) = both();
    set(&bent, &nora, "phone", "11111111");
    bent.goes();
    hanne.goes();
    let told = |laptop: &tests::Vault| laptop.call("history", json!({"of": "student", "record": nora})).to_string();
    let before = told(&bent);
    set(&hanne, &nora, "teacher", "Mette Krogh");
    hanne.goes();
    bent.goes();
    assert_eq!(field(&bent, &nora, "teacher"), json!("Mette Krogh"));
    for laptop in [&hanne, &bent] {
        assert!(told(laptop).contains("11111111"), "{} and before {before}", told(laptop));
    }
    bent.sound();
}
