//! What stands around a figure or name: a change or the level reached.

use crate::facts::clause::Clause;

/// What a word says of the figure behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FigureRole {
    /// By how much something changed: *rose 3 percent*, *down 12 points*.
    Change,
    /// Where it came from: *from 3.17 percent*.
    Start,
    /// What it came to: *to 1,610*, *at 9,073*.
    Level,
}

/// Verbs and adverbs of change, whichever way.
const CHANGES: &str = "up down off rose fell gained lost added shed jumped dropped climbed slipped dipped advanced \
                       declined slid tumbled surged soared plunged sank leapt leaped increased decreased rallied \
                       rises falls gains loses rise fall gain loss sinking rising falling";

/// What the word before a place says of the figure that begins there.
pub(crate) fn role_before(clause: &Clause<'_>, at: usize) -> Option<FigureRole> {
    let is_english = clause.tongue.is_english();
    role(clause.before(at, 1)).filter(|_| is_english)
}

/// What an English word says of the figure behind it.
pub(crate) fn role(word: &str) -> Option<FigureRole> {
    match word {
        "to" | "at" => Some(FigureRole::Level),
        "from" => Some(FigureRole::Start),
        word if crate::facts::word_lists::is_in_word_list(CHANGES, word) => {
            Some(FigureRole::Change)
        }
        _ => None,
    }
}

/// How far something changed: by the figure, or up to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChangeReach {
    /// *Rose by 5 percent*, *rose 5 percent*.
    By,
    /// *Rose to 5 percent*.
    To,
}

/// How far a verb of change reaches with the figure that begins at a place, if such a verb stands before it.
pub(crate) fn change_reach(clause: &Clause<'_>, at: usize) -> Option<ChangeReach> {
    let changes = |by: usize| role(clause.before(at, by)) == Some(FigureRole::Change);
    match clause.before(at, 1) {
        _ if !clause.tongue.is_english() => None,
        "by" if changes(2) => Some(ChangeReach::By),
        "to" if changes(2) => Some(ChangeReach::To),
        _ => changes(1).then_some(ChangeReach::By),
    }
}
