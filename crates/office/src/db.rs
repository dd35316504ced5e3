//! The encrypted file: opening it, its writer and readers, its migrations, its health.

mod connection;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, InterruptHandle};
use vault::DataKey;

use crate::sight::Sight;
use crate::{Error, Result};

pub use connection::{connect, connect_to_read, wipe_from_now_on};
use connection::{pragma, set};

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
    include_str!("../migrations/0019_audit.sql"),
    include_str!("../migrations/0020_attachments.sql"),
    include_str!("../migrations/0021_privacy.sql"),
    include_str!("../migrations/0022_shared.sql"),
    include_str!("../migrations/0023_sealed_elsewhere.sql"),
];

/// Connections that only read. A long write never makes them wait.
const READERS: usize = 4;

/// An act of 100,000 records stays in memory until it is committed, so that each page is encrypted once. The room is only
/// taken by what an act touches, and given back after a large one.
const WRITER_CACHE: &str = "-160000";

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
    unclean: bool,
}

impl Database {
    /// Makes the file; it must not be there.
    pub fn create(path: &Path, key: DataKey) -> Result<Self> {
        if path.exists() {
            return Err(Error::vault("exists"));
        }
        let writer = connect(path, &key, true)?;
        writer.pragma_update(None, "application_id", APPLICATION)?;
        Self::over(path, key, writer, false, || Ok(()))
    }

    /// Opens the file. One that is missing, damaged or newer is refused and left as it is. One that is older is brought
    /// up to date once `before_migration` has gone well.
    pub fn open(path: &Path, key: DataKey, before_migration: impl FnOnce() -> Result<()>) -> Result<Self> {
        if !path.exists() {
            return Err(Error::vault("missing"));
        }
        // Whoever closes a file takes its log away.
        let unclean = log(path).metadata().is_ok_and(|log| log.len() > 0);
        let mut writer = connect(path, &key, false)?;
        if version(&writer)? > newest() {
            return Err(Error::vault("newer"));
        }
        if unclean {
            // First the log: pages that were torn while it was written back live on in it, and would look damaged.
            match checkpoint(&writer) {
                Ok(()) if integrity(&writer).is_ok_and(|found| found.is_empty()) => {}
                Ok(()) | Err(Error::Vault { .. }) => return Err(Error::vault("damaged")),
                // A disk that is full is no damage. The log stays as it is, and the next start inspects.
                Err(_) => writer = connect(path, &key, false)?,
            }
        }
        Self::over(path, key, writer, unclean, before_migration)
    }

    fn over(
        path: &Path,
        key: DataKey,
        mut writer: Connection,
        unclean: bool,
        before: impl FnOnce() -> Result<()>,
    ) -> Result<Self> {
        if (1..newest()).contains(&pragma(&writer, "user_version")?) {
            before()?;
        }
        migrate(&mut writer, MIGRATIONS)?;
        note_program(&writer)?;
        crate::audit::take_over(&mut writer)?;
        set(&writer, "cache_size", WRITER_CACHE)?;
        let readers = (0..READERS).map(|_| reader(path, &key, None)).collect::<Result<Vec<_>>>()?;
        Ok(Self {
            path: path.to_owned(),
            key: Mutex::new(key),
            sight: None,
            writer: Mutex::new(writer),
            interrupts: Mutex::new(interrupts(&readers)),
            readers: Mutex::new(readers),
            returned: Condvar::new(),
            unclean,
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
            .execute_batch(&connection::with_key("pragma rekey", &key))
            .and_then(|()| writer.query_row("select count(*) from sqlite_schema", [], |_| Ok(())));
        done?;
        *self.key.lock().unwrap_or_else(PoisonError::into_inner) = key.clone();
        let fresh = (0..READERS).map(|_| reader(&self.path, &key, self.sight.as_ref())).collect::<Result<Vec<_>>>()?;
        *self.interrupts.lock().unwrap_or_else(PoisonError::into_inner) = interrupts(&fresh);
        *readers = fresh;
        // Still alone with the file: whoever reads would keep the log from going.
        let settled = checkpoint(&writer);
        drop(readers);
        self.returned.notify_all();
        settled
    }

    /// Moves what the log holds into the file. Until that is done after a change of the key, the file itself is still
    /// encrypted with the old one.
    pub(crate) fn checkpoint(&self) -> Result<()> {
        checkpoint(&self.writer())
    }

    /// Whether it had been left open by a program that ended abruptly. It was inspected then.
    pub(crate) fn unclean(&self) -> bool {
        self.unclean
    }

    /// The one connection that writes. Waits for the write before it.
    pub(crate) fn writer(&self) -> MutexGuard<'_, Connection> {
        // A handler that panicked rolled its transaction back when it unwound.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes with it. SQLCipher answers nothing more on a connection that met an error of the disk, so that one is opened
    /// anew then.
    pub(crate) fn with_writer<T>(&self, work: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        let mut writer = self.writer();
        let answer = work(&mut writer);
        if answer.as_ref().is_err_and(Error::is_of_the_disk)
            && let Ok(fresh) = self.fresh_writer()
        {
            *writer = fresh;
        }
        answer
    }

    fn fresh_writer(&self) -> Result<Connection> {
        let writer = connect(&self.path, &self.key(), false)?;
        set(&writer, "cache_size", WRITER_CACHE)?;
        if let Some(sight) = &self.sight {
            sight.cover(&writer)?;
        }
        Ok(writer)
    }

    /// What the file says of its health, asked on a connection of its own: FTS5 inspects its index as the connection
    /// remembers it, and one that remembers an index from before a write finds a fault that is not there.
    pub(crate) fn inspected(&self) -> Result<Vec<String>> {
        integrity(&reader(&self.path, &self.key(), None)?)
    }

    /// Ends what is being read. A write goes on to its end: it is asked by other means whether it should.
    pub(crate) fn interrupt(&self) {
        for reader in self.interrupts.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            reader.interrupt();
        }
    }

    /// Writes the file anew without the pages it does not use, and empties the log of writes into it.
    pub(crate) fn sweep(&self) -> Result<()> {
        self.with_writer(|writer| {
            // An index is made anew by its table's name, which a view of what somebody sees would answer to.
            let whole = self.sight.is_some().then(|| reader(&self.path, &self.key(), None)).transpose()?;
            if let Some(whole) = &whole {
                set(whole, "query_only", "0")?;
            }
            let conn = whole.as_ref().unwrap_or(writer);
            conn.execute_batch("vacuum")?;
            let busy: i64 = conn.query_row("pragma wal_checkpoint(truncate)", [], |row| row.get(0))?;
            if busy == 0 { Ok(()) } else { Err(Error::conflict("sweep-busy")) }
        })
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
        let mut lent = Lent { pool: self, conn: Some(conn) };
        let answer = lent.read(work);
        if answer.as_ref().is_err_and(Error::is_of_the_disk)
            && let Ok(fresh) = reader(&self.path, &self.key(), self.sight.as_ref())
        {
            // As with the writer.
            lent.conn = Some(fresh);
        }
        answer
    }
}

/// Gives its reader back when the reading ends, also by a panic.
struct Lent<'a> {
    pool: &'a Database,
    conn: Option<Connection>,
}

