//! What stands under several versions of one outlet: a page's foot says the same below every story.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::{FurnitureRules, PageRegion, furniture_at, mark_furniture};
use crate::text::{Draft, MarkedFurniture, MarkedPassage, PassageKind, fold};

/// The reason that a reader is given.
const WHY: &str = "stands under other versions of this outlet too";

/// Two versions of an outlet of which so many hundredths of the shorter recur, in runs of [`RUN`] words, are states of one
/// article: what stands at the end of both is as likely its last words. Articles of one outlet on one event share a
/// paragraph of background, a tenth or two.
const ONE_ARTICLE: usize = 30;

/// Words in a row that two articles hardly share by chance.
const RUN: usize = 4;

/// Marks what stands below the last paragraph of a version and again below another article of the same outlet. Headlines
/// and paragraphs stay, since versions of one outlet share their story too; so do the sentences that two states of one
/// article have in common.
pub(in crate::load) fn mark_recurring(drafts: &mut [Draft], rules: &FurnitureRules) {
    let mut words = HashMap::new();
    let seen = drafts
        .iter()
        .map(|draft| OutletVersion::of(draft, rules, &mut words));
    let seen: Vec<Option<OutletVersion>> = seen.collect();
    let recurs = |own: &OutletVersion, here: usize, line: &FootLine| {
        let others = seen.iter().enumerate().filter(|(other, _)| *other != here);
        let mut others = others.filter_map(|(_, other)| other.as_ref());
        others.any(|other| {
            other.outlet == own.outlet
                && other.foot.iter().any(|foot| foot.words == line.words)
                && !(line.is_sentence && own.is_state_of(other))
        })
    };
    let recurring = seen.iter().enumerate().map(|(here, own)| {
        let own = own
            .iter()
            .flat_map(|own| own.foot.iter().map(move |line| (own, line)));
        let foot = own.filter(|(own, line)| recurs(own, here, line));
        foot.map(|(_, line)| line.range.clone()).collect()
    });
    let recurring: Vec<Vec<Range<usize>>> = recurring.collect();
    for (draft, ranges) in drafts.iter_mut().zip(recurring) {
        ranges
            .into_iter()
            .for_each(|range| give_to_page(draft, range));
        draft
            .furniture
            .sort_by_key(|furniture| furniture.range.start);
    }
}

fn give_to_page(draft: &mut Draft, range: Range<usize>) {
    let covered = draft
        .passages
        .iter_mut()
        .filter(|passage: &&mut MarkedPassage| {
            range.start <= passage.range.start && passage.range.end <= range.end
        });
    covered.for_each(|passage| passage.kind = PassageKind::Furniture);
    draft.furniture.push(furniture_at(range, WHY));
}

/// A version whose outlet is known, as it is held against others of that outlet.
struct OutletVersion {
    outlet: String,
    /// The lines below its last paragraph that are none of the page's yet.
    foot: Vec<FootLine>,
    /// Its runs of words above these, each word by its number.
    runs: HashSet<[usize; RUN]>,
}

/// A line below the last paragraph.
struct FootLine {
    range: Range<usize>,
    /// Its words, folded.
    words: String,
    /// Whether it ends as a sentence does, and no label.
    is_sentence: bool,
}

impl OutletVersion {
    fn of(
        draft: &Draft,
        rules: &FurnitureRules,
        numbers: &mut HashMap<String, usize>,
    ) -> Option<Self> {
        let outlet = outlet_key(draft)?;
        let page = mark_furniture(&draft.text, rules);
        let is_free = |range: &Range<usize>| {
            let apart =
                |f: &MarkedFurniture| f.range.end <= range.start || range.end <= f.range.start;
            draft.furniture.iter().all(apart)
        };
        let free = page.lines.iter().filter(|line| is_free(&line.range));
        let (foot, story): (Vec<_>, Vec<_>) =
            free.partition(|line| line.region == PageRegion::Foot);
        let mut number = |word: &str| {
            let next = numbers.len();
            *numbers.entry(fold(word)).or_insert(next)
        };
        let words = story.iter().flat_map(|line| line.text.split_whitespace());
        let words: Vec<usize> = words.map(&mut number).collect();
        let runs = words
            .windows(RUN)
            .filter_map(|run| run.first_chunk().copied());
        Some(Self {
            outlet,
            foot: foot
                .iter()
                .map(|line| FootLine {
                    range: line.range.clone(),
                    words: line.folded(),
                    is_sentence: line.ends_as_sentence(),
                })
                .collect(),
            runs: runs.collect(),
        })
    }

    /// Whether the two are states of one article, by how many runs of words they share.
    fn is_state_of(&self, other: &Self) -> bool {
        let n_shorter = self.runs.len().min(other.runs.len());
        let n_shared = self.runs.intersection(&other.runs).count();
        n_shared * 100 >= n_shorter * ONE_ARTICLE
    }
}

fn outlet_key(draft: &Draft) -> Option<String> {
    draft
        .meta
        .outlet
        .as_ref()
        .map(|outlet| outlet.to_lowercase())
}
