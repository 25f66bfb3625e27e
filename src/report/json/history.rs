//! Histories as data: one line an article.

use std::io::{self, Write};

use serde::Serialize;

use super::places::CodePointMap;
use super::versions::{JsonVersionRecord, version_records};
use crate::facts::Facts;
use crate::history::{ArticleHistory, HistoryChange, HistoryStep};
use crate::report::histories::{HistoryReport, state_of};
use crate::text::{Id, Span, VersionId};

#[derive(Serialize)]
struct HistoryRecord<'a> {
    versions: Vec<JsonVersionRecord<'a>>,
    steps: Vec<StepRecord<'a>>,
    /// Where the last states of the articles disagree; it stands in the first line.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    outlets: Vec<OutletRecord>,
    /// What could not be read; it stands in the first line.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    troubles: Vec<String>,
}

#[derive(Serialize)]
struct OutletRecord {
    kind: &'static str,
    status: &'static str,
    says: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
}

#[derive(Serialize)]
struct StepRecord<'a> {
    from: &'a str,
    to: &'a str,
    at: Option<String>,
    changes: Vec<HistoryChangeRecord<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    remarks: Vec<&'static str>,
}

#[derive(Serialize)]
struct HistoryChangeRecord<'a> {
    kind: &'static str,
    from: Option<(u32, u32)>,
    to: Option<(u32, u32)>,
    grave: bool,
    noted: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    noted_in: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    restored: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    says: Option<&'a str>,
}

/// Writes every history as one line of JSON.
pub(in crate::report) fn write_history_json(
    report: &HistoryReport<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    for (n, history) in report.histories.iter().enumerate() {
        let story = &history.story;
        let places: Vec<CodePointMap> = story
            .versions
            .ids()
            .map(|version| CodePointMap::new(story, version))
            .collect();
        let troubles = report.troubles.iter().filter(|_| n == 0);
        let rows = (n == 0).then(|| report.outlet_rows());
        let outlets = rows.into_iter().flatten().map(|row| OutletRecord {
            kind: row.kind,
            status: row.status,
            says: row.told,
            why: row.why,
        });
        let record = HistoryRecord {
            versions: version_records(story, &Facts::default(), &places),
            steps: report
                .steps(history)
                .map(|step| step_record(history, step, &places))
                .collect(),
            outlets: outlets.collect(),
            troubles: troubles.map(ToString::to_string).collect(),
        };
        serde_json::to_writer(&mut *out, &record)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

fn step_record<'a>(
    history: &'a ArticleHistory,
    step: &'a HistoryStep,
    places: &[CodePointMap],
) -> StepRecord<'a> {
    let story = &history.story;
    let range =
        |state: VersionId, span: Option<Span>| span.map(|span| places[state.index()].range(span));
    let letter = |state: Option<VersionId>| state.map(|state| story.letter(state));
    let record = |change: &'a HistoryChange| HistoryChangeRecord {
        kind: change.kind.name(),
        from: range(step.from, change.from),
        to: range(step.to, change.to),
        grave: change.is_grave,
        noted: change.noted.is_some(),
        noted_in: letter(change.noted),
        restored: letter(change.restored),
        note: change.note.map(|note| note.name()),
        says: change.says.as_deref(),
    };
    StepRecord {
        from: story.letter(step.from),
        to: story.letter(step.to),
        at: state_of(history, step.to).map(|time| time.iso()),
        changes: step.changes.iter().map(record).collect(),
        remarks: step.remarks.iter().map(|remark| remark.words()).collect(),
    }
}
