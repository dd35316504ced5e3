//! A hundred thousand rows brought in, against the csv crate and prepared inserts.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use super::{Figure, median, open, plain, timed};

/// Rehearsed and committed into an empty school, against one transaction of plain inserts.
pub fn import_csv(rows: u32) -> Vec<Figure> {
    let (mut ours, mut theirs, mut peaks) = (Vec::new(), Vec::new(), Vec::new());
    let bytes = csv(rows);
    for _ in 0..3 {
        let place = tempfile::tempdir_in("target").unwrap();
        let program = std::env::current_exe().unwrap();
        let mut alone = Command::new(program);
        alone.arg("--import-into").arg(place.path()).args(["--students", &rows.to_string()]);
        let said = String::from_utf8(alone.output().unwrap().stdout).unwrap();
        let figures: Vec<f64> = said.split_whitespace().map(|figure| figure.parse().unwrap()).collect();
        ours.push(figures[0]);
        peaks.push(figures[1]);
        theirs.push(baseline(place.path(), &bytes));
    }
    vec![
        Figure::against("import_csv", "ms", median(&mut ours), median(&mut theirs)),
        Figure::alone("import_csv_peak", "MB", median(&mut peaks)),
    ]
}

/// In a process of its own: says the milliseconds and the peak of its memory in MB, the reading child's included.
pub fn alone(folder: &Path, rows: u32) {
    let folder = folder.join("vault");
    super::school(&folder, 8);
    let office = open(&folder);
    let call = |name: &str, arg: Value| -> Value {
        serde_json::from_str(&office.call(name, &arg.to_string()).unwrap()).unwrap()
    };
    let bytes = csv(rows);
    let took = timed(|| {
        let file = office.offer_file("elever.csv".to_owned(), bytes).unwrap();
        let import = call("import_open", json!({"file": file.file}))["import"].clone();
        call("import_rehearse", json!({ "import": import }));
        let receipt = call("import_commit", json!({ "import": import }));
        assert!(!receipt.is_null());
    });
    assert!(call("students", json!({"limit": 1}))["total"].as_u64().unwrap() >= u64::from(rows));
    println!("{took} {}", peak_mb());
}

fn peak_mb() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB");
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or_default() / 1024.0
}

/// The csv crate, one prepared insert, one durable transaction, an encrypted table of the same columns.
fn baseline(folder: &Path, bytes: &[u8]) -> f64 {
    let key = vault::DataKey::random().unwrap();
    let mut conn = plain(&folder.join("baseline.db"), key.as_sqlcipher().as_str());
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(bytes);
    let columns: Vec<_> = (0..reader.headers().unwrap().len()).map(|at| format!("c{at}")).collect();
    conn.execute_batch(&format!("create table student ({} text not null) strict", columns.join(" text not null, ")))
        .unwrap();
    let marks: Vec<_> = (1..=columns.len()).map(|at| format!("?{at}")).collect();
    timed(|| {
        let tx = conn.transaction().unwrap();
        {
            let mut insert = tx.prepare(&format!("insert into student values ({})", marks.join(", "))).unwrap();
            let mut row = csv::StringRecord::new();
            while reader.read_record(&mut row).unwrap() {
                insert.execute(rusqlite::params_from_iter(&row)).unwrap();
            }
        }
        tx.commit().unwrap();
    })
}

/// A student administration's export of `rows` students who do not exist.
fn csv(rows: u32) -> Vec<u8> {
    let mut text = String::from(
        "Elevnr;Elevnavn;CPR-nr.;Alder;Afgangsdato;Afgangsårsag;CØSA;Uddannelse;Skoleforløb;Hold;Afdeling;Kontaktlærer;Mobil;E-mail;\
         Elevtype;Startdato;Slutdato;Adresse;Postnr.;By;Navnebeskyttet;Land\r\n",
    );
    let given = ["Åse", "Bo", "Karl-Emil", "Łucja", "Søren", "Aya", "Ida Marie", "Øjvind"];
    let family = ["Ørum", "Hansen", "Yildiz", "Bech-Nielsen", "Kjær", "Aagaard", "Smed"];
    for row in 0..rows {
        let at = row as usize;
        text += &format!(
            "{};{} {};{:02}{:02}{:02}-5{:03};{};;;1625;Tømrer;GF2;TØM-GF2-26{};Aars;Birgit Sand;2{:07};elev{row}@elev.example.dk;EUD;\
             03-08-2026;21-12-2026;Møllevej {};9600;Aars;Nej;DK\r\n",
            600_000 + row,
            given[at % given.len()],
            family[at / 7 % family.len()],
            61 + row % 28,
            1 + row / 28 % 12,
            row / 336 % 11,
            row / 3696 % 1000,
            16 + row % 9,
            ["a", "b", "c"][at % 3],
            row,
            1 + row % 180,
        );
    }
    text.into_bytes()
}
