//! Who shares wording with whom and who was earlier, as far as evidence with a name says, and how near the versions are.

use std::cmp::Reverse;

use super::prose;
use crate::lineage::{Branch, Node, Tie};
use crate::text::{VersionId, visible};
use crate::ui::model::{Item, Listing, Model, Piece, Target};
use crate::ui::theme::Ink;

pub(super) fn list(model: &Model, room: usize) -> Listing {
    let Some(lineage) = &model.lineage else {
        let text = "it is still being weighed who shares wording with whom";
        return Listing {
            head: prose::wrapped(&[Piece::ink(text, Ink::Trouble)], room, 0),
            items: Vec::new(),
            ..Listing::default()
        };
    };
    if model.story.versions.len() < 2 {
        return super::alone(room);
    }
    let mut items = vec![Item {
        lines: prose::wrapped(&[Piece::plain(lineage.summary(&model.story))], room, 0),
        target: None,
    }];
    if !lineage.ties.is_empty() {
        items.push(Item::gap());
        items.push(Item::heading("what ties two versions"));
        let ties = telling(&lineage.ties);
        items.extend(ties.iter().map(|tie| self::tie(model, tie, room)));
        let n_more = lineage.ties.len() - ties.len();
        if n_more > 0 {
            let text = format!("{n_more} ties that say less are not listed");
            items.push(Item::heading(text));
        }
    }
    if !lineage.tree.is_empty() {
        items.push(Item::gap());
        items.push(Item::heading("how near they are in wording"));
        let how = "the nearer, the later they part · every try draws the tree from other sentences: what holds in few of \
                   them is not to be trusted";
        items.push(Item {
            lines: prose::wrapped(&[Piece::ink(how, Ink::Detail)], room, 0),
            target: None,
        });
        items.extend(tree(model, &lineage.tree));
    }
    let head = "→ stands where something says who was first, — where two versions share words and nothing does, ? where \
                that they have to do with each other is only possible";
    Listing {
        head: prose::wrapped(&[Piece::ink(head, Ink::Detail)], room, 0),
        items,
        ..Listing::default()
    }
}

/// Ties listed at most: with a hundred versions there are thousands, and to wrap them all takes frames.
const MOST: usize = 500;

/// The ties that say most, in their order: the surer first, then those that say who was first, then those for more reasons.
fn telling(ties: &[Tie]) -> Vec<&Tie> {
    let mut places: Vec<usize> = (0..ties.len()).collect();
    let says = |tie: &Tie| {
        (
            tie.confidence,
            tie.direction.ends(tie.left, tie.right).is_some(),
            tie.reasons.len(),
        )
    };
    places.sort_by_key(|&place| Reverse(says(&ties[place])));
    places.truncate(MOST);
    places.sort_unstable();
    places.into_iter().map(|place| &ties[place]).collect()
}

fn tie(model: &Model, tie: &Tie, room: usize) -> Item {
    let letter = |version| model.story.letter(version);
    let between = match tie.direction.ends(tie.left, tie.right) {
        Some((from, to)) if tie.is_likely() => format!("{} → {}", letter(from), letter(to)),
        _ if tie.is_likely() => format!("{} — {}", letter(tie.left), letter(tie.right)),
        _ => format!("{} ? {}", letter(tie.left), letter(tie.right)),
    };
    let meaning = format!("  {}", tie.says(&model.story));
    let head = [
        Piece::ink(between, Ink::Strong),
        Piece::ink(meaning, Ink::Detail),
    ];
    let mut lines = prose::wrapped(&head, room, 4);
    for reason in &tie.reasons {
        let words = format!("  {}", reason.words(&model.story));
        lines.extend(prose::wrapped(&[Piece::plain(words)], room, 4));
    }
    Item {
        lines,
        target: Some(Target::Pair(tie.left, tie.right)),
    }
}

/// The tree drawn from its first fork: every branch a line, deeper ones further in.
fn tree(model: &Model, branches: &[Branch]) -> Vec<Item> {
    let forks = branches
        .iter()
        .flat_map(|branch| [branch.one, branch.other]);
    let root = forks.filter(|node| matches!(node, Node::Fork(_))).min();
    let Some(root) = root else { return Vec::new() };
    let mut lines = vec![vec![Piece::ink("┬", Ink::Rule)]];
    draw(model, branches, (root, None), "", &mut lines);
    lines
        .into_iter()
        .map(|line| Item {
            lines: vec![line],
            target: None,
        })
        .collect()
}

fn draw(
    model: &Model,
    branches: &[Branch],
    (node, from): (Node, Option<Node>),
    before: &str,
    lines: &mut Vec<Vec<Piece>>,
) {
    let ends = branches.iter().filter_map(|branch| {
        let other = if branch.one == node {
            branch.other
        } else if branch.other == node {
            branch.one
        } else {
            return None;
        };
        (Some(other) != from).then_some((other, branch.support))
    });
    let mut ends: Vec<_> = ends.collect();
    ends.sort();
    let n_ends = ends.len();
    for (place, (end, support)) in ends.into_iter().enumerate() {
        let (joint, goes_on) = if place + 1 == n_ends {
            ("└─", "  ")
        } else {
            ("├─", "│ ")
        };
        let mut line = vec![Piece::ink(format!("{before}{joint}"), Ink::Rule)];
        match end {
            Node::Version(version) => line.extend(name(model, version)),
            Node::Fork(_) => {
                line.push(Piece::ink("┬ ", Ink::Rule));
                line.push(Piece::ink(
                    format!("together in {support} of the tries"),
                    Ink::Quiet,
                ));
            }
        }
        lines.push(line);
        if matches!(end, Node::Fork(_)) {
            draw(
                model,
                branches,
                (end, Some(node)),
                &format!("{before}{goes_on}"),
                lines,
            );
        }
    }
}

fn name(model: &Model, version: VersionId) -> Vec<Piece> {
    let row = &model.story.versions[version];
    let day = row
        .published
        .as_deref()
        .map_or_else(String::new, |day| format!("  {day}"));
    vec![
        Piece::ink(format!(" {} ", row.letter), Ink::Letter),
        Piece::plain(visible(row.name()).into_owned()),
        Piece::ink(day, Ink::Detail),
    ]
}
