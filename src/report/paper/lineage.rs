//! Who shares wording with whom and who was earlier, on paper: grouped by what is said, so that a hundred versions can be
//! read as ten can.

use std::cmp::Reverse;

use crate::lineage::{Branch, CommonPassage, Lineage, Node, TieKind, VersionTie};
use crate::text::{Story, TokenId, VersionId, visible};

/// Lines of a group that are written out; of the rest the letters are named.
const LINES: usize = 12;
/// Pairs that are named by their letters in one line.
const NAMED_PAIRS: usize = 40;
/// Passages that are written out, the longest.
const PASSAGES: usize = 20;
/// Words of a passage that are quoted at its beginning and at its end.
const QUOTED: usize = 8;

/// What is said of several pairs of versions for one reason.
pub(in crate::report) struct PaperTies {
    /// What the lines have in common, as a heading.
    pub(in crate::report) about: String,
    /// What is said, a line a pair.
    pub(in crate::report) lines: Vec<String>,
}

/// Who shares wording with whom: the answer in a sentence, then group by group.
pub(in crate::report) struct PaperLineage {
    /// The answer in a sentence.
    pub(in crate::report) summary: String,
    /// What is said, group by group.
    pub(in crate::report) groups: Vec<PaperTies>,
}

/// What is written of who copied whom; nothing of a single version.
pub(super) fn paper_lineage(story: &Story, lineage: &Lineage) -> Option<PaperLineage> {
    if story.versions.len() < 2 {
        return None;
    }
    let mut groups: Vec<PaperTies> = story
        .versions
        .ids()
        .filter_map(|first| group_of_first(story, lineage, first))
        .collect();
    let undirected = |kind: TieKind| {
        let ties = lineage.ties.iter();
        let ties =
            ties.filter(move |tie| tie.kind == kind && tie.is_likely() && first_of(tie).is_none());
        ties.collect::<Vec<&VersionTie>>()
    };
    for (kind, about) in [
        (TieKind::Edition, "Editions of one outlet"),
        (
            TieKind::Shared,
            "They share wording, and nothing says which was first",
        ),
        (TieKind::Shorter, "One tells the other shorter"),
        (TieKind::Credit, "One names the other as its source"),
    ] {
        groups.extend(group_ties(story, about.to_owned(), undirected(kind)));
    }
    groups.extend(group_of_via(story, lineage));
    groups.extend(group_of_sources(story, lineage));
    groups.extend(group_of_possible(story, lineage));
    groups.extend(group_of_nearest(story, lineage));
    groups.extend(group_of_passages(story, lineage));
    Some(PaperLineage {
        summary: lineage.summary(story),
        groups,
    })
}

fn first_of(tie: &VersionTie) -> Option<VersionId> {
    let ends = tie.direction.ends(tie.left, tie.right);
    ends.map(|(first, _)| first)
}

/// What is said of those that came after one version.
fn group_of_first(story: &Story, lineage: &Lineage, first: VersionId) -> Option<PaperTies> {
    let ties = lineage.ties.iter();
    let ties = ties.filter(|tie| tie.is_likely() && first_of(tie) == Some(first));
    group_ties(
        story,
        format!("{} was earlier", story.letter(first)),
        ties.collect(),
    )
}

/// The lines of some ties, those of which most was copied first; of the rest the letters are named.
fn group_ties(story: &Story, about: String, mut ties: Vec<&VersionTie>) -> Option<PaperTies> {
    ties.sort_by_key(|tie| Reverse((tie.confidence, tie.left_copied.max(tie.right_copied))));
    let written = ties.iter().take(LINES).map(|tie| {
        let reasons = tie.reasons.iter().map(|reason| reason.words(story));
        let reasons: Vec<String> = reasons.collect();
        format!(
            "{}: {} ({})",
            tie.confidence.name(),
            tie.says(story),
            reasons.join("; ")
        )
    });
    let mut lines: Vec<String> = written.collect();
    let rest = ties.get(LINES..).unwrap_or_default();
    if !rest.is_empty() {
        lines.push(format!("as well: {}", name_pairs(story, rest)));
    }
    (!lines.is_empty()).then_some(PaperTies { about, lines })
}

/// The letters of pairs, and how many more there are.
fn name_pairs(story: &Story, ties: &[&VersionTie]) -> String {
    let pairs = ties.iter().take(NAMED_PAIRS);
    let pairs = pairs.map(|tie| format!("{}–{}", story.letter(tie.left), story.letter(tie.right)));
    let named = pairs.collect::<Vec<_>>().join(", ");
    match ties.len().saturating_sub(NAMED_PAIRS) {
        0 => named,
        n_more => format!("{named} and {n_more} more"),
    }
}

