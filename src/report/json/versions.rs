//! Versions as data.

use serde::Serialize;

use super::places::CodePointMap;
use crate::facts::Facts;
use crate::text::{Id, Language, Story, Version, VersionId};

#[derive(Serialize)]
pub(super) struct JsonVersionRecord<'a> {
    letter: &'a str,
    title: Option<&'a str>,
    outlet: Option<&'a str>,
    origin: Option<&'a str>,
    sha256: &'a str,
    published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    byline: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    credit: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    facts_not_read: Vec<&'static str>,
    text: &'a str,
    words: usize,
    passages: Vec<JsonPassageRecord>,
    sentences: Vec<SentenceRecord>,
    furniture: Vec<JsonFurnitureRecord<'a>>,
}

#[derive(Serialize)]
struct JsonPassageRecord {
    kind: &'static str,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct SentenceRecord {
    start: u32,
    end: u32,
    passage: u32,
}

#[derive(Serialize)]
struct JsonFurnitureRecord<'a> {
    start: u32,
    end: u32,
    why: &'a str,
}

pub(super) fn version_records<'a>(
    story: &'a Story,
    facts: &Facts,
    places: &[CodePointMap],
) -> Vec<JsonVersionRecord<'a>> {
    let versions = story.versions.entries().zip(places);
    versions
        .map(|((id, version), places)| json_version_record(story, facts, id, version, places))
        .collect()
}

fn json_version_record<'a>(
    story: &'a Story,
    facts: &Facts,
    id: VersionId,
    version: &'a Version,
    places: &CodePointMap,
) -> JsonVersionRecord<'a> {
    let meta = &version.meta;
    let not_read = facts.not_read_in(id).iter();
    JsonVersionRecord {
        letter: &version.letter,
        title: meta.title.as_deref(),
        outlet: meta.outlet.as_deref(),
        origin: Some(version.origin.as_str()).filter(|origin| !origin.is_empty()),
        sha256: &version.sha256,
        published: meta.published_day().map(|day| day.to_string()),
        published_at: meta.published.and_then(|it| it.at).map(|at| at.to_string()),
        updated: meta.updated.map(|day| day.to_string()),
        byline: meta.byline.as_deref(),
        credit: meta.credit.as_deref(),
        place: meta.place.as_deref(),
        language: version.language.map(Language::tag),
        facts_not_read: not_read.map(|kind| kind.name()).collect(),
        text: story.text(version.span),
        words: story.n_words(id),
        passages: passage_records(story, version, places),
        sentences: sentence_records(story, version, places),
        furniture: furniture_records(version, places),
    }
}

fn passage_records(
    story: &Story,
    version: &Version,
    places: &CodePointMap,
) -> Vec<JsonPassageRecord> {
    let passages = story.passages[version.passages.clone()].iter();
    let record = |passage: &crate::text::Passage| {
        let (start, end) = places.range(passage.span);
        JsonPassageRecord {
            kind: passage.kind.name(),
            start,
            end,
        }
    };
    passages.map(record).collect()
}

fn sentence_records(
    story: &Story,
    version: &Version,
    places: &CodePointMap,
) -> Vec<SentenceRecord> {
    let sentences = story.sentences[version.sentences.clone()].iter();
    let record = |sentence: &crate::text::Sentence| {
        let (start, end) = places.range(sentence.span);
        SentenceRecord {
            start,
            end,
            passage: sentence.passage.0 - version.passages.start.0,
        }
    };
    sentences.map(record).collect()
}

fn furniture_records<'a>(
    version: &'a Version,
    places: &CodePointMap,
) -> Vec<JsonFurnitureRecord<'a>> {
    let record = |furniture: &'a crate::text::Furniture| {
        let (start, end) = places.range(furniture.span);
        JsonFurnitureRecord {
            start,
            end,
            why: &furniture.why,
        }
    };
    version.furniture.iter().map(record).collect()
}

/// The places of a version, by its id.
pub(super) fn places_of(places: &[CodePointMap], version: VersionId) -> &CodePointMap {
    &places[version.index()]
}
