//! From settings to a server that answers.

use std::sync::Arc;

use tokio::net::TcpListener;

use crate::house::House;
use crate::settings::Settings;
use crate::store::Store;
use crate::{listen, migrate, routes};

/// Open files beside the connections of laptops and the database.
const SPARE: usize = 64;

/// Makes the tables, if their owner is known, and answers until the process is told to end.
pub async fn serve(settings: Settings) -> Result<(), String> {
    allow_files(settings.limits.connections + settings.limits.database + SPARE);
    let house = Arc::new(open(&settings).await?);
    let listener = TcpListener::bind(settings.listen).await.map_err(|error| format!("{}: {error}", settings.listen))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    tracing::info!(%address, "serving");
    let end = told_to_end()?;
    let told = Arc::clone(&house);
    tokio::spawn(async move {
        end.await;
        told.ending.send_replace(true);
    });
    let router = routes::router(&house);
    listen::listen(listener, house, router).await;
    tracing::info!("ended");
    Ok(())
}

/// Each connection is an open file, and a process gets a thousand of them unless it asks for more.
fn allow_files(wanted: usize) {
    let wanted = wanted as u64;
    let allowed = rlimit::increase_nofile_limit(wanted).unwrap_or_default();
    if allowed < wanted {
        tracing::warn!(allowed, wanted, "fewer open files are allowed than connections");
    }
}

/// Until somebody stops the process, at the terminal or as a service.
fn told_to_end() -> Result<impl Future<Output = ()>, String> {
    #[cfg(unix)]
    let mut terminate = {
        use tokio::signal::unix::{SignalKind, signal};
        signal(SignalKind::terminate()).map_err(|error| error.to_string())?
    };
    Ok(async move {
        #[cfg(unix)]
        tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
    })
}

/// A house whose database is as it should be.
pub async fn open(settings: &Settings) -> Result<House, String> {
    let database = settings.database.clone().ok_or("SVEND_DATABASE is not set: where the database is")?;
    if let Some(owner) = &settings.owner {
        let role = database.get_user().ok_or("SVEND_DATABASE names no role")?;
        migrate::migrate(owner, role).await?;
    }
    migrate::fit_to_serve(&migrate::connect(&database).await?).await?;
    let store = Store::new(database, settings.limits.database).map_err(|error| error.to_string())?;
    Ok(House::new(store, settings.limits.clone()))
}
