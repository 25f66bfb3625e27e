//! Finding words in all versions.

use super::jump_list::visit;
use super::sentence_cursor::remember_jump;
use crate::review::Match;
use crate::text::{Id, SentenceId, VersionId};
use crate::ui::model::{Cursor, Model, SearchMatches};

/// Shows where the words stand while they are typed; the cursor goes to the first place behind `from`.
pub(crate) fn search_while_typing(model: &mut Model, words: &str, from: Cursor) {
    model.found = SearchMatches {
        words: words.to_owned(),
        places: model.haystack.find(&model.story, words),
        at: None,
    };
    let start = model
        .story
        .sentences
        .get(from.sentence)
        .map(|s| s.span.start);
    let places = &model.found.places;
    let behind = places.partition_point(|place| Some(place.span.start) < start);
    if places.is_empty() {
        visit(model, from);
        return;
    }
    go_to_match(model, behind % model.found.places.len());
}

/// The words are not wanted any more: back to where the reader was.
pub(crate) fn cancel_search(model: &mut Model, from: Cursor) {
    model.found = SearchMatches::default();
    visit(model, from);
}

/// The words are wanted: the way back leads to where the reader was.
pub(crate) fn accept_search(model: &mut Model, words: &str, from: Cursor) {
    if words.is_empty() {
        let last = model.history.iter().rev();
        let words = last
            .filter(|(kind, _)| *kind == crate::ui::model::PromptKind::Find)
            .map(|(_, line)| line.clone())
            .next();
        search_while_typing(model, &words.unwrap_or_default(), from);
    }
    model.trail.leave(from);
    say_match_count(model);
}

/// To the next place.
pub(crate) fn next_match(model: &mut Model, n: usize) {
    step_match(model, |at, of| (at + n) % of);
}

/// To the previous place.
pub(crate) fn previous_match(model: &mut Model, n: usize) {
    step_match(model, |at, of| (at + of - n % of) % of);
}

fn step_match(model: &mut Model, to: impl Fn(usize, usize) -> usize) {
    let of = model.found.places.len();
    if of == 0 {
        say_match_count(model);
        return;
    }
    let at = model.found.at.unwrap_or_default();
    let next = to(at, of);
    let goes_round = (next == 0 && at + 1 == of) || (at == 0 && next + 1 == of);
    remember_jump(model);
    go_to_match(model, next);
    say_match_count(model);
    if let (true, Some(note)) = (goes_round && of > 1, &mut model.note) {
        note.text.push_str(" · from the top again");
    }
}

/// Finds the word under the cursor, or the first of the sentence, in all versions.
pub(crate) fn find_word(model: &mut Model) {
    let token = model
        .reading
        .cursor
        .word
        .or_else(|| super::word_cursor::first_sentence_word(model));
    let Some(token) = token else {
        model.say("there is no word here");
        return;
    };
    let words = model.story.word(token).to_lowercase();
    remember_jump(model);
    let cursor = model.reading.cursor;
    search_while_typing(model, &words, cursor);
    say_match_count(model);
}

/// Says how many places there are, and in which versions.
fn say_match_count(model: &mut Model) {
    let found = &model.found;
    if found.words.is_empty() {
        model.say("search first with /");
        return;
    }
    if found.places.is_empty() {
        let words = found.words.clone();
        model.say(format!("no version has “{words}”"));
        return;
    }
    let at = found.at.map_or(1, |at| at + 1);
    let counts = |version: VersionId| {
        let n = found.count(version);
        (n > 0).then(|| format!("{} {n}", model.story.letter(version)))
    };
    let counts: Vec<String> = model.story.versions.ids().filter_map(counts).collect();
    let told = format!(
        "“{}” {at} of {} · {}",
        found.words,
        found.places.len(),
        counts.join(" · ")
    );
    model.say(told);
}

fn go_to_match(model: &mut Model, place: usize) {
    let Some(found) = model.found.places.get(place).copied() else {
        return;
    };
    model.found.at = Some(place);
    if let Some(sentence) = match_sentence(model, found) {
        visit(
            model,
            Cursor {
                sentence,
                focus: found.version,
                word: None,
            },
        );
    }
}

/// The sentence that a place stands in.
fn match_sentence(model: &Model, found: Match) -> Option<SentenceId> {
    let sentences = model.story.versions.get(found.version)?.sentences.clone();
    let (first, last) = (sentences.start.index(), sentences.end.index());
    let starts = |at: usize| model.story.sentences[SentenceId::at(at)].span.start;
    let (mut low, mut high) = (first, last);
    while low < high {
        let middle = (low + high) / 2;
        if starts(middle) <= found.span.start {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    (low > first).then(|| SentenceId::at(low - 1))
}
