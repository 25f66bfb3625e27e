//! Dates and times: what linked sentences say of when.

use std::collections::{BTreeMap, HashSet};

use super::civil_day::Day;
use super::date_compatibility::{Meeting, is_shifted, only_day};
use super::date_expression::{When, class, is_day, value};
use super::dated::{Dated, found};
use crate::compare::{Comparison, Link};
use crate::facts::clause::Clause;
use crate::facts::inside::{Inside, Side, answers, beside};
use crate::facts::joining::{Groups, greedy, links};
use crate::facts::names::declared_same::Declared;
use crate::facts::quotes::quotation_matching::{Quote, is_quoted};
use crate::facts::rows::{is_shared, likely, row, told};
use crate::facts::{Fact, FactKind, FactStatus, Given, Mention};
use crate::text::{SentenceId, Story, Table, VersionId};

/// The rows of dates and times.
pub(crate) fn facts(
    given: Given<'_>,
    clauses: &Table<SentenceId, Clause<'_>>,
    quotes: &[Quote],
) -> Vec<Fact> {
    let Given {
        story,
        comparison,
        declared,
    } = given;
    let told = clauses.iter().filter(|c| !c.is_furniture);
    let mut all: Vec<Dated> = told.flat_map(|clause| found(story, clause)).collect();
    forget_publication(&mut all, quotes);
    let mut groups = Groups::new(all.iter().map(|d| d.version));
    join_linked(&all, comparison, &mut groups);
    join_unlinked(story, &all, &mut groups);
    let rows = groups.all();
    let rows = rows.iter();
    rows.map(|group| fact(story, declared, &all, group))
        .collect()
}

/// Who is quoted said *tonight* when he spoke, not when it was published.
fn forget_publication(all: &mut [Dated], quotes: &[Quote]) {
    for dated in all {
        if is_quoted(quotes, dated.span) {
            dated.published = None;
        }
    }
}

/// Joins what linked sentences say of one time: first what can be one, then what stands in one place.
fn join_linked(all: &[Dated], comparison: &Comparison, groups: &mut Groups) {
    let inside = Inside::new(all.iter().map(|d| d.sentence));
    let mut unequal = Vec::new();
    for link in links(comparison) {
        let (left, right) = (inside.of(&link.left), inside.of(&link.right));
        for (i, j) in greedy(scored(all, link, &left, &right)) {
            if all[i].meets(&all[j]) == Meeting::Same {
                groups.join(i, j);
            } else {
                unequal.push((i, j));
            }
        }
    }
    for (n, two) in all.windows(2).enumerate() {
        let is_corrected = two[0].is_taken_back || two[1].is_taken_back;
        let are_days = two.iter().all(|d| class(&d.when) <= 1);
        if two[0].sentence == two[1].sentence && is_corrected && are_days {
            groups.join(n, n + 1);
        }
    }
    for (i, j) in unequal {
        if groups.may_differ(i, j) {
            groups.join(i, j);
        }
    }
}

fn scored(all: &[Dated], link: &Link, left: &[usize], right: &[usize]) -> Vec<(i32, usize, usize)> {
    let is_alone = |of: &[usize], n: usize| {
        let same = of
            .iter()
            .filter(|&&k| class(&all[k].when) == class(&all[n].when));
        same.count() == 1
    };
    let mut scored = Vec::new();
    for &i in left {
        for &j in right {
            let company = match is_alone(left, i) && is_alone(right, j) {
                false => Company::Several,
                true if all[i].is_said && all[j].is_said => Company::AloneAndSaid,
                true => Company::Alone,
            };
            let score = closeness(&all[i], &all[j], link, company);
            if score > 0 {
                scored.push((score, i, j));
            }
        }
    }
    scored
}

/// Whether two sentences have one date of a sort each.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Company {
    Several,
    Alone,
    /// And it is the day on which something was said.
    AloneAndSaid,
}

/// Joins days that are told anywhere and are one, if nothing contradicts either.
fn join_unlinked(story: &Story, all: &[Dated], groups: &mut Groups) {
    let is_sound = |group: &&Vec<usize>| {
        let dates: Vec<&Dated> = group.iter().map(|&n| &all[n]).collect();
        let dates = distinct(story, &dates);
        let apart = |one: &&Dated| {
            let mut others = dates.iter();
            others.any(|other| one.meets(other) == Meeting::Apart)
        };
        !dates.iter().any(apart)
    };
    let rows = groups.all();
    let mut known: BTreeMap<(Day, bool), usize> = BTreeMap::new();
    for group in rows.iter().filter(is_sound) {
        for &n in group {
            // A weekday meets weekdays alone: it may be the next as well as the last.
            let is_weekday = matches!(all[n].when, When::Weekday(_));
            if let Some(day) = only_day(all[n].told()) {
                let first = *known.entry((day, is_weekday)).or_insert(n);
                groups.join(first, n);
            }
        }
    }
}

