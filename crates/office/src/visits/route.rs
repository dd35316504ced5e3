//! In which order a tour goes: always on to the nearest company that is left. Pure, so that it can be held to its word.
//!
//! Nearest neighbour is not the shortest way, and kilometres are as the crow flies; the window says both.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::places::Places;

/// A company to go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RouteStop {
    pub(super) company: String,
    /// Four digits.
    pub(super) postcode: String,
}

/// The way from where one was to the next company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RouteLeg {
    pub(super) company: String,
    /// Whole kilometres, and whether a place is only the nearest listed; nothing when one of the two cannot be found.
    pub(super) km: Option<(u32, bool)>,
}

/// The stops, each the nearest to the one before it of those that are left; of two as near the one with the lower id.
/// Whatever cannot be found in the table comes last.
pub(super) fn nearest_first(start: &str, mut left: Vec<RouteStop>, places: &Places) -> Vec<RouteStop> {
    let mut at = places.index(start);
    let mut ordered = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let way = |stop: &RouteStop| {
            let to = places.index(&stop.postcode);
            let km = at.zip(to).map(|((from, _), (to, _))| places.whole_km(from, to));
            (to.is_none(), km, stop.company.clone())
        };
        let Some(next) = (0..left.len()).min_by_key(|at| way(&left[*at])) else { break };
        let stop = left.swap_remove(next);
        at = places.index(&stop.postcode).or(at);
        ordered.push(stop);
    }
    ordered
}

/// The ways between the stops in this order, the first one from the start.
pub(super) fn legs(start: &str, stops: &[RouteStop], places: &Places) -> Vec<RouteLeg> {
    let mut at = places.index(start);
    let leg = |stop: &RouteStop| {
        let to = places.index(&stop.postcode);
        let km = at.zip(to).map(|((from, near), (to, too))| (places.whole_km(from, to), near || too));
        at = to.or(at);
        RouteLeg { company: stop.company.clone(), km }
    };
    stops.iter().map(leg).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stops(postcodes: &[u32]) -> Vec<RouteStop> {
        let stop = |(at, postcode): (usize, &u32)| RouteStop {
            company: format!("c{at:02}"),
            postcode: format!("{postcode:04}"),
        };
        postcodes.iter().enumerate().map(stop).collect()
    }

    /// Some are Greenland's, which lie nowhere.
    fn postcodes() -> impl Strategy<Value = Vec<u32>> {
        prop::collection::vec(prop_oneof![8 => 1000..9999_u32, 1 => 3900..4000_u32], 0..12)
    }

    proptest! {
        #[test]
        fn a_tour_goes_everywhere_once_and_each_time_to_the_nearest_that_is_left(numbers in postcodes(), start in 1000..9999_u32) {
            let places = Places::built_in().unwrap();
            let start = format!("{start:04}");
            let given = stops(&numbers);
            let tour = nearest_first(&start, given.clone(), &places);
            let mut seen = tour.clone();
            seen.sort_by(|a, b| a.company.cmp(&b.company));
            prop_assert_eq!(&seen, &given, "every stop once");
            let turned: Vec<RouteStop> = given.iter().rev().cloned().collect();
            prop_assert_eq!(&nearest_first(&start, turned, &places), &tour, "the order it was asked in does not matter");
            // Said slowly: nobody that is left is nearer than who comes next.
            let mut at = start;
            for (done, next) in tour.iter().enumerate() {
                let km = |stop: &RouteStop| legs(&at, std::slice::from_ref(stop), &places)[0].km.map(|(km, _)| km);
                let listed = places.find(&next.postcode).is_some();
                for other in &tour[done..] {
                    prop_assert!(listed || places.find(&other.postcode).is_none(), "what lies nowhere comes last");
                    if let (Some(km), Some(other)) = (km(next), km(other)) {
                        prop_assert!(km <= other);
                    }
                }
                if listed {
                    at.clone_from(&next.postcode);
                }
            }
        }
    }

    #[test]
    fn a_company_that_lies_nowhere_has_no_distance_and_does_not_break_the_way() {
        let places = Places::built_in().unwrap();
        let tour = stops(&[9600, 3900, 9600]);
        let km: Vec<Option<u32>> = legs("9600", &tour, &places).iter().map(|leg| leg.km.map(|(km, _)| km)).collect();
        assert_eq!(km, [Some(0), None, Some(0)]);
    }
}
