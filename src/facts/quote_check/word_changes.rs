//! What a changed word of a quotation means: a negation, number, name, time, modal or quantifier is grave, a tense, an
//! article or a contraction is small.

use crate::facts::claims::antonyms::are_opposites;
use crate::facts::dates::civil_day::WEEKDAYS;
use crate::text::Span;

/// What kind of change it is; the grave ones stand first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteChangeKind {
    /// *Not* and its like were put in or left out.
    Negation,
    /// Another number.
    Number,
    /// Another name.
    Name,
    /// Another time.
    Time,
    /// *Will* for *may*.
    Modal,
    /// *All* for *some*.
    Quantifier,
    /// A word for its opposite.
    Opposite,
    /// Another word.
    Word,
    /// Words that the source does not have.
    Added,
    /// Words of the source that are missing.
    Dropped,
    /// Another form of the word.
    Form,
    /// Another article.
    Article,
    /// *We're* for *we are*.
    Contraction,
    /// A false start was tidied.
    FalseStart,
}

impl QuoteChangeKind {
    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Negation => "negation",
            Self::Number => "number",
            Self::Name => "name",
            Self::Time => "time",
            Self::Modal => "modal",
            Self::Quantifier => "quantifier",
            Self::Opposite => "opposite",
            Self::Word => "word",
            Self::Added => "added",
            Self::Dropped => "dropped",
            Self::Form => "form",
            Self::Article => "article",
            Self::Contraction => "contraction",
            Self::FalseStart => "false start",
        }
    }

    /// Whether it changes what was said.
    pub fn is_grave(self) -> bool {
        self <= Self::Opposite
    }

    /// Whether it is a matter of style.
    pub fn is_small(self) -> bool {
        self >= Self::Form
    }
}

/// A change inside a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuoteChange {
    /// The words of the article; empty, where it left words out.
    pub quote: Span,
    /// The words of the source; empty, where the article put words in.
    pub source: Span,
    /// What kind it is.
    pub kind: QuoteChangeKind,
}

/// A word on one side of a change.
#[derive(Clone, Copy, Debug)]
pub(super) struct ChangedWord<'a> {
    /// As it is spoken.
    pub(super) word: &'a str,
    /// Whether it is printed with a capital that its place does not ask for.
    pub(super) is_name: bool,
}

/// Words that deny. The list of doubts and denials under `claims` asks for sentences that deny as a whole; here one word
/// that was put in or left out is enough.
const NEGATIONS: [&str; 24] = [
    "not", "n't", "never", "no", "none", "nobody", "nothing", "nowhere", "neither", "nor",
    "without", "hardly", "barely", "nicht", "nie", "kein", "keine", "keinen", "ne", "pas",
    "jamais", "nunca", "sin", "ningún",
];
/// Words that say how sure or how bound a speaker is.
const MODALS: [&str; 12] = [
    "may", "might", "will", "would", "can", "could", "shall", "should", "must", "'ll", "ought",
    "cannot",
];
/// Words for how many, how much and how often.
const QUANTIFIERS: [&str; 26] = [
    "all",
    "some",
    "most",
    "many",
    "few",
    "several",
    "every",
    "each",
    "any",
    "both",
    "half",
    "more",
    "less",
    "fewer",
    "much",
    "least",
    "always",
    "often",
    "sometimes",
    "rarely",
    "only",
    "almost",
    "alle",
    "einige",
    "tous",
    "todos",
];
/// Months, seasons and times of day and year; the days of the week stand with the calendar. *May* is left to the modals.
const TIMES: [&str; 33] = [
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "spring",
    "summer",
    "autumn",
    "fall",
    "winter",
    "today",
    "yesterday",
    "tomorrow",
    "tonight",
    "morning",
    "afternoon",
    "evening",
    "night",
    "week",
    "month",
    "year",
    "decade",
    "before",
    "after",
    "now",
    "sommer",
    "herbst",
];
const ARTICLES: [&str; 3] = ["a", "an", "the"];
/// Words that speakers begin with before they have found what they want to say.
const FALSE_STARTS: [&str; 10] = [
    "well", "like", "you know", "i mean", "sort of", "kind of", "look", "ok", "so", "right",
];
/// Forms of verbs that do not look like each other.
const FORMS: [&str; 9] = [
    "be is are was were been being am 's 're 'm",
    "have has had having 've 's 'd",
    "do does did done doing",
    "go goes went gone going",
    "say says said saying",
    "make makes made making",
    "take takes took taken taking",
    "see sees saw seen seeing",
    "come comes came coming",
];
const CONTRACTIONS: [(&str, &[&str]); 8] = [
    ("n't", &["not"]),
    ("'s", &["is", "has", "us"]),
    ("'re", &["are"]),
    ("'m", &["am"]),
    ("'ve", &["have"]),
    ("'ll", &["will"]),
    ("'d", &["had", "would"]),
    ("wo", &["will"]),
];

