//! Whether an answer tells its reader anything that they may not see. Every answer that a story gets is judged.
//!
//! It is written from the rules and asks the rows alone: a student is seen at their site, by those who see all, by their
//! contact teacher, and by instructors while they are enrolled; what hangs on a student is seen with them; a CPR number,
//! and what belongs to an assessment or a case, takes a right besides; the rest is the whole school's, and never another's.
//! The server's own way of saying so, the scopes, is believed nowhere.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use serde_json::{Map, Value, json};
use server::settings::Settings;
use tokio::sync::Mutex;
use tokio_postgres::types::{Json, ToSql};
use tokio_postgres::{Client, Config, NoTls, Row};
use trade::fold::fold;
use trade::tables::REFERENCES;

use crate::http::Heard;

/// Tables of which a row takes the right to assess, wherever it hangs.
const CASE: [&str; 7] = ["assessment", "complaint", "decision", "emma_expectation", "hearing", "letter", "warning"];

/// Reads the database as nobody who serves can.
pub struct Oracle {
    config: Config,
    client: Mutex<Option<Client>>,
}

/// Who was answered.
struct Reader {
    school: String,
    device: String,
    roles: Vec<String>,
    sites: Vec<String>,
    name: String,
}

/// Rows of a school with everything they hang on, and their revisions.
#[derive(Default)]
struct Known {
    rows: BTreeMap<String, Map<String, Value>>,
    revs: BTreeMap<String, i64>,
    enrolled: BTreeSet<String>,
}

impl Oracle {
    pub fn of(settings: &Settings) -> Self {
        let mut config = settings.database.clone().unwrap();
        config.user("postgres");
        Self { config, client: Mutex::default() }
    }

    /// The rows of a select. The database may have been killed: then it is waited for.
    async fn ask(&self, sql: &str, values: &[&(dyn ToSql + Sync)]) -> Vec<Row> {
        let mut client = self.client.lock().await;
        for _ in 0..600 {
            if let Some(connected) = client.as_ref().filter(|client| !client.is_closed())
                && let Ok(rows) = connected.query(sql, values).await
            {
                return rows;
            }
            *client = match self.config.connect(NoTls).await {
                Ok((connected, connection)) => {
                    tokio::spawn(connection);
                    Some(connected)
                }
                Err(_) => None,
            };
            tokio::time::sleep(Duration::from_millis(if client.is_some() { 0 } else { 50 })).await;
        }
        panic!("the oracle cannot read: {sql}");
    }

    /// What an answer tells that it may not.
    pub async fn judge(&self, path: &str, token: &str, heard: &Heard) -> Vec<String> {
        if path == "/v1/enrol" && heard.status == 200 {
            return self.enrolled(&heard.json()).await;
        }
        let Some(reader) = self.reader(token).await.filter(|_| heard.status == 200) else { return Vec::new() };
        match path {
            "/v1/pull" => self.page(&reader, &heard.json()).await,
            "/v1/push" => self.pushed(&reader, &heard.json()).await,
            "/v1/erase" => self.erased(&reader, texts(&heard.json()["rows"])).await,
            _ => match path.strip_prefix("/v1/blobs/") {
                Some(sum) if !heard.bytes.is_empty() => self.file(&reader, sum).await,
                _ => Vec::new(),
            },
        }
    }

