//! Names that stand in their initials: *FMLN* for *Farabundo Marti National Liberation Front*, *VOA* for *Voice of
//! America*.
//!
//! Read letter by letter from each word that begins like the initials (as in Schwartz and Hearst 2003, without their
//! search inside words, which finds more than it should). Words that hold a name together may be left out or counted in.
//! Costs a look at the words of the other side for each word in capitals.

use std::ops::Range;

use super::phrase_blocks::WordBox;
use super::token_run::AlignmentSide;
use crate::lexicon::WordClass;

/// The initials of one side that may stand for words of the other.
pub(super) fn find_initials_boxes(left: &AlignmentSide, right: &AlignmentSide) -> Vec<WordBox> {
    let turned = match_initials(right, left).map(|(initials, name)| (name, initials));
    match_initials(left, right).chain(turned).collect()
}

/// The initials of one side that do not stand on the other as they are, with the first name there that they may be of.
fn match_initials<'a>(
    one: &'a AlignmentSide,
    other: &'a AlignmentSide,
) -> impl Iterator<Item = WordBox> + 'a {
    let places = (0..one.len()).filter(|&at| !other.terms.contains(&one.terms[at]));
    places.filter_map(|at| {
        let initials = one.initials[at].as_deref()?;
        let mut starts = 0..other.len();
        let name = starts.find_map(|start| find_initialled_words(initials, other, start))?;
        Some((at..at + 1, name))
    })
}

/// The words from this one on, if they begin with these letters.
fn find_initialled_words(
    initials: &[char],
    side: &AlignmentSide,
    start: usize,
) -> Option<Range<usize>> {
    let (mut left, mut at) = (initials, start);
    while let [letter, rest @ ..] = left {
        let first = *side.firsts.get(at)?;
        if first == *letter {
            left = rest;
        } else if at == start || !may_be_left_out(side.words[at].class) {
            return None;
        }
        at += 1;
    }
    (at > start + 1).then_some(start..at)
}

/// Whether initials may pass over such a word: *of*, *and*, *the*.
fn may_be_left_out(class: WordClass) -> bool {
    matches!(
        class,
        WordClass::Preposition | WordClass::Conjunction | WordClass::Determiner
    )
}
