//! Which sentences are worth matching with which: those that share enough rare words.
//!
//! An inverted index from stems to sentences, asked with the words of one sentence; never all against all. Costs the
//! length of the lists asked; words in every tenth sentence are asked last and only while the lists stay short.

use super::index_keys::PhraseMeanings;
use super::sentence_interning::{WordingId, Wordings};
use super::word_weights::{EvidenceStem, Terms};
use crate::compare::rules;
use crate::compare::score::scoring::SentenceWeight;
use crate::text::{Id, Story, Table, VersionId};

/// The sentences that have each stem.
pub(crate) struct Index {
    having: Table<EvidenceStem, Vec<WordingId>>,
    entries: PhraseMeanings,
    /// The version that alone has a wording, if one does.
    only_in: Table<WordingId, Option<VersionId>>,
    /// What each wording must share with a heavier one to be worth matching.
    bars: Table<WordingId, f32>,
    /// So many candidates of a sentence are matched.
    n_candidates: usize,
}

/// The sentences that have a stem, with what it weighs.
type PostingList<'a> = (&'a [WordingId], f32);

/// Room to add up what sentences share; nothing is left in it from one question to the next.
pub(crate) struct CandidateScratch {
    sums: Table<WordingId, f32>,
    /// The sentences that share something, in the order in which they were met, and room for the one after the last.
    met: Vec<WordingId>,
}

impl CandidateScratch {
    /// Room for the sentences of a story.
    pub(crate) fn new(wordings: &Wordings) -> Self {
        Self {
            sums: vec![0.0; wordings.len()].into(),
            met: vec![WordingId::default(); wordings.len() + 1],
        }
    }

    /// Adds up the shared weight of each wording on these lists, and gives back how many wordings there are.
    fn add_up(&mut self, lists: &[PostingList]) -> usize {
        let mut n_met = 0;
        for &(list, weight) in lists {
            for &other in list {
                let sum = &mut self.sums[other];
                // Branch-free: the slot is always written and kept only if the id is new; a branch here is
                // mispredicted, and costs more than all the rest.
                self.met[n_met] = other;
                n_met += usize::from(*sum == 0.0);
                *sum += weight;
            }
        }
        n_met
    }
}

impl Index {
    /// The index of a story's wordings; words that only hold sentences together are left out.
    pub(crate) fn new(
        story: &Story,
        wordings: &Wordings,
        terms: &Terms,
        masses: &Table<WordingId, SentenceWeight>,
        entries: PhraseMeanings,
    ) -> Self {
        let mut having: Table<EvidenceStem, Vec<WordingId>> =
            vec![Vec::new(); entries.len()].into();
        for (id, wording) in wordings.entries() {
            for (entry, _) in entries.of(&wording.terms, terms) {
                let list = &mut having[entry];
                if list.last() != Some(&id) {
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
        let bars = masses.iter().map(|mass| rules::CANDIDATE_FROM * mass.all);
        Self {
            having,
            entries,
            only_in: only_in.collect::<Vec<_>>().into(),
            bars: bars.collect::<Vec<_>>().into(),
            n_candidates: rules::CANDIDATES
                .min(rules::CANDIDATES_A_VERSION * story.versions.len().saturating_sub(1)),
        }
    }

    /// Whether two wordings stand in different versions: sentences of one version are not compared.
    fn may_meet(&self, one: WordingId, other: WordingId) -> bool {
        self.only_in[one].is_none() || self.only_in[one] != self.only_in[other]
    }

    /// The wordings after this one that share enough with it and stand in another version.
    pub(crate) fn candidates(
        &self,
        id: WordingId,
        wordings: &Wordings,
        terms: &Terms,
        room: &mut CandidateScratch,
    ) -> Vec<WordingId> {
        if wordings.len() <= rules::ALL_PAIRS_UP_TO {
            return (id.index() + 1..wordings.len())
                .map(WordingId::at)
                .filter(|&other| self.may_meet(id, other))
                .collect();
        }
        let n_met = room.add_up(&self.asked(id, wordings, terms));
        let bar = self.bars[id];
        let mut found: Vec<(WordingId, f32)> = Vec::new();
        for &other in &room.met[..n_met] {
            let sum = std::mem::take(&mut room.sums[other]);
            if sum >= bar.min(self.bars[other]) && self.may_meet(id, other) {
                found.push((other, sum));
            }
        }
        self.heaviest(found)
    }

    /// The lists that are read for a wording, from it on, with the weights of their stems, the lightest first.
    fn asked(&self, id: WordingId, wordings: &Wordings, terms: &Terms) -> Vec<PostingList<'_>> {
        let mut stems = self.entries.of(&wordings.get(id).terms, terms);
        stems.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        stems.dedup_by_key(|row| row.0);
        let list = |&(stem, weight): &(EvidenceStem, f32)| {
            let list = &self.having[stem];
            let after = list.partition_point(|other| *other <= id);
            (list.get(after..).unwrap_or_default(), weight)
        };
        let mut lists: Vec<PostingList> = stems.iter().map(list).collect();
        lists.sort_by_key(|(list, _)| list.len());
        let (mut n_entries, mut n_lists) = (0, 0);
        // Lists of one length are read together or not at all: which comes first is an accident.
        for alike in lists.chunk_by(|a, b| a.0.len() == b.0.len()) {
            n_entries += alike.len() * alike[0].0.len();
            if n_entries > rules::POSTINGS_A_SENTENCE {
                break;
            }
            n_lists += alike.len();
        }
        lists.truncate(n_lists);
        // Added up from the lightest on, whatever the order of the lists: sums do not depend on it to the last bit.
        lists.sort_unstable_by(|a, b| a.1.total_cmp(&b.1));
        lists
    }

    /// The wordings that share most, as many as are matched.
    fn heaviest(&self, mut found: Vec<(WordingId, f32)>) -> Vec<WordingId> {
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
