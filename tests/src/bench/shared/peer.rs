//! Another program of this kind, from a public package: its server, and a script that drives its laptops. Both are fetched
//! when they are to be measured, into `target/peers`, and never by a test.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::proxy::Proxy;
use super::{Keeper, company, cpu, id, phone};

/// A running peer.
pub struct Peer {
    name: &'static str,
    server: Child,
    driver: Child,
    says: ChildStdin,
    hears: BufReader<ChildStdout>,
    port: u16,
    edits: usize,
    _kept: tempfile::TempDir,
}

/// Where a peer is fetched to.
struct Place(PathBuf);

impl Place {
    /// Fetches a peer, unless it is there.
    fn fetched(name: &str) -> Result<Self, String> {
        let place = Path::new("target/peers").join(name);
        let place =
            fs::create_dir_all(&place).and_then(|()| place.canonicalize()).map_err(|error| error.to_string())?;
        for file in fs::read_dir(Path::new("tests/peers").join(name)).map_err(|error| error.to_string())? {
            let file = file.map_err(|error| error.to_string())?;
            fs::copy(file.path(), place.join(file.file_name())).map_err(|error| error.to_string())?;
        }
        // What is there is of the versions that it was fetched by.
        let wanted = place.join(if name == "pouchdb" { "package-lock.json" } else { "requirements.txt" });
        let wanted = fs::read_to_string(wanted).map_err(|error| error.to_string())?;
        let done = place.join("fetched");
        if fs::read_to_string(&done).ok() != Some(wanted.clone()) {
            let steps: &[&[&str]] = match name {
                "pouchdb" => &[&["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]],
                _ => &[
                    &["python3", "-m", "venv", "venv"],
                    &["venv/bin/pip", "install", "--quiet", "--only-binary", ":all:", "-r", "requirements.txt"],
                ],
            };
            for step in steps {
                let Some((program, args)) = step.split_first() else { continue };
                let program = if program.contains('/') { place.join(program) } else { program.into() };
                let said = Command::new(&program).args(args).current_dir(&place).output();
                let said = said.map_err(|error| format!("{}: {error}", program.display()))?;
                if !said.status.success() {
                    return Err(String::from_utf8_lossy(&said.stderr).into_owned());
                }
            }
            fs::write(done, wanted).map_err(|error| error.to_string())?;
        }
        Ok(Self(place))
    }

    fn program(&self, name: &str) -> Command {
        let mut program = Command::new(if name.contains('/') { self.0.join(name) } else { name.into() });
        program.current_dir(&self.0);
        program
    }

    fn server(&self, name: &str, port: u16, data: &Path) -> Command {
        let port = port.to_string();
        if name == "pouchdb" {
            let mut server = self.program("node");
            server.args(["node_modules/pouchdb-server/bin/pouchdb-server", "--host", "127.0.0.1", "--port", &port]);
            server.arg("--no-stdout-logs").arg("--dir").arg(data).arg("--config").arg(data.join("config.json"));
            return server;
        }
        let mut server = self.program("venv/bin/python");
        server.args(["-m", "anki.syncserver"]).env("SYNC_HOST", "127.0.0.1").env("SYNC_PORT", port);
        server.env("SYNC_BASE", data).env("SYNC_USER1", "anna:anna").env("MAX_SYNC_PAYLOAD_MEGS", "1000");
        server.env("RUST_LOG", "error");
        server
    }

    fn driver(&self, name: &str) -> Command {
        if name == "pouchdb" {
            let mut driver = self.program("node");
            driver.args(["--max-old-space-size=4096", "drive.mjs"]);
            return driver;
        }
        let mut driver = self.program("venv/bin/python");
        driver.arg("drive.py");
        driver
    }
}

impl Peer {
    /// Starts one, or says why it cannot be had.
    pub fn start(name: &'static str) -> Result<Self, String> {
        let place = Place::fetched(name)?;
        let kept = tempfile::tempdir().map_err(|error| error.to_string())?;
        let free = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
        let port = free.map_err(|error| error.to_string())?.port();
        let mut server = place.server(name, port, kept.path());
        server.stdout(Stdio::null()).stderr(fs::File::create(place.0.join("said")).map_err(|error| error.to_string())?);
        let mut server = server.spawn().map_err(|error| error.to_string())?;
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if begun.elapsed() > Duration::from_secs(30) || server.try_wait().is_ok_and(|ended| ended.is_some()) {
                drop(server.kill());
                let said = fs::read_to_string(place.0.join("said")).unwrap_or_default();
                return Err(format!("its server does not come up: {said}"));
            }
            thread::sleep(Duration::from_millis(100));
        }
        let mut driver = place.driver(name);
        let driver = driver.arg(kept.path()).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut driver = driver.map_err(|error| error.to_string())?;
        let (says, hears) = (driver.stdin.take().unwrap(), BufReader::new(driver.stdout.take().unwrap()));
        Ok(Self { name, server, driver, says, hears, port, edits: 0, _kept: kept })
    }

    /// Has its laptops do something at an address, and hears how long it took.
    fn ask(&mut self, port: u16, act: &str, with: Value) -> Value {
        let asked = json!({"do": act, "url": format!("http://127.0.0.1:{port}/"), "with": with});
        writeln!(self.says, "{asked}").unwrap();
        let mut line = String::new();
        self.hears.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{}: {act}: {error}: {line}", self.name))
    }

    fn took(&mut self, act: &str, with: Value) -> f64 {
        self.ask(self.port, act, with)["ms"].as_f64().unwrap()
    }

    fn edited(&mut self, rows: &[usize]) -> Value {
        self.edits += 1;
        rows.iter().map(|n| json!([id(*n), phone(*n, self.edits)])).collect()
    }
}

fn new(rows: Range<usize>) -> Value {
    rows.map(|n| json!([id(n), company(n)])).collect()
}

impl Keeper for Peer {
    fn name(&self) -> &'static str {
        self.name
    }

