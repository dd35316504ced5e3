//! Companies and the people at them.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::list::{self, Column, Computed, List};
use crate::record::{self, ArchiveAsk, ById, ListAsk, Page, record};
use crate::write::Label;
use crate::{Desk, Error, Result, capacity, settings, students, text};

/// A company, by its CVR number.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Company {
    /// The id.
    pub id: String,
    /// Eight digits.
    pub cvr: String,
    /// What it is called.
    pub name: String,
    /// Digits.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Street and number.
    pub address: String,
    /// Four digits.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// What it does: six digits.
    pub branch: String,
    /// The same in the register's words.
    pub branch_text: String,
    /// The register's list the code is from: DB07, or DB25 since January 2025.
    pub branch_scheme: String,
    /// Protected against advertising (CVR-loven § 19).
    pub no_advertising: bool,
    /// On what the school may approach it all the same.
    pub approach_basis: String,
    /// The last contact before Svend, as imported.
    pub contacted_on: Option<NaiveDate>,
    /// A remark.
    pub note: String,
    /// The company that goes on with everything of this one; empty for one that was not merged.
    pub merged_into: String,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(Company, "company");

/// A person at a company.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Contact {
    /// The id.
    pub id: String,
    /// The company.
    pub company: String,
    /// The workplace, when it is one's.
    pub workplace: String,
    /// Name.
    pub name: String,
    /// What they do there.
    pub title: String,
    /// Digits.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(Contact, "contact");

/// A row of the list of companies.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct CompanyLine {
    id: String,
    name: String,
    cvr: String,
    postcode: String,
    town: String,
    phone: String,
    no_advertising: bool,
    educations: String,
    /// Places somebody can be taken for today.
    free: u32,
    agreements: u32,
    contacted_on: Option<NaiveDate>,
    /// Nobody has spoken with them within the school's rhythm.
    silent: bool,
}

/// The least a company is known by.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewCompany {
    name: String,
    #[serde(default)]
    cvr: String,
}

/// A new value for one field.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompanySet {
    id: String,
    field: String,
    value: String,
}

/// A contact, new or changed (`id` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContactPut {
    id: Option<String>,
    company: String,
    name: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    archived: bool,
}

/// The lists of branch codes the register has used; the newest last.
pub(crate) const SCHEMES: &[&str] = &["", "DB07", "DB25"];
/// The newest contact: what was imported, a note, or an answer to an application in which somebody there was spoken with.
/// What was corrected does not count.
pub(crate) const CONTACTED: &str = "max(coalesce(c.contacted_on, ''),
         coalesce((select max(n.happened_on) from note n where n.company = c.id
                   and not exists (select 1 from note l where l.supersedes = n.id)), ''),
         coalesce((select max(s.happened_on) from application a join application_step s on s.application = a.id
                   where a.company = c.id and a.archived_on is null and s.contact <> ''
                     and not exists (select 1 from application_step l where l.supersedes = s.id)), ''))";

const LIST: List = List {
    select: "",
    of: "company c",
    key: "c.row",
    joins: "",
    asked: "",
    standing: "c.archived_on is null",
    columns: &[
        Column { name: "name", order: "danish(c.name)", value: "c.name" },
        Column { name: "cvr", order: "c.cvr", value: "c.cvr" },
        Column { name: "postcode", order: "c.postcode", value: "c.postcode" },
        Column { name: "town", order: "danish(c.town)", value: "c.town" },
        Column { name: "phone", order: "c.phone", value: "c.phone" },
        Column { name: "no_advertising", order: "c.no_advertising", value: "cast(c.no_advertising as text)" },
        Column { name: "contacted_on", order: CONTACTED, value: CONTACTED },
    ],
    walk: None,
    search: Some("c.row in (select rowid from company_search where company_search match ?1)"),
};

/// A page of the companies.
pub fn list(desk: &Desk, ask: ListAsk) -> Result<Page<CompanyLine>> {
    let free = capacity::of_company(desk.clock().today());
    desk.read(|conn| {
        let silent = silent(conn, desk.clock().today())?;
        let select = format!(
            "select c.id, c.name, c.cvr, c.postcode, c.town, c.phone, c.no_advertising,
                coalesce((select group_concat(distinct e.name) from workplace w join approval a on a.workplace = w.id
                          join education e on e.id = a.education where w.company = c.id and a.archived_on is null), '') as educations,
                {free} as free, (select count(*) from agreement g where g.company = c.id and g.archived_on is null) as agreements,
                nullif({CONTACTED}, '') as contacted_on, {silent} as silent"
        );
        let education = "(select group_concat(distinct a.education) from workplace w join approval a on a.workplace = w.id
                          where w.company = c.id and a.archived_on is null)";
        let plain = |name, expression: String| Computed { name, all: expression.clone(), some: expression };
        let computed = [
            plain("education", education.to_owned()),
            plain("silent", format!("cast({silent} as text)")),
            plain("free", free),
        ];
        list::page_with(conn, &LIST, &ask, "name", &select, &computed)
    })
}

/// The SQL of whether the contact with company `c` is due: whether nobody has spoken with them within the school's rhythm.
pub fn silent(conn: &Connection, day: NaiveDate) -> Result<String> {
    let since = day - Days::new(u64::from(rhythm_days(conn)?));
    Ok(format!("({CONTACTED} < '{since}')"))
}

/// Days after which a company is due for another contact, as the school has set it.
pub(crate) fn rhythm_days(conn: &Connection) -> Result<u32> {
    settings::number(conn, "company_rhythm_days")
}

