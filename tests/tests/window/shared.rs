//! Two real windows, a real server, and a bad day.

use serde_json::{Value, json};
use tests::server::Server;
use tests::{Vault, bare};

use super::driver::{PASSPHRASE, Place, Window};

/// Laptops without a window wait for their answers, which a thread that drives windows may not.
fn wait<T>(work: impl FnOnce() -> T) -> T {
    tokio::task::block_in_place(work)
}

const CRITERIA: [&str; 4] = ["suited", "mobile_place", "mobile_trade", "active"];

/// Calls a command as the page does.
async fn call(window: &Window, name: &str, arg: Value) -> Value {
    let script = format!(
        "const done = arguments[0];
         window.__TAURI_INTERNALS__.invoke('call', {{ name: {name:?}, arg: {arg} }})
             .then((answer) => done(answer), (error) => done({{ refused: error }}))"
    );
    window.ask_later(&script).await
}

async fn set(window: &Window, id: &str, field: &str, value: &str) {
    let answer = call(window, "set_student", json!({"id": id, "field": field, "value": value})).await;
    assert_eq!(answer, Value::Null, "{field}");
}

/// Has the window go to the server, until it is level with it.
async fn level(window: &Window) {
    for _ in 0..100 {
        call(window, "shared_sync", Value::Null).await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        let state = call(window, "shared_state", Value::Null).await;
        if state["waiting"] == json!(0) && state["fault"] == json!("") && state["busy"] == json!(false) {
            return;
        }
    }
    panic!("{}", call(window, "shared_state", Value::Null).await);
}

fn at(place: &Place) -> office::Office {
    office::Office::new(office::Setup { line: courier::line(), ..bare(&place.kept.path().join("vault")) })
}

fn ask(office: &office::Office, name: &str, arg: Value) -> Value {
    let answer = wait(|| office.call(name, &arg.to_string())).unwrap_or_else(|error| panic!("{name}: {error}"));
    serde_json::from_str(&answer).unwrap()
}

