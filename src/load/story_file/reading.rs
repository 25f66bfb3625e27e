//! From the text of a story file to the versions that it lists, and everything that is wrong in it.

use std::ops::Range;
use std::path::Path;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::overrides::{StoryOverrides, VersionOverrides, WordsAtPlace};
use crate::load::instants::moment;
use crate::load::{ListedVersion, Source, Trouble, is_web_address, nearest_name};
use crate::text::PublicationDate;

const OF_STORY: [&str; 5] = ["base", "order", "same", "leave-out", "version"];
const OF_VERSION: [&str; 10] = [
    "path",
    "address",
    "part",
    "letter",
    "label",
    "outlet",
    "date",
    "sha256",
    "leave-out",
    "keep",
];

/// The versions that a story file lists, in order, and its troubles; paths are relative to its folder.
pub(in crate::load) fn read_story_file(path: &Path, text: &str) -> Vec<Result<Source, Trouble>> {
    let mut reader = StoryFileReader {
        text,
        place: path.display().to_string(),
        troubles: Vec::new(),
    };
    let listed = match DeTable::parse(text) {
        Ok(table) => reader.story(table.get_ref(), path.parent().unwrap_or(Path::new(""))),
        Err(error) => {
            let at = error.span().unwrap_or_default();
            let what = error.message().to_lowercase();
            let hint = "mend the line, or write the story file anew from the reader";
            reader.tell(&at, what, Some(hint.to_owned()));
            Vec::new()
        }
    };
    reader.troubles.sort_by_key(|(line, _)| *line);
    let troubles = reader.troubles.into_iter().map(|(_, trouble)| Err(trouble));
    let sources = listed
        .into_iter()
        .map(|one| Ok(Source::Listed(Box::new(one))));
    troubles.chain(sources).collect()
}

struct StoryFileReader<'a> {
    text: &'a str,
    place: String,
    /// With the line of each.
    troubles: Vec<(usize, Trouble)>,
}

