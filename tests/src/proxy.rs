//! A bad network between laptops and a server: what they say is dropped, cut, held up, said twice, and said again when
//! everybody has forgotten it. One dice throws all of it, from a seed.

use std::collections::BTreeMap;
use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt, copy};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio::time::sleep;

use crate::soak::Dice;

/// So many of a hundred requests meet with something.
const BAD: u64 = 30;
/// So many requests are kept at the most, to be said again later.
const KEPT: usize = 60;

/// What becomes of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// Nothing: it goes there and its answer comes back.
    None,
    /// It never gets there.
    Dropped,
    /// Half of it gets there.
    HalfAsked,
    /// It gets there, and the answer is lost.
    Unheard,
    /// Half of the answer comes back.
    HalfHeard,
    /// It takes a while.
    Late,
    /// It gets there twice, at once.
    Twice,
    /// Besides, an old one gets there once more.
    Again,
}

impl Fault {
    /// All that can be thrown.
    pub const ALL: [Self; 7] =
        [Self::Dropped, Self::HalfAsked, Self::Unheard, Self::HalfHeard, Self::Late, Self::Twice, Self::Again];
}

/// Does something to a request that no network does, and answers it; nothing when the request is none for it.
pub type Mischief = Box<dyn Fn(&[u8]) -> Option<Planted> + Send + Sync>;

/// What a mischief makes of a request.
pub enum Planted {
    /// The server never hears of it, and this is its answer.
    Answered(Vec<u8>),
    /// It goes there, and then this one goes as well.
    Followed(Vec<u8>),
}

/// A network that lies on the way to one server.
pub struct Proxy {
    runtime: Option<Runtime>,
    address: SocketAddr,
    net: Arc<Net>,
}

struct Net {
    server: SocketAddr,
    bad: AtomicBool,
    dice: Mutex<Dice>,
    kept: Mutex<Vec<Vec<u8>>>,
    met: Mutex<BTreeMap<Fault, u64>>,
    mischief: Option<Mischief>,
}

impl Proxy {
    /// A good network at first.
    pub fn to(server: SocketAddr, seed: u64, mischief: Option<Mischief>) -> Self {
        let runtime = Runtime::new().unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let net = Arc::new(Net {
            server,
            bad: AtomicBool::new(false),
            dice: Mutex::new(Dice::new(seed)),
            kept: Mutex::default(),
            met: Mutex::default(),
            mischief,
        });
        let carrying = Arc::clone(&net);
        runtime.spawn(async move {
            while let Ok((laptop, _)) = listener.accept().await {
                let net = Arc::clone(&carrying);
                // A way that breaks off is what this is for.
                tokio::spawn(async move { net.carry(laptop).await.ok() });
            }
        });
        Self { runtime: Some(runtime), address, net }
    }

    /// Where laptops find it.
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on it is bad, or good again.
    pub fn turn(&self, bad: bool) {
        self.net.bad.store(bad, Ordering::SeqCst);
    }

    /// Says everything again that was kept, the newest first: long after everybody has gone on.
    pub fn say_all_again(&self) -> usize {
        let kept = std::mem::take(&mut *self.net.kept.lock().unwrap());
        let say = async {
            for asked in kept.iter().rev() {
                self.net.say(asked).await.ok();
            }
        };
        self.runtime.as_ref().unwrap().block_on(say);
        kept.len()
    }

    /// How often each fault was met with.
    pub fn met(&self) -> BTreeMap<Fault, u64> {
        self.net.met.lock().unwrap().clone()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Net {
    fn throw(&self, end: u64) -> u64 {
        self.dice.lock().unwrap().below(end)
    }

    fn fault(&self) -> Fault {
        if !self.bad.load(Ordering::SeqCst) || self.throw(100) >= BAD {
            return Fault::None;
        }
        let fault = *self.dice.lock().unwrap().of(&Fault::ALL);
        *self.met.lock().unwrap().entry(fault).or_default() += 1;
        fault
    }

    /// Keeps one for later, in the place of another when there are many.
    fn keep(&self, asked: &[u8]) {
        let at = self.throw(KEPT as u64) as usize;
        let mut kept = self.kept.lock().unwrap();
        if kept.len() < KEPT { kept.push(asked.to_vec()) } else { kept[at] = asked.to_vec() }
    }

    fn old(&self) -> Option<Vec<u8>> {
        let at = self.throw(KEPT as u64) as usize;
        let kept = self.kept.lock().unwrap();
        kept.get(at % kept.len().max(1)).cloned()
    }

    async fn carry(&self, mut laptop: TcpStream) -> io::Result<()> {
        let asked = request(&mut laptop).await?;
        if let Some(planted) = self.mischief.as_ref().and_then(|mischief| mischief(&asked)) {
            return self.plant(laptop, &asked, planted).await;
        }
        let fault = self.fault();
        // A way in is for one laptop once; everything else may come again.
        if self.bad.load(Ordering::SeqCst) && asked.starts_with(b"POST ") {
            self.keep(&asked);
        }
        match fault {
            Fault::Dropped => return Ok(()),
            Fault::HalfAsked => {
                let mut server = TcpStream::connect(self.server).await?;
                return server.write_all(&asked[..asked.len() / 2]).await;
            }
            Fault::Late => sleep(Duration::from_millis(self.throw(900))).await,
            Fault::Twice => {
                let (one, other) = tokio::join!(self.say(&asked), self.say(&asked));
                let heard = if self.throw(2) == 0 { one } else { other };
                return laptop.write_all(&heard?).await;
            }
            Fault::Unheard | Fault::HalfHeard => {
                // A line for news has no end.
                let said = tokio::time::timeout(Duration::from_secs(5), self.say(&asked)).await??;
                let heard = if fault == Fault::HalfHeard { said.len() / 2 } else { 0 };
                return laptop.write_all(&said[..heard]).await;
            }
            Fault::Again => {
                if let Some(old) = self.old() {
                    self.say(&old).await.ok();
                }
            }
            Fault::None => {}
        }
        let mut server = TcpStream::connect(self.server).await?;
        server.write_all(&asked).await?;
        copy(&mut server, &mut laptop).await.map(drop)
    }

    /// Says one request and hears all of the answer.
    async fn say(&self, asked: &[u8]) -> io::Result<Vec<u8>> {
        let mut server = TcpStream::connect(self.server).await?;
        server.write_all(asked).await?;
        let mut said = Vec::new();
        server.read_to_end(&mut said).await?;
        Ok(said)
    }

    async fn plant(&self, mut laptop: TcpStream, asked: &[u8], planted: Planted) -> io::Result<()> {
        match planted {
            Planted::Answered(answer) => laptop.write_all(&answer).await,
            Planted::Followed(next) => {
                let answer = self.say(asked).await?;
                self.say(&next).await?;
                laptop.write_all(&answer).await
            }
        }
    }
}

/// The bytes of one request, made to be the only one of its connection.
async fn request(laptop: &mut TcpStream) -> io::Result<Vec<u8>> {
    let mut asked = Vec::new();
    let head = loop {
        if laptop.read_buf(&mut asked).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if let Some(end) = asked.windows(4).position(|four| four == b"\r\n\r\n") {
            break end + 4;
        }
    };
    let whole = head + length(&asked[..head]);
    while asked.len() < whole {
        if laptop.read_buf(&mut asked).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
    asked.splice(head - 2..head - 2, b"connection: close\r\n".iter().copied());
    Ok(asked)
}

fn length(head: &[u8]) -> usize {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let said = head.lines().find_map(|line| line.strip_prefix("content-length:"));
    said.and_then(|said| said.trim().parse().ok()).unwrap_or_default()
}
