//! Which account of the school's provider is which colleague's: said by whoever keeps the server, never guessed.

use crate::devices;
use crate::refusal::Refusal;
use crate::rows;
use crate::store::Desk;

/// Where the colleagues of a school have accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// The provider, as it calls itself.
    pub issuer: String,
    /// What the school's server is called there.
    pub id: String,
    /// What shows that it is the server, where the provider gave one.
    pub secret: Option<String>,
}

/// Somebody as the provider vouches for them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    /// What the provider calls them, for ever.
    pub subject: String,
    /// Their e-mail address, if it says one.
    pub email: Option<String>,
    /// Whether it says that the address is theirs.
    pub verified: bool,
}

/// The provider of a school.
pub async fn client(desk: &Desk) -> Result<Option<Client>, Refusal> {
    let kept = "select issuer, client, secret from provider where school_id = $1";
    let kept = desk.one(kept, &[&desk.school]).await?;
    Ok(kept.map(|row| Client { issuer: row.get(0), id: row.get(1), secret: row.get(2) }))
}

/// Sets or takes away the provider of a school.
pub async fn set_client(desk: &Desk, client: Option<&Client>) -> Result<(), Refusal> {
    desk.run("delete from provider where school_id = $1", &[&desk.school]).await?;
    if let Some(Client { issuer, id, secret }) = client {
        let set = "insert into provider (school_id, issuer, client, secret) values ($1, $2, $3, $4)";
        desk.run(set, &[&desk.school, issuer, id, secret]).await?;
    }
    Ok(())
}

/// The colleague whose account it is. An address counts only when the provider vouches for it.
pub async fn owner(desk: &Desk, account: &Account) -> Result<String, Refusal> {
    let email = account.email.as_deref().map(plain);
    let known = "select user_id, kind from account
                  where school_id = $1 and ((kind = 'subject' and name = $2) or (kind = 'email' and name = $3))
               order by kind desc limit 1";
    let known = desk.one(known, &[&desk.school, &account.subject, &email]).await?.ok_or(Refusal::NoAccount)?;
    if known.get::<_, &str>("kind") == "email" && !account.verified {
        return Err(Refusal::Unverified);
    }
    let user: String = known.get("user_id");
    // Whoever has left the school is nobody's colleague any more.
    devices::colleague(desk, &user).await?.ok_or(Refusal::NoAccount)?;
    Ok(user)
}

/// Says whose an account is: an e-mail address or a subject. The one they had before is nobody's.
pub async fn give(desk: &Desk, user: &str, said: &str) -> Result<(), Refusal> {
    devices::colleague(desk, user).await?.ok_or(Refusal::Missing)?;
    let said = said.trim();
    if said.is_empty() || said.len() > 255 || said.chars().any(char::is_control) {
        return Err(Refusal::Malformed("an account is an e-mail address or the provider's subject"));
    }
    let (kind, name) = if said.contains('@') { ("email", plain(said)) } else { ("subject", said.to_owned()) };
    let taken = "select 1 from account where school_id = $1 and kind = $2 and name = $3 and user_id <> $4";
    if desk.one(taken, &[&desk.school, &kind, &name, &user]).await?.is_some() {
        return Err(Refusal::Malformed("that account is another colleague's"));
    }
    take(desk, user).await?;
    let given = "insert into account (school_id, user_id, kind, name) values ($1, $2, $3, $4)";
    desk.run(given, &[&desk.school, &user, &kind, &name]).await?;
    Ok(())
}

/// A colleague has no account any more.
pub async fn take(desk: &Desk, user: &str) -> Result<(), Refusal> {
    desk.run("delete from account where school_id = $1 and user_id = $2", &[&desk.school, &user]).await?;
    Ok(())
}

/// The colleagues of a school, each with their account: id, name, account.
pub async fn list(desk: &Desk) -> Result<Vec<(String, String, Option<String>)>, Refusal> {
    let all = "select r.id, r.scope_id, r.rev, r.fields, r.fmeta, a.name
                 from record r
                 left join account a on a.school_id = r.school_id and 'colleague/' || a.user_id = r.id
                where r.school_id = $1 and starts_with(r.id, 'colleague/') order by r.id";
    let mut lines = Vec::new();
    for found in desk.query(all, &[&desk.school]).await? {
        let Some(row) = rows::read(&found)?.filter(|row| row.text("archived_on").is_none()) else { continue };
        let id = found.get::<_, &str>(0).trim_start_matches("colleague/").to_owned();
        lines.push((id, row.text("name").unwrap_or_default().to_owned(), found.get("name")));
    }
    Ok(lines)
}

/// Addresses are told apart without regard to capitals.
fn plain(email: &str) -> String {
    email.trim().to_lowercase()
}
