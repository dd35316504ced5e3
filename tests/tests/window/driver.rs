//! The real window in the hands of a story: a folder for its vault, and what a user sees, clicks and types.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

/// How long anything may take that a person would be waiting for.
const PATIENCE: Duration = Duration::from_secs(20);
pub const PASSPHRASE: &str = "fire grå katte";

// Keys as the driver's protocol writes them. A held key is let go at the end of the keys it was sent with.
pub const ENTER: &str = "\u{e007}";
pub const SHIFT: &str = "\u{e008}";
pub const CONTROL: &str = "\u{e009}";

/// A folder with a vault to be, and the note that tells the program which file the dialog would have picked.
pub struct Place {
    pub kept: tempfile::TempDir,
}

impl Place {
    pub fn new() -> Self {
        Self { kept: tempfile::tempdir().unwrap() }
    }

    pub fn pick(&self, name: &str, bytes: &[u8]) {
        let file = self.kept.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        std::fs::write(self.note(), file.to_str().unwrap()).unwrap();
    }

    fn note(&self) -> PathBuf {
        self.kept.path().join("picked")
    }
}

/// A message bus of one test's own, where it can be the screen saver and the system.
pub struct Bus {
    address: String,
    daemon: Child,
}

impl Bus {
    pub fn new() -> Self {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("dbus is installed");
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { address: address.trim().to_owned(), daemon }
    }

    /// Says something to whoever listens.
    pub fn say(&self, path: &str, signal: &str, arg: &str) {
        let bus = format!("--bus={}", self.address);
        let sent = Command::new("dbus-send").args([&bus, "--type=signal", path, signal, arg]).status().unwrap();
        assert!(sent.success());
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _gone = self.daemon.kill();
        let _gone = self.daemon.wait();
    }
}

/// An open window. Dropped, the driver and the program go with it.
pub struct Window {
    client: Client,
    driver: Child,
}

impl Window {
    pub async fn open(place: &Place) -> Self {
        Self::open_on(place, None).await
    }

