//! The words of one linked run of sentences, with what is known of each by itself.

use std::cmp::Ordering;
use std::ops::Range;

use crate::lexicon::{LexicalWord, Relations};
use crate::text::{Story, TermId, TokenId, each};

/// The words of one linked run of sentences.
#[derive(Debug)]
pub(super) struct AlignmentSide {
    /// The tokens.
    pub(super) tokens: Vec<TokenId>,
    /// Their folded words.
    pub(super) terms: Vec<TermId>,
    /// What each is by itself.
    pub(super) words: Vec<LexicalWord>,
    /// Their last two letters.
    pub(super) endings: Vec<[char; 2]>,
    /// Their first letters.
    pub(super) firsts: Vec<char>,
    /// The letters of those that are printed as initials.
    pub(super) initials: Vec<Option<Vec<char>>>,
}

impl AlignmentSide {
    /// The words of these ranges, in order.
    pub(super) fn new(story: &Story, relations: &Relations, ranges: &[Range<TokenId>]) -> Self {
        let tokens: Vec<TokenId> = ranges.iter().flat_map(each).collect();
        let terms: Vec<TermId> = tokens
            .iter()
            .map(|&token| story.tokens[token].term)
            .collect();
        let words = terms.iter().map(|&term| *relations.word(term)).collect();
        let folded = terms.iter().map(|&term| story.vocabulary.word(term));
        let endings = folded.clone().map(read_last_letters).collect();
        let firsts = folded.map(|word| word.chars().next().unwrap_or(' '));
        let printed = tokens
            .iter()
            .map(|&token| story.text(story.tokens[token].span));
        Self {
            firsts: firsts.collect(),
            initials: printed.map(initials).collect(),
            tokens,
            terms,
            words,
            endings,
        }
    }

    /// A part of the side as a side of its own.
    pub(super) fn part(&self, places: Range<usize>) -> Self {
        Self {
            tokens: self.tokens[places.clone()].to_vec(),
            terms: self.terms[places.clone()].to_vec(),
            words: self.words[places.clone()].to_vec(),
            endings: self.endings[places.clone()].to_vec(),
            firsts: self.firsts[places.clone()].to_vec(),
            initials: self.initials[places].to_vec(),
        }
    }

    /// The nearest word that says something before or after a place.
    pub(super) fn next_content(&self, from: usize, step: isize) -> Option<usize> {
        let places = std::iter::successors(from.checked_add_signed(step), |i| {
            i.checked_add_signed(step)
        });
        let mut inside = places.take_while(|&i| i < self.len());
        inside.find(|&i| !self.words[i].class.is_function())
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether this side is read first: the longer one, and of two that are equally long the one whose words come first
    /// in the alphabet.
    pub(super) fn comes_before(&self, other: &Self, story: &Story) -> bool {
        let words = |side: &Self| -> Vec<&str> {
            let terms = side.terms.iter();
            terms.map(|&term| story.vocabulary.word(term)).collect()
        };
        match other.len().cmp(&self.len()) {
            Ordering::Less => true,
            Ordering::Greater => false,
            Ordering::Equal => self.terms == other.terms || words(self) <= words(other),
        }
    }
}

fn read_last_letters(word: &str) -> [char; 2] {
    let mut last = word.chars().rev();
    let (second, first) = (last.next(), last.next());
    [first.unwrap_or(' '), second.unwrap_or(' ')]
}

/// The letters of a word of capitals, with stops or without, folded.
fn initials(printed: &str) -> Option<Vec<char>> {
    let letters = || printed.chars().filter(|&c| c != '.');
    let are_capitals = letters().all(char::is_uppercase) && letters().nth(1).is_some();
    are_capitals.then(|| letters().flat_map(char::to_lowercase).collect())
}
