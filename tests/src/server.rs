//! The shared server itself, as whoever keeps it runs it: a program of its own over a PostgreSQL of its own.

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use cluster::Cluster;

/// A server with one school, on this computer alone.
pub struct Server {
    child: Option<Child>,
    /// Its database.
    pub cluster: Cluster,
    port: u16,
    /// The code of the first laptop.
    pub code: String,
}

impl Server {
    /// Starts one and makes the school `skolen`. It need not outlive a power cut.
    pub fn start() -> Self {
        Self::over("-c fsync=off")
    }

    /// The same over a PostgreSQL with these options.
    pub fn over(options: &'static str) -> Self {
        // Somebody else may take the port in between; then the server says so and the story fails with its words.
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut server = Self { child: None, cluster: Cluster::start(options), port, code: String::new() };
        let said = server.admin(&["school", "create", "skolen", "Skolen"]);
        server.code = said.split_whitespace().next().unwrap().to_owned();
        server.begin();
        server
    }

    /// Where laptops find it.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Its process, while it runs.
    pub fn process(&self) -> Option<u32> {
        self.child.as_ref().map(Child::id)
    }

    /// The same, for whoever goes between.
    pub fn socket(&self) -> SocketAddr {
        ([127, 0, 0, 1], self.port).into()
    }

    /// Starts the program, once more after [`Self::kill`].
    pub fn begin(&mut self) {
        let mut program = self.program();
        self.child = Some(program.arg("serve").stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap());
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(20), "the server does not come up");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Ends it as a power cut would.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }

    /// What whoever keeps the server does by hand.
    pub fn admin(&self, words: &[&str]) -> String {
        let said = self.program().arg("admin").args(words).output().unwrap();
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        String::from_utf8_lossy(&said.stdout).into_owned()
    }

    fn program(&self) -> Command {
        let mut program = Command::new(beside("server"));
        program
            .env("SVEND_DATABASE", self.cluster.address("svend_server", "svend"))
            .env("SVEND_DATABASE_OWNER", self.cluster.address("svend_owner", "svend"))
            .env("SVEND_LISTEN", format!("127.0.0.1:{}", self.port))
            .env("SVEND_LOG", "warn");
        program
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A program of the workspace, built beside this one.
fn beside(name: &str) -> PathBuf {
    let own = std::env::current_exe().unwrap();
    let mut folders = own.ancestors().skip(1).take(2);
    folders.find_map(|folder| Some(folder.join(name)).filter(|path| path.exists())).expect("built with the workspace")
}
