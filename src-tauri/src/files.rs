//! Files come in and go out through Rust alone: picked in a native dialog or dropped on the window, read here, then known
//! by handle; one that the office made is written where a native dialog said.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use office::{Error, FileHandle, Office};
use serde::Serialize;
use tauri::{DragDropEvent, Emitter, Manager, WebviewWindow, WindowEvent};

use crate::start::Shell;

/// No export of a school comes near this; what does is not an export.
const LARGEST: u64 = 64 * 1024 * 1024;

/// What the page hears when a file falls on the window.
#[derive(Clone, Serialize)]
#[serde(rename_all = "snake_case")]
enum Dropped {
    File(FileHandle),
    Error(Error),
}

/// Reads a file and hands it to the office.
pub fn offer(office: &Office, path: &Path) -> Result<FileHandle, Error> {
    let bytes = read(path, LARGEST)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    office.offer_file(name, bytes)
}

/// Writes a file that the office made.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    std::fs::write(path, bytes).map_err(|_| Error::invalid("file", "file-unwritable"))
}

/// Offers each file dropped on the window and announces its handle as `dropped`.
pub fn take_drops(window: &WebviewWindow) {
    let target = window.clone();
    window.on_window_event(move |event| {
        let WindowEvent::DragDrop(event) = event else { return };
        // A window that is just closing cannot be told, and need not be.
        match event {
            DragDropEvent::Enter { .. } => drop(target.emit("dragging", true)),
            DragDropEvent::Drop { .. } | DragDropEvent::Leave => drop(target.emit("dragging", false)),
            _ => {}
        }
        if let DragDropEvent::Drop { paths, .. } = event {
            let (target, paths) = (target.clone(), paths.clone());
            tauri::async_runtime::spawn_blocking(move || {
                for path in paths {
                    drop(target.emit("dropped", dropped(&target, &path)));
                }
            });
        }
    });
}

/// The window's tests cannot work a native dialog: they write the path to pick into the file `SVEND_PICK` names.
#[cfg(debug_assertions)]
pub fn picked_by_test() -> Option<std::path::PathBuf> {
    let note = std::env::var_os("SVEND_PICK")?;
    let path = std::fs::read_to_string(note).ok()?;
    Some(path.trim().into())
}

fn dropped(window: &WebviewWindow, path: &Path) -> Dropped {
    let offered = window.state::<Shell>().office().and_then(|office| offer(&office, path));
    match offered {
        Ok(file) => Dropped::File(file),
        Err(error) => Dropped::Error(error),
    }
}

fn read(path: &Path, largest: u64) -> Result<Vec<u8>, Error> {
    let unreadable = |_| Error::invalid("file", "file-unreadable");
    let file = File::open(path).map_err(unreadable)?;
    // A folder or a pipe opens too; neither has an end worth waiting for.
    if !file.metadata().map_err(unreadable)?.is_file() {
        return Err(Error::invalid("file", "file-unreadable"));
    }
    let mut bytes = Vec::new();
    // One byte past the limit tells a file that grows while it is read.
    file.take(largest + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > largest {
        return Err(Error::invalid("file", "file-too-large"));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_at_the_limit_is_read_and_one_byte_more_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("elever.csv");
        std::fs::write(&path, b"12345678").unwrap();
        assert_eq!(read(&path, 8).unwrap(), b"12345678");
        assert!(read(&path, 7).is_err());
    }

    #[test]
    fn a_file_is_saved_whole_and_one_that_cannot_be_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("uge 48.ics");
        save(&path, b"BEGIN:VCALENDAR").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"BEGIN:VCALENDAR");
        assert_eq!(save(folder.path(), b"x"), Err(Error::invalid("file", "file-unwritable")));
    }

    #[test]
    fn a_folder_dropped_on_the_window_is_refused_instead_of_read() {
        let folder = tempfile::tempdir().unwrap();
        assert!(read(folder.path(), LARGEST).is_err());
    }
}
