//! Quotations beside their sources, as data.

use std::io::{self, Write};

use serde::Serialize;

use super::places::CodePointMap;
use crate::facts::{QuoteCheck, SourcePlace};
use crate::report::quotations::QuotesReport;
use crate::text::{Id, Span, Story};

#[derive(Serialize)]
struct QuotesRecord<'a> {
    quotes: Vec<QuoteRecord<'a>>,
    /// Articles that could not be checked, since no source is in their language.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    not_checked: Vec<&'a str>,
    /// What could not be read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    troubles: Vec<String>,
}

#[derive(Serialize)]
struct QuoteRecord<'a> {
    article: &'a str,
    start: u32,
    end: u32,
    status: &'static str,
    places: Vec<QuotePlaceRecord<'a>>,
    changes: Vec<ChangeRecord>,
    #[serde(skip_serializing_if = "Option::is_none")]
    context: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nearest: Option<NearestRecord<'a>>,
    confidence: &'static str,
    /// Whether it is indirect speech, without marks.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    indirect: bool,
}

#[derive(Serialize)]
struct QuotePlaceRecord<'a> {
    source: &'a str,
    start: u32,
    end: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<&'a str>,
}

#[derive(Serialize)]
struct NearestRecord<'a> {
    #[serde(flatten)]
    place: QuotePlaceRecord<'a>,
    /// How much of the quotation stands there, from 0 to 1.
    share: f64,
}

#[derive(Serialize)]
struct ChangeRecord {
    quote: (u32, u32),
    source: (u32, u32),
    kind: &'static str,
    grave: bool,
}

/// Writes the checks as one JSON object.
pub(in crate::report) fn write_quotes_json(
    report: &QuotesReport<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let story = report.story;
    let maps: Vec<CodePointMap> = story
        .versions
        .ids()
        .map(|version| CodePointMap::new(story, version))
        .collect();
    let record = QuotesRecord {
        quotes: report
            .checks
            .iter()
            .map(|check| quote_record(story, check, &maps))
            .collect(),
        not_checked: report
            .not_checked
            .iter()
            .map(|&article| story.versions[article].origin.as_str())
            .collect(),
        troubles: report.troubles.iter().map(ToString::to_string).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &record)?;
    out.write_all(b"\n")
}

fn quote_record<'a>(
    story: &'a Story,
    check: &'a QuoteCheck,
    maps: &[CodePointMap],
) -> QuoteRecord<'a> {
    let article = &maps[check.article.index()];
    let (start, end) = article.range(check.span);
    let first = check.places.first();
    let change = |change: &crate::facts::QuoteChange| {
        // A change stands in the source that holds its words.
        let holds = |place: &&SourcePlace| place.span.covers(change.source);
        let place = check.places.iter().find(holds).or(first);
        let source =
            |span: Span| place.map_or((0, 0), |place| maps[place.source.index()].range(span));
        ChangeRecord {
            quote: article.range(change.quote),
            source: source(change.source),
            kind: change.kind.name(),
            grave: change.kind.is_grave(),
        }
    };
    QuoteRecord {
        article: &story.versions[check.article].origin,
        start,
        end,
        status: check.status.name(),
        places: check
            .places
            .iter()
            .map(|place| place_record(story, place, maps))
            .collect(),
        changes: check.changes.iter().map(change).collect(),
        context: check.context.as_deref(),
        speaker: check.other_speaker.as_deref(),
        nearest: check.nearest.as_ref().map(|(place, share)| NearestRecord {
            place: place_record(story, place, maps),
            share: f64::from(*share) / 1000.0,
        }),
        confidence: if check.is_sure { "sure" } else { "likely" },
        indirect: check.is_indirect,
    }
}

fn place_record<'a>(
    story: &'a Story,
    place: &'a SourcePlace,
    maps: &[CodePointMap],
) -> QuotePlaceRecord<'a> {
    let (start, end) = maps[place.source.index()].range(place.span);
    QuotePlaceRecord {
        source: &story.versions[place.source].origin,
        start,
        end,
        speaker: place.speaker.as_deref(),
        time: place.time.as_deref(),
    }
}
