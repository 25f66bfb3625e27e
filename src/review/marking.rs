//! What a sentence is marked against, and how.

use std::ops::Range;

use super::runs::{runs, whole};
use super::{Arrangement, Block, Column, Mark, Role, RowId, Run};
use crate::compare::{Comparison, Link, Order, Pair, Relation, share_words};
use crate::text::{PassageKind, SentenceId, Story, VersionId, each};

impl Arrangement {
    /// The mark and the runs of one sentence, as the page would show them.
    pub fn marked(
        &self,
        story: &Story,
        comparison: &Comparison,
        sentence: SentenceId,
    ) -> (Mark, Vec<Run>) {
        let marker = Marker {
            story,
            comparison,
            arrangement: self,
        };
        let version = story.sentences[sentence].version;
        let only = sentence..SentenceId(sentence.0 + 1);
        let (_, mark, runs) = marker.marked(&marker.sides(version, &only), sentence);
        (mark, runs)
    }
}

/// Marks the sentences of a story for one arrangement.
pub(super) struct Marker<'a> {
    pub(super) story: &'a Story,
    pub(super) comparison: &'a Comparison,
    pub(super) arrangement: &'a Arrangement,
}

impl Marker<'_> {
    /// A version's column, its rows not known yet.
    pub(super) fn column(&self, version: VersionId) -> Column {
        let all = &self.story.versions[version].sentences;
        let sides = self.sides(version, all);
        let sentences = each(all);
        let shown = |sentence: &SentenceId| {
            self.arrangement.shows_furniture || !self.story.sentences[*sentence].is_furniture
        };
        let mut last_passage = None;
        let blocks = sentences.filter(shown).map(|sentence| {
            let mut block = self.block(&sides, sentence);
            block.opens_passage = last_passage.replace(block.passage) != Some(block.passage);
            block
        });
        Column {
            version,
            blocks: blocks.collect(),
        }
    }

    fn block(&self, sides: &Sides<'_>, sentence: SentenceId) -> Block {
        let row = &self.story.sentences[sentence];
        let kind = if row.is_furniture {
            PassageKind::Furniture
        } else {
            self.story.passages[row.passage].kind
        };
        let (against, mark, runs) = self.marked(sides, sentence);
        Block {
            sentence,
            point: self.comparison.points.of(sentence),
            row: RowId::default(),
            passage: row.passage,
            kind,
            opens_passage: false,
            against,
            mark,
            runs,
        }
    }

    /// Whom a sentence is marked against, and how; the sides are those of its version.
    fn marked(
        &self,
        sides: &Sides<'_>,
        sentence: SentenceId,
    ) -> (Option<VersionId>, Mark, Vec<Run>) {
        let row = &self.story.sentences[sentence];
        if row.is_furniture {
            return (None, Mark::Furniture, whole(row, Role::Furniture));
        }
        let mut readings = sides.compared.iter().filter_map(|side| {
            let links = side.links(sentence);
            let mark = mark_of(&links)?;
            Some((side.rival, mark, links))
        });
        let chosen = if row.version == self.arrangement.base {
            readings.min_by_key(|(_, mark, _)| rank(*mark))
        } else {
            readings.next()
        };
        match chosen {
            Some((rival, mark, links)) => (
                Some(rival),
                mark,
                runs(self.story, row, &links, mark.has_moved()),
            ),
            None => match self.through_others(row.version, sentence) {
                Some(rival) => (Some(rival), Mark::REWORDED, whole(row, Role::Reworded)),
                None if sides.are_all => (None, Mark::OnlyHere, whole(row, Role::OnlyHere)),
                None => (None, Mark::Open, whole(row, Mark::Open.role())),
            },
        }
    }

    /// A rival that makes the same point, though only a third version's telling is near enough to both to show it.
    fn through_others(&self, version: VersionId, sentence: SentenceId) -> Option<VersionId> {
        let points = &self.comparison.points;
        let point = points.get(points.of(sentence));
        let mut rivals = self.rivals(version);
        rivals.find(|&rival| point.tellings_of(rival).next().is_some())
    }

    /// What links a version's sentences to those of every version that it may be marked against.
    fn sides(&self, version: VersionId, sentences: &Range<SentenceId>) -> Sides<'_> {
        let pair = |&rival: &VersionId| self.comparison.pair(version, rival);
        let side = |rival| Some(Side::new(pair(&rival)?, version, rival, sentences));
        let can_tell = |rival: &VersionId| share_words(self.story, version, *rival);
        let telling: Vec<VersionId> = self.rivals(version).filter(can_tell).collect();
        Sides {
            compared: self.rivals(version).filter_map(side).collect(),
            are_all: !telling.is_empty() && telling.iter().all(|rival| pair(rival).is_some()),
        }
    }

    /// The versions that a version may be marked against, in order: the base first, then the other columns; the base
    /// itself against the chosen one or all.
    fn rivals(&self, version: VersionId) -> impl Iterator<Item = VersionId> + '_ {
        let (base, against) = (self.arrangement.base, self.arrangement.against);
        let only = against.filter(|_| version == base);
        let columns = self.arrangement.columns.iter().copied();
        let all = std::iter::once(base).chain(columns.filter(move |&other| other != base));
        all.filter(move |&other| other != version && only.is_none_or(|only| only == other))
    }
}

