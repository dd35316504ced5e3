//! Looking a company up in the register, and keeping of the answer what the user accepts.
//!
//! Nothing is asked before the school has switched the look-up on, and nothing of an answer is kept before the user has
//! said which of it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::companies::{self, Company};
use crate::record::{self, ById, record};
use crate::register::{Entry, Failure, Question, Source};
use crate::settings::Setting;
use crate::workplaces::{self, Workplace, WorkplaceFields};
use crate::write::{Label, Tx};
use crate::{Desk, Error, Result, text};

/// The password of a register: a row of its own, which no command answers with.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RegisterPassword {
    /// The register.
    pub id: String,
    /// The password.
    pub value: String,
}
record!(RegisterPassword, "register_password");

/// How the look-up is set.
#[derive(Debug, Serialize, TS)]
pub struct RegisterSettings {
    /// Empty: it is off.
    #[ts(type = "'' | 'cvrapi' | 'virk'")]
    kind: String,
    contact: String,
    user: String,
    has_password: bool,
}

/// A new setting of the look-up.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RegisterSet {
    #[ts(type = "RegisterSettings['kind']")]
    kind: String,
    contact: String,
    user: String,
    /// Absent: the one that is kept stays.
    password: Option<String>,
}

/// A CVR number or a name, as typed.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LookupAsk {
    typed: String,
}

/// What the user accepts of an answer.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompanyFill {
    /// The company; a new one when absent.
    company: Option<String>,
    fields: Vec<FieldValue>,
    workplaces: Vec<WorkplaceFields>,
}

/// A field and its new value.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FieldValue {
    pub(crate) field: String,
    pub(crate) value: String,
}

const KIND: &str = "register";
const CONTACT: &str = "register_contact";
const USER: &str = "register_user";
const VIRK: &str = "virk";

/// How the look-up is set. The password is not in it.
pub fn settings(desk: &Desk, (): ()) -> Result<RegisterSettings> {
    desk.read(|conn| {
        Ok(RegisterSettings {
            kind: kept(conn, KIND)?,
            contact: kept(conn, CONTACT)?,
            user: kept(conn, USER)?,
            has_password: password(conn)?.is_some(),
        })
    })
}

/// Switches the look-up on, off or over.
pub fn set(desk: &Desk, ask: RegisterSet) -> Result<()> {
    let contact = text::clean_line("contact", &ask.contact, 120)?;
    let user = text::clean_line("user", &ask.user, 120)?;
    // What stands between its ends is kept to the letter.
    let given = ask.password.map(|typed| typed.trim().to_owned());
    if given.as_ref().is_some_and(|given| given.chars().count() > 200) {
        return Err(Error::invalid("password", "too-long").with("longest", 200));
    }
    desk.write("step-register", |tx| {
        let has_password = given.as_ref().map_or(password(tx.conn())?.is_some(), |given| !given.is_empty());
        match ask.kind.as_str() {
            "" => {}
            "cvrapi" if contact.is_empty() => return Err(Error::invalid("contact", "register-contact-empty")),
            VIRK if user.is_empty() => return Err(Error::invalid("user", "register-user-empty")),
            VIRK if !has_password => return Err(Error::invalid("password", "register-password-empty")),
            "cvrapi" | VIRK => {}
            _ => return Err(Error::invalid("kind", "register-kind")),
        }
        for (id, value) in [(KIND, ask.kind), (CONTACT, contact), (USER, user)] {
            tx.put(&Setting { id: id.to_owned(), value })?;
        }
        if let Some(value) = given {
            tx.put(&RegisterPassword { id: VIRK.to_owned(), value })?;
        }
        Ok(())
    })
}

