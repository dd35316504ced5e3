//! Storms: laptops that are programs of their own and are killed, a network that loses, cuts, holds up, doubles and repeats,
//! a server and a PostgreSQL that die. When it is over, nothing that was said to be kept is lost, nothing is there twice,
//! and everybody has what the server has.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "storms/ledger.rs"]
mod ledger;
#[path = "storms/mischief.rs"]
mod mischief;
#[path = "storms/school.rs"]
mod school;

use std::time::Duration;

use school::School;
use tests::proxy::Fault;
use tests::soak::Soak;

#[test]
fn whatever_dies_and_whatever_the_network_does_nothing_is_lost_or_doubled_and_all_have_the_same() {
    let soak = Soak::of("S1 storms", "0 acknowledged acts lost, 0 doubled, all laptops level", 1, 1_000);
    // A long form by hand: `SVEND_LONG=1`, with twenty laptops.
    let long = !soak.is_short() || std::env::var_os("SVEND_LONG").is_some();
    let (mut storms, mut told, mut conflicts, mut late) = (0, 0, 0, 0);
    let (mut kills, mut faults) = (school::Kills::default(), 0);
    for seed in soak.rounds() {
        let laptops = if long { 2 + (seed as usize * 7 + 18) % 19 } else { 3 };
        let mut school = School::of(laptops, seed, None);
        let killed = school.storm(Duration::from_secs(if long { 60 } else { 10 }));
        let met = school.proxy.met();
        late += school.calm();
        let (wrong, ledger) = school.wrong();
        assert!(wrong.is_empty(), "storm {seed}: {wrong:#?}");
        assert!(ledger.told.len() > laptops * 10, "hardly anything was written: {}", ledger.told.len());
        assert!(met.len() > Fault::ALL.len() / 2, "hardly anything happened: {met:?}");
        storms += 1;
        told += ledger.told.len();
        conflicts += ledger.server.conflicts();
        faults += met.values().sum::<u64>();
        kills = school::Kills {
            laptops: kills.laptops + killed.laptops,
            server: kills.server + killed.server,
            database: kills.database + killed.database,
        };
    }
    let school::Kills { laptops, server, database } = kills;
    soak.reached(&format!(
        "{storms} storms, {laptops} laptops, {server} servers and {database} databases killed, {faults} faults of the \
         network, {late} requests said again at the end, {told} acts acknowledged, {conflicts} values that lost and are kept: \
         0 lost, 0 doubled"
    ));
}

/// What the ledger is worth: a server that forgets, a network that makes two of one, and a row that nobody is told of.
#[test]
fn a_lost_a_doubled_and_an_untold_write_are_each_noticed() {
    for (planted, noticed) in [(mischief::swallows(), "lost: "), (mischief::doubles(), "were taken")] {
        let mut school = School::of(2, 1, Some(planted));
        school.work();
        school.calm();
        let (wrong, _) = school.wrong();
        assert!(wrong.iter().any(|what| what.contains(noticed)), "{noticed}: {wrong:#?}");
    }
    let mut school = School::of(2, 1, None);
    school.work();
    school.calm();
    assert_eq!(school.wrong().0, Vec::<String>::new());
    let untold = "update record set fields = (fields::jsonb || '{\"note\": \"x\"}')::json where id like 'company/%'";
    school.server.cluster.psql("postgres", "svend", untold).unwrap();
    let (wrong, _) = school.wrong();
    assert!(wrong.iter().any(|what| what.contains("differs")), "{wrong:#?}");
}
