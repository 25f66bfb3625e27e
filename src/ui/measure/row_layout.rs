//! A unit laid out in the lanes: segments of lines, one below the other.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::wrap::{Measure, WrappedLine, wrap};
use super::{Geometry, StrandUnit};
use crate::review::{Cell, Page, RowId};
use crate::text::{Id, SentenceId, Story};

/// Lines that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// Sentences of a column.
    Text {
        /// The column.
        column: usize,
        /// The lines.
        lines: Rc<[WrappedLine]>,
    },
    /// The beginning of what belongs to the page, where more of that stands above or below.
    Brief {
        /// The column.
        column: usize,
        /// The lines, of which the first is shown.
        lines: Rc<[WrappedLine]>,
        /// Whether there is more than that.
        has_more: bool,
    },
    /// A column does not tell the row's point.
    Silent {
        /// The column.
        column: usize,
    },
    /// A column tells the row's point at another place.
    Elsewhere {
        /// The column.
        column: usize,
        /// The first sentence there; stacked, also those of other columns.
        sentences: Vec<SentenceId>,
    },
    /// Rows that the filter leaves out.
    Folded {
        /// How many.
        n_rows: usize,
    },
}

impl Segment {
    /// How many lines it takes.
    pub(crate) fn height(&self) -> usize {
        match self {
            Self::Text { lines, .. } => lines.len(),
            Self::Brief { .. }
            | Self::Silent { .. }
            | Self::Elsewhere { .. }
            | Self::Folded { .. } => 1,
        }
    }
}

/// A unit laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UnitLayout {
    /// The segments of each lane of the strand.
    pub lanes: Vec<Vec<Segment>>,
    /// Lines in all, with the empty one below.
    pub height: usize,
}

/// Wrapped sentences, kept because one of them may be as long as a book.
#[derive(Clone, Debug, Default)]
pub struct WrapCache {
    known: RefCell<HashMap<WrapKey, Rc<[WrappedLine]>>>,
}

/// What was wrapped: the first sentence, the last, how many, as furniture between them may be left out, the width, and
/// whether words are divided.
type WrapKey = (SentenceId, SentenceId, usize, u16, bool);

/// A screenful has some hundred sentences; with more than this kept, forgetting all is cheaper than choosing.
const MOST_KEPT: usize = 20_000;

impl WrapCache {
    fn of(&self, story: &Story, sentences: &[SentenceId], measure: Measure) -> Rc<[WrappedLine]> {
        let (Some(&first), Some(&last)) = (sentences.first(), sentences.last()) else {
            return Rc::default();
        };
        let mut known = self.known.borrow_mut();
        if known.len() > MOST_KEPT {
            known.clear();
        }
        let lines = known
            .entry((
                first,
                last,
                sentences.len(),
                measure.width,
                measure.hyphenates,
            ))
            .or_insert_with(|| wrap(story, sentences, measure).into());
        Rc::clone(lines)
    }
}

/// Everything that lines depend on.
#[derive(Clone, Copy)]
pub(crate) struct LayoutContext<'a> {
    pub story: &'a Story,
    pub page: &'a Page,
    pub geometry: &'a Geometry,
    pub wraps: &'a WrapCache,
}

