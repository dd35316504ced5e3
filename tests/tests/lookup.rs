//! Stories of looking a company up: a register on loopback that answers in the documented forms, and in all the others.

use std::sync::mpsc;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Uri, header};
use axum::response::{IntoResponse, Response};
use lookup::Registers;
use office::Error;
use serde_json::{Value, json};
use tests::Vault;

/// What a stand-in answers with: a content type and a body, or nothing for ever.
#[derive(Clone)]
enum Says {
    This(u16, &'static str, String),
    Endless,
    Nothing,
}

/// A question as it arrived.
#[derive(Clone, Default)]
struct Asked {
    uri: String,
    agent: String,
    authorization: String,
    body: String,
}

/// A register on loopback.
struct Register {
    address: String,
    asked: Arc<Mutex<Vec<Asked>>>,
    _running: tokio::runtime::Runtime,
}

impl Register {
    /// One that gives these answers in turn, the last one again and again.
    fn saying(says: Vec<Says>) -> Self {
        let running = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let app = Router::new().fallback(answer).with_state((asked.clone(), Arc::new(says)));
        let (tell, told) = mpsc::channel();
        running.spawn(async move {
            let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
            tell.send(listener.local_addr().unwrap()).unwrap();
            axum::serve(listener, app).await.unwrap();
        });
        let address = format!("http://{}", told.recv().unwrap());
        Self { address, asked, _running: running }
    }

    fn json(says: Value) -> Self {
        Self::saying(vec![Says::This(200, "application/json; charset=utf-8", says.to_string())])
    }

