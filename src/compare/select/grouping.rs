//! Links of single sentences joined where one sentence became several, or several became one.
//!
//! Consecutive sentences join if all belong to the same one sentence, to no other, and each explains a part of it of
//! its own: a sentence said twice is not a split. Costs one pass over the links.

use std::ops::Range;

use super::accepted_link::AcceptedLink;
use crate::compare::rules;

/// Links that make one, with the places they cover.
#[derive(Debug)]
pub(crate) struct LinkGroup<'a> {
    /// The places of the left sentences.
    pub(crate) left: Range<usize>,
    /// The places of the right sentences.
    pub(crate) right: Range<usize>,
    /// The links, by left and then right sentence.
    pub(crate) links: Vec<AcceptedLink<'a>>,
}

/// The links joined, by left and then right sentence.
pub(crate) fn group_links(links: Vec<AcceptedLink<'_>>) -> Vec<LinkGroup<'_>> {
    let counts = Counts::new(&links);
    let mut groups: Vec<LinkGroup> = Vec::new();
    for link in links {
        let (left, right) = (link.cell.left, link.cell.right);
        match groups
            .iter_mut()
            .rev()
            .take(rules::GROUPS_LOOKED_BACK)
            .find(|group| counts.is_split(group, &link) || counts.is_merge(group, &link))
        {
            Some(group) => {
                group.left = group.left.start.min(left)..group.left.end.max(left + 1);
                group.right = group.right.start.min(right)..group.right.end.max(right + 1);
                group.links.push(link);
            }
            None => groups.push(LinkGroup {
                left: left..left + 1,
                right: right..right + 1,
                links: vec![link],
            }),
        }
    }
    groups
}

/// How many links each sentence has.
struct Counts {
    of_left: Vec<usize>,
    of_right: Vec<usize>,
}

impl Counts {
    fn new(links: &[AcceptedLink<'_>]) -> Self {
        Self {
            of_left: count_by_place(links.iter().map(|link| link.cell.left)),
            of_right: count_by_place(links.iter().map(|link| link.cell.right)),
        }
    }

    /// Whether a link goes on with a group in which one left sentence became several.
    fn is_split(&self, group: &LinkGroup, link: &AcceptedLink) -> bool {
        let (left, right) = (link.cell.left, link.cell.right);
        let has_news = |link: &AcceptedLink| {
            self.of_right[link.cell.right] == 1 && link.new_left >= rules::NEWS_FROM
        };
        let follows = group.left == (left..left + 1) && group.right.end == right;
        follows && has_news(link) && group.links.iter().all(has_news)
    }

    /// Whether a link goes on with a group in which several left sentences became one.
    fn is_merge(&self, group: &LinkGroup, link: &AcceptedLink) -> bool {
        let (left, right) = (link.cell.left, link.cell.right);
        let has_news = |link: &AcceptedLink| {
            self.of_left[link.cell.left] == 1 && link.new_right >= rules::NEWS_FROM
        };
        let follows = group.right == (right..right + 1) && group.left.end == left;
        follows && has_news(link) && group.links.iter().all(has_news)
    }
}

fn count_by_place(places: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut counts = Vec::new();
    for place in places {
        counts.resize(counts.len().max(place + 1), 0);
        counts[place] += 1;
    }
    counts
}
