//! What stands under several versions of one outlet: a page's foot says the same below every story.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::{FurnitureRules, PageRegion, furniture_at, mark_furniture};
use crate::load::article_states::{
    MOSTLY, OF_ONE_OUTLET, WordNumbers, WordRuns, group_article_states, have_one_address,
};
use crate::load::story_file::LEFT_OUT;
use crate::text::{Draft, MarkedFurniture, MarkedPassage, PassageKind, fold};

/// The reason that a reader is given.
const WHY: &str = "stands under other versions of this outlet too";

/// Marks what stands below the last paragraph of a version and again below another article of the same outlet. Headlines
/// and paragraphs stay, since versions of one outlet share their story too. That two states of one article share a line is
/// no evidence; but what is the page's in one of its states is in all.
pub(in crate::load) fn mark_recurring(drafts: &mut [Draft], rules: &FurnitureRules) {
    let mut neighbours = drafts.iter().zip(drafts.iter().skip(1));
    if neighbours.all(|(one, other)| have_one_address(one, other)) {
        // States of one article are no evidence for each other; to look at a hundred of them takes longer than to open them.
        drafts.iter_mut().for_each(sort_furniture);
        mark_in_all_states(drafts);
        return;
    }
    let mut numbers = WordNumbers::default();
    let seen = drafts
        .iter()
        .map(|draft| OutletVersion::of(draft, rules, &mut numbers));
    let seen: Vec<Option<OutletVersion>> = seen.collect();
    let mut holders: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
    for (place, own) in seen.iter().enumerate() {
        for line in own.iter().flat_map(|own| &own.foot) {
            let outlet = own.as_ref().map_or("", |own| own.outlet.as_str());
            let known = holders.entry((outlet, &line.words)).or_default();
            if known.last() != Some(&place) {
                known.push(place);
            }
        }
    }
    let recurs = |here: usize, own: &OutletVersion, line: &FootLine| {
        let known = holders.get(&(own.outlet.as_str(), line.words.as_str()));
        let mut others = known.into_iter().flatten().filter(|other| **other != here);
        others.any(|&other| {
            let is_state = || {
                // A sentence at the end of both is as likely the article's last words; a label is so less often.
                let least = if line.is_sentence {
                    OF_ONE_OUTLET
                } else {
                    MOSTLY
                };
                let other = seen[other].as_ref();
                other.is_some_and(|other| own.runs.shared_hundredths(&other.runs) >= least)
            };
            !have_one_address(&drafts[here], &drafts[other]) && !is_state()
        })
    };
    let recurring = seen.iter().enumerate().map(|(here, own)| {
        let own = own.iter();
        let lines = own.flat_map(|own| own.foot.iter().map(move |line| (own, line)));
        let foot = lines.filter(|(own, line)| recurs(here, own, line));
        foot.map(|(_, line)| line.range.clone()).collect()
    });
    let recurring: Vec<Vec<Range<usize>>> = recurring.collect();
    for (draft, ranges) in drafts.iter_mut().zip(recurring) {
        let ranges = ranges.into_iter();
        ranges.for_each(|range| give_to_page(draft, range, WHY));
        sort_furniture(draft);
    }
    mark_in_all_states(drafts);
}

/// Gives to the page, in every state of an article, the whole passages that are the page's in another of its states.
fn mark_in_all_states(drafts: &mut [Draft]) {
    for group in group_article_states(drafts) {
        let mut known: BTreeMap<String, String> = BTreeMap::new();
        for &place in group.iter().filter(|_| group.len() > 1) {
            let draft = &drafts[place];
            // What a person leaves out of one version is that person's word on that version.
            let found = draft
                .furniture
                .iter()
                .filter(|marked| marked.why != LEFT_OUT);
            for marked in found {
                let words = draft.text.get(marked.range.clone()).unwrap_or_default();
                known
                    .entry(folded_words_of(words))
                    .or_insert_with(|| marked.why.clone());
            }
        }
        for &place in group.iter().filter(|_| !known.is_empty()) {
            let draft = &mut drafts[place];
            for (range, why) in unmarked_passages(draft, &known) {
                give_to_page(draft, range, &why);
            }
            sort_furniture(draft);
        }
    }
}

/// The passages of a version that belong to it so far and whose words are known for the page's, with the reason.
fn unmarked_passages(
    draft: &Draft,
    known: &BTreeMap<String, String>,
) -> Vec<(Range<usize>, String)> {
    let lines = if draft.passages.is_empty() {
        crate::text::unwrap_lines(&draft.text)
    } else {
        let passages = draft.passages.iter();
        passages.map(|passage| passage.range.clone()).collect()
    };
    let free = lines.into_iter().filter(|range| is_free(draft, range));
    let found = free.filter_map(|range| {
        let words = folded_words_of(draft.text.get(range.clone())?);
        Some((range, known.get(&words)?.clone()))
    });
    found.collect()
}

fn folded_words_of(text: &str) -> String {
    let words = text.split_whitespace().map(fold);
    words.collect::<Vec<_>>().join(" ")
}

fn is_free(draft: &Draft, range: &Range<usize>) -> bool {
    let is_apart = |other: &Range<usize>| other.end <= range.start || range.end <= other.start;
    draft.furniture.iter().all(|f| is_apart(&f.range)) && draft.kept.iter().all(is_apart)
}

fn sort_furniture(draft: &mut Draft) {
    draft
        .furniture
        .sort_by_key(|furniture: &MarkedFurniture| furniture.range.start);
}

fn give_to_page(draft: &mut Draft, range: Range<usize>, why: &str) {
    let covered = draft
        .passages
        .iter_mut()
        .filter(|passage: &&mut MarkedPassage| {
            range.start <= passage.range.start && passage.range.end <= range.end
        });
    covered.for_each(|passage| passage.kind = PassageKind::Furniture);
    draft.furniture.push(furniture_at(range, why));
}

/// A version whose outlet is known, as it is held against others of that outlet.
struct OutletVersion {
    outlet: String,
    /// The lines below its last paragraph that are none of the page's yet.
    foot: Vec<FootLine>,
    /// Its runs of words above these.
    runs: WordRuns,
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
    fn of(draft: &Draft, rules: &FurnitureRules, numbers: &mut WordNumbers) -> Option<Self> {
        let outlet = outlet_key(draft)?;
        let page = mark_furniture(&draft.text, rules);
        let free = page.lines.iter().filter(|line| is_free(draft, &line.range));
        let (foot, story): (Vec<_>, Vec<_>) =
            free.partition(|line| line.region == PageRegion::Foot);
        let words = story.iter().flat_map(|line| line.text.split_whitespace());
        Some(Self {
            outlet,
            foot: foot
                .iter()
                .map(|line| FootLine {
                    range: line.range.clone(),
                    words: line.folded().to_owned(),
                    is_sentence: line.ends_as_sentence(),
                })
                .collect(),
            runs: WordRuns::of(words, numbers),
        })
    }
}

fn outlet_key(draft: &Draft) -> Option<String> {
    draft
        .meta
        .outlet
        .as_ref()
        .map(|outlet| outlet.to_lowercase())
}
