//! Figures that one version has corrected and another still tells: *an earlier version said that it had 900 employees*.

use std::collections::BTreeSet;

use super::casualty_sums::find_figures_and_sums;
use super::figure_parser::Figure;
use super::figure_unit::FigureUnit;
use super::figure_values::format_figure_value;
use super::rules;
use crate::facts::clause::Clause;
use crate::facts::rows::{build_fact, join_version_letters};
use crate::facts::word_lists::is_in_word_list;
use crate::facts::{Fact, FactKind, FactStatus, Mention};
use crate::lexicon::is_plain_note_word;
use crate::text::{SentenceId, Span, Story, Table};

/// Words of a note behind which stands what was wrong.
const SAID: &str = "said stated gave put reported described listed misstated wrote claimed";
/// Words by which a note says that it was wrong.
const WRONG: &str =
    "earlier previous original first incorrectly wrongly mistakenly erroneously misstated";
/// Words behind which stands what is right.
const RIGHT: &str = "correct actually fact should";

/// A row for every corrected figure that another version still tells, unless the row of that figure is a conflict anyhow.
pub(super) fn find_uncorrected_figures(
    story: &Story,
    figures: &[Figure],
    clauses: &Table<SentenceId, Clause<'_>>,
    rows: &[Fact],
) -> Vec<Fact> {
    let notes = clauses
        .iter()
        .filter(|clause| clause.is_note && clause.tongue.is_english());
    let wrong = notes.flat_map(|note| {
        let told = find_figures_and_sums(note).into_iter();
        told.filter(|figure| is_told_as_wrong(note, figure))
            .map(move |figure| (note, figure))
    });
    let conflicts = rows.iter().filter(|row| row.status == FactStatus::Conflict);
    let in_conflict: BTreeSet<Span> = conflicts
        .flat_map(|row| row.mentions.iter().map(|mention| mention.span))
        .collect();
    let mut found = Vec::new();
    for (note, figure) in wrong {
        let is_same = |other: &Figure| {
            other.unit == figure.unit && other.value == figure.value && !other.is_outdated
        };
        // A version that still tells the figure itself has corrected something else.
        let own = figures.iter().filter(|other| other.version == note.version);
        if figure.unit == FigureUnit::Unknown || own.into_iter().any(is_same) {
            continue;
        }
        let still: Vec<&Figure> = figures
            .iter()
            .filter(|other| other.version != note.version && is_same(other))
            .filter(|other| share_subject(note, &clauses[other.sentence]))
            .filter(|other| !in_conflict.contains(&other.span))
            .collect();
        if !still.is_empty() {
            found.push(build_uncorrected_fact(story, &figure, &still));
        }
    }
    found
}

/// Whether a note tells a figure as what was wrong: *not 900*, *an earlier version said that it had 900*.
fn is_told_as_wrong(note: &Clause<'_>, figure: &Figure) -> bool {
    if figure.is_sum {
        return false;
    }
    let at = (figure.whole.start.0 - note.first.0) as usize;
    let has = |list: &str, to: usize| (0..to).any(|at| is_in_word_list(list, note.folded(at)));
    let is_first = !(0..at).any(|at| note.words[at].kind == crate::text::TokenKind::Number);
    let is_said = is_first && has(SAID, at) && has(WRONG, at) && !has(RIGHT, at);
    figure.is_outdated || is_said
}

/// Whether two sentences have enough words in common to be of one thing.
fn share_subject(note: &Clause<'_>, other: &Clause<'_>) -> bool {
    let telling = |clause: &Clause<'_>| -> BTreeSet<String> {
        let words = clause.words.iter().filter(|word| {
            word.is_content()
                && word.kind == crate::text::TokenKind::Word
                && !is_plain_note_word(word.folded)
        });
        words.map(|word| super::units::stem(word.folded)).collect()
    };
    let shared = telling(note).intersection(&telling(other)).count();
    shared >= rules::CORRECTED_WORDS
}

fn build_uncorrected_fact(story: &Story, wrong: &Figure, still: &[&Figure]) -> Fact {
    let figures = std::iter::once(wrong).chain(still.iter().copied());
    let mentions: Vec<Mention> = figures
        .map(|figure| Mention {
            version: figure.version,
            span: figure.span,
            value: Some(format_figure_value(figure)),
        })
        .collect();
    let letters = join_version_letters(story, still.iter().map(|figure| figure.version));
    let mut fact = build_fact(story, FactKind::Figure, FactStatus::Conflict, mentions);
    fact.why = Some(format!(
        "{} has corrected this figure: still {} in {letters}",
        story.letter(wrong.version),
        story.text(still[0].span)
    ));
    fact
}
