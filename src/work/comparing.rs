//! A story compared on all cores: what each step of the comparison leaves to be done in any order is spread over them.

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use crate::compare::{
    Comparison, DescribedLinks, Evidence, Pair, ScoredBatch, ScoredPairs, StoryIndex,
    list_version_pairs,
};
use crate::lexicon::Relations;
use crate::text::{Id, Story, VersionId};

/// Pieces of work handed to the cores at a time: enough to keep them busy, few enough to tell of them and to stop soon.
pub(super) const AT_A_TIME: usize = 64;

/// Compares all versions.
pub fn compare_in_parallel(story: &Arc<Story>) -> Comparison {
    compare_with_progress(story, &mut |_, _| ())
}

/// The same, telling how many of all pieces of work are done.
pub(super) fn compare_with_progress(
    story: &Arc<Story>,
    tell: &mut dyn FnMut(usize, usize),
) -> Comparison {
    let evidence = collect_evidence(story);
    let parts: Vec<_> = evidence.parts().collect();
    let pairs = list_version_pairs(story, VersionId::at(0));
    let all = parts.len() + pairs.len();
    let mut weighed = Vec::with_capacity(parts.len());
    for some in parts.chunks(AT_A_TIME) {
        weighed.extend(weigh(&evidence, some));
        tell(weighed.len(), all);
    }
    let gathered = evidence.gather(weighed);
    let mut found = Vec::with_capacity(pairs.len());
    for some in pairs.chunks(AT_A_TIME) {
        found.extend(link_all_pairs(&evidence, &gathered, some));
        tell(parts.len() + found.len(), all);
    }
    Comparison::new(story, found)
}

/// What is known of a story before its versions are compared.
pub(super) fn collect_evidence(story: &Arc<Story>) -> Evidence {
    let (grounds, relations) = rayon::join(|| StoryIndex::new(story), || Relations::new(story));
    Evidence::of(story, grounds, relations)
}

/// Weighs these parts of the evidence.
pub(super) fn weigh(evidence: &Evidence, parts: &[Range<usize>]) -> Vec<ScoredBatch> {
    let parts = parts.par_iter().cloned();
    parts.map(|part| evidence.weigh(part)).collect()
}

/// Links these versions.
pub(super) fn link_all_pairs(
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
