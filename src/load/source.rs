//! Where a version is read from, and what a story file says of it there.

use std::path::PathBuf;

use super::story_file::{StoryOverrides, VersionOverrides};
use super::{Loaded, Trouble};
use crate::text::VersionKind;

/// The most that one version may hold: a hundred times the longest article, and still at hand in memory.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// Where one version is to be read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file.
    File(PathBuf),
    /// Standard input.
    Input,
    /// A page at a web address.
    Address(String),
    /// A version that a story file lists.
    Listed(Box<ListedVersion>),
}

impl Source {
    /// The same, declared a source of quotations.
    pub(super) fn quoted(self) -> Self {
        let kind = Some(VersionKind::Source);
        match self {
            Self::Listed(mut listed) => {
                listed.said.kind = listed.said.kind.or(kind);
                Self::Listed(listed)
            }
            source => Self::Listed(Box::new(ListedVersion {
                source,
                said: VersionOverrides {
                    kind,
                    ..VersionOverrides::default()
                },
                of_story: None,
            })),
        }
    }

    /// The name that the version goes by.
    pub fn origin(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Input => "standard input".to_owned(),
            Self::Address(address) => address.clone(),
            Self::Listed(listed) => listed.source.origin(),
        }
    }
}

/// A version as a story file lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedVersion {
    /// Where the version is to be read from.
    pub source: Source,
    pub(super) said: VersionOverrides,
    /// What the file says about the whole story; the first version carries it.
    pub(super) of_story: Option<StoryOverrides>,
}

impl ListedVersion {
    /// What the story file makes of the version that was opened.
    pub(super) fn applied(&self, mut loaded: Loaded) -> Loaded {
        let place = self.source.origin();
        if let Some(part) = &self.said.part {
            loaded
                .drafts
                .retain(|draft| draft.part.as_ref() == Some(part));
            if loaded.drafts.is_empty() && loaded.troubles.is_empty() {
                let what = format!("there is no {part} in this file");
                loaded.troubles.push(Trouble::new(place.as_str(), what));
            }
        }
        let mut troubles = Vec::new();
        for draft in &mut loaded.drafts {
            self.said.say_of(draft, &mut troubles);
        }
        loaded.troubles.extend(troubles);
        if let Some(of_story) = &self.of_story {
            loaded.base.clone_from(&of_story.base);
            loaded.same.clone_from(&of_story.same);
            loaded.is_by_time = of_story.is_by_time;
        }
        loaded
    }
}

/// Whether a path is a web address.
pub fn is_web_address(place: &str) -> bool {
    let begins = |scheme: &str| {
        let start = place.get(..scheme.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    begins("http://") || begins("https://")
}
