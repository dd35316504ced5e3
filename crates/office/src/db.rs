//! The encrypted file: opening it, its pragmas, its readers, its migrations.

use std::path::Path;
use std::sync::{Condvar, Mutex, MutexGuard, Once, PoisonError};

use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OpenFlags};
use vault::DataKey;

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
];

/// Connections that only read. A long write never makes them wait.
const READERS: usize = 4;

/// The open file: one connection writes, a few read.
pub struct Database {
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    returned: Condvar,
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
        let readers = (0..READERS).map(|_| reader(path, key)).collect::<Result<_>>()?;
        Ok(Self { writer: Mutex::new(writer), readers: Mutex::new(readers), returned: Condvar::new() })
    }

    /// The one connection that writes. Waits for the write before it.
    pub(crate) fn writer(&self) -> MutexGuard<'_, Connection> {
        // A handler that panicked rolled its transaction back when it unwound.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
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

fn reader(path: &Path, key: &DataKey) -> Result<Connection> {
    let conn = connect(path, key, false)?;
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
    conn.execute_batch(&zeroize::Zeroizing::new(format!("pragma key = \"{}\"", key.as_sqlcipher().as_str())))?;
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
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn place() -> (tempfile::TempDir, PathBuf, DataKey) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("svend.db");
        (folder, path, DataKey::random().unwrap())
    }

    #[test]
    fn a_file_opens_again_with_its_key_and_with_no_other() {
        let (_folder, path, key) = place();
        drop(Database::create(&path, key.clone()).unwrap());
        assert!(Database::open(&path, key).is_ok());
        assert_eq!(Database::open(&path, DataKey::random().unwrap()).err(), Some(Error::vault("damaged")));
    }

    #[test]
    fn a_file_is_never_made_where_one_is_missing_or_stands() {
        let (_folder, path, key) = place();
        assert_eq!(Database::open(&path, key.clone()).err(), Some(Error::vault("missing")));
        assert!(!path.exists());
        std::fs::write(&path, "something of the user's").unwrap();
        assert_eq!(Database::create(&path, key).err(), Some(Error::vault("exists")));
        assert_eq!(std::fs::read(&path).unwrap(), b"something of the user's");
    }

    #[test]
    fn a_newer_file_is_refused_and_left_as_it_is() {
        let (_folder, path, key) = place();
        let newer = Database::create(&path, key.clone()).unwrap();
        newer.writer().pragma_update(None, "user_version", 999).unwrap();
        drop(newer);
        let before = std::fs::read(&path).unwrap();
        assert_eq!(Database::open(&path, key).err(), Some(Error::vault("newer")));
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }

    #[test]
    fn a_migration_that_fails_leaves_the_version_before_it() {
        let (_folder, path, key) = place();
        let db = Database::create(&path, key).unwrap();
        let mut conn = db.writer();
        let mut list = MIGRATIONS.to_vec();
        list.push("create table extra (id text) strict; select * from nowhere");
        assert!(migrate(&mut conn, &list).is_err());
        assert_eq!(pragma::<i64>(&conn, "user_version").unwrap(), MIGRATIONS.len() as i64);
        assert!(conn.execute_batch("select * from extra").is_err());
    }

    #[test]
    fn a_reader_cannot_write_and_does_not_wait_for_the_writer() {
        let (_folder, path, key) = place();
        let db = Database::create(&path, key).unwrap();
        let mut writer = db.writer();
        let open = writer.transaction().unwrap();
        open.execute("insert into setting (id, value) values ('a', 'b')", []).unwrap();
        db.read(|conn| {
            assert_eq!(crate::record::value::<i64>(conn, "select count(*) from setting", [])?, 0);
            assert!(conn.execute("delete from setting", []).is_err());
            Ok(())
        })
        .unwrap();
    }

    #[test]
    fn nothing_in_the_file_can_be_read_without_the_key() {
        let (folder, path, key) = place();
        let db = Database::create(&path, key).unwrap();
        db.writer().execute("insert into setting (id, value) values ('planted', '0101901234')", []).unwrap();
        for file in std::fs::read_dir(folder.path()).unwrap() {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            assert!(!bytes.windows(10).any(|piece| piece == b"0101901234"));
        }
    }

    #[test]
    fn many_files_are_opened_at_once() {
        let together = std::sync::Barrier::new(32);
        std::thread::scope(|threads| {
            for _ in 0..32 {
                threads.spawn(|| {
                    let (_folder, path, key) = place();
                    together.wait();
                    connect(&path, &key, true).unwrap();
                });
            }
        });
    }

    /// Only the first connections of a process can meet it, so that it takes many processes.
    #[test]
    fn a_program_may_begin_by_opening_many_files_at_once() {
        let this = std::env::current_exe().unwrap();
        for _ in 0..60 {
            let mut anew = std::process::Command::new(&this);
            let told = anew.args(["--exact", "db::tests::many_files_are_opened_at_once"]).output().unwrap();
            let said = String::from_utf8_lossy(&told.stdout);
            assert!(told.status.success() && said.contains("1 passed"), "{said}");
        }
    }
}
