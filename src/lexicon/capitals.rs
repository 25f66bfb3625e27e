//! What capitals say of words: where they are due to the place, they say nothing.

use super::rules;
use crate::text::{Story, Token, TokenKind};

/// The printed form of a token without the signs of social media before it: *#Tarrek*, *@coastguard*.
pub(crate) fn strip_social_signs<'a>(story: &'a Story, token: &Token) -> &'a str {
    story.text(token.span).trim_start_matches(['#', '@'])
}

/// Whether a word begins with a capital.
pub(crate) fn has_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether nearly every word has a capital, as in a title: there a capital says nothing.
pub(crate) fn is_title_case(story: &Story, tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
    let n_words = words.clone().count();
    let n_capital = words
        .filter(|token| has_capital(strip_social_signs(story, token)))
        .count();
    n_capital > rules::TITLE_CAPITALS && n_capital * 10 >= n_words * rules::TITLE_FROM
}

/// Whether a sentence may begin after this mark, so that a capital behind it is due to the place.
pub(crate) fn is_sentence_opener(mark: &str) -> bool {
    ["\"", "“", "‘", "`", ":", "„", "«", "—", "(", "•"].contains(&mark)
}
