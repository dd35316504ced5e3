//! News: a laptop hears that there is something to pull, and nothing of what it is.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::Body;
use http_body_util::BodyExt;
use hyper::Request;
use hyper::body::Incoming;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::json;
use tokio::time::timeout;

use crate::oracle::Oracle;
use crate::school::{Desk, School};

/// The line of a laptop, and who judges what it hears.
struct Line {
    body: Incoming,
    token: String,
    oracle: Arc<Oracle>,
}

impl Line {
    async fn of(desk: &Desk) -> Self {
        let client: Client<_, Body> = Client::builder(TokioExecutor::new()).build_http();
        let uri = format!("http://{}/v1/events", desk.http.address);
        let asked = Request::get(uri).header("authorization", format!("Bearer {}", desk.token));
        let answer = client.request(asked.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(answer.headers()["content-type"], "text/event-stream");
        Self { body: answer.into_body(), token: desk.token.clone(), oracle: desk.http.oracle.clone().unwrap() }
    }

    /// The next news, or nothing when the line ends.
    async fn hear(&mut self) -> Option<BTreeMap<String, u64>> {
        loop {
            let frame = timeout(Duration::from_secs(20), self.body.frame()).await.expect("a line is never silent")?;
            let Ok(Ok(data)) = frame.map(hyper::body::Frame::into_data) else { return None };
            let text = String::from_utf8(data.to_vec()).unwrap();
            if let Some(said) = text.lines().find_map(|line| line.strip_prefix("data: ")) {
                let news: BTreeMap<String, u64> = serde_json::from_str(said).unwrap();
                assert_eq!(self.oracle.hears(&self.token, news.keys()).await, Vec::<String>::new());
                return Some(news);
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_laptop_hears_which_of_its_scopes_moved_and_of_no_other() {
    let school = School::new().await;
    let mut anna = school.first().await;
    anna.write("student/s1", true, json!({ "name": "Ida", "teacher": "Berit" }));
    anna.write("student/s2", true, json!({ "name": "Per", "teacher": "Carl" }));
    anna.push_all().await;
    let berit = school.colleague(&mut anna, "Berit", r#"["kontaktlaerer"]"#).await;
    let mut line = Line::of(&berit).await;
    let first = line.hear().await.unwrap();
    assert_eq!(first.keys().cloned().collect::<Vec<_>>(), ["school", "team//berit/"]);
    anna.write("student/s2", false, json!({ "phone": "1" }));
    anna.write("student/s1", false, json!({ "phone": "1" }));
    anna.push_all().await;
    let next = line.hear().await.unwrap();
    assert_eq!(next, BTreeMap::from([("team//berit/".to_owned(), first["team//berit/"] + 1)]));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_written_at_the_same_server_is_heard_of_at_once() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let mut line = Line::of(&anna).await;
    line.hear().await.unwrap();
    let begun = Instant::now();
    for round in 0..4 {
        anna.write(&format!("company/c{round}"), true, json!({ "name": "Holm" }));
        anna.push_all().await;
        line.hear().await.unwrap();
    }
    assert!(begun.elapsed() < Duration::from_secs(2), "four rounds took {:?}", begun.elapsed());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_ends_lets_go_of_its_lines_at_once_and_finishes_what_was_asked() {
    let school = School::new().await;
    let anna = school.first().await;
    let mut line = Line::of(&anna).await;
    line.hear().await.unwrap();
    school.house.ending.send_replace(true);
    assert_eq!(timeout(Duration::from_secs(2), line.hear()).await.expect("at once"), None);
    assert!(
        anna.http.try_post("/v1/pull", &anna.token, &anna.laptop.pull(10)).await.is_err(),
        "nobody listens any more"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_turned_out_hears_nothing_more_and_comes_in_at_once_to_be_told() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    let mut line = Line::of(&bent).await;
    line.hear().await.unwrap();
    anna.http.post("/v1/laptops/out", &anna.token, &json!({ "laptop": bent.device })).await;
    while line.hear().await.is_some() {}
    assert_eq!(bent.http.get("/v1/events", &bent.token).await.refused(), (403, "wipe".to_owned()));
}
