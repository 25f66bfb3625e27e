//! What each word of a story is worth as evidence, and which words count as forms of one.
//!
//! A word weighs more the fewer sentences of a version have it (Spärck Jones's inverse document frequency, with a
//! sentence for a document, averaged over the versions that have the word): the name of the town sinks by itself where
//! every other sentence has it. Costs one pass over the tokens.

use super::sentence_interning::Wordings;
use crate::compare::DisjointSets;
use crate::compare::portable_math::natural_log;
use crate::compare::rules;
use crate::ids;
use crate::lexicon::{EvidenceClass, LexicalWords, TreatedMeanings};
use crate::text::{Id, SentenceId, Story, Table, TermId};

ids! {
    /// A word in all its forms, and those that a reader treats as the same.
    EvidenceStem,
}

/// What comparison knows about a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Term {
    /// The word in all its forms.
    pub(crate) stem: EvidenceStem,
    /// What kind of evidence it is.
    pub(crate) class: EvidenceClass,
    /// What it is worth, from 0 to 1.
    pub(crate) weight: f32,
}

/// The words of a story.
pub(crate) type Terms = Table<TermId, Term>;

/// What a word is worth before its rarity is asked.
fn worth(class: EvidenceClass) -> f32 {
    match class {
        EvidenceClass::Function => rules::FUNCTION_WORTH,
        EvidenceClass::Reporting => rules::REPORTING_WORTH,
        EvidenceClass::Content | EvidenceClass::Name | EvidenceClass::Figure => 1.0,
    }
}

/// Weighs the words of a story. What a reader treats as the same is one stem in all its forms: as rare as all of them
/// together, and found wherever one of them is asked for.
pub(crate) fn weigh_terms(
    story: &Story,
    words: &LexicalWords,
    wordings: &Wordings,
    treated: &TreatedMeanings,
) -> Terms {
    let alike = unify_treated_stems(words, treated);
    let mut terms: Vec<Term> = words
        .iter()
        .map(|word| Term {
            stem: EvidenceStem::at(alike[word.stem.index()]),
            class: word.evidence,
            weight: 0.0,
        })
        .collect();
    let n_stems = alike.iter().max().map_or(0, |last| last + 1);
    let rarity = measure_stem_rarity(story, wordings, &terms, n_stems);
    for term in &mut terms {
        let by_rarity = rules::COMMON_WEIGHT + rules::RARITY_WEIGHT * rarity[term.stem];
        term.weight = worth(term.class) * by_rarity;
    }
    terms.into()
}

/// For each stem its number, which those that are treated as the same as it share.
fn unify_treated_stems(words: &LexicalWords, treated: &TreatedMeanings) -> Vec<usize> {
    let n_stems = words.iter().map(|word| word.stem.index() + 1).max();
    let mut alike = DisjointSets::new(n_stems.unwrap_or(0));
    for same in treated.words() {
        let mut stems = same.into_iter().map(|term| words[term].stem.index());
        if let Some(first) = stems.next() {
            stems.for_each(|stem| {
                alike.join(first, stem);
            });
        }
    }
    alike.numbers()
}

/// How rare each stem is, from 0 to 1.
fn measure_stem_rarity(
    story: &Story,
    wordings: &Wordings,
    terms: &[Term],
    n_stems: usize,
) -> Table<EvidenceStem, f32> {
    let mut n_sentences = vec![0_u32; n_stems];
    let mut n_versions = vec![0_u32; n_stems];
    let mut n_all = 0;
    for version in story.versions.iter() {
        let mut seen: Vec<EvidenceStem> = Vec::new();
        for sentence in crate::text::each(&version.sentences) {
            let stems = stems_of(wordings, terms, sentence);
            n_all += usize::from(!stems.is_empty());
            seen.extend(stems.iter().copied());
            for stem in stems {
                n_sentences[stem.index()] += 1;
            }
        }
        seen.sort_unstable();
        seen.dedup();
        for stem in seen {
            n_versions[stem.index()] += 1;
        }
    }
    let all = n_all as f32 / story.versions.len().max(1) as f32 + rules::IMAGINED_SENTENCES;
    let rarity = n_sentences.iter().zip(&n_versions).map(|(&n, &of)| {
        let having = n as f32 / of.max(1) as f32 + rules::IMAGINED_HAVING;
        (natural_log(all / having) / natural_log(all)).clamp(0.0, 1.0)
    });
    rarity.collect::<Vec<f32>>().into()
}

fn stems_of(wordings: &Wordings, terms: &[Term], sentence: SentenceId) -> Vec<EvidenceStem> {
    let Some(wording) = wordings.of(sentence) else {
        return Vec::new();
    };
    let words = wordings.get(wording).terms.iter();
    let mut stems: Vec<EvidenceStem> = words.map(|term| terms[term.index()].stem).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}
