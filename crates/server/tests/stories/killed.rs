//! The server killed and PostgreSQL crashed in the middle of pushes: nothing that was acknowledged is lost, and nothing is
//! there twice.

use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use serde_json::json;
use server::admin;
use wire::{Pushed, Verdict};

use crate::http::Http;
use crate::oracle::Oracle;
use crate::school::{Desk, School, change, settings, verdicts};
use cluster::Cluster;

/// The server as a process of its own.
pub struct Process {
    child: Child,
    cluster: Arc<std::sync::Mutex<Cluster>>,
    address: SocketAddr,
}

impl Process {
    pub fn start(cluster: &Arc<std::sync::Mutex<Cluster>>, address: SocketAddr) -> Self {
        Self { child: begin(&cluster.lock().unwrap(), address), cluster: Arc::clone(cluster), address }
    }

    /// Killed as by a power cut, and begun again.
    fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.child = begin(&self.cluster.lock().unwrap(), self.address);
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn begin(cluster: &Cluster, address: SocketAddr) -> Child {
    Command::new(env!("CARGO_BIN_EXE_server"))
        .arg("serve")
        .env("SVEND_DATABASE", cluster.address("svend_server", "svend"))
        .env("SVEND_DATABASE_OWNER", cluster.address("svend_owner", "svend"))
        .env("SVEND_LISTEN", address.to_string())
        .env("SVEND_LOG", "off")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Says the same until somebody answers.
async fn said(desk: &Desk, push: &wire::Push, troubles: &AtomicU64) -> Pushed {
    loop {
        match desk.http.try_post("/v1/push", &desk.token, push).await {
            Ok(heard) if heard.status == 200 => return heard.told(),
            Ok(heard) => assert_eq!(heard.status.as_u16(), 503, "{}", String::from_utf8_lossy(&heard.bytes)),
            Err(_) => {}
        }
        troubles.fetch_add(1, Ordering::Relaxed);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nothing_acknowledged_is_lost_and_nothing_is_doubled_however_the_server_or_its_database_ends() {
    let rounds = if crate::long() { 60 } else { 6 };
    // Here it has to outlive a crash, so it waits for the disk as it does at a school.
    let cluster = tokio::task::spawn_blocking(|| Cluster::start("-c max_connections=100")).await.unwrap();
    let settings = settings(&cluster);
    let oracle = Arc::new(Oracle::of(&settings));
    let said_by_admin = admin::admin(settings, &["school", "create", "killed", "A school"]).await.unwrap();
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let cluster = Arc::new(std::sync::Mutex::new(cluster));
    let mut process = tokio::task::spawn_blocking({
        let cluster = Arc::clone(&cluster);
        move || Process::start(&cluster, free)
    })
    .await
    .unwrap();
    let http = Http::to(free, Some(oracle));
    let mut anna = first(&http, said_by_admin.split('\t').next().unwrap()).await;
    anna.write("company/hot", true, json!({ "name": "hot" }));
    anna.push().await;
    let troubles = Arc::new(AtomicU64::new(0));
    let stop = Arc::new(AtomicBool::new(false));
    let mut writers = Vec::new();
    for writer in 0..3 {
        let mut desk = colleague(&http, &mut anna, &format!("w{writer}")).await;
        let (stop, troubles) = (Arc::clone(&stop), Arc::clone(&troubles));
        writers.push(tokio::spawn(async move {
            let mut n = 0_u64;
            while !stop.load(Ordering::Relaxed) {
                n += 1;
                let own = change(&format!("company/{writer}-{n}"), true, json!({ "name": "x" }));
                desk.act(vec![own, change("company/hot", false, json!({ format!("of_{writer}"): n }))]);
                let push = desk.laptop.push(500).unwrap();
                let answer = said(&desk, &push, &troubles).await;
                assert_eq!(verdicts(&answer), [Verdict::Ok, Verdict::Ok]);
                desk.hear(answer);
            }
            n
        }));
    }
    for round in 0..rounds {
        tokio::time::sleep(Duration::from_millis(300 + 37 * (round % 7))).await;
        let cluster = Arc::clone(&cluster);
        process = tokio::task::spawn_blocking(move || {
            if round % 2 == 0 {
                process.kill();
            } else {
                let mut cluster = cluster.lock().unwrap();
                cluster.crash();
                cluster.begin();
            }
            process
        })
        .await
        .unwrap();
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    stop.store(true, Ordering::Relaxed);
    let mut written = Vec::new();
    for writer in writers {
        written.push(writer.await.unwrap());
    }
    anna.pull().await;
    let (total, troubles) = (written.iter().sum::<u64>(), troubles.load(Ordering::Relaxed));
    println!("{rounds} ends, {total} acts acknowledged, {troubles} answers that did not come");
    assert!(troubles > 0, "nobody was disturbed");
    for (writer, acts) in written.iter().enumerate() {
        assert_eq!(anna.shown("company/hot", &format!("of_{writer}")), json!(acts));
        for n in 1..=*acts {
            let row = format!("company/{writer}-{n}");
            assert_eq!(anna.laptop.mirror.get(&row).map(|(_, seen)| seen.rev), Some(1), "{row}");
        }
    }
    assert_eq!(anna.laptop.mirror["company/hot"].1.rev, total + 1, "each once");
    tokio::task::spawn_blocking(move || drop(process)).await.unwrap();
}

/// The first laptop, as soon as the server answers.
pub async fn first(http: &Http, code: &str) -> Desk {
    let asked = json!({ "code": code, "name": "a laptop",
        "colleague": { "id": "anna", "name": "Anna", "roles": r#"["konsulent","administrator"]"#, "sites": "[]" } });
    loop {
        match http.try_post("/v1/enrol", "", &asked).await {
            Ok(heard) => return heard.told_desk(http),
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

async fn colleague(http: &Http, admin: &mut Desk, id: &str) -> Desk {
    let row = format!("colleague/{id}");
    admin.write(&row, true, json!({ "name": id, "roles": r#"["konsulent"]"#, "sites": "[]" }));
    admin.push_all().await;
    School::let_in(http, admin, id).await
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_that_begin_at_once_make_the_tables_once_and_end_well_when_they_are_told_to() {
    let cluster = tokio::task::spawn_blocking(|| Cluster::start("-c fsync=off")).await.unwrap();
    let free = || std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let mut both: Vec<(SocketAddr, Child)> =
        [free(), free()].map(|address| (address, begin(&cluster, address))).into_iter().collect();
    for (address, _) in &both {
        let begun = std::time::Instant::now();
        let http = Http::to(*address, None);
        while http.send(hyper::Method::GET, "/health", "", &[], axum::body::Body::empty()).await.is_err() {
            assert!(begun.elapsed() < Duration::from_secs(20), "{address} does not come up");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
    for (_, child) in &mut both {
        assert!(Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap().success());
        assert!(child.wait().unwrap().success());
    }
    tokio::task::spawn_blocking(move || drop(cluster)).await.unwrap();
}
