//! The laptop's half: what was written here stays in view until it is seen to have come back from the server.
//!
//! What the user sees of a row is what the server last said of it, with the operations that are still on their way done
//! again on top. An operation that was taken stays on top until every scope has come as far as it was then, so nothing
//! flickers. One that was refused becomes a [`Problem`] and is shown; none is dropped in silence.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use wire::{ERASURES, Mark, Op, Page, Pull, Push, Pushed, SCHEMA, Seen, Verdict};

use crate::chain;
use crate::clock::Clock;
use crate::merge;
use crate::policy::{Policies, Policy};

/// What a laptop keeps for the sake of the others.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Laptop {
    /// Its name in the log; a new one after a fork.
    pub device: String,
    /// What the server last said of each row, and where it is seen.
    pub mirror: BTreeMap<String, (String, Seen)>,
    /// How far each scope has come.
    pub cursors: BTreeMap<String, u64>,
    /// What is on its way, in order.
    pub pending: Vec<Pending>,
    /// What was refused.
    pub problems: Vec<Problem>,
    /// The number of the newest operation.
    pub seq: u64,
    /// Its hash.
    pub hash: String,
    /// The device's clock.
    pub clock: Clock,
    /// Which history of the server it knows.
    pub epoch: String,
    /// What it had of the history before, until it has all of the new one.
    pub old: BTreeMap<String, (String, Seen)>,
    /// And how far each scope had come then.
    pub heard: BTreeMap<String, u64>,
    /// All of a new history is being asked for: nothing is said before what the server forgot.
    pub anew: bool,
}

/// An operation on its way.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Pending {
    /// The operation.
    pub op: Op,
    /// The hash of the log before it.
    pub prev: String,
    /// And with it.
    pub hash: String,
    /// Once taken: how far the scopes were then.
    pub taken: Option<BTreeMap<String, u64>>,
}

/// An operation that was refused.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Problem {
    /// The operation.
    pub op: Op,
    /// Why.
    pub verdict: Verdict,
}

/// A change of one row by an act.
#[derive(Debug, Clone)]
pub struct Change {
    /// The row.
    pub row: String,
    /// It is new.
    pub create: bool,
    /// The fields; a list as `{"add": […], "remove": […]}`.
    pub set: BTreeMap<String, Value>,
}

/// Whether an operation lies over what a change is about to replace.
fn covers(op: &Op, change: &Change) -> bool {
    op.row == change.row && change.set.keys().any(|field| op.set.contains_key(field))
}

impl Laptop {
    /// One that has written nothing yet.
    pub fn new(device: &str) -> Self {
        Self { device: device.to_owned(), hash: chain::BEGIN.to_owned(), ..Self::default() }
    }

    /// Notes an act. To be kept in the transaction that changes the rows themselves.
    pub fn write(&mut self, act: Vec<Change>, wall_millis: u64) {
        let last = act.len().saturating_sub(1);
        for (at, change) in act.into_iter().enumerate() {
            let known = self.mirror.get(&change.row).map_or(0, |(_, seen)| seen.rev);
            // What came in under a value that is still on its way is not what the author sees.
            let base = self.pending.iter().filter(|pending| pending.taken.is_none() && covers(&pending.op, &change));
            let base = base.map(|pending| pending.op.base).min().map_or(known, |base| base.min(known));
            let hlc = self.clock.tick(wall_millis);
            let Change { row, create, set } = change;
            let op = Op { seq: self.seq + 1, row, hlc, base, create, more: at < last, set, emptied: None };
            self.append(op);
        }
    }

    fn append(&mut self, op: Op) {
        let hash = chain::follow(&self.hash, &op);
        let prev = std::mem::replace(&mut self.hash, hash.clone());
        self.seq = op.seq;
        self.pending.push(Pending { op, prev, hash, taken: None });
    }

