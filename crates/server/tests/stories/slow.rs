//! Sockets that are held: half a head, half a body, and somebody who asks and reads nothing. `SVEND_LONG=1` holds 2,000.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;
use server::admin;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpSocket, TcpStream};
use wire::Page;

use crate::http::Http;
use crate::killed::{Process, first};
use crate::school::{Desk, settings};
use cluster::Cluster;

/// What the server says of itself.
async fn connections(http: &Http) -> usize {
    let text = String::from_utf8(http.get("/metrics", "").await.bytes.to_vec()).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("svend_connections ")).unwrap();
    line.parse().unwrap()
}

/// One that only takes a place.
async fn held(http: &Http, token: &str, number: usize) -> TcpStream {
    let head = format!("POST /v1/push HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {token}\r\n");
    let said = match number % 3 {
        0 => head,
        1 => format!("{head}content-length: 1000\r\n\r\n{{"),
        // As many answers as no socket keeps on its own.
        _ => "GET /openapi.json HTTP/1.1\r\nhost: x\r\n\r\n".repeat(300),
    };
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(4 << 10).unwrap();
    let mut stream = socket.connect(http.address).await.unwrap();
    stream.write_all(said.as_bytes()).await.unwrap();
    stream
}

/// A laptop that comes anew each time and asks what is new, until it is told to stop: how long each answer took.
async fn good(desk: Desk, stop: Arc<AtomicBool>) -> Vec<Duration> {
    let mut took = Vec::new();
    while !stop.load(Ordering::Relaxed) {
        let http = Http::to(desk.http.address, None);
        let begun = Instant::now();
        let _page: Page = http.post("/v1/pull", &desk.token, &json!({ "cursors": {}, "limit": 100 })).await.told();
        took.push(begun.elapsed());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    took
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sockets_that_are_held_are_dropped_and_keep_nobody_waiting() {
    let count: usize = if crate::long() { 2_000 } else { 200 };
    let cluster = tokio::task::spawn_blocking(|| Cluster::start("-c fsync=off")).await.unwrap();
    let code = admin::admin(settings(&cluster), &["school", "create", "slow", "A school"]).await.unwrap();
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let cluster = Arc::new(std::sync::Mutex::new(cluster));
    // A process of its own, with the limits that a school's server has; it has to see itself to its open files.
    let process = tokio::task::spawn_blocking(move || Process::start(&cluster, free)).await.unwrap();
    rlimit::increase_nofile_limit(count as u64 + 500).unwrap();
    let http = Http::to(free, None);
    let anna = first(&http, code.split('\t').next().unwrap()).await;
    let stop = Arc::new(AtomicBool::new(false));
    let good: Vec<_> = (0..4).map(|_| tokio::spawn(good(anna.clone(), Arc::clone(&stop)))).collect();
    let begun = Instant::now();
    let mut streams = Vec::new();
    for number in 0..count {
        streams.push(held(&http, &anna.token, number).await);
    }
    let (came, last, mut most) = (begun.elapsed(), Instant::now(), 0);
    loop {
        let there = connections(&http).await;
        most = most.max(there);
        if most > count / 2 && there < count / 10 {
            break;
        }
        assert!(last.elapsed() < Duration::from_secs(60), "{there} are still there");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let dropped = last.elapsed();
    stop.store(true, Ordering::Relaxed);
    let mut took = Vec::new();
    for laptop in good {
        took.extend(laptop.await.unwrap());
    }
    took.sort();
    let p95 = took[took.len() * 95 / 100];
    println!(
        "{most} of {count} sockets held at once after {came:?}, dropped {dropped:?} after the last; {} answers meanwhile, 95 % within {p95:?}",
        took.len()
    );
    // A busy machine is no reason to fail, unless somebody asked for the figures.
    if crate::long() {
        assert!(most > count * 9 / 10, "{most} of {count} were held at once");
        assert!(dropped < Duration::from_secs(15), "{dropped:?}");
        assert!(p95 < Duration::from_secs(1), "{p95:?}");
    }
    drop(streams);
    tokio::task::spawn_blocking(move || drop(process)).await.unwrap();
}
