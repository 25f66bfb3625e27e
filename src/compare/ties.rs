//! The links of every sentence, whichever version they lead to.
//!
//! Whoever lays out a page asks this for every sentence of it; looking through the links of all pairs each time would
//! take a long text's square. Costs two passes over the links and eight bytes for each sentence of each.

use std::sync::Arc;

use super::{Link, Pair};
use crate::text::{Id, SentenceId, Story, VersionId, each};

/// A link seen from a sentence that it touches.
#[derive(Clone, Copy, Debug)]
pub struct Tie<'a> {
    /// The version that it leads to.
    pub other: VersionId,
    /// The link.
    pub link: &'a Link,
    /// Whether the sentence stands on its left side.
    pub is_left: bool,
}

/// The links of all sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ties {
    /// Where the rows of each sentence begin, and where those of the last end.
    starts: Vec<usize>,
    /// The numbers of a pair and of a link of it, sentence by sentence, in the order of the pairs.
    rows: Vec<(u32, u32)>,
}

impl Ties {
    /// The links of these pairs by their sentences.
    pub(super) fn new(story: &Story, pairs: &[Arc<Pair>]) -> Self {
        // One more in front: the start of each sentence is counted up to while its rows are put down.
        let mut starts = vec![0; story.sentences.len() + 2];
        each_touched(pairs, |sentence, _| starts[sentence.index() + 2] += 1);
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut rows = vec![(0, 0); starts.last().copied().unwrap_or_default()];
        each_touched(pairs, |sentence, row| {
            let next = &mut starts[sentence.index() + 1];
            rows[*next] = row;
            *next += 1;
        });
        Self { starts, rows }
    }

    /// The rows of a sentence.
    pub(super) fn of(&self, sentence: SentenceId) -> &[(u32, u32)] {
        let at = sentence.index();
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(&start), Some(&end)) => &self.rows[start..end],
            _ => &[],
        }
    }
}

/// Every sentence that a link touches, with the numbers of the pair and of the link.
fn each_touched(pairs: &[Arc<Pair>], mut see: impl FnMut(SentenceId, (u32, u32))) {
    for (pair, links) in (0..).zip(pairs.iter().map(|pair| &pair.links)) {
        for (number, link) in (0..).zip(links) {
            for sentence in each(&link.left).chain(each(&link.right)) {
                see(sentence, (pair, number));
            }
        }
    }
}
