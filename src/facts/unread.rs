//! Which kinds of facts are not read in the language of a version: what is missing there is not agreed upon.

use super::FactKind;
use super::dates::months::has_months;
use super::language_support::Tongue;
use crate::text::{Language, Story, VersionId};

/// A version in which some kinds of facts are not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unread {
    pub(crate) version: VersionId,
    pub(crate) kinds: &'static [FactKind],
    is_dated: bool,
    /// Whether names are read beside offices, titles and verbs of saying.
    is_listed: bool,
    /// What it is read by.
    language: Option<Language>,
}

/// What only lists of words can read.
const WORDED: &[FactKind] = &[FactKind::Name, FactKind::Attribution];
const WORDED_AND_DATES: &[FactKind] = &[FactKind::Date, FactKind::Name, FactKind::Attribution];
/// What is read in part, so that a version which does not seem to state it may all the same.
const NAMES: &[FactKind] = &[FactKind::Name, FactKind::Attribution];

/// Languages in which names are read only beside other words: every German noun has a capital, and some scripts have none.
const WITHOUT_TELLING_CAPITALS: &str = "ar de hi ja ko zh";

/// The versions in which not all kinds are read.
pub(crate) fn unread(story: &Story) -> Vec<Unread> {
    let tongues = Tongue::all(story);
    let is_partly = |tongue: &Tongue| {
        let is_whole = tongue.is_english()
            || tongue.has_news_words() && !tongue.is_one_of(WITHOUT_TELLING_CAPITALS);
        !is_whole
    };
    let others = tongues.entries().filter(|(_, tongue)| is_partly(tongue));
    let unread = others.map(|(version, tongue)| {
        let is_dated = has_months(*tongue);
        Unread {
            version,
            kinds: match () {
                () if tongue.has_news_words() => NAMES,
                () if is_dated => WORDED,
                () => WORDED_AND_DATES,
            },
            is_dated,
            is_listed: tongue.has_news_words(),
            language: tongue.language(),
        }
    });
    unread.collect()
}

impl Unread {
    /// What is not read, in a sentence without its stop.
    pub(crate) fn note(&self, story: &Story) -> String {
        let version = &story.versions[self.version];
        let letter = &version.letter;
        let language = match (version.language, self.language) {
            (Some(language), _) => format!("is in {}", language.name()),
            (None, Some(language)) => format!("seems to be in {}", language.name()),
            (None, None) => "is in a language that cannot be told".to_owned(),
        };
        if self.is_listed {
            // German tells names by their capitals where two stand side by side.
            let is_german = self.language.is_some_and(|language| language.tag() == "de");
            let where_else = if is_german { "in full or " } else { "" };
            return format!(
                "{letter} {language}: names and sources are read there only {where_else}beside an office, a title or a verb of saying"
            );
        }
        let dates = if self.is_dated {
            ""
        } else {
            "dates in words, "
        };
        format!(
            "{letter} {language}: {dates}names, sources, speakers and denials are not read there"
        )
    }
}