/// The pairs of a version that are compared, and whether they are all that could tell where else a sentence stands.
struct Sides<'a> {
    compared: Vec<Side<'a>>,
    are_all: bool,
}

/// A pair seen from one version: its links by the sentences that they touch there, as looking through all of them
/// for every sentence would take a long text's square.
struct Side<'a> {
    rival: VersionId,
    is_left: bool,
    links: Vec<(SentenceId, &'a Link)>,
}

impl<'a> Side<'a> {
    /// The links that touch these sentences of a version.
    fn new(
        pair: &'a Pair,
        version: VersionId,
        rival: VersionId,
        sentences: &Range<SentenceId>,
    ) -> Self {
        let is_left = pair.left == version;
        let own = |link: &'a Link| if is_left { &link.left } else { &link.right };
        let touched = |link: &'a Link| {
            let range = own(link);
            let range = range.start.max(sentences.start)..range.end.min(sentences.end);
            each(&range).map(move |sentence| (sentence, link))
        };
        let mut links: Vec<_> = pair.links.iter().flat_map(touched).collect();
        // Stable: the links of one sentence keep the order that they have in the pair.
        links.sort_by_key(|(sentence, _)| *sentence);
        Self {
            rival,
            is_left,
            links,
        }
    }

    /// The links of a sentence, each with the side of it on which the sentence stands.
    fn links(&self, sentence: SentenceId) -> Vec<(&'a Link, bool)> {
        let first = self.links.partition_point(|(own, _)| *own < sentence);
        let touching = self.links[first..]
            .iter()
            .take_while(|(own, _)| *own == sentence);
        touching.map(|(_, link)| (*link, self.is_left)).collect()
    }
}

/// The mark of a sentence with these links, read from the other version to this one.
fn mark_of(links: &[(&Link, bool)]) -> Option<Mark> {
    let best = links
        .iter()
        .min_by_key(|(link, _)| (link.relation, link.order))?;
    let (link, is_left) = *best;
    let relation = if is_left {
        link.relation.mirrored()
    } else {
        link.relation
    };
    let has_moved = links.iter().all(|(link, _)| link.order == Order::Moved);
    Some(Mark::Told {
        relation,
        has_moved,
    })
}

/// The nearer to word for word, the lower.
fn rank(mark: Mark) -> (Relation, bool) {
    match mark {
        Mark::Told {
            relation,
            has_moved,
        } => (relation, has_moved),
        Mark::OnlyHere | Mark::Open | Mark::Furniture => (Relation::Reworded, true),
    }
}
