//! Where one version is less sure than another, or says the opposite: *may*, *reportedly*, *not*.

use std::collections::HashSet;

use super::clause::Clause;
use super::rows::row;
use super::tongue::Tongue;
use super::{Fact, FactKind, FactStatus, Mention};
use crate::compare::{Comparison, Link, Relation, WordKind};
use crate::text::{SentenceId, Story, Table, TokenId, VersionId};

/// Words by which a statement is no longer a plain one.
const DOUBTS: &str = "may might could reportedly allegedly alleged apparently possibly perhaps probably suspected \
                      believed unconfirmed purported purportedly claimed likely";
/// Words that turn a statement round.
const DENIALS: &str =
    "not n't cannot never no without denied denies refused failed neither nor nobody none unlikely";

/// Where each sentence has a word of one list. Every sentence is looked through once, however many link to it.
struct Listed(Table<SentenceId, Vec<usize>>);

impl Listed {
    fn new(list: &str, clauses: &Table<SentenceId, Clause<'_>>) -> Self {
        let list: HashSet<&str> = list.split_whitespace().collect();
        let places = |clause: &Clause<'_>| -> Vec<usize> {
            let words = clause.words.iter().enumerate();
            let listed = words.filter(|(_, word)| list.contains(word.folded));
            listed.map(|(at, _)| at).collect()
        };
        Self(clauses.iter().map(places).collect::<Vec<_>>().into())
    }
}

/// The rows of certainty: linked sentences of which one alone doubts or denies what both say.
pub(super) fn facts(
    story: &Story,
    comparison: &Comparison,
    clauses: &Table<SentenceId, Clause<'_>>,
) -> Vec<Fact> {
    let tongues = story.versions.ids().map(|id| Tongue::of(story, id));
    let tongues: Table<VersionId, Tongue> = tongues.collect::<Vec<_>>().into();
    let (denials, doubts) = (Listed::new(DENIALS, clauses), Listed::new(DOUBTS, clauses));
    let mut found = Vec::new();
    for pair in &comparison.pairs {
        if !tongues[pair.left].is_english || !tongues[pair.right].is_english {
            continue;
        }
        for link in &pair.links {
            let conflict = of_link(story, link, clauses, &denials, FactStatus::Conflict);
            found.extend(
                conflict.or_else(|| of_link(story, link, clauses, &doubts, FactStatus::Vary)),
            );
        }
    }
    found
}

/// The fact that one of two linked sentences alone has a listed word before a word that both have.
fn of_link(
    story: &Story,
    link: &Link,
    clauses: &Table<SentenceId, Clause<'_>>,
    listed: &Listed,
    status: FactStatus,
) -> Option<Fact> {
    let is_one = |range: &std::ops::Range<SentenceId>| range.end.0 - range.start.0 == 1;
    // In a sentence that was written anew a doubt may be said in other words.
    let is_near = matches!(link.relation, Relation::Verbatim | Relation::Edited);
    if !is_near || !is_one(&link.left) || !is_one(&link.right) {
        return None;
    }
    let (left, right) = (&clauses[link.left.start], &clauses[link.right.start]);
    let places = (&listed.0[left.sentence], &listed.0[right.sentence]);
    let (sure, unsure, at) = match (places.0.as_slice(), places.1.as_slice()) {
        ([at], []) => (right, left, *at),
        ([], [at]) => (left, right, *at),
        _ => return None,
    };
    // What is doubted or denied stands next, but for a helping verb.
    let said =
        (at + 1..unsure.words.len().min(at + 4)).find(|&at| unsure.words[at].is_content())?;
    let answer = answer(link, unsure.token(said))?;
    let place = (answer.0.checked_sub(sure.first.0)?) as usize;
    let mention = |clause: &Clause<'_>, from: usize, to: usize| Mention {
        version: clause.version,
        span: clause.span(from, to),
        value: None,
    };
    // A shortened *not* is half a word: the verb that carries it is shown with it.
    let from = at - usize::from(at > 0 && unsure.folded(at) == "n't");
    let mentions = vec![
        mention(unsure, from, said + 1),
        mention(sure, place, place + 1),
    ];
    let words = |m: &Mention| {
        story
            .text(m.span)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let [doubting, plain] = [&mentions[0], &mentions[1]]
        .map(|m| format!("“{}” in {}", words(m), story.letter(m.version)));
    let why = match status {
        FactStatus::Conflict => format!("one denies what the other says: {doubting}, {plain}"),
        _ => format!("one is less sure: {doubting}, {plain}"),
    };
    let mut fact = row(story, FactKind::Attribution, status, mentions);
    fact.why = Some(why);
    Some(fact)
}

/// The same word, or another form of it, on the other side of a link.
fn answer(link: &Link, token: TokenId) -> Option<TokenId> {
    let is_same = |kind| matches!(kind, WordKind::Same | WordKind::Form);
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
