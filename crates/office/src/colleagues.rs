//! Colleagues: who has a way into the vault, what they are at the school, and leaving it.

use std::sync::PoisonError;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{RecoveryCode, Secret};
use zeroize::Zeroizing;

use crate::first_run::{ShownCode, TypedCode, typed_right};
use crate::keys::{Paths, cost, long_enough};
use crate::record::{self, ById, record};
use crate::rights::Role;
use crate::write::{Kind, Label};
use crate::{Desk, Error, Result, text};

/// A colleague's row. Whoever leaves stays: their name stands under what they did.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Colleague {
    pub(crate) id: String,
    pub(crate) name: String,
    /// JSON list of `Role`.
    pub(crate) roles: String,
    /// JSON list of sites; none is everywhere.
    pub(crate) sites: String,
    pub(crate) archived_on: Option<NaiveDate>,
}
record!(Colleague, "colleague");

/// A colleague as the list shows them.
#[derive(Debug, Serialize, TS)]
pub struct ColleagueLine {
    id: String,
    name: String,
    roles: Vec<Role>,
    sites: Vec<String>,
    /// Whether there is a passphrase that opens the vault for them.
    has_passphrase: bool,
    /// The day they left.
    left_on: Option<NaiveDate>,
}

/// Who sits at the desk.
#[derive(Debug, Serialize, TS)]
pub struct Me {
    id: String,
    name: String,
    roles: Vec<Role>,
    /// They see only some of the students.
    narrowed: bool,
    /// Their passphrase works on this computer only.
    tied: bool,
}

/// A new colleague, and the passphrase they typed themself.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewColleague {
    name: String,
    roles: Vec<Role>,
    sites: Vec<String>,
    passphrase: String,
}

/// What a colleague is from now on.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ColleagueSet {
    id: String,
    name: String,
    roles: Vec<Role>,
    sites: Vec<String>,
}

/// A passphrase in the place of one that was forgotten.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ColleaguePassphrase {
    id: String,
    passphrase: String,
}

/// One's own passphrase, and the one it takes the place of.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnPassphrase {
    old: String,
    passphrase: String,
}

/// Whether one's own passphrase is to work on this computer only.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassphraseTie {
    passphrase: String,
    tied: bool,
}

/// Everybody who has or had a way in, in Danish order; those who left last.
pub fn list(desk: &Desk, (): ()) -> Result<Vec<ColleagueLine>> {
    let keys = Paths::of(&desk.setup().folder).read()?;
    let sql = "select * from colleague order by archived_on is not null, danish(name), id";
    let rows: Vec<Colleague> = desk.read(|conn| record::rows(conn, sql, []))?;
    let line = |row: Colleague| {
        Ok(ColleagueLine {
            roles: serde_json::from_str(&row.roles)?,
            sites: serde_json::from_str(&row.sites)?,
            has_passphrase: keys.users().any(|(user, _)| user == row.id),
            id: row.id,
            name: row.name,
            left_on: row.archived_on,
        })
    };
    rows.into_iter().map(line).collect()
}

/// Who sits at the desk.
pub fn me(desk: &Desk, (): ()) -> Result<Me> {
    let actor = desk.actor();
    Ok(Me {
        id: actor.id.clone(),
        name: actor.name.clone(),
        roles: actor.roles.clone(),
        narrowed: desk.db().is_narrowed(),
        tied: Paths::of(&desk.setup().folder).read()?.takes_device(&actor.id),
    })
}

/// Gives a new colleague a way in.
pub fn add(desk: &Desk, ask: NewColleague) -> Result<ById> {
    let passphrase = Zeroizing::new(ask.passphrase);
    let id = desk.clock().id();
    let (name, roles, sites) = checked(desk, &id, &ask.name, &ask.roles, &ask.sites)?;
    long_enough(&passphrase)?;
    let row = Colleague { id, name, roles, sites, archived_on: None };
    // The row first: a slot without one opens nothing, and would look like a way in.
    let label = Label::from("step-colleague-added").with("name", row.name.clone());
    desk.write_as(Kind::Final, label, |tx| tx.create(&row))?;
    let cost = cost(desk.setup());
    desk.with_keys(|keys, key| {
        Ok(keys.set_passphrase((&row.id, &row.name), passphrase.as_str().into(), cost, key)?)
    })?;
    Ok(ById { id: row.id })
}

/// Changes what a colleague is called, what they are and where. Whoever changes their own is asked to unlock again.
pub fn set(desk: &Desk, ask: ColleagueSet) -> Result<()> {
    let (name, roles, sites) = checked(desk, &ask.id, &ask.name, &ask.roles, &ask.sites)?;
    let label = Label::from("step-colleague-changed").with("name", name.clone());
    desk.write_as(Kind::Final, label, |tx| {
        let known = current(tx.conn(), &ask.id)?;
        if !ask.roles.contains(&Role::Administrator) {
            another_administrator(tx.conn(), &ask.id)?;
        }
        tx.put(&Colleague { name: name.clone(), roles, sites, ..known }).map(drop)
    })?;
    desk.with_keys(|keys, _| {
        keys.rename(&ask.id, &name);
        Ok(())
    })?;
    if ask.id == desk.actor().id {
        desk.leave();
    }
    Ok(())
}

/// A colleague leaves: their passphrase opens nothing any more, and the vault gets a new key, so that a copy of the old
/// one opens nothing that is written from now on.
pub fn end(desk: &Desk, ask: ById) -> Result<()> {
    let label = Label::from("step-colleague-left");
    desk.write_as(Kind::Final, label, |tx| {
        let known = current(tx.conn(), &ask.id)?;
        another_administrator(tx.conn(), &ask.id)?;
        if desk.has_first_form()? {
            return Err(Error::conflict("code-first"));
        }
        tx.rename(Label::from("step-colleague-left").with("name", known.name.clone()))?;
        tx.put(&Colleague { archived_on: Some(desk.clock().today()), ..known }).map(drop)
    })?;
    desk.change_key(&[&ask.id])?;
    if ask.id == desk.actor().id {
        desk.leave();
    }
    Ok(())
}

