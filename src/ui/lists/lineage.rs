//! Who took from whom, as far as evidence with a name says, and how near the versions are.

use super::prose;
use crate::compare::lineage::{Branch, Node};
use crate::text::{VersionId, visible};
use crate::ui::model::{Item, Listing, Model, Piece, Target};
use crate::ui::theme::Ink;

pub(super) fn list(model: &Model, room: usize) -> Listing {
    let Some(lineage) = &model.lineage else {
        let text = "it is still being weighed who took from whom";
        return Listing {
            head: vec![vec![Piece::ink(text, Ink::Trouble)]],
            items: Vec::new(),
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
        items.extend(lineage.ties.iter().map(|tie| self::tie(model, tie, room)));
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
    let head = "an arrow stands where something says who was first, a dash where two versions share words and nothing does";
    Listing {
        head: prose::wrapped(&[Piece::ink(head, Ink::Detail)], room, 0),
        items,
    }
}

fn tie(model: &Model, tie: &crate::compare::lineage::Tie, room: usize) -> Item {
    let letter = |version| model.story.letter(version);
    let (between, meaning) = match tie.direction.ends(tie.left, tie.right) {
        Some((from, to)) => (
            format!("{} → {}", letter(from), letter(to)),
            format!(
                "  {} took from {}, or from what it took from",
                letter(to),
                letter(from)
            ),
        ),
        None => (
            format!("{} — {}", letter(tie.left), letter(tie.right)),
            "  cannot tell who was first".to_owned(),
        ),
    };
    let mut lines = vec![vec![
        Piece::ink(between, Ink::Strong),
        Piece::ink(meaning, Ink::Detail),
    ]];
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
