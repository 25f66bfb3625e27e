//! Dates and times: what linked sentences say of when.

use super::rules;
use std::collections::{BTreeMap, HashSet};

use super::civil_day::Day;
use super::date_agreement::{DateAgreement, describe_date, distinct};
use super::date_compatibility::{Meeting, only_day};
use super::date_expression::{When, classify_date, is_day};
use super::dated::{DateMention, find_dates};
use super::days_of_one_figure::find_day_pairs;
use super::same_event::tell_one_event;
use crate::compare::{Comparison, Link};
use crate::facts::clause::Clause;
use crate::facts::inside::{MentionsBySentence, RangeSide, adjacent_token, answers};
use crate::facts::joining::{MentionGroups, iter_links, pair_greedily};
use crate::facts::names::declared_same::Declared;
use crate::facts::otherwise_same::are_near_but_for;
use crate::facts::quotes::quote::{Quote, is_quoted};
use crate::facts::rows::{build_fact, build_likely_fact, is_shared, join_sayings};
use crate::facts::{Fact, FactInputs, FactKind, FactStatus, Mention};
use crate::text::{SentenceId, Story, Table, VersionId};

/// The rows of dates and times.
pub(crate) fn find_date_facts(
    given: FactInputs<'_>,
    clauses: &Table<SentenceId, Clause<'_>>,
    quotes: &[Quote],
    figures: &[Fact],
) -> Vec<Fact> {
    let FactInputs {
        story,
        comparison,
        declared,
    } = given;
    let told = clauses.iter().filter(|c| !c.is_furniture);
    let mut all: Vec<DateMention> = told.flat_map(|clause| find_dates(story, clause)).collect();
    forget_publication(&mut all, quotes);
    let mut groups = MentionGroups::new(all.iter().map(|d| d.version));
    let certain = join_linked(&all, comparison, clauses, &mut groups);
    join_unlinked_dates(story, &all, &mut groups);
    for (i, j) in find_day_pairs(&all, figures, comparison, clauses) {
        if groups.may_differ(i, j) {
            groups.join(i, j);
        }
    }
    let rows = groups.all();
    let rows = rows.iter();
    rows.map(|group| {
        let is_certain = group.iter().any(|n| certain.contains(n));
        build_date_fact((story, declared), &all, group, is_certain)
    })
    .collect()
}

/// Who is quoted said *tonight* when he spoke, not when it was published.
fn forget_publication(all: &mut [DateMention], quotes: &[Quote]) {
    for dated in all {
        if is_quoted(quotes, dated.span) {
            dated.published = None;
        }
    }
}

/// Joins what linked sentences say of one time: first what can be one, then what stands in one place.
///
/// Gives back those that differ and are told of one event.
fn join_linked(
    all: &[DateMention],
    comparison: &Comparison,
    clauses: &Table<SentenceId, Clause<'_>>,
    groups: &mut MentionGroups,
) -> HashSet<usize> {
    let mut certain = HashSet::new();
    let inside = MentionsBySentence::new(all.iter().map(|d| d.sentence));
    let mut unequal = Vec::new();
    for link in iter_links(comparison) {
        let (left, right) = (inside.of(&link.left), inside.of(&link.right));
        for (i, j) in pair_greedily(score_date_pairs(all, clauses, link, &left, &right)) {
            if all[i].meets(&all[j]) == Meeting::Same {
                groups.join(i, j);
            } else if all[i].is_of_comparison == all[j].is_of_comparison {
                unequal.push((i, j));
                if tell_one_event(clauses, link, &all[i], &all[j]) {
                    certain.extend([i, j]);
                }
            }
        }
    }
    join_told_weekdays(all, comparison, clauses, groups);
    for (n, two) in all.windows(2).enumerate() {
        let is_corrected = two[0].is_taken_back || two[1].is_taken_back;
        let are_days = two.iter().all(|d| classify_date(&d.when) <= 1);
        if two[0].sentence == two[1].sentence && is_corrected && are_days {
            groups.join(n, n + 1);
            certain.extend([n, n + 1]);
        }
    }
    for (i, j) in unequal {
        if groups.may_differ(i, j) {
            groups.join(i, j);
        }
    }
    certain
}

