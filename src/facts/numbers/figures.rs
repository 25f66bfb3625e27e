//! Figures: what is counted or measured, joined where linked sentences or the same count show that it is one.

use super::rules;
use std::collections::HashSet;
use std::mem::discriminant;

use super::additions::find_wrong_sums;
use super::ages_of_one::complete_persons;
use super::amount::Amount;
use super::casualty_sums::find_figures_and_sums;
use super::figure_context::ChangeReach;
use super::figure_matching::join_figures;
use super::figure_parser::Figure;
use super::figure_unit::FigureUnit;
use super::figure_values::format_figure_value;
use super::hedges::Hedge;
use super::money::may_be_one;
use super::sums::is_reckoned;
use super::uncorrected::find_uncorrected_figures;
use crate::facts::clause::Clause;
use crate::facts::joining::MentionGroups;
use crate::facts::names::declared_same::Declared;
use crate::facts::otherwise_same::are_same_but_for;
use crate::facts::rows::{build_fact, is_shared, join_sayings};
use crate::facts::{Fact, FactInputs, FactKind, FactStatus, Mention};
use crate::text::{SentenceId, Story, Table, VersionId};

/// What the reason of figures begins with that contradict each other; a list that says so by its mark leaves it out.
pub const CANNOT_ALL_BE_RIGHT: &str = "these figures cannot all be right: ";

/// The rows of figures.
pub(crate) fn find_figure_facts(
    given: FactInputs<'_>,
    clauses: &Table<SentenceId, Clause<'_>>,
) -> Vec<Fact> {
    let FactInputs {
        story,
        comparison,
        declared,
    } = given;
    let mut figures: Vec<Figure> = clauses
        .iter()
        .filter(|clause| !clause.is_furniture)
        .flat_map(find_figures_and_sums)
        .map(|figure| Figure {
            unit: declared.plain_unit(figure.unit),
            ..figure
        })
        .collect();
    complete_persons(&mut figures, clauses);
    let mut groups = MentionGroups::new(figures.iter().map(|f| f.version));
    join_figures(story, &figures, comparison, clauses, &mut groups);
    let rows = groups.all();
    let rows = rows.iter();
    let told = ToldFigures {
        story,
        declared,
        figures: &figures,
        clauses,
    };
    let mut facts: Vec<Fact> = rows
        .filter_map(|group| build_figure_fact(told, group))
        .collect();
    facts.extend(find_uncorrected_figures(story, &figures, clauses, &facts));
    facts.extend(find_wrong_sums(story, &figures, clauses));
    facts
}

/// The figures of a story and what is known around them.
#[derive(Clone, Copy)]
struct ToldFigures<'a> {
    story: &'a Story,
    declared: &'a Declared,
    figures: &'a [Figure],
    clauses: &'a Table<SentenceId, Clause<'a>>,
}

fn build_figure_fact(told: ToldFigures<'_>, group: &[usize]) -> Option<Fact> {
    let ToldFigures { story, figures, .. } = told;
    let all: Vec<&Figure> = group.iter().map(|&n| &figures[n]).collect();
    if all.iter().all(|f| f.is_sum) {
        return None;
    }
    let mentions: Vec<Mention> = all
        .iter()
        .map(|f| Mention {
            version: f.version,
            span: f.span,
            value: Some(format_figure_value(f)),
        })
        .collect();
    if !is_shared(&mentions) {
        return Some(build_fact(
            story,
            FactKind::Figure,
            FactStatus::Single,
            mentions,
        ));
    }
    let clashes = Clashes::of(told, &all);
    let same = |f: &&Figure| f.bounds == all[0].bounds && f.hedge == all[0].hedge;
    let status = if clashes.differ || clashes.have_other_scopes {
        FactStatus::Conflict
    } else if !all.iter().all(same) {
        FactStatus::Vary
    } else {
        FactStatus::Agree
    };
    let is_by_and_to = clashes.reach_otherwise;
    let sayings = all.iter().map(|f| {
        let reach = f.reach.filter(|_| is_by_and_to);
        (
            f.version,
            format!("{}{}", name_reach(reach), spoken(story, f)),
        )
    });
    let told = join_sayings(story, &sayings.collect::<Vec<(VersionId, String)>>());
    let mut fact = build_fact(story, FactKind::Figure, status, mentions);
    fact.why = clashes.why(status, &told);
    Some(fact)
}

