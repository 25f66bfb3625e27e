//! Links of single sentences joined where one sentence became several, or several became one.
//!
//! Consecutive sentences join if all belong to the same one sentence, to no other, and each explains a part of it of
//! its own: a sentence said twice is not a split. Costs one pass over the links.

use std::ops::Range;

use super::accepting::Accepted;
use super::rules;

/// Links that make one, with the places they cover.
#[derive(Debug)]
pub(super) struct Group<'a> {
    /// The places of the left sentences.
    pub(super) left: Range<usize>,
    /// The places of the right sentences.
    pub(super) right: Range<usize>,
    /// The links, by left and then right sentence.
    pub(super) links: Vec<Accepted<'a>>,
}

/// The links joined, by left and then right sentence.
pub(super) fn grouped(links: Vec<Accepted<'_>>) -> Vec<Group<'_>> {
    let n_left = links
        .iter()
        .map(|link| link.cell.left + 1)
        .max()
        .unwrap_or(0);
    let n_right = links
        .iter()
        .map(|link| link.cell.right + 1)
        .max()
        .unwrap_or(0);
    let (mut of_left, mut of_right) = (vec![0_usize; n_left], vec![0_usize; n_right]);
    for link in &links {
        of_left[link.cell.left] += 1;
        of_right[link.cell.right] += 1;
    }
    let mut groups: Vec<Group> = Vec::new();
    for link in links {
        let (left, right) = (link.cell.left, link.cell.right);
        let joins = |group: &Group| {
            let is_split = group.left == (left..left + 1)
                && group.right.end == right
                && of_right[right] == 1
                && group
                    .links
                    .iter()
                    .all(|l| of_right[l.cell.right] == 1 && l.new_left >= rules::NEWS_FROM)
                && link.new_left >= rules::NEWS_FROM;
            let is_merge = group.right == (right..right + 1)
                && group.left.end == left
                && of_left[left] == 1
                && group
                    .links
                    .iter()
                    .all(|l| of_left[l.cell.left] == 1 && l.new_right >= rules::NEWS_FROM)
                && link.new_right >= rules::NEWS_FROM;
            is_split || is_merge
        };
        match groups
            .iter_mut()
            .rev()
            .take(NEAR)
            .find(|group| joins(group))
        {
            Some(group) => {
                group.left = group.left.start.min(left)..group.left.end.max(left + 1);
                group.right = group.right.start.min(right)..group.right.end.max(right + 1);
                group.links.push(link);
            }
            None => groups.push(Group {
                left: left..left + 1,
                right: right..right + 1,
                links: vec![link],
            }),
        }
    }
    groups
}

/// The group that a link joins is among the last ones; a sentence seldom has more partners.
const NEAR: usize = 8;
