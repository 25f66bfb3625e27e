//! Where the versions choose different words for the same thing: *retaken*, *recaptured*, *reclaimed*.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::replacements::is_put_for;
use crate::compare::{Comparison, DisjointSets, Link, WordKind, WordLink};
use crate::lexicon::{Relations, contrast};
use crate::text::{Id, Span, Story, TokenId, VersionId};

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

/// Where versions choose different words: words of unlike force first, then words of like meaning and other words; among
/// these where most versions take part, then where most words are in use, then in the order of the story. The same choice
/// made again is counted and not repeated. Articles, names, figures, mere forms of one word, and words that are not put
/// for each other are left out.
///
/// Words of like meaning and forms of one word join into chains over several versions. A word that only stands where
/// another stands links two such chains and no third: *told*, *saying* and *breaking* are not one thing.
pub fn word_choices(
    story: &Story,
    relations: &Relations,
    comparison: &Comparison,
) -> Vec<WordChoice> {
    let is_content = find_content_tokens(story, relations);
    let says = |tokens: &Range<TokenId>| is_content[tokens.start.index()];
    let is_chosen = |link: &Link, word: &WordLink| match word.kind {
        // The same word and its forms hold a chain together.
        WordKind::Same | WordKind::Style | WordKind::Form => true,
        _ => is_put_for(story, relations, link, word),
    };
    // Millions with a hundred versions: gone through again and again, and never gathered.
    let words = || {
        let links = comparison.pairs.iter().flat_map(|pair| &pair.links);
        let words = links.flat_map(|link| link.words.iter().map(move |word| (link, word)));
        let words =
            words.filter(|(_, word)| is_choice(word) && says(&word.left) && says(&word.right));
        let words = words.filter(|(link, word)| is_chosen(link, word));
        words.map(|(_, word)| word)
    };
    let mut joined = TokenGroups::over(story);
    for word in words() {
        match word.kind {
            WordKind::Other => joined.add([word.left.start, word.right.start]),
            _ => joined.join(word.left.start, word.right.start),
        }
    }
    // Nothing but the same word and its forms is no choice.
    let of_like_meaning = words().filter(|word| word.kind == WordKind::Synonym);
    let chosen: BTreeSet<TokenId> = of_like_meaning
        .map(|word| joined.root(word.left.start))
        .collect();
    let groups = group_choice_words(story, &mut joined);
    let mut found = ChoiceTally::default();
    for (_, group) in groups.iter().filter(|(root, _)| chosen.contains(root)) {
        found.add(story, group, WordKind::Synonym);
    }
    let others = words().filter(|word| word.kind == WordKind::Other);
    let meetings = others.map(|word| {
        let (left, right) = (joined.root(word.left.start), joined.root(word.right.start));
        (left.min(right), left.max(right))
    });
    for (one, other) in meetings.collect::<BTreeSet<_>>() {
        if let Some(both) = join_two_groups(&groups, one, other) {
            found.add(story, &both, WordKind::Other);
        }
    }
    found.sorted()
}

/// The words of two chains that stand for each other without being of like meaning. None if a version has a word in
/// both: a word that has a nearer counterpart in the other version stands for that one.
fn join_two_groups(
    groups: &BTreeMap<TokenId, ChoiceWords>,
    one: TokenId,
    other: TokenId,
) -> Option<ChoiceWords> {
    let [one, other] = [one, other].map(|root| groups.get(&root).cloned().unwrap_or_default());
    let is_apart = other.keys().all(|version| !one.contains_key(version));
    is_apart.then(|| one.into_iter().chain(other).collect())
}

/// The word of each version that stands for one thing.
type ChoiceWords = BTreeMap<VersionId, TokenId>;

fn group_choice_words(story: &Story, joined: &mut TokenGroups) -> BTreeMap<TokenId, ChoiceWords> {
    let mut groups: BTreeMap<TokenId, ChoiceWords> = BTreeMap::new();
    for token in joined.tokens() {
        // Chains may end at a second word of one version: the first is the one that was meant.
        let group = groups.entry(joined.root(token)).or_default();
        group.entry(story.version_of(token)).or_insert(token);
    }
    groups
}

/// The choices so far, each with the kind that holds it together; the same choice again is counted.
#[derive(Default)]
struct ChoiceTally<'a> {
    choices: Vec<(WordChoice, WordKind)>,
    known: BTreeMap<Vec<(VersionId, &'a str)>, usize>,
}

impl<'a> ChoiceTally<'a> {
    fn add(&mut self, story: &'a Story, group: &ChoiceWords, kind: WordKind) {
        let words = group.iter();
        let key = words.map(|(version, token)| (*version, story.folded(*token)));
        let key: Vec<(VersionId, &str)> = key.collect();
        if let Some(place) = self.known.get(&key) {
            self.choices[*place].0.n_times += 1;
        } else if let Some(choice) = build_word_choice(story, group) {
            self.known.insert(key, self.choices.len());
            self.choices.push((choice, kind));
        }
    }

    fn sorted(mut self) -> Vec<WordChoice> {
        self.choices.sort_by_key(|(choice, kind)| {
            let size = (choice.n_versions(), choice.words.len());
            (!choice.is_loaded, *kind, std::cmp::Reverse(size))
        });
        self.choices.into_iter().map(|(choice, _)| choice).collect()
    }
}

fn build_word_choice(story: &Story, group: &ChoiceWords) -> Option<WordChoice> {
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
            WordKind::Same
            | WordKind::Style
            | WordKind::Form
            | WordKind::Synonym
            | WordKind::Other => true,
            WordKind::Name | WordKind::Figure => false,
        }
}

/// For each token whether it says something that versions put in different words.
fn find_content_tokens(story: &Story, relations: &Relations) -> Vec<bool> {
    let tokens = story.tokens.iter();
    let says = tokens.map(|token| {
        let word = relations.word(token.term);
        !word.class.is_function() && !word.is_name && word.value.is_none()
    });
    says.collect()
}

/// Tokens joined into groups; most tokens of a story belong to none.
struct TokenGroups {
    sets: DisjointSets,
    /// For each token whether it belongs to a group.
    belongs: Vec<bool>,
}

impl TokenGroups {
    /// No groups yet of the tokens of a story.
    fn over(story: &Story) -> Self {
        Self {
            sets: DisjointSets::new(story.tokens.len()),
            belongs: vec![false; story.tokens.len()],
        }
    }

    /// The tokens that belong to groups, in order.
    fn tokens(&self) -> Vec<TokenId> {
        let tokens = self.belongs.iter().enumerate();
        let tokens = tokens.filter(|(_, belongs)| **belongs);
        tokens.map(|(place, _)| TokenId::at(place)).collect()
    }

    /// The token that stands for the group of another.
    fn root(&mut self, token: TokenId) -> TokenId {
        TokenId::at(self.sets.first_of(token.index()))
    }

    fn add(&mut self, tokens: [TokenId; 2]) {
        for token in tokens {
            self.belongs[token.index()] = true;
        }
    }

    fn join(&mut self, one: TokenId, other: TokenId) {
        self.add([one, other]);
        self.sets.join(one.index(), other.index());
    }
}
