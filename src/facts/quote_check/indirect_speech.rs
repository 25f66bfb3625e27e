//! Indirect speech: *she promised that the ferry would run*. Whether it was said so cannot be told by its words; its
//! figures and its negation can, where a source has most of what it says.

use std::collections::BTreeSet;
use std::ops::Range;

use super::fit_alignment::FitStep;
use super::quote_piece::{build_piece, trim_skips};
use super::quoted_words::{QuotationWords, Seam};
use super::rules;
use super::source_index::Sources;
use super::spoken_lists::{SpokenLists, group_of};
use super::spoken_words::{SpokenWord, WordKeys, spell_words};
use super::word_changes::{QuoteChange, QuoteChangeKind};
use super::{QuoteCheck, QuoteStatus};
use crate::facts::clause::Clause;
use crate::facts::quotes::quote::Quote;
use crate::facts::word_lists::is_in_word_list;
use crate::text::{Id, SentenceId, Span, Story, Table, TokenId, TokenKind, VersionId, each};

/// The clauses of the articles that report what somebody said, without marks.
pub(super) fn find_indirect_speech(
    clauses: &Table<SentenceId, Clause<'_>>,
    quotes: &[Quote],
    articles: &[VersionId],
) -> Vec<Quote> {
    let spans = quotes.iter().flat_map(|quote| each(&quote.sentences));
    let with_marks: BTreeSet<SentenceId> = spans.collect();
    let told = clauses.iter().filter(|clause| {
        articles.contains(&clause.version)
            && !clause.is_furniture
            && !with_marks.contains(&clause.sentence)
    });
    told.filter_map(reported_clause).collect()
}

/// What a sentence reports behind a verb of saying.
fn reported_clause(clause: &Clause<'_>) -> Option<Quote> {
    let lists = SpokenLists::of_tag(
        clause
            .tongue
            .language()
            .map_or("", crate::text::Language::tag),
    );
    let begins = (1..clause.words.len()).find(|&at| {
        is_in_word_list(lists.reporting, clause.folded(at)) && is_reported(clause, lists, at)
    })?;
    let from = begins + 1;
    let stops = |at: &usize| {
        let word = &clause.words[*at];
        word.kind == TokenKind::Mark
            && matches!(word.text, "." | "," | ";" | ":" | "?" | "!" | "—" | "–")
    };
    let to = (from..clause.words.len())
        .find(stops)
        .unwrap_or(clause.words.len());
    let words: Vec<TokenId> = (from..to)
        .filter(|&at| !clause.words[at].is_mark())
        .map(|at| clause.token(at))
        .collect();
    (words.len() >= rules::REPORTED_WORDS).then(|| Quote {
        version: clause.version,
        sentences: clause.sentence..SentenceId::at(clause.sentence.index() + 1),
        span: clause.span(from, to),
        words,
        speaker: None,
        is_plainly_said: false,
    })
}

/// Whether a verb of saying that nobody denies stands before: *said that*, *told the council that*.
fn is_reported(clause: &Clause<'_>, lists: &SpokenLists, at: usize) -> bool {
    let verb = (1..=rules::REPORTING_REACH)
        .filter_map(|back| at.checked_sub(back))
        .find(|&at| is_in_word_list(lists.saying, clause.folded(at)));
    let Some(verb) = verb else { return false };
    let mut near = verb.saturating_sub(rules::REPORTING_REACH)..at;
    !near.any(|at| {
        let word = clause.folded(at);
        group_of(lists.negations, word).is_some() || matches!(word, "," | ";")
    })
}

