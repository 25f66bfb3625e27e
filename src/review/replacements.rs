//! Whether one word is put for another, or only happens to stand where it stood.
//!
//! Two sentences that say the same are aligned to the last word, so that words meet that are no choice between words:
//! *the resistance forces* against *a source said*. In a list of choices these are noise.

use crate::compare::{Link, WordKind, WordLink};
use crate::lexicon::is_reporting_word;
use crate::lexicon::{Kinds, Relations, contrast};
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
        _ if has_numeric_char(story, word) => false,
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
