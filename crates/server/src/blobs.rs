//! Files, by the hash of what is in them. Laptops encrypt them and keep the key in the row that names the file, so here
//! they are noise; all the same, only whoever sees such a row gets one.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use trade::scopes;

use crate::body::{Caller, Coming};
use crate::house::House;
use crate::refusal::Refusal;
use crate::store::View;

/// The most bytes of a file.
pub const FILE_MOST: usize = 25 << 20;
/// The most files of a laptop that no row names yet.
const UNNAMED_MOST: i64 = 100;

/// Whether it is a hash of the right form.
pub fn is_sum(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

/// Keeps a file. One that is there already is taken again without a word: nobody learns what others have.
pub async fn put(house: &House, caller: &Caller, sum: &str, body: Body) -> Result<(), Refusal> {
    if !is_sum(sum) {
        return Err(Refusal::Malformed("sha256"));
    }
    let _turn = house.files.acquire().await.map_err(|_| Refusal::Busy)?;
    // Whether they may at all, before anything large is read.
    house.act_for(&caller.token, View::Snapshot, |_, _| async { Ok(()) }).await?;
    let mut coming = Coming::new(body, house.limits.patience);
    if !coming.read(FILE_MOST).await? || coming.bytes.len() > FILE_MOST {
        return Err(Refusal::TooLarge);
    }
    let bytes = coming.bytes;
    if hex::encode(Sha256::digest(&bytes)) != sum {
        return Err(Refusal::Malformed("sha256"));
    }
    let bytes = bytes.as_slice();
    let act = house.act_for(&caller.token, View::Live, |desk, guest| async move {
        // Rows follow their files within minutes; a file that none followed in a week was given up.
        let given_up = "delete from blob b where b.school_id = $1 and b.at < now() - interval '7 days' and not exists
                        (select 1 from blob_use u where u.school_id = b.school_id and u.sha256 = b.sha256)";
        desk.run(given_up, &[&desk.school]).await?;
        let unnamed = "select count(*) from blob b where b.school_id = $1 and b.device_id = $2 and not exists
                       (select 1 from blob_use u where u.school_id = b.school_id and u.sha256 = b.sha256)";
        let unnamed = desk.one(unnamed, &[&desk.school, &guest.device]).await?;
        if unnamed.is_some_and(|row| row.get::<_, i64>(0) >= UNNAMED_MOST) {
            return Err(Refusal::Busy);
        }
        let kept = "insert into blob (school_id, sha256, bytes, device_id) values ($1, $2, $3, $4)
                    on conflict (school_id, sha256) do nothing";
        desk.run(kept, &[&desk.school, &sum, &bytes, &guest.device]).await
    });
    act.await.map(|_| ())
}

/// A file, for whoever sees a row that names it.
pub async fn get(house: &House, caller: &Caller, sum: &str) -> Result<Response, Refusal> {
    let _turn = house.files.acquire().await.map_err(|_| Refusal::Busy)?;
    let act = house.act_for(&caller.token, View::Snapshot, |desk, guest| async move {
        let named = "select distinct r.scope_id from blob_use u
                      cross join lateral (
                        select scope_id from record r where r.school_id = $1 and r.id = u.row_id offset 0) r
                      where u.school_id = $1 and u.sha256 = $2";
        let named = desk.query(named, &[&desk.school, &sum]).await?;
        let scopes: BTreeSet<&str> = named.iter().map(|row| row.get(0)).collect();
        if !scopes.iter().any(|scope| scopes::sees(&guest.actor, scope)) {
            return Err(Refusal::Missing);
        }
        let kept = "select bytes from blob where school_id = $1 and sha256 = $2";
        let row = desk.one(kept, &[&desk.school, &sum]).await?.ok_or(Refusal::Missing)?;
        Ok(row.get::<_, Vec<u8>>(0))
    });
    let bytes = act.await?;
    Ok(([(CONTENT_TYPE, "application/octet-stream")], bytes).into_response())
}
