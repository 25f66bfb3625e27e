//! Forms of words that only two versions print, in the same surroundings: slips that were copied with the text.

use std::collections::BTreeSet;

use super::Reason;
use crate::compare::{Comparison, Pair, WordKind};
use crate::text::{Id, Span, Story, TermId, TokenId, TokenKind, VersionId, each};

/// So many words in a row, the form among them, must be the same in both: a form alone is anybody's choice.
const SURROUNDED: usize = 5;

/// The first form of a word that the two print and no other version does, at a place where another prints another form
/// of it.
pub(super) fn shared(
    story: &Story,
    comparison: &Comparison,
    left: VersionId,
    right: VersionId,
) -> Option<Reason> {
    let others = others(story, left, right);
    if others.is_empty() {
        return None;
    }
    let printed: BTreeSet<TermId> = others
        .iter()
        .flat_map(|&other| terms(story, other))
        .collect();
    let pair = comparison.pair(left, right)?;
    let words = pair.links.iter().flat_map(|link| &link.words);
    let same = words.filter(|word| word.kind == WordKind::Same);
    let candidates = same.filter(|word| {
        let is_theirs = !printed.contains(&story.tokens[word.left.start].term);
        is_theirs && run_around(story, word.left.start, word.right.start) >= SURROUNDED
    });
    let mut found: Vec<Reason> = candidates
        .filter_map(|word| {
            let elsewhere = others.iter().find_map(|&other| {
                let pair = comparison.pair(left, other)?;
                other_form(story, pair, word.left.start)
            })?;
            Some(Reason::Form {
                left: story.span_of(&word.left),
                right: story.span_of(&word.right),
                elsewhere,
            })
        })
        .collect();
    // By words, not by place: the same whichever version is called left.
    found.sort_by_key(|reason| match reason {
        Reason::Form { left, .. } => story.text(*left).to_owned(),
        _ => String::new(),
    });
    found.into_iter().next()
}

/// How many words in a row are the same around two places, theirs included; marks end the row.
fn run_around(story: &Story, left: TokenId, right: TokenId) -> usize {
    let word_at = |token: TokenId, step: isize| {
        let token = story
            .tokens
            .get(TokenId::at(token.index().checked_add_signed(step)?))?;
        (token.kind != TokenKind::Mark).then_some(token.term)
    };
    let is_same = |step: &isize| {
        let word = word_at(left, *step);
        word.is_some() && word == word_at(right, *step)
    };
    let ahead = (0..).take_while(is_same).count();
    let behind = (1..).map(|step: isize| -step).take_while(is_same).count();
    ahead + behind
}

fn others(story: &Story, left: VersionId, right: VersionId) -> Vec<VersionId> {
    let mut others: Vec<VersionId> = story
        .versions
        .ids()
        .filter(|&id| id != left && id != right)
        .collect();
    others.sort_by_key(|&id| story.text(story.versions[id].span));
    others
}

fn terms(story: &Story, version: VersionId) -> impl Iterator<Item = TermId> {
    story.tokens[story.versions[version].tokens.clone()]
        .iter()
        .map(|token| token.term)
}

/// Another form of the word that the other version of the pair prints for it.
fn other_form(story: &Story, pair: &Pair, token: TokenId) -> Option<Span> {
    let is_left = story.versions[pair.left].tokens.contains(&token);
    let words = pair.links.iter().flat_map(|link| &link.words);
    let forms = words.filter(|word| word.kind == WordKind::Form);
    let mut there = forms.filter_map(|word| {
        let (mine, theirs) = if is_left {
            (&word.left, &word.right)
        } else {
            (&word.right, &word.left)
        };
        each(mine)
            .any(|each| each.index() == token.index())
            .then(|| story.span_of(theirs))
    });
    there.next()
}
