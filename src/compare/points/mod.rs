//! What the story says, wherever it is said: links joined into points across all versions.

pub(super) mod joining;
pub(super) mod links_by_sentence;

use std::ops::Range;
use std::sync::Arc;

use super::Pair;
use crate::ids;
use crate::text::{SentenceId, Story, Table, VersionId};
use joining::group_sentences;

ids! {
    /// One thing that the story says.
    PointId,
}

/// How one version makes a point: a run of its sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    /// The version.
    pub version: VersionId,
    /// Its sentences, without a gap.
    pub sentences: Range<SentenceId>,
}

/// One thing that the story says, with every telling of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// The tellings, by version and place; a version may tell a point twice.
    pub tellings: Vec<Telling>,
}

impl Point {
    /// The tellings of one version.
    pub fn tellings_of(&self, version: VersionId) -> impl Iterator<Item = &Telling> {
        self.tellings
            .iter()
            .filter(move |telling| telling.version == version)
    }

    /// Whether more than one version makes the point.
    pub fn is_shared(&self) -> bool {
        let mut versions = self.tellings.iter().map(|telling| telling.version);
        versions
            .next()
            .is_some_and(|first| versions.any(|other| other != first))
    }
}

/// The points of a story: every sentence belongs to exactly one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Points {
    points: Table<PointId, Point>,
    point_of: Table<SentenceId, PointId>,
}

impl Points {
    /// The points that these links make, numbered by the first sentence of each.
    pub fn new(story: &Story, pairs: &[Arc<Pair>]) -> Self {
        let mut points = Self {
            point_of: vec![PointId::default(); story.sentences.len()].into(),
            ..Self::default()
        };
        for sentences in group_sentences(story, pairs) {
            let point = points.points.next_id();
            for &sentence in &sentences {
                points.point_of[sentence] = point;
            }
            let tellings = split_tellings(story, &sentences);
            points.points.push(Point { tellings });
        }
        points
    }

    /// The point that a sentence makes.
    pub fn of(&self, sentence: SentenceId) -> PointId {
        self.point_of[sentence]
    }

    /// The point.
    pub fn get(&self, point: PointId) -> &Point {
        &self.points[point]
    }

    /// All points with their ids.
    pub fn entries(&self) -> impl Iterator<Item = (PointId, &Point)> {
        self.points.entries()
    }

    /// How many points there are.
    pub fn len(&self) -> usize {
        self.points.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }
}

/// Runs of sentences without a gap, each of one version.
fn split_tellings(story: &Story, sentences: &[SentenceId]) -> Vec<Telling> {
    let version = |sentence: SentenceId| story.sentences[sentence].version;
    let goes_on = |one: &SentenceId, next: &SentenceId| {
        one.0 + 1 == next.0 && version(*one) == version(*next)
    };
    let telling = |run: &[SentenceId]| Telling {
        version: version(run[0]),
        sentences: run[0]
            ..SentenceId(run[0].0 + u32::try_from(run.len()).expect("a run fits its ids")),
    };
    sentences.chunk_by(goes_on).map(telling).collect()
}
