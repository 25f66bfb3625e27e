//! Spans of time that do not fit the dates beside them: an age and a year of birth, days between two dates, years ago.

use super::amount::ONE;
use super::figure_parser::Figure;
use super::figure_unit::FigureUnit;
use super::rules;
use super::wrong_sum::WrongSum;
use crate::facts::clause::Clause;
use crate::facts::dates::civil_day::Day;
use crate::facts::dates::date_expression::When;
use crate::facts::dates::dated::{DateMention, find_dates};
use crate::text::Story;

/// The first span of time of a sentence that does not fit its dates.
pub(super) fn find_wrong_span<'f>(
    story: &Story,
    clause: &Clause<'_>,
    told: &[&'f Figure],
) -> Option<WrongSum<'f>> {
    let is_span = |figure: &&&Figure| {
        let is_time = matches!(figure.unit, FigureUnit::Age | FigureUnit::Duration);
        is_time && figure.hedge.is_exact()
    };
    told.iter().find(is_span)?;
    let dates = find_dates(story, clause);
    if dates.is_empty() {
        return None;
    }
    find_wrong_age(story, clause, told, &dates)
        .or_else(|| find_wrong_years_ago(story, clause, told, &dates))
        .or_else(|| find_wrong_days(story, clause, told, &dates))
}

fn year_of(date: &DateMention) -> Option<i64> {
    match date.when {
        When::Year(year) => Some(year),
        When::Day { year, .. } | When::Month { year, .. } => year,
        _ => None,
    }
}

fn date_place(clause: &Clause<'_>, date: &DateMention) -> usize {
    (date.tokens.start.0 - clause.first.0) as usize
}

/// *Odo Pell, 58, who was born in 1957*, by the year of publication.
fn find_wrong_age<'f>(
    story: &Story,
    clause: &Clause<'_>,
    told: &[&'f Figure],
    dates: &[DateMention],
) -> Option<WrongSum<'f>> {
    let mut ages = told.iter().filter(|figure| figure.unit == FigureUnit::Age);
    let age = ages.next().filter(|_| ages.next().is_none())?;
    let is_birth = |date: &&DateMention| {
        let at = date_place(clause, date);
        (1..=rules::BORN_WITHIN).any(|by| clause.before(at, by) == "born")
    };
    let mut births = dates.iter().filter(is_birth);
    let birth = births.next().filter(|_| births.next().is_none())?;
    let born = year_of(birth)?;
    // *And his son was born in 1990* is told of another.
    let (one, other) = (age.whole.start.0, birth.tokens.start.0);
    let between = (one.min(other)..one.max(other)).map(|at| (at - clause.first.0) as usize);
    let is_of_another = between.into_iter().any(|at| {
        matches!(
            clause.folded(at),
            "his" | "her" | "their" | "whose" | "with" | ";"
        )
    });
    if is_of_another {
        return None;
    }
    let mut others = dates.iter().filter(|date| date.span != birth.span);
    let others: Vec<i64> = others.by_ref().filter_map(year_of).collect();
    let is_past = (0..clause.words.len())
        .any(|at| matches!(clause.folded(at), "died" | "dead" | "death" | "killed"));
    let then = match (others.as_slice(), is_past) {
        ([year], true) => *year,
        ([], false) => birth.published?.date().0,
        _ => return None,
    };
    let years = i64::try_from(age.value / ONE).ok()?;
    let (least, most) = (then - born - 1, then - born);
    let is_wrong = age.step == ONE && !(least..=most).contains(&years) && most > 0;
    is_wrong.then(|| WrongSum {
        told: format!(
            "who was born in {born} was {least} or {most} in {then}, not {}",
            story.text(age.span)
        ),
        figures: vec![age],
    })
}

