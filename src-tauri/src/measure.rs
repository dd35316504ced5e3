//! For measurements only, compiled in by the feature `test-key` and never bundled: unlocks without a question, says when
//! the screen stands there, and opens the blank window that ours is measured against.

use std::borrow::Cow;
use std::io::Write;
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

use tauri::http::header::CONTENT_TYPE;
use tauri::http::{HeaderValue, Response};
use tauri::{Builder, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::start::Shell;

const BLANK_PAGE: &[u8] = b"<!doctype html><meta charset=utf-8><title>blank</title><p>blank</p>";

static UNLOCKING: Mutex<Option<JoinHandle<()>>> = Mutex::new(None);

/// Unlocks with `SVEND_TEST_PASSPHRASE`, beside the window that is being built: stretching a passphrase is meant to take
/// its time, and a user's window stands there long before one is typed.
pub fn unlock(shell: &Shell) {
    let (Ok(office), Ok(passphrase)) = (shell.office(), std::env::var("SVEND_TEST_PASSPHRASE")) else {
        return;
    };
    let unlocking = std::thread::spawn(move || {
        if let Err(error) = office.call("unlock", &serde_json::json!({ "passphrase": passphrase }).to_string()) {
            eprintln!("svend: {error}");
        }
    });
    *UNLOCKING.lock().unwrap_or_else(PoisonError::into_inner) = Some(unlocking);
}

/// Waits until the office is unlocked.
pub fn unlocked() {
    if let Some(unlocking) = UNLOCKING.lock().unwrap_or_else(PoisonError::into_inner).take() {
        drop(unlocking.join());
    }
}

/// Prints `painted` once the element that `SVEND_MEASURE` names has been on the screen for a frame, and ends when its input
/// does.
pub fn report_when_painted(window: &WebviewWindow) {
    if let Ok(selector) = std::env::var("SVEND_MEASURE") {
        watch(window.clone(), &selector);
    }
}

/// Opens a Tauri window on a page of one word and prints `painted` by the same measure.
pub fn blank_window() -> tauri::Result<()> {
    Builder::default()
        .register_uri_scheme_protocol("blank", |_, _| {
            let mut page = Response::new(Cow::Borrowed(BLANK_PAGE));
            page.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
            page
        })
        .setup(|app| {
            let page = WebviewUrl::CustomProtocol("blank://localhost/".parse()?);
            let window =
                WebviewWindowBuilder::new(app, "blank", page).title("blank").inner_size(1280.0, 800.0).build()?;
            watch(window, "p");
            Ok(())
        })
        .run(tauri::generate_context!())
}

/// Asks the page every few milliseconds, in the same way for both windows, so that the asking costs both the same.
fn watch(window: WebviewWindow, selector: &str) {
    let question = format!(
        "(() => {{
            if (!document.querySelector({selector:?})) return 0;
            if (!window.__painted) {{
                window.__painted = 1;
                requestAnimationFrame(() => requestAnimationFrame(() => {{ window.__painted = 2; }}));
            }}
            return window.__painted;
        }})()"
    );
    std::thread::spawn(move || {
        loop {
            let (answer, answers) = mpsc::channel();
            let asked = window.eval_with_callback(question.as_str(), move |said| drop(answer.send(said)));
            if asked.is_ok() && answers.recv_timeout(Duration::from_millis(200)).is_ok_and(|said| said == "2") {
                let mut out = std::io::stdout();
                drop(writeln!(out, "painted").and_then(|()| out.flush()));
                // Ends as a user's window does, so that the next one does not find a vault that was killed.
                drop(std::io::stdin().read_line(&mut String::new()));
                window.app_handle().exit(0);
                return;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    });
}
