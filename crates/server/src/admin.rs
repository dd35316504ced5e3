//! What whoever keeps the server does by hand: schools, first codes, laptops, and what is left to confirm.

use std::collections::BTreeSet;

use tokio_postgres::types::ToSql;
use wire::said::Laptop;

use crate::accounts::{self, Client};
use crate::devices;
use crate::enrol;
use crate::erase;
use crate::migrate;
use crate::provider::is_encrypted;
use crate::refusal::Refusal;
use crate::rows;
use crate::secrets::{self, is_school};
use crate::settings::Settings;
use crate::store::{Store, View};

/// What `admin` takes.
pub const USAGE: &str = "
  server admin school create ID NAME     a new school; ID is small letters, digits and hyphens
  server admin school list               the schools
  server admin school sign-in SCHOOL ISSUER CLIENT [SECRET]
                                         colleagues sign in with accounts of that OpenID provider; SECRET is a file that
                                         holds the client's secret, or /dev/stdin
  server admin school sign-in SCHOOL off only codes let in
  server admin sign-in SCHOOL            the colleagues, and which account is whose
  server admin sign-in SCHOOL COLLEAGUE ACCOUNT
                                         ACCOUNT is an e-mail address, or what the provider calls them; none takes it away
  server admin invite SCHOOL [COLLEAGUE] a code that lets one laptop in; without COLLEAGUE the first of the school
  server admin devices SCHOOL            the laptops
  server admin revoke SCHOOL DEVICE      turns a laptop out; it destroys what it holds the next time it comes
  server admin erasures SCHOOL           the laptops that have not confirmed every erasure
  server admin erased SCHOOL             the ids of everything that was erased; keep them apart from the backups
  server admin erase SCHOOL FILE         erases what stands in such a file, after the database was restored
  server admin epoch SCHOOL              after the database was restored from a backup: laptops send again what it lacks";

/// Does what the words say, and tells what came of it.
pub async fn admin(settings: Settings, words: &[&str]) -> Result<String, String> {
    let owner = settings.owner.clone().ok_or("SVEND_DATABASE_OWNER is not set: whoever owns the tables")?;
    if let Some(role) = settings.database.as_ref().and_then(|database| database.get_user()) {
        migrate::migrate(&owner, role).await?;
    }
    let store = Store::new(owner, 1).map_err(|error| error.to_string())?;
    let done = match words {
        ["school", "create", school, name] => create(&store, school, name).await,
        ["school", "list"] => schools(&store).await,
        ["school", "sign-in", school, "off"] => set_client(&store, school, None).await,
        ["school", "sign-in", school, issuer, client] => {
            set_client(&store, school, Some(client_of(issuer, client, None)?)).await
        }
        ["school", "sign-in", school, issuer, client, secret] => {
            set_client(&store, school, Some(client_of(issuer, client, Some(secret))?)).await
        }
        ["sign-in", school] => list_accounts(&store, school).await,
        ["sign-in", school, colleague, account] => give_account(&store, school, colleague, account).await,
        ["invite", school] => invite(&store, school, None).await,
        ["invite", school, colleague] => invite(&store, school, Some(colleague)).await,
        ["devices", school] => list(&store, school, false).await,
        ["erasures", school] => list(&store, school, true).await,
        ["revoke", school, device] => revoke(&store, school, device).await,
        ["erased", school] => erased(&store, school).await,
        ["erase", school, file] => {
            let ids = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
            erase(&store, school, &ids).await
        }
        ["epoch", school] => epoch(&store, school).await,
        _ => return Err(format!("server admin takes:{USAGE}")),
    };
    done.map_err(|refusal| match refusal {
        Refusal::Missing => "there is no such school, colleague or laptop".to_owned(),
        Refusal::Malformed(what) => format!("not of the right form: {what}"),
        Refusal::Storage(error) => {
            error.as_db_error().map_or_else(|| error.to_string(), |said| said.message().to_owned())
        }
        other => format!("{other:?}"),
    })
}

async fn create(store: &Store, school: &str, name: &str) -> Result<String, Refusal> {
    if !is_school(school) {
        return Err(Refusal::Malformed("the school's ID is small letters, digits and hyphens"));
    }
    let epoch = secrets::id()?;
    let made = "insert into school (school_id, name, epoch) values ($1, $2, $3) on conflict (school_id) do nothing
                returning school_id";
    let made = store.ask(made, &[&school, &name, &epoch]).await?;
    if made.is_empty() {
        return Err(Refusal::Malformed("there is a school of that ID"));
    }
    invite(store, school, None).await
}

async fn schools(store: &Store) -> Result<String, Refusal> {
    let all = store.ask("select school_id, name from school order by school_id", &[]).await?;
    let lines: Vec<String> =
        all.iter().map(|row| format!("{}\t{}", row.get::<_, &str>(0), row.get::<_, &str>(1))).collect();
    Ok(lines.join("\n"))
}