impl StoryFileReader<'_> {
    fn story(&mut self, table: &DeTable, folder: &Path) -> Vec<ListedVersion> {
        let mut of_story = StoryOverrides::default();
        let mut versions = Vec::new();
        let mut left_out = Vec::new();
        for (key, value) in table.iter() {
            match key.get_ref().as_ref() {
                "base" => of_story.base = self.words(key, value),
                "order" => of_story.is_by_time = self.is_by_time(key, value),
                "same" => of_story.same = self.same(key, value),
                "leave-out" => left_out = self.list(key, value),
                "version" => versions = self.versions(key, value, folder),
                _ => self.unknown(key, &OF_STORY),
            }
        }
        let is_named = |base: &String| {
            let mut letters = versions
                .iter()
                .filter_map(|v: &ListedVersion| v.said.letter.as_ref());
            letters.any(|letter| letter.eq_ignore_ascii_case(base))
        };
        let has_letters = versions.iter().all(|version| version.said.letter.is_some());
        if let Some(base) = of_story.base.take_if(|base| has_letters && !is_named(base)) {
            let what = format!("the base is to be {base}, but no version has this letter");
            self.troubles
                .push((0, Trouble::new(self.place.as_str(), what)));
        }
        for version in &mut versions {
            version.said.leave_out_everywhere.clone_from(&left_out);
        }
        if let Some(first) = versions.first_mut() {
            first.of_story = Some(of_story);
        }
        versions
    }

    fn versions(&mut self, key: &Key, value: &Value, folder: &Path) -> Vec<ListedVersion> {
        let DeValue::Array(tables) = value.get_ref() else {
            self.tell(
                &key.span(),
                "`version` must be a table".to_owned(),
                Some("begin each version with [[version]]".to_owned()),
            );
            return Vec::new();
        };
        let mut versions: Vec<ListedVersion> = Vec::new();
        for value in tables.iter() {
            let DeValue::Table(table) = value.get_ref() else {
                continue;
            };
            let Some(version) = self.version(value.span(), table, folder) else {
                continue;
            };
            let letter = version.said.letter.as_ref();
            if letter.is_some_and(|letter| {
                versions
                    .iter()
                    .any(|other| other.said.letter.as_ref() == Some(letter))
            }) {
                let what = format!(
                    "two versions have the letter {}",
                    letter.map_or("", String::as_str)
                );
                self.tell(&value.span(), what, None);
            }
            versions.push(version);
        }
        versions
    }

    fn version(
        &mut self,
        at: Range<usize>,
        table: &DeTable,
        folder: &Path,
    ) -> Option<ListedVersion> {
        let mut said = VersionOverrides::default();
        let mut source = None;
        for (key, value) in table.iter() {
            match key.get_ref().as_ref() {
                "path" => {
                    source = self
                        .words(key, value)
                        .map(|path| Source::File(folder.join(path)))
                }
                "address" => source = self.address(key, value),
                "part" => said.part = self.words(key, value),
                "letter" => said.letter = self.words(key, value),
                "label" => said.meta.title = self.words(key, value),
                "outlet" => said.meta.outlet = self.words(key, value),
                "date" => said.meta.published = self.date(key, value),
                "sha256" => said.sha256 = self.words(key, value),
                "leave-out" => said.leave_out = self.printed(key, value),
                "keep" => said.keep = self.printed(key, value),
                _ => self.unknown(key, &OF_VERSION),
            }
        }
        let has_place = ["path", "address"]
            .iter()
            .any(|name| table.contains_key(*name));
        if !has_place {
            let hint = "give it a `path` or an `address`".to_owned();
            self.tell(
                &at,
                "this version says nowhere where it is".to_owned(),
                Some(hint),
            );
        }
        Some(ListedVersion {
            source: source?,
            said,
            of_story: None,
        })
    }

    fn words(&mut self, key: &Key, value: &Value) -> Option<String> {
        if let Some(words) = value.get_ref().as_str() {
            return Some(words.trim().to_owned()).filter(|words| !words.is_empty());
        }
        let what = format!("`{}` must be words in quotation marks", key.get_ref());
        self.tell(&value.span(), what, None);
        None
    }

    fn list(&mut self, key: &Key, value: &Value) -> Vec<String> {
        match value.get_ref() {
            DeValue::Array(values) => values
                .iter()
                .filter_map(|value| self.words(key, value))
                .collect(),
            _ => self.words(key, value).into_iter().collect(),
        }
    }

    /// Words as they are printed, each with its place where that is told.
    fn printed(&mut self, key: &Key, value: &Value) -> Vec<WordsAtPlace> {
        match value.get_ref() {
            DeValue::Array(values) => values
                .iter()
                .filter_map(|value| self.printed_once(key, value))
                .collect(),
            _ => self.printed_once(key, value).into_iter().collect(),
        }
    }

    fn printed_once(&mut self, key: &Key, value: &Value) -> Option<WordsAtPlace> {
        let DeValue::Table(table) = value.get_ref() else {
            let words = self.words(key, value)?;
            return Some(WordsAtPlace { words, place: 1 });
        };
        let words = table
            .get("words")
            .and_then(|words| words.get_ref().as_str());
        let place = table
            .get("place")
            .map(|place| place.get_ref().as_integer()?.as_str().parse().ok());
        let place = place.unwrap_or(Some(1)).filter(|place| *place > 0);
        if let (Some(words), Some(place), true) = (words, place, table.len() <= 2) {
            return Some(WordsAtPlace {
                words: words.trim().to_owned(),
                place,
            });
        }
        let what = format!("this is no passage for `{}`", key.get_ref());
        let hint = "write its words, or { words = \"…\", place = 2 } for the second place where they stand";
        self.tell(&value.span(), what, Some(hint.to_owned()));
        None
    }

    fn address(&mut self, key: &Key, value: &Value) -> Option<Source> {
        let address = self.words(key, value)?;
        if is_web_address(&address) {
            return Some(Source::Address(address));
        }
        let hint = "it begins with https:// or http://; a file goes under `path`".to_owned();
        self.tell(
            &value.span(),
            format!("“{address}” is no web address"),
            Some(hint),
        );
        None
    }

    /// The day, and the instant if hour and zone stand beside it.
    fn date(&mut self, key: &Key, value: &Value) -> Option<PublicationDate> {
        let date = match value.get_ref() {
            DeValue::Datetime(date) => date.to_string(),
            _ => self.words(key, value)?,
        };
        let day = date.get(..10).and_then(|day| day.parse::<Date>().ok());
        if day.is_none() {
            let hint = Some("write it as 2021-08-20".to_owned());
            self.tell(&value.span(), format!("“{date}” is not a day"), hint);
        }
        Some(PublicationDate {
            day: day?,
            at: moment(&date),
        })
    }

    fn is_by_time(&mut self, key: &Key, value: &Value) -> bool {
        match self.words(key, value).as_deref() {
            Some("time") => true,
            Some("listed") | None => false,
            Some(other) => {
                let what = format!("“{other}” is no order");
                self.tell(
                    &value.span(),
                    what,
                    Some("write \"listed\" or \"time\"".to_owned()),
                );
                false
            }
        }
    }

    fn same(&mut self, key: &Key, value: &Value) -> Vec<(String, String)> {
        let DeValue::Array(pairs) = value.get_ref() else {
            self.tell(
                &value.span(),
                "`same` must be a list of pairs".to_owned(),
                Some(PAIRS.to_owned()),
            );
            return Vec::new();
        };
        let mut same = Vec::new();
        for pair in pairs.iter() {
            match self.list(key, pair).as_slice() {
                [one, others @ ..] if !others.is_empty() => {
                    same.extend(others.iter().map(|other| (one.clone(), other.clone())));
                }
                _ => self.tell(
                    &pair.span(),
                    "one word alone is the same as none".to_owned(),
                    Some(PAIRS.to_owned()),
                ),
            }
        }
        same
    }

    fn unknown(&mut self, key: &Key, known: &[&str]) {
        let near = nearest_name(key.get_ref(), known.iter().copied());
        let hint = match near {
            Some(near) => format!("it may be meant to be `{near}`"),
            None => format!("the keys here are {}", known.join(", ")),
        };
        self.tell(
            &key.span(),
            format!("there is no key `{}`", key.get_ref()),
            Some(hint),
        );
    }

    fn tell(&mut self, at: &Range<usize>, what: String, hint: Option<String>) {
        let before = self.text.get(..at.start).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let trouble = Trouble::new(format!("{}:{line}", self.place), what);
        let trouble = match hint {
            Some(hint) => trouble.with_hint(hint),
            None => trouble,
        };
        self.troubles.push((line, trouble));
    }
}

const PAIRS: &str = "write it as [[\"Taliban\", \"Taleban\"]]";

type Key<'a> = Spanned<std::borrow::Cow<'a, str>>;
type Value<'a> = Spanned<DeValue<'a>>;
