//! Dates and times: what linked sentences say of when.

use std::ops::Range;

use super::clause::Clause;
use super::days::Day;
use super::inside::{Inside, Side, answers, beside};
use super::joining::{Groups, greedy, links};
use super::moments::{When, class, value};
use super::rows::{is_shared, row, told};
use super::speakers::is_saying;
use super::whens::read;
use super::{Fact, FactKind, FactStatus, Mention};
use crate::compare::{Comparison, Link};
use crate::text::{SentenceId, Span, Story, Table, TokenId, VersionId};

struct Dated {
    version: VersionId,
    sentence: SentenceId,
    span: Span,
    tokens: Range<TokenId>,
    when: When,
    is_taken_back: bool,
}

/// The rows of dates and times.
pub(super) fn facts(
    story: &Story,
    comparison: &Comparison,
    clauses: &Table<SentenceId, Clause<'_>>,
) -> Vec<Fact> {
    let all: Vec<Dated> = clauses
        .iter()
        .filter(|c| !c.is_furniture)
        .flat_map(found)
        .collect();
    let inside = Inside::new(all.iter().map(|d| d.sentence));
    let mut groups = Groups::new(all.iter().map(|d| d.version));
    let days: Vec<Option<Day>> = all.iter().map(|d| published(story, d.version)).collect();
    let mut unequal = Vec::new();
    for link in links(comparison) {
        let (left, right) = (inside.of(&link.left), inside.of(&link.right));
        let mut scored = Vec::new();
        for &i in &left {
            for &j in &right {
                let alone = |of: &[usize], n: usize| {
                    of.iter()
                        .filter(|&&k| class(&all[k].when) == class(&all[n].when))
                        .count()
                        == 1
                };
                let near = alone(&left, i) && alone(&right, j);
                let score = closeness(
                    &all[i],
                    &all[j],
                    (days[i], days[j]),
                    link,
                    near,
                    near && is_said(clauses, &all[i]) && is_said(clauses, &all[j]),
                );
                if score > 0 {
                    scored.push((score, i, j));
                }
            }
        }
        for (i, j) in greedy(scored) {
            if agree(&all[i], &all[j], (days[i], days[j])) {
                groups.join(i, j);
            } else {
                unequal.push((i, j));
            }
        }
    }
    for (n, two) in all.windows(2).enumerate() {
        if two[0].sentence == two[1].sentence
            && (two[0].is_taken_back || two[1].is_taken_back)
            && class(&two[0].when) <= 1
            && class(&two[1].when) <= 1
        {
            groups.join(n, n + 1);
        }
    }
    for (i, j) in unequal {
        if groups.may_differ(i, j) {
            groups.join(i, j);
        }
    }
    groups
        .all()
        .iter()
        .map(|group| fact(story, &all, &days, group))
        .collect()
}

fn found(clause: &Clause<'_>) -> Vec<Dated> {
    let read = read(clause);
    let taken_back = read.iter().map(|(place, _)| {
        let first = (place.start.saturating_sub(14)..place.start).any(|at| {
            clause.folded(at) == "first"
                && matches!(clause.folded(at + 1), "said" | "reported" | "stated")
        });
        first || clause.before(place.start, 1) == "not"
    });
    let taken_back: Vec<bool> = taken_back.collect();
    let dated = read
        .into_iter()
        .zip(taken_back)
        .map(|((place, when), is_taken_back)| Dated {
            version: clause.version,
            sentence: clause.sentence,
            span: clause.span(place.start, place.end),
            tokens: clause.token(place.start)..clause.token(place.end),
            when,
            is_taken_back,
        });
    dated.collect()
}

/// Whether a verb of saying stands before the day, as in *said Monday* or *said on Monday*.
fn is_said(clauses: &Table<SentenceId, Clause<'_>>, dated: &Dated) -> bool {
    let clause = &clauses[dated.sentence];
    let at = dated.tokens.start.0.saturating_sub(clause.first.0) as usize;
    let by = 1 + usize::from(clause.before(at, 1) == "on");
    is_saying(clause.before(at, by))
}

fn published(story: &Story, version: VersionId) -> Option<Day> {
    let (year, month, day) = Day::parse(story.versions[version].published.as_deref()?)?;
    Day::new(year, month, day)
}

