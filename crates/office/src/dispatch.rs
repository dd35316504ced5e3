//! How a command is found, read, allowed and answered, and how the window's types are made from the same lines.

use std::collections::BTreeSet;

use serde::Serialize;
use serde::de::DeserializeOwned;
use ts_rs::{Config, TS, TypeVisitor};

use crate::{Error, Result};

/// Makes the table of commands, the way to them, and their types.
macro_rules! commands {
    (
        before the vault is open { $($early:ident: $early_handler:path, $early_arg:ty => $early_answer:ty;)* }
        at the desk { $($name:ident: $handler:path, $arg:ty => $answer:ty, $right:ident;)* }
        leaving the desk { $($last:ident: $last_handler:path, $last_arg:ty => $last_answer:ty, $last_right:ident;)* }
    ) => {
        /// The names of all commands and the rights they need; `None` for those before the vault is open.
        pub const COMMANDS: &[(&str, Option<Right>)] =
            &[$((stringify!($early), None),)* $((stringify!($name), Some(Right::$right)),)*
              $((stringify!($last), Some(Right::$last_right)),)*];

        /// Finds the command, decodes, asks `authorize`, runs the handler.
        pub(crate) fn dispatch(office: &Office, name: &str, arg: &str) -> Result<String> {
            match name {
                $(stringify!($early) => encode(&$early_handler(office, decode::<$early_arg>(arg)?)?),)*
                $(stringify!($name) => {
                    let desk = office.desk()?;
                    let answer = || {
                        authorize(desk.actor(), Right::$right)?;
                        desk.is_present_for(Right::$right)?;
                        encode(&$handler(&*desk, decode::<$arg>(arg)?)?)
                    };
                    let answer = audit::command(&desk, name, arg, answer());
                    // Whatever it found out: the vault was locked under it.
                    let answer = desk.still_open().and(answer);
                    if desk.has_left() {
                        // A lock waits for whoever is at the desk.
                        drop(desk);
                        lock::lock(office, ())?;
                    }
                    answer
                })*
                // These take the desk away, so nothing here may hold it.
                $(stringify!($last) => {
                    let desk = office.desk()?;
                    authorize(desk.actor(), Right::$last_right)?;
                    desk.is_present_for(Right::$last_right)?;
                    drop(desk);
                    encode(&$last_handler(office, decode::<$last_arg>(arg)?)?)
                })*
                _ => Err(Error::missing("command")),
            }
        }

        /// The window's types: one per struct, and `Api`, from command to `[argument, answer]`.
        pub fn typescript() -> String {
            let mut types = Types::default();
            let cfg = config();
            let mut api = String::from("/** Every command: its argument and its answer. */\nexport interface Api {\n");
            $(types.visit::<$early_arg>(); types.visit::<$early_answer>();
              api += &format!("  {}: [{}, {}];\n", stringify!($early), <$early_arg>::name(&cfg), <$early_answer>::name(&cfg));)*
            $(types.visit::<$arg>(); types.visit::<$answer>();
              api += &format!("  {}: [{}, {}];\n", stringify!($name), <$arg>::name(&cfg), <$answer>::name(&cfg));)*
            $(types.visit::<$last_arg>(); types.visit::<$last_answer>();
              api += &format!("  {}: [{}, {}];\n", stringify!($last), <$last_arg>::name(&cfg), <$last_answer>::name(&cfg));)*
            api += "}\n";
            types.visit::<Error>();
            types.visit::<crate::Event>();
            types.visit::<crate::FileHandle>();
            types.visit::<crate::FolderHandle>();
            let mut text = String::from("// Made by `cargo xtask types` from the core's commands. Not edited by hand.\n\n");
            for (_, declaration) in &types.found {
                text += &format!("export {declaration}\n\n");
            }
            text + &api
        }
    };
}
pub(crate) use commands;

/// A command's argument.
pub(crate) fn decode<T: DeserializeOwned>(arg: &str) -> Result<T> {
    serde_json::from_str(arg).map_err(|error| Error::invalid("argument", "malformed").with("detail", error.to_string()))
}

/// A command's answer.
pub(crate) fn encode<T: Serialize>(answer: &T) -> Result<String> {
    Ok(serde_json::to_string(answer)?)
}

/// How numbers are named to the window.
pub(crate) fn config() -> Config {
    Config::default().with_large_int("number")
}

/// Collects the declaration of every type a command names, once. Two types of one name both stand there, so that the
/// window's type check refuses them.
#[derive(Default)]
pub(crate) struct Types {
    pub(crate) found: BTreeSet<(String, String)>,
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        T::visit_generics(self);
        // Only types that are exported have a file; numbers, lists and tuples have none.
        let named = || (T::ident(&config()), T::decl(&config()));
        if T::output_path().is_none() || self.found.insert(named()) {
            T::visit_dependencies(self);
        }
    }
}
