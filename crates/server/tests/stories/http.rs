//! A small client, so that stories say exactly what goes over the line.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::body::Body;
use http_body_util::BodyExt;
use hyper::body::Bytes;
use hyper::{Method, Request, StatusCode};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::oracle::Oracle;

/// Somebody who asks one server.
#[derive(Clone)]
pub struct Http {
    client: Client<HttpConnector, Body>,
    /// The server.
    pub address: SocketAddr,
    /// Who judges each answer; nobody where something is measured.
    pub oracle: Option<Arc<Oracle>>,
}

/// What came back.
#[derive(Debug)]
pub struct Heard {
    pub status: StatusCode,
    pub bytes: Bytes,
    pub packed: bool,
}

impl Http {
    pub fn to(address: SocketAddr, oracle: Option<Arc<Oracle>>) -> Self {
        Self { client: Client::builder(TokioExecutor::new()).build_http(), address, oracle }
    }

    /// Sends JSON, packed, and takes a packed answer: as laptops do.
    pub async fn post(&self, path: &str, token: &str, said: &impl Serialize) -> Heard {
        self.try_post(path, token, said).await.unwrap()
    }

    /// The same where the server may be gone.
    pub async fn try_post(&self, path: &str, token: &str, said: &impl Serialize) -> Result<Heard, String> {
        let packed = zstd::bulk::compress(&serde_json::to_vec(said).unwrap(), 3).unwrap();
        let headers = [("content-encoding", "zstd"), ("accept-encoding", "zstd"), ("content-type", "application/json")];
        self.send(Method::POST, path, token, &headers, packed.into()).await
    }

    pub async fn get(&self, path: &str, token: &str) -> Heard {
        self.send(Method::GET, path, token, &[], Body::empty()).await.unwrap()
    }

    pub async fn send(
        &self,
        method: Method,
        path: &str,
        token: &str,
        headers: &[(&str, &str)],
        body: Body,
    ) -> Result<Heard, String> {
        let mut request = Request::builder().method(method).uri(format!("http://{}{path}", self.address));
        if !token.is_empty() {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = self.client.request(request.body(body).unwrap()).await.map_err(|error| error.to_string())?;
        let (status, packed) = (answer.status(), answer.headers().contains_key("content-encoding"));
        let bytes = answer.into_body().collect().await.map_err(|error| error.to_string())?.to_bytes();
        let heard = Heard { status, bytes, packed };
        if let Some(oracle) = &self.oracle {
            assert_eq!(oracle.judge(path, token, &heard).await, Vec::<String>::new(), "{path} tells too much");
        }
        Ok(heard)
    }
}

impl Heard {
    /// What was said, which has to be good.
    pub fn told<T: DeserializeOwned>(self) -> T {
        assert_eq!(self.status, StatusCode::OK, "{}", String::from_utf8_lossy(&self.bytes));
        serde_json::from_slice(&self.unpacked()).unwrap()
    }

    /// The same without a form of its own, and null when it is no JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.unpacked()).unwrap_or_default()
    }

    fn unpacked(&self) -> Vec<u8> {
        if self.packed { zstd::stream::decode_all(&self.bytes[..]).unwrap() } else { self.bytes.to_vec() }
    }

    /// The status and the one word of a refusal.
    pub fn refused(self) -> (u16, String) {
        let said: Value = serde_json::from_slice(&self.bytes).unwrap_or_default();
        (self.status.as_u16(), said["error"].as_str().unwrap_or_default().to_owned())
    }
}
