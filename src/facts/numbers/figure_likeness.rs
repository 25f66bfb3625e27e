//! How much speaks for two figures of linked sentences stating one thing.

use super::ages::are_of_others;
use super::amount::ONE;
use super::figure_context::{FigureRole, role};
use super::figure_parser::Figure;
use super::figure_unit::FigureUnit;
use super::money::may_be_one;
use super::rules;
use crate::compare::Link;
use crate::facts::clause::Clause;
use crate::facts::inside::{RangeSide, adjacent_token, answers};
use crate::facts::names::slots::{MentionPlace, score_frame};
use crate::text::{SentenceId, Story, Table};

/// Whether two figures count what cannot be one thing, wherever they stand.
fn count_apart(one: &Figure, other: &Figure) -> bool {
    if (one.is_sum && !other.scope.is_both()) || (other.is_sum && !one.scope.is_both()) {
        return true;
    }
    // An age without a name is anybody's, unless it is the same.
    let is_named = |figure: &Figure| !figure.person.is_empty();
    if are_of_others(&one.person, &other.person)
        || is_named(one) != is_named(other) && one.value != other.value
    {
        return true;
    }
    // An age between two is that of many, never one person's.
    if one.unit == FigureUnit::Age && one.range().is_some() != other.range().is_some() {
        return true;
    }
    // *Seven others* are others than those whom the sentence names.
    let others = |figure: &Figure| {
        figure
            .named
            .split(' ')
            .any(|w| matches!(w, "other" | "others"))
    };
    if others(one) && others(other) && one.value != other.value {
        return true;
    }
    let counts =
        |figure: &Figure| matches!(figure.unit, FigureUnit::Things(_) | FigureUnit::Unknown);
    let apart = counts(one)
        && counts(other)
        && !one.scope.is_none()
        && !other.scope.is_none()
        && one.scope != other.scope;
    if apart
        && !(one.scope.is_both() && other.scope.killed)
        && !(other.scope.is_both() && one.scope.killed)
    {
        return true;
    }
    // A number of people is not the number of victims.
    if counts(one)
        && counts(other)
        && one.scope.is_none() != other.scope.is_none()
        && one.value != other.value
    {
        return true;
    }
    false
}

/// How much speaks for two figures of linked sentences stating one thing.
pub(crate) fn score_figure_closeness(
    one: &Figure,
    other: &Figure,
    link: &Link,
    clauses: &Table<SentenceId, Clause<'_>>,
    story: &Story,
) -> i32 {
    if one.is_sum && other.is_sum {
        return if one.value == other.value {
            rules::EQUAL_VALUE
        } else {
            rules::UNEQUAL_SUMS
        };
    }
    if count_apart(one, other) {
        return 0;
    }
    let Some(unit) = by_unit(one, other, link) else {
        return 0;
    };
    let when = |holds: bool, weight: i32| if holds { weight } else { 0 };
    let place = |side: RangeSide| {
        let places = (MentionPlace::of_figure(one), MentionPlace::of_figure(other));
        answers(
            link,
            &adjacent_token(&one.whole, side),
            &adjacent_token(&other.whole, side),
        ) || same_word(clauses, one, other, side)
            || score_frame(story, link, places.0, places.1, side) >= rules::FRAMED_FROM
    };
    unit + by_size(one, other)
        + when(same_adjective(one, other), rules::SAME_ADJECTIVE)
        + when(same_subject(clauses, one, other), rules::SAME_SUBJECT)
        + when(
            answers(link, &one.digits, &other.digits),
            rules::LINKED_DIGITS,
        )
        + when(have_one_scope(one, other), rules::SAME_SCOPE)
        + score_words_before(clauses, one, other, place(RangeSide::Before))
        + when(place(RangeSide::Behind), rules::ANSWERED_BEHIND)
        + when(one.rank == other.rank, rules::SAME_RANK)
}

fn have_one_scope(one: &Figure, other: &Figure) -> bool {
    one.scope == other.scope && !one.scope.is_none()
}

/// What the units say for two figures; nothing if they measure different things.
fn by_unit(one: &Figure, other: &Figure, link: &Link) -> Option<i32> {
    let are_named_alike = || have_one_scope(one, other) || answers(link, &one.whole, &other.whole);
    match (&one.unit, &other.unit) {
        (FigureUnit::Things(a), FigureUnit::Things(b)) if a == b => Some(rules::SAME_NOUN),
        (FigureUnit::Things(_), FigureUnit::Things(_)) if are_named_alike() => {
            Some(rules::KINDRED_UNIT)
        }
        (FigureUnit::Things(_), FigureUnit::Things(_)) => None,
        (a, b) if a == b && *a != FigureUnit::Unknown => Some(rules::SAME_UNIT),
        (FigureUnit::Money(a), FigureUnit::Money(b)) if may_be_one(a, b) => Some(rules::SAME_UNIT),
        // The same number of other money: one of the two is a slip.
        (FigureUnit::Money(_), FigureUnit::Money(_)) if one.value == other.value => {
            Some(rules::KINDRED_UNIT)
        }
        // The same number of the other: *by a quarter of a point, from 4.25 percent* tells a change and a level.
        (FigureUnit::Percent, FigureUnit::PercentagePoints)
        | (FigureUnit::PercentagePoints, FigureUnit::Percent)
            if one.value == other.value =>
        {
            Some(rules::KINDRED_UNIT)
        }
        (FigureUnit::Money(_), FigureUnit::Money(_)) if are_rates(one, other) => {
            Some(rules::BARE_NUMBERS)
        }
        (FigureUnit::PercentagePoints, FigureUnit::Unknown | FigureUnit::Points)
        | (FigureUnit::Unknown | FigureUnit::Points, FigureUnit::PercentagePoints) => {
            Some(rules::BARE_NUMBERS)
        }
        // A bare number beside a bare number: levels of an index, fractions of a price.
        (FigureUnit::Unknown, FigureUnit::Unknown | FigureUnit::Points)
        | (FigureUnit::Points, FigureUnit::Unknown) => Some(rules::BARE_NUMBERS),
        // A bare number may count anything: only what befell them, or the sentences themselves, make it the same things.
        (FigureUnit::Unknown, FigureUnit::Things(_))
        | (FigureUnit::Things(_), FigureUnit::Unknown)
            if one.value == other.value
                || have_one_scope(one, other)
                || one.hedge == other.hedge && !one.hedge.is_exact()
                || answers(link, &one.digits, &other.digits) =>
        {
            Some(rules::BARE_AND_THINGS)
        }
        _ => None,
    }
}

