//! Another process's memory, searched: what it still holds, also in what it has given back to its allocator.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

/// So much of a process is read at once.
const PIECE: usize = 4 << 20;

/// How often these bytes stand in the memory of a process that we may read.
pub fn count(process: u32, planted: &[u8]) -> usize {
    let maps = std::fs::read_to_string(format!("/proc/{process}/maps")).unwrap_or_default();
    let Ok(mut memory) = File::open(format!("/proc/{process}/mem")) else { return 0 };
    let mut times = 0;
    for map in maps.lines().filter(|line| line.split(' ').nth(1).is_some_and(|rights| rights.starts_with("rw"))) {
        let Some((from, to)) = map.split(' ').next().and_then(|span| span.split_once('-')) else { continue };
        let (Ok(from), Ok(to)) = (u64::from_str_radix(from, 16), u64::from_str_radix(to, 16)) else { continue };
        let mut at = from;
        while at < to {
            // The next piece begins a little before the end of this one, so that nothing stands between two, and nothing twice.
            let length = PIECE.min((to - at) as usize);
            let mut piece = vec![0; length];
            if memory.seek(SeekFrom::Start(at)).is_err() || memory.read_exact(&mut piece).is_err() {
                break;
            }
            times += piece.windows(planted.len()).filter(|part| part[0] == planted[0] && *part == planted).count();
            if at + length as u64 == to {
                break;
            }
            at += (length - (planted.len() - 1)) as u64;
        }
    }
    times
}
