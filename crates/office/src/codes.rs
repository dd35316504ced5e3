//! The lists of codes a school keeps itself: what limits an approval, why nothing came of an application, the steps of its
//! warnings, what an observation is about, and the areas and steps of the Soft Skills CV.
//!
//! A code that is set aside is offered no more; what has it keeps it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::applications::RefusalCode;
use crate::cases::WarningStep;
use crate::matching::Limit;
use crate::observations::ObservationKind;
use crate::record::{self, ById, record};
use crate::soft_skills::{SoftArea, SoftStep};
use crate::write::{Label, Tx};
use crate::{Desk, Error, Result, text};

/// A code on an approval, as the register prints it. The lists are the trade committees', and change.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LimitCode {
    /// The code itself: four digits.
    pub id: String,
    /// What it says.
    pub name: String,
    /// What it means for counting and matching; see [`Limit::of`].
    pub kind: String,
    /// How many, of kinds that count.
    pub number: Option<u32>,
    /// Its place in the list.
    pub position: i64,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(LimitCode, "limit_code");

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CodeList {
    /// What limits an approval.
    LimitCode,
    /// Why nothing came of an application.
    RefusalCode,
    /// The ladder of warnings.
    WarningStep,
    /// What an observation is about.
    ObservationKind,
    /// The areas of the Soft Skills CV.
    SoftArea,
    /// How far somebody is in one of them.
    SoftStep,
}

/// A code, as the settings show it.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct Code {
    id: String,
    name: String,
    /// Of a limit, of a warning's step, or of an observation that also tells of seeking a place; else empty.
    #[ts(
        type = "'' | 'overlap' | 'only_vfu' | 'only_fgu' | 'months' | 'half' | 'a_year' | 'years_between' | 'one_relation' | 'other' | 'oral' | 'written' | 'decision' | 'active'"
    )]
    kind: String,
    number: Option<u32>,
    /// Of an area: what it is about.
    wording: String,
    archived_on: Option<NaiveDate>,
}

/// Names a list.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CodesAsk {
    list: CodeList,
}

/// A code, new or changed (`id` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CodePut {
    list: CodeList,
    id: Option<String>,
    name: String,
    /// Of a new limit: its four digits.
    #[serde(default)]
    code: String,
    /// Of a limit, a warning's step or an observation.
    #[serde(default)]
    #[ts(type = "Code['kind']")]
    kind: String,
    number: Option<u32>,
    /// Of an area: what it is about.
    #[serde(default)]
    wording: String,
}

/// Moves a code one place.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CodeMove {
    list: CodeList,
    id: String,
    up: bool,
}

/// Sets a code aside, or takes it back.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CodeArchive {
    list: CodeList,
    id: String,
    archived: bool,
}

impl CodeList {
    fn table(self) -> &'static str {
        match self {
            Self::LimitCode => "limit_code",
            Self::RefusalCode => "refusal_code",
            Self::WarningStep => "warning_step",
            Self::ObservationKind => "observation_kind",
            Self::SoftArea => "soft_area",
            Self::SoftStep => "soft_step",
        }
    }
}

/// The codes of a list in the school's order, those set aside last.
pub fn codes(desk: &Desk, ask: CodesAsk) -> Result<Vec<Code>> {
    let columns = match ask.list {
        CodeList::LimitCode => "kind, number, '' as wording",
        CodeList::RefusalCode | CodeList::SoftStep => "'' as kind, null as number, '' as wording",
        CodeList::WarningStep | CodeList::ObservationKind => "kind, null as number, '' as wording",
        CodeList::SoftArea => "'' as kind, null as number, wording",
    };
    let sql = format!(
        "select id, name, {columns}, archived_on from {} order by archived_on is not null, position, id",
        ask.list.table()
    );
    desk.read(|conn| record::rows(conn, &sql, []))
}

/// Keeps a code, new or changed.
pub fn put(desk: &Desk, ask: CodePut) -> Result<ById> {
    let name = text::clean_line("name", &ask.name, 120)?;
    if name.is_empty() {
        return Err(Error::invalid("name", "code-name-empty"));
    }
    desk.write(Label::from("step-code").with("name", name.as_str()), |tx| {
        let id = match ask.list {
            CodeList::LimitCode => put_limit(tx, ask, name)?,
            CodeList::RefusalCode => put_refusal(tx, ask.id, name)?,
            CodeList::WarningStep => put_step(tx, ask, name)?,
            CodeList::ObservationKind => put_observation_kind(tx, ask, name)?,
            CodeList::SoftArea => put_area(tx, ask, name)?,
            CodeList::SoftStep => put_soft_step(tx, ask.id, name)?,
        };
        Ok(ById { id })
    })
}

fn put_limit(tx: &mut Tx<'_>, ask: CodePut, name: String) -> Result<String> {
    let number = ask.number.filter(|number| (1..=120).contains(number));
    if Limit::of(&ask.kind, number).is_none() {
        let known = Limit::of(&ask.kind, Some(1)).is_some();
        return Err(if known {
            Error::invalid("number", "number-outside").with("least", 1).with("most", 120)
        } else {
            Error::invalid("kind", "limit-kind")
        });
    }
    let code = match ask.id {
        Some(id) => tx.get::<LimitCode>(&id)?,
        None => LimitCode {
            position: last(tx.conn(), "limit_code")? + 1,
            id: free_code(tx.conn(), ask.code.trim())?,
            name: String::new(),
            kind: String::new(),
            number: None,
            archived_on: None,
        },
    };
    let code = LimitCode { name, kind: ask.kind, number, ..code };
    tx.put(&code)?;
    Ok(code.id)
}

