//! What a sentence is marked against, and how.

use super::runs::runs;
use super::{Arrangement, Block, Column, Mark, RowId, Run};
use crate::compare::{Comparison, Link, Order, Pair, Relation};
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
        let (_, mark, runs) = marker.marked(version, sentence);
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
        let sentences = each(&self.story.versions[version].sentences);
        let shown = |sentence: &SentenceId| {
            self.arrangement.shows_furniture || !self.story.sentences[*sentence].is_furniture
        };
        let mut last_passage = None;
        let blocks = sentences.filter(shown).map(|sentence| {
            let mut block = self.block(version, sentence);
            block.opens_passage = last_passage.replace(block.passage) != Some(block.passage);
            block
        });
        Column {
            version,
            blocks: blocks.collect(),
        }
    }

    fn block(&self, version: VersionId, sentence: SentenceId) -> Block {
        let row = &self.story.sentences[sentence];
        let kind = if row.is_furniture {
            PassageKind::Furniture
        } else {
            self.story.passages[row.passage].kind
        };
        let (against, mark, runs) = self.marked(version, sentence);
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

    /// Whom a sentence is marked against, and how.
    fn marked(
        &self,
        version: VersionId,
        sentence: SentenceId,
    ) -> (Option<VersionId>, Mark, Vec<Run>) {
        let row = &self.story.sentences[sentence];
        if row.is_furniture {
            return (None, Mark::Furniture, runs(self.story, row, &[], false));
        }
        let mut readings = self.rivals(version).filter_map(|rival| {
            let links = self.links(version, rival, sentence);
            let mark = mark_of(&links)?;
            Some((rival, mark, links))
        });
        let chosen = if version == self.arrangement.base {
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
            None => (None, Mark::OnlyHere, runs(self.story, row, &[], false)),
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

    fn links(
        &self,
        version: VersionId,
        rival: VersionId,
        sentence: SentenceId,
    ) -> Vec<(&Link, bool)> {
        let pair = self.comparison.pair(version, rival);
        let is_left = |pair: &Pair| pair.left == version;
        pair.map_or_else(Vec::new, |pair| {
            pair.links_of(sentence)
                .map(|link| (link, is_left(pair)))
                .collect()
        })
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
        Mark::OnlyHere | Mark::Furniture => (Relation::Reworded, true),
    }
}
