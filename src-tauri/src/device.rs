//! The secret that this computer keeps for a vault: in Windows' credential manager, the macOS keychain, or the secret
//! service of a Linux desktop. A computer without one says so, and nothing is tied to it.

use keyring::{Entry, Error};
use office::{DeviceSecret, NoKeyChain};

/// The name under which the key chain lists it.
const SERVICE: &str = "dk.svend.app";

/// The key chain of whoever is logged in to the computer.
pub struct KeyChain;

impl DeviceSecret for KeyChain {
    fn find(&self, vault: &str) -> Result<Option<[u8; 32]>, NoKeyChain> {
        match entry(vault)?.get_secret() {
            Ok(secret) => secret.try_into().map(Some).map_err(|_| NoKeyChain),
            Err(Error::NoEntry) => Ok(None),
            Err(_) => Err(NoKeyChain),
        }
    }

    fn keep(&self, vault: &str, secret: &[u8; 32]) -> Result<(), NoKeyChain> {
        entry(vault)?.set_secret(secret).map_err(|_| NoKeyChain)
    }
}

fn entry(vault: &str) -> Result<Entry, NoKeyChain> {
    Entry::new(SERVICE, vault).map_err(|_| NoKeyChain)
}
