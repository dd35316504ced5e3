//! The laptops of a school: how one more comes in, which there are, and how one is turned out.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::line::Enrol;
use super::{TABLE, door, failed, laptop, outbox, write};
use crate::{Desk, Error, Event, Result, record, text};

/// What windows hear of when the list of laptops changes. It is asked of the server, so not with every change of the rest.
const LAPTOPS: &str = "laptop";

/// A code for a colleague.
#[derive(Debug, Serialize, TS)]
pub struct SharedInvitation {
    code: String,
    address: String,
}

/// A new code for this laptop, whose token the server does not take any more.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SharedRejoin {
    code: String,
}

/// A laptop of the school.
#[derive(Debug, Serialize, TS)]
pub struct LaptopLine {
    /// What a command calls it.
    laptop: String,
    /// Whose it is.
    colleague: String,
    /// What the computer is called.
    name: String,
    /// The last day it was there.
    seen_on: String,
    /// This one.
    own: bool,
    /// Why it is not let in any more: `wipe` when somebody turned it out, `reuse` when its token was used by another.
    #[ts(type = "'' | 'wipe' | 'reuse'")]
    out: String,
    /// The day it said that it holds nothing of the school any more.
    wiped_on: Option<String>,
    /// Erasures that it has not confirmed.
    unconfirmed: u32,
}

/// The laptop to turn out.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TurnOut {
    laptop: String,
}

/// A code with which a colleague's own laptop comes in.
pub fn invite(desk: &Desk, ask: record::ById) -> Result<SharedInvitation> {
    let link = desk.read(door::link)?.ok_or_else(|| Error::missing("shared"))?;
    let code = desk.setup().line.invite(&link.way(), &ask.id).map_err(failed)?;
    Ok(SharedInvitation { code, address: link.address })
}

/// The laptops, as the server knows them now.
pub fn laptops(desk: &Desk, (): ()) -> Result<Vec<LaptopLine>> {
    let link = desk.read(door::link)?.ok_or_else(|| Error::missing("shared"))?;
    let all = desk.setup().line.laptops(&link.way()).map_err(failed)?;
    desk.read(|conn| {
        let line = |one: wire::said::Laptop| LaptopLine {
            own: one.id == link.device,
            laptop: one.id,
            colleague: record::name(conn, "colleague", &one.colleague).unwrap_or_default(),
            name: one.name,
            seen_on: one.seen,
            out: one.revoked.unwrap_or_default(),
            wiped_on: one.wiped,
            unconfirmed: u32::try_from(one.unconfirmed).unwrap_or(u32::MAX),
        };
        Ok(all.into_iter().map(line).collect())
    })
}

/// Turns a laptop out, as one that was stolen: it destroys what it holds the next time it comes.
pub fn turn_out(desk: &Desk, ask: TurnOut) -> Result<()> {
    let link = desk.read(door::link)?.ok_or_else(|| Error::missing("shared"))?;
    desk.setup().line.turn_out(&link.way(), &ask.laptop).map_err(failed)?;
    desk.look("turn-out", "laptop", &ask.laptop)?;
    desk.tell(Event::Changed { tables: vec![LAPTOPS.to_owned()] });
    Ok(())
}

/// Comes in again with a new code, where a copied token locked this laptop out. It goes on under another name: what waited
/// is said again, and what the server has of it already changes nothing there.
pub fn rejoin(desk: &Desk, ask: SharedRejoin) -> Result<()> {
    let link = desk.read(door::link)?.ok_or_else(|| Error::missing("shared"))?;
    let code = text::clean_line("code", &ask.code, 200)?;
    if code.is_empty() {
        return Err(Error::invalid("code", "shared-code-empty"));
    }
    let asked = Enrol { code, name: laptop(), first: None };
    let enrolled = desk.setup().line.enrol(&link.address, &asked).map_err(failed)?;
    if enrolled.colleague.id != link.colleague {
        return Err(Error::invalid("code", "shared-other-colleague"));
    }
    write(desk, |tx, link| {
        (link.device, link.token, link.turned) = (enrolled.device, enrolled.token, String::new());
        link.before.clear();
        let waited = door::waiting(tx.conn(), "true order by seq", [])?;
        outbox::begin_log(tx, link)?;
        outbox::again(tx.conn(), link, waited)
    })?;
    desk.tell(Event::Changed { tables: vec![TABLE.to_owned()] });
    desk.shared.poke();
    Ok(())
}
