//! What a page that was taken over would try, tried in the real window; and what is left of a window that was locked.

use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::driver::{Bus, CONTROL, PASSPHRASE, Place, Window};

/// Each way out, and what it comes to; `caught` hears what the content policy stops.
const TRIES: &str = r#"
    const done = arguments[arguments.length - 1];
    const caught = [];
    document.addEventListener('securitypolicyviolation', (e) => caught.push(e.effectiveDirective));
    const found = {};
    const wait = (ms) => new Promise((go) => setTimeout(go, ms));
    (async () => {
        found.fetch = await fetch('https://example.dk/').then(() => 'went out', () => 'refused');
        found.own = await fetch('/index.html').then(() => 'answered', () => 'refused');
        try { found.eval = (0, eval)('1 + 1'); } catch { found.eval = 'refused'; }
        try { found.function = new Function('return 2')(); } catch { found.function = 'refused'; }
        window.__ran = 'no';
        const inline = document.createElement('script');
        inline.textContent = "window.__ran = 'inline'";
        document.body.append(inline);
        const handler = document.createElement('div');
        handler.innerHTML = '<img src=x onerror="window.__ran = 1"><svg onload="window.__ran = 2"></svg>';
        document.body.append(handler);
        const far = document.createElement('script');
        far.src = 'https://example.dk/x.js';
        document.body.append(far);
        const frame = document.createElement('iframe');
        frame.src = 'https://example.dk/';
        document.body.append(frame);
        const picture = new Image();
        picture.src = 'https://example.dk/x.png';
        const sheet = document.createElement('style');
        sheet.textContent = 'body { outline: 7px solid red }';
        document.head.append(sheet);
        const form = document.createElement('form');
        form.action = 'https://example.dk/';
        document.body.append(form);
        form.submit();
        const opened = window.open('https://example.dk/');
        found.open = opened ? 'opened' : 'refused';
        try { new WebSocket('wss://example.dk/'); } catch {}
        found.worker = await new Promise((say) => {
            try {
                const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
                worker.onmessage = () => say('ran');
                worker.onerror = () => say('refused');
            } catch { say('refused'); }
            setTimeout(() => say('refused'), 500);
        });
        await wait(700);
        found.outlined = getComputedStyle(document.body).outlineWidth === '7px';
        found.ran = window.__ran;
        found.prototype = Object.isFrozen(Object.prototype);
        found.global = typeof window.__TAURI__;
        found.caught = [...new Set(caught)].sort();
        done(found);
        for (const added of [inline, handler, far, frame, sheet, form]) added.remove();
    })();
"#;

#[tokio::test]
async fn a_page_that_was_taken_over_runs_nothing_sends_nothing_and_goes_nowhere() {
    let place = Place::new();
    let window = Window::open(&place).await;
    window.begin().await;
    let found = window.ask_later(TRIES).await;
    for way in ["fetch", "own", "eval", "function", "open", "worker"] {
        assert_eq!(found[way], "refused", "{way}: {found}");
    }
    assert_eq!((&found["ran"], &found["outlined"]), (&json!("no"), &json!(false)), "{found}");
    assert_eq!((&found["prototype"], &found["global"]), (&json!(true), &json!("undefined")), "{found}");
    let caught: Vec<&str> = found["caught"].as_array().unwrap().iter().map(|way| way.as_str().unwrap()).collect();
    for directive in ["connect-src", "form-action", "frame-src", "img-src"] {
        assert!(caught.contains(&directive), "{directive}: {found}");
    }
    // Away from the program, by every road.
    for road in [
        "location.href = 'https://example.dk/'",
        "location.assign('file:///etc/passwd')",
        "location.replace('data:text/html,hej')",
    ] {
        window.ask(road).await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert_eq!(window.ask("return location.origin").await, "tauri://localhost", "{road}");
    }
    // A command of a plugin that is there for the shell, and not for a page.
    let asked = window.ask_later(
        "const done = arguments[arguments.length - 1];
         const ask = (name, arg) => window.__TAURI_INTERNALS__.invoke(name, arg).then(() => name, () => null);
         Promise.all([ask('plugin:dialog|open', {options: {}}), ask('plugin:event|emit', {event: 'office', payload: 1}),
             ask('plugin:window|close', {label: 'main'}), ask('plugin:webview|create_webview_window', {options: {label: 'x'}}),
             ask('plugin:window-state|save_window_state', {flags: 1}), ask('plugin:path|resolve_directory', {directory: 1})])
            .then((all) => done(all.filter(Boolean)));",
    );
    assert_eq!(asked.await, json!([]));
    window.read("Elever").await;
    window.close().await;
}

