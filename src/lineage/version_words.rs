//! The words of all versions that may be evidence of copying, and which runs of a few words stand where.

use std::collections::HashMap;

use super::rules::{self, RUN_WORDS};
use super::set_phrases::is_set_word;
use crate::facts::find_quoted_tokens;
use crate::lexicon::{EvidenceClass, read_lexical_words};
use crate::text::{Id, Span, Story, Table, TermId, VersionId, each};

/// A set of versions, a bit each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct VersionSet(Vec<u64>);

impl VersionSet {
    /// The set of these versions.
    pub(crate) fn of(n_versions: usize, members: impl Iterator<Item = VersionId>) -> Self {
        let mut bits = vec![0; n_versions.div_ceil(64)];
        for version in members {
            bits[version.index() / 64] |= 1 << (version.index() % 64);
        }
        Self(bits)
    }

    /// The versions that are in both sets.
    pub(crate) fn common(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(a, b)| a & b).collect())
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|bits| *bits == 0)
    }

    /// Whether a version is in it.
    pub(crate) fn has(&self, version: VersionId) -> bool {
        let bits = self.0.get(version.index() / 64).copied();
        bits.unwrap_or_default() >> (version.index() % 64) & 1 == 1
    }
}

/// The words of all versions, gathered once for all pairs.
pub(crate) struct StoryWords {
    versions: Table<VersionId, VersionWords>,
    /// For each run of [`RUN_WORDS`] words the versions that have it, as many numbers a run as a [`VersionSet`] has.
    holders: Vec<u64>,
    n_numbers: usize,
}

/// The words of a version in a row.
#[derive(Default)]
pub(crate) struct VersionWords {
    pub(crate) spans: Vec<Span>,
    /// None where a passage ends and where a quotation or a piece of furniture stands: no run goes through it.
    pub(crate) terms: Vec<Option<TermId>>,
    /// The number of the run of [`RUN_WORDS`] words that begins at each place, if one does.
    pub(crate) runs: Vec<Option<u32>>,
    /// How many words before each place say something that a second reporter would not say in the same words.
    telling: Vec<u32>,
    /// How many words are no quotation and no furniture.
    pub(crate) n_words: usize,
}

impl VersionWords {
    /// Where so many words from a place on stand.
    pub(crate) fn span(&self, at: usize, n_words: usize) -> Span {
        let run = self.spans.get(at..at + n_words).unwrap_or_default();
        run.iter().copied().reduce(Span::joined).unwrap_or_default()
    }

    /// How many of so many words from a place on say something of their own.
    pub(crate) fn n_telling(&self, at: usize, n_words: usize) -> usize {
        let before = |at: usize| self.telling.get(at).copied().unwrap_or_default();
        (before(at + n_words) - before(at)) as usize
    }

    /// Whether so many words from a place on are more than names, figures, set phrases and small words.
    pub(crate) fn is_telling(&self, at: usize, n_words: usize) -> bool {
        self.n_telling(at, n_words) * rules::TELLING_ONE_OF >= n_words
    }
}

impl StoryWords {
    /// The words of a story.
    pub(crate) fn new(story: &Story) -> Self {
        let mut versions = gather_version_words(story);
        let mut numbers: HashMap<[TermId; RUN_WORDS], u32> = HashMap::new();
        let n_numbers = story.versions.len().div_ceil(64);
        let mut holders = Vec::new();
        for (version, words) in (0..).zip(&mut versions) {
            for run in words.terms.windows(RUN_WORDS) {
                let n = numbers.len() as u32;
                let number = read_unbroken_run(run).map(|run| *numbers.entry(run).or_insert(n));
                holders.resize(numbers.len() * n_numbers, 0);
                if let Some(number) = number {
                    holders[number as usize * n_numbers + version / 64] |= 1_u64 << (version % 64);
                }
                words.runs.push(number);
            }
        }
        Self {
            versions: versions.into(),
            holders,
            n_numbers,
        }
    }

    /// The words of a version.
    pub(crate) fn of(&self, version: VersionId) -> &VersionWords {
        &self.versions[version]
    }

    /// How many different runs the versions have.
    pub(crate) fn n_runs(&self) -> usize {
        self.holders.len().checked_div(self.n_numbers).unwrap_or(0)
    }

    /// Whether a version has a run.
    pub(crate) fn has(&self, version: VersionId, run: u32) -> bool {
        let holders = self.holders(run).get(version.index() / 64).copied();
        holders.unwrap_or_default() >> (version.index() % 64) & 1 == 1
    }

    /// Whether any of these versions has a run.
    pub(crate) fn any_has(&self, versions: &VersionSet, run: u32) -> bool {
        let both = self.holders(run).iter().zip(&versions.0);
        both.into_iter().any(|(one, other)| one & other != 0)
    }

    fn holders(&self, run: u32) -> &[u64] {
        let at = run as usize * self.n_numbers;
        self.holders
            .get(at..at + self.n_numbers)
            .unwrap_or_default()
    }
}

/// The run without its gaps, if it has none.
fn read_unbroken_run(run: &[Option<TermId>]) -> Option<[TermId; RUN_WORDS]> {
    let mut terms = [run.first().copied()??; RUN_WORDS];
    for (to, from) in terms.iter_mut().zip(run) {
        *to = (*from)?;
    }
    Some(terms)
}

/// The words of every version; what is quoted is not its wording.
fn gather_version_words(story: &Story) -> Vec<VersionWords> {
    let is_telling = find_telling_terms(story);
    let mut is_quoted = vec![false; story.tokens.len()];
    for token in find_quoted_tokens(story).iter().flat_map(each) {
        is_quoted[token.index()] = true;
    }
    let of = |version: VersionId| {
        let mut words = VersionWords::default();
        words.telling.push(0);
        for passage in each(&story.versions[version].passages) {
            words.push(Span::default(), None, false);
            for sentence in each(&story.passages[passage].sentences) {
                let sentence = &story.sentences[sentence];
                for token in story.words(&sentence.tokens) {
                    let row = &story.tokens[token];
                    let counts = !sentence.is_furniture && !is_quoted[token.index()];
                    words.push(row.span, counts.then_some(row.term), is_telling[row.term]);
                }
            }
        }
        words
    };
    story.versions.ids().map(of).collect()
}

impl VersionWords {
    fn push(&mut self, span: Span, term: Option<TermId>, is_telling: bool) {
        let n_before = self.telling.last().copied().unwrap_or_default();
        self.telling
            .push(n_before + u32::from(term.is_some() && is_telling));
        self.n_words += usize::from(term.is_some());
        self.spans.push(span);
        self.terms.push(term);
    }
}

/// For each word whether it says something that two reporters of one event would not both write: no small word, no name,
/// no figure, no word of a set phrase.
fn find_telling_terms(story: &Story) -> Table<TermId, bool> {
    let words = read_lexical_words(story);
    let is_telling = |(term, word): (TermId, &str)| {
        let row = &words[term];
        let is_figure = row.value.is_some() || word.contains(|c: char| c.is_numeric());
        let is_small = row.evidence == EvidenceClass::Function
            || word.chars().count() < rules::TELLING_LETTERS;
        !row.is_name && !is_figure && !is_small && !is_set_word(word)
    };
    let terms = story.vocabulary.entries().map(is_telling);
    terms.collect::<Vec<bool>>().into()
}
