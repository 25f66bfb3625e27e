//! Where the versions choose different words for the same thing: *retaken*, *recaptured*, *reclaimed*.

use std::collections::BTreeMap;
use std::ops::Range;

use super::substitutions::rank;
use crate::compare::lexicon::{Relations, contrast};
use crate::compare::{Comparison, WordKind, WordLink};
use crate::text::{Span, Story, TokenId, VersionId, each};

/// Words that several versions use for the same thing at the same place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordChoice {
    /// The words, folded, each with where it stands; the word that most versions use comes first.
    pub words: Vec<(String, Vec<(VersionId, Span)>)>,
    /// Whether two of the words differ in force.
    pub is_loaded: bool,
    /// How often the same versions choose the same words; `words` tells the first place.
    pub n_times: usize,
}

impl WordChoice {
    /// How many versions have one of the words.
    pub fn n_versions(&self) -> usize {
        self.words.iter().map(|(_, places)| places.len()).sum()
    }
}

/// Where versions choose different words: words of unlike force first, then words of like meaning, other words and mere
/// forms; among these where most versions take part, then where most words are in use, then in the order of the story.
/// The same choice made again is counted and not repeated. Articles, names and figures are left out.
pub fn word_choices(
    story: &Story,
    relations: &Relations,
    comparison: &Comparison,
) -> Vec<WordChoice> {
    let mut joined = Joined::default();
    let mut ranks = Vec::new();
    let links = comparison.pairs.iter().flat_map(|pair| &pair.links);
    for word in links.flat_map(|link| &link.words) {
        if is_choice(word)
            && is_content(story, relations, &word.left)
            && is_content(story, relations, &word.right)
        {
            joined.join(word.left.start, word.right.start);
            ranks.extend(rank(word.kind).map(|rank| (word.left.start, rank)));
        }
    }
    let mut closest: BTreeMap<TokenId, u8> = BTreeMap::new();
    for (token, rank) in ranks {
        let own = closest.entry(joined.root(token)).or_insert(rank);
        *own = (*own).min(rank);
    }
    let mut groups: BTreeMap<TokenId, BTreeMap<VersionId, TokenId>> = BTreeMap::new();
    for &token in joined.parents.keys() {
        // Chains may end at a second word of one version: the first is the one that was meant.
        let group = groups.entry(joined.root(token)).or_default();
        group.entry(story.version_of(token)).or_insert(token);
    }
    let mut choices: Vec<(WordChoice, Option<u8>)> = Vec::new();
    let mut known: BTreeMap<Vec<(VersionId, &str)>, usize> = BTreeMap::new();
    for (root, group) in &groups {
        let words = group.iter();
        let key = words.map(|(version, token)| (*version, story.folded(*token)));
        let key: Vec<(VersionId, &str)> = key.collect();
        if let Some(place) = known.get(&key) {
            choices[*place].0.n_times += 1;
        } else if let Some(choice) = choice(story, group) {
            known.insert(key, choices.len());
            choices.push((choice, closest.get(root).copied()));
        }
    }
    choices.sort_by_key(|(choice, rank)| {
        let size = (choice.n_versions(), choice.words.len());
        // A group without a rank is held together by nothing that differs.
        let rank = rank.unwrap_or(u8::MAX);
        (!choice.is_loaded, rank, std::cmp::Reverse(size))
    });
    choices.into_iter().map(|(choice, _)| choice).collect()
}

fn choice(story: &Story, group: &BTreeMap<VersionId, TokenId>) -> Option<WordChoice> {
    let mut words: BTreeMap<&str, Vec<(VersionId, Span)>> = BTreeMap::new();
    for (&version, &token) in group {
        let places = words.entry(story.folded(token)).or_default();
        places.push((version, story.tokens[token].span));
    }
    let mut words: Vec<(String, Vec<(VersionId, Span)>)> = words
        .into_iter()
        .map(|(word, places)| (word.to_owned(), places))
        .collect();
    words.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
    let is_loaded = words.iter().enumerate().any(|(place, (one, _))| {
        let mut others = words[..place].iter();
        others.any(|(other, _)| contrast(one, other).is_some())
    });
    (words.len() > 1).then_some(WordChoice {
        words,
        is_loaded,
        n_times: 1,
    })
}

/// Whether the link is of single words that may differ in wording; figures and names are facts.
fn is_choice(word: &WordLink) -> bool {
    let is_single = crate::text::len(&word.left) == 1 && crate::text::len(&word.right) == 1;
    is_single
        && match word.kind {
            WordKind::Same | WordKind::Form | WordKind::Synonym | WordKind::Other => true,
            WordKind::Name | WordKind::Figure => false,
        }
}

fn is_content(story: &Story, relations: &Relations, tokens: &Range<TokenId>) -> bool {
    each(tokens).any(|token| {
        let word = relations.word(story.tokens[token].term);
        !word.class.is_function() && !word.is_name && word.value.is_none()
    })
}

/// Tokens joined into groups; each points to an earlier one of its group.
#[derive(Default)]
struct Joined {
    parents: BTreeMap<TokenId, TokenId>,
}

impl Joined {
    fn root(&self, token: TokenId) -> TokenId {
        let mut at = token;
        // Parents are earlier than their children, so that the way up ends.
        while let Some(&parent) = self.parents.get(&at).filter(|parent| **parent != at) {
            at = parent;
        }
        at
    }

    fn join(&mut self, one: TokenId, other: TokenId) {
        for token in [one, other] {
            self.parents.entry(token).or_insert(token);
        }
        let (one, other) = (self.root(one), self.root(other));
        let (first, later) = (one.min(other), one.max(other));
        self.parents.insert(later, first);
    }
}
