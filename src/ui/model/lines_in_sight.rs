//! Questions about the lines on the screen: what they depend on, and where tops and the cursor stand.

use super::{Model, ReadingState};
use crate::ui::measure::{LayoutContext, ScrollPlace};

impl ReadingState {
    /// The strand that the cursor is in.
    pub(in crate::ui) fn strand(&self) -> usize {
        let column = self
            .page
            .place_of(self.cursor.sentence)
            .map_or(0, |(column, _)| column);
        self.strand_of(column)
    }
}

impl Model {
    /// What lines depend on.
    pub(in crate::ui) fn sheet(&self) -> LayoutContext<'_> {
        LayoutContext {
            story: &self.story,
            page: &self.reading.page,
            geometry: &self.reading.geometry,
            wraps: &self.reading.wraps,
        }
    }

    /// Where a strand's top is.
    pub(in crate::ui) fn top(&self, strand: usize) -> Option<ScrollPlace> {
        let reading = &self.reading;
        self.sheet()
            .place_of(reading.strands.get(strand)?, *reading.tops.get(strand)?)
    }

    /// The line of the body on which the sentence under the cursor begins.
    pub(in crate::ui) fn cursor_line(&self) -> usize {
        let place = self.reading.strand();
        let line = || {
            let strand = self.reading.strands.get(place)?;
            let standing = self
                .sheet()
                .standing(strand, self.reading.cursor.sentence)?;
            let body = usize::from(self.reading.geometry.body_height);
            self.sheet()
                .distance(strand, self.top(place)?, standing.place, body)
        };
        line().unwrap_or_default()
    }
}
