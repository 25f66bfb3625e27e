//! Fits the weights of word links, `src/compare/words/words.weights`, on sentence pairs whose words people have linked.
//!
//!     cargo run --release --example fit_words -- words-edinburgh-train.jsonl src/compare/words/words.weights
//!
//! The pairs are the training half of the Edinburgh++ corpus (Thadani, Martin and White 2012, Apache-2.0); a line is
//! `{"source_tokens": […], "target_tokens": […], "sure": [[0, 3], …]}`. The same pairs give the same bytes. Odds of the
//! second round are fitted on odds that the first gives to pairs it has not seen, five parts in turn.

mod boosting;
mod gold;

use std::collections::BTreeSet;

use boosting::{Growth, Lesson, fit};
use gold::Gold;
use rayon::prelude::*;
use retold::compare::words::fitting::{Example, first_names, second_names};
use retold::compare::words::{Columns, DecisionForest, Weights};
use retold::lexicon::Relations;

/// The weights are tried on one part of the pairs while they are fitted on the others, which should be nearly all, so
/// that what the second round learns from is like what it will meet.
const PARTS: usize = 5;

/// As many trees as the file has room for, each of them cautious and shown a quarter of the features only: trees that
/// look at different things err apart (Ho 1998).
const GROWTH: Growth = Growth {
    n_trees: 200,
    rate: 0.1,
    ridge: 4.0,
    features: 16,
    cells: 40,
};

/// Log-odds from which words are linked: precision and recall of these pairs balance a little lower, but a wrong link
/// misleads a reader more than a missing one.
const BAR: f64 = 0.2;

/// The unit of log-odds in a forest.
const UNIT: f64 = 4096.0;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [pairs, out] = arguments.as_slice() else {
        eprintln!("usage: fit_words PAIRS-JSONL OUT");
        std::process::exit(2);
    };
    let pairs: Vec<Pair> = gold::read(pairs).into_par_iter().map(Pair::new).collect();
    let firsts: Vec<Columns> = pairs.iter().map(|p| p.example.first.clone()).collect();
    let (first, unseen) = fit_all(&pairs, &firsts);
    report("first round", &pairs, &unseen);
    let seconds: Vec<Columns> = pairs
        .par_iter()
        .zip(&unseen)
        .map(|(pair, odds)| pair.example.second(odds))
        .collect();
    let (second, unseen) = fit_all(&pairs, &seconds);
    report("second round", &pairs, &unseen);
    let weights = Weights {
        first,
        second,
        bar: (BAR * UNIT) as i32,
    };
    let bytes = weights.written(&first_names(), &second_names());
    println!("{} pairs, {} bytes", pairs.len(), bytes.len());
    std::fs::write(out, bytes).expect("the output can be written");
}

/// A pair with what the aligner sees of it.
struct Pair {
    n_links: usize,
    example: Example,
    answers: Vec<bool>,
}

impl Pair {
    fn new(gold: Gold) -> Self {
        let relations = Relations::new(&gold.story);
        let sides: Vec<_> = gold
            .story
            .versions
            .iter()
            .map(|v| v.tokens.clone())
            .collect();
        let example = Example::new(&gold.story, &relations, &sides[..1], &sides[1..]);
        let links: BTreeSet<_> = gold.links.iter().collect();
        let answers = example
            .cells
            .iter()
            .map(|cell| links.contains(cell))
            .collect();
        Self {
            n_links: links.len(),
            example,
            answers,
        }
    }
}

/// The forest that all pairs teach, and for each pair the log-odds that it has from the others.
fn fit_all(pairs: &[Pair], columns: &[Columns]) -> (DecisionForest, Vec<Vec<i32>>) {
    let lesson = |is_in: &dyn Fn(usize) -> bool| {
        let chosen: Vec<usize> = (0..pairs.len()).filter(|&n| is_in(n)).collect();
        let answers = chosen.iter().flat_map(|&n| pairs[n].answers.iter());
        Lesson {
            columns: stacked(chosen.iter().map(|&n| &columns[n])),
            answers: answers.copied().collect(),
        }
    };
    let mut unseen = vec![Vec::new(); pairs.len()];
    for part in 0..PARTS {
        let forest = fit(&lesson(&|n| n % PARTS != part), GROWTH);
        for n in (0..pairs.len()).filter(|n| n % PARTS == part) {
            unseen[n] = forest.log_odds(&columns[n]);
        }
    }
    (fit(&lesson(&|_| true), GROWTH), unseen)
}

/// The cells of all of these one after the other.
fn stacked<'a>(all: impl Iterator<Item = &'a Columns> + Clone) -> Columns {
    let n_features = all.clone().next().map_or(0, Columns::n_features);
    let values = (0..n_features).flat_map(|feature| {
        let columns = all.clone();
        columns.flat_map(move |columns| columns.column(feature).iter().copied())
    });
    Columns {
        values: values.collect(),
        n_cells: all.map(|columns| columns.n_cells).sum(),
    }
}

/// Prints how well the odds do on pairs that they were not fitted on, averaged over pairs.
fn report(round: &str, pairs: &[Pair], unseen: &[Vec<i32>]) {
    let bar = (BAR * UNIT) as i32;
    let (mut precision, mut recall) = (0.0, 0.0);
    for (pair, odds) in pairs.iter().zip(unseen) {
        let found = odds.iter().filter(|&&odds| odds >= bar).count();
        let cells = odds.iter().zip(&pair.answers);
        let hit = cells.filter(|&(&odds, &answer)| answer && odds >= bar);
        let hit = hit.count() as f64;
        precision += hit / found.max(1) as f64;
        recall += hit / pair.n_links.max(1) as f64;
    }
    let part = |sum: f64| 100.0 * sum / pairs.len() as f64;
    let (p, r) = (part(precision), part(recall));
    println!(
        "{round}, unseen pairs: P {p:.2} R {r:.2} F1 {:.2}",
        2.0 * p * r / (p + r)
    );
}
