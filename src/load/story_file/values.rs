//! The values of a story file, one kind each, with what is said to its writer where one is wrong.

use std::ops::Range;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::DeValue;

use super::overrides::WordsAtPlace;
use crate::load::instants::moment;
use crate::load::{Source, Trouble, is_web_address, line_number_at, nearest_name};
use crate::text::{PublicationDate, VersionKind};

pub(super) type Key<'a> = Spanned<std::borrow::Cow<'a, str>>;
pub(super) type Value<'a> = Spanned<DeValue<'a>>;

/// What may be said of a passage.
const OF_PASSAGE: [&str; 2] = ["words", "place"];

const PAIRS: &str = "write it as [[\"Taliban\", \"Taleban\"]]";

/// The text of a story file, and what is wrong in it.
pub(super) struct StoryFileReader<'a> {
    pub(super) text: &'a str,
    pub(super) place: String,
    /// With the line of each.
    pub(super) troubles: Vec<(usize, Trouble)>,
}

impl StoryFileReader<'_> {
    pub(super) fn words(&mut self, key: &Key, value: &Value) -> Option<String> {
        if let Some(words) = value.get_ref().as_str() {
            return Some(words.trim().to_owned()).filter(|words| !words.is_empty());
        }
        let what = format!("`{}` must be words in quotation marks", key.get_ref());
        self.tell(&value.span(), what, None);
        None
    }

    pub(super) fn list(&mut self, key: &Key, value: &Value) -> Vec<String> {
        match value.get_ref() {
            DeValue::Array(values) => values
                .iter()
                .filter_map(|value| self.words(key, value))
                .collect(),
            _ => self.words(key, value).into_iter().collect(),
        }
    }

    /// Words as they are printed, each with its place where that is told.
    pub(super) fn printed(&mut self, key: &Key, value: &Value) -> Vec<WordsAtPlace> {
        match value.get_ref() {
            DeValue::Array(values) => values
                .iter()
                .filter_map(|value| self.printed_once(key, value))
                .collect(),
            _ => self.printed_once(key, value).into_iter().collect(),
        }
    }

    fn printed_once(&mut self, key: &Key, value: &Value) -> Option<WordsAtPlace> {
        let said_at = self.place_of(&value.span());
        let DeValue::Table(table) = value.get_ref() else {
            let words = self.words(key, value)?;
            return Some(WordsAtPlace {
                words,
                place: 1,
                said_at,
            });
        };
        let is_known = |key: &&Key| OF_PASSAGE.contains(&key.get_ref().as_ref());
        let n_troubles = self.troubles.len();
        for key in table.keys().filter(|key| !is_known(key)) {
            self.unknown(key, &OF_PASSAGE);
        }
        let has_unknown = self.troubles.len() > n_troubles;
        let words = table
            .get("words")
            .and_then(|words| words.get_ref().as_str());
        let place = table
            .get("place")
            .map(|place| place.get_ref().as_integer()?.as_str().parse().ok());
        let place = place.unwrap_or(Some(1)).filter(|place| *place > 0);
        if let (Some(words), Some(place)) = (words, place) {
            return Some(WordsAtPlace {
                words: words.trim().to_owned(),
                place,
                said_at,
            });
        }
        if has_unknown {
            return None;
        }
        let what = format!("this is no passage for `{}`", key.get_ref());
        let hint =
            "write its words, or { words = \"…\", place = 2 } for the second place where they are";
        self.tell(&value.span(), what, Some(hint.to_owned()));
        None
    }

    pub(super) fn address(&mut self, key: &Key, value: &Value) -> Option<Source> {
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
    pub(super) fn date(&mut self, key: &Key, value: &Value) -> Option<PublicationDate> {
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

    pub(super) fn is_by_time(&mut self, key: &Key, value: &Value) -> bool {
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

    /// Whether a version is an article or a source.
    pub(super) fn version_kind(&mut self, key: &Key, value: &Value) -> Option<VersionKind> {
        let kinds = [VersionKind::Article, VersionKind::Source];
        let said = self.words(key, value)?;
        let kind = kinds.into_iter().find(|kind| kind.name() == said);
        if kind.is_none() {
            self.tell(
                &value.span(),
                format!("“{said}” is no kind of version"),
                Some("write \"article\" or \"source\"".to_owned()),
            );
        }
        kind
    }

    pub(super) fn same(&mut self, key: &Key, value: &Value) -> Vec<(String, String)> {
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

    pub(super) fn unknown(&mut self, key: &Key, known: &[&str]) {
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

    /// The file and the line of a place in it.
    pub(super) fn place_of(&self, at: &Range<usize>) -> String {
        format!("{}:{}", self.place, line_number_at(self.text, at.start))
    }

    pub(super) fn tell(&mut self, at: &Range<usize>, what: String, hint: Option<String>) {
        let line = line_number_at(self.text, at.start);
        let trouble = Trouble::new(self.place_of(at), what);
        let trouble = match hint {
            Some(hint) => trouble.with_hint(hint),
            None => trouble,
        };
        self.troubles.push((line, trouble));
    }
}
