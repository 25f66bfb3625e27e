//! The facts that a reader must look at: conflicts first, then possible contradictions, then what is only said otherwise.

use std::borrow::Cow;

use super::visible_words;
use crate::facts;
use crate::facts::{FactClaim, FactKind};
use crate::text::{Story, VersionId, visible};

/// A fact on which the versions do not say the same.
pub(in crate::report) struct PaperFact<'a> {
    pub(in crate::report) claim: FactClaim,
    pub(in crate::report) kind: FactKind,
    /// Who is quoted, if a version names the speaker.
    pub(in crate::report) speaker: Option<Cow<'a, str>>,
    /// Why it stands here, in words.
    pub(in crate::report) why: Option<Cow<'a, str>>,
    /// For each version that states it, in the order of the columns, its letter and its words.
    pub(in crate::report) stated: Vec<(&'a str, Vec<Cow<'a, str>>)>,
    /// The letters of the versions that do not state it; the others that do not were not compared.
    pub(in crate::report) silent: Vec<&'a str>,
}

impl PaperFact<'_> {
    /// What the row says of the versions, kind and speaker in one line.
    pub(in crate::report) fn head(&self) -> String {
        let speaker = self.speaker.iter().map(|speaker| format!(", {speaker}"));
        let speaker: String = speaker.collect();
        format!("{}: {}{speaker}", self.claim.title(), self.kind.name())
    }
}

/// How many of the facts are conflicts and how many are not, in one line.
pub(in crate::report) fn describe_fact_counts(facts: &[PaperFact<'_>]) -> String {
    let n_of = |claim| facts.iter().filter(|fact| fact.claim == claim).count();
    let counts = [
        (FactClaim::Conflict, "conflict", "conflicts"),
        (
            FactClaim::Likely,
            "possible contradiction",
            "possible contradictions",
        ),
        (
            FactClaim::Vary,
            "stated in other words",
            "stated in other words",
        ),
    ];
    let told = counts
        .iter()
        .filter_map(|&(claim, one, many)| match n_of(claim) {
            0 => None,
            1 => Some(format!("1 {one}")),
            n => Some(format!("{n} {many}")),
        });
    told.collect::<Vec<_>>().join(", ")
}

pub(super) fn differing_facts<'a>(
    story: &'a Story,
    facts: &'a facts::Facts,
    versions: &[VersionId],
) -> Vec<PaperFact<'a>> {
    let differs = |fact: &&facts::Fact| match fact.claim() {
        FactClaim::Conflict | FactClaim::Likely | FactClaim::Vary => true,
        FactClaim::Agree | FactClaim::Single => false,
    };
    facts
        .iter()
        .filter(differs)
        .map(|fact| paper_fact(story, fact, versions))
        .collect()
}

fn paper_fact<'a>(
    story: &'a Story,
    fact: &'a facts::Fact,
    versions: &[VersionId],
) -> PaperFact<'a> {
    let words = |version: VersionId| {
        let mut words: Vec<Cow<'a, str>> = Vec::new();
        for mention in fact.mentions_of(version) {
            let text = visible_words(story, mention.span);
            if !words.contains(&text) {
                words.push(text);
            }
        }
        words
    };
    let stated = versions.iter().map(|&v| (story.letter(v), words(v)));
    let silent = |v: &&VersionId| fact.silent.contains(v);
    PaperFact {
        claim: fact.claim(),
        kind: fact.kind,
        speaker: fact.speaker.as_deref().map(visible),
        why: fact.why.as_deref().map(visible),
        stated: stated.filter(|(_, words)| !words.is_empty()).collect(),
        silent: versions
            .iter()
            .filter(silent)
            .map(|&v| story.letter(v))
            .collect(),
    }
}
