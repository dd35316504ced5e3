//! What a TypeScript or Svelte file says in its code.

/// The source with its comments blanked; lines keep their numbers.
pub fn without_comments(source: &str) -> String {
    let mut kept = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let end = match first {
            '/' if rest.starts_with("//") => Some(rest.find('\n').unwrap_or(rest.len())),
            '/' if rest.starts_with("/*") => Some(rest.find("*/").map_or(rest.len(), |at| at + 2)),
            '<' if rest.starts_with("<!--") => Some(rest.find("-->").map_or(rest.len(), |at| at + 3)),
            _ => None,
        };
        let (taken, is_comment) = match end {
            Some(end) => (end, true),
            None => (first.len_utf8() + if is_quote(first) { quoted(&rest[1..], first) } else { 0 }, false),
        };
        let (part, after) = rest.split_at(taken);
        if is_comment {
            kept.extend(part.chars().filter(|letter| *letter == '\n'));
        } else {
            kept.push_str(part);
        }
        rest = after;
    }
    kept
}

/// The quoted words of a source without comments: what stands between two equal quotes and holds no blank.
pub fn quoted_words(source: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, quote) in source.char_indices().filter(|(_, letter)| is_quote(*letter)) {
        let rest = &source[at + 1..];
        let end = rest.find(|letter: char| !is_word(letter)).unwrap_or(rest.len());
        if end > 0 && rest[end..].starts_with(quote) {
            found.push(&rest[..end]);
        }
    }
    found
}

/// The template literals of a source without comments, as the texts between their `${…}`. A choice between two words
/// (`${far ? 'a' : 'b'}`) makes two of one.
pub fn templates(source: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (at, _) in source.match_indices('`') {
        found.extend(template(&source[at + 1..]).unwrap_or_default());
    }
    found
}

/// What stands in quotes right after each `before` that starts a word: `first_arguments(s, "t(")`.
pub fn first_arguments<'a>(source: &'a str, before: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    for (at, _) in source.match_indices(before) {
        let part_of_a_word = source[..at].ends_with(|letter: char| is_word(letter) || letter == '$');
        let rest = source[at + before.len()..].trim_start();
        if let (false, Some(quote)) = (part_of_a_word, rest.chars().next().filter(|first| matches!(first, '\'' | '"')))
        {
            found.extend(rest[1..].split(quote).next());
        }
    }
    found
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '\'' | '"' | '`')
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.')
}

/// How long a string literal goes on: to its quote, or to the end of the line, for then it was an apostrophe.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' if quote != '`' => return at,
            _ if letter == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn template(mut rest: &str) -> Option<Vec<Vec<String>>> {
    let mut made = vec![vec![String::new()]];
    loop {
        let next = rest.chars().next()?;
        if next == '`' {
            return Some(made);
        }
        if rest.starts_with("${") {
            let mut depth = 0;
            let end = rest.char_indices().skip(1).find_map(|(at, letter)| {
                depth += i32::from(letter == '{') - i32::from(letter == '}');
                (depth == 0).then_some(at)
            })?;
            match choice(&rest[2..end]) {
                Some(words) => {
                    let grown = |word: &str| {
                        let mut grown = made.clone();
                        grown.iter_mut().filter_map(|pieces| pieces.last_mut()).for_each(|piece| piece.push_str(word));
                        grown
                    };
                    made = words.into_iter().flat_map(grown).collect();
                }
                None => made.iter_mut().for_each(|pieces| pieces.push(String::new())),
            }
            rest = &rest[end + 1..];
            continue;
        }
        if !is_word(next) {
            return None;
        }
        made.iter_mut().filter_map(|pieces| pieces.last_mut()).for_each(|piece| piece.push(next));
        rest = &rest[next.len_utf8()..];
    }
}

/// The two words of `condition ? 'one' : 'other'`.
fn choice(expression: &str) -> Option<[&str; 2]> {
    let (_, words) = expression.rsplit_once("? ")?;
    let (one, other) = words.split_once(" : ")?;
    let word = |text| match quoted_words(text)[..] {
        [word] if word.len() + 2 == str::trim(text).len() => Some(word),
        _ => None,
    };
    Some([word(one)?, word(other)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_addresses_stay() {
        let source = "a // 'x'\nb('https://a.dk') /* c\n d */ <!-- don't --> e";
        assert_eq!(without_comments(source), "a \nb('https://a.dk') \n  e");
    }

    #[test]
    fn quoted_words_are_found_in_any_quotes() {
        assert_eq!(quoted_words("t('a-b') + \"c\" + `d` + 'e f'"), ["a-b", "c", "d"]);
    }

    #[test]
    fn a_template_is_its_pieces_and_a_sentence_is_no_template() {
        assert_eq!(templates("`op-${f({ a })}-chip`"), [vec!["op-".to_owned(), "-chip".to_owned()]]);
        assert!(templates("`a b ${c}`").is_empty());
        let two = templates("`${kind === 'x' ? 'vault' : 'reason'}-${why ?? ''}`");
        assert_eq!(two, [["vault-", ""], ["reason-", ""]]);
    }

    #[test]
    fn first_arguments_belong_to_the_whole_name_only() {
        assert_eq!(first_arguments("t('a', x) + set('b') + t(\n  \"c\")", "t("), ["a", "c"]);
    }
}
