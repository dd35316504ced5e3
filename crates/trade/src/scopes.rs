//! Where a row is seen, and who sees there.
//!
//! A row of the school's is seen by everybody in it. One that tells of a student is seen by the student's team: their
//! site, their contact teacher, and whether they are enrolled in skoleoplæring, because that is what the roles ask. A CPR
//! number and what belongs to an assessment are seen by the same people and the right besides, each in a scope of its own.

use serde_json::Value;
use sync::policy::Policies;
use sync::row::{Draft, Row};
use wire::Op;

use crate::fold::fold;
use crate::rights::{Actor, Right, Role, holds, to_change};

/// The scope of what is everybody's.
pub const SCHOOL: &str = "school";

/// The scope of a row, by what it and its parents say.
pub fn of(policies: &Policies, row: &str, rows: &Draft<'_>) -> String {
    let mut narrowest = kind(row, rows.get(row));
    let mut at = row.to_owned();
    // A file names its agreement, that its student: a handful at the most.
    for _ in 0..8 {
        let Some(kept) = rows.get(&at) else { break };
        let Some(parent) = policies.parent(&at, kept) else { break };
        narrowest = narrowest.max(kind(&parent, rows.get(&parent)));
        at = parent;
    }
    match (wire::table(&at), rows.get(&at)) {
        ("student", Some(student)) => format!("{}/{}", narrowest.word(), team(&at, student, rows)),
        _ => SCHOOL.to_owned(),
    }
}

/// How narrow the circle is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Team,
    Cpr,
    Assess,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Team, Self::Cpr, Self::Assess];

    fn word(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Cpr => "cpr",
            Self::Assess => "assess",
        }
    }

    fn right(self) -> Right {
        match self {
            Self::Team => Right::See,
            Self::Cpr => Right::SeeCpr,
            Self::Assess => Right::Assess,
        }
    }
}

fn kind(row: &str, kept: Option<&Row>) -> Kind {
    let table = wire::table(row);
    let of_case = table == "attachment" && kept.is_some_and(|row| row.text("case_of").is_some());
    match to_change(table) {
        Right::SeeCpr => Kind::Cpr,
        Right::Assess => Kind::Assess,
        _ if of_case => Kind::Assess,
        _ => Kind::Team,
    }
}

/// A folded name as part of a scope: short, without what parts the words and without signs that no database takes.
fn word(folded: &str) -> String {
    folded
        .chars()
        .filter(|letter| !letter.is_control())
        .map(|letter| if letter == '/' { ' ' } else { letter })
        .take(60)
        .collect()
}

/// Site, contact teacher and workshop of a student, as one word.
fn team(id: &str, student: &Row, rows: &Draft<'_>) -> String {
    let word = |field: &str| word(&fold(student.text(field).unwrap_or_default()));
    let id = id.split_once('/').map_or(id, |(_, id)| id);
    let lives = |row: &Row| !row.removed() && row.text("student") == Some(id) && row.text("archived_on").is_none();
    let enrolled = rows.of_table("enrolment").any(|(_, kept)| lives(kept));
    format!("{}/{}/{}", word("site"), word("teacher"), if enrolled { "enrolled" } else { "" })
}

/// Whether somebody sees what is in a scope.
pub fn sees(actor: &Actor, scope: &str) -> bool {
    if !holds(actor, Right::See) {
        return false;
    }
    let parts: Vec<&str> = scope.split('/').collect();
    let [kind, site, teacher, enrolled] = parts[..] else { return scope == SCHOOL };
    let students = actor.students();
    let here = students.sites.is_empty() || students.sites.iter().any(|own| word(own) == site);
    let taught = students.taught_by.is_some_and(|own| word(&own) == teacher);
    let theirs = students.all || taught || (students.enrolled && !enrolled.is_empty());
    let kind = Kind::ALL.into_iter().find(|known| known.word() == kind);
    here && theirs && kind.is_some_and(|kind| holds(actor, kind.right()))
}

/// Whether somebody may write what an operation writes. That they see the row is asked besides.
pub fn may_write(actor: &Actor, op: &Op) -> bool {
    let merges = op.set.get(wire::MERGED_INTO).and_then(Value::as_str).is_some_and(|into| !into.is_empty());
    holds(actor, to_change(op.table())) && (!merges || holds(actor, Right::Merge))
}

/// Who a colleague is, by their row; nobody once they have left.
pub fn actor(id: &str, row: &Row) -> Option<Actor> {
    if row.removed() || row.text("archived_on").is_some() {
        return None;
    }
    let list = |field: &str| row.text(field).unwrap_or("[]").to_owned();
    let roles: Vec<Role> = serde_json::from_str(&list("roles")).ok()?;
    let sites = serde_json::from_str(&list("sites")).ok()?;
    Some(Actor { id: id.to_owned(), name: row.text("name").unwrap_or_default().to_owned(), roles, sites })
}
