//! Takes in what a laptop wrote: loads what it touches, lets the hub decide in memory, and keeps what came of it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use sync::hub::{self, Asker, Shelf};
use sync::merge;
use trade::scopes;
use wire::{PUSH_MOST, Push, Pushed, SCHEMA};

use crate::body::is_outdated;
use crate::devices::Guest;
use crate::house::House;
use crate::keep;
use crate::logs;
use crate::refusal::Refusal;
use crate::rows::{self, unsigned};
use crate::secrets::{Token, is_plain};
use crate::shelf::{self, Loaded};
use crate::store::{Desk, View};

/// The most operations of one act. An import is one act, and an act is whole.
const ACT_MOST: usize = 20_000;

/// The answer to a push.
pub async fn push(house: &House, token: &Token, push: &Push) -> Result<Pushed, Refusal> {
    check(token, push)?;
    let tried = AtomicBool::new(false);
    let act = |desk: Arc<Desk>, guest: Arc<Guest>| {
        let trusts = !tried.swap(true, Ordering::Relaxed);
        async move { take(house, &desk, &guest, push, trusts).await }
    };
    let answer = house.act_for(token, View::Live, act).await?;
    house.meters.pushed(push, &answer);
    Ok(answer)
}

/// What is wrong with the form of a push. Only a program that is not ours makes such, so nothing waits behind it.
fn check(token: &Token, push: &Push) -> Result<(), Refusal> {
    if is_outdated(push.schema, SCHEMA) {
        return Err(Refusal::TooOld);
    }
    let one_act = push.ops.iter().rev().skip(1).all(|op| op.more);
    if push.ops.len() > ACT_MOST || (push.ops.len() > PUSH_MOST && !one_act) {
        return Err(Refusal::TooLarge);
    }
    let own = push.device.strip_prefix(token.device.as_str()).is_some_and(|rest| {
        rest.is_empty() || rest.strip_prefix('#').is_some_and(|name| is_plain(&name.replace('.', "-")))
    });
    if !own {
        return Err(Refusal::Forbidden);
    }
    let hash = |hash: &str| hash.len() <= 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    if push.ops.is_empty() || !hash(&push.prev) || push.ops.last().is_some_and(|op| op.more) {
        return Err(Refusal::Malformed("operations"));
    }
    let formed = |op: &wire::Op| rows::is_row(&op.row) && op.seq > 0 && op.emptied.as_deref().is_none_or(hash);
    if push.ops.iter().all(formed) { Ok(()) } else { Err(Refusal::Malformed("operation")) }
}

async fn take(house: &House, desk: &Desk, guest: &Guest, push: &Push, trusts: bool) -> Result<Pushed, Refusal> {
    let policies = &house.policies;
    let devices = logs::load(desk, &guest.device, push).await?;
    let last = devices.get(&push.device).map_or(0, |device| device.last);
    let known = push.ops.iter().take_while(|op| op.seq <= last).count();
    let mut loaded = Loaded::of(desk, policies, &push.ops[known..], trusts).await?;
    loaded.shelf.devices = devices;
    loaded.shelf.epoch.clone_from(&guest.epoch);
    let (after, answer) = loop {
        let (after, answer) = tokio::task::block_in_place(|| decide(house, guest, push, &loaded.shelf));
        // What hangs on a row that moved moves with it, and is only looked for when one did.
        let moved = shelf::moved(&loaded.shelf.rows, &after);
        let more = !moved.is_empty() && loaded.add_below(&moved).await?;
        if !more && !loaded.add_made(&after).await? {
            break (after, answer);
        }
    };
    match answer {
        Pushed::Gap { .. } => Ok(answer),
        Pushed::Fork { .. } => Ok(Pushed::Fork { known: logs::since(desk, push).await?, at: at(desk, guest).await? }),
        Pushed::Taken { last, verdicts, now, epoch, .. } => {
            let kept = keep::keep(desk, policies, guest, push, &loaded.shelf, &after);
            let (mut at, bumped) = tokio::try_join!(at(desk, guest), kept)?;
            at.extend(bumped.into_iter().filter(|(scope, _)| scopes::sees(&guest.actor, scope)));
            Ok(Pushed::Taken { last, verdicts, at, now, epoch })
        }
    }
}

/// What the hub makes of a push, and the shelf as it would be then.
fn decide(house: &House, guest: &Guest, push: &Push, before: &Shelf) -> (Shelf, Pushed) {
    let asker = Asker {
        sees: &|scope| scopes::sees(&guest.actor, scope),
        may_write: &|op| scopes::may_write(&guest.actor, op),
        person: &guest.actor.id,
    };
    let mut after = before.clone();
    let answer = hub::push(&mut after, &house.policies, &asker, push, guest.now, merge::knew);
    (after, answer)
}

/// How far the scopes are that somebody sees.
async fn at(desk: &Desk, guest: &Guest) -> Result<BTreeMap<String, u64>, Refusal> {
    let sql = "select id, v from scope where school_id = $1";
    let all = desk.query(sql, &[&desk.school]).await?.into_iter().map(|row| (row.get(0), unsigned(row.get(1))));
    Ok(all.filter(|(scope, _): &(String, u64)| scopes::sees(&guest.actor, scope)).collect())
}
