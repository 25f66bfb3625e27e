//! Laws of pages: nothing is lost, nothing is told twice, every column keeps its own order.

use std::sync::Arc;

use proptest::prelude::*;
use retold::compare::Comparison;
use retold::facts::Facts;
use retold::review::{Arrangement, Cell, Page, RowId, RunContext};
use retold::text::{Draft, Id, SentenceId, Story, VersionId, each};

/// Sentences that versions are made of: some alike, some not.
const POOL: [&str; 9] = [
    "The ferry Lady Ardith ran aground off the island on Thursday.",
    "The ferry Lady Ardith struck a rock off the island on Thursday evening.",
    "All 214 passengers were taken ashore by lifeboats.",
    "Lifeboats took all of the 214 passengers ashore, the harbour master said.",
    "The captain, Aldo Venn, was on the bridge.",
    "“We felt a bang,” said a passenger, Ines Corvo.",
    "An inquiry will open next week.",
    "The shipping line Norvane declined to comment.",
    "Also read: Ten walks along the coast",
];

fn story(versions: &[Vec<usize>]) -> Arc<Story> {
    let draft = |sentences: &Vec<usize>| {
        let told: Vec<&str> = sentences.iter().map(|&place| POOL[place]).collect();
        Draft {
            text: told.join("\n\n"),
            ..Draft::default()
        }
    };
    Arc::new(Story::new(versions.iter().map(draft).collect()))
}

fn page(story: &Arc<Story>, base: usize) -> Page {
    laid_out(story, base, false)
}

fn laid_out(story: &Arc<Story>, base: usize, is_packed: bool) -> Page {
    let columns: Vec<VersionId> = story.versions.ids().collect();
    let base = columns[base % columns.len()];
    let arrangement = Arrangement {
        base,
        columns,
        against: None,
        shows_furniture: true,
        hides_possible: false,
        is_packed,
    };
    Page::new(story, &Comparison::of(story), &arrangement)
}

fn check(story: &Arc<Story>, page: &Page) {
    let comparison = Comparison::of(story);
    let inking = RunContext {
        story,
        comparison: &comparison,
        facts: &Facts::default(),
    };
    for (place, column) in page.columns.iter().enumerate() {
        let shown: Vec<_> = column.blocks.iter().map(|block| block.sentence).collect();
        let told: Vec<_> = each(&story.versions[column.version].sentences).collect();
        assert_eq!(shown, told, "a column shows its sentences in their order");
        let mut next = 0;
        for (row, cells) in page.rows.entries() {
            let points = page.points(row);
            match &cells.cells[place] {
                Cell::Told(blocks) => {
                    assert_eq!(blocks.start, next, "cells follow each other without gap");
                    assert!(
                        column.blocks[blocks.clone()]
                            .iter()
                            .all(|block| block.row == row)
                    );
                    next = blocks.end;
                }
                Cell::Elsewhere(sentence) => {
                    let block = page.block(*sentence).unwrap();
                    let is_told = points.contains(&block.point);
                    assert!(is_told || told_in_part(&comparison, page, row, *sentence));
                    assert_ne!(block.row, row);
                }
                Cell::Silent | Cell::NotCompared => {
                    assert!(
                        !column
                            .blocks
                            .iter()
                            .any(|block| points.contains(&block.point))
                    )
                }
            }
        }
        assert_eq!(next, column.blocks.len(), "every block stands in a row");
        for block in &column.blocks {
            let span = story.sentences[block.sentence].span;
            let mut at = span.start;
            for run in inking.runs(block) {
                assert!(
                    run.span.start == at && !run.span.is_empty(),
                    "runs tile their sentence"
                );
                at = run.span.end;
            }
            assert_eq!(at, span.end);
        }
    }
}

/// Whether a sentence is linked to one of a row's, though it makes another point.
fn told_in_part(comparison: &Comparison, page: &Page, row: RowId, sentence: SentenceId) -> bool {
    let points = page.points(row);
    let is_of_row = |other: SentenceId| points.contains(&comparison.points.of(other));
    let mut links = comparison.pairs.iter().flat_map(|pair| &pair.links);
    links.any(|link| {
        let (left, right) = (&link.left, &link.right);
        (left.contains(&sentence) && each(right).any(is_of_row))
            || (right.contains(&sentence) && each(left).any(is_of_row))
    })
}

proptest! {
    #[test]
    fn nothing_is_lost_and_every_column_keeps_its_order(
        versions in prop::collection::vec(prop::collection::vec(0..POOL.len(), 0..7), 1..5),
        base in 0..5usize,
    ) {
        let story = story(&versions);
        check(&story, &page(&story, base));
        check(&story, &laid_out(&story, base, true));
    }
}

#[test]
fn what_two_versions_tell_alone_stands_side_by_side() {
    let story = story(&[vec![6, 0, 4], vec![0, 2, 4], vec![5, 0, 7, 4]]);
    let (loose, packed) = (laid_out(&story, 0, false), laid_out(&story, 0, true));
    check(&story, &packed);
    let row = |column: usize, block: usize| packed.columns[column].blocks[block].row;
    assert_eq!(row(0, 0), row(2, 0), "each before what all tell");
    assert_eq!(row(1, 1), row(2, 2), "each between what all tell");
    assert_eq!((loose.rows.len(), packed.rows.len()), (6, 4));
}

#[test]
fn a_gap_beside_what_several_versions_tell_stays_a_gap() {
    let story = story(&[vec![0, 4], vec![0, 2, 4], vec![2, 6]]);
    let packed = laid_out(&story, 0, true);
    check(&story, &packed);
    let shared = packed.columns[1].blocks[0].row;
    assert_eq!(packed.rows[shared].cells[2], Cell::Silent);
}

#[test]
fn a_moved_sentence_stays_at_its_own_place() {
    let story = story(&[vec![0, 2, 4, 6], vec![6, 0, 2, 4]]);
    let page = page(&story, 0);
    check(&story, &page);
    let moved = &page.columns[1].blocks[0];
    assert!(moved.mark.has_moved(), "{:?}", moved.mark);
    let base_row = page.columns[0].blocks[3].row;
    assert_eq!(
        page.rows[base_row].cells[1],
        Cell::Elsewhere(moved.sentence)
    );
    let last = page.columns[1].blocks.last().unwrap();
    assert_eq!(last.row, page.columns[0].blocks[2].row);
    let _ = VersionId::at(0);
}
