//! Sentences outside the window: on paper and in the names of files. From the same texts, in the language of the window.

use std::sync::OnceLock;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Europe::Copenhagen;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Error, Result};

/// The language of the window, which a paper takes over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum PaperLanguage {
    /// Danish.
    Da,
    /// English.
    En,
}

/// What a sentence names.
pub type Named<'a> = (&'a str, FluentValue<'a>);

/// The sentences of one language.
pub struct Words {
    language: PaperLanguage,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The texts of a language, read when they are asked for the first time: that takes longer than setting a page.
    pub fn of(language: PaperLanguage) -> Result<&'static Self> {
        static KEPT: [OnceLock<Words>; 2] = [OnceLock::new(), OnceLock::new()];
        let kept = &KEPT[usize::from(language == PaperLanguage::En)];
        if let Some(words) = kept.get() {
            return Ok(words);
        }
        let words = Self::read(language)?;
        Ok(kept.get_or_init(|| words))
    }

    fn read(language: PaperLanguage) -> Result<Self> {
        let (tag, text) = match language {
            PaperLanguage::Da => ("da-DK", include_str!("../../../texts/da.ftl")),
            PaperLanguage::En => ("en-GB", include_str!("../../../texts/en.ftl")),
        };
        let resource = FluentResource::try_new(text.to_owned()).map_err(|_| Error::bug("the texts cannot be read"))?;
        let mut bundle =
            FluentBundle::new_concurrent(vec![tag.parse().map_err(|_| Error::bug("the tag of a language"))?]);
        // Isolation marks are for mixed writing directions; here they would end up in what is copied out of a PDF.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|_| Error::bug("two texts of one key"))?;
        Ok(Self { language, bundle })
    }

    /// Which language they are.
    pub fn language(&self) -> PaperLanguage {
        self.language
    }

    /// The text of a key. One that no file knows is shown as it is, as in the window.
    pub fn say(&self, key: &str) -> String {
        self.with(key, [])
    }

    /// The same, with what it names.
    pub fn with<'a>(&self, key: &str, named: impl IntoIterator<Item = Named<'a>>) -> String {
        self.with_args(key, &named.into_iter().collect())
    }

    /// The same, where the names are only known as it runs.
    pub fn with_args(&self, key: &str, args: &FluentArgs) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        self.bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned()
    }

    /// `27-11-2026`, or nothing.
    pub fn day(&self, day: impl Into<Option<NaiveDate>>) -> String {
        day.into().map(|day| day.format("%d-%m-%Y").to_string()).unwrap_or_default()
    }

    /// `27-11-2026 · uge 48`
    pub fn day_and_week(&self, day: NaiveDate) -> String {
        let week = self.with("date-week", [("week", day.iso_week().week().to_string().into())]);
        dotted([self.day(day), week])
    }

    /// A stored moment as Danish wall clock: `27-11-2026 09:42`.
    pub fn moment(&self, stored: &str) -> String {
        let moment = stored.parse::<DateTime<Utc>>().map(|moment| moment.with_timezone(&Copenhagen));
        moment.map(|moment| moment.format("%d-%m-%Y %H:%M").to_string()).unwrap_or_default()
    }

    /// A day written as one (`2026-11-27`) as it is shown; everything else as it is.
    pub fn shown(&self, value: &str) -> String {
        let day = value.get(..10).and_then(|day| day.parse().ok());
        day.map_or_else(|| value.to_owned(), |day: NaiveDate| self.day(day))
    }
}

/// What is there of some texts, with dots between.
pub fn dotted(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Text keys have no underscores.
pub fn as_key(word: &str) -> String {
    word.replace('_', "-")
}
