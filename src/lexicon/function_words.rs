//! English words that hold sentences together, by what they do there: one table for all who ask.
//!
//! Two uses ask different things of it. The aligner asks what a word does ([`classify_word`]), because a determiner
//! answers a determiner; the linker and the facts ask whether it is no evidence ([`is_function_word`]), because every
//! story has it. So 38 words count for one of them alone. Words that deny, except or stand for somebody change what is
//! said, so they are evidence: *never, nothing, unless, despite, someone*. Words that count, compare or place have a
//! counterpart by their meaning, so the aligner weighs them like other words: *more, most, other, only, then*. The rest, such as *amongst* and *yours*, are too
//! rare in news to matter either way, and stay where the weights were fitted with them.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WordClass {
    /// Says something: nouns, verbs, names, figures and all words not listed here.
    Content,
    /// *the, this, every, their*.
    Determiner,
    /// *of, in, towards*.
    Preposition,
    /// *she, whom, ones*.
    Pronoun,
    /// *and, although, that*.
    Conjunction,
    /// *is, had, do*.
    Auxiliary,
    /// *will, might*.
    Modal,
    /// *not, never, nothing*.
    Negation,
    /// Punctuation and symbols.
    Mark,
}

impl WordClass {
    /// Whether it holds the sentence together and says little itself.
    pub fn is_function(self) -> bool {
        !matches!(self, Self::Content)
    }
}

/// Function words by class; `*` stands behind those that are evidence all the same. The weights of the aligner know
/// each word by its place in this table: a word put in or moved means fitting them anew.
const FUNCTION_WORDS: [(WordClass, &str); 7] = [
    (
        WordClass::Determiner,
        "the a an this that these those some any each every another all both such what which his her its \
         their our my your whose",
    ),
    (
        WordClass::Preposition,
        "of in to for with on at from by about as into like through after over between out against during \
         without before under around among amongst* within along across behind beyond* upon toward towards \
         per via amid* despite* until since onto off near inside outside* up down than",
    ),
    (
        WordClass::Pronoun,
        "i you he she it we they me him us them himself herself itself themselves who whom one ones* someone* \
         somebody* everyone* there hers ours* theirs* yours* mine*",
    ),
    (
        WordClass::Conjunction,
        "and or but nor so yet while although though because if when where whether unless* whereas*",
    ),
    (
        WordClass::Auxiliary,
        "is are was were be been being am has have had having do does did 's 're 've 'm 'll 'd ca* wo* done \
         doing",
    ),
    (
        WordClass::Modal,
        "will would can could shall should may might must",
    ),
    (
        WordClass::Negation,
        "not n't never* no none* nothing* neither",
    ),
];

/// Words that are no evidence, though for the aligner they say something.
const WEAK_CONTENT: &str =
    "above also either few here how just more most much only other own same then too very why";

/// The marks that news prose has most.
const MARKS: [&str; 12] = ["\"", "'", "`", ",", ".", ";", ":", "-", "(", ")", "$", "%"];

/// What the table says of a word.
#[derive(Clone, Copy)]
struct ListedWord {
    class: WordClass,
    /// Its place in the table, from 1; 0 for words that say something.
    number: u8,
    /// Whether it is no evidence.
    is_weak: bool,
}

/// The table by its words; made once, because every word of a story is looked up.
static LISTED: LazyLock<HashMap<&str, ListedWord>> = LazyLock::new(|| {
    let words = FUNCTION_WORDS.iter();
    let words = words.flat_map(|&(class, list)| list.split(' ').map(move |word| (word, class)));
    let marks = MARKS.iter().map(|&mark| (mark, WordClass::Mark));
    let mut listed = HashMap::new();
    for ((word, class), number) in words.chain(marks).zip(1..) {
        let bare = word.strip_suffix('*').unwrap_or(word);
        let row = ListedWord {
            class,
            number,
            is_weak: bare == word && class != WordClass::Mark,
        };
        listed.entry(bare).or_insert(row);
    }
    let weak = ListedWord {
        class: WordClass::Content,
        number: 0,
        is_weak: true,
    };
    listed.extend(WEAK_CONTENT.split(' ').map(|word| (word, weak)));
    listed
});

/// Whether a folded word holds sentences together and is no evidence that two of them tell the same.
pub(crate) fn is_function_word(folded: &str) -> bool {
    LISTED.get(folded).is_some_and(|listed| listed.is_weak)
}

/// The class of a folded word.
pub(crate) fn classify_word(folded: &str) -> WordClass {
    if !folded.contains(char::is_alphanumeric) {
        return WordClass::Mark;
    }
    LISTED
        .get(folded)
        .map_or(WordClass::Content, |listed| listed.class)
}

/// The number of a folded word among those that hold sentences together, the marks that news prose has most among
/// them; 0 for words that say something. Words of one class have numbers side by side.
pub(crate) fn number_of(folded: &str) -> u8 {
    const OTHER_MARK: u8 = 255;
    match LISTED.get(folded) {
        Some(listed) => listed.number,
        None if classify_word(folded) == WordClass::Mark => OTHER_MARK,
        None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{WordClass, classify_word, is_function_word, number_of};

    #[test]
    fn words_have_the_class_of_their_usual_work() {
        assert_eq!(classify_word("the"), WordClass::Determiner);
        assert_eq!(classify_word("n't"), WordClass::Negation);
        assert_eq!(classify_word(","), WordClass::Mark);
        assert_eq!(classify_word("ferry"), WordClass::Content);
        assert_eq!(classify_word("42"), WordClass::Content);
    }

    #[test]
    fn each_use_has_words_of_its_own() {
        assert!(is_function_word("the") && is_function_word("more"));
        assert!(!is_function_word("never") && !is_function_word(","));
        assert_eq!(classify_word("more"), WordClass::Content);
        assert_eq!((number_of("the"), number_of("more")), (1, 0));
        assert!(number_of("never") > number_of("not"));
    }
}
