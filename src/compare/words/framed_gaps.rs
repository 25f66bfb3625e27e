//! What stands in one place without a lexicon: the words of both sides that are left over between two pairs.
//!
//! In English a lexicon says which words are alike. Elsewhere the place has to say it: where the words before a gap are each
//! other's counterparts and those behind it too, what fills the gap on one side was written for what fills it on the other
//! (the contextual evidence of Sultan, Bethard and Sumner 2014, without their paraphrases).

use super::phrase_blocks::WordBox;
use super::rules::{GAP_WORDS, GAPS_TOGETHER};
use super::token_run::AlignmentSide;
use crate::lexicon::{EvidenceClass, WordClass};

/// The boxes with one for each gap that pairs of words frame on both sides.
pub(super) fn add_framed_gaps(
    left: &AlignmentSide,
    right: &AlignmentSide,
    mut boxes: Vec<WordBox>,
) -> Vec<WordBox> {
    boxes.sort_by_key(|(lefts, _)| lefts.start);
    let gaps: Vec<WordBox> = boxes
        .windows(2)
        .filter_map(|two| match two {
            [before, behind] if frames(left, right, [before, behind]) => {
                gap_between(before, behind)
            }
            _ => None,
        })
        .filter(|gap| is_free_of_others(gap, &boxes) && is_replaced(left, right, gap))
        .collect();
    boxes.extend(gaps);
    boxes
}

/// Whether two boxes hold what lies between them in place: each has one word on both sides, and one of them says something.
/// *Le* and *les* hold nothing.
fn frames(left: &AlignmentSide, right: &AlignmentSide, boxes: [&WordBox; 2]) -> bool {
    let is_equal =
        |(lefts, rights): &WordBox| left.terms[lefts.clone()] == right.terms[rights.clone()];
    let says_something = |(lefts, _): &WordBox| {
        let mut words = left.words[lefts.clone()].iter();
        words.any(|word| word.evidence != EvidenceClass::Function && word.class != WordClass::Mark)
    };
    boxes.into_iter().all(is_equal) && boxes.into_iter().any(says_something)
}

/// What lies between two boxes, if it is short and there is some on both sides.
fn gap_between(before: &WordBox, behind: &WordBox) -> Option<WordBox> {
    let gap = (before.0.end..behind.0.start, before.1.end..behind.1.start);
    let (n_left, n_right) = (gap.0.len(), gap.1.len());
    let is_short = n_left <= GAP_WORDS && n_right <= GAP_WORDS && n_left + n_right <= GAPS_TOGETHER;
    (n_left > 0 && n_right > 0 && is_short).then_some(gap)
}

/// Whether no word of the gap has its counterpart elsewhere. On the left nothing lies between two neighbours.
fn is_free_of_others((_, rights): &WordBox, boxes: &[WordBox]) -> bool {
    boxes
        .iter()
        .all(|(_, other)| other.end <= rights.start || rights.end <= other.start)
}

/// Whether words stand for words here: no marks, something said on both sides, and not one name in the place of another,
/// which is another person.
fn is_replaced(left: &AlignmentSide, right: &AlignmentSide, (lefts, rights): &WordBox) -> bool {
    let sides = [&left.words[lefts.clone()], &right.words[rights.clone()]];
    let mut words = sides.iter().flat_map(|words| words.iter());
    let is_plain = words.all(|word| word.class != WordClass::Mark);
    let says = |class: EvidenceClass| class != EvidenceClass::Function;
    let says_something = sides
        .iter()
        .all(|words| words.iter().any(|word| says(word.evidence)));
    let are_names = sides.iter().all(|words| {
        words
            .iter()
            .any(|word| word.evidence == EvidenceClass::Name)
    });
    is_plain && says_something && !are_names
}
