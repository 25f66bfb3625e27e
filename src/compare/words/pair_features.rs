//! Two linked runs of words as they stand: how every two words relate, and what around them agrees by itself.

use super::grid::Grid;
use super::rules;
use super::token_run::AlignmentSide;
use crate::lexicon::{Kinship, Relations};
use crate::text::TermId;

/// Two sides and what can be said of each of their cells before any is linked.
pub(super) struct Scene<'a> {
    /// The side that is read first.
    pub(super) left: &'a AlignmentSide,
    /// The other side.
    pub(super) right: &'a AlignmentSide,
    /// How every two words relate.
    pub(super) kinship: Grid<Kinship>,
    /// The strength of that, in four-thousandths.
    pub(super) strength: Grid<u8>,
    /// The strongest of the cells in its row within three steps where both words say something and are well related.
    pub(super) content_beside: Grid<u8>,
    /// The strongest of the cells around each that speak for it if they are nearly the same.
    same_around: Grid<u8>,
    /// How many nearly equal words run up to the cell along the diagonal.
    pub(super) run_before: Grid<u8>,
    /// How many nearly equal words follow it.
    pub(super) run_after: Grid<u8>,
    /// How many words of the right side are nearly the same as each word of the left.
    pub(super) n_same_left: Vec<u8>,
    /// The other way round.
    pub(super) n_same_right: Vec<u8>,
    /// The strongest relation of each word of the left side.
    pub(super) best_left: Vec<u8>,
    /// The same of the right side.
    pub(super) best_right: Vec<u8>,
    /// For each word of the left side the next content word before it and after it.
    pub(super) content_left: [Vec<Option<usize>>; 2],
    /// The same of the right side.
    pub(super) content_right: [Vec<Option<usize>>; 2],
    /// The last anchor before each word of the left side.
    anchor_before: Vec<Option<(usize, usize)>>,
    /// The first anchor after it.
    anchor_after: Vec<Option<(usize, usize)>>,
    /// How much of the right side has a counterpart by itself, from 0 to 250.
    pub(super) agreement: u8,
}

impl<'a> Scene<'a> {
    /// Looks at two sides. Costs the kin of every word, and a few passes over the cells.
    pub(super) fn new(
        relations: &Relations,
        left: &'a AlignmentSide,
        right: &'a AlignmentSide,
    ) -> Self {
        let (n, m) = (left.len(), right.len());
        let kinship = kinships(relations, left, right);
        let strength = Grid::of(n, m, |i, j| (kinship.at(i, j).strength / 4) as u8);
        let (run_before, run_after) = count_diagonal_runs(&strength);
        let (n_same_left, best_left): (Vec<u8>, Vec<u8>) =
            (0..n).map(|i| of_row(strength.row(i, 0, 0))).unzip();
        let (n_same_right, best_right) = of_columns(&strength);
        let content_strength = Grid::of(n, m, |i, j| {
            let strength = strength.at(i, j);
            if strength >= rules::CONTENT_AGREES_FROM && are_content(left, right, i, j) {
                strength
            } else {
                0
            }
        });
        let anchor = |i: usize| {
            let row = strength.row(i, 0, 0);
            let j = row.iter().position(|&strength| is_nearly_same(strength))?;
            let is_only_one = n_same_left[i] == 1 && n_same_right[j] == 1;
            (is_only_one && are_content(left, right, i, j)).then_some(j)
        };
        let anchors: Vec<Option<usize>> = (0..n).map(anchor).collect();
        let same_around = strength.largest(&rules::SAME_AROUND);
        let agreement: usize = best_right.iter().map(|&best| usize::from(best)).sum();
        Self {
            anchor_before: last_anchor(anchors.iter().copied().enumerate(), n),
            anchor_after: last_anchor(anchors.iter().copied().enumerate().rev(), n),
            content_left: list_next_content(left),
            content_right: list_next_content(right),
            agreement: (agreement / m.max(1)) as u8,
            left,
            right,
            kinship,
            strength,
            content_beside: content_strength.largest(&rules::CONTENT_BESIDE),
            same_around,
            run_before,
            run_after,
            n_same_left,
            n_same_right,
            best_left,
            best_right,
        }
    }

    /// How far the cell lies from the diagonals of the last anchor before it and of the first one after it.
    pub(super) fn anchor_offsets(&self, i: usize, j: usize) -> (u8, u8) {
        let far = |anchor: Option<(usize, usize)>| {
            anchor.map_or(rules::NO_ANCHOR, |(row, column)| {
                (j + row)
                    .abs_diff(i + column)
                    .min(usize::from(rules::NO_ANCHOR)) as u8
            })
        };
        (far(self.anchor_before[i]), far(self.anchor_after[i]))
    }

    /// The cells that are worth weighing: related words, neighbours of equal words, places that anchors point at.
    pub(super) fn candidates(&self) -> Vec<(usize, usize)> {
        self.strength
            .places()
            .filter(|&(i, j)| self.is_candidate(i, j))
            .collect()
    }

