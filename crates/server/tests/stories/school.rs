//! A school with a server and laptops. Laptops are those of the program: what they say over the line is what users' will.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Value, json};
use server::house::House;

use server::settings::{Limits, Settings};
use server::{admin, listen, routes, serve};
use sync::laptop::{Change, Laptop};
use wire::said::{Enrol, Enrolled, Invited, Person};
use wire::{Page, Pushed, Verdict};

use crate::http::{Heard, Http};
use crate::oracle::Oracle;
use cluster::Cluster;

/// A school of its own on the shared database.
pub struct School {
    pub id: String,
    pub settings: Settings,
    pub house: Arc<House>,
    pub http: Http,
    code: String,
}

/// A colleague's laptop.
#[derive(Clone)]
pub struct Desk {
    pub laptop: Laptop,
    pub token: String,
    pub device: String,
    pub http: Http,
}

static SCHOOLS: AtomicU32 = AtomicU32::new(1);

/// Settings on a cluster, with limits that a story need not wait long for.
pub fn settings(cluster: &Cluster) -> Settings {
    Settings {
        database: Some(cluster.address("svend_server", "svend").parse().unwrap()),
        owner: Some(cluster.address("svend_owner", "svend").parse().unwrap()),
        listen: "127.0.0.1:0".parse().unwrap(),
        limits: Limits { patience: std::time::Duration::from_secs(2), ..Limits::default() },
    }
}

/// One more server on the same database.
pub async fn open(settings: &Settings) -> (Arc<House>, SocketAddr) {
    begin(settings, serve::open(settings).await.unwrap()).await
}

async fn begin(settings: &Settings, house: House) -> (Arc<House>, SocketAddr) {
    let house = Arc::new(house);
    let listener = tokio::net::TcpListener::bind(settings.listen).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(listen::listen(listener, Arc::clone(&house), routes::router(&house)));
    (house, address)
}

impl School {
    pub async fn new() -> Self {
        Self::on(settings(tokio::task::spawn_blocking(Cluster::shared).await.unwrap())).await
    }

    pub async fn on(settings: Settings) -> Self {
        Self::served(settings, |_| ()).await
    }

    /// One whose server somebody has changed.
    pub async fn served(settings: Settings, change: impl Fn(&mut House)) -> Self {
        let id = format!("school-{}", SCHOOLS.fetch_add(1, Ordering::Relaxed));
        let said = admin::admin(settings.clone(), &["school", "create", &id, "A school"]).await.unwrap();
        let code = said.split('\t').next().unwrap().to_owned();
        let mut house = serve::open(&settings).await.unwrap();
        change(&mut house);
        let (house, address) = begin(&settings, house).await;
        let http = Http::to(address, Some(Arc::new(Oracle::of(&settings))));
        Self { id, settings, house, http, code }
    }

    /// What whoever keeps the server does.
    pub async fn admin(&self, words: &[&str]) -> String {
        admin::admin(self.settings.clone(), words).await.unwrap()
    }

    /// The first laptop, of somebody who may do everything.
    pub async fn first(&self) -> Desk {
        let roles = r#"["konsulent","administrator"]"#.to_owned();
        let first = Person { id: "anna".to_owned(), name: "Anna".to_owned(), roles, sites: "[]".to_owned() };
        let mut desk = self.enrol(&self.code, Some(first)).await.told_desk(&self.http);
        desk.pull().await;
        desk
    }

    pub async fn enrol(&self, code: &str, colleague: Option<Person>) -> Heard {
        let asked = Enrol { code: code.to_owned(), name: "a laptop".to_owned(), colleague };
        self.http.post("/v1/enrol", "", &asked).await
    }

    /// A colleague whom an administrator lets in.
    pub async fn colleague(&self, admin: &mut Desk, id: &str, roles: &str) -> Desk {
        let row = format!("colleague/{id}");
        admin.write(&row, true, json!({ "name": id, "roles": roles, "sites": "[]" }));
        admin.push_all().await;
        Self::let_in(&self.http, admin, id).await
    }

    /// Another laptop of a colleague who is known.
    pub async fn let_in(http: &Http, admin: &Desk, id: &str) -> Desk {
        let asked = json!({ "colleague": id });
        let invited: Invited = admin.http.post("/v1/invitations", &admin.token, &asked).await.told();
        let asked = Enrol { code: invited.code, name: "a laptop".to_owned(), colleague: None };
        let mut desk = http.post("/v1/enrol", "", &asked).await.told_desk(http);
        desk.pull().await;
        desk
    }

