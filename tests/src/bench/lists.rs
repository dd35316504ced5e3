//! A page of the list, the page of a company and a search, against the same selects by plain rusqlite.

use std::path::Path;

use office::{ListAsk, selects};
use rusqlite::types::Value;
use serde_json::json;

use super::{Figure, SAMPLE, median, open, plain_vault, quantile, read_all, timed};

/// A sorted, filtered page of 200, at changing places.
pub fn students_page(folder: &Path) -> Figure {
    let (office, conn) = (open(folder), plain_vault(folder, SAMPLE));
    let today = office::Clock::system().today();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for round in 0..61 {
        let ask = json!({"offset": (round * 37 % 100) * 200, "limit": 200, "sort": {"column": "name", "down": false},
            "filters": [{"column": "part", "values": ["GF2"]}], "text": ""});
        let ask: ListAsk = serde_json::from_value(ask).unwrap();
        let text = serde_json::to_string(&ask).unwrap();
        ours.push(timed(|| drop(office.call("students", &text).unwrap())));
        let sql = selects::students(&conn, today, &ask).unwrap();
        theirs.push(timed(|| {
            read_all(&conn, &sql.count, &sql.params);
            read_all(&conn, &sql.page, &sql.params);
        }));
    }
    Figure::against("students_page", "ms", median(&mut ours[1..]), median(&mut theirs[1..]))
}

/// Everything about one company, of sixty.
pub fn company_page(folder: &Path) -> Figure {
    let (office, conn) = (open(folder), plain_vault(folder, SAMPLE));
    let sqls = selects::company_page(office::Clock::system().today());
    let mut select = conn.prepare("select id from company where archived_on is null order by id limit 61").unwrap();
    let ids: Vec<String> = select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for id in ids {
        let ask = json!({ "id": id }).to_string();
        ours.push(timed(|| drop(office.call("company_page", &ask).unwrap())));
        let id = [Value::Text(id)];
        theirs.push(timed(|| {
            for sql in &sqls {
                read_all(&conn, sql, &id);
            }
        }));
    }
    Figure::against("company_page", "ms", median(&mut ours[1..]), median(&mut theirs[1..]))
}

/// Three-letter beginnings over students and companies.
pub fn search(folder: &Path) -> Vec<Figure> {
    let (office, conn) = (open(folder), plain_vault(folder, SAMPLE));
    let letters = [
        "and", "søn", "åse", "jen", "mal", "tøm", "kar", "yıl", "ols", "vvs", "gf2", "500", "øst", "bir", "qui", "xyz",
    ];
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for round in 0..800 {
        let typed = letters[round % letters.len()];
        let ask = json!({ "text": typed }).to_string();
        ours.push(timed(|| drop(office.call("search", &ask).unwrap())));
        let words = office::search_words(typed).unwrap();
        theirs.push(timed(|| {
            for sql in [selects::STUDENTS, selects::COMPANIES] {
                read_all(&conn, sql, &[Value::Text(words.clone()), Value::Integer(8)]);
            }
        }));
    }
    let p99 = quantile(&mut ours[16..], 0.99);
    vec![
        Figure::against("search", "ms", median(&mut ours[16..]), median(&mut theirs[16..])),
        Figure::alone("search_p99", "ms", p99),
    ]
}
