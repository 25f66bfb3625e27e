//! The mark of a spun copy: sentences kept as they were, word after word exchanged for another of its meaning.

use std::ops::Range;

use super::substitutions::{is_content_term, word_kind_rank};
use crate::compare::{Comparison, Link, WordKind};
use crate::lexicon::Relations;
use crate::text::{SentenceId, Story, TokenId, VersionId, each};

/// How many words were exchanged in sentences that are otherwise equal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spinning {
    /// Words exchanged for others.
    pub n_exchanged: usize,
    /// Words in all; those that only hold the sentence together are not counted.
    pub n_words: usize,
}

impl Spinning {
    /// One word in so many is exchanged: then no run of six words stays whole, which is what finders of copies
    /// look for. An editor who keeps a sentence changes a word here and there.
    const SPUN: usize = 6;

    /// Fewer exchanges than this are chance in a few sentences.
    const FEWEST: usize = 8;

    /// The words exchanged, in thousandths of all.
    pub fn thousandths(self) -> usize {
        self.n_exchanged * 1000 / self.n_words.max(1)
    }

    /// Whether so many words are exchanged as in copies spun word by word.
    pub fn is_spun(self) -> bool {
        self.n_exchanged >= Self::FEWEST && self.n_exchanged * Self::SPUN >= self.n_words
    }

    /// What two versions show; the same seen from either side.
    pub fn between(
        story: &Story,
        relations: &Relations,
        comparison: &Comparison,
        one: VersionId,
        other: VersionId,
    ) -> Self {
        let mut all = Self::default();
        let links = comparison.pair(one, other).into_iter();
        for link in links.flat_map(|pair| &pair.links) {
            let found = in_link(story, relations, link);
            all.n_exchanged += found.n_exchanged;
            all.n_words += found.n_words;
        }
        all
    }
}

/// What a link shows; nothing if its sentences are not otherwise equal: in one order but for a word put elsewhere
/// here and there, and at least four of five words of each side with a counterpart.
fn in_link(story: &Story, relations: &Relations, link: &Link) -> Spinning {
    let content = |tokens: &Range<TokenId>| {
        let tokens = story.tokens[tokens.clone()].iter();
        tokens
            .filter(|token| is_content_term(relations, token))
            .count()
    };
    let of = |sentences: &Range<SentenceId>| -> usize {
        each(sentences)
            .map(|sentence| content(&story.sentences[sentence].tokens))
            .sum()
    };
    let (mut left, mut right, mut n_exchanged) = (0, 0, 0);
    for word in &link.words {
        let (own_left, own_right) = (content(&word.left), content(&word.right));
        left += own_left;
        right += own_right;
        // Other forms of the same word are no exchange.
        let is_exchange = word.kind != WordKind::Form && word_kind_rank(word.kind).is_some();
        if is_exchange && own_left > 0 && own_right > 0 {
            n_exchanged += own_left.min(own_right);
        }
    }
    let is_covered = left * 5 >= of(&link.left) * 4 && right * 5 >= of(&link.right) * 4;
    if !(is_covered && is_one_order(link)) {
        return Spinning::default();
    }
    Spinning {
        n_exchanged,
        n_words: left.min(right),
    }
}

/// Whether at most one word in five stands before the word that it follows on the other side.
fn is_one_order(link: &Link) -> bool {
    let places = link.words.iter();
    let mut places: Vec<_> = places
        .map(|word| (word.left.start, word.right.start))
        .collect();
    places.sort_unstable();
    let steps = places.windows(2);
    let n_back = steps.filter(|step| step[1].1 < step[0].1).count();
    n_back * 5 <= places.len()
}
