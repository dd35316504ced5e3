//! A runner that tries the same values on every computer, and others for each seed.

use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// One for so many cases; a runner counts those of all its runs together, so each run takes a new one.
pub fn runner(cases: u32, seed: u64) -> TestRunner {
    let mut bytes = [7; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
}