fn comes(office: &office::Office, address: &str, code: &Value) {
    let shared = json!({"address": address, "code": code});
    let shown =
        ask(office, "first_run_begin", json!({"school": "", "name": "", "passphrase": PASSPHRASE, "shared": shared}));
    ask(office, "first_run_finish", json!({"typed": shown["code"]}));
    wait(|| office.exchange()).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn two_windows_and_a_server_that_dies_lose_nothing_and_ask_both_about_what_met() {
    let mut server = Server::start();
    let address = server.address();
    // Ada keeps the school; Hanne and Bent sit at windows, Lis at a laptop whose lid is closed.
    let ada = Vault::on_line(courier::line()).begun();
    let (nora, ole) = (ada.student("Nora Holm", "TØM-GF2-26a"), ada.student("Ole Bang", "TØM-GF2-26a"));
    ada.call("set_student", json!({"id": nora, "field": "site", "value": "Glostrup"}));
    wait(|| ada.confirmed("shared_connect", json!({"address": address, "code": server.code})));
    wait(|| ada.office.exchange()).unwrap();
    let invite = |name: &str, sites: Value| {
        let roles = ["konsulent", "center", "instruktor"];
        let ask = json!({"name": name, "roles": roles, "sites": sites, "passphrase": "en anden sætning"});
        let id = ada.confirmed("add_colleague", ask)["id"].clone();
        wait(|| ada.office.exchange()).unwrap();
        (id.clone(), wait(|| ada.confirmed("shared_invite", json!({"id": id})))["code"].clone())
    };
    let places = [Place::new(), Place::new()];
    let lis = Vault::on_line(courier::line());
    let mut draft = String::new();
    for (place, name) in places.iter().zip(["Hanne Friis", "Bent Lund"]) {
        let office = at(place);
        comes(&office, &address, &invite(name, json!([])).1);
        if draft.is_empty() {
            let started = json!({"student": nora, "occasion": "gf2", "assessor": "", "role": "consultant"});
            draft = ask(&office, "emma_start", started)["id"].as_str().unwrap().to_owned();
            let page = ask(&office, "emma_open", json!({"id": draft}));
            let mut content = page["draft"]["content"].clone();
            for criterion in CRITERIA {
                content["criteria"][criterion] = json!({"mark": "met", "reason": "Set i værkstedet", "evidence": []});
            }
            content["participants"]["instructor"] = json!("Ib Krogh");
            let keep = json!({"id": draft, "held_on": page["held_on"], "occasion": "gf2", "content": content});
            ask(&office, "emma_save", keep);
            wait(|| office.exchange()).unwrap();
        }
        ask(&office, "lock", Value::Null);
    }
    let (lis_id, code) = invite("Lis Vang", json!(["Glostrup"]));
    comes(&lis.office, &address, &code);
    let (hanne, bent) = (Window::open(&places[0]).await, Window::open(&places[1]).await);
    for window in [&hanne, &bent] {
        window.unlock().await;
        level(window).await;
        window.read("synkroniseret").await;
    }

    // The server is gone, and everybody goes on.
    server.kill();
    for (window, word) in [(&hanne, "Odense"), (&bent, "Aarhus")] {
        set(window, &nora, "note", &format!("Vil til {word}")).await;
        set(window, &nora, "wishes", &format!("Tømrer i {word}")).await;
        call(window, "add_company", json!({"name": format!("Holm {word}"), "cvr": "12345674"})).await;
    }
    let sealed = call(&hanne, "emma_seal", json!({"id": draft})).await;
    assert!(sealed["refused"].is_null(), "{sealed}");
    lis.call("set_student", json!({"id": nora, "field": "email", "value": "nora@mail.dk"}));
    set(&bent, &ole, "note", "Zebrastribet").await;
    call(&hanne, "shared_sync", Value::Null).await;
    hanne.read("uden forbindelse").await;

    // It comes back, dies with its database when the first has been there, and comes back.
    server.begin();
    level(&bent).await;
    server.kill();
    server.cluster.crash();
    server.cluster.begin();
    server.begin();
    ada.confirmed("erase_student", json!({"id": ole, "typed": "Ole Bang"}));
    let there = json!({"id": lis_id, "name": "Lis Vang", "roles": ["konsulent"], "sites": ["Hvidovre"]});
    ada.confirmed("set_colleague", there);
    wait(|| ada.office.exchange()).unwrap();
    for _ in 0..2 {
        level(&hanne).await;
        level(&bent).await;
        wait(|| lis.office.exchange()).unwrap();
        wait(|| ada.office.exchange()).unwrap();
    }

    for window in [&hanne, &bent] {
        window.go("/inbox").await;
        // Bent wrote what Hanne's replaced or the other way round: either stands, and both are read in both windows.
        for words in ["Nora Holm", "Vil til Odense", "Vil til Aarhus", "Tømrer i Odense", "Tømrer i Aarhus"] {
            window.read(words).await;
        }
        let state = call(window, "shared_state", Value::Null).await;
        assert_eq!((&state["conflicts"], &state["refused"]), (&json!(2), &json!(0)), "{state}");
        let companies =
            call(window, "companies", json!({"offset": 0, "limit": 50, "sort": null, "filters": [], "text": "Holm"}))
                .await;
        assert_eq!(companies["total"], json!(2), "{companies}");
        assert_eq!(call(window, "emma_verify", json!({"id": draft})).await["intact"], json!(true));
        let students =
            call(window, "students", json!({"offset": 0, "limit": 50, "sort": null, "filters": [], "text": ""})).await;
        assert_eq!(students["total"], json!(1), "Ole is gone: {students}");
    }
    assert_eq!(lis.call("refused_changes", Value::Null)[0]["values"], json!(["nora@mail.dk"]));
    assert!(lis.ask("student_page", json!({"id": nora})).is_err());
    assert_eq!(server.admin(&["erasures", "skolen"]).trim(), "");
    // One settles with the mouse, and the other's inbox is as empty.
    hanne.click("Behold").await;
    hanne.read("1 skal afgøres").await;
    hanne.click("Behold").await;
    hanne.read("Intet at afgøre").await;
    level(&hanne).await;
    level(&bent).await;
    bent.read("Intet at afgøre").await;
    hanne.close().await;
    bent.close().await;
}
