//! Days of one month that two versions tell beside the same large figure: one of them may be a slip of the other.
//!
//! Sentences that are written anew have few words in common, and no link says that their days are of one event. A sum that
//! each version tells once does. Such days are set against each other as likely, never as sure: works begin on one day and
//! end on another, and two such days end in one digit (*3 April*, *13 April*) more often by chance than by a slip.

use std::collections::BTreeMap;

use super::date_compatibility::{Meeting, only_day};
use super::date_expression::When;
use super::dated::DateMention;
use super::rules;
use crate::compare::{Comparison, Confidence};
use crate::facts::clause::Clause;
use crate::facts::joining::{is_one_to_one, iter_links};
use crate::facts::{Fact, FactKind, FactStatus, Mention};
use crate::text::{SentenceId, Span, Table, VersionId};

/// The only day of a sentence, with the span of the sentence.
struct LoneDay {
    span: Span,
    sentence: SentenceId,
    day: usize,
}

/// The pairs of days that stand alone in two sentences which tell one large figure or are linked.
pub(super) fn find_day_pairs(
    all: &[DateMention],
    figures: &[Fact],
    comparison: &Comparison,
    clauses: &Table<SentenceId, Clause<'_>>,
) -> Vec<(usize, usize)> {
    let alone = find_lone_days(all, clauses);
    let of_figures = figures
        .iter()
        .filter_map(|fact| find_days_of_one_figure(fact, &alone));
    let by_sentence: BTreeMap<SentenceId, usize> =
        alone.iter().map(|lone| (lone.sentence, lone.day)).collect();
    let links = iter_links(comparison)
        .filter(|link| link.confidence != Confidence::Possible && is_one_to_one(link));
    let day_of = |sentence: SentenceId| by_sentence.get(&sentence).copied();
    let of_links =
        links.filter_map(|link| Some((day_of(link.left.start)?, day_of(link.right.start)?)));
    let pairs = of_figures.chain(of_links);
    let mut pairs: Vec<(usize, usize)> = pairs
        .map(|(one, other)| (one.min(other), one.max(other)))
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs.retain(|&(i, j)| may_be_of_one_event(all, i, j));
    pairs
}

/// The days of sentences that tell one day and no other date, by place.
fn find_lone_days(all: &[DateMention], clauses: &Table<SentenceId, Clause<'_>>) -> Vec<LoneDay> {
    let mut n_dates: BTreeMap<SentenceId, usize> = BTreeMap::new();
    for dated in all {
        *n_dates.entry(dated.sentence).or_default() += 1;
    }
    let days = all.iter().enumerate().filter(|(_, dated)| {
        n_dates.get(&dated.sentence) == Some(&1)
            && day_of_month(dated).is_some()
            && !dated.is_said
            && !dated.is_of_comparison
    });
    let mut alone: Vec<LoneDay> = days
        .map(|(day, dated)| {
            let clause = &clauses[dated.sentence];
            LoneDay {
                span: clause.span(0, clause.words.len()),
                sentence: dated.sentence,
                day,
            }
        })
        .collect();
    alone.sort_by_key(|lone| lone.span);
    alone
}

/// The lone days beside a figure that two versions tell, each once, and that is so large that nothing else comes to it.
fn find_days_of_one_figure(fact: &Fact, alone: &[LoneDay]) -> Option<(usize, usize)> {
    let [one, other] = fact.mentions.as_slice() else {
        return None;
    };
    let is_one = matches!(fact.status, FactStatus::Agree | FactStatus::Vary)
        && fact.confidence == Confidence::Sure
        && fact.kind == FactKind::Figure
        && one.version != other.version;
    let is_large = |mention: &Mention| {
        let value = mention.value.as_deref().unwrap_or_default();
        let digits = value.chars().filter(char::is_ascii_digit);
        digits.count() >= rules::TELLING_DIGITS
    };
    if !is_one || !is_large(one) || !is_large(other) {
        return None;
    }
    let day_beside = |mention: &Mention| {
        let before = alone.partition_point(|lone| lone.span.start <= mention.span.start);
        let lone = alone.get(before.checked_sub(1)?)?;
        lone.span.covers(mention.span).then_some(lone.day)
    };
    Some((day_beside(one)?, day_beside(other)?))
}

fn day_of_month(dated: &DateMention) -> Option<(i64, i64)> {
    match &dated.when {
        When::Day { readings, .. } => match readings.as_slice() {
            [only] => Some(*only),
            _ => None,
        },
        _ => None,
    }
}

/// Whether two days are of one month and one side of their versions' publication, and neither version tells the other's day.
fn may_be_of_one_event(all: &[DateMention], i: usize, j: usize) -> bool {
    let (one, other) = (&all[i], &all[j]);
    let month = |dated: &DateMention| day_of_month(dated).map(|(month, _)| month);
    let is_to_come = |dated: &DateMention| Some(only_day(dated.told())? > dated.published?);
    let tells = |version: VersionId, day: &DateMention| {
        let mut told = all.iter().filter(|dated| dated.version == version);
        told.any(|dated| dated.meets(day) == Meeting::Same)
    };
    let sides = (is_to_come(one), is_to_come(other));
    let are_on_two_sides = matches!(sides, (Some(one), Some(other)) if one != other);
    one.version != other.version
        && month(one) == month(other)
        && one.meets(other) == Meeting::Apart
        && !are_on_two_sides
        && !tells(one.version, other)
        && !tells(other.version, one)
}
