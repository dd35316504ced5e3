//! The real window, driven through WebKitWebDriver over its plain HTTP and JSON.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use base64::Engine;
use serde_json::{Value, json};

use crate::Result;

/// How long anything may take that a person would be waiting for.
const PATIENCE: Duration = Duration::from_secs(60);
/// The name under which the protocol hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
const ENTER: &str = "\u{E007}";

/// An open window; dropped, it closes with all its processes.
pub struct Window {
    agent: ureq::Agent,
    address: String,
    driver: Child,
}

/// Starts the program and waits until its page can be asked.
pub fn open(program: &Path, surroundings: &[(&str, PathBuf)]) -> Result<Window> {
    let port = free_port()?;
    let mut command = Command::new("WebKitWebDriver");
    command.arg(format!("--port={port}")).stdin(Stdio::null());
    command.envs([("TAURI_AUTOMATION", "true"), ("TAURI_WEBVIEW_AUTOMATION", "true")]);
    command.envs(surroundings.iter().map(|(name, value)| (name, value)));
    // A group of its own, so that the program the driver starts can be ended with it.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let driver = command.spawn().map_err(|error| format!("WebKitWebDriver: {error}"))?;
    let config = ureq::Agent::config_builder().http_status_as_error(false).timeout_global(Some(PATIENCE)).build();
    let mut window = Window { agent: config.into(), address: format!("http://127.0.0.1:{port}"), driver };
    let agent = window.agent.clone();
    let status = format!("{}/status", window.address);
    until("WebKitWebDriver", || agent.get(&status).call().ok())?;
    let options = json!({ "webkitgtk:browserOptions": { "binary": program, "args": [] } });
    let session = window.ask("/session", &json!({ "capabilities": { "alwaysMatch": options } }))?;
    let id = session["sessionId"].as_str().ok_or("the driver opened no session")?;
    window.address = format!("{}/session/{id}", window.address);
    Ok(window)
}

impl Window {
    /// Waits for an element and types into it.
    pub fn type_into(&mut self, selector: &str, text: &str) -> Result {
        let element = self.wait_for(selector)?;
        self.ask(&format!("/element/{element}/value"), &json!({ "text": text })).map(drop)
    }

    /// Presses Enter in an element.
    pub fn press_enter(&mut self, selector: &str) -> Result {
        self.type_into(selector, ENTER)
    }

    /// Waits until an element stands on the page.
    pub fn wait_for(&mut self, selector: &str) -> Result<String> {
        let wanted = json!({ "using": "css selector", "value": selector });
        until(selector, || self.ask("/element", &wanted).ok()?[ELEMENT].as_str().map(str::to_owned))
    }

    /// Keeps a picture of what the window shows.
    pub fn picture(&mut self, file: &Path) -> Result {
        // The screen lags the page; the second frame after now shows what the page holds now.
        let painted = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        let fonts = "document.fonts.ready.then(() => arguments[0]())";
        for script in [fonts, painted] {
            self.ask("/execute/async", &json!({ "script": script, "args": [] }))?;
        }
        let answer = self.agent.get(format!("{}/screenshot", self.address)).call();
        let answer = value(answer)?;
        let bytes = base64::engine::general_purpose::STANDARD
            .decode(answer.as_str().unwrap_or_default())
            .map_err(|error| format!("picture: {error}"))?;
        std::fs::write(file, bytes).map_err(|error| format!("{}: {error}", file.display()))
    }

    fn ask(&self, path: &str, body: &Value) -> Result<Value> {
        let request = self.agent.post(format!("{}{path}", self.address)).content_type("application/json");
        value(request.send(body.to_string()))
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // Each step may find its object gone already; the next is worth taking all the same.
        drop(self.agent.delete(&self.address).call());
        // The program ends a moment after its session does, and tidies up on the way.
        std::thread::sleep(Duration::from_millis(300));
        drop(Command::new("kill").args(["--", &format!("-{}", self.driver.id())]).stderr(Stdio::null()).status());
        drop(self.driver.wait());
    }
}

fn value(answer: std::result::Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Value> {
    let mut response = answer.map_err(|error| format!("WebKitWebDriver: {error}"))?;
    // A picture of a large window is more than the client reads on its own accord.
    let text =
        response.body_mut().with_config().limit(256 << 20).read_to_string().map_err(|error| error.to_string())?;
    let mut said: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let value = said["value"].take();
    match value["error"].as_str() {
        Some(error) => Err(format!("WebKitWebDriver: {error}: {}", value["message"].as_str().unwrap_or_default())),
        None => Ok(value),
    }
}

fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> Result<T> {
    let start = Instant::now();
    loop {
        if let Some(found) = look() {
            return Ok(found);
        }
        if start.elapsed() > PATIENCE {
            return Err(format!("{what} did not come within {} seconds", PATIENCE.as_secs()));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn free_port() -> Result<u16> {
    let socket = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    socket.local_addr().map(|address| address.port()).map_err(|error| error.to_string())
}
