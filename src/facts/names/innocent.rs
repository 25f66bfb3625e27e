//! Two names in one place that say nothing against each other: parts of one full name, names that both versions know,
//! neighbours in a list, a person and a place, an abbreviation and its state or party.

use std::collections::HashSet;

use super::name::{Name, TITLES};
use super::short_forms::are_short_forms;
use crate::facts::word_lists::is_in_word_list;
use crate::text::{Story, TokenId, VersionId};

/// Titles of persons; an office may be a house's as well.
const PERSON_TITLES: &str = "mr mrs ms miss dr sir dame lord lady captain sergeant inspector judge";
/// Before a name that tells where.
const WHERE: &str = "in at near from outside around off";

/// What is known of the names of a story, for telling look-alikes.
pub(super) struct KnownNames<'a> {
    story: &'a Story,
    names: &'a [Name],
    chains: &'a [usize],
    /// Every two parts that one full name has.
    together: HashSet<(&'a str, &'a str)>,
    /// Which chain stands in which version.
    told: HashSet<(VersionId, usize)>,
}

impl<'a> KnownNames<'a> {
    pub(super) fn of(story: &'a Story, names: &'a [Name], chains: &'a [usize]) -> Self {
        let mut together = HashSet::new();
        for name in names.iter().filter(|name| name.parts.len() > 1) {
            for one in &name.parts {
                together.extend(
                    name.parts
                        .iter()
                        .map(|other| (one.as_str(), other.as_str())),
                );
            }
        }
        let versions = names.iter().map(|name| name.version);
        Self {
            story,
            names,
            chains,
            together,
            told: versions.zip(chains.iter().copied()).collect(),
        }
    }

    pub(super) fn story(&self) -> &'a Story {
        self.story
    }

    /// Whether one name in the other's place says nothing against it.
    pub(super) fn are_innocent(&self, i: usize, j: usize) -> bool {
        let (one, other) = (&self.names[i], &self.names[j]);
        self.knows(one.version, j) && self.knows(other.version, i)
            || self.are_parts_of_one(one, other)
            || are_short_forms(self.story.text(one.span), self.story.text(other.span))
            || self.is_listed(one) && self.is_listed(other)
            || self.is_person(one) && self.is_place(other)
            || self.is_place(one) && self.is_person(other)
    }

    /// Whether a version tells a name somewhere, in any form.
    pub(super) fn knows(&self, version: VersionId, n: usize) -> bool {
        self.told.contains(&(version, self.chains[n]))
    }

    /// *Saeed* and *Jaffrey*, where *Saeed Jaffrey* is told.
    fn are_parts_of_one(&self, one: &Name, other: &Name) -> bool {
        let last = |name: &Name| name.parts.last().cloned().unwrap_or_default();
        let pair = (last(one), last(other));
        self.together.contains(&(pair.0.as_str(), pair.1.as_str()))
    }

    fn word(&self, at: Option<u32>) -> &'a str {
        let tokens = self.story.tokens.iter().as_slice();
        let known = at.filter(|at| (*at as usize) < tokens.len());
        known.map_or("", |at| self.story.folded(TokenId(at)))
    }

    /// Whether commas or *and* part it from other names on both sides.
    fn is_listed(&self, name: &Name) -> bool {
        let parts = |word: &str| matches!(word, "," | "and" | "&" | "or");
        let begins = |word: &str| matches!(word, ":" | "include" | "including" | "of" | "with");
        let before = self.word(name.tokens.start.0.checked_sub(1));
        let behind = self.word(Some(name.tokens.end.0));
        let owned = matches!(behind, "'s" | "’s");
        parts(before) && (parts(behind) || matches!(behind, "." | ";") || owned)
            || begins(before) && parts(behind)
    }

    fn is_person(&self, name: &Name) -> bool {
        let before = self.word(name.tokens.start.0.checked_sub(1));
        let before = match before {
            "." => self.word(name.tokens.start.0.checked_sub(2)),
            word => word,
        };
        is_in_word_list(PERSON_TITLES, before)
    }

    fn is_place(&self, name: &Name) -> bool {
        let before = self.word(name.tokens.start.0.checked_sub(1));
        let behind_comma = before == ",";
        let first = self.word(Some(name.tokens.start.0));
        (is_in_word_list(WHERE, before) || behind_comma) && !is_in_word_list(TITLES, first)
    }
}
