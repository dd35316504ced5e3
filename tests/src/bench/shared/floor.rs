//! The barest keeper: one table, whole documents, and nothing of who wrote what, who may see it, or in which order. The
//! same PostgreSQL and the same durable commit.

use std::ops::Range;
use std::time::Instant;

use serde_json::{Map, Value, json};
use tokio::runtime::Runtime;
use tokio_postgres::types::Json;
use tokio_postgres::{Client, NoTls, Statement};

use super::{Keeper, company, cpu, id, phone};
use crate::bench::millis;

/// As many connections as the server has to its database.
const CONNECTIONS: usize = 16;

/// Plain SQL.
pub struct Floor {
    runtime: Runtime,
    address: String,
    database: u32,
    client: Client,
    create: Statement,
    edit: Statement,
    newest: Statement,
    edits: usize,
}

/// Where a PostgreSQL is, for its owner, and its process.
pub type Place = (String, u32);

impl Floor {
    /// In a table of its own beside the server's.
    pub fn on((address, database): &Place) -> Self {
        let runtime = Runtime::new().unwrap();
        let client = runtime.block_on(connect(address));
        // The counter is a sequence here, which the server's must not be; a row that is changed becomes the newest.
        let table = "create sequence bare_v;
                     create table bare (id text primary key, v bigint not null default nextval('bare_v'), fields jsonb not null);
                     create index bare_feed on bare (v)";
        let create = "insert into bare (id, fields) select id, fields::jsonb from unnest($1::text[], $2::text[]) as n (id, fields)";
        let edit = "update bare b set v = nextval('bare_v'), fields = jsonb_set(b.fields, '{phone}', to_jsonb(n.phone))
                      from unnest($1::text[], $2::text[]) as n (id, phone) where b.id = n.id";
        let newest = "select id, v, fields from bare where v > $1 order by v";
        let (create, edit, newest) = runtime.block_on(async {
            client.batch_execute(table).await.unwrap();
            let prepare = async |sql: &str| client.prepare(sql).await.unwrap();
            (prepare(create).await, prepare(edit).await, prepare(newest).await)
        });
        Self { runtime, address: address.clone(), database: *database, client, create, edit, newest, edits: 0 }
    }

    /// What is newer than a number: how many rows, and the newest number.
    async fn since(client: &Client, newest: &Statement, v: i64) -> (usize, i64) {
        let rows = client.query(newest, &[&v]).await.unwrap();
        type Read = (String, i64, Json<Map<String, Value>>);
        let read: Vec<Read> = rows.iter().map(|row| (row.get(0), row.get(1), row.get(2))).collect();
        (read.len(), read.last().map_or(v, |(_, v, _)| *v))
    }

    fn newest(&self) -> i64 {
        let row = self.runtime.block_on(self.client.query_one("select max(v) from bare", &[])).unwrap();
        row.get(0)
    }
}

async fn connect(address: &str) -> Client {
    let (client, connection) = tokio_postgres::connect(address, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

impl Keeper for Floor {
    fn name(&self) -> &'static str {
        "floor"
    }

    fn create(&mut self, rows: Range<usize>) -> f64 {
        let ids: Vec<String> = rows.clone().map(id).collect();
        let new: Vec<Value> = rows.map(company).collect();
        let begun = Instant::now();
        let fields: Vec<String> = new.iter().map(Value::to_string).collect();
        self.runtime.block_on(self.client.execute(&self.create, &[&ids, &fields])).unwrap();
        millis(begun.elapsed())
    }

    fn edit(&mut self, rows: &[usize]) -> f64 {
        self.edits += 1;
        let ids: Vec<String> = rows.iter().map(|n| id(*n)).collect();
        let phones: Vec<String> = rows.iter().map(|n| phone(*n, self.edits)).collect();
        let begun = Instant::now();
        self.runtime.block_on(self.client.execute(&self.edit, &[&ids, &phones])).unwrap();
        millis(begun.elapsed())
    }

    fn fill(&mut self, rows: Range<usize>) {
        self.create(rows);
    }

    fn first_pull(&mut self) -> (f64, usize) {
        let begun = Instant::now();
        let (rows, _) = self.runtime.block_on(Self::since(&self.client, &self.newest, 0));
        (millis(begun.elapsed()), rows)
    }

    fn nothing(&mut self) -> f64 {
        let newest = self.newest();
        let begun = Instant::now();
        self.runtime.block_on(Self::since(&self.client, &self.newest, newest));
        millis(begun.elapsed())
    }

    /// Who waits asks at once: nothing is sooner.
    fn visible(&mut self, edits: usize) -> Vec<f64> {
        let other = self.runtime.block_on(connect(&self.address));
        let newest = self.runtime.block_on(other.prepare("select id, v, fields from bare where v > $1")).unwrap();
        let mut times = Vec::new();
        for n in 0..edits {
            let before = self.newest();
            let edited = self.edit(&[n]);
            let begun = Instant::now();
            let (came, _) = self.runtime.block_on(Self::since(&other, &newest, before));
            assert_eq!(came, 1);
            times.push(edited + millis(begun.elapsed()));
        }
        times
    }

    fn back(&mut self, laptops: usize, wrote: usize) -> Option<f64> {
        let before = self.newest();
        let clients: Vec<Client> = (0..CONNECTIONS).map(|_| self.runtime.block_on(connect(&self.address))).collect();
        let prepared = clients.into_iter().map(|client| async move {
            let create =
                client.prepare("insert into bare (id, fields) select * from unnest($1::text[], $2::jsonb[])").await;
            let newest = client.prepare("select id, v, fields from bare where v > $1 order by v").await;
            (client, create.unwrap(), newest.unwrap())
        });
        let prepared: Vec<_> = prepared.map(|one| self.runtime.block_on(one)).collect();
        let begun = Instant::now();
        let all = prepared.into_iter().enumerate().map(|(at, (client, create, newest))| async move {
            for laptop in (at..laptops).step_by(CONNECTIONS) {
                let ids: Vec<String> = (0..wrote).map(|row| format!("back-{laptop}-{row}")).collect();
                let fields: Vec<Value> =
                    ids.iter().map(|id| json!({"name": id, "note": "after the holiday"})).collect();
                client.execute(&create, &[&ids, &fields]).await.unwrap();
                Self::since(&client, &newest, before).await;
            }
        });
        self.runtime.block_on(async {
            for one in all.map(tokio::spawn).collect::<Vec<_>>() {
                one.await.unwrap();
            }
        });
        Some(millis(begun.elapsed()))
    }

    fn spent(&self) -> Vec<(&'static str, f64)> {
        vec![("postgresql", cpu::spent(self.database))]
    }

    fn bytes(&mut self, _: &[usize]) -> Option<[u64; 2]> {
        None
    }
}
