//! The tables: made and changed by whoever owns them, in order, each step once, whoever else is at it at the same time.

use sha2::{Digest, Sha256};
use tokio_postgres::{Client, Config, NoTls, Transaction};

/// The steps. They only append.
const STEPS: &[(i32, &str)] = &[
    (1, include_str!("../migrations/0001_records.sql")),
    (2, include_str!("../migrations/0002_laptops.sql")),
    (3, include_str!("../migrations/0003_plain_json.sql")),
    (4, include_str!("../migrations/0004_pushes.sql")),
    (5, include_str!("../migrations/0005_sign_in.sql")),
    (6, include_str!("../migrations/0006_lighter.sql")),
];

/// Opens a connection that is not of the pool.
pub async fn connect(config: &Config) -> Result<Client, String> {
    let (client, connection) = config.connect(NoTls).await.map_err(|error| told("connecting", &error))?;
    tokio::spawn(connection);
    Ok(client)
}

/// Makes the tables what this program needs, and gives the role that serves its rights on them.
pub async fn migrate(owner: &Config, role: &str) -> Result<(), String> {
    let mut client = connect(owner).await?;
    let ground = "
        create table if not exists migration_lock (id integer primary key);
        create table if not exists migration (step integer primary key, sum text not null, at timestamptz not null default now());
        insert into migration_lock (id) values (1) on conflict (id) do nothing;";
    // Two that begin at once may trip over one another here, and nowhere else.
    if client.batch_execute(ground).await.is_err() {
        client.batch_execute(ground).await.map_err(|error| told("making the first table", &error))?;
    }
    let transaction = client.transaction().await.map_err(|error| told("migrating", &error))?;
    steps(&transaction, role).await?;
    transaction.commit().await.map_err(|error| told("migrating", &error))
}

async fn steps(transaction: &Transaction<'_>, role: &str) -> Result<(), String> {
    let wrong = |error: &tokio_postgres::Error| told("migrating", error);
    let held = "select id from migration_lock for update";
    transaction.query(held, &[]).await.map_err(|error| wrong(&error))?;
    let done = "select step, sum from migration order by step";
    let done = transaction.query(done, &[]).await.map_err(|error| wrong(&error))?;
    for row in &done {
        let (step, sum): (i32, &str) = (row.get(0), row.get(1));
        match STEPS.iter().find(|(known, _)| *known == step) {
            None => return Err(format!("the database is of a newer server: it has step {step}")),
            Some((_, sql)) if self::sum(sql) != sum => return Err(format!("step {step} is not the one that was done")),
            Some(_) => {}
        }
    }
    for (step, sql) in STEPS.iter().skip(done.len()) {
        transaction.batch_execute(sql).await.map_err(|error| told(&format!("step {step}"), &error))?;
        let noted = "insert into migration (step, sum) values ($1, $2)";
        transaction.execute(noted, &[step, &sum(sql)]).await.map_err(|error| wrong(&error))?;
    }
    let role = role.replace('"', "\"\"");
    let rights = format!(
        "grant usage on schema public to \"{role}\";
         grant select, insert, update, delete on all tables in schema public to \"{role}\";
         revoke insert, update, delete on school, provider, migration, migration_lock from \"{role}\";
         revoke insert, update on account from \"{role}\";"
    );
    transaction.batch_execute(&rights).await.map_err(|error| told(&format!("giving {role} its rights"), &error))
}

/// Says why this connection must not serve: a role that owns the tables, or may look past their rules, would see the
/// records of every school whenever a query forgets one.
pub async fn fit_to_serve(client: &Client) -> Result<(), String> {
    let sql = "select r.rolsuper or r.rolbypassrls as over_all,
                      exists (select 1 from pg_tables t where t.tablename = 'record' and t.tableowner = r.rolname) as owns,
                      to_regclass('migration') is not null as there
                 from pg_roles r where r.rolname = current_user";
    let row = client.query_one(sql, &[]).await.map_err(|error| told("asking for the role", &error))?;
    if row.get("over_all") || row.get("owns") {
        return Err(
            "SVEND_DATABASE: this role may see every school at once; serve as one that owns no table".to_owned()
        );
    }
    if !row.get::<_, bool>("there") {
        return Err("the database has no tables yet: set SVEND_DATABASE_OWNER to make them".to_owned());
    }
    let done = "select step from migration order by step desc limit 1";
    let done = client.query_opt(done, &[]).await.map_err(|error| told("asking for the tables", &error))?;
    let (done, newest) = (done.map_or(0, |row| row.get::<_, i32>(0)), STEPS.len());
    if usize::try_from(done) == Ok(newest) {
        Ok(())
    } else {
        Err(format!("the tables are at step {done} and this server needs {newest}: set SVEND_DATABASE_OWNER"))
    }
}

fn sum(sql: &str) -> String {
    hex::encode(Sha256::digest(sql.replace("\r\n", "\n").as_bytes()))
}

/// What the database says, for whoever starts the server. Here nothing of a school is in it yet.
fn told(what: &str, error: &tokio_postgres::Error) -> String {
    match error.as_db_error() {
        Some(said) => format!("{what}: {}", said.message()),
        None => format!("{what}: {error}"),
    }
}
