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

/// So many cells are answered at once: as many bytes as the smallest vectors of today's processors have.
const BLOCK: usize = 16;

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
        match columns.n_cells {
            ..4 => self.add_up::<1>(columns, &mut sums),
            4..8 => self.add_up::<4>(columns, &mut sums),
            8..BLOCK => self.add_up::<8>(columns, &mut sums),
            BLOCK.. => self.add_up::<BLOCK>(columns, &mut sums),
        }
        sums
    }

    /// Sums the trees for `N` cells at a time. The last block overlaps the one before, so that every block has `N` cells.
    fn add_up<const N: usize>(&self, columns: &Columns, sums: &mut [i32]) {
        let n = sums.len();
        for start in (0..n).step_by(N) {
            let start = start.min(n.saturating_sub(N));
            sums[start..start + N].copy_from_slice(&self.sums::<N>(columns, start));
        }
    }

    /// The log-odds of so many cells, which stay in the processor's registers from the first tree to the last.
    fn sums<const N: usize>(&self, columns: &Columns, start: usize) -> [i32; N] {
        let mut sums = [self.base; N];
        for tree in &self.trees {
            let mut places = [0_u8; N];
            // By number: compilers do not always see through iterators here, and then it takes five times as long.
            for (bit, &(feature, from)) in tree.questions.iter().enumerate() {
                if let Some(column) = columns.chunk::<N>(usize::from(feature), start) {
                    // A mask, not a shift: processors shift no bytes side by side.
                    let yes = 1 << bit;
                    for n in 0..N {
                        places[n] |= if column[n] >= from { yes } else { 0 };
                    }
                }
            }
            for n in 0..N {
                sums[n] += i32::from(tree.leaves[usize::from(places[n]) % LEAVES]);
            }
        }
        sums
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
