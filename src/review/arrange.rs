//! From a choice of base and columns to a page.
//!
//! Every column keeps its own order. The base's points make the first rows; each further column joins the rows that
//! tell its points, along the heaviest increasing run of them, and puts what is left between. A point told at another
//! place than the row's stays where its version tells it; the row says where to look.

use std::collections::HashMap;
use std::ops::Range;

use super::runs::runs;
use super::{Block, Cell, Column, Mark, Page, Row, RowId, Run};
use crate::compare::{Comparison, Link, Order, Pair, PointId, Relation};
use crate::text::{PassageKind, SentenceId, Story, Table, VersionId, each};

/// What is to be laid side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// The version that the others are read against.
    pub base: VersionId,
    /// The versions to show, from left to right; the base is one of them.
    pub columns: Vec<VersionId>,
    /// The version that the base is marked against; without one it is marked against all columns together.
    pub against: Option<VersionId>,
    /// Whether to show what belongs to the page and not to the story.
    pub shows_furniture: bool,
}

impl Page {
    /// Lays out the page.
    pub fn new(story: &Story, comparison: &Comparison, arrangement: &Arrangement) -> Self {
        let marker = Marker {
            story,
            comparison,
            arrangement,
        };
        let mut columns: Vec<Column> = arrangement
            .columns
            .iter()
            .map(|&version| marker.column(version))
            .collect();
        let drafts = order_rows(story, arrangement, &columns);
        let rows = fill_rows(drafts, &mut columns);
        Self {
            base: arrangement.base,
            columns,
            rows,
        }
    }
}

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

struct Marker<'a> {
    story: &'a Story,
    comparison: &'a Comparison,
    arrangement: &'a Arrangement,
}

