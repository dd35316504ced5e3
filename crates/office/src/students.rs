//! Students: the list, one student's page, and the fields one edits in place.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::list::{self, Column, Computed, List, Walk};
use crate::record::{self, ArchiveAsk, ById, ListAsk, Page, record};
use crate::seekers;
use crate::{Desk, Error, Result, clock, introductions, sight, text};

/// A student, as the office knows them. The CPR number is a record of its own.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Student {
    /// The id.
    pub id: String,
    /// The school's own number.
    pub number: String,
    /// Given names before family name.
    pub name: String,
    /// Date of birth.
    pub born_on: Option<NaiveDate>,
    /// The education.
    pub education: String,
    /// GF1, GF2, GF+, H1…, SKO.
    pub part: String,
    /// EUD, EUX, EUV1, EUV2, EUV3.
    pub kind: String,
    /// The class.
    pub hold: String,
    /// The school's department.
    pub site: String,
    /// First day of the part.
    pub starts_on: Option<NaiveDate>,
    /// Last day of the part.
    pub ends_on: Option<NaiveDate>,
    /// The day the student left the school.
    pub left_on: Option<NaiveDate>,
    /// Why.
    pub left_reason: String,
    /// The contact teacher.
    pub teacher: String,
    /// The match owner: who talks to companies for this student.
    pub owner: String,
    /// Digits.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Street and number.
    pub address: String,
    /// Four digits.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Country.
    pub country: String,
    /// Name and address protection (navne- og adressebeskyttelse).
    pub protected: bool,
    /// `seeking`, `paused` or `stopped`.
    pub seeking: String,
    /// Why paused or stopped.
    pub seeking_reason: String,
    /// Since when.
    pub seeking_since: Option<NaiveDate>,
    /// Driving licence.
    pub licence: String,
    /// How they get about.
    pub transport: String,
    /// Whether they will move.
    pub moves: String,
    /// How far they will travel, in km.
    pub reach_km: Option<u32>,
    /// Other trades they would take.
    pub wishes: String,
    /// A remark the student may read.
    pub note: String,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(Student, "student");

/// An education of the school.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Education {
    /// Derived from the folded name.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// CØSA.
    pub code: String,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(Education, "education");

impl Education {
    /// The id of the education of this name.
    pub fn id_of(name: &str) -> String {
        clock::derived_id(&["education", &text::fold(name)])
    }
}

/// A row of the list of students.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct StudentLine {
    id: String,
    name: String,
    protected: bool,
    number: String,
    hold: String,
    education: String,
    part: String,
    kind: String,
    site: String,
    teacher: String,
    owner: String,
    ends_on: Option<NaiveDate>,
    phone: String,
    email: String,
    postcode: String,
    /// `never`, `left`, `placed`, `seeking`, `paused` or `stopped`.
    #[ts(type = "'never' | 'left' | 'placed' | 'seeking' | 'paused' | 'stopped'")]
    status: String,
    /// The last day somebody talked with them.
    contacted_on: Option<NaiveDate>,
    /// What is to be done next.
    next_step: Option<String>,
    next_due: Option<NaiveDate>,
    /// Nobody of the office put them forward to a company for long.
    unproposed: bool,
}

/// What the filters and fields of students choose from.
#[derive(Debug, Serialize, TS)]
pub struct Choices {
    educations: Vec<Education>,
    parts: Vec<String>,
    kinds: Vec<String>,
    holds: Vec<String>,
    sites: Vec<String>,
    teachers: Vec<String>,
}

/// The least a student is known by.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewStudent {
    name: String,
    #[serde(default)]
    hold: String,
    #[serde(default)]
    education: String,
    #[serde(default)]
    part: String,
    #[serde(default)]
    kind: String,
}

/// A new value for one field.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StudentSet {
    id: String,
    field: String,
    value: String,
}

const LIST: List = List {
    select: "",
    of: "student s",
    key: "s.row",
    joins: "left join education e on e.id = s.education",
    asked: "",
    standing: "s.archived_on is null",
    columns: &[
        Column { name: "name", order: "danish(s.name)", value: "s.name" },
        Column { name: "number", order: "s.number", value: "s.number" },
        Column { name: "hold", order: "s.hold", value: "s.hold" },
        Column { name: "education", order: "danish(coalesce(e.name, ''))", value: "s.education" },
        Column { name: "part", order: "s.part", value: "s.part" },
        Column { name: "kind", order: "s.kind", value: "s.kind" },
        Column { name: "site", order: "danish(s.site)", value: "s.site" },
        Column { name: "teacher", order: "danish(s.teacher)", value: "s.teacher" },
        Column { name: "owner", order: "danish(s.owner)", value: "s.owner" },
        Column { name: "ends_on", order: "s.ends_on", value: "s.ends_on" },
        Column { name: "postcode", order: "s.postcode", value: "s.postcode" },
        Column { name: "phone", order: "s.phone", value: "s.phone" },
        Column { name: "email", order: "s.email", value: "s.email" },
    ],
    walk: Some(Walk {
        column: "name",
        index: "student_list",
        found: "student_search where student_search match ?1",
        aside: "select row from student indexed by student_archived where archived_on is not null",
    }),
    search: Some("s.row in (select rowid from student_search where student_search match ?1)"),
};

