//! Words found in all versions at once.

use std::ops::Range;

use crate::text::{Span, Story, VersionId, fold_char};

/// A place where the words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The version.
    pub version: VersionId,
    /// The place.
    pub span: Span,
}

/// All places where `words` stands, version by version. Case counts only if the words have a capital; quotation
/// marks, dashes and spaces match their like, and a line break counts as a space.
pub fn find(story: &Story, words: &str) -> Vec<Match> {
    let case_counts = words.chars().any(char::is_uppercase);
    let wanted: Vec<char> = folded(words, case_counts).map(|(c, _)| c).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let places = story.versions.entries().flat_map(|(id, version)| {
        let text = story.text(version.span);
        let at = version.span.start as usize;
        occurrences(text, &wanted, case_counts)
            .into_iter()
            .map(move |range| Match {
                version: id,
                span: Span::new(at + range.start, at + range.end),
            })
    });
    places.collect()
}

fn occurrences(text: &str, wanted: &[char], case_counts: bool) -> Vec<Range<usize>> {
    let (chars, places): (Vec<char>, Vec<Range<usize>>) = folded(text, case_counts).unzip();
    let mut found = Vec::new();
    let mut i = 0;
    while i + wanted.len() <= chars.len() {
        if chars[i] == wanted[0] && chars[i..i + wanted.len()] == *wanted {
            found.push(places[i].start..places[i + wanted.len() - 1].end);
            i += wanted.len();
        } else {
            i += 1;
        }
    }
    found
}

/// The characters as they are compared, each with the bytes it comes from; runs of white space are one space.
pub(super) fn folded(
    text: &str,
    case_counts: bool,
) -> impl Iterator<Item = (char, Range<usize>)> + '_ {
    let mut was_space = false;
    text.char_indices().flat_map(move |(at, c)| {
        let range = at..at + c.len_utf8();
        let c = if c.is_whitespace() { ' ' } else { fold_char(c) };
        let skip = c == ' ' && was_space;
        was_space = c == ' ';
        let lower = c.to_lowercase().filter(move |_| !case_counts);
        let same = std::iter::once(c).filter(move |_| case_counts);
        lower
            .chain(same)
            .filter(move |_| !skip)
            .map(move |c| (c, range.clone()))
    })
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::text::{Draft, Story};

    fn count(words: &str) -> usize {
        let text = "The ferry’s crew.\nThe  Ferry sank.".to_owned();
        find(
            &Story::new(vec![Draft {
                text,
                ..Draft::default()
            }]),
            words,
        )
        .len()
    }

    #[test]
    fn case_counts_only_with_a_capital() {
        assert_eq!([count("ferry"), count("Ferry"), count("FERRY")], [2, 1, 0]);
    }

    #[test]
    fn marks_and_spaces_match_their_like() {
        assert_eq!(
            [count("ferry's"), count("crew. the ferry"), count("")],
            [1, 1, 0]
        );
    }
}
