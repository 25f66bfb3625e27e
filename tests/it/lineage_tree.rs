//! The tree of a story, measured on thirteen copies whose exemplars are known.

use std::sync::Arc;

use retold::compare::Comparison;
use retold::lineage::{Branch, Lineage, Node};
use retold::text::{Id, Story, VersionId};

use super::facts_read::drafts;
use super::regions::invented::Dice;

/// The exemplar of each copy but the first, by their numbers.
const EXEMPLARS: [usize; 12] = [0, 0, 1, 1, 2, 3, 3, 5, 6, 7, 7, 2];
const N: usize = 13;

/// Thirteen texts, all but the first copied with slips from another; one of them lost a third of its words.
fn copies(seed: u64) -> Vec<String> {
    let mut dice = Dice(seed);
    let sentences = dice.words(400);
    // The ends of sentences are copied with the words.
    let sentences = sentences.chunks(15).flat_map(|words| {
        let mut words = words.to_vec();
        words.insert(0, "The".to_owned());
        words.last_mut().unwrap().push('.');
        words
    });
    let mut texts = vec![sentences.collect::<Vec<String>>()];
    for exemplar in EXEMPLARS {
        let mut copy: Vec<String> = Vec::new();
        for word in texts[exemplar].clone() {
            match dice.roll(100) {
                _ if word == "The" || word.ends_with('.') => copy.push(word),
                // Many copyists make one slip.
                0 | 1 => copy.push(format!("{word}e")),
                2 | 3 => copy.push(dice.word()),
                4 => {}
                5 => copy.extend([word, dice.word()]),
                _ => copy.push(word),
            }
        }
        texts.push(copy);
    }
    let lost = texts[9].len() / 3;
    texts[9].truncate(2 * lost);
    texts.iter().map(|words| words.join(" ")).collect()
}

fn lineage_of(texts: &[String]) -> Lineage {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let story = Arc::new(Story::new(drafts(&texts)));
    Lineage::of(&story, &Comparison::of(&story))
}

/// How many branches lie between every two of these places.
fn count_steps(branches: &[(Node, Node)]) -> Vec<Vec<usize>> {
    let node = |place: usize| Node::Version(VersionId::at(place));
    let from = |place: usize| {
        let mut steps = vec![(node(place), 0)];
        let mut at = 0;
        while let Some(&(here, n_steps)) = steps.get(at) {
            at += 1;
            for &(one, other) in branches {
                let next = match (one == here, other == here) {
                    (true, _) => other,
                    (_, true) => one,
                    _ => continue,
                };
                if steps.iter().all(|(known, _)| *known != next) {
                    steps.push((next, n_steps + 1));
                }
            }
        }
        let to = |place| steps.iter().find(|row| row.0 == node(place)).unwrap().1;
        (0..N).map(to).collect()
    };
    (0..N).map(from).collect()
}

/// How often two versions are the nearer and the further from a third in both trees (Roos and Heikkilä, 2009).
fn sign_distance(told: &[Vec<usize>], true_steps: &[Vec<usize>]) -> f64 {
    let (mut sum, mut n) = (0.0, 0.0);
    for a in 0..N {
        for b in (0..N).filter(|b| *b != a) {
            for c in (b + 1..N).filter(|c| *c != a) {
                let sign = |steps: &[Vec<usize>]| steps[a][b].cmp(&steps[a][c]) as i32;
                sum += 1.0 - f64::from((sign(told) - sign(true_steps)).abs()) / 2.0;
                n += 1.0;
            }
        }
    }
    sum / n
}

fn ends(branches: &[Branch]) -> Vec<(Node, Node)> {
    branches
        .iter()
        .map(|branch| (branch.one, branch.other))
        .collect()
}

#[test]
fn a_known_tree_of_thirteen_copies_is_found() {
    let node = |place: usize| Node::Version(VersionId::at(place));
    let known: Vec<(Node, Node)> = (1..)
        .zip(EXEMPLARS)
        .map(|(copy, exemplar)| (node(exemplar), node(copy)))
        .collect();
    let lineage = lineage_of(&copies(7));
    let told = ends(&lineage.tree);
    let sign = sign_distance(&count_steps(&told), &count_steps(&known));
    let has = |(one, other): &(Node, Node)| {
        told.contains(&(*one, *other)) || told.contains(&(*other, *one))
    };
    let n_direct = known.iter().filter(|branch| has(branch)).count();
    eprintln!("sign distance {sign:.3}, {n_direct} of 12 exemplars");
    assert!(sign >= 0.9, "{sign}");
    assert!(n_direct >= 10, "{n_direct}");
    let supported = lineage.tree.iter().filter(|branch| branch.is_supported());
    assert!(supported.count() >= 8, "{:?}", lineage.tree);
}

#[test]
fn one_sentence_supports_no_branch() {
    let rest = "The ferry ran aground late on Thursday. All passengers came ashore before midnight. An inquiry opens next week. \
                The captain stood on the bridge. Divers look at the hull today. Freight goes by a smaller boat. ";
    let told = |word: &str| format!("{rest}{rest}Its steering had {word} in a heavy swell.");
    let texts = ["failed", "failed", "given out", "given out"].map(told);
    // Four texts, so that the last sentence alone parts two from two.
    let texts = texts
        .iter()
        .enumerate()
        .map(|(n, text)| format!("{text} Number {n} ends."));
    let lineage = lineage_of(&texts.collect::<Vec<_>>());
    let inner = lineage
        .tree
        .iter()
        .filter(|branch| matches!((branch.one, branch.other), (Node::Fork(_), Node::Fork(_))));
    assert!(
        inner.into_iter().all(|branch| !branch.is_supported()),
        "{:?}",
        lineage.tree
    );
}
