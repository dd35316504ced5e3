//! Files that are open in another program: in the clear for as long as the vault is, in a folder of the user's own.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::store;
use crate::{Desk, Error, Result};

fn folder(vault: &Path) -> PathBuf {
    vault.join("open")
}

/// Shows a file in the system's own program for its kind. It cannot be written there: what was changed would be lost.
pub fn show(desk: &Desk, name: &str, bytes: &[u8]) -> Result<()> {
    let vault = &desk.setup().folder;
    let path = write(vault, name, bytes)?;
    // Locked meanwhile: the folder was wiped before this file came.
    if desk.stopped() {
        wipe(vault);
        return Err(Error::Locked);
    }
    (desk.setup().open_file)(&path).map_err(|_| Error::conflict("attachment-no-program"))
}

fn write(vault: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf> {
    let beneath = folder(vault).join(store::random_name()?);
    let mut private = fs::DirBuilder::new();
    private.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut private, 0o700);
    private.create(&beneath)?;
    let path = beneath.join(name);
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o400);
    options.open(&path)?.write_all(bytes)?;
    from_elsewhere(&path);
    #[cfg(not(unix))]
    {
        let mut rights = fs::metadata(&path)?.permissions();
        rights.set_readonly(true);
        fs::set_permissions(&path, rights)?;
    }
    Ok(path)
}

/// Windows opens a file with this mark as one that a stranger sent.
#[cfg(windows)]
fn from_elsewhere(path: &Path) {
    let mut stream = path.as_os_str().to_owned();
    stream.push(":Zone.Identifier");
    // Only NTFS has such streams; another disk opens the file without the mark.
    drop(fs::write(stream, "[ZoneTransfer]\r\nZoneId=3\r\n"));
}

#[cfg(not(windows))]
fn from_elsewhere(_path: &Path) {}

/// Removes all of them. What another program still holds on to is removed at the next lock or start.
pub fn wipe(vault: &Path) {
    let folder = folder(vault);
    if fs::remove_dir_all(&folder).is_err() {
        drop(wipe_one_by_one(&folder));
    }
}

fn wipe_one_by_one(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)?.flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            drop(wipe_one_by_one(&entry.path()));
        } else {
            writable(&entry.path());
            drop(fs::remove_file(entry.path()));
        }
    }
    fs::remove_dir(folder)
}

/// Windows removes no file that cannot be written.
fn writable(path: &Path) {
    #[cfg(windows)]
    if let Ok(about) = fs::metadata(path) {
        let mut rights = about.permissions();
        rights.set_readonly(false);
        drop(fs::set_permissions(path, rights));
    }
    #[cfg(not(windows))]
    let _ = path;
}
