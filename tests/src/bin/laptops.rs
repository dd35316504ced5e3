//! Two laptops of one fictive school on a shared server: `laptops --folder DIR --server URL --code CODE`. The first brings
//! the sample school, the second comes with an invitation. Both open with the sample's passphrase.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::collections::HashMap;
use std::path::Path;
use std::process::ExitCode;

use office::{Office, Setup};
use serde_json::{Value, json};

const PASSPHRASE: &str = "eksempelskole";
const STUDENTS: u32 = 400;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let options: HashMap<_, _> =
        args.chunks(2).filter_map(|pair| Some((pair.first()?.as_str(), pair.get(1)?.as_str()))).collect();
    let (Some(folder), Some(server), Some(code)) =
        (options.get("--folder"), options.get("--server"), options.get("--code"))
    else {
        eprintln!("laptops --folder DIR --server URL --code CODE");
        return ExitCode::from(2);
    };
    let folder = Path::new(folder);
    let first = laptop(&folder.join("first"));
    first.make_sample(STUDENTS).unwrap();
    confirmed(&first, "shared_connect", json!({"address": server, "code": code}));
    first.exchange().unwrap();
    let roles = ["konsulent", "center", "instruktor"];
    let ask = json!({"name": "Bent Lund", "roles": roles, "sites": [], "passphrase": PASSPHRASE});
    let id = confirmed(&first, "add_colleague", ask)["id"].clone();
    first.exchange().unwrap();
    let invited = confirmed(&first, "shared_invite", json!({"id": id}));
    let second = laptop(&folder.join("second"));
    let shared = json!({"address": invited["address"], "code": invited["code"]});
    let ask = json!({"school": "", "name": "", "passphrase": PASSPHRASE, "shared": shared});
    let shown = call(&second, "first_run_begin", ask);
    call(&second, "first_run_finish", json!({"typed": shown["code"]}));
    second.exchange().unwrap();
    for office in [first, second] {
        call(&office, "lock", Value::Null);
    }
    println!("{PASSPHRASE}");
    ExitCode::SUCCESS
}

fn laptop(folder: &Path) -> Office {
    Office::new(Setup { cost: None, line: courier::line(), ..tests::bare(folder) })
}

fn call(office: &Office, name: &str, arg: Value) -> Value {
    serde_json::from_str(&office.call(name, &arg.to_string()).unwrap()).unwrap()
}

fn confirmed(office: &Office, name: &str, arg: Value) -> Value {
    office.confirm(PASSPHRASE).unwrap();
    call(office, name, arg)
}
