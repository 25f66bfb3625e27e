//! Sums that a sentence tells and that do not come out: parts and their whole, a lead and both sides, a rise and its ends.

use super::rules;
use std::collections::BTreeMap;

use super::amount::{Amount, ONE};
use super::figure_parser::Figure;
use super::figure_unit::FigureUnit;
use super::sums::{can_be_added, is_of_people};
use super::wrong_conversions::find_wrong_conversion;
use super::wrong_linked_totals::find_wrong_linked_total;
use super::wrong_shares::find_wrong_share;
use super::wrong_spans::find_wrong_span;
use super::wrong_sum::{WrongSum, format_amount, list_between, word_before};
use super::wrong_totals::find_wrong_total;
use crate::facts::clause::Clause;
use crate::facts::rows::build_likely_fact;
use crate::facts::word_lists::is_in_word_list;
use crate::facts::{Fact, FactKind, Mention};
use crate::text::{SentenceId, Story, Table, TokenId};

/// Words for who is ahead, by how much.
const LED: &str = "won win wins beat beats beaten defeated lost lose majority margin passed lead led carried edged";
/// Words behind which something else may be told of.
const ELSE: &str = "and but while as when whereas ; after before";
/// Before the parts of a whole, where all of them follow.
const MADE_OF: [&str; 6] = [":", "—", "–", "(", "comprising", "namely"];

/// The rows of sums that do not come out, one for all versions that tell the same one.
pub(super) fn find_wrong_sums(
    story: &Story,
    figures: &[Figure],
    clauses: &Table<SentenceId, Clause<'_>>,
) -> Vec<Fact> {
    let mut found: BTreeMap<String, Vec<Mention>> = BTreeMap::new();
    for beside in figures.chunk_by(|one, other| one.sentence == other.sentence) {
        let clause = &clauses[beside[0].sentence];
        let told: Vec<&Figure> = beside.iter().filter(|f| is_plainly_told(f)).collect();
        if !clause.tongue.is_english() || told.is_empty() {
            continue;
        }
        if let Some(sum) = find_wrong_sum(story, clause, &told) {
            let mentions = sum.figures.iter().map(|figure| Mention {
                version: figure.version,
                span: figure.span,
                value: None,
            });
            found.entry(sum.told).or_default().extend(mentions);
        }
    }
    for sum in find_wrong_linked_sums(story, figures, clauses) {
        let mentions = sum.figures.iter().map(|figure| Mention {
            version: figure.version,
            span: figure.span,
            value: None,
        });
        found.entry(sum.told).or_default().extend(mentions);
    }
    let rows = found.into_iter().map(|(told, mentions)| Fact {
        why: Some(format!("does not add up: {told}")),
        ..build_likely_fact(story, FactKind::Sum, mentions)
    });
    rows.collect()
}

/// The sums of two sentences that follow each other and that do not come out.
fn find_wrong_linked_sums<'f>(
    story: &Story,
    figures: &'f [Figure],
    clauses: &Table<SentenceId, Clause<'_>>,
) -> Vec<WrongSum<'f>> {
    let beside: Vec<&[Figure]> = figures
        .chunk_by(|one, other| one.sentence == other.sentence)
        .collect();
    let neighbours = beside.windows(2).filter_map(|two| {
        let (first, second) = (&clauses[two[0][0].sentence], &clauses[two[1][0].sentence]);
        let are_next = second.sentence.0 == first.sentence.0 + 1
            && first.version == second.version
            && second.tongue.is_english();
        let told = |figures: &'f [Figure]| -> Vec<&'f Figure> {
            figures.iter().filter(|f| is_plainly_told(f)).collect()
        };
        let (before, behind) = (told(two[0]), told(two[1]));
        // A figure that is hedged makes the sum open.
        let are_whole = before.len() == two[0].len() && behind.len() == two[1].len();
        (are_next && are_whole)
            .then(|| find_wrong_linked_total(story, (first, &before), (second, &behind)))?
    });
    neighbours.collect()
}

