//! Operations: each taken once, answered alike however often they are said, by however many servers.

use std::collections::BTreeSet;

use serde_json::json;
use sync::laptop::Change;
use wire::{Pushed, Verdict};

use crate::files;
use crate::http::Http;
use crate::school::{School, change, open, verdicts};
use cluster::Cluster;

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_twice_is_taken_once_and_answered_as_it_was_the_first_time() {
    let school = School::new().await;
    let mut anna = school.first().await;
    anna.write("company/c1", true, json!({ "name": "Holm" }));
    anna.write("company/nobody", false, json!({ "name": "Nobody" }));
    let push = anna.laptop.push(500).unwrap();
    let said = async || anna.http.post("/v1/push", &anna.token, &push).await.told::<Pushed>();
    let (first, second) = (said().await, said().await);
    assert_eq!(verdicts(&first), [Verdict::Ok, Verdict::Unknown]);
    assert_eq!(verdicts(&second), [Verdict::Ok, Verdict::Unknown]);
    let (Pushed::Taken { at, .. }, Pushed::Taken { at: again, .. }) = (&first, &second) else { panic!() };
    assert_eq!(at, again, "nothing was written the second time");
    anna.hear(second);
    assert_eq!(anna.pull().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn operations_that_are_missing_are_asked_for() {
    let school = School::new().await;
    let mut anna = school.first().await;
    for name in ["c1", "c2"] {
        anna.write(&format!("company/{name}"), true, json!({ "name": name }));
    }
    let mut push = anna.laptop.push(500).unwrap();
    push.prev = sync::chain::follow(&push.prev, &push.ops.remove(0));
    let answer: Pushed = anna.http.post("/v1/push", &anna.token, &push).await.told();
    assert!(matches!(answer, Pushed::Gap { last: 0 }));
    anna.hear(answer);
    assert_eq!(verdicts(&anna.push().await), [Verdict::Ok, Verdict::Ok]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_laptop_put_back_from_a_backup_goes_on_under_another_name_and_nobody_loses_anything() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let mut bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    anna.write("company/c1", true, json!({ "name": "Holm", "phone": "1", "web": "" }));
    anna.push().await;
    anna.pull().await;
    let mut restored = anna.clone();
    anna.write("company/c1", false, json!({ "phone": "2" }));
    anna.push().await;
    restored.write("company/c1", false, json!({ "web": "holm.dk" }));
    assert!(matches!(restored.push().await, Pushed::Fork { .. }));
    assert!(restored.laptop.device.starts_with(&format!("{}#", anna.device)));
    assert_eq!(verdicts(&restored.push().await), [Verdict::Ok]);
    for desk in [&mut restored, &mut bent] {
        desk.pull().await;
        assert_eq!(
            (desk.shown("company/c1", "phone"), desk.shown("company/c1", "web")),
            (json!("2"), json!("holm.dk"))
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_laptop_said_before_it_was_restored_is_not_taken_a_second_time_under_its_new_name() {
    let school = School::new().await;
    let mut anna = school.first().await;
    anna.write("company/c1", true, json!({ "name": "Holm" }));
    let mut restored = anna.clone();
    anna.push().await;
    anna.write("company/c1", false, json!({ "name": "Holm & Søn" }));
    anna.push().await;
    // The backup is from before the push, and something else was written first on it.
    let mut push = restored.laptop.push(500).unwrap();
    push.device = format!("{}#9", anna.device);
    let answer: Pushed = anna.http.post("/v1/push", &anna.token, &push).await.told();
    assert_eq!(verdicts(&answer), [Verdict::Ok]);
    restored.pull().await;
    assert_eq!(restored.laptop.mirror["company/c1"].1.fields["name"], "Holm & Søn");
    assert_eq!(restored.laptop.mirror["company/c1"].1.rev, 2, "two operations, not three");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_pushes_in_the_name_of_another_laptop() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let mut bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    bent.write("company/c1", true, json!({ "name": "Holm" }));
    let mut push = bent.laptop.push(500).unwrap();
    for name in [anna.device.clone(), format!("{}x", bent.device), format!("{}#", bent.device)] {
        push.device = name;
        assert_eq!(bent.http.post("/v1/push", &bent.token, &push).await.refused(), (403, "forbidden".to_owned()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_wrote_the_same_field_keep_both_values_and_both_are_asked() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let mut bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    anna.write("student/s1", true, json!({ "name": "Ida", "seeking": "no" }));
    anna.push().await;
    anna.pull().await;
    bent.pull().await;
    anna.write("student/s1", false, json!({ "seeking": "yes" }));
    // Of two in one millisecond, chance decides.
    tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    bent.write("student/s1", false, json!({ "seeking": "later" }));
    anna.push().await;
    bent.push().await;
    for desk in [&mut anna, &mut bent] {
        desk.pull().await;
        assert_eq!(desk.shown("student/s1", "seeking"), "later");
        let asked: Vec<_> = desk.laptop.mirror.iter().filter(|(row, _)| row.starts_with("conflict/")).collect();
        let (_, (_, conflict)) = asked[0];
        assert_eq!(
            (asked.len(), &conflict.fields["value"], &conflict.fields["author"]),
            (1, &json!("yes"), &json!("anna"))
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_value_that_is_kept_already_holds_up_nothing() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let mut bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    anna.write("company/c1", true, json!({ "name": "Holm", "phone": "1" }));
    anna.push().await;
    anna.pull().await;
    bent.pull().await;
    anna.write("company/c1", false, json!({ "phone": "2" }));
    tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    bent.write("company/c1", false, json!({ "phone": "3" }));
    let sum = files::sum(format!("company/c1 phone {} {}", anna.device, anna.laptop.seq).as_bytes());
    let there = format!(
        "insert into record values ('{}', 'conflict/{}', 'school', 0, 1, 0, 2, '', '{{}}', '[]')",
        school.id,
        &sum[..32]
    );
    tokio::task::spawn_blocking(move || Cluster::shared().psql("postgres", "svend", &there)).await.unwrap().unwrap();
    assert_eq!(verdicts(&anna.push().await), [Verdict::Ok]);
    assert_eq!(verdicts(&bent.push().await), [Verdict::Ok]);
    anna.pull().await;
    assert_eq!(anna.shown(&format!("conflict/{}", &sum[..32]), "value"), "2");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_company_that_two_made_is_there_twice_and_the_second_says_of_which() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let mut bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    anna.write("company/c-anna", true, json!({ "name": "Holm", "cvr": "12345678" }));
    bent.write("company/c-bent", true, json!({ "name": "Holm ApS", "cvr": "12345678" }));
    let (one, two) = tokio::join!(anna.push(), bent.push());
    assert_eq!((verdicts(&one), verdicts(&two)), (vec![Verdict::Ok], vec![Verdict::Ok]));
    anna.pull().await;
    let said = ["company/c-anna", "company/c-bent"].map(|row| anna.shown(row, "duplicate_of"));
    let said: BTreeSet<bool> = said.iter().map(serde_json::Value::is_null).collect();
    assert_eq!(said.len(), 2, "one of them, whichever came first");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_two_laptops_say_is_new_is_one_row_with_what_both_wrote() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let mut bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    anna.write("company/c1", true, json!({ "name": "Holm Tømrer" }));
    anna.write("company/c1", false, json!({ "phone": "12 34 56 78" }));
    bent.write("company/c2", true, json!({ "name": "Friis Murer" }));
    bent.write("company/c1", true, json!({ "town": "Ribe" }));
    anna.push_all().await;
    bent.push_all().await;
    for desk in [&mut anna, &mut bent] {
        desk.pull().await;
        let shown = ["name", "phone", "town"].map(|field| desk.shown("company/c1", field));
        assert_eq!(shown, ["Holm Tømrer", "12 34 56 78", "Ribe"]);
        assert_eq!(desk.shown("company/c2", "name"), "Friis Murer");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_of_a_company_that_was_made_part_of_another_is_said_of_that_one() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let mut bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    anna.write("company/a", true, json!({ "name": "Holm" }));
    anna.write("company/b", true, json!({ "name": "Holm ApS" }));
    anna.push().await;
    bent.pull().await;
    anna.write("company/b", false, json!({ "merged_into": "a" }));
    anna.push().await;
    bent.write("company/b", false, json!({ "phone": "12" }));
    bent.write("contact/k", true, json!({ "name": "Ole", "company": "b" }));
    assert_eq!(verdicts(&bent.push().await), [Verdict::Ok, Verdict::Ok]);
    anna.pull().await;
    assert_eq!((anna.shown("company/a", "phone"), anna.shown("contact/k", "company")), (json!("12"), json!("a")));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_something_hangs_on_is_not_taken_away() {
    let school = School::new().await;
    let mut anna = school.first().await;
    anna.write("company/a", true, json!({ "name": "Holm" }));
    anna.write("contact/k", true, json!({ "name": "Ole", "company": "a" }));
    anna.push().await;
    anna.write("company/a", false, json!({ "removed": true }));
    assert_eq!(verdicts(&anna.push().await), [Verdict::Used]);
    anna.write("contact/k", false, json!({ "removed": true }));
    anna.write("company/a", false, json!({ "removed": true }));
    assert_eq!(verdicts(&anna.push().await), [Verdict::Ok, Verdict::Ok]);
}

#[tokio::test(flavor = "multi_thread")]
async fn signs_that_the_database_cannot_hold_hold_up_nothing() {
    let school = School::new().await;
    let mut anna = school.first().await;
    anna.write(
        "company/a",
        true,
        json!({ "name": "Ho\0lm", "n\0": { "deep": ["\0"] }, "far": 1e300, "cvr": "9".repeat(9_000) }),
    );
    assert_eq!(verdicts(&anna.push().await), [Verdict::Ok]);
    anna.pull().await;
    assert_eq!(anna.shown("company/a", "name"), "Ho\u{fffd}lm");
    assert_eq!(anna.shown("company/a", "far"), json!(1e300));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_side_by_side_are_one() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let mut bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    let (_second, address) = open(&school.settings).await;
    bent.http = Http::to(address, bent.http.oracle.clone());
    // Both make the same rows, as two do who mark the same students at the same café.
    let marks = |by: &str| -> Vec<Change> {
        (0..40)
            .map(|n| change(&format!("company/link-{n}"), true, json!({ "name": format!("{n}"), "note": by })))
            .collect()
    };
    for round in 0..6 {
        for change in marks("anna") {
            anna.act(vec![change]);
        }
        for change in marks("bent") {
            bent.act(vec![change]);
        }
        let (one, two) = tokio::join!(anna.push(), bent.push());
        assert!(verdicts(&one).iter().chain(&verdicts(&two)).all(|verdict| *verdict == Verdict::Ok), "round {round}");
    }
    anna.pull().await;
    bent.pull().await;
    assert_eq!(anna.laptop.mirror, bent.laptop.mirror);
    assert!(anna.laptop.pending.is_empty() && bent.laptop.pending.is_empty());
    let devices = [&anna.http, &bent.http].map(|http| http.address);
    assert_ne!(devices[0], devices[1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_is_remembered_so_far_back_and_a_laptop_from_before_that_loses_nothing_either() {
    let school = School::new().await;
    let mut anna = school.first().await;
    anna.write("company/c1", true, json!({ "name": "Holm", "phone": "0", "web": "" }));
    anna.push().await;
    anna.pull().await;
    let mut restored = anna.clone();
    for n in 1..=11_000 {
        anna.write("company/c1", false, json!({ "phone": n.to_string() }));
        if n % 500 == 0 {
            anna.push_all().await;
            anna.pull().await;
        }
    }
    assert_eq!(school.count("device_push").await, 20, "of five hundred operations each");
    restored.write("company/c1", false, json!({ "web": "holm.dk" }));
    assert!(matches!(restored.push().await, Pushed::Fork { .. }));
    restored.push_all().await;
    restored.pull().await;
    assert_eq!(
        (restored.shown("company/c1", "phone"), restored.shown("company/c1", "web")),
        ("11000".into(), "holm.dk".into())
    );
}
