//! Rows made of mentions: who is silent, and in which order rows are read.

use std::cmp::Reverse;

use super::{Fact, FactKind, FactStatus, Mention};
use crate::compare::Confidence;
use crate::lexicon::share_words;
use crate::text::{Story, VersionId, list_words};

/// A row of these mentions.
pub(crate) fn build_fact(
    story: &Story,
    kind: FactKind,
    status: FactStatus,
    mut mentions: Vec<Mention>,
) -> Fact {
    mentions.sort();
    mentions.dedup();
    let mut stating: Vec<VersionId> = mentions.iter().map(|mention| mention.version).collect();
    stating.dedup();
    // Of a version in another language it is not known whether it states the fact.
    let could_tell = |version: VersionId| {
        let mut stating = stating.iter();
        stating.any(|&other| share_words(story, version, other))
    };
    let silent: Vec<VersionId> = story
        .versions
        .ids()
        .filter(|version| !stating.contains(version) && could_tell(*version))
        .collect();
    Fact {
        kind,
        status,
        confidence: Confidence::Sure,
        mentions,
        silent,
        speaker: None,
        why: None,
    }
}

/// A row of what may contradict each other, for a reader to decide: another reading is left.
pub(crate) fn build_likely_fact(story: &Story, kind: FactKind, mentions: Vec<Mention>) -> Fact {
    Fact {
        confidence: Confidence::Likely,
        ..build_fact(story, kind, FactStatus::Vary, mentions)
    }
}

/// Whether more than one version states it.
pub(crate) fn is_shared(mentions: &[Mention]) -> bool {
    mentions.iter().any(|m| m.version != mentions[0].version)
}

/// The letters of versions, as in *A, B and C*.
pub(crate) fn join_version_letters(
    story: &Story,
    versions: impl Iterator<Item = VersionId>,
) -> String {
    let mut names: Vec<&str> = Vec::new();
    for version in versions {
        let letter = story.letter(version);
        if !names.contains(&letter) {
            names.push(letter);
        }
    }
    list_words(&names)
}

/// The sort key of a row, which does not depend on the order of versions.
pub(crate) fn fact_sort_key(story: &Story, fact: &Fact) -> impl Ord + use<> {
    let mut texts: Vec<String> = fact
        .mentions
        .iter()
        .map(|m| story.text(m.span).to_owned())
        .collect();
    texts.sort();
    let mut versions: Vec<VersionId> = fact.mentions.iter().map(|m| m.version).collect();
    versions.dedup();
    let depth = |m: &Mention| m.span.start - story.versions[m.version].span.start;
    // Where the earliest version has it, a reader expects the row.
    let first = fact.mentions.iter().map(depth).min();
    (
        fact.claim(),
        fact.kind,
        Reverse(versions.len()),
        first,
        texts,
    )
}

/// What versions say, each saying once, with its letters: *A and B: 14; C: 15*.
pub(crate) fn join_sayings(story: &Story, sayings: &[(VersionId, String)]) -> String {
    let mut seen: Vec<(&str, Vec<VersionId>)> = Vec::new();
    for (version, saying) in sayings {
        match seen.iter_mut().find(|(known, _)| known == saying) {
            Some((_, versions)) => versions.push(*version),
            None => seen.push((saying, vec![*version])),
        }
    }
    let parts = seen.iter().map(|(saying, versions)| {
        format!(
            "{} in {}",
            saying,
            join_version_letters(story, versions.iter().copied())
        )
    });
    parts.collect::<Vec<_>>().join(", ")
}
