//! Attached files on their way: encrypted as they lie here, each named there by its digest. The key is in its row, so who
//! does not see the row has noise.

use sha2::{Digest, Sha256};

use super::courier::Halt;
use super::door;
use super::line::{Fault, Way};
use crate::attachments::store;
use crate::{Desk, record};

/// So many in one go, so that records do not wait for pictures.
const MOST: u32 = 25;

/// A file that is not known to be in both places.
type Lying = (String, u64, String);

/// Takes files there and back. One that is in neither place yet comes later.
pub fn exchange(desk: &Desk, way: &Way) -> Result<(), Halt> {
    let sql = "select stored, stored_size, stored_sha256 from main.attachment
               where stored_sha256 not in (select sha256 from shared_file) order by id desc limit ?1";
    let lying: Vec<Lying> = desk.read(|conn| record::rows(conn, sql, [MOST]))?;
    for (name, size, sha256) in lying {
        let line = &desk.setup().line;
        match store::load(desk, &name, size) {
            Ok(bytes) => line.put_file(way, &sha256, bytes)?,
            Err(_) => match line.get_file(way, &sha256) {
                Ok(bytes) if is(&bytes, &sha256) => store::keep(desk, &name, &bytes)?,
                // Whoever has it has not brought it yet.
                Ok(_) | Err(Fault::Refused) => continue,
                Err(fault) => return Err(fault.into()),
            },
        }
        desk.db().with_writer(|conn| door::file_known(conn, &sha256))?;
    }
    Ok(())
}

fn is(bytes: &[u8], sha256: &str) -> bool {
    hex::encode(Sha256::digest(bytes)) == sha256
}
