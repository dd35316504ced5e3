//! The few forms of TypeScript in which the types are written.

use std::collections::BTreeMap;

use super::Shape;

type Read = (BTreeMap<String, Shape>, Vec<(String, Shape, Shape)>);

/// The types and the commands.
pub fn read(text: &str) -> Read {
    let (mut types, mut commands) = (BTreeMap::new(), Vec::new());
    let mut reader = Reader { marks: marks(text), at: 0 };
    while reader.at < reader.marks.len() {
        reader.expect("export");
        if reader.takes("interface") {
            reader.expect("Api");
            reader.expect("{");
            while !reader.takes("}") {
                let name = reader.next();
                reader.expect(":");
                reader.expect("[");
                let arg = reader.shape();
                reader.expect(",");
                let answer = reader.shape();
                reader.expect("]");
                reader.expect(";");
                commands.push((name, arg, answer));
            }
            continue;
        }
        reader.expect("type");
        let name = reader.next();
        if reader.takes("<") {
            reader.next();
            reader.expect(">");
        }
        reader.expect("=");
        let shape = reader.shape();
        reader.expect(";");
        types.insert(name, shape);
    }
    (types, commands)
}

/// Words, texts in quotation marks (kept with one before them) and signs; remarks are gone.
fn marks(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("/*") {
            rest.find("*/").unwrap() + 2
        } else if rest.starts_with("//") {
            rest.find('\n').unwrap()
        } else if first == '\'' || first == '"' {
            let end = rest[1..].find(first).unwrap() + 1;
            found.push(format!("\"{}", &rest[1..end]));
            end + 1
        } else if first.is_alphanumeric() || first == '_' {
            let end = rest.find(|sign: char| !sign.is_alphanumeric() && sign != '_').unwrap_or(rest.len());
            found.push(rest[..end].to_owned());
            end
        } else {
            if !first.is_whitespace() {
                found.push(first.to_string());
            }
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    found
}

struct Reader {
    marks: Vec<String>,
    at: usize,
}

impl Reader {
    fn next(&mut self) -> String {
        self.at += 1;
        self.marks[self.at - 1].trim_start_matches('"').to_owned()
    }

    fn sees(&self, mark: &str) -> bool {
        self.marks.get(self.at).is_some_and(|next| next == mark)
    }

    fn takes(&mut self, mark: &str) -> bool {
        let there = self.sees(mark);
        self.at += usize::from(there);
        there
    }

    fn expect(&mut self, mark: &str) {
        assert!(self.takes(mark), "{mark} before {:?}", &self.marks[self.at..(self.at + 12).min(self.marks.len())]);
    }

    fn shape(&mut self) -> Shape {
        self.takes("|");
        let mut some = vec![self.joined()];
        while self.takes("|") {
            some.push(self.joined());
        }
        if some.len() == 1 { some.remove(0) } else { Shape::OneOf(some) }
    }

    fn joined(&mut self) -> Shape {
        let mut parts = vec![self.one()];
        while self.takes("&") {
            parts.push(self.one());
        }
        if parts.len() == 1 { parts.remove(0) } else { Shape::Joined(parts) }
    }

    fn one(&mut self) -> Shape {
        let mut shape = self.plain();
        while self.takes("[") {
            if self.takes("]") {
                shape = Shape::List(Box::new(shape));
                continue;
            }
            let field = self.next();
            self.expect("]");
            let Shape::Named(of) = shape else { panic!("{field} of {shape:?}") };
            shape = Shape::FieldOf(of, field);
        }
        shape
    }

    fn plain(&mut self) -> Shape {
        if self.takes("(") {
            let shape = self.shape();
            self.expect(")");
            return shape;
        }
        if self.takes("{") {
            return self.record();
        }
        if self.takes("[") {
            // A tuple: its parts are of one kind wherever an argument has one.
            let mut parts = vec![self.shape()];
            while self.takes(",") {
                if self.sees("]") {
                    break;
                }
                parts.push(self.shape());
            }
            self.expect("]");
            return Shape::List(Box::new(parts.remove(0)));
        }
        if let Some(word) = self.marks[self.at].strip_prefix('"') {
            let word = word.to_owned();
            self.at += 1;
            return Shape::Word(word);
        }
        match self.next().as_str() {
            "null" => Shape::Null,
            "boolean" => Shape::Flag,
            "true" | "false" => Shape::Flag,
            "number" => Shape::Number,
            "string" => Shape::Text,
            "Array" => {
                self.expect("<");
                let of = self.shape();
                self.expect(">");
                Shape::List(Box::new(of))
            }
            name => {
                let name = name.to_owned();
                // A page of these: what matters is the rows.
                if self.takes("<") {
                    let of = self.shape();
                    self.expect(">");
                    return of;
                }
                Shape::Named(name)
            }
        }
    }

    fn record(&mut self) -> Shape {
        let mut fields = Vec::new();
        if self.takes("[") {
            self.next();
            self.expect("in");
            self.expect("string");
            self.expect("]");
            self.takes("?");
            self.expect(":");
            let of = self.shape();
            self.takes(",");
            self.expect("}");
            return Shape::Map(Box::new(of));
        }
        while !self.takes("}") {
            let name = self.next();
            let optional = self.takes("?");
            self.expect(":");
            let shape = self.shape();
            let _ = self.takes(",") || self.takes(";");
            fields.push((name, shape, optional));
        }
        Shape::Record(fields)
    }
}
