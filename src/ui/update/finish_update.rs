//! The last step of every update: the cursor comes into sight, and what is in sight is measured.

use crate::text::SentenceId;
use crate::ui::measure::{LayoutContext, ScrollPlace, Strand, Window};
use crate::ui::model::{ColumnLayout, Model, Reveal};

/// Lines that stay in sight above and below the cursor.
const MARGIN: usize = 2;

/// Makes the model ready to be drawn.
pub(super) fn finish_update(model: &mut Model) {
    reveal(model);
    hold_tops(model);
    let sheet = model.sheet();
    let reading = &model.reading;
    let mut lanes = Vec::new();
    for (strand, top) in reading.strands.iter().zip(&reading.tops) {
        let top = sheet.place_of(strand, *top).unwrap_or_default();
        let n_lanes = match reading.layout {
            ColumnLayout::InStep => reading.geometry.lanes.len(),
            ColumnLayout::OwnOrder => 1,
        };
        lanes.extend(sheet.window(strand, top, n_lanes));
    }
    model.reading.window = Window { lanes };
}

/// Brings the cursor into sight.
fn reveal(model: &mut Model) {
    let wanted = std::mem::take(&mut model.reading.reveal);
    let place = model.reading.strand();
    let (sheet, reading) = (model.sheet(), &model.reading);
    let (Some(strand), Some(top)) = (reading.strands.get(place), reading.tops.get(place)) else {
        return;
    };
    let top = sheet.place_of(strand, *top).unwrap_or_default();
    let Some(new) = revealed(sheet, strand, top, reading.cursor.sentence, wanted) else {
        return;
    };
    if let Some(anchor) = sheet.anchor_at(strand, new) {
        model.reading.tops[place] = anchor;
    }
}

/// The top from which the sentence is in sight; none if it stays as it is.
fn revealed(
    sheet: LayoutContext<'_>,
    strand: &Strand,
    top: ScrollPlace,
    sentence: SentenceId,
    wanted: Reveal,
) -> Option<ScrollPlace> {
    let body = usize::from(sheet.geometry.body_height);
    let standing = sheet.standing(strand, sentence)?;
    let height = standing.height.min(body);
    let spare = body - height;
    let margin = MARGIN.min(spare / 2);
    let above = match wanted {
        Reveal::No => return None,
        Reveal::Top => 0,
        Reveal::High => return Some(whole_above(sheet, strand, standing.place, spare / 3)),
        Reveal::Middle => spare / 2,
        Reveal::Bottom => spare,
        Reveal::Near => match sheet.distance(strand, top, standing.place, body) {
            Some(above)
                if above >= margin.min(rows_above(top)) && above + height + margin <= body =>
            {
                return None;
            }
            Some(above) if above + height + margin > body && above < body => spare - margin,
            Some(above) if above < margin => margin,
            // A long way off, some of what stands before helps to find one's place.
            _ => step_towards(sheet, strand, top, standing.place, (margin, spare)),
        },
    };
    Some(sheet.up(strand, standing.place, above))
}

/// The highest unit from which a place is at most so many lines away: a page that begins in the middle of a sentence
/// looks as if something had gone wrong.
fn whole_above(
    sheet: LayoutContext<'_>,
    strand: &Strand,
    place: ScrollPlace,
    lines: usize,
) -> ScrollPlace {
    let top = sheet.up(strand, place, lines);
    if top.line == 0 {
        return top;
    }
    let next = ScrollPlace {
        unit: top.unit + 1,
        line: 0,
    };
    next.min(place)
}

/// Nothing stands above the very first line.
fn rows_above(top: ScrollPlace) -> usize {
    if top == ScrollPlace::default() {
        0
    } else {
        MARGIN
    }
}

/// Lines to leave above: few if the place is less than a screen away, a third of the screen otherwise.
fn step_towards(
    sheet: LayoutContext<'_>,
    strand: &Strand,
    top: ScrollPlace,
    place: ScrollPlace,
    (margin, spare): (usize, usize),
) -> usize {
    let body = usize::from(sheet.geometry.body_height);
    if sheet.distance(strand, place, top, body).is_some() {
        return margin;
    }
    if sheet
        .distance(strand, top, place, body + body / 2)
        .is_some()
    {
        return spare - margin;
    }
    spare / 3
}

/// Keeps every strand from being scrolled past its end.
fn hold_tops(model: &mut Model) {
    let (sheet, reading) = (model.sheet(), &model.reading);
    let mut tops = Vec::with_capacity(reading.tops.len());
    for (strand, top) in reading.strands.iter().zip(&reading.tops) {
        let place = sheet.place_of(strand, *top).unwrap_or_default();
        let last = sheet.last_top(strand, reading.geometry.body_height);
        let held = (place > last)
            .then(|| sheet.anchor_at(strand, last))
            .flatten();
        tops.push(held.unwrap_or(*top));
    }
    model.reading.tops = tops;
}
