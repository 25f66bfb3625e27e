//! Words by which news tell figures, days, hours, people and sources: a table a language, none of which is asked of a text
//! in another.
//!
//! A table is a text file beside this one: a line a list, its name first; entries parted by spaces, the forms of an entry
//! by strokes, a space inside a form written `_`. What stands before `=` is what the forms mean. The files are parts of the
//! program; only those of the story's languages are ever read. `docs/languages.md` tells how a language is added.

use std::collections::HashMap;
use std::sync::OnceLock;

/// The tables by the tags of their languages.
const FILES: [(&str, &str); 16] = [
    ("ar", include_str!("ar.txt")),
    ("de", include_str!("de.txt")),
    ("es", include_str!("es.txt")),
    ("fr", include_str!("fr.txt")),
    ("hi", include_str!("hi.txt")),
    ("it", include_str!("it.txt")),
    ("ja", include_str!("ja.txt")),
    ("ko", include_str!("ko.txt")),
    ("nl", include_str!("nl.txt")),
    ("pl", include_str!("pl.txt")),
    ("pt", include_str!("pt.txt")),
    ("ru", include_str!("ru.txt")),
    ("sv", include_str!("sv.txt")),
    ("tr", include_str!("tr.txt")),
    ("uk", include_str!("uk.txt")),
    ("zh", include_str!("zh.txt")),
];

/// The tables that have been read.
static TABLES: [OnceLock<NewsWords>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];

/// Declares the lists with their names in the files.
macro_rules! lists {
    ($($(#[$doc:meta])* $list:ident = $name:literal,)+) => {
        /// A list of words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum NewsList {
            $($(#[$doc])* $list,)+
        }

        /// The lists by their names in the files.
        const NAMES: &[(&str, NewsList)] = &[$(($name, NewsList::$list),)+];
    };
}

lists! {
    /// Months by their numbers, in all cases and short forms.
    Months = "months",
    /// Weekdays by their numbers from 0 for Monday.
    Weekdays = "weekdays",
    /// Days by how many they come after that of publication.
    Days = "days",
    /// Number words by their values.
    Numbers = "numbers",
    /// What stands between tens and ones.
    Joiners = "joiners",
    /// Magnitudes by their values.
    Scales = "scales",
    /// Percent behind a number.
    Percent = "percent",
    /// Percent before a number.
    PercentBefore = "percent_before",
    /// Percentage points.
    Points = "points",
    /// Money by its English name.
    Money = "money",
    /// Measures by their short names.
    Units = "units",
    /// Persons of whom nothing else is said, and victims.
    People = "people",
    /// Persons by what they are.
    Folk = "folk",
    /// What stands between a number and what it counts.
    Counters = "counters",
    /// Years of a life, behind a number or glued to it.
    Ages = "ages",
    /// Before a number: it is an age.
    AgesBefore = "ages_before",
    /// The last parts of nouns that last so many years and are not so old.
    Lasting = "lasting",
    /// Before an hour.
    ClockBefore = "clock_before",
    /// Behind an hour.
    ClockBehind = "clock_behind",
    /// The sign behind an hour.
    Hour = "hour",
    /// The sign behind minutes.
    Minute = "minute",
    /// Half an hour more.
    Half = "half",
    /// A quarter of an hour more.
    QuarterPast = "quarter_past",
    /// A quarter of an hour less.
    QuarterTo = "quarter_to",
    /// Before noon.
    Morning = "morning",
    /// After noon.
    Evening = "evening",
    /// Of the hours about midnight.
    Night = "night",
    /// How exact a figure is, before it.
    Hedges = "hedges",
    /// How exact a figure is, behind it.
    HedgesBehind = "hedges_behind",
    /// Behind which a number names and does not count.
    Labels = "labels",
    /// Killed.
    Dead = "dead",
    /// Wounded.
    Hurt = "hurt",
    /// What turns a statement round.
    Deny = "deny",
    /// Verbs of saying.
    Says = "says",
    /// Before whom a version cites.
    Sources = "sources",
    /// Behind whom a version cites.
    SourcesBehind = "sources_behind",
    /// Titles, which belong to no name.
    Titles = "titles",
    /// Offices, which belong to no name.
    Offices = "offices",
    /// What may stand between an office and the name.
    Skipped = "skipped",
    /// Surnames, where capitals tell no names.
    Surnames = "surnames",
    /// Endings by which the cases of a name differ.
    Endings = "endings",
}

/// Forms with what they mean; nothing where the list says it all.
type NewsEntries = Vec<(&'static str, &'static str)>;

/// The words of a list, by their first letters.
#[derive(Debug, Default)]
pub(crate) struct NewsTable(HashMap<char, NewsEntries>);

impl NewsTable {
    /// The forms that begin with the first letter of a word, with what they mean.
    pub(crate) fn beginning_like(&self, word: &str) -> &[(&'static str, &'static str)] {
        let first = word.chars().next();
        let found = first.and_then(|first| self.0.get(&first));
        found.map_or(&[], Vec::as_slice)
    }

    /// What a word means, if it stands in the list.
    pub(crate) fn meaning(&self, word: &str) -> Option<&'static str> {
        let mut forms = self.beginning_like(word).iter();
        forms.find(|(form, _)| *form == word).map(|found| found.1)
    }

    /// Whether the list is empty: the language says nothing so.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn read(entries: &'static str) -> Self {
        let mut table = Self::default();
        for entry in entries.split_whitespace() {
            let (meaning, forms) = match entry.split_once('=') {
                Some((meaning, forms)) => (meaning, forms),
                None => ("", entry),
            };
            for form in forms.split('/').filter(|form| !form.is_empty()) {
                if let Some(first) = form.chars().next() {
                    table.0.entry(first).or_default().push((form, meaning));
                }
            }
        }
        // Of two forms of which one begins the other the longer is looked for first.
        for forms in table.0.values_mut() {
            forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
        }
        table
    }
}

/// The words of a language.
#[derive(Debug)]
pub(crate) struct NewsWords(Vec<NewsTable>);

impl NewsWords {
    /// The number of the table of a language, if it has one.
    pub(crate) fn place(tag: &str) -> Option<usize> {
        FILES.iter().position(|(known, _)| *known == tag)
    }

    /// The table with a number, read at the first call.
    pub(crate) fn of_place(place: usize) -> Option<&'static Self> {
        let (_, file) = FILES.get(place)?;
        Some(TABLES.get(place)?.get_or_init(|| Self::read(file)))
    }

    /// The words of a list.
    pub(crate) fn list(&self, list: NewsList) -> Option<&NewsTable> {
        self.0.get(list as usize)
    }

    fn read(file: &'static str) -> Self {
        let mut tables: Vec<NewsTable> = NAMES.iter().map(|_| NewsTable::default()).collect();
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            let Some((name, entries)) = line.split_once(' ') else {
                continue;
            };
            let place = NAMES.iter().position(|(known, _)| *known == name);
            if let Some(table) = place.and_then(|place| tables.get_mut(place)) {
                *table = NewsTable::read(entries);
            }
        }
        Self(tables)
    }
}

