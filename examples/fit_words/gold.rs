//! Sentence pairs with their word links, as people drew them.

use std::ops::Range;

use retold::text::{Draft, Story, TokenId, each};
use serde::Deserialize;

/// A line of the file.
#[derive(Deserialize)]
struct Line {
    source_tokens: Vec<String>,
    target_tokens: Vec<String>,
    sure: Vec<(usize, usize)>,
}

/// Two sentences and which of their words stand for each other.
pub(super) struct Gold {
    /// The two sentences as the versions of a story.
    pub(super) story: Story,
    /// The linked words.
    pub(super) links: Vec<(TokenId, TokenId)>,
}

/// Reads all pairs of a file; lines that are no pairs are skipped.
pub(super) fn read(path: &str) -> Vec<Gold> {
    let text = std::fs::read_to_string(path).expect("the file of pairs can be read");
    let lines = text
        .lines()
        .filter_map(|line| serde_json::from_str::<Line>(line).ok());
    lines.map(gold).collect()
}

fn gold(line: Line) -> Gold {
    let (left, left_words) = joined(&line.source_tokens);
    let (right, right_words) = joined(&line.target_tokens);
    let draft = |text: String| Draft {
        text,
        ..Draft::default()
    };
    let story = Story::new(vec![draft(left), draft(right)]);
    let mut versions = story.versions.iter();
    let mut tokens = |words: &[Range<usize>]| {
        let version = versions.next().expect("a story of two versions");
        let start = version.span.start as usize;
        let ours: Vec<(TokenId, Range<usize>)> = each(&version.tokens)
            .map(|id| {
                let span = story.tokens[id].span;
                (id, span.start as usize - start..span.end as usize - start)
            })
            .collect();
        let touching = |word: &Range<usize>| {
            let ours = ours.iter();
            ours.filter(|(_, span)| span.start < word.end && word.start < span.end)
                .map(|(id, _)| *id)
                .collect::<Vec<_>>()
        };
        words.iter().map(touching).collect::<Vec<_>>()
    };
    let tokens = [tokens(&left_words), tokens(&right_words)];
    let links = line
        .sure
        .iter()
        .flat_map(|&(i, j)| linked(&tokens[0][i], &tokens[1][j]))
        .collect();
    Gold { story, links }
}

/// The words as a text with spaces between, and where each stands in it.
fn joined(words: &[String]) -> (String, Vec<Range<usize>>) {
    let mut text = String::new();
    let ranges = words.iter().map(|word| {
        if !text.is_empty() {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(word);
        start..text.len()
    });
    let ranges = ranges.collect();
    (text, ranges)
}

/// Words that we cut into as many tokens on both sides are linked token by token, others altogether.
fn linked(left: &[TokenId], right: &[TokenId]) -> Vec<(TokenId, TokenId)> {
    if left.len() == right.len() {
        return left.iter().copied().zip(right.iter().copied()).collect();
    }
    let all = left
        .iter()
        .flat_map(|&one| right.iter().map(move |&other| (one, other)));
    all.collect()
}