impl ToldFigures<'_> {
    /// Whether two sentences that are the same but for a figure say of it *about* in two ways: *about 1.2 million*, *about 1.3
    /// million*. Rounded to one place neither is the other.
    fn are_other_roundings(self, one: &Figure, other: &Figure) -> bool {
        let is_rounded = |figure: &Figure| figure.hedge == Hedge::About && !figure.is_range;
        let are_two = is_rounded(one)
            && is_rounded(other)
            && one.unit == other.unit
            && one.step == other.step
            && (one.value - other.value).abs() >= one.step;
        let place = |figure: &Figure| (&self.clauses[figure.sentence], figure.whole.clone());
        let ((left, in_left), (right, in_right)) = (place(one), place(other));
        are_two && are_same_but_for((left, &in_left), (right, &in_right), rules::SAME_WORDS)
    }
}

/// In what the figures of a row clash.
struct Clashes {
    /// Some two cannot both hold.
    differ: bool,
    /// Some two could not, had a reader not declared them the same.
    are_treated_as_same: bool,
    /// Some two add up with a figure beside them.
    add_up: bool,
    /// Some two of one value are *by* and *to*.
    reach_otherwise: bool,
    /// One counts the killed, another the killed and the wounded.
    have_other_scopes: bool,
}

impl Clashes {
    fn of(told: ToldFigures<'_>, all: &[&Figure]) -> Self {
        let ToldFigures {
            story,
            declared,
            figures,
            ..
        } = told;
        let are_same = |one: &Figure, other: &Figure| {
            declared.are_one(story, &one.whole, &other.whole)
                || declared.are_one(story, &one.digits, &other.digits)
        };
        // What a version says again clashes with no more than it did before.
        let mut said = HashSet::new();
        let is_new = |f: &&&Figure| {
            let (unit, words) = (discriminant(&f.unit), story.text(f.span));
            let (bounds, scope) = (f.bounds, f.scope);
            said.insert((
                f.version, f.value, f.step, bounds, f.hedge, scope, unit, words,
            ))
        };
        let holding = all.iter().filter(|f| !f.is_outdated);
        let holding: Vec<&&Figure> = holding.filter(is_new).collect();
        let (mut differ, mut are_treated_as_same, mut add_up) = (false, false, false);
        let mut reach_otherwise = false;
        for (n, one) in holding.iter().enumerate() {
            for other in holding.iter().skip(n + 1) {
                let is_clash = || clash(one, other) || told.are_other_roundings(one, other);
                if one.version == other.version || !is_clash() {
                    continue;
                }
                reach_otherwise |= are_by_and_to(one, other);
                if is_reckoned(figures, one, other) {
                    add_up = true;
                } else {
                    let is_same = are_same(one, other);
                    are_treated_as_same |= is_same;
                    differ |= !is_same;
                }
            }
        }
        let scopes = || holding.iter().map(|f| f.scope).filter(|s| !s.is_none());
        Self {
            differ,
            are_treated_as_same,
            add_up,
            reach_otherwise,
            have_other_scopes: scopes().any(|s| s.is_both()) && scopes().any(|s| !s.is_both()),
        }
    }

