//! The words of `config/bylines.toml`, ready to be looked up.

use std::collections::HashSet;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::load::line_tokens::{LinePiece, pieces};
use crate::text::fold;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BylineFile {
    openers: Vec<String>,
    openers_of_roles: Vec<String>,
    titles: Vec<String>,
    labels: Vec<String>,
    roles: Vec<String>,
    roles_behind: Vec<String>,
    no_names: Vec<String>,
}

/// What leads to the name of an author.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// Words that stand nowhere else: *Text by*, *Oprac.*
    Title,
    /// A word that says so only before a colon: *Text:*.
    Label,
}

/// The words that bylines are made of, folded.
pub(super) struct BylineWords {
    pub(super) openers: HashSet<String>,
    pub(super) openers_of_roles: HashSet<String>,
    pub(super) roles: HashSet<String>,
    pub(super) roles_behind: HashSet<String>,
    pub(super) no_names: HashSet<String>,
    /// Titles as they are printed, the longest first: scripts without spaces have the name glued to them.
    pub(super) glued_titles: Vec<String>,
    /// The words of titles and labels, the longest first.
    openings: Vec<(Vec<String>, Opening)>,
}

/// Made once, and only when a page has a line that may be one.
pub(super) static BYLINE_WORDS: LazyLock<BylineWords> = LazyLock::new(|| {
    let file: BylineFile = toml::from_str(include_str!("../../../../config/bylines.toml"))
        .expect("the words of bylines are compiled in and a test reads them");
    let folded = |words: Vec<String>| words.iter().map(|word| fold(word)).collect();
    let split = |phrase: &String| -> Vec<String> {
        let pieces = pieces(phrase, 0, phrase.len());
        pieces
            .iter()
            .filter_map(LinePiece::word)
            .map(str::to_owned)
            .collect()
    };
    let titles = file
        .titles
        .iter()
        .map(|title| (split(title), Opening::Title));
    let labels = file
        .labels
        .iter()
        .map(|label| (split(label), Opening::Label));
    let mut openings: Vec<(Vec<String>, Opening)> = titles.chain(labels).collect();
    openings.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    let mut glued_titles = file.titles;
    glued_titles.retain(|title| title.chars().all(|c| c > '\u{2e7f}' || c == '・'));
    glued_titles.sort_by_key(|title| std::cmp::Reverse(title.len()));
    BylineWords {
        openers: folded(file.openers),
        openers_of_roles: folded(file.openers_of_roles),
        roles: folded(file.roles),
        roles_behind: folded(file.roles_behind),
        no_names: folded(file.no_names),
        glued_titles,
        openings,
    }
});

impl BylineWords {
    /// The title or label that a line begins with, and how many pieces it takes.
    pub(super) fn opening(&self, line: &[LinePiece]) -> Option<(Opening, usize)> {
        let first = line.iter().position(|piece| piece.word().is_some())?;
        if first > 1 {
            return None;
        }
        self.openings.iter().find_map(|(words, opening)| {
            let mut at = first;
            for (n, word) in words.iter().enumerate() {
                while n > 0 && line.get(at)?.is_mark(&['・', '&', '·']) {
                    at += 1;
                }
                if line.get(at)?.word()? != word {
                    return None;
                }
                at += 1;
            }
            Some((*opening, at))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::BYLINE_WORDS;

    #[test]
    fn the_words_of_bylines_can_be_read() {
        assert!(BYLINE_WORDS.openers.contains("von"));
        assert!(
            BYLINE_WORDS
                .glued_titles
                .iter()
                .any(|title| title == "记者")
        );
        assert!(
            BYLINE_WORDS
                .openings
                .iter()
                .all(|(words, _)| !words.is_empty())
        );
    }
}
