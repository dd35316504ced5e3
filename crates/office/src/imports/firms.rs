//! The companies the office knows, so that a row finds its own; and records that are known by a key of their parts.

use std::collections::HashMap;

use rusqlite::Connection;

use super::names;
use super::people::{Found, NONE};
use crate::{Clock, Result, companies, text};

struct Firm {
    id: Box<str>,
    cvr: Box<str>,
    name: Box<str>,
    is_new: bool,
    /// It goes on as another company, whose id this is.
    was_merged: bool,
    same_name: u32,
}

/// The companies of the office, and those the file brings.
#[derive(Default)]
pub struct Firms {
    all: Vec<Firm>,
    by_cvr: HashMap<Box<str>, u32>,
    by_name: HashMap<u64, u32>,
    /// By the number of a place of work, which belongs to one company.
    by_place: HashMap<Box<str>, u32>,
    lossy: Vec<u32>,
}

impl Firms {
    /// Every company in the office.
    pub fn read(conn: &Connection) -> Result<Self> {
        let mut firms = Self::default();
        let mut select = conn.prepare(
            "select coalesce(nullif(merged_into, ''), id), cvr, name, merged_into <> '' from company order by 4, row",
        )?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let (id, cvr, name): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let at = firms.push(id.into(), &cvr, &text::fold(&name), false);
            firms.all[at as usize].was_merged = row.get(3)?;
        }
        let standing = firms.all.iter().zip(0..).filter(|(firm, _)| !firm.was_merged);
        let by_id: HashMap<&str, u32> = standing.map(|(firm, at)| (&*firm.id, at)).collect();
        let mut by_place = HashMap::new();
        let mut select = conn.prepare("select number, company from workplace where number <> '' order by id")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let (number, company): (String, String) = (row.get(0)?, row.get(1)?);
            if let Some(at) = by_id.get(company.as_str()) {
                by_place.entry(number.into()).or_insert(*at);
            }
        }
        firms.by_place = by_place;
        Ok(firms)
    }

    /// The company with this CVR number, else of this place of work, else with this folded name. `Weak`: the CVR
    /// differs from the kept one by a digit, and one of the two fails its check.
    pub fn find(&self, cvr: &str, place: &str, name: &str) -> Found {
        if let Some(found) = self.by_cvr.get(cvr).filter(|_| !cvr.is_empty()) {
            return Found::Sure(*found);
        }
        // A place may change hands; then both CVR numbers are sound.
        let sound = |cvr: &str| !cvr.is_empty() && companies::cvr_checks(cvr);
        let of_place = self.by_place.get(place).filter(|at| !sound(cvr) || !sound(&self.all[**at as usize].cvr));
        if let Some(found) = of_place {
            return Found::Sure(*found);
        }
        let mut namesakes = self.namesakes(name);
        let standing: Vec<u32> = namesakes.iter().copied().filter(|at| !self.was_merged(*at)).collect();
        // Under its old name it is the company that it goes on as, which is one also when both had the name.
        let again = |at: u32| standing.iter().any(|known| self.id(*known) == self.id(at));
        namesakes.retain(|at| !self.was_merged(*at) || !again(*at));
        let fits = |fits: &dyn Fn(&Firm) -> bool| -> Vec<u32> {
            namesakes.iter().copied().filter(|at| fits(&self.all[*at as usize])).collect()
        };
        let one = |found: &[u32]| match found {
            [] => Found::Nobody,
            [one] => Found::Sure(*one),
            _ => Found::Many,
        };
        if cvr.is_empty() {
            return one(&namesakes);
        }
        let unnumbered = fits(&|firm| firm.cvr.is_empty());
        if !unnumbered.is_empty() {
            return one(&unnumbered);
        }
        match fits(&|firm| is_slip(&firm.cvr, cvr)).as_slice() {
            [near] => Found::Weak(*near),
            _ => Found::Nobody,
        }
    }

    /// A company the office did not know.
    pub fn add(&mut self, clock: &Clock, cvr: &str, name: &str) -> u32 {
        self.push(clock.id().into(), cvr, name, true)
    }

    /// Numbers that a row adds.
    pub fn learn(&mut self, at: u32, cvr: &str, place: &str) {
        if !place.is_empty() {
            self.by_place.entry(place.into()).or_insert(at);
        }
        let firm = &mut self.all[at as usize];
        if firm.cvr.is_empty() && !cvr.is_empty() {
            firm.cvr = cvr.into();
            self.by_cvr.entry(cvr.into()).or_insert(at);
        }
    }

    /// Its id.
    pub fn id(&self, at: u32) -> &str {
        &self.all[at as usize].id
    }

    /// Whether the file brings it.
    pub fn is_new(&self, at: u32) -> bool {
        self.all[at as usize].is_new
    }

    /// Whether it goes on as another, so that the file's word about it is no longer the company's.
    pub fn was_merged(&self, at: u32) -> bool {
        self.all[at as usize].was_merged
    }

    fn namesakes(&self, name: &str) -> Vec<u32> {
        if name.is_empty() {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut at = self.by_name.get(&names::hash(name)).copied().unwrap_or(NONE);
        while at != NONE {
            let firm = &self.all[at as usize];
            if *firm.name == *name {
                found.push(at);
            }
            at = firm.same_name;
        }
        let lossy = |at: &u32| names::same(&self.all[*at as usize].name, name) && !found.contains(at);
        let more: Vec<u32> = if names::has_lost(name) {
            (0..self.all.len() as u32).filter(lossy).collect()
        } else {
            self.lossy.iter().copied().filter(lossy).collect()
        };
        found.extend(more);
        found
    }

    fn push(&mut self, id: Box<str>, cvr: &str, name: &str, is_new: bool) -> u32 {
        let at = self.all.len() as u32;
        if !cvr.is_empty() {
            self.by_cvr.entry(cvr.into()).or_insert(at);
        }
        if names::has_lost(name) {
            self.lossy.push(at);
        }
        let same_name = self.by_name.insert(names::hash(name), at).unwrap_or(NONE);
        self.all.push(Firm { id, cvr: cvr.into(), name: name.into(), is_new, was_merged: false, same_name });
        at
    }
}

