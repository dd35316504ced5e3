//! What a Rust file says in its code, seen as the compiler sees it: comments, attributes and tests are left out.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::Result;
use crate::tree::Source;

/// The string literals and names of a file.
#[derive(Debug, Default)]
pub struct Said {
    /// Line and text of every string literal, escapes as written.
    pub literals: Vec<(usize, String)>,
    /// Names of types and variants, and of fields where they are declared or set.
    pub names: Vec<String>,
    /// Function and last argument of every call that ends with a string literal.
    pub calls: Vec<(String, String)>,
}

/// Whether a file holds tests only.
pub fn is_test(path: &str) -> bool {
    path.contains("/tests/") || path.ends_with("/tests.rs")
}

/// Reads a file.
pub fn read(file: &Source) -> Result<Said> {
    let tokens: TokenStream = file.text.parse().map_err(|error| format!("{}: {error}", file.path))?;
    let mut said = Said::default();
    listen(tokens, &mut said);
    Ok(said)
}

fn listen(tokens: TokenStream, said: &mut Said) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                tokens.next_if(|next| is_mark(next, '!'));
                let attribute = tokens.next_if(|next| matches!(next, TokenTree::Group(_)));
                if let Some(TokenTree::Group(attribute)) = attribute
                    && is_for_tests(&attribute)
                {
                    skip_item(&mut tokens);
                }
            }
            TokenTree::Group(group) => listen(group.stream(), said),
            TokenTree::Literal(literal) => {
                let line = literal.span().start().line;
                if let Some(text) = text(&literal.to_string()) {
                    said.literals.push((line, text));
                }
            }
            TokenTree::Ident(name) => {
                let name = name.to_string();
                let starts_big = name.starts_with(|letter: char| letter.is_ascii_uppercase());
                if let Some(TokenTree::Group(arguments)) = tokens.peek()
                    && let Some(TokenTree::Literal(last)) = arguments.stream().into_iter().last()
                {
                    said.calls.extend(text(&last.to_string()).map(|last| (name.clone(), last)));
                }
                if starts_big || tokens.peek().is_some_and(|next| is_mark(next, ':')) {
                    said.names.push(name);
                }
            }
            TokenTree::Punct(_) => {}
        }
    }
}

fn is_mark(token: &TokenTree, mark: char) -> bool {
    matches!(token, TokenTree::Punct(found) if found.as_char() == mark)
}

fn is_for_tests(attribute: &Group) -> bool {
    let text = attribute.stream().to_string().replace(' ', "");
    text == "test" || text == "cfg(test)"
}

/// Passes over the rest of an item: to its body, or to the semicolon of one that has none.
fn skip_item(tokens: &mut impl Iterator<Item = TokenTree>) {
    for token in tokens {
        let body = matches!(&token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
        if body || is_mark(&token, ';') {
            return;
        }
    }
}

fn text(literal: &str) -> Option<String> {
    let body = literal.trim_start_matches(['r', 'c']).trim_matches('#');
    Some(body.strip_prefix('"')?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literals(text: &str) -> Vec<(usize, String)> {
        read(&Source { path: "a.rs".to_owned(), text: text.to_owned() }).unwrap().literals
    }

    #[test]
    fn literals_are_read_with_their_lines_and_comments_are_not() {
        let text = "//! \"no\"\n/// \"no\"\n#[expect(dead_code, reason = \"no\")]\nfn a() {\n let _ = (\"one\", r#\"two\"#);\n}";
        assert_eq!(literals(text), [(5, "one".to_owned()), (5, "two".to_owned())]);
    }

    #[test]
    fn a_call_is_known_by_its_last_argument() {
        let text = "fn a() { Error::invalid(field(x), \"too-long\").with(\"n\", 3) }";
        let calls = read(&Source { path: "a.rs".to_owned(), text: text.to_owned() }).unwrap().calls;
        assert_eq!(calls, [("invalid".to_owned(), "too-long".to_owned())]);
    }

    #[test]
    fn tests_are_left_out_and_what_follows_them_is_not() {
        let text = "#[cfg(test)]\nmod tests { fn a() { b(\"no\") } }\n#[cfg(test)] use a::b;\nconst C: &str = \"yes\";";
        assert_eq!(literals(text), [(4, "yes".to_owned())]);
    }
}
