//! The encrypted file: opening it, its pragmas, its readers, its migrations.

use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard, Once, PoisonError};

use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, InterruptHandle, OpenFlags};
use vault::DataKey;
use zeroize::Zeroizing;

use crate::sight::Sight;
use crate::{Error, Result, text};

/// `Sven`, in the file's header.
const APPLICATION: i64 = 0x5376_656e;

/// Forward only: a released migration is never edited, the next one is appended.
const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_ground.sql"),
    include_str!("../migrations/0002_search.sql"),
    include_str!("../migrations/0003_places.sql"),
    include_str!("../migrations/0004_lighter.sql"),
    include_str!("../migrations/0005_companies.sql"),
    include_str!("../migrations/0006_agreements.sql"),
    include_str!("../migrations/0007_outreach.sql"),
    include_str!("../migrations/0008_calendar.sql"),
    include_str!("../migrations/0009_lookups.sql"),
    include_str!("../migrations/0010_gaps.sql"),
    include_str!("../migrations/0011_emma.sql"),
    include_str!("../migrations/0012_cases.sql"),
    include_str!("../migrations/0013_skoleoplaering.sql"),
    include_str!("../migrations/0014_plan.sql"),
    include_str!("../migrations/0015_vfu.sql"),
    include_str!("../migrations/0016_soft_skills.sql"),
    include_str!("../migrations/0017_letters.sql"),
    include_str!("../migrations/0018_people.sql"),
    include_str!("../migrations/0020_attachments.sql"),
];

/// Connections that only read. A long write never makes them wait.
const READERS: usize = 4;

/// The open file: one connection writes, a few read.
pub struct Database {
    path: PathBuf,
    key: Mutex<DataKey>,
    /// What every connection is narrowed to.
    sight: Option<Sight>,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    returned: Condvar,
    interrupts: Mutex<Vec<InterruptHandle>>,
}

impl Database {
    /// Makes the file; it must not be there.
    pub fn create(path: &Path, key: DataKey) -> Result<Self> {
        if path.exists() {
            return Err(Error::vault("exists"));
        }
        let writer = connect(path, &key, true)?;
        writer.pragma_update(None, "application_id", APPLICATION)?;
        Self::over(path, &key, writer)
    }

    /// Opens the file. One that is missing, damaged or newer is refused and left as it is.
    pub fn open(path: &Path, key: DataKey) -> Result<Self> {
        if !path.exists() {
            return Err(Error::vault("missing"));
        }
        let writer = connect(path, &key, false)?;
        if pragma::<i64>(&writer, "application_id")? != APPLICATION {
            return Err(Error::vault("foreign"));
        }
        Self::over(path, &key, writer)
    }

    fn over(path: &Path, key: &DataKey, mut writer: Connection) -> Result<Self> {
        migrate(&mut writer, MIGRATIONS)?;
        set(&writer, "cache_size", WRITER_CACHE)?;
        let readers = (0..READERS).map(|_| reader(path, key, None)).collect::<Result<Vec<_>>>()?;
        Ok(Self {
            path: path.to_owned(),
            key: Mutex::new(key.clone()),
            sight: None,
            writer: Mutex::new(writer),
            interrupts: Mutex::new(interrupts(&readers)),
            readers: Mutex::new(readers),
            returned: Condvar::new(),
        })
    }

    /// From now on every connection sees only this much.
    pub(crate) fn narrow(&mut self, sight: Sight) -> Result<()> {
        sight.cover(&self.writer())?;
        for reader in self.readers.get_mut().unwrap_or_else(PoisonError::into_inner) {
            set(reader, "query_only", "0")?;
            sight.cover(reader)?;
            set(reader, "query_only", "1")?;
        }
        self.sight = Some(sight);
        Ok(())
    }

    /// Whether only some of the students are seen.
    pub(crate) fn is_narrowed(&self) -> bool {
        self.sight.is_some()
    }

    /// The key the file is encrypted with.
    pub(crate) fn key(&self) -> DataKey {
        self.key.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Encrypts the whole file anew with `key`, in one transaction. Waits until nobody reads, because a reader knows
    /// only the key it was opened with.
    pub(crate) fn rekey(&self, key: DataKey) -> Result<()> {
        let writer = self.writer();
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        while readers.len() < READERS {
            readers = self.returned.wait(readers).unwrap_or_else(PoisonError::into_inner);
        }
        writer.flush_prepared_statement_cache();
        // Whatever is in the log is in the file, so that the log holds nothing but the change.
        checkpoint(&writer)?;
        let done = writer
            .execute_batch(&zeroize::Zeroizing::new(format!("pragma rekey = \"{}\"", key.as_sqlcipher().as_str())))
            .and_then(|()| writer.query_row("select count(*) from sqlite_schema", [], |_| Ok(())));
        done?;
        *self.key.lock().unwrap_or_else(PoisonError::into_inner) = key.clone();
        // The change is durable; the log that holds it may stay when somebody else looks at the file.
        drop(checkpoint(&writer));
        let fresh = (0..READERS).map(|_| reader(&self.path, &key, self.sight.as_ref())).collect::<Result<Vec<_>>>()?;
        *self.interrupts.lock().unwrap_or_else(PoisonError::into_inner) = interrupts(&fresh);
        *readers = fresh;
        drop(readers);
        self.returned.notify_all();
        Ok(())
    }

    /// The one connection that writes. Waits for the write before it.
    pub(crate) fn writer(&self) -> MutexGuard<'_, Connection> {
        // A handler that panicked rolled its transaction back when it unwound.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends what is being read. A write goes on to its end: it is asked by other means whether it should.
    pub(crate) fn interrupt(&self) {
        for reader in self.interrupts.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            reader.interrupt();
        }
    }

