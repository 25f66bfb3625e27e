//! Word links by rules that a person can follow: content words by strength and surroundings, then what holds them
//! together.
//!
//! The order of decisions is that of Sultan, Bethard and Sumner (*Back to Basics for Monolingual Alignment*, 2014): long
//! runs of equal words first, then related words whose neighbours agree, then function words beside linked words.

use super::grid::Grid;
use super::rules;
use super::token_run::AlignmentSide;
use crate::lexicon::{Relations, WordClass};

/// The cells that are linked, each word at most once.
pub(super) fn link_by_rules(
    relations: &Relations,
    left: &AlignmentSide,
    right: &AlignmentSide,
) -> Vec<(usize, usize)> {
    let strength = Grid::of(left.len(), right.len(), |i, j| {
        relations.strength(left.terms[i], right.terms[j])
    });
    let mut linked = LinkedPlaces::new(left.len(), right.len());
    link_content(&strength, left, right, &mut linked);
    // Links of the first round can serve as neighbours in the second.
    for _ in 0..2 {
        link_function(&strength, left, right, &mut linked);
        link_framed(left, right, &mut linked);
    }
    linked.cells()
}

/// Which words are linked so far.
struct LinkedPlaces {
    to_right: Vec<Option<usize>>,
    to_left: Vec<Option<usize>>,
}

impl LinkedPlaces {
    fn new(n_left: usize, n_right: usize) -> Self {
        Self {
            to_right: vec![None; n_left],
            to_left: vec![None; n_right],
        }
    }

    fn is_free(&self, i: usize, j: usize) -> bool {
        self.to_right[i].is_none() && self.to_left[j].is_none()
    }

    fn link(&mut self, i: usize, j: usize) {
        self.to_right[i] = Some(j);
        self.to_left[j] = Some(i);
    }

    /// Whether the cell so many steps further along the diagonal is linked; both ends of both sides count as linked.
    fn has(&self, i: usize, j: usize, step: isize) -> bool {
        let (Some(i), Some(j)) = (i.checked_add_signed(step), j.checked_add_signed(step)) else {
            return false;
        };
        self.to_right.get(i).is_some_and(|to| *to == Some(j))
    }

    /// Whether both words are there and linked to each other.
    fn join(&self, i: Option<usize>, j: Option<usize>) -> bool {
        matches!((i, j), (Some(i), Some(j)) if self.to_right[i] == Some(j))
    }

    fn cells(&self) -> Vec<(usize, usize)> {
        let rows = self.to_right.iter().enumerate();
        rows.filter_map(|(i, to)| Some((i, (*to)?))).collect()
    }
}

fn drift(i: usize, j: usize, grid: &Grid<u16>) -> i32 {
    let (n, m) = (grid.n_left, grid.n_right);
    let far = (i * m).abs_diff(j * n) as i32;
    far * rules::DRIFT_PENALTY / (n * m).max(1) as i32
}

/// How long a run of nearly equal words, one of them a content word, each cell stands in.
fn measure_content_runs(strength: &Grid<u16>, left: &AlignmentSide) -> Grid<u8> {
    let mut runs = Grid::of(strength.n_left, strength.n_right, |_, _| 0_u8);
    for (i, j) in strength.places() {
        let begins = strength.at(i, j) >= rules::NEARLY_SAME
            && strength.off(i, j, -1, -1) < rules::NEARLY_SAME;
        if !begins {
            continue;
        }
        let steps = (strength.n_left - i).min(strength.n_right - j);
        let length = (0..steps)
            .take_while(|&n| strength.at(i + n, j + n) >= rules::NEARLY_SAME)
            .count();
        let has_content = (0..length).any(|n| !left.words[i + n].class.is_function());
        let worth = if has_content {
            length.min(usize::from(rules::LONG_RUN)) as u8
        } else {
            0
        };
        for n in 0..length {
            runs.set(i + n, j + n, worth);
        }
    }
    runs
}

