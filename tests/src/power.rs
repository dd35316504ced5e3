//! Power losses, replayed: what a program wrote and synced is recorded, and the disk is rebuilt as it may have been at any
//! moment, with what was not synced kept, lost or torn.
//!
//! A disk writes sectors of 512 bytes whole, and in any order between two syncs. Recorded by `strace`.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::soak::Dice;

/// What happened, in order.
pub enum Event {
    /// Bytes at a place of a file, in the memory of the system until the next sync.
    Write { file: String, at: u64, bytes: Vec<u8> },
    /// A new length.
    Truncate { file: String, length: u64 },
    /// All of the file is on the disk.
    Sync { file: String },
    /// The program has told the world that this is kept.
    Said(String),
}

/// Runs a program in a folder and records what it does to the files there, and what it says.
pub fn record(folder: &Path, program: &mut Command) -> Vec<Event> {
    let trace = folder.with_extension("trace");
    let calls = "trace=pwrite64,write,ftruncate,fsync,fdatasync";
    let mut strace = Command::new("strace");
    strace.args(["-f", "-y", "-xx", "-s", "100000", "-e", calls, "-o"]).arg(&trace);
    strace.arg(program.get_program()).args(program.get_args());
    let status = strace.stdout(Stdio::null()).status().expect("strace is installed by `cargo xtask test`");
    assert!(status.success(), "the program failed while it was recorded");
    let text = fs::read_to_string(&trace).unwrap();
    fs::remove_file(&trace).unwrap();
    let folder = folder.canonicalize().unwrap();
    text.lines().filter_map(|line| event(&folder, line)).collect()
}

/// `123 pwrite64(5<\x2f\x74…>, "\x37\x7f…", 4120, 32) = 4120`. A call that another thread's splits in two is taken where it
/// begins when it writes, and where it ends when it syncs, so that nothing counts as safe too early.
fn event(folder: &Path, line: &str) -> Option<Event> {
    let (_, call) = line.split_once(' ')?;
    let call = call.trim_start();
    assert!(!call.starts_with("<... f"), "a sync was split by another thread: {line:.80}");
    let (name, rest) = call.split_once('(')?;
    let (descriptor, rest) = rest.split_once('<')?;
    let (path, rest) = rest.split_once('>')?;
    let path = PathBuf::from(String::from_utf8(unescaped(path)).ok()?);
    if name == "write" {
        let (_, text) = rest.split_once('"')?;
        let said = || String::from_utf8_lossy(&unescaped(text.split('"').next()?)).trim().to_owned().into();
        return (descriptor == "1").then(said).flatten().map(Event::Said);
    }
    let file = path.strip_prefix(folder).ok()?.to_str()?.to_owned();
    let numbers =
        |text: &str| -> Vec<u64> { text.split([',', ')']).map_while(|number| number.trim().parse().ok()).collect() };
    match name {
        "pwrite64" => {
            let (_, text) = rest.split_once('"')?;
            let (bytes, after) = text.split_once('"')?;
            let bytes = unescaped(bytes);
            let [length, at] = numbers(after.trim_start_matches(", "))[..] else { panic!("{line:.80}") };
            assert_eq!(bytes.len() as u64, length, "strace has cut what was written");
            Some(Event::Write { file, at, bytes })
        }
        "ftruncate" => Some(Event::Truncate { file, length: *numbers(rest.trim_start_matches(", ")).first()? }),
        "fsync" | "fdatasync" => Some(Event::Sync { file }),
        _ => None,
    }
}

fn unescaped(text: &str) -> Vec<u8> {
    text.split("\\x").skip(1).map(|byte| u8::from_str_radix(&byte[..2], 16).unwrap()).collect()
}

/// The disk while the events go by: what is safe, and what came since the last sync of each file.
#[derive(Clone, Default)]
pub struct Disk {
    safe: HashMap<String, Vec<u8>>,
    loose: HashMap<String, Vec<(u64, Vec<u8>)>>,
}

impl Disk {
    /// The files of a folder as they lie there.
    pub fn of(folder: &Path) -> Self {
        let mut disk = Self::default();
        for file in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file()) {
            let name = file.file_name().unwrap().to_str().unwrap().to_owned();
            disk.safe.insert(name, fs::read(&file).unwrap());
        }
        disk
    }

    /// Lets an event happen.
    pub fn take(&mut self, event: &Event) {
        match event {
            Event::Write { file, at, bytes } => {
                self.loose.entry(file.clone()).or_default().push((*at, bytes.clone()));
            }
            // The system keeps a length with its journal: it is there at once. What is cut off cannot come back.
            Event::Truncate { file, length } => {
                self.settle(file);
                self.safe.entry(file.clone()).or_default().resize(*length as usize, 0);
            }
            Event::Sync { file } => self.settle(file),
            Event::Said(_) => (),
        }
    }

    fn settle(&mut self, file: &str) {
        for (at, bytes) in self.loose.remove(file).unwrap_or_default() {
            put(self.safe.entry(file.to_owned()).or_default(), at, &bytes);
        }
    }

    /// Lays the disk down as a power loss at this moment may have left it: each write since the last sync is there, lost, or
    /// torn into sectors.
    pub fn lose(&self, folder: &Path, dice: &mut Dice) {
        fs::create_dir_all(folder).unwrap();
        // Every third time nothing was written through, every third everything, else each write by itself.
        let mood = dice.below(3);
        let mut files = self.safe.clone();
        for (file, writes) in &self.loose {
            let content = files.entry(file.clone()).or_default();
            for (at, bytes) in writes {
                match (mood, dice.below(3)) {
                    (0, _) | (2, 0) => (),
                    (1, _) | (2, 1) => put(content, *at, bytes),
                    _ => {
                        // Sectors begin where the disk's do, not where the write does.
                        let (mut from, end) = (*at, at + bytes.len() as u64);
                        while from < end {
                            let until = ((from / 512 + 1) * 512).min(end);
                            if dice.below(2) == 0 {
                                put(content, from, &bytes[(from - at) as usize..(until - at) as usize]);
                            }
                            from = until;
                        }
                    }
                }
            }
        }
        for (file, content) in files {
            fs::write(folder.join(file), content).unwrap();
        }
    }
}

fn put(content: &mut Vec<u8>, at: u64, bytes: &[u8]) {
    let (at, end) = (at as usize, at as usize + bytes.len());
    if content.len() < end {
        content.resize(end, 0);
    }
    content[at..end].copy_from_slice(bytes);
}