/// A page of the students.
pub fn list(desk: &Desk, ask: ListAsk) -> Result<Page<StudentLine>> {
    let today = desk.clock().today();
    desk.read(|conn| {
        let (select, computed) = select(conn, today)?;
        list::page_with(conn, &LIST, &ask, "name", &select, &computed)
    })
}

/// The selects behind a page of students, for measuring the way there against them.
pub fn sql(conn: &rusqlite::Connection, today: NaiveDate, ask: &ListAsk) -> Result<list::Sql> {
    let (select, computed) = select(conn, today)?;
    list::Sql::of(&LIST, ask, "name", &select, &computed, None)
}

/// The row and the columns of the list, as they are on the day.
fn select(conn: &rusqlite::Connection, today: NaiveDate) -> Result<(String, Vec<Computed>)> {
    let status = seekers::status_sql(conn, today)?;
    let contacted = "(select max(n.happened_on) from note n where n.student = s.id)";
    let next = "from task k where k.student = s.id and k.done_on is null order by k.due_on is null, k.due_on limit 1";
    let unproposed = introductions::unproposed(conn, today)?;
    let select = format!(
        "select s.id, s.name, s.protected, s.number, s.hold, coalesce(e.name, '') as education, s.part, s.kind, s.site,
                s.teacher, s.owner, s.ends_on, s.phone, s.email, s.postcode, {status} as status,
                {contacted} as contacted_on, (select k.what {next}) as next_step, (select k.due_on {next}) as next_due,
                {unproposed} as unproposed"
    );
    let plain = |name, expression: String| Computed { name, all: expression.clone(), some: expression };
    let computed = vec![
        Computed { name: "status", some: status, all: seekers::status_of_all_sql(conn, today)? },
        plain("contacted_on", contacted.to_owned()),
        plain("next_due", format!("(select k.due_on {next})")),
        plain("unproposed", format!("cast({unproposed} as text)")),
    ];
    Ok((select, computed))
}

/// What the filters and fields choose from: what the office has, in Danish order.
pub fn choices(desk: &Desk, (): ()) -> Result<Choices> {
    desk.read(|conn| {
        let distinct = |column: &str| -> Result<Vec<String>> {
            // The index holds all that is asked; a school has some hundreds.
            let along = if sight::is_narrowed(conn)? { "" } else { "indexed by student_by_hold" };
            let sql = format!(
                "select distinct {column} from student {along}
                 where archived_on is null and {column} <> '' limit 1000"
            );
            let mut all: Vec<String> =
                conn.prepare_cached(&sql)?.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
            all.sort_by_cached_key(|value| text::danish(value));
            Ok(all)
        };
        Ok(Choices {
            educations: record::rows(
                conn,
                "select * from education where archived_on is null order by danish(name)",
                [],
            )?,
            parts: distinct("part")?,
            kinds: distinct("kind")?,
            holds: distinct("hold")?,
            sites: distinct("site")?,
            teachers: distinct("teacher")?,
        })
    })
}

/// Adds a student by hand.
pub fn add(desk: &Desk, ask: NewStudent) -> Result<ById> {
    let mut student = Student { id: desk.clock().id(), seeking: "seeking".to_owned(), ..Student::default() };
    for (field, value) in [("name", &ask.name), ("hold", &ask.hold), ("part", &ask.part), ("kind", &ask.kind)] {
        set_field(&mut student, field, value)?;
    }
    student.education = ask.education;
    desk.write(crate::write::Label::from("step-student-added").with("name", student.name.as_str()), |tx| {
        education_known(tx.conn(), &student.education)?;
        tx.create(&student)?;
        Ok(ById { id: student.id.clone() })
    })
}

/// Sets one field of a student.
pub fn set(desk: &Desk, ask: StudentSet) -> Result<()> {
    desk.write("step-student-changed", |tx| {
        let mut student: Student = tx.get(&ask.id)?;
        if ask.field == "education" {
            education_known(tx.conn(), &ask.value)?;
            student.education = ask.value;
        } else {
            set_field(&mut student, &ask.field, &ask.value)?;
        }
        tx.put(&student)?;
        tx.rename(crate::write::Label::from("step-student-changed").with("name", student.name.as_str()))
    })
}

