//! First run: a school, its first administrator and the recovery code become a vault.
//!
//! A vault comes into being whole: it is made in a folder beside its place and
//! renamed there.

use std::fs;
use std::path::Path;
use std::sync::PoisonError;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Cost, DataKey, Keys, RecoveryCode};
use zeroize::Zeroizing;

use crate::colleagues::Colleague;
use crate::db::Database;
use crate::keys::{Paths, cost, long_enough};
use crate::lock::close;
use crate::opening::{SAMPLE_PASSPHRASE, open};
use crate::rights::{Actor, Role};
use crate::settings::Setting;
use crate::shared::line::{Enrol, Person};
use crate::shared::{self, Link, SharedConnect};
use crate::{Desk, Error, Office, Result, text};

/// How many students the sample school has when it is made from the window.
const SAMPLE_STUDENTS: u32 = 400;

/// What the first-run assistant asks.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FirstRunAsk {
    school: String,
    name: String,
    passphrase: String,
    /// The shared server of a school that has one: it says what the school and whoever sits here are called.
    #[serde(default)]
    shared: Option<SharedConnect>,
}

/// The recovery code, shown once.
#[derive(Serialize, TS)]
pub struct ShownCode {
    code: String,
}

/// What the user typed of the recovery code to show that it was written down.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TypedCode {
    typed: String,
}

/// The assistant's answers until the code is confirmed: nothing is on the disk before that.
pub(crate) struct FirstRun {
    school: String,
    name: String,
    passphrase: Zeroizing<String>,
    code: RecoveryCode,
    /// Address and code of the shared server.
    shared: Option<(String, String)>,
}

/// Whose vault it becomes.
struct Founder {
    school: String,
    who: Person,
    link: Option<Link>,
}

impl ShownCode {
    /// The code as it is printed.
    pub(crate) fn of(code: &RecoveryCode) -> Self {
        Self { code: code.to_string() }
    }
}

/// Takes the assistant's answers and shows the recovery code. Nothing is made yet.
pub fn begin(office: &Office, ask: FirstRunAsk) -> Result<ShownCode> {
    must_be_empty(office)?;
    let passphrase = Zeroizing::new(ask.passphrase);
    let school = text::clean_line("school", &ask.school, 120)?;
    let name = text::clean_line("name", &ask.name, 120)?;
    let shared = ask.shared.as_ref().map(shared::typed).transpose()?;
    if school.is_empty() && shared.is_none() {
        return Err(Error::invalid("school", "school-empty"));
    }
    if name.is_empty() && shared.is_none() {
        return Err(Error::invalid("name", "name-empty"));
    }
    long_enough(&passphrase)?;
    let code = RecoveryCode::random()?;
    let shown = ShownCode::of(&code);
    let first_run = FirstRun { school, name, passphrase, code, shared };
    *office.first_run.lock().unwrap_or_else(PoisonError::into_inner) = Some(first_run);
    Ok(shown)
}

/// Makes the vault when the last two groups of the code (or all of it) are typed, and opens it.
pub fn finish(office: &Office, ask: TypedCode) -> Result<()> {
    let mut waiting = office.first_run.lock().unwrap_or_else(PoisonError::into_inner);
    let first_run = waiting.as_ref().ok_or_else(|| Error::missing("first-run"))?;
    typed_right(&first_run.code, &ask)?;
    let founder = founder(office, first_run)?;
    create(office, first_run, &founder, false)?;
    let passphrase = Zeroizing::new(first_run.passphrase.to_string());
    *waiting = None;
    drop(waiting);
    open(office, "", &passphrase)
}

/// Whoever founds a school gets an id here; whoever comes to one is who the server says. It is asked last, because its code
/// is good once.
fn founder(office: &Office, first_run: &FirstRun) -> Result<Founder> {
    let Some((address, code)) = &first_run.shared else {
        let roles = serde_json::to_string(&[Role::Konsulent, Role::Center, Role::Instruktor, Role::Administrator])?;
        let id = office.setup.clock.id();
        let who = Person { id, name: first_run.name.clone(), roles, sites: "[]".to_owned() };
        return Ok(Founder { school: first_run.school.clone(), who, link: None });
    };
    let asked = Enrol { code: code.clone(), name: shared::laptop(), first: None };
    let enrolled = office.setup.line.enrol(address, &asked).map_err(shared::failed)?;
    let (school, who) = (enrolled.school.clone(), enrolled.colleague.clone());
    Ok(Founder { school, who, link: Some(Link::new(address, enrolled)) })
}

