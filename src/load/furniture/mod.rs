//! What belongs to the page and not to the story: marked with a reason, never deleted.
//!
//! Told by patterns, position and shape; where they leave a doubt the text stays with the story.

mod bylines;
pub(super) mod inline_furniture;
mod lines;
mod pattern;
mod reason;
mod recurring;
mod rules;
mod scripts;
mod shape;
mod stamps;

use std::ops::Range;

use crate::text::MarkedFurniture;

use lines::{assign_regions, split_page_lines};

#[cfg(feature = "html")]
pub(super) use bylines::read_author_words;
pub(super) use bylines::{name_behind_text, name_in_dateline};
pub(super) use lines::PageLine;
use lines::PageRegion;
pub(super) use reason::FurnitureReason;
pub(super) use recurring::mark_recurring;
pub use rules::FurnitureRules;
pub(super) use stamps::{Stamp, StampKind};

/// A text seen as a page.
pub(super) struct MarkedPage<'a> {
    pub(super) lines: Vec<PageLine<'a>>,
    /// The stamps on it, in order.
    pub(super) stamps: Vec<Stamp>,
    /// What belongs to the page, in order and without overlap.
    pub(super) furniture: Vec<MarkedFurniture>,
}

/// Marks what belongs to the page of `text`.
pub(super) fn mark_furniture<'a>(text: &'a str, rules: &FurnitureRules) -> MarkedPage<'a> {
    // One piece more than any rule looks at tells a longer line from one that ends there.
    let mut lines = split_page_lines(text, rules.longest() + 1);
    let mut stamps = Vec::new();
    apply_word_rules(rules, &mut lines, &mut stamps);
    assign_regions(&mut lines);
    apply_place_rules(rules, &mut lines, &mut stamps);
    bylines::mark_bylines(text, &mut lines);
    shape::mark_by_shape(&mut lines);
    let mut furniture: Vec<MarkedFurniture> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        match &line.why {
            Some(why) => {
                if *why == FurnitureReason::Byline {
                    stamps.extend(stamps::inside_byline(line));
                }
                furniture.push(furniture_at(line.range.clone(), why.words()));
            }
            None => furniture.extend(inline_furniture::furniture_in_line(
                rules,
                &lines,
                at,
                &mut stamps,
            )),
        }
    }
    stamps.sort_by_key(|stamp| stamp.range.start);
    // A reader who opens nothing but a button wants to see the button.
    if leaves_nothing(&lines, &furniture) {
        furniture.clear();
    }
    MarkedPage {
        lines,
        stamps,
        furniture,
    }
}

fn furniture_at(range: Range<usize>, why: &str) -> MarkedFurniture {
    MarkedFurniture {
        range,
        why: why.to_owned(),
    }
}

/// Rules that look at words alone, and stamps that name themselves.
fn apply_word_rules(rules: &FurnitureRules, lines: &mut [PageLine<'_>], stamps: &mut Vec<Stamp>) {
    let mut is_first = true;
    for line in lines {
        let rule = rules
            .iter()
            .filter(|rule| rule.place.is_early() && rule.place.allows(line.region, is_first))
            .find(|rule| rule.describes(line));
        line.why = rule.map(|rule| rule.why.clone());
        if line.why.is_none() {
            mark_stamp_line(line, stamps, |stamp| stamp.kind != StampKind::Bare);
        }
        is_first &= line.why.is_some();
    }
}

/// Rules that need to know head and foot, and bare dates there.
fn apply_place_rules(rules: &FurnitureRules, lines: &mut [PageLine<'_>], stamps: &mut Vec<Stamp>) {
    let mut has_headline = false;
    for line in lines.iter_mut().filter(|line| line.why.is_none()) {
        let rule = rules
            .iter()
            .filter(|rule| !rule.place.is_early() && rule.place.allows(line.region, false))
            .find(|rule| rule.describes(line));
        line.why = rule.map(|rule| rule.why.clone());
        if line.why.is_none() && line.region != PageRegion::Body {
            mark_stamp_line(line, stamps, |_| true);
        }
        let is_below_headline = std::mem::replace(&mut has_headline, true);
        if line.why.is_none() && line.region == PageRegion::Head && is_below_headline {
            mark_stamp(line, stamps, stamps::behind_place(line));
        }
    }
}

fn mark_stamp_line(
    line: &mut PageLine<'_>,
    stamps: &mut Vec<Stamp>,
    is_wanted: impl Fn(&Stamp) -> bool,
) {
    mark_stamp(line, stamps, stamps::whole_line(line).filter(is_wanted));
}

fn mark_stamp(line: &mut PageLine<'_>, stamps: &mut Vec<Stamp>, stamp: Option<Stamp>) {
    if let Some(stamp) = stamp {
        line.why = Some(FurnitureReason::DateStamp);
        stamps.push(stamp);
    }
}

fn leaves_nothing(lines: &[PageLine<'_>], furniture: &[MarkedFurniture]) -> bool {
    let n_bytes: usize = lines.iter().map(|line| line.range.len()).sum();
    let n_marked: usize = furniture.iter().map(|f| f.range.len()).sum();
    n_marked >= n_bytes
}
