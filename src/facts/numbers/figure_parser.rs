//! The figures of a sentence: value, hedge, what is counted and what befell it.

use std::ops::Range;

use super::ages;
use super::amount::{Amount, Number, ONE};
use super::casualties::CasualtyScope;
use super::figure_context::{ChangeReach, FigureRole, change_reach, role_before};
use super::figure_unit::FigureUnit;
use super::fractions::SHARE;
use super::hedges::{Hedge, spread};
use super::number_labels::is_label;
use super::number_parser::read_number;
use super::ranges::{RangedNumber, hyphened_range, ranged, starts_rise, worded_tens};
use super::rules;
use super::signs::{FigureSign, has_minus};
use super::units::read_unit;
use crate::facts::clause::Clause;
use crate::facts::dates::date_parser;
use crate::text::{SentenceId, Span, TokenId, VersionId};

/// A figure where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    pub(crate) version: VersionId,
    pub(crate) sentence: SentenceId,
    pub(crate) span: Span,
    pub(crate) digits: Range<TokenId>,
    pub(crate) whole: Range<TokenId>,
    pub(crate) hedge: Hedge,
    pub(crate) value: Amount,
    pub(crate) step: Amount,
    pub(crate) bounds: (Amount, Amount),
    pub(crate) unit: FigureUnit,
    /// On which side of nought it lies; the value is told without its sign.
    pub(crate) sign: FigureSign,
    /// The words of what is counted, for comparing without a link.
    pub(crate) named: String,
    pub(crate) scope: CasualtyScope,
    /// Whose age it is, by the words of the name.
    pub(crate) person: Vec<String>,
    /// What the word before it says of it.
    pub(crate) role: Option<FigureRole>,
    /// Whether something changed by it or to it.
    pub(crate) reach: Option<ChangeReach>,
    /// Its place among the figures of the sentence that have its unit and role.
    pub(crate) rank: usize,
    /// Whether the sentence itself says that it no longer holds, or never did.
    pub(crate) is_outdated: bool,
    /// Whether both ends of a range are told.
    pub(crate) is_range: bool,
    /// Whether it is a sum that the sentence does not print.
    pub(crate) is_sum: bool,
}

/// The numbers of a sentence that are neither dates nor labels.
fn read_counted_numbers(clause: &Clause<'_>) -> Vec<RangedNumber> {
    let mut dated = vec![false; clause.words.len()];
    for place in date_parser::find_date_places(clause) {
        dated[place].fill(true);
    }
    let is_dated = |n: &Number| (n.from..n.to).any(|at| dated.get(at) == Some(&true));
    let mut numbers: Vec<RangedNumber> = Vec::new();
    let mut at = 0;
    while at < clause.words.len() {
        let alone = |number| RangedNumber { number, low: None };
        let several = || worded_tens(clause, at).or_else(|| hyphened_range(clause, at));
        match several().or_else(|| read_number(clause, at).map(alone)) {
            Some(n) if !is_dated(&n.number) && !is_label(clause, &n.number) => {
                at = n.number.to;
                numbers.push(n);
            }
            _ => at += 1,
        }
    }
    ranged(clause, numbers)
}

/// The figures that a sentence prints.
pub(crate) fn find_figures(clause: &Clause<'_>) -> Vec<Figure> {
    let numbers = read_counted_numbers(clause);
    let mut begins_number = vec![false; clause.words.len()];
    for ranged in &numbers {
        begins_number[ranged.number.from] = true;
    }
    let is_number = |at: usize| begins_number.get(at) == Some(&true);
    let mut figures: Vec<Figure> = Vec::new();
    for (n, ranged) in numbers.iter().enumerate() {
        let Some(mut figure) = read_figure(clause, ranged, is_number) else {
            continue;
        };
        if let Some(next) = numbers.get(n + 1)
            && starts_rise(clause, ranged, next)
        {
            figure.take_unit(clause, &next.number);
        }
        let mut before = figures.iter().rev();
        let last = before.find(|f| is_of_sort(&f.unit, &figure.unit) && f.role == figure.role);
        figure.rank = last.map_or(0, |last| last.rank + 1);
        figures.push(figure);
    }
    let mut figures = compound(clause, figures);
    share_scope(&mut figures);
    if clause.tongue.has_news_words() {
        share_money(&mut figures);
    }
    figures
}

