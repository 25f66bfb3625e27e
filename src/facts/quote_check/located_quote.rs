//! A quotation found in the sources: in one place, or its parts in several.

use std::ops::Range;

use super::fit_alignment::{Fit, FitStep};
use super::joined_ends::split_at_ends;
use super::quote_piece::{
    QuotePiece, build_piece, measure_coverage, part_of, quote_place, shift_steps, trim_skips,
};
use super::quoted_words::QuotationWords;
use super::rules;
use super::source_index::Sources;
use super::spoken_words::WordKeys;

/// A quotation as it was found.
#[derive(Debug, Default)]
pub(super) struct LocatedQuote {
    /// Its parts, in the order of the quotation.
    pub(super) pieces: Vec<QuotePiece>,
    /// Other places that fit as well.
    pub(super) equal: Vec<Range<usize>>,
    /// How much of its words the places have, in thousandths of their weight.
    pub(super) coverage: u16,
}

/// Looks for a quotation in the sources.
pub(super) fn locate_quote(
    quote: &QuotationWords,
    sources: &Sources<'_>,
    keys: &WordKeys,
) -> LocatedQuote {
    let mut fits = sources.best_fits(quote, keys).into_iter();
    let Some(Fit {
        steps: mut rest, ..
    }) = fits.next()
    else {
        return LocatedQuote::default();
    };
    if let Some(pieces) = split_at_ends(quote, &rest, sources, keys) {
        let steps = pieces.iter().flat_map(|piece| piece.steps.iter().copied());
        let steps: Vec<FitStep> = steps.collect();
        return LocatedQuote {
            coverage: measure_coverage(quote, &steps, keys),
            equal: Vec::new(),
            pieces,
        };
    }
    let mut pieces: Vec<QuotePiece> = Vec::new();
    for run in unmatched_runs(&rest) {
        if pieces.len() + 1 >= rules::PARTS {
            break;
        }
        if let Some(part) = locate_part(quote, &run, sources, keys) {
            rest.retain(|step| quote_place(step).is_none_or(|at| !run.contains(&at)));
            pieces.push(part);
        }
    }
    pieces.extend(build_piece(trim_skips(rest)));
    pieces.sort_by_key(|piece| piece.steps.iter().find_map(quote_place));
    let steps = pieces.iter().flat_map(|piece| piece.steps.iter().copied());
    let steps: Vec<FitStep> = steps.collect();
    LocatedQuote {
        coverage: measure_coverage(quote, &steps, keys),
        equal: fits
            .filter_map(|fit| Some(build_piece(fit.steps)?.words))
            .collect(),
        pieces,
    }
}

/// Looks elsewhere for a part of a quotation that its first place does not have.
fn locate_part(
    quote: &QuotationWords,
    run: &Range<usize>,
    sources: &Sources<'_>,
    keys: &WordKeys,
) -> Option<QuotePiece> {
    let part = part_of(quote, run);
    let is_long = run.len() >= rules::LONG_PART;
    let found = sources.best_fits(&part, keys);
    // A few words must stand as they are, and in few places: others recur by chance.
    let least = if is_long { rules::PART_COVERAGE } else { 1000 };
    let is_rare = is_long || found.len() <= rules::RARE;
    let fit = found.into_iter().next().filter(|_| is_rare)?;
    let is_found = measure_coverage(&part, &fit.steps, keys) >= least;
    is_found
        .then(|| build_piece(shift_steps(&fit.steps, run.start, 0)))
        .flatten()
}

/// Runs of words of the quotation that the place does not have; one word in between that is the same is chance.
fn unmatched_runs(steps: &[FitStep]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for step in steps {
        let (FitStep::Swap(at, _) | FitStep::Extra(at)) = *step else {
            continue;
        };
        match runs.last_mut().filter(|run| at <= run.end + 1) {
            Some(run) => run.end = at + 1,
            None => runs.push(at..at + 1),
        }
    }
    runs.retain(|run| run.len() >= rules::PART_FROM);
    runs
}
