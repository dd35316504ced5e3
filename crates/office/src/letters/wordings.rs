//! How letters are worded: Svend's own wording until the school has one, and the school's, each from its day on.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::LetterKind;
use super::fields::Field;
use super::template::{self, Values};
use crate::cases::WarningStep;
use crate::record::{self, ById, record};
use crate::words::PaperLanguage;
use crate::write::Label;
use crate::{Desk, Error, Result, clock, text};

/// Svend's own wordings: a head line `# template | kind | step | name`, a subject after `> `, and the body.
const SVENDS: [(PaperLanguage, &str); 2] =
    [(PaperLanguage::Da, include_str!("da.txt")), (PaperLanguage::En, include_str!("en.txt"))];

/// How a letter is worded from a day on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterWording {
    /// Empty for Svend's own.
    pub(crate) id: String,
    pub(crate) template: String,
    pub(crate) kind: LetterKind,
    /// Of a warning: for this step alone; empty for every step.
    pub(crate) step: String,
    pub(crate) name: String,
    pub(crate) language: PaperLanguage,
    pub(crate) valid_from: NaiveDate,
    pub(crate) subject: String,
    pub(crate) body: String,
    pub(crate) by: String,
    pub(crate) at: String,
    pub(crate) archived_on: Option<NaiveDate>,
}
record!(LetterWording, "letter_template");

/// A template as the settings show it.
#[derive(Debug, Serialize, TS)]
pub struct LetterTemplateLine {
    /// The wording in force, or the first to come.
    now: LetterWording,
    /// The step of the ladder, as the school calls it; empty for none.
    step_name: String,
    /// Svend's wording, of the letters that have one.
    svend: Option<LetterWording>,
    /// The school's other wordings, the newest first.
    others: Vec<LetterWording>,
}

/// A wording from a day on. Without `template` it is a new letter of the school's own.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterWordingPut {
    template: Option<String>,
    kind: LetterKind,
    #[serde(default)]
    step: String,
    name: String,
    language: PaperLanguage,
    valid_from: NaiveDate,
    subject: String,
    body: String,
}

/// Sets a template of the school's own aside, or takes it back.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TemplateArchive {
    template: String,
    archived: bool,
}

/// Words with the fields of the sample person.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct WordingShown {
    kind: LetterKind,
    language: PaperLanguage,
    subject: String,
    body: String,
}

/// Every template in both languages, in the order of the kinds; those set aside last.
pub fn list(desk: &Desk, (): ()) -> Result<Vec<LetterTemplateLine>> {
    let today = desk.clock().today();
    desk.read(|conn| {
        let all: Vec<LetterWording> = record::rows(conn, NEWEST, [])?;
        let mut lines = Vec::new();
        let mut line = |svend: Option<LetterWording>, school: Vec<LetterWording>| -> Result<()> {
            let holds = school.iter().position(|one| one.valid_from <= today);
            let mut others = school;
            // A letter of the school's own that is to come has no other wording to show.
            let at = holds.or(if svend.is_none() { others.len().checked_sub(1) } else { None });
            let Some(now) = at.map(|at| others.remove(at)).or_else(|| svend.clone()) else { return Ok(()) };
            let step: Option<WarningStep> = record::find(conn, &now.step)?;
            lines.push(LetterTemplateLine { step_name: step.map_or_else(String::new, |s| s.name), now, svend, others });
            Ok(())
        };
        let of = |template: &str, language: PaperLanguage| -> Vec<LetterWording> {
            all.iter().filter(|one| one.template == template && one.language == language).cloned().collect()
        };
        for svend in svends()? {
            let school = of(&svend.template, svend.language);
            line(Some(svend), school)?;
        }
        let known = svends()?;
        let mut own: Vec<(&str, PaperLanguage)> =
            all.iter().rev().map(|one| (one.template.as_str(), one.language)).collect();
        own.retain(|(template, _)| known.iter().all(|svend| svend.template != *template));
        let mut told = Vec::new();
        for (template, language) in own {
            if !told.contains(&(template, language)) {
                told.push((template, language));
                line(None, of(template, language))?;
            }
        }
        lines.sort_by_key(|line: &LetterTemplateLine| {
            (line.now.archived_on.is_some(), LetterKind::ALL.iter().position(|kind| *kind == line.now.kind))
        });
        Ok(lines)
    })
}

