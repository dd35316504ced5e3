//! What is new in each scope: where a row stands, not what was done to it, so that a feed is as long as what is there.

use std::collections::BTreeSet;

use wire::{ERASURES, Entry, Mark, Page, Pull};

use crate::hub::{Asker, CONFLICT, Shelf};
use crate::row::Row;

/// As what a row stands in a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// It is there.
    Here,
    /// It went to another scope.
    Left,
    /// It was erased.
    Erased,
}

/// Puts a row at the end of a feed. One number for each row: two on one number would part at the end of a page.
pub(crate) fn stand(shelf: &mut Shelf, scope: &str, row: &str, as_what: Stand) {
    let at = shelf.scopes.entry(scope.to_owned()).or_default();
    *at += 1;
    shelf.feed.entry(scope.to_owned()).or_default().insert(row.to_owned(), (*at, as_what));
}

/// What is new to a device, erasures first.
pub fn pull(shelf: &Shelf, asker: &Asker<'_>, pull: &Pull, now: u64) -> Page {
    let seen = |scope: &&String| *scope != ERASURES && (asker.sees)(scope);
    // One that is asked for and not there is seen all the same: a server that was put back to a backup may have lost it.
    let scopes: BTreeSet<String> = shelf.scopes.keys().chain(pull.cursors.keys()).filter(seen).cloned().collect();
    let mut page = Page { scopes: scopes.clone(), now, epoch: shelf.epoch.clone(), ..Page::default() };
    for scope in std::iter::once(ERASURES).chain(scopes.iter().map(String::as_str)) {
        let from = pull.cursors.get(scope).copied().unwrap_or_default();
        let feed = shelf.feed.get(scope);
        let mut new: Vec<_> = feed.into_iter().flatten().filter(|(_, (at, _))| *at > from).collect();
        new.sort_by_key(|(_, (at, _))| *at);
        let room = pull.limit - page.entries.len();
        let taken = new.iter().take(room).map(|(row, (at, stand))| {
            let mark = match (stand, shelf.rows.get(*row)) {
                (Stand::Here, Some(row)) => Mark::Row(row.seen()),
                (Stand::Erased, _) => Mark::Erase,
                _ => Mark::Leave,
            };
            Entry { scope: scope.to_owned(), at: *at, row: (*row).clone(), mark }
        });
        page.entries.extend(taken);
        if pull.counts {
            page.left += new.len().saturating_sub(room) as u64;
        }
        let came = if new.len() > room {
            page.more = true;
            new.get(room.wrapping_sub(1)).map_or(from, |(_, (at, _))| *at)
        } else {
            // Not the last row's number: rows that left have taken theirs with them.
            shelf.scopes.get(scope).copied().unwrap_or_default()
        };
        page.cursors.insert(scope.to_owned(), came);
    }
    page
}

/// Erases rows for good: themselves, what others wrote of them unknown to one another, and where they stood. Their random
/// ids stay, in a feed that everybody reads, whatever they may see.
pub fn erase(shelf: &mut Shelf, rows: &BTreeSet<String>) {
    let of = |row: &Row| row.text("record").is_some_and(|record| rows.contains(record));
    let conflicts = shelf.rows.iter().filter(|(id, row)| wire::table(id) == CONFLICT && of(row));
    let all: BTreeSet<String> = rows.iter().chain(conflicts.map(|(id, _)| id)).cloned().collect();
    for row in all {
        // Also one that never came here, or has not come again since a backup was put back: what is said of it later goes.
        if !shelf.erased.insert(row.clone()) {
            continue;
        }
        shelf.rows.remove(&row);
        // A key may name a person's own firm.
        shelf.keys.retain(|_, first| *first != row);
        for feed in shelf.feed.values_mut() {
            feed.remove(&row);
        }
        stand(shelf, ERASURES, &row, Stand::Erased);
    }
}
