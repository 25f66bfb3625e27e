//! Who is a person: a first name with a surname, and the surname alone in a version that has told the full name.

use std::collections::HashSet;

use super::name::{Name, generation_of, generic};
use crate::facts::word_lists::is_in_word_list;
use crate::lexicon::is_in_lexicon;
use crate::text::VersionId;

/// Words by which a name is that of a house, an outlet or a place.
const HOUSES: &str = "board council union bank group party times news post herald courier press media network television tv \
                      radio church college school academy institute association society trust foundation club fc club \
                      airlines airways ferries motors systems holdings partners industries services forces army navy police \
                      guard court house parliament congress senate assembly federation league alliance front movement \
                      authority commission committee centre center museum theatre theater states kingdom republic islands \
                      north south east west united national royal international new saint st street road lake mount fort";

/// The people whom versions tell by their full names.
#[derive(Default)]
pub(crate) struct KnownPeople(HashSet<(VersionId, String)>);

impl KnownPeople {
    /// The people of these names.
    pub(crate) fn of(names: &[Name]) -> Self {
        let people = names.iter().filter(|name| is_full_name(&name.parts));
        let surnames = people.filter_map(|name| Some((name.version, name.parts.last()?.clone())));
        Self(surnames.collect())
    }

    /// The folded surname of who speaks under a name: a house speaks under its own, and a surname alone is known by the
    /// full name that the version has told.
    pub(crate) fn speaker_surname(&self, version: VersionId, words: &[String]) -> Option<String> {
        let is_called =
            (2..=4).contains(&words.len()) && !words.iter().any(|word| is_house_word(word));
        let known = self.surname(version, words);
        known.or_else(|| words.last().filter(|_| is_called).cloned())
    }

    /// The folded surname of a person named so in a version, if it is one: in full, or by a surname whose full name the
    /// version has told.
    pub(crate) fn surname(&self, version: VersionId, words: &[String]) -> Option<String> {
        let n = words.len()
            - usize::from(
                words
                    .last()
                    .is_some_and(|last| generation_of(last).is_some()),
            );
        let words = &words[..n];
        let last = words.last()?;
        let is_known = || self.0.contains(&(version, last.clone()));
        (is_full_name(words) || words.len() == 1 && is_known()).then(|| last.clone())
    }
}

/// Whether words are a first name and a surname. A name of common words alone may be that of anything: *Harbour Light*.
pub(super) fn is_full_name(words: &[String]) -> bool {
    (2..=4).contains(&words.len())
        && !words.iter().any(|word| is_house_word(word))
        && words.iter().any(|word| !is_in_lexicon(word))
}

fn is_house_word(word: &str) -> bool {
    generic(word).is_some() || is_in_word_list(HOUSES, word)
}

/// Letters of the stem from which two surnames may be two cases of one: *Kowalski*, *Kowalskiego*.
const CASE_STEM: usize = 5;
/// Letters of an ending of a case.
const CASE_ENDING: usize = 4;

/// Whether two surnames may be one: a plural, another case, a slip of a letter or two.
pub(crate) fn are_alike_names(one: &str, other: &str) -> bool {
    // Of two or three signs one is a name's half.
    if one.chars().all(|c| c >= '\u{3000}') {
        return one == other;
    }
    let n_common = one
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let rest = |name: &str| name.chars().count() - n_common;
    let are_cases = n_common >= CASE_STEM && rest(one) <= CASE_ENDING && rest(other) <= CASE_ENDING;
    one == other || strsim::osa_distance(one, other) <= 2 || are_cases
}
