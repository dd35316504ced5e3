//! Signing in with an account of the school's, in the system's browser. A code comes of it, which goes the way of those
//! that somebody was given.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::line::{Known, SignIn};
use super::{failed, typed_address};
use crate::words::{PaperLanguage, Words};
use crate::{Error, Office, Result, text};

/// Where somebody signs in.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SharedSignIn {
    address: String,
    /// What the school is called in short there.
    school: String,
}

/// Who it was.
#[derive(Serialize, TS)]
pub struct SharedKnown {
    /// Lets this laptop in, once.
    code: String,
    name: String,
}

/// Ends the attempt that is under way.
#[derive(Default)]
pub struct Work(Mutex<Option<Arc<AtomicBool>>>);

impl Work {
    /// A new attempt takes the place of the one before.
    fn begin(&self) -> Arc<AtomicBool> {
        let stop = Arc::new(AtomicBool::new(false));
        self.put(Some(Arc::clone(&stop)));
        stop
    }

    /// Ends it, if there is one.
    pub fn stop(&self) {
        self.put(None);
    }

    fn put(&self, next: Option<Arc<AtomicBool>>) {
        let before = std::mem::replace(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner), next);
        if let Some(before) = before {
            before.store(true, Ordering::SeqCst);
        }
    }
}

/// Opens the school's page in the browser and waits until somebody has signed in there.
pub fn sign_in(office: &Office, ask: SharedSignIn) -> Result<SharedKnown> {
    let (address, school) = (typed_address(&ask.address)?, text::clean_line("school", &ask.school, 40)?);
    if school.is_empty() {
        return Err(Error::invalid("school", "shared-school-empty"));
    }
    let said = |language| Words::of(language).map(|words| words.say("shared-signed-in-page"));
    let farewell = [("da", said(PaperLanguage::Da)?), ("en", said(PaperLanguage::En)?)];
    let (stop, setup) = (office.sign_in.begin(), &office.setup);
    let asked = SignIn { school: &school.to_lowercase(), farewell: &farewell, open: &*setup.open_page };
    let Known { code, name } = setup.line.sign_in(&address, &asked, &stop).map_err(failed)?;
    Ok(SharedKnown { code, name })
}

/// Whoever sits here does not sign in after all.
pub fn stop(office: &Office, (): ()) -> Result<()> {
    office.sign_in.stop();
    Ok(())
}