    /// A row's fields as the user sees them; none while it is neither here nor on its way.
    pub fn view(&self, row: &str, policies: &Policies) -> Option<BTreeMap<String, Value>> {
        let known = self.mirror.get(row).or_else(|| self.old.get(row));
        let mut fields = known.map(|(_, seen)| seen.fields.clone());
        for Pending { op, .. } in self.pending.iter().filter(|pending| pending.op.row == row) {
            let table = policies.of(op.table());
            for (field, value) in &op.set {
                let fields = fields.get_or_insert_default();
                let value = match table.policy(field) {
                    Policy::Set => merge::joined(fields.get(field), value),
                    _ => value.clone(),
                };
                fields.insert(field.clone(), value);
            }
        }
        fields
    }

    /// The next operations to push, whole acts; none when nothing waits.
    pub fn push(&self, most: usize) -> Option<Push> {
        if self.anew {
            return None;
        }
        let waiting: Vec<&Pending> = self.pending.iter().filter(|pending| pending.taken.is_none()).collect();
        let prev = waiting.first()?.prev.clone();
        let mut acts = waiting.chunk_by(|pending, _| pending.op.more);
        let mut ops: Vec<Op> = acts.next()?.iter().map(|pending| pending.op.clone()).collect();
        for act in acts.take_while(|act| act.len() <= most) {
            if ops.len() + act.len() > most {
                break;
            }
            ops.extend(act.iter().map(|pending| pending.op.clone()));
        }
        Some(Push { device: self.device.clone(), schema: SCHEMA, prev, ops })
    }

    /// Asks for what is new.
    pub fn pull(&self, limit: usize) -> Pull {
        Pull { cursors: self.cursors.clone(), limit, counts: false }
    }

    /// Hears what became of a push. `new_device` is the name to go on under, should there be another laptop of this one's.
    pub fn pushed(&mut self, answer: Pushed, new_device: &str) {
        match answer {
            // Whatever is missing is still waiting, and goes first the next time.
            Pushed::Gap { .. } => {}
            Pushed::Taken { verdicts, at, epoch, .. } => {
                // Whoever has only said something so far hears here which history it is.
                if self.epoch.is_empty() {
                    self.epoch = epoch;
                }
                for mut pending in std::mem::take(&mut self.pending) {
                    let verdict = verdicts.get(&pending.op.seq).filter(|_| pending.taken.is_none());
                    match verdict {
                        None => self.pending.push(pending),
                        Some(Verdict::Ok) => {
                            pending.taken = Some(at.clone());
                            self.pending.push(pending);
                        }
                        Some(verdict) => self.refused(pending.op, *verdict),
                    }
                }
            }
            Pushed::Fork { known, at } => self.fork(&known, &at, new_device),
        }
    }

    /// Goes on under a new name with what the server does not have of this history.
    fn fork(&mut self, known: &BTreeMap<u64, (String, Verdict)>, at: &BTreeMap<String, u64>, new_device: &str) {
        self.device = new_device.to_owned();
        (self.seq, self.hash) = (0, chain::BEGIN.to_owned());
        for mut pending in std::mem::take(&mut self.pending) {
            // What was taken under an older name was taken, whatever stands at its number now.
            if pending.taken.is_some() {
                self.pending.push(pending);
                continue;
            }
            match known.get(&pending.op.seq).filter(|(hash, _)| *hash == pending.hash) {
                Some((_, Verdict::Ok)) => {
                    pending.taken = Some(at.clone());
                    self.pending.push(pending);
                }
                Some((_, verdict)) => self.refused(pending.op, *verdict),
                None => {
                    pending.op.seq = self.seq + 1;
                    pending.op.emptied = None;
                    self.append(pending.op);
                }
            }
        }
    }

    /// What was refused is shown; what was erased is gone.
    fn refused(&mut self, op: Op, verdict: Verdict) {
        if verdict != Verdict::Erased {
            self.problems.push(Problem { op, verdict });
        }
    }

