//! What a user reads stands in `texts/`. Danish letters in code are a sentence that got away.

use crate::exceptions::Finding;
use crate::tree::{Source, sources};
use crate::{Result, rust_source, ui_source};

const DANISH: [char; 6] = ['æ', 'ø', 'å', 'Æ', 'Ø', 'Å'];

/// Danish letters in the string literals of the crates and the shell, and in the code of the interface.
pub fn check() -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    for place in ["crates", "src-tauri/src"] {
        for file in sources(place, &["rs"])?.iter().filter(|file| !rust_source::is_test(&file.path)) {
            found.extend(in_rust(file)?);
        }
    }
    let ui = sources("ui/src", &["ts", "svelte"])?;
    let ui = ui.iter().filter(|file| !file.path.ends_with(".test.ts") && !file.path.contains("/lib/api/"));
    found.extend(ui.flat_map(in_ui));
    Ok(found)
}

fn in_rust(file: &Source) -> Result<Vec<Finding>> {
    let literals = rust_source::read(file)?.literals;
    Ok(literals
        .into_iter()
        .filter(|(_, text)| text.contains(DANISH))
        .map(|(line, text)| finding(file, line, &text))
        .collect())
}

fn in_ui(file: &Source) -> Vec<Finding> {
    let code = ui_source::without_comments(&file.text);
    let lines = code.lines().enumerate().filter(|(_, line)| line.contains(DANISH));
    lines.map(|(at, line)| finding(file, at + 1, line.trim())).collect()
}

fn finding(file: &Source, line: usize, text: &str) -> Finding {
    let text: String = text.chars().take(60).collect();
    Finding { path: file.path.clone(), what: format!("line {line}: Danish in code: {text}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn a_danish_sentence_in_rust_is_found_and_one_in_a_comment_is_not() {
        let file = source("a.rs", "// Prøve\nconst A: &str = \"Læreplads mangler\";");
        assert_eq!(in_rust(&file).unwrap()[0].what, "line 2: Danish in code: Læreplads mangler");
        assert!(in_rust(&source("a.rs", "/// Læreplads\nfn a() {}")).unwrap().is_empty());
    }

    #[test]
    fn a_danish_sentence_in_a_component_is_found() {
        assert_eq!(in_ui(&source("A.svelte", "<!-- ø -->\n<p>Ingen på listen</p>")).len(), 1);
    }
}
