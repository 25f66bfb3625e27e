//! What capitals say of words: where they are due to the place, they say nothing.

use super::rules;
use crate::text::{Id, Story, Table, TermId, Token, TokenKind};

/// How often a story prints a word with and without a capital, where its place does not ask for one.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct CapitalCounts {
    as_word: u32,
    as_name: u32,
    as_initials: u32,
    /// Whether it stands as a number somewhere.
    pub(crate) is_number: bool,
}

impl CapitalCounts {
    /// Whether the word is a name: it has a capital where no sentence begins, more often than none.
    pub(crate) fn is_name(self) -> bool {
        self.as_name > self.as_word
    }

    /// Whether the word is printed in capitals throughout: *US* is not *us*.
    pub(crate) fn are_initials(self) -> bool {
        self.as_initials > self.as_word
    }
}

/// How each word of a story is printed. The one detector of names: linker and word aligner both ask it.
pub(crate) fn count_capitals(story: &Story) -> Table<TermId, CapitalCounts> {
    let mut counts = vec![CapitalCounts::default(); story.vocabulary.len()];
    for sentence in story.sentences.iter().filter(|s| !s.is_furniture) {
        let tokens = &story.tokens[sentence.tokens.clone()];
        let is_title = is_title_case(story, tokens);
        let mut begins = true;
        for token in tokens {
            let count = &mut counts[token.term.index()];
            let printed = strip_social_signs(story, token);
            match token.kind {
                TokenKind::Number => count.is_number = true,
                TokenKind::Word if !has_capital(printed) => count.as_word += 1,
                TokenKind::Word if !is_title => {
                    count.as_name += u32::from(!begins);
                    count.as_initials += u32::from(are_initials(printed));
                }
                TokenKind::Word | TokenKind::Mark => {}
            }
            begins = token.kind == TokenKind::Mark
                && (begins || is_sentence_opener(story.text(token.span)));
        }
    }
    counts.into()
}

/// Whether a word is two capitals or more.
fn are_initials(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

/// The printed form of a token without the signs of social media before it: *#Tarrek*, *@coastguard*.
fn strip_social_signs<'a>(story: &'a Story, token: &Token) -> &'a str {
    story.text(token.span).trim_start_matches(['#', '@'])
}

/// Whether a word begins with a capital.
fn has_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether nearly every word has a capital, as in a title: there a capital says nothing.
fn is_title_case(story: &Story, tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
    let n_words = words.clone().count();
    let n_capital = words
        .filter(|token| has_capital(strip_social_signs(story, token)))
        .count();
    n_capital > rules::TITLE_CAPITALS && n_capital * 10 >= n_words * rules::TITLE_FROM
}

/// Whether a sentence may begin after this mark, so that a capital behind it is due to the place.
fn is_sentence_opener(mark: &str) -> bool {
    ["\"", "“", "‘", "`", ":", "„", "«", "—", "(", "•"].contains(&mark)
}
