//! The providers of accounts, asked over the network: where they are, what they sign with, and who it was that brought a
//! code. They are others' programs: what they say is bounded, and held to be nothing until it has the agreed form.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use jsonwebtoken::jwk::JwkSet;
use reqwest::{RequestBuilder, StatusCode, Url};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use tokio::sync::Semaphore;
use wire::said::SignedIn;

use crate::accounts::{Account, Client};
use crate::id_token;
use crate::refusal::Refusal;

/// So many are asked at once.
const AT_ONCE: usize = 16;
/// The longest that one answer takes.
const PATIENCE: Duration = Duration::from_secs(10);
/// The most bytes of one.
const MOST: usize = 256 << 10;
/// So long is believed what a provider says of itself …
const FRESH: Duration = Duration::from_secs(3_600);
/// … and a key that is not known is not asked for more often than this.
const AGAIN: Duration = Duration::from_secs(60);
/// So many providers are remembered.
const KNOWN: usize = 1_000;

/// The providers, and what they said of themselves.
pub struct Providers {
    /// None on a computer on which no connection can be encrypted.
    http: Option<reqwest::Client>,
    known: RwLock<HashMap<String, Arc<Known>>>,
    /// Whoever asks one takes a turn.
    pub turns: Arc<Semaphore>,
}

/// What a provider said.
struct Known {
    at: Instant,
    said: Said,
    keys: JwkSet,
}

/// What it says of itself.
#[derive(Debug, Deserialize)]
struct Said {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Vec<String>,
}

/// What it gives for a code. There is more, and nobody here has use for it.
#[derive(Deserialize)]
struct Tokens {
    id_token: String,
}

/// Why it gives nothing.
#[derive(Default, Deserialize)]
struct Wrong {
    #[serde(default)]
    error: String,
}

impl Default for Providers {
    fn default() -> Self {
        // The second time it is there already, which is as good.
        drop(rustls::crypto::ring::default_provider().install_default());
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE)
            .user_agent("svend-server")
            .build();
        Self { http: http.ok(), known: RwLock::default(), turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Providers {
    /// The page on which somebody signs in.
    pub async fn authorization(&self, issuer: &str) -> Result<String, Refusal> {
        Ok(self.known(issuer, FRESH).await?.said.authorization_endpoint.clone())
    }

    /// Who brought a code.
    pub async fn account(&self, client: &Client, said: &SignedIn) -> Result<Account, Refusal> {
        let known = self.known(&client.issuer, FRESH).await?;
        let token = self.exchange(&known.said, client, said).await?;
        match id_token::read(&token, &known.keys, client, &said.nonce) {
            Err(id_token::Fault::Key) => {
                // A provider changes its keys when it likes.
                let known = self.known(&client.issuer, AGAIN).await?;
                id_token::read(&token, &known.keys, client, &said.nonce)
            }
            read => read,
        }
        .map_err(|fault| {
            tracing::warn!(?fault, "a token that does not hold");
            Refusal::Unsure
        })
    }

    /// What is known of a provider, asked anew when it is older than that.
    async fn known(&self, issuer: &str, fresh: Duration) -> Result<Arc<Known>, Refusal> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner).get(issuer).cloned();
        if let Some(known) = known.filter(|known| known.at.elapsed() < fresh) {
            return Ok(known);
        }
        let page = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
        let said: Said = self.get(&page).await?;
        let ends = [&said.authorization_endpoint, &said.token_endpoint, &said.jwks_uri];
        if said.issuer != issuer || !ends.iter().all(|end| is_encrypted(end)) {
            return Err(Refusal::Provider);
        }
        let keys = self.get(&said.jwks_uri).await?;
        let asked = Arc::new(Known { at: Instant::now(), said, keys });
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= KNOWN {
            known.clear();
        }
        known.insert(issuer.to_owned(), Arc::clone(&asked));
        Ok(asked)
    }

    async fn exchange(&self, provider: &Said, client: &Client, said: &SignedIn) -> Result<String, Refusal> {
        let mut form = vec![
            ("grant_type", "authorization_code"),
            ("code", &said.code),
            ("redirect_uri", &said.redirect),
            ("code_verifier", &said.verifier),
            ("client_id", &client.id),
        ];
        let mut request = self.http()?.post(&provider.token_endpoint);
        if let Some(secret) = &client.secret {
            // Whoever does not say which way it likes takes the first that there was.
            if provider.token_endpoint_auth_methods_supported.iter().any(|way| way == "client_secret_post") {
                form.push(("client_secret", secret));
            } else {
                request = request.basic_auth(in_form(&client.id), Some(in_form(secret)));
            }
        }
        let (status, bytes) = heard(request.form(&form)).await?;
        if status.is_success() {
            return read::<Tokens>(&bytes).map(|tokens| tokens.id_token);
        }
        let Wrong { error } = serde_json::from_slice(&bytes).unwrap_or_default();
        if error == "invalid_grant" {
            return Err(Refusal::Unsure);
        }
        let word = error.len() <= 40 && error.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        tracing::error!(status = status.as_u16(), error = if word { &error } else { "?" }, "a provider gives no token");
        Err(Refusal::Provider)
    }

    async fn get<T: DeserializeOwned>(&self, page: &str) -> Result<T, Refusal> {
        let (status, bytes) = heard(self.http()?.get(page)).await?;
        if status.is_success() { read(&bytes) } else { Err(Refusal::Provider) }
    }

    fn http(&self) -> Result<&reqwest::Client, Refusal> {
        self.http.as_ref().ok_or(Refusal::Provider)
    }
}

/// An answer to its end, if it has one.
async fn heard(request: RequestBuilder) -> Result<(StatusCode, Vec<u8>), Refusal> {
    let mut answer = request.send().await.map_err(|_| Refusal::Provider)?;
    let mut bytes = Vec::new();
    while let Some(piece) = answer.chunk().await.map_err(|_| Refusal::Provider)? {
        if bytes.len() + piece.len() > MOST {
            return Err(Refusal::Provider);
        }
        bytes.extend_from_slice(&piece);
    }
    Ok((answer.status(), bytes))
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refusal> {
    serde_json::from_slice(bytes).map_err(|_| Refusal::Provider)
}

/// Names and secrets stand in the header as they would in a form (RFC 6749, 2.3.1).
fn in_form(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// Whether nobody listens in on the way there: encrypted, or this very computer.
pub fn is_encrypted(address: &str) -> bool {
    let Ok(address) = Url::parse(address) else { return false };
    let here = matches!(address.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
    address.has_host() && (address.scheme() == "https" || (address.scheme() == "http" && here))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_is_asked_where_nobody_listens_in() {
        for good in ["https://login.skolen.dk/realm", "http://127.0.0.1:4711", "http://[::1]:1/x"] {
            assert!(is_encrypted(good), "{good}");
        }
        for bad in ["http://login.skolen.dk", "http://127.0.0.1.evil.dk", "file:///etc/passwd", "javascript:1", ""] {
            assert!(!is_encrypted(bad), "{bad}");
        }
    }
}
