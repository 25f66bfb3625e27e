//! What a figure counts or measures: money, shares, lengths, spans of time, or things by their noun.

use super::ages::is_age;
use super::amount::{Amount, Number, ONE};
use super::figure_unit::FigureUnit;
use super::fractions::SHARE;
use super::glued_units::{GLUED_NOUN, glued_noun};
use super::listed_ages::find_listed_age;
use super::listed_units::{find_inner_unit, find_listed_people, find_listed_unit};
use super::measures::{ScaledUnit, english, find_glued_measure, find_word_measure, is_percent};
use super::money;
use super::ordinals::ORDINAL;
use super::people_nouns::is_one_person;
use super::rules;
use super::temperatures::find_degrees;
use crate::facts::clause::Clause;
use crate::lexicon::is_stop_word;

/// A unit where it stands around a number.
pub(crate) struct UnitMention {
    pub(crate) unit: FigureUnit,
    /// The value in the measure of the unit.
    pub(crate) value: Amount,
    pub(crate) step: Amount,
    /// The first place of figure and unit together, and the place behind them.
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// Where the noun stands.
    pub(crate) noun: Option<usize>,
}

/// What the number counts.
pub(crate) fn read_unit(clause: &Clause<'_>, number: &Number) -> UnitMention {
    let mut found = UnitMention {
        unit: FigureUnit::Unknown,
        value: number.value,
        step: number.step,
        from: number.from,
        to: number.to,
        noun: None,
    };
    if let Some((money, n_words)) = money::find_money_before(clause, number.from) {
        found.unit = FigureUnit::Money(money);
        found.from -= n_words;
        return found;
    }
    if let Some((unit, from)) = find_inner_unit(clause, number) {
        found.unit = unit;
        found.from = from;
        return found;
    }
    if number.ending == Some(SHARE) {
        return found.share(clause);
    }
    if let Some((thing, n_words)) = find_thing_beside(clause, number) {
        found.unit = FigureUnit::Things(thing);
        found.to += n_words;
        return found;
    }
    if number.ending == Some("km") && clause.reads(number.to, "/ h") {
        return found.measured(FigureUnit::Speed, 1, 1, 2);
    }
    // What is glued to digits was told by its name in English.
    let glued = number.ending.and_then(find_glued_measure);
    if let Some((unit, up, down)) = glued {
        return found.measured(unit, up, down, 0);
    }
    if let Some((unit, up, down, n_words)) = read_unit_phrase(clause, number) {
        return found.measured(unit, up, down, n_words);
    }
    if let Some((unit, up, down, n_words)) = read_measure_behind(clause, number.to) {
        return found.measured(unit, up, down, n_words);
    }
    if clause.tongue.has_news_words() {
        return found.of_people(clause);
    }
    found.things(clause)
}

/// What a number counts by its own form, and how many words behind it say so: *the 12th fire*, *a 38-tonne lorry*, *a
/// magnitude 6.1 quake*.
fn find_thing_beside(clause: &Clause<'_>, number: &Number) -> Option<(String, usize)> {
    match number.ending {
        Some(ORDINAL) => {
            let noun = stem(clause.folded(number.to));
            Some((format!("{noun} {ORDINAL}"), 1))
        }
        Some(GLUED_NOUN) => Some((stem(glued_noun(clause, number.from)), 0)),
        _ if is_quake_magnitude(clause, number) => Some(("magnitude".to_owned(), 0)),
        _ => None,
    }
}

/// *A magnitude 6.1 quake* is of 6.1 as *a 6.1-magnitude quake* is.
fn is_quake_magnitude(clause: &Clause<'_>, number: &Number) -> bool {
    clause.tongue.is_english()
        && number.ending.is_none()
        && clause.before(number.from, 1) == "magnitude"
}

/// Speeds in several words, and what one is in kilometres an hour.
const SPEEDS: [(&str, Amount, Amount); 7] = [
    ("miles an hour", 1_609_344, 1_000_000),
    ("miles per hour", 1_609_344, 1_000_000),
    ("kilometres an hour", 1, 1),
    ("kilometres per hour", 1, 1),
    ("kilometers per hour", 1, 1),
    ("km per hour", 1, 1),
    ("km / h", 1, 1),
];

