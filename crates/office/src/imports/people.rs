//! Who the office knows, in little room, so that a row of a file finds its student.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;

use super::names;
use crate::{Clock, Result, text};

/// No row, no person, no company.
pub const NONE: u32 = u32::MAX;

/// What a row tells of who it is about.
#[derive(Debug, Default)]
pub struct Who {
    /// Ten digits as a number; 0 when there are none.
    pub cpr: u64,
    pub born: Option<NaiveDate>,
    pub number: String,
    /// Folded.
    pub name: String,
    /// An id, or empty.
    pub education: String,
    /// Folded.
    pub hold: String,
}

/// Whom a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Surely this one.
    Sure(u32),
    /// This one, by a name and little more.
    Weak(u32),
    /// Several could be meant.
    Many,
    /// Nobody the office knows.
    Nobody,
}

struct Person {
    id: Box<str>,
    name: Box<str>,
    born: Option<NaiveDate>,
    cpr: u64,
    number: Box<str>,
    education: u32,
    hold: u32,
    is_new: bool,
    protected: bool,
    /// The next with the same name, with the same name and birth date, with words of the same lengths.
    same_name: u32,
    same_born: u32,
    same_shape: u32,
}

/// The students of the office, and those the file brings.
#[derive(Default)]
pub struct People {
    all: Vec<Person>,
    by_cpr: HashMap<u64, u32>,
    by_number: HashMap<Box<str>, u32>,
    by_name: HashMap<u64, u32>,
    by_born: HashMap<u64, u32>,
    by_shape: HashMap<u64, u32>,
    /// How many names have lost letters: while none has, shapes need no look.
    lossy: u32,
    words: HashMap<Box<str>, u32>,
}

