//! Prints the TypeScript of every command, for `cargo xtask types`.

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(office::typescript().as_bytes())
}
