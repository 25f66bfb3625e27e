//! Where a version is read from, and what a story file says of it there.

use std::path::{Path, PathBuf};

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

    /// The file that the version is read from, if it is one.
    pub fn file(&self) -> Option<PathBuf> {
        match self {
            Self::File(path) => Some(path.clone()),
            Self::Listed(listed) => listed.source.file(),
            Self::Input | Self::Address(_) => None,
        }
    }

    /// Whether the version is a page at a web address.
    pub fn is_address(&self) -> bool {
        match self {
            Self::Address(_) => true,
            Self::Listed(listed) => listed.source.is_address(),
            Self::File(_) | Self::Input => false,
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
            loaded.left_out.clone_from(&of_story.leave_out);
        }
        loaded
    }
}

/// Endings of names that are sold for web sites, beside those of two letters, which are countries.
const DOMAINS: &[&str] = &[
    "com", "org", "net", "gov", "edu", "int", "info", "news", "press", "media", "blog", "online",
    "site", "today", "live", "africa", "london", "berlin", "coop", "example",
];

/// The address that is meant by one without its scheme, as browsers show it: *www.example.com/story*. A path is none whose
/// first part is a folder that is there; a name alone may be that of a file, so it must begin with *www*.
pub(super) fn bare_web_address(place: &str) -> Option<String> {
    let (host, path) = place.split_once('/').unwrap_or((place, ""));
    let is_name = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    let labels: Vec<&str> = host.split('.').collect();
    let last = labels.last()?.to_lowercase();
    let is_country = last.len() == 2 && last.chars().all(|c| c.is_ascii_alphabetic());
    let is_www = labels.len() > 2 && host.to_lowercase().starts_with("www.");
    let is_host = labels.len() > 1
        && labels.iter().all(|label| is_name(label))
        && (is_www || is_country || DOMAINS.contains(&last.as_str()));
    let is_web = is_www || !path.is_empty();
    let is_there = Path::new(host).exists() || Path::new(place).exists();
    (is_host && is_web && !is_there).then(|| format!("https://{place}"))
}

/// Whether a path is a web address.
pub fn is_web_address(place: &str) -> bool {
    let begins = |scheme: &str| {
        let start = place.get(..scheme.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    begins("http://") || begins("https://")
}

#[cfg(test)]
mod tests {
    use super::bare_web_address;

    #[test]
    fn an_address_without_its_scheme_is_known_and_a_path_is_not_taken_for_one() {
        for address in [
            "www.example.com",
            "www.example.com/a.html",
            "news.example.org/2025/03/ferry",
            "bbc.co.uk/news/1",
            "www.ferry.museum/x",
        ] {
            let wanted = format!("https://{address}");
            assert_eq!(bare_web_address(address), Some(wanted));
        }
        for path in [
            "a.txt",
            "texts/a.txt",
            "texts.old/a.txt",
            "./example.com/a",
            "../a.txt",
            "/example.com/a",
            "example.com",
            "report.de",
            "",
            ".com/x",
            "a b.com/x",
        ] {
            assert_eq!(bare_web_address(path), None, "{path}");
        }
    }
}
