//! Fitted weights: sums of small decision trees, read from a file that names what each tree asks about.
//!
//! Every level of a tree asks all cells the same question (oblivious trees, as in Langley and Sage 1994 and CatBoost), so
//! that a hundred cells are answered in a few instructions. All of it is integers: the same text compares the same way
//! on every machine.

use super::columns::Columns;

/// How many questions a tree asks.
pub const DEPTH: usize = 6;

/// How many answers it has.
pub const LEAVES: usize = 1 << DEPTH;

/// So many cells are answered by one tree before the next is asked: their sums and places, five bytes each, stay in the
/// nearest memory of the processor with the columns that a tree asks about.
const CHUNK: usize = 512;

/// A tree: questions, and log-odds for each row of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    /// Whether this feature is at least so large.
    pub questions: [(u8, u8); DEPTH],
    /// Log-odds in 4096ths; the answer to the first question is the lowest bit of the place.
    pub leaves: [i16; LEAVES],
}

/// Trees whose log-odds add up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionForest {
    /// Log-odds before any tree is asked.
    pub base: i32,
    /// The trees.
    pub trees: Vec<Tree>,
}

impl DecisionForest {
    /// The log-odds of every cell, in 4096ths.
    pub fn log_odds(&self, columns: &Columns) -> Vec<i32> {
        let mut sums = vec![self.base; columns.n_cells];
        let mut places = [0_u8; CHUNK];
        for (n, sums) in sums.chunks_mut(CHUNK).enumerate() {
            let start = n * CHUNK;
            let cells = start..start + sums.len();
            for tree in &self.trees {
                let places = &mut places[..sums.len()];
                tree.answer(columns, cells.clone(), places);
                for (sum, &place) in sums.iter_mut().zip(&*places) {
                    *sum += i32::from(tree.leaves[usize::from(place) % LEAVES]);
                }
            }
        }
        sums
    }
}

impl Tree {
    /// The place of the answers of each cell among the leaves; one question after the other, over all cells, because
    /// processors then compare many of them at once.
    fn answer(&self, columns: &Columns, cells: std::ops::Range<usize>, places: &mut [u8]) {
        places.fill(0);
        for (bit, &(feature, from)) in self.questions.iter().enumerate() {
            let column = columns.column(usize::from(feature));
            let Some(column) = column.get(cells.clone()) else {
                continue;
            };
            // A mask, not a shift: processors shift no bytes side by side.
            let yes = 1 << bit;
            for (place, &value) in places.iter_mut().zip(column) {
                *place |= if value >= from { yes } else { 0 };
            }
        }
    }
}

/// The weights of both rounds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weights {
    /// By what the words are and which equal words stand around them.
    pub first: DecisionForest,
    /// By the odds around them as well.
    pub second: DecisionForest,
    /// Two words are linked from these log-odds on.
    pub bar: i32,
}

impl Weights {
    /// Reads weights, if they were fitted for the features with these names.
    ///
    /// The file is a line with the names of the features of the first round, one with those that the second round adds,
    /// and then numbers, the lowest byte first: the bar, and for each round its base, the number of trees and the trees.
    pub fn read(bytes: &[u8], first: &str, second: &str) -> Option<Self> {
        let mut rest = bytes;
        for names in [first, second] {
            rest = rest.strip_prefix(names.as_bytes())?.strip_prefix(b"\n")?;
        }
        let bar = take_i32(&mut rest)?;
        let weights = Self {
            bar,
            first: forest(&mut rest)?,
            second: forest(&mut rest)?,
        };
        rest.is_empty().then_some(weights)
    }

    /// Writes weights as [`Weights::read`] reads them.
    pub fn written(&self, first: &str, second: &str) -> Vec<u8> {
        let mut bytes = format!("{first}\n{second}\n").into_bytes();
        bytes.extend(self.bar.to_le_bytes());
        for forest in [&self.first, &self.second] {
            bytes.extend(forest.base.to_le_bytes());
            bytes.extend((forest.trees.len() as i32).to_le_bytes());
            for tree in &forest.trees {
                let questions = tree.questions.iter();
                bytes.extend(questions.flat_map(|&(feature, from)| [feature, from]));
                bytes.extend(tree.leaves.iter().flat_map(|leaf| leaf.to_le_bytes()));
            }
        }
        bytes
    }
}

fn take_i32(rest: &mut &[u8]) -> Option<i32> {
    let (bytes, after) = rest.split_first_chunk::<4>()?;
    *rest = after;
    Some(i32::from_le_bytes(*bytes))
}

fn forest(rest: &mut &[u8]) -> Option<DecisionForest> {
    let base = take_i32(rest)?;
    let n_trees = take_i32(rest)?;
    let trees = (0..n_trees)
        .map(|_| read_decision_tree(rest))
        .collect::<Option<_>>()?;
    Some(DecisionForest { base, trees })
}

fn read_decision_tree(rest: &mut &[u8]) -> Option<Tree> {
    let (bytes, after) = rest.split_first_chunk::<{ 2 * DEPTH + 2 * LEAVES }>()?;
    *rest = after;
    let (questions, leaves) = bytes.split_at(2 * DEPTH);
    let mut tree = Tree {
        questions: [(0, 0); DEPTH],
        leaves: [0; LEAVES],
    };
    for (question, bytes) in tree.questions.iter_mut().zip(questions.chunks(2)) {
        *question = (bytes[0], bytes[1]);
    }
    for (leaf, bytes) in tree.leaves.iter_mut().zip(leaves.chunks(2)) {
        *leaf = i16::from_le_bytes([bytes[0], bytes[1]]);
    }
    Some(tree)
}
