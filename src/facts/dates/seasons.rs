//! Seasons of a year: *this summer*, *last winter*, *the spring of 2024*, *since the autumn*.

use super::civil_day::Day;
use super::date_expression::{Season, SeasonYear, When};
use super::rules;
use crate::facts::clause::Clause;

/// Behind *fall* it is what something does: *this fall in prices*.
const AFTER_A_FALL: [&str; 4] = ["in", "of", "from", "to"];

/// The season that begins at a place, with the place behind it.
pub(super) fn read_season(clause: &Clause<'_>, at: usize) -> Option<(usize, When)> {
    if !clause.tongue.is_english() {
        return None;
    }
    let season = |at: usize| read_season_name(clause, at);
    let told = |to: usize, season: Season, year: SeasonYear| Some((to, When::Season(season, year)));
    let relative = match clause.folded(at) {
        "last" => Some(-1),
        "this" => Some(0),
        "next" => Some(1),
        _ => None,
    };
    if let (Some(n), Some(found)) = (relative, season(at + 1)) {
        return told(at + 2, found, SeasonYear::Relative(n));
    }
    let found = season(at)?;
    let of = usize::from(clause.folded(at + 1) == "of");
    if let Some(year) = read_year(clause, at + 1 + of) {
        return told(at + 2 + of, found, SeasonYear::Year(year));
    }
    let the = usize::from(clause.before(at, 1) == "the");
    let is_told = matches!(
        clause.before(at, 1 + the),
        "in" | "since" | "until" | "by" | "during" | "late" | "early" | "for"
    );
    // *In spring water*, *by the summer house*: nothing that could be named stands behind it.
    let is_closed = clause
        .words
        .get(at + 1)
        .is_none_or(|word| !word.is_content());
    let is_fall = clause.folded(at) == "fall";
    (is_told && is_closed && !is_fall).then_some((at + 1, When::Season(found, SeasonYear::Open)))
}

fn read_season_name(clause: &Clause<'_>, at: usize) -> Option<Season> {
    match clause.folded(at) {
        "spring" => Some(Season::Spring),
        "summer" => Some(Season::Summer),
        "autumn" => Some(Season::Autumn),
        "fall" if !AFTER_A_FALL.contains(&clause.folded(at + 1)) => Some(Season::Autumn),
        "winter" => Some(Season::Winter),
        _ => None,
    }
}

fn read_year(clause: &Clause<'_>, at: usize) -> Option<i64> {
    let word = clause.folded(at);
    let year = Some(word)
        .filter(|word| word.len() == 4)?
        .parse::<i64>()
        .ok();
    year.filter(|year| rules::BARE_YEARS.contains(year))
}

/// The years that a season may be of, none if nothing tells.
pub(super) fn list_season_years(
    season: Season,
    year: SeasonYear,
    published: Option<Day>,
) -> Vec<i64> {
    let n = match year {
        SeasonYear::Open => return Vec::new(),
        SeasonYear::Year(year) => return vec![year],
        SeasonYear::Relative(n) => n,
    };
    let Some((now, ..)) = published.map(Day::date) else {
        return Vec::new();
    };
    match (n, season) {
        // A winter is of two years, and *last summer*, said in October, is this year's.
        (0, Season::Winter) => vec![now - 1, now],
        (0, _) => vec![now],
        (-1, Season::Winter) => vec![now - 2, now - 1, now],
        (-1, _) => vec![now - 1, now],
        (_, Season::Winter) => vec![now, now + 1, now - 1],
        _ => vec![now, now + 1],
    }
}