/// Asks the register. One question at a time: a new one stops the one before.
pub fn look_up(desk: &Desk, ask: LookupAsk) -> Result<Vec<Entry>> {
    let typed = text::clean_line("typed", &ask.typed, 120)?;
    let digits: String = typed.chars().filter(|letter| *letter != ' ').collect();
    let question = match digits.as_str() {
        "" => return Err(Error::invalid("typed", "lookup-empty")),
        cvr if cvr.len() == 8 && cvr.bytes().all(|byte| byte.is_ascii_digit()) => Question::Cvr(digits),
        _ => Question::Name(typed),
    };
    let source = desk.read(source)?;
    let stop = Arc::new(AtomicBool::new(false));
    let before = desk.lookup.lock().unwrap_or_else(PoisonError::into_inner).replace(stop.clone());
    if let Some(before) = before {
        before.store(true, Ordering::SeqCst);
    }
    (desk.setup().register)(&source, &question, &stop).map_err(said)
}

/// Stops the question that is under way.
pub fn cancel(desk: &Desk, (): ()) -> Result<()> {
    desk.stop_lookup();
    Ok(())
}

/// Keeps what the user accepted of an answer: one act.
pub fn fill(desk: &Desk, ask: CompanyFill) -> Result<ById> {
    desk.write("step-company-looked-up", |tx| {
        let mut company = match &ask.company {
            Some(id) => tx.get::<Company>(id)?,
            None => Company { id: desk.clock().id(), ..Company::default() },
        };
        for FieldValue { field, value } in &ask.fields {
            companies::set_field(&mut company, field, value)?;
        }
        if company.name.is_empty() {
            return Err(Error::invalid("name", "company-name-empty"));
        }
        companies::cvr_free(tx.conn(), &company)?;
        tx.put(&company)?;
        for fields in ask.workplaces {
            let known = workplace(tx, &company.id, &fields.number)?;
            workplaces::take(tx, known, fields)?;
        }
        tx.rename(Label::from("step-company-looked-up").with("name", company.name))?;
        Ok(ById { id: company.id })
    })
}

/// The company's workplace of this number, or a new one.
fn workplace(tx: &Tx<'_>, company: &str, number: &str) -> Result<Workplace> {
    let sql = "select * from workplace where company = ?1 and number = ?2 and number <> '' and archived_on is null";
    let known: Option<Workplace> = record::rows(tx.conn(), sql, [company, number])?.pop();
    Ok(known.unwrap_or_else(|| Workplace {
        id: tx.desk().clock().id(),
        company: company.to_owned(),
        ..Workplace::default()
    }))
}

fn source(conn: &Connection) -> Result<Source> {
    match kept(conn, KIND)?.as_str() {
        "cvrapi" => {
            // The form its documentation asks for; whoever leaves it out is told that the quota is used up.
            let agent = format!("Svend - {} - {}", kept(conn, "school")?, kept(conn, CONTACT)?);
            Ok(Source::CvrApi { agent })
        }
        VIRK => {
            let password = password(conn)?.ok_or_else(|| Error::invalid("register", "register-password-empty"))?;
            Ok(Source::Virk { user: kept(conn, USER)?, password })
        }
        _ => Err(Error::invalid("register", "register-off")),
    }
}

fn said(failure: Failure) -> Error {
    let reason = match failure {
        Failure::Cancelled => return Error::Cancelled,
        Failure::Refused(said) => return Error::invalid("register", "register-refused").with("said", said),
        Failure::NobodyAnswered => "register-nobody",
        Failure::TooSlow => "register-slow",
        Failure::NotFound => "register-not-found",
        Failure::Denied => "register-denied",
        Failure::Quota => "register-quota",
        Failure::TooLarge => "register-large",
        Failure::Nonsense => "register-nonsense",
    };
    Error::invalid("register", reason)
}

fn kept(conn: &Connection, id: &str) -> Result<String> {
    Ok(record::find::<Setting>(conn, id)?.map(|setting| setting.value).unwrap_or_default())
}

fn password(conn: &Connection) -> Result<Option<String>> {
    let kept: Option<RegisterPassword> = record::find(conn, VIRK)?;
    Ok(kept.map(|kept| kept.value).filter(|value| !value.is_empty()))
}
