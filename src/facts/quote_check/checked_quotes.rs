//! The quotations of a story beside their sources, and what that says of the rows of facts.

use super::indirect_speech::find_indirect_speech;
use super::quoting_sources::{QuotingSources, find_quoting_sources};
use super::rules;
use super::{
    QuoteChange, QuoteCheck, QuoteStatus, check_found_quotes, describe_quote_change, not_checked,
};
use crate::compare::Confidence;
use crate::facts::clause::Clause;
use crate::facts::quotes::quotation_marks::find_quotes_of;
use crate::facts::quotes::quote::Quote;
use crate::facts::rows::build_fact;
use crate::facts::{Fact, FactStatus, Mention};
use crate::text::{SentenceId, Span, Story, Table, VersionId};

/// The quotations of a story beside what was said; empty where no version is a source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckedQuotes {
    /// The versions that the others quote from.
    pub sources: Vec<VersionId>,
    /// Whether somebody has said that they are; else they only look like it.
    pub are_declared: bool,
    /// The checks, by place.
    pub checks: Vec<QuoteCheck>,
    /// The articles that could not be checked: all sources are in another language.
    pub not_checked: Vec<VersionId>,
}

impl CheckedQuotes {
    /// Checks the quotations of a story against the versions that are sources, or look like it.
    pub(in crate::facts) fn of(
        story: &Story,
        clauses: &Table<SentenceId, Clause<'_>>,
        quotes: &[Quote],
    ) -> Self {
        let QuotingSources {
            versions: sources,
            are_declared,
        } = find_quoting_sources(story, quotes);
        if sources.is_empty() {
            return Self::default();
        }
        let others = story.versions.ids().filter(|id| !sources.contains(id));
        let articles: Vec<VersionId> = others.collect();
        // The facts pass over two words; whether somebody said them can be checked.
        let quotes = find_quotes_of(story, clauses, &articles, rules::LEAST_WORDS);
        let reported = find_indirect_speech(clauses, &quotes, &articles);
        let mut checks = check_found_quotes(story, (&quotes, &reported), &articles, &sources);
        checks.sort_by_key(|check| check.span);
        Self {
            not_checked: not_checked(story, &articles, &sources),
            checks,
            sources,
            are_declared,
        }
    }

    /// The check of the quotation at a place.
    pub fn at(&self, span: Span) -> Option<&QuoteCheck> {
        let found = self.checks.binary_search_by_key(&span, |check| check.span);
        found.ok().map(|number| &self.checks[number])
    }

    /// The row of a quotation as its source settles it; where no source has it, it stays what the articles make of it.
    pub(in crate::facts) fn settle(&self, story: &Story, fact: Fact) -> Fact {
        let mentions = fact.mentions.iter();
        let checks: Vec<&QuoteCheck> = mentions.filter_map(|m| self.at(m.span)).collect();
        let (found, lost): (Vec<&QuoteCheck>, Vec<&QuoteCheck>) = checks
            .into_iter()
            .filter(|check| check.status != QuoteStatus::Short)
            .partition(|check| !check.places.is_empty());
        if found.is_empty() {
            return match (lost.is_empty(), fact.why.is_none()) {
                (false, true) => Fact {
                    why: Some("no source has these words".to_owned()),
                    ..fact
                },
                _ => fact,
            };
        }
        let worst = found.iter().map(|check| self.severity(check)).max();
        let worst = worst.unwrap_or(Severity::None);
        let told = found.iter().filter(|check| self.severity(check) == worst);
        let mut why: Vec<String> = told
            .filter_map(|check| explain_check(story, check))
            .collect();
        why.extend(lost.iter().map(|check| {
            let letter = story.letter(check.article);
            format!("what {letter} quotes is in no source")
        }));
        let worst = worst.max(if lost.is_empty() {
            Severity::None
        } else {
            Severity::Likely
        });
        let mut mentions = fact.mentions.clone();
        for check in &found {
            add_places(&mut mentions, check);
        }
        let (status, confidence) = worst.claimed();
        Fact {
            confidence,
            speaker: fact.speaker.clone(),
            why: (!why.is_empty()).then(|| why.join("; ")),
            ..build_fact(story, fact.kind, status, mentions)
        }
    }

    fn severity(&self, check: &QuoteCheck) -> Severity {
        let is_sure = self.are_declared && check.is_sure;
        let has_words_changed = check.changes.iter().any(|change| !change.kind.is_small());
        match check.status {
            QuoteStatus::Altered if has_words_changed && is_sure => Severity::Sure,
            QuoteStatus::Altered if has_words_changed => Severity::Likely,
            _ if check.context.is_some() || check.other_speaker.is_some() => Severity::Likely,
            QuoteStatus::Altered | QuoteStatus::Cut | QuoteStatus::Joined => Severity::Small,
            QuoteStatus::Exact
            | QuoteStatus::Declared
            | QuoteStatus::Missing
            | QuoteStatus::Short => Severity::None,
        }
    }
}

/// How far a quotation is from what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Severity {
    /// It is what was said.
    None,
    /// Words are cut, or put otherwise without changing what was said.
    Small,
    /// It may be another thing than what was said.
    Likely,
    /// It is not what was said.
    Sure,
}

impl Severity {
    fn claimed(self) -> (FactStatus, Confidence) {
        match self {
            Self::None => (FactStatus::Agree, Confidence::Sure),
            Self::Small => (FactStatus::Vary, Confidence::Sure),
            Self::Likely => (FactStatus::Vary, Confidence::Likely),
            Self::Sure => (FactStatus::Conflict, Confidence::Sure),
        }
    }
}

/// Puts the places of a check among the mentions; a source that quotes the words itself is mentioned already.
fn add_places(mentions: &mut Vec<Mention>, check: &QuoteCheck) {
    for place in &check.places {
        if !mentions.iter().any(|known| known.span.overlaps(place.span)) {
            mentions.push(Mention {
                version: place.source,
                span: place.span,
                value: None,
            });
        }
    }
}

/// What is wrong with a quotation, in words, the weightiest changes alone; none if nothing is.
fn explain_check(story: &Story, check: &QuoteCheck) -> Option<String> {
    let article = story.letter(check.article);
    let sources: Vec<&str> = check
        .places
        .iter()
        .map(|place| story.letter(place.source))
        .collect();
    let source = sources.first().copied().unwrap_or_default();
    let heavy = check
        .changes
        .iter()
        .filter(|change| !change.kind.is_small());
    let mut told: Vec<&QuoteChange> = heavy.collect();
    if told.is_empty() {
        told.extend(&check.changes);
    }
    let mut said: Vec<String> = told
        .into_iter()
        .map(|change| describe_quote_change(story, change))
        .collect();
    if check.status == QuoteStatus::Joined {
        said.insert(0, QuoteStatus::Joined.meaning().to_owned());
    }
    said.extend(check.context.clone());
    said.extend(
        check
            .other_speaker
            .as_ref()
            .map(|speaker| format!("the source names {speaker} as the speaker")),
    );
    (!said.is_empty()).then(|| {
        format!(
            "the quotation in {article} against {source}: {}",
            said.join(", ")
        )
    })
}
