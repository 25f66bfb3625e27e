//! The facts that a reader must look at: conflicts first, then what is only said otherwise.

use std::borrow::Cow;

use super::shown;
use crate::compare::{self, FactKind, FactStatus};
use crate::text::{Story, VersionId, visible};

/// A fact on which the versions do not say the same.
pub(in crate::report) struct Fact<'a> {
    pub(in crate::report) status: FactStatus,
    pub(in crate::report) kind: FactKind,
    /// Who is quoted, if a version names the speaker.
    pub(in crate::report) speaker: Option<Cow<'a, str>>,
    /// Why it stands here, in words.
    pub(in crate::report) why: Option<Cow<'a, str>>,
    /// For each version that states it, in the order of the columns, its letter and its words.
    pub(in crate::report) stated: Vec<(&'a str, Vec<Cow<'a, str>>)>,
    /// The letters of the versions that do not state it.
    pub(in crate::report) silent: Vec<&'a str>,
}

impl Fact<'_> {
    /// Status, kind and speaker in one line.
    pub(in crate::report) fn head(&self) -> String {
        let speaker = self.speaker.iter().map(|speaker| format!(", {speaker}"));
        let speaker: String = speaker.collect();
        format!("{}: {}{speaker}", self.status.name(), self.kind.name())
    }
}

pub(super) fn facts<'a>(
    story: &'a Story,
    facts: &'a compare::Facts,
    versions: &[VersionId],
) -> Vec<Fact<'a>> {
    let differs = |fact: &&compare::Fact| match fact.status {
        FactStatus::Conflict | FactStatus::Vary => true,
        FactStatus::Agree | FactStatus::Single => false,
    };
    facts
        .iter()
        .filter(differs)
        .map(|fact| told(story, fact, versions))
        .collect()
}

fn told<'a>(story: &'a Story, fact: &'a compare::Fact, versions: &[VersionId]) -> Fact<'a> {
    let words = |version: VersionId| {
        let mut words: Vec<Cow<'a, str>> = Vec::new();
        for mention in fact.mentions_of(version) {
            let text = shown(story, mention.span);
            if !words.contains(&text) {
                words.push(text);
            }
        }
        words
    };
    let stated = versions.iter().map(|&v| (story.letter(v), words(v)));
    let silent = |v: &&VersionId| fact.silent.contains(v);
    Fact {
        status: fact.status,
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