/// Every byte of a text, as programs write it.
fn spellings(planted: &str) -> [Vec<u8>; 2] {
    [planted.as_bytes().to_vec(), planted.encode_utf16().flat_map(u16::to_le_bytes).collect()]
}

/// The files below a folder that hold one of these.
fn holding(folder: &Path, planted: &[&str], found: &mut Vec<(PathBuf, String)>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if entry.file_type().unwrap().is_dir() {
            holding(&path, planted, found);
        } else if let Ok(bytes) = std::fs::read(&path) {
            for secret in planted {
                let there = spellings(secret).iter().any(|spelt| bytes.windows(spelt.len()).any(|part| part == spelt));
                if there
                    || path.file_name().unwrap().as_bytes().windows(secret.len()).any(|part| part == secret.as_bytes())
                {
                    found.push((path.clone(), (*secret).to_owned()));
                }
            }
        }
    }
}

#[tokio::test]
async fn a_locked_screen_and_a_computer_going_to_sleep_lock_the_window_onto_a_fresh_page() {
    let place = Place::new();
    let bus = Bus::new();
    let window = Window::open_on(&place, Some(&bus)).await;
    window.begin().await;
    let signals = [
        ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", "boolean:true"),
        ("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:true"),
        ("/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session.Lock", "string:"),
    ];
    for (path, signal, arg) in signals {
        window.go("/settings").await;
        window.read("Eftersyn").await;
        window.ask("window.__kept = document.body.innerText").await;
        // The other word of the same signal means that it is over.
        if arg == "boolean:true" {
            bus.say(path, signal, "boolean:false");
            tokio::time::sleep(std::time::Duration::from_millis(400)).await;
            window.read("Eftersyn").await;
        }
        bus.say(path, signal, arg);
        window.read("Lås op").await;
        window.fresh("window.__kept === undefined").await;
        assert_eq!(window.ask("return location.hash").await, "#/settings", "whoever unlocks is where they were");
        window.see("input[type=password]").await.send_keys(&format!("{PASSPHRASE}\u{e007}")).await.unwrap();
        window.read("Eftersyn").await;
    }
    window.close().await;
}

#[tokio::test]
async fn nothing_that_was_typed_shown_copied_or_opened_is_left_anywhere_after_the_lock() {
    const NOTE: &str = "Bedstemor er syg og bor i Zanzibar";
    const CPR: &str = "6409106995";
    let place = Place::new();
    let window = Window::open(&place).await;
    window.begin().await;
    window.import(&place, "Vælg fil…", "elever.csv", &super::students(), "3 rækker").await;
    std::fs::remove_file(place.kept.path().join("elever.csv")).unwrap();
    window.visit("Åse Ørum").await;
    window.click("Vis").await;
    window.read("640910-6995").await;
    window.click("Kopiér").await;
    window.read("CPR-nummeret er kopieret").await;
    window.press(&format!("{CONTROL}\u{e008}l")).await;
    window.fill("Skriv det på én linje", NOTE).await;
    window.read("Zanzibar").await;
    window.save().await;
    window.read(NOTE).await;
    place.pick("brev.txt", format!("{NOTE} {CPR}\n").as_bytes());
    window.click("Tilføj fil…").await;
    window.read("brev.txt er gemt og krypteret").await;
    // The test's own traces: the file that was picked, and the note of what to pick.
    for trace in ["brev.txt", "picked"] {
        std::fs::remove_file(place.kept.path().join(trace)).unwrap();
    }
    window.click("brev.txt").await;
    let open = place.kept.path().join("vault/open");
    let shown = window.until(|| open.exists()).await;
    assert!(shown, "the file lies in the clear while it is open");
    window.press(&format!("{CONTROL}l")).await;
    window.read("Lås op").await;
    window.fresh("!document.documentElement.innerHTML.includes('Zanzibar')").await;
    window.press(&format!("{CONTROL}v")).await;
    let pasted = window.ask("return document.querySelector('input[type=password]').value").await;
    assert_eq!(pasted, "", "the clipboard holds nothing of it");
    let mut found = Vec::new();
    holding(place.kept.path(), &[NOTE, CPR, "640910-6995", PASSPHRASE, "Åse Ørum", "brev.txt"], &mut found);
    assert_eq!(found, [], "vault, temporary folder and the web view's own folders");
    assert!(!open.exists());
    window.close().await;
}
