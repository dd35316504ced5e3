//! Files: kept by the hash of what is in them, and read by whoever sees a row that names one.

use axum::body::Body;
use hyper::Method;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::http::Heard;
use crate::school::{Desk, School};

pub fn sum(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

pub async fn put(desk: &Desk, sum: &str, bytes: Vec<u8>) -> Heard {
    desk.http.send(Method::PUT, &format!("/v1/blobs/{sum}"), &desk.token, &[], Body::from(bytes)).await.unwrap()
}

async fn get(desk: &Desk, sum: &str) -> Heard {
    desk.http.get(&format!("/v1/blobs/{sum}"), &desk.token).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_read_by_whoever_sees_a_row_that_names_it_and_by_nobody_else() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let berit = school.colleague(&mut anna, "Berit", r#"["kontaktlaerer"]"#).await;
    let carl = school.colleague(&mut anna, "Carl", r#"["kontaktlaerer"]"#).await;
    let bytes = vec![7; 300_000];
    let sum = sum(&bytes);
    assert_eq!(put(&anna, &sum, bytes.clone()).await.status, 204);
    assert_eq!(put(&anna, &sum, bytes.clone()).await.status, 204, "twice is once");
    assert_eq!(get(&anna, &sum).await.status, 404, "no row names it yet");
    anna.write("student/s1", true, json!({ "name": "Ida", "teacher": "Berit" }));
    anna.write("attachment/f1", true, json!({ "student": "s1", "name": "cv.pdf", "stored_sha256": sum }));
    anna.push_all().await;
    for desk in [&anna, &berit] {
        let heard = get(desk, &sum).await;
        assert_eq!((heard.status.as_u16(), &heard.bytes[..]), (200, &bytes[..]));
    }
    assert_eq!(get(&carl, &sum).await.refused(), (404, "missing".to_owned()));
    anna.http.post("/v1/erase", &anna.token, &json!({ "rows": ["student/s1"] })).await;
    assert_eq!(get(&anna, &sum).await.status, 404);
    assert!(!school.tables_with(&sum).await.contains(&"blob".to_owned()), "and it is gone");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_what_its_name_says_and_not_too_large() {
    let school = School::new().await;
    let anna = school.first().await;
    assert_eq!(put(&anna, &sum(b"one"), b"another".to_vec()).await.refused(), (400, "malformed".to_owned()));
    assert_eq!(put(&anna, "../../etc/passwd", b"x".to_vec()).await.status, 404);
    let large = vec![0; server::blobs::FILE_MOST + 1];
    assert_eq!(put(&anna, &sum(&large), large).await.refused(), (413, "large".to_owned()));
    let heard = anna.http.send(Method::PUT, &format!("/v1/blobs/{}", sum(b"x")), "", &[], Body::from("x")).await;
    assert_eq!(heard.unwrap().refused(), (401, "stranger".to_owned()));
}
