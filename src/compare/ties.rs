//! The links of every sentence, whichever version they lead to.
//!
//! Whoever lays out a page asks this for every sentence of it; looking through the links of all pairs each time would
//! take a long text's square. Costs two passes over the links and twelve bytes for each sentence of each.

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
    /// The links of each sentence, in the order of the pairs.
    rows: Vec<Row>,
}

/// Where a link of a sentence is to be found. It names the version, so that nobody has to fetch the link to see that
/// another is asked for: among a hundred versions the links lie far apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// The version that it leads to.
    pub(super) other: VersionId,
    /// The number of the pair.
    pub(super) pair: u32,
    /// The number of the link in the pair.
    pub(super) link: u32,
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
        let mut rows = vec![Row::default(); starts.last().copied().unwrap_or_default()];
        each_touched(pairs, |sentence, row| {
            let next = &mut starts[sentence.index() + 1];
            rows[*next] = row;
            *next += 1;
        });
        Self { starts, rows }
    }

    /// The rows of a sentence.
    pub(super) fn of(&self, sentence: SentenceId) -> &[Row] {
        let at = sentence.index();
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(&start), Some(&end)) => &self.rows[start..end],
            _ => &[],
        }
    }
}

/// Every sentence that a link touches, with the place of the link.
fn each_touched(pairs: &[Arc<Pair>], mut see: impl FnMut(SentenceId, Row)) {
    for (number, pair) in (0..).zip(pairs) {
        let row = |other, link| Row {
            other,
            pair: number,
            link,
        };
        for (number, link) in (0..).zip(&pair.links) {
            each(&link.left).for_each(|sentence| see(sentence, row(pair.right, number)));
            each(&link.right).for_each(|sentence| see(sentence, row(pair.left, number)));
        }
    }
}
