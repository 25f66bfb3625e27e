//! What stands under several versions of one outlet: a page's foot says the same below every story.

use std::collections::BTreeMap;

use super::{Region, mark, marked};
use crate::text::{Draft, MarkedPassage, PassageKind};

/// The reason that a reader is given.
const WHY: &str = "stands under other versions of this outlet too";

/// Marks what stands below the last paragraph of a version and again below another of the same outlet. Headlines and
/// paragraphs stay, since versions of one outlet share their story too.
pub(in crate::load) fn mark_recurring(drafts: &mut [Draft]) {
    let feet: Vec<Vec<(std::ops::Range<usize>, String)>> = drafts.iter().map(foot).collect();
    let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (draft, foot) in drafts.iter().zip(&feet) {
        let Some(outlet) = outlet(draft) else {
            continue;
        };
        let mut lines: Vec<&String> = foot.iter().map(|(_, line)| line).collect();
        lines.sort();
        lines.dedup();
        for line in lines {
            *seen.entry((outlet.clone(), line.clone())).or_default() += 1;
        }
    }
    for (draft, foot) in drafts.iter_mut().zip(feet) {
        let Some(outlet) = outlet(draft) else {
            continue;
        };
        for (range, line) in foot {
            if seen
                .get(&(outlet.clone(), line))
                .copied()
                .unwrap_or_default()
                > 1
            {
                draft.furniture.push(marked(range.clone(), WHY));
                let covered = draft
                    .passages
                    .iter_mut()
                    .filter(|passage: &&mut MarkedPassage| {
                        range.start <= passage.range.start && passage.range.end <= range.end
                    });
                covered.for_each(|passage| passage.kind = PassageKind::Furniture);
            }
        }
        draft
            .furniture
            .sort_by_key(|furniture| furniture.range.start);
    }
}

fn outlet(draft: &Draft) -> Option<String> {
    draft.outlet.as_ref().map(|outlet| outlet.to_lowercase())
}

/// The lines below the last paragraph of the story that are none of the page's yet, as places and folded words.
fn foot(draft: &Draft) -> Vec<(std::ops::Range<usize>, String)> {
    if draft.outlet.is_none() {
        return Vec::new();
    }
    let page = mark(&draft.text);
    let is_free = |range: &std::ops::Range<usize>| {
        let apart = |f: &crate::text::MarkedFurniture| {
            f.range.end <= range.start || range.end <= f.range.start
        };
        draft.furniture.iter().all(apart)
    };
    let lines = page
        .lines
        .iter()
        .filter(|line| line.region == Region::Foot && is_free(&line.range));
    lines
        .map(|line| (line.range.clone(), line.folded()))
        .collect()
}
