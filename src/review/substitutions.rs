//! The words that one version puts for another's, counted: *retaken* for *recaptured*, *injured* for *wounded*.

use std::collections::BTreeMap;
use std::ops::Range;

use super::replacements::is_put_for;
use crate::compare::{Comparison, WordKind};
use crate::lexicon::{Relations, Tone, contrast};
use crate::text::{Span, Story, Token, TokenId, VersionId, each};

/// A word that one version puts for another's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Substitution {
    /// What the one version says, folded.
    pub left: String,
    /// What the other puts for it, folded.
    pub right: String,
    /// How the two relate; of several ways the closest.
    pub kind: WordKind,
    /// The tones of the one and the other, if they differ in force.
    pub tones: Option<(Tone, Tone)>,
    /// Where, in the order of the one version.
    pub places: Vec<SubstitutionPlace>,
}

/// A place where a word was put for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SubstitutionPlace {
    /// Where the word stands in the one version.
    pub left: Span,
    /// Where the other stands in the other version.
    pub right: Span,
}

/// The words that `right` puts for those of `left`: those that differ in force first, then the most frequent, then words
/// of like meaning before other words, then by the alphabet. Articles, prepositions and their like, mere forms of one
/// word, and words that are not put for each other are left out.
pub fn substitutions(
    story: &Story,
    relations: &Relations,
    comparison: &Comparison,
    left: VersionId,
    right: VersionId,
) -> Vec<Substitution> {
    let Some(pair) = comparison.pair(left, right) else {
        return Vec::new();
    };
    let mut counted: SubstitutionCounts = BTreeMap::new();
    let words = pair.links.iter();
    let words = words.flat_map(|link| link.words.iter().map(move |word| (link, word)));
    let says_something = |tokens| has_content(story, relations, tokens);
    for (link, word) in words {
        let (mine, theirs) = if pair.left == left {
            (&word.left, &word.right)
        } else {
            (&word.right, &word.left)
        };
        if says_something(mine)
            && says_something(theirs)
            && is_put_for(story, relations, link, word)
        {
            let key = (folded_phrase(story, mine), folded_phrase(story, theirs));
            let (kind, places) = counted.entry(key).or_insert((word.kind, Vec::new()));
            *kind = (*kind).min(word.kind);
            places.push(SubstitutionPlace {
                left: story.span_of(mine),
                right: story.span_of(theirs),
            });
        }
    }
    sort_substitutions(counted)
}

/// For each word and the one that is put for it their nearest kind, and where.
type SubstitutionCounts = BTreeMap<(String, String), (WordKind, Vec<SubstitutionPlace>)>;

/// What was counted as rows, in the order in which they are read.
fn sort_substitutions(counted: SubstitutionCounts) -> Vec<Substitution> {
    let rows = counted
        .into_iter()
        .map(|((left, right), (kind, mut places))| {
            places.sort_unstable();
            places.dedup();
            Substitution {
                tones: contrast(&left, &right),
                left,
                right,
                kind,
                places,
            }
        });
    let mut rows: Vec<Substitution> = rows.collect();
    rows.sort_by_key(|row| {
        let n_places = std::cmp::Reverse(row.places.len());
        (row.tones.is_none(), n_places, word_kind_rank(row.kind))
    });
    rows
}

/// The place of a kind in the tables; kinds that put no word for another have none.
pub(super) fn word_kind_rank(kind: WordKind) -> Option<u8> {
    match kind {
        WordKind::Synonym => Some(0),
        WordKind::Form => Some(1),
        WordKind::Other => Some(2),
        // Figures and names are facts, with a table of their own.
        WordKind::Same | WordKind::Style | WordKind::Name | WordKind::Figure => None,
    }
}

/// Whether any of the words says something by itself.
pub(super) fn has_content(story: &Story, relations: &Relations, tokens: &Range<TokenId>) -> bool {
    let mut tokens = story.tokens[tokens.clone()].iter();
    tokens.any(|token| is_content_term(relations, token))
}

/// Whether a word says something by itself.
pub(super) fn is_content_term(relations: &Relations, token: &Token) -> bool {
    !relations.word(token.term).class.is_function()
}

fn folded_phrase(story: &Story, tokens: &Range<TokenId>) -> String {
    let words: Vec<&str> = each(tokens).map(|token| story.folded(token)).collect();
    words.join(" ")
}