    pub async fn invite(&self, admin: &Desk, id: &str) -> String {
        admin.http.post("/v1/invitations", &admin.token, &json!({ "colleague": id })).await.told::<Invited>().code
    }

    /// How many rows a table has of this school.
    pub async fn count(&self, table: &str) -> i64 {
        let sql = format!("select count(*) from {table} where school_id = $1");
        database().await.query_one(&sql, &[&self.id]).await.unwrap().get(0)
    }

    /// The rows of every table that hold a text, by table.
    pub async fn tables_with(&self, text: &str) -> Vec<String> {
        let client = database().await;
        let tables = "select tablename::text from pg_tables where schemaname = 'public' order by 1";
        let mut found = Vec::new();
        for table in client.query(tables, &[]).await.unwrap() {
            let table: String = table.get(0);
            let count = format!("select count(*) from {table} t where t::text like '%' || $1 || '%'");
            if client.query_one(&count, &[&text]).await.unwrap().get::<_, i64>(0) > 0 {
                found.push(table);
            }
        }
        found
    }
}

/// The database, as whoever sees all of it.
async fn database() -> tokio_postgres::Client {
    let config: tokio_postgres::Config = Cluster::shared().address("postgres", "svend").parse().unwrap();
    let (client, connection) = config.connect(tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

impl Heard {
    /// The laptop of whoever was let in.
    pub fn told_desk(self, http: &Http) -> Desk {
        let enrolled: Enrolled = self.told();
        Desk {
            laptop: Laptop::new(&enrolled.device),
            token: enrolled.token,
            device: enrolled.device,
            http: http.clone(),
        }
    }
}

/// The time by a laptop's clock.
#[expect(clippy::disallowed_methods, reason = "a laptop has a clock")]
fn now() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    u64::try_from(since.as_millis()).unwrap()
}

pub fn change(row: &str, create: bool, set: Value) -> Change {
    let set: BTreeMap<String, Value> = set.as_object().unwrap().clone().into_iter().collect();
    Change { row: row.to_owned(), create, set }
}

impl Desk {
    /// An act of one row.
    pub fn write(&mut self, row: &str, create: bool, set: Value) {
        self.act(vec![change(row, create, set)]);
    }

    pub fn act(&mut self, act: Vec<Change>) {
        self.laptop.write(act, now());
    }

    /// Pushes once and hears the answer.
    pub async fn push(&mut self) -> Pushed {
        let push = self.laptop.push(500).unwrap();
        let answer: Pushed = self.http.post("/v1/push", &self.token, &push).await.told();
        self.hear(answer.clone());
        answer
    }

    pub fn hear(&mut self, answer: Pushed) {
        let name = format!("{}#{}", self.device, self.laptop.seq + 1);
        self.laptop.pushed(answer, &name);
    }

    pub async fn push_all(&mut self) {
        while self.laptop.push(500).is_some() {
            self.push().await;
        }
    }

    /// Pulls until there is no more, and says which rows came, with how.
    pub async fn pull(&mut self) -> Vec<(String, String)> {
        let mut came = Vec::new();
        loop {
            let page: Page = self.http.post("/v1/pull", &self.token, &self.laptop.pull(2_000)).await.told();
            let more = page.more;
            let entry = |entry: &wire::Entry| {
                let mark = match entry.mark {
                    wire::Mark::Row(_) => "row",
                    wire::Mark::Leave => "leave",
                    wire::Mark::Erase => "erase",
                };
                (entry.row.clone(), mark.to_owned())
            };
            came.extend(page.entries.iter().map(entry));
            let name = format!("{}#{}e", self.device, self.laptop.seq + 1);
            self.laptop.pulled(page, &name);
            if !more {
                return came;
            }
        }
    }

    /// A field as its user sees it.
    pub fn shown(&self, row: &str, field: &str) -> Value {
        let fields = self.laptop.view(row, &trade::merging::policies());
        fields.and_then(|fields| fields.get(field).cloned()).unwrap_or_default()
    }
}

pub fn verdicts(answer: &Pushed) -> Vec<Verdict> {
    let Pushed::Taken { verdicts, .. } = answer else { panic!("{answer:?}") };
    verdicts.values().copied().collect()
}
