//! Runs of words that two versions share to the letter.

use std::ops::Range;

use super::evidence::Evidence;
use super::rules;
use crate::text::{Id, TermId, TokenKind, VersionId};

/// The words of a version in order, furniture apart, each with its token's number.
fn line(evidence: &Evidence, version: VersionId) -> Vec<(TermId, usize)> {
    let story = &evidence.story;
    let sentences = &story.sentences[story.versions[version].sentences.clone()];
    let words = sentences.iter().filter(|s| !s.is_furniture).flat_map(|s| {
        crate::text::each(&s.tokens).filter(|&t| story.tokens[t].kind != TokenKind::Mark)
    });
    words
        .map(|token| (story.tokens[token].term, token.index()))
        .collect()
}

/// The tokens of a version, marks apart, that stand in a long run which the other version has too.
pub(super) fn runs(evidence: &Evidence, version: VersionId, other: VersionId) -> Vec<Vec<usize>> {
    let (here, there) = (line(evidence, version), line(evidence, other));
    let seeds = |line: &[(TermId, usize)]| {
        let mut seeds: Vec<(Vec<TermId>, usize)> = line
            .windows(rules::SEED_WORDS)
            .enumerate()
            .map(|(at, window)| (window.iter().map(|word| word.0).collect(), at))
            .collect();
        seeds.sort();
        seeds
    };
    let theirs = seeds(&there);
    let mut is_shared = vec![false; here.len()];
    for (at, window) in here.windows(rules::SEED_WORDS).enumerate() {
        let window: Vec<TermId> = window.iter().map(|word| word.0).collect();
        let place = theirs.partition_point(|row| row.0 < window);
        if theirs.get(place).is_some_and(|row| row.0 == window) {
            let range: Range<usize> = at..at + rules::SEED_WORDS;
            is_shared[range].fill(true);
        }
    }
    let mut found: Vec<Vec<usize>> = Vec::new();
    let mut last = None;
    for (at, _) in is_shared.iter().enumerate().filter(|(_, is)| **is) {
        if last.is_some_and(|last| last + 1 == at) {
            found.last_mut().expect("a run goes on").push(here[at].1);
        } else {
            found.push(vec![here[at].1]);
        }
        last = Some(at);
    }
    found
}
