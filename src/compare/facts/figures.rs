//! Figures: what is counted or measured, joined where linked sentences or the same count show that it is one.

use std::collections::HashMap;

use super::clause::Clause;
use super::counting::Scope;
use super::dates;
use super::hedges::Hedge;
use super::inside::{Inside, Side, answers, beside};
use super::joining::{Groups, greedy, links};
use super::numbers::{Amount, Number, ONE, number};
use super::rows::{is_shared, row, told};
use super::tongue::Tongue;
use super::units::{Unit, counted};
use super::{Fact, FactKind, FactStatus, Mention};
use crate::compare::{Comparison, Link};
use crate::text::{SentenceId, Span, Story, Table, TokenId, VersionId};
use std::ops::Range;

/// A figure where it stands.
#[derive(Clone, Debug)]
struct Figure {
    version: VersionId,
    sentence: SentenceId,
    span: Span,
    digits: Range<TokenId>,
    whole: Range<TokenId>,
    hedge: Hedge,
    value: Amount,
    step: Amount,
    bounds: (Amount, Amount),
    unit: Unit,
    /// The words of what is counted, for comparing without a link.
    named: String,
    scope: Scope,
    /// Its place among the figures of the sentence that have its unit.
    rank: usize,
    /// Whether the sentence itself says that it no longer holds, or never did.
    is_outdated: bool,
    /// Whether it is a sum that the sentence does not print.
    is_sum: bool,
}

/// The rows of figures.
pub(super) fn facts(
    story: &Story,
    comparison: &Comparison,
    clauses: &Table<SentenceId, Clause<'_>>,
) -> Vec<Fact> {
    let points: Vec<char> = story
        .versions
        .ids()
        .map(|v| Tongue::of(story, v).point)
        .collect();
    let point = |version: VersionId| points[version.0 as usize];
    let figures: Vec<Figure> = clauses
        .iter()
        .filter(|clause| !clause.is_furniture)
        .flat_map(|clause| found(clause, point(clause.version)))
        .collect();
    let mut groups = Groups::new(figures.len());
    join(&figures, comparison, clauses, &mut groups);
    let rows = groups.all();
    rows.iter()
        .filter_map(|group| fact(story, &figures, group))
        .collect()
}

fn found(clause: &Clause<'_>, point: char) -> Vec<Figure> {
    let dated = dates::places(clause);
    let is_dated = |n: &Number| dated.iter().any(|d| d.start < n.to && n.from < d.end);
    let mut numbers: Vec<Number> = Vec::new();
    let mut at = 0;
    while at < clause.words.len() {
        match number(clause, at, point) {
            Some(n) if !is_dated(&n) && !is_label(clause, &n) => {
                at = n.to;
                numbers.push(n);
            }
            _ => at += 1,
        }
    }
    let is_number = |at: usize| numbers.iter().any(|n| n.from == at);
    let mut figures: Vec<Figure> = Vec::new();
    for n in &numbers {
        let unit = counted(clause, n);
        let (hedge, n_words) = Hedge::before(clause, unit.from.min(n.from));
        let from = unit.from.min(n.from) - n_words;
        let to = unit.to.max(n.to);
        let scope = Scope::of(clause, from, to, |at| at != n.from && is_number(at));
        if unit.unit == Unit::Unknown && unit.is_small() && scope.is_none() {
            continue;
        }
        let rank = figures.iter().filter(|f| f.unit == unit.unit).count();
        let named = (n.to..unit.noun.map_or(n.to, |noun| noun + 1)).map(|at| clause.folded(at));
        figures.push(Figure {
            version: clause.version,
            sentence: clause.sentence,
            span: clause.span(from, to),
            digits: clause.token(n.from)..clause.token(n.to),
            whole: clause.token(from)..clause.token(to),
            bounds: hedge.bounds(unit.value),
            hedge,
            value: unit.value,
            step: unit.step,
            unit: unit.unit,
            named: named.collect::<Vec<_>>().join(" "),
            scope,
            rank,
            is_outdated: is_outdated(clause, from, to),
            is_sum: false,
        });
    }
    let sums: Vec<Figure> = figures
        .windows(2)
        .filter_map(|two| sum(&two[0], &two[1]))
        .collect();
    figures.extend(sums);
    figures
}

/// Whether the number names something and counts nothing: *Group of Seven*, *No. 10*, *Standard & Poor's 500*.
fn is_label(clause: &Clause<'_>, n: &Number) -> bool {
    let before = n.from.checked_sub(1).and_then(|at| clause.words.get(at));
    let follows_name = before.is_some_and(|w| {
        w.is_capital() && n.from > 1
            || matches!(w.folded, "no" | "no." | "number" | "#" | "'s" | "@" | "(")
    });
    let is_digits = clause.words[n.from].kind == crate::text::TokenKind::Number;
    let has_unit = clause
        .words
        .get(n.to)
        .is_some_and(|w| matches!(w.folded, "%" | "percent" | "million" | "billion"));
    let next_is_name = clause.words.get(n.to).is_some_and(|w| w.is_capital());
    is_digits
        && follows_name
        && !has_unit
        && (next_is_name || n.to >= clause.words.len() || before.is_some_and(|w| w.folded != "'s"))
        && before.is_some_and(|w| w.text != "A" && !w.is_mark())
}

