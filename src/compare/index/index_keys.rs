//! Under which entries of the index a wording stands: its stems, and the meanings of its phrases.
//!
//! *UK* and *United Kingdom* have no stem in common; where a reader treats them as the same, their meaning is an entry
//! of its own behind the stems. Costs a look at every place of a wording for each such phrase, nothing where there is
//! none.

use super::word_weights::{EvidenceStem, Terms};
use crate::lexicon::EvidenceClass;
use crate::lexicon::TreatedMeanings;
use crate::text::{Id, TermId};

/// The meanings that have phrases of several words.
pub(crate) struct PhraseMeanings {
    treated: TreatedMeanings,
    n_stems: usize,
    /// What each meaning weighs: what the heaviest word of its phrases does, since each stands for all of it.
    weights: Vec<f32>,
}

impl PhraseMeanings {
    /// The entries of a story with so many stems.
    pub(crate) fn new(treated: TreatedMeanings, terms: &Terms, n_stems: usize) -> Self {
        let mut weights = vec![0.0; treated.len()];
        for (meaning, phrases) in treated.phrased() {
            let weights_of = phrases.iter().flatten().map(|&term| terms[term].weight);
            weights[meaning] = weights_of.fold(0.0, f32::max);
        }
        Self {
            treated,
            n_stems,
            weights,
        }
    }

    /// How many entries there are.
    pub(crate) fn len(&self) -> usize {
        self.n_stems + self.weights.len()
    }

    /// The entries of the words of a wording that say something, with what each weighs.
    pub(crate) fn of(&self, words: &[TermId], terms: &Terms) -> Vec<(EvidenceStem, f32)> {
        let says = words.iter().map(|&term| &terms[term]);
        let says = says.filter(|term| term.class != EvidenceClass::Function);
        let mut entries: Vec<(EvidenceStem, f32)> =
            says.map(|term| (term.stem, term.weight)).collect();
        for (meaning, phrases) in self.treated.phrased() {
            let stands = |phrase: &Vec<TermId>| words.windows(phrase.len()).any(|at| at == phrase);
            if phrases.iter().any(stands) {
                let entry = EvidenceStem::at(self.n_stems + meaning);
                entries.push((entry, self.weights[meaning]));
            }
        }
        entries
    }
}
