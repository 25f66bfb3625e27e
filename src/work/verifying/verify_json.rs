//! Checking a report in JSON: its texts stand in it, so that the comparison can be made again even without the files.

use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;

use super::{Check, CheckOutcome, Files, Named, otherwise, same, unchecked_claim};
use crate::load::{LoadOptions, share_language, with_language};
use crate::report::{JsonAnswer, write_answer};
use crate::review::Matrix;
use crate::settings::same as treated;
use crate::text::{
    Draft, MarkedFurniture, MarkedPassage, Meta, PassageKind, PublicationDate, Story,
};
use crate::work::Analysis;
use crate::work::reporting::{SOURCES, STORY_FILE, declare_sources};

#[derive(Deserialize)]
struct ClaimedVersion {
    letter: String,
    title: Option<String>,
    outlet: Option<String>,
    origin: Option<String>,
    sha256: String,
    published: Option<String>,
    text: String,
    passages: Vec<ClaimedPassage>,
    furniture: Vec<ClaimedFurniture>,
}

#[derive(Deserialize)]
struct ClaimedPassage {
    kind: String,
    start: usize,
    end: usize,
}

#[derive(Deserialize)]
struct ClaimedFurniture {
    start: usize,
    end: usize,
    why: String,
}

/// What a report in JSON claims, checked.
pub(super) fn check_json_report(
    report: &Path,
    text: &str,
    options: &LoadOptions,
) -> Result<Vec<Check>, String> {
    let claimed: Value = serde_json::from_str(text).map_err(|error| {
        format!(
            "the report is no whole JSON (line {}, column {})",
            error.line(),
            error.column()
        )
    })?;
    if claimed["schema"] != "retold/1" {
        return Err("the report does not follow the schema retold/1".to_owned());
    }
    let versions: Vec<ClaimedVersion> = serde_json::from_value(claimed["versions"].clone())
        .map_err(|_| "the report does not hold the versions that it is about".to_owned())?;
    let mut checks = Vec::new();
    let story_files = claimed["made"]["settings"][STORY_FILE].as_str();
    let story_files: Vec<String> = story_files.map(str::to_owned).into_iter().collect();
    let files = Files::of(report, &story_files, options);
    for version in &versions {
        let named = Named {
            letter: version.letter.clone(),
            origin: version.origin.clone().unwrap_or_default(),
            sha256: version.sha256.clone(),
        };
        let (check, draft) = files.check(&named);
        checks.push(check);
        if let Some(draft) = draft {
            let what = format!("{}, its text as it is read from the file", version.letter);
            checks.push(same(&what, draft.text == version.text));
            checks.push(particulars(version, &draft));
        }
    }
    let drafts = versions
        .into_iter()
        .map(build_claimed_draft)
        .collect::<Option<Vec<Draft>>>();
    let mut drafts = drafts.ok_or("the report names passages that do not stand in its texts")?;
    let sources = claimed["made"]["settings"][SOURCES].as_str();
    declare_sources(&mut drafts, sources.unwrap_or_default());
    let made_again = remake_json_report(drafts, read_claimed_same(&claimed));
    checks.extend(comparison(&claimed, &made_again));
    checks.extend(review(&claimed));
    checks.extend(further(&claimed, &made_again));
    let by = claimed["made"]["by"].as_str();
    checks.extend(by.and_then(|by| otherwise(by, &checks)));
    Ok(checks)
}

/// Whether a version is introduced as its file does.
fn particulars(version: &ClaimedVersion, draft: &Draft) -> Check {
    let ClaimedVersion {
        letter,
        title,
        outlet,
        published,
        ..
    } = version;
    let day = draft.meta.published_day().map(|day| day.to_string());
    let known = [
        ("title", title == &draft.meta.title),
        ("outlet", outlet == &draft.meta.outlet),
        ("day", *published == day),
    ];
    let other: Vec<&str> = known
        .iter()
        .filter(|(_, is_so)| !is_so)
        .map(|(name, _)| *name)
        .collect();
    match other.as_slice() {
        [] => same(&format!("{letter}, its title, outlet and day"), true),
        other => Check {
            what: format!(
                "{letter}, its {}: not as its file has it",
                other.join(" and ")
            ),
            outcome: CheckOutcome::Fails,
        },
    }
}

/// What the report says beyond the comparison: its maker's own words, and nothing that retold does not write.
fn further(claimed: &Value, now: &Value) -> Vec<Check> {
    let is_said = |key: &str| claimed[key].as_array().is_some_and(|said| !said.is_empty());
    let mut checks = Vec::new();
    if is_said("review") {
        checks.push(unchecked_claim("verdicts and notes"));
    }
    if is_said("troubles") {
        checks.push(unchecked_claim("what could not be read"));
    }
    let known = ["id", "made", "review", "troubles"];
    let keys = claimed
        .as_object()
        .into_iter()
        .flat_map(|object| object.keys());
    let strange =
        keys.filter(|key| now.get(key.as_str()).is_none() && !known.contains(&key.as_str()));
    checks.extend(strange.map(|key| Check {
        what: format!("`{key}` is nothing that retold writes"),
        outcome: CheckOutcome::Fails,
    }));
    if let Some(rule) = claimed["made"].get("rule") {
        checks.extend((*rule != Matrix::RULE).then(|| same("the rule of the shares", false)));
    }
    checks
}

