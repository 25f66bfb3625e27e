//! What each word of a story is by itself: its class, stem, value, whether it is a name, what it weighs.

use std::collections::HashMap;

use super::capitals::count_capitals;
use super::figures::parse_word_value;
use super::function_words::{WordClass, classify_word, number_of};
use super::rules;
use crate::ids;
use crate::text::{Id, Story, Table, TermId};

ids! {
    /// A word in all its forms.
    StemId,
}

/// A word of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LexicalWord {
    /// What it does in its sentence.
    pub class: WordClass,
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
    /// What it is worth as evidence, in thousandths: rare words weigh more, function words little.
    pub weight: u16,
}

/// The words of a story, by their terms.
pub(crate) fn build_lexical_words(
    story: &Story,
    stemmer: Option<&frostem::Stemmer>,
) -> Table<TermId, LexicalWord> {
    let names = detect_printed_forms(story);
    let mut stems: HashMap<String, StemId> = HashMap::new();
    let words = story.vocabulary.entries().map(|(term, folded)| {
        let class = match names[term] {
            PrintedForm::Initials => WordClass::Content,
            PrintedForm::Name | PrintedForm::Word => classify_word(folded),
        };
        let value = parse_word_value(folded);
        let is_printed_so = names[term] != PrintedForm::Word;
        let is_name = is_printed_so && !class.is_function() && value.is_none();
        let stem = match stemmer {
            Some(stemmer) if !is_name && !class.is_function() => stemmer.stem(folded).into_owned(),
            _ => folded.to_owned(),
        };
        let next = StemId::at(stems.len());
        LexicalWord {
            class,
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
            weight: 0,
        }
    });
    let mut words: Table<TermId, LexicalWord> = words.collect::<Vec<_>>().into();
    let rarity = rate_lexical_rarity(story, &words, stems.len());
    for term in words.ids() {
        let word = &mut words[term];
        let worth = if word.class.is_function() {
            rules::FUNCTION_WORTH
        } else {
            rules::CONTENT_WORTH
        };
        let by_rarity = rules::COMMON_WEIGHT + rules::RARITY_WEIGHT * rarity[word.stem] / 1000;
        word.weight = (worth * by_rarity / 1000) as u16;
    }
    words
}

/// How rare each stem is among the sentences of the story, in thousandths.
fn rate_lexical_rarity(
    story: &Story,
    words: &Table<TermId, LexicalWord>,
    n_stems: usize,
) -> Table<StemId, u32> {
    let mut last: Table<StemId, usize> = vec![usize::MAX; n_stems].into();
    let mut having: Table<StemId, u32> = vec![0; n_stems].into();
    for (n, sentence) in story.sentences.iter().enumerate() {
        for token in &story.tokens[sentence.tokens.clone()] {
            let stem = words[token.term].stem;
            if last[stem] != n {
                last[stem] = n;
                having[stem] += 1;
            }
        }
    }
    let all = log2(story.sentences.len() as u32 + 1).max(1);
    let rarity = having
        .iter()
        .map(|&n| (all - log2(n.max(1)).min(all)) * 1000 / all);
    rarity.collect::<Vec<_>>().into()
}

/// The binary logarithm in thousandths; in integers, so that it is the same on every machine.
fn log2(n: u32) -> u32 {
    let whole = n.max(1).ilog2();
    let mut fraction = (u64::from(n.max(1)) << 31) >> whole;
    let mut bits = 0;
    for _ in 0..12 {
        fraction = (fraction * fraction) >> 31;
        bits *= 2;
        if fraction >= 2 << 31 {
            fraction >>= 1;
            bits += 1;
        }
    }
    whole * 1000 + bits * 1000 / 4096
}

/// How a story prints a word, more often than otherwise, where no sentence begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PrintedForm {
    /// Without a capital.
    Word,
    /// With a capital.
    Name,
    /// In capitals throughout, wherever it stands: *US* is not *us*.
    Initials,
}

/// How each word is printed.
fn detect_printed_forms(story: &Story) -> Table<TermId, PrintedForm> {
    let counts = count_capitals(story);
    let printed = counts.iter().map(|count| {
        if count.are_initials() {
            PrintedForm::Initials
        } else if count.is_name() {
            PrintedForm::Name
        } else {
            PrintedForm::Word
        }
    });
    printed.collect::<Vec<_>>().into()
}

#[cfg(test)]
mod tests {
    use super::log2;

    #[test]
    fn logarithms_are_exact_to_a_thousandth() {
        for n in [1, 2, 3, 10, 1000, u32::MAX] {
            let exact = f64::from(n).log2() * 1000.0;
            assert!((f64::from(log2(n)) - exact).abs() <= 1.0, "{n}");
        }
    }
}
