//! The door to PostgreSQL: each act is one transaction of one school, done again when it met another one.

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime, Timeouts};
use tokio_postgres::types::ToSql;
use tokio_postgres::{Config, NoTls, Row};

use crate::refusal::Refusal;

/// How often an act is tried that meets others.
const TRIES: u32 = 10;
/// How long a request waits for a connection to come free.
const WAIT: Duration = Duration::from_secs(5);
/// What a connection says of itself: nothing hangs for ever, also when this program does. Every statement goes to its rows
/// by a key, whatever the database believes a table to hold, so that one plan is good for ever (a join of two large tables is
/// written as a look-up, `lateral` with `offset 0`, and has no order to choose); and none is compiled, which takes a third
/// of a second and is for reports.
const LIMITS: &str = "-c statement_timeout=30000 -c lock_timeout=15000 -c idle_in_transaction_session_timeout=60000 \
                      -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off \
                      -c plan_cache_mode=force_generic_plan -c jit=off";

/// Connections as the role that serves, which owns no table.
#[derive(Clone)]
pub struct Store {
    pool: Pool,
}

/// What an act sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// What is committed at each statement; it may write.
    Live,
    /// One moment, from beginning to end; it only reads.
    Snapshot,
}

/// A transaction of one school.
pub struct Desk {
    client: Option<Object>,
    open: AtomicBool,
    /// The school.
    pub school: String,
}

impl Store {
    /// Connections are made when they are first needed.
    pub fn new(mut config: Config, most: usize) -> Result<Self, deadpool_postgres::BuildError> {
        config.application_name("svend-server").options(LIMITS).connect_timeout(WAIT);
        let manager = Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let timeouts = Timeouts { wait: Some(WAIT), create: Some(WAIT), recycle: Some(WAIT) };
        let pool = Pool::builder(manager).max_size(most).timeouts(timeouts).runtime(Runtime::Tokio1).build()?;
        Ok(Self { pool })
    }

    /// Does an act of a school in one transaction. It is rolled back when it is refused.
    pub async fn act<T, Doing>(&self, school: &str, view: View, work: impl Fn(Arc<Desk>) -> Doing) -> Result<T, Refusal>
    where
        Doing: Future<Output = Result<T, Refusal>>,
    {
        let mut tried = 0;
        loop {
            tried += 1;
            match self.once(school, view, &work).await {
                Err(refusal) if refusal.passes() && tried < TRIES => pause(tried).await,
                end => return end,
            }
        }
    }

    async fn once<T, Doing>(&self, school: &str, view: View, work: impl Fn(Arc<Desk>) -> Doing) -> Result<T, Refusal>
    where
        Doing: Future<Output = Result<T, Refusal>>,
    {
        let client = self.pool.get().await.map_err(|_| Refusal::Busy)?;
        let desk = Desk { client: Some(client), open: AtomicBool::new(true), school: school.to_owned() };
        let desk = Arc::new(desk);
        let ours = desk.client()?.prepare_cached("select set_config('app.school', $1, true)").await?;
        let begin = desk.say(match view {
            View::Live => "begin",
            View::Snapshot => "begin isolation level repeatable read read only",
        });
        let values: [&(dyn ToSql + Sync); 1] = [&school];
        let ours = async { Ok(desk.client()?.query(&ours, &values).await?) };
        // Sent together with what the work asks first, and done in this order.
        let done = tokio::try_join!(biased; begin, ours, work(Arc::clone(&desk))).map(|(.., done)| done);
        desk.say(if done.is_ok() { "commit" } else { "rollback" }).await?;
        desk.open.store(false, Ordering::Relaxed);
        done
    }

    /// Asks something that belongs to no school.
    pub async fn ask(&self, sql: &str, values: &[&(dyn ToSql + Sync)]) -> Result<Vec<Row>, Refusal> {
        let client = self.pool.get().await.map_err(|_| Refusal::Busy)?;
        let statement = client.prepare_cached(sql).await?;
        Ok(client.query(&statement, values).await?)
    }

    /// Connections in use and in all.
    pub fn load(&self) -> (usize, usize) {
        let status = self.pool.status();
        (status.size.saturating_sub(status.available), status.max_size)
    }
}

impl Desk {
    fn client(&self) -> Result<&Object, Refusal> {
        self.client.as_ref().ok_or(Refusal::Busy)
    }

    async fn say(&self, words: &str) -> Result<(), Refusal> {
        Ok(self.client()?.batch_execute(words).await?)
    }

    /// The rows that a statement gives.
    pub async fn query(&self, sql: &str, values: &[&(dyn ToSql + Sync)]) -> Result<Vec<Row>, Refusal> {
        let client = self.client()?;
        let statement = client.prepare_cached(sql).await?;
        Ok(client.query(&statement, values).await?)
    }

    /// The one row that a statement gives, if it gives any.
    pub async fn one(&self, sql: &str, values: &[&(dyn ToSql + Sync)]) -> Result<Option<Row>, Refusal> {
        Ok(self.query(sql, values).await?.into_iter().next())
    }

    /// How many rows a statement changed.
    pub async fn run(&self, sql: &str, values: &[&(dyn ToSql + Sync)]) -> Result<u64, Refusal> {
        let client = self.client()?;
        let statement = client.prepare_cached(sql).await?;
        Ok(client.execute(&statement, values).await?)
    }
}

impl Drop for Desk {
    /// A request that was given up leaves its transaction open. Its connection ends with it and is not lent again.
    fn drop(&mut self) {
        if let Some(client) = self.client.take().filter(|_| self.open.load(Ordering::Relaxed)) {
            drop(Object::take(client));
        }
    }
}

/// Longer each time, and never as long as the other's.
async fn pause(tried: u32) {
    let mut byte = [0; 1];
    let _ = getrandom::fill(&mut byte);
    tokio::time::sleep(Duration::from_millis((5 << tried.min(6)) + u64::from(byte[0]) / 8)).await;
}
