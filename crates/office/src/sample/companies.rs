//! The companies of the fictive school, with what they may train in.

use chrono::NaiveDate;

use super::{Made, cvr, names};
use crate::Result;
use crate::approvals::Approval;
use crate::clock::derived_id;
use crate::companies::{Company, Contact};
use crate::company_trades::CompanyTrade;
use crate::students::Education;
use crate::workplaces::Workplace;

/// The places of a company, which are approved once it is known who is there.
pub(super) struct Places {
    /// In its own trade, and in a second one that shares them.
    approvals: Vec<Approval>,
    /// When the agreements were concluded that take one.
    taken: Vec<NaiveDate>,
}

impl Places {
    /// Nobody more can be taken.
    pub(super) fn are_full(&self) -> bool {
        self.approvals.first().is_none_or(|approval| self.taken.len() >= approval.approved as usize)
    }

    pub(super) fn take(&mut self, concluded_on: NaiveDate) {
        self.taken.push(concluded_on);
    }

    /// As many approved as there are apprentices, and as many in use as the office knew of when they were counted.
    fn settled(mut self) -> Vec<Approval> {
        let all = self.taken.len() as u32;
        if let Some(own) = self.approvals.first_mut() {
            let known = self.taken.iter().filter(|day| Some(**day) <= own.counted_on).count() as u32;
            own.approved = own.approved.max(all);
            own.in_use = own.in_use.clamp(known, own.approved - (all - known));
        }
        self.approvals
    }
}

impl Made<'_, '_> {
    /// What the companies may train in.
    pub(super) fn approvals(&mut self) -> Result<()> {
        for approval in std::mem::take(&mut self.places).into_iter().flat_map(Places::settled) {
            self.tx.create(&approval)?;
        }
        Ok(())
    }

    /// A company with its workplace, what it may train in, and whom one talks with there.
    pub(super) fn company(&mut self, number: u32) -> Result<()> {
        let trade = number as usize % names::EDUCATIONS.len();
        let id = derived_id(&["sample", "company", &number.to_string()]);
        let (address, postcode, town) = self.address();
        let name =
            format!("{} {} {}", self.dice.pick(names::FAMILY), names::TRADES[trade], self.dice.pick(names::FORMS));
        let mut company = Company {
            id: id.clone(),
            cvr: cvr(number),
            name: name.trim_end().to_owned(),
            phone: self.phone(),
            email: format!("post@firma{number}.example.dk"),
            address,
            postcode,
            town,
            branch: names::BRANCHES[trade].0.to_owned(),
            branch_text: names::BRANCHES[trade].1.to_owned(),
            branch_scheme: "DB07".to_owned(),
            no_advertising: self.dice.chance(25),
            contacted_on: self.dice.chance(70).then(|| self.days(-(number as i64 % 300) - 3)),
            ..Company::default()
        };
        if company.no_advertising && number.is_multiple_of(2) {
            company.approach_basis = names::BASIS.to_owned();
        }
        self.tx.create(&company)?;
        let workplace = Workplace {
            id: derived_id(&["sample", "workplace", &number.to_string()]),
            company: id.clone(),
            number: format!("{:010}", 1_900_000_000_u64 + u64::from(number)),
            address: company.address.clone(),
            postcode: company.postcode.clone(),
            town: company.town.clone(),
            ..Workplace::default()
        };
        self.tx.create(&workplace)?;
        let education = Education::id_of(names::EDUCATIONS[trade].0);
        self.tx.create(&CompanyTrade {
            id: derived_id(&["company_trade", &id, &education]),
            company: id.clone(),
            education: education.clone(),
            archived_on: None,
        })?;
        let approved = 1 + self.dice.roll(6) as u32;
        let in_use = self.dice.roll(approved as usize + 1) as u32;
        let expires_in = 200 + self.dice.roll(1200) as i64;
        let (kind, limits) = match number % 7 {
            2 => ("limited", "1206"),
            5 => ("full", "1128"),
            _ => ("full", ""),
        };
        let approval = Approval {
            id: Approval::id_of(&workplace.id, &education),
            workplace: workplace.id.clone(),
            education,
            approved,
            in_use,
            counted_on: Some(self.days(-30)),
            expires_on: Some(self.days(expires_in)),
            kind: kind.to_owned(),
            limits: limits.to_owned(),
            archived_on: None,
        };
        let mut approvals = vec![approval.clone()];
        if limits == "1128" {
            // The places are shared with a second trade.
            let education = Education::id_of(names::EDUCATIONS[(trade + 1) % names::EDUCATIONS.len()].0);
            let id = Approval::id_of(&workplace.id, &education);
            approvals.push(Approval { id, education, approved: 1, in_use: 0, ..approval });
        }
        self.places.push(Places { approvals, taken: Vec::new() });
        let contact = Contact {
            id: derived_id(&["sample", "contact", &number.to_string()]),
            company: id.clone(),
            name: format!("{} {}", self.dice.pick(names::GIVEN), self.dice.pick(names::FAMILY)),
            phone: self.phone(),
            ..Contact::default()
        };
        self.tx.create(&contact)?;
        if self.dice.chance(30) {
            let days = self.dice.roll(60) as i64;
            self.note("", &id, "call", days)?;
        }
        if self.dice.chance(6) {
            self.task("", &id)?;
        }
        self.companies.push((id, trade));
        Ok(())
    }
}
