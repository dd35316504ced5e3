//! The shared server beside others that bring the same rows from laptop to laptop: the same loads, turn by turn.
//!
//! Others do less, or something else: what differs is in docs/server.md, beside the figures.

mod cpu;
mod floor;
mod ours;
mod peer;
mod proxy;

use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::{Value, json};

use super::{Figure, median, quantile};
use crate::soak::Dice;

/// Rows of a batch: as many as a push brings at the most.
const BATCH: usize = 500;
/// Batches of new rows and batches of edits that are timed.
const ROUNDS: usize = 24;
/// Rows of a first sync.
const ALL: usize = 100_000;
/// Edits of which somebody else waits to see each.
const WAITS: usize = 100;
/// Times that nothing new is asked for.
const NOTHINGS: usize = 200;
/// Laptops that come back at once, and what each of them wrote.
const LAPTOPS: usize = 1_000;
const WROTE: usize = 5;

/// Somebody who keeps the rows of several laptops. What a laptop does for itself before it goes there is not timed.
trait Keeper {
    /// What it is called beside a figure.
    fn name(&self) -> &'static str;
    /// Milliseconds until new rows, from the first of these numbers on, are there for good.
    fn create(&mut self, rows: Range<usize>) -> f64;
    /// Milliseconds until another telephone number of each of these rows is there for good.
    fn edit(&mut self, rows: &[usize]) -> f64;
    /// Puts new rows there, however is quickest.
    fn fill(&mut self, rows: Range<usize>);
    /// Milliseconds until a laptop that has nothing has everything in memory, and how many rows that was.
    fn first_pull(&mut self) -> (f64, usize);
    /// Milliseconds that a laptop that has everything needs to learn that there is nothing new.
    fn nothing(&mut self) -> f64;
    /// Milliseconds from an edit of each of so many rows until another laptop has it.
    fn visible(&mut self, edits: usize) -> Vec<f64>;
    /// Milliseconds until so many laptops that come at once have brought what they wrote and heard what is new; none of one
    /// that takes them one after the other.
    fn back(&mut self, laptops: usize, wrote: usize) -> Option<f64>;
    /// Seconds of the processors' time that went to each of its programs so far.
    fn spent(&self) -> Vec<(&'static str, f64)>;
    /// Bytes that went up and came down while a batch was edited; none of one that has no line.
    fn bytes(&mut self, rows: &[usize]) -> Option<[u64; 2]>;
}

/// Beside the same rows by plain SQL in the same PostgreSQL.
pub fn floor() -> Vec<Figure> {
    let ours = ours::Ours::start();
    let floor = floor::Floor::on(&ours.cluster());
    compare(ours, Box::new(floor))
}

/// What has nothing to stand beside: rows that hang on others, and a first sync into a vault.
pub fn alone() -> Vec<Figure> {
    let mut figures = ours::hung();
    figures.push(ours::into_vault(ALL));
    figures
}

/// Beside another program that does such a thing. One that cannot be had here is said.
pub fn peer(name: &'static str) -> Vec<Figure> {
    match peer::Peer::start(name) {
        Ok(peer) => compare(ours::Ours::start(), Box::new(peer)),
        Err(why) => {
            println!("{name}: not measured: {why}");
            Vec::new()
        }
    }
}

/// Ours by another's.
fn compare(ours: ours::Ours, other: Box<dyn Keeper>) -> Vec<Figure> {
    let against = other.name();
    let mut both: [Box<dyn Keeper>; 2] = [Box::new(ours), other];
    let mut figures = Vec::new();
    let mut say = |name: &str, unit: &'static str, values: [Option<f64>; 2]| {
        let name = format!("{name}/{against}");
        let figure = match values {
            [Some(ours), Some(theirs)] => Figure::against(&name, unit, ours, theirs),
            [Some(ours), None] => Figure::alone(&name, unit, ours),
            [None, _] => return,
        };
        // A peer may take minutes for the next one, or never come to its end.
        eprintln!("  {figure}");
        figures.push(figure);
    };
    let new = |round: usize| round * BATCH..(round + 1) * BATCH;
    // What is edited together was not written together.
    let old = |round: usize| -> Vec<usize> { (0..BATCH).map(|at| at * ROUNDS + round).collect() };