    fn create(&mut self, rows: Range<usize>) -> f64 {
        self.took("create", new(rows))
    }

    fn edit(&mut self, rows: &[usize]) -> f64 {
        let rows = self.edited(rows);
        self.took("edit", rows)
    }

    fn fill(&mut self, rows: Range<usize>) {
        for from in rows.clone().step_by(2_000) {
            self.took("fill", new(from..rows.end.min(from + 2_000)));
        }
        self.took("filled", Value::Null);
    }

    fn first_pull(&mut self) -> (f64, usize) {
        let said = self.ask(self.port, "first_pull", Value::Null);
        (said["ms"].as_f64().unwrap(), said["rows"].as_u64().unwrap() as usize)
    }

    fn nothing(&mut self) -> f64 {
        self.took("nothing", Value::Null)
    }

    fn visible(&mut self, edits: usize) -> Vec<f64> {
        let rows = self.edited(&(0..edits).collect::<Vec<_>>());
        let said = self.ask(self.port, "visible", rows);
        said["ms"].as_array().unwrap().iter().map(|took| took.as_f64().unwrap()).collect()
    }

    fn back(&mut self, laptops: usize, wrote: usize) -> Option<f64> {
        // A thousand of its laptops did not come to their end within minutes.
        if self.name() == "pouchdb" {
            return None;
        }
        self.ask(self.port, "back", json!([laptops, wrote]))["ms"].as_f64()
    }

    fn spent(&self) -> Vec<(&'static str, f64)> {
        vec![("server", cpu::spent(self.server.id()))]
    }

    fn bytes(&mut self, rows: &[usize]) -> Option<[u64; 2]> {
        let proxy = Proxy::before(self.port);
        let rows = self.edited(rows);
        self.ask(proxy.address.port(), "edit", rows);
        Some(proxy.counted())
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        for child in [&mut self.driver, &mut self.server] {
            drop(child.kill());
            drop(child.wait());
        }
    }
}