    fn is_candidate(&self, i: usize, j: usize) -> bool {
        let related = (rules::RELATED_FROM / 4) as u8;
        if self.strength.at(i, j) >= related {
            return true;
        }
        if is_nearly_same(self.same_around.at(i, j)) {
            return true;
        }
        let (before, after) = self.anchor_offsets(i, j);
        usize::from(before.min(after)) <= rules::NEAR_ANCHOR
    }
}

/// Whether neither of two words only holds its sentence together.
fn are_content(left: &AlignmentSide, right: &AlignmentSide, i: usize, j: usize) -> bool {
    !left.words[i].class.is_function() && !right.words[j].class.is_function()
}

/// How every two words relate: each word of the left side asks for the places of its kin, not for every place.
fn kinships(relations: &Relations, left: &AlignmentSide, right: &AlignmentSide) -> Grid<Kinship> {
    let mut grid = Grid::new(left.len(), right.len());
    let mut places: Vec<(TermId, usize)> = right.terms.iter().copied().zip(0..).collect();
    places.sort_unstable();
    let has_value = |place: &usize| right.words[*place].value.is_some();
    let with_value: Vec<usize> = (0..right.len()).filter(has_value).collect();
    for (i, &term) in left.terms.iter().enumerate() {
        let row = grid.row_mut(i);
        if left.words[i].value.is_some() {
            for &j in &with_value {
                row[j] = relations.between(term, right.terms[j]);
            }
        }
        for (j, kinship) in find_kin_places(&places, relations.kin(term)) {
            row[j] = kinship;
        }
        for (j, kinship) in find_kin_places(&places, &[(term, Kinship::SAME)]) {
            row[j] = kinship;
        }
    }
    grid
}

/// The places of these kin. Costs the shorter of the two times the logarithm of the longer.
fn find_kin_places<'a>(
    places: &'a [(TermId, usize)],
    kin: &'a [(TermId, Kinship)],
) -> impl Iterator<Item = (usize, Kinship)> + 'a {
    let few = kin.len() <= places.len();
    let of_kin = kin
        .iter()
        .filter(move |_| few)
        .flat_map(|&(term, kinship)| {
            let start = places.partition_point(|place| place.0 < term);
            let same = places
                .iter()
                .skip(start)
                .take_while(move |place| place.0 == term);
            same.map(move |place| (place.1, kinship))
        });
    let of_places = places.iter().filter(move |_| !few);
    let of_places = of_places.filter_map(|&(term, place)| {
        let at = kin.binary_search_by_key(&term, |row| row.0).ok()?;
        Some((place, kin[at].1))
    });
    of_kin.chain(of_places)
}

/// How many cells of a row are nearly the same, and the strength of the best.
fn of_row(row: &[u8]) -> (u8, u8) {
    let n_same = row.iter().filter(|&&strength| is_nearly_same(strength));
    let best = row.iter().copied().max().unwrap_or(0);
    (n_same.count().min(255) as u8, best)
}

/// The same of all columns.
fn of_columns(strength: &Grid<u8>) -> (Vec<u8>, Vec<u8>) {
    let mut n_same = vec![0_u8; strength.n_right];
    let mut best = vec![0_u8; strength.n_right];
    for i in 0..strength.n_left {
        let row = strength.row(i, 0, 0).iter();
        for ((&strength, n), best) in row.zip(&mut n_same).zip(&mut best) {
            *n = n.saturating_add(u8::from(is_nearly_same(strength)));
            *best = (*best).max(strength);
        }
    }
    (n_same, best)
}

/// Whether this strength is that of forms of one word.
pub(super) fn is_nearly_same(strength: u8) -> bool {
    strength >= (rules::NEARLY_SAME / 4) as u8
}

fn count_diagonal_runs(strength: &Grid<u8>) -> (Grid<u8>, Grid<u8>) {
    let (n, m) = (strength.n_left, strength.n_right);
    let (mut before, mut after) = (Grid::<u8>::new(n, m), Grid::<u8>::new(n, m));
    for (i, j) in strength.places() {
        if is_nearly_same(strength.off(i, j, -1, -1)) {
            before.set(i, j, before.off(i, j, -1, -1).saturating_add(1));
        }
    }
    for i in (0..n).rev() {
        for j in (0..m).rev() {
            if is_nearly_same(strength.off(i, j, 1, 1)) {
                after.set(i, j, after.off(i, j, 1, 1).saturating_add(1));
            }
        }
    }
    (before, after)
}

fn list_next_content(side: &AlignmentSide) -> [Vec<Option<usize>>; 2] {
    let next = |step| {
        (0..side.len())
            .map(|i| side.next_content(i, step))
            .collect()
    };
    [next(-1), next(1)]
}

/// For each row the anchor that was met last before it.
fn last_anchor(
    rows: impl Iterator<Item = (usize, Option<usize>)>,
    n: usize,
) -> Vec<Option<(usize, usize)>> {
    let mut found = vec![None; n];
    let mut last = None;
    for (i, anchor) in rows {
        found[i] = last;
        last = anchor.map(|j| (i, j)).or(last);
    }
    found
}
