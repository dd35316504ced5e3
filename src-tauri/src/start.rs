//! From process start to an open window: one instance, one vault folder, one office.

use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::sync::Arc;

use office::{Error, Event, Office};
use tauri::{App, AppHandle, Builder, Emitter, Manager, RunEvent, Wry};
use tauri_plugin_window_state::StateFlags;

use crate::clipboard::{self, Clipboard};
use crate::{commands, device, folder, prompt, session, window};

/// What every command works on: the office, or the reason why there is none, given to whoever asks.
pub struct Shell {
    office: Result<Arc<Office>, Error>,
}

impl Shell {
    /// The office, or the error the interface shows in its place.
    pub fn office(&self) -> Result<Arc<Office>, Error> {
        self.office.clone()
    }
}

/// Runs the program until its window is closed.
pub fn program() -> tauri::Result<()> {
    let app = Builder::default()
        .plugin(single_instance())
        .plugin(tauri_plugin_dialog::init())
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .build(),
        )
        .manage(prompt::Prompt::default())
        .invoke_handler(tauri::generate_handler![
            commands::call,
            commands::pick_file,
            commands::pick_folder,
            commands::save_file,
            commands::copy_text,
            prompt::step_up,
            prompt::confirm
        ])
        .setup(|app| {
            let shell = Shell { office: open_office(app) };
            #[cfg(feature = "test-key")]
            crate::measure::unlock(&shell);
            app.manage(shell);
            app.manage(Clipboard::default());
            let window = window::open(app)?;
            session::watch(app.handle());
            #[cfg(feature = "test-key")]
            crate::measure::report_when_painted(&window);
            #[cfg(not(feature = "test-key"))]
            let _ = window;
            Ok(())
        })
        .build(tauri::generate_context!())?;
    app.run(|app, event| {
        if let RunEvent::Exit = event {
            close_office(app);
        }
    });
    Ok(())
}

fn single_instance() -> tauri::plugin::TauriPlugin<Wry> {
    let builder = tauri_plugin_single_instance::Builder::new().callback(|app, _args, _folder| window::focus(app));
    // A vault named from outside (tests, the sample school) is an office of its own, beside the one in daily use.
    match folder::named() {
        Some(named) => builder.dbus_id(format!("dk.svend.app.v{:016x}", fingerprint(&named))).build(),
        None => builder.build(),
    }
}

fn fingerprint(folder: &OsString) -> u64 {
    let mut hasher = DefaultHasher::new();
    folder.hash(&mut hasher);
    hasher.finish()
}

fn open_office(app: &App) -> Result<Arc<Office>, Error> {
    let folder = folder::vault(app)?;
    let program = std::env::current_exe().unwrap_or_else(|_| PathBuf::from("svend"));
    let handle = app.handle().clone();
    let registers = lookup::Registers::default();
    let setup = office::Setup {
        folder,
        clock: office::Clock::system(),
        sheet_reader: sheets::Reader { program, args: vec!["read-sheet".into()] },
        register: Box::new(move |source, question, stop| registers.ask(source, question, stop)),
        line: courier::line(),
        cost: None,
        device_secret: Box::new(device::KeyChain),
        open_file: Box::new(|path| open::that_detached(path)),
        open_page: Box::new(|page| open::that_detached(page)),
        // A window that is just closing cannot be told, and need not be.
        on_event: Box::new(move |event| {
            let locked = event == Event::Locked;
            drop(handle.emit("office", event));
            if locked {
                clipboard::clear(&handle);
                window::begin_anew(&handle);
            }
        }),
    };
    Ok(Arc::new(Office::new(setup)))
}

/// A locked office holds no key and no open file: locking on the way out leaves a tidy vault.
fn close_office(app: &AppHandle) {
    if let Ok(office) = app.state::<Shell>().office() {
        // An office that was never unlocked refuses, and the process ends either way.
        drop(office.call("lock", "null"));
    }
}
