//! Who shares wording with whom and who was earlier, as far as evidence with a name says, and how near the versions are.

use super::prose;
use crate::lineage::{Branch, CommonPassage, Lineage, Node, VersionTie, keep_supported_branches};
use crate::review::Role;
use crate::text::{Id, SentenceId, VersionId, visible};
use crate::ui::model::{Listing, Model, PanelItem, PanelTarget, StyledText};
use crate::ui::theme::Ink;

pub(super) fn list_lineage(model: &Model, room: usize) -> Listing {
    let Some(lineage) = &model.lineage else {
        let text = "it is still being weighed who shares wording with whom";
        return Listing {
            head: prose::wrapped(&[StyledText::ink(text, Ink::Trouble)], room, 0),
            items: Vec::new(),
            ..Listing::default()
        };
    };
    if model.story.versions.len() < 2 {
        return super::single_version_listing(room);
    }
    let mut items = vec![PanelItem {
        lines: prose::wrapped(&[StyledText::plain(lineage.summary(&model.story))], room, 0),
        target: None,
    }];
    if !lineage.ties.is_empty() {
        items.push(PanelItem::gap());
        items.push(PanelItem::heading("shared wording"));
        let ties = strongest_ties(lineage);
        items.extend(ties.iter().map(|tie| self::tie(model, tie, room)));
        let n_more = lineage.ties.len() - ties.len();
        if n_more > 0 {
            let text = format!("{n_more} weaker ones are not listed");
            items.push(PanelItem::heading(text));
        }
    }
    items.extend(passage_items(model, lineage, room));
    items.extend(tree_items(model, &lineage.tree, room));
    let head = "→ evidence of who was first · — shared wording, order unknown · ? possibly related";
    Listing {
        head: prose::wrapped(&[StyledText::ink(head, Ink::Detail)], room, 0),
        items,
        ..Listing::default()
    }
}

/// Letters of a passage that are shown.
const PASSAGE_SHOWN: usize = 160;

/// Ties listed at most: with a hundred versions there are thousands, and to wrap them all takes frames.
const MOST: usize = 500;

/// The ties that say most, in their order.
fn strongest_ties(lineage: &Lineage) -> Vec<&VersionTie> {
    let mut numbers = lineage.rank_ties();
    numbers.truncate(MOST);
    numbers.sort_unstable();
    let ties = numbers.iter().map(|&number| &lineage.ties[number]);
    ties.collect()
}

/// How near the versions are, as far as it is supported; nothing where there is no tree.
fn tree_items(model: &Model, tree: &[Branch], room: usize) -> Vec<PanelItem> {
    if tree.is_empty() {
        return Vec::new();
    }
    let mut items = vec![
        PanelItem::gap(),
        PanelItem::heading("how alike they are in wording"),
    ];
    let shown = keep_supported_branches(tree);
    let is_inner = |branch: &Branch| {
        let has_fork = matches!(
            (branch.one, branch.other),
            (Node::Version(_), Node::Fork(_))
        );
        !has_fork
    };
    let how = match shown.iter().any(is_inner) {
        true => {
            "versions that split last are most alike · a branch is drawn if it comes back in nine of ten resamplings"
        }
        false => {
            "no branch comes back in nine of ten resamplings: which versions are closest is unclear"
        }
    };
    items.push(PanelItem {
        lines: prose::wrapped(&[StyledText::ink(how, Ink::Detail)], room, 0),
        target: None,
    });
    items.extend(lineage_tree_items(model, &shown));
    items
}

/// The passages that versions have in common, the longest first; each leads to where the left version has it.
fn passage_items(model: &Model, lineage: &Lineage, room: usize) -> Vec<PanelItem> {
    if lineage.passages.is_empty() {
        return Vec::new();
    }
    let heading = "copied passages, longest first";
    let mut items = vec![PanelItem::gap(), PanelItem::heading(heading)];
    items.extend(
        lineage
            .passages
            .iter()
            .take(MOST)
            .map(|passage| passage_item(model, passage, room)),
    );
    let n_more = lineage.passages.len().saturating_sub(MOST);
    if n_more > 0 {
        items.push(PanelItem::heading(format!(
            "{n_more} shorter ones are not listed"
        )));
    }
    items
}

