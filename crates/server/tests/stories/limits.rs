//! What is refused: too much, too old, too slow.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::Body;
use hyper::Method;
use serde_json::json;
use server::body::BODY_MOST;
use server::settings::Limits;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::files;
use crate::school::{School, change, settings, verdicts};
use cluster::Cluster;

#[tokio::test(flavor = "multi_thread")]
async fn more_than_is_taken_at_once_is_refused_and_a_whole_act_is_not() {
    let school = School::new().await;
    let mut anna = school.first().await;
    for n in 0..501 {
        anna.write(&format!("company/c{n}"), true, json!({ "name": "x" }));
    }
    let mut push = anna.laptop.push(500).unwrap();
    let all: Vec<_> = anna.laptop.pending.iter().map(|pending| pending.op.clone()).collect();
    assert_eq!((push.ops.len(), all.len()), (500, 501));
    push.ops = all;
    assert_eq!(anna.http.post("/v1/push", &anna.token, &push).await.refused(), (413, "large".to_owned()));
    anna.push_all().await;
    let import = (0..600).map(|n| change(&format!("company/i{n}"), true, json!({ "name": "x" }))).collect();
    anna.act(import);
    assert_eq!(verdicts(&anna.push().await).len(), 600);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_is_or_unpacks_to_too_much_is_refused() {
    let school = School::new().await;
    let anna = school.first().await;
    let large = vec![b' '; BODY_MOST + 1];
    let bomb = zstd::bulk::compress(&large, 3).unwrap();
    let send = async |headers: &[(&str, &str)], body: Vec<u8>| {
        anna.http.send(Method::POST, "/v1/push", &anna.token, headers, Body::from(body)).await.unwrap().refused()
    };
    let stranger = format!("{}x", &anna.token[..anna.token.len() - 1]);
    let some = Body::from(vec![b' '; 100 << 10]);
    let heard = anna.http.send(Method::POST, "/v1/push", &stranger, &[], some).await.unwrap();
    assert_eq!(heard.refused(), (401, "stranger".to_owned()), "before all of it has come");
    let heard = anna.http.send(Method::POST, "/v1/enrol", "", &[], Body::from(vec![b' '; 100 << 10])).await.unwrap();
    assert_eq!(heard.refused(), (413, "large".to_owned()));
    assert_eq!(send(&[], large).await, (413, "large".to_owned()));
    assert_eq!(send(&[("content-encoding", "zstd")], bomb).await, (413, "large".to_owned()));
    assert_eq!(send(&[("content-encoding", "zstd")], b"none".to_vec()).await, (400, "malformed".to_owned()));
    assert_eq!(send(&[], b"{".to_vec()).await, (400, "malformed".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn names_that_are_none_are_refused_before_anything_is_done() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let wrong = ["company", "company/", "/c1", "company/\u{7}", &format!("company/{}", "x".repeat(200))];
    for row in wrong {
        let mut desk = anna.clone();
        desk.write(row, true, json!({ "name": "x" }));
        let push = desk.laptop.push(500).unwrap();
        assert_eq!(anna.http.post("/v1/push", &anna.token, &push).await.status, 400, "{row}");
    }
    for nobody in ["\0", "x/\u{7}", &"x".repeat(200)] {
        let heard = anna.http.post("/v1/invitations", &anna.token, &json!({ "colleague": nobody })).await;
        assert_eq!(heard.refused(), (404, "missing".to_owned()), "{nobody:?}");
    }
    anna.write("company/c1", true, json!({ "name": "x" }));
    anna.push().await;
}

/// How long a server bears somebody who sends this and then nothing, and reads nothing.
async fn borne(school: &School, sent: &[u8]) -> Duration {
    let mut stream = TcpStream::connect(school.http.address).await.unwrap();
    stream.write_all(sent).await.unwrap();
    let begun = Instant::now();
    let mut heard = Vec::new();
    tokio::time::timeout(Duration::from_secs(10), stream.read_to_end(&mut heard)).await.expect("dropped").ok();
    begun.elapsed()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_only_waits_is_dropped() {
    assert!(Limits::default().patience <= Duration::from_secs(15));
    let school = School::new().await;
    let anna = school.first().await;
    let head =
        |rest: &str| format!("POST /v1/push HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {}\r\n{rest}", anna.token);
    let half_a_body = head("content-length: 1000\r\n\r\n{");
    let health = "GET /health HTTP/1.1\r\nhost: x\r\n\r\n";
    let cases = [("says nothing", ""), ("half a head", &head("")), ("half a body", &half_a_body), ("idle", health)];
    let school = &school;
    let cases = cases.map(|(what, sent)| async move { (what, borne(school, sent.as_bytes()).await) });
    let [one, two, three, four] = cases;
    for (what, took) in <[_; 4]>::from(tokio::join!(one, two, three, four)) {
        println!("{what}: dropped after {took:?}");
        assert!(took < Duration::from_secs(5), "{what}: {took:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_sends_a_letter_now_and_then_is_dropped_too() {
    let school = School::new().await;
    let anna = school.first().await;
    let mut stream = TcpStream::connect(school.http.address).await.unwrap();
    let head = format!(
        "POST /v1/push HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {}\r\ncontent-length: 9999\r\n\r\n",
        anna.token
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let begun = Instant::now();
    while stream.write_all(b" ").await.is_ok() {
        assert!(begun.elapsed() < Duration::from_secs(8), "still there");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_asks_and_does_not_take_in_the_answer_is_dropped() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let bytes = vec![1; 24 << 20];
    let sum = files::sum(&bytes);
    assert_eq!(files::put(&anna, &sum, bytes).await.status, 204);
    anna.write("company/c1", true, json!({ "name": "x" }));
    anna.write("attachment/f1", true, json!({ "company": "c1", "stored_sha256": sum }));
    anna.push_all().await;
    let mut stream = TcpStream::connect(school.http.address).await.unwrap();
    let asked = format!("GET /v1/blobs/{sum} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {}\r\n\r\n", anna.token);
    stream.write_all(asked.as_bytes()).await.unwrap();
    tokio::time::sleep(Duration::from_secs(1)).await;
    let before = school.house.meters.connections.get();
    tokio::time::sleep(Duration::from_secs(5)).await;
    assert!(school.house.meters.connections.get() < before, "it holds its place no longer");
    drop(stream);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_so_many_connections_are_held_at_once_and_the_next_waits() {
    let mut settings = settings(tokio::task::spawn_blocking(Cluster::shared).await.unwrap());
    settings.limits.connections = 2;
    let school = School::on(settings).await;
    let ask = async |stream: &mut TcpStream| {
        stream.write_all(b"GET /health HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
        let mut heard = [0; 12];
        tokio::time::timeout(Duration::from_millis(500), stream.read_exact(&mut heard)).await.is_ok()
    };
    let mut streams = Vec::new();
    for _ in 0..3 {
        streams.push(TcpStream::connect(school.http.address).await.unwrap());
    }
    let mut answered = Vec::new();
    for stream in &mut streams {
        answered.push(ask(stream).await);
    }
    assert_eq!(answered, [true, true, false]);
    streams.remove(0);
    let mut heard = [0; 12];
    tokio::time::timeout(Duration::from_secs(3), streams[1].read_exact(&mut heard)).await.unwrap().unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_was_given_up_holds_nothing() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let house = Arc::clone(&school.house);
    let id = school.id.clone();
    let stuck = tokio::spawn(async move {
        let act = house.store.act(&id, server::store::View::Live, |desk| async move {
            desk.run("update device set name = 'stuck' where school_id = $1", &[&desk.school]).await?;
            std::future::pending::<Result<(), server::refusal::Refusal>>().await
        });
        act.await
    });
    tokio::time::sleep(Duration::from_millis(300)).await;
    stuck.abort();
    anna.write("company/c1", true, json!({ "name": "x" }));
    anna.push().await;
    assert!(!school.admin(&["devices", &school.id]).await.contains("stuck"));
}
