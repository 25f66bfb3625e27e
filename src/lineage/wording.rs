//! The longest run of words that two versions share, and how much of one stands word for word in the other.

use std::cmp::Reverse;

use super::reasons::Reason;
use super::rules;
use super::version_words::{StoryWords, VersionWords};
use crate::compare::{Share, Stretch, StretchKind};
use crate::text::VersionId;

/// How much of the words of a version, quotations apart, another has to the letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct CopiedShare {
    /// The share of its words.
    pub share: Share,
    /// How many words.
    pub n_words: usize,
}

impl CopiedShare {
    /// How much of a version, quotations and furniture apart, stands in verbatim stretches.
    pub(crate) fn of(words: &VersionWords, stretches: &[Stretch]) -> Self {
        let mut at = stretches.iter().peekable();
        let mut n_copied = 0;
        for (span, _) in words
            .spans
            .iter()
            .zip(&words.terms)
            .filter(|row| row.1.is_some())
        {
            while at
                .next_if(|stretch| stretch.span.end <= span.start)
                .is_some()
            {}
            let is_copied = at.peek().is_some_and(|s| s.kind == StretchKind::Verbatim);
            n_copied += usize::from(is_copied);
        }
        Self {
            n_words: n_copied,
            share: Share::of(n_copied, words.n_words),
        }
    }
}

/// A version with the places of its runs; made once and asked for many others.
pub(crate) struct VersionRuns<'a> {
    story_words: &'a StoryWords,
    words: &'a VersionWords,
    /// The first place of each run, and for each place the next one with the same run.
    first: Vec<Option<usize>>,
    next: Vec<Option<usize>>,
}

impl<'a> VersionRuns<'a> {
    /// A version, ready to be put beside others.
    pub(crate) fn new(story_words: &'a StoryWords, version: VersionId) -> Self {
        let words = story_words.of(version);
        let mut first = vec![None; story_words.n_runs()];
        let mut next = vec![None; words.runs.len()];
        for (place, run) in words.runs.iter().enumerate().rev() {
            if let Some(run) = run {
                next[place] = first[*run as usize].replace(place);
            }
        }
        Self {
            story_words,
            words,
            first,
            next,
        }
    }

    /// The longest run of words that both versions have outside quotations and furniture and that says something; of
    /// equally long ones the first in this version, and there the first in the other.
    pub(crate) fn longest_run(&self, right: VersionId) -> Option<Reason> {
        let (left, right) = (self.words, self.story_words.of(right));
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
                    if left.is_telling(start, n_words) {
                        best = best.max(Some((n_words, Reverse((start, place)))));
                    }
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
fn goes_back(left: &VersionWords, right: &VersionWords, start: usize, place: usize) -> bool {
    let (Some(before), Some(there)) = (start.checked_sub(1), place.checked_sub(1)) else {
        return false;
    };
    left.terms[before].is_some() && left.terms[before] == right.terms[there]
}

/// How many words are the same from two places on.
fn length(left: &VersionWords, right: &VersionWords, start: usize, place: usize) -> usize {
    let both = left.terms[start..].iter().zip(&right.terms[place..]);
    both.take_while(|(one, other)| one.is_some() && one == other)
        .count()
}
