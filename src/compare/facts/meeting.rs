//! Which figures state one thing: by links, by what they count, and by what their sentence takes back.

use std::collections::HashMap;

use super::clause::Clause;
use super::counting::Scope;
use super::counts::Figure;
use super::frames::{Role, role};
use super::inside::{Inside, Side, answers, beside};
use super::joining::{Groups, greedy, links};
use super::numbers::{Amount, ONE};
use super::slots::{Place, framed};
use super::units::Unit;
use crate::compare::{Comparison, Link};
use crate::text::{SentenceId, Story, Table};

/// Joins figures that state one thing: first those that are equal, then those that linked sentences put in one place.
pub(super) fn join(
    story: &Story,
    figures: &[Figure],
    comparison: &Comparison,
    clauses: &Table<SentenceId, Clause<'_>>,
    groups: &mut Groups,
) {
    let inside = Inside::new(figures.iter().map(|f| f.sentence));
    let mut unequal = Vec::new();
    for link in links(comparison) {
        let (left, right) = (inside.of(&link.left), inside.of(&link.right));
        let scored = scored(figures, link, clauses, story, &left, &right);
        for (i, j) in greedy(scored) {
            if figures[i].value == figures[j].value && figures[i].unit == figures[j].unit {
                groups.join(i, j);
            } else {
                unequal.push((
                    closeness(&figures[i], &figures[j], link, clauses, story),
                    i,
                    j,
                ));
            }
        }
    }
    join_unlinked(figures, groups);
    join_outdated(figures, groups);
    unequal.sort_unstable_by_key(|&(score, i, j)| (-score, i, j));
    for (_, i, j) in unequal {
        if groups.may_differ(i, j) {
            groups.join(i, j);
        }
    }
}

fn scored(
    figures: &[Figure],
    link: &Link,
    clauses: &Table<SentenceId, Clause<'_>>,
    story: &Story,
    left: &[usize],
    right: &[usize],
) -> Vec<(i32, usize, usize)> {
    let mut scored = Vec::new();
    for &i in left {
        for &j in right {
            let score = closeness(&figures[i], &figures[j], link, clauses, story);
            // A unit and one sign of the same place: less would pair figures of different things.
            if score >= 30 {
                scored.push((score, i, j));
            }
        }
    }
    scored
}

/// Whether two figures count what cannot be one thing, wherever they stand.
fn count_apart(one: &Figure, other: &Figure) -> bool {
    if (one.is_sum && !other.scope.is_both()) || (other.is_sum && !one.scope.is_both()) {
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
    let counts = |figure: &Figure| matches!(figure.unit, Unit::Things(_) | Unit::Unknown);
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
fn closeness(
    one: &Figure,
    other: &Figure,
    link: &Link,
    clauses: &Table<SentenceId, Clause<'_>>,
    story: &Story,
) -> i32 {
    if one.is_sum && other.is_sum {
        return if one.value == other.value { 60 } else { 40 };
    }
    if count_apart(one, other) {
        return 0;
    }
    let answered = answers(link, &one.digits, &other.digits);
    let same_scope = one.scope == other.scope && !one.scope.is_none();
    let unit = match (&one.unit, &other.unit) {
        (Unit::Things(a), Unit::Things(b)) if a == b => 25,
        (Unit::Things(_), Unit::Things(_))
            if same_scope || answers(link, &one.whole, &other.whole) =>
        {
            15
        }
        (Unit::Things(_), Unit::Things(_)) => return 0,
        (a, b) if a == b && *a != Unit::Unknown => 22,
        (Unit::Money(_), Unit::Money(_)) if are_rates(one, other) => 18,
        // A bare number beside a bare number: levels of an index, fractions of a price.
        (Unit::Unknown, Unit::Unknown) => 18,
        (Unit::Unknown, Unit::Points) | (Unit::Points, Unit::Unknown) => 18,
        (Unit::Unknown, Unit::Things(_)) | (Unit::Things(_), Unit::Unknown) => 8,
        _ => return 0,
    };
    let equal = one.bounds == other.bounds || one.value == other.value;
    let place = |side: Side| {
        answers(link, &beside(&one.whole, side), &beside(&other.whole, side))
            || same_word(clauses, one, other, side)
            || framed(
                story,
                link,
                Place::of_figure(one),
                Place::of_figure(other),
                side,
            ) >= 2
    };
    let mut score = unit;
    score += if same_adjective(one, other) { 8 } else { 0 };
    score += if same_subject(clauses, one, other) {
        8
    } else {
        0
    };
    score += if equal { 60 } else { 0 };
    // Rates of two currencies have no size in common.
    let comparable = !(equal || one.unit != other.unit && are_rates(one, other));
    score += if comparable { nearness(one, other) } else { 0 };
    score += if answered { 20 } else { 0 };
    score += if same_scope { 20 } else { 0 };
    score += before(clauses, one, other, place(Side::Before));
    score += if place(Side::Behind) { 6 } else { 0 };
    score += if one.rank == other.rank { 9 } else { 0 };
    score
}

/// What the words before two figures say for them: the same word, or two words that introduce the same sort of figure.
fn before(
    clauses: &Table<SentenceId, Clause<'_>>,
    one: &Figure,
    other: &Figure,
    is_answered: bool,
) -> i32 {
    let roles = [one, other].map(|figure| role(word_beside(clauses, figure, Side::Before)));
    match roles {
        // What something came to is not what it came from, even if the values are the same.
        [Some(Role::Level), Some(Role::Start)] | [Some(Role::Start), Some(Role::Level)] => -50,
        // A change beside a change weighs as much as the greatest difference in size counts against them.
        [Some(Role::Change), Some(Role::Change)] => 14,
        [Some(Role::Level), Some(Role::Level)] => 12,
        _ if is_answered => 8,
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
        let name = before
            .iter()
            .rev()
            .find(|w| w.is_capital() && w.is_content());
        name.map(|word| word.folded)
    });
    one.is_some() && one == other
}

/// Whether both are rates of exchange: prices are not printed beyond the cent.
fn are_rates(one: &Figure, other: &Figure) -> bool {
    one.step.min(other.step) * 1000 <= ONE && one.step.max(other.step) * 100 <= ONE
}

/// Figures of one thing seldom differ by much: a price of 27.62 was reported as 27.67, not as 0.95.
fn nearness(one: &Figure, other: &Figure) -> i32 {
    let (low, high) = (one.value.min(other.value), one.value.max(other.value));
    if low * 10 >= high * 9 {
        return 14;
    }
    match (low * 2 >= high, low * 20 >= high) {
        (true, _) => 6,
        (false, true) => 0,
        (false, false) => -12,
    }
}

fn same_word(
    clauses: &Table<SentenceId, Clause<'_>>,
    one: &Figure,
    other: &Figure,
    side: Side,
) -> bool {
    let word = word_beside(clauses, one, side);
    !word.is_empty() && word == word_beside(clauses, other, side)
}

fn word_beside<'a>(
    clauses: &Table<SentenceId, Clause<'a>>,
    figure: &Figure,
    side: Side,
) -> &'a str {
    let clause = &clauses[figure.sentence];
    let at = beside(&figure.whole, side)
        .start
        .0
        .checked_sub(clause.first.0);
    at.map_or("", |at| clause.folded(at as usize))
}

