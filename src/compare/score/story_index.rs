//! The evidence that sentences of a story belong together, first by their words alone, then pair by pair.
//!
//! Two phases, so that callers may spread each over threads: every part of [`Evidence::parts`] is weighed alone, and
//! when all are gathered every two versions are linked alone. Both are pure: the same story gives the same result in
//! any order of calls.

use std::ops::Range;
use std::sync::Arc;

use super::scoring::{SentencePair, SentenceWeight, probability};
use super::word_matching::{StemPlaces, WordMatch};
use crate::compare::index::alignment_cache::AlignmentCache;
use crate::compare::index::candidates::{CandidateScratch, Index};
use crate::compare::index::index_keys::PhraseMeanings;
use crate::compare::index::sentence_interning::{WordingId, Wordings};
use crate::compare::index::shared_ngrams::WordRunIndex;
use crate::compare::index::symbols::Symbols;
use crate::compare::index::word_similarity::{Kin, build_stem_kin};
use crate::compare::index::word_weights::{Terms, weigh_terms};
use crate::compare::rules;
use crate::lexicon::EvidenceClass;
use crate::lexicon::{LexicalWords, Relations, TreatedMeanings, read_lexical_words};
use crate::text::{Id, SentenceId, Story, Table};

/// What is known of a story before its versions are compared.
pub struct Evidence {
    pub(crate) story: Arc<Story>,
    pub(crate) symbols: Symbols,
    pub(crate) wordings: Wordings,
    pub(crate) terms: Terms,
    kin: Kin,
    pub(crate) masses: Table<WordingId, SentenceWeight>,
    index: Index,
    relations: Relations,
    pub(crate) runs: WordRunIndex,
    pub(crate) aligned: AlignmentCache,
}

/// What is known of a story's sentences before it is known how its words relate.
pub struct StoryIndex {
    symbols: Symbols,
    wordings: Wordings,
    terms: Terms,
    n_stems: usize,
    masses: Table<WordingId, SentenceWeight>,
    index: Index,
    runs: WordRunIndex,
    aligned: AlignmentCache,
}

/// A part of the evidence, weighed.
#[derive(Debug, Default)]
pub struct ScoredBatch(Vec<(WordingId, Candidate)>);

/// A wording that may tell the same as another.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// The other wording.
    pub(crate) other: WordingId,
    /// The log-odds that the two tell the same.
    pub(crate) log_odds: f32,
    /// The same as a probability.
    pub(crate) probability: f32,
    /// The words that match, seen from the wording that comes first.
    pub(crate) matched: Arc<[WordMatch]>,
}

/// All evidence weighed.
pub struct ScoredPairs {
    /// For each wording those that may tell the same, itself apart.
    pub(crate) rows: Table<WordingId, Vec<Candidate>>,
    /// Candidate sentences of each wording, sorted; the number points into `rows`, none means the wording itself.
    standing: Table<WordingId, Vec<(SentenceId, Option<u32>)>>,
}

/// So many wordings make a part: enough to be worth a thread's while.
const PART: usize = 32;

/// There are no more parts than this: each makes room for all wordings.
const PARTS: usize = 256;

impl StoryIndex {
    /// Reads the sentences of a story once.
    pub fn new(story: &Story, words: &LexicalWords) -> Self {
        let symbols = Symbols::new(story);
        let wordings = Wordings::new(story);
        let treated = TreatedMeanings::new(story);
        let terms = weigh_terms(story, words, &wordings, &treated);
        let n_stems = terms.iter().map(|term| term.stem.index() + 1).max();
        let n_stems = n_stems.unwrap_or(0);
        let masses = wordings.entries();
        let masses: Vec<SentenceWeight> = masses
            .map(|(_, wording)| SentenceWeight::of(wording, &terms))
            .collect();
        let masses = masses.into();
        let entries = PhraseMeanings::new(treated, &terms, n_stems);
        Self {
            index: Index::new(story, &wordings, &terms, &masses, entries),
            masses,
            runs: WordRunIndex::new(story, &symbols),
            aligned: AlignmentCache::new(story, &symbols),
            symbols,
            wordings,
            terms,
            n_stems,
        }
    }
}

impl Evidence {
    /// Reads a story once: its wordings, what its words are worth, which stand for each other.
    pub fn new(story: &Arc<Story>) -> Self {
        let words = read_lexical_words(story);
        let index = StoryIndex::new(story, &words);
        Self::of(story, index, Relations::of(story, words))
    }

    /// The same from its two halves; neither asks for the other.
    pub fn of(story: &Arc<Story>, grounds: StoryIndex, relations: Relations) -> Self {
        let kin = build_stem_kin(&relations, &grounds.terms, grounds.n_stems);
        Self {
            story: Arc::clone(story),
            symbols: grounds.symbols,
            wordings: grounds.wordings,
            terms: grounds.terms,
            kin,
            masses: grounds.masses,
            index: grounds.index,
            relations,
            runs: grounds.runs,
            aligned: grounds.aligned,
        }
    }

