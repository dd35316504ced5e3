//! A way to a server that counts what goes over it.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

/// Passes on everything, both ways.
pub struct Proxy {
    /// Where it listens.
    pub address: SocketAddr,
    up: Arc<AtomicU64>,
    down: Arc<AtomicU64>,
}

impl Proxy {
    /// One in front of a port of this computer.
    pub fn before(port: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (up, down) = (Arc::<AtomicU64>::default(), Arc::<AtomicU64>::default());
        let counters = (up.clone(), down.clone());
        thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                let Ok(server) = TcpStream::connect(("127.0.0.1", port)) else { continue };
                pass(&client, &server, counters.0.clone());
                pass(&server, &client, counters.1.clone());
            }
        });
        Self { address, up, down }
    }

    /// Bytes to the server and from it, so far.
    pub fn counted(&self) -> [u64; 2] {
        [self.up.load(Ordering::SeqCst), self.down.load(Ordering::SeqCst)]
    }
}

fn pass(from: &TcpStream, to: &TcpStream, count: Arc<AtomicU64>) {
    let (mut from, mut to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
    // A delay of its own would be taken for the server's.
    to.set_nodelay(true).unwrap();
    thread::spawn(move || {
        let mut bytes = [0; 64 << 10];
        while let Ok(came @ 1..) = from.read(&mut bytes) {
            count.fetch_add(came as u64, Ordering::SeqCst);
            if to.write_all(&bytes[..came]).is_err() {
                break;
            }
        }
        let _ = to.shutdown(Shutdown::Write);
    });
}