    /// What news tell: scopes, and how far they are.
    pub async fn hears<'a>(&self, token: &str, scopes: impl Iterator<Item = &'a String>) -> Vec<String> {
        let Some(reader) = self.reader(token).await else { return vec!["a stranger hears news".to_owned()] };
        scopes.filter(|scope| !reader.enters(scope)).map(|scope| format!("hears of {scope}")).collect()
    }

    async fn reader(&self, token: &str) -> Option<Reader> {
        let mut parts = token.split('.').map(str::to_owned);
        let (school, device) = (parts.next()?, parts.next()?);
        let sql = "select r.fields from device d join record r on r.school_id = d.school_id and r.id = 'colleague/' || d.user_id
                    where d.school_id = $1 and d.id = $2";
        let found = self.ask(sql, &[&school, &device]).await;
        let Json(fields): Json<Value> = found.first()?.get(0);
        let list = |field: &str| serde_json::from_str(fields[field].as_str().unwrap_or("[]")).unwrap_or_default();
        let name = fields["name"].as_str().unwrap_or_default().to_owned();
        Some(Reader { school, device, roles: list("roles"), sites: list("sites"), name })
    }

    /// Rows and, step by step, all that they name, until a student is met.
    async fn known(&self, reader: &Reader, rows: impl Iterator<Item = String>) -> Known {
        let mut known = Known::default();
        let mut ahead: Vec<String> = rows.collect();
        while !ahead.is_empty() {
            let sql = "select id, fields, rev from record where school_id = $1 and id = any($2)";
            let found = self.ask(sql, &[&reader.school, &ahead]).await;
            known.revs.extend(found.iter().map(|row| (row.get(0), row.get(2))));
            let found = found.into_iter().map(|row| (row.get(0), row.get::<_, Json<Map<String, Value>>>(1).0));
            let found: BTreeMap<String, _> = found.collect();
            ahead = found.iter().flat_map(|(id, fields)| named(id, fields)).collect();
            known.rows.extend(found);
            ahead.retain(|id| !known.rows.contains_key(id));
        }
        let sql = "select fields ->> 'student' from record where school_id = $1 and id like 'enrolment/%'
                    and coalesce(fields ->> 'archived_on', '') = '' and coalesce(fields ->> 'removed', '') <> 'true'";
        let enrolled = self.ask(sql, &[&reader.school]).await;
        known.enrolled = enrolled.iter().filter_map(|row| row.get(0)).collect();
        known
    }

    async fn page(&self, reader: &Reader, page: &Value) -> Vec<String> {
        let entries = page["entries"].as_array().unwrap();
        let of = |what: &'static str| {
            entries.iter().filter(move |entry| entry["mark"] == what || entry["mark"].get(what).is_some())
        };
        let name = |entry: &Value| entry["row"].as_str().unwrap().to_owned();
        let known = self.known(reader, of("row").map(name)).await;
        let mut found = self.erased(reader, of("erase").map(name).collect()).await;
        for entry in of("row") {
            let row = name(entry);
            match known.rows.get(&row) {
                None => found.push(format!("{row}: not of this school")),
                Some(_) if !reader.sees(&known, &row) => found.push(format!("{row}: not for {:?}", reader.roles)),
                // It is this school's row and not one of the same name. Somebody may have written of it since.
                Some(fields)
                    if entry["mark"]["row"]["rev"] == json!(known.revs[&row])
                        && entry["mark"]["row"]["fields"] != json!(fields) =>
                {
                    found.push(format!("{row}: another's"));
                }
                Some(_) => {}
            }
        }
        let told = texts(&page["scopes"]).into_iter().chain(keys(&page["cursors"])).chain(of("leave").map(scope));
        let told: BTreeSet<String> = told.collect();
        found.extend(told.iter().filter(|scope| !reader.enters(scope)).map(|scope| format!("told of {scope}")));
        found
    }

    async fn pushed(&self, reader: &Reader, answer: &Value) -> Vec<String> {
        let at = keys(&answer["taken"]["at"]).into_iter().chain(keys(&answer["fork"]["at"]));
        let mut found: Vec<String> =
            at.filter(|scope| !reader.enters(scope)).map(|scope| format!("told of {scope}")).collect();
        let own = "select unnest(o.hashes) from device_push o join device_log l on l.school_id = o.school_id and l.log = o.log
                    where o.school_id = $1 and l.device_id = $2";
        if let Some(known) = answer["fork"]["known"].as_object() {
            let own = self.ask(own, &[&reader.school, &reader.device]).await;
            let own: BTreeSet<String> = own.iter().map(|row| row.get(0)).collect();
            let others = known.values().filter(|told| !own.contains(told[0].as_str().unwrap_or_default()));
            found.extend(others.map(|told| format!("{told}: another laptop's log")));
        }
        found
    }

    async fn erased(&self, reader: &Reader, mut rows: Vec<String>) -> Vec<String> {
        let sql = "select row_id from erasure where school_id = $1 and row_id = any($2)";
        let own = self.ask(sql, &[&reader.school, &rows]).await;
        let own: BTreeSet<String> = own.iter().map(|row| row.get(0)).collect();
        rows.retain(|row| !own.contains(row));
        rows.into_iter().map(|row| format!("{row}: no erasure of this school")).collect()
    }

    async fn file(&self, reader: &Reader, sum: &str) -> Vec<String> {
        let sql = "select id from record where school_id = $1 and strpos(fields::text, $2) > 0";
        let rows: Vec<String> = self.ask(sql, &[&reader.school, &sum]).await.iter().map(|row| row.get(0)).collect();
        let known = self.known(reader, rows.iter().cloned()).await;
        if rows.iter().any(|row| reader.sees(&known, row)) { Vec::new() } else { vec![format!("the file {sum}")] }
    }

    async fn enrolled(&self, enrolled: &Value) -> Vec<String> {
        let (school, device) = (enrolled["school"].as_str().unwrap(), enrolled["device"].as_str().unwrap());
        let sql = "select user_id from device where school_id = $1 and id = $2";
        let whose = self.ask(sql, &[&school, &device]).await;
        let own = whose.iter().any(|row| enrolled["colleague"]["id"] == json!(row.get::<_, String>(0)));
        if own { Vec::new() } else { vec![format!("told of a colleague who is not theirs: {enrolled}")] }
    }
}

