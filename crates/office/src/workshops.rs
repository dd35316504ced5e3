//! Workshops of skoleoplæring: where, for which educations, and how each stands on a day.

pub mod marks;
pub mod roster;
pub mod sheet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::{self, ArchiveAsk, ById, record};
use crate::write::Label;
use crate::{Desk, Error, Result, students, text, timelines};

/// A workshop.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Workshop {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The educations it trains, as a JSON list; none means every education.
    pub educations: String,
    /// Where in the house.
    pub room: String,
    /// The school's department.
    pub site: String,
    /// Set aside.
    pub archived_on: Option<NaiveDate>,
}
record!(Workshop, "workshop");

/// A workshop, new or changed (`id` is set).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WorkshopPut {
    id: Option<String>,
    name: String,
    educations: Vec<String>,
    room: String,
    site: String,
}

/// The day the workshops are seen on.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WorkshopsAsk {
    day: NaiveDate,
}

/// A workshop in the list.
#[derive(Debug, Serialize, TS)]
pub struct WorkshopLine {
    id: String,
    name: String,
    educations: Vec<String>,
    education_names: Vec<String>,
    room: String,
    site: String,
    archived_on: Option<NaiveDate>,
    /// Who leads whom; one of no name for those without an instructor.
    groups: Vec<GroupLine>,
}

/// An instructor's students in a workshop on a day.
#[derive(Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct GroupLine {
    /// By name; empty for none.
    pub instructor: String,
    /// Who should be there.
    pub expected: u32,
    /// Of those, who has a mark.
    pub marked: u32,
    /// At a company, at school or on leave that day.
    pub away: u32,
}

/// Every workshop as it stands on the day, those set aside last.
pub fn list(desk: &Desk, ask: WorkshopsAsk) -> Result<Vec<WorkshopLine>> {
    desk.read(|conn| {
        let sql = "select * from workshop order by archived_on is not null, danish(name), id";
        let rules = timelines::rules(conn)?;
        let workshops: Vec<Workshop> = record::rows(conn, sql, [])?;
        let line = |workshop: Workshop| {
            let names =
                "select name from education where id in (select value from json_each(?1)) order by danish(name)";
            let names: Vec<(String,)> = record::rows(conn, names, [&workshop.educations])?;
            let running = workshop.archived_on.is_none();
            let groups = if running { roster::groups(conn, &workshop.id, ask.day, &rules)? } else { Vec::new() };
            Ok(WorkshopLine {
                educations: serde_json::from_str(&workshop.educations)?,
                education_names: names.into_iter().map(|(name,)| name).collect(),
                groups,
                id: workshop.id,
                name: workshop.name,
                room: workshop.room,
                site: workshop.site,
                archived_on: workshop.archived_on,
            })
        };
        workshops.into_iter().map(line).collect()
    })
}

/// Keeps a workshop, new or changed.
pub fn put(desk: &Desk, ask: WorkshopPut) -> Result<ById> {
    let name = text::clean_line("name", &ask.name, 80)?;
    if name.is_empty() {
        return Err(Error::invalid("name", "workshop-name-empty"));
    }
    let (room, site) = (text::clean_line("room", &ask.room, 60)?, text::clean_line("site", &ask.site, 60)?);
    desk.write(Label::from("step-workshop").with("name", name.as_str()), |tx| {
        for education in &ask.educations {
            students::education_known(tx.conn(), education)?;
        }
        let known = match &ask.id {
            Some(id) => tx.get(id)?,
            None => Workshop { id: desk.clock().id(), ..Workshop::default() },
        };
        let workshop = Workshop { name, educations: serde_json::to_string(&ask.educations)?, room, site, ..known };
        tx.put(&workshop)?;
        Ok(ById { id: workshop.id })
    })
}

/// Sets a workshop aside, or takes it back. Its marks stay.
pub fn archive(desk: &Desk, ask: ArchiveAsk) -> Result<()> {
    let label = if ask.archived { "step-workshop-archived" } else { "step-workshop-back" };
    desk.write(label, |tx| {
        let mut workshop: Workshop = tx.get(&ask.id)?;
        workshop.archived_on = ask.archived.then(|| desk.clock().today());
        tx.put(&workshop)?;
        tx.rename(Label::from(label).with("name", workshop.name))
    })
}
