//! What is counted for whoever keeps the server: how much and how fast, never who or what.

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use wire::{Push, Pushed};

use crate::store::Store;

/// Where the times of answers are parted.
const SECONDS: [f64; 11] = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

/// A kind of request and how it ended.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct Asked {
    route: String,
    status: u16,
}

/// A kind of request.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct Route {
    route: String,
}

/// What is counted.
pub struct Meters {
    registry: Registry,
    requests: Family<Asked, Counter>,
    seconds: Family<Route, Histogram>,
    operations: Counter,
    forks: Counter,
    database: Gauge,
    /// Entries handed out.
    pub pulled: Counter,
    /// Lines on which somebody heard news.
    pub lines: Counter,
    /// Connections that are open.
    pub connections: Gauge,
}

impl Default for Meters {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("svend");
        let requests: Family<Asked, Counter> = Family::default();
        let seconds: Family<Route, Histogram> = Family::new_with_constructor(|| Histogram::new(SECONDS));
        let (operations, forks, pulled, lines) =
            (Counter::default(), Counter::default(), Counter::default(), Counter::default());
        let (connections, database) = (Gauge::default(), Gauge::default());
        registry.register("requests", "Requests answered", requests.clone());
        registry.register_with_unit("request", "Time to answer", Unit::Seconds, seconds.clone());
        registry.register("operations", "Operations taken in", operations.clone());
        registry.register("forks", "Laptops found cloned or restored", forks.clone());
        registry.register("pulled", "Entries handed out", pulled.clone());
        registry.register("news_lines", "Lines on which somebody heard news", lines.clone());
        registry.register("connections", "Open connections", connections.clone());
        registry.register("database_connections", "Connections to the database in use", database.clone());
        Self { registry, requests, seconds, operations, forks, database, pulled, lines, connections }
    }
}

impl Meters {
    /// Notes an answered request.
    pub fn asked(&self, route: &str, status: u16, seconds: f64) {
        let route = route.to_owned();
        self.seconds.get_or_create(&Route { route: route.clone() }).observe(seconds);
        self.requests.get_or_create(&Asked { route, status }).inc();
    }

    /// Notes an answered push.
    pub fn pushed(&self, push: &Push, answer: &Pushed) {
        match answer {
            Pushed::Taken { .. } => drop(self.operations.inc_by(push.ops.len() as u64)),
            Pushed::Fork { .. } => drop(self.forks.inc()),
            Pushed::Gap { .. } => {}
        }
    }

    /// All of it as text.
    pub fn text(&self, store: &Store) -> String {
        self.database.set(i64::try_from(store.load().0).unwrap_or(i64::MAX));
        let mut text = String::new();
        match encode(&mut text, &self.registry) {
            Ok(()) => text,
            Err(_) => String::new(),
        }
    }
}
