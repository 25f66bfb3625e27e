//! Filters by their names, as a reader gives them and sees them in the status line.

use super::{Filter, Verdicts};
use crate::text::Story;

/// Filters that are always there, by their names.
const PLAIN: [(&str, Filter); 4] = [
    ("unreviewed", Filter::Unreviewed),
    ("conflicts", Filter::Conflicts),
    ("noted", Filter::Noted),
    ("outdated", Filter::Outdated),
];

impl Filter {
    /// The filter of this name: *unreviewed*, *conflicts*, *noted*, *outdated*, a verdict, or the letter of a version.
    pub fn named(name: &str, story: &Story, verdicts: &Verdicts) -> Option<Self> {
        let plain = PLAIN.iter().find(|(known, _)| *known == name);
        let letter = |id: &crate::text::VersionId| story.letter(*id).eq_ignore_ascii_case(name);
        plain
            .map(|(_, filter)| filter.clone())
            .or_else(|| Some(Self::Verdict(verdicts.named(name)?.name.clone())))
            .or_else(|| story.versions.ids().find(letter).map(Self::Version))
    }

    /// Its name; a version goes by its letter.
    pub fn name(&self, story: &Story) -> String {
        match self {
            Self::Unreviewed => "unreviewed".to_owned(),
            Self::Conflicts => "conflicts".to_owned(),
            Self::Noted => "noted".to_owned(),
            Self::Outdated => "outdated".to_owned(),
            Self::Verdict(name) => name.clone(),
            Self::Version(version) => story.letter(*version).to_owned(),
        }
    }

    /// The names of all filters, for a hint.
    pub fn names(verdicts: &Verdicts) -> Vec<String> {
        let plain = PLAIN.iter().map(|(name, _)| (*name).to_owned());
        let verdicts = verdicts.on_everything.iter();
        plain
            .chain(verdicts.map(|verdict| verdict.name.clone()))
            .collect()
    }
}
