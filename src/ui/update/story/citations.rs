//! Words for the clipboard, with where they come from.

use std::fmt::Write;

use crate::text::{Id, SentenceId, Span, VersionId, visible};
use crate::ui::message::{ClipboardText, Effect};
use crate::ui::model::Model;

/// The sentence under the cursor, with its source.
pub(crate) fn copy_sentence(model: &mut Model) -> Option<Effect> {
    let sentence = model.reading.cursor.sentence;
    let text = cite_sentences(model, sentence, sentence)?;
    let what = format!("sentence {}", sentence_label(model, sentence));
    Some(Effect::Copy(ClipboardText { what, text }))
}

/// All tellings of the point under the cursor, with their sources.
pub(crate) fn copy_point(model: &mut Model) -> Option<Effect> {
    let sentence = model.reading.cursor.sentence;
    model.story.sentences.get(sentence)?;
    let point = model
        .comparison
        .points
        .get(model.comparison.points.of(sentence));
    let tellings = point.tellings.iter().filter_map(|telling| {
        let last = SentenceId::at(telling.sentences.end.index() - 1);
        cite_sentences(model, telling.sentences.start, last)
    });
    let texts: Vec<String> = tellings.collect();
    let what = match texts.len() {
        1 => "the only version".to_owned(),
        n => format!("{n} versions"),
    };
    Some(Effect::Copy(ClipboardText {
        what,
        text: texts.join("\n"),
    }))
}

fn sentence_label(model: &Model, sentence: SentenceId) -> String {
    let version = model.story.sentences[sentence].version;
    let first = model.story.versions[version].sentences.start.index();
    format!(
        "{}{}",
        model.story.letter(version),
        sentence.index() - first + 1
    )
}

/// Sentences with their source; controls in them are made visible, because a clipboard may be pasted into a shell.
fn cite_sentences(model: &Model, first: SentenceId, last: SentenceId) -> Option<String> {
    let story = &model.story;
    let (start, end) = (story.sentences.get(first)?, story.sentences.get(last)?);
    let words = story.text(Span {
        start: start.span.start,
        end: end.span.end,
    });
    let mut text = visible(words.trim()).into_owned();
    let _ = write!(
        text,
        "\n    — {}",
        source(model, start.version, first, last)
    );
    text.push('\n');
    Some(text)
}

fn source(model: &Model, version: VersionId, first: SentenceId, last: SentenceId) -> String {
    let row = &model.story.versions[version];
    let number = |sentence: SentenceId| sentence.index() - row.sentences.start.index() + 1;
    let place = if first == last {
        format!("sentence {}", number(first))
    } else {
        format!("sentences {}–{}", number(first), number(last))
    };
    let day = row.meta.published_day().map(|day| day.to_string());
    let parts = [
        Some(row.letter.as_str()),
        row.meta.title.as_deref(),
        row.meta.outlet.as_deref(),
        day.as_deref(),
        Some(row.origin.as_str()),
        Some(place.as_str()),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().map(visible).collect();
    parts.join(" · ")
}
