//! What a figure counts or measures: money, shares, lengths, spans of time, or things by their noun.

use super::clause::Clause;
use super::fractions::SHARE;
use super::numbers::{Amount, Number, ONE};

/// What a figure counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Unit {
    Money(&'static str),
    Percent,
    Points,
    /// Metres.
    Length,
    /// Kilograms.
    Mass,
    /// Seconds.
    Duration,
    /// Years of a life.
    Age,
    /// A number to be called, not counted.
    Telephone,
    /// Things, by the stem of their noun.
    Things(String),
    /// It is not said.
    Unknown,
}

/// A unit with what one of it is worth in the measure that values are kept in, as a fraction.
type Measure = (Unit, Amount, Amount);

fn word(folded: &str) -> Option<Measure> {
    let plain = |unit| Some((unit, 1, 1));
    match folded {
        "%" | "percent" | "pct" | "prozent" | "percentage" => plain(Unit::Percent),
        "points" | "point" => plain(Unit::Points),
        "cents" | "cent" | "penny" | "pennies" => Some((Unit::Money("dollars"), 1, 100)),
        "dollars" | "dollar" => plain(Unit::Money("dollars")),
        "euros" | "euro" | "eur" | "€" => plain(Unit::Money("euros")),
        "pounds" | "pound" | "£" => plain(Unit::Money("pounds")),
        "pence" | "p" => Some((Unit::Money("pounds"), 1, 100)),
        "yen" | "¥" => plain(Unit::Money("yen")),
        "francs" | "franc" => plain(Unit::Money("francs")),
        "won" | "원" => plain(Unit::Money("won")),
        "crowns" | "kronor" | "kroner" => plain(Unit::Money("crowns")),
        "rupees" => plain(Unit::Money("rupees")),
        "metres" | "metre" | "meters" | "meter" | "m" | "metern" | "mètres" | "metros" => {
            plain(Unit::Length)
        }
        "kilometres" | "kilometre" | "kilometers" | "kilometer" | "km" | "kilometern"
        | "kilomètres" | "kilómetros" => Some((Unit::Length, 1000, 1)),
        "miles" | "mile" => Some((Unit::Length, 1_609_344, 1000)),
        "feet" | "foot" | "ft" => Some((Unit::Length, 3048, 10_000)),
        "inches" | "inch" => Some((Unit::Length, 254, 10_000)),
        "yards" | "yard" => Some((Unit::Length, 9144, 10_000)),
        "tonnes" | "tonne" | "tonnen" => Some((Unit::Mass, 1000, 1)),
        "kilograms" | "kilos" | "kg" => plain(Unit::Mass),
        "seconds" | "second" => plain(Unit::Duration),
        "minutes" | "minute" | "minuten" => Some((Unit::Duration, 60, 1)),
        "hours" | "hour" | "stunden" | "heures" | "horas" => Some((Unit::Duration, 3600, 1)),
        "days" | "day" | "tage" | "tagen" | "jours" | "días" => Some((Unit::Duration, 86_400, 1)),
        "weeks" | "week" | "wochen" => Some((Unit::Duration, 604_800, 1)),
        // Months and years have no exact length in days; a year is taken as the calendar's mean.
        "months" | "month" | "monate" => Some((Unit::Duration, 2_629_746, 1)),
        "years" | "year" | "jahre" | "jahren" | "ans" | "años" => {
            Some((Unit::Duration, 31_556_952, 1))
        }
        "age" => plain(Unit::Age),
        "telephone" => plain(Unit::Telephone),
        _ => None,
    }
}

fn currency(folded: &str) -> Option<&'static str> {
    match folded {
        "$" | "us$" => Some("dollars"),
        "£" => Some("pounds"),
        "€" => Some("euros"),
        "¥" => Some("yen"),
        "₩" => Some("won"),
        _ => None,
    }
}

/// A unit where it stands around a number.
pub(super) struct Counted {
    pub(super) unit: Unit,
    /// The value in the measure of the unit.
    pub(super) value: Amount,
    pub(super) step: Amount,
    /// The first place of figure and unit together, and the place behind them.
    pub(super) from: usize,
    pub(super) to: usize,
    /// Where the noun stands.
    pub(super) noun: Option<usize>,
}

