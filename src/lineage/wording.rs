//! Runs of words that two versions share and that nobody writes twice by chance.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::Reason;
use super::rules::{self, LONG_RUN};
use crate::compare::{Share, Stretch, StretchKind};
use crate::text::{Span, Story, Table, TermId, TokenKind, VersionId, each};

/// How much of the words of a version, quotations apart, another has to the letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct CopiedShare {
    /// The share of its words.
    pub share: Share,
    /// How many words.
    pub n_words: usize,
}

/// The words of all versions, gathered once for all pairs.
pub(crate) struct LongRunIndex {
    versions: Table<VersionId, UnquotedWords>,
    /// How many runs of [`LONG_RUN`] words the versions have, equal ones counted once.
    n_runs: usize,
}

/// The words of a version.
#[derive(Default)]
struct UnquotedWords {
    spans: Vec<Span>,
    /// None where a quotation or a piece of furniture stands: no run goes through it.
    terms: Vec<Option<TermId>>,
    /// The number of the run of [`LONG_RUN`] words that begins at each place, if one does.
    runs: Vec<Option<u32>>,
}

impl LongRunIndex {
    /// The words of a story.
    pub(crate) fn new(story: &Story) -> Self {
        let versions = story.versions.ids().map(|id| own_words(story, id));
        let mut versions: Vec<UnquotedWords> = versions.collect();
        let mut numbers: HashMap<[TermId; LONG_RUN], u32> = HashMap::new();
        for words in &mut versions {
            for run in words.terms.windows(LONG_RUN) {
                let n = numbers.len() as u32;
                let number = read_unbroken_run(run).map(|run| *numbers.entry(run).or_insert(n));
                words.runs.push(number);
            }
        }
        Self {
            versions: versions.into(),
            n_runs: numbers.len(),
        }
    }

    /// A version, ready to be put beside others.
    pub(crate) fn beside(&self, left: VersionId) -> VersionRuns<'_> {
        let words = &self.versions[left];
        let mut first = vec![None; self.n_runs];
        let mut next = vec![None; words.runs.len()];
        for (place, run) in words.runs.iter().enumerate().rev() {
            if let Some(run) = run {
                next[place] = first[*run as usize].replace(place);
            }
        }
        VersionRuns {
            wording: self,
            words,
            first,
            next,
        }
    }
}

impl LongRunIndex {
    /// How much of the words of a version, quotations and furniture apart, stands in verbatim stretches.
    pub(crate) fn copied(&self, version: VersionId, stretches: &[Stretch]) -> CopiedShare {
        let words = &self.versions[version];
        let mut at = stretches.iter().peekable();
        let (mut n_copied, mut n_all) = (0, 0);
        for (span, term) in words.spans.iter().zip(&words.terms) {
            while at
                .next_if(|stretch| stretch.span.end <= span.start)
                .is_some()
            {}
            if term.is_some() {
                n_all += 1;
                let is_copied = at.peek().is_some_and(|s| s.kind == StretchKind::Verbatim);
                n_copied += usize::from(is_copied);
            }
        }
        CopiedShare {
            n_words: n_copied,
            share: Share::of(n_copied, n_all),
        }
    }
}

/// The run without its gaps, if it has none.
fn read_unbroken_run(run: &[Option<TermId>]) -> Option<[TermId; LONG_RUN]> {
    let mut terms = [run.first().copied()??; LONG_RUN];
    for (to, from) in terms.iter_mut().zip(run) {
        *to = (*from)?;
    }
    Some(terms)
}

/// A version with the places of its runs; made once and asked for many others.
pub(crate) struct VersionRuns<'a> {
    wording: &'a LongRunIndex,
    words: &'a UnquotedWords,
    /// The first place of each run, and for each place the next one with the same run.
    first: Vec<Option<usize>>,
    next: Vec<Option<usize>>,
}

impl VersionRuns<'_> {
    /// The longest run of words that both versions have outside quotations and furniture, if it is long; of equally
    /// long ones the first in this version, and there the first in the other.
    pub(crate) fn longest_run(&self, right: VersionId) -> Option<Reason> {
        let (left, right) = (self.words, &self.wording.versions[right]);
        let mut best = None;
        let mut n_steps = 0;
        let places = right.runs.iter().enumerate();
        'all: for (place, run) in places.filter_map(|(place, run)| Some((place, (*run)?))) {
            let first = self.first[run as usize];
            for start in std::iter::successors(first, |&start| self.next[start]) {
                let longest = (left.terms.len() - start).min(right.terms.len() - place);
                let at_best = Some((longest, Reverse((start, place))));
                n_steps += 1;
                // Inside a run that began before nothing longer begins.
                if at_best > best && !goes_back(left, right, start, place) {
                    let n_words = length(left, right, start, place);
                    n_steps += n_words;
                    best = best.max(Some((n_words, Reverse((start, place)))));
                }
                if n_steps > rules::STEPS_A_WORD * (left.terms.len() + right.terms.len()) {
                    break 'all;
                }
            }
        }
        let (n_words, Reverse((start, place))) = best?;
        Some(Reason::Run {
            n_words,
            left: left.span(start, n_words),
            right: right.span(place, n_words),
        })
    }
}

/// Whether the words before two places are the same.
fn goes_back(left: &UnquotedWords, right: &UnquotedWords, start: usize, place: usize) -> bool {
    let (Some(before), Some(there)) = (start.checked_sub(1), place.checked_sub(1)) else {
        return false;
    };
    left.terms[before].is_some() && left.terms[before] == right.terms[there]
}

/// How many words are the same from two places on.
fn length(left: &UnquotedWords, right: &UnquotedWords, start: usize, place: usize) -> usize {
    let both = left.terms[start..].iter().zip(&right.terms[place..]);
    both.take_while(|(one, other)| one.is_some() && one == other)
        .count()
}

impl UnquotedWords {
    /// Where so many words from a place on stand.
    fn span(&self, at: usize, n_words: usize) -> Span {
        let run = self.spans.get(at..at + n_words).unwrap_or_default();
        run.iter().copied().reduce(Span::joined).unwrap_or_default()
    }
}

/// The words of a version; what it quotes is not its wording.
fn own_words(story: &Story, version: VersionId) -> UnquotedWords {
    let mut words = UnquotedWords::default();
    for passage in each(&story.versions[version].passages) {
        let mut is_quoted = false;
        for sentence in each(&story.passages[passage].sentences) {
            let sentence = &story.sentences[sentence];
            for token in &story.tokens[sentence.tokens.clone()] {
                if token.kind == TokenKind::Mark {
                    is_quoted = quoted_after(story.text(token.span), is_quoted);
                    continue;
                }
                let counts = !is_quoted && !sentence.is_furniture;
                words.spans.push(token.span);
                words.terms.push(counts.then_some(token.term));
            }
        }
    }
    words
}

/// Whether what stands behind this mark is quoted.
fn quoted_after(mark: &str, is_quoted: bool) -> bool {
    match mark {
        "“" | "«" | "„" => true,
        "”" | "»" => false,
        "\"" | "''" | "``" => !is_quoted,
        _ => is_quoted,
    }
}
