//! The comparison of all versions, a step at a time.

use std::ops::Range;
use std::sync::Arc;

use super::points::links_by_sentence::{LinkEnd, LinksBySentence, by_sentence};
use super::score::story_index::{Evidence, ScoredBatch, ScoredPairs};
use super::{Pair, Points};
use crate::text::{Id, SentenceId, Story, TermId, VersionId};

/// A comparison under way. It works only when asked for the next step: stop asking, and it stops.
pub struct StepwiseComparison {
    evidence: Evidence,
    parts: std::vec::IntoIter<Range<usize>>,
    weighed: Vec<ScoredBatch>,
    gathered: Option<ScoredPairs>,
    waiting: std::vec::IntoIter<(VersionId, VersionId)>,
}

/// What a step of [`StepwiseComparison`] has done.
#[derive(Clone, Debug)]
pub enum ComparisonStep {
    /// Evidence was weighed; no pair is finished yet.
    Weighed {
        /// Steps done so far.
        done: usize,
        /// Steps to do in all.
        of: usize,
    },
    /// A pair is finished.
    Linked(Pair),
}

impl StepwiseComparison {
    /// Begins to compare all versions of the story; pairs with `first` come first.
    pub fn new(story: Arc<Story>, first: VersionId) -> Self {
        let evidence = Evidence::new(&story);
        Self {
            parts: evidence.parts().collect::<Vec<_>>().into_iter(),
            weighed: Vec::new(),
            waiting: list_version_pairs(&story, first).into_iter(),
            gathered: None,
            evidence,
        }
    }
}

/// Every two versions of a story, those with `first` before all others.
pub fn list_version_pairs(story: &Story, first: VersionId) -> Vec<(VersionId, VersionId)> {
    let after = |left: VersionId| story.versions.ids().skip(left.index() + 1);
    let versions = story.versions.ids();
    let mut pairs: Vec<_> = versions
        .flat_map(|left| after(left).map(move |right| (left, right)))
        .collect();
    pairs.sort_by_key(|&(left, right)| (left != first && right != first, left, right));
    pairs
}

impl Iterator for StepwiseComparison {
    type Item = ComparisonStep;

    fn next(&mut self) -> Option<ComparisonStep> {
        if let Some(part) = self.parts.next() {
            self.weighed.push(self.evidence.weigh(part));
            let done = self.weighed.len();
            return Some(ComparisonStep::Weighed {
                done,
                of: done + self.parts.len(),
            });
        }
        let (left, right) = self.waiting.next()?;
        let weighed = &mut self.weighed;
        let gather = || self.evidence.gather(std::mem::take(weighed));
        let gathered = self.gathered.get_or_insert_with(gather);
        Some(ComparisonStep::Linked(
            self.evidence.link(gathered, left, right),
        ))
    }
}

/// All that is known about how the versions of a story relate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The pairs compared so far, by the ids of their versions.
    pub pairs: Vec<Arc<Pair>>,
    /// The points that their links make.
    pub points: Points,
    /// The links of every sentence.
    ties: LinksBySentence,
    /// The possible links of every sentence.
    possible: LinksBySentence,
    /// In how many sentences of the story each word stands, by its number.
    spread: Vec<u32>,
}

impl Comparison {
    /// Compares all versions of the story.
    pub fn of(story: &Arc<Story>) -> Self {
        let steps = StepwiseComparison::new(Arc::clone(story), VersionId::at(0));
        let pairs = steps.filter_map(|step| match step {
            ComparisonStep::Linked(pair) => Some(pair),
            ComparisonStep::Weighed { .. } => None,
        });
        Self::new(story, pairs.collect())
    }

    /// What these pairs say.
    pub fn new(story: &Story, pairs: Vec<Pair>) -> Self {
        Self::sharing(story, pairs.into_iter().map(Arc::new).collect())
    }

    /// What these pairs say, which others go on to use: those of a hundred versions fill most of the memory.
    pub fn sharing(story: &Story, mut pairs: Vec<Arc<Pair>>) -> Self {
        pairs.sort_by_key(|pair| (pair.left, pair.right));
        Self {
            points: Points::new(story, &pairs),
            ties: by_sentence(&pairs, |pair| &pair.links),
            possible: by_sentence(&pairs, |pair| &pair.possible),
            pairs,
            spread: count_sentences_by_term(story),
        }
    }

    /// In how many sentences of the story a word stands.
    pub(super) fn n_sentences_with(&self, term: TermId) -> u32 {
        self.spread.get(term.index()).copied().unwrap_or_default()
    }

    /// The links of a sentence to the versions that it was compared with, in their order.
    pub fn ties(&self, sentence: SentenceId) -> impl Iterator<Item = LinkEnd<'_>> {
        self.ties_where(sentence, |_| true)
    }

    /// The links of a sentence to one version.
    pub fn ties_to(
        &self,
        sentence: SentenceId,
        other: VersionId,
    ) -> impl Iterator<Item = LinkEnd<'_>> {
        self.ties_where(sentence, move |version| version == other)
    }

    /// The versions that a sentence is linked to, in their order; one may come several times.
    pub fn tied(&self, sentence: SentenceId) -> impl Iterator<Item = VersionId> {
        self.ties.of(sentence).iter().map(|row| row.other)
    }

    /// The possible links of a sentence, to versions in their order.
    pub fn possible_ties(&self, sentence: SentenceId) -> impl Iterator<Item = LinkEnd<'_>> {
        let rows = self.possible.of(sentence).iter();
        rows.map(move |row| {
            let link = &self.pairs[row.pair as usize].possible[row.link as usize];
            LinkEnd::at(row.other, link, sentence)
        })
    }

    fn ties_where(
        &self,
        sentence: SentenceId,
        is_wanted: impl Fn(VersionId) -> bool,
    ) -> impl Iterator<Item = LinkEnd<'_>> {
        let rows = self.ties.of(sentence).iter();
        let wanted = rows.filter(move |row| is_wanted(row.other));
        wanted.map(move |row| {
            let link = &self.pairs[row.pair as usize].links[row.link as usize];
            LinkEnd::at(row.other, link, sentence)
        })
    }

    /// The pair of two versions, whichever way round.
    pub fn pair(&self, one: VersionId, other: VersionId) -> Option<&Pair> {
        let key = (one.min(other), one.max(other));
        let place = self
            .pairs
            .binary_search_by_key(&key, |pair| (pair.left, pair.right))
            .ok()?;
        self.pairs.get(place).map(Arc::as_ref)
    }
}

/// In how many sentences each word stands, by its number.
fn count_sentences_by_term(story: &Story) -> Vec<u32> {
    let mut spread: Vec<u32> = Vec::new();
    // The sentence in which each word was met last, counted from one.
    let mut met: Vec<u32> = Vec::new();
    for (number, sentence) in (1..).zip(story.sentences.iter()) {
        for token in &story.tokens[sentence.tokens.clone()] {
            let term = token.term.index();
            if term >= met.len() {
                met.resize(term + 1, 0);
                spread.resize(term + 1, 0);
            }
            spread[term] += u32::from(met[term] != number);
            met[term] = number;
        }
    }
    spread
}