/// Takes in whoever has a slot and no row: they were let in after the backup that this vault is now. What they are was lost
/// with their row, so they may do nothing until somebody says it again.
pub(crate) fn take_in_unknown(desk: &Desk) -> Result<()> {
    let keys = Paths::of(&desk.setup().folder).read()?;
    for (id, name) in keys.users() {
        let sql = "select exists (select 1 from colleague where id = ?1)";
        if !desk.read(|conn| record::value(conn, sql, [id]))? {
            let (roles, sites) = ("[]".to_owned(), "[]".to_owned());
            let row = Colleague { id: id.to_owned(), name: name.to_owned(), roles, sites, archived_on: None };
            let label = Label::from("step-colleague-added").with("name", name);
            desk.write_as(Kind::Final, label, |tx| tx.create(&row))?;
        }
    }
    Ok(())
}

/// Gives a colleague who forgot theirs a new passphrase, which they type themself.
pub fn set_passphrase(desk: &Desk, ask: ColleaguePassphrase) -> Result<()> {
    let passphrase = Zeroizing::new(ask.passphrase);
    long_enough(&passphrase)?;
    let known = desk.read(|conn| current(conn, &ask.id))?;
    let cost = cost(desk.setup());
    desk.with_keys(|keys, key| {
        Ok(keys.set_passphrase((&known.id, &known.name), passphrase.as_str().into(), cost, key)?)
    })
}

/// Changes one's own passphrase.
pub fn set_own_passphrase(desk: &Desk, ask: OwnPassphrase) -> Result<()> {
    let (old, passphrase) = (Zeroizing::new(ask.old), Zeroizing::new(ask.passphrase));
    desk.is_own(&old).map_err(|error| match error {
        Error::Invalid { reason, .. } => Error::invalid("old", &reason),
        other => other,
    })?;
    long_enough(&passphrase)?;
    let cost = cost(desk.setup());
    desk.with_own_secret(&passphrase, |secret| {
        let actor = desk.actor();
        desk.with_keys(|keys, key| Ok(keys.set_passphrase((&actor.id, &actor.name), secret, cost, key)?))
    })
}

/// Ties one's own passphrase to the secret that this computer's key chain keeps, or unties it.
pub fn tie(desk: &Desk, ask: PassphraseTie) -> Result<()> {
    let passphrase = Zeroizing::new(ask.passphrase);
    desk.is_own(&passphrase)?;
    let device = if ask.tied { Some(desk.device_secret()?) } else { None };
    let secret = Secret { passphrase: &passphrase, device: device.as_deref() };
    let (actor, cost) = (desk.actor(), cost(desk.setup()));
    desk.with_keys(|keys, key| Ok(keys.set_passphrase((&actor.id, &actor.name), secret, cost, key)?))
}

/// Shows a new recovery code. The old one holds until this one is known to be written down.
pub fn new_code(desk: &Desk, (): ()) -> Result<ShownCode> {
    let code = RecoveryCode::random()?;
    let shown = ShownCode::of(&code);
    *desk.new_code.lock().unwrap_or_else(PoisonError::into_inner) = Some(code);
    Ok(shown)
}

/// Puts the new recovery code in the place of the old one, once its end was typed.
pub fn keep_code(desk: &Desk, ask: TypedCode) -> Result<()> {
    let mut waiting = desk.new_code.lock().unwrap_or_else(PoisonError::into_inner);
    let code = waiting.as_ref().ok_or_else(|| Error::missing("code"))?;
    typed_right(code, &ask)?;
    desk.with_keys(|keys, key| Ok(keys.set_code(code, key)?))?;
    *waiting = None;
    Ok(())
}

/// A colleague who has not left.
fn current(conn: &Connection, id: &str) -> Result<Colleague> {
    let known: Colleague = record::get(conn, id)?;
    if known.archived_on.is_some() { Err(Error::missing("colleague")) } else { Ok(known) }
}

/// Without an administrator nobody could let anybody in again.
fn another_administrator(conn: &Connection, id: &str) -> Result<()> {
    let sql =
        "select exists (select 1 from colleague, json_each(roles) where archived_on is null and colleague.id <> ?1
                              and json_each.value = 'administrator')";
    if record::value(conn, sql, [id])? { Ok(()) } else { Err(Error::invalid("roles", "last-administrator")) }
}

/// Name, roles and sites as they are kept.
fn checked(desk: &Desk, id: &str, name: &str, roles: &[Role], sites: &[String]) -> Result<(String, String, String)> {
    let name = text::clean_line("name", name, 120)?;
    if name.is_empty() {
        return Err(Error::invalid("name", "name-empty"));
    }
    // The unlock screen tells them apart by name alone.
    let sql = "select exists (select 1 from colleague where archived_on is null and id <> ?1 and fold(name) = ?2)";
    if desk.read(|conn| record::value(conn, sql, (id, text::fold(&name))))? {
        return Err(Error::invalid("name", "colleague-name-taken"));
    }
    if roles.is_empty() {
        return Err(Error::invalid("roles", "roles-empty"));
    }
    let mut kept = Vec::new();
    for site in sites {
        kept.push(text::clean_line("sites", site, 120)?);
    }
    kept.retain(|site| !site.is_empty());
    kept.sort();
    kept.dedup();
    Ok((name, serde_json::to_string(roles)?, serde_json::to_string(&kept)?))
}