/// *De winst daalde naar 98,3 miljoen, de omzet steeg tot 1,2 miljard euro*: a sentence that tells one money alone tells all
/// its millions in it.
fn share_money(figures: &mut [Figure]) {
    let mut money = figures
        .iter()
        .filter(|figure| matches!(figure.unit, FigureUnit::Money(_)));
    let Some(unit) = money.next().map(|figure| figure.unit.clone()) else {
        return;
    };
    if money.any(|figure| figure.unit != unit) {
        return;
    }
    let is_bare = |figure: &&mut Figure| {
        figure.unit == FigureUnit::Unknown
            && figure.scope.is_none()
            && figure.value >= rules::TELLING_SUM
            && figure.step >= rules::SCALED_STEP
    };
    for figure in figures.iter_mut().filter(is_bare) {
        figure.unit = unit.clone();
    }
}

/// The figure that a number makes with the words around it, without its rank; none where it names and does not count.
fn read_figure(
    clause: &Clause<'_>,
    ranged: &RangedNumber,
    is_number: impl Fn(usize) -> bool,
) -> Option<Figure> {
    let n = &ranged.number;
    let unit = read_unit(clause, n);
    let begins = unit.from.min(ranged.from(clause));
    let to = unit.to.max(n.to);
    let sign = FigureSign::of(clause, begins, to);
    let begins = begins - usize::from(has_minus(clause, begins, to));
    let (hedge, n_words) = Hedge::around(clause, begins, n.to..to);
    let hedge = hedge.read(unit.value, unit.step);
    let from = begins - n_words;
    let low = ranged.low_value(unit.value);
    let scope = scope_of(clause, &unit.unit, from..to, |at| {
        at != n.from && is_number(at)
    });
    // Groups of digits that are called count nothing.
    let is_called = unit.unit == FigureUnit::Telephone && n.to > n.from + 1;
    let is_bare = unit.unit == FigureUnit::Unknown && unit.is_small() && scope.is_none();
    let is_named = is_bare && !is_part_of_number(clause, n.to, &is_number);
    let counts = !is_called && !is_named;
    counts.then(|| Figure {
        version: clause.version,
        sentence: clause.sentence,
        span: clause.span(from, to),
        digits: clause.token(n.from)..clause.token(n.to),
        whole: clause.token(from)..clause.token(to),
        bounds: bound_value(n, unit.value, low, hedge),
        role: role_before(clause, from),
        reach: change_reach(clause, from),
        hedge,
        is_range: low.is_some(),
        value: low.map_or(unit.value, |low| i128::midpoint(low, unit.value)),
        step: unit.step,
        sign,
        named: join_counted_words(clause, n.to, unit.noun),
        scope,
        person: person_of_age(clause, &unit.unit, from, to),
        unit: unit.unit,
        rank: 0,
        is_outdated: is_outdated(clause, from, to),
        is_sum: false,
    })
}

/// What befell those who are counted: only who or what can be counted is killed or wounded.
fn scope_of(
    clause: &Clause<'_>,
    unit: &FigureUnit,
    place: Range<usize>,
    other_figure: impl Fn(usize) -> bool,
) -> CasualtyScope {
    let is_counted = matches!(unit, FigureUnit::Things(_) | FigureUnit::Unknown);
    let scope = is_counted.then(|| CasualtyScope::of(clause, place.start, place.end, other_figure));
    scope.unwrap_or_default()
}

/// *Two of the 14 branches*: a small number of a number counts.
fn is_part_of_number(clause: &Clause<'_>, to: usize, is_number: impl Fn(usize) -> bool) -> bool {
    let next = to + 1 + usize::from(matches!(clause.folded(to + 1), "the" | "its" | "their"));
    clause.folded(to) == "of" && is_number(next)
}

/// The words from a number to the noun that it counts.
fn join_counted_words(clause: &Clause<'_>, from: usize, noun: Option<usize>) -> String {
    let words = (from..noun.map_or(from, |noun| noun + 1)).map(|at| clause.folded(at));
    words.collect::<Vec<_>>().join(" ")
}

impl Figure {
    /// The least and the greatest value of a range of which both ends are told.
    pub(crate) fn range(&self) -> Option<(Amount, Amount)> {
        (self.is_range && self.hedge.is_exact()).then_some(self.bounds)
    }

