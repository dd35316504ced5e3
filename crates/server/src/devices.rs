//! The laptops of a school: who comes in, with which token, and who does not any more.

use std::sync::Arc;

use trade::rights::{Actor, Right, holds};
use trade::scopes;
use wire::said::{Laptop, Laptops, TurnOut};

use crate::house::House;
use crate::refusal::Refusal;
use crate::rows;
use crate::secrets::{self, Token};
use crate::store::{Desk, Store, View};

/// A laptop that came in, and who sits at it.
#[derive(Debug, Clone)]
pub struct Guest {
    /// The laptop.
    pub device: String,
    /// Whose it is.
    pub actor: Actor,
    /// Which life of the server this is; another one after a restore.
    pub epoch: String,
    /// The database's clock, in milliseconds, which all servers side by side have in common.
    pub now: u64,
    /// It has not been here today.
    pub first_today: bool,
}

/// For so many minutes after a token was replaced, a request that shows it was under way then, and says nothing of a copy.
const UNDER_WAY: i32 = 15;

const ENTER: &str = include_str!("../queries/enter.sql");

/// Lets a laptop in. With `hold`, nothing else of this laptop happens until the transaction ends.
pub async fn enter(desk: &Desk, token: &Token, hold: bool) -> Result<Guest, Refusal> {
    let held = format!("{ENTER} for update of d");
    let sql = if hold { &held } else { ENTER };
    let found = desk.one(sql, &[&desk.school, &token.device, &token.hash]).await?.ok_or(Refusal::Stranger)?;
    let (current, next): (String, Option<String>) = (found.get("token_hash"), found.get("next_hash"));
    if current != token.hash {
        let turn = next.as_ref() == Some(&token.hash) || found.get("spent");
        return Err(if turn { Refusal::Turn } else { Refusal::Stranger });
    }
    match found.get::<_, Option<&str>>("revoked_why") {
        Some("wipe") => return Err(Refusal::Wipe { device: token.device.clone() }),
        Some(_) => return Err(Refusal::Copied),
        None => {}
    }
    let user: String = found.get("user_id");
    // A query of its own: in a join, the rule that keeps schools apart would have all rows of this one read.
    let actor = colleague(desk, &user).await?.ok_or(Refusal::Forbidden)?;
    Ok(Guest {
        device: token.device.clone(),
        actor,
        epoch: found.get("epoch"),
        now: rows::unsigned(found.get("now")),
        first_today: found.get("first_today"),
    })
}

/// Who a colleague is, by their row; nobody once they have left.
pub async fn colleague(desk: &Desk, user: &str) -> Result<Option<Actor>, Refusal> {
    let id = format!("colleague/{user}");
    let row = "select scope_id, rev, fields, fmeta from record where school_id = $1 and id = $2";
    let Some(found) = desk.one(row, &[&desk.school, &id]).await? else { return Ok(None) };
    Ok(rows::read(&found)?.and_then(|row| scopes::actor(user, &row)))
}

/// A token that is not the current one: the next takes the old one's place the first time it is used; one that was
/// replaced a while ago and comes back was copied, and the device is locked. It is not wiped: whoever holds an old token must not be
/// able to destroy what a laptop has.
pub async fn turn(store: &Store, token: &Token) -> Result<(), Refusal> {
    let copied = store
        .act(&token.school, View::Live, |desk| async move {
            let device = "select token_hash, next_hash from device where school_id = $1 and id = $2 for update";
            let found = desk.one(device, &[&desk.school, &token.device]).await?.ok_or(Refusal::Stranger)?;
            let (current, next): (String, Option<String>) = (found.get(0), found.get(1));
            if current == token.hash {
                return Ok(false);
            }
            if next.as_ref() == Some(&token.hash) {
                let spent = "insert into spent_token (school_id, device_id, token_hash) values ($1, $2, $3)";
                desk.run(spent, &[&desk.school, &token.device, &current]).await?;
                let taken = "update device set token_hash = $3, next_hash = null where school_id = $1 and id = $2";
                desk.run(taken, &[&desk.school, &token.device, &token.hash]).await?;
                return Ok(false);
            }
            let spent = "select spent_at < now() - make_interval(mins => $4)
                           from spent_token where school_id = $1 and device_id = $2 and token_hash = $3";
            let spent = desk.one(spent, &[&desk.school, &token.device, &token.hash, &UNDER_WAY]).await?;
            if !spent.ok_or(Refusal::Stranger)?.get::<_, bool>(0) {
                return Err(Refusal::Stranger);
            }
            lock_out(&desk, "id", &token.device, "reuse").await?;
            Ok(true)
        })
        .await?;
    if copied { Err(Refusal::Copied) } else { Ok(()) }
}

