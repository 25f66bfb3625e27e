//! What belongs to the page and what to the story, corrected under the cursor.

use std::ops::Range;

use crate::text::{Correction, Id, SentenceId, Span, Story, fold};
use crate::ui::action::Action;
use crate::ui::message::Effect;
use crate::ui::model::Model;

/// Gives the passage under the cursor to the page, or back to the story. Where both stand in one passage, it is the
/// stretch around the cursor that counts alike.
pub(crate) fn correct_passage(model: &mut Model) {
    let Some(here) = under_cursor(model) else {
        return;
    };
    let story = &model.story;
    let sentence = &story.sentences[here];
    let whole = &story.passages[sentence.passage].sentences;
    let is_alike = |place: &usize| {
        story.sentences[SentenceId::at(*place)].is_furniture == sentence.is_furniture
    };
    let before = (whole.start.index()..here.index()).rev();
    let start = before.take_while(is_alike).last().unwrap_or(here.index());
    let after = here.index() + 1..whole.end.index();
    let last = after.take_while(is_alike).last().unwrap_or(here.index());
    correct(model, SentenceId::at(start)..SentenceId::at(last + 1));
}

/// Gives the sentence under the cursor, and as many as are asked for, to the page or back to the story.
pub(crate) fn correct_sentences(model: &mut Model, n: usize) {
    let Some(here) = under_cursor(model) else {
        return;
    };
    let version = model.story.sentences[here].version;
    let end = model.story.versions[version].sentences.end.index();
    correct(model, here..SentenceId::at((here.index() + n).min(end)));
}

/// The sentence under the cursor, if the version in focus tells it.
fn under_cursor(model: &mut Model) -> Option<SentenceId> {
    let cursor = model.reading.cursor;
    let sentence = model.story.sentences.get(cursor.sentence)?;
    if sentence.version != cursor.focus {
        model.say("no sentence here: go to a version that has one");
        return None;
    }
    Some(cursor.sentence)
}

fn correct(model: &mut Model, sentences: Range<SentenceId>) {
    let inside = &model.story.sentences[sentences];
    let Some(first) = inside.first() else { return };
    let (version, is_furniture) = (first.version, !first.is_furniture);
    let span = inside.iter().map(|sentence| sentence.span);
    let span = span.reduce(Span::joined).unwrap_or_default();
    let correction = Correction {
        version,
        span,
        is_furniture,
    };
    let mut corrections = find_repeated_corrections(&model.story, &correction);
    corrections.insert(0, correction);
    model.desk.review.correct(&model.loaded, &corrections);
    super::review_queue::record_review_change(model);
    say_corrections(model, &corrections);
}

/// The same words in other versions, where they count as what the reader says they are not: one site's furniture is
/// the furniture of all its pages.
fn find_repeated_corrections(story: &Story, correction: &Correction) -> Vec<Correction> {
    let words = |span: Span| {
        let words = story.text(span).split_whitespace();
        words.map(fold).collect::<Vec<String>>()
    };
    let wanted = words(correction.span);
    let others = story.passages.iter().filter(|passage| {
        let sentences = &story.sentences[passage.sentences.clone()];
        let differs = sentences
            .iter()
            .any(|sentence| sentence.is_furniture != correction.is_furniture);
        let is_elsewhere = sentences
            .first()
            .is_some_and(|sentence| sentence.version != correction.version);
        differs && is_elsewhere && words(passage.span) == wanted
    });
    let given = others.filter_map(|passage| {
        let sentences = &story.sentences[passage.sentences.clone()];
        Some(Correction {
            version: sentences.first()?.version,
            span: sentences.iter().map(|s| s.span).reduce(Span::joined)?,
            is_furniture: correction.is_furniture,
        })
    });
    given.collect()
}

fn say_corrections(model: &mut Model, corrections: &[Correction]) {
    let mut letters: Vec<&str> = corrections
        .iter()
        .map(|correction| model.story.letter(correction.version))
        .collect();
    letters.dedup();
    let is_furniture = corrections.iter().any(|correction| correction.is_furniture);
    let letters = letters.join(", ");
    let to = if is_furniture {
        "page clutter"
    } else {
        "story text"
    };
    let undo = model.key(Action::Undo);
    let mut told = format!("{letters}: marked as {to} · {undo} undoes it");
    if is_furniture && !model.options.shows_furniture {
        told += &format!(" · {} shows it", model.key(Action::ShowFurniture));
    }
    model.say(told);
}

/// Asks for a comparison with the corrections in force, unless the one on the screen or under way was made with them.
pub(crate) fn request_comparison(model: &mut Model) -> Option<Effect> {
    let corrections = model.corrections();
    if !std::mem::take(&mut model.desk.has_declared) && corrections == model.desk.corrected {
        return None;
    }
    model.desk.corrected.clone_from(&corrections);
    Some(Effect::CompareAgain(corrections))
}