fn passage_item(model: &Model, passage: &CommonPassage, room: usize) -> PanelItem {
    let story = &model.story;
    let (left, right) = (story.letter(passage.left), story.letter(passage.right));
    let (how, role) = match passage.is_word_for_word {
        true => ("word for word", Role::Shared),
        false => ("reworded", Role::Reworded),
    };
    let n_words = passage.n_words;
    let text = prose::flat(story.text(story.span_of(&passage.place.left)));
    let shown: String = text.chars().take(PASSAGE_SHOWN).collect();
    let goes_on = if shown.len() < text.len() { " …" } else { "" };
    let pieces = [
        StyledText::ink(format!("{left} {} {right}", role.mark()), Ink::Strong),
        StyledText::ink(format!("  {n_words} words, {how}  "), Ink::Detail),
        StyledText::plain(format!("{shown}{goes_on}")),
    ];
    let sentences = story.sentences.iter().as_slice();
    let behind = sentences.partition_point(|row| row.tokens.start <= passage.place.left.start);
    let sentence = SentenceId::at(behind.saturating_sub(1));
    PanelItem {
        lines: prose::wrapped(&pieces, room, 4),
        target: Some(PanelTarget::Place(sentence, Some(passage.place.left.start))),
    }
}

fn tie(model: &Model, tie: &VersionTie, room: usize) -> PanelItem {
    let letter = |version| model.story.letter(version);
    let between = match tie.direction.ends(tie.left, tie.right) {
        Some((from, to)) if tie.is_likely() => format!("{} → {}", letter(from), letter(to)),
        _ if tie.is_likely() => format!("{} — {}", letter(tie.left), letter(tie.right)),
        _ => format!("{} ? {}", letter(tie.left), letter(tie.right)),
    };
    let meaning = format!("  {}", tie.says(&model.story));
    let head = [
        StyledText::ink(between, Ink::Strong),
        StyledText::ink(meaning, Ink::Detail),
    ];
    let mut lines = prose::wrapped(&head, room, 4);
    for reason in &tie.reasons {
        let words = format!("  {}", reason.words(&model.story));
        lines.extend(prose::wrapped(&[StyledText::plain(words)], room, 4));
    }
    PanelItem {
        lines,
        target: Some(PanelTarget::Pair(tie.left, tie.right)),
    }
}

/// The tree drawn from its first fork: every branch a line, deeper ones further in.
fn lineage_tree_items(model: &Model, branches: &[Branch]) -> Vec<PanelItem> {
    let forks = branches
        .iter()
        .flat_map(|branch| [branch.one, branch.other]);
    // A fork if there is one: a version that others hang on is drawn where it hangs itself.
    let root = forks.max_by_key(|node| (matches!(node, Node::Fork(_)), std::cmp::Reverse(*node)));
    let Some(root) = root else { return Vec::new() };
    let mut lines = vec![match root {
        Node::Fork(_) => vec![StyledText::ink("┬", Ink::Rule)],
        Node::Version(version) => lineage_version_line(model, version),
    }];
    draw_branches(model, branches, (root, None), "", &mut lines);
    lines
        .into_iter()
        .map(|line| PanelItem {
            lines: vec![line],
            target: None,
        })
        .collect()
}

fn draw_branches(
    model: &Model,
    branches: &[Branch],
    (node, from): (Node, Option<Node>),
    before: &str,
    lines: &mut Vec<Vec<StyledText>>,
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
        let mut line = vec![StyledText::ink(format!("{before}{joint}"), Ink::Rule)];
        match end {
            Node::Version(version) => line.extend(lineage_version_line(model, version)),
            Node::Fork(_) => {
                line.push(StyledText::ink("┬ ", Ink::Rule));
                line.push(StyledText::ink(
                    format!("together in {support} of the resamplings"),
                    Ink::Quiet,
                ));
            }
        }
        lines.push(line);
        let before = format!("{before}{goes_on}");
        draw_branches(model, branches, (end, Some(node)), &before, lines);
    }
}

fn lineage_version_line(model: &Model, version: VersionId) -> Vec<StyledText> {
    let row = &model.story.versions[version];
    let day = row
        .meta
        .published_day()
        .map_or_else(String::new, |day| format!("  {day}"));
    vec![
        StyledText::ink(format!(" {} ", row.letter), Ink::Letter),
        StyledText::plain(visible(row.name()).into_owned()),
        StyledText::ink(day, Ink::Detail),
    ]
}