/// A unit, what its value is multiplied and divided by, and how many words it takes behind the number.
type UnitWords = (FigureUnit, Amount, Amount, usize);

/// A unit of several words, or one that only the whole phrase tells: *years of age*, *of a point*.
fn read_unit_phrase(clause: &Clause<'_>, number: &Number) -> Option<UnitWords> {
    if is_percent(clause, number.to) {
        return Some((FigureUnit::Percent, 1, 1, 2));
    }
    let ages = ["year old", "years old", "years of age"];
    if let Some(age) = ages.iter().find(|age| clause.reads(number.to, age)) {
        return Some((FigureUnit::Age, 1, 1, age.split(' ').count()));
    }
    if is_age(clause, number) {
        return Some((FigureUnit::Age, 1, 1, 0));
    }
    if let Some(n_words) = find_listed_age(clause, number) {
        return Some((FigureUnit::Age, 1, 1, n_words));
    }
    if let Some((words, up, down)) = SPEEDS.iter().find(|speed| clause.reads(number.to, speed.0)) {
        return Some((FigureUnit::Speed, *up, *down, words.split(' ').count()));
    }
    if let Some((degrees, n_words)) = find_degrees(clause, number.to) {
        return english(degrees).map(|(unit, up, down)| (unit, up, down, n_words));
    }
    if clause.reads(number.to, "basis points") {
        return Some((FigureUnit::PercentagePoints, 1, 100, 2));
    }
    clause
        .reads(number.to, "of a point")
        .then_some((FigureUnit::Points, 1, 1, 3))
}

/// A measure or currency by its word behind a number.
fn read_measure_behind(clause: &Clause<'_>, at: usize) -> Option<UnitWords> {
    if let Some(listed) = find_listed_unit(clause, at) {
        return Some(listed);
    }
    if let Some((unit, up, down)) = find_word_measure(clause, clause.folded(at)) {
        let is_of_points = matches!(clause.folded(at + 1), "point" | "points");
        return Some(match unit {
            FigureUnit::Percent if is_of_points => (FigureUnit::PercentagePoints, 1, 1, 2),
            unit => (unit, up, down, 1),
        });
    }
    if let Some((money, n_words)) = money::owned_dollars(clause, at) {
        return Some((FigureUnit::Money(money), 1, 1, n_words));
    }
    // *1,2 millones de euros*
    let (unit, up, down) = read_money_behind(clause, at)?;
    Some((unit, up, down, 2))
}

/// The money behind a number and its preposition, where it is said so: *millions of euros*.
fn read_money_behind(clause: &Clause<'_>, at: usize) -> Option<ScaledUnit> {
    let is_owned = match clause.folded(at) {
        "de" | "d'" | "d’" | "di" => clause.tongue.is_one_of("fr es it pt ca"),
        "of" => matches!(clause.before(at, 1), "thousands" | "millions" | "billions"),
        _ => false,
    };
    let measure = find_word_measure(clause, clause.folded(at + 1)).filter(|_| is_owned)?;
    matches!(measure.0, FigureUnit::Money(_)).then_some(measure)
}

/// Whether a unit stands at a place.
pub(crate) fn has_unit(clause: &Clause<'_>, at: usize) -> bool {
    find_listed_unit(clause, at).is_some()
        || find_word_measure(clause, clause.folded(at)).is_some()
        || is_percent(clause, at)
}

impl UnitMention {
    /// *A third of the flats* is so many percent, *a tenth of a point* a part of it.
    fn share(self, clause: &Clause<'_>) -> Self {
        let at = self.to;
        let of = |words: &str| clause.reads(at, words);
        if of("of a percentage point") {
            return self.measured(FigureUnit::PercentagePoints, 1, 1, 4);
        }
        if of("of a percent") || of("of a per cent") {
            let n = if of("of a percent") { 3 } else { 4 };
            return self.measured(FigureUnit::Percent, 1, 1, n);
        }
        if of("of a point") {
            return self.measured(FigureUnit::Points, 1, 1, 3);
        }
        self.measured(FigureUnit::Percent, 100, 1, 0)
    }