/// Whether the sentence takes the figure back: *not 214*, *from 14 in the first reports*.
fn is_outdated(clause: &Clause<'_>, from: usize, to: usize) -> bool {
    let taken_back = matches!(clause.before(from, 1), "not" | "from")
        || clause.ends_before(from, "instead of")
        || clause.ends_before(from, "rather than");
    let replaced = (to..to + 5).any(|at| {
        matches!(
            clause.folded(at),
            "first" | "earlier" | "originally" | "initially"
        )
    });
    match clause.before(from, 1) {
        "not" => true,
        "from" => replaced,
        _ => taken_back,
    }
}

/// *Three people were killed and 14 injured* says seventeen killed or injured.
fn sum(one: &Figure, other: &Figure) -> Option<Figure> {
    let whole =
        |f: &Figure| f.value % ONE == 0 && matches!(f.unit, Unit::Things(_) | Unit::Unknown);
    let split = one.scope.killed != other.scope.killed && one.scope.wounded != other.scope.wounded;
    // Further apart than a dozen words they belong to two clauses.
    let near = other.whole.start.0.saturating_sub(one.whole.end.0) <= 12;
    if !(split
        && near
        && whole(one)
        && whole(other)
        && !one.scope.is_both()
        && !other.scope.is_none()
        && !one.scope.is_none())
    {
        return None;
    }
    Some(Figure {
        span: one.span.joined(other.span),
        digits: one.digits.start..other.digits.end,
        whole: one.whole.start..other.whole.end,
        hedge: one.hedge.max(other.hedge),
        value: one.value + other.value,
        bounds: (one.bounds.0 + other.bounds.0, one.bounds.1 + other.bounds.1),
        scope: Scope {
            killed: true,
            wounded: true,
        },
        is_sum: true,
        ..one.clone()
    })
}

/// Joins figures that state one thing: first those that are equal, then those that linked sentences put in one place.
fn join(
    figures: &[Figure],
    comparison: &Comparison,
    clauses: &Table<SentenceId, Clause<'_>>,
    groups: &mut Groups,
) {
    let inside = Inside::new(figures.iter().map(|f| f.sentence));
    let mut unequal = Vec::new();
    for link in links(comparison) {
        let (left, right) = (inside.of(&link.left), inside.of(&link.right));
        let scored = scored(figures, link, clauses, &left, &right);
        for (i, j) in greedy(scored) {
            if figures[i].bounds == figures[j].bounds && figures[i].unit == figures[j].unit {
                groups.join(i, j);
            } else {
                unequal.push((i, j));
            }
        }
    }
    join_unlinked(figures, groups);
    for (i, j) in unequal {
        groups.join(i, j);
    }
    join_outdated(figures, groups);
}

fn scored(
    figures: &[Figure],
    link: &Link,
    clauses: &Table<SentenceId, Clause<'_>>,
    left: &[usize],
    right: &[usize],
) -> Vec<(i32, usize, usize)> {
    let mut scored = Vec::new();
    for &i in left {
        for &j in right {
            let score = closeness(&figures[i], &figures[j], link, clauses);
            // A unit and one sign of the same place: less would pair figures of different things.
            if score >= 30 {
                scored.push((score, i, j));
            }
        }
    }
    scored
}

/// How much speaks for two figures of linked sentences stating one thing.
fn closeness(
    one: &Figure,
    other: &Figure,
    link: &Link,
    clauses: &Table<SentenceId, Clause<'_>>,
) -> i32 {
    if one.is_sum && other.is_sum {
        return if one.value == other.value { 60 } else { 40 };
    }
    if (one.is_sum && !other.scope.is_both()) || (other.is_sum && !one.scope.is_both()) {
        return 0;
    }
    let apart = !one.scope.is_none() && !other.scope.is_none() && one.scope != other.scope;
    if apart
        && !(one.scope.is_both() && other.scope.killed)
        && !(other.scope.is_both() && one.scope.killed)
    {
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
        (Unit::Unknown, Unit::Unknown) => 10,
        (Unit::Unknown, Unit::Points | Unit::Things(_))
        | (Unit::Points | Unit::Things(_), Unit::Unknown) => 8,
        _ => return 0,
    };
    let equal = one.bounds == other.bounds || one.value == other.value;
    let place = |side: Side| {
        answers(link, &beside(&one.whole, side), &beside(&other.whole, side))
            || same_word(clauses, one, other, side)
    };
    let mut score = unit;
    score += if equal { 60 } else { 0 };
    score += if answered { 20 } else { 0 };
    score += if same_scope { 20 } else { 0 };
    score += if place(Side::Before) { 8 } else { 0 };
    score += if place(Side::Behind) { 6 } else { 0 };
    score += if one.rank == other.rank { 9 } else { 0 };
    score
}