/// What the values say for two figures. Rates of two currencies have no size in common.
fn by_size(one: &Figure, other: &Figure) -> i32 {
    // The middle of a range is not the range.
    if one.bounds == other.bounds || one.value == other.value && !is_range_beside_value(one, other)
    {
        return rules::EQUAL_VALUE;
    }
    if one.unit != other.unit && are_rates(one, other) {
        return 0;
    }
    nearness(one, other)
}

fn is_range_beside_value(one: &Figure, other: &Figure) -> bool {
    one.range().is_some() != other.range().is_some()
}

/// What the words before two figures say for them: the same word, or two words that introduce the same sort of figure.
fn score_words_before(
    clauses: &Table<SentenceId, Clause<'_>>,
    one: &Figure,
    other: &Figure,
    is_answered: bool,
) -> i32 {
    let roles = [one, other].map(|figure| {
        let is_english = clauses[figure.sentence].tongue.is_english();
        role(word_beside(clauses, figure, RangeSide::Before)).filter(|_| is_english)
    });
    match roles {
        // What something came to is not what it came from, even if the values are the same.
        [Some(FigureRole::Level), Some(FigureRole::Start)]
        | [Some(FigureRole::Start), Some(FigureRole::Level)] => rules::LEVEL_AND_START,
        [Some(FigureRole::Change), Some(FigureRole::Change)] => rules::BOTH_CHANGES,
        [Some(FigureRole::Level), Some(FigureRole::Level)] => rules::BOTH_LEVELS,
        _ if is_answered => rules::ANSWERED_BEFORE,
        _ => 0,
    }
}

/// Whether both say the same of what they count: *five human cases*, *103 human cases*.
fn same_adjective(one: &Figure, other: &Figure) -> bool {
    let said = |figure: &'_ Figure| -> Vec<String> {
        let mut words: Vec<String> = figure.named.split(' ').map(str::to_owned).collect();
        words.pop();
        words
    };
    let others = said(other);
    said(one).iter().any(|word| others.contains(word))
}

/// Whether the last name before both is the same: of several figures each belongs to the subject before it.
fn same_subject(clauses: &Table<SentenceId, Clause<'_>>, one: &Figure, other: &Figure) -> bool {
    let [one, other] = [one, other].map(|figure| {
        let clause = &clauses[figure.sentence];
        let at = figure.whole.start.0.saturating_sub(clause.first.0) as usize;
        let before = clause.words.get(..at).unwrap_or_default();
        let name = before.iter().rev().find(|w| w.is_name_like());
        name.map(|word| word.folded)
    });
    one.is_some() && one == other
}

/// Whether both are rates of exchange: prices are not printed beyond the cent.
fn are_rates(one: &Figure, other: &Figure) -> bool {
    one.step.min(other.step) * rules::FINE_RATE <= ONE
        && one.step.max(other.step) * rules::COARSE_RATE <= ONE
}

/// Figures of one thing seldom differ by much: a price of 27.62 was reported as 27.67, not as 0.95.
fn nearness(one: &Figure, other: &Figure) -> i32 {
    let (low, high) = (one.value.min(other.value), one.value.max(other.value));
    if low * 10 >= high * rules::NEAR_TENTHS {
        return rules::NEAR_VALUES;
    }
    match (low * 2 >= high, low * rules::FAR_RATIO >= high) {
        (true, _) => rules::HALF_AS_LARGE,
        (false, true) => 0,
        (false, false) => rules::FAR_VALUES,
    }
}

fn same_word(
    clauses: &Table<SentenceId, Clause<'_>>,
    one: &Figure,
    other: &Figure,
    side: RangeSide,
) -> bool {
    let word = word_beside(clauses, one, side);
    !word.is_empty() && word == word_beside(clauses, other, side)
}

fn word_beside<'a>(
    clauses: &Table<SentenceId, Clause<'a>>,
    figure: &Figure,
    side: RangeSide,
) -> &'a str {
    let clause = &clauses[figure.sentence];
    let at = adjacent_token(&figure.whole, side)
        .start
        .0
        .checked_sub(clause.first.0);
    at.map_or("", |at| clause.folded(at as usize))
}
