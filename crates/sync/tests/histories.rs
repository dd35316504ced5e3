//! Random histories of several laptops and one server, held against what has to be true of every one of them: and the same
//! with a mistake planted, which has to be noticed. A history that is wrong is made as short as it stays wrong.
//!
//! The network drops questions and answers, delivers them twice, and late. Clocks are years apart and jump. Laptops are
//! restored from older copies of themselves, scopes are given and taken, rows erased. Nothing here sleeps or waits.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

mod world;

use proptest::prelude::ProptestConfig;
use proptest::test_runner::{RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest};

use world::{History, Machine, Mistake};

/// A long run asks for more: `SVEND_HISTORIES=1000000`.
fn histories() -> u32 {
    std::env::var("SVEND_HISTORIES").map_or(20_000, |number| number.parse().unwrap())
}

/// Tells so many histories, the same on every run, and says which one was wrong, made short.
fn told(count: u32, shrinks: u32, mistake: Mistake, goes_back: bool) -> Result<(), String> {
    let config = ProptestConfig {
        cases: count,
        max_shrink_iters: shrinks,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config.clone(), rng);
    let long = if goes_back { 15..100 } else { 20..90 };
    let told = runner.run(&History::sequential_strategy(long), |(mut begin, steps, seen)| {
        begin.mistake = mistake;
        begin.copied_after = goes_back.then_some(steps.len() * 3 / 5);
        Machine::test_sequential(config.clone(), begin, steps, seen);
        Ok::<(), TestCaseError>(())
    });
    told.map_err(|error| match error {
        TestError::Fail(why, (begin, steps, _)) => format!("{why}\n{begin:?}\n{steps:#?}"),
        TestError::Abort(why) => why.to_string(),
    })
}

#[test]
fn no_history_loses_shows_or_keeps_what_it_may_not() {
    told(histories(), 1_000, Mistake::None, false).unwrap();
    println!("{} histories, 0 violations", histories());
}

#[test]
fn a_server_that_goes_back_to_a_backup_gets_back_what_a_laptop_had() {
    told(histories() / 4, 1_000, Mistake::None, true).unwrap();
}

/// Each of the ten is noticed within a thousand histories.
#[test]
fn every_planted_mistake_is_noticed() {
    for mistake in Mistake::ALL {
        let noticed = told(1_000, 200, mistake, false);
        let noticed = noticed.expect_err(&format!("{mistake:?} passes for right"));
        println!("{mistake:?}: {noticed}");
    }
}
