//! The school's logo: kept in the vault, in the head of every paper.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use print::{Language, Logo, LogoFault, Paper};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::press;
use crate::settings::Setting;
use crate::{Desk, Error, Result, record};

/// A setting like the others, so that it is undone like the others. The bytes stand as text, as the change log needs them.
const ID: &str = "logo";

/// The logo as the window shows it.
#[derive(Debug, Serialize, TS)]
pub struct SchoolLogo {
    /// Its kind, as the web names it.
    mime: String,
    /// The picture, in Base64.
    picture: String,
}

/// A file that was picked, or nothing to take the logo away.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LogoSet {
    file: Option<String>,
}

/// The school's logo, if it has chosen one.
pub fn shown(desk: &Desk, (): ()) -> Result<Option<SchoolLogo>> {
    Ok(kept(desk)?.map(|logo| SchoolLogo { mime: logo.mime().to_owned(), picture: STANDARD.encode(logo.bytes()) }))
}

/// Keeps a logo, or takes it away. One that cannot be printed is refused here, not at the first paper.
pub fn set(desk: &Desk, ask: LogoSet) -> Result<()> {
    let Some(file) = ask.file else {
        return desk.write("step-logo-removed", |tx| tx.remove("setting", ID));
    };
    let (_, bytes) = desk.file(&file)?;
    let logo = Logo::new(bytes.to_vec()).map_err(|fault| match fault {
        LogoFault::TooLarge => Error::invalid("logo", "logo-too-large"),
        LogoFault::OtherKind => Error::invalid("logo", "logo-kind"),
    })?;
    let trial = Paper {
        title: "logo".to_owned(),
        language: Language::Da,
        school: String::new(),
        logo: Some(logo.clone()),
        logo_says: "logo".to_owned(),
        made_on: desk.clock().today(),
        note: String::new(),
        mark: String::new(),
        foot: String::new(),
        wide: false,
        blocks: Vec::new(),
    };
    press()?.print(&trial).and_then(|printed| printed.pdf()).map_err(|_| Error::invalid("logo", "logo-kind"))?;
    let value = STANDARD.encode(logo.bytes());
    desk.write("step-logo", |tx| tx.put(&Setting { id: ID.to_owned(), value }).map(drop))
}

/// The logo for a paper. One that a later version no longer takes is left out: a paper is never stopped by it.
pub fn kept(desk: &Desk) -> Result<Option<Logo>> {
    let setting: Option<Setting> = desk.read(|conn| record::find(conn, ID))?;
    Ok(setting.and_then(|setting| Logo::new(STANDARD.decode(setting.value).ok()?).ok()))
}