fn comparison(claimed: &Value, now: &Value) -> Vec<Check> {
    let counted = |what, key, parts: &[&str]| check_rows(what, (claimed, now), key, parts);
    let same = |what: &str, key: &str| same(what, claimed[key] == now[key]);
    let mut checks = vec![
        counted(
            "sentences and words of the versions",
            "versions",
            &["sentences", "words"],
        ),
        counted(
            "shares, pair by pair",
            "pairs",
            &["left_shared", "right_shared"],
        ),
        counted("links, pair by pair", "pairs", &["links"]),
        counted(
            "marked stretches, pair by pair",
            "pairs",
            &["left_runs", "right_runs"],
        ),
        same("points", "points"),
        same("facts", "facts"),
        same("lineage", "lineage"),
    ];
    if tells_of_long(claimed) {
        checks.push(counted(
            "what long versions have in common, pair by pair",
            "pairs",
            &OF_LONG,
        ));
    }
    checks
}

/// Whether the rows under a key come out the same in these parts; if not, how many do.
fn check_rows(what: &str, reports: (&Value, &Value), key: &str, parts: &[&str]) -> Check {
    let rows = |report: &Value| report[key].as_array().cloned().unwrap_or_default();
    let (then, now) = (rows(reports.0), rows(reports.1));
    let n = then.len().max(now.len());
    let n_alike = |part: &&str| {
        let rows = then.iter().zip(&now);
        rows.filter(|(then, now)| then[*part] == now[*part]).count()
    };
    let alike = parts.iter().map(n_alike).min().unwrap_or_default();
    let mut check = same(what, alike == n);
    if alike < n {
        check.what = format!("{what}: {alike} of {n} come out the same");
    }
    check
}

/// What a pair says of long versions.
const OF_LONG: [&str; 2] = ["condensed", "passages_in_common"];

/// Whether a report says anything of long versions: one that was written before reports did claims nothing.
fn tells_of_long(claimed: &Value) -> bool {
    let mut pairs = claimed["pairs"].as_array().into_iter().flatten();
    pairs.any(|pair| OF_LONG.iter().any(|part| pair.get(part).is_some()))
}

/// Whether the passages that verdicts and notes quote stand where they are said to stand.
fn review(claimed: &Value) -> Option<Check> {
    let said = claimed["review"].as_array()?;
    let texts = claimed["versions"].as_array()?;
    let stands = |passage: &Value| -> Option<bool> {
        let (start, end) = (passage["start"].as_u64()?, passage["end"].as_u64()?);
        let version = texts
            .iter()
            .find(|version| version["letter"] == passage["version"])?;
        let text = version["text"].as_str()?.chars();
        let words: String = text
            .skip(start as usize)
            .take(end.saturating_sub(start) as usize)
            .collect();
        // Of a whole version only the first words are quoted.
        Some(words.starts_with(passage["excerpt"].as_str()?))
    };
    let passages = said
        .iter()
        .flat_map(|said| said["passages"].as_array().into_iter().flatten());
    let found: Vec<bool> = passages.filter_map(stands).collect();
    let n_stand = found.iter().filter(|stands| **stands).count();
    let mut check = same(
        "passages that verdicts and notes are about",
        n_stand == found.len(),
    );
    check.what = format!(
        "verdicts and notes: {n_stand} of {} passages stand where it says",
        found.len()
    );
    Some(check)
}

/// What was treated as the same, as the report says it.
fn read_claimed_same(claimed: &Value) -> Vec<(String, String)> {
    let said = claimed["made"]["settings"]["same"].as_str();
    said.and_then(|said| treated::parse_same(said).ok())
        .unwrap_or_default()
}

fn remake_json_report(mut drafts: Vec<Draft>, same: Vec<(String, String)>) -> Value {
    share_language(&mut drafts);
    let story = Arc::new(Story::new(drafts).treating_as_same(same));
    let analysis = Analysis::new(story, &mut |_, _| ());
    let answer = JsonAnswer {
        id: None,
        story: &analysis.story,
        comparison: &analysis.comparison,
        facts: &analysis.facts,
        lineage: &analysis.lineage,
        review: None,
        troubles: &[],
        made: None,
    };
    let mut bytes = Vec::new();
    write_answer(&answer, &mut bytes).expect("a vector takes what is written to it");
    serde_json::from_slice(&bytes).expect("what was written as JSON is JSON")
}

/// The version as it was compared; none if its passages do not lie in its text.
fn build_claimed_draft(record: ClaimedVersion) -> Option<Draft> {
    let places: Vec<usize> = record
        .text
        .char_indices()
        .map(|(at, _)| at)
        .chain([record.text.len()])
        .collect();
    let range = |start: usize, end: usize| {
        let (start, end) = (*places.get(start)?, *places.get(end)?);
        (start <= end).then_some(start..end)
    };
    let passages = record.passages.iter().map(|passage| {
        let mut kinds = PassageKind::ALL.into_iter();
        Some(MarkedPassage {
            kind: kinds.find(|kind| kind.name() == passage.kind)?,
            range: range(passage.start, passage.end)?,
        })
    });
    let furniture = record.furniture.iter().map(|furniture| {
        Some(MarkedFurniture {
            range: range(furniture.start, furniture.end)?,
            why: furniture.why.clone(),
        })
    });
    let published = record.published.and_then(|day| day.parse::<Date>().ok());
    Some(with_language(Draft {
        passages: passages.collect::<Option<Vec<_>>>()?,
        furniture: furniture.collect::<Option<Vec<_>>>()?,
        origin: record.origin.unwrap_or_default(),
        meta: Meta {
            title: record.title,
            outlet: record.outlet,
            published: published.map(PublicationDate::from),
            ..Meta::default()
        },
        sha256: record.sha256,
        letter: Some(record.letter),
        text: record.text,
        ..Draft::default()
    }))
}
