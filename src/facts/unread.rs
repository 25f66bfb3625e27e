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
    /// What it is read by.
    language: Option<Language>,
}

/// What only lists of words can read.
const WORDED: &[FactKind] = &[FactKind::Name, FactKind::Attribution];
const WORDED_AND_DATES: &[FactKind] = &[FactKind::Date, FactKind::Name, FactKind::Attribution];

/// The versions in which not all kinds are read.
pub(crate) fn unread(story: &Story) -> Vec<Unread> {
    let tongues = Tongue::all(story);
    let others = tongues.entries().filter(|(_, tongue)| !tongue.is_english());
    let unread = others.map(|(version, tongue)| {
        let is_dated = has_months(*tongue);
        Unread {
            version,
            kinds: if is_dated { WORDED } else { WORDED_AND_DATES },
            is_dated,
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