/// Words a letter anew from a day on, or makes a new one of the school's own. Letters that were made keep their words.
pub fn put(desk: &Desk, ask: LetterWordingPut) -> Result<ById> {
    let name = text::clean_line("name", &ask.name, 80)?;
    let subject = text::clean_line("subject", &ask.subject, super::LONGEST_SUBJECT)?;
    let body = text::clean("body", &ask.body, super::LONGEST)?;
    for (field, typed) in [("name", &name), ("subject", &subject), ("body", &body)] {
        if typed.is_empty() {
            return Err(Error::invalid(field, if field == "name" { "letter-name-empty" } else { "letter-empty" }));
        }
    }
    clock::sane("valid_from", ask.valid_from)?;
    desk.write(Label::from("step-letter-wording").with("name", name.as_str()), |tx| {
        let known = match &ask.template {
            None => None,
            Some(template) => Some(newest(tx.conn(), template, ask.language)?),
        };
        let (kind, step) = known.as_ref().map_or((ask.kind, ask.step), |known| (known.kind, known.step.clone()));
        template::read("subject", kind, &subject)?;
        template::read("body", kind, &body)?;
        if !step.is_empty() && record::find::<WarningStep>(tx.conn(), &step)?.is_none() {
            return Err(Error::invalid("step", "warning-step-missing"));
        }
        let id = desk.clock().id();
        let template = ask.template.unwrap_or_else(|| id.clone());
        // One of the same day that no letter was made with is put right; else it stays what it was.
        let same = "select coalesce((select t.id from letter_template t where t.template = ?1 and t.language = ?2
            and t.valid_from = ?3 and not exists (select 1 from letter l where l.version = t.id) order by t.id desc limit 1), ?4)";
        let day = ask.valid_from.to_string();
        let id = record::value(tx.conn(), same, (&template, word(ask.language), &day, &id))?;
        let row = LetterWording {
            id,
            template,
            kind,
            step,
            name,
            language: ask.language,
            valid_from: ask.valid_from,
            subject,
            body,
            by: desk.actor().name.clone(),
            at: tx.at().to_owned(),
            archived_on: None,
        };
        tx.put(&row)?;
        Ok(ById { id: row.template })
    })
}

/// Sets a letter of the school's own aside: it is offered no more, and letters that were made stay.
pub fn archive(desk: &Desk, ask: TemplateArchive) -> Result<()> {
    let label = if ask.archived { "step-letter-archived" } else { "step-letter-back" };
    desk.write(label, |tx| {
        let sql = "select * from letter_template where template = ?1 order by valid_from, id";
        let rows: Vec<LetterWording> = record::rows(tx.conn(), sql, [&ask.template])?;
        let named = rows.last().map(|row| row.name.clone()).ok_or_else(|| Error::missing("letter_template"))?;
        for mut row in rows {
            row.archived_on = ask.archived.then(|| desk.clock().today());
            tx.put(&row)?;
        }
        tx.rename(Label::from(label).with("name", named))
    })
}

/// Words as they read on the sample person.
pub fn show(_: &Desk, ask: WordingShown) -> Result<WordingShown> {
    let values: Values = Field::of(ask.kind).map(|field| (field.key, field.sample(ask.language).to_owned())).collect();
    let shown = |field: &str, words: &str| -> Result<String> {
        let words = text::clean(field, words, super::LONGEST)?;
        Ok(template::fill(&template::read(field, ask.kind, &words)?, &values).text)
    };
    Ok(WordingShown { subject: shown("subject", &ask.subject)?, body: shown("body", &ask.body)?, ..ask })
}

