//! Every word of a version: taken word for word, reworded or its own.

use std::ops::Range;

use super::evidence::Evidence;
use super::terms::Class;
use super::{Link, Share, Shared, Stretch, StretchKind, WordKind, rules};
use crate::text::{Id, SentenceId, Story, TokenId, TokenKind, VersionId, each};

/// The stretches that tile a version's text, against another version with which it has these links.
pub(super) fn stretches<'a>(
    evidence: &Evidence,
    version: VersionId,
    other: VersionId,
    links: &'a [Link],
    sides: impl Fn(&'a Link) -> (&'a Range<SentenceId>, &'a Range<SentenceId>),
) -> Vec<Stretch> {
    let story = &evidence.story;
    let row = &story.versions[version];
    let first = row.tokens.start.index();
    let mut kinds = vec![StretchKind::Own; crate::text::len(&row.tokens)];
    for link in links {
        let (here, _) = sides(link);
        let is_left = here == &link.left;
        mark_link(evidence, link, here, is_left, first, &mut kinds);
    }
    for token in evidence.runs.shared(version, other) {
        kinds[token.index() - first] = StretchKind::Verbatim;
    }
    for sentence in each(&row.sentences).filter(|&s| story.sentences[s].is_furniture) {
        for token in each(&story.sentences[sentence].tokens) {
            kinds[token.index() - first] = StretchKind::Own;
        }
    }
    tile(story, version, &kinds)
}

fn mark_link(
    evidence: &Evidence,
    link: &Link,
    here: &Range<SentenceId>,
    is_left: bool,
    first: usize,
    kinds: &mut [StretchKind],
) {
    let story = &evidence.story;
    let tokens: Vec<TokenId> = each(here)
        .flat_map(|sentence| super::wordings::words(story, sentence))
        .collect();
    let mut fates: Vec<Option<(u32, bool)>> = vec![None; tokens.len()];
    for word in &link.words {
        let (mine, theirs) = if is_left {
            (&word.left, &word.right)
        } else {
            (&word.right, &word.left)
        };
        for token in each(mine) {
            if let Ok(place) = tokens.binary_search(&token) {
                fates[place] = Some((theirs.start.0, word.kind == WordKind::Same));
            }
        }
    }
    let mut at = 0;
    for run in fates.chunk_by(|a, b| goes_on(story, a, b)) {
        let places = at..at + run.len();
        at = places.end;
        let is_content = |place: usize| {
            let term = story.tokens[tokens[place]].term;
            evidence.terms[term].class != Class::Function
        };
        let kind = match run[0] {
            Some((_, true))
                if run.len() >= rules::VERBATIM_LINKED || places.clone().any(is_content) =>
            {
                StretchKind::Verbatim
            }
            Some(_) => StretchKind::Reworded,
            None if run.len() >= rules::OWN_FROM => StretchKind::Own,
            None => StretchKind::Reworded,
        };
        for place in places {
            let kind_here = &mut kinds[tokens[place].index() - first];
            *kind_here = (*kind_here).min(kind);
        }
    }
}

/// Whether two neighbouring words have one fate: both equal and in a row over there, both changed, both without
/// counterpart.
fn goes_on(story: &Story, one: &Option<(u32, bool)>, next: &Option<(u32, bool)>) -> bool {
    match (one, next) {
        (Some((at, true)), Some((then, true))) => {
            at < then
                && story.tokens[TokenId(at + 1)..TokenId(*then)]
                    .iter()
                    .all(|token| token.kind == TokenKind::Mark)
        }
        (Some((_, false)), Some((_, false))) | (None, None) => true,
        _ => false,
    }
}

/// Stretches over a whole version: marks and spaces go with the words around them if those agree, else with the
/// words before.
fn tile(story: &Story, version: VersionId, kinds: &[StretchKind]) -> Vec<Stretch> {
    let row = &story.versions[version];
    let tokens = &story.tokens[row.tokens.clone()];
    let mut found: Vec<Stretch> = Vec::new();
    let words = tokens
        .iter()
        .zip(kinds)
        .filter(|(token, _)| token.kind != TokenKind::Mark);
    for (token, &kind) in words {
        match found.last_mut() {
            Some(last) if last.kind == kind => last.span.end = token.span.end,
            Some(last) => {
                last.span.end = token.span.start;
                found.push(Stretch {
                    span: token.span,
                    kind,
                });
            }
            None => found.push(Stretch {
                span: row.span.joined(token.span),
                kind,
            }),
        }
        if let Some(last) = found.last_mut() {
            last.span.end = token.span.end;
        }
    }
    match found.last_mut() {
        Some(last) => last.span.end = row.span.end,
        None if row.span.is_empty() => {}
        None => found.push(Stretch {
            span: row.span,
            kind: StretchKind::Own,
        }),
    }
    if let Some(first) = found.first_mut() {
        first.span.start = row.span.start;
    }
    found
}

/// How much of a version these stretches share, by its words; furniture is not counted.
pub(super) fn shared(story: &Story, version: VersionId, stretches: &[Stretch]) -> Shared {
    let (mut all, mut verbatim, mut reworded) = (0, 0, 0);
    let mut at = stretches.iter().peekable();
    for sentence in each(&story.versions[version].sentences) {
        let sentence = &story.sentences[sentence];
        for token in story.tokens[sentence.tokens.clone()].iter() {
            while at
                .peek()
                .is_some_and(|stretch| stretch.span.end <= token.span.start)
            {
                at.next();
            }
            if sentence.is_furniture || token.kind == TokenKind::Mark {
                continue;
            }
            all += 1;
            match at.peek().map(|stretch| stretch.kind) {
                Some(StretchKind::Verbatim) => verbatim += 1,
                Some(StretchKind::Reworded) => reworded += 1,
                Some(StretchKind::Own) | None => {}
            }
        }
    }
    Shared {
        verbatim: Share::of(verbatim, all),
        reworded: Share::of(reworded, all),
    }
}