/// Pairs that have what they share from an earlier version, a line for each such version.
fn group_of_via(story: &Story, lineage: &Lineage) -> Option<PaperTies> {
    let of = |version: VersionId| {
        let ties = lineage.ties.iter();
        let ties =
            ties.filter(|tie| tie.is_likely() && tie.via.is_some_and(|via| via.version == version));
        let ties: Vec<&VersionTie> = ties.collect();
        match ties.as_slice() {
            [] => None,
            [tie] => Some(tie.says(story)),
            ties => Some(format!(
                "what these share, {}, earlier than both, has too: {}",
                story.letter(version),
                name_pairs(story, ties)
            )),
        }
    };
    let lines: Vec<String> = story.versions.ids().filter_map(of).collect();
    let about = "Both from a third".to_owned();
    (!lines.is_empty()).then_some(PaperTies { about, lines })
}

fn group_of_sources(story: &Story, lineage: &Lineage) -> Option<PaperTies> {
    let line = |group: &Vec<VersionId>| {
        let letters: Vec<&str> = group.iter().map(|&version| story.letter(version)).collect();
        letters.join(", ")
    };
    let lines: Vec<String> = lineage.sources.iter().map(line).collect();
    let about = "One source: most of one stands word for word in another".to_owned();
    (!lines.is_empty()).then_some(PaperTies { about, lines })
}

/// What is only possible counts nowhere, and is counted here alone.
fn group_of_possible(story: &Story, lineage: &Lineage) -> Option<PaperTies> {
    let ties = lineage.ties.iter().filter(|tie| !tie.is_likely());
    let ties: Vec<&VersionTie> = ties.collect();
    (!ties.is_empty()).then(|| PaperTies {
        about: "Possible, and counted nowhere: they share what two reporters may write alike"
            .to_owned(),
        lines: vec![name_pairs(story, &ties)],
    })
}

/// Versions that stand next to each other in the tree with nothing between, where nearly every try has them so.
fn group_of_nearest(story: &Story, lineage: &Lineage) -> Option<PaperTies> {
    let line = |branch: &Branch| match (branch.one, branch.other) {
        (Node::Version(one), Node::Version(other)) if branch.is_supported() => Some(format!(
            "{} and {}, in {} of the tries",
            story.letter(one),
            story.letter(other),
            branch.support
        )),
        _ => None,
    };
    let lines: Vec<String> = lineage.tree.iter().filter_map(line).collect();
    let about =
        "Nearest in wording, with no version between; it does not say which was first".to_owned();
    (!lines.is_empty()).then_some(PaperTies { about, lines })
}

/// The passages that versions have in common, the longest first.
fn group_of_passages(story: &Story, lineage: &Lineage) -> Option<PaperTies> {
    let written = lineage.passages.iter().take(PASSAGES);
    let mut lines: Vec<String> = written
        .map(|passage| passage_line(story, passage))
        .collect();
    let n_more = lineage.passages.len().saturating_sub(PASSAGES);
    if n_more > 0 {
        lines.push(format!("{n_more} more, none longer"));
    }
    let about = "Passages in common, the longest first".to_owned();
    (!lines.is_empty()).then_some(PaperTies { about, lines })
}

fn passage_line(story: &Story, passage: &CommonPassage) -> String {
    let how = match passage.is_word_for_word {
        true => "word for word",
        false => "reworded",
    };
    let (left, right) = (story.letter(passage.left), story.letter(passage.right));
    let (n, quoted) = (passage.n_words, quote_ends(story, passage));
    format!("{left} and {right}, {n} words, {how}: {quoted}")
}

/// The first and the last words of a passage as the left version has it.
fn quote_ends(story: &Story, passage: &CommonPassage) -> String {
    let words: Vec<TokenId> = story.words(&passage.place.left).collect();
    let text = |from: usize, to: usize| match (words.get(from), words.get(to)) {
        (Some(&first), Some(&last)) => {
            let span = story.tokens[first].span.joined(story.tokens[last].span);
            visible(story.text(span))
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        }
        _ => String::new(),
    };
    let last = words.len().saturating_sub(1);
    if words.len() <= 2 * QUOTED {
        format!("“{}”", text(0, last))
    } else {
        format!(
            "“{} … {}”",
            text(0, QUOTED - 1),
            text(words.len() - QUOTED, last)
        )
    }
}
