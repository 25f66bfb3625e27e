//! Whether one word is put for another, or only happens to stand where it stood.
//!
//! Two sentences that say the same are aligned to the last word, so that words meet that are no choice between words:
//! *the resistance forces* against *a source said*. In a list of choices these are noise.

use crate::compare::{Link, WordKind, WordLink};
use crate::lexicon::{Kinds, Relations, Spelling, contrast, is_in_lexicon, is_reporting_word};
use crate::text::{Id, Story, TokenId, each, len};

/// From this closeness on the thesaurus itself puts one for the other: most of what it gives for the one it gives for
/// the other too. Below, it also brings together words of one subject.
const CLOSE: u8 = 3;

/// Whether one of the linked words is put for the other. Mere forms of one word are not, and neither are names and
/// figures. Others are if the dictionaries agree that they mean the same; where they do not, the words beside them have
/// to stand for each other too.
pub(super) fn is_put_for(
    story: &Story,
    relations: &Relations,
    link: &Link,
    word: &WordLink,
) -> bool {
    match word.kind {
        WordKind::Same | WordKind::Style | WordKind::Form | WordKind::Name | WordKind::Figure => {
            false
        }
        _ if has_numeric_char(story, word) || is_no_choice(story, relations, word) => false,
        WordKind::Synonym | WordKind::Other => {
            means_the_same(story, relations, word)
                || !is_half_reported(story, word)
                    && (is_framed(story, relations, link, word, tokens_before)
                        || is_framed(story, relations, link, word, tokens_after))
        }
    }
}

/// Times of day are no words.
fn has_numeric_char(story: &Story, word: &WordLink) -> bool {
    let mut tokens = each(&word.left).chain(each(&word.right));
    tokens.any(|token| story.folded(token).contains(|c: char| c.is_numeric()))
}

/// Words that name a day from the day of publication: which of them stands depends on when it was printed.
const DAYS: &str =
    "today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday";
/// Words that add something and mean nothing else: which of them stands is a matter of place.
const ADDING: &str = "also too besides moreover again";
/// Letters from which a word that is no word, one letter from another, is a slip of the pen or the scanner.
const SLIP_LETTERS: usize = 4;

/// Whether two words stand for each other and nobody chose between them: days, verbs of saying of one force, slips, and
/// words of other classes whose meanings do not meet.
fn is_no_choice(story: &Story, relations: &Relations, word: &WordLink) -> bool {
    if len(&word.left) != 1 || len(&word.right) != 1 {
        return false;
    }
    let ends = [word.left.start, word.right.start];
    let [left, right] = ends.map(|token| story.folded(token));
    let are_both = |words: &str| {
        let is_one = |word: &str| words.split(' ').any(|listed| listed == word);
        is_one(left) && is_one(right)
    };
    let are_reporting = is_reporting_word(left) && is_reporting_word(right);
    let [one, other] = ends.map(|token| relations.word(story.tokens[token].term));
    let are_apart = one.parts != 0 && other.parts != 0 && one.parts & other.parts == 0;
    are_both(DAYS)
        || are_both(ADDING)
        || are_reporting && contrast(left, right).is_none()
        || is_misprint(left, right)
        || are_apart && !means_the_same(story, relations, word)
}

/// Whether one of two words that differ in a letter is no word.
fn is_misprint(left: &str, right: &str) -> bool {
    let n_letters = left.chars().count().max(right.chars().count());
    n_letters >= SLIP_LETTERS
        // Kept letters are rounded to hundredths.
        && usize::from(100 - Spelling::kept(left, right)) * n_letters <= 100 + n_letters
        && !(is_in_lexicon(left) && is_in_lexicon(right))
}

/// Whether one tells that somebody speaks and the other does not: that one stands with a speaker, whatever else is
/// beside it.
fn is_half_reported(story: &Story, word: &WordLink) -> bool {
    let reports =
        |tokens| each(tokens).any(|token: TokenId| is_reporting_word(story.folded(token)));
    reports(&word.left) != reports(&word.right)
}

fn means_the_same(story: &Story, relations: &Relations, word: &WordLink) -> bool {
    if len(&word.left) != 1 || len(&word.right) != 1 {
        return false;
    }
    let (left, right) = (word.left.start, word.right.start);
    if contrast(story.folded(left), story.folded(right)).is_some() {
        return true;
    }
    let kinship = relations.between(story.tokens[left].term, story.tokens[right].term);
    // A person's word needs no dictionary beside it; broader and remote terms alone name the other party as often.
    kinship.kinds.any(Kinds::TREATED.with(Kinds::FREQUENT)) || kinship.closeness >= CLOSE
}

/// The tokens before a word, the nearest first.
fn tokens_before(of: &std::ops::Range<TokenId>) -> impl Iterator<Item = TokenId> + use<> {
    (0..of.start.index()).rev().map(TokenId::at)
}

/// The tokens behind a word.
fn tokens_after(of: &std::ops::Range<TokenId>) -> impl Iterator<Item = TokenId> + use<> {
    (of.end.index()..).map(TokenId::at)
}

/// Whether the nearest words that say something, on this side of both, stand for each other.
fn is_framed<T: Iterator<Item = TokenId>>(
    story: &Story,
    relations: &Relations,
    link: &Link,
    word: &WordLink,
    beside: impl Fn(&std::ops::Range<TokenId>) -> T,
) -> bool {
    let nearest = |of| {
        let mut tokens = beside(of);
        tokens.find(|token| {
            let token = story.tokens.get(*token);
            token.is_none_or(|token| !relations.word(token.term).class.is_function())
        })
    };
    let (Some(left), Some(right)) = (nearest(&word.left), nearest(&word.right)) else {
        return false;
    };
    link.words.iter().any(|other| {
        other.kind != WordKind::Other && other.left.contains(&left) && other.right.contains(&right)
    })
}
