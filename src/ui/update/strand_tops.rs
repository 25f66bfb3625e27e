//! The tops of strands, moved.

use crate::ui::measure::ScrollPlace;
use crate::ui::model::{Model, Reveal};

/// Moves a strand's top.
pub(super) fn set_strand_top(model: &mut Model, strand: usize, top: ScrollPlace) {
    let anchor = model
        .reading
        .strands
        .get(strand)
        .and_then(|strand| model.sheet().anchor_at(strand, top));
    if let (Some(anchor), Some(own)) = (anchor, model.reading.tops.get_mut(strand)) {
        *own = anchor;
    }
}

/// Scrolls so that the sentence under the cursor begins on this line of the body.
pub(super) fn put_cursor_on_line(model: &mut Model, line: usize) {
    let place = model.reading.strand();
    let Some(strand) = model.reading.strands.get(place) else {
        return;
    };
    let Some(standing) = model
        .sheet()
        .standing(strand, model.reading.cursor.sentence)
    else {
        return;
    };
    let top = model.sheet().up(strand, standing.place, line);
    set_strand_top(model, place, top);
    model.reading.reveal = Reveal::Near;
}