/// Joins what counts the same without a link: equal figures of the same thing, and the victims of the same name.
fn join_unlinked(figures: &[Figure], groups: &mut Groups) {
    let mut equal: HashMap<(Unit, Scope, Amount, bool), usize> = HashMap::new();
    let mut victims: HashMap<(&str, Scope), usize> = HashMap::new();
    for (n, figure) in figures.iter().enumerate() {
        let unit = counted_unit(figure);
        if !matches!(unit, Unit::Unknown | Unit::Percent | Unit::Points) && !figure.is_sum {
            let first = *equal
                .entry((unit, figure.scope, figure.value, figure.hedge.is_exact()))
                .or_insert(n);
            groups.join(first, n);
        }
        // *60 Taliban fighters killed*: who they were and what befell them. *People* alone may be anybody.
        if !figure.scope.is_none() && (figure.named.contains(' ')) {
            groups.join(
                *victims.entry((&figure.named, figure.scope)).or_insert(n),
                n,
            );
        }
    }
    // The same number of the same people, killed in one version and killed or wounded in another.
    let mut scopes: HashMap<(&Unit, Amount), Vec<usize>> = HashMap::new();
    for (n, figure) in figures.iter().enumerate() {
        if figure.scope.killed
            && matches!(figure.unit, Unit::Things(_))
            && !figure.is_sum
            && figure.value >= 5 * ONE
        {
            scopes
                .entry((&figure.unit, figure.value))
                .or_default()
                .push(n);
        }
    }
    for same in scopes.values() {
        for two in same.windows(2) {
            groups.join(two[0], two[1]);
        }
    }
}

/// What a figure counts; killed and wounded without a noun are people.
fn counted_unit(figure: &Figure) -> Unit {
    let people = ["life", "person"].map(|noun| Unit::Things(noun.to_owned()));
    if !figure.scope.is_none() && (figure.unit == Unit::Unknown || people.contains(&figure.unit)) {
        return Unit::Things("person".to_owned());
    }
    figure.unit.clone()
}

/// A figure that its sentence takes back belongs to the one that stands instead.
fn join_outdated(figures: &[Figure], groups: &mut Groups) {
    for (n, two) in figures.windows(2).enumerate() {
        let same = two[0].sentence == two[1].sentence;
        let alike = two[0].unit == two[1].unit
            || two[0].unit == Unit::Unknown
            || two[1].unit == Unit::Unknown;
        if same && alike && (two[0].is_outdated || two[1].is_outdated) {
            groups.join(n, n + 1);
        }
    }
}
