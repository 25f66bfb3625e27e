//! Where one of two linked sentences says the opposite of the other: *rose* against *fell*.

use super::antonyms::{are_opposites, has_opposite};
use super::denials::{StatementTurn, TurnedWords};
use super::listed_words::ListedWords;
use super::rules;
use crate::compare::{Link, Relation};
use crate::facts::Mention;
use crate::facts::clause::Clause;
use crate::facts::inside::{RangeSide, answers};
use crate::facts::names::slots::{MentionPlace, score_frame};
use crate::text::Story;

/// The words of two linked sentences that say the opposite of each other. Where one of the sentences denies, the two
/// turns may come to the same: *did not rise*, *fell*.
pub(crate) fn find_reversed_words(
    story: &Story,
    link: &Link,
    (left, right): (&Clause<'_>, &Clause<'_>),
    denials: &ListedWords,
) -> Vec<TurnedWords> {
    if denials.n_in(left) != denials.n_in(right) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (i, j) in find_opposite_pairs(left, right) {
        if is_in_one_slot(story, link, (left, i), (right, j)) {
            found.push(TurnedWords {
                turn: StatementTurn::Reversed,
                is_plain: false,
                words: [build_word_mention(left, i), build_word_mention(right, j)],
            });
        }
    }
    found
}

fn build_word_mention(clause: &Clause<'_>, at: usize) -> Mention {
    Mention {
        version: clause.version,
        span: clause.span(at, at + 1),
        value: Some(clause.folded(at).to_owned()),
    }
}

/// The places of words that are opposites, where neither sentence has both: *rose and then fell* takes both ways.
fn find_opposite_pairs(left: &Clause<'_>, right: &Clause<'_>) -> Vec<(usize, usize)> {
    let listed = |clause: &Clause<'_>| -> Vec<usize> {
        let has = |&at: &usize| has_opposite(clause.folded(at)) && !is_in_name(clause, at);
        (0..clause.words.len())
            .filter(has)
            .take(rules::OPPOSITES_A_SENTENCE)
            .collect()
    };
    let (ones, others) = (listed(left), listed(right));
    let has_against = |clause: &Clause<'_>, places: &[usize], word: &str| {
        let mut words = places.iter().map(|&at| clause.folded(at));
        words.any(|w| are_opposites(w, word))
    };
    let mut found = Vec::new();
    for &i in &ones {
        for &j in &others {
            let (one, other) = (left.folded(i), right.folded(j));
            let is_plain = !has_against(left, &ones, one) && !has_against(right, &others, other);
            if are_opposites(one, other) && is_plain {
                found.push((i, j));
            }
        }
    }
    found
}

/// *South Korea* and *the Northern Alliance* go no way.
fn is_in_name(clause: &Clause<'_>, at: usize) -> bool {
    at > 0 && clause.words[at].is_capital()
}

/// Whether the two words are said of one thing. In a sentence that was edited it is enough that one stands for the other
/// or in the same words; in one that was written anew both must hold.
fn is_in_one_slot(
    story: &Story,
    link: &Link,
    (left, i): (&Clause<'_>, usize),
    (right, j): (&Clause<'_>, usize),
) -> bool {
    let (one, other) = (
        left.token(i)..left.token(i + 1),
        right.token(j)..right.token(j + 1),
    );
    let [before, behind] = [RangeSide::Before, RangeSide::Behind].map(|side| {
        let place = |clause: &Clause<'_>| clause.sentence;
        let one = MentionPlace {
            sentence: place(left),
            tokens: &one,
        };
        let other = MentionPlace {
            sentence: place(right),
            tokens: &other,
        };
        score_frame(story, link, one, other, side)
    });
    let is_answered = answers(link, &one, &other);
    match link.relation {
        Relation::Verbatim | Relation::Edited => {
            (is_answered && before + behind >= 2) || (before >= 2 && behind >= 2)
        }
        Relation::Expanded | Relation::Condensed | Relation::Reworded => {
            is_answered && before >= 2 && behind >= 2
        }
    }
}
