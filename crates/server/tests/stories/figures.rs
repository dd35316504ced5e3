//! How long things take, for whoever asks: `SVEND_LONG=1 cargo test --release -p server -- figures --nocapture`.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::school::{Desk, School, settings};
use cluster::Cluster;

#[tokio::test(flavor = "multi_thread")]
async fn figures() {
    if !crate::long() {
        return;
    }
    let cluster = tokio::task::spawn_blocking(|| Cluster::start("-c max_connections=100")).await.unwrap();
    let school = School::on(settings(&cluster)).await;
    let mut anna = school.first().await;
    println!("push of 500 new companies:      {}", pushes(&mut anna, 40, "company", company).await);
    println!("push of 500 edits:              {}", edits(&mut anna, 20).await);
    println!("push of 500 new students:       {}", pushes(&mut anna, 4, "student", student).await);
    println!("push of 500 notes of students:  {}", pushes(&mut anna, 10, "note", note).await);
    println!("push of 500 enrolments:         {}", pushes(&mut anna, 2, "enrolment", enrolment).await);
    anna.pull().await;
    println!("push of 1:                      {}", ones(&mut anna, 100).await);
    println!("pull of nothing:                {}", pulls(&mut anna, 200).await);
    println!("100 laptops that come back:     {:?}", return_at_once(&school, &mut anna, 100).await);
    pushes(&mut anna, 152, "company", |n| company(n + 20_000)).await;
    let mut bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    bent.laptop = sync::laptop::Laptop::new(&bent.device);
    let begun = Instant::now();
    let came = bent.pull().await.len();
    println!("first pull of {came} rows:     {:?}", begun.elapsed());
    tokio::task::spawn_blocking(move || drop(cluster)).await.unwrap();
}

/// Until each of so many has sent fifty operations and pulled once.
async fn return_at_once(school: &School, anna: &mut Desk, count: usize) -> Duration {
    let mut desks = Vec::new();
    for n in 0..count {
        let code = school.invite(anna, "anna").await;
        let mut desk = school.enrol(&code, None).await.told_desk(&school.http);
        desk.laptop.cursors.clone_from(&anna.laptop.cursors);
        desk.laptop.epoch.clone_from(&anna.laptop.epoch);
        for row in 0..50 {
            desk.write(
                &format!("company/back-{n}-{row}"),
                true,
                json!({ "name": "Holm", "note": "after the holiday" }),
            );
        }
        desks.push(desk);
    }
    let begun = Instant::now();
    let back = desks.into_iter().map(|mut desk| {
        tokio::spawn(async move {
            desk.push_all().await;
            desk.pull().await.len()
        })
    });
    let back: Vec<_> = back.collect();
    for desk in back {
        assert!(desk.await.unwrap() >= 50);
    }
    begun.elapsed()
}

fn company(n: usize) -> serde_json::Value {
    json!({ "name": format!("Firma {n} ApS"), "cvr": format!("{:08}", 10_000_000 + n), "address": format!("Vej {n}"),
        "postcode": "4000", "town": "Roskilde", "phone": "12 34 56 78", "note": "" })
}

fn student(n: usize) -> serde_json::Value {
    json!({ "name": format!("Elev {n}"), "teacher": format!("Teacher {}", n % 20), "site": "Roskilde", "note": "" })
}

fn note(n: usize) -> serde_json::Value {
    json!({ "student": (n % 2_000).to_string(), "text": "Talked about three places, two of them answer next week." })
}

fn enrolment(n: usize) -> serde_json::Value {
    json!({ "student": n.to_string(), "starts_on": "2026-08-01" })
}

async fn pushes(desk: &mut Desk, count: usize, table: &str, row: impl Fn(usize) -> serde_json::Value) -> String {
    let mut took = Vec::new();
    for push in 0..count {
        for n in push * 500..push * 500 + 500 {
            let values = row(n);
            let id = values["cvr"].as_str().map_or(n.to_string(), ToOwned::to_owned);
            desk.write(&format!("{table}/{id}"), true, values);
        }
        took.push(once(desk).await);
        // What was taken is not kept for the figures.
        desk.laptop.pending.clear();
    }
    told(took)
}

async fn edits(desk: &mut Desk, count: usize) -> String {
    let mut took = Vec::new();
    for push in 0..count {
        for n in push * 500..push * 500 + 500 {
            desk.write(&format!("company/{:08}", 10_000_000 + n), false, json!({ "phone": "87 65 43 21" }));
        }
        took.push(once(desk).await);
        desk.laptop.pending.clear();
    }
    told(took)
}

async fn ones(desk: &mut Desk, count: usize) -> String {
    let mut took = Vec::new();
    for n in 0..count {
        desk.write(&format!("note/{n}"), false, json!({ "text": "changed" }));
        took.push(once(desk).await);
        desk.laptop.pending.clear();
    }
    told(took)
}

async fn pulls(desk: &mut Desk, count: usize) -> String {
    let mut took = Vec::new();
    let pull = desk.laptop.pull(2_000);
    for _ in 0..count {
        let begun = Instant::now();
        desk.http.post("/v1/pull", &desk.token, &pull).await.told::<wire::Page>();
        took.push(begun.elapsed());
    }
    told(took)
}

/// From the question to the answer, packed and unpacked.
async fn once(desk: &mut Desk) -> Duration {
    let push = desk.laptop.push(500).unwrap();
    let begun = Instant::now();
    let answer: wire::Pushed = desk.http.post("/v1/push", &desk.token, &push).await.told();
    let took = begun.elapsed();
    assert!(crate::school::verdicts(&answer).iter().all(|verdict| *verdict == wire::Verdict::Ok));
    took
}

fn told(mut took: Vec<Duration>) -> String {
    took.sort();
    let at = |part: usize| took[(took.len() * part / 100).min(took.len() - 1)];
    format!("half within {:?}, 99 of 100 within {:?}", at(50), at(99))
}
