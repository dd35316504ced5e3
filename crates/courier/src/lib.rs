//! The laptop's way to the shared server. What comes back is held to be nothing until it has the agreed form: something
//! else may answer at the address, slowly, endlessly, or with a page of a hotel's network.

mod body;
mod sign_in;

use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use office::shared_line::{Enrol, Enrolled, Fault, Known, Line, NoLine, Person, SignIn, Way};
use reqwest::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE};
use reqwest::{Client, Method, RequestBuilder, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::runtime::{Builder, Runtime};
use wire::said::{self, Laptop};
use wire::{Page, Pull, Push, Pushed, SCHEMA};

/// So long is waited for somebody to answer at all …
const CONNECT: Duration = Duration::from_secs(10);
/// … and for the whole of an answer.
const ANSWER: Duration = Duration::from_secs(90);
/// How often the user's wish to stop is looked at.
const GLANCE: Duration = Duration::from_millis(100);
/// A line on which nothing is heard for so long is dead: the server says that it is there every ten seconds.
const SILENCE: Duration = Duration::from_secs(30);

/// A way to servers; none on a computer that has no network at all.
pub fn line() -> Box<dyn Line> {
    Courier::new().map_or_else(|_| Box::new(NoLine) as Box<dyn Line>, |courier| Box::new(courier))
}

/// Goes to servers. One is enough for a program.
pub struct Courier {
    runtime: Own,
    client: Client,
}

/// Where the waiting is done. It ends without waiting for what is under way: a silent name server holds a thread for as
/// long as it likes.
struct Own(Option<Runtime>);

impl Own {
    fn block_on<T>(&self, work: impl Future<Output = Result<T, Fault>>) -> Result<T, Fault> {
        self.0.as_ref().map_or(Err(Fault::Cancelled), |runtime| runtime.block_on(work))
    }
}

impl Drop for Own {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

impl Courier {
    /// One, or the reason why this computer has no network at all.
    pub fn new() -> std::io::Result<Self> {
        // The second time it is there already, which is as good.
        drop(rustls::crypto::ring::default_provider().install_default());
        let runtime = Builder::new_multi_thread().worker_threads(1).thread_name("line").enable_all().build()?;
        let client = Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(CONNECT)
            .read_timeout(SILENCE)
            .build()
            .map_err(std::io::Error::other)?;
        Ok(Self { runtime: Own(Some(runtime)), client })
    }

    /// Waits for an answer. Not for a thread that runs async work.
    fn wait_for<T>(&self, work: impl Future<Output = Result<T, Fault>>) -> Result<T, Fault> {
        self.runtime.block_on(async { tokio::time::timeout(ANSWER, work).await.unwrap_or(Err(Fault::TooSlow)) })
    }

    fn request(&self, method: Method, address: &str, token: &str, path: &str) -> Result<RequestBuilder, Fault> {
        let request = self
            .client
            .request(method, format!("{}{path}", encrypted(address)?))
            .header("svend-schema", SCHEMA)
            .header(ACCEPT_ENCODING, "zstd");
        Ok(if token.is_empty() { request } else { request.bearer_auth(token) })
    }

    /// Says something and hears the answer.
    fn say<T: DeserializeOwned>(&self, way: &Way, path: &str, said: &impl Serialize) -> Result<T, Fault> {
        read(&self.said(way, path, said)?)
    }

    /// Asks for what stands at a path.
    fn ask<T: DeserializeOwned>(&self, way: &Way, path: &str) -> Result<T, Fault> {
        let bytes = self.wait_for(async {
            let request = self.request(Method::GET, &way.address, &way.token, path)?;
            let answer = request.send().await.map_err(|error| fault(&error))?;
            body::read(accepted(answer, &way.token).await?, body::ANSWER_MOST).await
        })?;
        read(&bytes)
    }

    fn said(&self, way: &Way, path: &str, said: &impl Serialize) -> Result<Vec<u8>, Fault> {
        self.wait_for(self.send(way, path, said))
    }

    async fn send(&self, way: &Way, path: &str, said: &impl Serialize) -> Result<Vec<u8>, Fault> {
        let request = self
            .request(Method::POST, &way.address, &way.token, path)?
            .header(CONTENT_TYPE, "application/json")
            .header(CONTENT_ENCODING, "zstd")
            .body(body::pack(said)?);
        let answer = request.send().await.map_err(|error| fault(&error))?;
        body::read(accepted(answer, &way.token).await?, body::ANSWER_MOST).await
    }
}

/// Until the user stops it.
async fn stopped(stop: &AtomicBool) {
    while !stop.load(Ordering::SeqCst) {
        tokio::time::sleep(GLANCE).await;
    }
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    serde_json::from_slice(bytes).map_err(|_| Fault::NotSvend)
}

/// An address on which nobody listens in: encrypted, or this very computer.
fn encrypted(address: &str) -> Result<&str, Fault> {
    let own = ["http://127.0.0.1", "http://localhost", "http://[::1]"];
    let here = own.iter().filter_map(|own| address.strip_prefix(own));
    let here = here.into_iter().any(|rest| rest.is_empty() || rest.starts_with([':', '/']));
    if address.starts_with("https://") || here { Ok(address) } else { Err(Fault::Address) }
}

fn fault(error: &reqwest::Error) -> Fault {
    if error.is_builder() {
        Fault::Address
    } else if error.is_timeout() && !error.is_connect() {
        Fault::TooSlow
    } else {
        Fault::NobodyAnswered
    }
}

/// The answer, when it is one.
async fn accepted(answer: Response, token: &str) -> Result<Response, Fault> {
    let status = answer.status().as_u16();
    if answer.status().is_success() {
        return Ok(answer);
    }
    let bytes = body::read(answer, body::REFUSAL_MOST).await?;
    let refused: Option<said::Refused> = serde_json::from_slice(&bytes).ok();
    let Some(refused) = refused else { return Err(if status >= 500 { Fault::Busy } else { Fault::NotSvend }) };
    Err(match refused.error.as_str() {
        "stranger" => Fault::Stranger,
        "copied" => Fault::Copied,
        // What is about to destroy something must mean this very laptop.
        "wipe" if token.split('.').nth(1) == Some(refused.device.as_str()) => Fault::Wipe,
        "old" => Fault::TooOld,
        "busy" => Fault::Busy,
        "no-sign-in" => Fault::NoSignIn,
        "provider" => Fault::Provider,
        "unsure" => Fault::Unsure,
        "no-account" => Fault::NoAccount,
        "unverified" => Fault::Unverified,
        "slow" => Fault::TooSlow,
        "forbidden" | "missing" | "malformed" | "large" | "wipe" => Fault::Refused,
        _ => Fault::NotSvend,
    })
}

impl Line for Courier {
    fn enrol(&self, address: &str, asked: &Enrol) -> Result<Enrolled, Fault> {
        let way = Way { address: address.to_owned(), token: String::new() };
        let first = asked.first.clone();
        let colleague = first.map(|Person { id, name, roles, sites }| said::Person { id, name, roles, sites });
        let asked = said::Enrol { code: asked.code.clone(), name: asked.name.clone(), colleague };
        let came: said::Enrolled = self.say(&way, "/v1/enrol", &asked)?;
        let said::Person { id, name, roles, sites } = came.colleague;
        Ok(Enrolled {
            school: came.school_name,
            device: came.device,
            colleague: Person { id, name, roles, sites },
            token: came.token,
            epoch: came.epoch,
        })
    }

    fn sign_in(&self, address: &str, asked: &SignIn<'_>, stop: &AtomicBool) -> Result<Known, Fault> {
        let way = Way { address: address.to_owned(), token: String::new() };
        let school = said::SignIn { school: asked.school.to_owned() };
        let signed_in = async {
            let provider: said::Provider = read(&self.send(&way, "/v1/sign-in", &school).await?)?;
            let signed_in = sign_in::Attempt::new()?.run(&provider, asked).await?;
            read(&self.send(&way, "/v1/signed-in", &signed_in).await?)
        };
        let said::Known { code, name } = self.runtime.block_on(async {
            tokio::select! {
                known = signed_in => known,
                () = stopped(stop) => Err(Fault::Cancelled),
            }
        })?;
        Ok(Known { code, name })
    }

    fn push(&self, way: &Way, push: &Push) -> Result<Pushed, Fault> {
        self.say(way, "/v1/push", push)
    }

    fn pull(&self, way: &Way, pull: &Pull) -> Result<Page, Fault> {
        self.say(way, "/v1/pull", pull)
    }

    fn erase(&self, way: &Way, rows: &BTreeSet<String>) -> Result<(), Fault> {
        self.say(way, "/v1/erase", &said::Erase { rows: rows.clone() }).map(|said::Erased { .. }| ())
    }

    fn erased(&self, way: &Way, upto: u64) -> Result<(), Fault> {
        self.said(way, "/v1/erased", &said::Confirm { upto }).map(drop)
    }

    fn invite(&self, way: &Way, colleague: &str) -> Result<String, Fault> {
        let asked = said::Invite { colleague: colleague.to_owned() };
        self.say(way, "/v1/invitations", &asked).map(|invited: said::Invited| invited.code)
    }

    fn turn(&self, way: &Way) -> Result<String, Fault> {
        self.say(way, "/v1/token", &()).map(|turned: said::Turned| turned.token)
    }

    fn laptops(&self, way: &Way) -> Result<Vec<Laptop>, Fault> {
        self.ask(way, "/v1/laptops").map(|said::Laptops { laptops }| laptops)
    }

    fn turn_out(&self, way: &Way, laptop: &str) -> Result<(), Fault> {
        self.said(way, "/v1/laptops/out", &said::TurnOut { laptop: laptop.to_owned() }).map(drop)
    }

    fn wiped(&self, way: &Way) -> Result<(), Fault> {
        self.said(way, "/v1/wiped", &()).map(drop)
    }

    fn wait(
        &self,
        way: &Way,
        cursors: &BTreeMap<String, u64>,
        stop: &AtomicBool,
        longest: Duration,
    ) -> Result<bool, Fault> {
        let news = async {
            let request = self.request(Method::GET, &way.address, &way.token, "/v1/events")?;
            let answer = request.header(ACCEPT, "text/event-stream").send().await.map_err(|error| fault(&error))?;
            let mut answer = accepted(answer, &way.token).await?;
            let mut heard = Vec::new();
            while let Some(piece) = answer.chunk().await.map_err(|error| fault(&error))? {
                heard.extend_from_slice(&piece);
                if body::tells_news(&mut heard, cursors)? {
                    return Ok(true);
                }
            }
            Ok(false)
        };
        self.runtime.block_on(async {
            tokio::select! {
                heard = tokio::time::timeout(longest, news) => heard.unwrap_or(Ok(false)),
                () = stopped(stop) => Err(Fault::Cancelled),
            }
        })
    }

    fn put_file(&self, way: &Way, sha256: &str, bytes: Vec<u8>) -> Result<(), Fault> {
        self.wait_for(async {
            let request = self.request(Method::PUT, &way.address, &way.token, &format!("/v1/blobs/{sha256}"))?;
            let answer = request.body(bytes).send().await.map_err(|error| fault(&error))?;
            accepted(answer, &way.token).await.map(drop)
        })
    }

    fn get_file(&self, way: &Way, sha256: &str) -> Result<Vec<u8>, Fault> {
        self.wait_for(async {
            let request = self.request(Method::GET, &way.address, &way.token, &format!("/v1/blobs/{sha256}"))?;
            let answer = request.send().await.map_err(|error| fault(&error))?;
            body::read(accepted(answer, &way.token).await?, body::FILE_MOST).await
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_on_which_others_could_listen_in_is_refused() {
        for good in ["https://svend.skolen.dk", "http://127.0.0.1:4711", "http://localhost:80/x", "http://[::1]:1"] {
            assert_eq!(encrypted(good), Ok(good));
        }
        for bad in ["http://svend.skolen.dk", "ftp://x", "http://127.0.0.1.evil.dk", "http://localhost.evil.dk", ""] {
            assert_eq!(encrypted(bad), Err(Fault::Address), "{bad}");
        }
    }
}
