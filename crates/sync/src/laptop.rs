//! The laptop's half: what was written here stays in view until it is seen to have come back from the server.
//!
//! What the user sees of a row is what the server last said of it, with the operations that are still on their way done
//! again on top. An operation that was taken stays on top until every scope has come as far as it was then, so nothing
//! flickers. One that was refused becomes a [`Problem`] and is shown; none is dropped in silence.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use wire::{Mark, Op, Page, Pull, Push, Pushed, Row, SCHEMA, Verdict};

use crate::chain;
use crate::clock::Clock;
use crate::merge;
use crate::policy::{Policies, Policy};

/// What a laptop keeps for the sake of the others.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Laptop {
    /// Its name in the log; a new one after a fork.
    pub device: String,
    /// What the server last said of each row.
    pub mirror: BTreeMap<String, Row>,
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
    /// Its table.
    pub entity: String,
    /// It is new.
    pub create: bool,
    /// The fields; a list as `{"add": […], "remove": […]}`.
    pub set: BTreeMap<String, Value>,
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
            let base = self.mirror.get(&change.row).map_or(0, |row| row.rev);
            let hlc = self.clock.tick(wall_millis);
            let Change { row, entity, create, set } = change;
            let op = Op { seq: self.seq + 1, row, entity, hlc, base, create, more: at < last, set, emptied: None };
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
        let known = self.mirror.get(row);
        let mut fields: Option<BTreeMap<String, Value>> =
            known.map(|row| row.cells.iter().map(|(field, cell)| (field.clone(), cell.value.clone())).collect());
        for Pending { op, .. } in self.pending.iter().filter(|pending| pending.op.row == row) {
            let table = policies.of(&op.entity);
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
        Pull { cursors: self.cursors.clone(), limit }
    }

    /// Hears what became of a push. `new_device` is the name to go on under, should there be another laptop of this one's.
    pub fn pushed(&mut self, answer: Pushed, new_device: &str) {
        match answer {
            // Whatever is missing is still waiting, and goes first the next time.
            Pushed::Gap { .. } => {}
            Pushed::Taken { verdicts, at, .. } => {
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

    /// Takes in a page.
    pub fn pulled(&mut self, page: Page) {
        let left: Vec<String> = self
            .cursors
            .keys()
            .filter(|scope| *scope != wire::ERASURES && !page.scopes.contains(*scope))
            .cloned()
            .collect();
        for scope in left {
            self.cursors.remove(&scope);
            self.mirror.retain(|_, row| row.scope != scope);
        }
        for entry in page.entries {
            match entry.mark {
                Mark::Row(row) => {
                    row.cells.values().for_each(|cell| self.clock.saw(cell.hlc));
                    self.mirror.insert(entry.row, row);
                }
                Mark::Erase => self.erase(&entry.row),
                // It may have come by another scope already.
                Mark::Leave => {
                    if self.mirror.get(&entry.row).is_some_and(|row| row.scope == entry.scope) {
                        self.mirror.remove(&entry.row);
                    }
                }
            }
        }
        self.cursors.extend(page.cursors);
        if !page.more {
            let cursors = &self.cursors;
            let seen = |taken: &BTreeMap<String, u64>| {
                // A scope that is not ours shows nothing, however far it comes.
                taken.iter().all(|(scope, at)| cursors.get(scope).is_none_or(|cursor| cursor >= at))
            };
            self.pending.retain(|pending| !pending.taken.as_ref().is_some_and(seen));
        }
    }

    /// An operation on an erased row keeps its number and loses what it held: the log has no gap.
    fn erase(&mut self, row: &str) {
        self.mirror.remove(row);
        for pending in self.pending.iter_mut().filter(|pending| pending.op.row == row) {
            pending.op.set.clear();
            pending.op.emptied.get_or_insert_with(|| pending.hash.clone());
        }
        self.problems.retain(|problem| problem.op.row != row);
    }
}