    /// Takes in a page. `new_device` is the name to go on under, should the server have gone back to an older history.
    pub fn pulled(&mut self, page: Page, new_device: &str) {
        let other = page.epoch != self.epoch && !std::mem::replace(&mut self.epoch, page.epoch.clone()).is_empty();
        // Its numbers mean something else now. They never go back, except to a backup of which nobody has said anything.
        if other || page.cursors.iter().any(|(scope, at)| self.cursors.get(scope).is_some_and(|came| came > at)) {
            return self.begin_anew(new_device);
        }
        self.leave(&page.scopes);
        for entry in page.entries {
            match entry.mark {
                Mark::Row(seen) => {
                    self.clock.saw(seen.hlc);
                    self.mirror.insert(entry.row, (entry.scope, seen));
                }
                Mark::Erase => self.erase(&entry.row),
                // It may have come by another scope already.
                Mark::Leave => {
                    if self.mirror.get(&entry.row).is_some_and(|(scope, _)| *scope == entry.scope) {
                        self.mirror.remove(&entry.row);
                    }
                    // Whoever knew that it left has seen it come again, in what the server forgot. It is said, and refused
                    // where it stands elsewhere now, rather than lost in silence.
                    let unheard = |scope: &String| self.heard.get(scope).is_none_or(|heard| *heard < entry.at);
                    if self.old.get(&entry.row).is_some_and(|(scope, _)| *scope == entry.scope && unheard(scope)) {
                        self.old.remove(&entry.row);
                    }
                }
            }
        }
        self.cursors.extend(page.cursors);
        if !page.more && self.anew {
            self.say_again();
        } else if !page.more {
            let cursors = &self.cursors;
            let seen = |taken: &BTreeMap<String, u64>| {
                // A scope that is not ours shows nothing, however far it comes.
                taken.iter().all(|(scope, at)| cursors.get(scope).is_none_or(|cursor| cursor >= at))
            };
            self.pending.retain(|pending| !pending.taken.as_ref().is_some_and(seen));
        }
    }

    /// Drops what is seen in scopes that are not ours any more.
    fn leave(&mut self, ours: &BTreeSet<String>) {
        self.cursors.retain(|scope, _| scope == ERASURES || ours.contains(scope));
        for known in [&mut self.mirror, &mut self.old] {
            known.retain(|_, (scope, _)| ours.contains(scope));
        }
    }

    /// The server was put back to a backup. All of it is asked for again, and what was here stays in view meanwhile.
    fn begin_anew(&mut self, new_device: &str) {
        self.old.append(&mut self.mirror);
        for (scope, at) in &mut self.cursors {
            let heard = self.heard.entry(scope.clone()).or_default();
            *heard = std::mem::take(at).max(*heard);
        }
        self.device = new_device.to_owned();
        self.anew = true;
    }

    /// What the server has forgotten and this laptop had is said again, and then what waited, under a new name: the server
    /// may have forgotten half of the log. Nothing is taken away because a server lacks it.
    fn say_again(&mut self) {
        self.anew = false;
        self.heard.clear();
        (self.seq, self.hash) = (0, chain::BEGIN.to_owned());
        let waited = std::mem::take(&mut self.pending);
        for (row, (_, was)) in std::mem::take(&mut self.old) {
            let now = self.mirror.get(&row).map(|(_, seen)| seen);
            // Revisions of two histories say little of one another, and the newest moment of a row nothing of its other
            // fields: what is not the same is said, and loses if it is old.
            let differs = |field: &String, value: &Value| now.is_none_or(|now| now.fields.get(field) != Some(value));
            let set: BTreeMap<_, _> = was.fields.into_iter().filter(|(field, value)| differs(field, value)).collect();
            let create = now.is_none();
            if !set.is_empty() {
                let old = now.is_some_and(|now| now.hlc == was.hlc && now.rev >= was.rev);
                let hlc = if old { was.hlc.before() } else { was.hlc };
                let op = Op { seq: self.seq + 1, row, hlc, base: 0, create, more: false, set, emptied: None };
                self.append(op);
            }
        }
        for mut pending in waited.into_iter().filter(|pending| pending.op.emptied.is_none()) {
            (pending.op.seq, pending.op.base) = (self.seq + 1, 0);
            self.append(pending.op);
        }
    }

    /// An operation on an erased row keeps its number and loses what it held: the log has no gap.
    fn erase(&mut self, row: &str) {
        self.mirror.remove(row);
        self.old.remove(row);
        for pending in self.pending.iter_mut().filter(|pending| pending.op.row == row) {
            pending.op.set.clear();
            pending.op.emptied.get_or_insert_with(|| pending.hash.clone());
        }
        self.problems.retain(|problem| problem.op.row != row);
    }
}
