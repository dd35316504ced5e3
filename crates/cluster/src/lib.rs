//! A PostgreSQL of one's own: in a temporary folder, on a socket there, gone when whoever started it ends, however that is.
//! Made by the system's own programs, without a service.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "for tests and for trying")]
#![cfg(unix)]

use std::io::Write;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// PostgreSQL refuses to run as root, so then it runs as one of these.
const USERS: [&str; 2] = ["postgres", "nobody"];

/// A running cluster.
pub struct Cluster {
    // The keeper goes first: it stops PostgreSQL before its folder is taken away.
    keeper: Option<Child>,
    folder: TempDir,
    options: &'static str,
}

impl Cluster {
    /// The one that most stories share, each with a school of its own. It need not outlive a power cut.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Cluster> = OnceLock::new();
        SHARED.get_or_init(|| Self::start("-c fsync=off -c max_connections=300"))
    }

    /// One that a story may ill-treat.
    pub fn start(options: &'static str) -> Self {
        let folder = tempfile::Builder::new().prefix("svend-pg-").tempdir().unwrap();
        std::fs::set_permissions(folder.path(), PermissionsExt::from_mode(0o755)).unwrap();
        if let Some((_, uid, gid)) = other_user() {
            chown(folder.path(), Some(uid), Some(gid)).unwrap();
        }
        let data = folder.path().join("data");
        let made = program("initdb")
            .arg("-D")
            .arg(&data)
            .args(["-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"])
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
        let mut cluster = Self { keeper: None, folder, options };
        cluster.begin();
        cluster.roles();
        cluster
    }

    /// Starts it, once more after [`Self::crash`].
    pub fn begin(&mut self) {
        // A shell holds the other end of a pipe: when this process ends, by whatever, the pipe closes and PostgreSQL with it.
        let script = r#"folder=$1; shift
            "$@" & pid=$!
            if read -r _; then kill -QUIT $pid; wait $pid; else kill -INT $pid; wait $pid; rm -rf "$folder"; fi"#;
        let mut keeper = Command::new("sh");
        keeper.args(["-c", script, "keeper"]).arg(self.folder.path());
        keeper.args(words(&program("postgres")));
        keeper.arg("-D").arg(self.folder.path().join("data")).arg("-k").arg(self.folder.path());
        keeper.args(["-c", "listen_addresses=", "-c", "log_min_messages=fatal"]);
        keeper.args(self.options.split_whitespace()).current_dir(self.folder.path());
        self.keeper = Some(keeper.stdin(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap());
        let socket = self.folder.path().join(".s.PGSQL.5432");
        let begun = Instant::now();
        while !self.answers(&socket) {
            assert!(begun.elapsed() < Duration::from_secs(30), "PostgreSQL does not come up");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn answers(&self, socket: &Path) -> bool {
        socket.exists() && self.psql("postgres", "postgres", "select 1").is_ok()
    }

    /// Stops it as a crash would: nothing is finished, nothing is written.
    pub fn crash(&mut self) {
        let mut keeper = self.keeper.take().unwrap();
        keeper.stdin.take().unwrap().write_all(b"crash\n").unwrap();
        keeper.wait().unwrap();
        let _ = std::fs::remove_file(self.folder.path().join(".s.PGSQL.5432.lock"));
    }

    /// Runs a statement; an error says what PostgreSQL said.
    pub fn psql(&self, user: &str, database: &str, sql: &str) -> Result<(), String> {
        self.ask(user, database, sql).map(drop)
    }

    /// What a select gives: a line for each row.
    pub fn ask(&self, user: &str, database: &str, sql: &str) -> Result<String, String> {
        let mut psql = program("psql");
        psql.arg("-h").arg(self.folder.path()).args(["-U", user, "-d", database, "-qXAtc", sql]);
        let said = psql.current_dir(self.folder.path()).output().map_err(|error| error.to_string())?;
        let words = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        if said.status.success() { Ok(words(&said.stdout)) } else { Err(words(&said.stderr)) }
    }

    fn roles(&self) {
        for sql in [
            "create role svend_owner login",
            "create role svend_server login",
            "create database svend owner svend_owner",
        ] {
            self.psql("postgres", "postgres", sql).unwrap();
        }
    }

    /// The process that starts all others of it.
    pub fn process(&self) -> u32 {
        let noted = std::fs::read_to_string(self.folder.path().join("data/postmaster.pid")).unwrap();
        noted.lines().next().and_then(|number| number.trim().parse().ok()).expect("PostgreSQL notes its process")
    }

    /// How somebody connects.
    pub fn address(&self, user: &str, database: &str) -> String {
        format!("host={} user={user} dbname={database}", self.folder.path().display())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Some(mut keeper) = self.keeper.take() {
            drop(keeper.stdin.take());
            let _ = keeper.wait();
        }
    }
}

/// A program of PostgreSQL, as somebody who may run it.
fn program(name: &str) -> Command {
    let path = folder().join(name);
    match other_user() {
        Some((_, uid, gid)) => {
            let mut command = Command::new("setpriv");
            command.args([&format!("--reuid={uid}"), &format!("--regid={gid}"), "--clear-groups"]).arg(path);
            command
        }
        None => Command::new(path),
    }
}

fn words(command: &Command) -> Vec<std::ffi::OsString> {
    std::iter::once(command.get_program()).chain(command.get_args()).map(ToOwned::to_owned).collect()
}

/// The folder of PostgreSQL's programs, the newest where there are several.
fn folder() -> PathBuf {
    let named = std::env::var_os("SVEND_POSTGRES").map(PathBuf::from);
    let packaged = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().filter_map(Result::ok);
    let mut packaged: Vec<(u32, PathBuf)> = packaged
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .collect();
    packaged.sort();
    let usual = ["/usr/local/bin", "/usr/bin", "/opt/homebrew/bin", "/usr/local/pgsql/bin"].map(PathBuf::from);
    let places = named.into_iter().chain(packaged.into_iter().rev().map(|(_, path)| path)).chain(usual);
    let mut places = places.filter(|place| place.join("initdb").exists() && place.join("postgres").exists());
    places.next().expect(
        "PostgreSQL's own programs are needed (initdb, postgres, psql). Install them (Debian: apt-get install postgresql; \
         Fedora: dnf install postgresql-server; macOS: brew install postgresql), or name their folder in SVEND_POSTGRES",
    )
}

/// Whose PostgreSQL it is when the tests run as root: name, user and group.
fn other_user() -> Option<(&'static str, u32, u32)> {
    let number = |args: &[&str]| {
        let said = Command::new("id").args(args).output().ok().filter(|said| said.status.success())?;
        String::from_utf8_lossy(&said.stdout).trim().parse::<u32>().ok()
    };
    if number(&["-u"]) != Some(0) {
        return None;
    }
    USERS.iter().find_map(|user| Some((*user, number(&["-u", user])?, number(&["-g", user])?)))
}
