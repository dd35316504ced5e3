//! Connections: so many at once, none that only waits, and time to finish when the server ends.

use std::sync::Arc;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use crate::house::House;
use crate::patient::Patient;

/// Answers until the house is ending, and then what has been asked already.
pub async fn listen(listener: TcpListener, house: Arc<House>, router: Router) {
    let places = Arc::new(Semaphore::new(house.limits.connections));
    let goodbye = GracefulShutdown::new();
    let mut ending = house.ending.subscribe();
    loop {
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await.ok()?;
            // An error is about one connection, or about too many open files, which passes.
            Some((listener.accept().await, place))
        };
        let (accepted, place) = tokio::select! {
            next = next => match next { Some(next) => next, None => break },
            _ = ending.wait_for(|ending| *ending) => break,
        };
        let Ok((stream, _)) = accepted else {
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            continue;
        };
        let _ = stream.set_nodelay(true);
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(house.limits.patience)
            .max_buf_size(64 << 10)
            .serve_connection(
                TokioIo::new(Patient::new(stream, house.limits.patience)),
                TowerToHyperService::new(router.clone()),
            );
        let connection = goodbye.watch(connection);
        let house = Arc::clone(&house);
        tokio::spawn(async move {
            house.meters.connections.inc();
            let _ = connection.await;
            house.meters.connections.dec();
            drop(place);
        });
    }
    drop(listener);
    tokio::select! {
        () = goodbye.shutdown() => {}
        () = tokio::time::sleep(house.limits.farewell) => tracing::warn!("requests were cut off at the end"),
    }
}
