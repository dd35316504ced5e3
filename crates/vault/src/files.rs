//! Files that are there whole or not at all, also after a power cut.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

use sha2::{Digest, Sha256};

/// Writes the file beside itself, syncs it, and renames it into place.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let beside = Path::new(&beside);
    let mut file = File::create(beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(beside, path)?;
    sync_folder(path.parent().unwrap_or(Path::new(".")))
}

/// Copies a file and syncs the copy. `go_on` is asked after every piece; its error ends the copy.
pub fn copy_synced<E: From<io::Error>>(
    from: &Path,
    to: &Path,
    go_on: &mut dyn FnMut(u64) -> Result<(), E>,
) -> Result<(), E> {
    let (mut source, mut copy) = (File::open(from)?, File::create(to)?);
    let mut piece = vec![0; 1 << 20];
    let mut copied = 0;
    loop {
        let length = source.read(&mut piece)?;
        if length == 0 {
            break;
        }
        copy.write_all(&piece[..length])?;
        copied += length as u64;
        go_on(copied)?;
    }
    Ok(copy.sync_all()?)
}

/// Waits until what is in the file is on the disk.
pub fn sync_file(path: &Path) -> io::Result<()> {
    // Windows syncs only through a handle that may write.
    OpenOptions::new().write(true).open(path)?.sync_all()
}

/// A rename is durable once its folder is; other systems than unix do this by themselves.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// The SHA-256 of a file, in hexadecimal.
pub fn digest(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let mut sum = Sha256::new();
    let mut piece = vec![0; 1 << 20];
    loop {
        match file.read(&mut piece)? {
            0 => break,
            length => sum.update(&piece[..length]),
        }
    }
    Ok(hex::encode(sum.finalize()))
}
