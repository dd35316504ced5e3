//! Where the vault lies. A write-ahead log needs one machine, so a network folder is refused before anything is made in it.

use std::ffi::OsString;
use std::path::{Component, Path, PathBuf, Prefix};

use office::Error;
use tauri::{App, Manager};

/// File systems that live on another machine.
const NETWORK: [&str; 9] = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "fuse.sshfs", "fuse.rclone"];

/// The folder named by `SVEND_DATA`: tests, measurements and the sample school have one of their own.
pub fn named() -> Option<OsString> {
    std::env::var_os("SVEND_DATA").filter(|folder| !folder.is_empty())
}

/// The vault folder of this start.
pub fn vault(app: &App) -> Result<PathBuf, Error> {
    let folder = match named() {
        Some(folder) => PathBuf::from(folder),
        None => app.path().app_local_data_dir().map_err(|error| Error::bug(error.to_string()))?.join("vault"),
    };
    if is_share(&folder) || resolved(&folder).is_some_and(|path| is_share(&path) || is_network_mount(&path)) {
        return Err(Error::vault("network-folder"));
    }
    Ok(folder)
}

/// `\\server\share`, in any of its spellings.
fn is_share(folder: &Path) -> bool {
    let text = folder.to_string_lossy();
    if let Some(Component::Prefix(prefix)) = folder.components().next() {
        return matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..));
    }
    text.starts_with(r"\\") || text.starts_with("//")
}

/// The real place of the folder, or of the nearest parent that exists: a mapped drive or a link shows its share here.
fn resolved(folder: &Path) -> Option<PathBuf> {
    let folder = std::path::absolute(folder).ok()?;
    folder.ancestors().find_map(|ancestor| ancestor.canonicalize().ok())
}

#[cfg(target_os = "linux")]
fn is_network_mount(folder: &Path) -> bool {
    std::fs::read_to_string("/proc/self/mountinfo")
        .is_ok_and(|mounts| file_system(&mounts, folder).is_some_and(|kind| NETWORK.contains(&kind)))
}

#[cfg(not(target_os = "linux"))]
fn is_network_mount(_folder: &Path) -> bool {
    false
}

/// The file system of the deepest mount above a folder; of two on the same point, the later covers the earlier.
#[cfg_attr(not(target_os = "linux"), allow(dead_code))]
fn file_system<'a>(mounts: &'a str, folder: &Path) -> Option<&'a str> {
    let mount = |line: &'a str| {
        let (place, kind) = line.split_once(" - ")?;
        let point = PathBuf::from(place.split(' ').nth(4)?.replace(r"\040", " "));
        folder.starts_with(&point).then_some((point.components().count(), kind.split(' ').next()?))
    };
    mounts.lines().filter_map(mount).max_by_key(|(depth, _)| *depth).map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "22 1 8:1 / / rw shared:1 - ext4 /dev/sda1 rw\n\
                          40 22 0:50 / /home/ane/F\\040drev rw - cifs //skole/f rw\n\
                          41 22 0:51 / /home/ane/F\\040drev/lokal rw - ext4 /dev/sdb1 rw\n";

    #[test]
    fn a_share_is_known_by_its_two_slashes() {
        assert!(is_share(Path::new(r"\\skole\faelles\svend")));
        assert!(is_share(Path::new("//skole/faelles/svend")));
        assert!(!is_share(Path::new("/home/ane/svend")));
    }

    #[test]
    fn the_deepest_mount_decides_where_a_folder_lives() {
        assert_eq!(file_system(MOUNTS, Path::new("/home/ane")), Some("ext4"));
        assert_eq!(file_system(MOUNTS, Path::new("/home/ane/F drev/svend")), Some("cifs"));
        assert_eq!(file_system(MOUNTS, Path::new("/home/ane/F drev/lokal/svend")), Some("ext4"));
    }

    #[test]
    fn a_folder_that_is_not_made_yet_is_judged_by_its_nearest_parent() {
        let folder = tempfile::tempdir().unwrap();
        let parent = folder.path().canonicalize().unwrap();
        assert_eq!(resolved(&folder.path().join("skole/vault")), Some(parent));
    }
}