    /// A window that hears its desktop and its system on this bus, in place of those of the other tests.
    pub async fn open_on(place: &Place, bus: Option<&Bus>) -> Self {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let folder = |name: &str| place.kept.path().join(name);
        let temporary = folder("tmp");
        std::fs::create_dir_all(&temporary).unwrap();
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .envs([("TAURI_AUTOMATION", "true"), ("TAURI_WEBVIEW_AUTOMATION", "true")])
            .env("SVEND_DATA", folder("vault"))
            .env("SVEND_PICK", place.note())
            .env("XDG_DATA_HOME", folder("data"))
            .env("XDG_CONFIG_HOME", folder("config"))
            .env("XDG_CACHE_HOME", folder("cache"))
            .env("TMPDIR", temporary)
            .envs(bus.into_iter().flat_map(|bus| {
                ["DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"].map(|name| (name, bus.address.as_str()))
            }))
            .stdin(Stdio::null())
            // A group of its own, so that the program it starts can be ended with it.
            .process_group(0)
            .spawn()
            .expect("WebKitWebDriver is installed");
        let options = json!({"webkitgtk:browserOptions": {"binary": program("svend"), "args": []}});
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(options.as_object().unwrap().clone());
        let started = Instant::now();
        let client = loop {
            match builder.connect(&format!("http://127.0.0.1:{port}")).await {
                Ok(client) => break client,
                Err(error) => assert!(started.elapsed() < PATIENCE, "{error}"),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        };
        Self { client, driver }
    }

    pub async fn see(&self, selector: &str) -> Element {
        match self.client.wait().at_most(PATIENCE).for_element(Locator::Css(selector)).await {
            Ok(element) => element,
            Err(error) => panic!("{selector}: {error}\n{}", self.words().await),
        }
    }

    /// Goes over to the other window that has opened; answers with this one.
    pub async fn beside(&self) -> WindowHandle {
        let here = self.client.window().await.unwrap();
        let started = Instant::now();
        loop {
            let all = self.client.windows().await.unwrap();
            if let Some(other) = all.into_iter().find(|other| *other != here) {
                self.client.switch_to_window(other).await.unwrap();
                return here;
            }
            assert!(started.elapsed() < PATIENCE, "no other window\n{}", self.words().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Goes back to a window.
    pub async fn back_to(&self, window: WindowHandle) {
        self.client.switch_to_window(window).await.unwrap();
    }

    /// Waits until the words stand somewhere on the screen.
    pub async fn read(&self, words: &str) {
        let started = Instant::now();
        while !self.words().await.contains(words) {
            assert!(started.elapsed() < PATIENCE, "no {words:?} on\n{}", self.words().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until the words stand on the open screen, or stand there no longer: the frame around it does not count.
    pub async fn lists(&self, words: &str, there: bool) {
        let started = Instant::now();
        while self.words_in("main").await.contains(words) != there {
            assert!(started.elapsed() < PATIENCE, "{words:?} there: {}\n{}", !there, self.words().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    pub async fn words(&self) -> String {
        self.words_in("body").await
    }

    async fn words_in(&self, selector: &str) -> String {
        let script = "return document.querySelector(arguments[0])?.innerText";
        let words = self.client.execute(script, vec![json!(selector)]).await.unwrap();
        words.as_str().unwrap_or_default().replace('\u{a0}', " ")
    }

    /// What a script in the page answers.
    pub async fn ask(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap()
    }

    /// What a script answers that says when it is done: its last argument is what it calls.
    pub async fn ask_later(&self, script: &str) -> Value {
        self.client.execute_async(script, Vec::new()).await.unwrap()
    }

    /// Waits until the page is another one, of which this is true.
    pub async fn fresh(&self, is_true: &str) {
        let started = Instant::now();
        loop {
            // A page that is just being loaded answers nothing.
            let said = self.client.execute(&format!("return {is_true}"), Vec::new()).await;
            if said.is_ok_and(|said| said == json!(true)) {
                return;
            }
            assert!(started.elapsed() < PATIENCE, "{is_true}\n{}", self.words().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits for something outside the window; says whether it came.
    pub async fn until(&self, it_is: impl Fn() -> bool) -> bool {
        let started = Instant::now();
        while !it_is() && started.elapsed() < PATIENCE {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        it_is()
    }

    /// Clicks the button or link with exactly these words.
    pub async fn click(&self, words: &str) {
        let path = format!(
            "//*[self::button or self::a][normalize-space(.) = {words:?} or @aria-label = {words:?} \
                            or .//*[normalize-space(text()) = {words:?}]]"
        );
        let started = Instant::now();
        loop {
            let found = self.client.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await;
            match found {
                // What is just being drawn anew is looked for again.
                Ok(element) => match click_still(&element).await {
                    Ok(()) => return,
                    Err(error) => assert!(started.elapsed() < PATIENCE, "{words}: {error}"),
                },
                Err(error) => panic!("{words}: {error}\n{}", self.words().await),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Clicks the first that this selector finds.
    pub async fn hit(&self, selector: &str) {
        let started = Instant::now();
        while let Err(error) = click_still(&self.see(selector).await).await {
            assert!(started.elapsed() < PATIENCE, "{selector}: {error}\n{}", self.words().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Types into the field with this label.
    pub async fn fill(&self, label: &str, text: &str) {
        let path = format!("//label[starts-with(normalize-space(.), {label:?})]");
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await;
        let field = found.unwrap_or_else(|error| panic!("{label}: {error}")).attr("for").await.unwrap().unwrap();
        self.see(&format!("[id={field:?}]")).await.send_keys(text).await.unwrap();
    }

    pub async fn press(&self, keys: &str) {
        self.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    /// Keeps what a form holds, as the key on its button says.
    pub async fn save(&self) {
        self.press(&format!("{CONTROL}{ENTER}")).await;
    }

    pub async fn go(&self, path: &str) {
        self.client.execute("location.hash = arguments[0]", vec![json!(path)]).await.unwrap();
    }

    /// To the page of a student or a company, by the search of the whole program.
    pub async fn visit(&self, name: &str) {
        self.press(&format!("{CONTROL}k")).await;
        self.see("dialog[open] [role=combobox]").await.send_keys(name).await.unwrap();
        self.see("dialog[open] [role=option]").await;
        self.press(ENTER).await;
        let title = format!("//h1[normalize-space(.) = {name:?}]");
        self.client.wait().at_most(PATIENCE).for_element(Locator::XPath(&title)).await.unwrap();
    }

    /// Brings a list of so many rows in, from the button that asks for its file to the receipt.
    pub async fn import(&self, place: &Place, button: &str, name: &str, bytes: &[u8], rows: &str) {
        place.pick(name, bytes);
        self.go("/imports").await;
        self.click(button).await;
        self.click(&format!("Importér {rows}")).await;
        self.read(&format!("{name} er importeret")).await;
    }

    pub async fn close(mut self) {
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
    pub async fn begin(&self) {
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

    pub async fn unlock(&self) {
        self.see("input[type=password]").await.send_keys(&format!("{PASSPHRASE}\u{e007}")).await.unwrap();
        self.see("[data-screen=today]").await;
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.end();
    }
}

/// Clicks what stands still: a page that is still filling moves it away between the aim and the click.
async fn click_still(element: &Element) -> Result<(), CmdError> {
    let mut stood = element.rectangle().await?;
    loop {
        tokio::time::sleep(Duration::from_millis(50)).await;
        let stands = element.rectangle().await?;
        if stands == stood {
            return element.click().await;
        }
        stood = stands;
    }
}

fn program(name: &str) -> PathBuf {
    let here = std::env::current_exe().unwrap();
    let folder = here.ancestors().nth(2).unwrap();
    let program = folder.join(name);
    assert!(program.exists(), "build the whole workspace first: no {}", Path::new(&program).display());
    program
}
