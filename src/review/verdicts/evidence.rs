//! What the texts themselves say for a verdict of copying, in words that can stand as its reason.

use std::ops::Range;

use crate::compare::{Comparison, Link, PointId};
use crate::text::{Id, SentenceId, Story, TokenId, TokenKind, each};

/// How many words two tellings of a point have in common.
struct CommonWords {
    /// Words of the shorter telling.
    of: usize,
    /// Words that stand in both.
    n_same: usize,
    /// Words in the longest row of them that neither version interrupts.
    in_a_row: usize,
}

/// What two versions have in common of a point, of all pairs the two with the most: *14 of 15 words the same in A and B,
/// 11 in a row*. None if only one version tells the point. The longest row is what is looked at where copying is
/// disputed: set phrases give short rows, a source on the table a long one (Clough et al., *METER*, 2002).
pub fn copying_evidence(story: &Story, comparison: &Comparison, point: PointId) -> Option<String> {
    let is_meant = |sentences: &Range<SentenceId>| {
        each(sentences).any(|sentence| comparison.points.of(sentence) == point)
    };
    let mut closest: Option<(CommonWords, String)> = None;
    for pair in &comparison.pairs {
        for link in pair.links.iter().filter(|link| is_meant(&link.left)) {
            let common = CommonWords::of(story, link);
            let is_closer = closest.as_ref().is_none_or(|(other, _)| {
                (common.in_a_row, common.n_same) > (other.in_a_row, other.n_same)
            });
            if is_closer {
                let (left, right) = (story.letter(pair.left), story.letter(pair.right));
                closest = Some((common, format!("{left} and {right}")));
            }
        }
    }
    let (common, versions) = closest?;
    let CommonWords {
        of,
        n_same,
        in_a_row,
    } = common;
    (n_same > 0)
        .then(|| format!("{n_same} of {of} words the same in {versions}, {in_a_row} in a row"))
}

impl CommonWords {
    fn of(story: &Story, link: &Link) -> Self {
        let is_word = |token: TokenId| story.tokens[token].kind != TokenKind::Mark;
        let n_words = |sentences: &Range<SentenceId>| {
            let words = each(sentences).map(|id| story.words(&story.sentences[id].tokens).count());
            words.sum::<usize>()
        };
        let linked = link.words.iter();
        let linked = linked.flat_map(|word| each(&word.left).zip(each(&word.right)));
        let same = linked
            .filter(|&(left, right)| is_word(left) && story.folded(left) == story.folded(right));
        let same: Vec<(TokenId, TokenId)> = same.collect();
        // Marks between two words break no row: punctuation is the house's, not the author's.
        let follows = |one: TokenId, next: TokenId| {
            let between = TokenId::at(one.index() + 1)..next;
            one < next && !each(&between).any(is_word)
        };
        let (mut row, mut in_a_row) = (0, 0);
        let mut before: Option<(TokenId, TokenId)> = None;
        for &(left, right) in &same {
            let goes_on = before.is_some_and(|(l, r)| follows(l, left) && follows(r, right));
            row = if goes_on { row + 1 } else { 1 };
            in_a_row = in_a_row.max(row);
            before = Some((left, right));
        }
        Self {
            of: n_words(&link.left).min(n_words(&link.right)),
            n_same: same.len(),
            in_a_row,
        }
    }
}
