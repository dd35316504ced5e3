//! `contract`: schemathesis over the server's own description, once for each role: no answer may be a server's error, another
//! school's, or of another form than is written.

use std::path::{Path, PathBuf};
use std::process::Command;

use cluster::Cluster;

use crate::process::{build_workspace, output, run};
use crate::server::{Ends, answers, free_port, server_program};
use crate::{Result, tree};

/// What is not held against an answer: that well-formed requests are taken. Who may not is refused all the same.
const UNASKED: &str = "positive_data_acceptance";
/// Requests for each route, unless somebody asks for more.
const EXAMPLES: &str = "200";

/// A role and what it shows.
struct Guest {
    role: String,
    token: String,
    device: String,
    foreign: String,
}

/// Runs all of it; `--examples N` for more or fewer requests for each route.
pub fn contract(args: &[String]) -> Result {
    let examples = match args {
        [] => EXAMPLES,
        [flag, number] if flag == "--examples" => number,
        _ => return Err("cargo xtask contract [--examples N]".to_owned()),
    };
    let schemathesis = schemathesis()?;
    build_workspace()?;
    let cluster = Cluster::start("-c fsync=off");
    let port = free_port()?;
    let code = |school: &str| {
        let said = output(server_program(&cluster, port).args(["admin", "school", "create", school, school]));
        said.and_then(|said| Some(said.split_whitespace().next()?.to_owned())).ok_or("the school could not be made")
    };
    let (own, other) = (code("roskilde")?, code("ribe")?);
    let mut program = server_program(&cluster, port);
    let serving = program.env("SVEND_LOG", "error").arg("serve").spawn().map_err(|error| error.to_string())?;
    let _serving = Ends(vec![serving]);
    answers(port)?;
    let address = format!("http://127.0.0.1:{port}");
    let said = output(Command::new(tree::program("debug", "roles")).args([&address, &own, &other]));
    let guests = guests(&said.ok_or("the laptops could not come in")?);
    let mut ends = Vec::new();
    for guest in &guests {
        println!("\n== {}", guest.role);
        let passed = run(&mut asking(&schemathesis, &address, guest, examples)).is_ok();
        ends.push((guest.role.as_str(), passed));
    }
    println!();
    for (role, passed) in &ends {
        println!("{role}: {}", if *passed { "passed" } else { "FAILED" });
    }
    if ends.iter().all(|(_, passed)| *passed) {
        Ok(())
    } else {
        Err("Some answers are not as they should be.".to_owned())
    }
}

fn guests(said: &str) -> Vec<Guest> {
    let guest = |line: &str| {
        let mut words = line.split('\t').map(str::to_owned);
        Some(Guest { role: words.next()?, token: words.next()?, device: words.next()?, foreign: words.next()? })
    };
    said.lines().filter_map(guest).collect()
}

fn asking(program: &Path, address: &str, guest: &Guest, examples: &str) -> Command {
    let mut asks = Command::new(program);
    asks.args(["run", &format!("{address}/openapi.json")]);
    // A line for news has no end; its form is held by the server's own stories.
    asks.args(["--exclude-path", "/v1/events", "--exclude-checks", UNASKED, "--max-examples", examples, "--seed", "1"]);
    asks.args(["--generation-database", "none", "--request-timeout", "10", "--no-color"]);
    if !guest.token.is_empty() {
        asks.args(["--header", &format!("Authorization: Bearer {}", guest.token)]);
    }
    asks.current_dir(tree::root().join("target/contract"));
    asks.env("SCHEMATHESIS_HOOKS", "hooks").env("PYTHONPATH", tree::root().join("xtask/contract"));
    asks.env("PYTHONDONTWRITEBYTECODE", "1").env("SVEND_DEVICE", &guest.device).env("SVEND_FOREIGN", &guest.foreign);
    asks
}

/// Schemathesis as it is pinned, in an environment of its own.
fn schemathesis() -> Result<PathBuf> {
    let folder = tree::root().join("target/contract");
    let wanted = tree::root().join("xtask/contract/requirements.txt");
    if !folder.join("bin/python").exists() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
    }
    let mut install = Command::new(folder.join("bin/python"));
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r"]);
    run(install.arg(wanted))?;
    Ok(folder.join("bin/schemathesis"))
}