impl Reader {
    fn is(&self, roles: &[&str]) -> bool {
        self.roles.iter().any(|role| roles.contains(&role.as_str()))
    }

    /// Whether they see a student of this site and teacher.
    fn meets(&self, site: &str, teacher: &str, enrolled: bool) -> bool {
        let here = self.sites.is_empty() || self.sites.iter().any(|own| fold(own) == fold(site));
        let all = self.is(&["konsulent", "center", "leder", "administrator"]);
        let taught = self.is(&["kontaktlaerer"]) && fold(&self.name) == fold(teacher);
        here && (all || taught || (enrolled && self.is(&["instruktor"])))
    }

    /// Whether a row is theirs to see: they see every student that it hangs on, and may see what is narrower on the way.
    fn sees(&self, known: &Known, row: &str) -> bool {
        let (mut ahead, mut met) = (vec![row.to_owned()], BTreeSet::new());
        let (mut students, mut case, mut cpr) = (BTreeSet::new(), false, false);
        while let Some(id) = ahead.pop() {
            let Some(fields) = known.rows.get(&id).filter(|_| met.insert(id.clone())) else { continue };
            if wire::table(&id) == "student" {
                students.insert(id);
                continue;
            }
            // A company is nobody's secret because a student's row names it: what counts is on the way to the student.
            if leads_to_student(known, &id, &mut BTreeSet::new()) {
                case |= CASE.contains(&wire::table(&id)) || text(fields, "case_of").is_some();
                cpr |= wire::table(&id) == "cpr";
                ahead.extend(named(&id, fields));
            }
        }
        let seen = |id: &String| {
            let (fields, own) = (&known.rows[id], known.enrolled.contains(id.trim_start_matches("student/")));
            self.meets(text(fields, "site").unwrap_or_default(), text(fields, "teacher").unwrap_or_default(), own)
        };
        let may_case = !case || self.is(&["konsulent", "center", "instruktor"]);
        let may_cpr = !cpr || self.is(&["konsulent", "center", "administrator"]);
        !self.roles.is_empty() && students.iter().all(seen) && may_case && may_cpr
    }

    /// Whether they may hear of a circle at all: it says whose it is, and that is a student's site and teacher.
    fn enters(&self, scope: &str) -> bool {
        let parts: Vec<&str> = scope.split('/').collect();
        let [kind, site, teacher, enrolled] = parts[..] else { return ["school", "erasures"].contains(&scope) };
        let may = match kind {
            "team" => true,
            "cpr" => self.is(&["konsulent", "center", "administrator"]),
            "assess" => self.is(&["konsulent", "center", "instruktor"]),
            _ => false,
        };
        may && self.meets(site, teacher, enrolled == "enrolled")
    }
}

fn leads_to_student(known: &Known, id: &str, met: &mut BTreeSet<String>) -> bool {
    let Some(fields) = known.rows.get(id).filter(|_| met.insert(id.to_owned())) else { return false };
    wire::table(id) == "student" || named(id, fields).iter().any(|parent| leads_to_student(known, parent, met))
}

/// The rows that a row names.
fn named(id: &str, fields: &Map<String, Value>) -> Vec<String> {
    let table = wire::table(id);
    if table == "student" {
        return Vec::new();
    }
    let of = |(child, field, parent): &(&str, &str, &str)| {
        let held = text(fields, field).filter(|_| *child == table && *parent != table)?;
        Some(format!("{parent}/{held}"))
    };
    let mut named: Vec<String> = REFERENCES.iter().filter_map(of).collect();
    named.extend(text(fields, "record").filter(|_| table == "conflict").map(str::to_owned));
    named
}

fn text<'a>(fields: &'a Map<String, Value>, field: &str) -> Option<&'a str> {
    fields.get(field)?.as_str().filter(|text| !text.is_empty())
}

fn scope(entry: &Value) -> String {
    entry["scope"].as_str().unwrap().to_owned()
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn keys(map: &Value) -> Vec<String> {
    map.as_object().into_iter().flat_map(Map::keys).cloned().collect()
}
