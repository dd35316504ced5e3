//! A letter on paper, as it was made: whom it is for, the day, the subject, the words.

use print::Block;

use super::{Desktop, Made};
use crate::letters::Letter;
use crate::rights::{Right, authorize};
use crate::students::Student;
use crate::words::PaperLanguage;
use crate::{Desk, Result, record};

/// The paper of a letter.
pub fn make(desktop: &Desktop, id: &str) -> Result<Made> {
    let desk = desktop.desk;
    authorize(desk.actor(), Right::Assess)?;
    let (letter, student) = read(desk, id)?;
    let words = desktop.words;
    let mut lines = vec![student.name.clone()];
    if !student.protected {
        lines.extend(address(&student));
    } else if desktop.with_address {
        desk.look("reveal", "address", &student.id)?;
        lines.extend(address(&student));
    }
    if let Some(cpr) = desktop.cpr(&student.id)? {
        lines.push(format!("{} {cpr}", words.say("paper-cpr")));
    }
    desk.look("page", "letter", id)?;
    Ok(Made {
        name: desktop.named(&format!("{} {}", letter.name, letter.made_on), &student.name, student.protected, id),
        title: letter.subject,
        mark: if letter.withdrawn { words.say("case-is-withdrawn").to_uppercase() } else { String::new() },
        wide: false,
        student: Some(student.id),
        blocks: vec![Block::Address { lines, day: words.day(letter.made_on) }, Block::paragraph(letter.body)],
    })
}

/// Whether the letter is for a student whose address is known and protected.
pub fn hides_address(desk: &Desk, id: &str) -> Result<bool> {
    let (_, student) = read(desk, id)?;
    Ok(student.protected && !address(&student).is_empty())
}

/// The language it was written in.
pub fn language(desk: &Desk, id: &str) -> Result<PaperLanguage> {
    Ok(read(desk, id)?.0.language)
}

fn read(desk: &Desk, id: &str) -> Result<(Letter, Student)> {
    desk.read(|conn| {
        let letter: Letter = record::get(conn, id)?;
        let student = record::get(conn, &letter.student)?;
        Ok((letter, student))
    })
}

fn address(student: &Student) -> Vec<String> {
    let town = format!("{} {}", student.postcode, student.town);
    [student.address.trim(), town.trim()].into_iter().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
