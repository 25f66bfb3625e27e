//! Finding the words of a review again in a text that may have changed.
//!
//! Words count as unchanged if they stand somewhere with the same letters; spaces, line breaks and the shapes of
//! quotation marks may differ. Of several such places the one with the most like surroundings is taken, then the one
//! nearest to where the words stood. Words too short to be known by themselves must keep some of their surroundings.

use std::ops::Range;

use super::{
    AnchorStanding, JudgementSwap, KnownVersion, Review, ReviewStep, ReviewTarget, TargetKind,
    TextAnchor,
};
use crate::review::find::folded_chars;
use crate::text::{Id, Span, Story, Table, VersionId};

/// With so many letters, counting like surroundings, words are known again; a lone *the ferry* stands anywhere.
const ENOUGH: usize = 24;

impl Review {
    /// The same review of a story whose versions may have changed, come in another order, or be gone. `counterparts`
    /// says for each version of the review which version of the story it is. On the same story nothing changes.
    pub fn reanchored(self, story: &Story, counterparts: &[Option<VersionId>]) -> Self {
        let fresh = Self::new(story);
        let Self {
            versions,
            judgements,
            done,
            undone,
        } = self;
        let mut known: Vec<KnownVersion> = fresh.versions.iter().cloned().collect();
        let moved = versions.entries().map(|(old, was)| {
            let counterpart = counterparts.get(old.index()).copied().flatten();
            let id = counterpart.unwrap_or_else(|| {
                known.push(KnownVersion {
                    is_open: false,
                    ..was.clone()
                });
                VersionId::at(known.len() - 1)
            });
            MovedVersion {
                id,
                has_changed: story
                    .versions
                    .get(id)
                    .is_none_or(|now| now.sha256 != was.sha256),
                text: None,
            }
        });
        let mut moved: Vec<MovedVersion> = moved.collect();
        let mut target = |target: ReviewTarget| reanchor_target(story, &mut moved, target);
        let mut review = Self::default();
        for (held, said) in judgements {
            review.keep(target(held), said);
        }
        let mut step = |step: ReviewStep| ReviewStep {
            swaps: step
                .swaps
                .into_iter()
                .map(|swap| JudgementSwap {
                    target: target(swap.target),
                    ..swap
                })
                .collect(),
            ..step
        };
        review.done = done.into_iter().map(&mut step).collect();
        review.undone = undone.into_iter().map(&mut step).collect();
        review.versions = Table::from(known);
        review
    }

    /// The same review of a story with these versions, found by checksum, then by origin.
    pub fn moved_to(self, story: &Story) -> Self {
        let known: Vec<KnownVersion> = self.versions.iter().cloned().collect();
        let counterparts = counterparts(&known, story);
        self.reanchored(story, &counterparts)
    }
}

/// Whether a known version is this one of the story.
type VersionMatchRule<'a> = dyn Fn(&KnownVersion, VersionId) -> bool + 'a;

/// For each known version the one of the story that it is: with the same checksum, or else from the same place.
pub fn counterparts(known: &[KnownVersion], story: &Story) -> Vec<Option<VersionId>> {
    let mut free: Vec<VersionId> = story.versions.ids().collect();
    let mut found = vec![None; known.len()];
    let same_letter = |was: &KnownVersion, id: VersionId| story.letter(id) == was.letter;
    let same_text = |was: &KnownVersion, id: VersionId| story.versions[id].sha256 == was.sha256;
    let same_origin = |was: &KnownVersion, id: VersionId| {
        !was.origin.is_empty() && story.versions[id].origin == was.origin
    };
    // The articles of one file share its checksum, and two copies of one text differ in nothing but their letters.
    let rules: [&VersionMatchRule<'_>; 5] = [
        &|was, id| same_text(was, id) && same_origin(was, id) && same_letter(was, id),
        &|was, id| same_text(was, id) && same_origin(was, id),
        &|was, id| same_text(was, id) && same_letter(was, id),
        &|was, id| same_text(was, id),
        &|was, id| same_origin(was, id),
    ];
    for rule in rules {
        for (was, found) in known.iter().zip(&mut found) {
            if found.is_none() {
                let place = free.iter().position(|&id| rule(was, id));
                *found = place.map(|place| free.remove(place));
            }
        }
    }
    found
}

/// What became of a version.
struct MovedVersion {
    id: VersionId,
    has_changed: bool,
    /// Its letters as they are compared, once somebody needs them.
    text: Option<FoldedLetters>,
}

