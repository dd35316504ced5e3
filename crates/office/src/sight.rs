//! What somebody may see: for whoever sees only some of the students, every table that tells of one is covered by a view
//! of the same name.
//!
//! SQLite looks a name up among the temporary ones first. So each select of the program is narrowed without knowing of
//! it, also one that is written tomorrow, and whoever sees everybody pays nothing. What writes names `main` (the door).

use rusqlite::Connection;
use serde_json::Value;
use trade::tables::narrowed;

use crate::record::{self, REFERENCES};
use crate::rights::Actor;
use crate::{Desk, Error, Result};

/// Tables whose lists go by SQLite's own row number, which a view hands on only when it is told to.
const NUMBERED: &[&str] = &["agreement", "application", "assessment"];

/// The views that cover the tables.
pub struct Sight {
    views: String,
}

impl Sight {
    /// What `actor` is narrowed to; nothing for whoever sees everybody.
    pub fn of(actor: &Actor) -> Option<Self> {
        let students = actor.students();
        if students.is_everybody() {
            return None;
        }
        let mut who = Vec::new();
        if let Some(teacher) = &students.taught_by {
            who.push(format!("fold(x.teacher) = {}", quoted(teacher)));
        }
        if students.enrolled {
            who.push(
                "exists (select 1 from main.enrolment e where e.student = x.id and e.archived_on is null)".to_owned(),
            );
        }
        let mut scope = if students.all { "true".to_owned() } else { format!("({})", or_none(&who).join(" or ")) };
        if !students.sites.is_empty() {
            let sites: Vec<_> = students.sites.iter().map(|site| quoted(site)).collect();
            scope += &format!(" and fold(x.site) in ({})", sites.join(", "));
        }
        Some(Self { views: views(&scope) })
    }

    /// Covers the tables on this connection.
    pub fn cover(&self, conn: &Connection) -> Result<()> {
        Ok(conn.execute_batch(&self.views)?)
    }
}

/// Whether this connection sees only some of the students.
pub fn is_narrowed(conn: &Connection) -> Result<bool> {
    record::value(conn, "select exists (select 1 from temp.sqlite_schema where name = 'student')", [])
}

/// Whoever sees only some of the students writes nothing that names another: a reference would show them.
pub fn names_seen<'c>(
    desk: &Desk,
    conn: &Connection,
    table: &str,
    cells: impl Iterator<Item = (&'c str, &'c Value)>,
) -> Result<()> {
    if !desk.db().is_narrowed() {
        return Ok(());
    }
    for (name, value) in cells {
        let Some(id) = value.as_str().filter(|id| !id.is_empty()) else { continue };
        for (_, _, parent) in REFERENCES.iter().filter(|(child, column, _)| (*child, *column) == (table, name)) {
            if !sees(conn, parent, id)? {
                return Err(Error::missing(parent));
            }
        }
    }
    Ok(())
}

/// Nor anything that they would not see themselves when it is done.
pub fn stays_seen(desk: &Desk, conn: &Connection, table: &str, id: &str) -> Result<()> {
    if !desk.db().is_narrowed() || sees(conn, table, id)? { Ok(()) } else { Err(Error::Denied) }
}

/// Whether a record is there for whom this connection reads.
pub fn sees(conn: &Connection, table: &str, id: &str) -> Result<bool> {
    record::value(conn, &format!("select exists (select 1 from {table} where id = ?1)"), [id])
}

/// Nobody, where there is no condition.
fn or_none(conditions: &[String]) -> Vec<&str> {
    if conditions.is_empty() { vec!["false"] } else { conditions.iter().map(String::as_str).collect() }
}

fn views(scope: &str) -> String {
    let narrowed = narrowed();
    let mut sql = String::new();
    for table in &narrowed {
        let condition = if *table == "student" { scope.to_owned() } else { condition(table, &narrowed) };
        let number = if NUMBERED.contains(table) { "x.rowid as rowid, " } else { "" };
        sql += &format!("create temp view {table} as select {number}x.* from main.{table} x where {condition};\n");
    }
    // A value that an import could not keep names its record without a reference.
    sql += "create temp view import_refused as select x.* from main.import_refused x
            where exists (select 1 from temp.student v where v.id = x.record)
               or not exists (select 1 from main.student s where s.id = x.record);\n";
    let of = |alias: &str| {
        let each: Vec<_> = narrowed
            .iter()
            .map(|table| format!("when '{table}' then exists (select 1 from temp.{table} v where '{table}/' || v.id = {alias}.record)"))
            .collect();
        format!("case substr({alias}.record, 1, instr({alias}.record, '/') - 1) {} else true end", each.join(" "))
    };
    // Nor does a value that another one took the place of.
    sql += &format!("create temp view conflict as select x.* from main.conflict x where {};\n", of("x"));
    let seen: Vec<_> = narrowed
        .iter()
        .map(|table| format!("when '{table}' then exists (select 1 from temp.{table} v where v.id = x.record)"))
        .collect();
    let seen = format!(
        "case x.of when 'import_refused' then exists (select 1 from temp.import_refused v where v.id = x.record)
            when 'conflict' then exists (select 1 from temp.conflict v where v.id = x.record) {} else true end",
        seen.join(" ")
    );
    sql += &format!("create temp view change as select x.* from main.change x where {seen};\n");
    // An act that also touched others is told without what it names.
    sql += &format!(
        "create temp view step as select s.id, s.at, s.by, s.label,
             iif(exists (select 1 from main.change x where x.step = s.id and not {seen}), '{{}}', s.args) as args,
             s.kind, s.undoes, s.undone_by
         from main.step s;\n"
    );
    sql
}

/// A row is seen when the student it names is; one that names none, when everything it names is.
fn condition(table: &str, narrowed: &[&str]) -> String {
    let seen = |column: &str, parent: &str| format!("exists (select 1 from temp.{parent} v where v.id = x.{column})");
    let (mut student, mut others) = (None, Vec::new());
    for (child, column, parent) in REFERENCES {
        match *parent {
            _ if *child != table || *parent == table || !narrowed.contains(parent) => {}
            "student" => student = Some((column, seen(column, parent))),
            _ => others.push(format!("(x.{column} = '' or {})", seen(column, parent))),
        }
    }
    let others = if others.is_empty() { "true".to_owned() } else { others.join(" and ") };
    student.map_or(others.clone(), |(column, seen)| format!("iif(x.{column} = '', {others}, {seen})"))
}

/// A text as SQL, because a view takes no parameters.
pub(crate) fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
