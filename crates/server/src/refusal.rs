//! Why a request is not answered as it was asked, and what the laptop hears of it: a status and one word, never a sentence
//! and never a value.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;
use tokio_postgres::error::SqlState;

/// A request that came to nothing.
#[derive(Debug)]
pub enum Refusal {
    /// It is not of the agreed form.
    Malformed(&'static str),
    /// Nobody is known by this token or code.
    Stranger,
    /// A token came back that had been replaced: it was copied, and the device has to be enrolled again.
    Copied,
    /// Somebody revoked the device: what it holds of the school is to be destroyed.
    Wipe {
        /// The device itself, so that no mistaken answer destroys another.
        device: String,
    },
    /// Whoever asks may not.
    Forbidden,
    /// There is no such thing, or none that whoever asks may see.
    Missing,
    /// The school has no accounts to sign in with, or there is no such school.
    NoSignIn,
    /// Where the accounts are does not answer, or not as it should.
    Provider,
    /// What it answered the browser is not good, or was used before.
    Unsure,
    /// The account is good, and no colleague's.
    NoAccount,
    /// The provider does not vouch for the e-mail address by which a colleague would be known.
    Unverified,
    /// The program is too old to be understood.
    TooOld,
    /// More than is taken at once.
    TooLarge,
    /// It came too slowly.
    TooSlow,
    /// Nothing is wrong with it; later it will do.
    Busy,
    /// The token is good, and is to take the place of the one before, or it is a copied one: see [`crate::devices`].
    Turn,
    /// The database.
    Storage(tokio_postgres::Error),
}

impl Refusal {
    /// Whether the same may well succeed when it is simply done again: it met another transaction.
    pub fn passes(&self) -> bool {
        let Self::Storage(error) = self else { return false };
        let again = [
            SqlState::T_R_SERIALIZATION_FAILURE,
            SqlState::T_R_DEADLOCK_DETECTED,
            // Two made the same row at once: done again, the second finds the first's.
            SqlState::UNIQUE_VIOLATION,
            // One of several statements that were sent together met one of these, and this is what another one heard.
            SqlState::IN_FAILED_SQL_TRANSACTION,
        ];
        error.code().is_some_and(|code| again.contains(code))
    }

    fn spoken(&self) -> (StatusCode, &'static str) {
        match self {
            Self::Malformed(_) => (StatusCode::BAD_REQUEST, "malformed"),
            Self::Stranger => (StatusCode::UNAUTHORIZED, "stranger"),
            Self::Copied => (StatusCode::UNAUTHORIZED, "copied"),
            Self::Wipe { .. } => (StatusCode::FORBIDDEN, "wipe"),
            Self::Forbidden => (StatusCode::FORBIDDEN, "forbidden"),
            Self::Missing => (StatusCode::NOT_FOUND, "missing"),
            Self::NoSignIn => (StatusCode::NOT_FOUND, "no-sign-in"),
            Self::Provider => (StatusCode::BAD_GATEWAY, "provider"),
            Self::Unsure => (StatusCode::UNAUTHORIZED, "unsure"),
            Self::NoAccount => (StatusCode::FORBIDDEN, "no-account"),
            Self::Unverified => (StatusCode::FORBIDDEN, "unverified"),
            Self::TooOld => (StatusCode::UPGRADE_REQUIRED, "old"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "large"),
            Self::TooSlow => (StatusCode::REQUEST_TIMEOUT, "slow"),
            Self::Busy | Self::Turn | Self::Storage(_) => (StatusCode::SERVICE_UNAVAILABLE, "busy"),
        }
    }
}

impl From<tokio_postgres::Error> for Refusal {
    fn from(error: tokio_postgres::Error) -> Self {
        Self::Storage(error)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (status, word) = self.spoken();
        if let Self::Storage(error) = &self {
            // The database's own sentence may quote what a row holds; its code does not.
            tracing::error!(code = error.code().map(SqlState::code), closed = error.is_closed(), "storage");
        }
        let said = match self {
            Self::Malformed(why) => json!({ "error": word, "why": why }),
            Self::Wipe { device } => json!({ "error": word, "device": device }),
            _ => json!({ "error": word }),
        };
        (status, Json(said)).into_response()
    }
}
