//! The word under the cursor.

use crate::text::{SentenceId, TokenId, TokenKind, each};
use crate::ui::model::{Model, Reveal};

/// To the next word; behind the last of a sentence, to the first of the next.
pub(crate) fn next_word(model: &mut Model, n: usize) {
    for _ in 0..n {
        let words = find_sentence_words(model, model.reading.cursor.sentence);
        let at = word_cursor_place(model, &words);
        let next = at.map_or(Some(0), |at| (at + 1 < words.len()).then_some(at + 1));
        match next.and_then(|next| words.get(next)) {
            Some(word) => put_word_cursor(model, *word),
            None => {
                let before = model.reading.cursor.sentence;
                super::sentence_cursor::next_sentence(model, 1);
                if model.reading.cursor.sentence == before {
                    model.reading.cursor.word = words.last().copied();
                    return;
                }
                model.reading.cursor.word = first_sentence_word(model);
            }
        }
    }
}

/// To the previous word; before the first of a sentence, to the last of the one before.
pub(crate) fn previous_word(model: &mut Model, n: usize) {
    for _ in 0..n {
        let words = find_sentence_words(model, model.reading.cursor.sentence);
        let at = word_cursor_place(model, &words).unwrap_or(0);
        match at.checked_sub(1).and_then(|before| words.get(before)) {
            Some(word) => put_word_cursor(model, *word),
            None => {
                let before = model.reading.cursor.sentence;
                super::sentence_cursor::previous_sentence(model, 1);
                let words = self::find_sentence_words(model, model.reading.cursor.sentence);
                model.reading.cursor.word = if model.reading.cursor.sentence == before {
                    words.first().copied()
                } else {
                    words.last().copied()
                };
            }
        }
    }
}

/// The first word of the sentence under the cursor.
pub(crate) fn first_sentence_word(model: &Model) -> Option<TokenId> {
    find_sentence_words(model, model.reading.cursor.sentence)
        .first()
        .copied()
}

fn put_word_cursor(model: &mut Model, word: TokenId) {
    model.reading.cursor.word = Some(word);
    model.reading.reveal = Reveal::Near;
}

fn word_cursor_place(model: &Model, words: &[TokenId]) -> Option<usize> {
    let here = model.reading.cursor.word?;
    words.iter().position(|word| *word == here)
}

fn find_sentence_words(model: &Model, sentence: SentenceId) -> Vec<TokenId> {
    let tokens = model
        .story
        .sentences
        .get(sentence)
        .map(|s| s.tokens.clone());
    let is_word = |token: &TokenId| model.story.tokens[*token].kind != TokenKind::Mark;
    tokens.iter().flat_map(each).filter(is_word).collect()
}
