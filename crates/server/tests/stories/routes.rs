//! What is written of the routes, held against the routes, and against what is really said.

use std::collections::BTreeSet;

use axum::body::Body;
use hyper::Method;
use serde_json::{Value, json};
use server::routes::OPENAPI;

use crate::school::School;

fn written() -> Value {
    serde_json::from_str(OPENAPI).unwrap()
}

/// What is wrong with a value, held against a schema.
fn wrong(schema: &Value, value: &Value, at: &str) -> Vec<String> {
    // The form that says nothing holds anything.
    if *schema == json!({}) {
        return Vec::new();
    }
    if let Some(name) = schema["$ref"].as_str().and_then(|name| name.strip_prefix("#/components/schemas/")) {
        return wrong(&written()["components"]["schemas"][name], value, at);
    }
    if let Some(ways) = schema["oneOf"].as_array() {
        let fits = ways.iter().filter(|way| wrong(way, value, at).is_empty()).count();
        return if fits == 1 { Vec::new() } else { vec![format!("{at}: {fits} of its forms fit {value}")] };
    }
    let fits = match schema["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_u64(),
        Some("boolean") => value.is_boolean(),
        _ => true,
    };
    let listed = schema["enum"].as_array().is_none_or(|all| all.contains(value));
    if !fits || !listed {
        return vec![format!("{at}: {value} is not {schema}")];
    }
    let mut found = Vec::new();
    let none = serde_json::Map::new();
    let properties = schema["properties"].as_object().unwrap_or(&none);
    for needed in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if value.get(needed).is_none() {
            found.push(format!("{at}: no {needed}"));
        }
    }
    for (field, held) in value.as_object().into_iter().flatten() {
        match (properties.get(field), &schema["additionalProperties"]) {
            (Some(schema), _) => found.extend(wrong(schema, held, &format!("{at}.{field}"))),
            (None, Value::Object(_)) => {
                found.extend(wrong(&schema["additionalProperties"], held, &format!("{at}.{field}")))
            }
            (None, _) => found.push(format!("{at}: {field} is not written")),
        }
    }
    for item in value.as_array().into_iter().flatten() {
        found.extend(wrong(&schema["items"], item, at));
    }
    found
}

pub fn holds(name: &str, value: &Value) {
    assert_eq!(wrong(&json!({ "$ref": format!("#/components/schemas/{name}") }), value, name), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_is_written_and_every_written_route_is_there() {
    let source = include_str!("../../src/routes.rs");
    let routed = source.split(".route(\"").skip(1).filter_map(|rest| rest.split('"').next());
    let routed: BTreeSet<&str> = routed.collect();
    let written = written();
    let paths = written["paths"].as_object().unwrap();
    assert_eq!(paths.keys().map(String::as_str).collect::<BTreeSet<_>>(), routed);
    let school = School::new().await;
    for (path, methods) in paths {
        for method in methods.as_object().unwrap().keys().filter(|key| *key != "parameters") {
            let method: Method = method.to_uppercase().parse().unwrap();
            let path = path.replace("{sha256}", &"0".repeat(64));
            let heard = school.http.send(method.clone(), &path, "", &[], Body::from("{}")).await.unwrap();
            assert!(![404, 405].contains(&heard.status.as_u16()), "{method} {path}: {}", heard.status);
        }
    }
    let served: Value = school.http.get("/openapi.json", "").await.told();
    assert_eq!(served, written);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_is_of_the_written_form() {
    let school = School::new().await;
    let mut anna = school.first().await;
    let mut bent = school.colleague(&mut anna, "bent", r#"["konsulent"]"#).await;
    anna.write("company/c1", true, json!({ "name": "Holm", "trades": ["a"] }));
    let clone = anna.clone();
    let push = anna.laptop.push(500).unwrap();
    holds("Push", &json!(push));
    let answer: Value = anna.http.post("/v1/push", &anna.token, &push).await.told();
    holds("Pushed", &answer);
    let mut other = clone;
    other.laptop.pending.clear();
    other.laptop.seq -= 1;
    other.laptop.hash = push.prev.clone();
    other.write("company/c2", true, json!({ "name": "Another" }));
    let fork: Value = anna.http.post("/v1/push", &anna.token, &other.laptop.push(500).unwrap()).await.told();
    assert!(fork["fork"].is_object(), "{fork}");
    holds("Pushed", &fork);
    let pull = bent.laptop.pull(10);
    holds("Pull", &json!(pull));
    anna.http.post("/v1/erase", &anna.token, &json!({ "rows": ["company/c1"] })).await;
    let page: Value = bent.http.post("/v1/pull", &bent.token, &json!({ "cursors": {}, "limit": 10 })).await.told();
    assert!(page["entries"].as_array().unwrap().len() > 2);
    holds("Page", &page);
    bent.pull().await;
    let laptops: Value = anna.http.get("/v1/laptops", &anna.token).await.told();
    holds("Laptops", &laptops);
    for path in ["/health", "/openapi.json"] {
        let said: Value = anna.http.get(path, "").await.told();
        let form = &written()["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"];
        assert_eq!(wrong(form, &said, path), Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_counted_names_nobody() {
    let school = School::new().await;
    let anna = school.first().await;
    let text = String::from_utf8(anna.http.get("/metrics", "").await.bytes.to_vec()).unwrap();
    assert!(text.contains(r#"svend_requests_total{route="/v1/pull",status="200"}"#), "{text}");
    assert!(!text.contains("anna") && !text.contains(&school.id) && !text.contains(&anna.device));
}
