//! Keeps what a push changed on a shelf, in as many statements for one operation as for thousands.

use std::collections::{BTreeMap, BTreeSet};

use sync::feed::Stand;
use sync::hub::Shelf;
use sync::policy::{Policies, named};
use sync::row::Row;
use wire::Push;

use crate::devices::{self, Guest};
use crate::refusal::Refusal;
use crate::rows::{self, signed};
use crate::store::Desk;
use crate::{keys, logs, scopes};

/// The field that names a file, and its table.
const FILE: (&str, &str) = ("attachment", "stored_sha256");

/// Keeps the difference between two shelves, and says how far the scopes came by it.
///
/// The counters of the scopes come after everything that can wait for somebody else: from there on to the commit nobody
/// else gets a number, so that whoever reads up to a number has read all before it.
pub async fn keep(
    desk: &Desk,
    policies: &Policies,
    guest: &Guest,
    push: &Push,
    before: &Shelf,
    after: &Shelf,
) -> Result<BTreeMap<String, u64>, Refusal> {
    let said = async {
        match after.devices.get(&push.device) {
            Some(log) => logs::keep(desk, &guest.device, push, before.devices.get(&push.device), log).await,
            None => Ok(()),
        }
    };
    let (here, left) = (standing(after, Stand::Here), standing(after, Stand::Left));
    if here.is_empty() {
        said.await?;
        return Ok(BTreeMap::new());
    }
    let (old, new): (Vec<_>, Vec<_>) = here.iter().partition(|(_, row, _)| before.rows.contains_key(*row));
    let packing = async { Ok(tokio::task::block_in_place(|| [Packed::of(after, &new), Packed::of(after, &old)])) };
    // None of these needs to know what came of another: the next is packed while the database does one.
    let (.., [created, changed]) = tokio::try_join!(
        said,
        keep_refs(desk, policies, before, after, &here),
        keep_files(desk, before, after, &here),
        keep_keys(desk, before, after),
        turn_out(desk, after, &here),
        packing,
    )?;
    let steps: BTreeMap<&str, u64> = after.scopes.iter().map(|(scope, steps)| (scope.as_str(), *steps)).collect();
    let bases = scopes::bump(desk, &steps).await?;
    let at = |scope: &str, step: u64| signed(bases.get(scope).copied().unwrap_or_default() + step);
    created.place(desk, include_str!("../queries/insert_records.sql"), at).await?;
    changed.place(desk, include_str!("../queries/update_records.sql"), at).await?;
    // A mark stands only where a row was before it went elsewhere.
    let moved = |(scope, id, _): &Place<'_>| before.rows.get(*id).is_some_and(|row| row.scope != *scope);
    let back: Vec<&Place<'_>> = old.into_iter().filter(|place| moved(place)).collect();
    mark(desk, &left, &back, at).await?;
    Ok(steps.into_iter().map(|(scope, steps)| (scope.to_owned(), bases.get(scope).unwrap_or(&0) + steps)).collect())
}

/// A row's place in a feed: scope, row, and how many steps past where the scope was.
type Place<'a> = (&'a str, &'a str, u64);

fn standing(shelf: &Shelf, stand: Stand) -> Vec<Place<'_>> {
    let feeds = shelf.feed.iter().flat_map(|(scope, feed)| feed.iter().map(move |(row, place)| (scope, row, place)));
    let those = feeds.filter(|(_, _, (_, as_what))| *as_what == stand);
    those.map(|(scope, row, (at, _))| (scope.as_str(), row.as_str(), *at)).collect()
}

/// Rows as the database takes them, column by column, and how many steps past its scope each stands.
struct Packed<'a> {
    ids: Vec<&'a str>,
    scopes: Vec<&'a str>,
    steps: Vec<u64>,
    revs: Vec<i64>,
    hlcs: Vec<i64>,
    sizes: Vec<i32>,
    authors: Vec<&'a str>,
    fields: Vec<String>,
    meta: Vec<String>,
}

impl<'a> Packed<'a> {
    fn of(shelf: &'a Shelf, places: &[&Place<'a>]) -> Self {
        let rows: Vec<(&str, &Row, u64)> =
            places.iter().filter_map(|(_, id, step)| Some((*id, shelf.rows.get(*id)?, *step))).collect();
        let fields: Vec<String> = rows.iter().map(|(_, row, _)| rows::fields(row)).collect();
        Self {
            ids: rows.iter().map(|(id, ..)| *id).collect(),
            scopes: rows.iter().map(|(_, row, _)| row.scope.as_str()).collect(),
            steps: rows.iter().map(|(.., step)| *step).collect(),
            revs: rows.iter().map(|(_, row, _)| signed(row.rev)).collect(),
            hlcs: rows.iter().map(|(_, row, _)| signed(row.newest().0)).collect(),
            sizes: fields.iter().map(|text| i32::try_from(text.len()).unwrap_or(i32::MAX)).collect(),
            authors: rows.iter().map(|(_, row, _)| row.author()).collect(),
            meta: rows.iter().map(|(_, row, _)| rows::meta(row)).collect(),
            fields,
        }
    }

    /// Writes the rows with their numbers.
    async fn place(&self, desk: &Desk, sql: &str, at: impl Fn(&str, u64) -> i64) -> Result<(), Refusal> {
        let Self { ids, scopes, steps, revs, hlcs, sizes, authors, fields, meta } = self;
        if !ids.is_empty() {
            let vers: Vec<i64> = scopes.iter().zip(steps).map(|(scope, step)| at(scope, *step)).collect();
            desk.run(sql, &[&desk.school, ids, scopes, &vers, revs, hlcs, sizes, authors, fields, meta]).await?;
        }
        Ok(())
    }
}

