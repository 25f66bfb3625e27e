//! Numbers and days in runs of changed words where the facts read none: other languages, years, bare numbers.

use std::ops::Range;

use super::changed_runs::ChangedRun;
use super::history_change::{ChangeKind, HistoryChange};
use super::run_kinds::RunJudge;
use crate::facts::{names_month_or_week_day, number_word_value_in};
use crate::text::{Language, TokenId, TokenKind};

/// Feasts by which a time of the year is told.
const FEASTS: [&str; 14] = [
    "easter",
    "christmas",
    "whitsun",
    "pentecost",
    "ramadan",
    "thanksgiving",
    "ostern",
    "pfingsten",
    "weihnachten",
    "pâques",
    "noël",
    "pascua",
    "navidad",
    "natale",
];

/// Numbers that are years where nothing says what they count.
const YEARS: std::ops::RangeInclusive<u64> = 1800..=2100;

impl RunJudge<'_> {
    /// One number for another, or one day or month for another.
    pub(super) fn unread_fact(&self, run: &ChangedRun) -> Option<HistoryChange> {
        let [from, to] = run.spans(self.known.story);
        let numbers = self
            .only_number(&run.left)
            .zip(self.only_number(&run.right));
        let kind = match numbers {
            Some((one, other)) if one == other => ChangeKind::Typo,
            Some((one, other)) if YEARS.contains(&one) && YEARS.contains(&other) => {
                ChangeKind::Date
            }
            Some(_) => ChangeKind::Figure,
            None if self.are_days(&run.left) && self.are_days(&run.right) => ChangeKind::Date,
            None => return None,
        };
        Some(HistoryChange::new(kind, from, to))
    }

    /// One day, month or feast for another, which some take for names.
    pub(super) fn other_day(&self, run: &ChangedRun) -> Option<HistoryChange> {
        let [from, to] = run.spans(self.known.story);
        let are_days = self.are_days(&run.left) && self.are_days(&run.right);
        are_days.then(|| HistoryChange::new(ChangeKind::Date, from, to))
    }

    fn are_days(&self, side: &Range<TokenId>) -> bool {
        let story = self.known.story;
        let mut words = story.words(side).peekable();
        let names = |word| {
            let word = story.folded(word);
            let single = word.strip_suffix('s').unwrap_or(word);
            FEASTS.contains(&word)
                || names_month_or_week_day(self.language, word)
                || names_month_or_week_day(self.language, single)
        };
        words.peek().is_some() && words.all(names)
    }

    /// The value of the only word of a side, if that is a number; separators are left out, since both sides are printed by
    /// one outlet.
    fn only_number(&self, side: &Range<TokenId>) -> Option<u64> {
        let story = self.known.story;
        let mut words = story.words(side);
        let only = words.next().filter(|_| words.next().is_none())?;
        let word = story.folded(only);
        if let Some(place) = read_place(self.language, word) {
            return Some(place);
        }
        if story.tokens[only].kind != TokenKind::Number {
            return number_word_value_in(self.language, word);
        }
        let is_plain = word
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
        let digits: String = word.chars().filter(char::is_ascii_digit).collect();
        digits.parse().ok().filter(|_| is_plain)
    }
}

/// Words for first, second and so on by the tag of their language, in order, the forms of one with strokes between; then for
/// once and twice, which English alone has in a word.
const PLACES: [(&str, &str); 4] = [
    (
        "en",
        "first/once second/twice third/thrice fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    ),
    (
        "de",
        "erste/ersten/erster/erstes zweite/zweiten/zweiter/zweites dritte/dritten/dritter/drittes vierte/vierten/vierter/viertes \
         fünfte/fünften/fünfter/fünftes sechste/sechsten/sechster/sechstes siebte/siebten achte/achten neunte/neunten zehnte/zehnten",
    ),
    (
        "fr",
        "premier/première deuxième/second/seconde troisième quatrième cinquième sixième septième huitième neuvième dixième",
    ),
    (
        "es",
        "primer/primero/primera segundo/segunda tercer/tercero/tercera cuarto/cuarta quinto/quinta sexto/sexta",
    ),
];

/// The place in a row that a folded word names: *third*, *89th*.
fn read_place(language: Option<Language>, word: &str) -> Option<u64> {
    let digits = word.trim_end_matches(char::is_alphabetic);
    let ending = word.strip_prefix(digits)?;
    if !digits.is_empty() && matches!(ending, "st" | "nd" | "rd" | "th" | "e" | "er" | "º" | "ª")
    {
        return digits.parse().ok();
    }
    let tag = language.map_or("en", Language::tag);
    let (_, places) = PLACES.iter().find(|(known, _)| *known == tag)?;
    let mut places = places.split_whitespace();
    let place = places.position(|forms| forms.split('/').any(|form| form == word))?;
    u64::try_from(place + 1).ok()
}