    // One and the other may share a program: what it spends is counted turn by turn.
    let mut spent = [Cost::new(), Cost::new()];
    let created = turns(&mut both, ROUNDS, &mut spent, |keeper, round| keeper.create(new(round)));
    let edited = turns(&mut both, ROUNDS, &mut spent, |keeper, round| keeper.edit(&old(round)));
    let thousands = (2 * ROUNDS * BATCH) as f64 / 1e3;
    spent.iter_mut().flat_map(|cost| cost.values_mut()).for_each(|spent| *spent *= 1e3 / thousands);
    let sorted = |mut times: [Vec<f64>; 2], share: f64| times.each_mut().map(|times| Some(quantile(times, share)));
    say("push_500", "ms", sorted(created.clone(), 0.5));
    say("push_500_slowest", "ms", sorted(created, 1.0));
    say("edit_500", "ms", sorted(edited.clone(), 0.5));
    say("edit_500_slowest", "ms", sorted(edited, 1.0));
    let single = turns(&mut both, WAITS, &mut Default::default(), |keeper, row| keeper.edit(&[row]));
    say("edit_1", "ms", sorted(single.clone(), 0.5));
    say("edit_1_p99", "ms", sorted(single, 0.99));
    let all = spent.each_ref().map(|spent| Some(spent.values().sum::<f64>()));
    say("cpu_1000", "ms", all);
    for (program, ours) in &spent[0] {
        say(&format!("cpu_1000_{program}"), "ms", [Some(*ours), spent[1].get(program).copied()]);
    }
    let bytes = both.each_mut().map(|keeper| keeper.bytes(&old(0)));
    for (way, at) in [("up", 0), ("down", 1)] {
        let each = bytes.map(|bytes| bytes.map(|bytes| bytes[at] as f64 / BATCH as f64));
        say(&format!("wire_{way}"), "bytes/op", each);
    }

    for keeper in &mut both {
        keeper.fill(ROUNDS * BATCH..ALL);
    }
    let pulled = both.each_mut().map(|keeper| {
        let rounds = if keeper.name() == "pouchdb" { 1 } else { 3 };
        let mut times: Vec<f64> = (0..rounds).map(|_| keeper.first_pull()).map(whole).collect();
        Some(median(&mut times))
    });
    say("pull_100k", "ms", pulled);
    let nothing = turns(&mut both, NOTHINGS, &mut Default::default(), |keeper, _| keeper.nothing());
    say("empty_pull", "ms", sorted(nothing.clone(), 0.5));
    say("empty_pull_p99", "ms", sorted(nothing, 0.99));
    let seen = both.each_mut().map(|keeper| keeper.visible(WAITS));
    say("edit_to_visible", "ms", sorted(seen.clone(), 0.5));
    say("edit_to_visible_p99", "ms", sorted(seen, 0.99));
    let back = both.each_mut().map(|keeper| keeper.back(LAPTOPS, WROTE));
    say("return_1000", "ms", back);
    figures
}

/// Seconds of the processors' time by program.
type Cost = BTreeMap<&'static str, f64>;

/// The same of one and the other, turn by turn; the first turn of each only warms up. What they spent is added up.
fn turns(
    both: &mut [Box<dyn Keeper>; 2],
    rounds: usize,
    spent: &mut [Cost; 2],
    act: impl Fn(&mut dyn Keeper, usize) -> f64,
) -> [Vec<f64>; 2] {
    let mut times = [Vec::new(), Vec::new()];
    for round in 0..rounds {
        for ((keeper, times), spent) in both.iter_mut().zip(&mut times).zip(&mut *spent) {
            let before = keeper.spent();
            let took = act(&mut **keeper, round);
            for ((program, before), (_, after)) in before.into_iter().zip(keeper.spent()) {
                *spent.entry(program).or_default() += after - before;
            }
            if round > 0 {
                times.push(took);
            }
        }
    }
    times
}

/// A first sync counts when everything came.
fn whole((took, rows): (f64, usize)) -> f64 {
    assert!(rows >= ALL, "{rows} rows came");
    took
}

/// The id of a row, as a record of the program has one: its beginning is when it was made, the rest chance.
fn id(n: usize) -> String {
    let mut dice = Dice::new(n as u64);
    // Some years of writing, a few minutes between one and the next.
    let made = 1_600_000_000_000 + n as u64 * 600_000 + dice.below(600_000);
    let (one, other, rest) = (dice.below(1 << 12), dice.below(1 << 14), dice.below(1 << 48));
    format!("{:08x}-{:04x}-7{one:03x}-{:04x}-{rest:012x}", made >> 16, made & 0xffff, 0x8000 | other)
}

/// A fictive company.
fn company(n: usize) -> Value {
    json!({
        "name": format!("Tømrer & snedker {n} ApS"),
        "cvr": format!("{:08}", 10_000_000 + n),
        "address": format!("Håndværkervej {}", n % 300),
        "postcode": "4000",
        "town": "Roskilde",
        "phone": phone(n, 0),
        "note": "",
    })
}

/// What a row's telephone number is after so many edits.
fn phone(n: usize, edits: usize) -> String {
    let number = Dice::new((n * 1_000 + edits) as u64).below(100_000_000);
    let [one, two, three, four] = [1_000_000, 10_000, 100, 1].map(|part| number / part % 100);
    format!("{one:02} {two:02} {three:02} {four:02}")
}
