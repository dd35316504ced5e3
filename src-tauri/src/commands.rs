//! What the main window may ask for, beside the prompt for the passphrase.

use office::{Error, FileHandle, FolderHandle};
use serde_json::Value;
use tauri::ipc::Response;
use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_dialog::DialogExt;

use crate::start::Shell;
use crate::{clipboard, files};

/// Runs one command of the office and hands its JSON on unread.
#[tauri::command]
pub async fn call(shell: State<'_, Shell>, name: String, arg: Value) -> Result<Response, Error> {
    let office = shell.office()?;
    let answer = on_a_blocking_thread(move || {
        #[cfg(feature = "test-key")]
        crate::measure::unlocked();
        office.call(&name, &arg.to_string())
    })
    .await?;
    Ok(Response::new(answer))
}

/// Lets the user pick a file of these kinds (`csv`, `xlsx`); no file when they think better of it.
/// The page never sees a path: it gets a handle to what was read.
#[tauri::command]
pub async fn pick_file(
    app: AppHandle,
    window: WebviewWindow,
    shell: State<'_, Shell>,
    kinds: Vec<String>,
    title: String,
) -> Result<Option<FileHandle>, Error> {
    let office = shell.office()?;
    on_a_blocking_thread(move || {
        #[cfg(debug_assertions)]
        if let Some(path) = files::picked_by_test() {
            return files::offer(&office, &path).map(Some);
        }
        let extensions: Vec<&str> = kinds.iter().map(String::as_str).collect();
        let label = extensions.iter().map(|kind| format!("*.{kind}")).collect::<Vec<_>>().join(", ");
        // Without a title of ours the dialog has an English one on Linux.
        let dialog = app.dialog().file().set_parent(&window).set_title(title);
        let picked = dialog.add_filter(label, &extensions).blocking_pick_file();
        let Some(path) = picked.and_then(|path| path.into_path().ok()) else {
            return Ok(None);
        };
        files::offer(&office, &path).map(Some)
    })
    .await
}

/// Lets the user say where a file that the office has made is to lie; false when they think better of it.
/// Neither the path nor the bytes pass through the page.
#[tauri::command]
pub async fn save_file(
    app: AppHandle,
    window: WebviewWindow,
    shell: State<'_, Shell>,
    file: String,
    title: String,
) -> Result<bool, Error> {
    let office = shell.office()?;
    on_a_blocking_thread(move || {
        let (name, bytes) = office.made_file(&file)?;
        #[cfg(debug_assertions)]
        if let Some(path) = files::picked_by_test() {
            return files::save(&path, &bytes).map(|()| true);
        }
        let dialog = app.dialog().file().set_parent(&window).set_title(title);
        let chosen = dialog.set_file_name(name).blocking_save_file();
        let Some(path) = chosen.and_then(|path| path.into_path().ok()) else {
            return Ok(false);
        };
        files::save(&path, &bytes).map(|()| true)
    })
    .await
}

/// Puts a text on the clipboard for the page, so that it can be taken away again, also when there is no page any more.
#[tauri::command]
pub async fn copy_text(app: AppHandle, text: String, secret: bool) -> Result<(), Error> {
    clipboard::put(&app, text, secret)
}

/// Lets the user pick a folder for backups; none when they think better of it. The page gets a handle and never the path.
#[tauri::command]
pub async fn pick_folder(
    app: AppHandle,
    window: WebviewWindow,
    shell: State<'_, Shell>,
    title: String,
) -> Result<Option<FolderHandle>, Error> {
    let office = shell.office()?;
    on_a_blocking_thread(move || {
        #[cfg(debug_assertions)]
        if let Some(path) = files::picked_by_test() {
            return Ok(Some(office.offer_folder(path)));
        }
        let picked = app.dialog().file().set_parent(&window).set_title(title).blocking_pick_folder();
        Ok(picked.and_then(|path| path.into_path().ok()).map(|path| office.offer_folder(path)))
    })
    .await
}

/// Runs what takes its time beside the threads that keep the windows alive.
pub async fn on_a_blocking_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    match tauri::async_runtime::spawn_blocking(work).await {
        Ok(end) => end,
        // What it panicked over may name a person, so that stays on the terminal.
        Err(_) => Err(Error::bug("the command panicked")),
    }
}
