//! How a laptop comes in: somebody was given a code, by whoever keeps the server or by an administrator of the school.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use sync::row::{Cell, Row};
use trade::rights::{Right, Role, holds};
use trade::scopes::SCHOOL;
use wire::Hlc;

use crate::devices;
use crate::house::House;
use crate::refusal::Refusal;
use crate::rows;
use crate::scopes;
use crate::secrets::{self, Token, is_plain};
use crate::store::{Desk, View};
use wire::said::{Enrol, Enrolled, Invite, Invited, Person};

/// For how many days a code is good.
pub const DAYS: u32 = 7;
const HOURS_A_DAY: u32 = 24;

/// Lets a laptop in, once for each code.
pub async fn enrol(house: &House, asked: &Enrol) -> Result<Enrolled, Refusal> {
    let (school, hash) = secrets::read_code(&asked.code).ok_or(Refusal::Stranger)?;
    if asked.name.chars().count() > 100 || asked.name.chars().any(char::is_control) {
        return Err(Refusal::Malformed("name"));
    }
    let hash = hash.as_str();
    let act = house.store.act(&school, View::Live, |desk| async move {
        let used = "update invitation set used_at = now()
                     where school_id = $1 and code_hash = $2 and used_at is null and expires_at > now()
                 returning user_id";
        let invited = desk.one(used, &[&desk.school, &hash]).await?.ok_or(Refusal::Stranger)?;
        let user = match (invited.get::<_, Option<String>>(0), &asked.colleague) {
            (Some(user), _) => user,
            (None, Some(first)) => found(&desk, first).await?,
            (None, None) => return Err(Refusal::Malformed("colleague")),
        };
        let (device, token) = devices::add(&desk, &user, &asked.name).await?;
        let colleague = person(&desk, &user).await?;
        let school = "select name, epoch from school where school_id = $1";
        let school = desk.one(school, &[&desk.school]).await?.ok_or(Refusal::Stranger)?;
        Ok(Enrolled {
            school: desk.school.clone(),
            school_name: school.get(0),
            device,
            colleague,
            token,
            epoch: school.get(1),
        })
    });
    act.await
}

/// Puts the first colleague of a school among its records, so that they may send the rest. Whatever the laptop itself
/// says of them afterwards takes the place of this.
async fn found(desk: &Desk, first: &Person) -> Result<String, Refusal> {
    if !is_plain(&first.id) || first.name.contains('\0') {
        return Err(Refusal::Malformed("colleague"));
    }
    let id = format!("colleague/{}", first.id);
    let there = desk.one("select 1 from record where school_id = $1 limit 1", &[&desk.school]).await?;
    if there.is_some() {
        // The code of a first laptop opens no school that has one.
        return Err(Refusal::Forbidden);
    }
    let mut roles: Vec<Role> = list(&first.roles, "roles")?;
    if !roles.contains(&Role::Administrator) {
        roles.push(Role::Administrator);
    }
    let sites: Vec<String> = list(&first.sites, "sites")?;
    let row = row(&[
        ("name", json!(first.name)),
        ("roles", json!(json!(roles).to_string())),
        ("sites", json!(json!(sites).to_string())),
    ]);
    let at = scopes::bump(desk, &BTreeMap::from([(SCHOOL, 1)])).await?.get(SCHOOL).copied().unwrap_or_default() + 1;
    let (fields, meta) = (rows::fields(&row), rows::meta(&row));
    let size = i32::try_from(fields.len()).unwrap_or(i32::MAX);
    let made = "insert into record (school_id, id, scope_id, ver, rev, hlc, size, author, fields, fmeta)
                values ($1, $2, $3, $4, 0, 0, $5, $6, $7::text::json, $8::text::json)";
    let ver = rows::signed(at);
    desk.run(made, &[&desk.school, &id, &SCHOOL, &ver, &size, &first.id, &fields, &meta]).await?;
    Ok(first.id.clone())
}

/// A list that a laptop says as JSON, or as nothing.
fn list<T: DeserializeOwned>(said: &str, name: &'static str) -> Result<Vec<T>, Refusal> {
    if said.is_empty() { Ok(Vec::new()) } else { serde_json::from_str(said).map_err(|_| Refusal::Malformed(name)) }
}

/// A colleague as their row says it, so that a laptop can be set up before it has pulled anything.
pub async fn person(desk: &Desk, user: &str) -> Result<Person, Refusal> {
    let row = "select scope_id, rev, fields, fmeta from record where school_id = $1 and id = $2";
    let row = desk.one(row, &[&desk.school, &format!("colleague/{user}")]).await?.ok_or(Refusal::Missing)?;
    let row = rows::read(&row)?.ok_or(Refusal::Missing)?;
    let text = |field: &str| row.text(field).unwrap_or_default().to_owned();
    Ok(Person { id: user.to_owned(), name: text("name"), roles: text("roles"), sites: text("sites") })
}

/// A row that nobody's log has, and of which every later writer is taken to know.
fn row(fields: &[(&str, Value)]) -> Row {
    let cell = |value: &Value| Cell { value: value.clone(), rev: 0, hlc: Hlc(0), by: Arc::default() };
    let cells = fields.iter().map(|(field, value)| ((*field).to_owned(), cell(value))).collect();
    Row { scope: SCHOOL.to_owned(), rev: 0, cells }
}

/// A code for a colleague, from an administrator.
pub async fn invite(house: &House, token: &Token, asked: &Invite) -> Result<Invited, Refusal> {
    // What can be no row's name is nobody, and some of it no database takes.
    let is_name = rows::is_row(&format!("colleague/{}", asked.colleague));
    let act = house.act_for(token, View::Live, |desk, guest| async move {
        if !holds(&guest.actor, Right::People) {
            return Err(Refusal::Forbidden);
        }
        if !is_name {
            return Err(Refusal::Missing);
        }
        let colleague = devices::colleague(&desk, &asked.colleague).await?.ok_or(Refusal::Missing)?;
        code(&desk, Some(&colleague.id)).await
    });
    act.await
}

/// A code for a colleague, or for the first laptop of a school.
pub async fn code(desk: &Desk, user: Option<&str>) -> Result<Invited, Refusal> {
    Ok(Invited { code: code_for(desk, user, DAYS * HOURS_A_DAY).await?, days: DAYS })
}

/// A code that is good for so many hours.
pub async fn code_for(desk: &Desk, user: Option<&str>, hours: u32) -> Result<String, Refusal> {
    let (code, hash) = secrets::code(&desk.school)?;
    let kept = "insert into invitation (school_id, code_hash, user_id, expires_at)
                values ($1, $2, $3, now() + make_interval(hours => $4))";
    let hours = i32::try_from(hours).unwrap_or(1);
    desk.run(kept, &[&desk.school, &hash, &user, &hours]).await?;
    Ok(code)
}
