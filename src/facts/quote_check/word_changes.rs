//! What a changed word of a quotation means: a negation, number, name, time, modal or quantifier is grave, a tense, an
//! article or a contraction is small.

use super::spoken_lists::{SpokenLists, group_of};
use crate::facts::claims::antonyms::are_opposites;
use crate::facts::quotes::house_style::{at_length, is_short_for};
use crate::facts::word_lists::is_in_word_list;
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

/// How a word is compared with another that may be a form of it, looked up once a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct NearForm {
    /// Its first three letters; none where it has fewer, or is a number.
    start: Option<[char; 3]>,
    /// The first of the forms of its verb.
    verb: Option<&'static str>,
    /// Whether it stands for another word at length, or another for it.
    is_contracted: bool,
}

impl NearForm {
    pub(super) fn of(lists: &'static SpokenLists, word: &str) -> Self {
        let mut letters = word.chars();
        let start = [letters.next(), letters.next(), letters.next()];
        let start = match start {
            [Some(a), Some(b), Some(c)] if !a.is_numeric() => Some([a, b, c]),
            _ => None,
        };
        Self {
            start,
            verb: group_of(lists.forms, word),
            is_contracted: has_contraction(word),
        }
    }

    /// Whether it is worth asking further.
    pub(super) fn may_meet(self, other: Self) -> bool {
        (self.start.is_some() && self.start == other.start)
            || (self.verb.is_some() && self.verb == other.verb)
            || (self.is_contracted && other.is_contracted)
    }

    /// Whether these words are nearly one.
    pub(super) fn meets(self, other: Self, one: &str, another: &str) -> bool {
        (self.verb.is_some() && self.verb == other.verb)
            || (self.start.is_some() && self.start == other.start && share_stem(one, another))
            || (self.is_contracted && other.is_contracted && are_contracted(&[one], &[another]))
    }
}

/// Whether a word is one of a contraction, short or at length.
fn has_contraction(word: &str) -> bool {
    const AT_LENGTH: &str = "is has us are am have will had would not can cannot wo ca";
    word.starts_with('\'') || word == "n't" || is_in_word_list(AT_LENGTH, word)
}

/// Whether words are others at length: *we're* and *we are*, *cannot* and *can't*.
fn are_contracted(one: &[&str], other: &[&str]) -> bool {
    let long = |words: &[&str]| -> Vec<String> {
        let words = words.iter().flat_map(|word| at_length(word));
        words.map(str::to_owned).collect()
    };
    one != other
        && !one.is_empty()
        && !other.is_empty()
        && (long(one) == long(other) || is_short_for(one, other) || is_short_for(other, one))
}

/// *Walk* and *walked*, *city* and *cities*: all but the ending.
fn share_stem(one: &str, other: &str) -> bool {
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
    let n_same = same.count();
    let (n, m) = (one.chars().count(), other.chars().count());
    let (short, long) = (n.min(m), n.max(m));
    n_same >= 3 && n_same + 1 >= short && long - n_same <= 3
}

/// What kind of change these words are, of the article and of the source; either may be none.
pub(super) fn classify_change(
    lists: &'static SpokenLists,
    quote: &[ChangedWord<'_>],
    source: &[ChangedWord<'_>],
) -> QuoteChangeKind {
    let one: Vec<&str> = quote.iter().map(|word| word.word).collect();
    let other: Vec<&str> = source.iter().map(|word| word.word).collect();
    if are_contracted(&one, &other) {
        return QuoteChangeKind::Contraction;
    }
    if let Some(grave) = grave_kind(lists, quote, source) {
        return grave;
    }
    let are_articles = |words: &[&str]| {
        let mut words = words.iter();
        words.all(|word| group_of(lists.articles, word).is_some())
    };
    let are_forms = |one: &str, other: &str| {
        let (near, far) = (NearForm::of(lists, one), NearForm::of(lists, other));
        near.meets(far, one, other)
    };
    let has_forms =
        one.len() == other.len() && one.iter().zip(&other).all(|(a, b)| are_forms(a, b));
    let is_start = |words: &[&str]| {
        let said = words.join(" ");
        lists.starts.split(',').any(|start| start == said)
    };
    match (one.is_empty(), other.is_empty()) {
        _ if are_articles(&one) && are_articles(&other) => QuoteChangeKind::Article,
        (false, false) if has_forms => QuoteChangeKind::Form,
        (false, false) => QuoteChangeKind::Word,
        (true, _) if is_start(&other) => QuoteChangeKind::FalseStart,
        (true, _) => QuoteChangeKind::Dropped,
        (false, true) => QuoteChangeKind::Added,
    }
}

/// The first grave kind of which the two sides have other words.
fn grave_kind(
    lists: &'static SpokenLists,
    quote: &[ChangedWord<'_>],
    source: &[ChangedWord<'_>],
) -> Option<QuoteChangeKind> {
    use QuoteChangeKind::{Modal, Name, Negation, Number, Opposite, Quantifier, Time};
    let differ = |list: &'static str| pick_groups(list, quote) != pick_groups(list, source);
    let is_opposed = || {
        let mut one = quote.iter();
        one.any(|one| {
            source
                .iter()
                .any(|other| are_opposites(one.word, other.word))
        })
    };
    match () {
        () if differ(lists.negations) => Some(Negation),
        () if has_other_number(quote, source) => Some(Number),
        () if differ(lists.modals) => Some(Modal),
        () if differ(lists.quantifiers) => Some(Quantifier),
        () if differ(lists.times) => Some(Time),
        () if has_own_name(quote, source) || has_own_name(source, quote) => Some(Name),
        () if is_opposed() => Some(Opposite),
        () => None,
    }
}

/// The words of a list that are among some words, each as the first of its forms.
fn pick_groups(list: &'static str, words: &[ChangedWord<'_>]) -> Vec<&'static str> {
    let own = words.iter().filter_map(|word| group_of(list, word.word));
    let mut own: Vec<&str> = own.collect();
    own.sort_unstable();
    own
}

fn has_other_number(quote: &[ChangedWord<'_>], source: &[ChangedWord<'_>]) -> bool {
    let numbers = |words: &[ChangedWord<'_>]| -> Vec<String> {
        let words = words.iter().map(|word| word.word);
        let numbers = words.filter(|word| word.starts_with(|c: char| c.is_numeric()));
        let mut numbers: Vec<String> = numbers.map(str::to_owned).collect();
        numbers.sort_unstable();
        numbers
    };
    let (one, other) = (numbers(quote), numbers(source));
    // A rank that was left out, as in *we first met*, counts nothing.
    let are_ranks = |numbers: &[String]| numbers.iter().all(|number| number.ends_with('.'));
    let is_left_out = one.is_empty() || other.is_empty();
    one != other && !(is_left_out && are_ranks(&one) && are_ranks(&other))
}

/// Whether one side has a name that the other does not have in any form.
fn has_own_name(one: &[ChangedWord<'_>], other: &[ChangedWord<'_>]) -> bool {
    let mut names = one.iter().filter(|word| word.is_name);
    let is_same = |name: &ChangedWord<'_>, twin: &ChangedWord<'_>| {
        twin.word == name.word || share_stem(twin.word, name.word)
    };
    names.any(|name| !other.iter().any(|twin| is_same(name, twin)))
}
