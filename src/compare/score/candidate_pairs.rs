//! The sentences of two versions that may belong together, as the cells of a sparse table.

use std::ops::Range;

use super::repeat_band::band_around_rank;
use super::scoring::probability;
use super::story_index::{Candidate, Evidence, ScoredPairs};
use super::word_matching::WordMatch;
use crate::compare::index::sentence_interning::WordingId;
use crate::compare::rules;
use crate::text::{Id, SentenceId, VersionId, each};

/// Two sentences that may belong together; places are counted from the beginning of each version.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CandidatePair<'a> {
    /// The place of the left sentence.
    pub(crate) left: usize,
    /// The place of the right sentence.
    pub(crate) right: usize,
    /// The log-odds that they tell the same.
    pub(crate) log_odds: f32,
    /// The log-odds by their words alone.
    pub(crate) by_words: f32,
    /// The probability by their words alone.
    pub(crate) alone: f32,
    /// How likely a third version tells what both tell; known after [`super::context::weigh_surroundings`].
    pub(crate) third: f32,
    /// What the sentences next to them and the order of the rest add to the log-odds; known likewise.
    pub(crate) surroundings: f32,
    /// What of the log-odds rests on places, order and size alone: it makes links, and none of them sure.
    pub(crate) by_place: f32,
    /// The words that match; none are listed where the wordings are equal.
    pub(crate) words: PairMatches<'a>,
}

/// Which words of two sentences match.
#[derive(Clone, Copy, Debug)]
pub(crate) enum PairMatches<'a> {
    /// Every one, at its place.
    All,
    /// These, seen from the left sentence.
    Some(&'a [WordMatch]),
    /// These, seen from the right sentence.
    Turned(&'a [WordMatch]),
}

/// The cells of two versions, by left and then right sentence.
pub(crate) struct CandidatePairs<'a> {
    /// The cells.
    pub(crate) cells: Vec<CandidatePair<'a>>,
    /// Where the cells of each left sentence begin; one more than there are sentences.
    rows: Vec<usize>,
    /// How many sentences the right version has.
    pub(crate) n_right: usize,
}

impl<'a> CandidatePairs<'a> {
    /// The cells of two versions.
    pub(crate) fn new(
        evidence: &Evidence,
        gathered: &'a ScoredPairs,
        left: VersionId,
        right: VersionId,
    ) -> Self {
        let lefts = &evidence.story.versions[left].sentences;
        let rights = &evidence.story.versions[right].sentences;
        let equal = probability(rules::evidence::EQUAL);
        let mut cells = Vec::new();
        let mut rows = vec![0];
        for (place, sentence) in each(lefts).enumerate() {
            if let Some(id) = evidence.wordings.of(sentence) {
                let near = candidates_at(evidence, gathered, (id, sentence), (lefts, rights));
                for (right, candidate) in near {
                    let log_odds =
                        candidate.map_or(rules::evidence::EQUAL, |candidate| candidate.log_odds);
                    let words = match candidate {
                        None => PairMatches::All,
                        Some(other) if id < other.other => PairMatches::Some(&other.matched),
                        Some(other) => PairMatches::Turned(&other.matched),
                    };
                    cells.push(CandidatePair {
                        left: place,
                        right: right.index() - rights.start.index(),
                        log_odds,
                        by_words: log_odds,
                        third: 0.0,
                        surroundings: 0.0,
                        by_place: 0.0,
                        alone: candidate.map_or(equal, |candidate| candidate.probability),
                        words,
                    });
                }
            }
            rows.push(cells.len());
        }
        Self {
            cells,
            rows,
            n_right: crate::text::len(rights),
        }
    }

    /// Cells by left and then right sentence, of versions of so many sentences.
    #[cfg(test)]
    pub(super) fn of(cells: Vec<CandidatePair<'a>>, (n_left, n_right): (usize, usize)) -> Self {
        let row = |left: usize| cells.partition_point(|cell| cell.left < left);
        Self {
            rows: (0..=n_left).map(row).collect(),
            cells,
            n_right,
        }
    }

    /// How many sentences the left version has.
    pub(crate) fn n_left(&self) -> usize {
        self.rows.len() - 1
    }

    /// Where the cells of these left sentences stand.
    pub(crate) fn rows_of(&self, lefts: &Range<usize>) -> Range<usize> {
        self.rows[lefts.start]..self.rows[lefts.end]
    }

    /// The cells of a left sentence.
    pub(crate) fn row(&self, left: usize) -> &[CandidatePair<'a>] {
        let range = self.rows.get(left).zip(self.rows.get(left + 1));
        range
            .and_then(|(&start, &end)| self.cells.get(start..end))
            .unwrap_or(&[])
    }

    /// The probability of a cell by words alone; nothing where there is none.
    pub(crate) fn alone(&self, left: Option<usize>, right: Option<usize>) -> f32 {
        let (Some(left), Some(right)) = (left, right) else {
            return 0.0;
        };
        let row = self.row(left);
        let place = row.binary_search_by_key(&right, |cell| cell.right);
        place.map_or(0.0, |place| row[place].alone)
    }
}

/// The sentences of the right version that may tell the same as a wording at a place of the left, in order: all of them,
/// or where the left version says it again and again, those [`band_around_rank`] it among their like.
fn candidates_at<'a>(
    evidence: &Evidence,
    gathered: &'a ScoredPairs,
    (id, sentence): (WordingId, SentenceId),
    (lefts, rights): (&Range<SentenceId>, &Range<SentenceId>),
) -> Vec<(SentenceId, Option<&'a Candidate>)> {
    let own = evidence.wordings.within(id, lefts);
    if own.len() <= rules::evidence::REPEAT_BAND {
        return gathered.standing(id, rights).collect();
    }
    let rank = own.partition_point(|&other| other < sentence);
    let others = gathered.rows[id].iter();
    let others = others.map(|candidate| (candidate.other, Some(candidate)));
    let mut standing: Vec<_> = std::iter::once((id, None))
        .chain(others)
        .flat_map(|(wording, candidate)| {
            let there = evidence.wordings.within(wording, rights);
            let near = band_around_rank(rank, own.len(), there.len());
            there[near].iter().map(move |&right| (right, candidate))
        })
        .collect();
    standing.sort_unstable_by_key(|row| row.0);
    standing
}
