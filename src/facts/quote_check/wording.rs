//! Places and changes in words for a reader.

use super::{QuoteChange, QuoteChangeKind, SourcePlace};
use crate::text::Story;

/// A place in a source, in words: *speech.txt, sentence 9, 00:12:03, Mr Pell*; `name` is what the source is called.
pub fn describe_source_place(story: &Story, place: &SourcePlace, name: &str) -> String {
    let sentences = &story.sentences[story.versions[place.source].sentences.clone()];
    let before = sentences.partition_point(|sentence| sentence.span.end <= place.span.start);
    let number = (before < sentences.len()).then(|| format!("sentence {}", before + 1));
    let parts = [
        Some(name.to_owned()),
        number,
        place.time.clone(),
        place.speaker.clone(),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// A change in words: *time: “summer” for “winter”*.
pub fn describe_quote_change(story: &Story, change: &QuoteChange) -> String {
    let (quote, source) = (story.text(change.quote), story.text(change.source));
    // *Dropped: left out* would say it twice.
    let name = match change.kind {
        QuoteChangeKind::Dropped | QuoteChangeKind::Added => String::new(),
        kind => format!("{}: ", kind.name()),
    };
    match (change.quote.is_empty(), change.source.is_empty()) {
        (false, false) => format!("{name}“{quote}” for “{source}”"),
        (true, _) => format!("{name}left out “{source}”"),
        (false, true) => format!("{name}put in “{quote}”"),
    }
}
