//! A laptop that somebody took out of the school keeps nothing of it. Told so, it notes that beside the vault, spoils the
//! slots and closes; then the vault goes, with its backups here and in the second place, and the server hears of it. Killed
//! anywhere between, the next start takes it to its end.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{files, swap};

use super::door;
use super::line::{Fault, Way};
use crate::lock::close;
use crate::{Desk, Event, Office, Result, backups};

/// How often a server that does not answer is told again.
const AGAIN: Duration = Duration::from_secs(60);

/// What stays: that it happened, and what is still to be done about it.
#[derive(Debug, Serialize, Deserialize)]
struct Note {
    told: TurnedOut,
    /// The vault is gone. What lies in its place from then on is another one.
    gone: bool,
    /// Where its backups lie in the second place, until they are gone too.
    second: Option<PathBuf>,
    /// Who is to hear of it, until they have.
    tells: Option<Way>,
}

/// That this laptop was taken out, for whoever starts the program after that.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TurnedOut {
    /// The school.
    school: String,
    /// When it heard of it.
    at: String,
    /// Changes that the server had not got, and nobody has now.
    unsent: u32,
}

/// When the server was told last.
#[derive(Debug, Default)]
pub struct Told(Mutex<Option<Instant>>);

/// The server said that this laptop is out. From here on nothing opens the vault any more.
pub fn begin(desk: &Desk) -> Result<()> {
    let Some(link) = desk.read(door::link)? else { return Ok(()) };
    let vault = &desk.setup().folder;
    let told =
        TurnedOut { unsent: super::state(desk, ())?.waiting, at: desk.clock().now(), school: link.school.clone() };
    let note = Note { told, gone: false, second: backups::second(vault), tells: Some(link.way()) };
    // On a full disk the vault goes all the same; only nobody is told why.
    let noted = keep(vault, &note);
    drop(spoil(&vault.join(swap::KEYS)));
    desk.stop();
    desk.tell(Event::Locked);
    noted
}

/// Takes it to its end, as far as nobody else is asked. Called before anything in the folder is opened.
pub fn finish(office: &Office) -> Result<Option<TurnedOut>> {
    let vault = &office.setup.folder;
    let Some(mut note) = read(vault) else { return Ok(None) };
    if !note.gone {
        close(office)?;
        let _one = office.backups.one_at_a_time();
        drop(spoil(&vault.join(swap::KEYS)));
        remove(vault)?;
        note.gone = true;
        keep(vault, &note)?;
    }
    // A stick that is not plugged in is looked for at each start.
    if note.second.take_if(|place| place.parent().is_some_and(Path::is_dir) && remove(place).is_ok()).is_some() {
        keep(vault, &note)?;
    }
    Ok(Some(note.told))
}

/// The server hears that it is done. It waits for the answer: not for whoever must not wait.
pub fn tell(office: &Office, now: Instant) -> Result<()> {
    let vault = &office.setup.folder;
    let Some(mut note) = read(vault).filter(|note| note.gone) else { return Ok(()) };
    let Some(way) = note.tells.take() else { return Ok(()) };
    let mut last = office.told.0.lock().unwrap_or_else(PoisonError::into_inner);
    if last.replace(now).is_some_and(|last| now.saturating_duration_since(last) < AGAIN) {
        return Ok(());
    }
    match office.setup.line.wiped(&way) {
        Err(Fault::NobodyAnswered | Fault::TooSlow | Fault::Busy | Fault::Cancelled) => Ok(()),
        // Heard, or not known there any more: nothing is left to be said.
        Ok(()) | Err(_) => keep(vault, &note),
    }
}

/// Another vault begins here: what was before it is nobody's matter any more, once nothing is left to be done about it.
pub fn forget(office: &Office) -> Result<()> {
    finish(office)?;
    let vault = &office.setup.folder;
    match read(vault) {
        Some(note) if note.second.is_some() || note.tells.is_some() => Ok(()),
        _ => Ok(gone(fs::remove_file(beside(vault)))?),
    }
}

/// Beside the vault's folder, which goes.
fn beside(vault: &Path) -> PathBuf {
    let mut name = vault.as_os_str().to_owned();
    name.push(".turned-out");
    PathBuf::from(name)
}

fn read(vault: &Path) -> Option<Note> {
    serde_json::from_slice(&fs::read(beside(vault)).ok()?).ok()
}

fn keep(vault: &Path, note: &Note) -> Result<()> {
    Ok(files::write_whole(&beside(vault), &serde_json::to_vec(note)?)?)
}

/// Writes over a small file before it goes with the rest: without its slots a vault is noise.
fn spoil(path: &Path) -> io::Result<()> {
    let length = usize::try_from(fs::metadata(path)?.len()).unwrap_or_default();
    let mut file = fs::OpenOptions::new().write(true).open(path)?;
    file.write_all(&vec![0; length])?;
    file.sync_all()
}

fn remove(folder: &Path) -> io::Result<()> {
    gone(fs::remove_dir_all(folder))
}

/// What was not there is gone.
fn gone(done: io::Result<()>) -> io::Result<()> {
    done.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
}
