//! The child process from start to end: it takes limits on itself, reads the file from its input,
//! writes rows to its output, and opens nothing.

use std::io::{self, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use crate::frames::{About, Answer, Order, read_order};
use crate::looks::{Container, container};
use crate::sink::Sink;
use crate::{Ask, Format, Limits, Refusal, archive, decode, separated, workbook};

#[cfg(not(target_os = "linux"))]
#[global_allocator]
static MEMORY: cap::Cap<zeroizing_alloc::ZeroAlloc<std::alloc::System>> =
    cap::Cap::new(zeroizing_alloc::ZeroAlloc(std::alloc::System), usize::MAX);

/// Runs the reader and ends with it; call it first thing in `main` of the reading process.
pub fn child() -> ExitCode {
    // What a panic says could hold personal data, and goes to a stream that others may read.
    std::panic::set_hook(Box::new(|_| {}));
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn run() -> io::Result<()> {
    let mut input = io::stdin().lock();
    let Order { ask, limits } = read_order(&mut input)?;
    confine(limits.memory, limits.seconds)?;
    let mut sink = Sink::new(io::stdout().lock(), &limits);
    let mut bytes = Vec::new();
    let outcome = match input.take(limits.input.saturating_add(1)).read_to_end(&mut bytes) {
        Ok(_) => read_file(bytes, &ask, &limits, &mut sink),
        Err(error) if error.kind() == io::ErrorKind::OutOfMemory => Err(Refusal::OutOfMemory),
        Err(error) => return Err(error),
    };
    let answer = match outcome {
        Ok(about) => Answer::Read(about),
        Err(refusal) => Answer::Refused(refusal),
    };
    sink.finish(&answer).map_err(io::Error::other)
}

pub(crate) fn read_file<W: Write>(
    bytes: Vec<u8>,
    ask: &Ask,
    limits: &Limits,
    sink: &mut Sink<'_, W>,
) -> Result<About, Refusal> {
    if bytes.len() as u64 > limits.input {
        return Err(Refusal::TooBig { bytes: bytes.len() as u64, limit: limits.input });
    }
    match container(&bytes) {
        Container::Text => read_text(bytes, ask, sink),
        // A parser that panics has met something no program that writes workbooks makes.
        Container::Zip => {
            catch_unwind(AssertUnwindSafe(|| read_workbook(&bytes, ask, limits, sink))).unwrap_or(Err(Refusal::Damaged))
        }
        Container::Locked => Err(Refusal::PasswordProtected),
        Container::Other(looks) => Err(Refusal::NotASheet { looks }),
    }
}

fn read_text<W: Write>(bytes: Vec<u8>, ask: &Ask, sink: &mut Sink<'_, W>) -> Result<About, Refusal> {
    let decoded = decode::decode(bytes, ask.encoding);
    let found = separated::read(&decoded, ask.separator, sink)?;
    if sink.rows() == 0 {
        return Err(Refusal::Empty);
    }
    Ok(About {
        format: Format::Csv,
        encoding: Some(decoded.encoding),
        separator: found.separator,
        sheet_names: Vec::new(),
        sheet: 0,
        doubtful: found.doubtful,
        maybe_charset: decoded.maybe_charset,
    })
}

fn read_workbook<W: Write>(bytes: &[u8], ask: &Ask, limits: &Limits, sink: &mut Sink<'_, W>) -> Result<About, Refusal> {
    let format = archive::check(bytes, limits)?;
    let found = match format {
        Format::Ods => workbook::read_ods(bytes, ask.sheet, sink)?,
        _ => workbook::read_xlsx(bytes, ask.sheet, sink)?,
    };
    Ok(About {
        format,
        encoding: None,
        separator: None,
        sheet_names: found.sheet_names,
        sheet: found.sheet,
        doubtful: Vec::new(),
        maybe_charset: None,
    })
}

/// Takes away what a reader does not need: memory, time, files, a core dump.
#[cfg(unix)]
pub(crate) fn confine(memory: u64, seconds: u64) -> io::Result<()> {
    use rlimit::{Resource, setrlimit};
    let set = |resource: Resource, to: u64| setrlimit(resource, to, to);
    set(Resource::CORE, 0)?;
    set(Resource::CPU, seconds)?;
    limit_memory(memory)?;
    set(Resource::FSIZE, 0)?;
    set(Resource::NOFILE, 0)
}

#[cfg(not(unix))]
pub(crate) fn confine(memory: u64, _seconds: u64) -> io::Result<()> {
    limit_memory(memory)
}

/// The program has its own libraries mapped, which count as address space: the limit comes on top.
#[cfg(target_os = "linux")]
fn limit_memory(memory: u64) -> io::Result<()> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let mapped = status
        .lines()
        .find_map(|line| line.strip_prefix("VmSize:")?.trim().strip_suffix(" kB")?.parse::<u64>().ok())
        .ok_or(io::ErrorKind::Unsupported)?;
    let space = memory.saturating_add(mapped << 10);
    rlimit::setrlimit(rlimit::Resource::AS, space, space)
}

#[cfg(not(target_os = "linux"))]
fn limit_memory(memory: u64) -> io::Result<()> {
    let limit = usize::try_from(memory).unwrap_or(usize::MAX);
    MEMORY.set_limit(MEMORY.allocated().saturating_add(limit)).map_err(|()| io::ErrorKind::OutOfMemory.into())
}