impl Lent<'_> {
    fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let Some(conn) = &self.conn else { return Err(Error::bug("reader lent twice")) };
        let snapshot = conn.unchecked_transaction()?;
        let answer = work(&snapshot);
        snapshot.finish()?;
        answer
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let mut readers = self.pool.readers.lock().unwrap_or_else(PoisonError::into_inner);
        readers.extend(self.conn.take());
        self.pool.returned.notify_one();
    }
}

fn checkpoint(conn: &Connection) -> Result<()> {
    let busy: bool = conn.query_row("pragma wal_checkpoint(truncate)", [], |row| row.get(0))?;
    if busy { Err(Error::bug("somebody reads the log")) } else { Ok(()) }
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

/// The write-ahead log of a file.
fn log(path: &Path) -> PathBuf {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    log.into()
}

/// The version of a file that this program writes.
pub fn newest() -> i64 {
    MIGRATIONS.len() as i64
}

/// The program that wrote the file last, so that an older one can name it.
const PROGRAM: &str = "program-version";

fn note_program(conn: &Connection) -> Result<()> {
    conn.execute(
        "insert into preference (id, value) values (?1, ?2) on conflict (id) do update set value = excluded.value
         where value <> excluded.value",
        [PROGRAM, env!("CARGO_PKG_VERSION")],
    )?;
    Ok(())
}

/// The version of the program that wrote a file; empty when it does not say.
pub fn program(conn: &Connection) -> String {
    let sql = "select value from preference where id = ?1";
    conn.query_row(sql, [PROGRAM], |row| row.get(0)).unwrap_or_default()
}

/// How many rows each table holds.
pub fn row_counts(conn: &Connection) -> Result<BTreeMap<String, u64>> {
    let sql = "select name from sqlite_schema where type = 'table' and rootpage > 0 order by name";
    let tables: Vec<String> = conn.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut counts = BTreeMap::new();
    for table in tables {
        let count: i64 = conn.query_row(&format!("select count(*) from \"{table}\""), [], |row| row.get(0))?;
        counts.insert(table, count.unsigned_abs());
    }
    Ok(counts)
}

/// Whether it is one of Svend's files, and its version.
pub fn version(conn: &Connection) -> Result<i64> {
    if pragma::<i64>(conn, "application_id")? != APPLICATION {
        return Err(Error::vault("foreign"));
    }
    pragma(conn, "user_version")
}

/// What the file itself says of its health: nothing when it is well.
pub fn integrity(conn: &Connection) -> Result<Vec<String>> {
    let mut findings: Vec<String> = Vec::new();
    for pragma in ["quick_check", "foreign_key_check", "cipher_integrity_check"] {
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