fn put_refusal(tx: &mut Tx<'_>, id: Option<String>, name: String) -> Result<String> {
    let code = match id {
        Some(id) => tx.get::<RefusalCode>(&id)?,
        None => RefusalCode {
            id: tx.desk().clock().id(),
            position: last(tx.conn(), "refusal_code")? + 1,
            name: String::new(),
            archived_on: None,
        },
    };
    let code = RefusalCode { name, ..code };
    tx.put(&code)?;
    Ok(code.id)
}

/// What a step is, is said once: warnings that were given as a written one stay what they were.
fn put_step(tx: &mut Tx<'_>, ask: CodePut, name: String) -> Result<String> {
    if !WarningStep::KINDS.contains(&ask.kind.as_str()) {
        return Err(Error::invalid("kind", "warning-step-kind"));
    }
    let step = match ask.id {
        Some(id) => tx.get::<WarningStep>(&id)?,
        None => WarningStep {
            id: tx.desk().clock().id(),
            position: last(tx.conn(), "warning_step")? + 1,
            kind: ask.kind.clone(),
            name: String::new(),
            archived_on: None,
        },
    };
    let given = "select exists (select 1 from warning where step = ?1)";
    if step.kind != ask.kind && record::value(tx.conn(), given, [&step.id])? {
        return Err(Error::invalid("kind", "warning-step-given"));
    }
    let step = WarningStep { name, kind: ask.kind, ..step };
    tx.put(&step)?;
    Ok(step.id)
}

fn put_observation_kind(tx: &mut Tx<'_>, ask: CodePut, name: String) -> Result<String> {
    let known = match ask.id {
        Some(id) => tx.get::<ObservationKind>(&id)?,
        None => ObservationKind {
            id: tx.desk().clock().id(),
            position: last(tx.conn(), "observation_kind")? + 1,
            name: String::new(),
            kind: String::new(),
            archived_on: None,
        },
    };
    let kind = if ask.kind == "active" { ask.kind } else { String::new() };
    let code = ObservationKind { name, kind, ..known };
    tx.put(&code)?;
    Ok(code.id)
}

fn put_area(tx: &mut Tx<'_>, ask: CodePut, name: String) -> Result<String> {
    let wording = text::clean("wording", &ask.wording, 500)?;
    let known = match ask.id {
        Some(id) => tx.get::<SoftArea>(&id)?,
        None => SoftArea {
            id: tx.desk().clock().id(),
            position: last(tx.conn(), "soft_area")? + 1,
            name: String::new(),
            wording: String::new(),
            archived_on: None,
        },
    };
    let area = SoftArea { name, wording, ..known };
    tx.put(&area)?;
    Ok(area.id)
}

fn put_soft_step(tx: &mut Tx<'_>, id: Option<String>, name: String) -> Result<String> {
    let known = match id {
        Some(id) => tx.get::<SoftStep>(&id)?,
        None => SoftStep {
            id: tx.desk().clock().id(),
            position: last(tx.conn(), "soft_step")? + 1,
            name: String::new(),
            archived_on: None,
        },
    };
    let step = SoftStep { name, ..known };
    tx.put(&step)?;
    Ok(step.id)
}

/// Moves a code past its neighbour.
pub fn shift(desk: &Desk, ask: CodeMove) -> Result<()> {
    let table = ask.list.table();
    desk.write("step-code-order", |tx| {
        let sql = format!("select id from {table} where archived_on is null order by position, id");
        let mut order: Vec<String> = record::rows(tx.conn(), &sql, [])?;
        let at = order.iter().position(|id| *id == ask.id).ok_or_else(|| Error::missing(table))?;
        let to = if ask.up { at.saturating_sub(1) } else { (at + 1).min(order.len() - 1) };
        order.swap(at, to);
        for (position, id) in (1..).zip(&order) {
            tx.change(table, id, &cell("position", Value::from(position)))?;
        }
        Ok(())
    })
}

/// Sets a code aside, or takes it back.
pub fn archive(desk: &Desk, ask: CodeArchive) -> Result<()> {
    let label = if ask.archived { "step-code-archived" } else { "step-code-back" };
    let on = ask.archived.then(|| desk.clock().today().to_string());
    desk.write(label, |tx| {
        tx.change(ask.list.table(), &ask.id, &cell("archived_on", Value::from(on)))?;
        let sql = format!("select name from {} where id = ?1", ask.list.table());
        let name: String = record::value(tx.conn(), &sql, [&ask.id])?;
        tx.rename(Label::from(label).with("name", name))
    })
}

/// What each code on an approval means, those set aside too.
pub fn limits(conn: &Connection) -> Result<BTreeMap<String, Limit>> {
    let codes: Vec<LimitCode> = record::rows(conn, "select * from limit_code", [])?;
    let meaning = |code: LimitCode| Some((code.id, Limit::of(&code.kind, code.number)?));
    Ok(codes.into_iter().filter_map(meaning).collect())
}

/// The codes in an approval's limits, however an export parts them.
pub fn in_limits(limits: &str) -> impl Iterator<Item = &str> {
    limits.split(|letter: char| !letter.is_ascii_digit()).filter(|code| code.len() == 4)
}

fn free_code(conn: &Connection, code: &str) -> Result<String> {
    if code.len() != 4 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Error::invalid("code", "code-digits"));
    }
    if record::find::<LimitCode>(conn, code)?.is_some() {
        return Err(Error::invalid("code", "code-there"));
    }
    Ok(code.to_owned())
}

fn last(conn: &Connection, table: &str) -> Result<i64> {
    record::value(conn, &format!("select coalesce(max(position), 0) from {table}"), [])
}

fn cell(column: &str, value: Value) -> Map<String, Value> {
    Map::from_iter([(column.to_owned(), value)])
}
