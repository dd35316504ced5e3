//! The Soft Skills CV of a few students of the fictive school: one that all three have spoken of, more than once.

use super::words::SOFT;
use super::{Made, USER};
use crate::Result;
use crate::clock::derived_id;
use crate::record;
use crate::seekers;
use crate::soft_skills::{PREPARATION, SoftAnswer, SoftRound};
use crate::students::Student;

impl Made<'_, '_> {
    /// No dice are rolled.
    pub(super) fn soft_skills(&mut self) -> Result<()> {
        let sql = "select * from student where part in ('GF2', 'SKO') and kind <> 'EUV1' order by number limit 4";
        let students: Vec<Student> = record::rows(self.tx.conn(), sql, [])?;
        for (at, student) in students.iter().enumerate() {
            if at == 0 {
                self.round(student, "student", 40, "", 1)?;
                self.round(student, "other", 12, SOFT[0].3, 2)?;
            }
            if at < 2 {
                self.round(student, "school", 9, &student.teacher, 3)?;
            }
            self.round(student, "student", 8 + at as i64, "", at)?;
        }
        Ok(())
    }

    /// What was said so many days ago; `from` turns the words round, so that no two say the same.
    fn round(&mut self, student: &Student, respondent: &str, days_ago: i64, said_by: &str, from: usize) -> Result<()> {
        let held_on = self.days(-days_ago);
        let id = derived_id(&["sample", "soft", &student.id, respondent, &days_ago.to_string()]);
        self.tx.create(&SoftRound {
            id: id.clone(),
            student: student.id.clone(),
            respondent: respondent.to_owned(),
            held_on,
            said_by: said_by.to_owned(),
            by: USER.to_owned(),
            at: format!("{held_on}T10:00:00.000Z"),
        })?;
        let areas = crate::soft_skills::areas(self.tx.conn())?;
        let steps = ["vil-gerne", "proever", "i-gang", "godt-paa-vej", "styr-paa-det"];
        let own = respondent == "student";
        for (at, area) in areas.into_iter().enumerate() {
            let said = SOFT[at % SOFT.len()];
            let words = match respondent {
                "student" => said.0,
                "school" => said.1,
                _ => said.2,
            };
            self.tx.create(&SoftAnswer {
                id: derived_id(&["soft_answer", &id, &area.id]),
                round: id.clone(),
                area: area.id,
                step: steps[(at + from) % steps.len()].to_owned(),
                words: words.to_owned(),
                shown: own && at % 2 == 0,
            })?;
        }
        if own { seekers::prepared(self.tx, &student.id, PREPARATION, held_on) } else { Ok(()) }
    }
}
