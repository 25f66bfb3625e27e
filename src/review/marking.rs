//! What a sentence is marked against, and how.

use super::run_context::sentence_runs;
use super::{Arrangement, Block, Column, Mark, RowId, Run};
use crate::compare::{Comparison, LinkEnd, LinkOrder, Relation};
use crate::lexicon::share_words;
use crate::text::{Id, PassageKind, SentenceId, Story, VersionId, each};

/// The mark and the runs of one sentence, read against one other version alone.
pub fn mark_against(
    story: &Story,
    comparison: &Comparison,
    sentence: SentenceId,
    rival: VersionId,
) -> (Mark, Vec<Run>) {
    let ties: Vec<LinkEnd> = comparison.ties_to(sentence, rival).collect();
    let mark = if ties.is_empty() {
        Mark::OnlyHere
    } else {
        mark_of(&ties)
    };
    (mark, sentence_runs(story, sentence, mark, (&ties, &ties)))
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
        let rivals = self.rivals(version);
        let sentences = each(&self.story.versions[version].sentences);
        let shown = |sentence: &SentenceId| {
            self.arrangement.shows_furniture || !self.story.sentences[*sentence].is_furniture
        };
        let mut last_passage = None;
        let blocks = sentences.filter(shown).map(|sentence| {
            let mut block = self.block(&rivals, sentence);
            block.opens_passage = last_passage.replace(block.passage) != Some(block.passage);
            block
        });
        Column {
            version,
            blocks: blocks.collect(),
        }
    }

    fn block(&self, rivals: &Rivals, sentence: SentenceId) -> Block {
        let row = &self.story.sentences[sentence];
        let kind = if row.is_furniture {
            PassageKind::Furniture
        } else {
            self.story.passages[row.passage].kind
        };
        let (against, mark) = self.marked(rivals, sentence);
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

    /// Whom a sentence is marked against, and how; the rivals are those of its version.
    fn marked(&self, rivals: &Rivals, sentence: SentenceId) -> (Option<VersionId>, Mark) {
        let row = &self.story.sentences[sentence];
        if row.is_furniture {
            return (None, Mark::Furniture);
        }
        let tied = self.comparison.tied(sentence);
        let tied = tied.filter_map(|rival| Some((rivals.place(rival)?, rival)));
        let asked: Vec<(usize, VersionId)> = if row.version == self.arrangement.base {
            tied.collect()
        } else {
            tied.min().into_iter().collect()
        };
        let readings = asked.into_iter().map(|(place, rival)| {
            let ties: Vec<LinkEnd> = self.comparison.ties_to(sentence, rival).collect();
            (place, rival, mark_of(&ties))
        });
        match readings.min_by_key(|(place, _, mark)| (rank_of_mark(*mark), *place)) {
            Some((_, rival, mark)) => (Some(rival), mark),
            None => match self.through_others(rivals, sentence) {
                Some(rival) => (Some(rival), Mark::REWORDED),
                None if self.is_possibly_told(rivals, sentence) => (None, Mark::Possible),
                None if rivals.are_all_compared => (None, Mark::OnlyHere),
                None => (None, Mark::Open),
            },
        }
    }

    /// Whether one of the rivals possibly tells it too.
    fn is_possibly_told(&self, rivals: &Rivals, sentence: SentenceId) -> bool {
        let mut ties = self.comparison.possible_ties(sentence);
        !self.arrangement.hides_possible && ties.any(|tie| rivals.place(tie.other).is_some())
    }

    /// A rival that makes the same point, though only a third version's telling is near enough to both to show it.
    fn through_others(&self, rivals: &Rivals, sentence: SentenceId) -> Option<VersionId> {
        let points = &self.comparison.points;
        let point = points.get(points.of(sentence));
        let tellers = point.tellings.iter().map(|telling| telling.version);
        let tellers = tellers.filter_map(|version| Some((rivals.place(version)?, version)));
        Some(tellers.min()?.1)
    }

    /// The versions that a version may be marked against, in order: the base first, then the other columns, then those
    /// that are not in sight, because a mark holds whatever the window shows; the base itself against the chosen one or
    /// all.
    fn rivals(&self, version: VersionId) -> Rivals {
        let (base, against) = (self.arrangement.base, self.arrangement.against);
        let only = against.filter(|_| version == base);
        let columns = self.arrangement.columns.iter().copied();
        let all = std::iter::once(base)
            .chain(columns)
            .chain(self.story.versions.ids());
        let mut places = vec![None; self.story.versions.len()];
        let mut rivals: Vec<VersionId> = Vec::new();
        for rival in all.filter(|&rival| rival != version && only.is_none_or(|only| only == rival))
        {
            if places[rival.index()].is_none() {
                places[rival.index()] = Some(rivals.len());
                rivals.push(rival);
            }
        }
        let can_tell = |rival: &&VersionId| share_words(self.story, version, **rival);
        let mut telling = rivals.iter().filter(can_tell).peekable();
        let is_compared = |rival: &VersionId| self.comparison.pair(version, *rival).is_some();
        Rivals {
            places,
            are_all_compared: telling.peek().is_some() && telling.all(is_compared),
        }
    }
}

/// The versions that a version may be marked against.
struct Rivals {
    /// The place of each version in the order in which they are asked; none if it is not.
    places: Vec<Option<usize>>,
    /// Whether all are compared that could tell where else a sentence stands, and there are any.
    are_all_compared: bool,
}

impl Rivals {
    fn place(&self, version: VersionId) -> Option<usize> {
        self.places.get(version.index()).copied().flatten()
    }
}

/// The mark of a sentence with these links to one rival, read from that to the sentence.
fn mark_of(ties: &[LinkEnd]) -> Mark {
    let nearest = ties.iter().map(|tie| {
        let relation = if tie.is_left {
            tie.link.relation.mirrored()
        } else {
            tie.link.relation
        };
        (tie.link.relation, tie.link.order, relation)
    });
    let (_, _, relation) = nearest.min().expect("a rival is one by its links");
    Mark::Told {
        relation,
        has_moved: ties.iter().all(|tie| tie.link.order == LinkOrder::Moved),
    }
}

/// The nearer to word for word, the lower.
fn rank_of_mark(mark: Mark) -> (Relation, bool) {
    match mark {
        Mark::Told {
            relation,
            has_moved,
        } => (relation, has_moved),
        Mark::OnlyHere | Mark::Possible | Mark::Open | Mark::Furniture => {
            (Relation::Reworded, true)
        }
    }
}
