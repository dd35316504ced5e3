//! When the office locks although nobody asked for it: nobody is there, the computer sleeps or slept, its screen is locked.

use std::time::{Duration, Instant};

use tauri::{AppHandle, Manager};

use crate::start::Shell;

/// How often it is looked whether it is time.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Begins to look and to listen; ends with the program.
pub fn watch(app: &AppHandle) {
    let looking = app.clone();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(LOOK_EVERY);
            #[expect(clippy::disallowed_methods, reason = "held against the other clock, to notice that it was set")]
            let wall = std::time::SystemTime::now();
            if let Ok(office) = looking.state::<Shell>().office() {
                // What cannot be read at this look is read at the next.
                drop(office.watch(Instant::now(), wall));
            }
        }
    });
    #[cfg(target_os = "linux")]
    for bus in [desktop::Bus::System, desktop::Bus::Session] {
        let app = app.clone();
        std::thread::spawn(move || {
            // A desktop without the bus locks no screen that we could hear of.
            drop(desktop::listen(bus, || lock(&app)));
        });
    }
}

#[cfg(target_os = "linux")]
fn lock(app: &AppHandle) {
    if let Ok(office) = app.state::<Shell>().office() {
        drop(office.call("lock", "null"));
    }
}

/// What a Linux desktop says when it goes to sleep or locks its screen.
#[cfg(target_os = "linux")]
mod desktop {
    use zbus::MatchRule;
    use zbus::blocking::fdo::DBusProxy;
    use zbus::blocking::{Connection, MessageIterator};
    use zbus::message::Type;

    /// Where it is said.
    #[derive(Clone, Copy)]
    pub enum Bus {
        /// By logind, for the whole computer.
        System,
        /// By the screen saver, for this user.
        Session,
    }

    /// Interface, signal, and whether the signal says yes or no; one that says nothing means yes.
    const SIGNALS: &[(&str, &str, bool)] = &[
        ("org.freedesktop.login1.Manager", "PrepareForSleep", true),
        ("org.freedesktop.login1.Session", "Lock", false),
        ("org.freedesktop.ScreenSaver", "ActiveChanged", true),
        ("org.gnome.ScreenSaver", "ActiveChanged", true),
    ];

    pub fn listen(bus: Bus, lock: impl Fn()) -> zbus::Result<()> {
        let connection = match bus {
            Bus::System => Connection::system()?,
            Bus::Session => Connection::session()?,
        };
        let proxy = DBusProxy::new(&connection)?;
        for (interface, signal, _) in SIGNALS {
            let rule = MatchRule::builder().msg_type(Type::Signal).interface(*interface)?.member(*signal)?.build();
            proxy.add_match_rule(rule)?;
        }
        for message in MessageIterator::from(&connection) {
            let message = message?;
            let header = message.header();
            let said = (header.interface(), header.member());
            let known = SIGNALS.iter().find(|(interface, signal, _)| {
                said.0.is_some_and(|name| name == interface) && said.1.is_some_and(|name| name == signal)
            });
            if known.is_some_and(|(_, _, says)| !says || message.body().deserialize::<bool>().unwrap_or(true)) {
                lock();
            }
        }
        Ok(())
    }
}
