//! Quotations in single marks, curly and straight, which print apostrophes, possessives and feet, too.

use super::mark_places::is_close;
use crate::facts::word_lists::is_in_word_list;
use crate::lexicon::is_function_word;
use crate::text::{Story, TokenId, TokenKind, glues_endings};

/// Words that have lost their beginning: the mark before them is an apostrophe.
const ELIDED: &str = "tis twas twere em til n cause bout neath cos tude s t d m re ve ll";

/// The quotations of a passage with those in single marks, which lie outside of all others or around them.
/// `goes_on` tells whether the next paragraph repeats a mark that was not closed.
pub(super) fn with_single_marks(
    story: &Story,
    tokens: &[TokenId],
    mut pairs: Vec<(usize, usize)>,
    goes_on: impl Fn(TokenId) -> bool,
) -> Vec<(usize, usize)> {
    let single = pair_single_marks(story, tokens, &pairs, goes_on);
    // A quotation inside of another belongs to it. Single ones stand in order and never overlap.
    pairs.retain(|(from, to)| {
        let behind = single.partition_point(|s| s.0 <= *from);
        let around = behind.checked_sub(1).map(|at| single[at]);
        around.is_none_or(|s| *to > s.1)
    });
    pairs.extend(single);
    pairs
}

/// A single mark that opened, and the first place where it may have been closed.
struct OpenSingle {
    from: usize,
    /// Behind an *s*, where the mark may make a possessive as well.
    may_close: Option<usize>,
}

fn pair_single_marks(
    story: &Story,
    tokens: &[TokenId],
    taken: &[(usize, usize)],
    goes_on: impl Fn(TokenId) -> bool,
) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut open: Option<OpenSingle> = None;
    let is_taken = |from: usize, to: usize| taken.iter().any(|t| from <= t.0 && t.1 <= to);
    let mut next_taken = taken.iter().peekable();
    for at in 0..tokens.len() {
        while next_taken.next_if(|&&(_, to)| to <= at).is_some() {}
        if next_taken.peek().is_some_and(|&&(from, _)| from <= at) {
            continue;
        }
        let is_of = |open: &OpenSingle| {
            (story.word(tokens[open.from - 1]) == "'") == (story.word(tokens[at]) == "'")
        };
        let is_closed =
            |open: &OpenSingle| closes_paired(story, tokens, story.word(tokens[open.from - 1]), at);
        if open.as_ref().is_some_and(is_closed) {
            found.extend(open.take().map(|open| (open.from, at)));
        } else if opens_single(story, tokens, at) {
            found.extend(
                open.take()
                    .and_then(|open| Some((open.from, open.may_close?))),
            );
            open = Some(OpenSingle {
                from: at + 1,
                may_close: None,
            });
        } else if closes_single(story, tokens, at)
            && let Some(last) = open.as_mut().filter(|open| is_of(open))
        {
            if is_possessive(story, tokens, at) {
                last.may_close.get_or_insert(at);
            } else {
                found.extend(open.take().map(|open| (open.from, at)));
            }
        }
    }
    let rest = open.and_then(|open| match goes_on(tokens[open.from - 1]) {
        true => Some((open.from, tokens.len())),
        // Between such marks stands another quotation only if they are none.
        false => Some((open.from, open.may_close?)).filter(|(from, to)| !is_taken(*from, *to)),
    });
    found.extend(rest);
    found.retain(|(from, to)| from < to);
    found
}

/// Whether a mark opens a quotation: behind a gap and close before a word that has lost nothing.
fn opens_single(story: &Story, tokens: &[TokenId], at: usize) -> bool {
    match story.word(tokens[at]) {
        "‘" => !is_elided(story, tokens, at + 1),
        // These open in some languages and close in others.
        "‚" | "›" | "‹" => !is_close(story, tokens, at) && is_close(story, tokens, at + 1),
        "'" => {
            let before = at.checked_sub(1).map(|at| story.word(tokens[at]));
            let is_parted = !is_close(story, tokens, at)
                || before.is_some_and(|mark| matches!(mark, "(" | "[" | "—" | "–"));
            let word = tokens.get(at + 1).map(|&t| story.tokens[t].kind);
            let is_word = word.is_some_and(|kind| kind != TokenKind::Mark);
            let is_ellipsis = tokens
                .get(at + 1)
                .is_some_and(|&t| matches!(story.word(t), "…" | "..." | "["));
            is_parted
                && (is_word || is_ellipsis)
                && is_close(story, tokens, at + 1)
                && !is_elided(story, tokens, at + 1)
        }
        _ => false,
    }
}

/// Whether a mark closes what one of these opened: in German ‚so‘ the closing mark is the one that opens in English.
fn closes_paired(story: &Story, tokens: &[TokenId], opened: &str, at: usize) -> bool {
    let closers = match opened {
        "‚" => "‘’'",
        "›" => "‹",
        "‹" => "›",
        _ => return false,
    };
    closers.contains(story.word(tokens[at]))
        && is_close(story, tokens, at)
        && !is_apostrophe(story, tokens, at)
}

/// Whether letters stand close on both sides of a mark.
fn is_apostrophe(story: &Story, tokens: &[TokenId], at: usize) -> bool {
    let next = tokens.get(at + 1).map(|&t| story.tokens[t].kind);
    next.is_some_and(|kind| kind != TokenKind::Mark) && is_close(story, tokens, at + 1)
}

/// *'tis*, *rock 'n' roll*, *the '90s*.
fn is_elided(story: &Story, tokens: &[TokenId], at: usize) -> bool {
    let Some(&word) = tokens.get(at) else {
        return false;
    };
    let folded = story.folded(word);
    let digits = folded.strip_suffix('s').unwrap_or(folded);
    let is_year = digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
    // Behind a comma or a colon *'90 people came,'* is said.
    let follows_word = at >= 2 && story.tokens[tokens[at - 2]].kind != TokenKind::Mark;
    is_in_word_list(ELIDED, folded) || is_year && follows_word
}

/// Whether a mark may close a quotation: close behind what it ends, and before a gap or another mark.
fn closes_single(story: &Story, tokens: &[TokenId], at: usize) -> bool {
    let is_mark = |at: usize| {
        let token = tokens.get(at);
        token.is_none_or(|&t| story.tokens[t].kind == TokenKind::Mark)
    };
    // Behind a stop the gap may have been lost: *safe.'He left*.
    let is_stopped = at
        .checked_sub(1)
        .is_some_and(|at| matches!(story.word(tokens[at]), "." | "," | "!" | "?"));
    let is_ending = tokens
        .get(at + 1)
        .is_some_and(|&t| story.word(t).starts_with(glues_endings));
    matches!(story.word(tokens[at]), "'" | "’")
        && is_close(story, tokens, at)
        && (is_ending || !is_close(story, tokens, at + 1) || is_mark(at + 1) || is_stopped)
}

/// Whether the mark may belong to the word before it: *the boys' school*, *goin' home*. Small words and marks follow no
/// possessive.
fn is_possessive(story: &Story, tokens: &[TokenId], at: usize) -> bool {
    let Some(&next) = tokens.get(at + 1) else {
        return false;
    };
    let before = at.checked_sub(1).map_or("", |at| story.folded(tokens[at]));
    let is_owned =
        story.tokens[next].kind != TokenKind::Mark && !is_function_word(story.folded(next));
    is_owned && before.ends_with(['s', 'x', 'z']) || before.len() > 3 && before.ends_with("in")
}
