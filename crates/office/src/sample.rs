//! The fictive school: the same students every time for the same day and number. Nobody in it exists.

mod agreements;
mod applications;
mod appointments;
mod assessments;
mod cases;
mod companies;
mod goals;
mod names;
mod outreach;
mod placements;
mod plans;
mod soft_skills;
mod training;
mod words;

use chrono::{Datelike, Days, NaiveDate};

use crate::cafes::{Attendance, CafeSession};
use crate::clock::derived_id;
use crate::cpr::{self, Cpr};
use crate::notes::Note;
use crate::seekers::{PREPARATIONS, Preparation, ProfileCheck};
use crate::students::{Education, Student};
use crate::tasks::Task;
use crate::write::{Kind, Tx};
use crate::{Desk, Result};

/// The fictive school's name.
pub const SCHOOL: &str = "Eksempelskolen";
/// Who sits at its desk.
pub const USER: &str = "Kim Eksempel";

/// Fills an empty vault with `students` students, a company for every fourth of them, and half a year of work.
pub(crate) fn fill(desk: &Desk, students: u32) -> Result<()> {
    let today = desk.clock().today();
    desk.write_as(Kind::Final, "step-sample", |tx| {
        let dice = Dice(0x5376_656e);
        let mut made = Made { tx, today, dice, companies: Vec::new(), places: Vec::new(), sessions: Vec::new() };
        made.educations()?;
        for number in 0..(students / 4).max(8) {
            made.company(number)?;
        }
        made.sessions()?;
        for number in 0..students {
            made.student(number)?;
        }
        made.approvals()?;
        made.school_periods()?;
        made.appointments()?;
        made.outreach()?;
        made.cases()?;
        made.placements()?;
        made.soft_skills()?;
        made.training()
    })?;
    assessments::seal_some(desk)?;
    training::admit(desk)
}

/// SplitMix64: small, fixed, and not for secrets.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % sides as u64) as usize
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.roll(from.len())]
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.roll(100) < percent
    }
}

struct Made<'a, 'b> {
    tx: &'a mut Tx<'b>,
    today: NaiveDate,
    dice: Dice,
    companies: Vec<(String, usize)>,
    /// What each of them may train in, and who is there.
    places: Vec<companies::Places>,
    sessions: Vec<(String, NaiveDate)>,
}

impl Made<'_, '_> {
    fn educations(&mut self) -> Result<()> {
        for (name, code, _) in names::EDUCATIONS {
            let education = Education {
                id: Education::id_of(name),
                name: (*name).to_owned(),
                code: (*code).to_owned(),
                archived_on: None,
            };
            self.tx.create(&education)?;
        }
        Ok(())
    }

    fn days(&self, from_today: i64) -> NaiveDate {
        let days = Days::new(from_today.unsigned_abs());
        let moved = if from_today < 0 { self.today.checked_sub_days(days) } else { self.today.checked_add_days(days) };
        moved.unwrap_or(self.today)
    }

    /// A day of the last `days`, yesterday at the latest.
    fn ago(&mut self, days: usize) -> NaiveDate {
        let ago = 1 + self.dice.roll(days) as i64;
        self.days(-ago)
    }

    fn address(&mut self) -> (String, String, String) {
        let (postcode, town) = self.dice.pick(names::TOWNS);
        (
            format!("{} {}", self.dice.pick(names::STREETS), 1 + self.dice.roll(180)),
            postcode.to_owned(),
            town.to_owned(),
        )
    }

    fn phone(&mut self) -> String {
        format!("{}{:07}", self.dice.pick(&["2", "3", "4", "5", "6"]), self.dice.roll(10_000_000))
    }

    /// A job café every Wednesday, ten behind and three ahead.
    fn sessions(&mut self) -> Result<()> {
        let monday = i64::from(self.today.weekday().num_days_from_monday());
        for week in -10_i64..=3 {
            let day = self.days(week * 7 + 2 - monday);
            let id = derived_id(&["sample", "session", &week.to_string()]);
            let past = day < self.today;
            let session = CafeSession {
                id: id.clone(),
                held_on: Some(day),
                starts_at: "10:15".to_owned(),
                ends_at: "11:45".to_owned(),
                room: "B104".to_owned(),
                series: "Jobcafé onsdag".to_owned(),
                holds: "[]".to_owned(),
                part: "GF2".to_owned(),
                closed_at: past.then(|| format!("{day}T11:00:00.000Z")),
                archived_on: None,
            };
            self.tx.create(&session)?;
            if past {
                self.sessions.push((id, day));
            }
        }
        Ok(())
    }

