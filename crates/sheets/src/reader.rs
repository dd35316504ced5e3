//! The parent's side: start the child, feed it, take its rows, stop it when it is time.

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::frames::{self, About, Answer, Frame, Order};
use crate::{Ask, Cells, Limits, Ragged, Refusal, Sheet};

/// What the program is called with to read a picture.
pub const READ_IMAGE: &str = "read-image";
const RAGGED_ROWS: usize = 100;
/// How often the caller is asked whether to go on while the child is silent.
const BEAT: Duration = Duration::from_millis(50);
const BATCHES_WAITING: usize = 4;

/// The program to start for reading; it must end in [`crate::child`].
#[derive(Debug, Clone)]
pub struct Reader {
    /// The executable.
    pub program: PathBuf,
    /// What it is called with.
    pub args: Vec<OsString>,
}

impl Reader {
    /// The same program, started for pictures; it must end in [`crate::image_child`] then.
    pub(crate) fn for_images(&self) -> Self {
        Self { program: self.program.clone(), args: vec![READ_IMAGE.into()] }
    }
}

/// Reads the bytes of a file in a child process. `progress` hears how many rows have come, several
/// times a second, and may stop the reading.
pub fn read(
    reader: &Reader,
    bytes: &[u8],
    ask: &Ask,
    limits: &Limits,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Sheet, Refusal> {
    let size = bytes.len() as u64;
    if size == 0 {
        return Err(Refusal::Empty);
    }
    if size > limits.input {
        return Err(Refusal::TooBig { bytes: size, limit: limits.input });
    }
    let mut child = start(reader).map_err(|_| Refusal::ReaderDied)?;
    let (Some(stdin), Some(stdout), Some(stderr)) = (child.stdin.take(), child.stdout.take(), child.stderr.take())
    else {
        return Err(Refusal::ReaderDied);
    };
    let order = Order { ask: ask.clone(), limits: limits.clone() };
    thread::scope(|scope| {
        let (sender, frames) = sync_channel(BATCHES_WAITING);
        scope.spawn(move || feed(stdin, &order, bytes));
        let last_words = scope.spawn(move || listen(stderr));
        scope.spawn(move || {
            let mut stdout = io::BufReader::with_capacity(1 << 16, stdout);
            while let Ok(frame) = frames::read_frame(&mut stdout) {
                if sender.send(frame).is_err() {
                    break;
                }
            }
        });
        let until = Instant::now() + Duration::from_secs(limits.seconds);
        let outcome = collect(&frames, until, limits, progress);
        drop(frames);
        let ended = if outcome.is_none() { wait(&mut child, until) } else { None };
        // The threads above end when the child does.
        let _ = child.kill();
        let _ = child.wait();
        let last_words = last_words.join().unwrap_or_default();
        outcome.unwrap_or_else(|| Err(cause_of_death(ended, &last_words, limits.seconds)))
    })
}

impl From<&Reader> for Command {
    fn from(reader: &Reader) -> Self {
        let mut command = Self::new(&reader.program);
        command.args(&reader.args);
        // It needs nothing of what the program was started with. Windows starts nothing without its own variables.
        #[cfg(unix)]
        command.env_clear();
        #[cfg(windows)]
        {
            use std::os::windows::process::CommandExt;
            const CREATE_NO_WINDOW: u32 = 0x0800_0000;
            command.creation_flags(CREATE_NO_WINDOW);
        }
        command
    }
}

pub(crate) fn start(reader: &Reader) -> io::Result<Child> {
    Command::from(reader).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()
}

/// A child that has seen enough closes the pipe; that is no error here.
pub(crate) fn feed(mut stdin: ChildStdin, order: &impl Serialize, bytes: &[u8]) {
    let _ = frames::write_order(&mut stdin, order).and_then(|()| stdin.write_all(bytes));
}

pub(crate) fn listen(mut stderr: impl Read) -> String {
    let mut words = Vec::new();
    let _ = (&mut stderr).take(4096).read_to_end(&mut words);
    let _ = io::copy(&mut stderr, &mut io::sink());
    String::from_utf8_lossy(&words).into_owned()
}

/// `None` when the child fell silent without an answer.
fn collect(
    frames: &Receiver<Frame>,
    until: Instant,
    limits: &Limits,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Option<Result<Sheet, Refusal>> {
    let mut cells = Cells::default();
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Some(Err(Refusal::TimedOut { seconds: limits.seconds }));
        }
        match frames.recv_timeout(left.min(BEAT)) {
            Ok(Frame::Rows(frame)) => {
                if frames::take_rows(&mut cells, &frame, limits).is_none() {
                    return Some(Err(Refusal::ReaderDied));
                }
            }
            Ok(Frame::Answer(Answer::Read(about))) => return Some(Ok(sheet(about, cells))),
            Ok(Frame::Answer(Answer::Refused(refusal))) => return Some(Err(refusal)),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return None,
        }
        if progress(cells.rows() as u64).is_break() {
            return Some(Err(Refusal::Cancelled));
        }
    }
}

fn sheet(about: About, mut cells: Cells) -> Sheet {
    cells.shrink();
    let ragged = if about.separator.is_some() { ragged(&cells) } else { Vec::new() };
    Sheet {
        format: about.format,
        encoding: about.encoding,
        separator: about.separator,
        sheet_names: about.sheet_names,
        sheet: about.sheet,
        cells,
        ragged,
        doubtful: about.doubtful,
        maybe_charset: about.maybe_charset,
    }
}

fn ragged(cells: &Cells) -> Vec<Ragged> {
    let mut widths = vec![0_u32; cells.columns() + 1];
    for row in 0..cells.rows() {
        widths[cells.width(row)] += 1;
    }
    let usual = (0..widths.len()).max_by_key(|width| widths[*width]).unwrap_or(0);
    (0..cells.rows())
        .filter(|row| cells.width(*row) != usual)
        .map(|row| Ragged { line: cells.line(row), cells: cells.width(row) as u32 })
        .take(RAGGED_ROWS)
        .collect()
}

pub(crate) fn wait(child: &mut Child, until: Instant) -> Option<ExitStatus> {
    loop {
        match child.try_wait() {
            Ok(None) if Instant::now() < until => thread::sleep(Duration::from_millis(2)),
            Ok(status) => return status,
            Err(_) => return None,
        }
    }
}

pub(crate) fn cause_of_death(status: Option<ExitStatus>, last_words: &str, seconds: u64) -> Refusal {
    // The allocator's last words come from Rust's own runtime, before it aborts.
    if last_words.contains("memory allocation of") {
        return Refusal::OutOfMemory;
    }
    match status {
        None => Refusal::TimedOut { seconds },
        Some(status) if ran_out_of_time(status) => Refusal::TimedOut { seconds },
        Some(_) => Refusal::ReaderDied,
    }
}

#[cfg(unix)]
fn ran_out_of_time(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    const SIGKILL: i32 = 9;
    const SIGXCPU: i32 = 24;
    // With soft and hard limit alike, the kernel may send either.
    matches!(status.signal(), Some(SIGXCPU | SIGKILL))
}

#[cfg(not(unix))]
fn ran_out_of_time(_: ExitStatus) -> bool {
    false
}
