//! The shell: a window round the office. It carries calls and files in and announcements out, and decides nothing.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod clipboard;
mod commands;
mod device;
mod files;
mod folder;
#[cfg(feature = "test-key")]
mod measure;
mod prompt;
mod session;
mod start;
mod window;

use std::process::ExitCode;

/// What is freed is wiped: no passphrase, no number and no note is left lying in memory that nobody uses any more.
#[cfg(target_os = "linux")]
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        // The office starts this program again to read a sheet or a picture: that child gets no window and no vault.
        Some("read-sheet") => sheets::child(),
        Some(sheets::READ_IMAGE) => sheets::image_child(),
        #[cfg(feature = "test-key")]
        Some("blank-window") => finish(measure::blank_window()),
        _ => finish(start::program()),
    }
}

fn finish(end: tauri::Result<()>) -> ExitCode {
    match end {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("svend: {error}");
            ExitCode::FAILURE
        }
    }
}