/// How much speaks for two dates of linked sentences stating one thing; dates that differ need a sign of the place.
fn closeness(
    one: &Dated,
    other: &Dated,
    days: (Option<Day>, Option<Day>),
    link: &Link,
    are_alone: bool,
    are_sayings: bool,
) -> i32 {
    if agree(one, other, days) {
        return 60;
    }
    if class(&one.when) != class(&other.when) {
        return 0;
    }
    let answered = answers(link, &one.tokens, &other.tokens);
    let place = |side: Side| {
        answers(
            link,
            &beside(&one.tokens, side),
            &beside(&other.tokens, side),
        )
    };
    let framed = i32::from(place(Side::Before)) + i32::from(place(Side::Behind));
    match (answered, are_alone) {
        (true, _) => 30 + framed,
        (false, true) if framed > 0 => 20 + framed,
        // *Said Monday*, *confirmed Tuesday*: each sentence names one day, on which it was said.
        (false, true) if are_sayings => 20,
        (false, true) => 0,
        (false, false) if framed == 2 => 8,
        (false, false) => 0,
    }
}

/// Whether two dates may be one.
fn agree(one: &Dated, other: &Dated, days: (Option<Day>, Option<Day>)) -> bool {
    let open = |a: Option<i64>, b: Option<i64>| a.is_none() || b.is_none() || a == b;
    match (&one.when, &other.when) {
        (
            When::Day {
                year: a,
                readings: left,
            },
            When::Day {
                year: b,
                readings: right,
            },
        ) => open(*a, *b) && left.iter().any(|r| right.contains(r)),
        (
            When::Month {
                year: a,
                month: left,
            },
            When::Month {
                year: b,
                month: right,
            },
        ) => open(*a, *b) && left == right,
        (When::Day { year: a, readings }, When::Month { year: b, month })
        | (When::Month { year: b, month }, When::Day { year: a, readings }) => {
            open(*a, *b) && readings.iter().any(|(m, _)| m == month)
        }
        (When::Weekday(weekday), When::Day { year, readings }) => {
            weekday_meets(*weekday, *year, readings, days.0)
        }
        (When::Day { year, readings }, When::Weekday(weekday)) => {
            weekday_meets(*weekday, *year, readings, days.1)
        }
        (left, right) => left == right,
    }
}

/// Whether a weekday, read against the day of publication, can be this day: the last such day before it or the next.
fn weekday_meets(
    weekday: usize,
    year: Option<i64>,
    readings: &[(i64, i64)],
    published: Option<Day>,
) -> bool {
    let Some(published) = published else {
        return false;
    };
    let Some(year) = year else { return false };
    readings
        .iter()
        .filter_map(|&(m, d)| Day::new(year, m, d))
        .any(|day| day.weekday() == weekday && published.since(day).abs() <= 7)
}

fn fact(story: &Story, all: &[Dated], days: &[Option<Day>], group: &[usize]) -> Fact {
    let mention = |&n: &usize| Mention {
        version: all[n].version,
        span: all[n].span,
        value: Some(value(&all[n].when)),
    };
    let mentions: Vec<Mention> = group.iter().map(mention).collect();
    if !is_shared(&mentions) {
        return row(story, FactKind::Date, FactStatus::Single, mentions);
    }
    let holding: Vec<usize> = group
        .iter()
        .copied()
        .filter(|&n| !all[n].is_taken_back)
        .collect();
    let clash = holding.iter().enumerate().any(|(k, &i)| {
        holding.iter().skip(k + 1).any(|&j| {
            all[i].version != all[j].version
                && !agree(&all[i], &all[j], (days[i], days[j]))
                && class(&all[i].when).max(1) == class(&all[j].when).max(1)
        })
    });
    let same = group.iter().all(|&n| all[n].when == all[group[0]].when);
    let status = if clash {
        FactStatus::Conflict
    } else if same {
        FactStatus::Agree
    } else {
        FactStatus::Vary
    };
    let sayings: Vec<(VersionId, String)> = group
        .iter()
        .map(|&n| (all[n].version, story.text(all[n].span).to_owned()))
        .collect();
    let mut fact = row(story, FactKind::Date, status, mentions);
    if clash {
        fact.why = Some(format!(
            "the dates or times are not the same: {}",
            told(story, &sayings)
        ));
    } else if !same {
        fact.why = Some(format!(
            "the same day, said otherwise: {}",
            told(story, &sayings)
        ));
    }
    fact
}
