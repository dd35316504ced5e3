//! What this program put on the clipboard, so that it can take it away again: after a while, and when it locks.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use office::Error;
use tauri::{AppHandle, Manager};
use zeroize::Zeroizing;

/// Long enough to paste a number where it is needed.
const SECRET_STAYS: Duration = Duration::from_secs(30);

/// The text that was put there last, until it is taken away.
#[derive(Default)]
pub struct Clipboard(Mutex<Option<Zeroizing<String>>>);

/// Puts a text on the clipboard. A secret one goes after half a minute, unless something else stands there by then.
pub fn put(app: &AppHandle, text: String, secret: bool) -> Result<(), Error> {
    system::put(app, &text).ok_or_else(|| Error::bug("clipboard"))?;
    let text = Zeroizing::new(text);
    *ours(app).0.lock().unwrap_or_else(PoisonError::into_inner) = Some(text.clone());
    if secret {
        let app = app.clone();
        std::thread::spawn(move || {
            std::thread::sleep(SECRET_STAYS);
            system::take_away(&app, text);
        });
    }
    Ok(())
}

/// Takes away what this program put there, if it still stands there.
pub fn clear(app: &AppHandle) {
    let last = ours(app).0.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(text) = last {
        system::take_away(app, text);
    }
}

fn ours(app: &AppHandle) -> tauri::State<'_, Clipboard> {
    app.state::<Clipboard>()
}

/// The toolkit of the window has a clipboard already, on X11 and on Wayland.
#[cfg(target_os = "linux")]
mod system {
    use gtk::gdk::SELECTION_CLIPBOARD;
    use tauri::AppHandle;
    use zeroize::Zeroizing;

    pub fn put(app: &AppHandle, text: &str) -> Option<()> {
        let text = Zeroizing::new(text.to_owned());
        app.run_on_main_thread(move || gtk::Clipboard::get(&SELECTION_CLIPBOARD).set_text(&text)).ok()
    }

    pub fn take_away(app: &AppHandle, text: Zeroizing<String>) {
        let asked = app.run_on_main_thread(move || {
            gtk::Clipboard::get(&SELECTION_CLIPBOARD).request_text(move |clipboard, there| {
                if there == Some(text.as_str()) {
                    clipboard.set_text("");
                }
            });
        });
        // A program that is just ending takes its clipboard with it.
        drop(asked);
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    use tauri::AppHandle;
    use zeroize::Zeroizing;

    pub fn put(_app: &AppHandle, text: &str) -> Option<()> {
        arboard::Clipboard::new().ok()?.set_text(text).ok()
    }

    pub fn take_away(_app: &AppHandle, text: Zeroizing<String>) {
        let Ok(mut clipboard) = arboard::Clipboard::new() else { return };
        if clipboard.get_text().map(Zeroizing::new).is_ok_and(|there| *there == *text) {
            drop(clipboard.clear());
        }
    }
}