    /// The reason of a status in words; `told` says who tells which figure.
    fn why(&self, status: FactStatus, told: &str) -> Option<String> {
        match status {
            FactStatus::Conflict if self.reach_otherwise => {
                Some(format!("a change by so much is none to so much: {told}"))
            }
            FactStatus::Conflict if self.differ => Some(format!("{CANNOT_ALL_BE_RIGHT}{told}")),
            FactStatus::Conflict => Some(format!("killed is not killed or wounded: {told}")),
            FactStatus::Vary if self.are_treated_as_same => {
                Some(format!("the figures are treated as the same: {told}"))
            }
            FactStatus::Vary if self.add_up => {
                Some(format!("one figure is calculated from the others: {told}"))
            }
            FactStatus::Vary => Some(format!("rounded or qualified differently: {told}")),
            FactStatus::Agree | FactStatus::Single => None,
        }
    }
}

/// Whether something changed by a value here and to the same value there: *rose by 5 percent*, *rose to 5 percent*.
fn are_by_and_to(one: &Figure, other: &Figure) -> bool {
    let reaches = (one.reach, other.reach);
    let are_two = matches!(
        reaches,
        (Some(ChangeReach::By), Some(ChangeReach::To))
            | (Some(ChangeReach::To), Some(ChangeReach::By))
    );
    are_two && one.value == other.value
}

fn name_reach(reach: Option<ChangeReach>) -> &'static str {
    match reach {
        Some(ChangeReach::By) => "by ",
        Some(ChangeReach::To) => "to ",
        None => "",
    }
}

fn spoken(story: &Story, figure: &Figure) -> String {
    let words = story
        .text(figure.span)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    match figure.scope.name() {
        scope if scope.is_empty() || figure.is_sum || words.contains(scope) => words,
        scope => format!("{words} {scope}"),
    }
}

/// Whether two figures cannot both hold: their bounds do not meet and neither is the other rounded, or one number is of
/// other money, of points for percent, or below nought.
fn clash(one: &Figure, other: &Figure) -> bool {
    let are_turned = || one.sign.clashes(other.sign) || are_of_other_units(one, other);
    if one.value == other.value && (are_turned() || are_by_and_to(one, other)) {
        return true;
    }
    let apart = one.bounds.1 < other.bounds.0
        || other.bounds.1 < one.bounds.0
        || have_one_end(one.range(), other.range());
    let both_bound = one.hedge == other.hedge
        && one.hedge != Hedge::Exactly
        && one.hedge != Hedge::About
        && one.value != other.value;
    // *over 60* and *60* differ in the hedge alone.
    (apart || both_bound) && one.value != other.value && !is_rounded(one, other)
}

/// Whether two ranges are one but for an end: *six to 75 years*, *seven to 75 years*.
fn have_one_end(one: Option<(Amount, Amount)>, other: Option<(Amount, Amount)>) -> bool {
    let (Some(one), Some(other)) = (one, other) else {
        return false;
    };
    one != other && (one.0 == other.0 || one.1 == other.1)
}

fn are_of_other_units(one: &Figure, other: &Figure) -> bool {
    match (&one.unit, &other.unit) {
        (FigureUnit::Money(one), FigureUnit::Money(other)) => !may_be_one(one, other),
        (FigureUnit::Percent, FigureUnit::PercentagePoints)
        | (FigureUnit::PercentagePoints, FigureUnit::Percent) => true,
        _ => false,
    }
}

/// Whether the coarser of two figures is the finer one rounded: *17.7 billion*, *18 billion*.
fn is_rounded(one: &Figure, other: &Figure) -> bool {
    let (fine, coarse) = if one.step < other.step {
        (one, other)
    } else {
        (other, one)
    };
    let off = (fine.value - coarse.value).abs();
    let half = fine.value * 2 - coarse.value * 2;
    let share = match coarse.unit {
        FigureUnit::Percent | FigureUnit::PercentagePoints | FigureUnit::Points => {
            rules::ROUNDED_PERCENT_RATIO
        }
        _ => rules::ROUNDED_RATIO,
    };
    // Halves are rounded up, and *almost 12* is not 12.3 rounded.
    let rounds = half >= -coarse.step && half < coarse.step;
    let below = matches!(coarse.hedge, Hedge::Nearly | Hedge::Under) && half > 0;
    fine.step < coarse.step && rounds && !below && off * share <= coarse.value
}
