//! The school's shared server, as a laptop has it. Without one nothing here does anything, and with one the laptop stays
//! whole: what is written is kept here first, and the others hear of it when there is a way.

mod courier;
mod door;
mod files;
mod inbox;
mod laptops;
pub mod line;
mod mirror;
mod outbox;
mod put_back;
mod sign_in;
pub mod turned_out;

use std::collections::BTreeMap;
use std::sync::PoisonError;

use serde::{Deserialize, Serialize};
use sync::clock::Clock;
use ts_rs::TS;
use vault::Keys;

use crate::keys::Paths;
use crate::record;
use crate::write::{Kind, Tx};
use crate::{Desk, Error, Event, Result, text};
use line::{Enrol, Enrolled, Fault, Person, Way};

pub use courier::{Work, now, start};
pub use inbox::{ConflictLine, ConflictSettled, RefusedLine, RefusedSeen, conflicts, refused, seen, settle};
pub use laptops::{LaptopLine, SharedInvitation, SharedRejoin, TurnOut, invite, laptops, rejoin, turn_out};
pub use sign_in::{SharedKnown, SharedSignIn, Work as SignInWork, sign_in, stop as stop_sign_in};
pub use turned_out::Told;

/// What windows hear when something of this changes.
pub const TABLE: &str = "shared";

/// Where this laptop is connected to, as whom, and how far its log has come.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Link {
    /// The server's address.
    pub address: String,
    /// What the school is called there.
    pub school: String,
    /// The laptop's id there.
    pub device: String,
    /// What it shows.
    pub token: String,
    /// The one before, until that one was good once: a network that brings a request twice has the server offer two, and
    /// only the later is good.
    #[serde(default)]
    pub before: String,
    /// When the server gave it that; nothing while it is the first.
    #[serde(default)]
    pub turned: String,
    /// Whose it is.
    pub colleague: String,
    /// The name of its log: the device's, or another one after a copy was found out.
    pub log: String,
    /// The newest operation.
    pub seq: u64,
    /// The log's hash with it.
    pub hash: String,
    /// The laptop's clock.
    pub clock: Clock,
    /// Which history of the server it knows.
    pub epoch: String,
    /// The newest act that is on its way.
    pub captured: i64,
    /// Up to which record those were sent that were here before; nothing when all were.
    pub adopts: Option<String>,
    /// The newest erasure of ours that the server knows of.
    pub erased: i64,
    /// All of a new history of the server is being asked for: nothing is said before what it forgot.
    #[serde(default)]
    pub anew: bool,
    /// How far each scope had come in the history before, meanwhile.
    #[serde(default)]
    pub heard: BTreeMap<String, u64>,
    /// When everything was level, within some minutes.
    #[serde(default)]
    pub level_at: String,
    /// Up to which erasure the server knows that it is gone here.
    #[serde(default)]
    pub told: u64,
    /// Something went for good and lies in unused pages of the file.
    #[serde(default)]
    pub sweeps: bool,
    /// Somebody said that very much may be taken away.
    pub allows: bool,
}

impl Link {
    /// To where a laptop just came in. Nothing was sent yet, and nothing of before is to be.
    pub(crate) fn new(address: &str, enrolled: Enrolled) -> Self {
        Self {
            address: address.to_owned(),
            school: enrolled.school,
            log: enrolled.device.clone(),
            device: enrolled.device,
            token: enrolled.token,
            colleague: enrolled.colleague.id,
            epoch: enrolled.epoch,
            ..Self::default()
        }
    }

    fn way(&self) -> Way {
        Way { address: self.address.clone(), token: self.token.clone() }
    }
}

/// How it stands between this laptop and the server.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct SharedState {
    /// Whether there is a server at all.
    connected: bool,
    address: String,
    school: String,
    /// Whose laptop this is there.
    colleague: String,
    /// Changes that wait to be sent.
    waiting: u32,
    /// Changes that the server did not take.
    refused: u32,
    /// Values that lost and about which somebody should say something.
    conflicts: u32,
    /// Records of before that are being sent.
    adopting: Option<Come>,
    /// When everything was level last.
    synced_at: Option<String>,
    /// Why it is not now: a key after `shared-fault-`.
    fault: String,
    /// Since when.
    fault_since: Option<String>,
    /// Something is under way.
    busy: bool,
    /// What has come so far, while there is much.
    coming: Option<Come>,
}

/// How far something long has come.
#[derive(Debug, Clone, Copy, Default, Serialize, TS)]
pub struct Come {
    done: u32,
    /// Of so many; 0 while nobody knows.
    of: u32,
}

/// Where to connect to.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SharedConnect {
    address: String,
    /// The code that was given for this laptop.
    code: String,
}

/// How it stands.
pub fn state(desk: &Desk, (): ()) -> Result<SharedState> {
    let now = desk.shared.now.lock().unwrap_or_else(PoisonError::into_inner).clone();
    desk.read(|conn| {
        let Some(link) = door::link(conn)? else { return Ok(SharedState::default()) };
        let newest: i64 = record::value(conn, "select coalesce(max(id), 0) from main.step", [])?;
        let later =
            "select count(*) from main.change c join main.step s on s.id = c.step where s.id > ?1 and s.label <> ?2";
        let later: u32 =
            if newest > link.captured { record::value(conn, later, (link.captured, mirror::LABEL))? } else { 0 };
        let waits: u32 = record::value(conn, "select count(*) from outbox where taken is null", [])?;
        Ok(SharedState {
            connected: true,
            waiting: waits + later,
            refused: record::value(conn, "select count(*) from shared_refused", [])?,
            conflicts: record::value(conn, inbox::OPEN, [])?,
            adopting: link.adopts.map(|_| outbox::adopted(conn)).transpose()?,
            synced_at: now.synced_at.clone().or(Some(link.level_at).filter(|at| !at.is_empty())),
            address: link.address,
            school: link.school,
            colleague: record::name(conn, "colleague", &link.colleague).unwrap_or_default(),
            ..now
        })
    })
}

