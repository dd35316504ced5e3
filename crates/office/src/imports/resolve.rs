//! Which record each row is about: known ones, and those the file brings.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::educations::Educations;
use super::fields::{Group, ImportKind};
use super::firms::{Firms, Keyed};
use super::people::{Found, NONE, People, Who, digits};
use super::rows::{File, Row};
use super::value::Problem;
use crate::students::Education;
use crate::{Clock, Result, clock, step, text};

const GROUPS: usize = 7;

/// What every row is about.
pub struct Resolved {
    pub people: People,
    pub firms: Firms,
    pub educations: Educations,
    keyed: [Keyed; GROUPS],
    rows: [Vec<u32>; GROUPS],
    first: u32,
    /// The rows of whatever has several.
    members: HashMap<(Group, u32), Vec<u32>>,
    /// What finding out brought to light.
    verdicts: HashMap<u32, Vec<Problem>>,
    /// Values turned down before, by record and column.
    pub refused: HashMap<(String, String), String>,
    pub sessions: Vec<Session>,
    /// The holds of an attendance sheet.
    pub holds: BTreeSet<String>,
    /// The newest change when this was found out: while it is, all of it holds.
    pub newest_step: i64,
}

/// The job café of a week's column.
pub struct Session {
    pub id: String,
    pub day: NaiveDate,
    pub is_new: bool,
}

impl Resolved {
    /// Finds out what each row of `file` is about. `tick` hears of every row and may stop it.
    pub fn of(
        conn: &Connection,
        clock: &Clock,
        file: &File<'_>,
        tick: &mut dyn FnMut(u32) -> Result<()>,
    ) -> Result<Self> {
        let mut resolved = Self::read(conn, file)?;
        let mut row = Row::default();
        for at in file.rows() {
            tick(at)?;
            if file.edits.skipped.contains(&at) {
                for group in file.mapping.kind.groups() {
                    resolved.rows[*group as usize].push(NONE);
                }
                continue;
            }
            file.read(at, &mut row);
            resolved.row(clock, file, at, &row);
        }
        resolved.gather(file.mapping.kind);
        Ok(resolved)
    }

    /// What a row is about.
    pub fn target(&self, group: Group, row: u32) -> u32 {
        self.rows[group as usize].get((row - self.first) as usize).copied().unwrap_or(NONE)
    }

    /// The rows about the same thing, when there are several.
    pub fn members(&self, group: Group, target: u32) -> Option<&[u32]> {
        self.members.get(&(group, target)).map(Vec::as_slice)
    }

    /// What is wrong or doubtful with what the row is about.
    pub fn verdicts(&self, row: u32) -> &[Problem] {
        self.verdicts.get(&row).map_or(&[], Vec::as_slice)
    }

    pub fn id(&self, group: Group, target: u32) -> &str {
        match group {
            Group::Education => &self.educations.get(target).id,
            Group::Student => self.people.id(target),
            Group::Company => self.firms.id(target),
            _ => self.keyed[group as usize].id(target),
        }
    }

    pub fn is_new(&self, group: Group, target: u32) -> bool {
        match group {
            Group::Education => self.educations.get(target).is_new,
            Group::Student => self.people.is_new(target),
            Group::Company => self.firms.is_new(target),
            _ => self.keyed[group as usize].is_new(target),
        }
    }

    /// Whether the row is about something the office does not know yet.
    pub fn brings(&self, group: Group, row: u32) -> bool {
        let target = self.target(group, row);
        target != NONE && self.is_new(group, target)
    }

