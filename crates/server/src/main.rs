//! The program: `server serve`, and `server admin` for whoever keeps it.
#![expect(clippy::print_stdout, reason = "a command answers on the terminal")]

use std::process::ExitCode;

use server::settings::Settings;
use server::{admin, serve};
use tracing_subscriber::EnvFilter;

/// A push makes tens of thousands of small values and lets them go.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const USAGE: &str = "
  server serve                           answers laptops";

#[tokio::main]
async fn main() -> ExitCode {
    let filter = EnvFilter::try_from_env("SVEND_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).init();
    match run().await {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(wrong) => {
            eprintln!("{wrong}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<String, String> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let settings = || Settings::read(|name| std::env::var(name).ok());
    match words.as_slice() {
        ["serve"] => serve::serve(settings()?).await.map(|()| String::new()),
        ["admin", words @ ..] => admin::admin(settings()?, words).await,
        _ => Err(format!("{USAGE}{}", admin::USAGE)),
    }
}