impl People {
    /// Everybody in the office.
    pub fn read(conn: &Connection) -> Result<Self> {
        let mut people = Self::default();
        let sql = "select s.id, s.name, s.born_on, s.number, s.education, s.hold, coalesce(c.number, ''), s.protected
                   from student s left join cpr c on c.id = s.id order by s.row";
        let mut select = conn.prepare(sql)?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let (name, born, cpr): (String, Option<String>, String) = (row.get(1)?, row.get(2)?, row.get(6)?);
            let who = Who {
                cpr: digits(&cpr),
                born: born.and_then(|day| day.parse().ok()),
                number: row.get(3)?,
                name: text::fold(&name),
                education: row.get(4)?,
                hold: text::fold(&row.get::<_, String>(5)?),
            };
            let id: String = row.get(0)?;
            let at = people.push(id.into(), who, false);
            people.all[at as usize].protected = row.get(7)?;
        }
        Ok(people)
    }

    /// The person a row is about. `hold_is_sure`: in this list a name in a hold names one student.
    pub fn find(&mut self, who: &Who, hold_is_sure: bool) -> Found {
        if let Some(found) = self.by_cpr.get(&who.cpr).filter(|_| who.cpr != 0) {
            return Found::Sure(*found);
        }
        if let Some(found) = self.by_number.get(who.number.as_str()).filter(|_| !who.number.is_empty()) {
            return Found::Sure(*found);
        }
        if who.name.is_empty() {
            return Found::Nobody;
        }
        let namesakes = self.namesakes(who);
        if namesakes.is_empty() {
            return Found::Nobody;
        }
        let (hold, education) = (self.word(&who.hold), self.word(&who.education));
        let only = |fits: &dyn Fn(&Person) -> bool| {
            let mut fitting = namesakes.iter().copied().filter(|at| fits(&self.all[*at as usize]));
            fitting.next().map(|first| if fitting.next().is_some() { Found::Many } else { Found::Weak(first) })
        };
        let sure = |found: Found| if let Found::Weak(at) = found { Found::Sure(at) } else { found };
        if let Some(found) = who.born.and_then(|born| only(&|person| person.born == Some(born))) {
            return sure(found);
        }
        if let Some(found) = only(&|person| hold != 0 && person.hold == hold) {
            return if hold_is_sure { sure(found) } else { found };
        }
        if let Some(found) = only(&|person| education != 0 && person.education == education) {
            return found;
        }
        let only_named = hold == 0 && education == 0 && who.born.is_none() && who.cpr == 0 && who.number.is_empty();
        if hold_is_sure || only_named { only(&|_| true).unwrap_or(Found::Nobody) } else { Found::Nobody }
    }

    /// Those of the same name, lost letters or not, whom nothing in the row speaks against.
    fn namesakes(&self, who: &Who) -> Vec<u32> {
        let mut found = Vec::new();
        let mut take = |at: u32| {
            let person = &self.all[at as usize];
            let apart = (who.cpr != 0 && person.cpr != 0 && who.cpr != person.cpr)
                || (who.born.is_some() && person.born.is_some() && who.born != person.born)
                || (!who.number.is_empty() && !person.number.is_empty() && who.number != *person.number);
            if !apart && names::same(&who.name, &person.name) && !found.contains(&at) {
                found.push(at);
            }
        };
        let first = |map: &HashMap<u64, u32>, key: u64| map.get(&key).copied().unwrap_or(NONE);
        if who.born.is_some() {
            // Only the same day, or an unknown one, does not speak against; a common name has many others.
            for born in [who.born, None] {
                let chain = self.chain(first(&self.by_born, name_and_day(&who.name, born)), |person| person.same_born);
                chain.for_each(&mut take);
            }
        } else {
            self.chain(first(&self.by_name, names::hash(&who.name)), |person| person.same_name).for_each(&mut take);
        }
        let lossy = names::has_lost(&who.name);
        if lossy || self.lossy > 0 {
            self.chain(first(&self.by_shape, names::shape(&who.name)), |person| person.same_shape)
                .filter(|at| lossy || names::has_lost(&self.all[*at as usize].name))
                .for_each(&mut take);
        }
        found
    }

    /// The people of one chain, newest first. So many of one name are nobody's to tell apart.
    fn chain(&self, first: u32, next: impl Fn(&Person) -> u32) -> impl Iterator<Item = u32> {
        std::iter::successors(Some(first), move |at| self.all.get(*at as usize).map(&next))
            .take_while(|at| *at != NONE)
            .take(2_000)
    }

    /// A student the office did not know.
    pub fn add(&mut self, clock: &Clock, who: Who) -> u32 {
        self.push(clock.id().into(), who, true)
    }

    /// What a row adds to what is known of somebody, so that later rows find them by it.
    pub fn learn(&mut self, at: u32, who: &Who) {
        let person = &mut self.all[at as usize];
        if person.cpr == 0 && who.cpr != 0 {
            person.cpr = who.cpr;
            self.by_cpr.entry(who.cpr).or_insert(at);
        }
        if person.born.is_none() {
            person.born = who.born;
        }
        if person.number.is_empty() && !who.number.is_empty() {
            person.number = who.number.as_str().into();
            self.by_number.entry(who.number.as_str().into()).or_insert(at);
        }
    }

    /// Their id.
    pub fn id(&self, at: u32) -> &str {
        &self.all[at as usize].id
    }

    /// Their name, folded.
    pub fn name(&self, at: u32) -> &str {
        &self.all[at as usize].name
    }

    /// Whether the file brings them.
    pub fn is_new(&self, at: u32) -> bool {
        self.all[at as usize].is_new
    }

    /// Whether their name and address are protected.
    pub fn is_protected(&self, at: u32) -> bool {
        self.all.get(at as usize).is_some_and(|person| person.protected)
    }

    /// Who has this number.
    pub fn numbered(&self, number: &str) -> Option<u32> {
        self.by_number.get(number).copied()
    }

    fn push(&mut self, id: Box<str>, who: Who, is_new: bool) -> u32 {
        let at = self.all.len() as u32;
        let (education, hold) = (self.word(&who.education), self.word(&who.hold));
        if who.cpr != 0 {
            self.by_cpr.entry(who.cpr).or_insert(at);
        }
        let number: Box<str> = who.number.into();
        if !number.is_empty() {
            self.by_number.entry(number.clone()).or_insert(at);
        }
        let name: Box<str> = who.name.into();
        self.lossy += u32::from(names::has_lost(&name));
        let same_name = self.by_name.insert(names::hash(&name), at).unwrap_or(NONE);
        let same_born = self.by_born.insert(name_and_day(&name, who.born), at).unwrap_or(NONE);
        let same_shape = self.by_shape.insert(names::shape(&name), at).unwrap_or(NONE);
        self.all.push(Person {
            id,
            name,
            born: who.born,
            cpr: who.cpr,
            number,
            education,
            hold,
            is_new,
            protected: false,
            same_name,
            same_born,
            same_shape,
        });
        at
    }

    /// A number for a word that many share; 0 for the empty one.
    fn word(&mut self, word: &str) -> u32 {
        if word.is_empty() {
            return 0;
        }
        let next = self.words.len() as u32 + 1;
        match self.words.get(word) {
            Some(number) => *number,
            None => {
                self.words.insert(word.into(), next);
                next
            }
        }
    }
}

fn name_and_day(name: &str, born: Option<NaiveDate>) -> u64 {
    names::hash(name) ^ born.map_or(0, |day| (day.num_days_from_ce() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// A CPR number as a number; 0 unless it has ten digits.
pub fn digits(cpr: &str) -> u64 {
    if cpr.len() == 10 { cpr.parse().unwrap_or_default() } else { 0 }
}
