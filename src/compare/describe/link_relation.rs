//! How linked sentences relate.

use crate::compare::index::word_weights::Terms;
use crate::compare::{Relation, rules};
use crate::lexicon::EvidenceClass;
use crate::text::TermId;

/// The words of linked sentences and the places that match.
pub(crate) struct LinkedWords<'a> {
    pub(crate) left: &'a [TermId],
    pub(crate) right: &'a [TermId],
    /// Places that match, with their nearness.
    pub(crate) matched: &'a [(usize, usize, f32)],
    /// Whether the words and the symbols beside them are the same in the same order.
    pub(crate) is_to_the_letter: bool,
    /// How many sentences each side has.
    pub(crate) sentences: (usize, usize),
}

/// How linked sentences relate, read from left to right.
pub(crate) fn classify_relation(told: &LinkedWords, terms: &Terms) -> Relation {
    if told.is_to_the_letter {
        return Relation::Verbatim;
    }
    match told.sentences.0.cmp(&told.sentences.1) {
        std::cmp::Ordering::Less => return Relation::Expanded,
        std::cmp::Ordering::Greater => return Relation::Condensed,
        std::cmp::Ordering::Equal => {}
    }
    let near: Vec<(TermId, TermId)> = told
        .matched
        .iter()
        .filter(|row| row.2 >= rules::evidence::NEARLY_SAME)
        .map(|&(l, r, _)| (told.left[l], told.right[r]))
        .collect();
    let (lefts, rights): (Vec<TermId>, Vec<TermId>) = near.into_iter().unzip();
    let parts = |counts: &dyn Fn(EvidenceClass) -> bool| {
        let weigh = |words: &[TermId]| sum_class_weights(words, terms, counts);
        let of = |some: f32, all: f32| if all > 0.0 { some / all } else { 1.0 };
        let (left, right) = (weigh(told.left), weigh(told.right));
        let (of_left, of_right) = (of(weigh(&lefts), left), of(weigh(&rights), right));
        if left >= right {
            (of_left, of_right)
        } else {
            (of_right, of_left)
        }
    };
    let tells = |class: EvidenceClass| class != EvidenceClass::Function;
    let (left, right) = (
        sum_class_weights(told.left, terms, &tells),
        sum_class_weights(told.right, terms, &tells),
    );
    let (of_longer, of_shorter) = parts(&tells);
    let (told_longer, _) = parts(&|class| class == EvidenceClass::Content);
    let is_nearly_equal = of_longer >= rules::EDITED_FROM
        || (of_shorter >= rules::EDITED_SHORTER && of_longer >= rules::EDITED_LONGER);
    let is_edited = (is_nearly_equal && told_longer >= rules::EDITED_TOLD)
        || (told_longer >= rules::evidence::NEARLY_SAME && of_shorter >= rules::EDITED_LONGER);
    if left > right * rules::LONGER_BY {
        Relation::Condensed
    } else if right > left * rules::LONGER_BY {
        Relation::Expanded
    } else if is_edited {
        Relation::Edited
    } else {
        Relation::Reworded
    }
}

/// What the words of some classes weigh.
fn sum_class_weights(
    words: &[TermId],
    terms: &Terms,
    counts: &dyn Fn(EvidenceClass) -> bool,
) -> f32 {
    let words = words.iter().map(|&term| &terms[term]);
    words
        .filter(|term| counts(term.class))
        .map(|term| term.weight)
        .sum()
}
