//! A school's own sign-in: an OpenID provider in a program of its own, whose users are whoever a story names.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use hyper::Method;
use serde_json::json;

use crate::http::Http;

/// The verifier of every attempt, and its digest: the example of RFC 7636.
pub const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
/// What every attempt has to find in its token.
pub const NONCE: &str = "once-and-never-again-0123456789";
/// Where every browser comes back to.
pub const REDIRECT: &str = "http://127.0.0.1:4711/signed-in";

/// The program, which ends with this.
pub struct Provider {
    child: Child,
    pub issuer: String,
    http: Http,
    /// Whatever it has to say besides finds somebody who listens.
    _said: BufReader<ChildStdout>,
}

impl Provider {
    pub fn start() -> Self {
        let program = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/browser/provider.mjs");
        let mut node = Command::new("node");
        let node = node.arg(program).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = node.spawn().expect("Node.js runs the provider");
        let mut issuer = String::new();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        said.read_line(&mut issuer).unwrap();
        let issuer = issuer.trim().to_owned();
        let address = issuer.trim_start_matches("http://").parse().expect("npm ci in ui/ brings the provider");
        Self { child, issuer, http: Http::to(address, None), _said: said }
    }

    /// What the provider does wrong from now on.
    pub async fn errs(&self, how: &str) {
        self.http.send(Method::POST, "/mischief", "", &[], how.to_owned().into()).await.unwrap();
    }

    /// Somebody signs in on a page of the provider; the code that their browser brings back.
    pub async fn code(&self, page: &str, client: &str, account: &str) -> String {
        let (redirect, client) = (REDIRECT.replace(':', "%3A").replace('/', "%2F"), client.replace('+', "%2B"));
        let page = format!(
            "{page}?response_type=code&client_id={client}&redirect_uri={redirect}&scope=openid%20email&state=s\
             &nonce={NONCE}&code_challenge={CHALLENGE}&code_challenge_method=S256"
        );
        let asked = json!({ "page": page, "account": account }).to_string();
        let ended = self.http.send(Method::POST, "/browse", "", &[], asked.into()).await.unwrap();
        let ended = String::from_utf8(ended.bytes.to_vec()).unwrap();
        let code = ended.split(['?', '&']).find_map(|part| part.strip_prefix("code="));
        code.unwrap_or_else(|| panic!("{ended}")).to_owned()
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}
