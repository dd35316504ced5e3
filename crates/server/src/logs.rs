//! What the laptops have said: each operation's hash and verdict, so that it is taken once and answered alike twice.

use std::collections::BTreeMap;

use serde_json::Value;
use sync::chain;
use sync::hub::{Device, Logged};
use tokio_postgres::Row;
use wire::{Push, Verdict};

use crate::refusal::Refusal;
use crate::rows::{signed, unsigned};
use crate::store::Desk;

/// So many operations of a log are remembered. A laptop that was put back to a backup asks about fewer; of older ones it is
/// only known that they were taken.
const REMEMBERED: u64 = 10_000;
/// And they are forgotten so many at a time.
const AT_A_TIME: u64 = 1_000;

/// The logs of a laptop, as far as a push asks about them.
pub async fn load(desk: &Desk, laptop: &str, push: &Push) -> Result<BTreeMap<String, Device>, Refusal> {
    let logs = "select log, last_seq, last_hash from device_log where school_id = $1 and device_id = $2";
    let mut devices: BTreeMap<String, Device> = BTreeMap::new();
    for row in desk.query(logs, &[&desk.school, &laptop]).await? {
        let device = Device { last: unsigned(row.get(1)), hash: row.get(2), log: BTreeMap::new() };
        devices.insert(row.get(0), device);
    }
    let (first, last) = span(push);
    if devices.get(&push.device).is_some_and(|device| device.last >= first) {
        add(desk, &mut devices, &push.device, first, last).await?;
    }
    let others: Vec<&str> = devices.keys().map(String::as_str).filter(|log| *log != push.device).collect();
    if !others.is_empty() {
        let contents: Vec<String> = push.ops.iter().filter_map(chain::content).collect();
        let said = "select p.log, p.first + n.at - 1 as seq, n.hash, n.content, n.verdict
                      from device_push p, unnest(p.hashes, p.contents, p.verdicts) with ordinality
                           as n (hash, content, verdict, at)
                     where p.school_id = $1 and n.content = any($2) and p.log = any($3)";
        for row in desk.query(said, &[&desk.school, &contents, &others]).await? {
            let device = devices.entry(row.get("log")).or_default();
            device.log.insert(unsigned(row.get("seq")), logged(&row)?);
        }
    }
    Ok(devices)
}

/// What the server has of a log from the first operation of a push on.
pub async fn since(desk: &Desk, push: &Push) -> Result<BTreeMap<u64, (String, Verdict)>, Refusal> {
    let mut devices = BTreeMap::new();
    add(desk, &mut devices, &push.device, span(push).0, u64::MAX).await?;
    let log = devices.remove(&push.device).unwrap_or_default().log;
    Ok(log.into_iter().map(|(seq, logged)| (seq, (logged.hash, logged.verdict))).collect())
}

async fn add(
    desk: &Desk,
    devices: &mut BTreeMap<String, Device>,
    log: &str,
    first: u64,
    last: u64,
) -> Result<(), Refusal> {
    for row in
        desk.query(include_str!("../queries/said.sql"), &[&desk.school, &log, &signed(first), &signed(last)]).await?
    {
        devices.entry(log.to_owned()).or_default().log.insert(unsigned(row.get("seq")), logged(&row)?);
    }
    Ok(())
}

/// The first and the last number of a push.
fn span(push: &Push) -> (u64, u64) {
    let numbers = || push.ops.iter().map(|op| op.seq);
    (numbers().min().unwrap_or_default(), numbers().max().unwrap_or_default())
}

fn logged(row: &Row) -> Result<Logged, Refusal> {
    let verdict = serde_json::from_value(Value::String(row.get("verdict")));
    let verdict = verdict.map_err(|_| Refusal::Malformed("a verdict from a newer server"))?;
    Ok(Logged { hash: row.get("hash"), content: row.get("content"), verdict })
}

/// Keeps what a push added to a log.
pub async fn keep(
    desk: &Desk,
    laptop: &str,
    push: &Push,
    before: Option<&Device>,
    after: &Device,
) -> Result<(), Refusal> {
    let rows: BTreeMap<u64, &str> = push.ops.iter().map(|op| (op.seq, op.row.as_str())).collect();
    let from = before.map_or(0, |device| device.last);
    let new: Vec<(u64, &Logged)> =
        after.log.iter().filter(|(seq, _)| **seq > from).map(|(seq, logged)| (*seq, logged)).collect();
    let (Some((first, _)), Some((last, _))) = (new.first(), new.last()) else { return Ok(()) };
    let hashes: Vec<&str> = new.iter().map(|(_, logged)| logged.hash.as_str()).collect();
    let content = |logged: &Logged| logged.content.clone().filter(|_| logged.verdict != Verdict::Erased);
    let contents: Vec<Option<String>> = new.iter().map(|(_, logged)| content(logged)).collect();
    let names: Vec<&str> = new.iter().map(|(seq, _)| rows.get(seq).copied().unwrap_or_default()).collect();
    let verdicts: Vec<String> = new.iter().map(|(_, logged)| word(logged.verdict)).collect();
    let said = "insert into device_push (school_id, log, first, last, hashes, contents, row_ids, verdicts)
                values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let (first, newest) = (signed(*first), signed(*last));
    desk.run(said, &[&desk.school, &push.device, &first, &newest, &hashes, &contents, &names, &verdicts]).await?;
    let last = "insert into device_log (school_id, log, device_id, last_seq, last_hash) values ($1, $2, $3, $4, $5)
                on conflict (school_id, log) do update set last_seq = excluded.last_seq, last_hash = excluded.last_hash";
    desk.run(last, &[&desk.school, &push.device, &laptop, &signed(after.last), &after.hash]).await?;
    if after.last / AT_A_TIME > from / AT_A_TIME && after.last > REMEMBERED {
        let old = "delete from device_push where school_id = $1 and log = $2 and last <= $3";
        desk.run(old, &[&desk.school, &push.device, &signed(after.last - REMEMBERED)]).await?;
    }
    Ok(())
}

fn word(verdict: Verdict) -> String {
    match serde_json::to_value(verdict) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}