/// Joins a weekday with the day that a linked sentence tells, though another day of its own sentence answers that one: a
/// dateline tells the day again. English papers tell the weekday alone; their rows are as they were.
fn join_told_weekdays(
    all: &[DateMention],
    comparison: &Comparison,
    clauses: &Table<SentenceId, Clause<'_>>,
    groups: &mut MentionGroups,
) {
    let inside = MentionsBySentence::new(all.iter().map(|d| d.sentence));
    let is_weekday = |n: usize| {
        matches!(all[n].when, When::Weekday(_)) && clauses[all[n].sentence].tongue.has_news_words()
    };
    let is_full = |n: usize| matches!(all[n].when, When::Day { .. });
    for link in iter_links(comparison) {
        let (left, right) = (inside.of(&link.left), inside.of(&link.right));
        let pairs = left
            .iter()
            .flat_map(|&i| right.iter().map(move |&j| (i, j)));
        for (i, j) in pairs {
            let are_told = is_weekday(i) && is_full(j) || is_weekday(j) && is_full(i);
            if are_told && all[i].meets(&all[j]) == Meeting::Same {
                groups.join(i, j);
            }
        }
    }
}

fn score_date_pairs(
    all: &[DateMention],
    clauses: &Table<SentenceId, Clause<'_>>,
    link: &Link,
    left: &[usize],
    right: &[usize],
) -> Vec<(i32, usize, usize)> {
    let is_alone = |of: &[usize], n: usize, of_other: &[usize]| {
        let of_class = of
            .iter()
            .filter(|&&k| classify_date(&all[k].when) == classify_date(&all[n].when));
        of_class
            .filter(|&&k| k == n || is_left(all, k, of_other))
            .count()
            == 1
    };
    let are_near = |i: usize, j: usize| {
        let told = |n: usize| (&clauses[all[n].sentence], &all[n].tokens);
        are_near_but_for(told(i), told(j))
    };
    let mut scored = Vec::new();
    for &i in left {
        for &j in right {
            let company = match is_alone(left, i, right) && is_alone(right, j, left) {
                false => Company::Several,
                true if all[i].is_said && all[j].is_said => Company::AloneAndSaid,
                true if are_near(i, j) => Company::AloneAmongTheSame,
                true => Company::Alone,
            };
            let mut score = score_date_closeness(&all[i], &all[j], link, company);
            // *Two weeks ago, on 21 October* answers with its day, not with its week.
            let has_own = |of: &[usize], n: usize| {
                let mut classes = of.iter().map(|&k| classify_date(&all[k].when));
                classes.any(|class| class == classify_date(&all[n].when))
            };
            if score == rules::SAME_BY_PART && has_own(right, i) && has_own(left, j) {
                score = rules::PART_BESIDE_OWN;
            }
            if score > 0 {
                scored.push((score, i, j));
            }
        }
    }
    scored
}

/// Whether a date is not told by the other sentence too. Only of years: *from 1977 to 1982*, *from 1977 to 1983* leave one each,
/// but of two days the second may be of another event.
fn is_left(all: &[DateMention], n: usize, of_other: &[usize]) -> bool {
    let mut others = of_other.iter();
    !matches!(all[n].when, When::Year(_))
        || !others.any(|&other| all[n].meets(&all[other]) == Meeting::Same)
}

/// Whether two sentences have one date of a sort each.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Company {
    Several,
    Alone,
    /// And it is the day on which something was said.
    AloneAndSaid,
    /// And most of the other words are the same.
    AloneAmongTheSame,
}

