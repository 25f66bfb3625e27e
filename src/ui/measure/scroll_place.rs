//! Places in a strand: a unit and a line of it; going up and down from there.

use super::row_layout::{LayoutContext, Segment, UnitLayout};
use super::{Strand, StrandUnit};
use crate::text::SentenceId;

/// A line of a strand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ScrollPlace {
    /// The unit.
    pub unit: usize,
    /// The line of it.
    pub line: usize,
}

/// A place that survives other widths and arrangements: a line of a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScrollAnchor {
    /// The sentence.
    pub sentence: SentenceId,
    /// The line, counted from its first.
    pub line: usize,
}

/// Where a sentence stands in a strand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SentenceExtent {
    /// Its first line.
    pub place: ScrollPlace,
    /// How many lines it takes.
    pub height: usize,
}

impl LayoutContext<'_> {
    pub(crate) fn height(&self, strand: &Strand, unit: usize) -> usize {
        strand
            .units
            .get(unit)
            .map_or(0, |unit| self.lay(unit).height)
    }

    /// The place `n` lines further down, the last line at most.
    pub(crate) fn down(&self, strand: &Strand, from: ScrollPlace, n: usize) -> ScrollPlace {
        let mut place = from;
        let mut left = n;
        loop {
            let below = self
                .height(strand, place.unit)
                .saturating_sub(place.line + 1);
            if left <= below {
                place.line += left;
                return place;
            }
            if place.unit + 1 >= strand.units.len() {
                place.line += below;
                return place;
            }
            left -= below + 1;
            place = ScrollPlace {
                unit: place.unit + 1,
                line: 0,
            };
        }
    }

    /// The place `n` lines further up, the first line at least.
    pub(crate) fn up(&self, strand: &Strand, from: ScrollPlace, n: usize) -> ScrollPlace {
        let mut place = from;
        let mut left = n;
        while left > place.line {
            let Some(unit) = place.unit.checked_sub(1) else {
                return ScrollPlace::default();
            };
            left -= place.line + 1;
            let line = self.height(strand, unit).saturating_sub(1);
            place = ScrollPlace { unit, line };
        }
        place.line -= left;
        place
    }

    /// The last line.
    pub(crate) fn end(&self, strand: &Strand) -> ScrollPlace {
        let unit = strand.units.len().saturating_sub(1);
        let line = self.height(strand, unit).saturating_sub(1);
        ScrollPlace { unit, line }
    }

    /// The lowest top of a body of this height that leaves no more empty than it must.
    pub(crate) fn last_top(&self, strand: &Strand, body_height: u16) -> ScrollPlace {
        // The empty line below the last unit may stay out of sight.
        self.up(strand, self.end(strand), usize::from(body_height))
    }

    /// How many lines `to` stands below `from`; none if it is above, or further than `limit`.
    pub(crate) fn distance(
        &self,
        strand: &Strand,
        from: ScrollPlace,
        to: ScrollPlace,
        limit: usize,
    ) -> Option<usize> {
        if to < from {
            return None;
        }
        let mut lines = 0;
        for unit in from.unit..to.unit {
            lines += self.height(strand, unit);
            if lines > limit + from.line {
                return None;
            }
        }
        (lines + to.line)
            .checked_sub(from.line)
            .filter(|lines| *lines <= limit)
    }

    /// Where a sentence stands.
    pub(crate) fn standing(&self, strand: &Strand, sentence: SentenceId) -> Option<SentenceExtent> {
        let unit = strand.unit_of(self.page, sentence)?;
        let laid = self.lay(&strand.units[unit]);
        let lines = lines_of(&laid, sentence).unwrap_or(0..1);
        Some(SentenceExtent {
            place: ScrollPlace {
                unit,
                line: lines.start,
            },
            height: lines.len(),
        })
    }

    /// The place of an anchor, if the strand has its sentence.
    pub(crate) fn place_of(&self, strand: &Strand, anchor: ScrollAnchor) -> Option<ScrollPlace> {
        let standing = self.standing(strand, anchor.sentence)?;
        let last = self.height(strand, standing.place.unit).saturating_sub(1);
        Some(ScrollPlace {
            line: (standing.place.line + anchor.line).min(last),
            ..standing.place
        })
    }

    /// The sentence of a column at a place, or what stands for it there.
    pub(crate) fn sentence_at(
        &self,
        strand: &Strand,
        place: ScrollPlace,
        column: usize,
    ) -> Option<SentenceId> {
        let laid = self.lay(strand.units.get(place.unit)?);
        let all: Vec<(usize, usize, SentenceId)> =
            laid.lanes.iter().flat_map(|lane| starts(lane)).collect();
        let own = all.iter().filter(|(_, own, _)| *own == column);
        let before = own.clone().rfind(|(line, ..)| *line <= place.line);
        let found = before.or(own.clone().next()).or(all.first());
        found.map(|(.., sentence)| *sentence)
    }

    /// The anchor of a place: the sentence that begins there or last before.
    pub(crate) fn anchor_at(&self, strand: &Strand, place: ScrollPlace) -> Option<ScrollAnchor> {
        let unit = strand.units.get(place.unit)?;
        if let StrandUnit::Folded(rows) = unit {
            let columns = 0..self.page.columns.len();
            let mut blocks = columns.flat_map(|column| self.page.blocks(rows.start, column));
            let sentence = blocks.next()?.sentence;
            return Some(ScrollAnchor {
                sentence,
                line: place.line,
            });
        }
        let laid = self.lay(unit);
        let starts = laid.lanes.iter().flat_map(|lane| starts(lane));
        let before = starts.filter(|(line, ..)| *line <= place.line);
        // The first lane wins where several sentences begin on the line.
        let (line, _, sentence) =
            before.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
        Some(ScrollAnchor {
            sentence,
            line: place.line - line,
        })
    }
}

/// The sentences that begin in a lane, with their lines and columns.
fn starts(lane: &[Segment]) -> Vec<(usize, usize, SentenceId)> {
    let mut found = Vec::new();
    let mut at = 0;
    for segment in lane {
        if let Segment::Text { column, lines } | Segment::Brief { column, lines, .. } = segment {
            for (line, drawn) in lines.iter().take(segment.height()).enumerate() {
                let firsts = drawn.parts.iter().filter(|part| part.is_first);
                found.extend(firsts.map(|part| (at + line, *column, part.sentence)));
            }
        }
        at += segment.height();
    }
    found
}

/// The lines that a sentence takes in a unit.
fn lines_of(laid: &UnitLayout, sentence: SentenceId) -> Option<std::ops::Range<usize>> {
    for lane in &laid.lanes {
        let mut at = 0;
        for segment in lane {
            if let Segment::Text { lines, .. } | Segment::Brief { lines, .. } = segment {
                let lines = lines.get(..segment.height()).unwrap_or_default();
                let has = |line: &super::WrappedLine| {
                    line.parts.iter().any(|part| part.sentence == sentence)
                };
                if let Some(first) = lines.iter().position(has) {
                    let last = lines.iter().rposition(has).unwrap_or(first);
                    return Some(at + first..at + last + 1);
                }
            }
            at += segment.height();
        }
    }
    None
}