    /// Reads with one of the readers, in one snapshot.
    pub fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        let conn = loop {
            match readers.pop() {
                Some(conn) => break conn,
                None => readers = self.returned.wait(readers).unwrap_or_else(PoisonError::into_inner),
            }
        };
        drop(readers);
        let lent = Lent { pool: self, conn: Some(conn) };
        let Some(conn) = &lent.conn else { return Err(Error::bug("reader lent twice")) };
        let snapshot = conn.unchecked_transaction()?;
        let answer = work(&snapshot);
        snapshot.finish()?;
        answer
    }
}

/// Gives its reader back when the reading ends, also by a panic.
struct Lent<'a> {
    pool: &'a Database,
    conn: Option<Connection>,
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let mut readers = self.pool.readers.lock().unwrap_or_else(PoisonError::into_inner);
        readers.extend(self.conn.take());
        self.pool.returned.notify_one();
    }
}

fn checkpoint(conn: &Connection) -> Result<()> {
    Ok(conn.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))?)
}

fn interrupts(readers: &[Connection]) -> Vec<InterruptHandle> {
    readers.iter().map(Connection::get_interrupt_handle).collect()
}

fn reader(path: &Path, key: &DataKey, sight: Option<&Sight>) -> Result<Connection> {
    let conn = connect(path, key, false)?;
    if let Some(sight) = sight {
        sight.cover(&conn)?;
    }
    set(&conn, "query_only", "1")?;
    Ok(conn)
}

/// SQLite says that it is ready before it has called SQLCipher's part of its start. Whoever opens a connection between the
/// two on another thread has no cipher, and no key fits: so the first connection of the process is made alone.
fn start() {
    static STARTED: Once = Once::new();
    STARTED.call_once(|| drop(Connection::open_in_memory()));
}

/// Opens, keys and sets up one connection; every pragma is read back.
fn connect(path: &Path, key: &DataKey, create: bool) -> Result<Connection> {
    start();
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let conn = Connection::open_with_flags(path, flags)?;
    // SQLCipher would write its findings to the terminal; they come back as errors.
    conn.execute_batch("pragma cipher_log_level = none")?;
    // Room for all of it at once: a text that moves while it grows leaves a key where it was.
    let mut with_key = Zeroizing::new(String::with_capacity(128));
    for part in ["pragma key = \"", key.as_sqlcipher().as_str(), "\""] {
        with_key.push_str(part);
    }
    conn.execute_batch(&with_key)?;
    if pragma::<String>(&conn, "cipher_version").is_err() {
        return Err(Error::bug("built without SQLCipher"));
    }
    // The first read tells whether the key fits the file.
    conn.query_row("select count(*) from sqlite_schema", [], |_| Ok(())).map_err(|_| Error::vault("damaged"))?;
    for (name, value) in PRAGMAS {
        set(&conn, name, value)?;
    }
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_prepared_statement_cache_capacity(128);
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

/// An act of 100,000 records stays in memory until it is committed, so that each page is encrypted once. The room is only
/// taken by what an act touches, and given back after a large one.
const WRITER_CACHE: &str = "-160000";

fn set(conn: &Connection, name: &str, value: &str) -> Result<()> {
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

fn pragma<T: rusqlite::types::FromSql>(conn: &Connection, name: &str) -> Result<T> {
    Ok(conn.query_row(&format!("pragma {name}"), [], |row| row.get(0))?)
}

/// Brings the file up to `migrations`, each in a transaction of its own. A newer file is refused.
fn migrate(conn: &mut Connection, migrations: &[&str]) -> Result<()> {
    let have = usize::try_from(pragma::<i64>(conn, "user_version")?).unwrap_or(usize::MAX);
    if have > migrations.len() {
        return Err(Error::vault("newer"));
    }
    for (number, sql) in migrations.iter().enumerate().skip(have) {
        let migration = conn.transaction()?;
        migration.execute_batch(sql)?;
        migration.pragma_update(None, "user_version", number as i64 + 1)?;
        migration.commit()?;
    }
    Ok(())
}

/// What the file itself says of its health: nothing when it is well.
pub fn integrity(conn: &Connection) -> Result<Vec<String>> {
    let mut findings: Vec<String> = Vec::new();
    for pragma in ["cipher_integrity_check", "quick_check", "foreign_key_check"] {
        let mut check = conn.prepare(&format!("pragma {pragma}"))?;
        let mut rows = check.query([])?;
        while let Some(row) = rows.next()? {
            let line = row.get_ref(0)?.as_str().unwrap_or(pragma).to_owned();
            if line != "ok" {
                findings.push(format!("{pragma}: {line}"));
            }
        }
    }
    Ok(findings)
}

#[cfg(test)]
mod tests;
