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
    /// So many candidates of a sentence are matched.
    n_candidates: usize,
}

/// Room to add up what sentences share; nothing is left in it from one question to the next.
pub(super) struct Room(Table<WordingId, f32>);

impl Room {
    /// Room for the sentences of a story.
    pub(super) fn new(wordings: &Wordings) -> Self {
        Self(vec![0.0; wordings.len()].into())
    }
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
            n_candidates: rules::CANDIDATES
                .min(rules::CANDIDATES_A_VERSION * story.versions.len().saturating_sub(1)),
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
        room: &mut Room,
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
        let mut n_entries = 0;
        let mut asked: Vec<(StemId, f32)> = Vec::new();
        // Lists of one length are read together or not at all: which comes first is an accident.
        for alike in stems.chunk_by(|a, b| after(a.0).len() == after(b.0).len()) {
            n_entries += alike.len() * after(alike[0].0).len();
            if n_entries > ENTRIES {
                break;
            }
            asked.extend(alike);
        }
        // Added up from the lightest on, whatever the order of the lists: sums do not depend on it to the last bit.
        asked.sort_unstable_by(|a, b| a.1.total_cmp(&b.1));
        let sums = &mut room.0;
        let mut met: Vec<WordingId> = Vec::new();
        for (stem, weight) in asked {
            for &other in after(stem) {
                let sum = &mut sums[other];
                if *sum == 0.0 {
                    met.push(other);
                }
                *sum += weight;
            }
        }
        let mut found: Vec<(WordingId, f32)> = Vec::new();
        for other in met {
            let sum = std::mem::take(&mut sums[other]);
            let lighter = masses[id].all.min(masses[other].all);
            if sum >= rules::CANDIDATE_FROM * lighter {
                found.push((other, sum));
            }
        }
        found.retain(|&(other, _)| self.may_meet(id, other));
        let heaviest =
            |a: &(WordingId, f32), b: &(WordingId, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        if found.len() > self.n_candidates {
            found.select_nth_unstable_by(self.n_candidates, heaviest);
            found.truncate(self.n_candidates);
        }
        found.sort_unstable_by(heaviest);
        found.into_iter().map(|row| row.0).collect()
    }
}
