//! What is in sight: for every lane, what stands on each line of the body.

use super::row_layout::{LayoutContext, Segment};
use super::{ScrollPlace, Strand, StrandUnit, WrappedLine};
use crate::review::RowId;
use crate::text::SentenceId;

/// One line of a lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// What stands there.
    pub segment: Segment,
    /// Which line of it.
    pub line: usize,
    /// The row, if rows are kept in step.
    pub row: Option<RowId>,
}

impl Slot {
    /// The column that the slot belongs to.
    pub fn column(&self) -> Option<usize> {
        match self.segment {
            Segment::Text { column, .. }
            | Segment::Brief { column, .. }
            | Segment::Silent { column }
            | Segment::Elsewhere { column, .. } => Some(column),
            Segment::Folded { .. } => None,
        }
    }

    /// The text on it.
    pub fn text(&self) -> Option<&WrappedLine> {
        match &self.segment {
            Segment::Text { lines, .. } | Segment::Brief { lines, .. } => lines.get(self.line),
            Segment::Silent { .. } | Segment::Elsewhere { .. } | Segment::Folded { .. } => None,
        }
    }

    /// The sentence that stands first on it.
    pub fn sentence(&self) -> Option<SentenceId> {
        Some(self.text()?.parts.first()?.sentence)
    }
}

/// What is in sight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// The lanes, each with one entry a line of the body.
    pub lanes: Vec<Vec<Option<Slot>>>,
}

impl LayoutContext<'_> {
    /// The lanes of a strand from `top` on.
    pub(crate) fn window(
        &self,
        strand: &Strand,
        top: ScrollPlace,
        n_lanes: usize,
    ) -> Vec<Vec<Option<Slot>>> {
        let height = usize::from(self.geometry.body_height);
        let mut lanes = vec![Vec::with_capacity(height); n_lanes];
        let mut skip = top.line;
        let mut filled = 0;
        for unit in strand.units.iter().skip(top.unit) {
            if filled >= height {
                break;
            }
            let laid = self.lay(unit);
            let n_lines = laid.height.saturating_sub(skip).min(height - filled);
            let row = match unit {
                StrandUnit::Row(row) => Some(*row),
                StrandUnit::Folded(_) | StrandUnit::Passage { .. } => None,
            };
            for (place, lane) in lanes.iter_mut().enumerate() {
                let segments = laid.lanes.get(place).map_or(&[][..], Vec::as_slice);
                lane.extend(slots(segments, row).skip(skip).take(n_lines));
                lane.resize(filled + n_lines, None);
            }
            filled += n_lines;
            skip = 0;
        }
        for lane in &mut lanes {
            lane.resize(height, None);
        }
        lanes
    }
}

fn slots(segments: &[Segment], row: Option<RowId>) -> impl Iterator<Item = Option<Slot>> + '_ {
    segments.iter().flat_map(move |segment| {
        (0..segment.height()).map(move |line| {
            Some(Slot {
                segment: segment.clone(),
                line,
                row,
            })
        })
    })
}