    fn read(conn: &Connection, file: &File<'_>) -> Result<Self> {
        let kind = file.mapping.kind;
        let has = |group: Group| kind.groups().contains(&group);
        let mut keyed: [Keyed; GROUPS] = Default::default();
        for (group, sql) in [
            (Group::Workplace, "select id, company, number from workplace"),
            (Group::Approval, "select id, workplace, education from approval"),
            (Group::Agreement, "select id, student, company, type, starts_on from agreement"),
            (Group::Contact, "select id, company, fold(name) from contact"),
        ] {
            if has(group) {
                keyed[group as usize] = Keyed::read(conn, sql)?;
            }
        }
        let mut refused = HashMap::new();
        let mut select = conn.prepare("select record, column, value from import_refused")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            refused.insert((row.get(0)?, row.get(1)?), row.get(2)?);
        }
        Ok(Self {
            people: if has(Group::Student) { People::read(conn)? } else { People::default() },
            firms: if has(Group::Company) { Firms::read(conn)? } else { Firms::default() },
            educations: Educations::read(conn)?,
            keyed,
            rows: Default::default(),
            first: file.rows().start,
            members: HashMap::new(),
            verdicts: HashMap::new(),
            refused,
            sessions: sessions(conn, file)?,
            holds: BTreeSet::new(),
            newest_step: step::newest(conn)?,
        })
    }

    fn row(&mut self, clock: &Clock, file: &File<'_>, at: u32, row: &Row<'_>) {
        let slots = file.slots();
        let kind = file.mapping.kind;
        let education = match row.get(slots.education) {
            "" => NONE,
            _ if kind == ImportKind::Seekers => NONE,
            name => self.educations.take(name, row.get(slots.code), at),
        };
        let mut student = NONE;
        if kind.groups().contains(&Group::Student) {
            student = self.student(clock, file, at, row, education);
        }
        let mut company = NONE;
        if kind.groups().contains(&Group::Company) {
            company = self.company(clock, file, at, row);
        }
        let new_id = || clock.id();
        let (mut workplace, mut approval, mut contact, mut agreement) = (NONE, NONE, NONE, NONE);
        if kind == ImportKind::Companies && company != NONE {
            let firm = self.firms.id(company);
            if !row.get(slots.p_number).is_empty() || education != NONE {
                workplace = self.keyed[Group::Workplace as usize].take(&[firm, row.get(slots.p_number)], new_id);
            }
            if education != NONE {
                let place = self.keyed[Group::Workplace as usize].id(workplace).to_owned();
                let education = &self.educations.get(education).id;
                let id = || clock::derived_id(&["approval", &place, education]);
                approval = self.keyed[Group::Approval as usize].take(&[&place, education], id);
            }
            let name = text::fold(row.get(slots.contact));
            if !name.is_empty() {
                contact = self.keyed[Group::Contact as usize].take(&[firm, &name], new_id);
            }
        }
        if kind == ImportKind::Agreements && company != NONE && student != NONE {
            let key = [self.people.id(student), self.firms.id(company), row.get(slots.kind), row.get(slots.starts)];
            let id = || clock::derived_id(&["agreement", key[0], key[1], key[2], key[3]]);
            agreement = self.keyed[Group::Agreement as usize].take(&key, id);
        }
        if kind == ImportKind::Attendance
            && !row.get(slots.hold).is_empty()
            && !self.holds.contains(row.get(slots.hold))
        {
            self.holds.insert(row.get(slots.hold).to_owned());
        }
        for (group, target) in [
            (Group::Education, education),
            (Group::Student, student),
            (Group::Company, company),
            (Group::Workplace, workplace),
            (Group::Approval, approval),
            (Group::Contact, contact),
            (Group::Agreement, agreement),
        ] {
            if kind.groups().contains(&group) {
                self.rows[group as usize].push(target);
            }
        }
    }

    fn student(&mut self, clock: &Clock, file: &File<'_>, at: u32, row: &Row<'_>, education: u32) -> u32 {
        let slots = file.slots();
        let kind = file.mapping.kind;
        let education = match row.get(slots.education) {
            "" => String::new(),
            _ if education != NONE => self.educations.get(education).id.clone(),
            wish => Education::id_of(wish),
        };
        let who = Who {
            cpr: digits(row.get(slots.cpr)),
            born: row.get(slots.born).parse().ok(),
            number: row.get(slots.number).to_owned(),
            name: text::fold(row.get(slots.name)),
            education,
            hold: text::fold(row.get(slots.hold)),
        };
        let creates =
            kind == ImportKind::Students || (kind == ImportKind::Seekers && file.mapping.options.create_unknown);
        let named = |problem: Problem| file.at(problem.with("name", row.get(slots.name)), slots.name.or(slots.cpr));
        match self.people.find(&who, kind != ImportKind::Students) {
            Found::Sure(found) => {
                if who.cpr != 0
                    && !who.name.is_empty()
                    && !super::names::share_a_word(&who.name, self.people.name(found))
                {
                    self.verdict(at, named(Problem::warning("cpr-other-name")));
                }
                self.people.learn(found, &who);
                found
            }
            Found::Weak(found) => {
                self.verdict(at, named(Problem::warning("student-guessed")));
                self.people.learn(found, &who);
                found
            }
            Found::Many => {
                self.verdict(at, named(Problem::bad("student-ambiguous")));
                NONE
            }
            Found::Nobody if creates && !who.name.is_empty() => self.people.add(clock, who),
            Found::Nobody => {
                // A row that cannot be read says why itself.
                if !row.is_bad() {
                    self.verdict(at, named(Problem::bad("student-unknown")));
                }
                NONE
            }
        }
    }

    fn company(&mut self, clock: &Clock, file: &File<'_>, at: u32, row: &Row<'_>) -> u32 {
        let slots = file.slots();
        let (cvr, place, name) = (row.get(slots.cvr), row.get(slots.p_number), text::fold(row.get(slots.company)));
        let named =
            |problem: Problem| file.at(problem.with("name", row.get(slots.company)), slots.cvr.or(slots.company));
        match self.firms.find(cvr, place, &name) {
            Found::Sure(found) => {
                self.firms.learn(found, cvr, place);
                found
            }
            Found::Weak(found) => {
                self.verdict(at, named(Problem::warning("cvr-near")));
                self.firms.learn(found, cvr, place);
                found
            }
            Found::Many => {
                self.verdict(at, named(Problem::bad("company-ambiguous")));
                NONE
            }
            Found::Nobody if name.is_empty() => {
                if !row.is_bad() {
                    self.verdict(at, named(Problem::bad("company-unknown")));
                }
                NONE
            }
            Found::Nobody => {
                let added = self.firms.add(clock, cvr, &name);
                self.firms.learn(added, cvr, place);
                added
            }
        }
    }

    fn verdict(&mut self, row: u32, problem: Problem) {
        self.verdicts.entry(row).or_default().push(problem);
    }

    /// Notes the rows of whatever has several; an education has many, and its code is known without them.
    fn gather(&mut self, kind: ImportKind) {
        for group in kind.groups().iter().filter(|group| **group != Group::Education) {
            let rows = &self.rows[*group as usize];
            let mut first: HashMap<u32, u32> = HashMap::new();
            for (at, target) in rows.iter().enumerate().filter(|(_, target)| **target != NONE) {
                let at = at as u32 + self.first;
                if let Some(earlier) = first.insert(*target, at) {
                    self.members.entry((*group, *target)).or_insert_with(|| vec![earlier]).push(at);
                }
            }
        }
    }
}

/// The sessions of the weeks: the one of that day and series, or the only one of the day, or a new one.
fn sessions(conn: &Connection, file: &File<'_>) -> Result<Vec<Session>> {
    let series = text::fold(&file.mapping.options.series);
    let mut found = Vec::new();
    for day in &file.layout.days {
        let sql =
            "select id, series from cafe_session where held_on = ?1 and archived_on is null order by starts_at, id";
        let mut select = conn.prepare_cached(sql)?;
        let that_day: Vec<(String, String)> = select
            .query_map([day.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        let same = that_day.iter().find(|(_, name)| text::fold(name) == series);
        let known = same.or(if that_day.len() == 1 { that_day.first() } else { None });
        found.push(match known {
            Some((id, _)) => Session { id: id.clone(), day: *day, is_new: false },
            None => {
                Session { id: clock::derived_id(&["cafe_session", &series, &day.to_string()]), day: *day, is_new: true }
            }
        });
    }
    Ok(found)
}
