//! Skoleoplæring of the fictive school: three workshops, who is enrolled in them, and three months of days.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde_json::json;

use super::names::{ADMITTED, SEEN, WORKSHOPS, WorkshopPlace};
use super::{Dice, Made, USER};
use crate::clock::derived_id;
use crate::emma::{self, Assessment, Capacity, Occasion};
use crate::enrolments::Enrolment;
use crate::observations::Observation;
use crate::periods::SchoolPeriod;
use crate::placements::Placement;
use crate::record::{self, ById};
use crate::students::{Education, Student};
use crate::workshops::Workshop;
use crate::workshops::marks::WorkshopMark;
use crate::write::Kind;
use crate::{Desk, Result};

/// The most students in all.
const MOST: usize = 25;
/// Every so many enrolled lacks something of the checklist.
const LACKING: usize = 6;

impl Made<'_, '_> {
    pub(super) fn training(&mut self) -> Result<()> {
        // Dice of its own, so that the rest of the school stays what it was.
        let mut dice = Dice(0x736b_6f6c);
        for (name, room, site, _, educations) in WORKSHOPS {
            let educations: Vec<String> = educations.iter().map(|name| Education::id_of(name)).collect();
            self.tx.create(&Workshop {
                id: workshop_id(name),
                name: (*name).to_owned(),
                educations: serde_json::to_string(&educations)?,
                room: (*room).to_owned(),
                site: (*site).to_owned(),
                archived_on: None,
            })?;
        }
        let sql = "select * from student where part = 'SKO' and kind <> 'EUV1' order by number";
        let students: Vec<Student> = record::rows(self.tx.conn(), sql, [])?;
        let placed = students.into_iter().filter_map(|student| {
            let fits = |(_, _, _, _, names): &&WorkshopPlace| {
                names.iter().any(|name| Education::id_of(name) == student.education)
            };
            WORKSHOPS.iter().find(fits).map(|place| (student, *place))
        });
        self.goals()?;
        for (at, (student, place)) in placed.take(MOST).enumerate() {
            self.enrol(&mut dice, at, &student, place)?;
            self.plan(at, &student, &workshop_id(place.0), place.3[at % 2])?;
        }
        Ok(())
    }

    fn enrol(&mut self, dice: &mut Dice, at: usize, student: &Student, place: WorkshopPlace) -> Result<()> {
        let (name, _, _, instructors, _) = place;
        let starts_on = student.starts_on.unwrap_or(self.today);
        let lacks = |which: usize| at % LACKING == which;
        let before = |days: u64| starts_on.checked_sub_days(Days::new(days));
        self.tx.create(&Enrolment {
            id: derived_id(&["sample", "enrolment", &student.id]),
            student: student.id.clone(),
            education: student.education.clone(),
            info_meeting_on: before(52),
            applied_on: before(46),
            karens_until: before(1),
            school_agreement_on: if lacks(3) { None } else { Some(starts_on) },
            starts_on: Some(starts_on),
            workshop: workshop_id(name),
            instructor: instructors[at % 2].to_owned(),
            ..Enrolment::default()
        })?;
        self.workshop_days(dice, student, starts_on, name, instructors[at % 2])?;
        for _ in 0..dice.roll(4) {
            let seen_on = self.working_day(dice.roll(60) as u64 + 1);
            let (about, body) = dice.pick(SEEN);
            let id = derived_id(&["sample", "observation", &student.id, &seen_on.to_string(), body]);
            if record::find::<Observation>(self.tx.conn(), &id)?.is_some() {
                continue;
            }
            self.tx.create(&Observation {
                id,
                student: student.id.clone(),
                workshop: workshop_id(name),
                seen_on,
                about: about.to_owned(),
                body: body.to_owned(),
                by: instructors[at % 2].to_owned(),
                at: format!("{seen_on}T10:00:00.000Z"),
                supersedes: String::new(),
            })?;
        }
        Ok(())
    }

