//! Passages made of links: neighbouring links joined over what stands between them.
//!
//! Links know which sentences tell the same; a passage goes on over a sentence that was put in or left out. What one
//! sentence alone has in common is the business of links.

use std::ops::Range;

use super::Region;
use super::rules;
use crate::compare::DisjointSets;
use crate::compare::{Confidence, Link, Pair, Stretch, StretchKind};
use crate::text::{Id, SentenceId, Story, TokenId, len};

/// A link as the tokens that it joins.
struct LinkedTokens {
    left: Range<TokenId>,
    right: Range<TokenId>,
    confidence: Confidence,
}

/// The passages that the links of a pair make, in the order of the left version.
pub(super) fn join_links(story: &Story, pair: &Pair) -> Vec<Region> {
    let links: Vec<LinkedTokens> = pair
        .links
        .iter()
        .map(|link| link_tokens(story, link))
        .collect();
    let mut groups = DisjointSets::new(links.len());
    for (at, link) in links.iter().enumerate() {
        // Links come in the order of the left version, so that those that are near stand in one stretch.
        let near = links.iter().enumerate().skip(at + 1);
        let near = near.take_while(|(_, next)| gap(&link.left, &next.left) <= rules::LINKS_WITHIN);
        for (other, next) in near.take(rules::LINKS_LOOKED_AT) {
            if gap(&link.right, &next.right) <= rules::LINKS_WITHIN {
                groups.join(at, other);
            }
        }
    }
    let mut found: Vec<JoinedLinks> = Vec::new();
    for (group, link) in groups.numbers().into_iter().zip(&links) {
        match found.get_mut(group) {
            Some(joined) => joined.add(link),
            None => found.push(JoinedLinks::new(link)),
        }
    }
    // A single doubtful link makes no passage.
    let likely = found
        .into_iter()
        .filter(|joined| joined.n_links > 1 || joined.confidence > Confidence::Maybe);
    likely.map(|joined| joined.region).collect()
}

/// A passage under way.
struct JoinedLinks {
    region: Region,
    n_links: usize,
    /// Of the surest of its links.
    confidence: Confidence,
}

impl JoinedLinks {
    fn new(link: &LinkedTokens) -> Self {
        Self {
            region: Region {
                left: link.left.clone(),
                right: link.right.clone(),
            },
            n_links: 1,
            confidence: link.confidence,
        }
    }

    fn add(&mut self, link: &LinkedTokens) {
        self.region.left = join_tokens(&self.region.left, &link.left);
        self.region.right = join_tokens(&self.region.right, &link.right);
        self.n_links += 1;
        self.confidence = self.confidence.max(link.confidence);
    }
}

/// The tokens of a link, without what stands before the first and behind the last words that correspond.
fn link_tokens(story: &Story, link: &Link) -> LinkedTokens {
    let side = |sentences: &Range<SentenceId>, words: &mut dyn Iterator<Item = &Range<TokenId>>| {
        let all = sentence_tokens(story, sentences);
        let linked = words.cloned().reduce(|a, b| join_tokens(&a, &b));
        linked.filter(|linked| len(linked) > 0).unwrap_or(all)
    };
    LinkedTokens {
        left: side(&link.left, &mut link.words.iter().map(|word| &word.left)),
        right: side(&link.right, &mut link.words.iter().map(|word| &word.right)),
        confidence: link.confidence,
    }
}

fn sentence_tokens(story: &Story, sentences: &Range<SentenceId>) -> Range<TokenId> {
    let rows = &story.sentences[sentences.clone()];
    let start = rows.first().map(|row| row.tokens.start).unwrap_or_default();
    start..rows.last().map_or(start, |row| row.tokens.end)
}

fn join_tokens(one: &Range<TokenId>, other: &Range<TokenId>) -> Range<TokenId> {
    one.start.min(other.start)..one.end.max(other.end)
}

/// How many tokens lie between two ranges.
fn gap(one: &Range<TokenId>, other: &Range<TokenId>) -> usize {
    let (first, next) = if one.start <= other.start {
        (one, other)
    } else {
        (other, one)
    };
    next.start.index().saturating_sub(first.end.index())
}

/// Whether nearly all of a passage stands word for word in both versions.
pub(super) fn is_word_for_word(story: &Story, pair: &Pair, region: &Region) -> bool {
    let side = |tokens: &Range<TokenId>, stretches: &[Stretch]| {
        let (mut n_words, mut n_same) = (0, 0);
        for token in story.words(tokens) {
            let span = story.tokens[token].span;
            let at = stretches.partition_point(|stretch| stretch.span.end <= span.start);
            let is_same = stretches
                .get(at)
                .is_some_and(|stretch| stretch.kind == StretchKind::Verbatim);
            n_words += 1;
            n_same += usize::from(is_same);
        }
        n_same * 10 >= n_words * rules::WORD_FOR_WORD_OF_TEN
    };
    side(&region.left, &pair.left_stretches) && side(&region.right, &pair.right_stretches)
}
