//! Filters by their names, as a reader gives them and sees them in the status line.

use super::{Filter, Verdicts};
use crate::review::Role;
use crate::text::Story;

/// Ways of putting a point that can be gone through by themselves.
const ROLES: [Role; 5] = [
    Role::Shared,
    Role::Edited,
    Role::Reworded,
    Role::Moved,
    Role::OnlyHere,
];

impl Filter {
    /// The filter of this name: *unreviewed*, *conflicts*, *likely*, *noted*, *outdated*, a verdict, a way of putting a point such
    /// as *reworded*, or the letter of a version. The beginning of a name will do where it is clear.
    pub fn named(name: &str, story: &Story, verdicts: &Verdicts) -> Option<Self> {
        let letter = |id: &crate::text::VersionId| story.letter(*id).eq_ignore_ascii_case(name);
        if let Some(version) = story.versions.ids().find(letter) {
            return Some(Self::Version(version));
        }
        let all = Self::all(verdicts);
        let exact = all.iter().find(|filter| filter.name(story) == name);
        let mut begun = all
            .iter()
            .filter(|filter| !name.is_empty() && filter.name(story).starts_with(name));
        let only = begun.next().filter(|_| begun.next().is_none());
        exact.or(only).cloned()
    }

    /// All filters but those of versions.
    fn all(verdicts: &Verdicts) -> Vec<Self> {
        let plain = [
            Self::Unreviewed,
            Self::Conflicts,
            Self::Likely,
            Self::Noted,
            Self::Outdated,
        ];
        let verdicts = verdicts.on_everything.iter();
        plain
            .into_iter()
            .chain(ROLES.map(Self::Told))
            .chain(verdicts.map(|verdict| Self::Verdict(verdict.name.clone())))
            .collect()
    }

    /// Its name; a version goes by its letter.
    pub fn name(&self, story: &Story) -> String {
        match self {
            Self::Unreviewed => "unreviewed".to_owned(),
            Self::Conflicts => "conflicts".to_owned(),
            Self::Likely => "likely".to_owned(),
            Self::Noted => "noted".to_owned(),
            Self::Outdated => "outdated".to_owned(),
            Self::Verdict(name) => name.clone(),
            Self::Version(version) => story.letter(*version).to_owned(),
            Self::Told(role) => role.name().to_owned(),
        }
    }

    /// The names of all filters, for a hint.
    pub fn names(story: &Story, verdicts: &Verdicts) -> Vec<String> {
        let all = Self::all(verdicts);
        all.iter().map(|filter| filter.name(story)).collect()
    }
}
