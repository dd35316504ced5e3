//! The child process on its own, as tests start it; the program starts itself in the same mode.

fn main() -> std::process::ExitCode {
    sheets::child()
}
