//! The sentences of two versions that may belong together, as the cells of a sparse table.

use std::sync::Arc;

use super::evidence::{Evidence, Gathered};
use super::matching::Matched;
use super::scoring::probability;
use super::wordings::WordingId;
use crate::text::{Id, SentenceId, VersionId, each};

/// Two sentences that may belong together; places are counted from the beginning of each version.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// The place of the left sentence.
    pub(super) left: usize,
    /// The place of the right sentence.
    pub(super) right: usize,
    /// The log-odds that they tell the same.
    pub(super) log_odds: f32,
    /// The log-odds by their words alone.
    pub(super) by_words: f32,
    /// The probability by their words alone.
    pub(super) alone: f32,
    /// How likely a third version tells what both tell; known after [`super::context::weigh_surroundings`].
    pub(super) third: f32,
    /// The words that match; none are listed where the wordings are equal.
    pub(super) words: Words,
}

/// Which words of two sentences match.
#[derive(Clone, Debug)]
pub(super) enum Words {
    /// Every one, at its place.
    All,
    /// These, seen from the left sentence.
    Some(Arc<[Matched]>),
    /// These, seen from the right sentence.
    Turned(Arc<[Matched]>),
}

/// The cells of two versions, by left and then right sentence.
pub(super) struct Cells {
    /// The cells.
    pub(super) cells: Vec<Cell>,
    /// Where the cells of each left sentence begin; one more than there are sentences.
    rows: Vec<usize>,
    /// How many sentences the right version has.
    pub(super) n_right: usize,
}

/// The log-odds of equal sentences.
const EQUAL: f32 = 6.0;

impl Cells {
    /// The cells of two versions.
    pub(super) fn new(
        evidence: &Evidence,
        gathered: &Gathered,
        left: VersionId,
        right: VersionId,
    ) -> Self {
        let lefts = &evidence.story.versions[left].sentences;
        let rights = &evidence.story.versions[right].sentences;
        let mut cells = Vec::new();
        let mut rows = vec![0];
        for (place, sentence) in each(lefts).enumerate() {
            if let Some(id) = evidence.wordings.of(sentence) {
                let mut push = |other: WordingId, log_odds: f32, words: Words| {
                    for right in standing(evidence, other, rights) {
                        let right = right.index() - rights.start.index();
                        let alone = probability(log_odds);
                        cells.push(Cell {
                            left: place,
                            right,
                            log_odds,
                            by_words: log_odds,
                            third: 0.0,
                            alone,
                            words: words.clone(),
                        });
                    }
                };
                push(id, EQUAL, Words::All);
                for row in &gathered.0[id] {
                    let matched = Arc::clone(&row.matched);
                    let words = if id < row.other {
                        Words::Some(matched)
                    } else {
                        Words::Turned(matched)
                    };
                    push(row.other, row.log_odds, words);
                }
            }
            let first = *rows.last().expect("the table begins with a row");
            if let Some(row) = cells.get_mut(first..) {
                row.sort_unstable_by_key(|cell| cell.right);
            }
            rows.push(cells.len());
        }
        Self {
            cells,
            rows,
            n_right: crate::text::len(rights),
        }
    }

    /// The cells of a left sentence.
    pub(super) fn row(&self, left: usize) -> &[Cell] {
        let range = self.rows.get(left).zip(self.rows.get(left + 1));
        range
            .and_then(|(&start, &end)| self.cells.get(start..end))
            .unwrap_or(&[])
    }

    /// The probability of a cell by words alone; nothing where there is none.
    pub(super) fn alone(&self, left: Option<usize>, right: Option<usize>) -> f32 {
        let (Some(left), Some(right)) = (left, right) else {
            return 0.0;
        };
        let row = self.row(left);
        let place = row.binary_search_by_key(&right, |cell| cell.right);
        place.map_or(0.0, |place| row[place].alone)
    }
}

/// The sentences with this wording within a range.
fn standing<'a>(
    evidence: &'a Evidence,
    wording: WordingId,
    within: &std::ops::Range<SentenceId>,
) -> &'a [SentenceId] {
    let sentences = &evidence.wordings.get(wording).sentences;
    let start = sentences.partition_point(|sentence| *sentence < within.start);
    let end = sentences.partition_point(|sentence| *sentence < within.end);
    sentences.get(start..end).unwrap_or(&[])
}