    fn vault(&self, limit: Duration) -> Vault {
        let vault = Vault::asking(Registers::at(&self.address, limit));
        vault.call(
            "set_register",
            json!({"kind": "cvrapi", "contact": "hanne@skolen.example.dk", "user": "", "password": null}),
        );
        vault
    }
}

type Told = State<(Arc<Mutex<Vec<Asked>>>, Arc<Vec<Says>>)>;

async fn answer(State((asked, says)): Told, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let header =
        |name| headers.get(name).map_or(String::new(), |value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    let turn = {
        let mut asked = asked.lock().unwrap();
        asked.push(Asked {
            uri: uri.to_string(),
            agent: header(header::USER_AGENT),
            authorization: header(header::AUTHORIZATION),
            body: String::from_utf8_lossy(&body).into_owned(),
        });
        asked.len() - 1
    };
    match says.get(turn).or(says.last()).unwrap() {
        Says::This(status, kind, body) => {
            let status = axum::http::StatusCode::from_u16(*status).unwrap();
            (status, [(header::CONTENT_TYPE, *kind)], body.clone()).into_response()
        }
        Says::Endless => {
            let parts = tokio_stream::iter(std::iter::repeat_with(|| Ok::<_, std::io::Error>(vec![b' '; 1 << 16])));
            ([(header::CONTENT_TYPE, "application/json")], Body::from_stream(parts)).into_response()
        }
        Says::Nothing => std::future::pending().await,
    }
}

const PATIENCE: Duration = Duration::from_secs(30);

fn ask(vault: &Vault, typed: &str) -> Result<Value, Error> {
    vault.ask("look_up_company", json!({"typed": typed}))
}

fn reason(vault: &Vault) -> String {
    match ask(vault, "10000009") {
        Err(Error::Invalid { reason, .. }) => reason,
        other => panic!("{other:?}"),
    }
}

/// As cvrapi.dk documents it: numbers now as numbers, now as texts.
fn smed() -> Value {
    json!({
        "vat": 10000009, "name": "SMED & SØN ApS", "address": "Møllevej 12B, 1. th", "zipcode": "9600", "city": "Aars",
        "protected": true, "phone": "98621234", "email": null, "startdate": "29/12 - 1997", "employees": "2-4",
        "industrycode": 15000, "industrydesc": "Blandet drift", "companycode": 80, "companydesc": "Anpartsselskab",
        "owners": [{"name": "En ejer"}],
        "productionunits": [
            {"pno": 1000000009, "main": true, "name": "SMED & SØN ApS", "address": "Møllevej 12B", "zipcode": "9600", "city": "Aars"},
            {"pno": "1000000017", "main": false, "name": "Værkstedet", "address": "Havnen 1", "zipcode": "9500", "city": "Hobro"},
            {"pno": "", "name": "Uden nummer"},
        ],
    })
}

#[test]
fn a_company_is_found_by_its_cvr_number_and_whoever_asks_says_who_they_are() {
    let register = Register::json(smed());
    let vault = register.vault(PATIENCE);
    let found = ask(&vault, "1000 0009").unwrap();
    let entry = &found[0];
    assert_eq!((&entry["name"], &entry["no_advertising"]), (&json!("SMED & SØN ApS"), &json!(true)));
    assert_eq!((&entry["branch"], &entry["email"]), (&json!("015000"), &json!("")), "a number has lost its nought");
    assert_eq!(entry["workplaces"].as_array().unwrap().len(), 2);
    let asked = register.asked.lock().unwrap()[0].clone();
    assert_eq!(asked.uri, "/api?vat=10000009&country=dk");
    assert_eq!(asked.agent, "Svend - Skolen - hanne@skolen.example.dk");
    ask(&vault, "Smed & Søn").unwrap();
    assert_eq!(register.asked.lock().unwrap()[1].uri, "/api?name=Smed+%26+S%C3%B8n&country=dk");
}

#[test]
fn virk_is_asked_with_user_and_password_and_the_value_that_holds_now_is_taken() {
    let period = |from: &str, until: Value| json!({"gyldigFra": from, "gyldigTil": until});
    let company = json!({
        "cvrNummer": 10000009, "reklamebeskyttet": true,
        "virksomhedMetadata": {"nyesteNavn": {"navn": "SMED & SØN ApS"}},
        "beliggenhedsadresse": [
            {"vejnavn": "Gammelvej", "husnummerFra": 1, "postnummer": 9500, "postdistrikt": "Hobro", "periode": period("2010-01-01", json!("2020-01-01"))},
            {"vejnavn": "Møllevej", "husnummerFra": 12, "bogstavFra": "B", "etage": "1", "sidedoer": "th", "postnummer": 9600, "postdistrikt": "Aars", "periode": period("2020-01-02", Value::Null)},
        ],
        "hovedbranche": [{"branchekode": "251100", "branchetekst": "Metal", "periode": period("2025-01-01", Value::Null)}],
        "telefonNummer": [{"kontaktoplysning": "98621234", "hemmelig": false, "periode": period("2010-01-01", Value::Null)}],
        "elektroniskPost": [{"kontaktoplysning": "hemmelig@example.dk", "hemmelig": true, "periode": period("2010-01-01", Value::Null)}],
    });
    let hits = |source: Value| json!({"hits": {"total": 1, "hits": [{"_source": source}]}}).to_string();
    let unit = json!({"pNummer": 1000000009, "produktionsEnhedMetadata": {"nyesteNavn": {"navn": "Smedjen"}}});
    let register = Register::saying(vec![
        Says::This(200, "application/json", hits(json!({"Vrvirksomhed": company}))),
        Says::This(200, "application/json", hits(json!({"VrproduktionsEnhed": unit}))),
    ]);
    let vault = register.vault(PATIENCE);
    vault.call("set_register", json!({"kind": "virk", "contact": "", "user": "skolen", "password": "hemmeligt"}));
    let entry = ask(&vault, "10000009").unwrap()[0].clone();
    assert_eq!((&entry["address"], &entry["town"]), (&json!("Møllevej 12B, 1. th"), &json!("Aars")));
    assert_eq!((&entry["branch_scheme"], &entry["email"]), (&json!("DB25"), &json!("")), "a secret address stays one");
    assert_eq!(entry["workplaces"][0]["name"], "Smedjen");
    let asked = register.asked.lock().unwrap().clone();
    assert_eq!(asked[0].uri, "/cvr-permanent/virksomhed/_search");
    assert_eq!(asked[0].authorization, "Basic c2tvbGVuOmhlbW1lbGlndA==");
    assert!(asked[0].body.contains("10000009") && asked[1].uri.contains("produktionsenhed"));
}

#[test]
fn a_password_is_sent_as_it_was_given_with_its_blanks() {
    let register = Register::json(json!({"hits": {"hits": []}}));
    let vault = register.vault(PATIENCE);
    vault.call("set_register", json!({"kind": "virk", "contact": "", "user": "skolen", "password": " to  ord "}));
    assert_eq!(reason(&vault), "register-not-found");
    // "skolen:to  ord"
    assert_eq!(register.asked.lock().unwrap()[0].authorization, "Basic c2tvbGVuOnRvICBvcmQ=");
}

#[test]
fn every_way_a_register_fails_is_said_plainly() {
    let fails = [
        (json!({"error": "NOT_FOUND"}).to_string(), "application/json", 200, "register-not-found"),
        (json!({"error": "NOT_FOUND"}).to_string(), "application/json", 404, "register-not-found"),
        (json!({"error": "QUOTA_EXCEEDED"}).to_string(), "application/json", 200, "register-quota"),
        (json!({"error": "INVALID_UA"}).to_string(), "application/json", 200, "register-denied"),
        (json!({"error": "INTERNAL_ERROR"}).to_string(), "application/json", 200, "register-refused"),
        ("{}".to_owned(), "application/json", 503, "register-refused"),
        (smed().to_string(), "application/json", 401, "register-denied"),
        (smed().to_string(), "text/html", 200, "register-nonsense"),
        ("<html>Velkommen til hotellets net</html>".to_owned(), "text/html", 200, "register-nonsense"),
        ("{\"vat\": ".to_owned(), "application/json", 200, "register-nonsense"),
        ("[1, 2]".to_owned(), "application/json", 200, "register-nonsense"),
        ("{\"vat\": \"Smed\", \"name\": 7}".to_owned(), "application/json", 200, "register-nonsense"),
        ("null".to_owned(), "application/json", 200, "register-nonsense"),
    ];
    let says = fails.iter().map(|(body, kind, status, _)| Says::This(*status, kind, body.clone())).collect();
    let register = Register::saying(says);
    let vault = register.vault(PATIENCE);
    for (body, kind, status, wanted) in &fails {
        assert_eq!(reason(&vault), *wanted, "{status} {kind} {body}");
    }
}

#[test]
fn an_endless_answer_a_silent_register_and_none_at_all_end_by_themselves() {
    assert_eq!(reason(&Register::saying(vec![Says::Endless]).vault(PATIENCE)), "register-large");
    assert_eq!(reason(&Register::saying(vec![Says::Nothing]).vault(Duration::from_millis(200))), "register-slow");
    let gone = Register::json(json!({}));
    let vault = gone.vault(PATIENCE);
    drop(gone);
    assert_eq!(reason(&vault), "register-nobody");
}

#[test]
fn the_user_and_the_lock_stop_a_question_that_is_under_way() {
    for (stop, answer) in [("cancel_look_up", Error::Cancelled), ("lock", Error::Locked)] {
        let register = Register::saying(vec![Says::Nothing]);
        let vault = register.vault(PATIENCE);
        let office = vault.office.clone();
        let asking = std::thread::spawn(move || office.call("look_up_company", &json!({"typed": "Smed"}).to_string()));
        while register.asked.lock().unwrap().is_empty() {
            std::thread::yield_now();
        }
        vault.call(stop, Value::Null);
        assert_eq!(asking.join().unwrap(), Err(answer));
    }
}

#[test]
fn nothing_is_asked_before_it_is_switched_on_and_the_password_never_comes_back() {
    let register = Register::json(smed());
    let vault = register.vault(PATIENCE);
    vault.call("set_register", json!({"kind": "", "contact": "", "user": "", "password": null}));
    assert_eq!(reason(&vault), "register-off");
    assert!(register.asked.lock().unwrap().is_empty());
    let set = |kind: &str, contact: &str, user: &str, password: Value| json!({"kind": kind, "contact": contact, "user": user, "password": password});
    let refusals = [
        (set("cvrapi", " ", "", Value::Null), ("contact", "register-contact-empty")),
        (set("virk", "", "", Value::Null), ("user", "register-user-empty")),
        (set("virk", "", "skolen", Value::Null), ("password", "register-password-empty")),
        (set("krak", "", "", Value::Null), ("kind", "register-kind")),
    ];
    for (ask, (field, reason)) in refusals {
        assert_eq!(vault.refusal("set_register", ask), (field.to_owned(), reason.to_owned()));
    }
    vault.call("set_register", set("virk", "", "skolen", json!("hemmeligt")));
    vault.call("set_register", set("virk", "", "skolen", json!("hemmeligere")));
    let settings = vault.call("register_settings", Value::Null);
    assert_eq!(settings, json!({"kind": "virk", "contact": "", "user": "skolen", "has_password": true}));
    let history = vault.call("history", json!({"of": "register_password", "record": "virk"}));
    assert!(!history.to_string().contains("hemmelig"), "{history}");
    vault.sound();
}

#[test]
fn what_is_accepted_is_one_act_and_one_undo() {
    let vault = Vault::new();
    let smed = vault.company("Smed");
    let unit = json!({"number": "1000000009", "name": "", "address": "Møllevej 12B", "postcode": "9600", "town": "Aars", "phone": ""});
    let fields = json!([
        {"field": "name", "value": "Smed & Søn ApS"}, {"field": "cvr", "value": "10000009"},
        {"field": "branch", "value": "251100"}, {"field": "no_advertising", "value": "true"},
    ]);
    let fill = json!({"company": smed, "fields": fields, "workplaces": [unit]});
    vault.call("fill_company", fill.clone());
    vault.call("fill_company", fill);
    let page = || vault.call("company_page", json!({"id": smed}));
    assert_eq!((&page()["company"]["cvr"], &page()["workplaces"][0]["town"]), (&json!("10000009"), &json!("Aars")));
    assert_eq!(page()["workplaces"].as_array().unwrap().len(), 1, "the same unit is taken once");
    let other = json!({"company": null, "fields": [{"field": "name", "value": "B"}, {"field": "cvr", "value": "10000009"}], "workplaces": []});
    assert_eq!(vault.refusal("fill_company", other), ("cvr".into(), "cvr-taken".into()));
    let bad = json!({"company": smed, "fields": [{"field": "town", "value": "Hobro"}], "workplaces": [{"number": "12", "name": "", "address": "", "postcode": "", "town": "", "phone": ""}]});
    assert_eq!(vault.refusal("fill_company", bad), ("number".into(), "p-number-digits".into()));
    assert_eq!(page()["company"]["town"], "", "nothing of a refused act is kept");
    vault.call("undo", Value::Null);
    assert_eq!((&page()["company"]["name"], &page()["workplaces"]), (&json!("Smed"), &json!([])));
    vault.sound();
}
