//! Histories as proptest makes them, and makes them shorter once one is wrong.

use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any};
use proptest::prop_oneof;
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest};

use super::{Begin, Mistake, Step, What, World, YEAR};

/// What may happen. The checks of the world are the reference, so this one only keeps how it began.
pub struct History;

/// The machines themselves, held to the checks after each step and at the end.
pub struct Machine;

impl ReferenceStateMachine for History {
    type State = Begin;
    type Transition = Step;

    fn init_state() -> BoxedStrategy<Begin> {
        let off = prop_oneof![2 => Just(0), 1 => -5 * YEAR..=5 * YEAR];
        let laptops = vec((1..8_u8, off), 2..=4);
        laptops.prop_map(|laptops| Begin { laptops, copied_after: None, mistake: Mistake::None }).boxed()
    }

    fn transitions(_: &Begin) -> BoxedStrategy<Step> {
        let step = |(of_a_hundred, site, chance)| Step { what: what(of_a_hundred), site, chance };
        (0..100_u8, 0..4_usize, any::<u64>()).prop_map(step).boxed()
    }

    fn apply(begin: Begin, _: &Step) -> Begin {
        begin
    }
}

fn what(of_a_hundred: u8) -> What {
    match of_a_hundred {
        0..35 => What::Write,
        35..55 => What::Push,
        55..80 => What::Pull,
        80..84 => What::Late,
        84..87 => What::Erase,
        87..90 => What::Scopes,
        90..93 => What::Copy,
        93..95 => What::Restore,
        95..97 => What::Clock,
        _ => What::Wait,
    }
}

impl StateMachineTest for Machine {
    type SystemUnderTest = World;
    type Reference = History;

    fn init_test(begin: &Begin) -> World {
        World::new(begin)
    }

    fn apply(mut world: World, _: &Begin, step: Step) -> World {
        world.step(step);
        world
    }

    fn check_invariants(world: &World, _: &Begin) {
        assert!(world.found().is_empty(), "{:?}", world.found());
    }

    fn teardown(world: World, _: Begin) {
        let found = world.end();
        assert!(found.is_empty(), "{found:?}");
    }
}
