//! What every request shares.

use std::future::Future;
use std::sync::Arc;

use sync::policy::Policies;
use tokio::sync::{Semaphore, watch};

use crate::devices::{self, Guest};
use crate::events::Watchers;
use crate::meters::Meters;
use crate::provider::Providers;
use crate::refusal::Refusal;
use crate::secrets::Token;
use crate::settings::Limits;
use crate::store::{Desk, Store, View};

/// The server, but for its address.
pub struct House {
    /// The database.
    pub store: Store,
    /// How fields are merged, and what hangs on what.
    pub policies: Policies,
    /// What is refused.
    pub limits: Limits,
    /// Where colleagues have accounts of their own.
    pub providers: Providers,
    /// What is counted.
    pub meters: Meters,
    /// Who waits for news.
    pub watchers: Watchers,
    /// So many files are in memory at once.
    pub files: Arc<Semaphore>,
    /// True once the server is to end.
    pub ending: watch::Sender<bool>,
}

impl House {
    /// A house on a database that has its tables.
    pub fn new(store: Store, limits: Limits) -> Self {
        Self {
            store,
            policies: trade::merging::policies(),
            providers: Providers::default(),
            meters: Meters::default(),
            watchers: Watchers::default(),
            files: Arc::new(Semaphore::new(limits.files_at_once)),
            ending: watch::Sender::new(false),
            limits,
        }
    }

    /// Does something for whoever shows a token, in one transaction. In a live one, nothing else of the same laptop
    /// happens meanwhile.
    pub async fn act_for<T, Doing>(
        &self,
        token: &Token,
        view: View,
        work: impl Fn(Arc<Desk>, Arc<Guest>) -> Doing,
    ) -> Result<T, Refusal>
    where
        Doing: Future<Output = Result<T, Refusal>>,
    {
        let work = &work;
        let act = |desk: Arc<Desk>| async move {
            let guest = Arc::new(devices::enter(&desk, token, view == View::Live).await?);
            let done = work(desk, Arc::clone(&guest)).await?;
            Ok((done, guest.first_today))
        };
        let mut turned = false;
        loop {
            match self.store.act(&token.school, view, act).await {
                Err(Refusal::Turn) if !turned => {
                    devices::turn(&self.store, token).await?;
                    turned = true;
                }
                Ok((done, first_today)) => {
                    if view == View::Live {
                        self.watchers.nudge(&token.school);
                    }
                    if first_today {
                        devices::saw(&self.store, token).await?;
                    }
                    return Ok(done);
                }
                Err(refusal) => return Err(refusal),
            }
        }
    }
}
