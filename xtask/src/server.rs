//! `server`: a shared server over a PostgreSQL of its own, with two laptops that are on it. Nothing of it stays.

use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use cluster::Cluster;

use crate::process::{build_workspace, output, run as execute};
use crate::setup::{Need, ready};
use crate::{Result, headless, tree, ui};

/// Starts everything, opens both windows, and ends with them.
pub fn server() -> Result {
    ready(Need::Window)?;
    ui::build()?;
    build_workspace()?;
    let cluster = Cluster::start("");
    let port = free_port()?;
    let program = || server_program(&cluster, port);
    let said = output(program().args(["admin", "school", "create", "skolen", "Eksempelskolen"]));
    let code = said.as_deref().and_then(|said| said.split_whitespace().next()).ok_or("the school could not be made")?;
    let mut serving = Ends(vec![program().arg("serve").spawn().map_err(|error| error.to_string())?]);
    answers(port)?;
    let address = format!("http://127.0.0.1:{port}");
    let folder = tree::root().join("target/two-laptops");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|error| error.to_string())?;
    }
    let mut laptops = Command::new(tree::program("debug", "laptops"));
    execute(laptops.arg("--folder").arg(&folder).args(["--server", &address, "--code", code]))?;
    println!("\nThe server answers at {address}. Both laptops open with the passphrase: eksempelskole");
    let mut opened = Vec::new();
    for laptop in ["first", "second"] {
        opened.push(open(&folder.join(laptop))?);
    }
    serving.0.append(&mut opened);
    // The server is the first of them; the rest are what the user closes.
    for child in serving.0.iter_mut().skip(1) {
        child.wait().map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// The server on its database, to be told what to do.
pub fn server_program(cluster: &Cluster, port: u16) -> Command {
    let mut program = Command::new(tree::program("debug", "server"));
    program
        .env("SVEND_DATABASE", cluster.address("svend_server", "svend"))
        .env("SVEND_DATABASE_OWNER", cluster.address("svend_owner", "svend"))
        .env("SVEND_LISTEN", format!("127.0.0.1:{port}"));
    program
}

/// The real window where there is a screen; elsewhere an address to open in a browser.
fn open(folder: &Path) -> Result<Child> {
    let mut program = if headless::no_display() {
        let mut bridge = Command::new(tree::program("debug", "bridge"));
        bridge.arg("--folder").arg(folder).arg("--ui").arg(tree::root().join("ui/dist"));
        bridge
    } else {
        let mut window = Command::new(tree::program("debug", "svend"));
        window.env("SVEND_DATA", folder);
        window
    };
    program.spawn().map_err(|error| error.to_string())
}

/// A port that nobody has.
pub fn free_port() -> Result<u16> {
    let found = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    found.map(|address| address.port()).map_err(|error| error.to_string())
}

/// Waits until somebody answers at a port.
pub fn answers(port: u16) -> Result {
    let begun = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if begun.elapsed() > Duration::from_secs(20) {
            return Err("the server does not come up".to_owned());
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}

/// What was started ends with this.
pub struct Ends(pub Vec<Child>);

impl Drop for Ends {
    fn drop(&mut self) {
        for child in &mut self.0 {
            drop(child.kill());
            drop(child.wait());
        }
    }
}
