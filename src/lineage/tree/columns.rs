//! Words that stand for each other in all versions, column by column.

use crate::compare::{Comparison, Pair, WordKind};
use crate::text::{Id, Story, TermId, TokenId, VersionId};

/// What every version has where one of them has a word: the word, or none.
pub(super) type WordColumn = Vec<Option<TermId>>;

/// The columns of a story, and for each version, by its place in the order, the columns of its words in a row.
pub(super) struct WordColumns {
    pub(super) columns: Vec<WordColumn>,
    pub(super) rows: Vec<Vec<usize>>,
}

/// Aligns the words of all versions; the versions are counted by their places in `order`.
///
/// The same word joins before other words that stand for each other, and no column takes two words of one version, so
/// that a weak chain never bends a strong one.
pub(super) fn align_word_columns(
    story: &Story,
    comparison: &Comparison,
    order: &[VersionId],
) -> WordColumns {
    let mut joined = ColumnUnionFind::new(story, order);
    for is_wanted in [
        |kind| kind == WordKind::Same,
        |kind| kind != WordKind::Same && kind != WordKind::Other,
        |kind| kind == WordKind::Other,
    ] {
        for (place, &one) in order.iter().enumerate() {
            for &other in order.iter().skip(place + 1) {
                let Some(pair) = comparison.pair(one, other) else {
                    continue;
                };
                for (here, there) in list_word_pairs(pair, one, is_wanted) {
                    joined.join(here, there);
                }
            }
        }
    }
    joined.columns(story, order)
}

/// The single words of a kind that stand for each other in two versions, by their places in the one.
fn list_word_pairs(
    pair: &Pair,
    one: VersionId,
    is_wanted: impl Fn(WordKind) -> bool,
) -> Vec<(TokenId, TokenId)> {
    let words = pair.links.iter().flat_map(|link| &link.words);
    let single = words.filter(|word| {
        let is_single = |len: usize| len == 1;
        is_wanted(word.kind)
            && is_single(crate::text::len(&word.left))
            && is_single(crate::text::len(&word.right))
    });
    let ends = single.map(|word| (word.left.start, word.right.start));
    let mut found: Vec<(TokenId, TokenId)> = match pair.left == one {
        true => ends.collect(),
        false => ends.map(|(left, right)| (right, left)).collect(),
    };
    found.sort_unstable();
    found
}

/// Tokens joined into columns; each points to another of its column, the first of a column to itself.
struct ColumnUnionFind {
    parents: Vec<u32>,
    /// For the first token of each column the versions that have a word in it, as bits.
    versions: Vec<u128>,
}

impl ColumnUnionFind {
    /// Every token alone.
    fn new(story: &Story, order: &[VersionId]) -> Self {
        let n_tokens = story.tokens.len();
        let mut versions = vec![0; n_tokens];
        for (place, &version) in order.iter().enumerate() {
            for token in crate::text::each(&story.versions[version].tokens) {
                versions[token.index()] = 1 << place;
            }
        }
        Self {
            parents: (0..n_tokens as u32).collect(),
            versions,
        }
    }

    fn first(&mut self, token: TokenId) -> usize {
        let mut at = token.index();
        while self.parents[at] as usize != at {
            self.parents[at] = self.parents[self.parents[at] as usize];
            at = self.parents[at] as usize;
        }
        at
    }

    fn join(&mut self, one: TokenId, other: TokenId) {
        let (one, other) = (self.first(one), self.first(other));
        if one != other && self.versions[one] & self.versions[other] == 0 {
            self.parents[other] = one as u32;
            self.versions[one] |= self.versions[other];
        }
    }

    /// The columns in the order of the versions and of their words.
    fn columns(mut self, story: &Story, order: &[VersionId]) -> WordColumns {
        let mut numbers: Vec<Option<usize>> = vec![None; self.parents.len()];
        let mut columns: Vec<WordColumn> = Vec::new();
        let mut rows = Vec::new();
        for (place, &version) in order.iter().enumerate() {
            let mut row = Vec::new();
            for token in story.told_words(version) {
                let first = self.first(token);
                let number = *numbers[first].get_or_insert_with(|| {
                    columns.push(vec![None; order.len()]);
                    columns.len() - 1
                });
                columns[number][place] = Some(story.tokens[token].term);
                row.push(number);
            }
            rows.push(row);
        }
        WordColumns { columns, rows }
    }
}
