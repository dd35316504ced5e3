//! The passphrase again, in a small window of the shell's own: the page that asks for it sees neither the window nor what
//! is typed there, only whether it was right.

use std::sync::mpsc::{Sender, channel};
use std::sync::{Mutex, PoisonError};

use office::Error;
use tauri::{AppHandle, Manager, State, WebviewUrl, WebviewWindow, WindowEvent};

use crate::start::Shell;
use crate::{commands, window};

const LABEL: &str = "prompt";

/// Whoever waits for the prompt that stands there now.
#[derive(Default)]
pub struct Prompt {
    waits: Mutex<Option<Sender<bool>>>,
}

impl Prompt {
    /// Tells whoever waits how it ended; nobody waits twice.
    fn ends(&self, confirmed: bool) {
        if let Some(waiting) = self.waits.lock().unwrap_or_else(PoisonError::into_inner).take() {
            // A page that is just closing cannot be told, and need not be.
            waiting.send(confirmed).ok();
        }
    }
}

/// Opens the prompt and waits for its end: true when the passphrase was right, false when somebody thought better of it.
#[tauri::command]
pub async fn step_up(app: AppHandle, window: WebviewWindow, theme: String, language: String) -> Result<bool, Error> {
    let (ends, ended) = channel();
    *app.state::<Prompt>().waits.lock().unwrap_or_else(PoisonError::into_inner) = Some(ends);
    open(&app, &window, &page(&theme, &language)).map_err(|error| Error::bug(error.to_string()))?;
    // A sender that was put aside for a newer prompt ends this one as well.
    commands::on_a_blocking_thread(move || Ok(ended.recv().unwrap_or(false))).await
}

/// Hears the passphrase from the prompt, or that somebody thought better of it; a wrong one leaves the prompt standing.
#[tauri::command]
pub async fn confirm(
    app: AppHandle,
    window: WebviewWindow,
    shell: State<'_, Shell>,
    passphrase: Option<String>,
) -> Result<(), Error> {
    if let Some(passphrase) = passphrase {
        let office = shell.office()?;
        commands::on_a_blocking_thread(move || office.confirm(&passphrase)).await?;
        app.state::<Prompt>().ends(true);
    }
    window.destroy().map_err(|error| Error::bug(error.to_string()))
}

fn open(app: &AppHandle, over: &WebviewWindow, page: &str) -> tauri::Result<()> {
    if let Some(standing) = app.get_webview_window(LABEL) {
        return standing.set_focus();
    }
    let prompt = window::own(app, LABEL, WebviewUrl::App(page.into()))
        .inner_size(440.0, 230.0)
        .resizable(false)
        .always_on_top(true)
        .center()
        .parent(over)?
        .build()?;
    let app = app.clone();
    prompt.on_window_event(move |event| {
        if let WindowEvent::Destroyed = event {
            app.state::<Prompt>().ends(false);
        }
    });
    Ok(())
}

/// The page asks for its own theme and language; whatever else it says is not handed on.
fn page(theme: &str, language: &str) -> String {
    let theme = if theme == "dark" { "dark" } else { "light" };
    let language = if language == "en" { "en" } else { "da" };
    format!("index.html?prompt&theme={theme}&language={language}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_cannot_send_the_prompt_anywhere_else() {
        assert_eq!(page("dark", "en"), "index.html?prompt&theme=dark&language=en");
        assert_eq!(page("dark&x=1", "../index.html"), "index.html?prompt&theme=light&language=da");
    }

    #[test]
    fn the_newest_prompt_is_the_one_that_is_waited_for() {
        let prompt = Prompt::default();
        let (first, ended) = channel();
        *prompt.waits.lock().unwrap() = Some(first);
        let (second, other) = channel();
        *prompt.waits.lock().unwrap() = Some(second);
        assert!(ended.recv().is_err());
        prompt.ends(true);
        prompt.ends(false);
        assert_eq!(other.iter().collect::<Vec<_>>(), [true]);
    }
}
