//! What the window, the reading processes and the packages of others may not do, held against the files that say so: each
//! line here fails when one of them is loosened. What they then really refuse is tried in `window/hard.rs` and below.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn parsed(path: &str) -> Value {
    serde_json::from_str(&text(path)).unwrap()
}

/// Every file below a folder with this ending.
fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.extension().is_some_and(|kind| kind == ending) {
            found.push(path);
        }
    }
}

#[test]
fn the_page_may_load_its_own_files_and_ask_its_own_shell_and_nothing_else() {
    let security = parsed("src-tauri/tauri.conf.json")["app"]["security"].clone();
    let policy = json!({
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' blob:",
        "font-src": "'self'",
        "connect-src": "ipc: http://ipc.localhost",
        "base-uri": "'none'",
        "form-action": "'none'",
    });
    // The whole of it: no asset protocol, no header of its own, no way round the policy.
    assert_eq!(security, json!({"capabilities": ["main", "prompt"], "freezePrototype": true, "csp": policy}));
    // The bridge has the same policy, word for word, but for the address of what it asks.
    let same: Vec<String> = policy
        .as_object()
        .unwrap()
        .iter()
        .map(|(what, from)| match what.as_str() {
            "connect-src" => "connect-src 'self'".to_owned(),
            _ => format!("{what} {}", from.as_str().unwrap()),
        })
        .collect();
    let bridge = text("tests/src/bin/bridge.rs");
    let said = bridge.split_once("const CSP: &str = \"").unwrap().1.split_once("\";").unwrap().0;
    let said: BTreeSet<String> =
        said.replace('\\', "").split(';').map(|part| part.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(said, same.into_iter().collect());
}

#[test]
fn each_window_has_the_commands_it_needs_and_the_page_no_global_tauri() {
    let app = parsed("src-tauri/tauri.conf.json")["app"].clone();
    assert_eq!((&app["withGlobalTauri"], &app["windows"]), (&json!(false), &json!([])));
    let capabilities: BTreeSet<_> = fs::read_dir(root().join("src-tauri/capabilities"))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(capabilities, BTreeSet::from(["main.json".to_owned(), "prompt.json".to_owned()]));
    let main = [
        "allow-call",
        "allow-pick-file",
        "allow-pick-folder",
        "allow-save-file",
        "allow-copy-text",
        "allow-step-up",
        "core:event:allow-listen",
        "core:event:allow-unlisten",
    ];
    for (window, permissions) in [("main", &main[..]), ("prompt", &["allow-confirm"])] {
        let held = parsed(&format!("src-tauri/capabilities/{window}.json"));
        let names: BTreeSet<&str> = held.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(
            names,
            BTreeSet::from(["identifier", "description", "windows", "permissions"]),
            "no remote page has any"
        );
        assert_eq!(held["windows"], json!([window]));
        assert_eq!(held["permissions"], json!(permissions));
    }
    let listed = text("src-tauri/build.rs").split_once("AppManifest::new().commands(&[").unwrap().1.to_owned();
    let listed: Vec<&str> =
        listed.split_once("])").unwrap().0.split(',').map(str::trim).filter(|word| !word.is_empty()).collect();
    let commands = ["call", "pick_file", "pick_folder", "save_file", "copy_text", "step_up", "confirm"];
    assert_eq!(listed, commands.map(|name| format!("\"{name}\"")));
    let started = text("src-tauri/src/start.rs");
    let handled = started.matches(" commands::").count()
        + started.matches(" prompt::step_up").count()
        + started.matches(" prompt::confirm").count();
    assert_eq!(handled, commands.len(), "as many handlers as commands are listed");
}

#[test]
fn the_shell_has_no_plugin_that_reads_files_asks_the_network_or_runs_programs_for_a_page() {
    let manifest = text("src-tauri/Cargo.toml");
    let plugins: BTreeSet<&str> =
        manifest.lines().filter_map(|line| line.strip_prefix("tauri-plugin-")?.split(['.', ' ']).next()).collect();
    assert_eq!(plugins, BTreeSet::from(["dialog", "single-instance", "window-state"]));
    assert!(manifest.contains("\ntauri.workspace = true\n"), "with no feature of its own: developer tools are one");
    let workspace = text("Cargo.toml");
    assert!(workspace.lines().any(|line| line.starts_with("tauri = \"")), "nor of the workspace");
    let started = text("src-tauri/src/start.rs");
    assert_eq!(started.matches(".plugin(").count(), 3);
    for script in ["package.json", "ui/package.json"] {
        if let Ok(package) = fs::read_to_string(root().join(script)) {
            assert!(!package.contains("@tauri-apps/plugin"), "{script}: a page asks the shell, never a plugin");
        }
    }
}

#[test]
fn the_window_keeps_nothing_and_goes_nowhere() {
    let window = text("src-tauri/src/window.rs");
    for held in [
        ".incognito(!driven())",
        ".general_autofill_enabled(false)",
        ".devtools(cfg!(debug_assertions))",
        ".on_navigation(is_own)",
        ".on_new_window(|_, _| NewWindowResponse::Deny)",
    ] {
        assert!(window.contains(held), "{held}");
    }
    // What a bundle is built from has no feature beyond the embedded page.
    assert!(text("src-tauri/Cargo.toml").contains("default = [\"custom-protocol\"]\n"));
}

#[test]
fn no_field_remembers_what_was_typed_and_no_word_is_sent_to_a_spell_checker() {
    assert!(text("ui/index.html").contains("<html lang=\"da\" spellcheck=\"false\" translate=\"no\">"));
    let mut found = Vec::new();
    files(&root().join("ui/src"), "svelte", &mut found);
    let mut fields = 0;
    for path in found {
        let page = fs::read_to_string(&path).unwrap();
        for (kind, at) in
            ["<input", "<textarea"].iter().flat_map(|tag| page.match_indices(tag).map(|(at, tag)| (tag, at)))
        {
            let end = ["/>", "</textarea>"].iter().filter_map(|end| page[at..].find(end)).min().unwrap();
            let tag = &page[at..at + end];
            let ticked =
                ["type=\"checkbox\"", "type=\"radio\"", "type=\"range\""].iter().any(|ticked| tag.contains(ticked));
            fields += 1;
            assert!(ticked || tag.contains("autocomplete=\"off\""), "{}: {kind} remembers\n{tag}", path.display());
            assert!(!tag.contains("spellcheck=\"true\"") && !tag.contains("autocomplete=\"on\""), "{}", path.display());
        }
    }
    assert!(fields > 10, "{fields}");
}

#[test]
fn no_package_runs_a_program_when_it_is_installed_and_none_is_fetched_on_the_way() {
    for folder in ["ui", "src-tauri"] {
        // Nor another registry, nor a version of this week: those that did harm were taken back within one.
        let said = "ignore-scripts=true\nmin-release-age=7\nomit-lockfile-registry-resolved=true\n";
        assert_eq!(text(&format!("{folder}/.npmrc")), said);
    }
    let mut found = Vec::new();
    files(&root().join("xtask/src"), "rs", &mut found);
    let mut verbs = BTreeSet::new();
    for path in found {
        let source = fs::read_to_string(&path).unwrap();
        let started = ["npx", "npm.cmd", "new(\"npm"].iter().any(|way| source.contains(way));
        assert!(!started || path.ends_with("process.rs"), "{}: there is one way to start it", path.display());
        let is_call = |at: usize| !source[..at].ends_with("fn ") && !source[..at].ends_with('_');
        for (at, _) in source.match_indices("npm(").filter(|(at, _)| is_call(*at)) {
            let call = source[at..].split_once("&[").and_then(|(_, rest)| rest.split_once(']')).unwrap().0;
            let words: Vec<&str> = call.split('"').skip(1).step_by(2).collect();
            // What is in the lock file, without its scripts; only what is installed already.
            assert!(words[0] != "ci" || words.contains(&"--ignore-scripts"), "{}: {call}", path.display());
            assert!(words[0] != "exec" || words[1] == "--no", "{}: {call}", path.display());
            verbs.insert(words[0].to_owned());
        }
    }
    assert_eq!(verbs, ["audit", "ci", "exec", "run", "sbom", "test"].map(str::to_owned).into());
    let machine = text(".ci/run");
    assert!(!machine.contains("npm ") && !machine.contains("npx "), "the machine asks xtask");
}

#[test]
fn every_rule_for_packages_of_others_refuses_what_it_does_not_know() {
    let rules = text("deny.toml");
    for rule in [
        "\nyanked = \"deny\"\n",
        "\nunused-allowed-license = \"deny\"\n",
        "\nunknown-registry = \"deny\"\n",
        "\nunknown-git = \"deny\"\n",
        "\nallow-git = []\n",
        "\nallow-registry = [\"https://github.com/rust-lang/crates.io-index\"]\n",
        "{ crate = \"openssl-sys\", wrappers = [\"libsqlite3-sys\"],",
    ] {
        assert!(rules.contains(rule), "{rule}");
    }
}

#[test]
fn the_limits_of_the_reading_processes_are_what_was_decided() {
    let mib = 1 << 20;
    let sheet = sheets::Limits {
        input: 64 * mib,
        inflated: 256 * mib,
        entries: 200,
        ratio: 200,
        cells: 3_000_000,
        rows: 1_048_576,
        columns: 1_000,
        cell: 32_767,
        text: 128 * mib,
        memory: 512 * mib,
        seconds: 30,
    };
    assert_eq!(sheets::Limits::default(), sheet);
    let picture = sheets::ImageLimits {
        input: 25 * mib,
        output: 64 * mib,
        side: 20_000,
        pixels: 50_000_000,
        memory: 512 * mib,
        seconds: 30,
    };
    assert_eq!(sheets::ImageLimits::default(), picture);
}

#[cfg(target_os = "linux")]
mod confined {
    use std::io::Write;
    use std::process::{Child, Command, Stdio};
    use std::time::{Duration, Instant};

    use super::*;

    /// A child that has its order and waits for the file.
    fn waiting(verb: &str, order: Value) -> Child {
        // As the program starts it, but held on to.
        let reader = sheets::Reader { program: env!("CARGO_BIN_EXE_bridge").into(), args: vec![verb.into()] };
        let mut child =
            Command::from(&reader).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let order = order.to_string();
        let stdin = child.stdin.as_mut().unwrap();
        stdin.write_all(&(order.len() as u32).to_le_bytes()).unwrap();
        stdin.write_all(order.as_bytes()).unwrap();
        stdin.flush().unwrap();
        child
    }

    fn about(child: &Child, what: &str) -> String {
        fs::read_to_string(format!("/proc/{}/{what}", child.id())).unwrap()
    }

    fn limit(child: &Child, what: &str) -> u64 {
        let limits = about(child, "limits");
        let line = limits.lines().find_map(|line| line.strip_prefix(what)).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap_or(u64::MAX)
    }

    #[test]
    fn a_reading_process_has_no_file_no_network_no_surroundings_and_so_much_memory_and_time() {
        let orders = [
            ("read-sheet", json!({"ask": sheets::Ask::default(), "limits": sheets::Limits::default()})),
            ("read-image", json!({"kind": "png", "limits": sheets::ImageLimits::default()})),
        ];
        for (verb, order) in orders {
            let mut child = waiting(verb, order);
            let started = Instant::now();
            // The last limit it takes on itself: from here on neither a file nor a socket can be opened.
            while limit(&child, "Max open files") != 0 {
                assert!(started.elapsed() < Duration::from_secs(20), "{verb}: {}", about(&child, "limits"));
                std::thread::sleep(Duration::from_millis(5));
            }
            assert_eq!(limit(&child, "Max file size"), 0, "{verb}");
            assert_eq!(limit(&child, "Max core file size"), 0, "{verb}");
            assert_eq!(limit(&child, "Max cpu time"), 30, "{verb}");
            let mapped = about(&child, "status")
                .lines()
                .find_map(|line| line.strip_prefix("VmSize:")?.trim().strip_suffix(" kB")?.parse::<u64>().ok())
                .unwrap()
                << 10;
            let space = limit(&child, "Max address space");
            assert!(space <= mapped + (512 << 20) && space >= 512 << 20, "{verb}: {space} of {mapped}");
            assert_eq!(about(&child, "environ"), "", "{verb}: nothing of the program's surroundings");
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }
}