/// What the number counts.
pub(super) fn counted(clause: &Clause<'_>, number: &Number) -> Counted {
    let mut found = Counted {
        unit: Unit::Unknown,
        value: number.value,
        step: number.step,
        from: number.from,
        to: number.to,
        noun: None,
    };
    if let Some(money) = currency(clause.before(number.from, 1)) {
        found.unit = Unit::Money(money);
        found.from -= 1;
        return found;
    }
    if number.ending == Some(SHARE) {
        return found.share(clause);
    }
    let glued = number.ending.and_then(word);
    if let Some((unit, up, down)) = glued {
        return found.measured(unit, up, down, 0);
    }
    let next = clause.folded(number.to);
    if clause.reads(number.to, "per cent") {
        return found.measured(Unit::Percent, 1, 1, 2);
    }
    if let Some(n) = ["year old", "years old", "years of age"]
        .iter()
        .find(|age| clause.reads(number.to, age))
    {
        return found.measured(Unit::Age, 1, 1, n.split(' ').count());
    }
    if clause.reads(number.to, "basis points") {
        return found.measured(Unit::Points, 1, 100, 2);
    }
    if clause.reads(number.to, "of a point") {
        return found.measured(Unit::Points, 1, 1, 3);
    }
    if let Some((unit, up, down)) = word(next) {
        let n = if matches!(clause.folded(number.to + 1), "point" | "points")
            && unit == Unit::Percent
        {
            2
        } else {
            1
        };
        return found.measured(unit, up, down, n);
    }
    found.things(clause)
}

impl Counted {
    /// *A third of the flats* is so many percent, *a tenth of a point* a part of it.
    fn share(self, clause: &Clause<'_>) -> Self {
        let at = self.to;
        let of = |words: &str| clause.reads(at, words);
        if of("of a percentage point") || of("of a percent") || of("of a per cent") {
            let n = if of("of a percent") { 3 } else { 4 };
            return self.measured(Unit::Percent, 1, 1, n);
        }
        if of("of a point") {
            return self.measured(Unit::Points, 1, 1, 3);
        }
        self.measured(Unit::Percent, 100, 1, 0)
    }

    fn measured(mut self, unit: Unit, up: Amount, down: Amount, n_words: usize) -> Self {
        self.value = self.value * up / down;
        self.step = (self.step * up / down).max(1);
        self.unit = unit;
        self.to += n_words;
        self
    }

    /// Looks for the noun: the first plural within three words, else the noun of *a crew of 19*.
    fn things(mut self, clause: &Clause<'_>) -> Self {
        let run = (self.to..self.to + 4).take_while(|&at| {
            clause.words.get(at).is_some_and(|w| {
                !w.is_mark()
                    && w.text.starts_with(char::is_alphabetic)
                    && (w.is_content() || matches!(w.folded, "other" | "more" | "of"))
            })
        });
        let noun = run.clone().find(|&at| is_plural(clause.folded(at)));
        if let Some(noun) = noun {
            self.unit = Unit::Things(stem(clause.folded(noun)));
            self.noun = Some(noun);
            self.to = noun + 1;
        } else if clause.before(self.from, 1) == "of" && self.step == ONE {
            let at = self
                .from
                .checked_sub(2)
                .filter(|&at| clause.words[at].is_content());
            if let Some(noun) = at {
                self.unit = Unit::Things(stem(clause.folded(noun)));
                self.noun = Some(noun);
                self.from = noun;
            }
        }
        self
    }

    /// Whether it is one thing that is named by a number, not counted.
    pub(super) fn is_small(&self) -> bool {
        self.value < 3 * ONE && self.step == ONE
    }
}

fn is_plural(folded: &str) -> bool {
    matches!(
        folded,
        "people"
            | "men"
            | "women"
            | "children"
            | "police"
            | "personen"
            | "menschen"
            | "personnes"
            | "personas"
    ) || (folded.len() > 3
        && folded.ends_with('s')
        && !folded.ends_with("ss")
        && !folded.ends_with("us"))
}

/// The noun without the ending of the plural; people of all names are persons only where nothing else is said.
pub(super) fn stem(folded: &str) -> String {
    match folded {
        "people" | "persons" | "personen" | "menschen" | "personnes" | "personas" => {
            "person".to_owned()
        }
        "lives" => "life".to_owned(),
        word => word.strip_suffix("ies").map_or_else(
            || word.strip_suffix('s').unwrap_or(word).to_owned(),
            |stem| format!("{stem}y"),
        ),
    }
}
