//! Stories of laptops and a real server on a real PostgreSQL, told over HTTP.
//!
//! They start a PostgreSQL of their own in a temporary folder. `SVEND_POSTGRES` names the folder of its programs where they
//! are not where packages put them. Longer forms: `SVEND_LONG=1`.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod coming_in;
mod counters;
mod erasing;
mod files;
mod http;
mod killed;
mod limits;
mod news;
mod oracle;
mod provider;
mod pulling;
mod pushing;
mod routes;
mod school;
mod scopes;
mod sight;
mod signing_in;
mod slow;
mod upgrading;

/// Whether somebody asked for the longer forms.
fn long() -> bool {
    std::env::var_os("SVEND_LONG").is_some()
}