/// The wording of a template in force on a day: the school's newest, else Svend's own.
pub(super) fn in_force(
    conn: &Connection,
    template: &str,
    language: PaperLanguage,
    day: NaiveDate,
) -> Result<LetterWording> {
    let sql = "select * from letter_template where template = ?1 and language = ?2 and valid_from <= ?3
               and archived_on is null order by valid_from desc, id desc limit 1";
    let school: Option<LetterWording> = record::rows(conn, sql, (template, word(language), day.to_string()))?.pop();
    school.map_or_else(|| svend(template, language), Ok)
}

/// Every wording in force on a day in a language.
pub(super) fn all(conn: &Connection, language: PaperLanguage, day: NaiveDate) -> Result<Vec<LetterWording>> {
    let mut templates: Vec<String> =
        svends()?.into_iter().filter(|one| one.language == language).map(|one| one.template).collect();
    let own =
        "select distinct template from letter_template where language = ?1 and valid_from <= ?2 and archived_on is null
               order by template";
    let school: Vec<(String,)> = record::rows(conn, own, (word(language), day.to_string()))?;
    for (template,) in school {
        if !templates.contains(&template) {
            templates.push(template);
        }
    }
    templates.iter().map(|template| in_force(conn, template, language, day)).collect()
}

/// The school's newest wording of a template, whenever it holds; else Svend's own.
fn newest(conn: &Connection, template: &str, language: PaperLanguage) -> Result<LetterWording> {
    let all: Vec<LetterWording> = record::rows(conn, NEWEST, [])?;
    let found = all.into_iter().find(|one| one.template == template && one.language == language);
    found.map_or_else(|| svend(template, language), Ok)
}

fn svend(template: &str, language: PaperLanguage) -> Result<LetterWording> {
    let found = svends()?.into_iter().find(|one| one.template == template && one.language == language);
    found.ok_or_else(|| Error::missing("letter_template"))
}

/// Svend's own wordings, Danish before English of each.
fn svends() -> Result<Vec<LetterWording>> {
    let mut all = Vec::new();
    for (language, text) in SVENDS {
        for section in format!("\n{text}").split("\n# ").skip(1) {
            all.push(of_section(section, language).ok_or_else(|| Error::bug("a wording of Svend's"))?);
        }
    }
    Ok(all)
}

fn of_section(section: &str, language: PaperLanguage) -> Option<LetterWording> {
    let (head, words) = section.split_once("\n> ")?;
    let (subject, body) = words.split_once('\n')?;
    let [template, kind, step, name] = head.split('|').map(str::trim).collect::<Vec<_>>().try_into().ok()?;
    Some(LetterWording {
        id: String::new(),
        template: template.to_owned(),
        kind: LetterKind::ALL.into_iter().find(|known| known.word() == kind)?,
        step: step.to_owned(),
        name: name.to_owned(),
        language,
        valid_from: NaiveDate::default(),
        subject: subject.to_owned(),
        body: body.trim().to_owned(),
        by: String::new(),
        at: String::new(),
        archived_on: None,
    })
}

fn word(language: PaperLanguage) -> &'static str {
    match language {
        PaperLanguage::Da => "da",
        PaperLanguage::En => "en",
    }
}

const NEWEST: &str = "select * from letter_template order by valid_from desc, id desc";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn svends_own_wordings_are_the_same_letters_in_both_languages_and_name_only_fields_that_exist() {
        let all = svends().unwrap();
        for one in &all {
            for words in [&one.subject, &one.body] {
                template::read("body", one.kind, words).unwrap_or_else(|error| panic!("{}: {error}", one.template));
            }
            let other = |two: &&LetterWording| two.template == one.template && two.language != one.language;
            let other = all.iter().find(other).unwrap_or_else(|| panic!("{} in one language", one.template));
            assert_eq!((other.kind, &other.step), (one.kind, &one.step));
        }
        for kind in LetterKind::ALL {
            assert!(all.iter().any(|one| one.kind == kind && one.step.is_empty()), "{kind:?}");
        }
    }
}
