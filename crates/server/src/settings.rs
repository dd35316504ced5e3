//! How the server is set up: a file for what stays, the environment for what differs and what is secret.

use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use serde::Deserialize;
use tokio_postgres::Config;

/// What is said in the file; the environment has the last word.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    database: Option<String>,
    owner: Option<String>,
    listen: Option<String>,
    connections: Option<usize>,
    database_connections: Option<usize>,
}

/// How the server is set up.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The database, as the role that serves.
    pub database: Option<Config>,
    /// The database, as the role that owns the tables. Needed to make and change them, and for `admin`.
    pub owner: Option<Config>,
    /// Where the server listens. What comes from outside comes through a proxy that speaks TLS.
    pub listen: SocketAddr,
    /// What is refused.
    pub limits: Limits,
}

/// What is refused.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Connections at once.
    pub connections: usize,
    /// Connections to the database.
    pub database: usize,
    /// How long a client may take for the head of a request, for the beginning of a body, and to take in an answer.
    pub patience: Duration,
    /// How long a request may take in all.
    pub request: Duration,
    /// How long requests that have begun may go on when the server ends.
    pub farewell: Duration,
    /// Files in memory at once.
    pub files_at_once: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 4_000,
            database: 16,
            patience: Duration::from_secs(10),
            request: Duration::from_secs(60),
            farewell: Duration::from_secs(20),
            files_at_once: 8,
        }
    }
}

impl Settings {
    /// Reads the file, if one is named, and the environment: `SVEND_SETTINGS`, `SVEND_DATABASE`, `SVEND_DATABASE_OWNER`,
    /// `SVEND_LISTEN`, `SVEND_CONNECTIONS`, `SVEND_DATABASE_CONNECTIONS`.
    pub fn read(variable: impl Fn(&str) -> Option<String>) -> Result<Self, String> {
        let written = match variable("SVEND_SETTINGS") {
            Some(path) => file(Path::new(&path))?,
            None => Written::default(),
        };
        let database = variable("SVEND_DATABASE").or(written.database);
        let owner = variable("SVEND_DATABASE_OWNER").or(written.owner);
        let listen = variable("SVEND_LISTEN").or(written.listen).unwrap_or_else(|| "127.0.0.1:8420".to_owned());
        let listen = listen.parse().map_err(|_| format!("SVEND_LISTEN: {listen} is no address with a port"))?;
        let usual = Limits::default();
        let limits = Limits {
            connections: count(&variable, "SVEND_CONNECTIONS", written.connections)?.unwrap_or(usual.connections),
            database: count(&variable, "SVEND_DATABASE_CONNECTIONS", written.database_connections)?
                .unwrap_or(usual.database),
            ..usual
        };
        Ok(Self {
            database: database.map(|said| config("SVEND_DATABASE", &said)).transpose()?,
            owner: owner.map(|said| config("SVEND_DATABASE_OWNER", &said)).transpose()?,
            listen,
            limits,
        })
    }
}

fn file(path: &Path) -> Result<Written, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    toml::from_str(&text).map_err(|error| format!("{}: {}", path.display(), error.message()))
}

fn count(
    variable: &impl Fn(&str) -> Option<String>,
    name: &str,
    written: Option<usize>,
) -> Result<Option<usize>, String> {
    let said = variable(name).map(|said| said.parse::<usize>().map_err(|_| format!("{name}: {said} is no count")));
    let count = said.transpose()?.or(written);
    if count == Some(0) { Err(format!("{name}: at least 1")) } else { Ok(count) }
}

/// The address holds a password, so a mistake in it is told without it.
fn config(name: &str, said: &str) -> Result<Config, String> {
    said.parse().map_err(|_| format!("{name}: not of the form postgresql://user:password@host/database"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Settings, String> {
        Settings::read(|name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn nothing_said_is_this_computer_alone() {
        let settings = read(&[]).unwrap();
        assert!(settings.listen.ip().is_loopback());
        assert!(settings.database.is_none());
    }

    #[test]
    fn the_environment_has_the_last_word_over_the_file() {
        let path = std::env::temp_dir().join(format!("svend-settings-{}.toml", std::process::id()));
        std::fs::write(&path, "listen = \"127.0.0.1:1\"\nconnections = 7\n").unwrap();
        let named = path.to_str().unwrap();
        let settings = read(&[("SVEND_SETTINGS", named), ("SVEND_LISTEN", "127.0.0.1:2")]).unwrap();
        assert_eq!((settings.listen.port(), settings.limits.connections), (2, 7));
        std::fs::write(&path, "lisen = \"127.0.0.1:1\"\n").unwrap();
        assert!(read(&[("SVEND_SETTINGS", named)]).unwrap_err().contains("lisen"), "a slip of the pen is found");
        std::fs::remove_file(&path).unwrap();
    }

    #[test]
    fn a_wrong_address_of_the_database_is_told_without_its_password() {
        let wrong = read(&[("SVEND_DATABASE", "postgresql://svend:secret@:x/")]).unwrap_err();
        assert!(wrong.contains("SVEND_DATABASE") && !wrong.contains("secret"), "{wrong}");
    }
}
