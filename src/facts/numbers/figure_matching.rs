//! Which figures state one thing: by links, by what they count, and by what their sentence takes back.

use super::rules;
use std::collections::HashMap;

use super::ages_of_one::find_ages_of_one;
use super::amount::Amount;
use super::casualties::CasualtyScope;
use super::figure_likeness::score_figure_closeness;
use super::figure_parser::Figure;
use super::figure_unit::FigureUnit;
use super::hedges::Hedge;
use super::signs::FigureSign;
use crate::compare::{Comparison, Link};
use crate::facts::clause::Clause;
use crate::facts::inside::MentionsBySentence;
use crate::facts::joining::{MentionGroups, iter_links, pair_greedily};
use crate::text::{SentenceId, Story, Table};

/// Joins figures that state one thing: first those that are equal, then those that linked sentences put in one place.
pub(crate) fn join_figures(
    story: &Story,
    figures: &[Figure],
    comparison: &Comparison,
    clauses: &Table<SentenceId, Clause<'_>>,
    groups: &mut MentionGroups,
) {
    let inside = MentionsBySentence::new(figures.iter().map(|f| f.sentence));
    let mut unequal = Vec::new();
    for link in iter_links(comparison) {
        let (left, right) = (inside.of(&link.left), inside.of(&link.right));
        let scored = score_figure_pairs(figures, link, clauses, story, &left, &right);
        for (i, j) in pair_greedily(scored) {
            let (one, other) = (&figures[i], &figures[j]);
            if one.value == other.value && one.unit == other.unit {
                groups.join(i, j);
            } else {
                unequal.push((
                    score_figure_closeness(&figures[i], &figures[j], link, clauses, story),
                    i,
                    j,
                ));
            }
        }
    }
    join_unlinked_figures(figures, groups);
    join_outdated(figures, groups);
    for (i, j) in find_ages_of_one(figures) {
        if groups.may_differ(i, j) {
            groups.join(i, j);
        }
    }
    unequal.sort_unstable_by_key(|&(score, i, j)| (-score, i, j));
    for (_, i, j) in unequal {
        if groups.may_differ(i, j) {
            groups.join(i, j);
        }
    }
}

fn score_figure_pairs(
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
            let score = score_figure_closeness(&figures[i], &figures[j], link, clauses, story);
            if score >= rules::PAIRED_FROM {
                scored.push((score, i, j));
            }
        }
    }
    scored
}

/// What two equal figures must have in common to be one without a link.
#[derive(PartialEq, Eq, Hash)]
struct Nature<'a> {
    is_exact: bool,
    is_range: bool,
    is_below: bool,
    /// The last word of the name of the person whose age it is.
    person: Option<&'a str>,
}

impl<'a> Nature<'a> {
    fn of(figure: &'a Figure) -> Self {
        // Sums of so many are told of one thing, whether they are hedged or not: nothing else came to just that.
        let is_large_sum = matches!(figure.unit, FigureUnit::Money(_))
            && figure.value >= rules::TELLING_SUM
            && figure.hedge == Hedge::About;
        let is_exact = figure.hedge.is_exact() || is_large_sum;
        Self {
            is_exact,
            is_range: figure.hedge.is_exact() && figure.bounds.0 < figure.bounds.1,
            is_below: figure.sign == FigureSign::Minus,
            person: figure.person.last().map(String::as_str),
        }
    }
}

/// Joins what counts the same without a link: equal figures of the same thing, and the victims of the same name.
fn join_unlinked_figures(figures: &[Figure], groups: &mut MentionGroups) {
    let mut equal: HashMap<(FigureUnit, CasualtyScope, Amount, Nature<'_>), usize> = HashMap::new();
    let mut victims: HashMap<(&str, CasualtyScope), usize> = HashMap::new();
    for (n, figure) in figures.iter().enumerate() {
        let unit = counted_unit(figure);
        if !matches!(
            unit,
            FigureUnit::Unknown
                | FigureUnit::Percent
                | FigureUnit::PercentagePoints
                | FigureUnit::Points
        ) && !figure.is_sum
        {
            let key = (unit, figure.scope, figure.value, Nature::of(figure));
            let first = *equal.entry(key).or_insert(n);
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
    let mut scopes: HashMap<(&FigureUnit, Amount), Vec<usize>> = HashMap::new();
    for (n, figure) in figures.iter().enumerate() {
        if figure.scope.killed
            && matches!(figure.unit, FigureUnit::Things(_))
            && !figure.is_sum
            && figure.value >= rules::RECURRING_FROM
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
fn counted_unit(figure: &Figure) -> FigureUnit {
    let people = ["life", "person"].map(|noun| FigureUnit::Things(noun.to_owned()));
    if !figure.scope.is_none()
        && (figure.unit == FigureUnit::Unknown || people.contains(&figure.unit))
    {
        return FigureUnit::Things("person".to_owned());
    }
    figure.unit.clone()
}

/// A figure that its sentence takes back belongs to the one that stands instead.
fn join_outdated(figures: &[Figure], groups: &mut MentionGroups) {
    for (n, two) in figures.windows(2).enumerate() {
        let same = two[0].sentence == two[1].sentence;
        let alike = two[0].unit == two[1].unit
            || two[0].unit == FigureUnit::Unknown
            || two[1].unit == FigureUnit::Unknown;
        if same && alike && (two[0].is_outdated || two[1].is_outdated) {
            groups.join(n, n + 1);
        }
    }
}