async fn invite(store: &Store, school: &str, colleague: Option<&str>) -> Result<String, Refusal> {
    known(store, school).await?;
    let invited = store.act(school, View::Live, |desk| async move {
        if let Some(colleague) = colleague {
            let id = format!("colleague/{colleague}");
            let row = "select 1 from record where school_id = $1 and id = $2";
            desk.one(row, &[&desk.school, &id]).await?.ok_or(Refusal::Missing)?;
        }
        enrol::code(&desk, colleague).await
    });
    invited.await.map(|invited| format!("{}\t(good for {} days, once)", invited.code, invited.days))
}

/// What was said of a provider.
fn client_of(issuer: &str, client: &str, secret: Option<&str>) -> Result<Client, String> {
    if !is_encrypted(issuer) || issuer.contains(['?', '#']) {
        return Err(format!("{issuer}: an issuer is an address that begins with https://"));
    }
    let read = |path: &str| std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"));
    let secret = secret.map(read).transpose()?.map(|secret| secret.trim().to_owned());
    Ok(Client { issuer: issuer.to_owned(), id: client.to_owned(), secret })
}

async fn set_client(store: &Store, school: &str, client: Option<Client>) -> Result<String, Refusal> {
    known(store, school).await?;
    let client = client.as_ref();
    store.act(school, View::Live, |desk| async move { accounts::set_client(&desk, client).await }).await?;
    Ok(client.map_or("only codes let in", |_| "colleagues with an account sign in there").to_owned())
}

async fn list_accounts(store: &Store, school: &str) -> Result<String, Refusal> {
    known(store, school).await?;
    let all = store.act(school, View::Live, |desk| async move { accounts::list(&desk).await }).await?;
    let told = |(id, name, account): (String, String, Option<String>)| {
        format!("{id}\t{name}\t{}", account.as_deref().unwrap_or("no account"))
    };
    Ok(all.into_iter().map(told).collect::<Vec<_>>().join("\n"))
}

async fn give_account(store: &Store, school: &str, colleague: &str, account: &str) -> Result<String, Refusal> {
    known(store, school).await?;
    let given = store.act(school, View::Live, |desk| async move {
        match account {
            "none" => accounts::take(&desk, colleague).await,
            account => accounts::give(&desk, colleague, account).await,
        }
    });
    given.await.map(|()| "noted".to_owned())
}

async fn list(store: &Store, school: &str, behind: bool) -> Result<String, Refusal> {
    known(store, school).await?;
    let lines = store.act(school, View::Live, |desk| async move { devices::list(&desk).await }).await?;
    let told = |laptop: Laptop| {
        let state = match (laptop.revoked, laptop.wiped) {
            (_, Some(day)) => format!("turned out, holds nothing since {day}"),
            (Some(why), None) => format!("revoked ({why})"),
            (None, None) => "in use".to_owned(),
        };
        let Laptop { id, colleague, name, seen, unconfirmed, .. } = laptop;
        format!("{id}\t{colleague}\t{name}\tlast here {seen}\t{state}\t{unconfirmed} erasures not confirmed")
    };
    // Whoever holds nothing has nothing to erase.
    let shown = lines.into_iter().filter(|laptop| !behind || (laptop.unconfirmed > 0 && laptop.wiped.is_none()));
    Ok(shown.map(told).collect::<Vec<_>>().join("\n"))
}

async fn revoke(store: &Store, school: &str, device: &str) -> Result<String, Refusal> {
    known(store, school).await?;
    let revoked =
        store.act(school, View::Live, |desk| async move { devices::lock_out(&desk, "id", device, "wipe").await });
    match revoked.await? {
        0 => Err(Refusal::Missing),
        _ => Ok("revoked".to_owned()),
    }
}

async fn erased(store: &Store, school: &str) -> Result<String, Refusal> {
    known(store, school).await?;
    let sql = "select row_id from erasure where school_id = $1 order by ver";
    let all = store.act(school, View::Live, |desk| async move { desk.query(sql, &[&desk.school]).await }).await?;
    Ok(all.iter().map(|row| row.get::<_, &str>(0)).collect::<Vec<_>>().join("\n"))
}

/// Erases again what a backup still held. The ids say nothing, so a file of them may be newer than any backup.
async fn erase(store: &Store, school: &str, ids: &str) -> Result<String, Refusal> {
    known(store, school).await?;
    let rows: BTreeSet<String> = ids.lines().map(str::trim).filter(|id| !id.is_empty()).map(str::to_owned).collect();
    if !rows.iter().all(|row| rows::is_row(row)) {
        return Err(Refusal::Malformed("the file holds one id a line, as `server admin erased` prints them"));
    }
    let rows = &rows;
    let done = store.act(school, View::Live, |desk| async move { erase::for_good(&desk, rows).await }).await?;
    Ok(format!("{} rows erased", done.rows.len()))
}

async fn epoch(store: &Store, school: &str) -> Result<String, Refusal> {
    let epoch = secrets::id()?;
    let values: [&(dyn ToSql + Sync); 2] = [&school, &epoch];
    let begun = store.ask("update school set epoch = $2 where school_id = $1 returning epoch", &values).await?;
    begun.first().map(|row| row.get(0)).ok_or(Refusal::Missing)
}

async fn known(store: &Store, school: &str) -> Result<(), Refusal> {
    let known = store.ask("select 1 from school where school_id = $1", &[&school]).await?;
    if known.is_empty() { Err(Refusal::Missing) } else { Ok(()) }
}
