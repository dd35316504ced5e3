//! Files that belong to a student, a case, a company, an agreement or a placement: checked, encrypted each under a key of
//! its own, and shown by the system's programs.

mod kinds;
mod names;
pub(crate) mod opened;
pub(crate) mod store;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sheets::{ImageLimits, Picture, Refusal, clean_image};
use ts_rs::TS;
use vault::FileKey;
use zeroize::Zeroizing;

use crate::record::{self, ArchiveAsk, ById, record};
use crate::rights::{Right, authorize};
use crate::write::Label;
use crate::{Desk, Error, FileHandle, Result, settings};

/// Megabytes of one file.
const MOST: u64 = 25;
const MEGABYTE: u64 = 1 << 20;

/// A file of a record. Exactly one of the five names what it belongs to.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Attachment {
    id: String,
    student: String,
    /// The student whose case it is.
    case_of: String,
    company: String,
    agreement: String,
    placement: String,
    name: String,
    kind: String,
    size: u64,
    sha256: String,
    /// The random name of the encrypted file, how long it is, and its SHA-256.
    stored: String,
    stored_size: u64,
    stored_sha256: String,
    /// The file's own key, in Base64.
    key: String,
    added_at: String,
    by: String,
    archived_on: Option<NaiveDate>,
}
record!(Attachment, "attachment");

/// What a file can belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum AttachedTo {
    /// A student.
    Student,
    /// A student's case.
    Case,
    /// A company.
    Company,
    /// An agreement.
    Agreement,
    /// A placement (VFU).
    Placement,
}

/// Names what the files belong to.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttachmentsAsk {
    of: AttachedTo,
    record: String,
}

/// A file that was picked or dropped, and where it belongs.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewAttachment {
    of: AttachedTo,
    record: String,
    /// The handle of the file.
    file: String,
}

/// A file as a page shows it.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct AttachmentLine {
    id: String,
    name: String,
    #[ts(type = "'pdf' | 'png' | 'jpeg' | 'docx' | 'xlsx' | 'odt' | 'ods' | 'text' | 'eml'")]
    kind: String,
    /// Bytes.
    size: u64,
    added_at: String,
    by: String,
    /// Set aside.
    archived_on: Option<NaiveDate>,
}

impl AttachedTo {
    const ALL: [Self; 5] = [Self::Student, Self::Case, Self::Company, Self::Agreement, Self::Placement];

    /// The column that names the record, and the record's table.
    fn column(self) -> (&'static str, &'static str) {
        match self {
            Self::Student => ("student", "student"),
            Self::Case => ("case_of", "student"),
            Self::Company => ("company", "company"),
            Self::Agreement => ("agreement", "agreement"),
            Self::Placement => ("placement", "placement"),
        }
    }

    /// A case is for those who assess; the rest is for whoever sees the record.
    fn allows(self, desk: &Desk) -> Result<()> {
        if self == Self::Case { authorize(desk.actor(), Right::Assess) } else { Ok(()) }
    }
}

impl Attachment {
    fn belongs(&mut self, of: AttachedTo) -> &mut String {
        match of {
            AttachedTo::Student => &mut self.student,
            AttachedTo::Case => &mut self.case_of,
            AttachedTo::Company => &mut self.company,
            AttachedTo::Agreement => &mut self.agreement,
            AttachedTo::Placement => &mut self.placement,
        }
    }

    fn of(&self) -> AttachedTo {
        let belongs = |of: &AttachedTo| !self.clone().belongs(*of).is_empty();
        AttachedTo::ALL.into_iter().find(belongs).unwrap_or(AttachedTo::Case)
    }
}

/// The files of a record, newest first, also those that were set aside.
pub fn list(desk: &Desk, ask: AttachmentsAsk) -> Result<Vec<AttachmentLine>> {
    ask.of.allows(desk)?;
    let sql = format!(
        "select id, name, kind, size, added_at, by, archived_on from attachment where {0} = ?1 and {0} <> ''
         order by added_at desc, id desc",
        ask.of.column().0
    );
    desk.read(|conn| record::rows(conn, &sql, [&ask.record]))
}