/// What a check of reported words comes to; none where no source has most of them.
pub(super) fn judge_reported(
    story: &Story,
    reported: &Quote,
    sources: &Sources<'_>,
    keys: &mut WordKeys,
) -> Option<QuoteCheck> {
    let words = spell_words(story, &reported.words, keys);
    let quoted = QuotationWords {
        seams: vec![Seam::None; words.len() + 1],
        words,
    };
    let fit = sources.best_fits(&quoted, keys).into_iter().next()?;
    let piece = build_piece(trim_skips(fit.steps))?;
    let said = find_said_words(&quoted, &piece.steps, sources, keys)?;
    let mut changes = changed_figures(&quoted, &piece.steps, sources, keys);
    changes.extend(changed_negation(&quoted, &said, sources, keys));
    Some(QuoteCheck {
        article: reported.version,
        span: reported.span,
        speaker: None,
        status: match changes.is_empty() {
            true => QuoteStatus::Declared,
            false => QuoteStatus::Altered,
        },
        places: sources.place(&said).into_iter().collect(),
        changes,
        context: None,
        other_speaker: None,
        nearest: None,
        is_sure: false,
        is_indirect: true,
    })
}

/// From the first to the last word of the place that says something and is found, if it has most of those.
fn find_said_words(
    quoted: &QuotationWords,
    steps: &[FitStep],
    sources: &Sources<'_>,
    keys: &WordKeys,
) -> Option<Range<usize>> {
    let is_heavy = |at: usize| keys.weight(quoted.words[at].key) == rules::HEAVY;
    let found = steps.iter().filter_map(|step| match *step {
        FitStep::Equal(at, place) => is_heavy(at).then_some(place),
        FitStep::Swap(at, place) => {
            let (one, other) = (quoted.words[at].key, sources.words[place].key);
            // A figure stands for another figure: that it is another is told.
            let are_figures = is_figure(keys.word(one)) && is_figure(keys.word(other));
            (is_heavy(at) && (keys.are_near(one, other) || are_figures)).then_some(place)
        }
        FitStep::Extra(_) | FitStep::Skip(_) => None,
    });
    let found: Vec<usize> = found.collect();
    let all = (0..quoted.words.len()).filter(|&at| is_heavy(at)).count();
    let are_most = found.len() * 1000 >= all * usize::from(rules::FOUND_FROM);
    let (first, last) = (found.first()?, found.last()?);
    (found.len() >= rules::REPORTED_FOUND && are_most).then_some(*first..last + 1)
}

fn is_figure(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// The figures that stand in place of others.
fn changed_figures(
    quoted: &QuotationWords,
    steps: &[FitStep],
    sources: &Sources<'_>,
    keys: &WordKeys,
) -> Vec<QuoteChange> {
    let changed = steps.iter().filter_map(|step| {
        let FitStep::Swap(at, place) = *step else {
            return None;
        };
        let (one, other) = (quoted.words[at], sources.words[place]);
        let are_figures = is_figure(keys.word(one.key)) && is_figure(keys.word(other.key));
        are_figures.then_some(QuoteChange {
            quote: one.span,
            source: other.span,
            kind: QuoteChangeKind::Number,
        })
    });
    changed.collect()
}

/// A negation that one side has and the other has nowhere near.
fn changed_negation(
    quoted: &QuotationWords,
    place: &Range<usize>,
    sources: &Sources<'_>,
    keys: &WordKeys,
) -> Option<QuoteChange> {
    let denies = |word: &&SpokenWord| group_of(keys.lists.negations, keys.word(word.key)).is_some();
    let own = quoted.words.iter().find(denies);
    // Of the whole sentence it must be that nothing is denied; of the words beside it that something is.
    let around = sources.sentence_words(place);
    let near = place
        .start
        .saturating_sub(rules::NEGATION_REACH)
        .max(around.start)..place.end;
    match (own, sources.words[near].iter().find(denies)) {
        (None, Some(theirs)) => Some(QuoteChange {
            quote: Span {
                start: quoted.words.first()?.span.start,
                end: quoted.words.first()?.span.start,
            },
            source: theirs.span,
            kind: QuoteChangeKind::Negation,
        }),
        (Some(own), None) if !sources.words[around].iter().any(|word| denies(&word)) => {
            let behind = sources.words[place.start].span;
            Some(QuoteChange {
                quote: own.span,
                source: Span {
                    start: behind.start,
                    end: behind.start,
                },
                kind: QuoteChangeKind::Negation,
            })
        }
        _ => None,
    }
}
