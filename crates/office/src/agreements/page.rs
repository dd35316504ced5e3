//! Everything about one agreement: what its form shows.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Agreement, Dispensation};
use crate::record::{self, ById};
use crate::{Desk, Result};

/// An agreement with the names around it, its addenda and the rules that were passed over.
#[derive(Debug, Serialize, TS)]
pub struct AgreementPage {
    agreement: Agreement,
    student_name: String,
    protected: bool,
    company_name: String,
    second_company_name: String,
    addenda: Vec<AddendumLine>,
    dispensations: Vec<Dispensation>,
}

/// An addendum with what its ids are called, the newest first.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct AddendumLine {
    pub(crate) id: String,
    #[ts(type = "'ends_on' | 'company' | 'type' | 'nothing'")]
    changes: String,
    was: String,
    becomes: String,
    pub(crate) from_on: NaiveDate,
    pub(crate) reason: String,
    signed_on: Option<NaiveDate>,
    pub(crate) by: String,
    /// A name, or a day as it is kept.
    pub(crate) was_name: String,
    pub(crate) becomes_name: String,
    /// Another corrects it.
    superseded: bool,
}

/// Another agreement of the student, which this one may take over from.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct Replaceable {
    id: String,
    company_name: String,
    type_name: String,
    starts_on: Option<NaiveDate>,
}

/// One agreement.
pub fn page(desk: &Desk, ask: ById) -> Result<AgreementPage> {
    desk.read(|conn| {
        let agreement: Agreement = record::get(conn, &ask.id)?;
        let student = [&agreement.student];
        Ok(AgreementPage {
            student_name: record::value(conn, "select name from student where id = ?1", student)?,
            protected: record::value(conn, "select protected from student where id = ?1", student)?,
            company_name: record::name(conn, "company", &agreement.company)?,
            second_company_name: record::name(conn, "company", &agreement.second_company)?,
            addenda: record::rows(
                conn,
                &format!("{ADDENDA} where a.agreement = ?1 order by a.id desc"),
                [&agreement.id],
            )?,
            dispensations: record::rows(
                conn,
                "select * from dispensation where agreement = ?1 order by id",
                [&agreement.id],
            )?,
            agreement,
        })
    })
}

/// What stands of the addenda to a student's agreements, in the order it was noted.
pub fn addenda_of(conn: &Connection, student: &str) -> Result<Vec<AddendumLine>> {
    let standing = "a.changes <> 'nothing' and not exists (select 1 from addendum later where later.supersedes = a.id)";
    let sql = format!(
        "{ADDENDA} join agreement g on g.id = a.agreement
         where g.student = ?1 and g.archived_on is null and g.annulled_on is null and {standing} order by a.id"
    );
    record::rows(conn, &sql, [student])
}

/// The agreements of a student that another may replace, the newest first.
pub fn replaceable(desk: &Desk, ask: ById) -> Result<Vec<Replaceable>> {
    desk.read(|conn| record::rows(conn, REPLACEABLE, [&ask.id]))
}

const ADDENDA: &str = "select a.id, a.changes, a.was, a.becomes, a.from_on, a.reason, a.signed_on, a.by,
        exists (select 1 from addendum later where later.supersedes = a.id) as superseded,
        coalesce((select name from company where id = a.was), (select name from agreement_type where id = a.was), a.was) as was_name,
        coalesce((select name from company where id = a.becomes), (select name from agreement_type where id = a.becomes),
                 a.becomes) as becomes_name
    from addendum a";
const REPLACEABLE: &str = "select a.id, c.name as company_name, coalesce(t.name, a.type) as type_name, a.starts_on
    from agreement a join company c on c.id = a.company left join agreement_type t on t.id = a.type
    where a.student = ?1 and a.archived_on is null and a.annulled_on is null order by a.starts_on desc, a.id";
