//! Where one version is less sure than another, or says the opposite: *may*, *reportedly*, *not*, *fell* for *rose*.

use super::denials::{self, StatementTurn, TurnedWords};
use super::listed_words::ListedWords;
use super::plain_turns::find_plain_turn;
use super::reversals::find_reversed_words;
use super::rules;
use super::swapped_roles::find_swapped_roles;
use crate::compare::{Comparison, Link, Relation, WordKind};
use crate::facts::clause::Clause;
use crate::facts::joining::is_one_to_one;
use crate::facts::{Fact, Mention};
use crate::lexicon::{NewsList, number_word_value};
use crate::text::{SentenceId, Story, Table, TokenId, TokenKind};

/// Words by which a statement is no longer a plain one.
const DOUBTS: &str = "may might could reportedly allegedly alleged apparently apparent possibly perhaps probably suspected \
                      believed unconfirmed purported purportedly claimed likely rumoured rumored supposedly presumably";
/// Words that turn a statement round.
const DENIALS: &str =
    "not n't cannot never no without denied denies refused failed neither nor nobody none unlikely";

/// The rows of certainty: linked sentences of which one alone doubts, denies or reverses what both say.
pub(crate) fn find_certainty_facts(
    story: &Story,
    comparison: &Comparison,
    clauses: &Table<SentenceId, Clause<'_>>,
) -> Vec<Fact> {
    let (denials, doubts) = (
        ListedWords::new(DENIALS, clauses),
        ListedWords::new(DOUBTS, clauses),
    );
    let other_denials = ListedWords::of_languages(NewsList::Deny, clauses);
    let mut turned = Vec::new();
    for pair in &comparison.pairs {
        for link in pair.links.iter().filter(|link| is_one_to_one(link)) {
            let (left, right) = (&clauses[link.left.start], &clauses[link.right.start]);
            if let Some(plain) = find_plain_turn(left, right) {
                turned.push(plain);
                continue;
            }
            if left.tongue.language() == right.tongue.language() && left.tongue.has_news_words() {
                turned.extend(one_alone(
                    link,
                    (left, right),
                    &other_denials,
                    StatementTurn::Denied,
                ));
            }
            if !left.tongue.is_english() || !right.tongue.is_english() {
                continue;
            }
            let denied = one_alone(link, (left, right), &denials, StatementTurn::Denied);
            let doubted = || one_alone(link, (left, right), &doubts, StatementTurn::Doubted);
            turned.extend(denied.or_else(doubted));
            turned.extend(find_reversed_words(story, link, (left, right), &denials));
            let is_denied = denials.n_in(left) != denials.n_in(right);
            turned.extend(find_swapped_roles(left, right).filter(|_| !is_denied));
        }
    }
    denials::build_turn_facts(story, &turned)
}

/// What one of two linked sentences alone says with a listed word before a word that both have.
fn one_alone(
    link: &Link,
    (left, right): (&Clause<'_>, &Clause<'_>),
    listed: &ListedWords,
    turn: StatementTurn,
) -> Option<TurnedWords> {
    let places = (listed.places(left.sentence), listed.places(right.sentence));
    let (sure, unsure, at) = match (places.0, places.1) {
        ([at, ..], []) => (right, left, *at),
        ([], [at, ..]) => (left, right, *at),
        _ => return None,
    };
    // *Could not comment* is no doubt.
    if turn == StatementTurn::Doubted && matches!(unsure.folded(at + 1), "not" | "n't") {
        return None;
    }
    let said = find_turned_word(link, unsure, at)?;
    let place = find_counterpart(link, unsure.token(said))?
        .0
        .checked_sub(sure.first.0)? as usize;
    // In a sentence that was written anew a doubt may be said in other words, unless the same is said of the same.
    let is_near = matches!(link.relation, Relation::Verbatim | Relation::Edited);
    if !is_near && !has_same_subject(link, (unsure, at), (sure, place)) {
        return None;
    }
    let mention = |clause: &Clause<'_>, from: usize, to: usize| Mention {
        version: clause.version,
        span: clause.span(from, to),
        value: None,
    };
    // A shortened *not* is half a word: the verb that carries it is shown with it.
    let from = at - usize::from(at > 0 && unsure.folded(at) == "n't");
    Some(TurnedWords {
        turn,
        is_plain: false,
        words: [
            mention(unsure, from.min(said), said.max(at) + 1),
            mention(sure, place, place + 1),
        ],
    })
}

/// The place of the word that a denial or doubt is about.
fn find_turned_word(link: &Link, unsure: &Clause<'_>, at: usize) -> Option<usize> {
    let end = unsure.words.len().min(at + 1 + rules::DOUBTED_WITHIN);
    let is_said = |at: usize| {
        unsure.words[at].is_content() && find_counterpart(link, unsure.token(at)).is_some()
    };
    // Elsewhere than in English a denial stands behind its verb as well: *will nicht*, *zahlt nicht*.
    let elsewhere = || (at.saturating_sub(2)..at).rev().find(|&at| is_said(at));
    let said = match unsure.tongue.is_english() {
        true => (at + 1..end).find(|&at| unsure.words[at].is_content())?,
        false => (at + 1..end).find(|&at| is_said(at)).or_else(elsewhere)?,
    };
    // *Denies two counts of murder* denies no number.
    let is_number = unsure.words[said].kind == TokenKind::Number
        || number_word_value(unsure.folded(said)).is_some();
    (!is_number).then_some(said)
}

/// Whether the last word of content before two places is the same.
fn has_same_subject(
    link: &Link,
    (one, at): (&Clause<'_>, usize),
    (other, place): (&Clause<'_>, usize),
) -> bool {
    let content = |clause: &Clause<'_>, before: usize| {
        (0..before).rev().find(|&at| clause.words[at].is_content())
    };
    let (Some(at), Some(place)) = (content(one, at), content(other, place)) else {
        return false;
    };
    find_counterpart(link, one.token(at)) == Some(other.token(place))
}

/// The same word, or another form of it, on the other side of a link.
fn find_counterpart(link: &Link, token: TokenId) -> Option<TokenId> {
    let is_same = |kind| matches!(kind, WordKind::Same | WordKind::Style | WordKind::Form);
    link.words.iter().filter(|w| is_same(w.kind)).find_map(|w| {
        if w.left.contains(&token) {
            Some(w.right.start)
        } else if w.right.contains(&token) {
            Some(w.left.start)
        } else {
            None
        }
    })
}
