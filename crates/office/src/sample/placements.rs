//! VFU of the fictive school: under way, to come and over, in skoleoplæring and on the basic course; one as long as the
//! limit, one longer with a reason, one that nobody has said a word about.

use chrono::{Datelike, NaiveDate};

use super::words::{PLACED, PURPOSES};
use super::{Made, USER};
use crate::Result;
use crate::agreements::Dispensation;
use crate::appointments::Appointment;
use crate::clock::derived_id;
use crate::companies::Contact;
use crate::notes::Note;
use crate::placements::Placement;
use crate::placements::evaluations::Evaluation;
use crate::record;
use crate::students::Student;

/// Whoever trains in the trade: the first, the second …, by trade.
const TRADES: &str = "select t.company from company_trade t join company c on c.id = t.company
    where t.education = ?1 and t.archived_on is null order by c.rowid";

impl Made<'_, '_> {
    /// A placement in skoleoplæring, under way.
    pub(super) fn placement(&mut self, student: &Student, trade: usize) -> Result<()> {
        let Some((company, _)) = self.companies.iter().find(|(_, known)| *known == trade).cloned() else {
            return Ok(());
        };
        self.weeks("now", student, "sko", &company, 0, 2).map(drop)
    }

    /// What was before those that are under way, and what is on the basic course. No dice are rolled.
    pub(super) fn placements(&mut self) -> Result<()> {
        let sql = "select p.* from placement p join student s on s.id = p.student order by s.number";
        let running: Vec<Placement> = record::rows(self.tx.conn(), sql, [])?;
        for (at, now) in running.into_iter().enumerate().take(5) {
            let student: Student = self.tx.get(&now.student)?;
            let companies: Vec<(String,)> = record::rows(self.tx.conn(), TRADES, [&student.education])?;
            let other = companies.iter().map(|(id,)| id).find(|id| **id != now.company).unwrap_or(&now.company);
            match at {
                // As many weeks as the limit, and said of by all three.
                0 => {
                    let past = self.weeks("past", &student, "sko", other, -8, 3)?;
                    self.evaluated(&past, &PLACED[..3], "yes")?;
                    self.visited(&past, true)?;
                }
                // Longer at one company than the limit.
                1 => {
                    self.weeks("past", &student, "sko", &now.company, -7, 2)?;
                    self.passed(&now)?;
                }
                2 => drop(self.weeks("past", &student, "sko", other, -3, 1)?),
                3 => {
                    let past = self.weeks("past", &student, "sko", other, -6, 2)?;
                    self.evaluated(&past, &PLACED[3..5], "no")?;
                }
                _ => self.visited(&now, false)?,
            }
        }
        let sql =
            "select * from student where part = 'GF2' and kind <> 'EUV1' and number % 23 = 5 order by number limit 4";
        let basic: Vec<Student> = record::rows(self.tx.conn(), sql, [])?;
        for (at, student) in basic.into_iter().enumerate() {
            let companies: Vec<(String,)> = record::rows(self.tx.conn(), TRADES, [&student.education])?;
            let Some((company,)) = companies.get(at).or(companies.first()) else { continue };
            if at == 0 {
                // Past its middle, and nobody has been there.
                let (from, until) = (self.school_day(-9), self.school_day(5));
                self.placed("gf", &student, "gf", company, from, until)?;
                continue;
            }
            let (from, weeks) = [(2, 2), (-4, 1), (1, 1)][at - 1];
            let placement = self.weeks("gf", &student, "gf", company, from, weeks)?;
            if from < 0 {
                self.evaluated(&placement, &PLACED[5..6], "yes")?;
            }
        }
        Ok(())
    }

    /// From the Monday of a week counted from this one to a Friday.
    fn weeks(
        &mut self,
        lot: &str,
        student: &Student,
        kind: &str,
        company: &str,
        from: i64,
        weeks: i64,
    ) -> Result<Placement> {
        let monday = from * 7 - i64::from(self.today.weekday().num_days_from_monday());
        self.placed(lot, student, kind, company, self.days(monday), self.days(monday + weeks * 7 - 3))
    }

