//! A device's own clock: never behind anything it has given out or seen, however its computer's is set.

use serde::{Deserialize, Serialize};
use wire::Hlc;

/// The newest moment that the device knows of. Kept with its records.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Clock(Hlc);

impl Clock {
    /// A moment for a write, later than everything before it.
    pub fn tick(&mut self, wall_millis: u64) -> Hlc {
        self.0 = Hlc::of_millis(wall_millis).max(self.0.next());
        self.0
    }

    /// Takes in a moment of somebody else's.
    pub fn saw(&mut self, hlc: Hlc) {
        self.0 = self.0.max(hlc);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_set_back_five_years_still_gives_later_moments() {
        let mut clock = Clock::default();
        let before = clock.tick(1_800_000_000_000);
        let after = clock.tick(1_650_000_000_000);
        assert!(after > before);
        assert_eq!(after.millis(), before.millis());
    }

    #[test]
    fn a_write_is_later_than_what_its_author_had_seen() {
        let mut clock = Clock::default();
        clock.saw(Hlc::of_millis(1_900_000_000_000));
        assert!(clock.tick(1_800_000_000_000) > Hlc::of_millis(1_900_000_000_000));
    }
}
