//! The kinds of data that have a time of their own: which records, whose, and the event from which the months count.

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::person::Records;
use crate::{Result, record};

/// A kind of data.
pub struct Category {
    /// Its name, also in the keys of texts.
    pub id: &'static str,
    /// The table of whom it is about.
    pub of: &'static str,
    /// The months after its event, until the school says otherwise.
    pub months: u32,
    /// Where that number comes from: a key of texts after `retention-source-`.
    pub source: &'static str,
    /// Its records: whose, from which day on, the table and the id.
    records: &'static [&'static str],
}

/// The category that takes all of a student.
pub const WHOLE: &str = "student";
/// The log, which is no record of anybody's.
pub const LOG: &str = "log";
/// The months the log is kept, until the school says otherwise.
pub const LOG_MONTHS: u32 = 24;

/// Whoever left, and the day of the last that happened to them: a student who never left, or has an agreement without an
/// end, is never due. Whoever left before the end of their course did not get there.
macro_rules! left {
    ($select:literal) => {
        concat!(
            "select l.whose, l.day as day, ",
            $select,
            " from (select s.id as whose, max(coalesce(s.left_on, max(s.archived_on, coalesce(s.ends_on, ''))),
                coalesce((select max(coalesce(g.ended_on, g.ends_on, '9999-12-31')) from agreement g
                    where g.student = s.id and g.archived_on is null and g.annulled_on is null), ''),
                coalesce((select max(coalesce(e.ends_on, '9999-12-31')) from enrolment e
                    where e.student = s.id and e.archived_on is null), ''),
                coalesce((select max(p.ends_on) from placement p where p.student = s.id and p.archived_on is null), '')) as day
                from student s where s.left_on is not null or s.archived_on is not null) l "
        )
    };
}

/// Every category. Defaults of five years: what STIL asks for the reporting of activity; the others are the school's own,
/// because no source sets one.
pub const CATEGORIES: &[Category] = &[
    Category {
        id: WHOLE,
        of: "student",
        months: 60,
        source: "activity",
        records: &[left!("'student' as of, l.whose as id")],
    },
    Category {
        id: "case",
        of: "student",
        months: 60,
        source: "own",
        records: &[
            concat!(left!("'warning' as of, r.id as id"), "join warning r on r.student = l.whose"),
            concat!(left!("'hearing' as of, r.id as id"), "join hearing r on r.student = l.whose"),
            concat!(left!("'decision' as of, r.id as id"), "join decision r on r.student = l.whose"),
            concat!(left!("'complaint' as of, r.id as id"), "join decision d on d.student = l.whose join complaint r on r.decision = d.id"),
            concat!(left!("'letter' as of, r.id as id"), "join letter r on r.student = l.whose"),
        ],
    },
    Category {
        id: "attendance",
        of: "student",
        months: 60,
        source: "activity",
        records: &[
            "select a.student as whose, s.held_on as day, 'attendance' as of, a.id as id from attendance a join cafe_session s on s.id = a.session",
            "select m.student as whose, m.held_on as day, 'workshop_mark' as of, m.id as id from workshop_mark m",
        ],
    },
    Category {
        id: "observation",
        of: "student",
        months: 24,
        source: "own",
        records: &[concat!(left!("'observation' as of, r.id as id"), "join observation r on r.student = l.whose")],
    },
    Category {
        id: "contact_log",
        of: "company",
        months: 36,
        source: "own",
        records: &["select n.company as whose, (select max(k.happened_on) from note k where k.company = n.company) as day, 'note' as of, n.id as id
            from note n where n.company <> '' and n.student = '' and n.kind <> 'demand'
            and not exists (select 1 from note k where k.company = n.company and k.kind = 'demand')
            and not exists (select 1 from agreement g where g.company = n.company and g.archived_on is null)
            and not exists (select 1 from placement p where p.company = n.company and p.archived_on is null)"],
    },
];

impl Category {
    /// Whether all of the student goes with it.
    pub fn is_whole(&self) -> bool {
        self.id == WHOLE
    }

    /// Whose records have their event on this day or before, once for each record.
    pub fn events(&self, conn: &Connection, limit: NaiveDate) -> Result<Vec<(String, NaiveDate)>> {
        let mut all = Vec::new();
        for sql in self.records {
            let due = format!("select whose, day from ({sql}) where day <> '' and day <= ?1");
            all.extend(record::rows::<(String, NaiveDate)>(conn, &due, [limit.to_string()])?);
        }
        Ok(all)
    }
}

/// The records of a category that one student or company has, with their event on this day or before.
pub fn records_upto(conn: &Connection, category: &str, whose: &str, upto: &str) -> Result<Records> {
    let mut records = Records::new();
    let known = CATEGORIES.iter().find(|known| known.id == category);
    for sql in known.map(|known| known.records).unwrap_or_default() {
        let due = format!("select of, id from ({sql}) where whose = ?1 and day <> '' and day <= ?2");
        for (of, id) in record::rows::<(String, String)>(conn, &due, (whose, upto))? {
            records.entry(crate::cells::table(&of)?).or_default().insert(id);
        }
    }
    Ok(records)
}