fn link_content(
    strength: &Grid<u16>,
    left: &AlignmentSide,
    right: &AlignmentSide,
    linked: &mut LinkedPlaces,
) {
    let runs = measure_content_runs(strength, left);
    let is_content = |i: usize, j: usize| {
        !left.words[i].class.is_function() && !right.words[j].class.is_function()
    };
    let mut scored: Vec<(i32, usize, usize)> = Vec::new();
    for (i, j) in strength.places() {
        let run = runs.at(i, j);
        let alone = strength.at(i, j);
        let is_candidate = if is_content(i, j) {
            alone >= rules::RELATED_FROM
        } else {
            run >= 2
        };
        if !is_candidate {
            continue;
        }
        let mut score =
            i32::from(alone) + rules::RUN_BONUS * i32::from(run) - drift(i, j, strength);
        for step in [-3, -2, -1, 1, 2, 3_isize] {
            let near = [-1, 0, 1]
                .iter()
                .map(|&off| strength.off(i, j, step, step + off));
            score += i32::from(near.max().unwrap_or(0)) * rules::NEIGHBOUR_HUNDREDTHS / 100;
        }
        if score >= rules::LINKED_FROM {
            scored.push((score, i, j));
        }
    }
    scored.sort_unstable_by_key(|&(score, i, j)| (-score, i, j));
    for (_, i, j) in scored {
        if linked.is_free(i, j) {
            linked.link(i, j);
        }
    }
}

/// Function words and marks follow their neighbours.
fn link_function(
    strength: &Grid<u16>,
    left: &AlignmentSide,
    right: &AlignmentSide,
    linked: &mut LinkedPlaces,
) {
    let mut scored: Vec<(i32, usize, usize)> = Vec::new();
    for (i, j) in strength.places() {
        let (one, other) = (left.words[i].class, right.words[j].class);
        if !(one.is_function() && other.is_function() && linked.is_free(i, j)) {
            continue;
        }
        let is_same = strength.at(i, j) >= rules::NEARLY_SAME;
        let beside = i32::from(linked.has(i, j, 1)) * rules::LINKED_NEXT
            + i32::from(linked.has(i, j, -1)) * rules::LINKED_BEFORE;
        let next = linked.join(left.next_content(i, 1), right.next_content(j, 1));
        let last = linked.join(left.next_content(i, -1), right.next_content(j, -1));
        let held = i32::from(next) * rules::NEXT_CONTENT + i32::from(last);
        let is_end = i + 1 == left.len() && j + 1 == right.len();
        let score = match (one, other) {
            (WordClass::Mark, WordClass::Mark) if is_same && is_end => rules::MARKS_AT_ENDS,
            (WordClass::Mark, WordClass::Mark) if is_same => beside + held - rules::MARK_PENALTY,
            _ if is_same => beside + held,
            _ if one == other && one != WordClass::Mark => {
                beside + held - rules::OTHER_WORD_PENALTY
            }
            _ => 0,
        };
        if score > 0 {
            scored.push((score, i, j));
        }
    }
    scored.sort_unstable_by_key(|&(score, i, j)| (-score, i, j));
    for (_, i, j) in scored {
        if linked.is_free(i, j) {
            linked.link(i, j);
        }
    }
}

/// A word that stands where another one stood, between words that are linked, took its place.
fn link_framed(left: &AlignmentSide, right: &AlignmentSide, linked: &mut LinkedPlaces) {
    for i in 0..left.len() {
        for j in 0..right.len() {
            let (one, other) = (left.words[i], right.words[j]);
            let is_content = !one.class.is_function() && !other.class.is_function();
            let are_names = one.is_name && other.is_name;
            let is_framed = linked.has(i, j, -1) && linked.has(i, j, 1);
            if is_content && !are_names && is_framed && linked.is_free(i, j) {
                linked.link(i, j);
            }
        }
    }
}
