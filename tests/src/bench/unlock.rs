//! Unlocking a vault whose passphrase costs what this machine calibrated, against the passphrase alone.

use serde_json::{Value, json};

use super::{Figure, median, timed};
use crate::PASSPHRASE;

/// From the passphrase to an open desk.
pub fn unlock() -> Figure {
    let kept = tempfile::tempdir().unwrap();
    let folder = kept.path().join("vault");
    let office = office::Office::new(office::Setup { cost: None, ..crate::bare(&folder) });
    let call = |name: &str, arg: Value| -> Value {
        serde_json::from_str(&office.call(name, &arg.to_string()).unwrap()).unwrap()
    };
    let ask = json!({"school": "Skolen", "name": "Hanne Dam", "passphrase": PASSPHRASE});
    let code = call("first_run_begin", ask)["code"].clone();
    call("first_run_finish", json!({"typed": code}));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..9 {
        call("lock", Value::Null);
        ours.push(timed(|| drop(call("unlock", json!({"passphrase": PASSPHRASE})))));
        theirs.push(timed(|| drop(crate::data_key(&folder, PASSPHRASE))));
    }
    Figure::against("unlock", "ms", median(&mut ours), median(&mut theirs))
}
