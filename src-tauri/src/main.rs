//! The shell: a window round the office. It carries calls and files in and announcements out, and decides nothing.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod device;
mod files;
mod folder;
#[cfg(feature = "test-key")]
mod measure;
mod prompt;
mod start;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        // The office starts this program again to read a sheet: that child gets no window and no vault.
        Some("read-sheet") => sheets::child(),
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
