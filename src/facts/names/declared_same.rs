//! What a reader has declared the same, as the facts ask for it: two names, figures, days or sources of one meaning are
//! no conflict, whichever stands in which version.

use std::ops::Range;

use super::name::{TITLES, split_name_word};
use crate::facts::numbers::figure_unit::FigureUnit;
use crate::facts::numbers::units::stem;
use crate::facts::word_lists::is_in_word_list;
use crate::lexicon::DeclaredMeanings;
use crate::text::{Story, TokenId, folded_words};

/// What a reader has declared the same.
pub(crate) struct Declared {
    sameness: DeclaredMeanings,
    /// The same in the form in which names are compared.
    names: DeclaredMeanings,
}

impl Declared {
    /// What is declared for a story.
    pub(crate) fn of(story: &Story) -> Self {
        let sameness = DeclaredMeanings::of(story);
        let names = sameness.map(|phrase| {
            let words = phrase.iter().filter(|word| !is_in_word_list(TITLES, word));
            let words = words.enumerate();
            words
                .flat_map(|(n, word)| split_name_word(n, word))
                .collect()
        });
        Self { sameness, names }
    }

    /// The parts of a name, the first phrase of its meaning standing for all others.
    pub(crate) fn plain_name<'a>(&'a self, parts: &'a [String]) -> Vec<&'a str> {
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        self.names.plain(&parts)
    }

    /// Whether two stretches are one but for what is declared the same.
    pub(crate) fn are_one(
        &self,
        story: &Story,
        one: &Range<TokenId>,
        other: &Range<TokenId>,
    ) -> bool {
        let plain = |tokens| self.sameness.plain(&fold_tokens(story, tokens));
        !self.sameness.is_empty() && plain(one) == plain(other)
    }

    /// Whether some meaning stands in both stretches.
    pub(crate) fn meets(
        &self,
        story: &Story,
        one: &Range<TokenId>,
        other: &Range<TokenId>,
    ) -> bool {
        let meets = || {
            self.sameness
                .meets(&fold_tokens(story, one), &fold_tokens(story, other))
        };
        !self.sameness.is_empty() && meets()
    }

    /// Whether some meaning stands in both of two names as they are printed.
    pub(crate) fn names_meet(&self, one: &str, other: &str) -> bool {
        let meets = || {
            let [one, other] = [one, other].map(|name| folded_words(name).collect::<Vec<_>>());
            self.sameness.meets(&one, &other)
        };
        !self.sameness.is_empty() && meets()
    }

    /// The unit with the noun that stands for its meaning.
    pub(crate) fn plain_unit(&self, unit: FigureUnit) -> FigureUnit {
        let FigureUnit::Things(noun) = &unit else {
            return unit;
        };
        let mut meanings = self.sameness.meanings().iter();
        let found = meanings.find_map(|meaning| {
            let single = meaning.iter().filter(|phrase| phrase.len() == 1);
            let nouns: Vec<String> = single.map(|phrase| stem(&phrase[0])).collect();
            nouns.contains(noun).then(|| nouns.into_iter().min())?
        });
        found.map_or(unit, FigureUnit::Things)
    }
}

fn fold_tokens<'a>(story: &'a Story, tokens: &Range<TokenId>) -> Vec<&'a str> {
    let words = story.words(tokens);
    words.map(|token| story.folded(token)).collect()
}
