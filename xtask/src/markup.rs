//! Words between the tags of a component, or in an attribute that is read aloud, are sentences outside `texts/`.

use crate::exceptions::Finding;
use crate::tree::{Source, sources};
use crate::{Result, ui_source};

/// Attributes that a person sees or hears.
const READ: [&str; 7] =
    ["alt", "aria-description", "aria-label", "aria-roledescription", "label", "placeholder", "title"];
/// The name of the program is the same in every language.
const NAMES: [&str; 1] = ["Svend"];

/// Words in the markup of the interface.
pub fn check() -> Result<Vec<Finding>> {
    Ok(sources("ui/src", &["svelte"])?.iter().flat_map(judge).collect())
}

fn judge(file: &Source) -> Vec<Finding> {
    let words = words(&blank_blocks(&ui_source::without_comments(&file.text)));
    let words = words.into_iter().filter(|(_, text)| !NAMES.contains(&text.as_str()));
    words
        .map(|(line, text)| Finding { path: file.path.clone(), what: format!("line {line}: words in markup: {text}") })
        .collect()
}

/// Blanks what stands between the tags of scripts and styles, and the names of keys, which are printed on the keys.
fn blank_blocks(source: &str) -> String {
    let mut kept = source.to_owned();
    for tag in ["script", "style", "kbd"] {
        let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
        let mut from = 0;
        while let Some(start) = kept[from..].find(&open).map(|at| from + at) {
            let end = kept[start..].find(&close).map_or(kept.len(), |at| start + at + close.len());
            let blank: String = kept[start..end].chars().filter(|letter| *letter == '\n').collect();
            kept.replace_range(start..end, &blank);
            from = start;
        }
    }
    kept
}

/// The words between tags and in the attributes that are read, with their lines. `{…}` is code.
fn words(markup: &str) -> Vec<(usize, String)> {
    let (mut found, mut between, mut tag) = (Vec::new(), String::new(), None::<String>);
    let (mut line, mut depth) = (1, 0_usize);
    for letter in markup.chars() {
        line += usize::from(letter == '\n');
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '<' if tag.is_none() => {
                keep(&mut found, line, &std::mem::take(&mut between));
                tag = Some(String::new());
            }
            '>' => {
                for value in read_attributes(&tag.take().unwrap_or_default()) {
                    keep(&mut found, line, value);
                }
            }
            _ => tag.as_mut().unwrap_or(&mut between).push(letter),
        }
    }
    keep(&mut found, line, &between);
    found
}

fn keep(found: &mut Vec<(usize, String)>, line: usize, text: &str) {
    let is_word = text.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_alphabetic));
    // An entity is a sign, not a word.
    if is_word && !text.trim().starts_with('&') {
        found.push((line, text.split_whitespace().collect::<Vec<_>>().join(" ")));
    }
}

fn read_attributes(tag: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for name in READ {
        for (at, _) in tag.match_indices(&format!("{name}=\"")) {
            if tag[..at].ends_with(char::is_whitespace) {
                found.extend(tag[at + name.len() + 2..].split('"').next());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(markup: &str) -> Vec<String> {
        judge(&Source { path: "A.svelte".to_owned(), text: markup.to_owned() }).into_iter().map(|f| f.what).collect()
    }

    #[test]
    fn words_between_tags_and_in_labels_are_found() {
        assert_eq!(found("<p>\n  Save it\n</p>"), ["line 3: words in markup: Save it"]);
        assert_eq!(found("<Button aria-label=\"Close\" />"), ["line 1: words in markup: Close"]);
    }

    #[test]
    fn code_keys_and_the_name_of_the_program_are_not() {
        let markup = "<script>const a = '<p>word</p>';</script>\n<h1>Svend</h1><kbd>Ctrl</kbd> · {t('save')}\n\
                      {#if a > b}<i class=\"wide\" onclick={() => go('there')} title={t('x')}></i>{/if}";
        assert!(found(markup).is_empty(), "{:?}", found(markup));
    }
}