    fn measured(mut self, unit: FigureUnit, up: Amount, down: Amount, n_words: usize) -> Self {
        self.value = self.value * up / down;
        self.step = (self.step * up / down).max(1);
        self.unit = unit;
        self.to += n_words;
        self
    }

    /// People who are counted by a noun of their language, else other things.
    fn of_people(mut self, clause: &Clause<'_>) -> Self {
        let Some((noun, at, to)) = find_listed_people(clause, self.to) else {
            return self.things(clause);
        };
        self.unit = FigureUnit::Things(noun);
        self.noun = Some(at);
        self.to = to;
        self
    }

    /// Looks for the noun: the first plural within three words, else the noun of *a crew of 19*.
    fn things(mut self, clause: &Clause<'_>) -> Self {
        // *6 sont restés* counts nothing that stands behind the verb.
        let language = clause
            .tongue
            .language()
            .filter(|_| clause.tongue.has_news_words());
        let is_small = |word: &str| language.is_some_and(|language| is_stop_word(language, word));
        let run = (self.to..self.to + rules::NOUN_WITHIN).take_while(|&at| {
            clause.words.get(at).is_some_and(|w| {
                !w.is_mark()
                    && w.text.starts_with(char::is_alphabetic)
                    && (w.is_content() || matches!(w.folded, "other" | "more" | "of"))
                    && !is_small(w.folded)
            })
        });
        let is_counted = |at: usize| match self.value == ONE {
            true => is_one_person(clause.folded(at)),
            false => is_plural_noun(clause, at),
        };
        let noun = run.clone().find(|&at| is_counted(at));
        if let Some(noun) = noun {
            self.unit = FigureUnit::Things(stem(clause.folded(noun)));
            self.noun = Some(noun);
            self.to = noun + 1;
        } else if clause.tongue.is_english() && follows_magnitude(clause, self.from) {
            self.unit = FigureUnit::Things("magnitude".to_owned());
        } else if clause.tongue.is_english()
            && clause.before(self.from, 1) == "of"
            && self.step == ONE
        {
            let at = self
                .from
                .checked_sub(2)
                .filter(|&at| clause.words[at].is_content());
            if let Some(noun) = at {
                self.unit = FigureUnit::Things(stem(clause.folded(noun)));
                self.noun = Some(noun);
                self.from = noun;
            }
        }
        self
    }

    /// Whether it is one thing that is named by a number, not counted.
    pub(crate) fn is_small(&self) -> bool {
        self.value < rules::COUNTED_FROM && self.step == ONE
    }
}

/// *Magnitude 6.1*, *a magnitude of 6.1*.
fn follows_magnitude(clause: &Clause<'_>, from: usize) -> bool {
    clause.before(from, 1) == "magnitude" || clause.ends_before(from, "magnitude of")
}

/// Languages whose plural is an *s*.
const PLURAL_S: &str = "en fr es pt ca";

fn is_plural_noun(clause: &Clause<'_>, at: usize) -> bool {
    let folded = clause.folded(at);
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
    ) || (clause.tongue.is_one_of(PLURAL_S)
        && folded.len() > 3
        && folded.ends_with('s')
        && !folded.ends_with("ss")
        && !folded.ends_with("us"))
}

/// The noun without the ending of the plural; people of all names are persons only where nothing else is said.
pub(crate) fn stem(folded: &str) -> String {
    match folded {
        "people" | "persons" | "personen" | "menschen" | "personnes" | "personas" => {
            "person".to_owned()
        }
        "lives" => "life".to_owned(),
        "man" => "men".to_owned(),
        "woman" => "women".to_owned(),
        "child" => "children".to_owned(),
        word => word.strip_suffix("ies").map_or_else(
            || word.strip_suffix('s').unwrap_or(word).to_owned(),
            |stem| format!("{stem}y"),
        ),
    }
}
