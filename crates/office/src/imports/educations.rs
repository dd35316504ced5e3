//! The educations of the office and those a file names.

use std::collections::HashMap;

use rusqlite::Connection;

use super::people::NONE;
use crate::students::Education;
use crate::{Result, record};

/// An education that the file names.
pub struct NamedEducation {
    pub id: String,
    pub name: String,
    /// As the file says it first.
    pub code: String,
    /// The row that says so.
    pub row: u32,
    pub is_new: bool,
}

/// The educations of the office and of the file.
#[derive(Default)]
pub struct Educations {
    all: Vec<NamedEducation>,
    by_id: HashMap<String, u32>,
    by_text: HashMap<Box<str>, u32>,
}

impl Educations {
    pub fn read(conn: &Connection) -> Result<Self> {
        let mut educations = Self::default();
        for education in record::rows::<Education>(conn, "select * from education", [])? {
            let known = NamedEducation {
                id: education.id,
                name: education.name,
                code: String::new(),
                row: NONE,
                is_new: false,
            };
            educations.push(known);
        }
        Ok(educations)
    }

    /// The education of this name, a new one if there is none.
    pub fn take(&mut self, name: &str, code: &str, row: u32) -> u32 {
        let at = match self.by_text.get(name) {
            Some(at) => *at,
            None => {
                let id = Education::id_of(name);
                let at = match self.by_id.get(&id) {
                    Some(at) => *at,
                    None => {
                        self.push(NamedEducation { id, name: name.to_owned(), code: String::new(), row, is_new: true })
                    }
                };
                self.by_text.insert(name.into(), at);
                at
            }
        };
        let education = &mut self.all[at as usize];
        if education.code.is_empty() && !code.is_empty() {
            education.code = code.to_owned();
            education.row = row;
        }
        at
    }

    pub fn get(&self, at: u32) -> &NamedEducation {
        &self.all[at as usize]
    }

    /// The id of the education that the file calls so.
    pub fn id(&self, name: &str) -> &str {
        self.by_text.get(name).map_or("", |at| &self.all[*at as usize].id)
    }

    /// The name of the education with this id.
    pub fn name(&self, id: &str) -> &str {
        self.by_id.get(id).map_or("", |at| &self.all[*at as usize].name)
    }

    fn push(&mut self, education: NamedEducation) -> u32 {
        let at = self.all.len() as u32;
        self.by_id.insert(education.id.clone(), at);
        self.all.push(education);
        at
    }
}
