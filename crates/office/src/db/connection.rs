//! One connection: its key, its pragmas, its functions.

use std::path::Path;
use std::sync::Once;

use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OpenFlags};
use vault::DataKey;
use zeroize::Zeroizing;

use crate::{Error, Result, text};

/// SQLite says that it is ready before it has called SQLCipher's part of its start. Whoever opens a connection between the
/// two on another thread has no cipher, and no key fits: so the first connection of the process is made alone.
fn start() {
    static STARTED: Once = Once::new();
    STARTED.call_once(|| drop(Connection::open_in_memory()));
}

/// From here on, whatever SQLite frees is wiped, until the process ends: SQLCipher takes no such word back. Said before the
/// connections of a vault are closed, whose pages are nearly all that it still holds. Said earlier, it would make an import
/// take two thirds longer, and a search twice as long.
pub fn wipe_from_now_on() -> Result<()> {
    let conn = Connection::open_in_memory()?;
    conn.execute_batch("pragma cipher_memory_security = on")?;
    match pragma::<String>(&conn, "cipher_memory_security")?.as_str() {
        "1" => Ok(()),
        _ => Err(Error::bug("SQLCipher does not wipe")),
    }
}

/// Opens, keys and sets up one connection; every pragma is read back.
pub fn connect(path: &Path, key: &DataKey, create: bool) -> Result<Connection> {
    let create = if create { OpenFlags::SQLITE_OPEN_CREATE } else { OpenFlags::empty() };
    let conn = keyed(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE | create)?;
    for (name, value) in PRAGMAS {
        set(&conn, name, value)?;
    }
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_prepared_statement_cache_capacity(128);
    Ok(conn)
}

/// Opens a file of which not one byte may change, such as a backup.
pub fn connect_to_read(path: &Path, key: &DataKey) -> Result<Connection> {
    let conn = keyed(path, key, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    for (name, value) in [("trusted_schema", "0"), ("cell_size_check", "1"), ("temp_store", "2")] {
        set(&conn, name, value)?;
    }
    Ok(conn)
}

fn keyed(path: &Path, key: &DataKey, flags: OpenFlags) -> Result<Connection> {
    start();
    let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // SQLCipher would write its findings to the terminal; they come back as errors.
    conn.execute_batch("pragma cipher_log_level = none")?;
    conn.execute_batch(&with_key("pragma key", key))?;
    if pragma::<String>(&conn, "cipher_version").is_err() {
        return Err(Error::bug("built without SQLCipher"));
    }
    // The first read tells whether the key fits the file.
    conn.query_row("select count(*) from sqlite_schema", [], |_| Ok(())).map_err(|_| Error::vault("damaged"))?;
    // The WAL-reset bug of 3.7.0 to 3.51.2 can corrupt a file that two connections write and checkpoint.
    if rusqlite::version_number() < 3_051_003 {
        return Err(Error::bug("SQLite is too old"));
    }
    for (name, argument) in [("danish", Word::Danish), ("fold", Word::Fold)] {
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
        conn.create_scalar_function(name, 1, flags, move |call| {
            let given = call.get_raw(0).as_str().unwrap_or_default();
            Ok(match argument {
                Word::Danish => rusqlite::types::Value::Blob(text::danish(given)),
                Word::Fold => rusqlite::types::Value::Text(text::fold(given)),
            })
        })?;
    }
    Ok(conn)
}

/// A pragma that takes a key. There is room for all of it at once: a text that moves while it grows leaves a key where it
/// was.
pub fn with_key(pragma: &str, key: &DataKey) -> Zeroizing<String> {
    let mut sql = Zeroizing::new(String::with_capacity(128));
    for part in [pragma, " = \"", key.as_sqlcipher().as_str(), "\""] {
        sql.push_str(part);
    }
    sql
}

#[derive(Clone, Copy)]
enum Word {
    Danish,
    Fold,
}

/// FULL: a write that was answered is on the disk. The others keep a doctored file from reaching beyond itself.
const PRAGMAS: &[(&str, &str)] = &[
    ("journal_mode", "wal"),
    ("synchronous", "2"),
    ("foreign_keys", "1"),
    ("busy_timeout", "5000"),
    ("trusted_schema", "0"),
    ("cell_size_check", "1"),
    ("mmap_size", "0"),
    ("secure_delete", "1"),
    ("temp_store", "2"),
    ("cache_size", "-16000"),
];

/// Sets a pragma and makes sure that it took.
pub fn set(conn: &Connection, name: &str, value: &str) -> Result<()> {
    conn.execute_batch(&format!("pragma {name} = {value}"))?;
    let now = conn.query_row(&format!("pragma {name}"), [], |row| {
        Ok(match row.get_ref(0)? {
            rusqlite::types::ValueRef::Integer(number) => number.to_string(),
            other => other.as_str().unwrap_or_default().to_owned(),
        })
    });
    match now {
        Ok(now) if now == value => Ok(()),
        // SQLCipher builds without memory mapping answer nothing for mmap_size.
        Err(rusqlite::Error::QueryReturnedNoRows) if name == "mmap_size" => Ok(()),
        _ => Err(Error::bug(format!("pragma {name} did not take"))),
    }
}

/// The value of a pragma.
pub fn pragma<T: rusqlite::types::FromSql>(conn: &Connection, name: &str) -> Result<T> {
    Ok(conn.query_row(&format!("pragma {name}"), [], |row| row.get(0))?)
}
