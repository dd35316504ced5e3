//! The folder of encrypted files: a file is whole there before its row is, and goes after its row went.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::backups::rotation::OLDEST;
use crate::{Desk, Error, Result, record};

/// So long is a file left alone that no row names. A restore may have taken its row away: then a backup from before it has
/// the row, and both may have lived as long as a backup does. What is erased goes at once.
const KEPT: Duration = Duration::from_secs(2 * OLDEST as u64 * 24 * 60 * 60);

/// Where a vault keeps its files.
pub fn folder(vault: &Path) -> PathBuf {
    vault.join("attachments")
}

/// Keeps a file under a new name: written beside, synced, renamed.
pub fn keep(desk: &Desk, name: &str, bytes: &[u8]) -> Result<()> {
    let folder = folder(&desk.setup().folder);
    fs::create_dir_all(&folder)?;
    let beside = folder.join(format!("{name}.new"));
    let kept = (|| {
        let mut file = File::create_new(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        fs::rename(&beside, place(&folder, name)?)?;
        #[cfg(unix)]
        File::open(&folder)?.sync_all()?;
        Ok(())
    })();
    if kept.is_err() {
        // What is left of it is swept at an opening, if not now.
        drop(fs::remove_file(&beside));
    }
    kept
}

/// The bytes of a file, no more than its row says.
pub fn load(desk: &Desk, name: &str, size: u64) -> Result<Vec<u8>> {
    let path = place(&folder(&desk.setup().folder), name)?;
    let file = File::open(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Error::conflict("attachment-damaged-here"),
        _ => error.into(),
    })?;
    let mut bytes = Vec::new();
    file.take(size.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Removes files whose rows are gone. One that cannot be removed now is swept at an opening.
pub fn remove(vault: &Path, names: &[String]) {
    for name in names {
        if let Ok(path) = place(&folder(vault), name) {
            drop(fs::remove_file(path));
        }
    }
}

/// Removes what no row names, and no row that an undo took away: that one comes back by a redo.
pub fn sweep(desk: &Desk) -> Result<()> {
    let Ok(found) = fs::read_dir(folder(&desk.setup().folder)) else { return Ok(()) };
    let known = desk.read(|conn| {
        let sql = "select stored from main.attachment union select json_extract(before, '$.stored') from main.change
                   where of = 'attachment' and after is null and before is not null";
        let mut select = conn.prepare(sql)?;
        let names = select.query_map([], |row| row.get::<_, Option<String>>(0))?;
        Ok(names.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect::<HashSet<_>>())
    })?;
    for file in found.flatten() {
        let named = file.file_name().to_str().is_some_and(|name| known.contains(name));
        #[expect(clippy::disallowed_methods, reason = "how old a file is, the disk's clock says")]
        let now = SystemTime::now();
        let age = file.metadata().and_then(|about| about.modified()).map(|at| now.duration_since(at));
        // One from the future was written while the clock was wrong.
        let old = age.is_ok_and(|age| age.is_ok_and(|age| age > KEPT));
        if !named && old {
            fs::remove_file(file.path())?;
        }
    }
    Ok(())
}

/// How many files are missing, and how many are not as they were kept.
pub fn inspect(conn: &Connection, vault: &Path) -> Result<(u32, u32)> {
    let (mut missing, mut damaged) = (0, 0);
    for (name, sha256, size) in super::manifest(conn)? {
        match File::open(place(&folder(vault), &name)?) {
            Err(_) => missing += 1,
            Ok(file) => {
                let mut bytes = Vec::new();
                let read = file.take(size.saturating_add(1)).read_to_end(&mut bytes);
                damaged += u32::from(read.is_err() || bytes.len() as u64 != size || self::sha256(&bytes) != sha256);
            }
        }
    }
    Ok((missing, damaged))
}

/// SHA-256 in hex.
pub fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// 128 random bits in hex.
pub fn random_name() -> Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| Error::bug("no random source"))?;
    Ok(hex::encode(bytes))
}

/// Where a file lies. Neither a row nor a list is believed about a path.
pub fn place(folder: &Path, name: &str) -> Result<PathBuf> {
    let random = name.len() == 32 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if random { Ok(folder.join(name)) } else { Err(Error::conflict("attachment-damaged-here")) }
}

/// Bytes of all files together.
pub fn room_taken(conn: &Connection) -> Result<u64> {
    let taken: i64 = record::value(conn, "select coalesce(sum(size), 0) from attachment", [])?;
    Ok(taken.unsigned_abs())
}
