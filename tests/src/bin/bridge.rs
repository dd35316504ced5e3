//! Serves the built window and `POST /call/<name>` on loopback, for browsers under test. Never in a bundle.
//!
//! `bridge --folder DIR --ui DIST [--port N] [--passphrase P] [--register URL] [--pick DIR]` prints its address with a random
//! token, and each page that a browser is to open.
//! Started as `bridge read-sheet` or `bridge read-image` it is the child process that reads one spreadsheet or picture.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use std::collections::HashMap;
use std::convert::Infallible;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::sse::{Event as Sse, Sse as Stream};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use lookup::Registers;
use office::{Error, Event, Office, Setup};
use tokio::sync::broadcast;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::BroadcastStream;

struct Bridge {
    office: Arc<Office>,
    events: broadcast::Sender<Event>,
    ui: PathBuf,
    /// The folder that every native dialog for one picks.
    pick: Option<PathBuf>,
    token: String,
}

/// As the shell's, but over HTTP instead of Tauri's own channel.
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; \
                   connect-src 'self'; base-uri 'none'; form-action 'none'";

#[tokio::main]
async fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.first().map(String::as_str) {
        Some("read-sheet") => return sheets::child(),
        Some(sheets::READ_IMAGE) => return sheets::image_child(),
        _ => {}
    }
    let options: HashMap<_, _> =
        args.chunks(2).filter_map(|pair| Some((pair.first()?.as_str(), pair.get(1)?.as_str()))).collect();
    let (Some(folder), Some(ui)) = (options.get("--folder"), options.get("--ui")) else {
        eprintln!("bridge --folder DIR --ui DIST [--port N] [--passphrase P] [--register URL] [--pick DIR]");
        return ExitCode::from(2);
    };
    let (events, _) = broadcast::channel(1024);
    let teller = events.clone();
    let registers = options.get("--register").map_or_else(Registers::default, |address| {
        // Whoever waits for a stand-in waits for a mistake.
        Registers::at(address, Duration::from_secs(5))
    });
    let office = Arc::new(Office::new(Setup {
        sheet_reader: sheets::Reader { program: std::env::current_exe().unwrap(), args: vec!["read-sheet".into()] },
        register: Box::new(move |source, question, stop| registers.ask(source, question, stop)),
        line: courier::line(),
        // A story is the browser.
        open_page: Box::new(|page| {
            println!("{page}");
            Ok(())
        }),
        on_event: Box::new(move |event| drop(teller.send(event))),
        ..tests::bare(folder.as_ref())
    }));
    if let Some(passphrase) = options.get("--passphrase") {
        office.call("unlock", &serde_json::json!({ "passphrase": passphrase }).to_string()).unwrap();
    }
    let token = vault::RecoveryCode::random().unwrap().to_string();
    let bridge = Arc::new(Bridge {
        office,
        events,
        ui: ui.into(),
        pick: options.get("--pick").map(PathBuf::from),
        token: token.clone(),
    });
    let app = Router::new()
        .route("/call/{name}", post(call))
        .route("/confirm", post(confirm))
        .route("/file", post(file))
        .route("/file/{file}", get(made))
        .route("/folder", post(pick_folder))
        .route("/events", get(listen))
        .fallback(page)
        .layer(DefaultBodyLimit::max(80 << 20))
        .with_state(bridge);
    let port = options.get("--port").map_or(0, |port| port.parse().unwrap());
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await.unwrap();
    println!("http://{}/?token={token}", listener.local_addr().unwrap());
    axum::serve(listener, app).await.unwrap();
    ExitCode::SUCCESS
}

fn known(bridge: &Bridge, headers: &HeaderMap) -> bool {
    headers.get("x-svend-token").is_some_and(|token| token.as_bytes() == bridge.token.as_bytes())
}

async fn call(
    State(bridge): State<Arc<Bridge>>,
    Path(name): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if !known(&bridge, &headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let office = bridge.office.clone();
    let arg = String::from_utf8_lossy(&body).into_owned();
    let answer = tokio::task::spawn_blocking(move || office.call(&name, &arg)).await.unwrap();
    answered(answer)
}

/// What the shell asks in a window of its own.
async fn confirm(State(bridge): State<Arc<Bridge>>, headers: HeaderMap, body: Bytes) -> Response {
    if !known(&bridge, &headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let asked: serde_json::Value = serde_json::from_slice(&body).unwrap_or_default();
    let passphrase = asked["passphrase"].as_str().unwrap_or_default().to_owned();
    let office = bridge.office.clone();
    let answer = tokio::task::spawn_blocking(move || office.confirm(&passphrase)).await.unwrap();
    answered(answer.map(|()| "null".to_owned()))
}

async fn file(
    State(bridge): State<Arc<Bridge>>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if !known(&bridge, &headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let name = query.get("name").cloned().unwrap_or_default();
    answered(bridge.office.offer_file(name, body.to_vec()).map(|handle| serde_json::to_string(&handle).unwrap()))
}

async fn pick_folder(State(bridge): State<Arc<Bridge>>, headers: HeaderMap) -> Response {
    if !known(&bridge, &headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let picked = bridge.pick.clone().map(|path| bridge.office.offer_folder(path));
    answered(Ok(serde_json::to_string(&picked).unwrap()))
}

async fn made(State(bridge): State<Arc<Bridge>>, Path(file): Path<String>, headers: HeaderMap) -> Response {
    match known(&bridge, &headers).then(|| bridge.office.made_file(&file)) {
        Some(Ok((_, bytes))) => bytes.to_vec().into_response(),
        Some(Err(_)) => StatusCode::NOT_FOUND.into_response(),
        None => StatusCode::FORBIDDEN.into_response(),
    }
}

fn answered(answer: Result<String, Error>) -> Response {
    let (status, body) = match answer {
        Ok(body) => (StatusCode::OK, body),
        Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, serde_json::to_string(&error).unwrap()),
    };
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}

async fn listen(State(bridge): State<Arc<Bridge>>, Query(query): Query<HashMap<String, String>>) -> Response {
    if query.get("token") != Some(&bridge.token) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let events = BroadcastStream::new(bridge.events.subscribe()).filter_map(Result::ok);
    Stream::new(events.map(|event| Ok::<_, Infallible>(Sse::default().data(serde_json::to_string(&event).unwrap()))))
        .into_response()
}

async fn page(State(bridge): State<Arc<Bridge>>, uri: axum::http::Uri) -> Response {
    let path = uri.path().trim_start_matches('/');
    let path = if path.is_empty() { "index.html" } else { path };
    if path.split('/').any(|part| part == "..") {
        return StatusCode::NOT_FOUND.into_response();
    }
    let Ok(bytes) = std::fs::read(bridge.ui.join(path)) else { return StatusCode::NOT_FOUND.into_response() };
    let kind = match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    };
    ([(header::CONTENT_TYPE, kind), (header::CONTENT_SECURITY_POLICY, CSP)], bytes).into_response()
}
