//! Asks a register of companies over the network. What comes back is held to be nothing but text until it has the
//! documented form: it may be slow, endless, an error with the status of a success, or a page of a hotel's network.

mod cvrapi;
mod json;
mod virk;

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use office::register::{Entry, Failure, Question, Source};
use reqwest::header::{CONTENT_TYPE, HeaderValue, USER_AGENT};
use reqwest::{Client, RequestBuilder, StatusCode};
use serde_json::Value;

/// The most a company with all its production units is taken to be, in bytes.
const LARGEST: usize = 4 << 20;
/// How often the user's wish to stop is looked at.
const GLANCE: Duration = Duration::from_millis(50);

/// The registers, and how long anybody waits for one of them.
#[derive(Debug, Clone)]
pub struct Registers {
    cvrapi: String,
    virk: String,
    limit: Duration,
}

impl Default for Registers {
    /// The real ones. Virk's own documentation names its address without encryption.
    fn default() -> Self {
        Self {
            cvrapi: "https://cvrapi.dk".to_owned(),
            virk: "http://distribution.virk.dk".to_owned(),
            limit: Duration::from_secs(15),
        }
    }
}

impl Registers {
    /// Stand-ins for both at one address, such as `http://127.0.0.1:4711`.
    pub fn at(address: &str, limit: Duration) -> Self {
        Self { cvrapi: address.to_owned(), virk: address.to_owned(), limit }
    }

    /// Asks one of them and waits; `true` in `stop` ends it early. Not for a thread that runs async work.
    pub fn ask(&self, source: &Source, question: &Question, stop: &AtomicBool) -> Result<Vec<Entry>, Failure> {
        let here = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let here = here.map_err(|_| Failure::NobodyAnswered)?;
        let answer = here.block_on(async {
            let asked = async {
                let client = client()?;
                match source {
                    Source::CvrApi { agent } => cvrapi::ask(&client, &self.cvrapi, agent, question).await,
                    Source::Virk { user, password } => virk::ask(&client, &self.virk, (user, password), question).await,
                }
            };
            tokio::select! {
                answer = tokio::time::timeout(self.limit, asked) => answer.unwrap_or(Err(Failure::TooSlow)),
                () = stopped(stop) => Err(Failure::Cancelled),
            }
        });
        // A silent name server holds a thread of its own for as long as it likes; nobody waits for that one.
        here.shutdown_background();
        answer
    }
}

fn client() -> Result<Client, Failure> {
    // The second time it is there already, which is as good.
    drop(rustls::crypto::ring::default_provider().install_default());
    Client::builder().redirect(reqwest::redirect::Policy::none()).build().map_err(|_| Failure::NobodyAnswered)
}

async fn stopped(stop: &AtomicBool) {
    while !stop.load(Ordering::SeqCst) {
        tokio::time::sleep(GLANCE).await;
    }
}

/// The answer's JSON with its status, if it is JSON and no larger than an answer can be.
async fn answer(asked: RequestBuilder, agent: &str) -> Result<(StatusCode, Value), Failure> {
    let agent = HeaderValue::from_bytes(agent.as_bytes()).map_err(|_| Failure::Nonsense)?;
    let mut response = asked.header(USER_AGENT, agent).send().await.map_err(lost)?;
    let status = response.status();
    if matches!(status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN) {
        return Err(Failure::Denied);
    }
    let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.to_ascii_lowercase().contains("json") {
        return Err(Failure::Nonsense);
    }
    let mut body = Vec::new();
    while let Some(part) = response.chunk().await.map_err(lost)? {
        if body.len() + part.len() > LARGEST {
            return Err(Failure::TooLarge);
        }
        body.extend_from_slice(&part);
    }
    serde_json::from_slice(&body).map(|answer| (status, answer)).map_err(|_| Failure::Nonsense)
}

fn lost(error: reqwest::Error) -> Failure {
    if error.is_decode() { Failure::Nonsense } else { Failure::NobodyAnswered }
}