    /// Three months up to yesterday; who is at a company or at school that day has no mark.
    fn workshop_days(
        &mut self,
        dice: &mut Dice,
        student: &Student,
        starts_on: NaiveDate,
        workshop: &str,
        by: &str,
    ) -> Result<()> {
        let elsewhere = self.elsewhere(student)?;
        let (steady, today) = (dice.roll(5), self.today);
        let first = self.days(-91).max(starts_on);
        for day in first.iter_days().take_while(|day| *day < today) {
            if is_weekend(day) || elsewhere.iter().any(|(from, until)| (*from..=*until).contains(&day)) {
                continue;
            }
            let mark = match dice.roll(40) {
                0..=1 => "late",
                2 => "excused",
                3 if steady == 0 => "absent",
                4..=6 if steady == 0 => "late",
                7 if day.day() % 5 == 0 => "absent",
                _ => "present",
            };
            self.tx.create(&WorkshopMark {
                id: WorkshopMark::id_of(&student.id, day),
                student: student.id.clone(),
                workshop: workshop_id(workshop),
                held_on: day,
                mark: mark.to_owned(),
                arrived_at: if mark == "late" { format!("08:{:02}", 10 + dice.roll(5) * 10) } else { String::new() },
                left_at: String::new(),
                note: String::new(),
                by: by.to_owned(),
                at: format!("{day}T07:30:00.000Z"),
            })?;
        }
        Ok(())
    }

    fn elsewhere(&self, student: &Student) -> Result<Vec<(NaiveDate, NaiveDate)>> {
        let placements = "select * from placement where student = ?1";
        let placements: Vec<Placement> = record::rows(self.tx.conn(), placements, [&student.id])?;
        let periods = "select * from school_period where hold = ?1";
        let periods: Vec<SchoolPeriod> = record::rows(self.tx.conn(), periods, [&student.hold])?;
        let placed = placements.into_iter().map(|one| (one.starts_on, one.ends_on));
        Ok(placed.chain(periods.into_iter().map(|one| (one.starts_on, one.ends_on))).collect())
    }

    /// A day so long ago, or the Friday before it.
    pub(super) fn working_day(&self, days_ago: u64) -> NaiveDate {
        let mut day = self.today.checked_sub_days(Days::new(days_ago)).unwrap_or(self.today);
        while is_weekend(day) {
            day = day.pred_opt().unwrap_or(day);
        }
        day
    }
}

/// Assessments at admission, signed as a user signs them.
pub(super) fn admit(desk: &Desk) -> Result<()> {
    let ids: Vec<String> = desk.write_as(Kind::Final, "step-sample", |tx| {
        let sql = "select e.* from enrolment e join student s on s.id = e.student where e.starts_on is not null order by s.number";
        let enrolments: Vec<Enrolment> = record::rows(tx.conn(), sql, [])?;
        let mut ids = Vec::new();
        for (_, enrolment) in enrolments.into_iter().enumerate().filter(|(at, _)| at % LACKING != 1) {
            let Some(held_on) = enrolment.starts_on.and_then(|day| day.checked_sub_days(Days::new(8))) else { continue };
            let met = json!({ "mark": "met", "reason": ADMITTED });
            let content = json!({
                "criteria": { "suited": met, "mobile_place": met, "mobile_trade": met, "active": met },
                "actions": [],
                "participants": { "instructor": enrolment.instructor, "consultant": USER },
            });
            let draft = Assessment {
                id: derived_id(&["sample", "admission", &enrolment.student]),
                student: enrolment.student,
                held_on,
                occasion: Occasion::Admission,
                content: content.to_string(),
                sealed: None,
                hash: None,
                sealed_at: None,
                sealed_by: None,
                supersedes: String::new(),
                by: desk.actor().id.clone(),
                archived_on: None,
                role: Capacity::Consultant,
                assessor: super::USER.to_owned(),
                reconciles: String::new(),
            };
            tx.create(&draft)?;
            ids.push(draft.id);
        }
        Ok(ids)
    })?;
    ids.into_iter().try_for_each(|id| emma::seal(desk, ById { id }).map(drop))
}

fn workshop_id(name: &str) -> String {
    derived_id(&["sample", "workshop", name])
}

pub(super) fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}
