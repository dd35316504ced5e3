//! What a record is, how tables hang together, and the shape of a list's page.

use rusqlite::{Connection, OptionalExtension, Params};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Error, Result};

/// A row of a table: its fields are the table's columns.
pub trait Record: Serialize + DeserializeOwned {
    /// The table.
    const TABLE: &'static str;
    /// The record's id.
    fn id(&self) -> &str;
}

/// Gives a struct its table; the field `id` is the key.
macro_rules! record {
    ($type:ty, $table:literal) => {
        impl $crate::record::Record for $type {
            const TABLE: &'static str = $table;
            fn id(&self) -> &str {
                &self.id
            }
        }
    };
}
pub(crate) use record;

/// Every table whose rows are records of the school: those the one door writes.
pub const TABLES: &[&str] = &[
    "addendum",
    "agreement",
    "agreement_type",
    "application",
    "application_step",
    "appointment",
    "approval",
    "assessment",
    "attachment",
    "attendance",
    "cafe_activity",
    "cafe_session",
    "colleague",
    "company",
    "company_trade",
    "complaint",
    "contact",
    "cpr",
    "decision",
    "dispensation",
    "education",
    "emma_expectation",
    "emma_wording",
    "hearing",
    "enrolment",
    "goal_reached",
    "host_again",
    "import_refused",
    "import_source",
    "introduction",
    "legal_hold",
    "letter",
    "letter_template",
    "limit_code",
    "note",
    "observation",
    "observation_kind",
    "opening",
    "pause",
    "place_offer",
    "place_taken",
    "placement",
    "placement_evaluation",
    "placement_limit",
    "plan_evaluation",
    "plan_follow_up",
    "plan_goal",
    "plan_period",
    "planned_goal",
    "posting",
    "preparation",
    "profile_check",
    "promise",
    "refusal_code",
    "register_password",
    "retention_rule",
    "school_period",
    "setting",
    "soft_answer",
    "soft_area",
    "soft_round",
    "soft_step",
    "student",
    "task",
    "told_apart",
    "warning",
    "warning_step",
    "workplace",
    "workshop",
    "workshop_mark",
];

/// Which column of a table names a record of another: (child, column, parent). An empty column names none.
pub const REFERENCES: &[(&str, &str, &str)] = &[
    ("cpr", "id", "student"),
    ("profile_check", "student", "student"),
    ("preparation", "student", "student"),
    ("agreement", "student", "student"),
    ("agreement", "company", "company"),
    ("agreement", "workplace", "workplace"),
    ("agreement", "type", "agreement_type"),
    ("agreement", "education", "education"),
    ("agreement", "second_company", "company"),
    ("agreement", "replaces", "agreement"),
    ("addendum", "agreement", "agreement"),
    ("addendum", "supersedes", "addendum"),
    ("dispensation", "agreement", "agreement"),
    ("pause", "student", "student"),
    ("placement", "student", "student"),
    ("placement", "company", "company"),
    ("placement", "workplace", "workplace"),
    ("placement_evaluation", "placement", "placement"),
    ("placement_evaluation", "supersedes", "placement_evaluation"),
    ("dispensation", "placement", "placement"),
    ("appointment", "placement", "placement"),
    ("note", "placement", "placement"),
    ("application", "student", "student"),
    ("application", "company", "company"),
    ("application", "refusal", "refusal_code"),
    ("application", "education", "education"),
    ("application_step", "application", "application"),
    ("application_step", "refusal", "refusal_code"),
    ("application_step", "supersedes", "application_step"),
    ("application_step", "agreement", "agreement"),
    ("appointment", "student", "student"),
    ("appointment", "company", "company"),
    ("attendance", "student", "student"),
    ("attendance", "session", "cafe_session"),
    ("attachment", "student", "student"),
    ("attachment", "case_of", "student"),
    ("attachment", "company", "company"),
    ("attachment", "agreement", "agreement"),
    ("attachment", "placement", "placement"),
    ("assessment", "student", "student"),
    ("assessment", "supersedes", "assessment"),
    ("assessment", "reconciles", "assessment"),
    ("emma_expectation", "student", "student"),
    ("place_offer", "student", "student"),
    ("place_offer", "company", "company"),
    ("place_offer", "supersedes", "place_offer"),
    ("warning", "student", "student"),
    ("warning", "step", "warning_step"),
    ("warning", "supersedes", "warning"),
    ("hearing", "student", "student"),
    ("hearing", "supersedes", "hearing"),
    ("decision", "student", "student"),
    ("decision", "assessment", "assessment"),
    ("decision", "supersedes", "decision"),
    ("complaint", "decision", "decision"),
    ("complaint", "supersedes", "complaint"),
    ("note", "student", "student"),
    ("note", "company", "company"),
    ("note", "supersedes", "note"),
    ("note", "education", "education"),
    ("promise", "company", "company"),
    ("promise", "workplace", "workplace"),
    ("promise", "education", "education"),
    ("opening", "company", "company"),
    ("opening", "workplace", "workplace"),
    ("opening", "education", "education"),
    ("opening", "promise", "promise"),
    ("place_taken", "agreement", "agreement"),
    ("place_taken", "promise", "promise"),
    ("place_taken", "opening", "opening"),
    ("posting", "opening", "opening"),
    ("posting", "student", "student"),
    ("introduction", "student", "student"),
    ("introduction", "company", "company"),
    ("introduction", "opening", "opening"),
    ("introduction", "refusal", "refusal_code"),
    ("introduction", "supersedes", "introduction"),
    ("host_again", "agreement", "agreement"),
    ("host_again", "placement", "placement"),
    ("host_again", "company", "company"),
    ("task", "student", "student"),
    ("task", "company", "company"),
    ("student", "education", "education"),
    ("workplace", "company", "company"),
    ("company", "merged_into", "company"),
    ("contact", "company", "company"),
    ("contact", "workplace", "workplace"),
    ("company_trade", "company", "company"),
    ("company_trade", "education", "education"),
    ("told_apart", "one", "company"),
    ("told_apart", "other", "company"),
    ("approval", "workplace", "workplace"),
    ("approval", "education", "education"),
    ("enrolment", "student", "student"),
    ("enrolment", "education", "education"),
    ("enrolment", "workshop", "workshop"),
    ("workshop_mark", "student", "student"),
    ("workshop_mark", "workshop", "workshop"),
    ("observation", "student", "student"),
    ("observation", "workshop", "workshop"),
    ("observation", "about", "observation_kind"),
    ("observation", "supersedes", "observation"),
    ("soft_round", "student", "student"),
    ("soft_answer", "round", "soft_round"),
    ("soft_answer", "area", "soft_area"),
    ("soft_answer", "step", "soft_step"),
    ("plan_goal", "education", "education"),
    ("plan_period", "student", "student"),
    ("plan_period", "workshop", "workshop"),
    ("plan_period", "company", "company"),
    ("plan_period", "agreement", "agreement"),
    ("plan_period", "placement", "placement"),
    ("planned_goal", "period", "plan_period"),
    ("planned_goal", "goal", "plan_goal"),
    ("goal_reached", "student", "student"),
    ("goal_reached", "goal", "plan_goal"),
    ("goal_reached", "period", "plan_period"),
    ("goal_reached", "supersedes", "goal_reached"),
    ("plan_follow_up", "student", "student"),
    ("plan_follow_up", "period", "plan_period"),
    ("plan_follow_up", "supersedes", "plan_follow_up"),
    ("plan_evaluation", "student", "student"),
    ("plan_evaluation", "period", "plan_period"),
    ("plan_evaluation", "supersedes", "plan_evaluation"),
    ("legal_hold", "student", "student"),
    ("letter_template", "step", "warning_step"),
    ("letter", "student", "student"),
    ("letter", "warning", "warning"),
    ("letter", "hearing", "hearing"),
    ("letter", "decision", "decision"),
    ("letter", "complaint", "complaint"),
    ("letter", "appointment", "appointment"),
    ("letter", "version", "letter_template"),
    ("letter", "supersedes", "letter"),
];

