//! The window, and what no window may do.

use std::time::Instant;

use tauri::utils::config::Color;
use tauri::webview::NewWindowResponse;
use tauri::{App, AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent, Wry};

use crate::files;
use crate::start::Shell;

const LABEL: &str = "main";
/// The paper of the light theme: the window has a colour before the page has painted.
const PAPER: Color = Color(0xFB, 0xFA, 0xF7, 0xFF);

/// Opens the window on the embedded interface.
pub fn open(app: &App) -> tauri::Result<WebviewWindow> {
    let window =
        own(app, LABEL, WebviewUrl::default()).inner_size(1280.0, 800.0).min_inner_size(1024.0, 640.0).build()?;
    files::take_drops(&window);
    let moved = window.clone();
    window.on_window_event(move |event| {
        let by_hand = matches!(event, WindowEvent::Focused(true) | WindowEvent::Resized(_) | WindowEvent::Moved(_));
        if let (true, Ok(office)) = (by_hand, moved.state::<Shell>().office()) {
            office.used(Instant::now());
        }
    });
    Ok(window)
}

/// A window of the embedded interface, and what none of them may do.
pub fn own<'a, M: Manager<Wry>>(manager: &'a M, label: &str, page: WebviewUrl) -> WebviewWindowBuilder<'a, Wry, M> {
    WebviewWindowBuilder::new(manager, label, page)
        .title("Svend")
        .background_color(PAPER)
        // Nothing typed or seen may stay behind in a browser profile.
        .incognito(!driven())
        .general_autofill_enabled(false)
        .devtools(cfg!(debug_assertions))
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
}

/// A fresh page where the old one was: whatever stood in it, on the screen or in its memory, is nobody's any more. Its
/// address stays, so that whoever unlocks is where they were.
pub fn begin_anew(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A window that is just closing has no page to lose.
        drop(window.reload());
    }
}

/// Brings the window of the first start forward when the program is started again.
pub fn focus(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // Each of these may be refused by the desktop; the next is worth trying all the same.
        drop(window.show());
        drop(window.unminimize());
        drop(window.set_focus());
    }
}

/// A test drives the window over WebDriver, which WebKitGTK refuses to a private profile: it has folders of its own then.
fn driven() -> bool {
    std::env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|driven| driven == "true")
}

/// The embedded interface goes by one name on Linux and macOS and another on Windows; everything else is elsewhere.
fn is_own(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => url.host_str() == Some("tauri.localhost") && url.port().is_none(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_embedded_interface_may_be_navigated_to() {
        for own in ["tauri://localhost/", "tauri://localhost/index.html", "http://tauri.localhost/"] {
            assert!(is_own(&own.parse().unwrap()), "{own}");
        }
        for other in [
            "https://example.dk/",
            "http://localhost/",
            "http://tauri.localhost.example.dk/",
            "http://tauri.localhost:8080/",
            "file:///etc/passwd",
            "data:text/html,hej",
            "tauri://elsewhere/",
        ] {
            assert!(!is_own(&other.parse().unwrap()), "{other}");
        }
    }
}
