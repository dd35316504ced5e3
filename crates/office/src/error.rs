//! What can go wrong, in the few kinds a reader acts on. The sentences are in `texts/`.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

/// The result of everything in this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// An error as it travels to the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Error {
    /// A field holds something that cannot be kept; `reason` is a key of `texts/` after `reason-`.
    Invalid {
        /// The argument's field.
        field: String,
        /// Why.
        reason: String,
        /// What the sentence names.
        args: BTreeMap<String, String>,
    },
    /// What was asked for is not there.
    Missing {
        /// The kind of thing.
        what: String,
    },
    /// The act does not fit what is there now.
    Conflict {
        /// Why.
        reason: String,
    },
    /// The actor's roles do not allow it.
    Denied,
    /// It takes the passphrase again.
    #[serde(rename = "step-up")]
    StepUp,
    /// The vault is locked.
    Locked,
    /// The vault cannot be opened; nothing was changed.
    Vault {
        /// Why.
        reason: String,
    },
    /// The user stopped it; nothing was kept.
    Cancelled,
    /// The program is wrong, or the disk is.
    Bug {
        /// For the log and the programmer. Holds no personal data.
        detail: String,
    },
}

impl Error {
    /// `field` cannot hold what it was given, because of `reason`.
    pub fn invalid(field: impl Into<String>, reason: &str) -> Self {
        Self::Invalid { field: field.into(), reason: reason.to_owned(), args: BTreeMap::new() }
    }

    /// The same, with something the sentence names.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        if let Self::Invalid { args, .. } = &mut self {
            args.insert(name.to_owned(), value.to_string());
        }
        self
    }

    /// There is no such `what`.
    pub fn missing(what: &str) -> Self {
        Self::Missing { what: what.to_owned() }
    }

    /// The act does not fit what is there now.
    pub fn conflict(reason: &str) -> Self {
        Self::Conflict { reason: reason.to_owned() }
    }

    /// The vault cannot be opened.
    pub fn vault(reason: &str) -> Self {
        Self::Vault { reason: reason.to_owned() }
    }

    /// Whether the disk, or what lies on it, is the reason.
    pub(crate) fn is_of_the_disk(&self) -> bool {
        match self {
            Self::Vault { reason } => reason == "damaged",
            Self::Conflict { reason } => reason.starts_with("disk-"),
            _ => false,
        }
    }

    /// Something that cannot happen, did.
    pub fn bug(detail: impl Into<String>) -> Self {
        Self::Bug { detail: detail.into() }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Error {}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match &error {
            rusqlite::Error::QueryReturnedNoRows => Self::missing("record"),
            rusqlite::Error::SqliteFailure(code, message) => match code.code {
                ErrorCode::DiskFull => Self::conflict("disk-full"),
                ErrorCode::ReadOnly | ErrorCode::CannotOpen => Self::conflict("disk-readonly"),
                ErrorCode::SystemIoFailure => Self::conflict("disk-failed"),
                ErrorCode::OperationInterrupted => Self::Cancelled,
                ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt => Self::vault("damaged"),
                ErrorCode::ConstraintViolation if message.as_deref() == Some("sealed") => Self::conflict("sealed"),
                // SQLite's messages name tables and columns, never values.
                _ => Self::bug(message.clone().unwrap_or_else(|| code.to_string())),
            },
            rusqlite::Error::FromSqlConversionFailure(..) => Self::bug("column type"),
            _ => Self::bug("sqlite"),
        }
    }
}

impl From<serde_rusqlite::Error> for Error {
    fn from(error: serde_rusqlite::Error) -> Self {
        match error {
            serde_rusqlite::Error::Rusqlite(error) => error.into(),
            _ => Self::bug("row does not fit its record"),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::bug(format!("json: line {}, column {}", error.line(), error.column()))
    }
}

impl From<vault::KeysError> for Error {
    fn from(error: vault::KeysError) -> Self {
        use vault::KeysError;
        match error {
            KeysError::Wrong => Self::invalid("passphrase", "wrong-passphrase"),
            KeysError::Missing => Self::vault("keys-missing"),
            KeysError::Damaged => Self::vault("keys-damaged"),
            KeysError::Newer => Self::vault("newer"),
            KeysError::Io(std::io::ErrorKind::StorageFull | std::io::ErrorKind::FileTooLarge) => {
                Self::conflict("disk-full")
            }
            KeysError::Io(_) => Self::conflict("disk-readonly"),
            KeysError::NoDevice => Self::invalid("passphrase", "no-device"),
            KeysError::FirstForm => Self::conflict("code-first"),
            KeysError::NoRandomness => Self::bug("no random source"),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::FileTooLarge => Self::conflict("disk-full"),
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                Self::conflict("disk-readonly")
            }
            kind => Self::bug(format!("io: {kind}")),
        }
    }
}