    /// So many days from now, or the Friday before that.
    fn school_day(&self, from_today: i64) -> NaiveDate {
        let day = self.days(from_today);
        let late = i64::from(day.weekday().num_days_from_monday()) - 4;
        self.days(from_today - late.max(0))
    }

    fn placed(
        &mut self,
        lot: &str,
        student: &Student,
        kind: &str,
        company: &str,
        starts_on: NaiveDate,
        ends_on: NaiveDate,
    ) -> Result<Placement> {
        let contact = "select * from contact where company = ?1 order by rowid limit 1";
        let contact: Option<Contact> = record::rows(self.tx.conn(), contact, [company])?.pop();
        let id = match lot {
            "now" => derived_id(&["sample", "placement", &student.id]),
            _ => derived_id(&["sample", "placement", lot, &student.id]),
        };
        let basic = kind == "gf";
        let (purpose, hours) = PURPOSES[usize::from(basic)];
        let workplace = "select coalesce((select id from workplace where company = ?1 order by rowid limit 1), '')";
        let placement = Placement {
            id,
            student: student.id.clone(),
            company: company.to_owned(),
            kind: kind.to_owned(),
            starts_on,
            ends_on,
            workplace: record::value(self.tx.conn(), workplace, [company])?,
            contact: contact.map(|contact| contact.name).unwrap_or_default(),
            responsible: USER.to_owned(),
            agreed_with: if basic { student.teacher.clone() } else { String::new() },
            purpose: purpose.to_owned(),
            hours: hours.to_owned(),
            archived_on: None,
        };
        self.tx.create(&placement)?;
        Ok(placement)
    }

    fn passed(&mut self, placement: &Placement) -> Result<()> {
        self.tx.create(&Dispensation {
            id: derived_id(&["sample", "passed", &placement.id]),
            agreement: String::new(),
            placement: placement.id.clone(),
            rule: "weeks_per_company".to_owned(),
            reason: PLACED[6].2.to_owned(),
            by: USER.to_owned(),
            at: format!("{}T09:15:00.000Z", placement.starts_on),
        })
    }

    fn evaluated(&mut self, placement: &Placement, said: &[(&str, &str, &str)], would_take: &str) -> Result<()> {
        for (respondent, well, next) in said {
            let said_by = match *respondent {
                "company" => placement.contact.clone(),
                "school" => USER.to_owned(),
                _ => String::new(),
            };
            self.tx.create(&Evaluation {
                id: derived_id(&["sample", "evaluation", &placement.id, respondent]),
                placement: placement.id.clone(),
                respondent: (*respondent).to_owned(),
                held_on: placement.ends_on,
                said_by,
                well: (*well).to_owned(),
                next: (*next).to_owned(),
                would_take: if *respondent == "company" { would_take.to_owned() } else { String::new() },
                by: USER.to_owned(),
                at: format!("{}T13:00:00.000Z", placement.ends_on),
                supersedes: String::new(),
            })?;
        }
        Ok(())
    }

    /// A visit that was held with what came of it, or one that is planned for its last day.
    fn visited(&mut self, placement: &Placement, held: bool) -> Result<()> {
        let day = if held { placement.starts_on + chrono::Days::new(8) } else { placement.ends_on };
        self.tx.create(&Appointment {
            id: derived_id(&["sample", "placement-visit", &placement.id]),
            kind: "visit".to_owned(),
            company: placement.company.clone(),
            student: placement.student.clone(),
            placement: placement.id.clone(),
            held_on: day,
            who: USER.to_owned(),
            done_on: held.then_some(day),
            ..Appointment::default()
        })?;
        if !held {
            return Ok(());
        }
        self.tx.create(&Note {
            id: derived_id(&["sample", "placement-note", &placement.id]),
            student: placement.student.clone(),
            company: placement.company.clone(),
            placement: placement.id.clone(),
            kind: "visit".to_owned(),
            happened_on: day,
            body: PLACED[6].1.to_owned(),
            by: USER.to_owned(),
            at: format!("{day}T12:30:00.000Z"),
            ..Note::default()
        })
    }
}
