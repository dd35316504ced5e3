//! How often a hard test is repeated: a few times whenever the tests run, many times in a soak, which keeps the figures.

use std::fs::OpenOptions;
use std::io::Write;
use std::time::{Duration, Instant};

/// One test of the plan in SECURITY.md, repeated.
pub struct Soak {
    /// `T1`, as the plan numbers it, and what is done.
    test: &'static str,
    /// The figure that is to be reached.
    reach: &'static str,
    rounds: u64,
    until: Option<Instant>,
}

impl Soak {
    /// `short` rounds; in a soak (`cargo xtask soak`) as many as `full`, as far as its minutes for each test allow.
    pub fn of(test: &'static str, reach: &'static str, short: u64, full: u64) -> Self {
        let minutes = std::env::var("SVEND_SOAK_MINUTES").ok().and_then(|minutes| minutes.parse::<f64>().ok());
        let until = minutes.map(|minutes| Instant::now() + Duration::from_secs_f64(minutes * 60.0));
        Self { test, reach, rounds: if until.is_some() { full } else { short }, until }
    }

    /// The rounds, counted from 0.
    pub fn rounds(&self) -> impl Iterator<Item = u64> + use<> {
        let until = self.until;
        (0..self.rounds).take_while(move |_| until.is_none_or(|until| Instant::now() < until))
    }

    /// Whether this is one of the normal tests.
    pub fn is_short(&self) -> bool {
        self.until.is_none()
    }

    /// Says what was reached; a soak keeps it.
    pub fn reached(&self, figures: &str) {
        println!("{}: {figures}", self.test);
        if let Some(file) = std::env::var_os("SVEND_SOAK") {
            let mut kept = OpenOptions::new().create(true).append(true).open(file).unwrap();
            writeln!(kept, "| {} | {} | {figures} |", self.test, self.reach).unwrap();
        }
    }
}

/// A random source that gives the same on every run: xorshift64*.
pub struct Dice(u64);

impl Dice {
    /// From a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// The next number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11) % end.max(1)
    }

    /// One of several.
    pub fn of<'a, T>(&mut self, some: &'a [T]) -> &'a T {
        &some[self.below(some.len() as u64) as usize]
    }
}
