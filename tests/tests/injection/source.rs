//! The pieces that the core puts into SQL while it makes it: each is known by name, so that a new one is looked at. What
//! somebody typed is a parameter and never one of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A line a file: what is put into its SQL. Names of tables and columns, conditions that are written in the code, numbers
/// and days that are parsed already; what stands between quotation marks in the SQL is marked with them.
const KNOWN: &str = include_str!("pieces.txt");

/// What tells SQL from a sentence.
const WORDS: &[&str] = &[
    "select ",
    "insert into",
    "update ",
    "delete from",
    "drop ",
    "create ",
    "pragma ",
    " where ",
    " and ",
    " or ",
    "order by",
    "exists (",
    "in (",
    "count(",
];

/// The arguments of each `format!` in a source.
fn formats(source: &str) -> Vec<Vec<String>> {
    source.match_indices("format!(").map(|(at, mark)| arguments(&source[at + mark.len()..])).collect()
}

/// Up to the bracket that ends them, parted at their commas.
fn arguments(source: &str) -> Vec<String> {
    let (mut found, mut depth, mut in_text) = (vec![String::new()], 1, false);
    let mut letters = source.chars().peekable();
    while let Some(letter) = letters.next() {
        let last = found.last_mut().unwrap();
        match letter {
            '\\' => {
                last.push(letter);
                last.extend(letters.next());
                continue;
            }
            '"' => in_text = !in_text,
            // A bracket as a letter of its own.
            '\'' if !in_text && letters.peek().is_some_and(|next| "()[]{}\",".contains(*next)) => {
                last.push(letter);
                last.extend(letters.next());
                continue;
            }
            '(' | '[' | '{' if !in_text => depth += 1,
            ')' | ']' | '}' if !in_text => depth -= 1,
            ',' if !in_text && depth == 1 => {
                found.push(String::new());
                continue;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
        last.push(letter);
    }
    let parts = found.into_iter().map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    parts.filter(|part| !part.is_empty()).collect()
}

/// What a source puts into its SQL.
fn pieces(source: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let program = source.split("#[cfg(test)]").next().unwrap();
    for arguments in formats(program) {
        let Some((text, values)) = arguments.split_first() else { continue };
        if !WORDS.iter().any(|word| text.contains(word)) {
            continue;
        }
        let mut values = values.iter();
        let mut rest = text.replace("{{", "").replace("}}", "");
        while let Some(at) = rest.find('{') {
            let end = at + rest[at..].find('}').unwrap();
            let name = rest[at + 1..end].split(':').next().unwrap().to_owned();
            let is_place = name.is_empty() || name.bytes().all(|byte| byte.is_ascii_digit());
            let piece = if is_place { values.next().cloned() } else { Some(name) };
            let is_quoted = rest[..at].ends_with('\'');
            found.extend(piece.map(|piece| if is_quoted { format!("'{piece}'") } else { piece }));
            rest = rest[end + 1..].to_owned();
        }
        found.extend(values.cloned());
    }
    // What is hung on to the end without a form.
    for mark in ["sql += &", "sql.push_str("] {
        let hung =
            program.match_indices(mark).map(|(at, _)| program[at + mark.len()..].split([';', ')']).next().unwrap());
        found.extend(hung.filter(|piece| !piece.trim_start_matches('&').starts_with("format!")).map(str::to_owned));
    }
    found
}

fn sources(folder: &Path, found: &mut BTreeMap<String, BTreeSet<String>>, root: &Path) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found, root);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let pieces = pieces(&std::fs::read_to_string(&path).unwrap());
            if !pieces.is_empty() {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                found.insert(name, pieces);
            }
        }
    }
}

#[test]
fn whatever_is_put_into_sql_is_known_by_name() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/office/src");
    let mut found = BTreeMap::new();
    sources(&root, &mut found, &root);
    let known: BTreeMap<String, BTreeSet<String>> = KNOWN
        .lines()
        .filter_map(|line| line.split_once(": "))
        .map(|(file, pieces)| (file.to_owned(), pieces.split(" ; ").map(str::to_owned).collect()))
        .collect();
    let lines = |found: &BTreeMap<String, BTreeSet<String>>| -> Vec<String> {
        let line = |(file, pieces): (&String, &BTreeSet<String>)| {
            format!("{file}: {}", pieces.iter().cloned().collect::<Vec<_>>().join(" ; "))
        };
        found.iter().map(line).collect()
    };
    let (found, known) = (lines(&found), lines(&known));
    let new: Vec<_> = found.iter().filter(|line| !known.contains(line)).collect();
    let gone: Vec<_> = known.iter().filter(|line| !found.contains(line)).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "Is each of these the core's own? A value is a parameter. Then write them into injection/pieces.txt:\n{new:#?}\nin the place of\n{gone:#?}"
    );
}

#[test]
fn a_value_that_is_put_into_sql_is_seen() {
    let seen = |source: &str| pieces(source).into_iter().collect::<Vec<_>>();
    assert_eq!(seen(r#"format!("select id from student where name = '{name}'")"#), ["'name'"]);
    assert_eq!(seen(r#"format!("select id from student where name = {}", ask.name)"#), ["ask.name"]);
    assert_eq!(
        seen(r#"sql += &format!(" and hold = '{}'", ask.hold.replace('\'', ""))"#),
        [r#"'ask.hold.replace('\'', "")'"#]
    );
    assert_eq!(seen("sql += &ask.name;"), ["ask.name"]);
    assert_eq!(seen(r#"format!("{} is not here", name)"#), Vec::<String>::new());
}
