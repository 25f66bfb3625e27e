//! What each word of a story is worth as evidence, and which words count as forms of one.
//!
//! A word weighs more the fewer sentences of a version have it (Spärck Jones's inverse document frequency, with a
//! sentence for a document, averaged over the versions that have the word): the name of the town sinks by itself where
//! every other sentence has it. Names and figures are told apart because sentences about the same people share names
//! whatever they say of them. Costs one pass over the tokens.

use std::collections::HashMap;

use super::sentence_interning::Wordings;
use crate::compare::portable_math::natural_log;
use crate::compare::rules;
use crate::ids;
use crate::lexicon::{
    Stemmers, TreatedMeanings, count_capitals, is_function_word, is_reporting_word,
};
use crate::text::{Id, SentenceId, Story, Table, TermId};

ids! {
    /// A word in all its forms.
    EvidenceStem,
}

/// What kind of evidence a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EvidenceClass {
    /// Holds the sentence together.
    Function,
    /// Says who says it: *according to reports*.
    Reporting,
    /// Says something.
    Content,
    /// Names something.
    Name,
    /// Counts something.
    Figure,
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
pub(crate) fn weigh_terms(story: &Story, wordings: &Wordings, treated: &TreatedMeanings) -> Terms {
    let classes = classes(story);
    let stemmers = Stemmers::new(story);
    let stem = |term: TermId| match (classes[term], story.vocabulary.word(term)) {
        (EvidenceClass::Content | EvidenceClass::Reporting, word) => stemmers.stem(term, word),
        (_, word) => word.to_owned(),
    };
    let alike = unify_treated_stems(treated, stem);
    let mut stems: HashMap<String, EvidenceStem> = HashMap::new();
    let mut stem_of = |term: TermId| {
        let stem = stem(term);
        let next = EvidenceStem::at(stems.len());
        let stem = alike.get(&stem).cloned().unwrap_or(stem);
        *stems.entry(stem).or_insert(next)
    };
    let mut terms: Vec<Term> = story
        .vocabulary
        .entries()
        .map(|(term, _)| Term {
            stem: stem_of(term),
            class: classes[term],
            weight: 0.0,
        })
        .collect();
    let rarity = measure_stem_rarity(story, wordings, &terms, stems.len());
    for term in &mut terms {
        let by_rarity = rules::COMMON_WEIGHT + rules::RARITY_WEIGHT * rarity[term.stem];
        term.weight = worth(term.class) * by_rarity;
    }
    terms.into()
}

/// For the stem of each word that is treated as the same as others the one that stands for all of them.
fn unify_treated_stems(
    treated: &TreatedMeanings,
    stem: impl Fn(TermId) -> String,
) -> HashMap<String, String> {
    let mut alike: HashMap<String, String> = HashMap::new();
    for words in treated.words() {
        let stems: Vec<String> = words.into_iter().map(&stem).collect();
        let Some(first) = stems.iter().min().cloned() else {
            continue;
        };
        alike.extend(stems.into_iter().map(|stem| (stem, first.clone())));
    }
    alike
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

/// What kind of evidence each word is. A word is a name if it is printed with a capital where no sentence begins, more
/// often than without.
fn classes(story: &Story) -> Table<TermId, EvidenceClass> {
    let counts = count_capitals(story);
    let class = |(term, word): (TermId, &str)| {
        let count = counts[term];
        if count.is_number {
            EvidenceClass::Figure
        } else if is_function_word(word) {
            EvidenceClass::Function
        } else if count.is_name() {
            EvidenceClass::Name
        } else if is_reporting_word(word) {
            EvidenceClass::Reporting
        } else {
            EvidenceClass::Content
        }
    };
    let classes: Vec<EvidenceClass> = story.vocabulary.entries().map(class).collect();
    classes.into()
}