/// *In 1987, 41 years ago*.
fn find_wrong_years_ago<'f>(
    story: &Story,
    clause: &Clause<'_>,
    told: &[&'f Figure],
    dates: &[DateMention],
) -> Option<WrongSum<'f>> {
    told.iter().find_map(|figure| {
        let behind = (figure.whole.end.0 - clause.first.0) as usize;
        let from = (figure.whole.start.0 - clause.first.0) as usize;
        let is_ago = figure.unit == FigureUnit::Duration
            && clause.folded(behind) == "ago"
            && matches!(clause.before(behind, 1), "years" | "year");
        // Only marks part the year from the span that explains it.
        let date = dates.iter().find(|date| {
            let end = (date.tokens.end.0 - clause.first.0) as usize;
            let starts = date_place(clause, date);
            let is_before = end <= from
                && matches!(clause.folded(end), "," | "(" | "—" | "–")
                && end + 1 == from;
            let is_behind = starts > behind
                && matches!(
                    (clause.folded(behind + 1), starts - behind),
                    (",", 3) | ("in", 2) | ("(", 2)
                );
            is_before || is_behind
        })?;
        let year = year_of(date).filter(|_| is_ago)?;
        let now = date.published?.date().0;
        let years = i64::try_from(figure.value / (31_556_952 * ONE)).ok()?;
        let off = (now - year - years).abs();
        (off > 1).then(|| WrongSum {
            told: format!(
                "{year} is {} years before {now}, not {}",
                now - year,
                story.text(figure.span)
            ),
            figures: vec![figure],
        })
    })
}

/// *From 3 May to 10 May, for 12 days*.
fn find_wrong_days<'f>(
    story: &Story,
    clause: &Clause<'_>,
    told: &[&'f Figure],
    dates: &[DateMention],
) -> Option<WrongSum<'f>> {
    let [first, last] = dates else {
        return None;
    };
    let between = (first.tokens.end.0..last.tokens.start.0)
        .map(|at| clause.folded((at - clause.first.0) as usize));
    let between: Vec<&str> = between.collect();
    let opening = clause.before(date_place(clause, first), 1);
    let is_span = matches!(
        (opening, between.as_slice()),
        ("from", ["to" | "until" | "till"]) | ("between", ["and"])
    );
    let mut spans = told.iter().filter(|figure| {
        let at = (figure.whole.end.0 - clause.first.0) as usize;
        figure.unit == FigureUnit::Duration && matches!(clause.before(at, 1), "days" | "nights")
    });
    let days = spans.next().filter(|_| is_span && spans.next().is_none())?;
    let at = |token: u32| (token - clause.first.0) as usize;
    // The days stand close behind the dates, or *lasted nine days, from …* close before them.
    let gap = match days.whole.start.0 >= last.tokens.end.0 {
        true => at(last.tokens.end.0)..at(days.whole.start.0),
        false => at(days.whole.end.0)..date_place(clause, first),
    };
    let mut gap = gap.map(|at| clause.folded(at));
    let is_of_span =
        gap.all(|word| matches!(word, "," | "for" | "(" | "—" | "–" | "from" | "between"));
    let (one, other) = (told_day(first)?, told_day(last)?);
    let n_days = other.since(one);
    let printed = i64::try_from(days.value / (86_400 * ONE)).ok()?;
    let is_wrong = is_of_span && n_days > 0 && (printed - n_days).abs() > 1;
    is_wrong.then(|| WrongSum {
        told: format!(
            "{} to {} is {n_days} or {} days, not {}",
            story.text(first.span),
            story.text(last.span),
            n_days + 1,
            story.text(days.span)
        ),
        figures: vec![days],
    })
}

/// The day that is told; without a year those of one year are as far apart as in any, but for a leap day.
fn told_day(date: &DateMention) -> Option<Day> {
    match &date.when {
        When::Day { year, readings } => match readings.as_slice() {
            [(month, day)] => Day::new(year.unwrap_or(2001), *month, *day),
            _ => None,
        },
        _ => None,
    }
}