/// Joins days that are told anywhere and are one, if nothing contradicts either.
fn join_unlinked_dates(story: &Story, all: &[DateMention], groups: &mut MentionGroups) {
    let is_sound = |group: &&Vec<usize>| {
        let dates: Vec<&DateMention> = group.iter().map(|&n| &all[n]).collect();
        let dates = distinct(story, &dates);
        let apart = |one: &&DateMention| {
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
fn score_date_closeness(
    one: &DateMention,
    other: &DateMention,
    link: &Link,
    company: Company,
) -> i32 {
    let is_of_class = classify_date(&one.when) == classify_date(&other.when);
    match one.meets(other) {
        Meeting::Same if is_of_class || is_day(&one.when) && is_day(&other.when) => {
            return rules::SAME_DATE;
        }
        Meeting::Same => return rules::SAME_BY_PART,
        // Told from the day of publication, it is of these days: *January 19* is another occasion than *this morning*.
        Meeting::Open if !is_of_class => return 0,
        // *Today* and *yesterday* of two days that are not known may be one, and saying so tells a reader nothing.
        Meeting::Open if is_told_from_publication(one) || is_told_from_publication(other) => {
            return 0;
        }
        Meeting::Apart if is_other_occasion(one, other) => return 0,
        Meeting::Open | Meeting::Apart => {}
    }
    let place = |side: RangeSide| {
        answers(
            link,
            &adjacent_token(&one.tokens, side),
            &adjacent_token(&other.tokens, side),
        )
    };
    let framed = i32::from(place(RangeSide::Before)) + i32::from(place(RangeSide::Behind));
    let is_alone = company != Company::Several;
    if answers(link, &one.tokens, &other.tokens) {
        return rules::LINKED_DATES + framed;
    }
    match company {
        Company::Alone | Company::AloneAndSaid if framed > 0 => rules::ALONE + framed,
        // *On Monday the gate fell*, *the gate fell on Tuesday*.
        Company::AloneAmongTheSame => rules::ALONE + framed,
        // *Said Monday*, *confirmed Tuesday*: each sentence names one day, on which it was said.
        Company::AloneAndSaid => rules::ALONE,
        _ if !is_alone && framed == 2 => rules::FRAMED,
        _ => 0,
    }
}

fn is_told_from_publication(dated: &DateMention) -> bool {
    matches!(dated.when, When::Relative(..))
}

/// Whether one day is told from the day of publication and another is further off than a slip would be.
fn is_other_occasion(one: &DateMention, other: &DateMention) -> bool {
    let is_near = |dated: &DateMention| classify_date(&dated.when) == 4;
    let apart = match (only_day(one.told()), only_day(other.told())) {
        (Some(one), Some(other)) => one.since(other).abs(),
        _ => return false,
    };
    is_near(one) != is_near(other) && apart > rules::SLIP_DAYS
}

fn build_date_fact(
    (story, declared): (&Story, &Declared),
    all: &[DateMention],
    group: &[usize],
    is_certain: bool,
) -> Fact {
    let dates: Vec<&DateMention> = group.iter().map(|&n| &all[n]).collect();
    let mention = |dated: &&DateMention| Mention {
        version: dated.version,
        span: dated.span,
        value: Some(dated.value()),
    };
    let mentions: Vec<Mention> = dates.iter().map(mention).collect();
    if !is_shared(&mentions) {
        return build_fact(story, FactKind::Date, FactStatus::Single, mentions);
    }
    let agreement = DateAgreement::of(story, declared, &dates);
    let is_of_another = agreement.is_clash && !is_certain;
    let mut fact = if is_of_another || agreement.is_likely() {
        build_likely_fact(story, FactKind::Date, mentions)
    } else {
        build_fact(story, FactKind::Date, agreement.status(), mentions)
    };
    let saying = |dated: &&DateMention| (dated.version, describe_date(story, dated));
    let sayings: Vec<(VersionId, String)> = dates.iter().map(saying).collect();
    let why = match is_of_another {
        true => Some("different dates or times, if they are of one event"),
        false => agreement.why(),
    };
    fact.why = why.map(|why| format!("{why}: {}", join_sayings(story, &sayings)));
    fact
}
