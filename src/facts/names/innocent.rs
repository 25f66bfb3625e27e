//! Two names in one place that say nothing against each other: parts of one full name, names that both versions know,
//! neighbours in a list, a person and a place, an abbreviation and its state or party.

use std::collections::HashSet;

use super::name::{ListedName, Name, TITLES};
use super::people::is_full_name;
use super::rules;
use super::short_forms::are_short_forms;
use crate::facts::clause::Clause;
use crate::facts::otherwise_same::{are_near_but_for, are_same_but_for};
use crate::facts::sources::speakers::is_saying;
use crate::facts::word_lists::is_in_word_list;
use crate::text::{SentenceId, Story, Table, TokenId, VersionId};

/// Titles of persons; an office may be a house's as well.
const PERSON_TITLES: &str = "mr mrs ms miss dr sir dame lord lady captain sergeant inspector judge";
/// Offices that one person holds at a time; of ministers and managers the word before tells which.
const OFFICES: &str = "mayor president premier minister captain skipper governor chancellor king queen pope chairman \
                       chairwoman executive coach manager headteacher headmaster headmistress principal";
/// Before a name that tells where.
const WHERE: &str = "in at near from outside around off";

/// Whether a name is the end of what an acronym stands for: *National Statistics* of the *Office for National Statistics*, ONS.
fn is_end_of_acronym(name: &Name, acronym: &Name) -> bool {
    let [letters] = acronym.parts.as_slice() else {
        return false;
    };
    let initials: String = name
        .parts
        .iter()
        .filter_map(|part| part.chars().next())
        .collect();
    let n_before = letters.len().saturating_sub(initials.len());
    name.parts.len() > 1 && letters.ends_with(&initials) && n_before <= ACRONYM_BEFORE
}

/// Letters of an acronym for words before the name: *Office for*, *Royal Society of*.
const ACRONYM_BEFORE: usize = 2;

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
            || is_end_of_acronym(one, other)
            || is_end_of_acronym(other, one)
            || self.has_listed(one) && self.has_listed(other)
            || self.is_person(one) && self.is_place(other)
            || self.is_place(one) && self.is_person(other)
    }

    /// Whether a version tells a name somewhere, in any form.
    pub(super) fn knows(&self, version: VersionId, n: usize) -> bool {
        self.told.contains(&(version, self.chains[n]))
    }

    /// Whether two names are put on one person: all else in their sentences is the same, or they stand behind one office
    /// that one holds at a time in sentences that are nearly the same. Neither version may know the other's name.
    pub(super) fn are_rivals(
        &self,
        clauses: &Table<SentenceId, Clause<'_>>,
        (i, j): (usize, usize),
    ) -> bool {
        let (one, other) = (&self.names[i], &self.names[j]);
        let knows_both = self.knows(one.version, j) || self.knows(other.version, i);
        let is_told = |name: &Name| match name.listed {
            ListedName::None => {
                self.is_person(name) || self.is_speaker(name) || is_full_name(&name.parts)
            }
            listed => listed == ListedName::Person,
        };
        let are_people = is_told(one) && is_told(other);
        // *Odo Pell, a spokesman,* is one of several.
        let is_one_of_many = |name: &Name| {
            self.word(Some(name.tokens.end.0)) == ","
                && matches!(self.word(Some(name.tokens.end.0 + 1)), "a" | "an")
        };
        if knows_both || !are_people || is_one_of_many(one) || is_one_of_many(other) {
            return false;
        }
        let office = self.office_before(one);
        let have_one_office = office.is_some() && office == self.office_before(other);
        let left = (&clauses[one.sentence], &one.tokens);
        let right = (&clauses[other.sentence], &other.tokens);
        have_one_office && are_near_but_for(left, right)
            || are_same_but_for(left, right, rules::SAME_WORDS)
    }

    /// The office, held by one at a time, that stands before a name, with the word before it: *Orvell mayor Anne Tolle*,
    /// *the captain, Ole Brand*.
    fn office_before(&self, name: &Name) -> Option<(&'a str, &'a str)> {
        let mut at = name.tokens.start.0.checked_sub(1)?;
        at = at.checked_sub(u32::from(self.word(Some(at)) == ","))?;
        let office = self.word(Some(at));
        let before = self.word(at.checked_sub(1));
        is_in_word_list(OFFICES, office).then_some((before, office))
    }

    /// *Saeed* and *Jaffrey*, where *Saeed Jaffrey* is told.
    fn are_parts_of_one(&self, one: &Name, other: &Name) -> bool {
        let last = |name: &Name| name.parts.last().cloned().unwrap_or_default();
        let pair = (last(one), last(other));
        pair.0 != pair.1 && self.together.contains(&(pair.0.as_str(), pair.1.as_str()))
    }

    fn word(&self, at: Option<u32>) -> &'a str {
        let tokens = self.story.tokens.iter().as_slice();
        let known = at.filter(|at| (*at as usize) < tokens.len());
        known.map_or("", |at| self.story.folded(TokenId(at)))
    }

    fn printed(&self, at: Option<u32>) -> &'a str {
        let tokens = self.story.tokens.iter().as_slice();
        let known = at.filter(|at| (*at as usize) < tokens.len());
        known.map_or("", |at| self.story.word(TokenId(at)))
    }

    /// Whether commas or *and* part it from other names on both sides.
    fn has_listed(&self, name: &Name) -> bool {
        let parts = |word: &str| matches!(word, "," | "and" | "&" | "or");
        let begins = |word: &str| matches!(word, ":" | "include" | "including" | "of" | "with");
        let before = self.word(name.tokens.start.0.checked_sub(1));
        let behind = self.word(Some(name.tokens.end.0));
        let owned = matches!(behind, "'s" | "’s");
        // *The mayor, Anne Tolle, opened it* lists nobody: another name must stand beyond the mark.
        let is_capital = |at: Option<u32>| self.printed(at).starts_with(char::is_uppercase);
        let has_neighbour = is_capital(name.tokens.start.0.checked_sub(2))
            || is_capital(Some(name.tokens.end.0 + 1));
        let is_parted = parts(before) && (parts(behind) || matches!(behind, "." | ";") || owned)
            || begins(before) && parts(behind);
        is_parted && has_neighbour
    }

    fn is_person(&self, name: &Name) -> bool {
        let before = self.word(name.tokens.start.0.checked_sub(1));
        let before = match before {
            "." => self.word(name.tokens.start.0.checked_sub(2)),
            word => word,
        };
        is_in_word_list(PERSON_TITLES, before)
    }

    /// Whether a full name stands beside a verb of saying.
    fn is_speaker(&self, name: &Name) -> bool {
        let before = self.word(name.tokens.start.0.checked_sub(1));
        let behind = self.word(Some(name.tokens.end.0));
        name.parts.len() > 1 && (is_saying(before) || is_saying(behind))
    }

    fn is_place(&self, name: &Name) -> bool {
        let before = self.word(name.tokens.start.0.checked_sub(1));
        let behind_comma = before == ",";
        let first = self.word(Some(name.tokens.start.0));
        (is_in_word_list(WHERE, before) || behind_comma) && !is_in_word_list(TITLES, first)
    }
}
