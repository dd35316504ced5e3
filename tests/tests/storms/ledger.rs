//! What was said to be kept, held against what is there when the storm is over.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde_json::{Map, Value};
use tests::PASSPHRASE;
use tests::bench::plain_vault;
use trade::tables::{LOCAL, TABLES};

type Fields = Map<String, Value>;

/// A value that a program said it had kept.
#[derive(Debug, Clone)]
pub struct Told {
    row: String,
    field: String,
    value: Value,
}

/// One row of the server's.
struct Row {
    scope: String,
    rev: u64,
    fields: Fields,
}

/// The server's rows.
pub struct Server(BTreeMap<String, Row>);

/// What lies in a laptop's file.
pub struct Laptop {
    name: String,
    conn: Connection,
    /// Each act of its own: the row, and the cells as they were and became.
    acts: Vec<(String, Option<Fields>, Option<Fields>)>,
    /// Operations that the server did not take.
    refused: Vec<(String, Fields)>,
}

/// What everybody said and has.
pub struct Ledger {
    pub told: Vec<Told>,
    pub laptops: Vec<Laptop>,
    pub server: Server,
}

impl Told {
    /// From a line of a program.
    pub fn read(line: &str) -> Self {
        let said: Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| said[name].as_str().unwrap().to_owned();
        Self { row: text("row"), field: text("field"), value: said["value"].clone() }
    }
}

impl Server {
    /// From lines of JSON with `id`, `scope`, `rev` and `fields`.
    pub fn read(lines: &str) -> Self {
        let row = |line: &str| {
            let said: Value = serde_json::from_str(line).unwrap();
            let fields = said["fields"].as_object().unwrap().clone();
            let row = Row { scope: text(&said, "scope"), rev: said["rev"].as_u64().unwrap(), fields };
            (text(&said, "id"), row)
        };
        Self(lines.lines().map(row).collect())
    }

    /// Rows of a table.
    fn of<'a>(&'a self, table: &'a str) -> impl Iterator<Item = (&'a String, &'a Row)> {
        self.0.iter().filter(move |(id, _)| wire::table(id) == table)
    }

    /// How many values of each kind lost against another.
    pub fn conflicts(&self) -> usize {
        self.of("conflict").count()
    }
}

fn text(said: &Value, name: &str) -> String {
    said[name].as_str().unwrap_or_default().to_owned()
}

impl Laptop {
    /// Reads the file of a locked vault.
    pub fn read(name: &str, folder: &Path) -> Self {
        let conn = plain_vault(folder, PASSPHRASE);
        let sql = "select c.of || '/' || c.record, c.before, c.after from change c join step s on s.id = c.step
                   where s.label <> 'step-shared' order by c.step, c.n";
        let acts = rows(&conn, sql, |row| {
            let cells = |at: usize| {
                row.get::<_, Option<String>>(at).unwrap().map(|cells| serde_json::from_str::<Fields>(&cells).unwrap())
            };
            (row.get(0).unwrap(), cells(1), cells(2))
        });
        let refused = rows(&conn, "select row, op from shared_refused", |row| {
            let op: Value = serde_json::from_str(&row.get::<_, String>(1).unwrap()).unwrap();
            (row.get(0).unwrap(), op["set"].as_object().unwrap().clone())
        });
        Self { name: name.to_owned(), conn, acts, refused }
    }

    /// Its records of one table, by their ids.
    fn records(&self, table: &str) -> BTreeMap<String, Fields> {
        let mut select = self.conn.prepare(&format!("select * from {table}")).unwrap();
        let names: Vec<String> = select.column_names().map(str::to_owned).collect();
        let mut found = BTreeMap::new();
        let mut rows = select.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cell = |(at, name): (usize, &String)| (name.clone(), json(row.get_ref(at).unwrap()));
            let fields: Fields = names.iter().enumerate().map(cell).collect();
            found.insert(format!("{table}/{}", text(&Value::Object(fields.clone()), "id")), fields);
        }
        found
    }

    /// How often somebody here wrote of a row that was there.
    fn edits(&self, row: &str) -> u64 {
        self.acts.iter().filter(|(of, before, _)| of == row && before.is_some()).count() as u64
    }
}

