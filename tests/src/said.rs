//! What a user reads about an error: every one has its sentence, in both languages.

use std::collections::BTreeSet;

use office::Error;

/// The keys of `texts/` that both languages have.
pub struct Said(BTreeSet<String>);

impl Default for Said {
    fn default() -> Self {
        let keys = |language: &str| -> BTreeSet<String> {
            let path = format!("{}/../texts/{language}.ftl", env!("CARGO_MANIFEST_DIR"));
            let texts = std::fs::read_to_string(path).unwrap();
            texts.lines().filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned())).collect()
        };
        Self(&keys("da") & &keys("en"))
    }
}

impl Said {
    /// What is wrong with the error itself: a mistake of the program, or one that nobody can read.
    pub fn wrong_with(&self, error: &Error) -> Option<String> {
        let key = match error {
            Error::Bug { detail } => return Some(format!("a mistake of the program: {detail}")),
            Error::Invalid { field, .. } if field.is_empty() => return Some("no field".to_owned()),
            Error::Invalid { reason, .. } | Error::Conflict { reason } => format!("reason-{reason}"),
            Error::Vault { reason } => format!("vault-{reason}"),
            Error::Missing { .. } => "failure-missing".to_owned(),
            Error::Denied => "failure-denied".to_owned(),
            Error::StepUp => "failure-step-up".to_owned(),
            Error::Locked => "failure-locked".to_owned(),
            Error::Cancelled => "failure-cancelled".to_owned(),
        };
        (!self.0.contains(&key)).then(|| format!("no sentence {key}"))
    }

    /// Whether both languages say it.
    pub fn has(&self, key: &str) -> bool {
        self.0.contains(key)
    }
}
