//! Facts as data.

use std::borrow::Cow;

use serde::Serialize;

use super::places::CodePointMap;
use super::versions::places_of;
use crate::facts::{Fact, Facts, Mention};
use crate::text::{Story, visible};

#[derive(Serialize)]
pub(super) struct FactRecord<'a> {
    kind: &'static str,
    status: &'static str,
    confidence: &'static str,
    silent: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Cow<'a, str>>,
    mentions: Vec<MentionRecord<'a>>,
}

#[derive(Serialize)]
struct MentionRecord<'a> {
    version: &'a str,
    start: u32,
    end: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'a str>,
}

pub(super) fn fact_records<'a>(
    story: &'a Story,
    facts: &'a Facts,
    places: &[CodePointMap],
) -> Vec<FactRecord<'a>> {
    facts
        .iter()
        .map(|fact| fact_record(story, fact, places))
        .collect()
}

fn fact_record<'a>(story: &'a Story, fact: &'a Fact, places: &[CodePointMap]) -> FactRecord<'a> {
    let mention = |mention: &'a Mention| {
        let (start, end) = places_of(places, mention.version).range(mention.span);
        MentionRecord {
            version: story.letter(mention.version),
            start,
            end,
            value: mention.value.as_deref(),
        }
    };
    FactRecord {
        kind: fact.kind.name(),
        status: fact.status.name(),
        confidence: fact.confidence.name(),
        silent: fact.silent.iter().map(|&v| story.letter(v)).collect(),
        speaker: fact.speaker.as_deref(),
        // A sentence to be read: what it quotes may have been cut to a width.
        why: fact.why.as_deref().map(visible),
        mentions: fact.mentions.iter().map(mention).collect(),
    }
}
