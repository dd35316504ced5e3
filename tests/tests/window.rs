//! Stories in the real window, driven through WebKit's own driver: what a user clicks and types reaches the encrypted file.
//!
//! Linux only: elsewhere the system's web view has no such driver. Needs a screen; `cargo xtask test` brings one.
#![cfg(target_os = "linux")]

use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

/// How long anything may take that a person would be waiting for.
const PATIENCE: Duration = Duration::from_secs(20);
const PASSPHRASE: &str = "fire grå katte";

/// A folder with a vault to be, and the note that tells the program which file the dialog would have picked.
struct Place {
    kept: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Self { kept: tempfile::tempdir().unwrap() }
    }

    fn pick(&self, name: &str, bytes: &[u8]) {
        let file = self.kept.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        std::fs::write(self.note(), file.to_str().unwrap()).unwrap();
    }

    fn note(&self) -> PathBuf {
        self.kept.path().join("picked")
    }
}

/// An open window. Dropped, the driver and the program go with it.
struct Window {
    client: Client,
    driver: Child,
}

impl Window {
    async fn open(place: &Place) -> Self {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let folder = |name: &str| place.kept.path().join(name);
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .envs([("TAURI_AUTOMATION", "true"), ("TAURI_WEBVIEW_AUTOMATION", "true")])
            .env("SVEND_DATA", folder("vault"))
            .env("SVEND_PICK", place.note())
            .env("XDG_DATA_HOME", folder("data"))
            .env("XDG_CONFIG_HOME", folder("config"))
            .env("XDG_CACHE_HOME", folder("cache"))
            .stdin(Stdio::null())
            // A group of its own, so that the program it starts can be ended with it.
            .process_group(0)
            .spawn()
            .expect("WebKitWebDriver is installed");
        let options = json!({"webkitgtk:browserOptions": {"binary": program("svend"), "args": []}});
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(options.as_object().unwrap().clone());
        let started = std::time::Instant::now();
        let client = loop {
            match builder.connect(&format!("http://127.0.0.1:{port}")).await {
                Ok(client) => break client,
                Err(error) => assert!(started.elapsed() < PATIENCE, "{error}"),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        };
        Self { client, driver }
    }

    async fn see(&self, selector: &str) -> Element {
        match self.client.wait().at_most(PATIENCE).for_element(Locator::Css(selector)).await {
            Ok(element) => element,
            Err(error) => panic!("{selector}: {error}\n{}", self.words().await),
        }
    }

    /// Waits until the words stand somewhere on the screen.
    async fn read(&self, words: &str) {
        let started = std::time::Instant::now();
        while !self.words().await.contains(words) {
            assert!(started.elapsed() < PATIENCE, "no {words:?} on\n{}", self.words().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    async fn words(&self) -> String {
        let words = self.client.execute("return document.body.innerText", Vec::new()).await.unwrap();
        words.as_str().unwrap_or_default().replace('\u{a0}', " ")
    }

    /// Clicks the button or link with exactly these words.
    async fn click(&self, words: &str) {
        let path = format!(
            "//*[self::button or self::a][normalize-space(.) = {words:?} or @aria-label = {words:?} \
                            or .//*[normalize-space(text()) = {words:?}]]"
        );
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await;
        match found {
            Ok(element) => element.click().await.unwrap(),
            Err(error) => panic!("{words}: {error}\n{}", self.words().await),
        }
    }

    /// Types into the field with this label.
    async fn fill(&self, label: &str, text: &str) {
        let path = format!("//label[starts-with(normalize-space(.), {label:?})]");
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await;
        let field = found.unwrap_or_else(|error| panic!("{label}: {error}")).attr("for").await.unwrap().unwrap();
        self.see(&format!("[id={field:?}]")).await.send_keys(text).await.unwrap();
    }

    async fn press(&self, keys: &str) {
        self.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    async fn go(&self, path: &str) {
        self.client.execute("location.hash = arguments[0]", vec![json!(path)]).await.unwrap();
    }

    async fn close(mut self) {
        self.client.clone().close().await.unwrap();
        // The program ends a moment after its session does.
        tokio::time::sleep(Duration::from_millis(300)).await;
        self.end();
    }

    fn end(&mut self) {
        let group = format!("-{}", self.driver.id());
        let _gone = Command::new("kill").args(["--", &group]).stderr(Stdio::null()).status();
        let _gone = self.driver.wait();
    }

    /// Through the first-run assistant to an open vault.
    async fn begin(&self) {
        self.click("Start med din skole").await;
        self.fill("Skolens navn", "Skolen i Aars").await;
        self.fill("Dit navn", "Hanne Dam").await;
        self.click("Næste").await;
        self.fill("Adgangssætning", PASSPHRASE).await;
        self.fill("Adgangssætning igen", PASSPHRASE).await;
        self.click("Næste").await;
        let code = self.see(".code").await.text().await.unwrap();
        let code: String = code.split_whitespace().collect();
        assert_eq!(code.len(), 32, "{code}");
        self.fill("De to sidste grupper", &code[24..]).await;
        self.click("Opret skolen").await;
        self.see("[data-screen=today]").await;
    }

    async fn unlock(&self) {
        self.see("input[type=password]").await.send_keys(&format!("{PASSPHRASE}\u{e007}")).await.unwrap();
        self.see("[data-screen=today]").await;
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.end();
    }
}

fn program(name: &str) -> PathBuf {
    let here = std::env::current_exe().unwrap();
    let folder = here.ancestors().nth(2).unwrap();
    let program = folder.join(name);
    assert!(program.exists(), "build the whole workspace first: no {}", Path::new(&program).display());
    program
}

/// Three students as the study administration exports them: Windows-1252, semicolons, one name the other way round.
fn export() -> Vec<u8> {
    let text = "Elevnr;Elevnavn;CPR-nr.;Uddannelse;Skoleforløb;Hold;Elevtype;Startdato;Slutdato;Navnebeskyttet\r\n\
                700001;Ørum, Åse;640910-6995;Tømrer;GF2;TØM-GF2-26a;EUD;03-08-2020;21-12-2096;Nej\r\n\
                700002;Bo Dal;650910-6995;Tømrer;GF2;TØM-GF2-26a;EUD;03-08-2020;21-12-2096;Nej\r\n\
                700003;Ida Krogh;660910-6995;Tømrer;GF2;TØM-GF2-26a;EUX;03-08-2020;21-12-2096;Nej\r\n";
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
}

#[tokio::test]
async fn an_import_is_listed_marked_at_the_job_cafe_and_there_after_a_restart() {
    let place = Place::new();
    place.pick("elever.csv", &export());
    let window = Window::open(&place).await;
    window.begin().await;
    window.go("/imports").await;
    window.click("Vælg fil…").await;
    window.read("elever.csv").await;
    window.click("Importér 3 rækker").await;
    window.go("/students").await;
    window.read("Åse Ørum").await;
    window.go("/cafes").await;
    window.click("Ny jobcafé").await;
    window.press("\u{e007}").await;
    window.see("main a[href*='/cafes/']").await.click().await.unwrap();
    window.read("Bo Dal").await;
    window.press("0").await;
    window.read("Fortryd: resten sat til stede").await;
    window.close().await;

    let window = Window::open(&place).await;
    window.unlock().await;
    window.go("/students").await;
    window.read("Åse Ørum").await;
    window.read("Ida Krogh").await;
    window.go("/cafes").await;
    window.see("main a[href*='/cafes/']").await.click().await.unwrap();
    window.read("Bo Dal").await;
    window.read("Fortryd: resten sat til stede").await;
    window.close().await;
}

#[tokio::test]
async fn a_locked_window_shows_nothing_and_opens_again_with_the_passphrase_alone() {
    let place = Place::new();
    let window = Window::open(&place).await;
    window.begin().await;
    window.click("Lås").await;
    window.read("Lås op").await;
    assert!(!window.words().await.contains("Elever"), "the menu is gone while locked");
    window.see("input[type=password]").await.send_keys("noget forkert\u{e007}").await.unwrap();
    window.see("[aria-invalid=true]").await;
    window.see("input[type=password]").await.clear().await.unwrap();
    window.unlock().await;
    window.close().await;
}

#[tokio::test]
async fn a_calendar_file_is_written_where_the_dialog_said() {
    let place = Place::new();
    let window = Window::open(&place).await;
    window.begin().await;
    window.go("/calendar").await;
    window.click("Ny aftale").await;
    window.see("dialog[open] input[data-autofocus]").await.send_keys("Messe i hallen\u{e007}").await.unwrap();
    window.read("Messe i hallen").await;
    place.pick("uge.ics", b"");
    window.click("Mere").await;
    window.click("Gem som kalenderfil…").await;
    window.click("Gem fil…").await;
    window.read("Kalenderfilen er gemt.").await;
    let text = std::fs::read_to_string(place.kept.path().join("uge.ics")).unwrap();
    assert!(text.contains("SUMMARY:Møde: Messe i hallen\r\n"), "{text}");
    window.close().await;
}