/// Offers the device a new token. The old one is good until the new one was used once.
pub async fn offer(desk: &Desk, device: &str) -> Result<String, Refusal> {
    let (token, hash) = secrets::token(&desk.school, device)?;
    let offered = "update device set next_hash = $3 where school_id = $1 and id = $2";
    desk.run(offered, &[&desk.school, &device, &hash]).await?;
    Ok(token)
}

/// A new device of a colleague, and its token.
pub async fn add(desk: &Desk, user: &str, name: &str) -> Result<(String, String), Refusal> {
    let device = secrets::id()?;
    let (token, hash) = secrets::token(&desk.school, &device)?;
    let added = "insert into device (school_id, id, user_id, name, token_hash) values ($1, $2, $3, $4, $5)";
    desk.run(added, &[&desk.school, &device, &user, &name, &hash]).await?;
    Ok((device, token))
}

/// Revokes devices, by their `id` or the `user_id` of whose they are. One revoked by hand is to be wiped.
pub async fn lock_out(desk: &Desk, by: &'static str, whose: &str, why: &str) -> Result<u64, Refusal> {
    let sql = format!(
        "update device set revoked_at = now(), revoked_why = $3
          where school_id = $1 and {by} = $2 and (revoked_at is null or revoked_why = 'reuse')"
    );
    desk.run(&sql, &[&desk.school, &whose, &why]).await
}

/// Whoever left the school has no way in any more: their laptops are to be wiped, and their account is nobody's.
pub async fn turn_out_all(desk: &Desk, user: &str) -> Result<(), Refusal> {
    lock_out(desk, "user_id", user, "wipe").await?;
    desk.run("delete from account where school_id = $1 and user_id = $2", &[&desk.school, &user]).await?;
    Ok(())
}

/// Notes that a device was here today.
pub async fn saw(store: &Store, token: &Token) -> Result<(), Refusal> {
    let seen = "update device set seen_on = current_date where school_id = $1 and id = $2";
    let act = |desk: Arc<Desk>| async move { desk.run(seen, &[&desk.school, &token.device]).await };
    store.act(&token.school, View::Live, act).await.map(|_| ())
}

/// A laptop that was turned out holds nothing of the school any more.
pub async fn wiped(store: &Store, token: &Token) -> Result<(), Refusal> {
    let sql = "update device set wiped_at = coalesce(wiped_at, now())
                where school_id = $1 and id = $2 and token_hash = $3 and revoked_why = 'wipe'";
    let act = |desk: Arc<Desk>| async move { desk.run(sql, &[&desk.school, &token.device, &token.hash]).await };
    match store.act(&token.school, View::Live, act).await? {
        0 => Err(Refusal::Stranger),
        _ => Ok(()),
    }
}

/// The laptops of a school.
pub async fn list(desk: &Desk) -> Result<Vec<Laptop>, Refusal> {
    let sql = include_str!("../queries/devices.sql");
    let lines = desk.query(sql, &[&desk.school]).await?.into_iter().map(|row| Laptop {
        id: row.get("id"),
        colleague: row.get("user_id"),
        name: row.get("name"),
        seen: row.get("seen"),
        revoked: row.get("revoked_why"),
        wiped: row.get("wiped"),
        unconfirmed: rows::unsigned(row.get("unconfirmed")),
    });
    Ok(lines.collect())
}

/// The laptops, for whoever keeps the school's settings.
pub async fn laptops(house: &House, token: &Token) -> Result<Laptops, Refusal> {
    let act = house.act_for(token, View::Snapshot, |desk, guest| async move {
        if !holds(&guest.actor, Right::Manage) {
            return Err(Refusal::Forbidden);
        }
        list(&desk).await
    });
    Ok(Laptops { laptops: act.await? })
}

/// Turns a laptop out, for an administrator. Their own they part from: to destroy it by a slip of the hand would be too easy.
pub async fn turn_out(house: &House, token: &Token, asked: &TurnOut) -> Result<(), Refusal> {
    let act = house.act_for(token, View::Live, |desk, guest| async move {
        if !holds(&guest.actor, Right::People) || asked.laptop == guest.device {
            return Err(Refusal::Forbidden);
        }
        lock_out(&desk, "id", &asked.laptop, "wipe").await
    });
    match act.await? {
        0 => Err(Refusal::Missing),
        _ => Ok(()),
    }
}