fn same_word(
    clauses: &Table<SentenceId, Clause<'_>>,
    one: &Figure,
    other: &Figure,
    side: Side,
) -> bool {
    let word = |f: &Figure| {
        let clause = &clauses[f.sentence];
        let at = beside(&f.whole, side).start.0.checked_sub(clause.first.0);
        at.map_or("", |at| clause.folded(at as usize))
    };
    !word(one).is_empty() && word(one) == word(other)
}

/// Joins what counts the same without a link: equal figures of the same thing, and the victims of the same name.
fn join_unlinked(figures: &[Figure], groups: &mut Groups) {
    let mut equal: HashMap<(&Unit, Scope, (Amount, Amount)), usize> = HashMap::new();
    let mut victims: HashMap<(&str, Scope), usize> = HashMap::new();
    for (n, figure) in figures.iter().enumerate() {
        if !matches!(figure.unit, Unit::Unknown | Unit::Percent | Unit::Points) && !figure.is_sum {
            groups.join(
                *equal
                    .entry((&figure.unit, figure.scope, figure.bounds))
                    .or_insert(n),
                n,
            );
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

fn fact(story: &Story, figures: &[Figure], group: &[usize]) -> Option<Fact> {
    let all: Vec<&Figure> = group.iter().map(|&n| &figures[n]).collect();
    if all.iter().all(|f| f.is_sum) {
        return None;
    }
    let mentions: Vec<Mention> = all
        .iter()
        .map(|f| Mention {
            version: f.version,
            span: f.span,
            value: Some(value(f)),
        })
        .collect();
    if !is_shared(&mentions) {
        return Some(row(story, FactKind::Figure, FactStatus::Single, mentions));
    }
    let holding: Vec<&&Figure> = all.iter().filter(|f| !f.is_outdated).collect();
    let clash = holding.iter().enumerate().any(|(n, one)| {
        holding
            .iter()
            .skip(n + 1)
            .any(|other| one.version != other.version && clash(one, other))
    });
    let scopes = || holding.iter().map(|f| f.scope).filter(|s| !s.is_none());
    let other_scope = scopes().any(|s| s.is_both()) && scopes().any(|s| !s.is_both());
    let varies = all
        .iter()
        .any(|f| f.bounds != all[0].bounds || f.hedge != all[0].hedge);
    let status = if clash || other_scope {
        FactStatus::Conflict
    } else if varies {
        FactStatus::Vary
    } else {
        FactStatus::Agree
    };
    let sayings: Vec<(VersionId, String)> =
        all.iter().map(|f| (f.version, spoken(story, f))).collect();
    let told = told(story, &sayings);
    let mut fact = row(story, FactKind::Figure, status, mentions);
    fact.why = match status {
        FactStatus::Conflict if clash => Some(format!("the figures cannot all hold: {told}")),
        FactStatus::Conflict => Some(format!("killed is not killed or wounded: {told}")),
        FactStatus::Vary => Some(format!("the figure is hedged or rounded otherwise: {told}")),
        FactStatus::Agree | FactStatus::Single => None,
    };
    Some(fact)
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

/// Whether two figures cannot both hold: their bounds do not meet, and neither is the other rounded.
fn clash(one: &Figure, other: &Figure) -> bool {
    let apart = one.bounds.1 < other.bounds.0 || other.bounds.1 < one.bounds.0;
    let both_bound = one.hedge == other.hedge
        && one.hedge != Hedge::Exactly
        && one.hedge != Hedge::About
        && one.value != other.value;
    // *over 60* and *60* differ in the hedge alone.
    (apart || both_bound) && one.value != other.value && !is_rounded(one, other)
}

/// Whether the coarser of two figures is the finer one rounded: *17.7 billion*, *18 billion*.
fn is_rounded(one: &Figure, other: &Figure) -> bool {
    let (fine, coarse) = if one.step < other.step {
        (one, other)
    } else {
        (other, one)
    };
    let off = (fine.value - coarse.value).abs();
    fine.step < coarse.step && off * 2 <= coarse.step && off * 50 <= coarse.value
}

fn value(figure: &Figure) -> String {
    let whole = figure.value / ONE;
    let rest = (figure.value % ONE).abs();
    let decimals = format!("{rest:06}");
    let number = match decimals.trim_end_matches('0') {
        "" => whole.to_string(),
        decimals => format!("{whole}.{decimals}"),
    };
    let unit = match &figure.unit {
        Unit::Money(name) => name,
        Unit::Percent => "percent",
        Unit::Points => "points",
        Unit::Length => "metres",
        Unit::Mass => "kilograms",
        Unit::Duration => "seconds",
        Unit::Age => "years old",
        Unit::Things(noun) => noun,
        Unit::Unknown => "",
    };
    let parts = [unit, figure.scope.name()]
        .into_iter()
        .filter(|p| !p.is_empty());
    let tail: String = parts.map(|p| format!(" {p}")).collect();
    format!("{}{number}{tail}", figure.hedge.sign())
}