/// Marks the feeds that rows left, and takes the marks away where they came back.
async fn mark(
    desk: &Desk,
    left: &[Place<'_>],
    back: &[&Place<'_>],
    at: impl Fn(&str, u64) -> i64,
) -> Result<(), Refusal> {
    if !back.is_empty() {
        let ids: Vec<&str> = back.iter().map(|(_, row, _)| *row).collect();
        let returned = "delete from feed_mark m where m.school_id = $1 and m.id = any($2) and exists (
                            select 1 from record r
                             where r.school_id = $1 and r.id = m.id and r.scope_id = m.scope_id offset 0)";
        desk.run(returned, &[&desk.school, &ids]).await?;
    }
    if !left.is_empty() {
        let scopes: Vec<&str> = left.iter().map(|(scope, ..)| *scope).collect();
        let ids: Vec<&str> = left.iter().map(|(_, row, _)| *row).collect();
        let vers: Vec<i64> = left.iter().map(|(scope, _, step)| at(scope, *step)).collect();
        let gone = "insert into feed_mark (school_id, scope_id, id, ver)
                    select $1, * from unnest($2::text[], $3::text[], $4::bigint[])
                    on conflict (school_id, scope_id, id) do update set ver = excluded.ver";
        desk.run(gone, &[&desk.school, &scopes, &ids, &vers]).await?;
    }
    Ok(())
}

/// What a row names, and whether it hangs on it.
fn refs(policies: &Policies, id: &str, row: &Row) -> BTreeMap<&'static str, (String, bool)> {
    let Some(table) = policies.tables.get(wire::table(id)) else { return BTreeMap::new() };
    let parent = policies.parent(id, row);
    let fields = table.parents.iter().chain(&table.names);
    let found = fields.filter_map(|(field, of)| Some((*field, named(of, row.text(field)?))));
    let mut refs = BTreeMap::new();
    let mut hung = false;
    for (field, to) in found.filter(|(_, to)| rows::is_row(to)) {
        // The first field that names the parent is the one it hangs by.
        let hangs = !hung && parent.as_ref() == Some(&to);
        hung |= hangs;
        refs.entry(field).or_insert((to, hangs));
    }
    refs
}

async fn keep_refs(
    desk: &Desk,
    policies: &Policies,
    before: &Shelf,
    after: &Shelf,
    here: &[Place<'_>],
) -> Result<(), Refusal> {
    let (mut stale, mut from, mut fields, mut to, mut hangs) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (_, id, _) in here {
        let now = after.rows.get(*id).map(|row| refs(policies, id, row)).unwrap_or_default();
        let was = before.rows.get(*id).map(|row| refs(policies, id, row)).unwrap_or_default();
        if now == was {
            continue;
        }
        if !was.is_empty() {
            stale.push(*id);
        }
        for (field, (row, hung)) in now {
            from.push(*id);
            fields.push(field);
            to.push(row);
            hangs.push(hung);
        }
    }
    if !stale.is_empty() {
        desk.run("delete from ref where school_id = $1 and from_row = any($2)", &[&desk.school, &stale]).await?;
    }
    if !from.is_empty() {
        let named = "insert into ref (school_id, from_row, field, to_row, hangs)
                     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::boolean[])";
        desk.run(named, &[&desk.school, &from, &fields, &to, &hangs]).await?;
    }
    Ok(())
}

async fn keep_files(desk: &Desk, before: &Shelf, after: &Shelf, here: &[Place<'_>]) -> Result<(), Refusal> {
    let named = |shelf: &Shelf, id: &str| shelf.rows.get(id).and_then(|row| row.text(FILE.1)).map(str::to_owned);
    let changed = here
        .iter()
        .filter(|(_, id, _)| wire::table(id) == FILE.0 && named(before, id) != named(after, id))
        .filter_map(|(_, id, _)| Some((*id, named(after, id)?)))
        .filter(|(_, sum)| crate::blobs::is_sum(sum));
    let (ids, sums): (Vec<&str>, Vec<String>) = changed.unzip();
    if !ids.is_empty() {
        let used = "insert into blob_use (school_id, row_id, field, sha256)
                    select $1, u.row_id, $4, u.sha256 from unnest($2::text[], $3::text[]) as u (row_id, sha256)
                    on conflict (school_id, row_id, field) do update set sha256 = excluded.sha256";
        desk.run(used, &[&desk.school, &ids, &sums, &FILE.1]).await?;
    }
    Ok(())
}

async fn keep_keys(desk: &Desk, before: &Shelf, after: &Shelf) -> Result<(), Refusal> {
    let (mut kinds, mut hashes, mut ids) = (Vec::new(), Vec::new(), Vec::new());
    for (key, row) in after.keys.iter().filter(|(key, _)| !before.keys.contains_key(*key)) {
        kinds.push(key.0.as_str());
        hashes.push(keys::hash(key));
        ids.push(row.as_str());
    }
    if !kinds.is_empty() {
        let first = "insert into natural_key (school_id, kind, key, row_id)
                     select $1, * from unnest($2::text[], $3::text[], $4::text[])";
        desk.run(first, &[&desk.school, &kinds, &hashes, &ids]).await?;
    }
    Ok(())
}

/// Turns out colleagues who left.
async fn turn_out(desk: &Desk, after: &Shelf, here: &[Place<'_>]) -> Result<(), Refusal> {
    let left = |row: &Row| row.removed() || row.text("archived_on").is_some();
    let gone: BTreeSet<&str> = here
        .iter()
        .filter(|(_, id, _)| after.rows.get(*id).is_some_and(left))
        .filter_map(|(_, id, _)| id.strip_prefix("colleague/"))
        .collect();
    for user in gone {
        devices::turn_out_all(desk, user).await?;
    }
    Ok(())
}