    /// How any two words of the story relate.
    pub(crate) fn relations(&self) -> &Relations {
        &self.relations
    }

    /// The parts that are to be weighed, each alone and in any order.
    pub fn parts(&self) -> impl ExactSizeIterator<Item = Range<usize>> + use<> {
        let n = self.wordings.len();
        let part = PART.max(n / PARTS);
        (0..n.div_ceil(part)).map(move |at| at * part..n.min((at + 1) * part))
    }

    /// Weighs one part.
    pub fn weigh(&self, part: Range<usize>) -> ScoredBatch {
        let mut weighed = Vec::new();
        let Some(first) = part.clone().next() else {
            return ScoredBatch::default();
        };
        let first = self.wordings.get(WordingId::at(first));
        let mut places = StemPlaces::new(&self.terms, &self.kin, self.relations.treated(), first);
        let mut room = CandidateScratch::new(&self.wordings);
        for id in part.map(WordingId::at) {
            places.turn_to(self.wordings.get(id));
            for other in self
                .index
                .candidates(id, &self.wordings, &self.terms, &mut room)
            {
                let matched = places.matched(self.wordings.get(other));
                let log_odds = self
                    .sides(id, other)
                    .score(matched)
                    .min(rules::evidence::UNEQUAL_UP_TO);
                if log_odds >= rules::evidence::KEPT_FROM || self.is_lone_match(id, matched) {
                    weighed.push((
                        id,
                        Candidate {
                            other,
                            log_odds,
                            probability: probability(log_odds),
                            matched: matched.into(),
                        },
                    ));
                }
            }
        }
        ScoredBatch(weighed)
    }

    /// Whether words match that say something, in a story so short that nothing else needs to speak for a link.
    fn is_lone_match(&self, wording: WordingId, matched: &[WordMatch]) -> bool {
        let terms = &self.wordings.get(wording).terms;
        let says = |cell: &WordMatch| {
            self.terms[terms[usize::from(cell.left)]].class != EvidenceClass::Function
        };
        self.wordings.len() <= rules::LONE_AGAINST + 1 && matched.iter().any(says)
    }

    /// All parts together.
    pub fn gather(&self, parts: impl IntoIterator<Item = ScoredBatch>) -> ScoredPairs {
        let mut rows: Table<WordingId, Vec<Candidate>> =
            vec![Vec::new(); self.wordings.len()].into();
        for (id, candidate) in parts.into_iter().flat_map(|part| part.0) {
            rows[candidate.other].push(Candidate {
                other: id,
                ..candidate.clone()
            });
            rows[id].push(candidate);
        }
        for id in rows.ids() {
            rows[id].sort_by_key(|candidate| candidate.other);
        }
        let standing: Vec<_> = rows
            .entries()
            .map(|(id, row)| self.standing(id, row))
            .collect();
        ScoredPairs {
            standing: standing.into(),
            rows,
        }
    }

    fn standing(&self, id: WordingId, row: &[Candidate]) -> Vec<(SentenceId, Option<u32>)> {
        let of = |wording: WordingId, place: Option<u32>| {
            let sentences = self.wordings.get(wording).sentences.iter();
            sentences.map(move |&sentence| (sentence, place))
        };
        let others = row.iter().zip(0..);
        let others = others.flat_map(|(row, place)| of(row.other, Some(place)));
        let mut standing: Vec<_> = of(id, None).chain(others).collect();
        standing.sort_unstable();
        standing
    }

    fn sides(&self, left: WordingId, right: WordingId) -> SentencePair<'_> {
        SentencePair {
            terms: &self.terms,
            left: self.wordings.get(left),
            right: self.wordings.get(right),
            left_mass: self.masses[left],
            right_mass: self.masses[right],
        }
    }
}

impl ScoredPairs {
    /// What was weighed between two wordings.
    pub(crate) fn between(&self, one: WordingId, other: WordingId) -> Option<&Candidate> {
        let row = &self.rows[one];
        let place = row
            .binary_search_by_key(&other, |candidate| candidate.other)
            .ok()?;
        row.get(place)
    }

    /// The sentences within a range that may tell the same as a wording, in order, with what speaks for it; nothing
    /// needs to for sentences with that very wording.
    pub(crate) fn standing(
        &self,
        wording: WordingId,
        within: &Range<SentenceId>,
    ) -> impl Iterator<Item = (SentenceId, Option<&Candidate>)> {
        let standing = &self.standing[wording];
        let start = standing.partition_point(|row| row.0 < within.start);
        let rest = standing.get(start..).unwrap_or_default();
        let inside = rest.iter().take_while(|row| row.0 < within.end);
        let row = &self.rows[wording];
        inside.map(|&(sentence, place)| (sentence, place.map(|place| &row[place as usize])))
    }
}