/// How much speaks for two dates of linked sentences stating one thing; dates that differ need a sign of the place.
fn closeness(one: &Dated, other: &Dated, link: &Link, company: Company) -> i32 {
    let is_of_class = class(&one.when) == class(&other.when);
    match one.meets(other) {
        Meeting::Same if is_of_class || is_day(&one.when) && is_day(&other.when) => return 60,
        // *2021* and *20 August 2021* are less near than two days.
        Meeting::Same => return 40,
        // Told from the day of publication, it is of these days: *January 19* is another occasion than *this morning*.
        Meeting::Open if !is_of_class => return 0,
        Meeting::Apart if is_other_occasion(one, other) => return 0,
        Meeting::Open | Meeting::Apart => {}
    }
    let place = |side: Side| {
        answers(
            link,
            &beside(&one.tokens, side),
            &beside(&other.tokens, side),
        )
    };
    let framed = i32::from(place(Side::Before)) + i32::from(place(Side::Behind));
    let is_alone = company != Company::Several;
    if answers(link, &one.tokens, &other.tokens) {
        return 30 + framed;
    }
    match company {
        Company::Alone | Company::AloneAndSaid if framed > 0 => 20 + framed,
        // *Said Monday*, *confirmed Tuesday*: each sentence names one day, on which it was said.
        Company::AloneAndSaid => 20,
        _ if !is_alone && framed == 2 => 8,
        _ => 0,
    }
}

/// So many days may a slip lie beside the day that it is for, where only one of two days is told from that of publication.
const SLIP: i64 = 7;

/// Whether one day is told from the day of publication and another is further off than a slip would be.
fn is_other_occasion(one: &Dated, other: &Dated) -> bool {
    let is_near = |dated: &Dated| class(&dated.when) == 4;
    let apart = match (only_day(one.told()), only_day(other.told())) {
        (Some(one), Some(other)) => one.since(other).abs(),
        _ => return false,
    };
    is_near(one) != is_near(other) && apart > SLIP
}

/// Dates without those that their version has said in the same words before: they meet whatever those meet.
fn distinct<'a>(story: &Story, dates: &[&'a Dated]) -> Vec<&'a Dated> {
    let mut said = HashSet::new();
    let key = |dated: &Dated| {
        let means = format!(
            "{:?} {:?} {:?}",
            dated.when,
            dated.published,
            (dated.is_about, dated.zone, dated.is_last)
        );
        let words = story.text(dated.span).to_owned();
        (dated.version, dated.is_taken_back, words, means)
    };
    let dates = dates.iter().copied();
    dates.filter(|dated| said.insert(key(dated))).collect()
}

fn fact(story: &Story, declared: &Declared, all: &[Dated], group: &[usize]) -> Fact {
    let dates: Vec<&Dated> = group.iter().map(|&n| &all[n]).collect();
    let mention = |dated: &&Dated| Mention {
        version: dated.version,
        span: dated.span,
        value: Some(dated.value()),
    };
    let mentions: Vec<Mention> = dates.iter().map(mention).collect();
    if !is_shared(&mentions) {
        return row(story, FactKind::Date, FactStatus::Single, mentions);
    }
    let said_once = distinct(story, &dates);
    let any = |test: &dyn Fn(&Dated, &Dated) -> bool| {
        let mut pairs = said_once
            .iter()
            .flat_map(|a| said_once.iter().map(move |b| (a, b)));
        pairs.any(|(a, b)| a.version != b.version && test(a, b))
    };
    let holds = |dated: &Dated| !dated.is_taken_back;
    let are_same = |a: &Dated, b: &Dated| declared.are_one(story, &a.tokens, &b.tokens);
    let is_clash =
        any(&|a, b| holds(a) && holds(b) && a.meets(b) == Meeting::Apart && !are_same(a, b));
    let is_same = !any(&|a, b| a.when != b.when);
    let is_shifted = any(&|a, b| is_shifted(a.told(), b.told()));
    let is_of_other_clock = any(&|a, b| {
        class(&a.when) == class(&b.when)
            && a.meets(b) == Meeting::Open
            && matches!(a.when, When::Time(_))
    });
    let is_in_either_order = dates.iter().any(|dated| has_readings(&dated.when));
    let (status, why) = match (is_clash, is_same) {
        (true, _) => (FactStatus::Conflict, "the dates or times are not the same"),
        (false, _) if is_in_either_order => (
            FactStatus::Vary,
            "the order of day and month is not told, so it is not guessed",
        ),
        (false, _) if is_of_other_clock => (
            FactStatus::Vary,
            "one names its zone, and the other may be told in another",
        ),
        (false, _) if is_shifted => (
            FactStatus::Vary,
            "the same word means another time, by the day of publication",
        ),
        (false, true) => (FactStatus::Agree, ""),
        (false, false) => (FactStatus::Vary, "the same time, said otherwise"),
    };
    let sayings: Vec<(VersionId, String)> =
        dates.iter().map(|d| (d.version, said(story, d))).collect();
    let mut fact = match !is_clash && is_of_other_clock {
        true => likely(story, FactKind::Date, mentions),
        false => row(story, FactKind::Date, status, mentions),
    };
    fact.why = (!why.is_empty()).then(|| format!("{why}: {}", told(story, &sayings)));
    fact
}

/// Whether day and month can be read in either order.
fn has_readings(when: &When) -> bool {
    matches!(when, When::Day { readings, .. } if readings.len() > 1)
}

/// As it is printed, with what it means where the words alone do not say it.
fn said(story: &Story, dated: &Dated) -> String {
    let words = story.text(dated.span);
    match &dated.when {
        When::Relative(..) if only_day(dated.told()).is_some() => {
            format!("{words} ({})", dated.value())
        }
        when if has_readings(when) => format!("{words} ({})", value(when)),
        _ => words.to_owned(),
    }
}
