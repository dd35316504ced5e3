//! Files that are held in memory: picked by the user, or made to be saved. The window knows them by a handle.

use std::sync::{Arc, PoisonError};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Error, Result};

/// A file the user picked, or one made to be saved, as the window knows it: the path and the bytes stay here.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FileHandle {
    /// What to call it in a command.
    pub file: String,
    /// The file's name.
    pub name: String,
    /// Bytes.
    pub size: u64,
}

/// The most files held at once, and the bytes at which it is only four.
const HELD_FILES: usize = 40;
const HELD_BYTES: u64 = 128 << 20;

/// A folder the user picked, as the window knows it: the path stays here.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FolderHandle {
    /// What to call it in a command.
    pub folder: String,
    /// The folder's name.
    pub name: String,
}

pub(crate) struct OfferedFile {
    handle: FileHandle,
    bytes: Arc<Vec<u8>>,
}

impl Desk {
    /// Lets go of every file and every import that was under way: they may hold somebody who was just erased.
    pub(crate) fn forget_files(&self) {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.imports.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Holds a file in memory until the lock: one that was picked, or one that was made to be saved.
    pub(crate) fn hold_file(&self, name: String, bytes: Vec<u8>) -> FileHandle {
        let handle = FileHandle { file: self.clock().id(), name, size: bytes.len() as u64 };
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        // A user works with one file at a time, or drops a handful of small ones at once; the oldest make room.
        while files.len() >= HELD_FILES
            || files.iter().map(|held| held.handle.size).sum::<u64>() + handle.size > HELD_BYTES && files.len() >= 4
        {
            files.remove(0);
        }
        files.push(OfferedFile { handle: handle.clone(), bytes: Arc::new(bytes) });
        handle
    }

    /// Forgets a held file that has been taken in.
    pub(crate) fn let_go(&self, file: &str) {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).retain(|held| held.handle.file != file);
    }

    /// A held file's name and bytes.
    pub(crate) fn file(&self, file: &str) -> Result<(String, Arc<Vec<u8>>)> {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let found = files.iter().find(|offered| offered.handle.file == file);
        found.map(|offered| (offered.handle.name.clone(), offered.bytes.clone())).ok_or_else(|| Error::missing("file"))
    }
}
