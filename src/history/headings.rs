//! The headline of two states.

use super::history_change::{ChangeKind, HistoryChange};
use super::near_typos::{look_alike, sound_alike};
use crate::facts::{FactKind, Facts};
use crate::lexicon::ClaimWord;
use crate::text::{Id, PassageId, PassageKind, Story, VersionId, each};

/// The headline of a version, its first.
pub(super) fn find_headline(story: &Story, version: VersionId) -> Option<PassageId> {
    let mut passages = each(&story.versions[version].passages);
    passages.find(|&passage| story.passages[passage].kind == PassageKind::Headline)
}

/// The change of headline, if it is worded otherwise. It is grave where it takes an accusation back, or tells another
/// figure or name or the opposite.
pub(super) fn compare_headlines(
    story: &Story,
    facts: &Facts,
    [from, to]: [Option<PassageId>; 2],
) -> Option<HistoryChange> {
    let span = |passage: Option<PassageId>| passage.map(|passage| story.passages[passage].span);
    let words = |passage: Option<PassageId>| span(passage).map_or("", |span| story.text(span));
    if look_alike(words(from), words(to)) {
        return None;
    }
    // In a text without markup the first line is taken for the headline: one that a note stands above is there still.
    let stands_in = |passage: Option<PassageId>, version: usize| {
        let version = &story.versions[VersionId::at(version)];
        let mut others = each(&version.passages).map(|other| story.passages[other].span);
        passage.is_some() && others.any(|other| look_alike(story.text(other), words(passage)))
    };
    if stands_in(from, 1) || stands_in(to, 0) {
        return None;
    }
    if sound_alike(words(from), words(to)) {
        return Some(HistoryChange::new(ChangeKind::Typo, span(from), span(to)));
    }
    let change = HistoryChange::new(ChangeKind::Headline, span(from), span(to));
    Some(
        change.grave_if(
            turns_claim(story, [from, to]) || tells_other_figure(story, facts, [from, to]),
        ),
    )
}

/// Whether a headline takes an accusation back, or denies what the other says.
fn turns_claim(story: &Story, [from, to]: [Option<PassageId>; 2]) -> bool {
    let has_claim = |passage: Option<PassageId>, what: ClaimWord| {
        passage.is_some_and(|passage| {
            let passage = &story.passages[passage];
            let language = sentence_language(story, passage.span);
            let sentences = each(&passage.sentences).map(|s| &story.sentences[s]);
            let mut tokens = sentences.flat_map(|sentence| story.words(&sentence.tokens));
            tokens.any(|token| what.is_done_by(language, story.folded(token)))
        })
    };
    let accuses = |passage| has_claim(passage, ClaimWord::Accuses);
    let denies = |passage| has_claim(passage, ClaimWord::Denies);
    (accuses(from) && !accuses(to)) || denies(from) != denies(to)
}

/// Whether both headlines tell figures, and other ones.
fn tells_other_figure(story: &Story, facts: &Facts, headlines: [Option<PassageId>; 2]) -> bool {
    let values = headlines.map(|passage| {
        let span = passage.map(|passage| story.passages[passage].span);
        let inside = span.into_iter().flat_map(|span| facts.within(span));
        let told = inside.filter_map(|(at, row)| {
            let fact = facts
                .get(row)
                .filter(|fact| fact.kind == FactKind::Figure)?;
            let mention = fact.mentions.iter().find(|mention| mention.span == at)?;
            mention.value.as_deref()
        });
        told.collect::<Vec<&str>>()
    });
    let [lefts, rights] = values;
    !lefts.is_empty() && !rights.is_empty() && lefts != rights
}

fn sentence_language(story: &Story, span: crate::text::Span) -> Option<crate::text::Language> {
    let mut versions = story.versions.iter();
    versions.find(|version| version.span.covers(span))?.language
}
