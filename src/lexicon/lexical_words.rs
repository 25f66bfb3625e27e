//! What each word of a story is by itself: its class, stem, value, whether it is a name, what kind of evidence.
//!
//! The one table of words, made once a story: the linker weighs its stems, the aligner reads its classes and values.
//! Costs one look at every token for the capitals and one stem for every word.

use std::collections::{HashMap, HashSet};

use super::capitals::{CapitalCounts, count_capitals};
use super::figures::parse_word_value;
use super::function_words::{WordClass, classify_word, is_function_word, number_of};
use super::languages::Stemmers;
use super::reporting_words::is_reporting_word;
use super::spelling_variants::american_spelling;
use super::stop_words::read_stop_words;
use crate::ids;
use crate::text::{Id, Story, Table, TermId};

ids! {
    /// A word in all its forms.
    StemId,
}

/// What kind of evidence a word is that two sentences tell the same. Names and figures are told apart because sentences
/// about the same people share names whatever they say of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceClass {
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

/// A word of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LexicalWord {
    /// What it does in its sentence.
    pub class: WordClass,
    /// What kind of evidence it is.
    pub evidence: EvidenceClass,
    /// Which function word or mark it is, 0 for words that say something.
    pub number: u8,
    /// The stem that it shares with its other forms.
    pub stem: StemId,
    /// What it counts, in thousandths, if it counts something.
    pub value: Option<u64>,
    /// Which parts of speech it can be: noun, verb, adjective and adverb as bits 1, 2, 4 and 8; nothing if unknown.
    pub parts: u8,
    /// How common it is in English at large: 0 if rare or unknown, else a binary logarithm.
    pub band: u8,
    /// Whether this story prints it as a name.
    pub is_name: bool,
}

/// The words of a story, by their terms.
pub type LexicalWords = Table<TermId, LexicalWord>;

/// Reads what each word of a story is by itself. Parts of speech and frequency stay empty: they come from the lexicon,
/// with how words relate.
pub fn read_lexical_words(story: &Story) -> LexicalWords {
    let counts = count_capitals(story);
    let stemmers = Stemmers::new(story);
    let classes = WordClasses::new(&stemmers);
    let mut stems: HashMap<String, StemId> = HashMap::new();
    let words = story.vocabulary.entries().map(|(term, folded)| {
        let count = counts[term];
        let language = stemmers.language_place(term).unwrap_or(classes.0.len());
        let class = if count.are_initials() {
            WordClass::Content
        } else {
            classify_word(folded)
        };
        let value = parse_word_value(folded);
        let is_printed_so = count.is_name() || count.are_initials();
        let is_name = is_printed_so && !class.is_function() && value.is_none();
        let stem = if is_name || class.is_function() {
            folded.to_owned()
        } else {
            stemmers.stem(term, classes.plain_spelling(language, folded))
        };
        let next = StemId::at(stems.len());
        LexicalWord {
            class,
            evidence: classes.classify_evidence(language, count, folded),
            number: if class.is_function() {
                number_of(folded)
            } else {
                0
            },
            stem: *stems.entry(stem).or_insert(next),
            value,
            parts: 0,
            band: 0,
            is_name,
        }
    });
    words.collect::<Vec<_>>().into()
}

/// What tells the classes of words apart, for each language of a story in order.
struct WordClasses(Vec<LanguageClasses>);

/// What tells the classes of words of one language apart.
enum LanguageClasses {
    English,
    /// The stop words of another language, and whether a capital makes a name in it.
    Other(HashSet<&'static str>, bool),
}

impl WordClasses {
    fn new(stemmers: &Stemmers) -> Self {
        let classes = stemmers.languages().iter().map(|language| {
            if language.tag() == "en" {
                LanguageClasses::English
            } else {
                // A German noun has a capital, so that it says nothing there.
                LanguageClasses::Other(read_stop_words(*language), language.tag() != "de")
            }
        });
        Self(classes.collect())
    }

    /// The one spelling of an English word; a word of another language as it is.
    fn plain_spelling<'w>(&self, language: usize, folded: &'w str) -> &'w str {
        match self.0.get(language) {
            Some(LanguageClasses::Other(..)) => folded,
            Some(LanguageClasses::English) | None => american_spelling(folded).unwrap_or(folded),
        }
    }

    /// What kind of evidence a word is that is printed so, in the language at a place; English where it is not known.
    fn classify_evidence(
        &self,
        language: usize,
        count: CapitalCounts,
        folded: &str,
    ) -> EvidenceClass {
        let english = LanguageClasses::English;
        let language = self.0.get(language).unwrap_or(&english);
        let (is_function, is_reporting, has_names) = match language {
            LanguageClasses::English => (is_function_word(folded), is_reporting_word(folded), true),
            LanguageClasses::Other(words, has_names) => (words.contains(folded), false, *has_names),
        };
        if count.is_number {
            EvidenceClass::Figure
        } else if is_function {
            EvidenceClass::Function
        } else if has_names && count.is_name() {
            EvidenceClass::Name
        } else if is_reporting {
            EvidenceClass::Reporting
        } else {
            EvidenceClass::Content
        }
    }
}
