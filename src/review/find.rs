//! Words found in all versions at once.

use std::cell::OnceCell;
use std::ops::Range;

use crate::text::{Id, Span, Story, VersionId, fold_char};

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
    Haystack::default().find(story, words)
}

/// The texts of a story as they are compared with words looked for: made when first needed, for every key typed of
/// the words asks anew.
#[derive(Clone, Debug, Default)]
pub struct Haystack {
    with_case: OnceCell<Vec<Folded>>,
    without: OnceCell<Vec<Folded>>,
}

impl Haystack {
    /// All places where `words` stands, as [`find`] tells; `story` has to be the same every time.
    pub fn find(&self, story: &Story, words: &str) -> Vec<Match> {
        let case = Case::of(words);
        let wanted = Folded::new(words, case).text;
        if wanted.is_empty() {
            return Vec::new();
        }
        let kept = match case {
            Case::Counts => &self.with_case,
            Case::Ignored => &self.without,
        };
        let fold = || {
            let versions = story.versions.iter();
            versions
                .map(|version| Folded::new(story.text(version.span), case))
                .collect()
        };
        let texts = kept.get_or_init(fold).iter().enumerate();
        let places = texts.flat_map(|(place, folded)| {
            let version = VersionId::at(place);
            let span = story.versions[version].span;
            let text = story.text(span);
            let at = span.start as usize;
            folded.occurrences(text, &wanted).map(move |range| Match {
                version,
                span: Span::new(at + range.start, at + range.end),
            })
        });
        places.collect()
    }
}

/// Whether capitals count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    Counts,
    Ignored,
}

impl Case {
    fn of(words: &str) -> Self {
        if words.chars().any(char::is_uppercase) {
            Self::Counts
        } else {
            Self::Ignored
        }
    }
}

/// A text as it is compared, and the way back to what was published.
#[derive(Clone, Debug, Default)]
struct Folded {
    text: String,
    /// Where the folded text and the published one stop running side by side: a byte of each, in order.
    steps: Vec<(usize, usize)>,
}

impl Folded {
    fn new(text: &str, case: Case) -> Self {
        let mut folded = Self {
            text: String::with_capacity(text.len()),
            steps: Vec::new(),
        };
        let mut shift = None;
        for (at, c) in folded_chars(text, case) {
            let here = folded.text.len();
            if shift != Some(at.wrapping_sub(here)) {
                shift = Some(at.wrapping_sub(here));
                folded.steps.push((here, at));
            }
            folded.text.push(c);
        }
        folded
    }

    /// The byte of the published text from which a byte of the folded one comes.
    fn published(&self, at: usize) -> usize {
        let after = self.steps.partition_point(|(folded, _)| *folded <= at);
        let step = after.checked_sub(1).and_then(|place| self.steps.get(place));
        step.map_or(at, |(folded, published)| published + (at - folded))
    }

    /// Where words stand, as bytes of the published text that this was made of.
    fn occurrences<'a>(
        &'a self,
        published: &'a str,
        wanted: &'a str,
    ) -> impl Iterator<Item = Range<usize>> + 'a {
        let last = wanted.chars().next_back().map_or(0, char::len_utf8);
        self.text.match_indices(wanted).map(move |(at, words)| {
            let last = self.published(at + words.len() - last);
            let end = published.get(last..).and_then(|rest| rest.chars().next());
            self.published(at)..last + end.map_or(0, char::len_utf8)
        })
    }
}

/// The characters of a text as they are compared where capitals count, each with the bytes that it comes from.
pub(super) fn folded(text: &str) -> impl Iterator<Item = (char, Range<usize>)> + '_ {
    folded_chars(text, Case::Counts).map(|(at, c)| {
        let published = text.get(at..).and_then(|rest| rest.chars().next());
        (c, at..at + published.map_or(0, char::len_utf8))
    })
}

/// The characters as they are compared, each with the byte that it comes from; runs of white space are one space.
fn folded_chars(text: &str, case: Case) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut was_space = false;
    text.char_indices().flat_map(move |(at, c)| {
        let c = if c.is_whitespace() { ' ' } else { fold_char(c) };
        let skip = c == ' ' && was_space;
        was_space = c == ' ';
        let is_same = case == Case::Counts || (c.is_ascii() && !c.is_ascii_uppercase());
        let same = std::iter::once(c).filter(move |_| is_same);
        let lower = c.to_lowercase().filter(move |_| !is_same);
        same.chain(lower)
            .filter(move |_| !skip)
            .map(move |c| (at, c))
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

    #[test]
    fn a_place_is_what_was_published() {
        let text = "“In \n İstanbul”  she\tsaid".to_owned();
        let story = Story::new(vec![Draft {
            text,
            ..Draft::default()
        }]);
        let published = |words| {
            let found = find(&story, words);
            found.first().map(|place| story.text(place.span).to_owned())
        };
        assert_eq!(published("\"in i").as_deref(), Some("“In \n İ"));
        assert_eq!(published("stanbul\" ").as_deref(), Some("stanbul” "));
        assert_eq!(published("she said").as_deref(), Some("she\tsaid"));
    }
}