fn rows<T>(conn: &Connection, sql: &str, read: impl Fn(&rusqlite::Row<'_>) -> T) -> Vec<T> {
    let mut select = conn.prepare(sql).unwrap();
    select.query_map([], |row| Ok(read(row))).unwrap().map(Result::unwrap).collect()
}

fn json(cell: ValueRef<'_>) -> Value {
    match cell {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
        ValueRef::Blob(_) => panic!("no record holds bytes"),
    }
}

impl Ledger {
    /// What is wrong: nothing, if all is well. `own` names, of each laptop, the company that it alone writes of; `sees`
    /// tells whether the laptop of that number sees what is in a scope.
    pub fn wrong(&self, own: &[String], sees: impl Fn(usize, &str) -> bool) -> Vec<String> {
        let mut wrong = Vec::new();
        let lost = self.told.iter().filter(|told| !self.is_there(told));
        wrong.extend(lost.map(|told| format!("lost: {told:?}\n{}", self.story(told))));
        self.doubled(own, &mut wrong);
        for (number, laptop) in self.laptops.iter().enumerate() {
            self.level(laptop, |scope| sees(number, scope), &mut wrong);
        }
        wrong
    }

    /// Each value stands, or was kept when it lost, or is shown as refused, or gave way to one whose author had it before
    /// their eyes, and which is there itself.
    fn is_there(&self, told: &Told) -> bool {
        let mut ahead = vec![told.clone()];
        let mut seen = BTreeSet::new();
        while let Some(Told { row, field, value }) = ahead.pop() {
            if !seen.insert((row.clone(), value.to_string())) {
                continue;
            }
            let stands = self.server.0.get(&row).is_some_and(|kept| kept.fields.get(&field) == Some(&value));
            let lost = || {
                let is = |(_, kept): (&String, &Row)| {
                    let of = |name: &str| kept.fields.get(name);
                    of("record") == Some(&row.clone().into())
                        && of("field") == Some(&field.clone().into())
                        && of("value") == Some(&value)
                };
                self.server.of("conflict").any(is)
            };
            if stands || lost() {
                return true;
            }
            for laptop in &self.laptops {
                // What gave way to something that was refused did not give way.
                let said = laptop.refused.iter().any(|(of, set)| *of == row && set.get(&field) == Some(&value));
                if said && value == told.value {
                    return true;
                }
                for (of, before, after) in &laptop.acts {
                    let gave_way = before.as_ref().and_then(|cells| cells.get(&field)) == Some(&value);
                    if let Some(next) =
                        after.as_ref().and_then(|cells| cells.get(&field)).filter(|_| *of == row && gave_way)
                    {
                        ahead.push(Told { row: row.clone(), field: field.clone(), value: next.clone() });
                    }
                }
            }
        }
        false
    }

    /// Everything that is known of a field.
    fn story(&self, told: &Told) -> String {
        let Told { row, field, .. } = told;
        let stands = self.server.0.get(row).map(|row| (row.rev, row.fields.get(field)));
        let mut lines = vec![format!("stands: {stands:?}")];
        let lost = self
            .server
            .of("conflict")
            .filter(|(_, kept)| kept.fields["record"] == row.as_str() && kept.fields["field"] == field.as_str());
        lines.extend(
            lost.map(|(_, kept)| format!("lost and kept: {} for {}", kept.fields["value"], kept.fields["stands_by"])),
        );
        for laptop in &self.laptops {
            let cell = |cells: &Option<Fields>| cells.as_ref().and_then(|cells| cells.get(field)).map(Value::to_string);
            let acts = laptop
                .acts
                .iter()
                .filter(|(of, before, after)| of == row && (cell(before).is_some() || cell(after).is_some()));
            lines.extend(
                acts.map(|(_, before, after)| format!("{}: {:?} became {:?}", laptop.name, cell(before), cell(after))),
            );
            let refused = laptop.refused.iter().filter(|(of, set)| of == row && set.contains_key(field));
            lines.extend(refused.map(|(_, set)| format!("{} was refused {}", laptop.name, set[field])));
        }
        lines.join("\n    ")
    }

    /// What was made once is there once, and each write to what is one's own was taken once.
    fn doubled(&self, own: &[String], wrong: &mut Vec<String>) {
        for table in ["student", "company", "contact"] {
            let mut names = BTreeMap::new();
            for (id, row) in self.server.of(table) {
                if let Some(other) = names.insert(row.fields["name"].to_string(), id) {
                    wrong.push(format!("doubled: {id} and {other}"));
                }
            }
        }
        for (laptop, own) in self.laptops.iter().zip(own) {
            let row = format!("company/{own}");
            let (taken, written) = (self.server.0.get(&row).map_or(0, |row| row.rev), 1 + laptop.edits(&row));
            if taken != written {
                wrong.push(format!("{} wrote {written} times of {row}, and {taken} were taken", laptop.name));
            }
        }
        let own = |(_, row): &(&String, &Row)| row.fields["author"] == row.fields["stands_by"];
        wrong.extend(self.server.of("conflict").filter(own).map(|(id, _)| format!("{id}: at odds with oneself")));
    }

    /// A laptop has what the server has, where it sees, and nothing else.
    fn level(&self, laptop: &Laptop, sees: impl Fn(&str) -> bool, wrong: &mut Vec<String>) {
        for table in TABLES.iter().filter(|table| !LOCAL.contains(table)) {
            let mut here = laptop.records(table);
            let there = self.server.of(table).filter(|(_, row)| sees(&row.scope));
            for (id, row) in there.filter(|(_, row)| row.fields.get(wire::REMOVED) != Some(&Value::Bool(true))) {
                let Some(kept) = here.remove(id) else {
                    wrong.push(format!("{} lacks {id}", laptop.name));
                    continue;
                };
                for (field, value) in row.fields.iter().filter(|(field, _)| kept.contains_key(*field)) {
                    if !alike(value, &kept[field]) {
                        let what = format!("{id} {field}: {} here, {value} there", kept[field]);
                        wrong.push(format!("{} differs: {what}", laptop.name));
                    }
                }
            }
            wrong.extend(here.keys().map(|id| format!("{} alone has {id}", laptop.name)));
        }
    }
}

/// The file keeps what is true as 1.
fn alike(there: &Value, here: &Value) -> bool {
    there == here || there.as_bool().is_some_and(|truth| here == &Value::from(i64::from(truth)))
}
