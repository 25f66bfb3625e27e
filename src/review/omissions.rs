//! What a version leaves out that most others carry, and what it alone says.

use std::collections::BTreeSet;
use std::ops::Range;

use super::told_parts::{TermPlaces, count_told_sentences, is_told_in, tells_something};
use crate::compare::{Comparison, Point, PointId, Telling};
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
    /// How much of a longer version it tells, if it has less than half of the words of one.
    pub told: Option<ToldPart>,
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
    /// Whether the version has a sentence on the matter that tells less than half of it.
    pub is_partial: bool,
}

/// How much of a longer version a short one tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToldPart {
    /// The longer version.
    pub of: VersionId,
    /// How many of its sentences are told, half of each at least.
    pub n_told: usize,
    /// How many sentences it has that tell something.
    pub n_sentences: usize,
}

impl Omissions {
    /// What this version leaves out and what it alone says.
    pub fn of(story: &Story, comparison: &Comparison, version: VersionId) -> Self {
        let is_compared =
            |other: &VersionId| *other != version && share_words(story, version, *other);
        let others: Vec<VersionId> = story.versions.ids().filter(is_compared).collect();
        let n_others = others.len();
        let points = comparison.points.entries();
        let mut left_out: Vec<Omission> = points
            .filter_map(|(point, said)| {
                find_omission(story, comparison, (version, &others), (point, said))
            })
            .collect();
        left_out.sort_by_key(|omission| std::cmp::Reverse(omission.told_by.len()));
        Self {
            left_out,
            told: find_told_part(story, comparison, (version, &others)),
            n_compared: n_others,
            alone: match n_others {
                0 => Vec::new(),
                _ => unlinked_sentences(story, comparison, (version, &others)),
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

/// The point as an omission of the version, if more than half of the others tell it and the version does not, or less
/// than half of it.
fn find_omission(
    story: &Story,
    comparison: &Comparison,
    (version, others): (VersionId, &[VersionId]),
    (point, said): (PointId, &Point),
) -> Option<Omission> {
    let tells = |telling: &&Telling| each(&telling.sentences).any(|s| tells_something(story, s));
    let tellings: Vec<&Telling> = said.tellings.iter().filter(tells).collect();
    // The tellings stand by their versions.
    let mut told_by: Vec<VersionId> = tellings.iter().map(|telling| telling.version).collect();
    told_by.dedup();
    let is_told = said
        .tellings
        .iter()
        .any(|telling| telling.version == version);
    told_by.retain(|teller| others.contains(teller));
    let is_possible =
        |telling: &Telling| has_possible_telling(comparison, &telling.sentences, version);
    if !is_told && said.tellings.iter().any(is_possible) {
        return None;
    }
    let is_half_told = |telling: &&&Telling| {
        each(&telling.sentences)
            .filter(|s| tells_something(story, *s))
            .all(|s| is_told_in(story, comparison, s, version))
    };
    if is_told {
        // What most others tell at length, and this one in less than half of the words, is told in part.
        let whole = tellings
            .iter()
            .filter(is_half_told)
            .map(|telling| telling.version);
        let whole: BTreeSet<VersionId> = whole.collect();
        told_by.retain(|teller| !whole.contains(teller));
    }
    let first = tellings
        .iter()
        .find(|telling| told_by.contains(&telling.version))?;
    (told_by.len() * 2 > others.len()).then(|| Omission {
        point,
        telling: (*first).clone(),
        told_by,
        is_partial: is_told,
    })
}

/// How much of the longest other version a version tells that has less than half of its words.
fn find_told_part(
    story: &Story,
    comparison: &Comparison,
    (version, others): (VersionId, &[VersionId]),
) -> Option<ToldPart> {
    // Of equals the first by its text, whatever the order of the versions.
    let length = |other: &VersionId| {
        let text = story.text(story.versions[*other].span);
        (story.n_words(*other), std::cmp::Reverse(text))
    };
    let of = others.iter().copied().max_by_key(length)?;
    let is_short = story.n_words(version) * 2 < story.n_words(of);
    is_short.then(|| {
        let (n_told, n_sentences) = count_told_sentences(story, comparison, of, version);
        ToldPart {
            of,
            n_told,
            n_sentences,
        }
    })
}

fn unlinked_sentences(
    story: &Story,
    comparison: &Comparison,
    (version, others): (VersionId, &[VersionId]),
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
    let elsewhere = TermPlaces::new(story, others);
    let own = each(&story.versions[version].sentences)
        .filter(|sentence| !linked.contains(sentence) && tells_something(story, *sentence))
        .filter(|sentence| !elsewhere.have_words_of(story, *sentence));
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
