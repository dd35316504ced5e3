//! What is new to a laptop: one moment over all of its scopes, erasures first, as much as a page holds.

use std::collections::{BTreeMap, BTreeSet};

use trade::scopes;
use wire::{ERASURES, Entry, Mark, PULL_MOST, Page, Pull};

use crate::devices::Guest;
use crate::house::House;
use crate::refusal::Refusal;
use crate::rows::{self, Unread, signed, unsigned};
use crate::secrets::Token;
use crate::store::{Desk, View};

/// The most bytes of rows on a page. A single larger row comes alone.
const PAGE_MOST: i64 = 1 << 20;

/// The next page.
pub async fn pull(house: &House, token: &Token, pull: &Pull) -> Result<Page<Unread>, Refusal> {
    let page =
        house.act_for(token, View::Snapshot, |desk, guest| async move { read(&desk, &guest, pull).await }).await?;
    house.meters.pulled.inc_by(page.entries.len() as u64);
    Ok(page)
}

async fn read(desk: &Desk, guest: &Guest, pull: &Pull) -> Result<Page<Unread>, Refusal> {
    let all = desk.query("select id, v from scope where school_id = $1", &[&desk.school]).await?;
    let mut all: BTreeMap<String, u64> = all.into_iter().map(|row| (row.get(0), unsigned(row.get(1)))).collect();
    let erasures = all.remove(ERASURES).unwrap_or_default();
    // One that is asked for and not there is seen all the same: a backup that was put back may be from before it.
    for asked in pull.cursors.keys().filter(|asked| *asked != ERASURES) {
        all.entry(asked.clone()).or_default();
    }
    all.retain(|scope, _| scopes::sees(&guest.actor, scope));
    let scopes: BTreeSet<String> = all.keys().cloned().collect();
    let mut page = Page { scopes, now: guest.now, epoch: guest.epoch.clone(), ..Page::default() };
    let mut room = Room { rows: pull.limit.clamp(1, PULL_MOST), bytes: PAGE_MOST };
    for (scope, v) in std::iter::once((ERASURES.to_owned(), erasures)).chain(all) {
        let from = pull.cursors.get(&scope).copied().unwrap_or_default();
        let came = if from >= v {
            v
        } else if room.is_full() {
            page.more = true;
            from
        } else {
            let entries = if scope == ERASURES {
                self::erasures(desk, from, &room).await?
            } else {
                feed(desk, &scope, from, &mut room).await?
            };
            room.rows = room.rows.saturating_sub(entries.len());
            let last = entries.last().map_or(v, |entry| entry.at);
            page.entries.extend(entries);
            // What is left is below the counter; the counter itself, because rows that left took their numbers along.
            if room.is_full() && last < v {
                page.more = true;
                last
            } else {
                v
            }
        };
        page.cursors.insert(scope, came);
    }
    if pull.counts && page.more {
        page.left = left(desk, &page.cursors).await?;
    }
    Ok(page)
}

/// How many entries follow. Counters say more, because a row that changed again took another number.
async fn left(desk: &Desk, cursors: &BTreeMap<String, u64>) -> Result<u64, Refusal> {
    let (scopes, came): (Vec<&str>, Vec<i64>) = cursors.iter().map(|(scope, at)| (scope.as_str(), signed(*at))).unzip();
    let sql = include_str!("../queries/left.sql");
    let found = desk.one(sql, &[&desk.school, &scopes, &came, &ERASURES]).await?;
    Ok(found.map_or(0, |row| unsigned(row.get(0))))
}

/// What still goes on a page.
struct Room {
    rows: usize,
    bytes: i64,
}

impl Room {
    fn is_full(&self) -> bool {
        self.rows == 0 || self.bytes <= 0
    }

    fn rows(&self) -> i64 {
        i64::try_from(self.rows).unwrap_or(i64::MAX)
    }
}

async fn erasures(desk: &Desk, from: u64, room: &Room) -> Result<Vec<Entry<Unread>>, Refusal> {
    let sql = "select ver, row_id from erasure where school_id = $1 and ver > $2 order by ver limit $3";
    let found = desk.query(sql, &[&desk.school, &signed(from), &room.rows()]).await?;
    let entry = |row: &tokio_postgres::Row| Entry {
        scope: ERASURES.to_owned(),
        at: unsigned(row.get(0)),
        row: row.get(1),
        mark: Mark::Erase,
    };
    Ok(found.iter().map(entry).collect())
}

async fn feed(desk: &Desk, scope: &str, from: u64, room: &mut Room) -> Result<Vec<Entry<Unread>>, Refusal> {
    let sql = include_str!("../queries/feed.sql");
    let found = desk.query(sql, &[&desk.school, &scope, &signed(from), &room.rows(), &room.bytes]).await?;
    let mut entries = Vec::with_capacity(found.len());
    for row in &found {
        let mark = if row.get("here") { Mark::Row(rows::seen(row)?) } else { Mark::Leave };
        entries.push(Entry { scope: scope.to_owned(), at: unsigned(row.get("ver")), row: row.get("id"), mark });
    }
    room.bytes -= found.last().map_or(0, |row| row.get::<_, i64>("upto"));
    Ok(entries)
}
