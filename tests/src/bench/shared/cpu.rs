//! What a process has spent of the processors, as Linux counts it.

use std::collections::BTreeMap;
use std::fs;

/// How often a second the kernel counts; it tells programs this one whatever its own is.
const TICKS: f64 = 100.0;

/// Seconds that a process has spent, and all that it started: those that run and those that have ended.
pub fn spent(process: u32) -> f64 {
    let numbers = fs::read_dir("/proc").unwrap().filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    let all: BTreeMap<u32, Stat> = numbers.filter_map(|number: u32| Some((number, Stat::of(number)?))).collect();
    let ours = |number: &u32| {
        let line = std::iter::successors(Some(*number), |number| all.get(number).map(|stat| stat.parent));
        line.take(all.len()).any(|number| number == process)
    };
    all.iter().filter(|(number, _)| ours(number)).map(|(_, stat)| stat.ticks).sum::<u64>() as f64 / TICKS
}

struct Stat {
    parent: u32,
    ticks: u64,
}

impl Stat {
    fn of(process: u32) -> Option<Self> {
        let said = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
        // A program's name may hold anything, also a parenthesis.
        let (_, said) = said.rsplit_once(") ")?;
        let fields: Vec<&str> = said.split(' ').collect();
        let number = |at: usize| fields.get(at)?.parse::<u64>().ok();
        // By proc(5): ppid is the second after the name, utime, stime, cutime and cstime the twelfth and on.
        let ticks = (11..15).map(number).sum::<Option<u64>>()?;
        Some(Self { parent: u32::try_from(number(1)?).ok()?, ticks })
    }
}
