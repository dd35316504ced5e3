//! Signing in with an account of the school's: in the system's browser, which knows the user already and which no page of
//! ours looks into. It comes back to this computer, to a door that is open for one visit (RFC 8252).

use std::collections::HashMap;
use std::convert::Infallible;
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use office::shared_line::{Fault, SignIn};
use reqwest::Url;
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use wire::said;

/// So long has somebody to sign in.
const PATIENCE: Duration = Duration::from_secs(300);
/// So long may a visitor take to say what they want.
const VISIT: Duration = Duration::from_secs(10);
/// Where the browser comes back to, behind the address and whichever port is free.
const PATH: &str = "/signed-in";

/// One attempt: what nobody else can know of it.
pub struct Attempt {
    state: String,
    nonce: String,
    verifier: String,
}

impl Attempt {
    /// A new one.
    pub fn new() -> Result<Self, Fault> {
        Ok(Self { state: random()?, nonce: random()?, verifier: random()? })
    }

    /// Has the user sign in and says what the server needs to know who it was.
    pub async fn run(self, provider: &said::Provider, asked: &SignIn<'_>) -> Result<said::SignedIn, Fault> {
        let door = Door::open().await?;
        let page = self.page(provider, &door.redirect)?;
        (asked.open)(&page).map_err(|_| Fault::NoBrowser)?;
        let redirect = door.redirect.clone();
        let code = door.visit(&self.state, farewell(asked.farewell)).await?;
        let (school, Self { nonce, verifier, .. }) = (asked.school.to_owned(), self);
        Ok(said::SignedIn { school, code, verifier, nonce, redirect })
    }

    /// The page to open. The system is handed a page of the web and nothing else, whatever the server says.
    fn page(&self, provider: &said::Provider, redirect: &str) -> Result<String, Fault> {
        let page = crate::encrypted(&provider.authorization).map_err(|_| Fault::Provider)?;
        let mut page = Url::parse(page).map_err(|_| Fault::Provider)?;
        page.query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &provider.client)
            .append_pair("redirect_uri", redirect)
            .append_pair("scope", "openid email")
            .append_pair("state", &self.state)
            .append_pair("nonce", &self.nonce)
            .append_pair("code_challenge", &BASE64.encode(Sha256::digest(&self.verifier)))
            .append_pair("code_challenge_method", "S256");
        Ok(page.into())
    }
}

fn random() -> Result<String, Fault> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|_| Fault::NoBrowser)?;
    Ok(BASE64.encode(bytes))
}

/// Where the browser comes back to.
struct Door {
    listener: TcpListener,
    redirect: String,
}

impl Door {
    async fn open() -> Result<Self, Fault> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(|_| Fault::NoBrowser)?;
        let port = listener.local_addr().map_err(|_| Fault::NoBrowser)?.port();
        Ok(Self { listener, redirect: format!("http://127.0.0.1:{port}{PATH}") })
    }

    /// The provider's code, brought by the first that comes to the right place. Whoever comes to another, or says nothing,
    /// as browsers do to be quick, is no visitor.
    async fn visit(self, state: &str, farewell: Bytes) -> Result<String, Fault> {
        let (tell, mut told) = mpsc::channel(1);
        let visitors = async {
            loop {
                let Ok((visitor, _)) = self.listener.accept().await else { continue };
                let (tell, farewell) = (tell.clone(), farewell.clone());
                let answer = service_fn(move |request| {
                    let answer = answered(&request, &tell, &farewell);
                    async move { Ok::<_, Infallible>(answer) }
                });
                let mut http = http1::Builder::new();
                http.keep_alive(false).timer(TokioTimer::new()).header_read_timeout(VISIT);
                // The page is sent to its end also when nobody waits at the door any more.
                drop(tokio::spawn(http.serve_connection(TokioIo::new(visitor), answer)));
            }
        };
        let brought = tokio::select! {
            brought = tokio::time::timeout(PATIENCE, told.recv()) => brought.map_err(|_| Fault::Late)?,
            () = visitors => None,
        };
        code(&brought.ok_or(Fault::Cancelled)?, state)
    }
}

/// What the browser shows in the end; whoever is not the first sees nothing.
fn answered(request: &Request<Incoming>, tell: &mpsc::Sender<String>, farewell: &Bytes) -> Response<Full<Bytes>> {
    let query = request.uri().query().unwrap_or_default().to_owned();
    let visits = request.method() == hyper::Method::GET && request.uri().path() == PATH;
    if !visits || tell.try_send(query).is_err() {
        let mut nothing = Response::new(Full::default());
        *nothing.status_mut() = StatusCode::NOT_FOUND;
        return nothing;
    }
    let mut page = Response::new(Full::new(farewell.clone()));
    for (name, value) in [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CACHE_CONTROL, "no-store"),
        (REFERRER_POLICY, "no-referrer"),
        (CONTENT_SECURITY_POLICY, "default-src 'none'"),
    ] {
        page.headers_mut().insert(name, hyper::header::HeaderValue::from_static(value));
    }
    page
}

