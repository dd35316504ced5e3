//! Places of work of a company, by their P-numbers.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::companies::Company;
use crate::record::{self, ArchiveAsk, ById, record};
use crate::write::{Label, Tx};
use crate::{Desk, Error, Result, students, text};

/// A place of work, by its P-number.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Workplace {
    /// The id.
    pub id: String,
    /// Its company.
    pub company: String,
    /// P-nummer: ten digits.
    pub number: String,
    /// What it is called, when not as the company.
    pub name: String,
    /// Street and number.
    pub address: String,
    /// Four digits.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Digits.
    pub phone: String,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(Workplace, "workplace");

/// What is said of a workplace.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WorkplaceFields {
    /// P-nummer: ten digits, or empty while it is not known.
    pub number: String,
    /// What it is called, when not as the company.
    pub name: String,
    /// Street and number.
    pub address: String,
    /// Four digits.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Digits.
    pub phone: String,
}

/// A workplace, new or changed (`id` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WorkplacePut {
    id: Option<String>,
    company: String,
    fields: WorkplaceFields,
}

/// Keeps a workplace, new or changed.
pub fn put(desk: &Desk, ask: WorkplacePut) -> Result<ById> {
    desk.write("step-workplace", |tx| {
        let company: Company = tx.get(&ask.company)?;
        let known = match &ask.id {
            Some(id) => {
                let known: Workplace = tx.get(id)?;
                if known.company != company.id {
                    return Err(Error::missing("workplace"));
                }
                known
            }
            None => Workplace { id: desk.clock().id(), company: company.id.clone(), ..Workplace::default() },
        };
        let workplace = take(tx, known, ask.fields)?;
        tx.rename(Label::from("step-workplace").with("company", company.name))?;
        Ok(ById { id: workplace.id })
    })
}

/// Sets a workplace aside, or takes it back.
pub fn archive(desk: &Desk, ask: ArchiveAsk) -> Result<()> {
    let label = if ask.archived { "step-workplace-archived" } else { "step-workplace-back" };
    desk.write(label, |tx| {
        let mut workplace: Workplace = tx.get(&ask.id)?;
        workplace.archived_on = ask.archived.then(|| desk.clock().today());
        number_free(tx, &workplace)?;
        tx.put(&workplace)?;
        let company: Company = tx.get(&workplace.company)?;
        tx.rename(Label::from(label).with("company", company.name))
    })
}

/// Keeps `known` with these fields, made fit to keep.
pub(crate) fn take(tx: &mut Tx<'_>, known: Workplace, fields: WorkplaceFields) -> Result<Workplace> {
    let workplace = Workplace {
        number: number(&fields.number)?,
        name: text::clean_line("name", &fields.name, 160)?,
        address: text::clean_line("address", &fields.address, 200)?,
        postcode: students::postcode(fields.postcode.trim())?,
        town: text::clean_line("town", &fields.town, 80)?,
        phone: students::phone(&fields.phone)?,
        ..known
    };
    number_free(tx, &workplace)?;
    tx.put(&workplace)?;
    Ok(workplace)
}

/// A P-number: ten digits, blanks left out. The register has no check digit for it.
fn number(value: &str) -> Result<String> {
    let digits: String = value.chars().filter(|letter| !letter.is_whitespace()).collect();
    let fits = digits.is_empty() || (digits.len() == 10 && digits.bytes().all(|byte| byte.is_ascii_digit()));
    if fits { Ok(digits) } else { Err(Error::invalid("number", "p-number-digits")) }
}

/// A P-number is one place of work, so no two that stand have the same.
fn number_free(tx: &Tx<'_>, workplace: &Workplace) -> Result<()> {
    let sql = "select exists (select 1 from workplace where number = ?1 and id <> ?2 and archived_on is null)";
    let standing = workplace.archived_on.is_none() && !workplace.number.is_empty();
    if standing && record::value(tx.conn(), sql, (&workplace.number, &workplace.id))? {
        return Err(Error::invalid("number", "p-number-taken"));
    }
    Ok(())
}