fn reanchor_target(
    story: &Story,
    moved: &mut [MovedVersion],
    target: ReviewTarget,
) -> ReviewTarget {
    let ReviewTarget { anchors, kind } = target;
    let anchors = anchors.into_iter().map(|anchor| {
        let Some(moved) = moved.get_mut(anchor.version.index()) else {
            return outdate_anchor(anchor.version, anchor);
        };
        if story.versions.get(moved.id).is_none() {
            return outdate_anchor(moved.id, anchor);
        }
        if kind == TargetKind::Version {
            return reanchor_version(story, moved, anchor);
        }
        reanchor_words(story, moved, anchor)
    });
    let mut anchors: Vec<TextAnchor> = anchors.collect();
    anchors.sort();
    ReviewTarget { anchors, kind }
}

fn outdate_anchor(version: VersionId, anchor: TextAnchor) -> TextAnchor {
    TextAnchor {
        version,
        standing: AnchorStanding::Outdated,
        ..anchor
    }
}

/// A verdict on a whole version was given on its whole text: any change makes it outdated.
fn reanchor_version(story: &Story, moved: &MovedVersion, anchor: TextAnchor) -> TextAnchor {
    let fresh = TextAnchor::whole(story, moved.id);
    let is_same = |anchor: &TextAnchor| anchor.end == fresh.end && anchor.excerpt == fresh.excerpt;
    if moved.has_changed || anchor.standing == AnchorStanding::Outdated || !is_same(&anchor) {
        outdate_anchor(moved.id, anchor)
    } else {
        fresh
    }
}

fn reanchor_words(story: &Story, moved: &mut MovedVersion, anchor: TextAnchor) -> TextAnchor {
    let whole = story.versions[moved.id].span;
    let at = |range: Range<usize>| {
        let start = whole.start as usize;
        TextAnchor::new(
            story,
            moved.id,
            Span::new(start + range.start, start + range.end),
        )
    };
    let text = story.text(whole);
    if text.get(anchor.range()) == Some(anchor.excerpt.as_str()) {
        let here = at(anchor.range());
        if here.before == anchor.before && here.after == anchor.after {
            return here;
        }
    }
    let folded = moved.text.get_or_insert_with(|| FoldedLetters::new(text));
    match folded.locate(&anchor) {
        Some(range) => at(range),
        None => outdate_anchor(moved.id, anchor),
    }
}

/// A text as its letters are compared, each with the bytes it comes from.
pub(super) struct FoldedLetters {
    chars: Vec<char>,
    places: Vec<Range<usize>>,
}

impl FoldedLetters {
    pub(super) fn new(text: &str) -> Self {
        let (chars, places) = folded_chars(text).into_iter().unzip();
        Self { chars, places }
    }

    /// Where the words of an anchor stand, if they do.
    pub(super) fn locate(&self, anchor: &TextAnchor) -> Option<Range<usize>> {
        let wanted = Self::new(&anchor.excerpt).chars;
        let before = Self::new(&anchor.before).chars;
        let after = Self::new(&anchor.after).chars;
        let starts = self.chars.windows(wanted.len().max(1)).enumerate();
        let places = starts.filter(|(_, window)| *window == wanted.as_slice());
        let rated = places.filter_map(|(start, _)| {
            let end = start + wanted.len();
            let (ahead, behind) = (&self.chars[..start], &self.chars[end..]);
            if cuts_a_word(ahead, &wanted, &before) || cuts_a_word_end(behind, &wanted, &after) {
                return None;
            }
            let likeness = count_common_chars(ahead.iter().rev(), before.iter().rev())
                + count_common_chars(behind.iter(), after.iter());
            let is_known =
                likeness == before.len() + after.len() || wanted.len() + likeness >= ENOUGH;
            let range = self.places[start].start..self.places[end - 1].end;
            let distance = range.start.abs_diff(anchor.start as usize);
            is_known.then_some((likeness, std::cmp::Reverse(distance), range))
        });
        let best = rated.max_by_key(|(likeness, distance, _)| (*likeness, *distance));
        best.map(|(_, _, range)| range)
    }
}

/// How many characters are the same before the first that differs.
fn count_common_chars<'a>(
    one: impl Iterator<Item = &'a char>,
    other: impl Iterator<Item = &'a char>,
) -> usize {
    one.zip(other)
        .take_while(|(one, other)| one == other)
        .count()
}

/// Whether the place begins inside a word, though the words were marked from the start of one.
fn cuts_a_word(ahead: &[char], wanted: &[char], before: &[char]) -> bool {
    let joins = |ahead: Option<&char>| {
        ahead.is_some_and(|c| c.is_alphanumeric())
            && wanted.first().is_some_and(|c| c.is_alphanumeric())
    };
    joins(ahead.last()) && !joins(before.last())
}

/// Whether the place ends inside a word, though the words were marked to the end of one.
fn cuts_a_word_end(behind: &[char], wanted: &[char], after: &[char]) -> bool {
    let joins = |behind: Option<&char>| {
        behind.is_some_and(|c| c.is_alphanumeric())
            && wanted.last().is_some_and(|c| c.is_alphanumeric())
    };
    joins(behind.first()) && !joins(after.first())
}
