//! Two companies that are one: one of them goes on with everything of both, and with the values somebody chose.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::clock::derived_id;
use crate::companies::{self, Company};
use crate::company_duplicates::ToldApart;
use crate::company_trades::CompanyTrade;
use crate::lookups::FieldValue;
use crate::record::{self, ById, REFERENCES};
use crate::write::{Label, Tx};
use crate::{Desk, Error, Result};

/// The two, and the values that are to hold.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompanyMerge {
    /// The company that goes on.
    keep: String,
    /// The company that becomes part of it.
    gone: String,
    /// What it is to say; what is not named stays as it is.
    fields: Vec<FieldValue>,
}

/// Makes one company of two, in one act. Nothing is lost: the other is set aside and says where everything went.
pub fn merge(desk: &Desk, ask: CompanyMerge) -> Result<ById> {
    if ask.keep == ask.gone {
        return Err(Error::invalid("gone", "told-apart-same"));
    }
    desk.write("step-companies-merged", |tx| {
        let (keep, gone): (Company, Company) = (tx.get(&ask.keep)?, tx.get(&ask.gone)?);
        if keep.archived_on.is_some() || gone.archived_on.is_some() {
            return Err(Error::invalid("gone", "company-missing"));
        }
        let mut company = Company { contacted_on: keep.contacted_on.max(gone.contacted_on), ..keep.clone() };
        for FieldValue { field, value } in &ask.fields {
            companies::set_field(&mut company, field, value)?;
        }
        let archived_on = Some(desk.clock().today());
        tx.put(&Company { archived_on, merged_into: keep.id.clone(), ..gone.clone() })?;
        companies::cvr_free(tx.conn(), &company)?;
        tx.put(&company)?;
        trades(tx, &keep.id, &gone.id)?;
        told_apart(tx, &keep.id, &gone.id)?;
        follow(tx, &keep.id, &gone.id)?;
        tx.rename(Label::from("step-companies-merged").with("name", company.name).with("other", gone.name))?;
        Ok(ById { id: keep.id })
    })
}

/// Every record that names the one now names the other.
fn follow(tx: &mut Tx<'_>, keep: &str, gone: &str) -> Result<()> {
    // Their ids are made of the companies, so those of the other are made anew.
    const OWN: &[&str] = &["company_trade", "told_apart"];
    let naming = REFERENCES.iter().filter(|(child, _, parent)| *parent == "company" && !OWN.contains(child));
    let naming = naming.map(|(child, column, _)| (*child, *column, ""));
    let addenda = ["was", "becomes"].map(|column| ("addendum", column, "changes = 'company' and"));
    for (child, column, also) in naming.chain(addenda) {
        let sql = format!("select id from {child} where {also} {column} = ?1 order by id");
        for (id,) in record::rows::<(String,)>(tx.conn(), &sql, [gone])? {
            tx.change(child, &id, &Map::from_iter([(column.to_owned(), Value::from(keep))]))?;
        }
    }
    // An agreement with both is one with the company that they are.
    let both = "select id from agreement where company = ?1 and second_company = ?1 order by id";
    for (id,) in record::rows::<(String,)>(tx.conn(), both, [keep])? {
        let none = [("second_company".to_owned(), Value::from("")), ("second_from".to_owned(), Value::Null)];
        tx.change("agreement", &id, &Map::from_iter(none))?;
    }
    Ok(())
}

fn trades(tx: &mut Tx<'_>, keep: &str, gone: &str) -> Result<()> {
    let sql = "select education from company_trade where company = ?1 and archived_on is null order by education";
    for (education,) in record::rows::<(String,)>(tx.conn(), sql, [gone])? {
        let id = derived_id(&["company_trade", keep, &education]);
        tx.put(&CompanyTrade { id, company: keep.to_owned(), education, archived_on: None })?;
    }
    Ok(())
}

/// Whoever was told apart from the one is told apart from both.
fn told_apart(tx: &mut Tx<'_>, keep: &str, gone: &str) -> Result<()> {
    let sql = "select case one when ?1 then other else one end from told_apart where ?1 in (one, other)";
    let others: BTreeSet<String> =
        record::rows::<(String,)>(tx.conn(), sql, [gone])?.into_iter().map(|(other,)| other).collect();
    for third in others.into_iter().filter(|third| third != keep) {
        let (one, other) = if third.as_str() < keep { (third.as_str(), keep) } else { (keep, third.as_str()) };
        let id = derived_id(&["told_apart", one, other]);
        if record::find::<ToldApart>(tx.conn(), &id)?.is_none() {
            let (by, at) = (tx.desk().actor().name.clone(), tx.at().to_owned());
            tx.create(&ToldApart { id, one: one.to_owned(), other: other.to_owned(), by, at })?;
        }
    }
    Ok(())
}