/// The first sum of a sentence that does not come out.
fn find_wrong_sum<'f>(
    story: &Story,
    clause: &Clause<'_>,
    told: &[&'f Figure],
) -> Option<WrongSum<'f>> {
    let ways = [
        find_wrong_parts,
        find_wrong_total,
        find_wrong_lead,
        find_wrong_rise,
        find_wrong_share,
        find_wrong_conversion,
        find_wrong_span,
    ];
    ways.iter().find_map(|way| way(story, clause, told))
}

/// Whether a figure can be reckoned with: it is printed, holds, and neither hedged nor a span.
fn is_plainly_told(figure: &Figure) -> bool {
    let is_one_value = figure.bounds == (figure.value, figure.value);
    !figure.is_sum && !figure.is_outdated && figure.hedge.is_exact() && is_one_value
}

/// *41 people: 19 men, 12 women, six girls and three boys*. The whole and its parts must be people: of other things a list
/// may name the greatest alone.
fn find_wrong_parts<'f>(
    story: &Story,
    clause: &Clause<'_>,
    told: &[&'f Figure],
) -> Option<WrongSum<'f>> {
    let opens = |two: &[&Figure]| {
        let between = list_between(clause, two[0], two[1]);
        matches!(between.as_slice(), [mark] if MADE_OF.contains(mark))
    };
    let at = told.windows(2).position(opens)?;
    let whole = told[at];
    let parts = list_parts(clause, &told[at + 1..])?;
    let adds = |part: &&Figure| {
        let counts_people = is_of_people(part) && can_be_added(part, whole);
        counts_people && part.step == ONE && part.unit != whole.unit
    };
    let sum: Amount = parts.iter().map(|part| part.value).sum();
    let is_whole = is_of_people(whole) && whole.step == ONE;
    if !is_whole || !parts.iter().all(adds) || sum == whole.value {
        return None;
    }
    let numbers: Vec<String> = parts.iter().map(|f| format_amount(f.value)).collect();
    let (last, first) = numbers.split_last()?;
    Some(WrongSum {
        told: format!(
            "{} and {last} make {}, not {}",
            first.join(", "),
            format_amount(sum),
            story.text(whole.span)
        ),
        figures: [vec![whole], parts].concat(),
    })
}

/// The parts that these figures begin with. A list that is not closed with *and*, or goes on with what no number counts,
/// may leave something out.
fn list_parts<'f>(clause: &Clause<'_>, told: &[&'f Figure]) -> Option<Vec<&'f Figure>> {
    let mut parts = vec![*told.first()?];
    let mut is_closed = false;
    for part in &told[1..] {
        let between = list_between(clause, parts[parts.len() - 1], part);
        match between.as_slice() {
            [","] if !is_closed => {}
            ["and"] | [",", "and"] if !is_closed => is_closed = true,
            _ => break,
        }
        parts.push(part);
    }
    let end = (parts[parts.len() - 1].whole.end.0 - clause.first.0) as usize;
    let ends = matches!(clause.folded(end), "" | "." | ")" | "—" | "–" | ";");
    (is_closed && ends).then_some(parts)
}

/// What says how far ahead somebody is.
const LEADS: [&str; 3] = ["majority of", "margin of", "lead of"];

/// Whether the lead itself is what is counted: *a majority of 193*.
fn is_bare_lead(lead: &Figure) -> bool {
    matches!(&lead.unit, FigureUnit::Things(noun) if matches!(noun.as_str(), "majority" | "margin" | "lead"))
}

/// *Won by 193 votes, 1,904 to 1,711*.
fn find_wrong_lead<'f>(
    story: &Story,
    clause: &Clause<'_>,
    told: &[&'f Figure],
) -> Option<WrongSum<'f>> {
    let is_led = (0..clause.words.len()).any(|at| is_in_word_list(LED, clause.folded(at)));
    let counts = |figure: &Figure| {
        let is_count = matches!(figure.unit, FigureUnit::Things(_) | FigureUnit::Unknown);
        is_count && figure.step == ONE && figure.scope.is_none()
    };
    let is_lead = |figure: &&&Figure| {
        let digits = (figure.digits.start.0 - clause.first.0) as usize;
        let is_by = word_before(clause, figure) == "by";
        counts(figure) && (is_by || LEADS.iter().any(|lead| clause.ends_before(digits, lead)))
    };
    let mut leads = told.iter().filter(is_lead);
    let lead = leads.next().filter(|_| is_led && leads.next().is_none())?;
    let are_sides = |two: &&[&Figure]| {
        let between = list_between(clause, two[0], two[1]);
        let is_parted = matches!(between.as_slice(), ["to"] | ["votes", "to"] | ["against"]);
        is_parted
            && two
                .iter()
                .all(|side| counts(side) && (is_bare_lead(lead) || can_be_added(side, lead)))
            && two[0].value != two[1].value
            && word_before(clause, two[0]) != "from"
    };
    let mut sides = told.windows(2).filter(are_sides);
    let sides = sides.next().filter(|_| sides.next().is_none())?;
    let sides = match sides[0].value > sides[1].value {
        true => [sides[0], sides[1]],
        false => [sides[1], sides[0]],
    };
    let difference = sides[0].value - sides[1].value;
    (difference != lead.value).then(|| WrongSum {
        told: format!(
            "{} less {} is {}, not {}",
            story.text(sides[0].span),
            story.text(sides[1].span),
            format_amount(difference),
            story.text(lead.span)
        ),
        figures: vec![lead, sides[0], sides[1]],
    })
}

