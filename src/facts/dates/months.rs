//! The months and the days of the week by their names, in the languages in which dates are read.

use crate::facts::language_support::Tongue;
use crate::facts::word_lists::is_in_word_list;
use crate::lexicon::{NewsList, NewsWords};
use crate::text::Language;

/// For every language without a table of words for news its months in order, the forms of one with strokes between.
const MONTHS: [(&str, &str); 2] = [
    (
        "en",
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec",
    ),
    (
        "nb da",
        "januar februar mars/marts april mai/maj juni juli august september oktober november desember/december",
    ),
];

/// Whether the months of a language are known; those of East Asia have numbers for names.
pub(crate) fn has_months(tongue: Tongue) -> bool {
    tongue.has_news_words() || MONTHS.iter().any(|(tags, _)| tongue.is_one_of(tags))
}

/// The number of the month that a folded word names in a language.
pub(crate) fn find_month_number(tongue: Tongue, folded: &str) -> Option<i64> {
    if let Some(table) = tongue.list(NewsList::Months) {
        // In Turkish an ending stands behind an apostrophe, in French and Italian an article before one.
        let plain = match folded.split_once('\'') {
            Some((name, _)) if tongue.is_one_of("tr") => name,
            Some((_, name)) if tongue.is_one_of("fr it") => name,
            _ => folded,
        };
        return table.meaning(plain)?.parse().ok();
    }
    let (_, names) = MONTHS.iter().find(|(tags, _)| tongue.is_one_of(tags))?;
    let mut months = names.split(' ');
    let place = months.position(|forms| is_in_word_list(&forms.replace('/', " "), folded))?;
    Some(place as i64 + 1)
}

/// The days of the week from Monday on, in English: other languages have them in their tables of words for news.
const WEEK_DAYS: &str = "monday tuesday wednesday thursday friday saturday sunday";

/// Whether a folded word names a month or a day of the week in a language; English where it is not known.
pub(crate) fn names_month_or_week_day(language: Option<Language>, folded: &str) -> bool {
    let tag = language.map_or("en", Language::tag);
    let table = NewsWords::place(tag).and_then(NewsWords::of_place);
    let listed = |list: NewsList| {
        let words = table.and_then(|table| table.list(list));
        words.is_some_and(|words| words.meaning(folded).is_some())
    };
    let months = MONTHS.iter().filter(|(tags, _)| is_in_word_list(tags, tag));
    let mut months = months.map(|(_, names)| names.replace('/', " "));
    months.any(|names| is_in_word_list(&names, folded))
        || (tag == "en" && is_in_word_list(WEEK_DAYS, folded))
        || listed(NewsList::Months)
        || listed(NewsList::Weekdays)
}