/// The code in what was brought, when it belongs to this attempt.
fn code(brought: &str, state: &str) -> Result<String, Fault> {
    let brought = Url::parse(&format!("http://127.0.0.1/?{brought}")).map_err(|_| Fault::Unsure)?;
    let mut said: HashMap<String, String> = brought.query_pairs().into_owned().collect();
    if said.get("state").map(String::as_str) != Some(state) {
        return Err(Fault::Unsure);
    }
    match said.get("error").map(String::as_str) {
        None => said.remove("code").filter(|code| !code.is_empty()).ok_or(Fault::Unsure),
        Some("access_denied" | "login_required" | "interaction_required" | "consent_required") => Err(Fault::Declined),
        Some(_) => Err(Fault::Provider),
    }
}

/// The last page, in each language.
fn farewell(said: &[(&str, String)]) -> Bytes {
    let lines: String = said.iter().map(|(tag, line)| format!("<p lang=\"{tag}\">{line}</p>")).collect();
    format!("<!doctype html><meta charset=\"utf-8\"><title>Svend</title><h1>Svend</h1>{lines}").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes of it when a browser asks for these, one after the other.
    async fn visited(paths: &[&str]) -> (Result<String, Fault>, Vec<(u16, String)>) {
        let door = Door::open().await.unwrap();
        let root = door.redirect.trim_end_matches(PATH).to_owned();
        let waits = tokio::spawn(door.visit("the state", farewell(&[("da", "Luk siden.".to_owned())])));
        let mut heard = Vec::new();
        for path in paths {
            let answer = reqwest::get(format!("{root}{path}")).await.unwrap();
            heard.push((answer.status().as_u16(), answer.text().await.unwrap()));
        }
        (waits.await.unwrap(), heard)
    }

    #[tokio::test]
    async fn the_browser_brings_a_code_and_is_told_to_be_closed() {
        drop(rustls::crypto::ring::default_provider().install_default());
        // A browser asks for a picture of the place first, and opens a line on which it says nothing.
        let (code, heard) = visited(&["/favicon.ico", "/signed-in?code=a%2Bb&state=the%20state"]).await;
        assert_eq!(code, Ok("a+b".to_owned()));
        assert_eq!(heard.iter().map(|(status, _)| *status).collect::<Vec<_>>(), [404, 200]);
        assert!(heard[1].1.contains("<p lang=\"da\">Luk siden.</p>"), "{heard:?}");
    }

    #[tokio::test]
    async fn what_belongs_to_no_attempt_of_ours_ends_it() {
        drop(rustls::crypto::ring::default_provider().install_default());
        for brought in ["code=a&state=another", "code=a", "state=the%20state", "code=&state=the%20state", ""] {
            let (code, _) = visited(&[&format!("/signed-in?{brought}")]).await;
            assert_eq!(code, Err(Fault::Unsure), "{brought}");
        }
    }

    #[test]
    fn whoever_says_no_in_the_browser_is_not_told_that_something_is_broken() {
        assert_eq!(code("error=access_denied&state=s", "s"), Err(Fault::Declined));
        assert_eq!(code("error=server_error&state=s", "s"), Err(Fault::Provider));
        assert_eq!(code("error=access_denied&state=x", "s"), Err(Fault::Unsure));
    }

    #[test]
    fn the_page_carries_the_digest_of_what_only_the_server_is_told() {
        let attempt = Attempt {
            state: "s".into(),
            nonce: "n".into(),
            verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".into(),
        };
        let provider = |page: &str| said::Provider { authorization: page.to_owned(), client: "svend".to_owned() };
        let page =
            attempt.page(&provider("https://login.skolen.dk/auth?tenant=1"), "http://127.0.0.1:1/signed-in").unwrap();
        // The example of RFC 7636.
        assert!(
            page.contains("tenant=1&response_type=code")
                && page.contains("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
        );
        assert!(!page.contains(&attempt.verifier), "{page}");
        for bad in ["file:///etc/passwd", "http://login.skolen.dk", "calculator:", "javascript:alert(1)"] {
            assert_eq!(attempt.page(&provider(bad), "x").err(), Some(Fault::Provider), "{bad}");
        }
    }
}
