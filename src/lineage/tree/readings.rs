//! What every two versions have in the columns that both tell, block by block.

use std::collections::BTreeMap;

use super::columns::WordColumns;
use crate::lineage::rules;
use crate::text::TermId;

/// What a version has in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Reading {
    /// It tells nothing of the matter there.
    Missing,
    /// It tells the rest without this word.
    LeftOut,
    /// This word.
    Word(TermId),
}

/// What every two versions have in some columns in a row: the weight of all that both tell, and of that in which they
/// differ.
pub(super) struct ReadingBlock {
    pub(super) all: Vec<f64>,
    pub(super) differing: Vec<f64>,
}

impl ReadingBlock {
    fn new(n: usize) -> Self {
        Self {
            all: vec![0.0; n * n],
            differing: vec![0.0; n * n],
        }
    }

    fn add(&mut self, readings: &[Reading]) {
        let n = readings.len();
        let weight = weigh_readings(readings);
        for (one, mine) in readings.iter().enumerate() {
            for (other, theirs) in readings.iter().enumerate() {
                if *mine != Reading::Missing && *theirs != Reading::Missing {
                    self.all[one * n + other] += weight;
                    self.differing[one * n + other] += if mine == theirs { 0.0 } else { weight };
                }
            }
        }
    }
}

/// The readings of all versions in blocks of about a sentence; in one block if they are not drawn from.
pub(super) fn compare_readings(
    aligned: &WordColumns,
    n: usize,
    is_drawn: bool,
) -> Vec<ReadingBlock> {
    let readings = read_columns(aligned, n);
    let size = if is_drawn {
        rules::BLOCK_WORDS
    } else {
        readings.len().max(1)
    };
    let blocks = readings.chunks(size).map(|columns| {
        let mut block = ReadingBlock::new(n);
        columns.iter().for_each(|readings| block.add(readings));
        block
    });
    blocks.collect()
}

/// What a column weighs: a reading of one version alone tells nothing of its kin.
fn weigh_readings(readings: &[Reading]) -> f64 {
    let mut counts: BTreeMap<Reading, u32> = BTreeMap::new();
    for reading in readings.iter().filter(|r| **r != Reading::Missing) {
        *counts.entry(*reading).or_default() += 1;
    }
    let n_shared = counts.values().filter(|count| **count > 1).count();
    if counts.len() > 1 && n_shared < 2 {
        rules::LONE_READING
    } else {
        1.0
    }
}

/// What each version has in each column. What it lacks is left out if it tells what stands around it, and missing if a
/// whole stretch is not there.
fn read_columns(aligned: &WordColumns, n: usize) -> Vec<Vec<Reading>> {
    let read = |word: &Option<TermId>| word.map_or(Reading::Missing, Reading::Word);
    let columns = aligned.columns.iter();
    let mut found: Vec<Vec<Reading>> = columns
        .map(|column| column.iter().map(read).collect())
        .collect();
    for row in &aligned.rows {
        for version in 0..n {
            mark_left_out(aligned, row, version, &mut found);
        }
    }
    found
}

/// Marks the words of a row that a version leaves out and whose surroundings it tells.
fn mark_left_out(
    aligned: &WordColumns,
    row: &[usize],
    version: usize,
    readings: &mut [Vec<Reading>],
) {
    let has = |column: usize| aligned.columns[column][version].is_some();
    let stretches = row.chunk_by(|a, b| has(*a) == has(*b));
    let lacking = stretches.filter(|stretch| !has(stretch[0]));
    for stretch in lacking.filter(|stretch| stretch.len() < rules::MISSING_WORDS) {
        for &column in stretch {
            readings[column][version] = Reading::LeftOut;
        }
    }
}
