//! Which sentences are worth matching with which: those that share enough rare words.
//!
//! An inverted index from stems to sentences, asked with the words of one sentence; never all against all. Costs the
//! length of the lists asked; words in every tenth sentence are asked last and only while the lists stay short.

use super::rules;
use super::scoring::Mass;
use super::terms::{Class, StemId, Terms};
use super::wordings::{WordingId, Wordings};
use crate::text::{Id, Story, Table, VersionId};

/// The sentences that have each stem.
pub(super) struct Index {
    having: Table<StemId, Vec<WordingId>>,
    /// The version that alone has a wording, if one does.
    only_in: Table<WordingId, Option<VersionId>>,
}

/// So many entries of the index are read for one sentence: beyond them only common words are left.
const ENTRIES: usize = 20_000;

impl Index {
    /// The index of a story's wordings; words that only hold sentences together are left out.
    pub(super) fn new(story: &Story, wordings: &Wordings, terms: &Terms, n_stems: usize) -> Self {
        let mut having: Table<StemId, Vec<WordingId>> = vec![Vec::new(); n_stems].into();
        for (id, wording) in wordings.entries() {
            for &term in &wording.terms {
                let list = &mut having[terms[term].stem];
                if terms[term].class != Class::Function && list.last() != Some(&id) {
                    list.push(id);
                }
            }
        }
        let only_in = wordings.entries().map(|(_, wording)| {
            let mut versions = wording
                .sentences
                .iter()
                .map(|&s| story.sentences[s].version);
            let first = versions.next()?;
            versions.all(|version| version == first).then_some(first)
        });
        Self {
            having,
            only_in: only_in.collect::<Vec<_>>().into(),
        }
    }

    /// Whether two wordings stand in different versions: sentences of one version are not compared.
    fn may_meet(&self, one: WordingId, other: WordingId) -> bool {
        self.only_in[one].is_none() || self.only_in[one] != self.only_in[other]
    }

    /// The wordings after this one that share enough with it and stand in another version.
    pub(super) fn candidates(
        &self,
        id: WordingId,
        wordings: &Wordings,
        terms: &Terms,
        masses: &Table<WordingId, Mass>,
    ) -> Vec<WordingId> {
        if wordings.len() <= rules::ALL_PAIRS_UP_TO {
            return (id.index() + 1..wordings.len())
                .map(WordingId::at)
                .filter(|&other| self.may_meet(id, other))
                .collect();
        }
        let mut stems: Vec<(StemId, f32)> = wordings
            .get(id)
            .terms
            .iter()
            .map(|&term| (terms[term].stem, terms[term].weight))
            .collect();
        stems.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        stems.dedup_by_key(|row| row.0);
        let after = |stem: StemId| {
            let list = &self.having[stem];
            list.get(list.partition_point(|other| *other <= id)..)
                .unwrap_or(&[])
        };
        stems.sort_by_key(|&(stem, _)| after(stem).len());
        let mut shared: Vec<(WordingId, f32)> = Vec::new();
        // Lists of one length are read together or not at all: which comes first is an accident.
        for alike in stems.chunk_by(|a, b| after(a.0).len() == after(b.0).len()) {
            if shared.len() + alike.len() * after(alike[0].0).len() > ENTRIES {
                break;
            }
            for &(stem, weight) in alike {
                shared.extend(after(stem).iter().map(|&other| (other, weight)));
            }
        }
        shared.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let mut found: Vec<(WordingId, f32)> = Vec::new();
        for of_one in shared.chunk_by(|a, b| a.0 == b.0) {
            let other = of_one[0].0;
            let sum: f32 = of_one.iter().map(|row| row.1).sum();
            let lighter = masses[id].all.min(masses[other].all);
            if sum >= rules::CANDIDATE_FROM * lighter {
                found.push((other, sum));
            }
        }
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found.truncate(rules::CANDIDATES);
        let others = found.into_iter().map(|row| row.0);
        others.filter(|&other| self.may_meet(id, other)).collect()
    }
}
