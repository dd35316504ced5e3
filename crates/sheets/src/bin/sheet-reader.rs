//! The child processes on their own, as tests start them; the program starts itself in the same modes.

fn main() -> std::process::ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some(sheets::READ_IMAGE) => sheets::image_child(),
        _ => sheets::child(),
    }
}
