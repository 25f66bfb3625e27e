//! The comparison as data: the contract `retold/1`, with structs of its own.

mod facts;
mod history;
mod lineage;
mod pairs;
mod places;
mod quotes;
mod review;
mod versions;

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::value::RawValue;

use crate::compare::{Comparison, Point};
use crate::facts::Facts;
use crate::lineage::Lineage;
use crate::load::{RefusedLine, Trouble};
use crate::report::Provenance;
use crate::review::{Matrix, Review};
use crate::text::{Story, VersionId};
use facts::FactRecord;
pub(super) use history::write_history_json;
use lineage::LineageRecord;
use places::CodePointMap;
pub(super) use quotes::write_quotes_json;
use review::RemarkRecord;
use versions::JsonVersionRecord;

/// The contract that every answer names.
const SCHEMA: &str = "retold/1";

/// So many bytes are written at a time.
const PIECE: usize = 1 << 16;

/// A comparison with what goes out beside it.
pub struct JsonAnswer<'a> {
    /// What the asker calls the story.
    pub id: Option<&'a RawValue>,
    /// The story.
    pub story: &'a Story,
    /// Its comparison.
    pub comparison: &'a Comparison,
    /// What it lets one say about who shares wording with whom and who was earlier.
    pub lineage: &'a Lineage,
    /// What a reader has decided and written.
    pub review: Option<&'a Review>,
    /// Its facts.
    pub facts: &'a Facts,
    /// What could not be read or used.
    pub troubles: &'a [Trouble],
    /// How the answer came about, where it is to be kept as evidence.
    pub made: Option<&'a Provenance>,
}

#[derive(Serialize)]
struct AnswerRecord<'a, P: Serialize> {
    schema: &'static str,
    id: Option<&'a RawValue>,
    versions: Vec<JsonVersionRecord<'a>>,
    pairs: P,
    points: Vec<PointRecord<'a>>,
    facts: Vec<FactRecord<'a>>,
    lineage: LineageRecord<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    review: Option<Vec<RemarkRecord<'a>>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    troubles: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    made: Option<MadeRecord<'a>>,
}

#[derive(Serialize)]
struct MadeRecord<'a> {
    by: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<&'a str>,
    settings: BTreeMap<&'a str, &'a str>,
    rule: &'static str,
}

#[derive(Serialize)]
struct PointRecord<'a> {
    tellings: Vec<TellingRecord<'a>>,
}

#[derive(Serialize)]
struct TellingRecord<'a> {
    version: &'a str,
    sentences: Vec<u32>,
}

#[derive(Serialize)]
struct RefusalRecord<'a> {
    schema: &'static str,
    id: Option<&'a RawValue>,
    error: String,
}

/// Writes the comparison as one line of JSON, without a line break behind it.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_answer(answer: &JsonAnswer<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let JsonAnswer {
        id,
        story,
        comparison,
        lineage,
        review,
        facts,
        troubles,
        made,
    } = answer;
    let places: Vec<CodePointMap> = story
        .versions
        .ids()
        .map(|id| CodePointMap::new(story, id))
        .collect();
    let record = AnswerRecord {
        schema: SCHEMA,
        id: *id,
        versions: versions::version_records(story, facts, &places),
        pairs: pairs::pair_records(story, comparison, lineage, &places),
        points: comparison
            .points
            .entries()
            .map(|(_, point)| point_record(story, point))
            .collect(),
        facts: facts::fact_records(story, facts, &places),
        lineage: lineage::lineage_record(story, lineage, &places),
        review: review.map(|review| review::remark_records(story, comparison, review, &places)),
        troubles: troubles.iter().map(Trouble::to_string).collect(),
        made: made.map(made_record),
    };
    // In large pieces: there are millions of small ones, and asking `out` for each takes as long as making it.
    let mut out = io::BufWriter::with_capacity(PIECE, out);
    serde_json::to_writer(&mut out, &record)?;
    out.flush()
}

/// Writes the answer to a line that could not be read, without a line break behind it.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_refusal(refused: &RefusedLine, out: &mut dyn io::Write) -> io::Result<()> {
    let record = RefusalRecord {
        schema: SCHEMA,
        id: refused.id.as_deref(),
        error: refused.trouble.to_string(),
    };
    serde_json::to_writer(out, &record).map_err(io::Error::from)
}

fn made_record(made: &Provenance) -> MadeRecord<'_> {
    let settings = made.settings.iter();
    MadeRecord {
        by: &made.by,
        at: made.at.as_deref(),
        settings: settings
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect(),
        rule: Matrix::RULE,
    }
}

fn point_record<'a>(story: &'a Story, point: &Point) -> PointRecord<'a> {
    let tellings = point.tellings.iter().map(|telling| TellingRecord {
        version: story.letter(telling.version),
        sentences: sentence_numbers(story, telling.version, &telling.sentences),
    });
    PointRecord {
        tellings: tellings.collect(),
    }
}

/// The numbers of sentences, counted from 0 in their version.
fn sentence_numbers(
    story: &Story,
    version: VersionId,
    sentences: &std::ops::Range<crate::text::SentenceId>,
) -> Vec<u32> {
    let first = story.versions[version].sentences.start.0;
    (sentences.start.0 - first..sentences.end.0 - first).collect()
}
