//! A vault folder is one program's at a time: two that write to one database, or exchange its files, would each believe
//! themselves alone.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// The folder is this program's for as long as the value lives. The system lets go of it when the program dies.
#[derive(Debug)]
pub struct Hold {
    // Only held.
    _file: File,
}

impl Hold {
    /// Takes the folder, which need not be there yet; none when another program has it, and keeps it for so long.
    pub fn take(vault: &Path, patience: Duration) -> io::Result<Option<Self>> {
        let beside = beside(vault);
        if let Some(parent) = beside.parent() {
            fs::create_dir_all(parent)?;
        }
        let file = File::options().create(true).truncate(false).write(true).open(beside)?;
        let until = Instant::now() + patience;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Some(Self { _file: file })),
                Err(TryLockError::WouldBlock) if Instant::now() < until => thread::sleep(Duration::from_millis(10)),
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) => return Err(error),
            }
        }
    }
}

/// Beside the folder and not in it: a first vault is renamed into its place, and a sample school removed with its folder.
fn beside(vault: &Path) -> PathBuf {
    let mut name = vault.as_os_str().to_owned();
    name.push(".lock");
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_held_by_one_and_free_when_that_one_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let vault = folder.path().join("not there yet");
        let first = Hold::take(&vault, Duration::ZERO).unwrap();
        assert!(first.is_some());
        assert!(Hold::take(&vault, Duration::ZERO).unwrap().is_none());
        assert!(Hold::take(&folder.path().join("another"), Duration::ZERO).unwrap().is_some());
        drop(first);
        assert!(Hold::take(&vault, Duration::ZERO).unwrap().is_some());
    }
}
