//! The brief in sentences: how much the versions share with the base, where they surely disagree, who copied whom, what
//! one version alone has.

use crate::facts::Facts;
use crate::review::{Brief, BriefVersion};
use crate::text::{Story, VersionId, visible};

/// Facts on which the versions disagree that are told; the report has them all further down.
const CONFLICTS: usize = 5;

/// The sentences of the brief; none of a single version.
pub(super) fn brief_sentences(
    story: &Story,
    facts: &Facts,
    brief: &Brief,
    base: VersionId,
) -> Vec<String> {
    if brief.versions.len() < 2 {
        return Vec::new();
    }
    let mut told = Vec::new();
    told.extend(shares_in_a_sentence(story, &brief.versions, base));
    told.extend(list_brief_conflicts(facts, brief));
    told.extend(brief.sharing.iter().map(|said| visible(said).into_owned()));
    if !brief.alone.is_empty() {
        let counts = brief.alone.iter().map(|(version, n, _)| {
            let sentences = if *n == 1 { "sentence" } else { "sentences" };
            format!("{} {n} {sentences}", story.letter(*version))
        });
        let counts: Vec<String> = counts.collect();
        told.push(format!("In one version only: {}", counts.join(", ")));
    }
    told
}

/// *Also in A: 67 % of B, 8 % of C*.
fn shares_in_a_sentence(
    story: &Story,
    versions: &[BriefVersion],
    base: VersionId,
) -> Option<String> {
    let shares = versions.iter().filter(|version| version.version != base);
    let shares = shares.filter_map(|version| {
        let shared = version.shared?;
        let total = shared.verbatim.plus(shared.reworded);
        Some(format!("{total} of {}", story.letter(version.version)))
    });
    let shares: Vec<String> = shares.collect();
    let letter = story.letter(base);
    (!shares.is_empty()).then(|| format!("Also in {letter}: {}", shares.join(", ")))
}

/// What the versions disagree on, a sentence each, and how many more there are.
fn list_brief_conflicts(facts: &Facts, brief: &Brief) -> Vec<String> {
    let rows = brief.conflicts.iter().filter_map(|&row| facts.get(row));
    let why = rows.filter_map(|fact| {
        let why = visible(fact.why.as_deref()?).into_owned();
        Some(format!("! {}: {why}", fact.kind.name()))
    });
    let mut told: Vec<String> = why.take(CONFLICTS).collect();
    let n_more = brief.conflicts.len().saturating_sub(CONFLICTS);
    match brief.conflicts.len() {
        0 => told.push("No figure, date, name or quote surely disagrees".to_owned()),
        _ if n_more > 0 => told.push(format!("! and {n_more} more that disagree")),
        _ => {}
    }
    told
}