    fn student(&mut self, number: u32) -> Result<()> {
        let id = derived_id(&["sample", "student", &number.to_string()]);
        let trade = self.dice.roll(names::EDUCATIONS.len());
        let (education, _, letters) = names::EDUCATIONS[trade];
        let part = self.dice.pick(&["GF2", "GF2", "GF2", "GF2", "GF2", "GF1", "H1", "H2", "SKO"]);
        let kind = self.dice.pick(&["EUD", "EUD", "EUD", "EUD", "EUX", "EUX", "EUV1", "EUV2", "EUV3"]);
        let weeks_ago = self.dice.roll(19) as i64;
        let starts_on = self.days(-weeks_ago * 7 - 6);
        let given = self.dice.pick(names::GIVEN);
        let middle = if self.dice.chance(30) { format!(" {}", self.dice.pick(names::GIVEN)) } else { String::new() };
        let name = format!("{given}{middle} {}", self.dice.pick(names::FAMILY));
        let (address, postcode, town) = self.address();
        let cpr = self.fictive_cpr(kind);
        let student = Student {
            id: id.clone(),
            number: format!("{}", 500_000 + number),
            name,
            born_on: cpr::birth_date(&cpr, self.today),
            education: Education::id_of(education),
            part: part.to_owned(),
            kind: kind.to_owned(),
            hold: format!("{letters}-{part}-26{}", self.dice.pick(&["a", "b", "c"])),
            site: self.dice.pick(names::SITES).to_owned(),
            starts_on: Some(starts_on),
            ends_on: starts_on.checked_add_days(Days::new(20 * 7 - 3)),
            teacher: self.dice.pick(names::TEACHERS).to_owned(),
            phone: self.phone(),
            email: format!("elev{number}@elev.example.dk"),
            address,
            postcode,
            town,
            country: "DK".to_owned(),
            protected: self.dice.chance(2),
            seeking: "seeking".to_owned(),
            licence: self.dice.pick(names::LICENCES).to_owned(),
            moves: self.dice.pick(names::MOVES).to_owned(),
            reach_km: Some(10 + 10 * self.dice.roll(7) as u32),
            ..Student::default()
        };
        self.tx.create(&student)?;
        if !self.dice.chance(5) {
            self.tx.create(&Cpr { id: id.clone(), number: cpr })?;
        }
        let placed = kind != "EUV1" && self.dice.chance(if part == "GF2" { 40 } else { 70 });
        if placed {
            self.agreement(&student, trade, number)?;
        } else if part == "SKO" && kind != "EUV1" {
            self.placement(&student, trade)?;
        }
        if part == "GF2" && kind != "EUV1" {
            self.search(&student)?;
            self.applications(&student, trade)?;
        }
        if self.dice.chance(12) {
            let days = self.dice.roll(80) as i64;
            self.note(&id, "", "meeting", days)?;
        }
        if self.dice.chance(3) {
            self.task(&id, "")?;
        }
        Ok(())
    }

    /// A number that nobody has: the day is 60 higher.
    fn fictive_cpr(&mut self, kind: &str) -> String {
        let age = if kind.starts_with("EUV") { 25 + self.dice.roll(20) } else { 16 + self.dice.roll(9) } as i32;
        let year = self.today.year() - age;
        let seventh = if year >= 2000 { 5 } else { 1 };
        format!(
            "{:02}{:02}{:02}{seventh}{:03}",
            61 + self.dice.roll(28),
            1 + self.dice.roll(12),
            year % 100,
            self.dice.roll(1000)
        )
    }

    /// Preparation, what the portal says, and the job cafés so far.
    fn search(&mut self, student: &Student) -> Result<()> {
        let done = self.dice.roll(PREPARATIONS.len() + 1);
        for kind in &PREPARATIONS[..done] {
            let done_on = self.ago(60);
            self.tx.create(&Preparation {
                id: derived_id(&["preparation", &student.id, kind]),
                student: student.id.clone(),
                kind: (*kind).to_owned(),
                done_on: Some(done_on),
                by: student.teacher.clone(),
                note: String::new(),
            })?;
        }
        let checked = self.days(-6);
        let login = self.ago(50);
        let applications = self.dice.roll(14) as u32;
        self.tx.create(&ProfileCheck {
            id: derived_id(&["profile_check", &student.id, &checked.to_string(), "portal"]),
            student: student.id.clone(),
            checked_on: Some(checked),
            visible: Some(done > 1),
            login_at: (done > 0).then(|| format!("{login}T17:48")),
            registered: student.starts_on.map(|day| day.to_string()),
            applications: Some(applications),
            source: "portal".to_owned(),
        })?;
        for at in 0..self.sessions.len() {
            let (session, day) = self.sessions[at].clone();
            if student.starts_on > Some(day) {
                continue;
            }
            let mark =
                self.dice.pick(&["present", "present", "present", "present", "present", "late", "absent", "excused"]);
            self.tx.create(&Attendance {
                id: Attendance::id_of(&session, &student.id),
                session,
                student: student.id.clone(),
                mark: mark.to_owned(),
                did: if mark == "present" { "[\"ansoegning\"]".to_owned() } else { "[]".to_owned() },
                note: String::new(),
                by: USER.to_owned(),
                at: format!("{day}T09:30:00.000Z"),
            })?;
        }
        Ok(())
    }

    fn note(&mut self, student: &str, company: &str, kind: &str, days_ago: i64) -> Result<()> {
        let day = self.days(-days_ago);
        self.tx.create(&Note {
            id: derived_id(&["sample", "note", student, company]),
            student: student.to_owned(),
            company: company.to_owned(),
            kind: kind.to_owned(),
            education: String::new(),
            happened_on: day,
            body: self.dice.pick(names::TALKS).to_owned(),
            by: USER.to_owned(),
            at: format!("{day}T12:00:00.000Z"),
            supersedes: String::new(),
            placement: String::new(),
        })
    }

    fn task(&mut self, student: &str, company: &str) -> Result<()> {
        let due_in = self.dice.roll(14) as i64 - 4;
        let due = self.days(due_in);
        self.tx.create(&Task {
            id: derived_id(&["sample", "task", student, company]),
            student: student.to_owned(),
            company: company.to_owned(),
            what: self.dice.pick(names::STEPS).to_owned(),
            due_on: Some(due),
            owner: USER.to_owned(),
            source: String::new(),
            done_on: None,
        })
    }
}

/// A CVR number that checks, from 10,000,000 on.
fn cvr(number: u32) -> String {
    // One seven-digit beginning in eleven has no control digit; the next one has.
    let mut begin = 1_000_000 + number * 2;
    loop {
        for last in 0..10 {
            let cvr = format!("{begin}{last}");
            if crate::companies::cvr_checks(&cvr) {
                return cvr;
            }
        }
        begin += 1;
    }
}