impl LayoutContext<'_> {
    /// Lays out a unit.
    pub(crate) fn lay(&self, unit: &StrandUnit) -> UnitLayout {
        match unit {
            StrandUnit::Row(row) if self.geometry.is_stacked => self.stacked(*row),
            StrandUnit::Row(row) => self.row(*row),
            StrandUnit::Folded(rows) => {
                let n_rows = crate::text::len(rows);
                let lanes = vec![vec![Segment::Folded { n_rows }]];
                UnitLayout { lanes, height: 2 }
            }
            StrandUnit::Passage { column, blocks } => {
                let blocks = &self.page.columns[*column].blocks[blocks.clone()];
                let sentences: Vec<SentenceId> =
                    blocks.iter().map(|block| block.sentence).collect();
                let lines = self.wraps.of(self.story, &sentences, self.measure(*column));
                let height = lines.len() + 1;
                let lanes = vec![vec![Segment::Text {
                    column: *column,
                    lines,
                }]];
                UnitLayout { lanes, height }
            }
        }
    }

    fn measure(&self, column: usize) -> Measure {
        let lanes = &self.geometry.lanes;
        let lane = lanes.get(column).or(lanes.first());
        Measure {
            width: lane.map_or(1, |lane| lane.text_width),
            hyphenates: self.geometry.hyphenates,
        }
    }

    fn row(&self, row: RowId) -> UnitLayout {
        let n_columns = self.page.columns.len();
        let lanes: Vec<Vec<Segment>> = (0..n_columns)
            .map(|column| self.cell(row, column))
            .collect();
        let height = |lane: &Vec<Segment>| lane.iter().map(Segment::height).sum();
        let tallest: usize = lanes.iter().map(height).max().unwrap_or_default();
        UnitLayout {
            height: tallest + usize::from(self.has_gap(row)),
            lanes,
        }
    }

    /// The cells of a row below each other; who is silent is not worth a line each.
    fn stacked(&self, row: RowId) -> UnitLayout {
        let cells = (0..self.page.columns.len()).map(|column| self.cell(row, column));
        let told = cells.filter(|cell| !matches!(cell.as_slice(), [Segment::Silent { .. }]));
        let mut lane: Vec<Segment> = told.flatten().collect();
        gather_elsewhere(&mut lane);
        let height: usize = lane.iter().map(Segment::height).sum();
        let has_gap = !self.is_brief(row) || self.has_gap(row);
        UnitLayout {
            height: height + usize::from(has_gap),
            lanes: vec![lane],
        }
    }

    fn cell(&self, row: RowId, column: usize) -> Vec<Segment> {
        let text = |sentence: SentenceId| Segment::Text {
            column,
            lines: self.wraps.of(self.story, &[sentence], self.measure(column)),
        };
        match self.page.rows[row].cells.get(column) {
            Some(Cell::Told(_)) if self.is_brief(row) => {
                let blocks = self.page.blocks(row, column);
                let sentences: Vec<SentenceId> =
                    blocks.iter().take(1).map(|block| block.sentence).collect();
                let lines = self.wraps.of(self.story, &sentences, self.measure(column));
                vec![Segment::Brief {
                    column,
                    has_more: lines.len() > 1 || blocks.len() > 1,
                    lines,
                }]
            }
            Some(Cell::Told(_)) => {
                let blocks = self.page.blocks(row, column).iter();
                blocks.map(|block| text(block.sentence)).collect()
            }
            Some(Cell::Elsewhere(sentence)) => vec![Segment::Elsewhere {
                column,
                sentences: vec![*sentence],
            }],
            Some(Cell::Silent | Cell::NotCompared) => vec![Segment::Silent { column }],
            None => Vec::new(),
        }
    }

    /// Whether a row is one of several that belong to the page: each is worth a line and no more.
    fn is_brief(&self, row: RowId) -> bool {
        let place = row.index();
        self.is_furniture(Some(place))
            && (self.is_furniture(place.checked_sub(1)) || self.is_furniture(Some(place + 1)))
    }

    fn is_furniture(&self, place: Option<usize>) -> bool {
        let place = place.filter(|place| *place < self.page.rows.len());
        place.is_some_and(|place| self.page.is_furniture(RowId::at(place)))
    }

    /// Whether an empty line follows: where some column begins a passage in the next row.
    fn has_gap(&self, row: RowId) -> bool {
        let next = RowId::at(row.index() + 1);
        if self.is_brief(row) && self.is_furniture(Some(next.index())) {
            return false;
        }
        if next.index() >= self.page.rows.len() {
            return true;
        }
        let opens = |column| {
            let first = self.page.blocks(next, column).first();
            first.is_some_and(|block| block.opens_passage)
        };
        (0..self.page.columns.len()).any(opens)
    }
}

/// Stacked, all columns that tell the point at another place share the line of the first of them.
fn gather_elsewhere(lane: &mut Vec<Segment>) {
    let places = lane.iter().filter_map(|segment| match segment {
        Segment::Elsewhere { sentences, .. } => Some(sentences),
        Segment::Text { .. }
        | Segment::Brief { .. }
        | Segment::Silent { .. }
        | Segment::Folded { .. } => None,
    });
    let all: Vec<SentenceId> = places.flatten().copied().collect();
    let mut is_first = true;
    lane.retain_mut(|segment| match segment {
        Segment::Elsewhere { sentences, .. } => {
            sentences.clone_from(&all);
            std::mem::replace(&mut is_first, false)
        }
        Segment::Text { .. }
        | Segment::Brief { .. }
        | Segment::Silent { .. }
        | Segment::Folded { .. } => true,
    });
}
