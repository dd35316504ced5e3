//! What the students of the fictive school sent, and what came of it.

use chrono::{Days, NaiveDate};

use super::{Made, USER, names};
use crate::Result;
use crate::applications::{Application, ApplicationStep};
use crate::clock::derived_id;
use crate::students::Student;

impl Made<'_, '_> {
    /// A few applications to companies of the trade, each as far as it came.
    pub(super) fn applications(&mut self, student: &Student, trade: usize) -> Result<()> {
        let fitting: Vec<String> =
            self.companies.iter().filter(|(_, known)| *known == trade).map(|(id, _)| id.clone()).collect();
        for number in 0..self.dice.roll(4).min(fitting.len()) {
            let id = derived_id(&["sample", "application", &student.id, &number.to_string()]);
            let begun = self.ago(50);
            let mut stages = vec!["sent"];
            match self.dice.roll(10) {
                0 => stages = vec!["wish"],
                1..=4 => {}
                5 | 6 => stages.push("refused"),
                7 => stages.extend(["interview", "refused"]),
                8 => stages.push("interview"),
                _ => stages.extend(["interview", "trial"]),
            }
            let steps = self.steps(&id, &stages, begun);
            let Some(last) = steps.last() else { continue };
            let on =
                |wanted: fn(&str) -> bool| steps.iter().find(|step| wanted(&step.stage)).map(|step| step.happened_on);
            self.tx.create(&Application {
                id: id.clone(),
                student: student.id.clone(),
                company: fitting[(self.dice.roll(fitting.len()) + number) % fitting.len()].clone(),
                channel: self.dice.pick(&["portal", "mail", "phone", "visit"]).to_owned(),
                stage: last.stage.clone(),
                stage_on: last.happened_on,
                sent_on: on(|stage| stage != "wish"),
                answered_on: on(|stage| stage != "wish" && stage != "sent"),
                refusal: last.refusal.clone(),
                ..Application::default()
            })?;
            for step in &steps {
                self.tx.create(step)?;
            }
        }
        Ok(())
    }

    fn steps(&mut self, application: &str, stages: &[&str], begun: NaiveDate) -> Vec<ApplicationStep> {
        let mut day = begun;
        let mut steps = Vec::with_capacity(stages.len());
        for (at, stage) in stages.iter().enumerate() {
            // What comes next has not happened yet.
            if day > self.today {
                break;
            }
            let refused = *stage == "refused";
            steps.push(ApplicationStep {
                id: derived_id(&["sample", "application-step", application, &at.to_string()]),
                application: application.to_owned(),
                stage: (*stage).to_owned(),
                happened_on: day,
                contact: String::new(),
                said: if at > 0 { self.dice.pick(names::ANSWERS).to_owned() } else { String::new() },
                refusal: if refused {
                    self.dice.pick(&["ingen-plads", "anden-valgt", "afstand"]).to_owned()
                } else {
                    String::new()
                },
                by: USER.to_owned(),
                at: format!("{day}T10:00:00.000Z"),
                supersedes: String::new(),
                agreement: String::new(),
            });
            let days = 1 + self.dice.roll(6) as u64;
            day = day.checked_add_days(Days::new(days)).unwrap_or(day);
        }
        steps
    }
}