/// The words of one list in all languages, with what they mean: for who reads stamps before it is known in which language
/// they are. Forms of several words and with stops are left out.
pub(crate) fn list_in_all_languages(
    name: &'static str,
) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = FILES.iter().flat_map(|(_, file)| file.lines());
    let entries = lines.filter_map(move |line| line.strip_prefix(name)?.strip_prefix(' '));
    let forms = entries.flat_map(str::split_whitespace).flat_map(|entry| {
        let (meaning, forms) = entry.split_once('=').unwrap_or(("", entry));
        forms.split('/').map(move |form| (form, meaning))
    });
    forms.filter(|(form, _)| !form.is_empty() && !form.contains(['_', '.']))
}

#[cfg(test)]
mod tests {
    use super::{FILES, NAMES, NewsList, NewsWords};
    use crate::text::{Language, fold};
    use std::collections::BTreeSet;

    #[test]
    fn tables_are_of_known_languages_and_lists_and_folded_as_texts_are() {
        for (tag, file) in FILES {
            assert!(Language::of_tag(tag).is_some(), "{tag}");
            let mut seen = BTreeSet::new();
            for line in file.lines().filter(|line| !line.starts_with('#')) {
                let (name, entries) = line.split_once(' ').expect(line);
                assert!(
                    NAMES.iter().any(|(known, _)| *known == name),
                    "{tag}: {name}"
                );
                assert!(seen.insert(name), "{tag}: {name} stands twice");
                for entry in entries.split_whitespace() {
                    let forms = entry.split_once('=').map_or(entry, |(_, forms)| forms);
                    for form in forms.split('/') {
                        assert_eq!(fold(form), form, "{tag}: {name}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_language_has_its_weekdays_numbers_and_verbs_of_saying() {
        for (place, (tag, _)) in FILES.iter().enumerate() {
            let words = NewsWords::of_place(place).expect("a table");
            for list in [
                NewsList::Weekdays,
                NewsList::Days,
                NewsList::Numbers,
                NewsList::Scales,
                NewsList::Money,
                NewsList::People,
                NewsList::Says,
                NewsList::Deny,
            ] {
                let table = words.list(list).expect("every list is there");
                assert!(!table.is_empty(), "{tag}: {list:?}");
            }
        }
    }
}
