//! What the source says around a quotation that turns its sense: *I never said …*, *if*, *unless*, a question.

use super::rules;
use super::source_index::{Sources, printed};
use super::spoken_lists::SpokenLists;
use crate::facts::word_lists::is_in_word_list;
use crate::text::{SentenceId, Story, TokenId, TokenKind};

/// What turns the sense of the words from `first` to `last` of the sources; `asks` says whether the quotation itself asks.
pub(super) fn turning_context(
    sources: &Sources<'_>,
    lists: &SpokenLists,
    (first, last): (usize, usize),
    asks: bool,
) -> Option<String> {
    words_before(sources, lists, first)
        .or_else(|| words_behind(sources, lists, last))
        .or_else(|| {
            (!asks && is_question(sources, last))
                .then(|| "it is a question in the source".to_owned())
        })
}

/// The words of the same clause before a quotation, if one of them turns it.
fn words_before(sources: &Sources<'_>, lists: &SpokenLists, first: usize) -> Option<String> {
    let story = sources.story;
    let sentence = sentence_of(story, sources.words[first].token)?;
    let own = sources.part_words(first);
    let mut from = first;
    while from > own.start && first - from < rules::TURNING_WORDS {
        let token = sources.words[from - 1].token;
        let is_same = story.sentences[sentence].tokens.contains(&token);
        if !is_same || has_break(story, token) || is_in_word_list(lists.breaks, story.folded(token))
        {
            break;
        }
        from -= 1;
    }
    let before = &sources.words[from..first];
    let turns = before
        .iter()
        .position(|word| is_in_word_list(lists.turning, story.folded(word.token)))?;
    // From the subject of the verb that turns it.
    let begin = turns.saturating_sub(2);
    let said = printed(story, &before[begin..])?;
    Some(format!("before it the source says “{said}”"))
}

/// A condition right behind a quotation, in the same sentence.
fn words_behind(sources: &Sources<'_>, lists: &SpokenLists, last: usize) -> Option<String> {
    let story = sources.story;
    let sentence = sentence_of(story, sources.words[last].token)?;
    let own = sources.part_words(last);
    let next = sources.words.get(last + 1).filter(|_| last + 1 < own.end)?;
    let is_same = story.sentences[sentence].tokens.contains(&next.token);
    if !is_same || !is_in_word_list(lists.conditions, story.folded(next.token)) {
        return None;
    }
    let end = (last + 1..own.end.min(last + 1 + rules::TURNING_WORDS))
        .take_while(|&at| {
            story.sentences[sentence]
                .tokens
                .contains(&sources.words[at].token)
        })
        .last()?;
    let said = printed(story, &sources.words[last + 1..=end])?;
    Some(format!("the source goes on “{said}”"))
}

/// Whether the sentence that ends with a word is a question.
fn is_question(sources: &Sources<'_>, last: usize) -> bool {
    let story = sources.story;
    let mut at = sources.words[last].token.0 + 1;
    while let Some(token) = story
        .tokens
        .get(TokenId(at))
        .filter(|token| token.kind == TokenKind::Mark)
    {
        if story.text(token.span) == "?" {
            return true;
        }
        if matches!(story.text(token.span), "." | "!" | "," | ";" | ":") {
            return false;
        }
        at += 1;
    }
    false
}

/// Whether a mark that parts clauses stands right behind a word.
fn has_break(story: &Story, token: TokenId) -> bool {
    let next = story.tokens.get(TokenId(token.0 + 1));
    next.is_some_and(|next| matches!(story.text(next.span), "," | ";" | ":" | "." | "—" | "–"))
}

fn sentence_of(story: &Story, token: TokenId) -> Option<SentenceId> {
    let version = &story.versions[story.version_of(token)];
    let sentences = &story.sentences[version.sentences.clone()];
    let behind = sentences.partition_point(|sentence| sentence.tokens.start <= token);
    let place = u32::try_from(behind.checked_sub(1)?).ok()?;
    Some(SentenceId(version.sentences.start.0 + place))
}
