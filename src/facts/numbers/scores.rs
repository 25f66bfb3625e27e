//! Scores: *beat Tarrow 3-2*, *226/2 after ten overs* are one figure each, no span and no fraction.

use super::amount::{Amount, Number, ONE, adjoins, is_digits};
use super::rules;
use crate::facts::clause::Clause;
use crate::facts::word_lists::is_in_word_list;

/// Words near two numbers with a hyphen that make a score of them.
const PLAYED: &str = "won win wins lost lose loses beat beats beaten drew led leads lead victory defeat loss vote voted votes \
                      draw final match halftime half-time aggregate defeated thrashed edged trailed score";
/// Words of cricket, where a slash parts runs from wickets.
const CRICKET: &str =
    "wicket wickets overs over innings batsman batsmen batting bowled runs stumps declared";
/// So many wickets has an innings.
const WICKETS: Amount = 10;
/// Runs and wickets, or both sides' points, in one number: nobody scores more.
const SIDE: Amount = 1000;

/// What marks a number as a score.
pub(super) const SCORE: &str = "score";

/// The score at a place. Both sides tell it from their own end, so the greater number stands first.
pub(super) fn read_score(clause: &Clause<'_>, at: usize) -> Option<Number> {
    let (one, other, to) = match clause.folded(at).split_once(['-', '–']) {
        Some((one, other)) => (one, other, at + 1),
        None if clause.folded(at + 1) == "/" && adjoins(clause, at + 1) => {
            (clause.folded(at), clause.folded(at + 2), at + 3)
        }
        None => return None,
    };
    let points = |digits: &str| {
        let is_short = is_digits(digits) && digits.len() <= 3;
        is_short.then(|| digits.parse::<Amount>().ok())?
    };
    let (one, other) = (points(one)?, points(other)?);
    let is_played = if to == at + 1 {
        is_near(clause, at, PLAYED) && !is_counting(clause, to)
    } else {
        other <= WICKETS && one > other && is_near(clause, at, CRICKET)
    };
    is_played.then(|| Number {
        from: at,
        to,
        value: (one.max(other) * SIDE + one.min(other)) * ONE,
        step: ONE,
        ending: Some(SCORE),
    })
}

fn is_near(clause: &Clause<'_>, at: usize, words: &str) -> bool {
    let from = at.saturating_sub(rules::PLAYED_BEFORE);
    let mut near = from..at + rules::PLAYED_BEHIND;
    clause.tongue.is_english() && near.any(|at| is_in_word_list(words, clause.folded(at)))
}

/// *Won 10-15 seats*: what is counted follows.
fn is_counting(clause: &Clause<'_>, at: usize) -> bool {
    let word = clause.words.get(at);
    word.is_some_and(|word| {
        word.is_content() && word.text.starts_with(char::is_lowercase) && word.folded.ends_with('s')
    })
}

/// How a score is written in values: *3-2*.
pub(super) fn format_score(value: Amount) -> String {
    let points = value / ONE;
    format!("{}-{}", points / SIDE, points % SIDE)
}
