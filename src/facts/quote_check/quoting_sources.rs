//! Which versions are what was said: those that were declared sources, else those that look like it.

use std::collections::HashMap;

use super::rules;
use super::source_text::count_turns;
use crate::facts::quotes::quote::{Quote, is_quoted};
use crate::text::{Story, TermId, VersionId, VersionKind};

/// The versions that the others are taken to quote from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct QuotingSources {
    pub(super) versions: Vec<VersionId>,
    /// Whether somebody has said that they are; else they only look like it.
    pub(super) are_declared: bool,
}

/// Finds the sources of a story. Where one is declared no other is guessed.
pub(super) fn find_quoting_sources(story: &Story, quotes: &[Quote]) -> QuotingSources {
    let is_kind = |version: &VersionId, kind| story.versions[*version].kind == kind;
    let declared: Vec<VersionId> = story
        .versions
        .ids()
        .filter(|version| is_kind(version, Some(VersionKind::Source)))
        .collect();
    if !declared.is_empty() {
        return QuotingSources {
            versions: declared,
            are_declared: true,
        };
    }
    if story.versions.len() < 2 {
        return QuotingSources::default();
    }
    let openings = QuoteOpenings::of(story, quotes);
    let guessed = story.versions.ids().filter(|&version| {
        is_kind(&version, None) && looks_like_source(story, quotes, &openings, version)
    });
    let versions: Vec<VersionId> = guessed.collect();
    // Where each looks like the source of the others nothing is told apart.
    let is_told_apart = versions.len() < story.versions.len();
    QuotingSources {
        versions: if is_told_apart { versions } else { Vec::new() },
        are_declared: false,
    }
}

/// Quotations by their first words.
struct QuoteOpenings {
    /// The words of each quotation.
    terms: Vec<Vec<TermId>>,
    places: HashMap<[TermId; rules::QUOTED_WORDS], Vec<usize>>,
}

impl QuoteOpenings {
    fn of(story: &Story, quotes: &[Quote]) -> Self {
        let terms = quotes.iter().map(|quote| {
            let words = quote.words.iter();
            words.map(|&word| story.tokens[word].term).collect()
        });
        let terms: Vec<Vec<TermId>> = terms.collect();
        let mut places: HashMap<_, Vec<usize>> = HashMap::new();
        for (number, terms) in terms.iter().enumerate() {
            if let Some(opening) = terms.first_chunk::<{ rules::QUOTED_WORDS }>() {
                let same = places.entry(*opening).or_default();
                // Where a text repeats itself, each place would be set beside each.
                if same.len() < rules::SAME_OPENING {
                    same.push(number);
                }
            }
        }
        Self { terms, places }
    }

    /// The quotations of other versions that a version has, word for word and outside its own marks.
    fn quoted_in(&self, story: &Story, quotes: &[Quote], version: VersionId) -> Vec<usize> {
        if self.places.is_empty() {
            return Vec::new();
        }
        let tokens: Vec<_> = story.told_words(version).collect();
        let terms: Vec<TermId> = tokens
            .iter()
            .map(|&token| story.tokens[token].term)
            .collect();
        let mut found = Vec::new();
        for (at, opening) in terms.windows(rules::QUOTED_WORDS).enumerate() {
            let Some(numbers) = self.places.get(opening) else {
                continue;
            };
            let stands = numbers.iter().filter(|&&number| {
                quotes[number].version != version && terms[at..].starts_with(&self.terms[number])
            });
            if !is_quoted(quotes, story.tokens[tokens[at]].span) {
                found.extend(stands);
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Whether a version is a transcript of which another quotes something, or has most quotations of another without marks.
fn looks_like_source(
    story: &Story,
    quotes: &[Quote],
    openings: &QuoteOpenings,
    version: VersionId,
) -> bool {
    let quoted = openings.quoted_in(story, quotes, version);
    if quoted.is_empty() {
        return false;
    }
    let (turns, lines) = count_turns(story, version);
    if turns >= rules::TURNS && turns * 3 >= lines * rules::TURN_THIRDS {
        return true;
    }
    let own = quotes.iter().filter(|quote| quote.version == version);
    let n_own: usize = own.map(|quote| quote.words.len()).sum();
    if n_own * 100 > story.n_words(version) * rules::OWN_QUOTES {
        return false;
    }
    let is_telling = |number: usize| quotes[number].words.len() >= rules::TELLING_WORDS;
    story.versions.ids().any(|article| {
        let is_of = |number: &usize| quotes[*number].version == article && is_telling(*number);
        let all = (0..quotes.len()).filter(is_of).count();
        let here = quoted
            .iter()
            .copied()
            .filter(|number| is_of(number))
            .count();
        here >= rules::TELLING_QUOTES && here * 2 >= all * rules::TELLING_HALVES
    })
}
