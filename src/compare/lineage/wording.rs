//! Runs of words that two versions share and that nobody writes twice by chance.

use std::collections::HashMap;

use super::Reason;
use crate::text::{Span, Story, TermId, TokenKind, VersionId, each};

/// So many words in a row, outside quotations, are not written twice by chance: the rule of thumb of plagiarism
/// research, where runs of six are still found between independent reports of one event.
const LONG_RUN: usize = 8;

/// The longest run of words that both versions have outside quotations and furniture, if it is long.
pub(super) fn longest_run(story: &Story, left: VersionId, right: VersionId) -> Option<Reason> {
    let (left, right) = (own_words(story, left), own_words(story, right));
    let mut places: HashMap<&[Option<TermId>], Vec<usize>> = HashMap::new();
    let (left_terms, right_terms) = (terms(&left), terms(&right));
    for (place, run) in right_terms.windows(LONG_RUN).enumerate() {
        if run.iter().all(Option::is_some) {
            places.entry(run).or_default().push(place);
        }
    }
    let mut best: Option<(usize, usize, usize)> = None;
    for (start, run) in left_terms.windows(LONG_RUN).enumerate() {
        for &place in places.get(run).into_iter().flatten() {
            let goes_on = left_terms[start..].iter().zip(&right_terms[place..]);
            let length = goes_on
                .take_while(|(one, other)| one.is_some() && one == other)
                .count();
            if best.is_none_or(|(longest, ..)| length > longest) {
                best = Some((length, start, place));
            }
        }
    }
    let (n_words, start, place) = best?;
    let span = |words: &[Word], at: usize| {
        let run = words.get(at..at + n_words).unwrap_or_default();
        run.iter()
            .map(|word| word.span)
            .reduce(Span::joined)
            .unwrap_or_default()
    };
    Some(Reason::Run {
        n_words,
        left: span(&left, start),
        right: span(&right, place),
    })
}

struct Word {
    span: Span,
    /// None where a quotation or a piece of furniture stands: no run goes through it.
    term: Option<TermId>,
}

fn terms(words: &[Word]) -> Vec<Option<TermId>> {
    words.iter().map(|word| word.term).collect()
}

/// The words of a version; what it quotes is not its wording.
fn own_words(story: &Story, version: VersionId) -> Vec<Word> {
    let mut words = Vec::new();
    for passage in each(&story.versions[version].passages) {
        let mut is_quoted = false;
        for sentence in each(&story.passages[passage].sentences) {
            let sentence = &story.sentences[sentence];
            for token in &story.tokens[sentence.tokens.clone()] {
                if token.kind == TokenKind::Mark {
                    is_quoted = quoted_after(story.text(token.span), is_quoted);
                    continue;
                }
                let counts = !is_quoted && !sentence.is_furniture;
                words.push(Word {
                    span: token.span,
                    term: counts.then_some(token.term),
                });
            }
        }
    }
    words
}

/// Whether what stands behind this mark is quoted.
fn quoted_after(mark: &str, is_quoted: bool) -> bool {
    match mark {
        "“" | "«" | "„" => true,
        "”" | "»" => false,
        "\"" | "''" | "``" => !is_quoted,
        _ => is_quoted,
    }
}
