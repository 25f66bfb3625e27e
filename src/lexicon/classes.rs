//! English words that hold sentences together, by what they do there.

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

const LISTS: [(WordClass, &str); 7] = [
    (
        WordClass::Determiner,
        "the a an this that these those some any each every another all both such what which his her its their our my \
         your whose",
    ),
    (
        WordClass::Preposition,
        "of in to for with on at from by about as into like through after over between out against during without before \
         under around among amongst within along across behind beyond upon toward towards per via amid despite until \
         since onto off near inside outside up down than",
    ),
    (
        WordClass::Pronoun,
        "i you he she it we they me him us them himself herself itself themselves who whom one ones someone somebody \
         everyone there hers ours theirs yours mine",
    ),
    (
        WordClass::Conjunction,
        "and or but nor so yet while although though because if when where whether unless whereas",
    ),
    (
        WordClass::Auxiliary,
        "is are was were be been being am has have had having do does did 's 're 've 'm 'll 'd ca wo done doing",
    ),
    (
        WordClass::Modal,
        "will would can could shall should may might must",
    ),
    (WordClass::Negation, "not n't never no none nothing neither"),
];

/// The class of a folded word.
pub(crate) fn classify_word(folded: &str) -> WordClass {
    if !folded.contains(char::is_alphanumeric) {
        return WordClass::Mark;
    }
    LISTED
        .get(folded)
        .map_or(WordClass::Content, |listed| listed.0)
}

/// The marks that news prose has most.
const MARKS: [&str; 12] = ["\"", "'", "`", ",", ".", ";", ":", "-", "(", ")", "$", "%"];

/// What is listed, with its class and its number; made once, because every word of a story is looked up.
static LISTED: LazyLock<HashMap<&str, (WordClass, u8)>> = LazyLock::new(|| {
    let words = LISTS.iter();
    let words = words.flat_map(|&(class, list)| list.split(' ').map(move |word| (word, class)));
    let marks = MARKS.iter().map(|&mark| (mark, WordClass::Mark));
    let mut listed = HashMap::new();
    for ((word, class), number) in words.chain(marks).zip(1..) {
        listed.entry(word).or_insert((class, number));
    }
    listed
});

/// The number of a folded word among those that hold sentences together, the marks that news prose has most among
/// them; 0 for words that say something. Words of one class have numbers side by side.
pub(crate) fn number_of(folded: &str) -> u8 {
    const OTHER_MARK: u8 = 255;
    match LISTED.get(folded) {
        Some(&(_, number)) => number,
        None if classify_word(folded) == WordClass::Mark => OTHER_MARK,
        None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{WordClass, classify_word};

    #[test]
    fn words_have_the_class_of_their_usual_work() {
        assert_eq!(classify_word("the"), WordClass::Determiner);
        assert_eq!(classify_word("n't"), WordClass::Negation);
        assert_eq!(classify_word(","), WordClass::Mark);
        assert_eq!(classify_word("ferry"), WordClass::Content);
        assert_eq!(classify_word("42"), WordClass::Content);
    }
}
