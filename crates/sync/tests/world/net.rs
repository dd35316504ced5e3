//! The way between a laptop and the server, with whatever the network and a planted mistake make of it.

use std::collections::BTreeMap;

use sync::feed::{self, Stand};
use sync::hub::{self, Asker};
use sync::{chain, laptop};
use wire::{Push, Pushed, Verdict};

use super::{Mistake, World};

impl World {
    /// One exchange; whether anything was to be said.
    pub fn push(&mut self, site: usize, lossy: bool) -> bool {
        let most = self.dice.between(1, 4) as usize;
        let Some(push) = self.sites[site].laptop.push(most) else { return false };
        if lossy && self.dice.chance(15) {
            return true;
        }
        if lossy && self.dice.chance(20) {
            self.late.push((site, push.clone()));
        }
        let answer = self.served_push(site, push);
        if lossy && self.dice.chance(15) {
            return true;
        }
        let here = &mut self.sites[site];
        here.renamed += 1;
        let name = format!("d{site}#{}.{}", here.renamed, self.dice.below(1 << 30));
        here.laptop.pushed(answer, &name);
        if self.mistake == Mistake::TakenLeavesView {
            here.laptop.pending.retain(|pending| pending.taken.is_none());
        }
        true
    }

    /// The server takes a push in, operation by operation, so that each is noted as it is taken.
    pub fn served_push(&mut self, site: usize, push: Push) -> Pushed {
        let mut verdicts = BTreeMap::new();
        let mut prev = push.prev.clone();
        let mut end = Pushed::Gap { last: 0 };
        for op in &push.ops {
            let hash = chain::follow(&prev, op);
            let one = Push { ops: vec![op.clone()], prev: prev.clone(), ..push.clone() };
            let device = self.shelf.devices.entry(push.device.clone()).or_default();
            let again = op.seq <= device.last;
            if self.mistake == Mistake::NoChain {
                device.hash.clone_from(&prev);
                if let Some(known) = device.log.get_mut(&op.seq) {
                    known.hash.clone_from(&hash);
                }
            }
            self.note_replaced(&push.device, op);
            let scopes = &self.sites[site].scopes;
            let sees = |scope: &str| scopes.contains(scope);
            let asker = Asker { sees: &sees, may_write: &|_| true, person: &push.device };
            let rev = self.shelf.rows.get(&op.row).map(|row| row.rev);
            let kept: Vec<String> = self.shelf.rows.keys().cloned().collect();
            let answer = hub::push(&mut self.shelf, &self.policies, &asker, &one, self.now, self.mistake.knew());
            prev = hash;
            let Pushed::Taken { verdicts: found, .. } = &answer else { return answer };
            for (seq, verdict) in found {
                let verdict = if again && self.mistake == Mistake::DuplicateTaken { Verdict::Ok } else { *verdict };
                verdicts.insert(*seq, verdict);
            }
            if !again && found.values().all(|verdict| *verdict == Verdict::Ok) {
                let done = self.shelf.rows.get(&op.row).map(|row| row.rev) != rev || self.shelf.rows.len() > kept.len();
                self.note_taken(op, done);
                self.spoil(&op.row, &kept);
            }
            end = answer;
        }
        if let Pushed::Taken { verdicts: said, at, .. } = &mut end {
            *said = verdicts;
            at.clone_from(&self.shelf.scopes);
        }
        end
    }

    fn note_taken(&mut self, op: &wire::Op, done: bool) {
        for (field, value) in &op.set {
            *self.taken.entry((op.row.clone(), field.clone(), value.to_string())).or_default() += u32::from(done);
        }
    }

    /// Plants what has to do with the feed.
    fn spoil(&mut self, row: &str, kept: &[String]) {
        let Some(scope) = self.shelf.rows.get(row).map(|row| row.scope.clone()) else { return };
        match self.mistake {
            Mistake::SameNumber if self.dice.chance(50) => {
                let entry = self.shelf.feed.get_mut(&scope).unwrap().get_mut(row).unwrap();
                if entry.0 > 1 {
                    entry.0 -= 1;
                    *self.shelf.scopes.get_mut(&scope).unwrap() -= 1;
                }
            }
            Mistake::Gap if self.dice.chance(30) => {
                let entry = self.shelf.feed.get_mut(&scope).unwrap().remove(row).unwrap();
                self.hidden.push((scope, row.to_owned(), entry));
            }
            Mistake::NothingKept => {
                self.shelf.rows.retain(|row, _| wire::table(row) != hub::CONFLICT || kept.contains(row));
            }
            _ => {}
        }
    }

    /// Sooner or later each transaction is seen.
    pub fn unhide(&mut self) {
        if self.dice.chance(50) {
            for (scope, row, entry) in std::mem::take(&mut self.hidden) {
                let feed = self.shelf.feed.entry(scope).or_default();
                if feed.get(&row).is_none_or(|(at, _): &(u64, Stand)| *at < entry.0) {
                    feed.insert(row, entry);
                }
            }
        }
    }

    /// One page; whether anything was on it.
    pub fn pull(&mut self, site: usize, lossy: bool) -> bool {
        let limit = self.dice.between(1, 4) as usize;
        let pull = self.sites[site].laptop.pull(limit);
        if lossy && self.dice.chance(15) {
            return true;
        }
        let scopes = &self.sites[site].scopes;
        let asker = Asker { sees: &|scope| scopes.contains(scope), may_write: &|_| true, person: "" };
        let page = feed::pull(&self.shelf, &asker, &pull, self.now);
        for entry in &page.entries {
            let scope = self.shelf.rows.get(&entry.row).map(|row| &row.scope);
            if matches!(entry.mark, wire::Mark::Row(_))
                && !scope.is_some_and(|scope| self.sites[site].scopes.contains(scope))
            {
                self.found.push(format!("I7 a row of {scope:?} went to laptop {site}"));
            }
        }
        if lossy && self.dice.chance(15) {
            return true;
        }
        let (more, any) = (page.more, !page.entries.is_empty());
        let here = &mut self.sites[site];
        let before: Vec<laptop::Pending> = here.laptop.pending.clone();
        here.renamed += 1;
        let name = format!("d{site}#{}.{}", here.renamed, self.dice.below(1 << 30));
        let anew = here.laptop.anew || (!here.laptop.epoch.is_empty() && here.laptop.epoch != page.epoch);
        here.laptop.pulled(page, &name);
        if self.mistake == Mistake::PendingKeepsErased {
            for pending in &mut here.laptop.pending {
                if let Some(full) = before.iter().find(|full| full.hash == pending.hash) {
                    pending.op = full.op.clone();
                }
            }
        }
        if !more {
            let taken = &self.taken;
            here.own
                .retain(|(row, field), value| !taken.contains_key(&(row.clone(), field.clone(), value.to_string())));
        }
        any || more || anew
    }
}
