//! How much of a sentence another version tells, and whether a sentence tells anything that can be left out.

use std::collections::{BTreeSet, HashMap};

use crate::compare::{Comparison, Share, Stretch, StretchKind};
use crate::lexicon::is_function_word;
use crate::text::{SentenceId, Story, TermId, VersionId, each};

/// Words of a sentence that tells something: a cross-head, a slug and *end* have fewer.
const TELLING_WORDS: usize = 4;
/// Thousandths of a sentence that recur in another version for it to be told there: half a sentence is told in part.
const TOLD_FROM: u16 = 500;
/// Words of another version within which those of a sentence are looked for: two sentences of news.
const TOLD_WITHIN: usize = 50;

/// Whether a sentence of the story's own tells something: headlines and cross-heads promise, slugs say nothing.
pub(super) fn tells_something(story: &Story, sentence: SentenceId) -> bool {
    let row = &story.sentences[sentence];
    let is_heading = story.passages[row.passage].kind.is_heading();
    !row.is_furniture && !is_heading && story.words(&row.tokens).count() >= TELLING_WORDS
}

/// Whether another version tells at least half of a sentence, by the words that recur there.
pub(super) fn is_told_in(
    story: &Story,
    comparison: &Comparison,
    sentence: SentenceId,
    other: VersionId,
) -> bool {
    let version = story.sentences[sentence].version;
    let Some(pair) = comparison.pair(version, other) else {
        return false;
    };
    let stretches = match pair.left == version {
        true => &pair.left_stretches,
        false => &pair.right_stretches,
    };
    recurring_share(story, sentence, stretches).thousandths() >= TOLD_FROM
}

fn recurring_share(story: &Story, sentence: SentenceId, stretches: &[Stretch]) -> Share {
    let (mut n_words, mut n_recurring) = (0, 0);
    for token in story.words(&story.sentences[sentence].tokens) {
        let span = story.tokens[token].span;
        let at = stretches.partition_point(|stretch| stretch.span.end <= span.start);
        let kind = stretches
            .get(at)
            .map_or(StretchKind::Own, |stretch| stretch.kind);
        n_words += 1;
        n_recurring += usize::from(kind != StretchKind::Own);
    }
    Share::of(n_recurring, n_words)
}

/// Where the words of some versions stand, by version and word; asked for many sentences.
pub(super) struct TermPlaces(Vec<HashMap<TermId, Vec<usize>>>);

impl TermPlaces {
    /// Looks the words of these versions up once.
    pub(super) fn new(story: &Story, versions: &[VersionId]) -> Self {
        let places_of = |&version: &VersionId| {
            let mut places: HashMap<TermId, Vec<usize>> = HashMap::new();
            for (place, word) in story.told_words(version).enumerate() {
                let term = story.tokens[word].term;
                places.entry(term).or_default().push(place);
            }
            places
        };
        Self(versions.iter().map(places_of).collect())
    }

    /// Whether most words of a sentence that say something stand close together in any of the versions, linked or not:
    /// then it is told there, in whatever order.
    pub(super) fn have_words_of(&self, story: &Story, sentence: SentenceId) -> bool {
        let words = story.words(&story.sentences[sentence].tokens);
        let wanted: BTreeSet<TermId> = words
            .filter(|token| !is_function_word(story.folded(*token)))
            .map(|token| story.tokens[token].term)
            .collect();
        let is_there = |places: &HashMap<TermId, Vec<usize>>| {
            let found: Vec<&Vec<usize>> = wanted.iter().filter_map(|t| places.get(t)).collect();
            let is_most = |n: usize| n * 2 >= wanted.len();
            is_most(found.len()) && most_distinct_within(&found, TOLD_WITHIN, is_most)
        };
        !wanted.is_empty() && self.0.iter().any(is_there)
    }
}

/// Whether a stretch of so many words holds places of enough of some lists.
fn most_distinct_within(
    lists: &[&Vec<usize>],
    within: usize,
    is_enough: impl Fn(usize) -> bool,
) -> bool {
    let listed = lists.iter().enumerate();
    let mut places: Vec<(usize, usize)> = listed
        .flat_map(|(list, places)| places.iter().map(move |&place| (place, list)))
        .collect();
    places.sort_unstable();
    let mut counts = vec![0_usize; lists.len()];
    let (mut first, mut n_distinct) = (0, 0);
    for &(place, list) in &places {
        n_distinct += usize::from(counts[list] == 0);
        counts[list] += 1;
        while places[first].0 + within <= place {
            let gone = places[first].1;
            counts[gone] -= 1;
            n_distinct -= usize::from(counts[gone] == 0);
            first += 1;
        }
        if is_enough(n_distinct) {
            return true;
        }
    }
    false
}

/// How many sentences of a version another tells, of how many that tell something.
pub(super) fn count_told_sentences(
    story: &Story,
    comparison: &Comparison,
    of: VersionId,
    by: VersionId,
) -> (usize, usize) {
    let sentences = each(&story.versions[of].sentences);
    let sentences: Vec<SentenceId> = sentences.filter(|s| tells_something(story, *s)).collect();
    let told = sentences
        .iter()
        .filter(|s| is_told_in(story, comparison, **s, by));
    (told.count(), sentences.len())
}
