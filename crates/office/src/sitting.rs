//! Sitting down at a desk and leaving it: what the log hears of it, and what is caught up on.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

use crate::audit::Entry;
use crate::{Desk, Result, erasure, retention, settings};

/// Where the random id of the laptop is kept.
const DEVICE: &str = "program-device";
/// Beside the vault: as many bytes as passphrases and codes that did not fit since the last that did.
const TRIES: &str = "failed-tries";

/// Sits down: the log says so, what was erased stays erased, and the clock is looked at.
pub fn take(desk: &mut Desk, folder: &Path, with: &str) -> Result<()> {
    // A disk that is full keeps nobody out of their records; what was erased never comes back.
    desk.device = device(desk).unwrap_or_default();
    drop(note_unlock(desk, folder, with));
    erasure::catch_up(desk)?;
    drop(retention::see_clock(desk));
    Ok(())
}

/// Leaves: every act goes into the log. One that cannot be written, as on a full disk, must not keep the vault open.
pub fn leave(desk: &Desk) {
    let noted = desk.note(&Entry { action: "lock", of: "vault", ..Entry::default() });
    drop(noted.and_then(|()| desk.close_log()));
}

/// Counts a passphrase or a code that did not fit, for the log at the next unlock.
pub fn did_not_fit(folder: &Path) {
    let tries = OpenOptions::new().create(true).append(true).open(folder.join(TRIES));
    // Whoever cannot be counted is refused all the same.
    drop(tries.and_then(|mut file| file.write_all(b".")));
}

/// This laptop, as a random id that the first unlock gives it.
fn device(desk: &Desk) -> Result<String> {
    if let Some(known) = desk.read(|conn| settings::kept_by_program(conn, DEVICE))? {
        return Ok(known);
    }
    let id = desk.clock().id();
    desk.prefer(DEVICE, &id)?;
    Ok(id)
}

/// The unlock stands in the log, and before it how often it failed since the last.
fn note_unlock(desk: &Desk, folder: &Path, with: &str) -> Result<()> {
    let tries = folder.join(TRIES);
    let failed = fs::metadata(&tries).map_or(0, |file| u32::try_from(file.len()).unwrap_or(u32::MAX));
    let unlock = Entry { action: "unlock", of: "vault", ..Entry::default() };
    if failed > 0 {
        desk.note(&Entry { outcome: "failed", amount: Some(failed), ..unlock })?;
        fs::remove_file(&tries)?;
    }
    desk.note(&Entry { purpose: with, ..unlock })
}
