//! One sentence put beside a short passage: its words are looked for in the whole passage at once.
//!
//! Linked to one sentence after the other, each word of the claim would find a counterpart in every one of them, the
//! full stop and *the* first of all. Costs one alignment of the sentence with the passage.

use std::ops::Range;

use crate::compare::score::story_index::Evidence;
use crate::compare::words::align;
use crate::compare::{Link, Relation, WordLink};
use crate::text::{SentenceId, TokenId, each};

/// Shares the words out among the links of a sentence that is linked to several others, each word to one of them.
pub(crate) fn share_out(evidence: &Evidence, links: &mut [Link]) {
    // What is said word for word stands by itself, and a single link has nothing to share.
    if links.len() < 2 || links.iter().any(|link| link.relation == Relation::Verbatim) {
        return;
    }
    let lefts = collect_sentence_tokens(evidence, links.iter().map(|link| &link.left));
    let rights = collect_sentence_tokens(evidence, links.iter().map(|link| &link.right));
    let words = align(&evidence.story, evidence.relations(), &lefts, &rights);
    for link in links {
        let (left, right) = (evidence.tokens(&link.left), evidence.tokens(&link.right));
        let is_inside =
            |word: &&WordLink| lies_in(&word.left, &left) && lies_in(&word.right, &right);
        link.words = words.iter().filter(is_inside).cloned().collect();
    }
}

/// The tokens of these sentences, each sentence once.
fn collect_sentence_tokens<'a>(
    evidence: &Evidence,
    linked: impl Iterator<Item = &'a Range<SentenceId>>,
) -> Vec<Range<TokenId>> {
    let mut sentences: Vec<SentenceId> = linked.flat_map(each).collect();
    sentences.sort_unstable();
    sentences.dedup();
    let rows = &evidence.story.sentences;
    let tokens = sentences
        .iter()
        .map(|&sentence| rows[sentence].tokens.clone());
    tokens.collect()
}

fn lies_in(part: &Range<TokenId>, whole: &Range<TokenId>) -> bool {
    whole.start <= part.start && part.end <= whole.end
}