impl Marker<'_> {
    fn column(&self, version: VersionId) -> Column {
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

/// A row under construction: its point and, for each column that has joined, its blocks.
struct RowDraft {
    point: PointId,
    cells: Vec<Option<Range<usize>>>,
}

/// The column's blocks gathered into runs that tell one point.
fn tellings(column: &Column) -> Vec<(PointId, Range<usize>)> {
    let mut found: Vec<(PointId, Range<usize>)> = Vec::new();
    for (place, block) in column.blocks.iter().enumerate() {
        match found.last_mut() {
            Some((point, range)) if *point == block.point && !block.kind.is_heading() => {
                range.end = place + 1
            }
            _ => found.push((block.point, place..place + 1)),
        }
    }
    found
}

fn order_rows(story: &Story, arrangement: &Arrangement, columns: &[Column]) -> Vec<RowDraft> {
    let base = columns
        .iter()
        .position(|column| column.version == arrangement.base);
    let others = (0..columns.len()).filter(|&place| Some(place) != base);
    let mut rows: Vec<RowDraft> = Vec::new();
    for place in base.into_iter().chain(others) {
        let tellings = tellings(&columns[place]);
        let weights: Vec<u64> = tellings
            .iter()
            .map(|(_, blocks)| weight(story, &columns[place].blocks[blocks.clone()]))
            .collect();
        rows = joined(rows, place, columns, tellings, &weights);
    }
    rows
}

/// What it would cost the reader to see these blocks out of step: their words.
fn weight(story: &Story, blocks: &[Block]) -> u64 {
    let n_tokens = |block: &Block| crate::text::len(&story.sentences[block.sentence].tokens);
    blocks.iter().map(|block| n_tokens(block) as u64 + 1).sum()
}

/// The rows with one more column in them. What has no row yet and goes on with a passage stays below it; a passage of
/// its own waits until the rows that stand there already have been read.
fn joined(
    rows: Vec<RowDraft>,
    place: usize,
    columns: &[Column],
    tellings: Vec<(PointId, Range<usize>)>,
    weights: &[u64],
) -> Vec<RowDraft> {
    let anchors = heaviest_run(&wanted_rows(&rows, &tellings), weights, rows.len());
    let mut rows = rows.into_iter();
    let mut merged = Vec::with_capacity(rows.len() + tellings.len());
    let mut waiting = Vec::new();
    let mut taken = 0;
    for ((point, blocks), anchor) in tellings.into_iter().zip(anchors) {
        let goes_on = !columns[place].blocks[blocks.start].opens_passage;
        if let Some(anchor) = anchor {
            merged.extend(rows.by_ref().take(anchor - taken));
            merged.append(&mut waiting);
            let mut row = rows.next().expect("anchors are rows");
            row.cells[place] = Some(blocks);
            merged.push(row);
            taken = anchor + 1;
        } else {
            let mut cells = vec![None; columns.len()];
            cells[place] = Some(blocks);
            let queue = if goes_on && waiting.is_empty() {
                &mut merged
            } else {
                &mut waiting
            };
            queue.push(RowDraft { point, cells });
        }
    }
    merged.extend(rows);
    merged.append(&mut waiting);
    merged
}

/// For each telling the rows that tell its point.
fn wanted_rows(rows: &[RowDraft], tellings: &[(PointId, Range<usize>)]) -> Vec<Vec<usize>> {
    let mut by_point: HashMap<PointId, Vec<usize>> = HashMap::new();
    for (place, row) in rows.iter().enumerate() {
        by_point.entry(row.point).or_default().push(place);
    }
    tellings
        .iter()
        .map(|(point, _)| by_point.get(point).cloned().unwrap_or_default())
        .collect()
}

/// For each telling the row that it joins: the increasing run of rows with the greatest weight. Fenwick's tree of
/// maxima makes it n log n.
fn heaviest_run(wanted: &[Vec<usize>], weights: &[u64], n_rows: usize) -> Vec<Option<usize>> {
    let mut tree = vec![(0u64, usize::MAX); n_rows + 1];
    // One step a possible seat: telling, row, weight so far, step before it.
    let mut steps: Vec<(usize, usize, usize)> = Vec::new();
    for (telling, rows) in wanted.iter().enumerate() {
        for &row in rows.iter().rev() {
            let (so_far, before) = best_before(&tree, row);
            steps.push((telling, row, before));
            let total = so_far + weights[telling];
            let mut place = row + 1;
            while place <= n_rows {
                if total > tree[place].0 {
                    tree[place] = (total, steps.len() - 1);
                }
                place += place & place.wrapping_neg();
            }
        }
    }
    let mut seats = vec![None; wanted.len()];
    let (_, mut step) = best_before(&tree, n_rows);
    while let Some(&(telling, row, before)) = steps.get(step) {
        seats[telling] = Some(row);
        step = before;
    }
    seats
}

/// The greatest weight of a run that ends before `row`, and its last step.
fn best_before(tree: &[(u64, usize)], row: usize) -> (u64, usize) {
    let mut best = (0, usize::MAX);
    let mut place = row;
    while place > 0 {
        if tree[place].0 > best.0 {
            best = tree[place];
        }
        place &= place - 1;
    }
    best
}

fn fill_rows(drafts: Vec<RowDraft>, columns: &mut [Column]) -> Table<RowId, Row> {
    let mut told: HashMap<(PointId, usize), SentenceId> = HashMap::new();
    for (place, column) in columns.iter().enumerate() {
        for block in &column.blocks {
            told.entry((block.point, place)).or_insert(block.sentence);
        }
    }
    let mut rows = Table::default();
    for RowDraft { point, cells } in drafts {
        let row: RowId = rows.next_id();
        let cells = cells
            .into_iter()
            .enumerate()
            .map(|(place, blocks)| match blocks {
                Some(blocks) => {
                    columns[place].blocks[blocks.clone()]
                        .iter_mut()
                        .for_each(|block| block.row = row);
                    Cell::Told(blocks)
                }
                None => told
                    .get(&(point, place))
                    .map_or(Cell::Silent, |&sentence| Cell::Elsewhere(sentence)),
            });
        rows.push(Row {
            point,
            cells: cells.collect(),
        });
    }
    rows
}
