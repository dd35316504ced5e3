//! What the oracle is worth: servers and answers that tell too much, each of which it has to notice.

use serde_json::{Value, json};
use sync::policy::Policies;
use sync::row::Draft;

use crate::http::Heard;
use crate::school::{Desk, School, settings};
use cluster::Cluster;

/// A student of Berit's and one of Carl's, each with what is narrower.
async fn known(school: &School) -> Desk {
    let mut anna = school.first().await;
    for (id, teacher) in [("s1", "Berit"), ("s2", "Carl")] {
        anna.write(&format!("student/{id}"), true, json!({ "id": id, "name": id, "teacher": teacher }));
        anna.write(&format!("cpr/{id}"), true, json!({ "id": id, "number": "0101010101" }));
        anna.write(&format!("assessment/a-{id}"), true, json!({ "id": format!("a-{id}"), "student": id }));
        anna.write(&format!("note/n-{id}"), true, json!({ "id": format!("n-{id}"), "student": id, "body": "x" }));
    }
    anna.push_all().await;
    anna
}

/// Everything that a laptop gets when it asks for all, and what the oracle says of it.
async fn told(desk: &Desk) -> (Value, Vec<String>) {
    let mut http = desk.http.clone();
    let oracle = http.oracle.take().unwrap();
    let heard = http.post("/v1/pull", &desk.token, &json!({ "cursors": {}, "limit": 2000 })).await;
    (heard.json(), oracle.judge("/v1/pull", &desk.token, &heard).await)
}

async fn judged(desk: &Desk, path: &str, said: &Value) -> Vec<String> {
    let bytes = serde_json::to_vec(said).unwrap().into();
    let heard = Heard { status: hyper::StatusCode::OK, bytes, packed: false };
    desk.http.oracle.as_ref().unwrap().judge(path, &desk.token, &heard).await
}

fn everybodys(_: &Policies, _: &str, _: &Draft<'_>) -> String {
    "school".to_owned()
}

fn without_rights(policies: &Policies, row: &str, rows: &Draft<'_>) -> String {
    trade::scopes::of(policies, row, rows).replace("cpr/", "team/").replace("assess/", "team/")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_whose_scopes_are_too_wide_is_found_out() {
    type Scope = fn(&Policies, &str, &Draft<'_>) -> String;
    let cases: [(Scope, &[&str], &[&str]); 2] = [
        (everybodys, &["student/s2", "cpr/s1", "assessment/a-s1", "note/n-s2"], &["student/s1:", "note/n-s1:"]),
        (without_rights, &["cpr/s1", "assessment/a-s1"], &["student/", "note/"]),
    ];
    for (scope, found, well) in cases {
        let cluster = tokio::task::spawn_blocking(Cluster::shared).await.unwrap();
        let mut school = School::served(settings(cluster), |house| house.policies.scope = scope).await;
        let oracle = school.http.oracle.take();
        let mut anna = known(&school).await;
        let mut berit = school.colleague(&mut anna, "Berit", r#"["kontaktlaerer"]"#).await;
        berit.http.oracle = oracle;
        let (_, wrong) = told(&berit).await;
        for row in found {
            assert!(wrong.iter().any(|what| what.starts_with(row)), "{row}: {wrong:?}");
        }
        assert!(!wrong.iter().any(|what| well.iter().any(|row| what.starts_with(row))), "{wrong:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_with_more_than_its_readers_is_found_out() {
    let (school, other) = (School::new().await, School::new().await);
    let mut anna = known(&school).await;
    let stranger = known(&other).await;
    let berit = school.colleague(&mut anna, "Berit", r#"["kontaktlaerer"]"#).await;
    let (honest, wrong) = told(&berit).await;
    assert_eq!(wrong, Vec::<String>::new());
    let (all, _) = told(&anna).await;
    let (theirs, _) = told(&stranger).await;
    let row = |page: &Value, name: &str| {
        page["entries"].as_array().unwrap().iter().find(|entry| entry["row"] == name).unwrap().clone()
    };
    let spoiled = |what: &dyn Fn(&mut Value)| {
        let mut page = honest.clone();
        what(&mut page);
        page
    };
    let entry = |entry: Value| spoiled(&move |page| page["entries"].as_array_mut().unwrap().push(entry.clone()));
    let mut foreign = row(&theirs, "student/s1");
    foreign["row"] = json!("student/foreign");
    let mut namesake = row(&theirs, "student/s1");
    namesake["mark"]["row"]["fields"]["phone"] = json!("12345678");
    let erasure = json!({ "scope": "erasures", "at": 9, "row": "student/x", "mark": "erase" });
    for (what, page) in [
        ("another teacher's student", entry(row(&all, "student/s2"))),
        ("a CPR number", entry(row(&all, "cpr/s1"))),
        ("an assessment", entry(row(&all, "assessment/a-s1"))),
        ("another school's student", entry(foreign)),
        ("what another school's student of the same id holds", entry(namesake)),
        ("another school's erasure", entry(erasure)),
        ("another's circle", spoiled(&|page| page["cursors"]["team//carl/"] = json!(3))),
        ("a circle of numbers", spoiled(&|page| page["scopes"] = json!(["cpr//berit/"]))),
    ] {
        assert_ne!(judged(&berit, "/v1/pull", &page).await, Vec::<String>::new(), "{what}");
    }
    let pushed = json!({ "taken": { "last": 1, "verdicts": {}, "at": { "team//carl/": 1 }, "now": 1, "epoch": "" } });
    assert_ne!(judged(&berit, "/v1/push", &pushed).await, Vec::<String>::new());
    let fork = json!({ "fork": { "known": { "1": ["ab", "ok"] }, "at": {} } });
    assert_ne!(judged(&berit, "/v1/push", &fork).await, Vec::<String>::new());
    assert_ne!(judged(&berit, &format!("/v1/blobs/{}", "0".repeat(64)), &json!(1)).await, Vec::<String>::new());
    let oracle = berit.http.oracle.clone().unwrap();
    assert_ne!(oracle.hears(&berit.token, ["team//carl/".to_owned()].iter()).await, Vec::<String>::new());
}