/// Sets a student aside, or takes them back.
pub fn archive(desk: &Desk, ask: ArchiveAsk) -> Result<()> {
    desk.write(if ask.archived { "step-student-archived" } else { "step-student-back" }, |tx| {
        let mut student: Student = tx.get(&ask.id)?;
        student.archived_on = ask.archived.then(|| desk.clock().today());
        tx.put(&student).map(drop)
    })
}

/// An education is one of the school's, or none.
pub fn education_known(conn: &rusqlite::Connection, id: &str) -> Result<()> {
    if !id.is_empty() && record::find::<Education>(conn, id)?.is_none() {
        return Err(Error::invalid("education", "education-missing"));
    }
    Ok(())
}

/// A student of a list of them, who must be there and not be set aside.
pub fn standing(conn: &rusqlite::Connection, id: &str) -> Result<Student> {
    let known: Option<Student> = record::find(conn, id)?;
    let known = known.ok_or_else(|| Error::invalid("students", "student-missing"))?;
    if known.archived_on.is_some() { Err(Error::invalid("students", "student-archived")) } else { Ok(known) }
}

/// Parses `value` for `field`; the student is unchanged when it does not fit.
fn set_field(student: &mut Student, field: &str, value: &str) -> Result<()> {
    let line = if field == "note" { text::clean(field, value, 4_000) } else { text::clean_line(field, value, 200) }?;
    match field {
        "name" if line.is_empty() => return Err(Error::invalid("name", "student-name-empty")),
        "name" => student.name = line,
        "number" => student.number = line,
        "part" => student.part = line.to_uppercase(),
        "kind" => student.kind = line.to_uppercase(),
        "hold" => student.hold = line,
        "site" => student.site = line,
        "left_reason" => student.left_reason = line,
        "teacher" => student.teacher = line,
        "owner" => student.owner = line,
        "phone" => student.phone = phone(&line)?,
        "email" => student.email = email(&line)?,
        "address" => student.address = line,
        "postcode" => student.postcode = postcode(&line)?,
        "town" => student.town = line,
        "country" => student.country = line,
        "licence" => student.licence = line,
        "transport" => student.transport = line,
        "moves" => student.moves = line,
        "wishes" => student.wishes = line,
        "note" => student.note = line,
        "protected" => student.protected = line == "true",
        "reach_km" => student.reach_km = kilometres(&line)?,
        "born_on" => student.born_on = date(field, &line)?,
        "starts_on" => student.starts_on = date(field, &line)?,
        "ends_on" => student.ends_on = date(field, &line)?,
        "left_on" => student.left_on = date(field, &line)?,
        _ => return Err(Error::missing("field")),
    }
    if let (Some(first), Some(last)) = (student.starts_on, student.ends_on)
        && last < first
    {
        return Err(Error::invalid(field, "part-ends-before-start"));
    }
    Ok(())
}

/// A date in ISO form; empty is none.
pub fn date(field: &str, value: &str) -> Result<Option<NaiveDate>> {
    if value.is_empty() {
        return Ok(None);
    }
    let day = NaiveDate::parse_from_str(value, "%Y-%m-%d").map_err(|_| Error::invalid(field, "not-a-date"))?;
    clock::sane(field, day).map(|()| Some(day))
}

/// A phone number as digits, a foreign one with its `+`.
pub fn phone(value: &str) -> Result<String> {
    let typed: String = value.chars().filter(|letter| !matches!(letter, ' ' | '-' | '.' | '(' | ')' | '/')).collect();
    let digits = typed.strip_prefix("+45").or_else(|| typed.strip_prefix("0045")).unwrap_or(&typed);
    let number = digits.strip_prefix('+').unwrap_or(digits);
    let fits =
        typed.is_empty() || ((5..=15).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit()));
    if fits { Ok(digits.to_owned()) } else { Err(Error::invalid("phone", "not-a-phone")) }
}

/// An e-mail address with one `@` and something on both sides.
pub fn email(value: &str) -> Result<String> {
    let fits = value.is_empty()
        || value.split_once('@').is_some_and(|(whom, place)| {
            !whom.is_empty() && place.contains('.') && !place.contains('@') && !value.contains(char::is_whitespace)
        });
    if fits { Ok(value.to_owned()) } else { Err(Error::invalid("email", "not-an-email")) }
}

/// A Danish postcode: four digits.
pub fn postcode(value: &str) -> Result<String> {
    let fits = value.is_empty() || (value.len() == 4 && value.bytes().all(|byte| byte.is_ascii_digit()));
    if fits { Ok(value.to_owned()) } else { Err(Error::invalid("postcode", "not-a-postcode")) }
}

fn kilometres(value: &str) -> Result<Option<u32>> {
    if value.is_empty() {
        return Ok(None);
    }
    let km = value.trim_end_matches("km").trim().parse().ok().filter(|km| *km <= 1_000);
    km.map(Some).ok_or_else(|| Error::invalid("reach_km", "not-kilometres"))
}