/// Whether two spoken words are nearly one: forms of a word, or a word and its contraction.
pub(super) fn are_near_spoken(one: &str, other: &str) -> bool {
    are_contracted(one, other) || are_forms(one, other)
}

fn are_contracted(one: &str, other: &str) -> bool {
    CONTRACTIONS.iter().any(|(short, long)| {
        (one == *short && long.contains(&other)) || (other == *short && long.contains(&one))
    })
}

fn are_forms(one: &str, other: &str) -> bool {
    let is_listed = |forms: &&str, word: &str| forms.split(' ').any(|form| form == word);
    if FORMS
        .iter()
        .any(|forms| is_listed(forms, one) && is_listed(forms, other))
    {
        return true;
    }
    let n_same = one
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let (short, long) = (
        one.chars().count().min(other.chars().count()),
        one.chars().count().max(other.chars().count()),
    );
    // *walk* and *walked*, *city* and *cities*: all but the ending.
    let is_word = !one.starts_with(|c: char| c.is_numeric());
    is_word && n_same >= 3 && n_same + 1 >= short && long - n_same <= 3
}

/// What kind of change these words are, of the article and of the source; either may be none.
pub(super) fn classify_change(
    quote: &[ChangedWord<'_>],
    source: &[ChangedWord<'_>],
) -> QuoteChangeKind {
    let one: Vec<&str> = quote.iter().map(|word| word.word).collect();
    let other: Vec<&str> = source.iter().map(|word| word.word).collect();
    if let ([one], [other]) = (one.as_slice(), other.as_slice())
        && are_contracted(one, other)
    {
        return QuoteChangeKind::Contraction;
    }
    if let Some(grave) = grave_kind(quote, source) {
        return grave;
    }
    let are_articles = |words: &[&str]| words.iter().all(|word| ARTICLES.contains(word));
    let has_forms =
        one.len() == other.len() && one.iter().zip(&other).all(|(a, b)| are_forms(a, b));
    let is_start = |words: &[&str]| FALSE_STARTS.contains(&words.join(" ").as_str());
    match (one.is_empty(), other.is_empty()) {
        _ if are_articles(&one) && are_articles(&other) => QuoteChangeKind::Article,
        (false, false) if has_forms => QuoteChangeKind::Form,
        (false, false) => QuoteChangeKind::Word,
        (true, _) if is_start(&other) => QuoteChangeKind::FalseStart,
        (true, _) => QuoteChangeKind::Dropped,
        (false, true) => QuoteChangeKind::Added,
    }
}

/// Whether a word is of a kind.
type WordTest<'a> = &'a dyn Fn(&str) -> bool;

fn grave_kind(quote: &[ChangedWord<'_>], source: &[ChangedWord<'_>]) -> Option<QuoteChangeKind> {
    let differ = |is_of: WordTest<'_>| {
        let pick = |words: &[ChangedWord<'_>]| -> Vec<String> {
            let own = words.iter().filter(|word| is_of(word.word));
            let mut own: Vec<String> = own.map(|word| long_form(word.word).to_owned()).collect();
            own.sort_unstable();
            own
        };
        pick(quote) != pick(source)
    };
    let is_number = |word: &str| word.starts_with(|c: char| c.is_numeric());
    let kinds: [(QuoteChangeKind, WordTest<'_>); 5] = [
        (QuoteChangeKind::Negation, &|word| NEGATIONS.contains(&word)),
        (QuoteChangeKind::Number, &is_number),
        (QuoteChangeKind::Modal, &|word| MODALS.contains(&word)),
        (QuoteChangeKind::Quantifier, &|word| {
            QUANTIFIERS.contains(&word)
        }),
        (QuoteChangeKind::Time, &|word| {
            TIMES.contains(&word) || WEEKDAYS.contains(&word)
        }),
    ];
    let found = kinds
        .iter()
        .find(|(_, is_of)| differ(*is_of))
        .map(|(kind, _)| *kind);
    let has_name = || {
        let is_new = |one: &[ChangedWord<'_>], other: &[ChangedWord<'_>]| {
            one.iter().any(|word| {
                word.is_name
                    && !other
                        .iter()
                        .any(|twin| are_near_spoken(twin.word, word.word))
            })
        };
        is_new(quote, source) || is_new(source, quote)
    };
    let is_opposed = || {
        quote.iter().any(|one| {
            source
                .iter()
                .any(|other| are_opposites(one.word, other.word))
        })
    };
    found
        .or_else(|| has_name().then_some(QuoteChangeKind::Name))
        .or_else(|| is_opposed().then_some(QuoteChangeKind::Opposite))
}

fn long_form(word: &str) -> &str {
    match word {
        "n't" => "not",
        "'ll" => "will",
        word => word,
    }
}
