//! What a sentence is marked against, and how.

use std::cell::OnceCell;
use std::ops::Range;

use super::inking::inked;
use super::ties::{Tie, Ties, mark_of, rank};
use super::{Arrangement, Block, Column, Mark, RowId, Run};
use crate::compare::{Comparison, Pair, share_words};
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
        let sides = marker.sides(version, &only);
        let (against, mark) = marker.marked(&sides, sentence);
        let side = sides
            .compared
            .iter()
            .find(|side| Some(side.rival) == against);
        let ties: Vec<_> = side.map_or_else(Vec::new, |side| side.of(sentence).collect());
        (mark, inked(story, sentence, mark, &ties))
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
            ties: sides.compared.into_iter().filter_map(Side::made).collect(),
        }
    }

    fn block(&self, sides: &Sides<'_>, sentence: SentenceId) -> Block {
        let row = &self.story.sentences[sentence];
        let kind = if row.is_furniture {
            PassageKind::Furniture
        } else {
            self.story.passages[row.passage].kind
        };
        let (against, mark) = self.marked(sides, sentence);
        Block {
            sentence,
            point: self.comparison.points.of(sentence),
            row: RowId::default(),
            passage: row.passage,
            kind,
            opens_passage: false,
            against,
            mark,
            contradicts: false,
        }
    }

    /// Whom a sentence is marked against, and how; the sides are those of its version.
    fn marked(&self, sides: &Sides<'_>, sentence: SentenceId) -> (Option<VersionId>, Mark) {
        let row = &self.story.sentences[sentence];
        if row.is_furniture {
            return (None, Mark::Furniture);
        }
        let mut readings = sides.compared.iter().filter_map(|side| {
            let mark = mark_of(side.of(sentence))?;
            Some((side.rival, mark))
        });
        let chosen = if row.version == self.arrangement.base {
            readings.min_by_key(|(_, mark)| rank(*mark))
        } else {
            readings.next()
        };
        match chosen {
            Some((rival, mark)) => (Some(rival), mark),
            None => match self.through_others(row.version, sentence) {
                Some(rival) => (Some(rival), Mark::REWORDED),
                None if sides.are_all => (None, Mark::OnlyHere),
                None => (None, Mark::Open),
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
    fn sides<'s>(&'s self, version: VersionId, sentences: &'s Range<SentenceId>) -> Sides<'s> {
        let pair = |&rival: &VersionId| self.comparison.pair(version, rival);
        let side = |rival| {
            Some(Side {
                version,
                rival,
                sentences,
                pair: pair(&rival)?,
                ties: OnceCell::new(),
            })
        };
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

/// A pair seen from one version. Its ties are made when they are first asked for: most columns are marked by the base
/// alone, and among a hundred each has ninety-nine rivals.
struct Side<'a> {
    version: VersionId,
    rival: VersionId,
    sentences: &'a Range<SentenceId>,
    pair: &'a Pair,
    ties: OnceCell<Ties>,
}

impl Side<'_> {
    /// What ties a sentence of the version to the rival.
    fn of(&self, sentence: SentenceId) -> impl Iterator<Item = Tie<'_>> + Clone {
        let make = || Ties::new(self.pair, self.version, self.sentences);
        self.ties.get_or_init(make).of(self.pair, sentence)
    }

    fn made(self) -> Option<Ties> {
        self.ties.into_inner()
    }
}
