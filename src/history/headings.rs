//! The headline of two states.

use super::history_change::{ChangeKind, HistoryChange};
use super::near_typos::{look_alike, sound_alike};
use crate::facts::{FactKind, Facts};
use crate::lexicon::ClaimWord;
use crate::text::{PassageId, PassageKind, Story, VersionId, each};

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
    if sound_alike(words(from), words(to)) {
        return Some(HistoryChange::new(ChangeKind::Typo, span(from), span(to)));
    }
    let has_claim = |passage: Option<PassageId>, what: ClaimWord| {
        passage.is_some_and(|passage| {
            let passage = &story.passages[passage];
            let sentences = each(&passage.sentences).map(|s| &story.sentences[s]);
            let mut tokens = sentences.flat_map(|sentence| story.words(&sentence.tokens));
            tokens.any(|token| {
                let version = sentence_language(story, passage.span);
                what.is_done_by(version, story.folded(token))
            })
        })
    };
    let differs = |what| has_claim(from, what) != has_claim(to, what);
    let drops = has_claim(from, ClaimWord::Accuses) && !has_claim(to, ClaimWord::Accuses);
    let values = |passage: Option<PassageId>| -> Vec<&str> {
        let inside = span(passage)
            .into_iter()
            .flat_map(|span| facts.within(span));
        let rows = inside.filter_map(|(at, row)| {
            let fact = facts
                .get(row)
                .filter(|fact| fact.kind == FactKind::Figure)?;
            let mention = fact.mentions.iter().find(|mention| mention.span == at)?;
            mention.value.as_deref()
        });
        rows.collect()
    };
    let (lefts, rights) = (values(from), values(to));
    let is_other_figure = !lefts.is_empty() && !rights.is_empty() && lefts != rights;
    let change = HistoryChange::new(ChangeKind::Headline, span(from), span(to));
    Some(change.grave_if(drops || is_other_figure || differs(ClaimWord::Denies)))
}

fn sentence_language(story: &Story, span: crate::text::Span) -> Option<crate::text::Language> {
    let mut versions = story.versions.iter();
    versions.find(|version| version.span.covers(span))?.language
}
