//! The educations a company works with, whether or not it is approved to train in them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clock::derived_id;
use crate::companies::Company;
use crate::record::{self, record};
use crate::students::Education;
use crate::write::Label;
use crate::{Desk, Error, Result};

/// An education of a company.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CompanyTrade {
    /// Derived from company and education.
    pub id: String,
    /// The company.
    pub company: String,
    /// The education.
    pub education: String,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(CompanyTrade, "company_trade");

/// Whether a company works with an education.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompanyTradeSet {
    company: String,
    education: String,
    works: bool,
}

/// Notes that a company works with an education, or does not.
pub fn set(desk: &Desk, ask: CompanyTradeSet) -> Result<()> {
    desk.write("step-company-changed", |tx| {
        let company: Company = tx.get(&ask.company)?;
        let education: Education =
            record::find(tx.conn(), &ask.education)?.ok_or_else(|| Error::invalid("education", "education-missing"))?;
        tx.put(&CompanyTrade {
            id: derived_id(&["company_trade", &company.id, &education.id]),
            company: company.id,
            education: education.id,
            archived_on: (!ask.works).then(|| desk.clock().today()),
        })?;
        tx.rename(Label::from("step-company-changed").with("name", company.name))
    })
}
