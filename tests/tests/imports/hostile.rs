//! Every hostile file the whole way: a refusal with its reason, or an import that points at what cannot be.

use office::Error;
use serde_json::{Value, json};
use tests::Vault;
use tests::hostile::{self, Expect};
use tests::said::Said;
use tests::soak::Soak;

/// The rows that say so themselves, or why the import did not come that far.
fn bad_lines(vault: &Vault, import: &Value) -> Result<Vec<u32>, Error> {
    vault.ask("import_rehearse", json!({"import": import}))?;
    let page = vault.ask("import_rows", json!({"import": import, "show": "bad", "limit": 200}))?;
    Ok(page["rows"].as_array().unwrap().iter().map(|row| row["line"].as_u64().unwrap() as u32).collect())
}

#[test]
fn every_hostile_file_is_refused_or_goes_in_without_its_impossible_rows() {
    let vault = Vault::new();
    let (mut wrong, said) = (Vec::new(), Said::default());
    let soak = Soak::of("T10 hostile files through the import", "300 files, 0 untold refusals", 1, 1);
    // Of the families a fifth in the short form: the reader has them all.
    let all = hostile::all().into_iter().enumerate();
    let files = all.filter(|(at, file)| !soak.is_short() || file.expect != Expect::Ends || at % 5 == 0);
    let mut tried = 0;
    for (_, file) in files {
        tried += 1;
        let handle = vault.offer(file.file_name, file.bytes);
        let opened = vault.ask("import_open", json!({"file": handle.file}));
        match (opened, file.expect) {
            (Err(Error::Invalid { field, reason, .. }), Expect::Refused(code)) => {
                if field != "file" || reason != format!("refusal-{}", code.replace('_', "-")) {
                    wrong.push(format!("{}: {reason}, expected {code}", file.name));
                }
            }
            (Ok(opened), Expect::Imports { bad_rows, .. }) => {
                let known = match bad_lines(&vault, &opened["import"]) {
                    Ok(lines) => {
                        if let Some(missed) = bad_rows.iter().find(|line| !lines.contains(line)) {
                            wrong.push(format!("{}: row {missed} was not pointed at, only {lines:?}", file.name));
                        }
                        true
                    }
                    Err(Error::Invalid { reason, .. }) if reason == "import-column-missing" && bad_rows.is_empty() => {
                        false
                    }
                    Err(error) => {
                        wrong.push(format!("{}: {error}", file.name));
                        false
                    }
                };
                if known && let Err(error) = vault.ask("import_commit", json!({"import": opened["import"]})) {
                    wrong.push(format!("{}: {error}", file.name));
                }
            }
            (Err(error @ Error::Invalid { .. }), Expect::Ends) => {
                wrong.extend(said.wrong_with(&error).map(|what| format!("{}: {what}", file.name)));
            }
            (Ok(opened), Expect::Ends) => {
                let import = json!({"import": opened["import"]});
                for step in ["import_rehearse", "import_commit"] {
                    match vault.ask(step, import.clone()) {
                        Ok(_) => {}
                        Err(error @ Error::Invalid { .. }) => {
                            wrong.extend(said.wrong_with(&error).map(|what| format!("{}: {what}", file.name)));
                        }
                        Err(error) => wrong.push(format!("{} {step}: {error}", file.name)),
                    }
                }
            }
            (opened, expect) => wrong.push(format!("{}: {opened:?}, expected {expect:?}", file.name)),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    vault.sound();
    soak.reached(&format!("{tried} files, each refused with a sentence or taken in whole rows"));
}

#[test]
fn a_hostile_file_taken_for_any_kind_of_list_still_writes_whole_rows_or_none() {
    let vault = Vault::new();
    for file in hostile::all() {
        if !matches!(file.expect, Expect::Imports { .. }) || file.bytes.len() > 50_000 {
            continue;
        }
        for kind in ["students", "seekers", "companies", "agreements", "attendance"] {
            let handle = vault.offer(file.file_name, file.bytes.clone());
            let Ok(opened) = vault.ask("import_open", json!({"file": handle.file, "kind": kind})) else { continue };
            let columns: Vec<Value> =
                opened["columns"].as_array().unwrap().iter().map(|column| column["column"].clone()).collect();
            let fields: Vec<Value> =
                opened["fields"].as_array().unwrap().iter().map(|field| field["field"].clone()).collect();
            // Whatever the columns are called: each becomes some field of the kind.
            let mapped: Vec<Value> = columns
                .iter()
                .zip(fields.iter().cycle())
                .map(|(column, field)| json!({"column": column, "field": field}))
                .collect();
            vault.call("import_map", json!({"import": opened["import"], "columns": mapped}));
            let done = vault.ask("import_commit", json!({"import": opened["import"]}));
            assert!(matches!(done, Ok(_) | Err(Error::Invalid { .. })), "{} as {kind}: {done:?}", file.name);
        }
    }
    vault.sound();
}
