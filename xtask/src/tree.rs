//! The source tree: where it is, and its files.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::Result;

/// Folders that hold nothing written by hand.
const NOT_OURS: [&str; 6] = [".git", "target", "node_modules", "dist", "gen", "permissions"];

/// The root of the workspace.
pub fn root() -> PathBuf {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&manifest).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => std::path::absolute(&folder).unwrap_or_else(|_| folder.into()),
        None => root().join("target"),
    }
}

/// A program of the workspace, as built under `profile` (`debug`, `release`).
pub fn program(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// One file of the tree, by its path from the root with forward slashes.
#[derive(Debug, Clone)]
pub struct Source {
    pub path: String,
    pub text: String,
}

/// The files under `folder` (from the root) with one of these endings, in order. No such folder holds no files.
pub fn sources(folder: &str, endings: &[&str]) -> Result<Vec<Source>> {
    let root = root();
    let mut found = Vec::new();
    walk(&root.join(folder), &mut |path| {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if endings.contains(&ending) {
            let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
            let path = path.strip_prefix(&root).unwrap_or(path).to_string_lossy().replace('\\', "/");
            found.push(Source { path, text });
        }
        Ok(())
    })?;
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

/// When the youngest of these files and folders (from the root) was last written; none when there is none.
pub fn youngest(places: &[&str]) -> Result<Option<SystemTime>> {
    let mut youngest = None;
    for place in places {
        walk(&root().join(place), &mut |path| {
            youngest = youngest.max(written(path));
            Ok(())
        })?;
    }
    Ok(youngest)
}

/// When a file was last written.
pub fn written(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|metadata| metadata.modified()).ok()
}

fn walk(path: &Path, visit: &mut impl FnMut(&Path) -> Result) -> Result {
    if path.is_file() {
        return visit(path);
    }
    let Ok(entries) = std::fs::read_dir(path) else {
        return Ok(());
    };
    for entry in entries.flatten() {
        if !NOT_OURS.iter().any(|name| entry.file_name() == *name) {
            walk(&entry.path(), visit)?;
        }
    }
    Ok(())
}