    /// *From 4 to 5 million tonnes*: the unit is printed once.
    fn take_unit(&mut self, clause: &Clause<'_>, next: &Number) {
        let of_next = read_unit(clause, next);
        let is_bare = self.unit == FigureUnit::Unknown && self.hedge.is_exact();
        if is_bare && of_next.unit != FigureUnit::Age && next.value > 0 {
            self.value = self.value * of_next.value / next.value;
            self.step = self.step * of_next.value / next.value;
            self.bounds = self.hedge.bounds(self.value);
            self.unit = of_next.unit;
        }
    }
}

/// Whose age the figure is, if it is an age.
fn person_of_age(clause: &Clause<'_>, unit: &FigureUnit, from: usize, to: usize) -> Vec<String> {
    match unit {
        FigureUnit::Age => ages::person(clause, from, to),
        _ => Vec::new(),
    }
}

/// The least and the greatest amount that a figure may mean.
fn bound_value(n: &Number, value: Amount, low: Option<Amount>, hedge: Hedge) -> (Amount, Amount) {
    match (low, n.ending) {
        (Some(low), _) => (low, value),
        // Of every share in words a tenth more or less is meant.
        (None, Some(SHARE)) => Hedge::About.bounds(value - value % ONE),
        (None, _) => hedge.bounds(value),
    }
}

/// *Two hours and 15 minutes* is one span of time.
fn compound(clause: &Clause<'_>, figures: Vec<Figure>) -> Vec<Figure> {
    let mut whole: Vec<Figure> = Vec::with_capacity(figures.len());
    for figure in figures {
        let is_measure = matches!(
            figure.unit,
            FigureUnit::Duration | FigureUnit::Length | FigureUnit::Mass
        );
        let goes_on = |last: &&mut Figure| {
            let gap = last.whole.end.0..figure.whole.start.0;
            let joins = match gap.len() {
                0 => true,
                1 => clause.folded((gap.start - clause.first.0) as usize) == "and",
                _ => false,
            };
            joins && last.unit == figure.unit && figure.value < last.step && figure.hedge.is_exact()
        };
        match whole.last_mut().filter(goes_on) {
            Some(last) if is_measure => {
                last.span = last.span.joined(figure.span);
                last.digits.end = figure.digits.end;
                last.whole.end = figure.whole.end;
                last.value += figure.value;
                last.step = figure.step;
                // Who tells the minutes behind the hours has not rounded to hours.
                last.bounds = match last.hedge {
                    Hedge::About => spread(last.value, rules::EXACT_OFF),
                    hedge => hedge.bounds(last.value),
                };
            }
            _ => whole.push(figure),
        }
    }
    whole
}

/// Whether the sentence takes the figure back: *not 214*, *from 14 in the first reports*.
fn is_outdated(clause: &Clause<'_>, from: usize, to: usize) -> bool {
    if !clause.tongue.is_english() {
        return false;
    }
    let taken_back = matches!(clause.before(from, 1), "not" | "from")
        || clause.ends_before(from, "instead of")
        || clause.ends_before(from, "rather than");
    let replaced = (to..to + rules::REPLACED_WITHIN).any(|at| match clause.folded(at) {
        "first" | "originally" | "initially" => true,
        // *Up from 27 a year earlier* was so then, and nobody takes it back.
        "earlier" => !matches!(
            clause.before(at, 1),
            "year" | "years" | "quarter" | "month" | "months" | "week" | "weeks" | "day" | "days"
        ),
        _ => false,
    });
    match clause.before(from, 1) {
        "not" => true,
        "from" => replaced,
        _ => taken_back,
    }
}

/// *The injured rose to 40, from 14 in the first reports*: what holds of the one held of the other.
fn share_scope(figures: &mut [Figure]) {
    for at in 1..figures.len() {
        let (one, other) = (&figures[at - 1], &figures[at]);
        if (one.is_outdated || other.is_outdated) && is_of_sort(&one.unit, &other.unit) {
            let scope = if one.scope.is_none() {
                other.scope
            } else {
                one.scope
            };
            figures[at - 1].scope = scope;
            figures[at].scope = scope;
        }
    }
}

/// Whether two units may be one: newspapers leave out *points*.
fn is_of_sort(one: &FigureUnit, other: &FigureUnit) -> bool {
    let bare = |unit: &FigureUnit| matches!(unit, FigureUnit::Unknown | FigureUnit::Points);
    one == other || (bare(one) && bare(other))
}
