//! Every word of a version: taken word for word, reworded or its own.

use std::ops::Range;

use crate::compare::score::story_index::Evidence;
use crate::compare::{Share, SharedWording, Stretch, StretchKind, rules};
use crate::lexicon::EvidenceClass;
use crate::text::{Id, Story, TokenId, TokenKind, VersionId, each};

/// The stretches that tile a version's text, against another version with which it has links; `linked` says of each
/// what recurs of this version's side.
pub(crate) fn build_stretches<'a>(
    evidence: &Evidence,
    version: VersionId,
    other: VersionId,
    linked: impl Iterator<Item = (TokenId, &'a [StretchKind])>,
) -> Vec<Stretch> {
    let story = &evidence.story;
    let row = &story.versions[version];
    let first = row.tokens.start.index();
    let mut kinds = vec![StretchKind::Own; crate::text::len(&row.tokens)];
    for (at, recurring) in linked {
        let here = kinds.iter_mut().skip(at.index() - first);
        here.zip(recurring)
            .for_each(|(kind, &other)| *kind = (*kind).min(other));
    }
    evidence.runs.shared(version, other, |token| {
        kinds[token.index() - first] = StretchKind::Verbatim;
    });
    for sentence in each(&row.sentences).filter(|&s| story.sentences[s].is_furniture) {
        for token in each(&story.sentences[sentence].tokens) {
            kinds[token.index() - first] = StretchKind::Own;
        }
    }
    tile_version(story, version, &kinds)
}

/// Where a word of a link has its counterpart, and whether that is the same word.
type WordCounterpart = Option<(TokenId, bool)>;

/// What of these tokens recurs in what they are linked with, token by token; marks say nothing. `fates` are those of
/// the tokens that have a counterpart.
pub(crate) fn classify_recurring_tokens(
    evidence: &Evidence,
    tokens: &Range<TokenId>,
    fates: impl Iterator<Item = (usize, (TokenId, bool))>,
) -> Vec<StretchKind> {
    let story = &evidence.story;
    let mut all: Vec<WordCounterpart> = vec![None; crate::text::len(tokens)];
    let mut has_other_symbols = vec![false; all.len()];
    for (place, (at, is_same)) in fates {
        let here = TokenId::at(tokens.start.index() + place);
        has_other_symbols[place] = evidence.symbols.differ(story, here, at);
        all[place] = Some((at, is_same || has_other_symbols[place]));
    }
    let is_word = |place: &usize| {
        story.tokens[TokenId::at(tokens.start.index() + place)].kind != TokenKind::Mark
    };
    let places: Vec<usize> = (0..all.len()).filter(is_word).collect();
    let is_content = |place: &usize| {
        let term = story.tokens[TokenId::at(tokens.start.index() + place)].term;
        evidence.terms[term].class != EvidenceClass::Function
    };
    let mut kinds = vec![StretchKind::Own; all.len()];
    for run in places.chunk_by(|&a, &b| is_counterpart_run(story, all[a], all[b])) {
        let kind = match all[run[0]] {
            Some((_, true))
                if run.len() >= rules::VERBATIM_LINKED || run.iter().any(is_content) =>
            {
                StretchKind::Verbatim
            }
            Some(_) => StretchKind::Reworded,
            None if run.len() >= rules::OWN_FROM => StretchKind::Own,
            None => StretchKind::Reworded,
        };
        run.iter().for_each(|&place| kinds[place] = kind);
    }
    // A word that lost its per cent sign is changed, its neighbours are not.
    for (kind, _) in kinds.iter_mut().zip(has_other_symbols).filter(|row| row.1) {
        *kind = StretchKind::Reworded;
    }
    kinds
}

/// Whether two neighbouring words have one fate: both equal and in a row over there, both changed, both without
/// counterpart.
fn is_counterpart_run(story: &Story, one: WordCounterpart, next: WordCounterpart) -> bool {
    match (one, next) {
        (Some((at, true)), Some((then, true))) => {
            let between = TokenId(at.0 + 1)..then;
            let is_mark = |token: TokenId| story.tokens[token].kind == TokenKind::Mark;
            at < then && each(&between).all(is_mark)
        }
        (Some((_, false)), Some((_, false))) | (None, None) => true,
        _ => false,
    }
}

/// Stretches over a whole version: marks and spaces go with the words around them if those agree, else with the
/// words before.
fn tile_version(story: &Story, version: VersionId, kinds: &[StretchKind]) -> Vec<Stretch> {
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

/// How much of a version these stretches share, by its words; furniture is not counted. Of the words `n_styled` are
/// printed in another house style.
pub(crate) fn measure_shared_wording(
    story: &Story,
    version: VersionId,
    stretches: &[Stretch],
    n_styled: usize,
) -> SharedWording {
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
    SharedWording {
        verbatim: Share::of(verbatim, all),
        reworded: Share::of(reworded, all),
        style: Share::of(n_styled.min(verbatim), all),
    }
}