/// Whether the last two groups of the code were typed, or all of it.
pub(crate) fn typed_right(code: &RecoveryCode, ask: &TypedCode) -> Result<()> {
    let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
    let (typed, code) = (plain(&ask.typed), Zeroizing::new(plain(&code.to_string())));
    if typed == *code || typed == code[code.len() - 8..] {
        Ok(())
    } else {
        Err(Error::invalid("typed", "code-differs"))
    }
}

/// Makes and opens the fictive school.
pub fn begin_sample(office: &Office, (): ()) -> Result<()> {
    sample(office, SAMPLE_STUDENTS)
}

/// Makes and opens a fictive school of `students` students.
pub(crate) fn sample(office: &Office, students: u32) -> Result<()> {
    must_be_empty(office)?;
    let first_run = FirstRun {
        school: crate::sample::SCHOOL.to_owned(),
        name: crate::sample::USER.to_owned(),
        passphrase: Zeroizing::new(SAMPLE_PASSPHRASE.to_owned()),
        code: RecoveryCode::random()?,
        shared: None,
    };
    create(office, &first_run, &founder(office, &first_run)?, true)?;
    open(office, "", SAMPLE_PASSPHRASE)?;
    crate::sample::fill(&*office.desk()?, students)
}

/// Removes the fictive school; any other vault is refused.
pub fn remove_sample(office: &Office, (): ()) -> Result<()> {
    let paths = Paths::of(&office.setup.folder);
    if !Keys::read(&paths.keys)?.is_sample() {
        return Err(Error::Denied);
    }
    let _hold = office.hold()?;
    close(office)?;
    fs::remove_dir_all(&paths.folder)?;
    Ok(())
}

fn must_be_empty(office: &Office) -> Result<()> {
    let paths = Paths::of(&office.setup.folder);
    if paths.keys.exists() || paths.db.exists() { Err(Error::vault("exists")) } else { Ok(()) }
}

fn create(office: &Office, first_run: &FirstRun, founder: &Founder, sample: bool) -> Result<()> {
    let _hold = office.hold()?;
    must_be_empty(office)?;
    let place = Paths::of(&office.setup.folder);
    shared::turned_out::forget(office)?;
    // Added to the name, not put in the place of an extension: that would be another folder's, or this one's, name.
    let mut beside = place.folder.clone().into_os_string();
    beside.push(".new");
    let beside = Paths::of(Path::new(&beside));
    if beside.folder.exists() {
        fs::remove_dir_all(&beside.folder)?;
    }
    fs::create_dir_all(&beside.folder)?;
    let clock = &office.setup.clock;
    let key = DataKey::random()?;
    let cost = if sample { office.setup.cost.unwrap_or(Cost::FLOOR) } else { cost(&office.setup) };
    let mut keys = Keys::new(&clock.id(), &founder.school, sample);
    let Person { id, name, roles, sites } = &founder.who;
    keys.set_passphrase((id, name), first_run.passphrase.as_str().into(), cost, &key)?;
    keys.set_code(&first_run.code, &key)?;
    keys.write(&beside.keys)?;
    let actor = Actor { id: id.clone(), name: name.clone(), ..Actor::default() };
    let desk = Desk::new(office, &keys.vault, Database::create(&beside.db, key)?, actor)?;
    desk.write_as(crate::write::Kind::Final, "step-vault-made", |tx| {
        let (id, name, roles, sites) = (id.clone(), name.clone(), roles.clone(), sites.clone());
        tx.create(&Colleague { id, name, roles, sites, archived_on: None })?;
        tx.create(&Setting { id: "school".to_owned(), value: founder.school.clone() })?;
        // The wordings of a school that has some come from its server.
        if founder.link.is_none() { crate::emma::default_wordings(tx) } else { Ok(()) }
    })?;
    if let Some(link) = &founder.link {
        let captured = desk.read(crate::step::newest)?;
        shared::keep(&desk, &Link { captured, ..link.clone() })?;
    }
    drop(desk);
    // An empty folder that the system or an installer made is no vault.
    if place.folder.exists() {
        fs::remove_dir(&place.folder).map_err(|_| Error::vault("folder-in-use"))?;
    } else if let Some(parent) = place.folder.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::rename(&beside.folder, &place.folder)?;
    Ok(())
}
