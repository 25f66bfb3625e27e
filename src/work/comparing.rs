//! A story compared on all cores: what each step of the comparison leaves to be done in any order is spread over them.

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use crate::compare::{
    Comparison, DescribedLinks, Evidence, Pair, ScoredBatch, ScoredPairs, StoryIndex,
    list_version_pairs,
};
use crate::lexicon::{Relations, read_lexical_words};
use crate::text::{Id, Story, VersionId};

/// Pieces of work handed to the cores at a time: enough to keep them busy, few enough to tell of them and to stop soon.
const AT_A_TIME: usize = 64;

/// How far a comparison has come.
pub(super) struct ComparisonProgress<'a> {
    /// Pieces of work done.
    pub(super) done: usize,
    /// Pieces of work in all.
    pub(super) of: usize,
    /// The pairs of versions that are linked so far; none while their sentences are being weighed.
    pub(super) pairs: &'a [Arc<Pair>],
    /// How many pairs of versions there are.
    pub(super) n_pairs: usize,
}

/// Compares all versions.
pub fn compare_in_parallel(story: &Arc<Story>) -> Comparison {
    compare_with_progress(story, &mut |_, _| ())
}

/// Compares all versions, telling how many of all pieces of work are done.
pub(super) fn compare_with_progress(
    story: &Arc<Story>,
    tell: &mut dyn FnMut(usize, usize),
) -> Comparison {
    let compared = compare_in_steps(story, &mut |progress| {
        tell(progress.done, progress.of);
        Some(())
    });
    compared.expect("a comparison whose steps all go on comes to its end")
}

/// Compares all versions, telling after every step how far it has come; none when a step gives nothing back, because
/// nobody waits for the comparison any more.
pub(super) fn compare_in_steps(
    story: &Arc<Story>,
    step: &mut dyn FnMut(&ComparisonProgress<'_>) -> Option<()>,
) -> Option<Comparison> {
    let evidence = collect_evidence(story);
    let parts: Vec<_> = evidence.parts().collect();
    let waiting = list_version_pairs(story, VersionId::at(0));
    let mut weighed = Vec::with_capacity(parts.len());
    let mut found: Vec<Arc<Pair>> = Vec::with_capacity(waiting.len());
    let mut tell = |n_weighed: usize, pairs: &[Arc<Pair>]| {
        step(&ComparisonProgress {
            done: n_weighed + pairs.len(),
            of: parts.len() + waiting.len(),
            pairs,
            n_pairs: waiting.len(),
        })
    };
    for some in parts.chunks(AT_A_TIME) {
        weighed.extend(weigh(&evidence, some));
        tell(weighed.len(), &found)?;
    }
    let gathered = evidence.gather(weighed);
    for some in waiting.chunks(AT_A_TIME) {
        let linked = link_all_pairs(&evidence, &gathered, some);
        found.extend(linked.into_iter().map(Arc::new));
        tell(parts.len(), &found)?;
    }
    Some(Comparison::sharing(story, found))
}

/// What is known of a story before its versions are compared.
fn collect_evidence(story: &Arc<Story>) -> Evidence {
    let words = read_lexical_words(story);
    let (grounds, relations) = rayon::join(
        || StoryIndex::new(story, &words),
        || Relations::of(story, words.clone()),
    );
    Evidence::of(story, grounds, relations)
}

/// Weighs these parts of the evidence.
fn weigh(evidence: &Evidence, parts: &[Range<usize>]) -> Vec<ScoredBatch> {
    let parts = parts.par_iter().cloned();
    parts.map(|part| evidence.weigh(part)).collect()
}

/// Links these versions.
fn link_all_pairs(
    evidence: &Evidence,
    gathered: &ScoredPairs,
    pairs: &[(VersionId, VersionId)],
) -> Vec<Pair> {
    let pairs = pairs.par_iter();
    pairs
        .map(|&(left, right)| link_one_pair(evidence, gathered, left, right))
        .collect()
}

/// Links two versions. Books are one pair, and so their links are spread as well.
fn link_one_pair(
    evidence: &Evidence,
    gathered: &ScoredPairs,
    left: VersionId,
    right: VersionId,
) -> Pair {
    let chosen = evidence.choose(gathered, left, right);
    let parts: Vec<Range<usize>> = chosen.parts().collect();
    let parts = parts.into_par_iter();
    let drafted: Vec<DescribedLinks> = parts.map(|part| evidence.draft(&chosen, part)).collect();
    evidence.linked(&chosen, drafted)
}
