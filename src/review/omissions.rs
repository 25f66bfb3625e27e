//! What a version leaves out that most others carry, and what it alone says.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::compare::{Comparison, PointId, Telling};
use crate::lexicon::share_words;
use crate::text::{SentenceId, Story, VersionId, each};

/// What a version leaves out and what it alone says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Omissions {
    /// The points that more than half of the other versions make and this one does not: those that most make first, then
    /// in the order of the story.
    pub left_out: Vec<Omission>,
    /// The sentences of which no other version has anything, not even possibly, in order, neighbours together.
    pub alone: Vec<Range<SentenceId>>,
    /// With how many other versions it was compared: those in another language are not counted.
    pub n_compared: usize,
}

/// A point that a version leaves out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Omission {
    /// The point.
    pub point: PointId,
    /// The versions that make it.
    pub told_by: Vec<VersionId>,
    /// Its first telling, to be shown for it.
    pub telling: Telling,
}

impl Omissions {
    /// What this version leaves out and what it alone says.
    pub fn of(story: &Story, comparison: &Comparison, version: VersionId) -> Self {
        let is_compared =
            |other: &VersionId| *other != version && share_words(story, version, *other);
        let n_others = story.versions.ids().filter(is_compared).count();
        let points = comparison.points.entries();
        let mut left_out: Vec<Omission> = points
            .filter_map(|(point, said)| {
                // The tellings stand by their versions.
                let told_by = said.tellings.iter();
                let told_by = told_by.filter(|telling| tells_story(story, telling));
                let mut told_by: Vec<VersionId> = told_by.map(|telling| telling.version).collect();
                told_by.dedup();
                let is_told = told_by.contains(&version)
                    || said.tellings.iter().any(|telling| {
                        has_possible_telling(comparison, &telling.sentences, version)
                    });
                told_by.retain(is_compared);
                let is_left_out = !is_told && told_by.len() * 2 > n_others;
                let first = said
                    .tellings
                    .iter()
                    .find(|telling| tells_story(story, telling))?;
                is_left_out.then(|| Omission {
                    point,
                    told_by,
                    telling: first.clone(),
                })
            })
            .collect();
        left_out.sort_by_key(|omission| std::cmp::Reverse(omission.told_by.len()));
        Self {
            left_out,
            n_compared: n_others,
            alone: match n_others {
                0 => Vec::new(),
                _ => unlinked_sentences(story, comparison, version),
            },
        }
    }
}

/// Whether a version possibly tells one of these sentences: then nobody can say that it leaves them out.
fn has_possible_telling(
    comparison: &Comparison,
    sentences: &Range<SentenceId>,
    version: VersionId,
) -> bool {
    each(sentences).any(|sentence| {
        let mut ties = comparison.possible_ties(sentence);
        ties.any(|tie| tie.other == version)
    })
}

fn tells_story(story: &Story, telling: &Telling) -> bool {
    let sentences = &story.sentences[telling.sentences.clone()];
    sentences.iter().any(|sentence| !sentence.is_furniture)
}

fn unlinked_sentences(
    story: &Story,
    comparison: &Comparison,
    version: VersionId,
) -> Vec<Range<SentenceId>> {
    let mut linked = BTreeSet::new();
    for pair in comparison
        .pairs
        .iter()
        .filter(|pair| pair.other(version).is_some())
    {
        let is_left = pair.left == version;
        let own = pair
            .links
            .iter()
            .chain(&pair.possible)
            .map(|link| if is_left { &link.left } else { &link.right });
        linked.extend(own.flat_map(each));
    }
    let own = each(&story.versions[version].sentences)
        .filter(|sentence| !linked.contains(sentence) && !story.sentences[*sentence].is_furniture);
    let mut found: Vec<Range<SentenceId>> = Vec::new();
    for sentence in own {
        let next = SentenceId(sentence.0 + 1);
        match found.last_mut() {
            Some(last) if last.end == sentence => last.end = next,
            _ => found.push(sentence..next),
        }
    }
    found
}
