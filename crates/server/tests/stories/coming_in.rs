//! Who comes in, with which token, and who does not any more.

use cluster::Cluster;
use serde_json::json;
use wire::said::{Enrolled, Laptops, Person, Turned};

use crate::school::School;

#[tokio::test(flavor = "multi_thread")]
async fn what_one_laptop_wrote_is_seen_on_the_other() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let mut bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    anna.write("company/c1", true, json!({ "name": "Holm Tømrer", "cvr": "12345678" }));
    anna.push().await;
    bent.pull().await;
    assert_eq!(bent.shown("company/c1", "name"), "Holm Tømrer");
    bent.write("company/c1", false, json!({ "phone": "12 34 56 78" }));
    bent.push().await;
    anna.pull().await;
    assert_eq!(anna.shown("company/c1", "phone"), "12 34 56 78");
    assert!(anna.laptop.pending.is_empty() && anna.laptop.problems.is_empty(), "nothing is left on its way");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_laptop_of_a_school_is_an_administrators_and_its_own_word_about_them_stands() {
    let school = School::new().await;
    let mut anna = school.first().await;
    assert_eq!(anna.shown("colleague/anna", "roles"), r#"["konsulent","administrator"]"#);
    anna.write("colleague/anna", true, json!({ "name": "Anna Holm", "roles": r#"["administrator"]"#, "sites": "[]" }));
    anna.push().await;
    let came = anna.pull().await;
    assert_eq!(anna.shown("colleague/anna", "name"), "Anna Holm");
    assert!(came.iter().all(|(row, _)| !row.starts_with("conflict/")), "nobody is asked about it: {came:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_laptop_of_the_founder_is_told_who_they_are_before_the_first_has_sent_anything() {
    let school = School::new().await;
    let anna = school.first().await;
    let code = school.invite(&anna, "anna").await;
    let came: Enrolled = school.enrol(&code, None).await.told();
    let roles = r#"["konsulent","administrator"]"#.to_owned();
    let who = Person { id: "anna".to_owned(), name: "Anna".to_owned(), roles, sites: "[]".to_owned() };
    assert_eq!(came.colleague, who);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_lets_one_laptop_in_and_no_second() {
    let school = School::new().await;
    let mut anna = school.first().await;
    school.colleague(&mut anna, "bent", r#"["leder"]"#).await;
    let code = school.invite(&anna, "bent").await;
    assert_eq!(school.enrol(&code, None).await.status, 200);
    assert_eq!(school.enrol(&code, None).await.refused(), (401, "stranger".to_owned()));
    let made_up = format!("{}.00000-00000-00000-00000", school.id);
    assert_eq!(school.enrol(&made_up, None).await.refused(), (401, "stranger".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_an_administrator_lets_others_in_and_only_colleagues_of_the_school() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let bent = school.colleague(&mut anna, "bent", r#"["konsulent","leder"]"#).await;
    let asked = json!({ "colleague": "anna" });
    let heard = bent.http.post("/v1/invitations", &bent.token, &asked).await;
    assert_eq!(heard.refused(), (403, "forbidden".to_owned()));
    let nobody = json!({ "colleague": "nobody" });
    assert_eq!(anna.http.post("/v1/invitations", &anna.token, &nobody).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_token_takes_the_place_of_the_old_when_it_is_used_and_a_lost_answer_locks_nobody_out() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let old = anna.token.clone();
    // The answer to the first is lost; the old token is still good for another.
    let lost: Turned = anna.http.post("/v1/token", &old, &()).await.told();
    let new: Turned = anna.http.post("/v1/token", &old, &()).await.told();
    assert_ne!(lost.token, new.token);
    anna.pull().await;
    anna.token = new.token;
    anna.pull().await;
    let again = anna.http.post("/v1/pull", &lost.token, &anna.laptop.pull(10)).await;
    assert_eq!(again.refused(), (401, "stranger".to_owned()), "what nobody ever used means nothing");
    anna.pull().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_replaced_token_that_comes_back_locks_the_laptop_and_destroys_nothing_on_it() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let old = anna.token.clone();
    anna.token = anna.http.post("/v1/token", &old, &()).await.told::<Turned>().token;
    anna.pull().await;
    let pull = anna.laptop.pull(10);
    let late = anna.http.post("/v1/pull", &old, &pull).await;
    assert_eq!(
        late.refused(),
        (401, "stranger".to_owned()),
        "what was under way when the token was replaced tells of no copy"
    );
    anna.pull().await;
    let hour = format!("update spent_token set spent_at = now() - interval '1 hour' where school_id = '{}'", school.id);
    Cluster::shared().psql("postgres", "svend", &hour).unwrap();
    assert_eq!(anna.http.post("/v1/pull", &old, &pull).await.refused(), (401, "copied".to_owned()));
    assert_eq!(anna.http.post("/v1/pull", &anna.token, &pull).await.refused(), (401, "copied".to_owned()));
    let devices = school.admin(&["devices", &school.id]).await;
    assert!(devices.contains("revoked (reuse)"), "{devices}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_laptop_that_was_turned_out_is_told_to_destroy_what_it_holds() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    school.admin(&["revoke", &school.id, &bent.device]).await;
    let heard = bent.http.post("/v1/pull", &bent.token, &bent.laptop.pull(10)).await;
    let said: serde_json::Value = serde_json::from_slice(&heard.bytes).unwrap();
    assert_eq!((heard.status.as_u16(), &said), (403, &json!({ "error": "wipe", "device": bent.device })));
    let stranger = format!("{}.{}.{}", school.id, bent.device, "0".repeat(64));
    let heard = bent.http.post("/v1/pull", &stranger, &bent.laptop.pull(10)).await;
    assert_eq!(heard.refused(), (401, "stranger".to_owned()), "nobody else is told");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_sees_the_laptops_and_turns_one_out_which_says_when_it_holds_nothing_any_more() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    let asked = json!({ "laptop": bent.device });
    for heard in
        [bent.http.get("/v1/laptops", &bent.token).await, bent.http.post("/v1/laptops/out", &bent.token, &asked).await]
    {
        assert_eq!(heard.refused(), (403, "forbidden".to_owned()), "a consultant turns nobody out");
    }
    let own = anna.http.post("/v1/laptops/out", &anna.token, &json!({ "laptop": anna.device })).await;
    assert_eq!(own.refused(), (403, "forbidden".to_owned()), "nobody destroys their own by a slip of the hand");
    let early = bent.http.post("/v1/wiped", &bent.token, &()).await;
    assert_eq!(early.refused(), (401, "stranger".to_owned()), "nothing is taken for gone before it was to go");
    assert_eq!(anna.http.post("/v1/laptops/out", &anna.token, &asked).await.status, 204);
    let of_bent = async || {
        let all: Laptops = anna.http.get("/v1/laptops", &anna.token).await.told();
        all.laptops.into_iter().find(|laptop| laptop.id == bent.device).unwrap()
    };
    let told = of_bent().await;
    assert_eq!((told.colleague.as_str(), told.revoked.as_deref(), told.wiped), ("bent", Some("wipe"), None));
    assert_eq!(bent.http.post("/v1/wiped", &bent.token, &()).await.status, 204);
    assert!(of_bent().await.wiped.is_some());
    let devices = school.admin(&["devices", &school.id]).await;
    assert!(devices.contains("holds nothing since"), "{devices}");
    assert_eq!(anna.http.post("/v1/laptops/out", &anna.token, &asked).await.status, 404, "it is out already");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_leaves_the_school_is_turned_out_with_all_their_laptops() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    let code = school.invite(&anna, "bent").await;
    let second = school.enrol(&code, None).await.told_desk(&school.http);
    anna.write("colleague/bent", false, json!({ "archived_on": "2026-11-27" }));
    anna.push().await;
    for desk in [bent, second] {
        let heard = desk.http.post("/v1/pull", &desk.token, &desk.laptop.pull(10)).await;
        assert_eq!(heard.refused(), (403, "wipe".to_owned()));
    }
    anna.pull().await;
}
