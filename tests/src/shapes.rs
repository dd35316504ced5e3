//! What each command takes, read from the types that the window is built against: a test that asks every command knows
//! every field of it, also of a command that is added tomorrow.

mod parse;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::soak::Dice;

/// The shape of a value.
#[derive(Debug, Clone)]
pub enum Shape {
    /// Nothing.
    Null,
    /// Yes or no.
    Flag,
    /// A number.
    Number,
    /// Any text.
    Text,
    /// This text.
    Word(String),
    /// Any number of these.
    List(Box<Shape>),
    /// Names to these.
    Map(Box<Shape>),
    /// These fields; whether each may be left out.
    Record(Vec<(String, Shape, bool)>),
    /// One of these.
    OneOf(Vec<Shape>),
    /// All the fields of these.
    Joined(Vec<Shape>),
    /// The type of this name.
    Named(String),
    /// The field of the type of this name.
    FieldOf(String, String),
}

/// Every type of the window.
pub struct Shapes {
    types: BTreeMap<String, Shape>,
    commands: Vec<(String, Shape, Shape)>,
}

impl Default for Shapes {
    fn default() -> Self {
        let (types, commands) = parse::read(&office::typescript());
        Self { types, commands }
    }
}

/// What stands in the place of a field: `name` is the field's, `path` leads to it.
pub trait Fill {
    /// A text for the field.
    fn text(&mut self, dice: &mut Dice, name: &str) -> String;
    /// A number for it.
    fn number(&mut self, dice: &mut Dice, name: &str) -> Value;
}

impl Shapes {
    /// The argument of a command, and its answer.
    pub fn of(&self, command: &str) -> (&Shape, &Shape) {
        let found = self.commands.iter().find(|(name, ..)| name == command);
        let (_, arg, answer) = found.unwrap_or_else(|| panic!("{command} has no types"));
        (arg, answer)
    }

    /// A value of the shape.
    pub fn make(&self, shape: &Shape, dice: &mut Dice, fill: &mut dyn Fill) -> Value {
        self.value(shape, "", 0, dice, fill)
    }

    fn value(&self, shape: &Shape, name: &str, depth: u32, dice: &mut Dice, fill: &mut dyn Fill) -> Value {
        match shape {
            Shape::Null => Value::Null,
            Shape::Flag => json!(dice.below(2) == 0),
            Shape::Number => fill.number(dice, name),
            Shape::Text => json!(fill.text(dice, name)),
            Shape::Word(word) => json!(word),
            Shape::List(of) => {
                let many = if depth > 5 { 0 } else { [0, 1, 1, 2][dice.below(4) as usize] };
                (0..many).map(|_| self.value(of, name, depth + 1, dice, fill)).collect()
            }
            Shape::Map(of) => {
                let key = fill.text(dice, name);
                json!({ key: self.value(of, name, depth + 1, dice, fill) })
            }
            Shape::Record(fields) => {
                let mut record = Map::new();
                for (name, shape, optional) in fields {
                    if !optional || dice.below(2) == 0 {
                        record.insert(name.clone(), self.value(shape, name, depth + 1, dice, fill));
                    }
                }
                Value::Object(record)
            }
            Shape::OneOf(some) => {
                let one = dice.of(some);
                self.value(one, name, depth, dice, fill)
            }
            Shape::Joined(parts) => {
                let mut record = Map::new();
                for part in parts {
                    if let Value::Object(fields) = self.value(part, name, depth, dice, fill) {
                        record.extend(fields);
                    }
                }
                Value::Object(record)
            }
            Shape::Named(_) | Shape::FieldOf(..) => self.value(self.resolved(shape), name, depth, dice, fill),
        }
    }

    /// The names of all fields in a shape.
    pub fn fields(&self, shape: &Shape) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        self.walk(shape, &mut BTreeSet::new(), &mut found);
        found
    }

    fn walk(&self, shape: &Shape, seen: &mut BTreeSet<String>, found: &mut BTreeSet<String>) {
        match shape {
            Shape::List(of) | Shape::Map(of) => self.walk(of, seen, found),
            Shape::OneOf(parts) | Shape::Joined(parts) => parts.iter().for_each(|part| self.walk(part, seen, found)),
            Shape::Record(fields) => {
                for (name, shape, _) in fields {
                    found.insert(name.clone());
                    self.walk(shape, seen, found);
                }
            }
            Shape::Named(name) if seen.insert(name.clone()) => self.walk(self.resolved(shape), seen, found),
            _ => {}
        }
    }

    /// The type of this name, when there is one.
    pub fn named(&self, name: &str) -> Option<&Shape> {
        self.types.get(name)
    }

    fn resolved<'a>(&'a self, shape: &'a Shape) -> &'a Shape {
        match shape {
            Shape::Named(name) => self.types.get(name).unwrap_or_else(|| panic!("no type {name}")),
            Shape::FieldOf(of, field) => match self.types.get(of) {
                Some(Shape::Record(fields)) => {
                    let found = fields.iter().find(|(name, ..)| name == field);
                    &found.unwrap_or_else(|| panic!("{of} has no {field}")).1
                }
                other => panic!("{of} is no record: {other:?}"),
            },
            shape => shape,
        }
    }
}