/// What a list asks for: one page of it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct ListAsk {
    /// Rows to skip.
    pub offset: u32,
    /// Rows wanted; at most 500.
    pub limit: u32,
    /// The order; the list's own when absent.
    pub sort: Option<Sort>,
    /// What a row must satisfy, all of it.
    pub filters: Vec<Filter>,
    /// Words to find, as typed.
    pub text: String,
    /// The length of the list when it was told already: it is not counted again for another part of it.
    pub known: Option<u32>,
}

/// A column and its direction.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Sort {
    /// The column.
    pub column: String,
    /// From the last to the first.
    pub down: bool,
}

/// One condition: `column` is one of `values`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Filter {
    /// The column.
    pub column: String,
    /// What it may be; an empty text stands for an empty cell.
    pub values: Vec<String>,
}

impl ListAsk {
    /// The most rows a page holds.
    pub const LONGEST: u32 = 500;

    /// Rows wanted, kept within bounds.
    pub fn rows(&self) -> u32 {
        if self.limit == 0 { 200 } else { self.limit.min(Self::LONGEST) }
    }
}

/// A page of a list and how long the list is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Page<T> {
    /// Rows in the whole list.
    pub total: u32,
    /// The rows asked for.
    pub rows: Vec<T>,
}

/// An argument that names one record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ById {
    /// The record's id.
    pub id: String,
}

/// Sets a record aside, or takes it back.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ArchiveAsk {
    /// The record's id.
    pub id: String,
    /// Aside.
    pub archived: bool,
}

/// The record of `T` with this id.
pub fn find<T: Record>(conn: &Connection, id: &str) -> Result<Option<T>> {
    let mut select = conn.prepare_cached(&format!("select * from {} where id = ?1", T::TABLE))?;
    select.query_row([id], |row| Ok(serde_rusqlite::from_row(row))).optional()?.transpose().map_err(Error::from)
}

/// The record of `T` with this id, which must be there.
pub fn get<T: Record>(conn: &Connection, id: &str) -> Result<T> {
    find(conn, id)?.ok_or_else(|| Error::missing(T::TABLE))
}

/// Every row of a select, as `T`.
pub fn rows<T: DeserializeOwned>(conn: &Connection, sql: &str, params: impl Params) -> Result<Vec<T>> {
    let mut select = conn.prepare_cached(sql)?;
    let columns = serde_rusqlite::columns_from_statement(&select);
    let mut found = select.query(params)?;
    let mut all = Vec::new();
    while let Some(row) = found.next()? {
        all.push(serde_rusqlite::from_row_with_columns(row, &columns)?);
    }
    Ok(all)
}

/// What a record is called; empty when it is not there.
pub fn name(conn: &Connection, table: &str, id: &str) -> Result<String> {
    value(conn, &format!("select coalesce((select name from {table} where id = ?1), '')"), [id])
}

/// The one value of a select.
pub fn value<T: rusqlite::types::FromSql>(conn: &Connection, sql: &str, params: impl Params) -> Result<T> {
    Ok(conn.prepare_cached(sql)?.query_row(params, |row| row.get(0))?)
}
