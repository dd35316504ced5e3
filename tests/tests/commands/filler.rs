//! What stands in a field: what the school has, or what nobody should send.

use std::collections::BTreeMap;

use serde_json::Value;
use tests::odd;
use tests::shapes::Fill;
use tests::soak::Dice;

/// Fills fields with what the school has, or with what no field should hold.
pub struct Filler<'a> {
    pub command: String,
    /// Ids by table.
    pub ids: &'a BTreeMap<String, Vec<String>>,
    /// Names of fields that the command may know.
    pub names: Vec<String>,
    pub files: Vec<String>,
}

impl Filler<'_> {
    fn id(&self, dice: &mut Dice, name: &str) -> String {
        // What the field is called, else what the command is about, else anything.
        let about = self.ids.keys().filter(|table| self.command.contains(*table)).max_by_key(|table| table.len());
        let of = match name {
            "supersedes" | "id" => about,
            name => self.ids.keys().find(|table| name.starts_with(table.as_str())),
        };
        let tables: Vec<_> = self.ids.keys().collect();
        let of = of.filter(|_| dice.below(5) > 0).unwrap_or_else(|| *dice.of(&tables));
        dice.of(&self.ids[of]).clone()
    }
}

impl Fill for Filler<'_> {
    fn text(&mut self, dice: &mut Dice, name: &str) -> String {
        let is_day = ["_on", "_from", "_until", "_by"].iter().any(|end| name.ends_with(end))
            || ["on", "day", "from", "until", "born", "becomes"].contains(&name);
        let is_id = ["id", "of", "record", "supersedes", "replaces", "owner"].contains(&name)
            || self.ids.keys().any(|table| name.starts_with(table.as_str()));
        match dice.below(10) {
            0 | 1 => odd::text(dice),
            2 => self.id(dice, name),
            3 => (*dice.of(odd::DAYS)).to_owned(),
            4 => (*dice.of(odd::TIMES)).to_owned(),
            _ if name == "file" && !self.files.is_empty() => dice.of(&self.files).clone(),
            _ if ["field", "column"].contains(&name) => dice.of(&self.names).clone(),
            // Mostly days that are near: they get furthest.
            _ if is_day && dice.below(2) == 0 => format!("2026-{:02}-{:02}", 9 + dice.below(4), 1 + dice.below(30)),
            _ if is_day => (*dice.of(odd::DAYS)).to_owned(),
            _ if is_id => self.id(dice, name),
            _ if name.ends_with("_at") => (*dice.of(odd::TIMES)).to_owned(),
            _ => odd::text(dice),
        }
    }

    fn number(&mut self, dice: &mut Dice, _: &str) -> Value {
        odd::number(dice)
    }
}