/// Adds a company by hand.
pub fn add(desk: &Desk, ask: NewCompany) -> Result<ById> {
    let mut company = Company { id: desk.clock().id(), ..Company::default() };
    set_field(&mut company, "name", &ask.name)?;
    set_field(&mut company, "cvr", &ask.cvr)?;
    desk.write(crate::write::Label::from("step-company-added").with("name", company.name.as_str()), |tx| {
        cvr_free(tx.conn(), &company)?;
        tx.create(&company)?;
        Ok(ById { id: company.id.clone() })
    })
}

/// Sets one field of a company.
pub fn set(desk: &Desk, ask: CompanySet) -> Result<()> {
    desk.write("step-company-changed", |tx| {
        let mut company: Company = tx.get(&ask.id)?;
        set_field(&mut company, &ask.field, &ask.value)?;
        cvr_free(tx.conn(), &company)?;
        tx.put(&company)?;
        tx.rename(crate::write::Label::from("step-company-changed").with("name", company.name.as_str()))
    })
}

/// Sets a company aside, or takes it back.
pub fn archive(desk: &Desk, ask: ArchiveAsk) -> Result<()> {
    let label = if ask.archived { "step-company-archived" } else { "step-company-back" };
    desk.write(label, |tx| {
        let mut company: Company = tx.get(&ask.id)?;
        company.archived_on = ask.archived.then(|| desk.clock().today());
        if !ask.archived {
            company.merged_into.clear();
        }
        cvr_free(tx.conn(), &company)?;
        tx.put(&company)?;
        tx.rename(Label::from(label).with("name", company.name))
    })
}

/// Keeps a contact, new or changed.
pub fn put_contact(desk: &Desk, ask: ContactPut) -> Result<ById> {
    let name = text::clean_line("name", &ask.name, 120)?;
    if name.is_empty() {
        return Err(Error::invalid("name", "contact-name-empty"));
    }
    let title = text::clean_line("title", &ask.title, 120)?;
    let phone = students::phone(&text::clean_line("phone", &ask.phone, 200)?)?;
    let email = students::email(&text::clean_line("email", &ask.email, 200)?)?;
    desk.write("step-contact", |tx| {
        let company: Company = tx.get(&ask.company)?;
        let known = match &ask.id {
            Some(id) => {
                let known: Contact = tx.get(id)?;
                if known.company != company.id {
                    return Err(Error::missing("contact"));
                }
                known
            }
            None => Contact { id: desk.clock().id(), company: ask.company, ..Contact::default() },
        };
        let archived_on = ask.archived.then(|| desk.clock().today());
        let contact = Contact { name, title, phone, email, archived_on, ..known };
        tx.put(&contact)?;
        tx.rename(Label::from("step-contact").with("name", contact.name).with("company", company.name))?;
        Ok(ById { id: contact.id })
    })
}

/// Whether a CVR number's control digit fits: the digits by 2, 7, 6, 5, 4, 3, 2, 1 sum to a multiple of 11.
pub fn cvr_checks(cvr: &str) -> bool {
    let weights = [2, 7, 6, 5, 4, 3, 2, 1];
    let sum: u32 = cvr.chars().zip(weights).filter_map(|(digit, weight)| Some(digit.to_digit(10)? * weight)).sum();
    cvr.len() == 8 && sum.is_multiple_of(11)
}

/// A CVR number is one company, so no two that stand have the same.
pub(crate) fn cvr_free(conn: &Connection, company: &Company) -> Result<()> {
    let sql = "select exists (select 1 from company where cvr = ?1 and id <> ?2 and archived_on is null)";
    if company.archived_on.is_none()
        && !company.cvr.is_empty()
        && record::value(conn, sql, (&company.cvr, &company.id))?
    {
        return Err(Error::invalid("cvr", "cvr-taken"));
    }
    Ok(())
}

/// A branch code: six digits, which the register also writes with dots.
pub(crate) fn branch(value: &str) -> Result<String> {
    let digits: String = value.chars().filter(|letter| !matches!(letter, '.' | ' ')).collect();
    let fits = digits.is_empty() || (digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit()));
    if fits { Ok(digits) } else { Err(Error::invalid("branch", "branch-digits")) }
}

pub(crate) fn set_field(company: &mut Company, field: &str, value: &str) -> Result<()> {
    match field {
        "approach_basis" => company.approach_basis = text::clean(field, value, 1_000)?,
        "note" => company.note = text::clean(field, value, 4_000)?,
        _ => return set_line(company, field, &text::clean_line(field, value, 200)?),
    }
    Ok(())
}

/// Parses `line` for `field`.
fn set_line(company: &mut Company, field: &str, line: &str) -> Result<()> {
    match field {
        "name" if line.is_empty() => return Err(Error::invalid("name", "company-name-empty")),
        "name" => company.name = line.to_owned(),
        "cvr" => {
            let digits: String = line.chars().filter(|letter| *letter != ' ').collect();
            if !digits.is_empty() && (digits.len() != 8 || !digits.bytes().all(|byte| byte.is_ascii_digit())) {
                return Err(Error::invalid("cvr", "cvr-digits"));
            }
            company.cvr = digits;
        }
        "phone" => company.phone = students::phone(line)?,
        "email" => company.email = students::email(line)?,
        "address" => company.address = line.to_owned(),
        "postcode" => company.postcode = students::postcode(line)?,
        "town" => company.town = line.to_owned(),
        "branch" => company.branch = branch(line)?,
        "branch_text" => company.branch_text = line.to_owned(),
        "branch_scheme" if SCHEMES.contains(&line) => company.branch_scheme = line.to_owned(),
        "no_advertising" => company.no_advertising = line == "true",
        _ => return Err(Error::missing("field")),
    }
    Ok(())
}
