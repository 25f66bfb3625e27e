//! What befell those who are counted: killed, wounded, or one of the two.

use super::rules;
use crate::facts::clause::Clause;
use crate::facts::listed_phrases::has_listed;
use crate::facts::word_lists::is_in_word_list;
use crate::lexicon::NewsList;

/// *And* in the languages that have a table of words for news.
const AND: &str = "und et y e ed i a oraz и а та й en och ve و और तथा और";

/// What befell those counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct CasualtyScope {
    pub(crate) killed: bool,
    pub(crate) wounded: bool,
}

/// What a folded English word says of people.
pub(crate) fn read_casualty_scope(folded: &str) -> CasualtyScope {
    let killed = matches!(
        folded,
        "killed"
            | "kill"
            | "killing"
            | "kills"
            | "dead"
            | "died"
            | "dying"
            | "deaths"
            | "die"
            | "fatalities"
            | "slain"
            | "lives"
    );
    let wounded = matches!(
        folded,
        "wounded"
            | "wounding"
            | "injured"
            | "injuring"
            | "hurt"
            | "hurting"
            | "injuries"
            | "wounds"
            | "injures"
    );
    CasualtyScope { killed, wounded }
}

impl CasualtyScope {
    pub(crate) fn is_none(self) -> bool {
        self == Self::default()
    }

    pub(crate) fn is_both(self) -> bool {
        self.killed && self.wounded
    }

    fn and(self, other: Self) -> Self {
        Self {
            killed: self.killed || other.killed,
            wounded: self.wounded || other.wounded,
        }
    }

    /// What is said of the figure that begins at `from` and ends before `to`; another figure ends the clause.
    pub(crate) fn of(
        clause: &Clause<'_>,
        from: usize,
        to: usize,
        other_figure: impl Fn(usize) -> bool,
    ) -> Self {
        // *Die* is an article in German and in Dutch.
        if !clause.tongue.is_english() {
            return Self::listed(clause, from, to, other_figure);
        }
        let mut before = Self::default();
        // *killed nearly 40*, *killing or injuring over 60*, *the number of injured rose to 40*
        for at in (from.saturating_sub(rules::CASUALTIES_BEFORE)..from).rev() {
            let here = read_casualty_scope(clause.folded(at));
            let joins = matches!(clause.folded(at), "or" | "to" | "rose" | "of" | "toll");
            if other_figure(at) || (here.is_none() && !joins) {
                break;
            }
            before = before.and(here);
        }
        if !before.is_none()
            && !(from..to).any(|at| !read_casualty_scope(clause.folded(at)).is_none())
        {
            return before;
        }
        let mut after = Self::default();
        // *8,300 people and killed 790*: the verb belongs to the next figure.
        let of_next = |at: usize| {
            clause.folded(at) == "and"
                && !read_casualty_scope(clause.folded(at + 1)).is_none()
                && (2..rules::NEXT_FIGURE_WITHIN).any(|by| other_figure(at + by))
        };
        for at in from..(to + rules::CASUALTIES_BEHIND).min(clause.words.len()) {
            if at >= to
                && (other_figure(at)
                    || of_next(at)
                    || (clause.words[at].is_mark() && !after.is_none())
                    || matches!(clause.folded(at), ";" | "when" | "who" | "but" | "no"))
            {
                break;
            }
            after = after.and(read_casualty_scope(clause.folded(at)));
        }
        after
    }

    /// What is said of a figure by the words of a language other than English, in it or beside it without a mark or another
    /// figure between.
    fn listed(
        clause: &Clause<'_>,
        from: usize,
        to: usize,
        other_figure: impl Fn(usize) -> bool,
    ) -> Self {
        let here = |at: usize| Self {
            killed: has_listed(clause, NewsList::Dead, at),
            wounded: has_listed(clause, NewsList::Hurt, at),
        };
        let within = (from..to).fold(Self::default(), |all, at| all.and(here(at)));
        if !within.is_none() {
            return within;
        }
        // *Skadades 14 personer och två dog*: the word right before it tells, and *and* begins what befell others.
        let next_to = from.checked_sub(1).map(here).unwrap_or_default();
        if !next_to.is_none() {
            return next_to;
        }
        let goes_on = |at: &usize| {
            let word = clause.words.get(*at);
            word.is_some_and(|word| !word.is_mark() && !is_in_word_list(AND, word.folded))
                && !other_figure(*at)
        };
        let behind = (to..to + rules::LISTED_CASUALTIES_WITHIN).take_while(goes_on);
        let behind = behind.fold(Self::default(), |all, at| all.and(here(at)));
        let first = from.saturating_sub(rules::LISTED_CASUALTIES_WITHIN);
        let before = (first..from).rev().take_while(goes_on);
        let before = before.fold(Self::default(), |all, at| all.and(here(at)));
        if behind.is_none() { before } else { behind }
    }

    /// In words.
    pub(crate) fn name(self) -> &'static str {
        match (self.killed, self.wounded) {
            (true, true) => "killed or wounded",
            (true, false) => "killed",
            (false, true) => "wounded",
            (false, false) => "",
        }
    }
}
