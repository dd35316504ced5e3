//! The two files of texts: the same keys with the same variables, every key used, every key asked for there.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::text_uses::Uses;
use crate::{Result, tree};

const DANISH: &str = "texts/da.ftl";
const ENGLISH: &str = "texts/en.ftl";

/// What is wrong with the texts.
pub fn check() -> Result<Vec<String>> {
    let read =
        |file: &str| std::fs::read_to_string(tree::root().join(file)).map_err(|error| format!("{file}: {error}"));
    Ok(judge(&read(DANISH)?, &read(ENGLISH)?, &Uses::read()?))
}

fn judge(danish: &str, english: &str, uses: &Uses) -> Vec<String> {
    let mut wrong = Vec::new();
    let danish = texts(DANISH, danish, &mut wrong);
    let english = texts(ENGLISH, english, &mut wrong);
    for (key, text) in &danish {
        match english.get(key) {
            None => wrong.push(format!("{key} is missing in {ENGLISH} [texts]")),
            Some(other) if other.variables != text.variables => wrong.push(format!(
                "{key} has other variables in Danish ({}) than in English ({}) [texts]",
                list(&text.variables),
                list(&other.variables)
            )),
            Some(_) => {}
        }
    }
    let only_english = english.keys().filter(|key| !danish.contains_key(*key));
    wrong.extend(only_english.map(|key| format!("{key} is missing in {DANISH} [texts]")));
    let named: BTreeSet<&String> = danish.values().chain(english.values()).flat_map(|text| &text.references).collect();
    let unused = danish.keys().filter(|key| !named.contains(key) && !uses.names(key));
    wrong.extend(unused.map(|key| format!("{key} is used nowhere [texts]")));
    let unknown = uses.asked().filter(|(key, _)| !danish.contains_key(*key));
    wrong.extend(unknown.map(|(key, file)| format!("{file}: asks for {key}, which {DANISH} does not have [texts]")));
    let unknown = named.iter().filter(|key| !danish.contains_key(**key) && !english.contains_key(**key));
    wrong.extend(unknown.map(|key| format!("a text refers to {key}, which does not exist [texts]")));
    wrong
}

/// One text: the variables it takes and the other texts it is made of.
#[derive(Debug, Default)]
struct Text {
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
}

fn texts(file: &str, source: &str, wrong: &mut Vec<String>) -> BTreeMap<String, Text> {
    let resource = match fluent_syntax::parser::parse(source) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = source[..error.pos.start.min(source.len())].lines().count();
                wrong.push(format!("{file}: line {line}: {error} [texts]"));
            }
            resource
        }
    };
    let mut found = BTreeMap::new();
    for entry in resource.body {
        let (key, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value, message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
            _ => continue,
        };
        let attributes =
            attributes.into_iter().map(|attribute| (format!("{key}.{}", attribute.id.name), attribute.value));
        let parts: Vec<_> = value.into_iter().map(|value| (key.clone(), value)).chain(attributes).collect();
        for (key, pattern) in parts {
            let mut text = Text::default();
            text.hear_pattern(&pattern);
            if found.insert(key.clone(), text).is_some() {
                wrong.push(format!("{file}: {key} stands there twice [texts]"));
            }
        }
    }
    found
}

impl Text {
    fn hear_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.hear(expression);
            }
        }
    }

    fn hear(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.hear_inline(inline),
            Expression::Select { selector, variants } => {
                self.hear_inline(selector);
                for variant in variants {
                    self.hear_pattern(&variant.value);
                }
            }
        }
    }

    fn hear_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.refer("", id.name, attribute.as_ref().map(|a| a.name))
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                self.refer("-", id.name, attribute.as_ref().map(|a| a.name));
                if let Some(arguments) = arguments {
                    self.hear_arguments(arguments);
                }
            }
            InlineExpression::FunctionReference { arguments, .. } => self.hear_arguments(arguments),
            InlineExpression::Placeable { expression } => self.hear(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn hear_arguments(&mut self, arguments: &CallArguments<&str>) {
        for inline in arguments.positional.iter().chain(arguments.named.iter().map(|named| &named.value)) {
            self.hear_inline(inline);
        }
    }

    fn refer(&mut self, sign: &str, key: &str, attribute: Option<&str>) {
        let attribute = attribute.map(|name| format!(".{name}")).unwrap_or_default();
        self.references.insert(format!("{sign}{key}{attribute}"));
    }
}

fn list(names: &BTreeSet<String>) -> String {
    names.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::Source;

    fn found(danish: &str, english: &str, ui: &str) -> Vec<String> {
        let mut uses = Uses::default();
        uses.hear_ui(&Source { path: "A.svelte".to_owned(), text: ui.to_owned() });
        judge(danish, english, &uses)
    }

    #[test]
    fn texts_that_agree_and_are_used_pass() {
        let danish = "a = { $n ->\n    [one] en { b }\n   *[other] { $n }\n }\nb = elev\n";
        let english = "a = { NUMBER($n) } { b }\nb = student\n";
        assert!(found(danish, english, "t('a', { n })").is_empty());
    }

    #[test]
    fn a_key_missing_in_one_language_is_named() {
        assert_eq!(found("a = x\n", "", "t('a')"), ["a is missing in texts/en.ftl [texts]"]);
        assert_eq!(found("", "a = x\n", ""), ["a is missing in texts/da.ftl [texts]"]);
    }

    #[test]
    fn a_key_used_nowhere_is_named() {
        assert_eq!(found("a = x\n", "a = x\n", "// t('a')"), ["a is used nowhere [texts]"]);
    }

    #[test]
    fn a_key_asked_for_and_not_there_is_named_with_its_file() {
        assert_eq!(found("", "", "t('a')"), ["A.svelte: asks for a, which texts/da.ftl does not have [texts]"]);
    }

    #[test]
    fn different_variables_are_named() {
        let wrong = found("a = { $name }\n", "a = { $names }\n", "t('a')");
        assert_eq!(wrong, ["a has other variables in Danish (name) than in English (names) [texts]"]);
    }

    #[test]
    fn a_key_written_twice_and_a_text_that_does_not_parse_are_named() {
        assert_eq!(found("a = x\na = y\n", "a = x\n", "t('a')").len(), 1);
        assert!(!found("a = x\nb = { $\n", "a = x\n", "t('a')").is_empty());
    }
}