/// Whether one of two numbers looks like a slip of the pen for the other.
fn is_slip(one: &str, other: &str) -> bool {
    let apart = one.bytes().zip(other.bytes()).filter(|(a, b)| a != b).count();
    one.len() == other.len() && apart == 1 && companies::cvr_checks(one) != companies::cvr_checks(other)
}

/// Records known by a key made of their parts, and those the file brings.
#[derive(Default)]
pub struct Keyed {
    all: Vec<(Box<str>, bool)>,
    by_key: HashMap<Box<str>, u32>,
}

impl Keyed {
    /// What a select of id and key parts finds.
    pub fn read(conn: &Connection, sql: &str) -> Result<Self> {
        let mut keyed = Self::default();
        let mut select = conn.prepare(sql)?;
        let parts = select.column_count();
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let key: Vec<String> = (1..parts)
                .map(|at| Ok(row.get::<_, Option<String>>(at)?.unwrap_or_default()))
                .collect::<Result<_>>()?;
            let key = key.iter().map(String::as_str).collect::<Vec<_>>();
            keyed.push(&key, || row.get::<_, String>(0).unwrap_or_default(), false);
        }
        Ok(keyed)
    }

    /// The record of this key, a new one if there is none.
    pub fn take(&mut self, key: &[&str], id: impl FnOnce() -> String) -> u32 {
        match self.by_key.get(key.join("\u{1f}").as_str()) {
            Some(at) => *at,
            None => self.push(key, id, true),
        }
    }

    /// Its id.
    pub fn id(&self, at: u32) -> &str {
        &self.all[at as usize].0
    }

    /// Whether the file brings it.
    pub fn is_new(&self, at: u32) -> bool {
        self.all[at as usize].1
    }

    fn push(&mut self, key: &[&str], id: impl FnOnce() -> String, is_new: bool) -> u32 {
        let at = self.all.len() as u32;
        self.by_key.entry(key.join("\u{1f}").into()).or_insert(at);
        self.all.push((id().into(), is_new));
        at
    }
}