/// *Rose 12 percent, from 1,000 to 1,200*.
fn find_wrong_rise<'f>(
    story: &Story,
    clause: &Clause<'_>,
    told: &[&'f Figure],
) -> Option<WrongSum<'f>> {
    let only = |is_it: &dyn Fn(&Figure) -> bool| {
        let mut those = told.iter().copied().filter(|figure| is_it(figure));
        those.next().filter(|_| those.next().is_none())
    };
    let share = only(&|figure| figure.unit == FigureUnit::Percent)?;
    let start = only(&|figure| word_before(clause, figure) == "from")?;
    let level = only(&|figure| word_before(clause, figure) == "to")?;
    let is_one_unit = start.unit == level.unit || start.unit == FigureUnit::Unknown;
    let is_amount = !matches!(
        level.unit,
        FigureUnit::Percent | FigureUnit::PercentagePoints | FigureUnit::Score
    );
    let places = [share, start, level].map(|figure| figure.whole.clone());
    let first = places.iter().map(|place| place.start).min()?;
    let last = places.iter().map(|place| place.end).max()?;
    let n_inside: u32 = places.iter().map(|place| place.end.0 - place.start.0).sum();
    let n_between = (last.0 - first.0).saturating_sub(n_inside);
    let at = |token: TokenId| (token.0 - clause.first.0) as usize;
    let goes_on = (at(first)..at(last)).any(|at| is_in_word_list(ELSE, clause.folded(at)));
    if goes_on || !is_one_unit || !is_amount || n_between > rules::RISE_WORDS || start.value <= 0 {
        return None;
    }
    let change = (level.value - start.value).abs() * 100 * ONE / start.value;
    let (least, most) = bound_change(start, level);
    let printed = (share.value - share.step, share.value + share.step);
    let is_wrong = most < printed.0 || least > printed.1;
    is_wrong.then(|| WrongSum {
        told: format!(
            "from {} to {} is {} %, not {}",
            story.text(start.span),
            story.text(level.span),
            format_amount(change / (ONE / 10) * (ONE / 10)),
            story.text(share.span)
        ),
        figures: vec![share, start, level],
    })
}

/// The least and the greatest change in percent that two ends mean, which are rounded to their last place, and round
/// numbers to a thousandth.
fn bound_change(start: &Figure, level: &Figure) -> (Amount, Amount) {
    let slack = |figure: &Figure| match figure.value % (10 * ONE) {
        0 => (figure.value / 1000).max(if figure.step == ONE {
            0
        } else {
            figure.step / 2
        }),
        _ if figure.step == ONE => 0,
        _ => figure.step / 2,
    };
    let change = |from: Amount, to: Amount| (to - from) * 100 * ONE / from.max(1);
    let (off_start, off_level) = (slack(start), slack(level));
    let ends = (
        change(start.value + off_start, level.value - off_level),
        change(start.value - off_start, level.value + off_level),
    );
    match level.value < start.value {
        true => (-ends.1, -ends.0),
        false => ends,
    }
}