/// Connects this vault, whose records are the school's from then on.
pub fn connect(desk: &Desk, ask: SharedConnect) -> Result<()> {
    let (address, code) = typed(&ask)?;
    if desk.read(door::link)?.is_some() {
        return Err(Error::conflict("shared-connected"));
    }
    // A trial goes on this very computer, and nowhere else does a line go without being encrypted.
    if !address.starts_with("http://") && Keys::read(&Paths::of(&desk.setup().folder).keys)?.is_sample() {
        return Err(Error::conflict("shared-sample"));
    }
    let actor = desk.actor();
    let roles = serde_json::to_string(&actor.roles)?;
    let sites = serde_json::to_string(&actor.sites)?;
    let who = Person { id: actor.id.clone(), name: actor.name.clone(), roles, sites };
    let asked = Enrol { code, name: laptop(), first: Some(who) };
    let enrolled = desk.setup().line.enrol(&address, &asked).map_err(failed)?;
    if enrolled.colleague.id != actor.id {
        // The code was for somebody who is not in this vault: their laptop begins with the first-run assistant.
        return Err(Error::conflict("shared-other-vault"));
    }
    let link = Link {
        captured: desk.read(|conn| record::value(conn, "select coalesce(max(id), 0) from main.step", []))?,
        adopts: Some(String::new()),
        erased: desk.read(|conn| record::value(conn, "select coalesce(max(n), 0) from erased", []))?,
        ..Link::new(&address, enrolled)
    };
    keep(desk, &link)?;
    desk.shared.poke();
    Ok(())
}

/// What was typed, made fit to be tried.
pub(crate) fn typed(ask: &SharedConnect) -> Result<(String, String)> {
    let (address, code) = (typed_address(&ask.address)?, text::clean_line("code", &ask.code, 200)?);
    if code.is_empty() {
        return Err(Error::invalid("code", "shared-code-empty"));
    }
    Ok((address, code))
}

/// Where the server is, however it was typed.
fn typed_address(typed: &str) -> Result<String> {
    let address = text::clean_line("address", typed, 200)?.trim_end_matches('/').to_owned();
    if address.is_empty() {
        return Err(Error::invalid("address", "shared-address-empty"));
    }
    Ok(if address.contains("://") { address } else { format!("https://{address}") })
}

/// What nothing came of, at the field that can be mended.
pub(crate) fn failed(fault: Fault) -> Error {
    let reason = format!("shared-fault-{}", fault.word());
    match fault {
        Fault::Stranger => Error::invalid("code", &reason),
        Fault::Cancelled => Error::Cancelled,
        Fault::NoSignIn => Error::invalid("school", &reason),
        Fault::Address | Fault::NotSvend | Fault::NobodyAnswered => Error::invalid("address", &reason),
        _ => Error::conflict(&reason),
    }
}

/// What the computer is called, for the list of laptops on the server.
pub(crate) fn laptop() -> String {
    let name = std::env::var("COMPUTERNAME").or_else(|_| std::env::var("HOSTNAME")).unwrap_or_default();
    let plain: String = name.chars().filter(|letter| !letter.is_control()).take(60).collect();
    if plain.is_empty() { "laptop".to_owned() } else { plain }
}

/// Keeps the link, and lets the courier and the windows know.
pub(crate) fn keep(desk: &Desk, link: &Link) -> Result<()> {
    desk.db().with_writer(|conn| door::keep(conn, link))?;
    desk.tell(Event::Changed { tables: vec![TABLE.to_owned()] });
    Ok(())
}

/// Leaves the server. The records stay as they are here; what waits is not sent.
pub fn part(desk: &Desk, (): ()) -> Result<()> {
    desk.db().with_writer(|conn| door::part(conn))?;
    desk.tell(Event::Changed { tables: vec![TABLE.to_owned()] });
    Ok(())
}

/// Goes to the server now.
pub fn sync_now(desk: &Desk, (): ()) -> Result<()> {
    desk.shared.poke();
    Ok(())
}

/// What is to come takes very much away, and that is right.
pub fn allow(desk: &Desk, (): ()) -> Result<()> {
    let mut link = desk.read(door::link)?.ok_or_else(|| Error::missing("shared"))?;
    link.allows = true;
    keep(desk, &link)?;
    sync_now(desk, ())
}

/// A write of the server's: whatever it touches, the user sees in the history, and cannot take back.
fn write<T>(desk: &Desk, work: impl FnOnce(&mut Tx<'_>, &mut Link) -> Result<T>) -> Result<T> {
    desk.write_as(Kind::Final, mirror::LABEL, |tx| {
        tx.sees_all();
        let mut link = door::link(tx.conn())?.ok_or_else(|| Error::missing("shared"))?;
        work(tx, &mut link)
    })
}