/// Checks a file, encrypts it and keeps it.
pub fn add(desk: &Desk, ask: NewAttachment) -> Result<ById> {
    ask.of.allows(desk)?;
    let (given, bytes) = desk.file(&ask.file)?;
    let (kind, name) = kinds::kind(&names::clean(&given), fitting(&bytes)?)?;
    let bytes = match kind {
        "png" => Zeroizing::new(anew(desk, Picture::Png, &bytes)?),
        "jpeg" => Zeroizing::new(anew(desk, Picture::Jpeg, &bytes)?),
        _ => Zeroizing::new(bytes.to_vec()),
    };
    fitting(&bytes)?;
    desk.read(|conn| has_room(conn, bytes.len() as u64))?;
    let key = FileKey::random()?;
    let id = desk.clock().id();
    let sealed = key.seal(&bound_to(desk, &id), &bytes)?;
    let stored = store::random_name()?;
    store::keep(desk, &stored, &sealed)?;
    let mut attachment = Attachment {
        id: id.clone(),
        name,
        kind: kind.to_owned(),
        size: bytes.len() as u64,
        sha256: store::sha256(&bytes),
        stored: stored.clone(),
        stored_size: sealed.len() as u64,
        stored_sha256: store::sha256(&sealed),
        key: STANDARD.encode(key.bytes()),
        by: desk.actor().name.clone(),
        ..Attachment::default()
    };
    attachment.belongs(ask.of).clone_from(&ask.record);
    let kept = desk.write(Label::from("step-attachment").with("name", attachment.name.clone()), |tx| {
        let (_, table) = ask.of.column();
        let there = format!("select exists (select 1 from {table} where id = ?1)");
        if !record::value(tx.conn(), &there, [&ask.record])? {
            return Err(Error::missing(table));
        }
        attachment.added_at = tx.at().to_owned();
        tx.create(&attachment)
    });
    if kept.is_err() {
        store::remove(&desk.setup().folder, &[stored]);
    }
    kept?;
    desk.let_go(&ask.file);
    Ok(ById { id })
}

/// Sets a file aside, or takes it back.
pub fn archive(desk: &Desk, ask: ArchiveAsk) -> Result<()> {
    desk.write(if ask.archived { "step-attachment-archived" } else { "step-attachment-back" }, |tx| {
        let mut attachment: Attachment = tx.get(&ask.id)?;
        attachment.of().allows(desk)?;
        attachment.archived_on = ask.archived.then(|| desk.clock().today());
        tx.put(&attachment).map(drop)
    })
}

/// Shows a file in the system's program for its kind. The look is noted before it is shown.
pub fn open(desk: &Desk, ask: ById) -> Result<()> {
    let (name, bytes) = content(desk, &ask.id)?;
    desk.look("open", "attachment", &ask.id)?;
    opened::show(desk, &name, &bytes)
}

/// A copy that is saved where the user says. It leaves the vault, so it is noted.
pub fn copy(desk: &Desk, ask: ById) -> Result<FileHandle> {
    let (name, bytes) = content(desk, &ask.id)?;
    desk.look("export", "attachment", &ask.id)?;
    Ok(desk.hold_file(name, bytes.to_vec()))
}

/// The encrypted files that belong to the vault: name, SHA-256 and size of each.
pub fn manifest(conn: &Connection) -> Result<Vec<(String, String, u64)>> {
    let mut select = conn.prepare("select stored, stored_sha256, stored_size from main.attachment order by stored")?;
    let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, i64>(2)?.unsigned_abs())))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Its name and its bytes, in the clear.
pub(crate) fn content(desk: &Desk, id: &str) -> Result<(String, Zeroizing<Vec<u8>>)> {
    let file: Attachment = desk.read(|conn| record::get(conn, id))?;
    file.of().allows(desk)?;
    let damaged = || Error::conflict("attachment-damaged-here");
    let key = Zeroizing::new(STANDARD.decode(&file.key).map_err(|_| damaged())?);
    let key = FileKey::from_bytes(&key).ok_or_else(damaged)?;
    let sealed = store::load(desk, &file.stored, file.stored_size)?;
    let bytes = key.unseal(&bound_to(desk, id), &sealed).map_err(|_| damaged())?;
    Ok((file.name, bytes))
}

/// A file of another record, or of another vault, does not open in the place of this one.
fn bound_to(desk: &Desk, id: &str) -> String {
    format!("{}/{id}", desk.vault())
}

fn fitting(bytes: &[u8]) -> Result<&[u8]> {
    if bytes.len() as u64 > MOST * MEGABYTE {
        return Err(Error::invalid("file", "attachment-too-large").with("most", MOST));
    }
    Ok(bytes)
}

fn has_room(conn: &Connection, size: u64) -> Result<()> {
    let most = settings::number(conn, "attachments_mb")?;
    if store::room_taken(conn)? + size > u64::from(most) * MEGABYTE {
        return Err(Error::invalid("file", "attachment-room").with("most", most));
    }
    Ok(())
}

fn anew(desk: &Desk, kind: Picture, bytes: &[u8]) -> Result<Vec<u8>> {
    clean_image(&desk.setup().sheet_reader, kind, bytes, &ImageLimits::default()).map_err(|refusal| match refusal {
        Refusal::Bomb | Refusal::OutOfMemory | Refusal::TimedOut { .. } => Error::invalid("file", "attachment-pixels"),
        Refusal::ReaderDied => Error::bug("the picture reader died"),
        _ => Error::invalid("file", "attachment-damaged"),
    })
}
