//! Where a postcode lies, and how far it is from one to another as the crow flies.

use crate::{Error, Result, text};

/// The towns that come with the program: each where the town itself lies, to a hundredth of a degree.
const TOWNS: &str = include_str!("../data/places.csv");

/// The mean radius of the earth, in km.
const EARTH: f64 = 6371.0088;

/// Postcodes of Greenland: no Danish town is near them, whatever the number says.
const GREENLAND: std::ops::Range<u16> = 3900..4000;

/// Where a postcode lies.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// The town of the listed postcode.
    pub town: String,
    /// The postcode is not listed; this is where the nearest listed number lies.
    pub approximate: bool,
}

/// A listed postcode.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Four digits.
    pub postcode: String,
    /// What it is called.
    pub town: String,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

/// The postcodes one knows the place of, by number.
#[derive(Debug, Clone)]
pub struct Places {
    known: Vec<(u16, Place)>,
}

impl Places {
    /// The program's own table.
    pub fn built_in() -> Result<Self> {
        let rows: Option<Vec<Row>> = TOWNS.lines().skip(1).map(row).collect();
        Self::from_rows(rows.ok_or_else(|| Error::invalid("places", "malformed"))?)
    }

    /// An office's own table. Of a postcode listed twice the first counts.
    pub fn from_rows(rows: impl IntoIterator<Item = Row>) -> Result<Self> {
        let mut known = Vec::new();
        for row in rows {
            let number = number(&row.postcode).ok_or_else(|| Error::invalid("postcode", "not-a-postcode"))?;
            if !(-90.0..=90.0).contains(&row.latitude) || !(-180.0..=180.0).contains(&row.longitude) {
                return Err(Error::invalid("latitude", "place-outside"));
            }
            let Row { town, latitude, longitude, .. } = row;
            known.push((number, Place { latitude, longitude, town, approximate: false }));
        }
        known.sort_by_key(|(number, _)| *number);
        known.dedup_by_key(|(number, _)| *number);
        Ok(Self { known })
    }

    /// How many postcodes are listed.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// No postcode is listed.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Where a postcode lies. One that is not listed lies where the nearest listed number does, the lower of two.
    pub fn find(&self, postcode: &str) -> Option<Place> {
        let (at, approximate) = self.index(postcode)?;
        Some(Place { approximate, ..self.known[at].1.clone() })
    }

    /// The first listed towns whose name or postcode begins as typed, each with its postcode.
    pub(crate) fn beginning(&self, typed: &str, most: usize) -> Vec<(String, String)> {
        let typed = text::fold(typed.trim());
        let listed = self.known.iter().map(|(number, place)| (format!("{number:04}"), place.town.clone()));
        listed
            .filter(|(number, town)| number.starts_with(&typed) || text::fold(town).starts_with(&typed))
            .take(most)
            .collect()
    }

    /// The place in the table that answers for a postcode, and whether it only stands in for it.
    pub(crate) fn index(&self, postcode: &str) -> Option<(usize, bool)> {
        let number = number(postcode)?;
        match self.known.binary_search_by_key(&number, |(known, _)| *known) {
            Ok(at) => Some((at, false)),
            Err(_) if GREENLAND.contains(&number) => None,
            Err(above) => {
                let near = above.saturating_sub(1)..(above + 1).min(self.known.len());
                near.min_by_key(|at| self.known[*at].0.abs_diff(number)).map(|at| (at, true))
            }
        }
    }

    /// Whole kilometres between two places of the table.
    pub(crate) fn whole_km(&self, from: usize, to: usize) -> u32 {
        // Never negative, and no two places are farther apart than half the earth.
        km(&self.known[from].1, &self.known[to].1).round() as u32
    }
}

/// Kilometres between two places over the surface of the earth: water and roads are not asked.
pub fn km(from: &Place, to: &Place) -> f64 {
    let (north, south) = (from.latitude.to_radians(), to.latitude.to_radians());
    let (up, along) = ((north - south) / 2.0, (from.longitude - to.longitude).to_radians() / 2.0);
    let square = up.sin().powi(2) + north.cos() * south.cos() * along.sin().powi(2);
    2.0 * EARTH * square.sqrt().min(1.0).asin()
}

fn number(postcode: &str) -> Option<u16> {
    let digits = postcode.len() == 4 && postcode.bytes().all(|byte| byte.is_ascii_digit());
    if digits { postcode.parse().ok() } else { None }
}

fn row(line: &str) -> Option<Row> {
    let mut cells = line.split(';');
    let (postcode, town) = (cells.next()?.to_owned(), cells.next()?.to_owned());
    Some(Row { postcode, town, latitude: cells.next()?.parse().ok()?, longitude: cells.next()?.parse().ok()? })
}
