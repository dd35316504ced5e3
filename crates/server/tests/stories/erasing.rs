//! Erasing for good: everybody hears of it, and nothing is left of what was said.

use serde_json::json;
use wire::Verdict;

use crate::school::{School, verdicts};
use cluster::Cluster;

#[tokio::test(flavor = "multi_thread")]
async fn who_is_erased_is_gone_with_all_that_is_theirs_and_everybody_hears_of_it() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let mut bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    let mut leader = school.colleague(&mut anna, "leader", r#"["leder"]"#).await;
    anna.write("student/s1", true, json!({ "name": "Ida Unforgettable", "phone": "1" }));
    anna.write("application/p1", true, json!({ "student": "s1", "note": "Ida Unforgettable" }));
    anna.write("application_step/t1", true, json!({ "application": "p1", "text": "Ida Unforgettable" }));
    anna.push_all().await;
    bent.pull().await;
    // What lost of two concurrent writes is a row about her, too.
    anna.pull().await;
    anna.write("student/s1", false, json!({ "phone": "Unforgettable 2" }));
    bent.write("student/s1", false, json!({ "phone": "Unforgettable 3" }));
    anna.push().await;
    bent.push().await;
    leader.pull().await;
    assert!(leader.laptop.mirror.keys().any(|row| row.starts_with("conflict/")));
    assert_eq!(school.tables_with("Unforgettable").await, ["record"]);
    bent.write("student/s1", false, json!({ "phone": "Unforgettable 4" }));

    let asked = json!({ "rows": ["student/s1"] });
    assert_eq!(bent.http.post("/v1/erase", &bent.token, &asked).await.refused(), (403, "forbidden".to_owned()));
    let erased: wire::said::Erased = anna.http.post("/v1/erase", &anna.token, &asked).await.told();
    assert_eq!(erased.rows.iter().filter(|row| !row.starts_with("conflict/")).count(), 3);
    assert_eq!(school.tables_with("Unforgettable").await, Vec::<String>::new());

    assert_eq!(verdicts(&bent.push().await), [Verdict::Erased], "what comes too late comes to nothing");
    for desk in [&mut anna, &mut bent, &mut leader] {
        let came = desk.pull().await;
        assert_eq!(came.iter().filter(|(_, mark)| mark == "erase").count(), erased.rows.len());
        let left = serde_json::to_string(&desk.laptop).unwrap();
        assert!(!left.contains("Unforgettable"), "{left}");
    }
    assert_eq!(school.tables_with("Unforgettable").await, Vec::<String>::new());
    let contents = school.tables_with("s1").await;
    assert_eq!(contents, ["device_push", "erasure"], "ids stay, nothing else");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_hangs_on_somebody_erased_cannot_be_made_later() {
    let school = School::new().await;
    let mut anna = school.first().await;
    anna.write("student/s1", true, json!({ "name": "Ida" }));
    anna.push().await;
    anna.http.post("/v1/erase", &anna.token, &json!({ "rows": ["student/s1"] })).await;
    anna.write("note/n1", true, json!({ "student": "s1", "text": "late" }));
    anna.write("student/s1", true, json!({ "name": "Ida again" }));
    anna.write("company/c1", true, json!({ "name": "Holm" }));
    assert_eq!(verdicts(&anna.push().await), [Verdict::Erased, Verdict::Erased, Verdict::Ok]);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_keeps_the_server_sees_which_laptops_have_not_confirmed() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let mut bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    anna.write("student/s1", true, json!({ "name": "Ida" }));
    anna.push().await;
    anna.http.post("/v1/erase", &anna.token, &json!({ "rows": ["student/s1"] })).await;
    bent.pull().await;
    let upto = bent.laptop.cursors[wire::ERASURES];
    assert_eq!(bent.http.post("/v1/erased", &bent.token, &json!({ "upto": upto + 1_000 })).await.status, 204);
    let behind = school.admin(&["erasures", &school.id]).await;
    assert!(behind.contains(&anna.device) && !behind.contains(&bent.device), "{behind}");
    // What comes afterwards was not confirmed beforehand.
    anna.write("student/s2", true, json!({ "name": "Per" }));
    anna.push().await;
    anna.http.post("/v1/erase", &anna.token, &json!({ "rows": ["student/s2"] })).await;
    assert!(school.admin(&["erasures", &school.id]).await.contains(&bent.device));
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_restore_laptops_send_again_what_the_server_lacks() {
    let school = School::new().await;
    let mut anna = school.first().await;
    anna.write("company/c1", true, json!({ "name": "Holm" }));
    anna.push().await;
    anna.pull().await;
    // The backup is from before the company.
    let lost = format!(
        "delete from record where school_id = '{0}' and id = 'company/c1';
         delete from device_push where school_id = '{0}';
         delete from device_log where school_id = '{0}';
         update scope set v = 1 where school_id = '{0}'",
        school.id
    );
    tokio::task::spawn_blocking(move || Cluster::shared().psql("postgres", "svend", &lost)).await.unwrap().unwrap();
    school.admin(&["epoch", &school.id]).await;
    anna.pull().await;
    anna.pull().await;
    assert_eq!(anna.shown("company/c1", "name"), "Holm", "it never went out of view");
    anna.push_all().await;
    let mut bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    bent.pull().await;
    assert_eq!(bent.shown("company/c1", "name"), "Holm");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_backup_still_held_is_erased_again_by_the_ids_that_were_kept_apart_from_it() {
    let school = School::new().await;
    let mut anna = school.first().await;
    anna.write("student/s1", true, json!({ "name": "Ida Unforgettable" }));
    anna.push().await;
    anna.http.post("/v1/erase", &anna.token, &json!({ "rows": ["student/s1"] })).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("erased");
    std::fs::write(&file, school.admin(&["erased", &school.id]).await).unwrap();
    // As after a restore: she and her note are back, and nobody was ever told.
    let restored = School::new().await;
    let mut bent = restored.first().await;
    bent.write("student/s1", true, json!({ "name": "Ida Unforgettable" }));
    bent.write("note/n1", true, json!({ "student": "s1", "text": "Unforgettable" }));
    bent.push().await;
    bent.pull().await;
    let said = restored.admin(&["erase", &restored.id, file.to_str().unwrap()]).await;
    assert_eq!(said, "2 rows erased");
    assert_eq!(restored.tables_with("Unforgettable").await, Vec::<String>::new());
    assert_eq!(bent.pull().await.iter().filter(|(_, mark)| mark == "erase").count(), 2);
    let nonsense = folder.path().join("nonsense");
    std::fs::write(&nonsense, "student/s1\n; drop table record").unwrap();
    let words = ["erase", &restored.id, nonsense.to_str().unwrap()];
    let refused = server::admin::admin(restored.settings.clone(), &words).await.unwrap_err();
    assert!(refused.contains("one id a line"), "{refused}");
}
