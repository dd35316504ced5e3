//! Random histories of several laptops and one server, held against what has to be true of every one of them: and the same
//! with a mistake planted, which has to be noticed.
//!
//! The network drops questions and answers, delivers them twice, and late. Clocks are years apart and jump. Laptops are
//! restored from older copies of themselves, scopes are given and taken, rows erased. Nothing here sleeps or waits.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

mod world;

use world::{Mistake, forgotten, violated};

/// A long run asks for more: `SVEND_HISTORIES=1000000`.
fn histories() -> u64 {
    std::env::var("SVEND_HISTORIES").map_or(20_000, |number| number.parse().unwrap())
}

#[test]
fn no_history_loses_shows_or_keeps_what_it_may_not() {
    for seed in 0..histories() {
        let found = violated(seed, Mistake::None);
        assert!(found.is_empty(), "history {seed}: {found:?}");
    }
    println!("{} histories, 0 violations", histories());
}

/// Each of the ten is noticed within a thousand histories.
#[test]
fn every_planted_mistake_is_noticed() {
    for mistake in Mistake::ALL {
        let noticed = (0..1_000).find(|seed| !violated(*seed, mistake).is_empty());
        println!("{mistake:?}: noticed in history {noticed:?}");
        assert!(noticed.is_some(), "{mistake:?} passes for right");
    }
}

#[test]
fn a_server_that_goes_back_to_a_backup_gets_back_what_a_laptop_had() {
    for seed in 0..histories() / 4 {
        let found = forgotten(seed);
        assert!(found.is_empty(), "history {seed}: {found:?}");
    }
}
