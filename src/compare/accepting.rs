//! Which cells become links: the likeliest first, each further one only if it explains something new.
//!
//! A sentence that has found its source may have a second one, if that accounts for words which the first left
//! unexplained; without this test every sentence about the same people would link to every other. Costs one sort of the
//! likely cells.

use super::cells::{Cell, Cells, Words};
use super::rules;
use super::scoring::probability;
use super::terms::Terms;
use super::wordings::Wording;

/// A cell that became a link.
#[derive(Clone, Debug)]
pub(super) struct Accepted {
    /// The cell.
    pub(super) cell: Cell,
    /// The part of the left sentence that it was the first to explain.
    pub(super) new_left: f32,
    /// The part of the right sentence that it was the first to explain.
    pub(super) new_right: f32,
}

/// What a version brings to the choice of links.
pub(super) struct Side<'a> {
    /// The wordings of its sentences, by place.
    pub(super) wordings: Vec<Option<&'a Wording>>,
    /// Whether each sentence is a heading.
    pub(super) headings: Vec<bool>,
}

/// The links among the cells of two versions, by left and then right sentence.
pub(super) fn accepted(cells: &Cells, terms: &Terms, left: &Side, right: &Side) -> Vec<Accepted> {
    let (bar, news_from) = bars(left, right);
    let mut likely: Vec<(&Cell, f32)> = cells
        .cells
        .iter()
        .map(|cell| (cell, probability(cell.log_odds - unlike(cell, left, right))))
        .filter(|&(_, p)| p >= bar)
        .collect();
    let sizes = (left.wordings.len(), right.wordings.len());
    let drift = |cell: &Cell| (cell.left * sizes.1).abs_diff(cell.right * sizes.0);
    likely.sort_by(|(a, p), (b, q)| {
        let nearer = drift(a).cmp(&drift(b));
        q.total_cmp(p)
            .then(nearer)
            .then((a.left, a.right).cmp(&(b.left, b.right)))
    });
    let mut explained = (Explained::of(left), Explained::of(right));
    let mut found = Vec::new();
    for (cell, p) in likely {
        let (lefts, rights) = matched_places(cell, left.wordings[cell.left]);
        let new_left = explained.0.news(left, terms, cell.left, &lefts);
        let new_right = explained.1.news(right, terms, cell.right, &rights);
        let is_first = !explained.0.has_link[cell.left] && !explained.1.has_link[cell.right];
        if is_first || new_left.max(new_right) >= news_from {
            explained.0.take(cell.left, &lefts);
            explained.1.take(cell.right, &rights);
            let mut cell = cell.clone();
            cell.alone = p;
            found.push(Accepted {
                cell,
                new_left,
                new_right,
            });
        }
    }
    found.sort_by_key(|link| (link.cell.left, link.cell.right));
    found
}

/// The probability from which a cell may become a link, and how much news it takes for a second link.
fn bars(left: &Side, right: &Side) -> (f32, f32) {
    let n_told = |side: &Side| side.wordings.iter().flatten().count();
    let (fewer, more) = (
        n_told(left).min(n_told(right)),
        n_told(left).max(n_told(right)),
    );
    if fewer == 1 && more <= rules::LONE_AGAINST {
        (rules::LONE_FROM, rules::LONE_NEWS_FROM)
    } else {
        (rules::LINK_FROM, rules::NEWS_FROM)
    }
}

/// What it costs that one is a heading and the other is not.
fn unlike(cell: &Cell, left: &Side, right: &Side) -> f32 {
    if left.headings[cell.left] == right.headings[cell.right] {
        0.0
    } else {
        rules::HEADING_TO_PROSE
    }
}

/// The places of the words that match well enough to count as explained.
fn matched_places(cell: &Cell, left: Option<&Wording>) -> (Vec<u16>, Vec<u16>) {
    let good = |words: &[super::matching::Matched]| -> (Vec<u16>, Vec<u16>) {
        let good = words
            .iter()
            .filter(|cell| cell.nearness >= rules::EXPLAINED_FROM);
        good.map(|cell| (cell.left, cell.right)).unzip()
    };
    match &cell.words {
        Words::All => {
            let n = left.map_or(0, |wording| wording.terms.len());
            let all: Vec<u16> = (0..n).map(|place| place as u16).collect();
            (all.clone(), all)
        }
        Words::Some(matched) => good(matched),
        Words::Turned(matched) => {
            let (rights, lefts) = good(matched);
            (lefts, rights)
        }
    }
}

/// Which words of a version's sentences are explained by links.
struct Explained {
    words: Vec<Vec<bool>>,
    has_link: Vec<bool>,
}

impl Explained {
    fn of(side: &Side) -> Self {
        let words = side
            .wordings
            .iter()
            .map(|wording| vec![false; wording.map_or(0, |w| w.terms.len())]);
        Self {
            words: words.collect(),
            has_link: vec![false; side.wordings.len()],
        }
    }

    /// The part of a sentence that these places would be the first to explain.
    fn news(&self, side: &Side, terms: &Terms, sentence: usize, places: &[u16]) -> f32 {
        let Some(wording) = side.wordings[sentence] else {
            return 0.0;
        };
        let weight = |place: usize| terms[wording.terms[place]].weight;
        let all: f32 = (0..wording.terms.len()).map(weight).sum();
        let new = places.iter().map(|&place| usize::from(place));
        let new: f32 = new
            .filter(|&place| !self.words[sentence][place])
            .map(weight)
            .sum();
        new / all.max(0.01)
    }

    fn take(&mut self, sentence: usize, places: &[u16]) {
        self.has_link[sentence] = true;
        for &place in places {
            self.words[sentence][usize::from(place)] = true;
        }
    }
}
